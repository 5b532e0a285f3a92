"""Sizes, fonts and filters of cells: hidden rows and columns, heights, widths, places."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from xlwings import base_classes

if TYPE_CHECKING:
    from tests.calc.xlwings_office.books import OfficeSheet

# LibreOffice counts in hundredths of a millimetre, Excel in points.
POINT: Final = 2540 / 72
# Calibri 11: a sign is 7 pixels wide, with 5 beside them all; 96 pixels an inch.
_PIXEL: Final = 2540 / 96
_TWIP: Final = 2540 / 1440
_ROUNDED: Final = 3
_FEW: Final = 64
_BOLD: Final = 150.0
_EMPTY: Final = True
# com.sun.star.table.CellVertJustify2
_VERTICAL: Final = {1: "top", 2: "center", 3: "bottom"}


class SizedCells:
    """What a range is in size and place, in points; column widths in signs."""

    @cached_property
    def uno(self) -> Any:
        """Its UNO object."""
        raise NotImplementedError

    @property
    def sheet(self) -> OfficeSheet:
        """The sheet that it stands on."""
        raise NotImplementedError

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows and columns it has."""
        raise NotImplementedError

    @property
    def address(self) -> str:
        """Its address, like $A$1:$B$2."""
        raise NotImplementedError

    def changing(self, what: str) -> None:
        """Tell the test that a size changes."""
        self.sheet.book.app.before_write(f"{what} of {self.sheet.name}!{self.address}")

    @property
    def row_hidden(self) -> bool | None:
        return _hidden(self.uno.Rows)

    @row_hidden.setter
    def row_hidden(self, value: bool) -> None:
        self.changing("rows")
        self.uno.Rows.IsVisible = not value

    @property
    def column_hidden(self) -> bool | None:
        return _hidden(self.uno.Columns)

    @column_hidden.setter
    def column_hidden(self, value: bool) -> None:
        self.changing("columns")
        self.uno.Columns.IsVisible = not value

    @property
    def row_height(self) -> float | None:
        lines, count = self.uno.Rows, self.shape[0]
        first = lines.getByIndex(0).Height
        # Each call crosses over, so of many rows only the sum is asked; hidden ones add nothing to
        # it. LibreOffice rounds twips.
        expected = round(first / _TWIP) * count * _TWIP
        if abs(self.uno.Size.Height - expected) > _ROUNDED:
            # In Excel a line that is not shown has no height.
            return None if self.uno.queryVisibleCells().RangeAddresses else 0.0
        if count <= _FEW and any(lines.getByIndex(at).Height != first for at in range(1, count)):
            return None
        return float(first / POINT)

    @row_height.setter
    def row_height(self, value: float) -> None:
        self.changing("height")
        self.uno.Rows.Height = round(value * POINT)

    @property
    def column_width(self) -> float | None:
        widths = {self.uno.Columns.getByIndex(at).Width for at in range(self.shape[1])}
        return _signs_of(widths.pop()) if len(widths) == 1 else None

    @column_width.setter
    def column_width(self, value: float) -> None:
        self.changing("width")
        self.uno.Columns.Width = _width_of(value)

    @property
    def wrap_text(self) -> bool:
        return bool(self.uno.IsTextWrapped)

    @wrap_text.setter
    def wrap_text(self, value: bool) -> None:
        self.changing("wrapping")
        self.uno.IsTextWrapped = value

    @property
    def vertical_alignment(self) -> str | None:
        return _VERTICAL.get(self.uno.VertJustify)

    @vertical_alignment.setter
    def vertical_alignment(self, value: str) -> None:
        self.changing("alignment")
        self.uno.VertJustify = next(code for code, name in _VERTICAL.items() if name == value)

    @property
    def left(self) -> float:
        return float(self.uno.Position.X / POINT)

    @property
    def top(self) -> float:
        return float(self.uno.Position.Y / POINT)

    @property
    def width(self) -> float:
        return float(self.uno.Size.Width / POINT)

    @property
    def height(self) -> float:
        return float(self.uno.Size.Height / POINT)


def _hidden(lines: Any) -> bool | None:
    """Whether rows or columns are hidden, None where some are."""
    found = {not lines.getByIndex(at).IsVisible for at in range(lines.Count)}
    return found.pop() if len(found) == 1 else None


def _width_of(signs: float) -> int:
    """A column's width in hundredths of a millimetre."""
    pixels = signs * 12 if signs < 1 else signs * 7 + 5
    return round(pixels * _PIXEL)


def _signs_of(width: int) -> float:
    """A column's width in signs of Calibri 11."""
    pixels = width / _PIXEL
    return round(pixels / 12 if pixels < 12 else (pixels - 5) / 7, 2)


class OfficeFont(base_classes.Font):
    """The font of a range."""

    def __init__(self, cells: Any) -> None:
        self.uno = cells

    @property
    def bold(self) -> bool:
        return bool(self.uno.CharWeight >= _BOLD)

    @bold.setter
    def bold(self, value: bool) -> None:
        self.uno.CharWeight = _BOLD if value else 100.0

    @property
    def color(self) -> tuple[int, ...]:
        return tuple(max(0, self.uno.CharColor).to_bytes(3, "big"))

    @color.setter
    def color(self, value: str) -> None:
        self.uno.CharColor = int(value.removeprefix("#"), 16)


class OfficeFilter(base_classes.AutoFilter):
    """The filter of a range: it can be taken away."""

    def __init__(self, cells: Any) -> None:
        self.uno = cells

    def clear(self, field: int | None) -> None:  # noqa: ARG002 - all fields at once
        self.uno.filter(self.uno.createFilterDescriptor(_EMPTY))
