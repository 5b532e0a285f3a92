"""Terms of measures: inclusive days, whole months, what is wrong (domain 8)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Measure, Term
from done_xl.scoring.days import add_months
from done_xl.scoring.terms import (
    Breach,
    Taken,
    breaches,
    end_of_months,
    first_end,
    last_day,
    term_on,
)
from tests.scoring.build import day

SOURCE = "Een bron voor deze proef."


def measure(code: str) -> Measure:
    return next(each for each in catalogue().measures if each.code == code)


def own(*terms: Term) -> Measure:
    return Measure(code="Eigen", label="Eigen maatregel", phase="DOOR", terms=terms)


@pytest.mark.parametrize(
    ("code", "start", "last"),
    [
        ("BVS", "2026-03-01", "2026-03-14"),  # 14 days, both ends included
        ("BVS", "2024-02-20", "2024-03-04"),  # over a leap day
        ("BVS", "2026-12-20", "2027-01-02"),
        ("TBS", "2026-03-01", "2026-03-21"),
        ("Gelegenheidswerk", "2026-12-31", "2027-01-01"),
        ("IBO", "2026-01-15", "2026-07-14"),
        ("IBO", "2026-03-01", "2026-08-31"),
        ("IBO", "2026-08-28", "2027-02-27"),
        ("IBO", "2026-08-29", "2027-02-28"),
        ("IBO", "2026-08-31", "2027-02-28"),  # as 1 September would
        ("IBO", "2026-09-01", "2027-02-28"),
        ("IBO", "2027-08-29", "2028-02-28"),
        ("IBO", "2027-08-31", "2028-02-29"),
        ("Onderaanneming", "2026-03-01", None),
    ],
)
def test_the_last_day(code: str, start: str, last: str | None) -> None:
    term = term_on(measure(code), day(start))
    assert term is not None
    assert last_day(term, day(start)) == (day(last) if last else None)


def test_the_first_end_of_a_measure_of_at_least_28_days() -> None:
    term = measure("IBO").terms[0]
    assert first_end(term, day("2026-02-01")) == day("2026-02-28")
    assert first_end(measure("BVS").terms[0], day("2026-02-01")) is None


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-03-01", "2026-08-31"),  # 184 days
        ("2026-09-01", "2027-02-28"),  # 181 days
        ("2027-09-01", "2028-02-29"),  # a leap year
        ("2026-08-31", "2027-02-28"),  # a month without such a day ends on its last one
        ("2026-09-15", "2027-03-14"),
    ],
)
def test_aftercare_of_six_months_is_counted_in_months_not_days(start: str, end: str) -> None:
    aftercare = measure("Werkervaring nazorg")
    term = aftercare.terms[0]
    assert first_end(term, day(start)) == day(end)
    assert breaches(aftercare, Taken(day(start), day(end))) == ()
    short = Taken(day(start), day(end) - timedelta(days=1))
    assert breaches(aftercare, short) == (Breach("too_short", term, limit=day(end)),)


def test_the_longer_of_days_and_months_is_the_shortest_duration() -> None:
    term = Term(minimum_days=40, minimum_months=1, source=SOURCE)
    assert first_end(term, day("2026-03-01")) == day("2026-04-09")


def test_the_shorter_of_days_and_months_holds() -> None:
    term = Term(maximum_days=20, maximum_months=1, source=SOURCE)
    assert last_day(term, day("2026-03-01")) == day("2026-03-20")


def test_the_term_is_that_of_the_start_date() -> None:
    old = Term(valid_to=day("2025-12-31"), maximum_days=5, source=SOURCE)
    new = Term(valid_from=day("2026-01-01"), maximum_days=9, source=SOURCE)
    both = own(old, new)
    assert term_on(both, day("2025-12-31")) == old
    assert term_on(both, day("2026-01-01")) == new
    assert breaches(both, Taken(day("2025-12-31"), day("2026-01-05"))) == (
        Breach("too_long", old, limit=day("2026-01-04")),
    )
    assert term_on(own(new), day("2025-12-31")) is None
    assert breaches(own(new), Taken(day("2025-12-31"))) == (Breach("no_term", None),)
    # A term that begins later goes before one that always holds.
    always = Term(maximum_days=2, source=SOURCE)
    assert term_on(own(new, always), day("2026-06-01")) == new


def test_everything_that_is_wrong_is_said() -> None:
    term = Term(
        minimum_employment=80,
        minimum_group=5,
        maximum_days=3,
        no_start_from=day("2026-01-01"),
        statuses=("Maatwerk",),
        required=("agreed", "tasks", "insured"),
        source=SOURCE,
    )
    taken = Taken(
        day("2026-03-01"),
        day("2026-03-04"),
        status="LDE",
        employment=79.5,
        group=4,
        filled=frozenset({"tasks"}),
    )
    assert breaches(own(term), taken) == (
        Breach("start_too_late", term, limit=day("2025-12-31")),
        Breach("too_long", term, limit=day("2026-03-03")),
        Breach("status", term),
        Breach("employment", term, least=80),
        Breach("group", term, least=5),
        Breach("missing", term, fields=("agreed", "insured")),
    )


def test_what_is_not_known_is_not_judged() -> None:
    for each in catalogue().measures:
        start = day("2016-06-01")
        assert breaches(each, Taken(start)) == ()


def test_an_end_before_the_start_says_nothing_of_the_term() -> None:
    found = breaches(measure("IBO"), Taken(day("2026-03-01"), day("2026-02-28")))
    assert [one.kind for one in found] == ["end_before_start"]


def test_what_an_application_on_another_day_is_judged_by() -> None:
    vop = measure("VOP")
    late = Taken(day("2023-06-01"), applied=day("2023-07-01"))
    assert [one.kind for one in breaches(vop, late)] == ["start_too_late"]
    early = Taken(day("2023-07-01"), applied=day("2023-06-30"))
    assert breaches(vop, early) == ()


DAYS = st.dates(date(2000, 1, 1), date(2099, 1, 1))


@settings(deadline=None)
@given(DAYS, st.integers(1, 60), st.integers(0, 90))
def test_a_measure_of_n_days_breaks_a_term_of_fewer(start: date, most: int, length: int) -> None:
    term = Term(maximum_days=most, minimum_days=min(3, most), source=SOURCE)
    end = start + timedelta(days=length - 1)
    # A slow count of the days, one by one.
    days = 0
    while start + timedelta(days=days) <= end:
        days += 1
    kinds = [one.kind for one in breaches(own(term), Taken(start, end))]
    if days == 0:
        assert kinds == ["end_before_start"]
    elif days > most:
        assert kinds == ["too_long"]
    elif days < min(3, most):
        assert kinds == ["too_short"]
    else:
        assert kinds == []


@settings(deadline=None)
@given(DAYS, st.integers(1, 24))
def test_whole_months_never_end_later_for_an_earlier_start(start: date, months: int) -> None:
    last = end_of_months(start, months)
    assert last <= end_of_months(start + timedelta(days=1), months)
    following = last + timedelta(days=1)
    # The day after is the same day of the month, or the month had none and is at its end.
    assert following.day in (start.day, 1)
    assert add_months(start, months) - timedelta(days=1) <= last <= add_months(start, months)
