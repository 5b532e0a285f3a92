"""Counts of 1 to 4 cannot be computed, also by who knows the totals and the rule (domain 10)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import pytest

from done_xl.scoring.disclosure import Protected, protect

Table = tuple[tuple[int, ...], ...]


def test_large_counts_and_zeros_are_shown() -> None:
    assert protect([[5, 0], [7, 12]], threshold=5) == Protected(((5, 0), (7, 12)), (12, 12))


def test_a_small_count_leaves_only_the_totals_of_the_columns() -> None:
    hidden = ((None, None, None), (None, None, None))
    assert protect([[12, 9, 1], [6, 7, 8]], threshold=5) == Protected(hidden, (18, 16, 9))


def test_a_small_total_of_a_column_hides_all_of_them() -> None:
    found = protect([[12, 9, 1], [6, 7, 0]], threshold=5)
    assert found.column_totals == (None, None, None)


def test_one_organisation_with_a_small_count_shows_nothing() -> None:
    """The totals of the columns would be its own counts."""
    assert protect([[12, 3, 7]], threshold=5) == Protected(((None,) * 3,), (None,) * 3)


def test_an_organisation_of_three_with_one_value_in_all_is_not_told_by_the_totals() -> None:
    """All of both are women: then all three of the first are."""
    found = protect([[3, 0], [9, 0]], threshold=5)
    assert found == Protected(((None, None), (None, None)), (None, None))


def test_an_empty_breakdown_stays_empty() -> None:
    assert protect([], threshold=5) == Protected((), ())
    assert protect([[0, 0]], threshold=5) == Protected(((0, 0),), (0, 0))


def _tables(rows: int, columns: int, most: int) -> Iterator[Table]:
    """Every table in which no row adds up to more."""
    lines = [line for line in product(range(most + 1), repeat=columns) if sum(line) <= most]
    return product(lines, repeat=rows)


@pytest.mark.parametrize(
    ("rows", "columns", "most"), [(1, 2, 14), (1, 3, 12), (2, 2, 16), (2, 3, 8), (3, 2, 6)]
)
def test_no_small_count_can_be_computed(rows: int, columns: int, most: int) -> None:
    """The reader tries every table that looks the same, with the same totals of the rows."""
    alike: defaultdict[tuple[Protected, tuple[int, ...]], list[Table]] = defaultdict(list)
    for table in _tables(rows, columns, most):
        alike[protect(table, threshold=5), tuple(map(sum, table))].append(table)
    told = [
        (found, row, column)
        for (found, _), tables in alike.items()
        for row, column in product(range(rows), range(columns))
        if found.cells[row][column] is None
        for counts in [{table[row][column] for table in tables}]
        if len(counts) == 1 and counts <= {1, 2, 3, 4}
    ]
    assert told == []
    assert any(found.cells[0][0] is None for found, _ in alike)
