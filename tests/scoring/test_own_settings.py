"""The numbers of one workbook: its own, else the project's (domain 4, 5, 6, 8)."""

from __future__ import annotations

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.model import own_settings as own
from done_xl.model.rows import OwnAmount
from done_xl.scoring.own_settings import OwnNumbers, own_numbers
from done_xl.scoring.retention import continuation_days

AS_SHIPPED = OwnNumbers(
    premium_at_start=None,
    premium_later=None,
    continuation_days=31,
    weak_at_most=2,
    casual_days=None,
    talk_interval=6,
    talk_months=(4, 8, 12),
    work_experience=False,
)


def test_without_rows_the_projects_numbers_hold() -> None:
    assert own_numbers([], catalogue()) == AS_SHIPPED


def test_a_blank_cell_means_the_projects_number() -> None:
    rows = [OwnAmount(setting.label, None) for setting in own.OWN_SETTINGS]
    assert own_numbers(rows, catalogue()) == AS_SHIPPED


def test_every_own_number_takes_the_place_of_the_projects() -> None:
    typed = [1500.5, 750.0, 14.0, 1.0, 24.0, 3.0, 2.0, 5.0, 9.0, 1.0]
    rows = [
        OwnAmount(one.label, amount) for one, amount in zip(own.OWN_SETTINGS, typed, strict=True)
    ]
    assert own_numbers(rows, catalogue()) == OwnNumbers(
        premium_at_start=1500.5,
        premium_later=750.0,
        continuation_days=14,
        weak_at_most=1,
        casual_days=24,
        talk_interval=3,
        talk_months=(2, 5, 9),
        work_experience=True,
    )


def test_zero_is_a_number_of_its_own_and_no_blank() -> None:
    rows = [OwnAmount(own.CONTINUATION.label, 0.0), OwnAmount(own.WEAK_SCORE.label, 0.0)]
    found = own_numbers(rows, catalogue())
    assert (found.continuation_days, found.weak_at_most) == (0, 0)


@pytest.mark.parametrize(("amount", "on"), [(None, False), (0.0, False), (1.0, True), (2.0, False)])
def test_only_1_switches_werkervaring_on(amount: float | None, on: bool) -> None:  # noqa: FBT001
    rows = [OwnAmount(own.WORK_EXPERIENCE.label, amount)]
    assert own_numbers(rows, catalogue()).work_experience is on


def test_a_row_of_another_name_changes_nothing() -> None:
    assert own_numbers([OwnAmount("Iets anders", 99.0)], catalogue()) == AS_SHIPPED


@pytest.mark.parametrize("amount", [None, 0.0, 7.0, 31.0])
def test_the_days_between_two_jobs_are_those_of_the_retention(amount: float | None) -> None:
    """Two functions read that row: they may never differ."""
    rows = [OwnAmount(own.CONTINUATION.label, amount)]
    known = catalogue()
    assert own_numbers(rows, known).continuation_days == continuation_days(rows, known.settings)
