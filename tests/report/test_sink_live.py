"""What is written into an open workbook, before any program is asked to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.report.blocks import Area, Block, Link, SheetPlan, same
from done_xl.report.live_areas import apart, around, holds, joined, looks, taken_areas
from done_xl.report.live_charts import SLOTS, cells_of, feed, slots_of
from done_xl.report.live_register import SheetRecord, read_layout, read_register, register_rows
from done_xl.report.live_rows import typed, typed_rows
from done_xl.report.live_traces import Found, Seen, Trace, code, look_back, traces
from done_xl.report.live_undo import Undo
from done_xl.report.plan import report_plan
from tests.report.makings import full, organisation, together

SHEET = "KPI"


def area(line: int, column: int, last_line: int, last_column: int) -> Area:
    return Area(SHEET, line, column, last_line, last_column)


@pytest.mark.parametrize(
    ("value", "given"),
    [
        ("1/4", "'1/4"),
        ("=1+1", "'=1+1"),
        ("'x", "''x"),
        ("", None),
        (None, None),
        (3, 3),
        (0.25, 0.25),
        (date(2026, 3, 1), datetime(2026, 3, 1)),
        ("naam\udcff", "'naam?"),
        (Link("KPI", "KPI"), '=HYPERLINK("#\'KPI\'!A1","KPI")'),
        (
            Link("D14", "Blad 'x'", "D14", "C:/map/a.xlsx"),
            "=HYPERLINK(\"[C:\\map\\a.xlsx]'Blad ''x'''!D14\",\"D14\")",
        ),
        (Link("D14", "PDP", "D14", "/map/a.xlsx"), '=HYPERLINK("[/map/a.xlsx]\'PDP\'!D14","D14")'),
        (Link("D14", "PDP", "D14", "/" + "m" * 300), "'D14"),
    ],
)
def test_every_value_is_given_so_that_excel_takes_it_as_it_is(value: object, given: object) -> None:
    assert typed(value) == given  # type: ignore[arg-type] # what a plan can hold


def test_a_long_text_in_a_formula_is_in_pieces_that_excel_takes() -> None:
    found = typed(Link("a" * 300, "KPI"))
    assert found == f'=HYPERLINK("#\'KPI\'!A1","{"a" * 255}"&"{"a" * 45}")'


def test_a_block_is_given_row_by_row() -> None:
    block = Block(4, 1, (("a", 1), ("b", None)), ("label", "whole"))
    assert typed_rows(block) == [["'a", 1], ["'b", None]]


def test_areas_of_the_same_columns_are_joined_and_others_kept() -> None:
    given = [area(4, 0, 5, 2), area(6, 0, 9, 2), area(6, 3, 6, 3), area(12, 0, 12, 2)]
    assert joined(given) == (area(4, 0, 9, 2), area(12, 0, 12, 2), area(6, 3, 6, 3))


def test_overlapping_areas_come_apart_with_the_same_cells() -> None:
    """A merged note over a block of its first cell, and blocks that share lines."""
    given = [area(1, 0, 1, 0), area(1, 0, 1, 5), area(2, 0, 4, 1), area(3, 1, 3, 4)]
    found = apart(given)
    assert found == (area(1, 0, 1, 5), area(2, 0, 2, 1), area(3, 0, 3, 4), area(4, 0, 4, 1))
    cells = [(line, column) for line in range(6) for column in range(7)]
    assert [holds(found, *cell) for cell in cells] == [holds(given, *cell) for cell in cells]
    assert around(found) == area(1, 0, 4, 5)
    assert around(()) is None


def test_each_look_is_copied_in_as_few_areas_as_there_are() -> None:
    """Severities have a look of their own by their word."""
    rows = (("fout", "a", "b"), ("fout", "c", "d"), ("info", "e", "f"))
    plan = SheetPlan(SHEET, "#000000", (Block(2, 0, rows, ("severity", *same("wrap", 2))),), (9,))
    assert looks(plan) == {
        "fout": (area(2, 0, 3, 0),),
        "info": (area(4, 0, 4, 0),),
        "wrap": (area(2, 1, 4, 2),),
    }
    assert taken_areas(plan) == (area(2, 0, 4, 2),)


def test_the_register_comes_back_as_it_was_written() -> None:
    register = {
        "KPI": SheetRecord(
            (area(1, 0, 4, 5),), (area(4, 0, 4, 5),), ((1, 1), (4, 6)), (Trace(1, 0, "g1a2...."),)
        ),
        "PDP": SheetRecord((Area("PDP", 2, 1, 2, 1),)),
    }
    rows = [list(row) for row in register_rows(register, "v1")]
    junk: list[list[object]] = [[None] * 7, ["KPI", "onbekend", 1, 1, 1, 1, None], ["KPI"]]
    assert read_register([*rows, *junk]) == register
    assert read_layout([*junk, *rows]) == "v1"
    assert read_layout(junk) is None


def test_every_chart_of_the_report_has_its_place_in_the_workbook() -> None:
    """Same kind, colours, unit and size: only the numbers are fed later."""
    known = catalogue()
    plans = report_plan(together(full(known, "AAP", "A", 5), full(known, "BRG", "B", 6)), known)
    values = {plan.name: cells_of(plan) for plan in plans}
    seen = set()
    for plan in plans:
        for slot, chart in zip(slots_of(plan.name), plan.charts, strict=False):
            assert (slot.kind, slot.unit) == (chart.kind, chart.unit)
            assert chart.title == slot.title
            assert {series.colour for series in chart.series} <= set(slot.colours)
            if plan.name != "SAM":  # as high as it has competences
                assert (slot.width, slot.height) == (chart.width, chart.height)
            fed = feed(slot, chart, values)
            assert fed.left_out == 0
            assert len(fed.rows) == slot.points + 1
            seen.add(slot.name)
        # Those lower on a sheet stand in the report as a file only.
        further = plan.charts[len(slots_of(plan.name)) :]
        assert bool(further) == (plan.name in ("Trajectverloop", "Duurzame doorstroom"))
    assert seen == {slot.name for slot in SLOTS if slot.sheet != "SAM"}


def test_a_chart_is_fed_its_numbers_and_hides_what_it_lacks() -> None:
    plans = report_plan(together(organisation()), catalogue())
    values = {plan.name: cells_of(plan) for plan in plans}
    slot = SLOTS[0]
    chart = next(plan for plan in plans if plan.name == slot.sheet).charts[0]
    without = replace(chart, series=chart.series[1:])
    fed = feed(slot, without, values)
    assert fed.shown == (False, True, True)
    assert fed.rows[0][1] is None
    assert fed.rows[0][2] == chart.series[1].name
    months = [row[0] for row in fed.rows[1 : fed.points + 1]]
    assert months[:2] == ["jan 2026", "feb 2026"]
    assert feed(slot, None, values).points == 0


def test_no_two_charts_share_a_row_or_column_of_their_cells() -> None:
    """Each hides rows and columns of its own."""
    for one in SLOTS:
        for other in SLOTS:
            if one is not other:
                apart_down = one.area.last_line < other.line or other.area.last_line < one.line
                apart_over = (
                    one.area.last_column < other.column or other.area.last_column < one.column
                )
                assert apart_down
                assert apart_over


def test_changes_are_undone_from_the_last_to_the_first_whatever_fails() -> None:
    done: list[int] = []
    undo = Undo()

    def refuse() -> None:
        raise OSError

    undo.add(lambda: done.append(1))
    undo.add(refuse)
    undo.add(lambda: done.append(3))
    assert undo.run() is False
    assert done == [3, 1]
    assert undo.run() is True


LEFT: Seen = {
    (1, 0): "Trajectverloop",
    (3, 0): "Mijlpaal",
    (3, 1): "Aantal",
    (4, 0): "Kennismaking",
    (4, 1): "12",
    (5, 0): "Screening",
    (5, 1): "12",
    (6, 0): "Assessment",
    (6, 1): "3",
}
TRACES = traces((area(1, 0, 1, 1), area(3, 0, 6, 1)), LEFT)


def shifted(seen: Seen, *, line: int = 0, column: int = 0, by: int = 1) -> Seen:
    """What stands there once lines or columns are put in before one; taken out by -1."""
    found = {}
    for (row, over), value in seen.items():
        if by < 0 and row == line:
            continue
        down = by if line and row >= line else 0
        right = by if column and over >= column else 0
        found[row + down, over + right] = value
    return found


@pytest.mark.parametrize(
    ("now", "first"),
    [
        (shifted(LEFT, line=1, by=2), (1, 0)),
        ({(1, 0): "MIJN NOTA", **shifted(LEFT, line=1, by=2)}, (1, 0)),
        (shifted(LEFT, line=5), (5, 0)),
        (shifted(LEFT, line=6), (6, 0)),
        (shifted(LEFT, line=4, by=-1), (4, 0)),
        (shifted(LEFT, column=1), (3, 1)),
        ({(row, over + 1): value for (row, over), value in LEFT.items()}, (1, 0)),
        ({(1, 0): "Mijn eigen blad", (3, 0): "iets van mij"}, (1, 0)),
    ],
)
def test_rows_and_columns_put_in_or_taken_out_are_seen(now: Seen, first: tuple[int, int]) -> None:
    """Also another sheet by the name of ours."""
    assert look_back(TRACES, now) == Found(moved=first)


@pytest.mark.parametrize(
    ("now", "typed_over"),
    [
        (LEFT, ()),
        ({**LEFT, (5, 1): 12.0, (6, 1): 3}, ()),
        ({**LEFT, (9, 0): "eigen nota", (4, 5): "Screening"}, ()),
        ({**LEFT, (4, 1): "99", (6, 0): "Proef"}, ((4, 1), (6, 0))),
        ({cell: value for cell, value in LEFT.items() if cell[0] < 5}, ()),
        ({**LEFT, (5, 0): "Assessment", (5, 1): "3", (6, 0): "Screening", (6, 1): "12"}, ()),
        ({}, ()),
    ],
)
def test_sorted_cleared_and_typed_over_cells_are_no_moved_rows(
    now: Seen, typed_over: tuple[tuple[int, int], ...]
) -> None:
    assert look_back(TRACES, now) == Found(typed_over=typed_over)


def test_the_same_number_has_one_code_however_it_is_written() -> None:
    assert code("0.10") == code(0.1)
    assert code("") == code(None) == "...."
    assert code("Screening") != code("screening")
