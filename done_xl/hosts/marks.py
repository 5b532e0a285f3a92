"""Marked cells of an open workbook: their colours before, and how these come back.

Excel takes a cell's colour along when rows are sorted, copied or filled down. So a mark is looked
for by its colour, not only where it was put, and known again by what else stands in its row.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from done_xl.model.books import BOOKS
from done_xl.model.findings import Finding, cell_name
from done_xl.reading.headers import folded
from done_xl.reading.live import sheet_tables
from done_xl.reading.sheet import Area, parse_area
from done_xl.writing.looks import ENTRY_BAND, ENTRY_FILL, MARK_FILL

MOST_MARKS: Final = 2_000
_UNMARKED: Final = (ENTRY_FILL, ENTRY_BAND)
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked cell: its line from 1 and column from 0, its colour before (None: none).

    A cell that somebody gave the colour of a mark is remembered too: it keeps that colour. `row`
    tells its row again after sorting: a number made of the cells beside it.
    """

    sheet: str
    line: int
    column: int
    colour: str | None
    row: str = ""

    @property
    def cell(self) -> Cell:
        """Line and column."""
        return self.line, self.column


def faulty_cells(findings: Iterable[Finding]) -> dict[str, list[Cell]]:
    """The cells to correct by sheet, each once, in the order of the findings."""
    found: dict[str, dict[Cell, None]] = {}
    for finding in findings:
        place = finding.place
        area = parse_area(place.cell or "")
        if finding.severity != "info" and place.sheet is not None and area is not None:
            cells = found.setdefault(place.sheet, {})
            cells[(area.first_line, area.first_column)] = None
    return {sheet: list(cells) for sheet, cells in found.items()}


def marks_on(sheet: Any, cells: Sequence[Cell]) -> list[Mark]:
    """The marks that these cells will have, with their colours of now; nothing is changed."""
    tables = _bodies(sheet)
    by_line = _columns_by_line(cells)
    return [
        Mark(
            sheet.name, line, column, colour_of(sheet, (line, column)),
            _row_number(sheet, tables, (line, column), by_line[line]),
        )
        for line, column in cells
    ]  # fmt: skip


def put(sheet: Any, cells: Iterable[Cell]) -> None:
    """Nothing; the cells have the colour of a mark."""
    for cell in cells:
        _set(sheet, cell, MARK_FILL)


def restored(sheet: Any, remembered: Sequence[Mark]) -> dict[Cell, str | None]:
    """The colour that each cell with a mark must have again, by cell; nothing is changed.

    A cell of `remembered` that somebody gave another colour is left as it is.
    """
    tables = _bodies(sheet)
    found = _marked_cells(sheet, tables, remembered)
    by_line = _columns_by_line(found)
    left = list(remembered)
    colours: dict[Cell, str | None] = {}
    rows = {cell: _row_number(sheet, tables, cell, by_line[cell[0]]) for cell in found}
    # The same row first, wherever it stands now; then the same place; then what stands beside it.
    for same in (_same_row_and_place, _same_row, _same_place):
        for cell in found:
            if cell not in colours:
                match = next((mark for mark in left if same(mark, cell, rows[cell])), None)
                if match is not None:
                    left.remove(match)
                    colours[cell] = match.colour
    for cell in found:
        if cell not in colours:
            colours[cell] = _beside(sheet, tables, cell, set(found))
    return colours


def recolour(sheet: Any, colours: Mapping[Cell, str | None]) -> None:
    """Nothing; the cells have these colours."""
    for cell, colour in colours.items():
        _set(sheet, cell, colour)


def colour_of(sheet: Any, cell: Cell) -> str | None:
    """The colour of a cell as #RRGGBB, None for a cell without one."""
    return _hex(_at(sheet, cell).color)


def _same_row_and_place(mark: Mark, cell: Cell, row: str) -> bool:
    return _same_row(mark, cell, row) and _same_place(mark, cell, row)


def _same_row(mark: Mark, cell: Cell, row: str) -> bool:
    return bool(row) and mark.row == row and mark.column == cell[1]


def _same_place(mark: Mark, cell: Cell, _: str) -> bool:
    return mark.cell == cell


def _bodies(sheet: Any) -> list[Area]:
    """The lines of data of the sheet's tables; all that is used where it has none."""
    tables = [table.area for table in sheet_tables(sheet)]
    bodies = [
        Area(area.first_line + 1, area.first_column, area.last_line, area.last_column)
        for area in tables
        if area.last_line > area.first_line
    ]
    if bodies:
        return bodies
    used = parse_area(sheet.used_range.address)
    return [used] if used else []


