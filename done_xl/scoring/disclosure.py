"""Which cells of a breakdown by a personal trait stay hidden (domain 10).

A table of counts with its totals is seen as one larger table in which every row and every column
adds up: the last of each is the sum of the others. Whoever knows the shown cells can compute a
hidden one unless the hidden cells can trade ones among themselves along a closed walk that changes
rows and columns in turn. So for every hidden cell such a walk is looked for, and the cells on it
are hidden with it: each of them can then be one more or one less.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

SMALL: Literal["small"] = "small"
HIDDEN: Literal["hidden"] = "hidden"
Shown = int | Literal["small", "hidden"]
Cell = tuple[int, int]
_INNER, _TOTAL, _GRAND = 10_000, 30_000, 90_000


@dataclass(frozen=True, slots=True)
class Protected:
    """A breakdown as it may be shown; rows and columns as they were given.

    "small" is a count of 1 to 4. "hidden" says nothing at all in a row without "small"; beside a
    "small" it stands for a zero or for five or more.
    """

    cells: tuple[tuple[Shown, ...], ...]
    row_totals: tuple[Shown, ...]
    column_totals: tuple[Shown, ...]
    grand: Shown


@dataclass(slots=True)
class _Table:
    """The table with its totals in the last row and column, and what is hidden so far.

    `safe` cells lie on a walk that was found; `open_rows` are rows in which small and other hidden
    cells look the same.
    """

    counts: list[list[int]]
    threshold: int
    totals_known: bool
    hidden: set[Cell] = field(default_factory=set)
    safe: set[Cell] = field(default_factory=set)
    open_rows: set[int] = field(default_factory=set)

    @property
    def last_row(self) -> int:
        return len(self.counts) - 1

    @property
    def last_column(self) -> int:
        return len(self.counts[0]) - 1

    def is_small(self, cell: Cell) -> bool:
        return 0 < self.counts[cell[0]][cell[1]] < self.threshold

    def is_fixed(self, cell: Cell) -> bool:
        """Whether everyone knows this cell from elsewhere, so that hiding it helps nobody."""
        return self.totals_known and cell[1] == self.last_column

    def can_change(self, cell: Cell, step: int) -> bool:
        """Whether a reader must hold the cell's count plus `step` for possible."""
        if self.is_fixed(cell):
            return False
        count = self.counts[cell[0]][cell[1]]
        if cell[0] in self.open_rows:
            return count + step >= 0
        if count == 0:
            return False
        if self.is_small(cell):
            return 1 <= count + step < self.threshold
        return count + step >= self.threshold

    def cost(self, cell: Cell) -> int:
        """What it costs to hide a cell too: totals tell most, large counts more than small."""
        if cell in self.hidden:
            return 1
        totals = (cell[0] == self.last_row) + (cell[1] == self.last_column)
        return (_INNER, _TOTAL, _GRAND)[totals] + min(self.counts[cell[0]][cell[1]], _INNER - 1)

    def sign(self, cell: Cell) -> int:
        """Minus one for a total: with that sign every row and column adds up to zero."""
        return -1 if (cell[0] == self.last_row) != (cell[1] == self.last_column) else 1


def protect(
    counts: Sequence[Sequence[int]], *, threshold: int = 5, totals_known: bool = True
) -> Protected:
    """The counts with every cell from 1 to below `threshold` hidden, and what would give it away.

    With `totals_known` the row totals can be read elsewhere (the number of paths stands in the
    Trajectverloop), so they protect nothing. Every row has as many counts as the first.
    """
    if not counts or not counts[0]:
        return Protected(tuple(() for _ in counts), tuple(0 for _ in counts), (), 0)
    table = _Table(_with_totals(counts), threshold, totals_known)
    cells = [
        (row, column) for row in range(len(counts) + 1) for column in range(len(counts[0]) + 1)
    ]
    small = [cell for cell in cells if table.is_small(cell)]
    table.hidden.update(small)
    for cell in small:
        if cell not in table.safe and not table.is_fixed(cell):
            _cover(table, cell, cells)
    return _display(table)


def _with_totals(counts: Sequence[Sequence[int]]) -> list[list[int]]:
    rows = [[*row, sum(row)] for row in counts]
    return [*rows, [sum(column) for column in zip(*rows, strict=True)]]


def _cover(table: _Table, cell: Cell, cells: Sequence[Cell]) -> None:
    """Hide the cheapest cells with which `cell` can trade; look alike more widely where none can.

    A table of a single column cannot be protected from known totals: then everything is hidden.
    """
    for wider in ((), (cell[0],), (cell[0], table.last_row), range(len(table.counts))):
        table.open_rows.update(wider)
        walks = [walk for step in (1, -1) if (walk := _walk(table, cell, step)) is not None]
        if walks:
            _, crossed = min(walks)
            table.hidden.update(crossed)
            table.safe.update(crossed, (cell,))
            return
    table.hidden.update(cells)


def _walk(table: _Table, cell: Cell, step: int) -> tuple[int, tuple[Cell, ...]] | None:
    """The cheapest closed walk through `cell` when it changes by `step`, with its cost; or None.

    Rows are the nodes 0 to n, columns the nodes after them; from a row the walk takes a cell of
    the opposite change, from a column one of the same change.
    """
    if not table.can_change(cell, step):
        return None
    change = step * table.sign(cell)
    rows = len(table.counts)
    start, goal = cell[0], rows + cell[1]
    best: dict[int, int] = {start: 0}
    before: dict[int, tuple[int, Cell]] = {}
    queue = [(0, start)]
    while queue:
        cost, node = heapq.heappop(queue)
        if node == goal:
            return cost, _cells_to(goal, start, before)
        if cost > best[node]:
            continue
        for following, crossed in _neighbours(table, node):
            moved = -change if node < rows else change
            if crossed == cell or not table.can_change(crossed, moved * table.sign(crossed)):
                continue
            further = cost + table.cost(crossed)
            if further < best.get(following, further + 1):
                best[following] = further
                before[following] = (node, crossed)
                heapq.heappush(queue, (further, following))
    return None


def _neighbours(table: _Table, node: int) -> Iterator[tuple[int, Cell]]:
    rows = len(table.counts)
    if node < rows:
        return ((rows + column, (node, column)) for column in range(table.last_column + 1))
    return ((row, (row, node - rows)) for row in range(rows))


def _cells_to(goal: int, start: int, before: dict[int, tuple[int, Cell]]) -> tuple[Cell, ...]:
    found = []
    node = goal
    while node != start:
        node, crossed = before[node]
        found.append(crossed)
    return tuple(found)


def _display(table: _Table) -> Protected:
    def shown(row: int, column: int) -> Shown:
        cell = (row, column)
        if cell not in table.hidden:
            return table.counts[row][column]
        return SMALL if table.is_small(cell) and row not in table.open_rows else HIDDEN

    grid = tuple(
        tuple(shown(row, column) for column in range(table.last_column + 1))
        for row in range(table.last_row + 1)
    )
    return Protected(
        cells=tuple(row[:-1] for row in grid[:-1]),
        row_totals=tuple(row[-1] for row in grid[:-1]),
        column_totals=grid[-1][:-1],
        grand=grid[-1][-1],
    )
