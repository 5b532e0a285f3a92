"""The quarters and percentages of the VOP (domain 8)."""

from __future__ import annotations

from datetime import date

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Measure, PremiumStep, Term
from done_xl.scoring.premium import Premium, premium_in, quarter_of, share_in
from tests.scoring.build import day

VOP = next(each for each in catalogue().measures if each.code == "VOP")
TERM = VOP.terms[0]


@pytest.mark.parametrize(
    ("start", "later", "quarter"),
    [
        ("2022-02-15", "2022-02-15", 1),
        ("2022-02-15", "2022-03-31", 1),
        ("2022-02-15", "2022-04-01", 2),
        ("2022-03-31", "2022-04-01", 2),  # the calendar quarter, not three months
        ("2022-12-31", "2023-01-01", 2),
        ("2022-01-01", "2024-01-01", 9),
        ("2022-01-01", "2021-12-31", 0),
        ("2022-01-01", "2021-01-01", -3),
    ],
)
def test_quarter_1_is_the_calendar_quarter_of_the_start(
    start: str, later: str, quarter: int
) -> None:
    assert quarter_of(day(start), day(later)) == quarter


def test_domain_8_the_percentages_by_quarter() -> None:
    shares = [share_in(TERM, quarter) for quarter in range(1, 13)]
    assert shares == [0.4] * 5 + [0.3] * 4 + [0.2] * 3


@pytest.mark.parametrize(
    ("first", "last", "quarter", "share"),
    [
        ("2022-01-01", "2022-03-31", 1, 0.4),
        ("2023-01-01", "2023-03-31", 5, 0.4),
        ("2023-04-01", "2023-06-30", 6, 0.3),
        ("2024-01-01", "2024-03-31", 9, 0.3),
        ("2024-04-01", "2024-06-30", 10, 0.2),
    ],
)
def test_the_first_and_last_day_of_each_step(
    first: str, last: str, quarter: int, share: float
) -> None:
    # Whatever the day of quarter 1 on which it started.
    for start in (date(2022, 1, 1), date(2022, 2, 15), date(2022, 3, 31)):
        for one in (day(first), day(last)):
            assert quarter_of(start, one) == quarter
            assert premium_in(VOP, "Maatwerk", start, quarter_of(start, one)).share == share


def test_who_may_have_it_and_until_when() -> None:
    start = date(2022, 2, 15)
    for status in ("Sociale Werkplaats", "Beschutte Werkplaats", "Maatwerk"):
        assert premium_in(VOP, status, start, 6) == Premium(6, 0.3, None, TERM)
    for status in ("LDE", "SINE", "Individueel maatwerk", "Andere"):
        assert premium_in(VOP, status, start, 6) == Premium(6, None, "status", TERM)
    late = date(2023, 7, 1)
    assert premium_in(VOP, "Maatwerk", late, 1) == Premium(1, None, "start_too_late", TERM)
    assert premium_in(VOP, "Maatwerk", start, 1, late) == Premium(1, None, "start_too_late", TERM)
    assert premium_in(VOP, "Maatwerk", late, 1, date(2023, 6, 30)) == Premium(1, 0.4, None, TERM)


def test_a_running_premium_goes_on_after_the_last_application() -> None:
    quarter = quarter_of(date(2023, 6, 30), date(2026, 1, 1))
    assert premium_in(VOP, "Maatwerk", date(2023, 6, 30), quarter).share == 0.2


def test_no_premium_before_the_start_and_without_a_rule() -> None:
    assert premium_in(VOP, "Maatwerk", date(2022, 2, 15), 0) == Premium(
        0, None, "before_start", TERM
    )
    later = Term(valid_from=date(2030, 1, 1), source="Een bron voor deze proef.")
    other = Measure(code="Eigen", label="Eigen premie", phase="UIT", terms=(later,))
    assert premium_in(other, "LDE", date(2022, 1, 1), 1) == Premium(1, None, "no_term", None)
    assert premium_in(other, "LDE", date(2031, 1, 1), 1).share == 0.0


def test_the_steps_are_data() -> None:
    steps = (PremiumStep(from_quarter=1, percent=25), PremiumStep(from_quarter=3, percent=10))
    term = Term(premium=steps, source="Een bron voor deze proef.")
    assert [share_in(term, quarter) for quarter in (1, 2, 3, 9)] == [0.25, 0.25, 0.1, 0.1]
