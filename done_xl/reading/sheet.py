"""What the readers of all formats give: sheets with their cells, and where tables are named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from done_xl.model.findings import cell_name
from done_xl.model.raw import Value

_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")


class UnreadableError(Exception):
    """The file, or one sheet of it, cannot be read: damaged or not what it seems."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells; lines count from 1, columns from 0, all ends included."""

    first_line: int
    first_column: int
    last_line: int
    last_column: int

    @property
    def text(self) -> str:
        """The area as Excel writes it: "B5:C6"."""
        first = cell_name(self.first_line, self.first_column)
        last = cell_name(self.last_line, self.last_column)
        return first if first == last else f"{first}:{last}"

    def meets(self, other: Area) -> bool:
        """Whether the two areas share a cell."""
        return (
            self.first_line <= other.last_line
            and other.first_line <= self.last_line
            and self.first_column <= other.last_column
            and other.first_column <= self.last_column
        )


@dataclass(frozen=True, slots=True)
class NamedTable:
    """A table that the file itself names; `area` is its header line and its data lines.

    `headers` are given only where the header line is not shown on the sheet; `totals` lines of sums
    may follow the data.
    """

    name: str
    sheet: str
    area: Area
    headers: tuple[str, ...] = ()
    totals: int = 0


Cells = list[list[Value]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's cells from A1 on, blanks as "", with what only the file's own text tells.

    `formulas` are (line, column) of cells that hold a formula; `hidden` the lines that are not
    shown; `strays` the addresses of cells so far away that they were not read.
    """

    name: str
    cells: Cells
    formulas: frozenset[tuple[int, int]] = frozenset()
    hidden: tuple[int, ...] = ()
    merged: tuple[Area, ...] = ()
    strays: tuple[str, ...] = ()

    def value(self, line: int, column: int) -> Value:
        """The value of a cell, None where it is blank or outside."""
        if not 0 < line <= len(self.cells):
            return None
        row = self.cells[line - 1]
        value = row[column] if column < len(row) else None
        return None if value == "" else value


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file says about itself before its sheets are read.

    `custom` are the document's own properties as text; `names` are (sheet, cell) by defined name;
    `marked` says that the check put comments in it.
    """

    sheet_names: tuple[str, ...]
    tables: Mapping[str, NamedTable] = field(default_factory=dict)
    names: Mapping[str, tuple[str, Area]] = field(default_factory=dict)
    custom: Mapping[str, str] = field(default_factory=dict)
    modified: datetime | None = None
    date_1904: bool = False
    keeps_tables: bool = False
    marked: bool = False


def column_index(letters: str) -> int:
    """The column of its letters, from 0: "A" is 0, "AA" is 26."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - 64
    return index - 1


def parse_area(text: str) -> Area | None:
    """The area of a text like "A5:F20", "$B$3" or "Blad.A5:Blad.F20"; None for anything else."""
    corners = _ADDRESS.findall(text)
    if len(corners) not in (1, 2):
        return None
    points = [(int(line), column_index(letters)) for letters, line in corners]
    return Area(points[0][0], points[0][1], points[-1][0], points[-1][1])


def parse_reference(text: str) -> tuple[str, Area] | None:
    """The sheet and area of a reference like "'Blad 1'!$B$3" or "$Start.$B$3"; None if other."""
    sheet, mark, cells = text.rpartition("!")
    if not mark:
        sheet, mark, cells = text.partition(":")[0].rpartition(".")
        cells = re.sub(r"(?:'(?:[^']|'')*'|[^.:']+)\.", "", text)
    area = parse_area(cells)
    if not mark or area is None:
        return None
    return sheet.strip("$").strip("'").replace("''", "'"), area


def parse_moment(text: str | None) -> datetime | None:
    """The moment of an ISO text without its zone, None where there is none."""
    try:
        return datetime.fromisoformat((text or "").strip()).replace(tzinfo=None)
    except ValueError:
        return None
