"""What stands on a sheet of ours outside the tables and the forms: own columns and loose cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from done_xl.model.findings import cell_name
from done_xl.model.raw import RawTable, Value
from done_xl.reading.opening import read_bytes
from done_xl.reading.sheet import Area, Sheet
from done_xl.reading.source import open_source

Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """A column beside a table: the address of its header, the header, and its filled cells."""

    cell: str
    header: str
    filled: int


@dataclass(frozen=True, slots=True)
class Outside:
    """What of a sheet is of staff: own columns, and the addresses of loose cells in order."""

    columns: tuple[OwnColumn, ...]
    loose: tuple[str, ...]


def all_sheets(path: Path) -> Mapping[str, Sheet | None]:
    """Every sheet of the file by name, None for a damaged one; raises as `open_source` does."""
    with open_source(read_bytes(path, path.name), path.name) as source:
        return dict(source.sheets(source.contents.sheet_names))


def filled(sheet: Sheet) -> Set[Spot]:
    """The line and column of every cell with a formula or with anything but blanks."""
    values = {
        (line, column)
        for line, row in enumerate(sheet.cells, 1)
        for column, value in enumerate(row)
        if not _blank(value)
    }
    return values | sheet.formulas


def constant_texts(sheet: Sheet) -> Set[str]:
    """The texts on a sheet that no formula made."""
    return {
        value
        for line, row in enumerate(sheet.cells, 1)
        for column, value in enumerate(row)
        if isinstance(value, str) and value.strip() and (line, column) not in sheet.formulas
    }


def outside(sheet: Sheet, tables: Sequence[RawTable], ours: Set[Spot], told: Set[str]) -> Outside:
    """The own columns and loose cells of a sheet.

    `ours` are the cells that the template and its forms have there, `told` the addresses of which a
    finding tells already: of a header it tells the whole column.
    """
    areas = [_area(table) for table in tables]
    left = {
        (line, column)
        for line, column in filled(sheet) - ours
        if not any(_in(area, line, column) for area in areas)
        and cell_name(line, column) not in told
        and not any(_told(area, line, column, told) for area in areas)
    }
    columns: list[OwnColumn] = []
    for area in areas:
        for column in list(_beside(area, left, told)):
            whole = Area(area.first_line, column, area.last_line, column)
            taken = {spot for spot in left if _in(whole, *spot)}
            header = sheet.value(area.first_line, column)
            cell = cell_name(area.first_line, column)
            columns.append(OwnColumn(cell, _words(header), len(taken) - 1))
            left -= taken
    return Outside(tuple(columns), tuple(cell_name(*spot) for spot in sorted(left)))


def _area(table: RawTable) -> Area:
    columns = [column for column in table.positions if column is not None] or [0]
    last = max(table.header_line + table.ready, *table.lines, table.header_line)
    return Area(table.header_line, min(columns), last, max(columns))


def _in(area: Area, line: int, column: int) -> bool:
    return area.meets(Area(line, column, line, column))


def _told(area: Area, line: int, column: int, told: Set[str]) -> bool:
    here = area.first_line <= line <= area.last_line
    return here and cell_name(area.first_line, column) in told


def _beside(area: Area, left: Set[Spot], told: Set[str]) -> Iterator[int]:
    """The columns with a header that join the table, to the right and to the left."""
    for start, step in ((area.last_column + 1, 1), (area.first_column - 1, -1)):
        column = start
        while True:
            if (area.first_line, column) in left:
                yield column
            elif column < 0 or cell_name(area.first_line, column) not in told:
                break
            column += step


def _words(header: Value) -> str:
    """A header on one line, as far as a message shows it."""
    line = " ".join(header.split()) if isinstance(header, str) else ""
    return line if len(line) <= 40 else f"{line[:39]}…"


def _blank(value: Value) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def shifted(spots: Iterable[Spot], by: Iterable[Spot]) -> Set[Spot]:
    """The cells where they stand, and as far moved as each of `by` tells."""
    moves = {(0, 0), *by}
    return {(line + down, column + right) for line, column in spots for down, right in moves}
