"""As much of an open workbook of xlwings as the reader asks for, with values as Excel gives them.

Errors come as numbers, an amount of money as Decimal, days as datetime; one cell or one row comes
as less than rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import xlwings as xw

ERRORS = {-2146826281: "#DIV/0!", -2146826246: "#N/A", -2146826265: "#REF!"}
Cell = tuple[int, int]


@dataclass
class PretendedRange:
    """A range from `first` to `last`, both (row, column) from 1."""

    sheet: PretendedSheet
    first: Cell
    last: Cell
    errors_as_text: bool = False

    @property
    def row(self) -> int:
        return self.first[0]

    @property
    def column(self) -> int:
        return self.first[1]

    @property
    def shape(self) -> Cell:
        return self.last[0] - self.first[0] + 1, self.last[1] - self.first[1] + 1

    def __bool__(self) -> bool:
        return True

    def _cells(self) -> list[list[Cell]]:
        columns = range(self.first[1], self.last[1] + 1)
        return [[(line, at) for at in columns] for line in range(self.first[0], self.last[0] + 1)]

    def options(self, *, ndim: int, err_to_str: bool = False) -> PretendedRange:
        assert ndim == 2
        return PretendedRange(self.sheet, self.first, self.last, err_to_str)

    @property
    def value(self) -> Any:
        self.sheet.reads += 1
        rows = [[self._clean(self.sheet.values.get(cell)) for cell in row] for row in self._cells()]
        return rows if self.shape != (1, 1) or self.errors_as_text else rows[0][0]

    def _clean(self, value: Any) -> Any:
        if isinstance(value, int) and value in ERRORS:
            return ERRORS[value] if self.errors_as_text else None
        return value

    @property
    def formula(self) -> Any:
        self.sheet.reads += 1
        rows = tuple(
            tuple(self.sheet.formulas.get(cell, self.sheet.values.get(cell, "")) for cell in row)
            for row in self._cells()
        )
        return rows[0][0] if self.shape == (1, 1) else rows

    @property
    def row_height(self) -> float | None:
        self.sheet.reads += 1
        found = {self.sheet.heights.get(row[0][0], 15.0) for row in self._cells()}
        return found.pop() if len(found) == 1 else None

    @property
    def merge_cells(self) -> bool | None:
        self.sheet.reads += 1
        found = {self.sheet.merge_of(cell) is not None for row in self._cells() for cell in row}
        return found.pop() if len(found) == 1 else None

    @property
    def merge_area(self) -> PretendedRange:
        first, last = cast("tuple[Cell, Cell]", self.sheet.merge_of(self.first))
        return PretendedRange(self.sheet, first, last)

    def find(self, text: str) -> PretendedRange | None:
        assert text == "*"
        inside = sorted(
            cell
            for cell in self.sheet.values
            if self.first[0] <= cell[0] <= self.last[0] and self.first[1] <= cell[1] <= self.last[1]
        )
        return PretendedRange(self.sheet, inside[0], inside[0]) if inside else None


@dataclass
class PretendedSheet:
    """A sheet by its cells; `reads` counts the calls to the program."""

    name: str
    values: dict[Cell, Any] = field(default_factory=dict)
    formulas: Mapping[Cell, str] = field(default_factory=dict)
    heights: Mapping[int, float] = field(default_factory=dict)
    merges: Sequence[tuple[Cell, Cell]] = ()
    tables: Sequence[Any] = ()
    reads: int = 0

    def range(self, first: Cell, last: Cell | None = None) -> PretendedRange:
        return PretendedRange(self, first, last or first)

    @property
    def used_range(self) -> PretendedRange:
        cells = [*self.values, *self.formulas] or [(1, 1)]
        first = (min(row for row, _ in cells), min(column for _, column in cells))
        return PretendedRange(
            self, first, (max(row for row, _ in cells), max(column for _, column in cells))
        )

    def merge_of(self, cell: Cell) -> tuple[Cell, Cell] | None:
        for first, last in self.merges:
            if first[0] <= cell[0] <= last[0] and first[1] <= cell[1] <= last[1]:
                return first, last
        return None

    def as_xlwings(self) -> xw.Sheet:
        return cast("xw.Sheet", self)


class PretendedSheets(dict[str, PretendedSheet]):
    """The sheets of a workbook: by name, and one after the other."""

    def __iter__(self) -> Any:
        return iter(self.values())


def book(
    *sheets: PretendedSheet,
    names: Mapping[str, str] | None = None,
    properties: Mapping[str, object] | None = None,
) -> xw.Book:
    """An open workbook; without `properties` it is one of a Mac, which does not show them."""
    native = SimpleNamespace()
    if properties is not None:

        def named(name: str) -> object:
            if name not in properties:
                raise OSError(name)
            return SimpleNamespace(Value=properties[name])

        native.CustomDocumentProperties = named
    entries = {name: SimpleNamespace(refers_to=cell) for name, cell in (names or {}).items()}
    made = SimpleNamespace(
        sheets=PretendedSheets({sheet.name: sheet for sheet in sheets}), names=entries, api=native
    )
    return cast("xw.Book", made)


def table(sheet: PretendedSheet, name: str, whole: tuple[Cell, Cell], **parts: Any) -> Any:
    """A table over these cells: `body` are its lines of data, `columns` the names of its heads."""
    body = parts.get("body")
    return SimpleNamespace(
        name=name,
        range=PretendedRange(sheet, *whole),
        data_body_range=PretendedRange(sheet, *body) if body else None,
        show_headers=parts.get("shown", True),
        columns=[SimpleNamespace(name=column) for column in parts.get("columns", ())],
    )
