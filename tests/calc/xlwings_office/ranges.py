# ruff: noqa: FBT001, FBT002, FBT003 - the signatures are those of xlwings and of UNO
"""Cells of a sheet as a range of xlwings: values, formulas, looks, sizes."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from openpyxl.utils import range_boundaries
from xlwings import base_classes

from done_xl.model.findings import column_letters
from tests.calc.xlwings_office import drawn, filling
from tests.calc.xlwings_office.dressed import DressedCells
from tests.calc.xlwings_office.sizes import OfficeFilter, OfficeFont, SizedCells
from tests.calc.xlwings_office.values import RefusedError, read_rows, to_excel, to_office

if TYPE_CHECKING:
    from tests.calc.xlwings_office.books import OfficeBook, OfficeSheet

Cell = tuple[int, int]
_ALL_CONTENTS: Final = 1 | 2 | 4 | 16  # values, days, texts, formulas
_LOOKS: Final = 32 | 64 | 256  # set by hand, styles, parts of texts
_EVERYTHING: Final = 1023
_CELL: Final = re.compile(r"\$?[A-Za-z]{1,3}\$?\d+")
_ADDRESS: Final = re.compile(r"\$?[A-Za-z]{0,3}\$?\d*(:\$?[A-Za-z]{0,3}\$?\d*)?")


def range_of(book: OfficeBook, address: Any) -> OfficeRange:
    """The range of a UNO address."""
    sheet = book.sheets(address.Sheet + 1)
    start = (address.StartRow + 1, address.StartColumn + 1)
    return OfficeRange(sheet, start, (address.EndRow + 1, address.EndColumn + 1))


class OfficeRange(SizedCells, base_classes.Range):
    """A rectangle of cells from `start` to `end_cell`, both (row, column) from 1."""

    max_cells_per_read = max_cells_per_write = None

    def __init__(self, sheet: OfficeSheet, start: Cell, end: Cell | None = None) -> None:
        self._sheet, self.start, self.end_cell = sheet, start, end or start
        self.options: dict[str, Any] = {}
        if min(*self.start) < 1:
            raise IndexError("Attempted to access 0-based Range. Excel's ranges are 1-based.")

    @cached_property
    def uno(self) -> Any:
        """The UNO range: asked for only where it is needed, since each call crosses over."""
        (top, left), (bottom, right) = self.start, self.end_cell
        cells = self._sheet.uno
        return cells.getCellRangeByPosition(left - 1, top - 1, right - 1, bottom - 1)

    @classmethod
    def named(cls, sheet: OfficeSheet, first: Any, last: Any = None) -> OfficeRange:
        """The range that xlwings means by one or two cells, addresses, names or tuples."""
        one = cls._one(sheet, first) if not isinstance(first, int) else cls(sheet, (first, last))
        if last is None or isinstance(last, int):
            return one
        other = cls._one(sheet, last)
        start = (min(one.row, other.row), min(one.column, other.column))
        end = tuple(map(max, one.end_cell, other.end_cell))
        return cls(sheet, start, (end[0], end[1]))

    @classmethod
    def _one(cls, sheet: OfficeSheet, place: Any) -> OfficeRange:
        if isinstance(place, OfficeRange):
            return place
        if isinstance(place, tuple):
            if len(place) == 4:
                row, column, rows, columns = place
                return cls(sheet, (row, column), (row + rows - 1, column + columns - 1))
            return cls(sheet, (place[0], place[1]))
        if not _ADDRESS.fullmatch(place) or not any(sign in place for sign in "0123456789:"):
            names = sheet.book.names
            if not names.contains(place):
                raise RefusedError(f"no range {place}")
            return names(place).refers_to_range
        if not all(map(_CELL.fullmatch, place.split(":"))):  # whole rows or columns
            return range_of(sheet.book, sheet.uno.getCellRangeByName(place.upper()).RangeAddress)
        left, top, right, bottom = range_boundaries(place)
        return cls(sheet, (top, left), (bottom, right))

    @property
    def api(self) -> Any:
        return self.uno

    @property
    def sheet(self) -> OfficeSheet:
        return self._sheet

    @property
    def row(self) -> int:
        return self.start[0]

    @property
    def column(self) -> int:
        return self.start[1]

    @property
    def shape(self) -> Cell:
        return self.end_cell[0] - self.row + 1, self.end_cell[1] - self.column + 1

    @property
    def coords(self) -> tuple[Any, ...]:
        return (self._sheet, self.row, self.column, *self.shape)

    def __len__(self) -> int:
        return self.shape[0] * self.shape[1]

    def __call__(self, row: int, column: int | None = None) -> OfficeRange:
        if column is None:
            down, over = divmod(row - 1, self.shape[1])
            row, column = down + 1, over + 1
        return OfficeRange(self._sheet, (self.row + row - 1, self.column + column - 1))

    @property
    def address(self) -> str:
        ends = (self.start,) if self.start == self.end_cell else (self.start, self.end_cell)
        return ":".join(f"${column_letters(column - 1)}${row}" for row, column in ends)

    def get_address(
        self,
        row_absolute: bool = True,
        column_absolute: bool = True,
        external: bool = False,
    ) -> str:
        parts = []
        for part in self.address.split(":"):
            _, letters, digits = part.split("$")
            row, column = "$" * row_absolute, "$" * column_absolute
            parts.append(f"{column}{letters}{row}{digits}")
        book = self._sheet.book.name
        return (f"[{book}]{self._sheet.name}!" if external else "") + ":".join(parts)

    def begin_write(self, *, looks: bool = False) -> None:
        """Count a write; raises RefusedError where a cell may not be written."""
        app, sheet = self._sheet.book.app, self._sheet
        app.before_write(f"{sheet.name}!{self.address}")
        self.refuse_locked(looks=looks)

    def refuse_locked(self, *, looks: bool = False) -> None:
        """Nothing; raises RefusedError on a protected sheet: looks anywhere, the rest if locked."""
        if self._sheet.uno.isProtected() and (looks or filling.holds_locked(self.uno)):
            raise RefusedError(f"protected: {self._sheet.name}!{self.address}")

    @property
    def raw_value(self) -> Any:
        rows = read_rows(self.uno, self._sheet.book.model.NumberFormats)
        if self.shape == (1, 1):
            return rows[0][0]
        return tuple(map(tuple, rows))

    @raw_value.setter
    def raw_value(self, data: Any) -> None:
        self.begin_write()
        key = (self._sheet.book.name, self._sheet.name, self.address)
        self._sheet.book.app.writes[key] += 1
        filling.write_values(self._sheet.book.model, self.uno, self.shape, data)

    @property
    def formula(self) -> Any:
        rows = tuple(tuple(map(to_excel, row)) for row in self.uno.getFormulaArray())
        return rows[0][0] if self.shape == (1, 1) else rows

    @formula.setter
    def formula(self, value: Any) -> None:
        if isinstance(value, str) and self.shape != (1, 1):
            self.begin_write()
            filling.fill_formula(self.uno, to_office(value))
        else:
            self.raw_value = value

    formula2 = formula
    has_array = False

    def clear(self) -> None:
        self.begin_write()
        self.uno.merge(False)
        self.uno.clearContents(_EVERYTHING)

    def clear_contents(self) -> None:
        self.begin_write()
        self.uno.clearContents(_ALL_CONTENTS)

    def clear_formats(self) -> None:
        self.begin_write(looks=True)
        self.uno.merge(False)
        self.uno.clearContents(_LOOKS)

    def copy(self, destination: Any = None) -> None:
        if destination is None:
            raise RefusedError("there is no clipboard")
        target: OfficeRange = destination.impl  # xlwings hands on its own Range
        target.begin_write(looks=True)
        filling.copy_onto(self, target)

    def insert(self, shift: str | None = None, copy_origin: str | None = None) -> None:  # noqa: ARG002
        self.begin_write()
        filling.insert(self, down=shift != "right")

    def delete(self, shift: str | None = None) -> None:
        self.begin_write()
        filling.delete(self, up=shift != "left")

    @property
    def number_format(self) -> str:
        formats = self._sheet.book.model.NumberFormats
        text = str(formats.getByKey(self.uno.NumberFormat).FormatString)
        return "General" if text in filling.GENERAL else text

    @number_format.setter
    def number_format(self, value: str) -> None:
        filling.set_number_format(self._sheet.book.model, self.uno, value)

    @property
    def color(self) -> tuple[int, int, int] | None:
        colour = self.uno.CellBackColor
        return None if colour == -1 else tuple(colour.to_bytes(3, "big"))

    @color.setter
    def color(self, value: Any) -> None:
        self.begin_write(looks=True)
        given = bytes.fromhex(value.removeprefix("#")) if isinstance(value, str) else value
        self.uno.CellBackColor = -1 if given is None else int.from_bytes(bytes(given), "big")

    @property
    def autofilter(self) -> OfficeFilter:
        return OfficeFilter(self.uno)

    @property
    def font(self) -> OfficeFont:
        return OfficeFont(DressedCells(self))

    @property
    def merge_cells(self) -> bool:
        cursor = self._sheet.uno.createCursorByRange(self.uno)
        cursor.collapseToMergedArea()
        area = cursor.RangeAddress
        cells = (area.EndRow - area.StartRow + 1) * (area.EndColumn - area.StartColumn + 1)
        return bool(self.uno.IsMerged) or cells > len(self)

    @property
    def merge_area(self) -> OfficeRange:
        cursor = self._sheet.uno.createCursorByRange(self.uno)
        cursor.collapseToMergedArea()
        return range_of(self._sheet.book, cursor.RangeAddress)

    def merge(self, across: bool = False) -> None:
        self.begin_write(looks=True)
        for row in range(self.shape[0]) if across else ():
            OfficeRange(
                self._sheet, (self.row + row, self.column), (self.row + row, self.end_cell[1])
            ).merge()
        if not across:
            self.uno.merge(True)

    def unmerge(self) -> None:
        self.begin_write(looks=True)
        self.uno.merge(False)

    def autofit(self, axis: str | None = None) -> None:
        if axis in {None, "columns", "c"}:
            self.uno.Columns.OptimalWidth = True
        if axis in {None, "rows", "r"}:
            self.uno.Rows.OptimalHeight = True

    def find(self, text: str, *_: Any) -> OfficeRange | None:
        """The first cell with any content, row by row; no other search is known."""
        if text != "*":
            raise RefusedError(f"no search for {text}")
        areas = self.uno.queryContentCells(_ALL_CONTENTS).RangeAddresses
        first = min(((area.StartRow, area.StartColumn) for area in areas), default=None)
        return None if first is None else OfficeRange(self._sheet, (first[0] + 1, first[1] + 1))

    def end(self, direction: str) -> OfficeRange:
        row, column = filling.end_of(self._sheet.uno, self.start, direction)
        return OfficeRange(self._sheet, (row, column))

    @property
    def table(self) -> Any:
        for table in self._sheet.tables:
            (top, left), (bottom, right) = table.range.start, table.range.end_cell
            if top <= self.row <= bottom and left <= self.column <= right:
                return table
        return None

    @property
    def note(self) -> drawn.OfficeNote | None:
        return drawn.note_at(self._sheet, self.row, self.column)

    def add_note(self, text: str) -> drawn.OfficeNote:
        self.begin_write()
        return drawn.add_note(self._sheet, self.row, self.column, text)

    def select(self) -> None:
        self._sheet.book.model.CurrentController.select(self.uno)
