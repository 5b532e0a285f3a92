"""What every sheet has around its tables: title, forms, frozen panes, protection, print set-up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from xlsxwriter.worksheet import Worksheet

from done_xl.layout.filling import Typed
from done_xl.layout.places import FormPlace, TablePlace
from done_xl.layout.sheets import SheetSpec
from done_xl.model.findings import cell_name
from done_xl.writing import styles
from done_xl.writing.book import Book
from done_xl.writing.looks import TAB_COLOUR, footer
from done_xl.writing.tables import column_width, put
from done_xl.writing.validations import Area, validation

# Sorting and filtering stay possible; objects too, else comments could not be removed.
PROTECTION: Final = {
    "objects": True,
    "sort": True,
    "autofilter": True,
    "format_columns": True,
    "format_rows": True,
}
A4: Final = 9
# Between the margins of a landscape page, at 96 dots an inch.
_PAGE_PIXELS: Final = 1046
_SMALLEST_SCALE: Final = 0.55


class Named(Protocol):
    """What a workbook is made for, by the name that stands in its footers."""

    @property
    def name(self) -> str:
        """The name."""


def open_sheet(book: Book, spec: SheetSpec) -> Worksheet:
    """A new protected sheet with its tab colour, title and purpose."""
    sheet = book.sheet(spec.name, TAB_COLOUR[spec.colour])
    book.value(sheet, 0, 0, spec.name, styles.title(book, spec.colour))
    book.value(sheet, 1, 0, spec.purpose, styles.hint(book))
    sheet.set_row(0, 24)
    sheet.protect("", PROTECTION)
    return sheet


def open_hidden(book: Book, name: str) -> Worksheet:
    """A new hidden and protected sheet."""
    sheet = book.sheet(name)
    sheet.hide()
    sheet.protect("", PROTECTION)
    return sheet


def print_setup(
    sheet: Worksheet,
    setup: Named,
    area: tuple[int, int],
    *,
    header_line: int | None = None,
    portrait: bool = False,
) -> None:
    """Print on A4, one page wide, down to `area` (last line from 1, last column from 0)."""
    sheet.set_paper(A4)
    if portrait:
        sheet.set_portrait()
    else:
        sheet.set_landscape()
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    if header_line is not None:
        sheet.repeat_rows(header_line - 1)
    sheet.set_footer(footer(setup.name))
    sheet.print_area(0, 0, area[0] - 1, area[1])


def print_wide(sheet: Worksheet, place: TablePlace) -> None:
    """Print a table on two pages side by side where one would be too small to read.

    Its first column stands on both, too narrow for the title: that stays out, the footer has it.
    """
    if _PAGE_PIXELS / _pixels(place) < _SMALLEST_SCALE:
        sheet.fit_to_pages(2, 0)
        sheet.repeat_columns(place.first_column)
        top = place.header_line - 1
        sheet.print_area(top, 0, place.last_line - 1, place.last_column)


def print_apart(sheet: Worksheet, tables: Sequence[TablePlace]) -> None:
    """Print tables that stand side by side on pages of their own, all on one scale.

    A page takes as many tables as fit its width at 80 %.
    """
    widths = [_pixels(place) for place in tables]
    breaks: list[int] = []
    pages = [0.0]
    for place, width in zip(tables, widths, strict=True):
        if pages[-1] and pages[-1] + width > _PAGE_PIXELS / 0.8:
            breaks.append(place.first_column)
            pages.append(0.0)
        pages[-1] += width
    sheet.set_v_pagebreaks(breaks)
    # Setting a scale switches fitting to pages off.
    sheet.set_print_scale(min(100, int(88 * _PAGE_PIXELS / max(pages))))


def _pixels(place: TablePlace) -> float:
    return sum(column_width(field) * 7 + 5 for field in place.spec.fields) + 26


def write_form(
    book: Book,
    sheet: Worksheet,
    place: FormPlace,
    values: Mapping[str, Typed],
    *,
    labels_right: bool = False,
) -> None:
    """Write labels and entry cells of a form, each entry with its validation and defined name."""
    label = styles.label(book, right=labels_right)
    for field, name in zip(place.spec.fields, place.spec.names, strict=True):
        line, column = place.line(field.name), place.entry_column
        book.value(sheet, line - 1, place.label_column, field.column.header, label)
        put(book, sheet, (line, column), values.get(field.name), styles.entry(book, field.column))
        address = cell_name(line, column)
        area = (line - 1, column, line - 1, column)
        book.validation(sheet, area, validation(field.column, Area(address, address)))
        define_cell(book, name, sheet.get_name(), line, column)


def define_cell(book: Book, name: str, sheet: str, line: int, column: int) -> None:
    """Define a name for one cell; the line counts from 1, the column from 0."""
    letters = cell_name(line, column).rstrip("0123456789")
    book.name(name, f"='{sheet}'!${letters}${line}")
