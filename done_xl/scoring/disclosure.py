"""Which counts of a breakdown by a personal trait stay hidden (domain 10).

A reader knows the totals of the rows, and this rule. So what is hidden may depend only on what such
a reader may know: that some organisation has a count of 1 to 4 somewhere, and the totals. Hiding
single cells and the cheapest others beside them does not hold: which ones were cheapest tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Counts = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Protected:
    """A breakdown as it may be shown: its rows and the totals of its columns; None is hidden."""

    cells: tuple[tuple[int | None, ...], ...]
    column_totals: tuple[int | None, ...]


def protect(counts: Counts, *, threshold: int) -> Protected:
    """The counts of organisations by the values of a trait, each row with as many columns.

    With a count from 1 to under `threshold` anywhere, no row is shown at all; the totals of the
    columns then stay, unless they and the totals of the rows leave a cell only one such count.
    """
    totals = tuple(sum(column) for column in zip(*counts, strict=True))
    if not any(_is_small(count, threshold) for row in counts for count in row):
        return Protected(tuple(map(tuple, counts)), totals)
    hidden = tuple((None,) * len(row) for row in counts)
    if _gives_away([sum(row) for row in counts], totals, threshold):
        return Protected(hidden, (None,) * len(totals))
    return Protected(hidden, totals)


def _is_small(count: int, threshold: int) -> bool:
    return 0 < count < threshold


def _gives_away(rows: Sequence[int], columns: Sequence[int], threshold: int) -> bool:
    """Whether these totals are small themselves, or leave a cell no other count than a small one.

    A cell lies between what the other columns cannot hold of its row and the lesser of its totals.
    """
    every = sum(columns)
    return any(_is_small(column, threshold) for column in columns) or any(
        (least := max(0, row + column - every)) == min(row, column) and _is_small(least, threshold)
        for row in rows
        for column in columns
    )
