"""What a report is before any program writes it: sheets as blocks of values, and charts as data.

A file writer and a writer into an open workbook take the same plans. Lines count from 1, columns
from 0, as in the rest of the program.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from done_xl.layout.filling import Formula, Typed
from done_xl.layout.places import TablePlace
from done_xl.model.findings import cell_name

Role = Literal[
    "title",
    "subtitle",
    "section",
    "text",
    "wrap",
    "sentence",
    "note",
    "head",
    "head_left",
    "head_IN",
    "head_DOOR",
    "head_UIT",
    "upright",
    "upright_IN",
    "upright_DOOR",
    "upright_UIT",
    "label",
    "count",
    "whole",
    "hours",
    "ratio",
    "percent",
    "percent_partly",
    "day",
    "severity",
    "link",
    "total_label",
    "total_whole",
    "total_hours",
    "total_ratio",
    "total_percent",
    "total_percent_partly",
    "tile",
    "tile_percent",
    "tile_label",
    "level",
    "level_word",
    "paragraph",
    "strong",
    "dotted",
    "box",
    "box_head",
    "box_mid",
    "tick",
    "box_day",
    "field",
    "day_top",
    "level_top",
    "faint",
    "right",
    "small",
]
ChartKind = Literal["line", "column", "bar", "stacked_bar", "stacked_column", "radar"]
MarkLook = Literal["growth", "strong", "few", "missing"]


def same(role: Role, amount: int) -> tuple[Role, ...]:
    """The role for a number of columns."""
    return (role,) * amount


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to a cell: of this workbook, or of the file at a relative path."""

    text: str
    sheet: str
    cell: str = "A1"
    file: str | None = None


Value = str | int | float | date | Link | Formula | None


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of values; `roles` gives the look of each of its columns.

    `line` and `column` are where its first cell stands. Raises ValueError for a row that is not as
    long as the roles: a mistake in our own layout.
    """

    line: int
    column: int
    rows: tuple[tuple[Value, ...], ...]
    roles: tuple[Role, ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.roles):
                raise ValueError(f"{len(self.roles)} roles for {row}")

    @property
    def last_line(self) -> int:
        """The sheet row of the last line; `line` - 1 for a block without rows."""
        return self.line + len(self.rows) - 1


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells of one sheet, both ends included."""

    sheet: str
    line: int
    column: int
    last_line: int
    last_column: int

    @property
    def reference(self) -> str:
        """The area as a formula writes it, like `'KPI'!$A$1:$B$2`."""
        first = _absolute(self.line, self.column)
        last = _absolute(self.last_line, self.last_column)
        return f"'{self.sheet}'!{first}:{last}"


def _absolute(line: int, column: int) -> str:
    letters = cell_name(line, column).removesuffix(str(line))
    return f"${letters}${line}"


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a chart.

    `label` stands above the highest point (its index is `peak`).
    """

    name: str
    labels: Area
    values: Area
    colour: str
    peak: int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart over cells of the plan, placed at a cell; sizes in pixels.

    `highest` is the largest value to draw (0: there is nothing yet); `alt` is its text for who
    cannot see it; `unit` names the axis of numbers and `top` its end, where that is fixed; `left`
    shifts it by pixels from its cell.
    """

    kind: ChartKind
    title: str
    alt: str
    line: int
    column: int
    width: int
    height: int
    highest: float
    series: tuple[Series, ...]
    unit: str = ""
    left: int = 0
    top: float | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A look for the cells of an area where a formula over its first cell holds."""

    area: Area
    formula: str
    look: MarkLook


@dataclass(frozen=True, slots=True)
class EntryTable:
    """An Excel table whose cells are typed into, but for the prefilled columns of its rows."""

    place: TablePlace
    rows: tuple[tuple[Typed, ...], ...]
    colour: str


@dataclass(frozen=True, slots=True)
class PageSetup:
    """How a sheet prints on A4: `pages_high` 0 means as many as it takes.

    `repeat` are the first and last sheet row to print on every page, `begins` the rows with which a
    new page begins. The pages of a sheet that stands `alone`, like a letter, are counted from 1
    whatever is printed with it.
    """

    landscape: bool = True
    pages_high: int = 0
    repeat: tuple[int, int] | None = None
    begins: tuple[int, ...] = ()
    alone: bool = False


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One sheet of a report.

    `widths` are in characters from the first column on; `heights` in points by sheet row;
    `merged` areas hold text over several columns; `frozen` counts the rows and columns that stay
    in view; `filtered` is the table with filter buttons. A `locked` sheet is protected without a
    password; `names` are defined names by the cells that they stand for.
    """

    name: str
    tab: str
    blocks: tuple[Block, ...]
    widths: tuple[float, ...]
    charts: tuple[Chart, ...] = ()
    merged: tuple[Area, ...] = ()
    heights: Mapping[int, float] = field(default_factory=dict)
    frozen: tuple[int, int] = (0, 0)
    filtered: Area | None = None
    page: PageSetup = field(default_factory=PageSetup)
    entry: EntryTable | None = None
    marks: tuple[Mark, ...] = ()
    names: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    locked: bool = False
    hidden: bool = False

    @property
    def last_line(self) -> int:
        """The last sheet row that holds something."""
        return max((block.last_line for block in self.blocks), default=0)