def has_our_table(sheet: Any) -> bool:
    """Whether the sheet has a table with most of the heads of one of ours."""
    for table in sheet_tables(sheet):
        area = table.area
        ends = (area.first_line, area.first_column + 1), (area.first_line, area.last_column + 1)
        heads = table.headers or sheet.range(*ends).options(ndim=1).value
        there = {folded(head) for head in heads}
        if any(2 * len(there & ours) > len(ours) for ours in _our_heads()):
            return True
    return False


@cache
def _our_heads() -> list[set[str]]:
    return [set(map(folded, spec.headers)) for book in BOOKS.values() for spec in book.tables]


def cells_with_mark(sheet: Any) -> list[Cell]:
    """All cells of the sheet's tables with the colour of a mark."""
    return _marked_cells(sheet, _bodies(sheet), ())


def _marked_cells(sheet: Any, tables: Sequence[Area], remembered: Sequence[Mark]) -> list[Cell]:
    """All cells with the colour of a mark: in the tables, and where one was put."""
    found: dict[Cell, None] = {}
    filled = sheet.used_range.last_cell.row
    for area in tables:
        for line in range(area.first_line, min(area.last_line, filled) + 1):
            cells = sheet.range((line, area.first_column + 1), (line, area.last_column + 1))
            if _shared(cells) not in _UNMARKED:
                columns = range(area.first_column, area.last_column + 1)
                found |= {(line, at): None for at in columns if _is_marked(sheet, (line, at))}
    found |= {mark.cell: None for mark in remembered if _is_marked(sheet, mark.cell)}
    return list(found)


def _shared(cells: Any) -> str | None:
    """The one colour of all these cells; None where they differ or have none."""
    try:
        return _hex(cells.color)
    except (TypeError, ValueError):
        # Excel gives no number for cells that differ, and xlwings makes a colour of it anyhow.
        return None


def _is_marked(sheet: Any, cell: Cell) -> bool:
    return colour_of(sheet, cell) == MARK_FILL


def _row_number(sheet: Any, tables: Sequence[Area], cell: Cell, marked: set[int]) -> str:
    """A number made of the unmarked cells of a table's row, "" for a cell outside the tables."""
    area = _table_of(tables, cell)
    if area is None:
        return ""
    line = cell[0]
    ends = (line, area.first_column + 1), (line, area.last_column + 1)
    values = sheet.range(*ends).options(ndim=1, err_to_str=True).value
    others = [value for at, value in enumerate(values, area.first_column) if at not in marked]
    if not any(value is not None for value in others):
        return ""
    return f"{zlib.crc32(repr(others).encode('utf-8', 'replace')):08x}"


def _beside(sheet: Any, tables: Sequence[Area], cell: Cell, marked: set[Cell]) -> str | None:
    """The colour of the nearest unmarked cell of the same row of its table."""
    line, column = cell
    area = _table_of(tables, cell)
    columns = range(area.first_column, area.last_column + 1) if area else ()
    for at in sorted(columns, key=lambda one: abs(one - column)):
        if (line, at) not in marked:
            return colour_of(sheet, (line, at))
    return None


def _table_of(tables: Sequence[Area], cell: Cell) -> Area | None:
    here = Area(*cell, *cell)
    return next((area for area in tables if area.meets(here)), None)


def _columns_by_line(cells: Iterable[Cell]) -> Mapping[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for line, column in cells:
        found[line].add(column)
    return found


def _at(sheet: Any, cell: Cell) -> Any:
    return sheet.range(cell_name(*cell))


def _set(sheet: Any, cell: Cell, colour: str | None) -> None:
    _at(sheet, cell).color = colour


def _hex(colour: tuple[int, int, int] | None) -> str | None:
    return None if colour is None else "#{:02X}{:02X}{:02X}".format(*colour)


def register_rows(marks: Iterable[Mark], sheets: Iterable[str]) -> Iterator[list[str]]:
    """The marks as rows of texts, then the sheets that need no search for other marks."""
    for mark in marks:
        yield [mark.sheet, cell_name(*mark.cell), mark.colour or "", mark.row]
    for sheet in sheets:
        yield [sheet, "", "", ""]


def read_searched(rows: Iterable[Sequence[Any]]) -> frozenset[str]:
    """The sheets that need no search, in these rows."""
    return frozenset(str(row[0]) for row in rows if row[0] and not row[1])


def read_register(rows: Iterable[Sequence[Any]]) -> Iterator[Mark]:
    """The marks in these rows; any other row is passed over."""
    for row in rows:
        area = parse_area(str(row[1])) if len(row) >= 4 and row[0] and row[1] else None
        if area is not None:
            colour, number = (str(value) if value is not None else "" for value in row[2:4])
            yield Mark(str(row[0]), area.first_line, area.first_column, colour or None, number)
