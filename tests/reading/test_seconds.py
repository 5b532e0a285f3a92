"""A sheet or table that staff copied: its rows count nowhere, and that is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from done_xl.model.raw import RawBook
from done_xl.model.tables import TABLES, table
from done_xl.reading.book import read_book
from tests.reading.books import LOG, Changes, add_rows, shown, write_book

HEADERS = table("log").headers
ROWS = (HEADERS, *LOG)
Touch = Callable[[xlsxwriter.Workbook, Mapping[str, Worksheet]], None]


def _book(tmp_path: Path, touch: Touch) -> RawBook:
    return read_book(write_book(tmp_path / "boek.xlsx", changes=Changes(touch=touch)), "b")


def _copy(
    name: str, rows: Sequence[Sequence[object]], table: str | None = None, *, hide: bool = False
) -> Touch:
    def touch(book: xlsxwriter.Workbook, _: Mapping[str, Worksheet]) -> None:
        sheet = book.add_worksheet(name)
        add_rows(sheet, (4, 0), rows, table)
        if hide:
            sheet.hide()

    return touch


@pytest.mark.parametrize(
    "touch",
    [
        pytest.param(_copy("Registratie (2)", ROWS, "tblRegistratie2"), id="as Excel copies"),
        pytest.param(_copy("Registratie (2)", ROWS), id="without its table"),
        pytest.param(_copy("Deel 2", ROWS, "Tabel1"), id="renamed"),
        pytest.param(_copy("Deel 2", ROWS, hide=True), id="hidden"),
        pytest.param(_copy("Deel 2", [row[:5] for row in ROWS]), id="without a free column"),
    ],
)
def test_a_copied_sheet_is_named_with_its_rows(tmp_path: Path, touch: Touch) -> None:
    book = _book(tmp_path, touch)
    assert book.tables["log"].rows == LOG
    (finding,) = book.findings
    assert (finding.severity, finding.code, finding.place.cell) == ("error", "BLD-017", "A5")
    assert finding.message == (
        f"Op blad {finding.place.sheet} staat een tweede tabel met de koppen van Registratie. "
        "Die rijen tellen niet mee: rijen 6-7."
    )
    assert finding.proposal == "Zet de rijen in het blad Registratie."


@pytest.mark.parametrize("name", [None, "tblRegistratie2"])
def test_a_second_table_beside_the_first(tmp_path: Path, name: str | None) -> None:
    book = _book(tmp_path, lambda _, made: add_rows(made["Registratie"], (11, 8), ROWS, name))
    assert shown(book.findings) == [("error", "BLD-017", "Registratie", "I12")]
    assert book.findings[0].proposal == "Zet de rijen in de tabel tblRegistratie."
    assert book.tables["log"].rows == LOG


def test_a_second_table_below_is_not_read_as_rows_of_the_first(tmp_path: Path) -> None:
    book = _book(
        tmp_path, lambda _, made: add_rows(made["Registratie"], (29, 0), ROWS, "tblRegistratie2")
    )
    assert shown(book.findings) == [("error", "BLD-017", "Registratie", "A30")]
    assert book.tables["log"].rows == LOG


def test_each_table_of_a_copied_sheet_is_named(tmp_path: Path) -> None:
    def touch(book: xlsxwriter.Workbook, _: Mapping[str, Worksheet]) -> None:
        sheet = book.add_worksheet("Instellingen (2)")
        add_rows(sheet, (4, 0), [("Coach",), ("Coach 9",)], "tblCoaches4")
        levels = [table("levels").headers, ("bakker", "K1", 3)]
        add_rows(sheet, (4, 2), levels, "tblProfielen5")

    found = _book(tmp_path, touch).findings
    assert shown(found) == [
        ("error", "BLD-017", "Instellingen (2)", "A5"),
        ("error", "BLD-017", "Instellingen (2)", "C5"),
    ]
    assert ["tblCoaches" in found[0].message, "tblProfielen" in found[1].message] == [True, True]


PEOPLE = [("Kandidaat", "Naam", "Coach", "Nota"), ("K001", "x", "Coach 1", "y")]
COUNTED = [("Code", "KPI", "Fase", "Soort", "Nulmeting", "Doel"), *[("SOA", "x", "y", "z", 1, 2)]]


@pytest.mark.parametrize(
    "touch",
    [
        pytest.param(_copy("Registratie (2)", [HEADERS, ()], "tblRegistratie2"), id="no rows"),
        pytest.param(_copy("Eigen lijst", PEOPLE, "Tabel1"), id="own overview"),
        pytest.param(_copy("Eigen lijst", [("Coach",), ("Coach 1",)]), id="one word"),
        pytest.param(_copy("KPI rekenblad (2)", COUNTED), id="copy of a computed sheet"),
        pytest.param(_copy("_eigen", ROWS), id="sheet of our own"),
    ],
)
def test_what_is_no_second_table(tmp_path: Path, touch: Touch) -> None:
    assert _book(tmp_path, touch).findings == ()


def test_every_table_is_known_by_its_headers(tmp_path: Path) -> None:
    def touch(book: xlsxwriter.Workbook, _: Mapping[str, Worksheet]) -> None:
        for number, spec in enumerate(TABLES):
            rows = [spec.headers, [date(2026, 1, 1)] * len(spec.headers)]
            add_rows(book.add_worksheet(f"Kopie {number}"), (1, 1), rows)

    found = {finding.place.sheet for finding in _book(tmp_path, touch).findings}
    # One column says too little: a copy of tblCoaches is known by its table's name alone.
    assert found == {f"Kopie {n}" for n, spec in enumerate(TABLES) if spec.key != "coaches"}
