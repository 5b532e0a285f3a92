from __future__ import annotations

from datetime import date

import pytest

from done_xl.catalogue.types import Moment
from done_xl.model.submission import Period
from done_xl.scoring.days import Window, add_months, moment_day
from done_xl.scoring.reference import project_reference
from tests.scoring.build import YEAR, day


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        ("2026-01-15", 6, "2026-07-15"),
        ("2025-08-31", 6, "2026-02-28"),  # 31 August + 6 months: the last day of February
        ("2027-08-31", 6, "2028-02-29"),
        ("2024-02-29", 6, "2024-08-29"),  # no month end in, none out
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-07-01", 6, "2027-01-01"),
    ],
)
def test_months_later_keep_the_day_or_take_the_last(start: str, months: int, expected: str) -> None:
    assert add_months(day(start), months) == day(expected)


def test_moments_count_days_or_calendar_months() -> None:
    start = date(2026, 8, 31)
    assert moment_day(start, Moment(days=14)) == date(2026, 9, 14)
    assert moment_day(start, Moment(days=42)) == date(2026, 10, 12)
    assert moment_day(start, Moment(months=6)) == date(2027, 2, 28)


def test_only_days_in_the_period_and_not_after_the_reference_date_count() -> None:
    window = Window.of(Period(date(2025, 9, 1), date(2026, 8, 31)), date(2026, 3, 15))
    days = ["2025-08-31", "2025-09-01", "2025-09-30", "2026-03-15", "2026-03-16", "2026-08-31"]
    expected = (2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    assert window.tally(day(text) for text in days) == expected


def test_a_period_that_starts_after_the_reference_date_counts_nothing() -> None:
    window = Window.of(YEAR, date(2025, 6, 1))
    assert window.tally([date(2025, 5, 1), date(2026, 5, 1)]) == (0.0,) * 12


def test_the_reference_date_of_a_project() -> None:
    lasts = [date(2025, 12, 31), date(2026, 12, 31)]
    assert project_reference(lasts, None, date(2026, 5, 2)) == date(2026, 5, 2)
    assert project_reference(lasts, None, date(2027, 5, 2)) == date(2026, 12, 31)
    assert project_reference(lasts, date(2026, 3, 31), date(2027, 5, 2)) == date(2026, 3, 31)
    assert project_reference([], None, date(2026, 5, 2)) == date(2026, 5, 2)
