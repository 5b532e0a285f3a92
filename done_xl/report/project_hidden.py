"""The hidden sheets of the project workbook: looks to copy, cells of charts, and the register."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any, Final, get_args

from xlsxwriter.worksheet import Worksheet

from done_xl.report.blocks import Role
from done_xl.report.live_charts import CHARTS_SHEET, SLOTS
from done_xl.report.live_register import REGISTER_SHEET, Register, register_rows
from done_xl.report.project_entry import REPORT_LINE
from done_xl.report.roles import SEVERITY_LOOK, look
from done_xl.text_nl.buttons import BUTTONS
from done_xl.text_nl.report import DASH
from done_xl.writing.book import Book
from done_xl.writing.validations import CODE_SIGNS, CODE_SIGNS_NAME

LOOKS_SHEET: Final = "Opmaak"
BACKUP_SHEET: Final = "_vorig"
_SIGNS_COLUMN: Final = 3


def write_hidden(book: Book, register: Register) -> None:
    """Nothing; the four hidden sheets stand at the end of the book."""
    _looks(book)
    _charts(book)
    _register(book, register)
    _hidden(book, BACKUP_SHEET)


def _hidden(book: Book, name: str) -> Worksheet:
    sheet = book.sheet(name)
    sheet.very_hidden()
    return sheet


def _looks(book: Book) -> None:
    """A row for each look: its name and a blank cell that has it."""
    sheet = _hidden(book, LOOKS_SHEET)
    plain = book.format()
    for row, (name, properties) in enumerate(all_looks().items()):
        book.value(sheet, row, 0, name, plain)
        book.value(sheet, row, 1, None, book.format(**properties))
    book.value(sheet, 0, _SIGNS_COLUMN, CODE_SIGNS, plain)
    book.name(CODE_SIGNS_NAME, f"={LOOKS_SHEET}!$D$1")


def all_looks() -> Mapping[str, Mapping[str, Any]]:
    """The format of every role and of every word of severity, by its name."""
    return {**{role: look(role) for role in get_args(Role)}, **SEVERITY_LOOK}


def layout() -> str:
    """What a workbook must have been made with to be filled: another one lacks looks or charts.

    Colours and words may differ: those of the workbook stay.
    """
    charts = [(one.name, one.kind, one.colours, one.points, one.line, one.column) for one in SLOTS]
    buttons = [button.sub for button in BUTTONS if "project" in button.places]
    parts = (tuple(all_looks()), charts, buttons, REPORT_LINE)
    return f"v{zlib.crc32(repr(parts).encode()):08x}"


def _charts(book: Book) -> None:
    """The cells of the charts, hidden but for the first point of each: there is nothing yet."""
    sheet = _hidden(book, CHARTS_SHEET)
    plain = book.format()
    for slot in SLOTS:
        for series in range(len(slot.colours)):
            # Without a name a legend would say which column it is.
            book.value(sheet, slot.line - 1, slot.value_column(series), DASH, plain)
        for line in range(slot.line + 2, slot.area.last_line + 1):
            sheet.set_row(line - 1, None, None, {"hidden": True})


def _register(book: Book, register: Register) -> None:
    sheet = _hidden(book, REGISTER_SHEET)
    plain = book.format()
    for row, values in enumerate(register_rows(register, layout())):
        for column, value in enumerate(values):
            book.value(sheet, row, column, value, plain)
