"""Blocks that every sheet of the report is made of: titles, notes and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Final

from done_xl.report.blocks import Area, Block, Chart, PageSetup, Role, SheetPlan, Value, same

Row = tuple[Value, ...]
_WRAPPED: Final[frozenset[Role]] = frozenset({"wrap", "sentence"})
_LINE_HEIGHT: Final = 15
_HIGHEST: Final = 400


@dataclass
class Page:
    """A sheet being laid out from top to bottom; `line` is the next free one."""

    name: str
    widths: tuple[float, ...]
    line: int = 1
    blocks: list[Block] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)
    heights: dict[int, float] = field(default_factory=dict)

    def put(self, rows: Sequence[Row], roles: tuple[Role, ...], column: int = 0) -> Area:
        """The area of the rows, which take the next free lines."""
        block = Block(self.line, column, tuple(rows), roles)
        if _WRAPPED.intersection(roles):
            self._make_room(block)
        self.blocks.append(block)
        self.line = block.last_line + 1
        return Area(self.name, block.line, column, block.last_line, column + len(roles) - 1)

    def _make_room(self, block: Block) -> None:
        """Rows high enough for their wrapped texts: not every program sees to that itself."""
        for line, row in enumerate(block.rows, block.line):
            lines = max(
                _lines_of(value, self.widths[block.column + index])
                for index, (value, role) in enumerate(zip(row, block.roles, strict=True))
                if role in _WRAPPED
            )
            if lines > 1:
                self.heights[line] = min(_HIGHEST, _LINE_HEIGHT * lines)

    def words(self, role: Role, value: Value) -> None:
        """One line of text."""
        self.put([(value,)], (role,))

    def title(self, title: str, subtitle: str) -> None:
        """The head of the sheet."""
        self.heights[self.line] = 28
        self.words("title", title)
        self.words("subtitle", subtitle)
        self.skip()

    def skip(self, lines: int = 1) -> None:
        """Leave lines blank."""
        self.line += lines

    def note(self, value: str, columns: int | None = None) -> None:
        """A text over all columns, on as many lines as it needs."""
        count = columns or len(self.widths)
        room = sum(self.widths[:count]) * 1.12
        self.heights[self.line] = 15.5 * max(1, ceil(len(value) / room))
        if count > 1:
            self.merged.append(Area(self.name, self.line, 0, self.line, count - 1))
        self.words("note", value)

    def head(
        self,
        heads: Row,
        roles: tuple[Role, ...] | None = None,
        height: float = 32,
        column: int = 0,
    ) -> int:
        """The line of the column heads."""
        self.heights[self.line] = height
        line = self.line
        self.put([heads], roles or same("head", len(heads)), column)
        return line

    def table(
        self,
        heads: Row,
        rows: Sequence[Row],
        roles: tuple[Role, ...],
        *,
        total: Row | None = None,
        height: float = 32,
        column: int = 0,
    ) -> Area:
        """The area of a table's rows, without its heads and its total row."""
        self.head(heads, tuple(map(head_role, roles)), height, column)
        area = self.put(rows, roles, column)
        if total is not None:
            self.put([total], tuple(map(total_role, roles)), column)
        return area

    def plan(
        self,
        tab: str,
        *,
        charts: Sequence[Chart] = (),
        frozen: tuple[int, int] = (0, 0),
        filtered: Area | None = None,
        page: PageSetup | None = None,
    ) -> SheetPlan:
        """The finished sheet."""
        return SheetPlan(
            name=self.name,
            tab=tab,
            blocks=tuple(self.blocks),
            widths=self.widths,
            charts=tuple(charts),
            merged=tuple(self.merged),
            heights=self.heights,
            frozen=frozen,
            filtered=filtered,
            page=page or PageSetup(),
        )


_TOTALS: Final[dict[Role, Role]] = {
    "label": "total_label",
    "whole": "total_whole",
    "hours": "total_hours",
    "ratio": "total_ratio",
    "percent": "total_percent",
    "percent_partly": "total_percent_partly",
}


def head_role(role: Role) -> Role:
    """The look of a column's head: texts begin on the left."""
    left = {"label", "wrap", "sentence", "day", "day_top", "severity"}
    return "head_left" if role in left else "head"


def _lines_of(value: Value, width: float) -> int:
    """About how many lines a text takes in a column; letters are narrower than the digit 0."""
    return ceil(0.92 * len(value) / width) if isinstance(value, str) else 1


def total_role(role: Role) -> Role:
    """The look of a column in its total row."""
    return _TOTALS.get(role, "total_label")
