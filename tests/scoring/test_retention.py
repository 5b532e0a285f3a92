from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Moment
from done_xl.model.rows import OwnAmount, Placement
from done_xl.scoring.days import moment_day
from done_xl.scoring.retention import (
    Standings,
    cohorts,
    continuation_days,
    reached_days,
    standing,
    standings,
)
from tests.scoring.build import day, job

GAP = 31
TWO_WEEKS, SIX_MONTHS = Moment(days=14), Moment(months=6)


def starts(placements: list[Placement], gap: int = GAP) -> list[tuple[str, str]]:
    return [(cohort.candidate, str(cohort.start)) for cohort in cohorts(placements, gap)]


def where(placements: list[Placement], moment: Moment, reference: str) -> list[str]:
    return [
        standing(cohort, moment_day(cohort.start, moment), day(reference))
        for cohort in cohorts(placements, GAP)
    ]


def test_another_job_within_31_days_continues_the_cohort() -> None:
    rows = [job("K001", "2026-01-05", "2026-01-31"), job("K001", "2026-03-03", employer="B")]
    assert starts(rows) == [("K001", "2026-01-05")]  # 31 days after 31 January


def test_another_job_after_32_days_is_a_new_cohort() -> None:
    rows = [job("K001", "2026-01-05", "2026-01-31"), job("K001", "2026-03-04")]
    assert starts(rows) == [("K001", "2026-01-05"), ("K001", "2026-03-04")]


def test_the_latest_end_so_far_counts_not_the_last_rows_end() -> None:
    rows = [
        job("K001", "2026-01-05", "2026-06-30"),
        job("K001", "2026-02-01", "2026-02-10"),
        job("K001", "2026-07-20"),
    ]
    assert starts(rows) == [("K001", "2026-01-05")]


def test_after_a_job_without_end_nothing_is_a_new_cohort() -> None:
    rows = [job("K001", "2026-01-05"), job("K001", "2029-01-05")]
    assert starts(rows) == [("K001", "2026-01-05")]


def test_trainings_are_no_cohort_and_row_order_does_not_matter() -> None:
    rows = [
        job("K002", "2026-03-04", "2026-03-31"),
        job("K001", "2026-05-01"),
        job("K002", "2026-01-05", "2026-01-20"),
        job("K003", "2026-01-05", kind="opleiding"),
    ]
    expected = [("K001", "2026-05-01"), ("K002", "2026-01-05"), ("K002", "2026-03-04")]
    assert starts(rows) == starts(rows[::-1]) == expected


def test_an_ibo_start_is_the_start_in_the_nec() -> None:
    rows = [job("K001", "2026-01-05", "2026-06-30", contract="IBO"), job("K001", "2026-07-01")]
    assert starts(rows) == [("K001", "2026-01-05")]


@pytest.mark.parametrize(
    ("contract_from", "starts_in_the_nec"),
    [("2026-07-01", 1), ("2026-07-31", 1), ("2026-08-01", 2)],  # 1, 31 and 32 days after its end
)
def test_a_contract_after_an_ibo_is_a_new_start_only_after_a_long_gap(
    contract_from: str, starts_in_the_nec: int
) -> None:
    rows = [
        job("K001", "2026-01-05", "2026-06-30", contract="IBO"),
        job("K001", contract_from, contract="onbepaalde duur"),
    ]
    assert len(starts(rows)) == starts_in_the_nec


def test_a_contract_in_the_row_of_the_ibo_is_the_same_start() -> None:
    # The row keeps its start and its kind of contract, and loses its end.
    rows = [job("K001", "2026-01-05", None, "2026-12-01", contract="IBO")]
    assert starts(rows) == [("K001", "2026-01-05")]
    assert where(rows, SIX_MONTHS, "2026-12-31") == ["reached"]


@pytest.mark.parametrize("confirmed", ["2026-01-18", None])
def test_of_two_jobs_at_a_time_one_confirmed_is_enough(confirmed: str | None) -> None:
    open_end = job("K001", "2026-01-05", None, confirmed)
    other = job("K001", "2026-01-12", None, "2026-01-19", employer="B")
    assert where([open_end, other], TWO_WEEKS, "2026-12-31") == ["reached"]
    # The confirmation of a job that began after the moment says nothing of that moment.
    later = job("K001", "2026-01-20", None, "2026-06-30", employer="B")
    assert where([open_end, later], TWO_WEEKS, "2026-12-31") == ["unconfirmed"]


def test_each_cohort_of_a_path_has_moments_of_its_own() -> None:
    rows = [
        job("K001", "2026-01-05", "2026-01-31"),
        job("K001", "2026-03-04", None, "2026-04-01"),
    ]
    assert where(rows, TWO_WEEKS, "2026-12-31") == ["reached", "reached"]
    assert where(rows, SIX_MONTHS, "2026-09-03") == ["not_reached", "not_yet"]
    assert where(rows, SIX_MONTHS, "2026-09-04") == ["not_reached", "unconfirmed"]


@pytest.mark.parametrize(
    ("end", "confirmed", "reference", "expected"),
    [
        (None, None, "2026-01-18", "not_yet"),
        (None, None, "2026-01-19", "unconfirmed"),  # the moment is the reference date
        (None, "2026-01-18", "2026-03-01", "unconfirmed"),  # confirmed before the moment
        (None, "2026-01-19", "2026-03-01", "reached"),
        ("2026-01-19", None, "2026-03-01", "reached"),  # a last day on the moment covers it
        ("2026-01-18", None, "2026-03-01", "not_reached"),
        ("2026-01-18", None, "2026-01-18", "not_yet"),  # no verdict before the moment
        ("2026-05-01", "2026-01-10", "2026-03-01", "reached"),  # a known end is confirmation
    ],
)
def test_where_a_start_on_5_january_stands_after_two_weeks(
    end: str | None, confirmed: str | None, reference: str, expected: str
) -> None:
    assert where([job("K001", "2026-01-05", end, confirmed)], TWO_WEEKS, reference) == [expected]


