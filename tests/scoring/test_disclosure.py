from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.scoring.disclosure import Protected, Shown, protect


def test_large_counts_and_zeros_are_shown() -> None:
    assert protect([[5, 0], [12, 7]]) == Protected(
        cells=((5, 0), (12, 7)), row_totals=(5, 19), column_totals=(17, 7), grand=24
    )


def test_a_small_cell_takes_others_with_it() -> None:
    found = protect([[3, 20, 9], [8, 10, 30]])
    assert found.cells == (("small", "hidden", 9), ("hidden", "hidden", 30))
    assert (found.row_totals, found.column_totals, found.grand) == ((32, 48), (11, 30, 39), 80)


def test_a_total_that_is_small_is_hidden_too() -> None:
    found = protect([[2, 1], [30, 0]])
    assert found.row_totals == ("small", 30)


def test_four_single_people_do_not_give_each_other_away() -> None:
    """Four times <5 beside a known total of 4 would be four ones."""
    found = protect([[1, 1, 1, 1, 0]])
    assert found.cells == (("hidden", "hidden", "hidden", "hidden", 0),)
    assert attacker([[1, 1, 1, 1, 0]], found, totals_known=True) == []


def test_a_single_column_beside_known_totals_shows_nothing() -> None:
    found = protect([[3], [9]])
    assert found.cells == (("hidden",), ("hidden",))


def test_an_empty_breakdown_stays_empty() -> None:
    assert protect([]) == Protected((), (), (), 0)
    assert protect([[], []]) == Protected(((), ()), (0, 0), (), 0)


def attacker(
    counts: Sequence[Sequence[int]], found: Protected, *, totals_known: bool
) -> list[tuple[int, int]]:
    """The hidden cells (totals in the last row and column) that only one value fits.

    The attacker tries every table up to a bound. In a row that shows <5, whatever else is hidden
    there is not from 1 to 4.
    """
    shown = [[*row, total] for row, total in zip(found.cells, found.row_totals, strict=True)] + [
        [*found.column_totals, found.grand]
    ]
    if totals_known:
        for row, given_row in zip(shown, [*counts, [sum(row) for row in counts]], strict=True):
            row[-1] = sum(given_row)
    top = max(sum(row) for row in counts) + 6
    values: dict[tuple[int, int], set[int]] = {
        (i, j): set()
        for i, row in enumerate(shown)
        for j, cell in enumerate(row)
        if isinstance(cell, str)
    }
    for table in _tables(shown, top):
        for (i, j), seen in values.items():
            seen.add(table[i][j])
    return [cell for cell, seen in values.items() if len(seen) < 2]


def _fits(cell: Shown, value: int, *, beside_small: bool) -> bool:
    if cell == "small":
        return 1 <= value <= 4
    if cell == "hidden":
        return value == 0 or value >= 5 or not beside_small
    return cell == value


def _tables(shown: list[list[Shown]], top: int) -> Iterator[list[list[int]]]:
    """Every table of counts up to `top` whose cells and totals fit what is shown."""
    beside = ["small" in row for row in shown]
    options = []
    for row, small in zip(shown[:-1], beside, strict=False):
        cells = [
            [value for value in range(top + 1) if _fits(cell, value, beside_small=small)]
            for cell in row[:-1]
        ]
        options.append(
            [one for one in product(*cells) if _fits(row[-1], sum(one), beside_small=small)]
        )
    for chosen in product(*options):
        table = [[*row, sum(row)] for row in chosen]
        table.append([sum(column) for column in zip(*table, strict=True)])
        if all(
            _fits(cell, value, beside_small=beside[-1])
            for cell, value in zip(shown[-1], table[-1], strict=True)
        ):
            yield table


small_tables = st.tuples(st.integers(1, 2), st.integers(2, 3)).flatmap(
    lambda shape: st.lists(
        st.lists(st.integers(0, 6), min_size=shape[1], max_size=shape[1]),
        min_size=shape[0],
        max_size=shape[0],
    )
)


@settings(max_examples=150, deadline=None)
@given(small_tables, st.booleans())
def test_no_hidden_cell_can_be_computed(counts: list[list[int]], known: bool) -> None:  # noqa: FBT001
    found = protect(counts, totals_known=known)
    for row, shown in zip(counts, found.cells, strict=True):
        for count, cell in zip(row, shown, strict=True):
            assert cell in ("small", "hidden") if 1 <= count <= 4 else cell in (count, "hidden")
    exposed = attacker(counts, found, totals_known=known)
    assert exposed == []


@pytest.mark.parametrize("known", [True, False])
def test_it_ends_quickly_on_a_report_size_table(known: bool) -> None:  # noqa: FBT001
    counts = [[(7 * row + 3 * column) % 11 for column in range(10)] for row in range(200)]
    found = protect(counts, totals_known=known)
    assert len(found.cells) == 200
