"""Whether the cells that we wrote still stand there as we left them.

What somebody changed, noted or filtered there is own work: then the sheet is no longer ours to
write.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import xlwings as xw

from done_xl.reading.live import cells_of
from done_xl.reading.sheet import Area, parse_area


def filled_cells(sheet: xw.Sheet, area: Area) -> Iterator[tuple[int, int]]:
    """The cells that hold anything: also a formula whose value is an error or a blank."""
    for line, row in enumerate(_formulas(sheet, area), area.first_line):
        for column, formula in enumerate(row, area.first_column):
            if formula:
                yield line, column


def checksum(sheet: xw.Sheet, area: Area) -> str:
    """A number that changes with any text, value or formula of the area."""
    return f"{zlib.crc32(repr(_formulas(sheet, area)).encode('utf-8', 'replace')):08x}"


def has_note(sheet: xw.Sheet, area: Area) -> bool:
    """Whether a note or comment hangs on a cell of the area."""
    try:
        # Only Excel for Windows gives them all at once, and only newer ones know both kinds.
        found = [*sheet.api.Comments, *sheet.api.CommentsThreaded]
        places = [parse_area(str(one.Parent.Address)) for one in found]
    except Exception:
        return any(cell.note is not None for cell in cells_of(sheet, area))
    return any(place is not None and area.meets(place) for place in places)


def _formulas(sheet: xw.Sheet, area: Area) -> list[list[str]]:
    rows = cells_of(sheet, area).formula
    return [["" if one is None else str(one) for one in row] for row in rows]