def test_a_moment_in_a_gap_between_two_jobs_is_not_reached() -> None:
    rows = [job("K001", "2026-01-05", "2026-01-10"), job("K001", "2026-01-25")]
    assert where(rows, TWO_WEEKS, "2026-12-31") == ["not_reached"]
    assert where(rows, SIX_MONTHS, "2026-12-31") == ["unconfirmed"]


def test_a_job_with_another_employer_covers_the_moment() -> None:
    rows = [job("K001", "2026-01-05", "2026-02-27"), job("K001", "2026-03-02", None, "2026-07-06")]
    assert where(rows, SIX_MONTHS, "2026-12-31") == ["reached"]
    assert list(reached_days(cohorts(rows, GAP), SIX_MONTHS, day("2026-12-31"))) == [
        date(2026, 7, 5)
    ]


@pytest.mark.parametrize(
    ("start", "before", "moment"),
    [
        ("2025-08-31", "2026-02-27", "2026-02-28"),
        ("2025-08-28", "2026-02-27", "2026-02-28"),
        ("2027-08-31", "2028-02-28", "2028-02-29"),  # a leap year
        ("2027-08-29", "2028-02-28", "2028-02-29"),
        ("2027-08-28", "2028-02-27", "2028-02-28"),
        ("2026-03-31", "2026-09-29", "2026-09-30"),
    ],
)
def test_six_months_later_is_the_same_day_or_that_months_last(
    start: str, before: str, moment: str
) -> None:
    assert where([job("K001", start, moment)], SIX_MONTHS, before) == ["not_yet"]
    assert where([job("K001", start, moment)], SIX_MONTHS, moment) == ["reached"]
    assert where([job("K001", start, before)], SIX_MONTHS, moment) == ["not_reached"]
    assert where([job("K001", start, None, before)], SIX_MONTHS, moment) == ["unconfirmed"]
    assert where([job("K001", start, None, moment)], SIX_MONTHS, moment) == ["reached"]


def test_counts_of_all_cohorts_at_one_moment() -> None:
    rows = [
        job("K001", "2026-01-05", "2026-03-31"),
        job("K002", "2026-01-05", "2026-01-06"),
        job("K003", "2026-01-05"),
        job("K004", "2026-02-20"),
    ]
    found = standings(cohorts(rows, GAP), catalogue().kpi("D2W"), day("2026-03-01"))
    assert found == Standings("D2W", reached=2, unconfirmed=1, not_reached=1, not_yet=1)
    with pytest.raises(ValueError, match="SOA"):
        standings((), catalogue().kpi("SOA"), day("2026-03-01"))


def test_the_organisation_may_set_its_own_number_of_days() -> None:
    known = catalogue().settings
    assert continuation_days([], known) == 31
    assert continuation_days([OwnAmount("Dagen tussen twee jobs", None)], known) == 31
    assert continuation_days([OwnAmount("Dagen tussen twee jobs", 0.0)], known) == 0
    rows = [job("K001", "2026-01-05", "2026-01-31"), job("K001", "2026-02-02")]
    assert len(starts(rows, gap=0)) == 2


FIRST = date(2025, 12, 1)
offsets = st.integers(0, 260)


@st.composite
def placements(draw: st.DrawFn) -> Placement:
    start = FIRST + timedelta(days=draw(offsets))
    end = draw(st.none() | st.integers(0, 120).map(lambda days: start + timedelta(days=days)))
    confirmed = draw(st.none() | offsets.map(lambda days: FIRST + timedelta(days=days)))
    who, kind = (
        draw(st.sampled_from(("K001", "K002"))),
        draw(st.sampled_from(("NEC-job", "opleiding"))),
    )
    return Placement(who, kind, None, None, start, end, None, confirmed, None)


def oracle(rows: list[Placement], gap: int, moment: Moment, reference: date) -> list[object]:
    """Cohort by cohort, day by day: who starts after 31 days without a job opens a new one."""
    found: list[object] = []
    for who in ("K001", "K002"):
        jobs = [row for row in rows if row.candidate == who and row.kind == "NEC-job"]
        heads = [
            start
            for start in sorted({row.start for row in jobs})
            if not any(
                row.start < start and (row.end is None or (start - row.end).days <= gap)
                for row in jobs
            )
        ]
        for head, following in pairwise([*heads, date.max]):
            mine = [row for row in jobs if head <= row.start < following]
            look = moment_day(head, moment)
            covering = [row for row in mine if row.start <= look <= (row.end or date.max)]
            sure = [row for row in covering if row.end or (row.confirmed and row.confirmed >= look)]
            verdict = "reached" if sure else "unconfirmed" if covering else "not_reached"
            found.append((who, head, "not_yet" if look > reference else verdict))
    return found


@settings(max_examples=300, deadline=None)
@given(
    st.lists(placements(), max_size=7),
    st.sampled_from((0, 1, 31)),
    st.sampled_from((TWO_WEEKS, SIX_MONTHS)),
    offsets,
)
def test_cohorts_agree_with_a_slow_independent_count(
    rows: list[Placement], gap: int, moment: Moment, offset: int
) -> None:
    reference = FIRST + timedelta(days=offset)
    fast = [
        (one.candidate, one.start, standing(one, moment_day(one.start, moment), reference))
        for one in cohorts(rows, gap)
    ]
    assert fast == oracle(rows, gap, moment, reference)
