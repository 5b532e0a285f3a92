"""The sheet Overgenomen: what a workbook took over from another one, as plain text.

It stays in the organisation: a verzendversie is written afresh, without it (domain 10).
"""

from __future__ import annotations

from math import ceil
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from done_xl.layout.filling import Setup
from done_xl.layout.handover import Handover
from done_xl.layout.sheets import SheetSpec
from done_xl.text_nl import carrying as text
from done_xl.writing import styles
from done_xl.writing.book import Book, Cell
from done_xl.writing.frames import open_sheet, print_setup

_WIDTHS: Final = (20, 18, 11, 13, 78)
_ALL: Final = sum(_WIDTHS)
_FIRST_LINE: Final = 3


def write_carried(book: Book, setup: Setup, handover: Handover) -> None:
    """Write the sheet, behind all others that can be seen."""
    sheet = open_sheet(book, SheetSpec(text.SHEET, "grey", handover.origin))
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    row = _notes(book, sheet, handover.notes, _FIRST_LINE)
    row = _tables(book, sheet, handover, row + 1)
    row = _left(book, sheet, handover, row + 1)
    print_setup(sheet, setup, (row, len(_WIDTHS) - 1))
    sheet.hide_gridlines(2)


def _notes(book: Book, sheet: Worksheet, notes: tuple[str, ...], row: int) -> int:
    style = book.format(text_wrap=True, valign="top")
    for note in notes:
        sheet.merge_range(row, 0, row, len(_WIDTHS) - 1, "", style)
        book.value(sheet, row, 0, note, style)
        _high(sheet, row, note, _ALL)
        row += 1
    return row


def _tables(book: Book, sheet: Worksheet, handover: Handover, row: int) -> int:
    if not handover.tables:
        return row
    book.value(sheet, row, 0, text.TABLES, styles.caption(book))
    _headers(book, sheet, row + 1, text.TABLE_HEADERS)
    row += 2
    cell, number = (
        styles.result(book, text_wrap=True, valign="top"),
        styles.result(book, align="center", valign="top"),
    )
    for one in handover.tables:
        values: tuple[Cell, ...] = (one.sheet, one.table, one.taken, one.left, one.why)
        for column, value in enumerate(values):
            book.value(sheet, row, column, value, number if column in (2, 3) else cell)
        _high(sheet, row, one.why, _WIDTHS[-1])
        row += 1
    return row


def _left(book: Book, sheet: Worksheet, handover: Handover, row: int) -> int:
    book.value(sheet, row, 0, text.LEFT, styles.caption(book))
    if not handover.left:
        book.value(sheet, row + 1, 0, handover.nothing, book.format())
        return row + 2
    _headers(book, sheet, row + 1, text.LEFT_HEADERS)
    _wide(book, sheet, row + 1, text.LEFT_HEADERS[-1], styles.header(book, "grey"))
    row += 2
    cell = styles.result(book, text_wrap=True, valign="top")
    wide = sum(_WIDTHS[2:])
    for one in handover.left:
        book.value(sheet, row, 0, one.sheet, cell)
        book.value(sheet, row, 1, one.cell, cell)
        _wide(book, sheet, row, one.said, cell)
        _high(sheet, row, one.said, wide)
        row += 1
    return row


def _wide(book: Book, sheet: Worksheet, row: int, words: str, style: Format) -> None:
    """Write a text over the columns from the third to the last."""
    sheet.merge_range(row, 2, row, len(_WIDTHS) - 1, "", style)
    book.value(sheet, row, 2, words, style)


def _headers(book: Book, sheet: Worksheet, row: int, words: tuple[str, ...]) -> None:
    style = styles.header(book, "grey")
    for column in range(len(_WIDTHS)):
        word = words[column] if column < len(words) else None
        book.value(sheet, row, column, word, style)


def _high(sheet: Worksheet, row: int, words: str, width: float) -> None:
    """Not every program fits a row's height by itself; letters are narrower than digits."""
    sheet.set_row(row, 15 * max(1, ceil(len(words) / (width * 1.1))))
