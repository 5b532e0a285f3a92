"""The charts of the project workbook: made with it, fed by the hidden sheet Grafieken.

Each chart has rows and columns of its own there. What it does not use is hidden, and a chart leaves
hidden rows and columns out; so a chart grows and shrinks without being made again. Charts lower on
a sheet than its first table are in the report as a file only: a copy of those rows, made before
they are written over, would take a chart among them along.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from done_xl.report.blocks import Area, Chart, ChartKind, SheetPlan, Value
from done_xl.text_nl.sam import TITLE as SAM_TITLE
from done_xl.writing.looks import BLUE, GREEN, ORANGE, PURPLE, SKY, VERMILION

CHARTS_SHEET: Final = "Grafieken"
# The size in pixels of a chart without data: nobody sees it, and it can grow again.
UNSEEN: Final = 2
_MONTHS: Final = 120
_STONES: Final = 40
_MOMENTS: Final = 20
_COMPETENCES: Final = 60
_REACHED: Final = (BLUE, SKY, ORANGE)


@dataclass(frozen=True, slots=True)
class Slot:
    """A chart of the workbook: the `number`th (from 0) of its sheet, with room for `points`.

    `line` and `column` are where its cells on Grafieken begin: a row of names, then a row a point;
    a column of labels, one per series and, for lines, one more each for the word above its peak.
    """

    sheet: str
    number: int
    kind: ChartKind
    title: str
    colours: tuple[str, ...]
    points: int
    width: int
    height: int
    unit: str
    line: int
    column: int

    @property
    def name(self) -> str:
        """The chart's name in the workbook."""
        return f"DOne {self.sheet} {self.number + 1}"

    @property
    def lined(self) -> bool:
        """Whether its series are lines, each with a word above its peak."""
        return self.kind == "line"

    @property
    def area(self) -> Area:
        """All of its cells on Grafieken."""
        wide = len(self.colours) * (2 if self.lined else 1)
        last = self.line + self.points
        return Area(CHARTS_SHEET, self.line, self.column, last, self.column + wide)

    def column_area(self, column: int) -> Area:
        """The cells of one of its columns, without its name."""
        return Area(CHARTS_SHEET, self.line + 1, column, self.area.last_line, column)

    def head(self, column: int) -> str:
        """The cell with a column's name, as a formula writes it."""
        area = Area(CHARTS_SHEET, self.line, column, self.line, column)
        return area.reference.rpartition(":")[0]

    def value_column(self, series: int) -> int:
        """The column of a series' values."""
        return self.column + 1 + series

    def word_column(self, series: int) -> int:
        """The column of the point that a line's word stands above."""
        return self.column + 1 + len(self.colours) + series


# Sheet, number, kind, title, colours, points, width, height, unit.
_Plain = tuple[str, int, ChartKind, str, tuple[str, ...], int, int, int, str]
_STATUS: Final = "Nog aan het werk, van wie te meten is"
_JOBS: Final = "Solliciteren en doorstromen per maand"
_PATH: Final = "Trajectverloop"
_LINES: Final = (BLUE, GREEN, VERMILION)
_LEVELS: Final = (VERMILION, ORANGE, SKY, BLUE)
_TABLE: Final[tuple[_Plain, ...]] = (
    ("Overzicht", 0, "line", _JOBS, _LINES, _MONTHS, 385, 310, ""),
    ("Overzicht", 1, "column", "Coachinguren per maand", (PURPLE,), _MONTHS, 385, 310, "uren"),
    ("Overzicht", 2, "bar", _PATH, (BLUE,), _STONES, 385, 310, ""),
    ("Overzicht", 3, "stacked_bar", _STATUS, _REACHED, _MOMENTS, 385, 310, ""),
    ("Trajectverloop", 0, "bar", _PATH, (BLUE,), _STONES, 520, 320, ""),
    ("Duurzame doorstroom", 0, "stacked_bar", _STATUS, _REACHED, _MOMENTS, 620, 280, ""),
    ("SAM", 0, "stacked_bar", SAM_TITLE, _LEVELS, _COMPETENCES, 860, 400, "kandidaten"),
)


def _slots() -> tuple[Slot, ...]:
    found: list[Slot] = []
    line, column = 1, 0
    for sheet, number, kind, title, colours, points, width, height, unit in _TABLE:
        slot = Slot(sheet, number, kind, title, colours, points, width, height, unit, line, column)
        found.append(slot)
        line, column = slot.area.last_line + 2, slot.area.last_column + 2
    return tuple(found)


SLOTS: Final = _slots()


def slots_of(sheet: str) -> tuple[Slot, ...]:
    """The charts of a sheet in order."""
    return tuple(slot for slot in SLOTS if slot.sheet == sheet)


@dataclass(frozen=True, slots=True)
class ChartFeed:
    """What a chart shows: the cells for Grafieken, and how many of its points and series are used.

    `shown` says of each series whether it is; `left_out` counts points for which there is no room.
    """

    rows: tuple[tuple[Value, ...], ...]
    points: int
    shown: tuple[bool, ...]
    left_out: int


def feed(
    slot: Slot, chart: Chart | None, cells: Mapping[str, Mapping[tuple[int, int], Value]]
) -> ChartFeed:
    """The feed of a chart; without a chart one that shows nothing.

    `cells` are the values of the plans' sheets by line and column.
    """
    area = slot.area
    wide = area.last_column - area.column + 1
    grid: list[list[Value]] = [[None] * wide for _ in range(slot.points + 1)]
    shown = [chart is None] * len(slot.colours)
    most = 0
    for series in chart.series if chart else ():
        index = slot.colours.index(series.colour)
        shown[index] = True
        labels, values = _values(series.labels, cells), _values(series.values, cells)
        most = max(most, len(values))
        grid[0][1 + index] = series.name
        for point, (label, value) in enumerate(zip(labels, values, strict=True)):
            if point >= slot.points:
                break
            grid[point + 1][0] = label
            grid[point + 1][1 + index] = value if isinstance(value, (int, float)) else None
            if slot.lined and point == series.peak:
                grid[point + 1][1 + len(slot.colours) + index] = value
        if slot.lined:
            grid[0][1 + len(slot.colours) + index] = series.label
    points = min(most, slot.points)
    return ChartFeed(tuple(map(tuple, grid)), points, tuple(shown), most - points)


def _values(area: Area, cells: Mapping[str, Mapping[tuple[int, int], Value]]) -> Sequence[Value]:
    sheet = cells.get(area.sheet, {})
    return [
        sheet.get((line, column))
        for line in range(area.line, area.last_line + 1)
        for column in range(area.column, area.last_column + 1)
    ]


def cells_of(plan: SheetPlan) -> Mapping[tuple[int, int], Value]:
    """The values of a plan by line (from 1) and column (from 0)."""
    return {
        (line, column): value
        for block in plan.blocks
        for line, row in enumerate(block.rows, block.line)
        for column, value in enumerate(row, block.column)
    }
