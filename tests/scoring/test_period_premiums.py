"""What premiums a workbook's period brings: quarters, conditions and totals (domain 8)."""

from __future__ import annotations

from typing import Any

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.model import rows
from done_xl.model.own_settings import OWN_SETTINGS, PREMIUM_AT_START, PREMIUM_LATER
from done_xl.model.submission import Period
from done_xl.scoring.premium import (
    PathPremium,
    PeriodPremiums,
    amount_of,
    period_premiums,
    quarters_in,
)
from tests.scoring.build import YEAR, candidate, day, job, measure, some, submission

SCHOOL = Period(day("2025-09-01"), day("2026-08-31"))
SCHOOL_AFTER = Period(day("2026-09-01"), day("2027-08-31"))


def vop(
    start: str,
    end: str | None = None,
    *,
    applied: str | None = None,
    wage: float | None = 1000,
    who: str = "K001",
    consent: str | None = "2022-01-01",
) -> rows.MeasureRow:
    row = measure(who, "VOP", start)
    return row._replace(end=some(end), applied=some(applied), wage=wage, vdab=some(consent))


def premiums(
    *measures: rows.MeasureRow,
    reference: str = "2026-12-31",
    period: Period = YEAR,
    status: str = "Maatwerk",
    **tables: Any,
) -> PeriodPremiums:
    """The premiums of a workbook with one candidate of that status."""
    people = tables.pop("candidates", [candidate("K001", status=status)])
    book = submission(period=period, candidates=people, measures=list(measures), **tables)
    return period_premiums(book, catalogue(), day(reference))


def shown(found: PeriodPremiums) -> list[str]:
    """The quarters of the first row as "6: 30 % 300.0", a dash where the premium does not run."""
    return [
        "-" if one is None else f"{one.number}: {one.share:.0%} {one.amount}"
        for one in found.rows[0].quarters
    ]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        # The first of the period's quarters is number 1, 5, 6, 9 and 10 of the premium. Whether it
        # starts on the first or on the last day of a quarter makes no difference.
        ("2025-01-01", ["5: 40% 400.0", "6: 30% 300.0", "7: 30% 300.0", "8: 30% 300.0"]),
        ("2025-03-31", ["5: 40% 400.0", "6: 30% 300.0", "7: 30% 300.0", "8: 30% 300.0"]),
        ("2024-12-31", ["6: 30% 300.0", "7: 30% 300.0", "8: 30% 300.0", "9: 30% 300.0"]),
        ("2024-10-01", ["6: 30% 300.0", "7: 30% 300.0", "8: 30% 300.0", "9: 30% 300.0"]),
        ("2024-03-31", ["9: 30% 300.0", "10: 20% 200.0", "11: 20% 200.0", "12: 20% 200.0"]),
        ("2023-12-31", ["10: 20% 200.0", "11: 20% 200.0", "12: 20% 200.0", "13: 20% 200.0"]),
        ("2026-01-01", ["1: 40% 400.0", "2: 40% 400.0", "3: 40% 400.0", "4: 40% 400.0"]),
        ("2026-03-31", ["1: 40% 400.0", "2: 40% 400.0", "3: 40% 400.0", "4: 40% 400.0"]),
        ("2026-04-01", ["-", "1: 40% 400.0", "2: 40% 400.0", "3: 40% 400.0"]),
        ("2026-12-31", ["-", "-", "-", "1: 40% 400.0"]),
        ("2027-01-01", ["-", "-", "-", "-"]),
    ],
)
def test_each_quarter_has_its_number_and_percentage(start: str, expected: list[str]) -> None:
    assert shown(premiums(vop(start, applied="2023-06-30"))) == expected


@pytest.mark.parametrize(
    ("status", "refused"),
    [
        ("Sociale Werkplaats", None),
        ("Beschutte Werkplaats", None),
        ("Maatwerk", None),
        ("LDE", "status"),
        ("SINE", "status"),
        ("Individueel maatwerk", "status"),
        ("Werkervaring", "status"),
        ("Art. 60", "status"),
        ("Andere", "status"),
    ],
)
def test_the_status_decides(status: str, refused: str | None) -> None:
    found = premiums(vop("2023-03-01"), status=status)
    row = found.rows[0]
    assert (row.status, row.refused) == (status, refused)
    assert (found.counted > 0) == (refused is None)


@pytest.mark.parametrize(
    ("start", "applied", "refused"),
    [
        ("2023-06-30", None, None),
        ("2023-07-01", None, "start_too_late"),
        ("2023-06-01", "2023-06-30", None),
        ("2023-06-01", "2023-07-01", "start_too_late"),
        ("2023-09-01", "2023-06-30", None),  # asked in time, begun later
    ],
)
def test_applications_ended_on_30_june_2023(
    start: str, applied: str | None, refused: str | None
) -> None:
    found = premiums(vop(start, applied=applied))
    assert found.rows[0].refused == refused
    assert (shown(found) == ["-"] * 4) == (refused is not None)


@pytest.mark.parametrize(
    ("end", "counts"),
    [
        ("2025-12-31", 0),
        ("2026-01-01", 1),  # the quarter in which it ends still counts
        ("2026-03-31", 1),
        ("2026-05-15", 2),
        ("2026-10-01", 4),
        (None, 4),
    ],
)
def test_the_quarter_of_the_end_is_the_last(end: str | None, counts: int) -> None:
    assert premiums(vop("2022-01-01", end)).counted == counts * 200


