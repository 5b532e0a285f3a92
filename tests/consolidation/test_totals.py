"""Retention over an organisation's two workbooks: each start once, as the later one knows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.organisation import summarise
from done_xl.consolidation.result import CohortCount, MomentCount, OrganisationResult
from done_xl.consolidation.totals import distinct_cohorts, kpi_totals, moment_totals
from done_xl.model.rows import Placement
from done_xl.model.submission import Period
from tests.scoring.build import YEAR, facts, job, submission

DAY = date(2026, 6, 30)
BEFORE = Period(date(2025, 1, 1), date(2025, 12, 31))


def book(period: Period, *placements: Placement, code: str = "VBO") -> OrganisationResult:
    path = f"{code}_{period.last.year}.xlsx"
    made = submission(code=code, period=period, file=facts(path), placements=placements)
    return summarise(made, (), catalogue(), DAY)


def after_6_months(*results: OrganisationResult) -> MomentCount:
    seen = [moment_totals(order)["D6M"] for order in permutations(results)]
    assert all(count == seen[0] for count in seen)
    return seen[0]


def test_the_later_workbook_knows_what_became_of_a_start() -> None:
    before = book(BEFORE, job("K001", "2025-12-01"), job("K002", "2025-12-05"))
    after = book(YEAR, job("K001", "2025-12-01", "2025-12-20"))
    # K001 left after all; K002 was not carried over and still counts as the older one says.
    assert after_6_months(before, after) == MomentCount("D6M", 1, 1, not_reached=1)


def test_starts_of_one_month_in_different_workbooks_all_count() -> None:
    before = book(BEFORE, job("K001", "2025-12-01", "2026-06-15"))
    after = book(
        YEAR, job("K002", "2025-12-08", "2026-06-20"), job("K003", "2025-12-09", "2026-06-20")
    )
    assert after_6_months(before, after) == MomentCount("D6M", reached=3)
    assert distinct_cohorts((before, after)) == (
        CohortCount(
            2025,
            12,
            3,
            (
                MomentCount("D2W", reached=3),
                MomentCount("D6M", reached=3),
                MomentCount("D6W", reached=3),
            ),
        ),
    )


def test_the_same_code_in_two_organisations_is_two_starts() -> None:
    one = book(YEAR, job("K001", "2025-12-01"))
    other = book(YEAR, job("K001", "2025-12-01"), code="ABC")
    assert after_6_months(one, other) == MomentCount("D6M", reached=2, unconfirmed=2)
    assert [count.started for count in distinct_cohorts((one, other))] == [1, 1]


def test_a_start_counts_as_dst_in_the_workbook_of_its_period_only() -> None:
    before = book(BEFORE, job("K001", "2025-12-01"))
    after = book(YEAR, job("K001", "2025-12-01"), job("K002", "2026-02-02"))
    assert kpi_totals((before, after))["DST"] == 2


starts = st.lists(
    st.builds(
        lambda who, month, end: job(f"K00{who}", f"2025-{month:02}-03", end),
        st.integers(1, 3),
        st.integers(10, 12),
        st.sampled_from((None, "2025-12-24", "2026-06-29")),
    ),
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(starts, starts)
def test_no_start_is_lost_or_counted_twice(
    first: Sequence[Placement], second: Sequence[Placement]
) -> None:
    before, after = book(BEFORE, *first), book(YEAR, *second)
    keys = {(one.candidate, one.start) for book in (before, after) for one in book.cohorts}
    assert sum(count.started for count in distinct_cohorts((before, after))) == len(keys)
    in_later = {(one.candidate, one.start) for one in after.cohorts}
    only_older = [one for one in before.cohorts if (one.candidate, one.start) not in in_later]
    reached = [
        one.standings[1] in ("reached", "unconfirmed") for one in (*after.cohorts, *only_older)
    ]
    assert after_6_months(before, after).reached == sum(reached)
