"""Growth talks: the day of the next one, and what became of targets (domain 6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.model.rows import GrowthTalk
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.talks import (
    Target,
    judgements,
    last_talks,
    missed_running,
    next_talk,
    targets,
    trend,
)
from tests.scoring.build import candidate, day, some

NUMBERS = own_numbers((), catalogue())  # after 4, 8 and 12 months, then every 6
FAR = date(2030, 1, 1)


def talk(
    when: str,
    level: int = 2,
    target: int | None = None,
    until: str | None = None,
    *,
    who: str = "K001",
    competence: str = "K1",
) -> GrowthTalk:
    return GrowthTalk(who, day(when), competence, level, target, some(until), None)


def following(since: str | None, last: str | None, *, referred: str | None = None) -> str | None:
    person = candidate("K001", employed_since=some(since), referred=some(referred))
    found = next_talk(person, some(last), NUMBERS)
    return None if found is None else str(found)


@pytest.mark.parametrize(
    ("since", "last", "expected"),
    [
        ("2026-01-15", None, "2026-05-15"),  # 4 months
        ("2026-01-15", "2026-05-15", "2026-09-15"),  # then 8
        ("2026-01-15", "2026-09-20", "2027-01-15"),  # then 12
        ("2026-01-15", "2027-01-15", "2027-07-15"),  # then 6 after the last
        ("2026-01-15", "2027-08-03", "2028-02-03"),
        (None, None, None),  # nothing to count from
        (None, "2026-03-31", "2026-09-30"),  # a talk alone is enough: 6 months after it
    ],
)
def test_talks_are_due_after_4_8_and_12_months_and_then_every_6(
    since: str | None, last: str | None, expected: str | None
) -> None:
    assert following(since, last) == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("2026-04-14", "2026-05-15"),  # more than a month early: the planned one stays
        ("2026-04-15", "2026-09-15"),  # a month early to the day: it counts for it
        ("2026-08-15", "2027-01-15"),
        ("2026-08-14", "2026-09-15"),
        ("2026-12-15", "2027-06-15"),  # counts for the third: 6 months after this talk
    ],
)
def test_a_talk_at_most_a_month_early_stands_for_the_planned_one(last: str, expected: str) -> None:
    assert following("2026-01-15", last) == expected


@pytest.mark.parametrize(
    ("since", "last", "expected"),
    [
        ("2025-10-31", None, "2026-02-28"),  # no 31 February
        ("2023-10-31", None, "2024-02-29"),
        ("2024-02-29", None, "2024-06-29"),
        ("2024-02-29", "2024-10-29", "2025-02-28"),  # 12 months after 29 February
        (None, "2025-08-31", "2026-02-28"),
    ],
)
def test_months_end_where_the_calendar_ends_them(
    since: str | None, last: str | None, expected: str
) -> None:
    assert following(since, last) == expected


def test_the_first_talk_is_not_due_before_the_path_began() -> None:
    assert following("2020-03-01", None, referred="2026-02-10") == "2026-02-10"
    assert following("2026-01-15", None, referred="2026-02-10") == "2026-05-15"
    # After a talk the plan goes on as usual.
    assert following("2020-03-01", "2026-03-10", referred="2026-02-10") == "2026-09-10"


def test_an_organisation_has_months_of_its_own() -> None:
    numbers = replace(NUMBERS, talk_months=(1, 3, 6), talk_interval=2)
    person = candidate("K001", employed_since=day("2026-01-31"))
    days = [None, "2026-02-28", "2026-04-30", "2026-07-31", "2026-09-30"]
    assert [next_talk(person, some(last), numbers) for last in days] == [
        day("2026-02-28"),
        day("2026-04-30"),
        day("2026-07-31"),
        day("2026-09-30"),
        day("2026-11-30"),
    ]


def test_the_last_talk_is_that_of_any_competence_up_to_the_reference_date() -> None:
    rows = [
        talk("2026-03-10", competence="K2"),
        talk("2026-05-02"),
        talk("2026-06-01"),
        talk("2026-01-07", who="K002"),
    ]
    assert last_talks(rows, day("2026-05-31")) == {
        "K001": day("2026-05-02"),
        "K002": day("2026-01-07"),
    }
    assert last_talks(rows, day("2026-06-01"))["K001"] == day("2026-06-01")


def judged(*rows: GrowthTalk, reference: date = FAR) -> list[tuple[int | None, bool | None]]:
    return [(one.judged, one.met) for one in targets(rows, reference)]


def test_a_target_is_judged_at_the_first_talk_on_or_after_its_date() -> None:
    agreed = talk("2026-01-10", 1, 3, "2026-06-30")
    early, on_it, after = talk("2026-06-29", 3), talk("2026-06-30", 3), talk("2026-07-15", 2)
    assert judged(agreed) == [(None, None)]
    assert judged(agreed, early) == [(None, None)]
    assert judged(agreed, early, on_it, after) == [(2, True)]
    assert judged(agreed, after, early) == [(1, False)]  # level 2 is under the agreed 3


def test_a_target_says_whose_and_which_it_is() -> None:
    rows = [talk("2026-01-10"), talk("2026-01-10", 1, 3, "2026-06-30", competence="K3")]
    assert targets(rows, FAR) == (
        Target(1, "K001", "K3", 3, day("2026-06-30"), judged=None, met=None),
    )


def test_the_talk_of_another_candidate_or_competence_judges_nothing() -> None:
    agreed = talk("2026-01-10", 1, 3, "2026-06-30")
    others = (talk("2026-07-01", 4, who="K002"), talk("2026-07-01", 4, competence="K2"))
    assert judged(agreed, *others) == [(None, None)]


def test_a_talk_after_the_reference_date_judges_nothing_yet() -> None:
    rows = (talk("2026-01-10", 1, 3, "2026-06-30"), talk("2026-07-01", 3))
    assert judged(*rows, reference=day("2026-06-30")) == [(None, None)]
    assert judged(*rows, reference=day("2026-07-01")) == [(1, True)]


def test_a_target_that_was_due_before_its_own_talk_waits_for_a_later_one() -> None:
    agreed = talk("2026-03-10", 1, 3, "2026-01-31")
    assert judged(agreed, talk("2026-02-15", 3)) == [(None, None)]
    assert judged(agreed, talk("2026-03-11", 3)) == [(1, True)]


def test_without_a_level_or_a_date_there_is_no_target() -> None:
    assert judged(talk("2026-01-10", 1, 3), talk("2026-01-10", 1, None, "2026-06-30")) == []


def again(*rows: GrowthTalk) -> list[int]:
    """The rows of the targets that were missed right after another one was."""
    groups = judgements(targets(rows, FAR), rows).values()
    return [group[-1].row for group in groups if missed_running(group)]


def test_missed_twice_in_a_row_is_told_at_the_second_target() -> None:
    first = talk("2026-01-10", 1, 3, "2026-04-30")
    second = talk("2026-05-10", 2, 3, "2026-08-31")
    assert again(first, second, talk("2026-09-10", 2)) == [1]
    assert again(first, second, talk("2026-09-10", 3)) == []  # the second one is met
    assert again(first, second) == []  # and here it is still to be judged


def test_a_target_that_was_met_in_between_breaks_the_row() -> None:
    rows = (
        talk("2026-01-10", 1, 3, "2026-04-30"),
        talk("2026-05-10", 2, 3, "2026-08-31"),
        talk("2026-09-10", 3, 4, "2026-12-31"),
        talk("2027-01-10", 3),
    )
    assert [one.met for one in targets(rows, FAR)] == [False, True, False]
    assert again(*rows) == []


def test_of_two_rows_on_one_day_the_later_one_judges_as_in_the_trend() -> None:
    agreed = talk("2026-01-10", 1, 3, "2026-04-30")
    assert judged(agreed, talk("2026-05-10", 2), talk("2026-05-10", 3)) == [(2, True)]


def test_other_competences_and_candidates_do_not_add_up() -> None:
    assert (
        again(
            talk("2026-01-10", 1, 3, "2026-04-30"),
            talk("2026-01-10", 1, 3, "2026-04-30", competence="K2"),
            talk("2026-01-10", 1, 3, "2026-04-30", who="K002"),
            talk("2026-05-10", 2),
            talk("2026-05-10", 2, competence="K2"),
            talk("2026-05-10", 2, who="K002"),
        )
        == []
    )


def test_a_target_that_was_said_again_before_its_date_is_missed_once() -> None:
    rows = (
        talk("2026-01-10", 1, 3, "2026-06-30"),
        talk("2026-03-10", 2, 3, "2026-06-30"),
        talk("2026-07-10", 2),
    )
    assert [one.met for one in targets(rows, FAR)] == [False, False]
    assert again(*rows) == []


def test_the_trend_is_that_of_the_talks_up_to_the_reference_date() -> None:
    rows = [talk("2026-05-10", 3, 4, "2026-12-31"), talk("2026-01-10", 1), talk("2026-09-10", 4)]
    (found,) = trend(rows, day("2026-06-30"))
    assert [(str(one.day), one.level) for one in found.levels] == [
        ("2026-01-10", 1),
        ("2026-05-10", 3),
    ]
    assert (found.step, found.target, found.until) == (2, 4, day("2026-12-31"))
    (short,) = trend(rows, day("2026-02-01"))
    assert (short.step, short.previous, short.last.level) == (None, None, 1)


DAYS = st.integers(0, 700).map(lambda n: date(2025, 1, 1) + timedelta(days=n))


@settings(deadline=None)
@given(DAYS, st.none() | DAYS, st.none() | DAYS)
def test_the_next_talk_always_lies_after_the_last_one(
    since: date, last: date | None, referred: date | None
) -> None:
    """Or a coach would have to do again what was just done."""
    person = candidate("K001", employed_since=since, referred=referred)
    found = next_talk(person, last, NUMBERS)
    assert found is not None
    assert found > (last or since)
    assert last is not None or referred is None or found >= referred
