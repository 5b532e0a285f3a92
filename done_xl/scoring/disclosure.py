"""Which cells of a breakdown by a personal trait stay hidden (domain 10).

A table of counts with its totals is seen as one larger table in which every row and every column
adds up: the last of each is the sum of the others. Whoever knows the shown cells can compute a
hidden one unless the hidden cells can trade ones among themselves along a closed walk that changes
rows and columns in turn. So for every hidden cell such a walk is looked for, and the cells on it
are hidden with it: each of them can then be one more or one less.
"""

from __future__ import annotations

import heapq
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Literal

SMALL: Literal["small"] = "small"
HIDDEN: Literal["hidden"] = "hidden"
Shown = int | Literal["small", "hidden"]
Cell = tuple[int, int]
_INNER, _TOTAL, _GRAND = 10_000, 30_000, 90_000
_NEVER = sys.maxsize


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
    cells look the same. `prices` holds by change, node and neighbour what it costs that the cell
    between them makes that change, and 0 where it cannot; rows are the nodes 0 to n, columns the
    nodes after them. A search asks this a million times in a long table, so it is kept up to date.
    """

    counts: list[list[int]]
    threshold: int
    totals_known: bool
    hidden: set[Cell] = field(default_factory=set)
    safe: set[Cell] = field(default_factory=set)
    open_rows: set[int] = field(default_factory=set)
    prices: dict[int, list[list[int]]] = field(init=False)

    def __post_init__(self) -> None:
        rows, columns = len(self.counts), len(self.counts[0])
        self.prices = {
            change: [[0] * columns for _ in range(rows)] + [[0] * rows for _ in range(columns)]
            for change in (1, -1)
        }
        self._price(self.cells())

    @property
    def last_row(self) -> int:
        return len(self.counts) - 1

    @property
    def last_column(self) -> int:
        return len(self.counts[0]) - 1

    def cells(self, rows: Iterable[int] | None = None) -> list[Cell]:
        """The cells of these rows, or all cells."""
        chosen = range(len(self.counts)) if rows is None else rows
        return list(product(chosen, range(len(self.counts[0]))))

    def hide(self, cells: Iterable[Cell]) -> None:
        """Hide these cells."""
        added = set(cells) - self.hidden
        self.hidden |= added
        self._price(added)

    def open(self, rows: Iterable[int]) -> None:
        """Let small and other hidden cells of these rows look the same."""
        added = set(rows) - self.open_rows
        self.open_rows |= added
        self._price(self.cells(added))

    def _price(self, cells: Iterable[Cell]) -> None:
        for row, column in cells:
            cell = (row, column)
            for change in (1, -1):
                able = self.can_change(cell, change * self.sign(cell))
                price = self.cost(cell) if able else 0
                self.prices[change][row][column] = price
                self.prices[change][len(self.counts) + column][row] = price

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
    small = [cell for cell in table.cells() if table.is_small(cell)]
    table.hide(small)
    for cell in small:
        if cell not in table.safe and not table.is_fixed(cell):
            _cover(table, cell)
    return _display(table)


def _with_totals(counts: Sequence[Sequence[int]]) -> list[list[int]]:
    rows = [[*row, sum(row)] for row in counts]
    return [*rows, [sum(column) for column in zip(*rows, strict=True)]]


def _cover(table: _Table, cell: Cell) -> None:
    """Hide the cheapest cells with which `cell` can trade; look alike more widely where none can.

    A table of a single column cannot be protected from known totals: then everything is hidden.
    """
    for wider in ((), (cell[0],), (cell[0], table.last_row), range(len(table.counts))):
        table.open(wider)
        walks = [walk for step in (1, -1) if (walk := _walk(table, cell, step)) is not None]
        if walks:
            _, crossed = min(walks)
            table.hide(crossed)
            table.safe.update(crossed, (cell,))
            return
    table.hide(table.cells())


def _walk(table: _Table, cell: Cell, step: int) -> tuple[int, tuple[Cell, ...]] | None:
    """The cheapest closed walk through `cell` when it changes by `step`, with its cost; or None.

    From a row the walk takes a cell of the opposite change, from a column one of the same change.
    """
    if not table.can_change(cell, step):
        return None
    change = step * table.sign(cell)
    rows = len(table.counts)
    start, goal = cell[0], rows + cell[1]
    best = [_NEVER] * (rows + table.last_column + 1)
    best[start] = 0
    before: dict[int, int] = {}
    queue = [(0, start)]
    while queue:
        cost, node = heapq.heappop(queue)
        if node == goal:
            return cost, _cells_to(goal, start, before, rows)
        if cost > best[node]:
            continue
        moved, offset = (-change, rows) if node < rows else (change, 0)
        for following, price in enumerate(table.prices[moved][node], offset):
            further = cost + price
            # Whatever is not cheaper than the goal so far cannot lead to a cheaper goal.
            if not price or further >= best[following] or further >= best[goal]:
                continue
            if node != start or following != goal:
                best[following] = further
                before[following] = node
                heapq.heappush(queue, (further, following))
    return None


def _cells_to(goal: int, start: int, before: dict[int, int], rows: int) -> tuple[Cell, ...]:
    found = []
    node = goal
    while node != start:
        earlier = before[node]
        found.append((min(node, earlier), max(node, earlier) - rows))
        node = earlier
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
