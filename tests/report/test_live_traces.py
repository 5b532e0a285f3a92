"""What became of the cells that the last run left: slid over, moved or typed over."""

from __future__ import annotations

import pytest

from done_xl.report.blocks import Area
from done_xl.report.live_traces import Cell, Found, Seen, look_back, traces

# A title, and a table of which the lines have no words but short codes.
LEFT: Seen = {
    (1, 0): "Bronbestanden",
    (3, 0): "Code",
    (3, 1): "Geteld",
    (3, 2): "Fouten",
    (4, 0): "SOA",
    (4, 1): "5",
    (4, 2): "7",
    (5, 0): "DST",
    (5, 1): "6",
    (5, 2): "8",
    (6, 0): "ABC",
    (6, 1): "9",
}
TRACES = traces((Area("Bron", 1, 0, 1, 0), Area("Bron", 3, 0, 6, 2)), LEFT)
FORMULA = "=SUM(B4:B5)*1.5"


def but(*, lines: tuple[int, ...] = (), column: int = -1) -> Seen:
    """What was left, without some lines or a column."""
    return {cell: one for cell, one in LEFT.items() if cell[0] not in lines and cell[1] != column}


@pytest.mark.parametrize(
    ("now", "slid_in"),
    [
        ({**but(lines=(6,)), (6, 1): FORMULA}, ((6, 1),)),
        ({**but(lines=(6,)), (6, 0): "eigen nota"}, ((6, 0),)),
        ({**but(lines=(6,)), (6, 2): FORMULA}, ((6, 2),)),
        ({**but(lines=(5, 6)), (5, 0): FORMULA, (5, 2): "x"}, ((5, 0), (5, 2))),
        ({**but(column=2), (3, 2): "Eigen", (4, 2): FORMULA}, ((3, 2), (4, 2))),
        ({**but(column=2), (5, 2): FORMULA}, ((5, 2),)),
    ],
)
def test_what_slid_over_our_last_lines_or_column_is_own_work(
    now: Seen, slid_in: tuple[Cell, ...]
) -> None:
    """Deleted lines turn up nowhere else: only what stands in their place tells."""
    assert look_back(TRACES, now) == Found(slid_in=slid_in)


def test_own_work_that_slid_into_our_last_columns_that_stay_blank_is_own_work() -> None:
    """Those of tiles that are merged over several columns."""
    left: Seen = {(1, 0): "Bevestigd", (2, 0): "12", (4, 0): "Noot van het rapport"}
    tiles = traces((Area("Bron", 1, 0, 2, 2), Area("Bron", 4, 0, 4, 0)), left)
    assert look_back(tiles, {**left, (2, 2): FORMULA}) == Found(slid_in=((2, 2),))


def test_own_work_over_a_lowest_line_of_one_cell_is_no_cell_typed_over() -> None:
    """It cannot be told from a note that slid over a deleted one; above others it can."""
    left = {**LEFT, (8, 0): "Noot van het rapport"}
    areas = (Area("Bron", 1, 0, 1, 0), Area("Bron", 3, 0, 6, 2), Area("Bron", 8, 0, 8, 5))
    slid = {**left, (8, 0): "eigen nota"}
    assert look_back(traces(areas, left), slid) == Found(slid_in=((8, 0),))
    title = {**left, (1, 0): "mijn titel"}
    assert look_back(traces(areas, left), title) == Found(typed_over=((1, 0),))


@pytest.mark.parametrize(
    ("now", "typed_over"),
    [
        ({**LEFT, (6, 1): "=1+2"}, ((6, 1),)),
        ({**LEFT, (6, 2): FORMULA}, ((6, 2),)),
        ({**LEFT, (4, 2): "1", (5, 2): "=1+2"}, ((4, 2), (5, 2))),
        ({**LEFT, (5, 0): "X", (5, 1): "1", (5, 2): "2"}, ((5, 0), (5, 1), (5, 2))),
        ({**LEFT, (4, 0): '=HYPERLINK("#\'KPI\'!A1","SOA")'}, ()),
        (but(lines=(5, 6)), ()),
        (but(column=2), ()),
    ],
)
def test_cells_typed_over_are_named_formulas_too(now: Seen, typed_over: tuple[Cell, ...]) -> None:
    """While a part of the line and of the column stands; a link is ours however it is written."""
    assert look_back(TRACES, now) == Found(typed_over=typed_over)


@pytest.mark.parametrize(("at", "by"), [(4, 1), (5, 1), (6, 2), (4, -1), (5, -1)])
def test_lines_without_words_are_seen_to_move(at: int, by: int) -> None:
    """By the whole line: no short code or number tells anything alone."""
    now = {
        (line + by if line >= at else line, column): one
        for (line, column), one in LEFT.items()
        if by > 0 or line != at
    }
    assert look_back(TRACES, now) == Found(moved=(at, 0))


def test_equal_lines_tell_nothing_of_where_they_went() -> None:
    """One of many lines of the same zeros, typed over, did not move."""
    left: Seen = {(line, column): "0" for line in range(1, 9) for column in range(3)}
    now = {**left, (2, 0): "1", (2, 1): "1"}
    found = look_back(traces((Area("Bron", 1, 0, 8, 2),), left), now)
    assert found == Found(typed_over=((2, 0), (2, 1)))
