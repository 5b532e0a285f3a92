"""The sheets of the project workbook that are worked on: Start with its buttons, and Nieuw."""

from __future__ import annotations

from typing import Final

from xlsxwriter.worksheet import Worksheet

from done_xl.layout.places import FormPlace
from done_xl.model.project_forms import (
    LAST_RUN_NAME,
    NEW_OBSERVATION_FORM,
    NEW_ORGANISATION_FORM,
    PROJECT_FORM,
    START_SHEET,
)
from done_xl.report.roles import look
from done_xl.report.start import WIDTHS
from done_xl.text_nl import project as text
from done_xl.text_nl.buttons import BUTTONS, GROUPS, Button, Group
from done_xl.writing.book import Book, RefusedError
from done_xl.writing.frames import PROTECTION, define_cell, write_form
from done_xl.writing.looks import SOFT

_START_FORM: Final = FormPlace(PROJECT_FORM, (5, 6), 0)
_GROUPS_LINE: Final = 9
_NEW_FORMS: Final = (
    (text.NEW_ORGANISATION, FormPlace(NEW_ORGANISATION_FORM, (5, 6, 7, 8), 0)),
    (text.NEW_OBSERVATION, FormPlace(NEW_OBSERVATION_FORM, (11, 12, 13, 14, 15, 16, 17), 0)),
)
_NEW_WIDTHS: Final = (20, 46, 76, 34)
_NEW_BUTTONS: Final = 3
_BUTTON_WIDTH, _BUTTON_HEIGHT, _GAP = 172, 32, 10
_ROW_HEIGHT: Final = 32
_WIDE_BUTTON: Final = 222


def _grouped() -> dict[Group, list[Button]]:
    """The buttons of the project workbook by group, in order."""
    found: dict[Group, list[Button]] = {}
    for button in BUTTONS:
        if "project" in button.places:
            found.setdefault(button.group, []).append(button)
    return found


def _start_groups() -> dict[Group, list[Button]]:
    return {group: buttons for group, buttons in _grouped().items() if group != "new"}


_LAST_RUN_LINE: Final = _GROUPS_LINE + len(_start_groups())
_HOW_TO_LINE: Final = _LAST_RUN_LINE + 2
_OWN_WORK_LINE: Final = _HOW_TO_LINE + len(text.HOW_TO_LINES) + 1
# The first line of Start that the report takes.
REPORT_LINE: Final = _OWN_WORK_LINE + 3


def write_start(book: Book, sheet: Worksheet) -> None:
    """Nothing; the sheet has its head, entry cells, buttons and steps, protected."""
    _head(book, sheet, text.TITLE, text.SUBTITLE)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    section = book.format(**look("section"))
    book.value(sheet, 3, 0, text.WHERE, section)
    write_form(book, sheet, _START_FORM, {})
    book.value(sheet, _GROUPS_LINE - 2, 0, text.ACTIONS, section)
    for line, (group, buttons) in enumerate(_start_groups().items(), start=_GROUPS_LINE):
        sheet.set_row(line - 1, _ROW_HEIGHT)
        book.value(sheet, line - 1, 0, GROUPS[group], book.format(bold=True))
        for number, button in enumerate(buttons):
            _button(sheet, button, (line - 1, 1), number * (_BUTTON_WIDTH + _GAP), _BUTTON_WIDTH)
    book.value(sheet, _LAST_RUN_LINE - 1, 0, text.LAST_RUN, book.format(bold=True))
    said = book.format(locked=False, font_color=SOFT)
    book.value(sheet, _LAST_RUN_LINE - 1, 1, text.NEVER_RUN, said)
    define_cell(book, LAST_RUN_NAME, START_SHEET, _LAST_RUN_LINE, 1)
    book.value(sheet, _HOW_TO_LINE - 1, 0, text.HOW_TO, section)
    for line, said_line in enumerate(text.HOW_TO_LINES, start=_HOW_TO_LINE):
        book.value(sheet, line, 0, said_line, book.format())
    _wide(book, sheet, _OWN_WORK_LINE - 1, text.OWN_WORK)
    book.value(sheet, _OWN_WORK_LINE, 0, text.MORE, book.format(font_color=SOFT))
    sheet.set_selection(_START_FORM.cell("folder"))
    sheet.protect("", PROTECTION)
    sheet.activate()


def _wide(book: Book, sheet: Worksheet, row: int, said: str) -> None:
    style = book.format(font_color=SOFT, text_wrap=True, valign="top")
    sheet.merge_range(row, 0, row, len(WIDTHS) - 1, "", style)
    book.value(sheet, row, 0, said, style)
    sheet.set_row(row, 31)


def write_new(book: Book, sheet: Worksheet) -> None:
    """Nothing; the sheet has a form for each kind of workbook with its button beside it."""
    _head(book, sheet, text.NEW_TITLE, text.NEW_SUBTITLE)
    for column, width in enumerate(_NEW_WIDTHS):
        sheet.set_column(column, column, width)
    small = book.format(font_color=SOFT, font_size=9, indent=1)
    buttons = _grouped()["new"]
    for (title, place), button in zip(_NEW_FORMS, buttons, strict=True):
        book.value(sheet, place.lines[0] - 2, 0, title, book.format(**look("section")))
        write_form(book, sheet, place, {})
        for field in place.spec.fields:
            said = f"{field.column.help} Voorbeeld: {field.column.example}"
            book.value(sheet, place.line(field.name) - 1, 2, said, small)
        _button(sheet, button, (place.lines[0] - 1, _NEW_BUTTONS), _GAP, _WIDE_BUTTON)
    sheet.set_selection(_NEW_FORMS[0][1].cell("code"))
    sheet.protect("", PROTECTION)


def _head(book: Book, sheet: Worksheet, title: str, subtitle: str) -> None:
    sheet.hide_gridlines(2)
    sheet.set_row(0, 28)
    book.value(sheet, 0, 0, title, book.format(**look("title")))
    book.value(sheet, 1, 0, subtitle, book.format(**look("subtitle")))


def _button(sheet: Worksheet, button: Button, cell: tuple[int, int], left: int, width: int) -> None:
    options = {
        "macro": f"DoneKnoppen.{button.sub}",
        "caption": button.label,
        "width": width,
        "height": _BUTTON_HEIGHT,
        "x_offset": left,
        "y_offset": 5,
        "description": text.BUTTON_ALT.format(label=button.label, tip=button.tip),
    }
    if sheet.insert_button(*cell, options) not in (None, 0):
        raise RefusedError(f"button {button.label}")
