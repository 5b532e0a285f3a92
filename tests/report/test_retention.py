"""Duurzame doorstroom: rates over all due and over confirmed ones, few due put together."""

from __future__ import annotations

from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import CohortCount, MomentCount
from done_xl.consolidation.totals import add_moments
from done_xl.report.blocks import SheetPlan
from done_xl.report.cohorts import grouped
from done_xl.report.figures import kpi_heads, moment_heads
from done_xl.report.live_charts import cells_of
from done_xl.report.retention import retention_plan
from tests.report.makings import REFERENCE, organisation, rows_after, series, together


def plan_of(catalogue: Catalogue, *cohorts: CohortCount) -> SheetPlan:
    """The sheet of one organisation that follows these starts at one moment."""
    code = cohorts[0].moments[0].code
    moments = [cohort.moments[0] for cohort in cohorts]
    found = together(
        organisation(
            kpis=(series(catalogue.kpi(code), []),),
            retention=(reduce(add_moments, moments),),
            cohorts=cohorts,
        )
    )
    return retention_plan(found, moment_heads(kpi_heads(found, catalogue), catalogue), fewest=5)


def test_rates_are_over_all_due_and_without_the_unconfirmed(catalogue: Catalogue) -> None:
    moment = MomentCount("D2W", reached=8, unconfirmed=2, not_reached=2, not_yet=1)
    found = together(
        organisation(
            kpis=(series(catalogue.kpi("D2W"), [8]),),
            retention=(moment,),
            cohorts=(CohortCount(2026, 1, 11, (moment,)),),
        )
    )
    moments = moment_heads(kpi_heads(found, catalogue), catalogue)
    plan = retention_plan(found, moments, fewest=5)
    counts = (10, 8, 6, 2, 2, 1, 0.8, "6 / 8", 0.75)
    assert rows_after(plan, "Alle organisaties")[1:] == [("na 2 weken (n = 10)", "", *counts)]
    assert rows_after(plan, "Doorstroom na 2 weken: per organisatie")[1:] == [
        ("VBO", "Voorbeeld vzw", "2026", *counts),
        ("", "Alle organisaties", "", *counts),
    ]
    assert rows_after(plan, "Doorstroom na 2 weken: volgens de start")[1:] == [
        ("jan 2026", 11, *counts)
    ]


def test_nothing_due_shows_a_dash(catalogue: Catalogue) -> None:
    found = together(
        organisation(
            kpis=(series(catalogue.kpi("D6M"), []),),
            retention=(MomentCount("D6M", not_yet=3),),
            cohorts=(CohortCount(2026, 5, 3, (MomentCount("D6M", not_yet=3),)),),
        )
    )
    plan = retention_plan(found, moment_heads(kpi_heads(found, catalogue), catalogue), fewest=5)
    assert rows_after(plan, "Alle organisaties")[1:] == [
        ("na 6 maanden (n = 0)", "", 0, 0, 0, 0, 0, 3, "–", "0 / 0", "–")
    ]


def test_months_with_few_due_stand_by_quarter() -> None:
    due = {(2026, 1): 5, (2026, 2): 7, (2026, 4): 4, (2026, 6): 6}
    assert grouped(due, 5) == [
        ("jan 2026", ((2026, 1),)),
        ("feb 2026", ((2026, 2),)),
        ("kwartaal 2 2026", ((2026, 4), (2026, 6))),
    ]


def test_a_quarter_with_few_due_makes_it_the_year() -> None:
    due = {(2025, 11): 9, (2026, 1): 50, (2026, 9): 4}
    assert grouped(due, 5) == [
        ("nov 2025", ((2025, 11),)),
        ("2026", ((2026, 1), (2026, 9))),
    ]


def test_a_quarter_of_which_nothing_can_be_measured_yet_leaves_the_others_as_they_are() -> None:
    due = {(2026, 1): 5, (2026, 5): 6, (2026, 6): 0, (2026, 7): 0, (2026, 8): 0}
    assert grouped(due, 5) == [
        ("jan 2026", ((2026, 1),)),
        ("kwartaal 2 2026", ((2026, 5), (2026, 6))),
        ("kwartaal 3 2026", ((2026, 7), (2026, 8))),
    ]


def test_a_year_with_few_due_stays_a_year() -> None:
    assert grouped({(2025, 3): 1, (2026, 2): 4, (2026, 5): 0}, 5) == [
        ("2025", ((2025, 3),)),
        ("2026", ((2026, 2), (2026, 5))),
    ]


@given(
    st.dictionaries(
        st.tuples(st.integers(2024, 2026), st.integers(1, 12)), st.integers(0, 9), max_size=20
    )
)
def test_no_start_is_lost_and_only_a_year_shows_few_of_them(
    due: dict[tuple[int, int], int],
) -> None:
    rows = grouped(due, 5)
    assert [month for _, months in rows for month in months] == sorted(due)
    for label, months in rows:
        number = sum(due[month] for month in months)
        assert number >= 5 or number == 0 or label in ("2024", "2025", "2026")


def test_the_reference_date_stands_on_the_sheet(catalogue: Catalogue) -> None:
    plan = plan_of(catalogue, CohortCount(2026, 1, 6, (MomentCount("D6M", 6),)))
    assert plan.blocks[1].rows == ((f"Peildatum {REFERENCE:%d/%m/%Y}",),)


def test_cohorts_have_a_picture_once_two_of_them_can_be_compared(catalogue: Catalogue) -> None:
    first = CohortCount(2025, 11, 9, (MomentCount("D6M", 6, 2, 3),))
    second = CohortCount(2026, 2, 5, (MomentCount("D6M", 4, 0, 1, 0),))
    later = CohortCount(2026, 4, 5, (MomentCount("D6M", not_yet=5),))
    assert len(plan_of(catalogue, first, later).charts) == 1  # over all organisations only
    plan = plan_of(catalogue, first, second, later)
    chart = plan.charts[1]
    assert (chart.kind, chart.title, chart.highest) == (
        "stacked_column",
        "Doorstroom na 6 maanden, volgens de start",
        9,
    )
    assert chart.alt == (
        "Gestapelde kolommen: Doorstroom na 6 maanden, volgens de start: bereikt. nov 2025: 6; "
        "feb 2026: 4; kwartaal 2 2026: 0."
    )
    cells = cells_of(plan)
    drawn = {
        series.name: [
            cells[line, series.values.column]
            for line in range(series.values.line, series.values.last_line + 1)
        ]
        for series in chart.series
    }
    assert drawn == {
        "bereikt, bevestigd": [4, 4, 0],
        "bereikt, niet bevestigd": [2, 0, 0],
        "niet bereikt": [3, 1, 0],
    }


def test_each_moment_begins_a_page_so_that_no_picture_is_cut(catalogue: Catalogue) -> None:
    plan = plan_of(catalogue, CohortCount(2026, 1, 6, (MomentCount("D6M", 6),)))
    cells = cells_of(plan)
    assert [cells[line, 0] for line in plan.page.begins] == [
        "Doorstroom na 6 maanden: per organisatie"
    ]
