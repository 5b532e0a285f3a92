"""One entry table on its sheet: cells, Excel table, dropdowns and marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import ceil

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from done_xl.layout.filling import Formula, Typed
from done_xl.layout.places import TablePlace
from done_xl.model.columns import AnyColumn, DayColumn, NumberColumn, TextColumn
from done_xl.model.findings import cell_name, column_letters
from done_xl.model.tables import Field
from done_xl.writing import styles
from done_xl.writing.book import Book, RefusedError
from done_xl.writing.looks import DAY_FORMAT, MARK_FILL
from done_xl.writing.validations import Area, validation

# The format of a prefilled cell, by the number of its row from 0 and its field.
FixedLook = Callable[[int, Field], Format]


def write_table(
    book: Book,
    sheet: Worksheet,
    place: TablePlace,
    rows: Sequence[Sequence[Typed]],
    *,
    colour: str,
    prefilled_rows: int = 0,
    fixed: FixedLook | None = None,
) -> None:
    """Write a table with these rows first and blank entry rows after them.

    In the first `prefilled_rows` rows the prefilled columns are locked, in the house's grey or as
    `fixed` tells by row and field. Raises ValueError where the
    rows do not fit and RefusedError where XlsxWriter takes something not.
    """
    if len(rows) > place.rows:
        raise ValueError(f"{place.spec.name} holds {place.rows} rows, not {len(rows)}")
    _cells(book, sheet, place, rows, prefilled_rows=prefilled_rows, fixed=fixed)
    _excel_table(book, sheet, place, colour)
    for field in place.spec.fields:
        _validate(book, sheet, place, field, prefilled_rows)
    _mark_incomplete(book, sheet, place)


def put(book: Book, sheet: Worksheet, cell: tuple[int, int], value: Typed, style: Format) -> None:
    """Write one typed value; `cell` is its line from 1 and its column from 0."""
    line, column = cell
    if isinstance(value, Formula):
        cached = "" if value.cached is None else value.cached
        if sheet.write_formula(line - 1, column, value.text, style, cached) != 0:
            raise RefusedError(f"{sheet.get_name()} {cell_name(line, column)}: {value.text}")
        return
    book.value(sheet, line - 1, column, value, style)


def _cells(
    book: Book,
    sheet: Worksheet,
    place: TablePlace,
    rows: Sequence[Sequence[Typed]],
    *,
    prefilled_rows: int,
    fixed: FixedLook | None,
) -> None:
    columns = [field.column for field in place.spec.fields]
    bands = [
        [styles.entry(book, column, band=band) for column in columns] for band in (False, True)
    ]
    blank: tuple[Typed, ...] = (None,) * len(columns)
    for index in range(place.rows):
        row = rows[index] if index < len(rows) else blank
        formats = list(bands[index % 2])
        for field in place.spec.fields if index < prefilled_rows else ():
            if field.column.prefilled:
                formats[field.index] = (
                    fixed(index, field) if fixed else styles.fixed(book, field.column)
                )
        for offset, (value, style) in enumerate(zip(row, formats, strict=True)):
            cell = (place.first_line + index, place.first_column + offset)
            put(book, sheet, cell, value, style)
    for index, row in enumerate(rows):
        lines = max(_lines(place, row))
        if lines > 1:
            sheet.set_row(place.first_line + index - 1, 15 * min(lines, 8))
    for field in place.spec.fields:
        at = place.first_column + field.index
        sheet.set_column(at, at, column_width(field))


def _lines(place: TablePlace, row: Sequence[Typed]) -> Iterator[int]:
    """How many lines each wrapped text takes: not every program fits a row's height by itself."""
    yield 1
    for field, value in zip(place.spec.fields, row, strict=True):
        if isinstance(field.column, TextColumn) and isinstance(value, str):
            # Most letters are narrower than the digit that widths count in.
            yield ceil(len(value) / (column_width(field) * 1.1))


def column_width(field: Field) -> float:
    """The width in characters: the declared one, or what the longest word of the header needs."""
    longest = max(map(len, field.column.header.split()))
    return max(field.column.width, longest * 1.1 + 2.5)


def _excel_table(book: Book, sheet: Worksheet, place: TablePlace, colour: str) -> None:
    style = styles.header(book, colour)
    # Excel's own table styles do not print everywhere: the cells carry their formats themselves.
    options = {
        "name": place.spec.name,
        "style": None,
        "columns": [{"header": text, "header_format": style} for text in place.spec.headers],
    }
    area = (place.header_line - 1, place.first_column, place.last_line - 1, place.last_column)
    if sheet.add_table(*area, options) != 0:
        raise RefusedError(f"table {place.spec.name}")
    lines = max(
        ceil(len(field.column.header) * 1.2 / (column_width(field) - 2))
        for field in place.spec.fields
    )
    sheet.set_row(place.header_line - 1, 16 * max(lines, 2))


def _validate(
    book: Book, sheet: Worksheet, place: TablePlace, field: Field, prefilled_rows: int
) -> None:
    first = place.first_line + (prefilled_rows if field.column.prefilled else 0)
    if first > place.last_line:
        return
    column = place.first_column + field.index
    letters = column_letters(column)
    # Counting doubles looks at the whole column, the prefilled rows included.
    whole = f"${letters}${place.first_line}:${letters}${place.last_line}"
    area = (first - 1, column, place.last_line - 1, column)
    options = validation(field.column, Area(f"{letters}{first}", whole))
    book.validation(sheet, area, options)


def incomplete_formula(place: TablePlace) -> str | None:
    """The condition that the first row is filled but misses a required cell; None if none is."""
    required = [field.index for field in place.spec.fields if field.required]
    if not required:
        return None
    line = place.first_line

    def letters(index: int) -> str:
        return f"${column_letters(place.first_column + index)}{line}"

    filled = f"COUNTA({letters(0)}:{letters(len(place.spec.fields) - 1)})>0"
    blanks = "+".join(
        f"COUNTBLANK({letters(first)}:{letters(last)})"
        if first < last
        else f'({letters(first)}="")'
        for first, last in _runs(required)
    )
    return f"=AND({filled},{blanks}>0)"


def _runs(indices: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index in indices:
        if runs and runs[-1][1] == index - 1:
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    return runs


def _mark_incomplete(book: Book, sheet: Worksheet, place: TablePlace) -> None:
    formula = incomplete_formula(place)
    if formula is None or place.spec.fixed:
        return
    # A sign goes with the colour wherever the first cell holds something.
    conditional(sheet, place, 0, formula, mark_format(book, place.spec.fields[0].column))


def mark_format(book: Book, column: AnyColumn) -> Format:
    """The look of a marked cell of a column: a colour, and a sign before what stands there."""
    match column:
        case DayColumn():
            shown = DAY_FORMAT
        case NumberColumn():
            shown = "General"
        case _:
            shown = "@"
    return book.raw.add_format({"bg_color": MARK_FILL, "bold": True, "num_format": f'"! "{shown}'})


def conditional(
    sheet: Worksheet, place: TablePlace, index: int, formula: str, mark: Format
) -> None:
    """Mark the cells of one declared column where a formula over the first row holds."""
    column = place.first_column + index
    area = (place.first_line - 1, column, place.last_line - 1, column)
    options = {"type": "formula", "criteria": formula, "format": mark}
    if sheet.conditional_format(*area, options) != 0:
        raise RefusedError(f"mark {place.spec.name} {formula}")
