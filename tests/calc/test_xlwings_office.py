"""The engine under xlwings behaves as Excel does where the project relies on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
import xlwings as xw

from tests.calc.office import Office
from tests.calc.xlwings_office import RefusedError, excel_on

pytestmark = pytest.mark.calc


@pytest.fixture(scope="module")
def app(office: Office) -> Iterator[xw.App]:
    with excel_on(office) as running:
        yield running


@pytest.fixture
def book(app: xw.App, tmp_path: Path) -> Iterator[Any]:
    path = tmp_path / "boek.xlsx"
    with xlsxwriter.Workbook(str(path)) as made:
        sheet = made.add_worksheet("Blad 1")
        made.add_worksheet("Los")
        day = made.add_format({"num_format": "dd/mm/yyyy", "locked": False, "bg_color": "#FFFBE6"})
        text = made.add_format({"num_format": "@"})
        sheet.write_row("A1", ["Code", "Dag"])
        sheet.write_row("A2", ["VBO", None])
        sheet.write_datetime("B2", datetime(2026, 3, 1), day)
        sheet.write_formula("A4", "=NA()")
        sheet.write_formula("A5", "=1/0")
        sheet.write_boolean("A6", boolean=True)
        sheet.write_blank("D1", None, text)
        sheet.add_table(
            "A1:B2", {"name": "tblCodes", "columns": [{"header": "Code"}, {"header": "Dag"}]}
        )
        made.define_name("Keuze", "='Blad 1'!$B$2")
        chart = made.add_chart({"type": "line", "name": "DOne_1"})
        chart.add_series({"values": "='Blad 1'!$A$2:$A$3"})
        sheet.insert_chart("F2", chart)
        sheet.protect()
    opened = app.books.open(path)
    yield opened
    if opened in list(app.books):
        opened.close()


def test_values_are_read_as_excel_gives_them(book: Any) -> None:
    """Days are days, errors None or their word, truths truths."""
    sheet = book.sheets["blad 1"]
    cells = sheet.range("A1:B6")
    assert cells.options(ndim=2, err_to_str=True).value == [
        ["Code", "Dag"],
        ["VBO", datetime(2026, 3, 1)],
        [None, None],
        ["#N/A", None],
        ["#DIV/0!", None],
        [True, None],
    ]
    assert sheet.range("A4").value is None
    assert sheet.used_range.address == "$A$1:$B$6"
    assert sheet.range("A5").formula == "=1/0"


def test_texts_are_taken_as_typed(book: Any) -> None:
    """A text becomes what Excel would make of it, unless an apostrophe stands before it."""
    sheet = book.sheets["Los"]
    typed = ["1/4", "'1/4", "=1+1", "'=x", "12", "jan 2026", "'", "50%", None, "tekst"]
    sheet.range("A1").value = typed
    assert sheet.range("A1:J1").value == [
        datetime(2026, 1, 4), "1/4", 2.0, "=x", 12.0, datetime(2026, 1, 1), None, 0.5, None,
        "tekst",
    ]  # fmt: skip
    with pytest.raises(RefusedError):
        sheet.range("A2").value = "-x"


def test_a_formula_is_english_and_comes_back_so(book: Any) -> None:
    sheet = book.sheets["Los"]
    sheet.range("A1").value = [["=SUM(B1,2)", 3], ['=HYPERLINK("#\'Blad 1\'!A2","a,b;c")', None]]
    assert sheet.range("A1").value == 5
    assert sheet.range("A1:A2").formula == (
        ("=SUM(B1,2)",),
        ('=HYPERLINK("#\'Blad 1\'!A2","a,b;c")',),
    )
    sheet.range("A3").value = "='Blad 1'!A2"
    assert (sheet.range("A3").value, sheet.range("A3").formula) == ("VBO", "='Blad 1'!A2")


def test_one_cell_copied_fills_the_whole_target(book: Any) -> None:
    """Value and look; a number does not count on."""
    source, target = book.sheets["Blad 1"], book.sheets["Los"]
    source.range("B2").copy(target.range("A1:C20"))
    assert target.range("A1:C20").value == [[datetime(2026, 3, 1)] * 3] * 20
    assert target.range("C20").color == (255, 251, 230)
    assert target.range("D20").color is None


def test_a_locked_cell_of_a_protected_sheet_refuses(book: Any) -> None:
    sheet = book.sheets["Blad 1"]
    sheet.range("B2").value = date(2026, 4, 2)
    assert book.names["Keuze"].refers_to_range.value == datetime(2026, 4, 2)
    for change in (lambda: setattr(sheet.range("A2"), "value", "x"), sheet.range("A1:B2").clear):
        with pytest.raises(RefusedError):
            change()
    # Looks are refused even where a cell is not locked.
    open_cell = sheet.range("B2")
    for dress in (
        lambda: setattr(open_cell, "color", "#00FF00"),
        lambda: setattr(open_cell.font, "bold", True),
        lambda: book.sheets["Los"].range("A1").copy(open_cell),
        open_cell.clear_formats,
        open_cell.merge,
        open_cell.unmerge,
    ):
        with pytest.raises(RefusedError):
            dress()
    assert sheet.range("A2").value == "VBO"
    assert book.macro("DoneVenster.Ontgrendel")(book.name, sheet.name) is True
    sheet.range("A2").value = "NO"
    book.macro("DoneVenster.Vergrendel")(book.name, sheet.name)
    with pytest.raises(RefusedError):
        sheet.range("A2").value = "x"
    assert sheet.range("A2").value == "NO"


def test_tables_charts_names_and_notes_are_found(book: Any) -> None:
    sheet = book.sheets["Blad 1"]
    table = sheet.tables["tblCodes"]
    assert [one.name for one in sheet.tables] == ["tblCodes"]
    assert table.header_row_range.value == ["Code", "Dag"]
    assert table.data_body_range.address == "$A$2:$B$2"
    assert sheet.range("A2").table.name == "tblCodes"
    chart = sheet.charts["DOne_1"]
    chart.left, chart.top = 40, 60
    assert (round(chart.left), round(chart.top)) == (40, 60)
    other = book.sheets["Los"]
    other.range("C3").add_note("kijk na")
    assert [(note.text, note.location.address) for note in other.notes] == [("kijk na", "$C$3")]
    assert other.range("C3").note.text == "kijk na"
    other.range("C3").note.delete()
    assert other.range("C3").note is None
    assert "KEUZE" in book.names
    assert "weg" not in book.names


def test_rows_columns_and_merges(book: Any) -> None:
    sheet = book.sheets["Los"]
    sheet.range("3:5").rows.hidden = True
    sheet.range("B:B").columns.hidden = True
    assert (sheet.range("A4").rows.hidden, sheet.range("A6").rows.hidden) == (True, False)
    assert sheet.range("B1").columns.hidden
    sheet.range("A1").row_height = 30
    sheet.range("A1").column_width = 20
    assert sheet.range("A1").row_height == pytest.approx(30, abs=0.1)
    assert sheet.range("A1").column_width == pytest.approx(20, abs=0.1)
    sheet.range("A7:C7").merge()
    assert sheet.range("B7").merge_area.address == "$A$7:$C$7"
    sheet.range("A7:C7").unmerge()
    assert sheet.range("B7").merge_cells is False


def test_what_a_macro_shows_is_kept(app: xw.App, book: Any) -> None:
    book.set_mock_caller()
    caller: Any = xw.Book.caller()
    shown = app.impl
    shown.picks = ["/tmp/map"]
    assert caller.macro("DoneVenster.KiesMap")("Kies", "") == "/tmp/map"
    assert caller.macro("DoneVenster.KiesMap")("Kies", "") == ""
    with pytest.raises(RefusedError):
        caller.macro("DoneVenster.Onbekend")()
    with pytest.raises(RefusedError):
        caller.macro("DoneVenster.KiesMap")()
    caller.app.status_bar = "1 van 2"
    caller.app.status_bar = False
    assert caller.app.alert("Klaar", "DOne") == "ok"
    assert shown.status_texts[-2:] == ["1 van 2", False]
    assert [one.text for one in shown.alerts] == ["Klaar"]
    assert caller.macro("DoneVenster.IsBewaard")(caller.name) is True
    caller.sheets["Los"].range("A1").value = 1
    assert caller.macro("DoneVenster.IsBewaard")(caller.name) is False


def test_sheets_are_added_found_and_taken_away(book: Any, tmp_path: Path) -> None:
    made = book.sheets.add("Nieuw", after=book.sheets["Blad 1"])
    assert (book.sheets.active.name, made.index) == ("Nieuw", 2)
    assert [sheet.name for sheet in book.sheets] == ["Blad 1", "Nieuw", "Los"]
    made.visible = False
    with pytest.raises(RefusedError):
        made.activate()
    made.delete()
    with pytest.raises(RefusedError):
        book.sheets["Nieuw"]
    book.sheets["Los"].range("A1").value = "bewaard"
    book.save(tmp_path / "kopie.xlsx")
    assert (book.name, (tmp_path / "kopie.xlsx").exists()) == ("kopie.xlsx", True)
