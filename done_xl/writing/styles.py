"""The shared cell formats of entry sheets: few, so that files stay small (workbooks page 6)."""

from __future__ import annotations

from typing import Any, Final

from xlsxwriter.format import Format

from done_xl.model.columns import AnyColumn, DayColumn, NumberColumn, TextColumn
from done_xl.writing.book import Book
from done_xl.writing.looks import (
    DAY_FORMAT,
    ENTRY_BAND,
    ENTRY_FILL,
    GRID,
    SOFT,
    TAB_COLOUR,
    VERMILION,
)

PREFILLED_FILL: Final = "#F2F2F2"
# Light upward lines over grey: to be told apart without colour.
NEEDLESS: Final[dict[str, Any]] = {"pattern": 14, "fg_color": "#A6A6A6", "bg_color": "#D9D9D9"}
_BOX: Final[dict[str, Any]] = {"border": 1, "border_color": GRID}


def entry(book: Book, column: AnyColumn, *, band: bool = False) -> Format:
    """An entry cell: light yellow, unlocked, in the number format of its column.

    With `band` a little darker, for every second row. LibreOffice leaves out long runs of rows that
    look the same and hold nothing: they would come back white and locked.
    """
    fill = ENTRY_BAND if band else ENTRY_FILL
    return book.format(locked=False, bg_color=fill, **_BOX, **_kind(column))


def fixed(book: Book, column: AnyColumn) -> Format:
    """A prefilled cell: grey and locked."""
    return book.format(bg_color=PREFILLED_FILL, font_color=SOFT, **_BOX, **_kind(column))


def _kind(column: AnyColumn) -> dict[str, Any]:
    match column:
        case DayColumn():
            return {"num_format": DAY_FORMAT, "align": "left"}
        case NumberColumn():
            return {"align": "center"}
        case TextColumn():
            # Text cells: a leading + or - stays text instead of starting a formula.
            return {"num_format": "@", "text_wrap": True}
        case _:
            return {"num_format": "@"}


def header(book: Book, colour: str, *, align: str = "left") -> Format:
    """A table header on the colour of its phase."""
    return book.format(
        bold=True,
        font_color="#FFFFFF",
        bg_color=_dark(colour),
        text_wrap=True,
        align=align,
        border=1,
        border_color="#FFFFFF",
    )


def _dark(colour: str) -> str:
    """The colour of a tab, dark enough to read white on it."""
    return SOFT if colour == "grey" else TAB_COLOUR[colour]


def title(book: Book, colour: str) -> Format:
    """The title of a sheet, in the colour of its phase."""
    return book.format(bold=True, font_size=16, font_color=_dark(colour))


def caption(book: Book) -> Format:
    """The name above one of several tables."""
    return book.format(bold=True, font_size=12)


def label(book: Book, *, right: bool = False) -> Format:
    """The label of a form entry."""
    align = "right" if right else "left"
    indent = {"indent": 1} if right else {}
    return book.format(bold=True, text_wrap=True, align=align, valign="top", **indent)


def hint(book: Book, *, wrap: bool = False) -> Format:
    """Explaining text."""
    return book.format(font_color=SOFT, text_wrap=wrap)


def result(book: Book, **properties: Any) -> Format:
    """A computed cell: white and locked."""
    return book.format(**_BOX, **properties)


def warning(book: Book) -> Format:
    """A warning in words."""
    return book.format(bold=True, font_color=VERMILION, text_wrap=True, valign="top")


def link(book: Book) -> Format:
    """A link inside the workbook."""
    return book.format(font_color="#0072B2", underline=1)


def sample_entry(book: Book) -> Format:
    """The look of an entry cell, but locked: a sample in the legend."""
    return book.format(bg_color=ENTRY_FILL, **_BOX)


def sample_fixed(book: Book) -> Format:
    """The look of a prefilled cell: a sample in the legend."""
    return book.format(bg_color=PREFILLED_FILL, font_color=SOFT, **_BOX)
