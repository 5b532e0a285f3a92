"""From a range as Excel hands it over to columns of typed values.

A range is a list of rows; a single cell may come as itself, a row as one list. Rows are counted
from 1 in the range as it was given, its header row included.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from operator import itemgetter
from typing import Final

from done_xl.model.tables import TableSpec
from done_xl.text_nl import functions as text
from done_xl_udfs import columns
from done_xl_udfs.arguments import is_blank
from done_xl_udfs.binding import CellError

Rows = list[Sequence[object]]
_LINES: Final = frozenset({list, tuple})


def grid(value: object) -> Rows:
    """The rows of a range up to the last one that holds something, all of the same width.

    Whole columns are cut off early: a blank row costs one comparison.
    """
    rows = _rows(value)
    widths = set(map(len, rows))
    width = max(widths, default=0)
    blank: list[object] = [None] * width
    last = len(rows)
    while last and (rows[last - 1] == blank or all(map(is_blank, rows[last - 1]))):
        last -= 1
    kept = rows[:last]
    return kept if len(widths) < 2 else [[*row, *blank[len(row) :]] for row in kept]


def _rows(value: object) -> Rows:
    if not isinstance(value, list | tuple):
        return [] if is_blank(value) else [[value]]
    if not value:
        return []
    if _LINES.issuperset(map(type, value)):
        return list(value)
    return [[*value]]


def line(value: object, name: str) -> Sequence[object]:
    """The cells of one row or one column; CellError for a range with more of both."""
    rows = grid(value)
    if not rows:
        return ()
    if len(rows[0]) == 1:
        return [row[0] for row in rows]
    if len(rows) == 1:
        cells = list(rows[0])
        while cells and is_blank(cells[-1]):
            cells.pop()
        return cells
    raise CellError(text.ONE_LINE.format(argument=name))


def all_cells(value: object, name: str) -> Sequence[object]:
    """The cells of one row or one column, blank ones at its end too; CellError for a larger one."""
    rows = _rows(value)
    if len(rows) == 1:
        return rows[0]
    if any(width > 1 for width in set(map(len, rows))):
        raise CellError(text.ONE_LINE.format(argument=name))
    return list(chain.from_iterable(rows))


@dataclass(frozen=True, slots=True)
class Area:
    """The rows of a table in a range, and the place of its columns by field name.

    `first` is the number of the first row of values, `sheet` where the whole table stands.
    """

    argument: str
    first: int
    rows: Rows
    places: Mapping[str, int]
    headers: Mapping[str, str]
    sheet: str

    def has(self, field: str) -> bool:
        """Whether the range holds this column."""
        return field in self.places

    def days(self, field: str) -> list[date | None]:
        """The days of a column, None where blank; CellError for anything else."""
        return columns.days(self._cells(field), partial(self.place, field))

    def numbers(self, field: str) -> Sequence[float | None]:
        """The numbers of a column, None where blank; CellError for anything else."""
        return columns.numbers(self._cells(field), partial(self.place, field))

    def texts(self, field: str) -> Sequence[str | None]:
        """The texts of a column without blanks around them, None where blank."""
        return columns.texts(self._cells(field), partial(self.place, field))

    def place(self, field: str, number: int) -> str:
        """Where a value stands, in Dutch; `number` counts the values from 0."""
        row = self.first + number
        return text.PLACE.format(row=row, argument=self.argument, header=self.headers[field])

    def _cells(self, field: str) -> list[object]:
        at = self.places.get(field)
        return [None] * len(self.rows) if at is None else list(map(itemgetter(at), self.rows))


def area(value: object, name: str, spec: TableSpec, needed: Sequence[str]) -> Area:
    """The rows of a known table in a range.

    With a header row the columns stand in any order, and those that nobody needs may be left out.
    Without one they stand as in the workbook, from the first column on. CellError where a needed
    column is not there.
    """
    rows = grid(value)
    headers = {field.name: field.column.header for field in spec.fields}
    first, places = columns_of(rows, spec)
    missing = [headers[field] for field in needed if field not in places]
    if missing and rows:
        raise CellError(text.NO_COLUMN.format(argument=name, header=missing[0], table=spec.sheet))
    return Area(name, first, rows[first - 1 :], places, headers, spec.sheet)


def columns_of(rows: Rows, spec: TableSpec) -> tuple[int, Mapping[str, int]]:
    """The number of the first row with values (from 1), and the place of each column by field."""
    if not rows:
        return 1, {}
    headers = {field.name: field.column.header for field in spec.fields}
    headed = _headed(rows[0], headers)
    if headed:
        return 2, headed
    return 1, {field.name: field.index for field in spec.fields if field.index < len(rows[0])}


def _headed(row: Sequence[object], headers: Mapping[str, str]) -> Mapping[str, int]:
    """The place of each field by the headers in a row; nothing where the row holds values.

    Two headers make a header row, or one where the range has no other column.
    """
    typed = {
        " ".join(cell.split()).casefold(): index
        for index, cell in reversed(list(enumerate(row)))
        if isinstance(cell, str)
    }
    found = {
        field: typed[header.casefold()]
        for field, header in headers.items()
        if header.casefold() in typed
    }
    return found if len(found) >= min(2, len(row)) else {}
