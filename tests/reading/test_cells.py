"""Cell values: as typed, with errors and formulas that the library hides brought back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from done_xl.model.raw import ErrorValue, RawTable
from done_xl.reading.book import read_book
from done_xl.reading.peek import peek
from tests.reading.books import LOG, START, Changes, replaced, shown, with_parts, write_book

LOG_SHEET = "xl/worksheets/sheet5.xml"
Sheets = Mapping[str, Worksheet]


def _log(path: Path) -> RawTable:
    book = read_book(path, "b")
    assert book.findings == ()
    return book.tables["log"]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("3", id="number as text"),
        pytest.param("1,5", id="decimal comma"),
        pytest.param("1.234", id="ambiguous number"),
        pytest.param("31/01/2026", id="date as text"),
        pytest.param("2026-01-31", id="ISO date as text"),
        pytest.param("31 jan", id="date in words"),
        pytest.param("=1+1", id="leading equals sign"),
        pytest.param("+32 9 123", id="leading plus"),
        pytest.param("-niet", id="leading minus"),
        pytest.param("@SUM(A1)", id="leading at"),
        pytest.param("#N/A", id="text that looks like an error"),
        pytest.param("  spaties  ", id="blanks around"),
        pytest.param("regel 1\nregel 2", id="two lines"),
        pytest.param("👩🏽‍🔧 goed & wel <b>", id="emoji and markup"),
        pytest.param("x" * 32_000, id="32,000 characters"),
        pytest.param(True, id="true"),
        pytest.param(False, id="false"),
        pytest.param(0.0, id="zero"),
        pytest.param(-2.5, id="negative"),
        pytest.param(date(2026, 2, 28), id="day"),
        pytest.param(datetime(2026, 2, 28, 13, 45), id="moment"),
    ],
)
def test_a_value_arrives_as_it_was_typed(tmp_path: Path, value: object) -> None:
    rows = [(*LOG[0][:5], value), (value, "SOA")]
    log = _log(write_book(tmp_path / "boek.xlsx", {"log": rows}))
    assert log.rows == ((*LOG[0][:5], value), (value, "SOA", None, None, None, None))
    assert [type(row[index]) for row, index in zip(log.rows, (5, 0), strict=True)] == [
        type(value)
    ] * 2


@pytest.mark.parametrize(
    "error",
    [
        "#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA",
        "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
    ],
)  # fmt: skip
def test_an_error_cell_is_never_blank_and_costs_only_itself(tmp_path: Path, error: str) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    cell = f'<c r="C13" t="e"><v>{error}</v></c>'
    with_parts(path, {LOG_SHEET: replaced('<c r="C13"><v>2</v></c>', cell)})
    log = _log(path)
    assert log.rows == ((*LOG[0][:2], ErrorValue(error), *LOG[0][3:]), LOG[1])
    assert log.formulas == frozenset()


def test_an_error_alone_makes_a_row(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    cell = '<c r="D17" s="2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    with_parts(path, {LOG_SHEET: replaced('<c r="D17" s="2"/>', cell)})
    log = _log(path)
    assert (log.rows[2], log.lines) == (
        (None, None, None, ErrorValue("#DIV/0!"), None, None),
        (13, 14, 17),
    )
    assert log.formulas == frozenset({(17, 3)})


def test_formulas_with_and_without_a_cached_value(tmp_path: Path) -> None:
    def touch(_: xlsxwriter.Workbook, sheets: Sheets) -> None:
        sheets["Registratie"].write_formula("C13", "=1+1", None, 2)
        sheets["Registratie"].write_formula(
            "B14", '="CUR"&" Coachinguren"', None, "CUR Coachinguren"
        )
        sheets["Registratie"].write_formula("C14", "=2+2", None, "")
        sheets["Registratie"].write_formula("E18", "=E17", None, "")
        sheets["Registratie"].write_formula("A2", "=1+1", None, 2)
        sheets["Registratie"].write_formula("H13", "=1+1", None, 2)

    log = _log(write_book(tmp_path / "boek.xlsx", changes=Changes(touch=touch)))
    assert log.rows == (LOG[0], (*LOG[1][:2], None, *LOG[1][3:]), (None,) * 6)
    assert log.lines == (13, 14, 18)
    assert log.formulas == frozenset({(13, 2), (14, 1), (14, 2), (18, 4)})


def test_a_shared_formula_marks_every_cell(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    first = '<c r="C13"><f t="shared" ref="C13:C14" si="0">1+1</f><v>2</v></c>'
    second = '<c r="C14"><f t="shared" si="0"/><v>1.25</v></c>'
    change = replaced('<c r="C13"><v>2</v></c>', first)
    again = replaced('<c r="C14"><v>1.25</v></c>', second)
    with_parts(path, {LOG_SHEET: lambda part: again(change(part))})
    assert _log(path).formulas == frozenset({(13, 2), (14, 2)})


def test_formulas_follow_columns_that_moved(tmp_path: Path) -> None:
    headers = ("Opmerking", "Aantal", "KPI", "Datum", "Coach", "Kandidaat")

    def touch(_: xlsxwriter.Workbook, sheets: Sheets) -> None:
        sheets["Registratie"].write_formula("B13", "=1+1", None, 2)

    changes = Changes(headers={"log": headers}, touch=touch)
    path = write_book(tmp_path / "boek.xlsx", {"log": [("x", 2, "SOA")]}, changes)
    assert _log(path).formulas == frozenset({(13, 2)})


def test_a_workbook_that_counts_from_1904(tmp_path: Path) -> None:
    changes = Changes(options={"date_1904": True})
    path = write_book(tmp_path / "boek.xlsx", changes=changes)
    book = read_book(path, "b")
    assert book.findings == ()
    assert book.tables["log"].rows == LOG
    assert book.forms["start"].values == START
    assert peek(path, "b").period_last == date(2026, 12, 31)


def test_inline_strings_are_read(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    cell = '<c r="F17" t="inlineStr"><is><t>uit een ander programma</t></is></c>'
    with_parts(path, {LOG_SHEET: replaced('<c r="F17" s="2"/>', cell)})
    log = _log(path)
    assert (log.rows[2][5], log.lines) == ("uit een ander programma", (13, 14, 17))


def test_an_error_in_a_form(tmp_path: Path) -> None:
    def touch(_: xlsxwriter.Workbook, sheets: Sheets) -> None:
        sheets["Start"].write_formula("B5", "=1/0", None, "#DIV/0!")

    path = write_book(tmp_path / "boek.xlsx", changes=Changes(touch=touch))
    book = read_book(path, "b")
    assert shown(book.findings) == []
    assert book.forms["start"].values[2] == ErrorValue("#DIV/0!")


def test_a_workbook_kept_whole_in_memory_is_the_same_read_twice(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    assert read_book(path, "b") == read_book(path, "b")
