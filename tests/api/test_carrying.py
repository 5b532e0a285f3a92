"""A new period begins with what is still open: nothing due is lost, nothing counts twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from done_xl.api.carrying import going_along
from done_xl.api.handover import Going
from done_xl.api.previous import roomy
from done_xl.api.rehearsal import as_read
from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Filling, Setup
from done_xl.model.submission import Checked, Period, Submission
from done_xl.model.tables import TABLES
from done_xl.samples.organisations import sample_books
from done_xl.samples.random_filling import random_filling
from done_xl.scoring.days import Window, add_months
from done_xl.scoring.due import due_items
from done_xl.scoring.kpi import derived_months
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.retention import cohorts
from done_xl.validation.book import CheckedBook, check_book

KNOWN = catalogue()
YEAR = Setup("TEST", "Test (fictief)", Period(date(2026, 1, 1), date(2026, 12, 31)))
SCHOOL = Setup("TEST", "Test (fictief)", Period(date(2025, 9, 1), date(2026, 8, 31)))
LEAP = Setup("TEST", "Test (fictief)", Period(date(2024, 2, 1), date(2024, 2, 29)))


def following(setup: Setup) -> Setup:
    """The setup of the period right after, as long as this one in months."""
    first = setup.period.last + timedelta(days=1)
    months = len(setup.period.months())
    return replace(setup, period=Period(first, add_months(first, months) - timedelta(days=1)))


def checked_of(setup: Setup, filling: Filling) -> CheckedBook:
    return check_book(as_read(setup, filling, KNOWN), KNOWN, today=setup.period.last)


def carried_over(setup: Setup, filling: Filling) -> tuple[Submission, Going, CheckedBook]:
    """The old workbook's rows, what goes along, and the new workbook as checked."""
    raw = as_read(setup, filling, KNOWN)
    checked = check_book(raw, KNOWN, today=setup.period.last)
    assert checked.submission is not None
    after = following(setup)
    going = going_along(raw, checked, after)
    sized = replace(after, sizes=roomy(raw, going.next.filling.tables, {}))
    return checked.submission, going, checked_of(sized, going.next.filling)


def errors(checked: CheckedBook) -> list[str]:
    return [one.message for one in checked.findings if one.severity == "error"]


def due(submission: Submission, day: date) -> Counter[tuple[object, ...]]:
    """What is due, without the lines where it stands."""
    return Counter(
        (one.day, one.kind, one.candidate, one.coach, one.what, one.detail)
        for one in due_items(submission, KNOWN, day)
    )


def of_those_who_go(submission: Submission, going: Going) -> Submission:
    """The old workbook without what staff typed of candidates who stay behind."""
    left = {submission.candidates.rows[number].code for number in going.plan.stays["candidates"]}
    parts: dict[str, Any] = {
        spec.key: Checked(tuple(row for row in rows if row.candidate not in left))
        for spec in TABLES
        if "candidate" in spec.row_type._fields and (rows := getattr(submission, spec.key))
    }
    kept = Checked(tuple(row for row in submission.candidates if row.code not in left))
    return replace(submission, **parts, candidates=kept)


def derived(submission: Submission, period: Period, day: date) -> Mapping[str, float]:
    """What the tables add to each KPI of a period, up to a day."""
    numbers = own_numbers(submission.amounts, KNOWN)
    found = cohorts(submission.placements, numbers.continuation_days)
    window = Window.of(period, day)
    return {
        kpi.code: sum(derived_months(kpi, submission, found, window, day)) for kpi in KNOWN.kpis
    }


def fillings() -> list[tuple[Setup, Filling]]:
    drawn = [
        (setup, random_filling(Random(seed), setup, candidates=20, log=5, contacts=25, talks=40))
        for setup in (YEAR, SCHOOL, LEAP)
        for seed in range(8)
    ]
    return [*drawn, *((book.setup, book.filling) for book in sample_books())]


@pytest.fixture(scope="module")
def tried() -> list[tuple[Setup, Submission, Going, CheckedBook]]:
    return [(setup, *carried_over(setup, filling)) for setup, filling in fillings()]


Tried = list[tuple[Setup, Submission, Going, CheckedBook]]


def test_the_new_workbook_has_no_errors(tried: Tried) -> None:
    assert [errors(new) for *_, new in tried] == [[]] * len(tried)


def test_nothing_due_is_lost_on_the_first_day_nor_on_any_later_one(tried: Tried) -> None:
    for setup, old, going, new in tried:
        if any(going.wrong.values()):
            continue  # rows with an error stay behind, whatever is due
        first = following(setup).period.first
        assert new.submission is not None
        for days in (0, 1, 13, 45, 181, 400):
            day = first + timedelta(days=days)
            assert due(new.submission, day) == due(old, day)


def test_the_new_period_counts_what_falls_in_it_and_nothing_of_the_one_before(
    tried: Tried,
) -> None:
    for setup, old, going, new in tried:
        after = following(setup).period
        before = of_those_who_go(old, going)
        assert new.submission is not None
        for day in (after.first, after.last):
            counted = derived(new.submission, after, day)
            assert counted == {**derived(before, after, day), "VAC": 0}
