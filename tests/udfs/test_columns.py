"""A column with a few odd cells: each different value is converted once, in the order of cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from done_xl_udfs import columns
from done_xl_udfs.arguments import as_day, as_meant_number, as_words, is_blank
from done_xl_udfs.binding import CellError

MOMENT = datetime(2026, 3, 9, 14, 30)
CELLS = st.sampled_from([
    None, "", "  ", "2", " 2,0 ", "1.250", "drie", "#N/A", "#SPILL!", 1.0, 0.0, -1.0, 2.5, 46000.0,
    1, 0, 10**400, -2146826243, True, False, Decimal("1"), Decimal("12.50"), 1e308, float("nan"),
    float("inf"), MOMENT, MOMENT.date(), datetime(2026, 3, 9), datetime(1899, 12, 30, 11), "K012",
])  # fmt: skip
Convert = Callable[[Any, str], Any]
WAYS: list[tuple[Callable[..., Sequence[Any]], Convert]] = [
    (columns.numbers, as_meant_number),
    (columns.days, as_day),
    (columns.texts, as_words),
]


def place(number: int) -> str:
    return f"cel {number}"


def said(work: Callable[[], Sequence[Any]]) -> list[tuple[type, Any]] | str:
    """The values with their types, or what is wrong with the first one that is wrong."""
    try:
        return [(type(value), value) for value in work()]
    except CellError as fault:
        return str(fault)


@pytest.mark.parametrize(("whole", "one"), WAYS)
@given(cells=st.lists(CELLS, max_size=9))
@example(cells=[True, 1.0, 1, Decimal(1)])
@example(cells=["2", 2.0, "2", None])
@example(cells=[1.0, "2", "drie", "vier"])
def test_a_column_is_what_its_cells_are_one_by_one(
    whole: Callable[..., Sequence[Any]], one: Convert, cells: list[Any]
) -> None:
    def slow() -> list[Any]:
        return [None if is_blank(cell) else one(cell, place(n)) for n, cell in enumerate(cells)]

    assert said(lambda: whole(cells, place)) == said(slow)


def test_each_different_value_is_converted_once() -> None:
    seen: list[Any] = []

    def convert(value: Any, _: str) -> Any:
        seen.append(value)
        return value

    cells = [1.0, "2", None, 1.0, "2", True, " ", 1.0]
    assert columns.each(cells, convert, place) == [1.0, "2", None, 1.0, "2", True, None, 1.0]
    assert [(type(value), value) for value in seen] == [(float, 1.0), (str, "2"), (bool, True)]


def test_nothing_is_said_of_where_cells_stand_that_are_right() -> None:
    def unasked(number: int) -> str:
        raise AssertionError(number)

    assert columns.numbers(["2", 1.0, None], unasked) == [2.0, 1.0, None]