@pytest.mark.parametrize(
    ("reference", "counted", "expected"),
    [
        ("2025-12-31", 0, 800),
        ("2026-03-30", 0, 800),
        ("2026-03-31", 200, 600),  # on its last day a quarter is there
        ("2026-08-15", 400, 400),  # inside a quarter: that one is expected
        ("2026-12-31", 800, 0),
        ("2027-04-01", 800, 0),
    ],
)
def test_only_quarters_that_ended_by_the_reference_date_count(
    reference: str, counted: float, expected: float
) -> None:
    found = premiums(vop("2022-01-01"), reference=reference)
    assert (found.counted, found.expected) == (counted, expected)


def test_a_school_year_touches_five_quarters_and_counts_four() -> None:
    states = [(str(one.last), one.state) for one in quarters_in(SCHOOL, day("2026-05-01"))]
    assert states == [
        ("2025-09-30", "counted"),  # it ends in this period, though July was in the one before
        ("2025-12-31", "counted"),
        ("2026-03-31", "counted"),
        ("2026-06-30", "expected"),
        ("2026-09-30", "later"),
    ]


def test_periods_side_by_side_count_a_quarter_once() -> None:
    row = vop("2024-11-01", applied="2023-01-01")
    years = [premiums(row, period=one, reference="2028-01-01") for one in (SCHOOL, SCHOOL_AFTER)]
    # Quarter 4 to 7, then 8 to 11.
    assert [one.counted for one in years] == [400 + 400 + 300 + 300, 300 + 300 + 200 + 200]
    assert [len(one.quarters) for one in years] == [5, 5]


def test_without_a_wage_the_percentage_is_known_and_the_amount_is_not() -> None:
    found = premiums(vop("2022-01-01", wage=None))
    assert shown(found) == [f"{number}: 20% None" for number in (17, 18, 19, 20)]
    assert (found.counted, found.expected) == (0, 0)


def test_domain_8_without_the_consent_of_vdab_there_is_no_premium_yet() -> None:
    found = premiums(vop("2022-01-01", consent=None), reference="2026-06-30")
    assert found.rows[0].refused == "no_consent"
    assert shown(found) == ["-"] * 4
    assert (found.counted, found.expected, found.total) == (0, 0, 0)
    given = premiums(vop("2022-01-01", consent="2026-06-30"), reference="2026-06-30")
    assert (given.counted, given.expected, given.total) == (400, 400, 400)


def test_who_has_no_right_at_all_does_not_wait_for_the_consent() -> None:
    assert premiums(vop("2022-01-01", consent=None), status="LDE").rows[0].refused == "status"
    late = premiums(vop("2023-07-01", consent=None))
    assert late.rows[0].refused == "start_too_late"


def test_the_right_and_the_wages_that_lack_are_counted() -> None:
    found = premiums(
        vop("2022-01-01"),
        vop("2022-01-01", wage=None),
        vop("2022-01-01", wage=0),
        vop("2022-01-01", wage=None, consent=None),
        vop("2024-01-01", wage=None),
    )
    assert (len(found.rows), found.entitled, found.without_wage) == (5, 3, 1)


def test_other_measures_are_no_premium() -> None:
    assert premiums(measure("K001", "BVS", "2026-01-05")).rows == ()


@pytest.mark.parametrize(
    ("wage", "share", "amount"),
    [
        (1000, 0.4, 400.0),
        (0, 0.4, 0.0),
        (1234.56, 0.3, 370.37),  # 370.368
        (0.25, 0.3, 0.08),  # 0.075: halves go up
        (8250.75, 0.2, 1650.15),
    ],
)
def test_amounts_are_rounded_to_a_cent(wage: float, share: float, amount: float) -> None:
    assert amount_of(wage, share) == amount


def settings(at_start: float | None, later: float | None) -> list[rows.OwnAmount]:
    amounts = {PREMIUM_AT_START: at_start, PREMIUM_LATER: later}
    return [rows.OwnAmount(one.label, amounts.get(one)) for one in OWN_SETTINGS]


def test_the_doorstroompremie_counts_starts_and_six_months_in_the_period() -> None:
    placements = [
        job("K001", "2025-09-15"),  # six months on 15 March
        job("K002", "2026-02-01", "2026-03-01", end_reason="einde contract"),
        job("K002", "2026-03-15"),  # goes on: no second start
        job("K003", "2026-10-01"),  # after the reference date
    ]
    found = premiums(
        candidates=[candidate(code) for code in ("K001", "K002", "K003")],
        placements=placements,
        amounts=settings(250, 400.5),
        reference="2026-08-01",
    )
    # No KPI is switched on in this workbook: the premium does not depend on that.
    assert found.at_start == PathPremium(1, 250)
    assert found.later == PathPremium(2, 400.5, unconfirmed=2)
    assert found.total == 250 + 2 * 400.5


def test_of_six_months_is_told_how_many_nobody_confirmed() -> None:
    placements = [
        job("K001", "2025-09-15"),
        job("K002", "2026-01-15", confirmed="2026-07-15"),
        job("K003", "2026-01-15", "2026-09-30", end_reason="einde contract"),
        job("K004", "2026-02-01"),  # six months on 1 August, after the reference date
        job("K005", "2025-03-01"),  # six months before the period
    ]
    people = [candidate(f"K00{number}") for number in range(1, 6)]
    found = premiums(candidates=people, placements=placements, reference="2026-07-31")
    assert found.later == PathPremium(3, None, unconfirmed=1)


def test_an_amount_that_is_not_set_makes_no_total() -> None:
    found = premiums(placements=[job("K001", "2026-01-05")], amounts=settings(None, 0))
    assert (found.at_start.count, found.at_start.total) == (1, None)
    assert (found.later.count, found.later.total) == (1, 0)
    assert found.total == 0
