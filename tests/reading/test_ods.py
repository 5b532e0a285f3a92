"""What the text of an .ods file tells beyond its values."""

from __future__ import annotations

import zipfile
from pathlib import Path

from done_xl.reading.book import read_book
from done_xl.reading.ods import scan_sheet, without_far
from done_xl.reading.sheet import Area
from tests.reading.books import shown

CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'


def _sheet(rows: str) -> bytes:
    return f'<table:table table:name="Blad &amp; 1">{rows}</table:table>'.encode()


def test_repeated_rows_and_columns_are_counted() -> None:
    gap = '<table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row>'
    error = (
        '<table:table-cell table:formula="of:=1/0" calcext:value-type="error">'
        "<text:p>#DIV/0!</text:p></table:table-cell>"
    )
    row = f'<table:table-row table:visibility="filter">{CELL}<table:table-cell '
    row += f'table:number-columns-repeated="3"/>{error}</table:table-row>'
    content = _sheet(gap + row)
    scan = scan_sheet(content, 0, len(content))
    assert scan.errors == {(5, 4): "#DIV/0!"}
    assert scan.formulas == frozenset({(5, 4)})
    assert scan.hidden == (5,)


def test_merged_cells_keep_their_area() -> None:
    merged = (
        '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3"/>'
        "<table:covered-table-cell/>"
    )
    content = _sheet(f"<table:table-row>{CELL}{merged}</table:table-row>")
    assert scan_sheet(content, 0, len(content)).merged == (Area(1, 1, 3, 2),)


def test_far_cells_are_taken_out_and_named() -> None:
    far = f'<table:table-row><table:table-cell table:number-columns-repeated="16383"/>{CELL}'
    gap = '<table:table-row table:number-rows-repeated="1048574"/>'
    content = _sheet(f"<table:table-row>{CELL}</table:table-row>{gap}{far}</table:table-row>")
    safe, strays = without_far(content)
    assert strays == {"Blad & 1": ["XFD1048576"]}
    assert safe.count(CELL.encode()) == 1


def test_an_encrypted_file_is_said_to_have_a_password(tmp_path: Path) -> None:
    path = tmp_path / "boek.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", b"\0\1\2")
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    assert shown(read_book(path, "b").findings) == [("error", "BST-005", None, None)]
