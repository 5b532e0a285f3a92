"""An open workbook is read as its file would be, with few calls."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from done_xl.model.raw import ErrorValue
from done_xl.model.tables import TEMPLATE_ID
from done_xl.reading.live import live_source, read_sheet, sheet_tables
from done_xl.reading.sheet import Area, NamedTable
from tests.reading.pretended import PretendedSheet, book, table

DIVIDED = -2146826281
SPILL = -2146828288 + 2045


def test_values_are_those_of_a_file() -> None:
    given = [
        None,
        "tekst",
        2.0,
        True,
        Decimal("12.50"),
        datetime(2026, 3, 9),
        datetime(2026, 3, 9, 14, 30),
        datetime(1899, 12, 30, 14, 30),
        SPILL,
    ]
    sheet = PretendedSheet("Blad", {(1, at): value for at, value in enumerate(given, 1) if value})
    (row,) = read_sheet(sheet.as_xlwings()).cells
    assert row == [
        "",
        "tekst",
        2.0,
        True,
        12.5,
        date(2026, 3, 9),
        datetime(2026, 3, 9, 14, 30),
        time(14, 30),
        ErrorValue("#SPILL!"),
    ]


def test_an_error_is_told_from_a_blank_and_from_a_typed_text() -> None:
    sheet = PretendedSheet("Blad", {(1, 1): DIVIDED, (1, 2): "#DIV/0!", (2, 2): 1.0})
    assert read_sheet(sheet.as_xlwings()).cells == [[ErrorValue("#DIV/0!"), "#DIV/0!"], ["", 1.0]]


def test_a_formula_is_told_from_a_text_that_begins_with_an_equals_sign() -> None:
    sheet = PretendedSheet(
        "Blad",
        {(1, 1): 3.0, (2, 1): "=1+2", (3, 1): True},
        {(1, 1): "=1+2", (3, 1): "=TRUE()", (5, 1): '=""'},
    )
    read = read_sheet(sheet.as_xlwings())
    assert read.formulas == {(1, 0), (5, 0)}
    assert len(read.cells) == 5


def test_hidden_lines_and_merged_cells_are_found_with_few_calls() -> None:
    sheet = PretendedSheet(
        "Blad",
        {(line, 1): float(line) for line in range(1, 1001)},
        heights={1: 24.0, 700: 0.0, 701: 0.0},
        merges=[((500, 1), (501, 2))],
    )
    sheet.values[(1, 3)] = "breed"
    read = read_sheet(sheet.as_xlwings())
    assert read.hidden == (700, 701)
    assert read.merged == (Area(500, 0, 501, 1),)
    assert sheet.reads < 120


def test_a_cell_far_away_is_named_and_costs_nothing() -> None:
    far = {(1_048_576, 16_384): "x", (40_000, 2): "y", (3, 200): "z"}
    sheet = PretendedSheet("Blad", {(1, 1): "hier", **far})
    read = read_sheet(sheet.as_xlwings())
    assert set(read.strays) == {"XFD1048576", "B40000", "GR3"}
    assert read.cells == [["hier", *[""] * 77]]


def test_an_empty_sheet_has_no_cells() -> None:
    assert read_sheet(PretendedSheet("Blad").as_xlwings()).cells == []


def test_a_table_has_its_header_its_data_and_its_totals_apart() -> None:
    sheet = PretendedSheet("Blad")
    sheet.tables = (
        table(sheet, "tblA", ((5, 1), (9, 3)), body=((6, 1), (8, 3))),
        table(sheet, "tblB", ((6, 5), (8, 5)), body=((6, 5), (8, 5)), shown=False, columns=["Kop"]),
        table(sheet, "tblC", ((5, 7), (5, 8))),
    )
    assert list(sheet_tables(sheet.as_xlwings())) == [
        NamedTable("tblA", "Blad", Area(5, 0, 8, 2), (), 1),
        NamedTable("tblB", "Blad", Area(5, 4, 8, 4), ("Kop",), 0),
        NamedTable("tblC", "Blad", Area(5, 6, 5, 7), (), 0),
    ]


def test_windows_tells_the_properties_of_the_document() -> None:
    told = {"done.template": "done_xl/organisation", "done.version": 2, "done.exported": "ja"}
    source = live_source(book(PretendedSheet("Start"), properties=told))
    assert source.contents.custom == {**told, "done.version": "2"}


def test_a_mac_does_not_and_the_hidden_sheet_does() -> None:
    meta = {(1, 1): "template", (1, 2): TEMPLATE_ID, (2, 1): "version", (2, 2): 1.0, (1, 3): "ja"}
    source = live_source(book(PretendedSheet("Start"), PretendedSheet("_meta", meta)))
    assert source.contents.custom == {
        "done.template": TEMPLATE_ID,
        "done.version": "1",
        "done.exported": "ja",
    }


@pytest.mark.parametrize(
    ("entry", "template"),
    [
        ("ProjectMap", "done_xl/report"),
        ("ObsAssessor", "done_xl/observation"),
        ("AssOrganisatie", "done_xl/assessment"),
    ],
)
def test_other_workbooks_are_known_by_an_entry_that_only_they_have(
    entry: str, template: str
) -> None:
    source = live_source(book(PretendedSheet("Start"), names={entry: "=Start!$B$5"}))
    assert source.contents.custom == {"done.template": template}


def test_nobody_s_workbook_has_no_properties() -> None:
    assert live_source(book(PretendedSheet("Blad1"))).contents.custom == {}


def test_entries_are_found_by_their_names() -> None:
    names = {"OrgCode": "='Mijn start'!$B$6", "Onbekend": "=Start!$B$7", "Email": "=#REF!"}
    found = live_source(book(PretendedSheet("Mijn start"), names=names)).contents.names
    assert found == {"OrgCode": ("Mijn start", Area(6, 1, 6, 1))}
