"""What a range of cells does in LibreOffice: writing, copying, moving, sizes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from tests.calc.office import KEEP_NOTHING
from tests.calc.xlwings_office.structs import enum, struct
from tests.calc.xlwings_office.values import Entered, RefusedError, entered

if TYPE_CHECKING:
    from tests.calc.xlwings_office.ranges import OfficeRange

_NO_SCAN: Final = False
GENERAL: Final = frozenset({"General", "Standaard", "Standard"})
_TEXT: Final = 256  # com.sun.star.util.NumberFormat.TEXT


def holds_locked(cells: Any) -> bool:
    """Whether one of the cells is locked."""
    ranges = cells.CellFormatRanges
    return any(ranges.getByIndex(at).CellProtection.IsLocked for at in range(ranges.Count))


def write_values(model: Any, cells: Any, shape: tuple[int, int], data: Any) -> None:
    """Write what a person would type; a single value goes into every cell.

    Raises RefusedError where nothing of it may be written: then nothing is.
    """
    rows = _rectangle(data, shape)
    plain = any(isinstance(one, str) and one[:1] != "'" for row in rows for one in row)
    texts = _text_cells(model, cells) if plain else set()
    typed = [
        [entered(value, as_text=(row, column) in texts) for column, value in enumerate(values)]
        for row, values in enumerate(rows)
    ]
    # LibreOffice gives a text that looks like a number the format Text; Excel does not.
    looks_alike = any(
        isinstance(one.value, str) and any(map(str.isdigit, one.value))
        for row in typed
        for one in row
    )
    before = _number_formats(cells) if looks_alike else []
    cells.setDataArray(tuple(tuple(one.value for one in row) for row in typed))
    for part, number_format in before:
        part.NumberFormat = number_format
    for row, ones in enumerate(typed):
        for column, one in enumerate(ones):
            if one.formula is not None:
                cells.getCellByPosition(column, row).setFormula(one.formula)
            if one.number_format is not None:
                _format_plain(model, cells.getCellByPosition(column, row), one)


def _number_formats(cells: Any) -> list[tuple[Any, int]]:
    ranges = cells.CellFormatRanges
    parts = [ranges.getByIndex(at) for at in range(ranges.Count)]
    return [(part, part.NumberFormat) for part in parts]


def _rectangle(data: Any, shape: tuple[int, int]) -> list[list[Any]]:
    """The values as rows of the range's shape, #N/A where they are too few, as Excel does."""
    if not isinstance(data, (list, tuple)):
        return [[data] * shape[1] for _ in range(shape[0])]
    nested = isinstance(data[0], (list, tuple))
    rows: Sequence[Sequence[Any]] = data if nested else [data] * shape[0]
    return [
        [
            rows[row][column] if row < len(rows) and column < len(rows[row]) else "#N/A"
            for column in range(shape[1])
        ]
        for row in range(shape[0])
    ]


def _text_cells(model: Any, cells: Any) -> set[tuple[int, int]]:
    """The cells in the format Text, where what is typed stays as it is."""
    origin, formats = cells.RangeAddress, model.NumberFormats
    ranges, found = cells.CellFormatRanges, set()
    for at in range(ranges.Count):
        part = ranges.getByIndex(at)
        if formats.getByKey(part.NumberFormat).Type & _TEXT:
            area = part.RangeAddress
            found |= {
                (row - origin.StartRow, column - origin.StartColumn)
                for row in range(area.StartRow, area.EndRow + 1)
                for column in range(area.StartColumn, area.EndColumn + 1)
            }
    return found


def _format_plain(model: Any, cell: Any, one: Entered) -> None:
    """A cell without a format of its own takes the one of what was typed."""
    kind = model.NumberFormats.getByKey(cell.NumberFormat)
    if kind.FormatString in GENERAL:
        set_number_format(model, cell, str(one.number_format))


def set_number_format(model: Any, cells: Any, text: str) -> None:
    """Give cells a number format as Excel writes it in English."""
    locale = struct("com.sun.star.lang.Locale")
    locale.Language, locale.Country = "en", "US"
    formats = model.NumberFormats
    key = formats.queryKey(text, locale, _NO_SCAN)
    cells.NumberFormat = key if key != -1 else formats.addNew(text, locale)


def fill_formula(cells: Any, formula: str) -> None:
    """Write a formula into the first cell and fill it on: its references move along."""
    cells.getCellByPosition(0, 0).setFormula(formula)
    spread(cells)


def copy_onto(source: OfficeRange, target: OfficeRange) -> None:
    """Copy as Excel does: one cell fills the whole target, an area stands at its first cell."""
    if source.shape != (1, 1) and target.shape not in {(1, 1), source.shape}:
        raise RefusedError(f"{source.address} does not fit {target.address}")
    corner = target.uno.getCellByPosition(0, 0).CellAddress
    source.sheet.uno.copyRange(corner, source.uno.RangeAddress)
    if source.shape != (1, 1) or target.shape == (1, 1):
        return
    content = source.uno.getFormulaArray()[0][0]
    spread(target.uno)
    if content and not content.startswith("="):
        value = source.uno.getDataArray()[0][0]
        target.uno.setDataArray(((value,) * target.shape[1],) * target.shape[0])


def spread(cells: Any) -> None:
    """Fill an area from its first cell: formulas move along, looks go with them."""
    area = cells.RangeAddress
    down, right = (
        enum("com.sun.star.sheet.FillDirection", f"TO_{way}") for way in ("BOTTOM", "RIGHT")
    )
    if area.EndColumn > area.StartColumn:
        width = area.EndColumn - area.StartColumn
        cells.getCellRangeByPosition(0, 0, width, 0).fillAuto(right, 1)
    if area.EndRow > area.StartRow:
        cells.fillAuto(down, 1)


def insert(cells: OfficeRange, *, down: bool) -> None:
    """Insert blank cells here; whole rows where the range is as wide as the sheet."""
    mode = "DOWN" if down else "RIGHT"
    kind = enum("com.sun.star.sheet.CellInsertMode", mode)
    cells.sheet.uno.insertCells(cells.uno.RangeAddress, kind)


def delete(cells: OfficeRange, *, up: bool) -> None:
    """Take the cells out; the others move up or left."""
    kind = enum("com.sun.star.sheet.CellDeleteMode", "UP" if up else "LEFT")
    cells.sheet.uno.removeRange(cells.uno.RangeAddress, kind)


def end_of(sheet: Any, start: tuple[int, int], direction: str) -> tuple[int, int]:
    """The last cell of a run of filled or blank ones, as Ctrl and an arrow find it."""
    row, column = start
    upright = direction in {"down", "up"}
    step = 1 if direction in {"down", "right"} else -1
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(KEEP_NOTHING)
    used = cursor.RangeAddress
    last = max(used.EndRow, row) if upright else max(used.EndColumn, column)
    bounds = (column - 1, 0, column - 1, last) if upright else (0, row - 1, last, row - 1)
    area = sheet.getCellRangeByPosition(*bounds).getDataArray()
    line = [value for values in area for value in values]
    at = (row if upright else column) - 1
    edge = (sheet.Rows.Count if upright else sheet.Columns.Count) - 1 if step > 0 else 0
    filled = line[at] != "" and 0 <= at + step < len(line) and line[at + step] != ""
    if filled:
        while 0 <= at + step < len(line) and line[at + step] != "":
            at += step
    else:
        at += step
        while 0 <= at < len(line) and line[at] == "":
            at += step
        at = at if 0 <= at < len(line) else edge
    return (at + 1, column) if upright else (row, at + 1)
