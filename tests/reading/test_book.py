"""Sheets, tables and columns that staff changed: found where possible, and always named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from done_xl.model.forms import FORMS
from done_xl.model.raw import RawBook
from done_xl.model.tables import TABLES, table
from done_xl.reading.book import read_book
from done_xl.reading.peek import peek
from tests.reading.books import (
    FIRST_LINE,
    LOG,
    START,
    Changes,
    Rows,
    replaced,
    shown,
    with_parts,
    write_book,
)

LOG_HEADERS = table("log").headers
LOG_SHEET = "xl/worksheets/sheet5.xml"
Sheets = Mapping[str, Worksheet]


def _book(tmp_path: Path, changes: Changes, tables: Rows | None = None) -> RawBook:
    return read_book(write_book(tmp_path / "boek.xlsx", tables, changes), "b")


def test_a_clean_workbook_is_read_whole(tmp_path: Path) -> None:
    book = read_book(write_book(tmp_path / "boek.xlsx"), "map/b.xlsx")
    assert book.findings == ()
    assert (book.facts.kind, book.facts.version, book.facts.exported) == ("organisation", 2, False)
    assert list(book.tables) == [spec.key for spec in TABLES]
    assert list(book.forms) == [form.key for form in FORMS]
    log = book.tables["log"]
    assert log.rows == tuple(tuple(row) for row in LOG)
    assert (log.sheet, log.header_line, log.lines) == ("Registratie", 12, (13, 14))
    assert log.positions == (0, 1, 2, 3, 4, 5)
    assert log.cell(13, 2) == "C13"
    assert book.forms["start"].values == START
    assert book.forms["start"].cells[:4] == ("B3", "B4", "B5", "B6")


def test_tables_side_by_side_keep_their_own_columns(tmp_path: Path) -> None:
    rows: Rows = {
        "coaches": [("Coach 1",), ("Coach 2",)],
        "levels": [("bakker", "K1 Samenwerken", 3)],
    }
    book = _book(tmp_path, Changes(), rows)
    assert book.findings == ()
    assert book.tables["coaches"].rows == (("Coach 1",), ("Coach 2",))
    assert book.tables["levels"].rows == (("bakker", "K1 Samenwerken", 3.0),)
    assert book.tables["levels"].cell(13, 0) == "Q13"


def test_rows_inserted_above_move_the_places(tmp_path: Path) -> None:
    book = _book(tmp_path, Changes(lower=7))
    assert book.findings == ()
    assert (book.tables["log"].header_line, book.tables["log"].lines) == (19, (20, 21))


def test_columns_in_another_order(tmp_path: Path) -> None:
    order = (5, 0, 3, 2, 4, 1)
    changes = Changes(headers={"log": [LOG_HEADERS[i] for i in order]})
    book = _book(tmp_path, changes, {"log": [tuple(row[i] for i in order) for row in LOG]})
    assert book.findings == ()
    assert book.tables["log"].rows == LOG
    assert book.tables["log"].positions == (1, 5, 3, 2, 4, 0)
    assert book.tables["log"].cell(13, 0) == "B13"


def test_headers_differ_in_case_blanks_and_line_ends(tmp_path: Path) -> None:
    texts = [" datum", "Kpi", "AANTAL ", "Kandi\ndaat", "Coach", "Opmerking"]
    texts[3] = "Kandidaat\n"
    book = _book(tmp_path, Changes(headers={"log": texts}))
    assert book.findings == ()
    assert book.tables["log"].rows == LOG


def test_a_required_column_that_is_missing(tmp_path: Path) -> None:
    headers = [header for header in LOG_HEADERS if header != "Aantal"]
    rows: list[tuple[object, ...]] = [(date(2026, 1, 5), "SOA", "K001", "Coach 1", "x")]
    book = _book(tmp_path, Changes(headers={"log": headers}), {"log": rows})
    assert shown(book.findings) == [("error", "BLD-005", "Registratie", None)]
    assert book.tables["log"].rows == ((date(2026, 1, 5), "SOA", None, "K001", "Coach 1", "x"),)
    assert book.tables["log"].positions == (0, 1, None, 2, 3, 4)
    assert book.tables["log"].cell(13, 2) is None


def test_a_column_that_was_renamed_comes_with_a_proposal(tmp_path: Path) -> None:
    headers = [*LOG_HEADERS[:2], "Aantalen", *LOG_HEADERS[3:5], "Opmerkingen"]
    book = _book(tmp_path, Changes(headers={"log": headers}))
    assert shown(book.findings) == [
        ("error", "BLD-005", "Registratie", "C12"),
        ("warning", "BLD-006", "Registratie", "F12"),
    ]
    assert book.findings[0].found == "Aantalen"
    assert "Aantal" in (book.findings[0].proposal or "")


def test_an_extra_column_is_named_and_passed_over(tmp_path: Path) -> None:
    headers = [*LOG_HEADERS[:2], "Plaats", *LOG_HEADERS[2:]]
    rows = [(*row[:2], "Gent", *row[2:]) for row in LOG]
    book = _book(tmp_path, Changes(headers={"log": headers}), {"log": rows})
    assert shown(book.findings) == [("info", "BLD-007", "Registratie", "C12")]
    assert book.tables["log"].rows == LOG


def test_a_row_with_only_an_extra_column_is_not_filled(tmp_path: Path) -> None:
    headers = [*LOG_HEADERS, "Plaats"]
    rows = [(*LOG[0], "Gent"), (None, None, None, None, None, None, "Aalst")]
    book = _book(tmp_path, Changes(headers={"log": headers}), {"log": rows})
    assert book.tables["log"].rows == LOG[:1]


def test_a_doubled_column_names_both_cells(tmp_path: Path) -> None:
    headers = [*LOG_HEADERS, "aantal"]
    rows = [(*row, 99) for row in LOG]
    book = _book(tmp_path, Changes(headers={"log": headers}), {"log": rows})
    assert shown(book.findings) == [("error", "BLD-008", "Registratie", "G12")]
    assert book.findings[0].found == "C12, G12"
    assert book.tables["log"].rows == LOG


def test_a_table_that_became_a_range(tmp_path: Path) -> None:
    book = _book(tmp_path, Changes(as_range=("log",)))
    assert shown(book.findings) == [("warning", "BLD-004", "Registratie", "A12")]
    assert book.tables["log"].rows == LOG


def test_all_tables_became_ranges_with_moved_columns(tmp_path: Path) -> None:
    keys = tuple(spec.key for spec in TABLES)
    changes = Changes(as_range=keys, headers={"log": LOG_HEADERS[::-1]}, lower=3)
    rows: Rows = {
        "log": [row[::-1] for row in LOG],
        "coaches": [("Coach 1",)],
        "questions": [(1, "Vraag?", "JA")],
        "action_items": [(3, "punt", "doen", "ik", date(2026, 5, 1), "+")],
    }
    book = _book(tmp_path, changes, rows)
    assert {finding.code for finding in book.findings} == {"BLD-004"}
    assert len(book.findings) == len(TABLES)
    assert book.tables["log"].rows == LOG
    assert book.tables["coaches"].rows == (("Coach 1",),)
    assert book.tables["questions"].rows == ((1.0, "Vraag?", "JA", None, None, None),)
    assert book.tables["action_items"].rows[0][:4] == (3.0, "punt", "doen", "ik")


def test_a_renamed_sheet(tmp_path: Path) -> None:
    book = _book(tmp_path, Changes(sheets={"Registratie": "Log 2026"}))
    assert shown(book.findings) == [("warning", "BLD-002", "Log 2026", None)]
    assert (book.tables["log"].sheet, book.tables["log"].rows) == ("Log 2026", LOG)


def test_a_renamed_sheet_whose_table_became_a_range(tmp_path: Path) -> None:
    book = _book(tmp_path, Changes(sheets={"Registratie": "Log 2026"}, as_range=("log",)))
    assert shown(book.findings) == [
        ("warning", "BLD-002", "Log 2026", None),
        ("warning", "BLD-004", "Log 2026", "A12"),
    ]
    assert book.tables["log"].rows == LOG


def test_the_renamed_start_sheet_is_found_by_its_labels(tmp_path: Path) -> None:
    book = _book(tmp_path, Changes(sheets={"Start": "Begin"}))
    assert shown(book.findings) == [("warning", "BLD-002", "Begin", None)]
    assert (book.forms["start"].sheet, book.forms["start"].values) == ("Begin", START)


def test_a_missing_sheet_is_said_once(tmp_path: Path) -> None:
    book = _book(tmp_path, Changes(without=("Registratie", "Checklist 0-6", "Start")))
    assert shown(book.findings) == [("error", "BLD-001", None, None)] * 3
    assert [finding.expected for finding in book.findings] == [
        "een blad Start",
        "een blad Registratie",
        "een blad Checklist 0-6",
    ]
    assert {"log", "statements", "action_items"}.isdisjoint(book.tables)
    assert sorted(book.forms) == ["yes_no"]


def test_a_missing_table_on_a_sheet_that_is_there(tmp_path: Path) -> None:
    nothing = ["a", "b", "c", "d", "e", "f"]
    book = _book(tmp_path, Changes(as_range=("log",), headers={"log": nothing}))
    assert shown(book.findings) == [("error", "BLD-003", "Registratie", None)]
    assert "log" not in book.tables


def test_the_verzendversie_may_lack_what_never_leaves_the_organisation(tmp_path: Path) -> None:
    candidates = [header for header in table("candidates").headers if header != "Naam"]
    changes = Changes(
        without=("Intake",),
        headers={"candidates": candidates},
        custom={"done.template": "done_xl/organisation", "done.version": 1, "done.exported": "ja"},
    )
    book = _book(tmp_path, changes, {"candidates": [("K001", "Maatwerk")]})
    assert (book.facts.exported, book.findings) == (True, ())
    assert book.tables["candidates"].rows[0][:3] == ("K001", None, "Maatwerk")


@pytest.mark.parametrize(
    ("said", "author", "marked"),
    [
        ("done_xl:\nFOUT: geen datum", "done_xl", True),
        ("done_xl:\nFOUT: geen datum", "", True),  # some programs drop the author
        ("klopt dit?", "Coach 1", False),
        ("vraag: done_xl gaf een fout", "Coach 1", False),
    ],
)
def test_a_copy_with_comments_of_the_check_is_marked(
    tmp_path: Path, said: str, author: str, *, marked: bool
) -> None:
    def comment(_: xlsxwriter.Workbook, sheets: Sheets) -> None:
        sheets["PDP"].write_comment("B9", said, {"author": author})

    path = write_book(tmp_path / "boek.xlsx", None, Changes(touch=comment))
    assert read_book(path, "b").facts.marked is marked
    assert peek(path, "b").facts == replace(read_book(path, "b").facts, sha256="")


def test_a_missing_label_of_a_form(tmp_path: Path) -> None:
    def touch(_: xlsxwriter.Workbook, sheets: Sheets) -> None:
        sheets["Start"].write(3, 0, "Afkorting")
        sheets["Start"].write(6, 0, "R")

    book = _book(tmp_path, Changes(touch=touch))
    assert shown(book.findings) == [
        ("error", "BLD-014", "Start", None),
        ("warning", "BLD-015", "Start", None),
    ]
    assert book.forms["start"].values[:2] == ("Voorbeeld vzw", None)
    assert book.forms["start"].cells[1] is None


def test_labels_may_carry_an_asterisk_or_a_colon(tmp_path: Path) -> None:
    def touch(_: xlsxwriter.Workbook, sheets: Sheets) -> None:
        sheets["Start"].write(3, 0, "Code *")
        sheets["Start"].write(4, 0, "periode van:")

    book = _book(tmp_path, Changes(touch=touch))
    assert (book.findings, book.forms["start"].values) == ((), START)


def test_blank_rows_inside_are_passed_over(tmp_path: Path) -> None:
    book = _book(tmp_path, Changes(), {"log": [LOG[0], (), (), LOG[1], ("  ",)]})
    assert book.findings == ()
    assert (book.tables["log"].rows, book.tables["log"].lines) == (LOG, (13, 16))


def test_rows_typed_under_the_table_are_read_and_named(tmp_path: Path) -> None:
    def touch(_: xlsxwriter.Workbook, sheets: Sheets) -> None:
        sheets["Registratie"].write_row(20, 1, ["SOA", 3, "K002"])
        sheets["Registratie"].write(21, 5, "vergeten")
        sheets["Registratie"].write_row(25, 1, ["CUR", 2])
        sheets["Registratie"].write(29, 1, "Totaal")
        sheets["Registratie"].write(24, 9, "buiten de kolommen")

    book = _book(tmp_path, Changes(touch=touch))
    assert shown(book.findings) == [
        ("warning", "BLD-011", "Registratie", "A21"),
        ("warning", "BLD-012", "Registratie", "B30"),
    ]
    assert book.findings[0].found == "rijen 21-22, 26"
    assert book.tables["log"].rows == (
        *LOG,
        (None, "SOA", 3.0, "K002", None, None),
        (None, None, None, None, None, "vergeten"),
        (None, "CUR", 2.0, None, None, None),
    )
    assert book.tables["log"].lines == (13, 14, 21, 22, 26)


def test_what_stands_under_a_fixed_table_is_not_of_it(tmp_path: Path) -> None:
    def touch(_: xlsxwriter.Workbook, sheets: Sheets) -> None:
        sheets["Checklist JA-NEE"].write_row(22, 0, ["Totaal", 21])

    book = _book(tmp_path, Changes(touch=touch), {"questions": [(1, "Vraag?", "JA")]})
    assert shown(book.findings) == [("warning", "BLD-012", "Checklist JA-NEE", "A23")]
    assert len(book.tables["questions"].rows) == 1


def test_fixed_tables_give_their_prefilled_rows(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [(1, "A", "Stelling een"), (2, "A", "Stelling twee", 4)]
    book = _book(tmp_path, Changes(), {"statements": rows})
    assert [row[3] for row in book.tables["statements"].rows] == [None, 4.0]


def test_a_totals_row_of_excel_is_no_row(tmp_path: Path) -> None:
    def touch(_: xlsxwriter.Workbook, sheets: Sheets) -> None:
        sheets["Registratie"].write_row(20, 0, ["Totaal", None, 3])

    path = write_book(tmp_path / "boek.xlsx", changes=Changes(touch=touch))
    with_parts(
        path,
        {"xl/tables/table9.xml": replaced('ref="A12:F20" ', 'ref="A12:F21" totalsRowCount="1" ')},
    )
    book = read_book(path, "b")
    assert (book.findings, book.tables["log"].lines) == ((), (13, 14))


def test_hidden_rows_count_and_are_named(tmp_path: Path) -> None:
    def touch(_: xlsxwriter.Workbook, sheets: Sheets) -> None:
        for line in (FIRST_LINE + 1, FIRST_LINE + 5):
            sheets["Registratie"].set_row(line - 1, None, None, {"hidden": True})

    book = _book(tmp_path, Changes(touch=touch))
    assert shown(book.findings) == [("info", "BLD-010", "Registratie", "A14")]
    assert book.findings[0].found == "rij 14"
    assert book.tables["log"].rows == LOG


def test_filtered_rows_count_and_are_named(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    with_parts(
        path, {LOG_SHEET: replaced('<row r="13" spans="1:6">', '<row hidden="true" r="13">')}
    )
    book = read_book(path, "b")
    assert shown(book.findings) == [("info", "BLD-010", "Registratie", "A13")]
    assert book.tables["log"].rows == LOG


def test_merged_cells_in_a_table(tmp_path: Path) -> None:
    areas = '<mergeCell ref="A1:D1"/><mergeCell ref="E13:E14"/>'
    merged = f'</sheetData><mergeCells count="2">{areas}</mergeCells>'
    path = write_book(tmp_path / "boek.xlsx", {"log": [LOG[0], (*LOG[1][:4], None, "x")]})
    book = read_book(with_parts(path, {LOG_SHEET: replaced("</sheetData>", merged)}), "b")
    assert shown(book.findings) == [("error", "BLD-009", "Registratie", "E13")]
    assert book.findings[0].found == "E13:E14"
    assert [row[4] for row in book.tables["log"].rows] == ["Coach 1", None]


def test_merged_cells_in_a_table_that_became_a_range(tmp_path: Path) -> None:
    def touch(_: xlsxwriter.Workbook, sheets: Sheets) -> None:
        sheets["Registratie"].merge_range("E13:E14", "Coach 1")

    book = _book(tmp_path, Changes(as_range=("log",), touch=touch))
    assert shown(book.findings) == [
        ("warning", "BLD-004", "Registratie", "A12"),
        ("error", "BLD-009", "Registratie", "E13"),
    ]


@pytest.mark.parametrize("cell", ["XFD1048576", "T1048576", "XFD13", "A40000"])
def test_a_stray_cell_far_away_costs_only_itself(tmp_path: Path, cell: str) -> None:
    def touch(_: xlsxwriter.Workbook, sheets: Sheets) -> None:
        sheets["Registratie"].write_string(cell, "verdwaald")

    book = _book(tmp_path, Changes(touch=touch))
    assert shown(book.findings) == [("warning", "BLD-013", "Registratie", cell)]
    assert book.tables["log"].rows == LOG


def test_a_stray_cell_that_stands_before_the_others(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    far = "<sheetData><row r='1048576'><c t='n' r='XFD1048576'><v>1</v></c></row>"
    with_parts(path, {LOG_SHEET: replaced("<sheetData>", far)})
    book = read_book(path, "b")
    assert shown(book.findings) == [("warning", "BLD-013", "Registratie", "XFD1048576")]
    assert book.tables["log"].rows == LOG


def test_a_far_cell_without_content_is_no_matter(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    with_parts(path, {LOG_SHEET: replaced('<c r="A13"', '<c r="XFD13" s="1"/><c r="A13"')})
    book = read_book(path, "b")
    assert (book.findings, book.tables["log"].rows) == ((), LOG)


def test_a_damaged_sheet_costs_only_itself(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx", {"log": list(LOG), "coaches": [("Coach 1",)]})
    with_parts(path, {LOG_SHEET: replaced("</c>", "</cc>")})
    book = read_book(path, "b")
    assert shown(book.findings) == [("error", "BLD-016", "Registratie", None)]
    assert "log" not in book.tables
    assert book.tables["coaches"].rows == (("Coach 1",),)


def test_a_lying_dimension_is_not_believed(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    with_parts(path, {LOG_SHEET: replaced('ref="A1:F20"', 'ref="A1:XFD1048576"')})
    book = read_book(path, "b")
    assert (book.findings, book.tables["log"].rows) == ((), LOG)


def test_prefixed_element_names_are_read(tmp_path: Path) -> None:
    """Some programs write every element as <x:c>."""

    def prefixed(part: bytes) -> bytes:
        text = part.decode().replace("</", "</x:").replace("xmlns=", "xmlns:x=")
        head, body = text.split("<worksheet", 1)
        tags = ["dimension", "sheetViews", "sheetView ", "sheetFormatPr", "sheetData", "row ", "c "]
        tags += ["v>", "pageMargins", "tableParts", "tablePart ", "f>"]
        for tag in tags:
            body = body.replace(f"<{tag}", f"<x:{tag}")
        return f"{head}<x:worksheet{body}".encode()

    def touch(_: xlsxwriter.Workbook, sheets: Sheets) -> None:
        sheets["Registratie"].write_formula("C14", "=1/0", None, "#DIV/0!")

    path = write_book(tmp_path / "boek.xlsx", changes=Changes(touch=touch))
    with_parts(path, {LOG_SHEET: prefixed})
    log = read_book(path, "b").tables["log"]
    assert (log.rows[0], log.lines) == (LOG[0], (13, 14))
    assert str(log.rows[1][2]) == "ErrorValue(text='#DIV/0!')"
    assert log.formulas == frozenset({(14, 2)})
