from __future__ import annotations

from datetime import date
from typing import Any

from done_xl.catalogue.load import catalogue
from done_xl.model.submission import Period
from done_xl.scoring.days import Window
from done_xl.scoring.derivations import plan_days
from done_xl.scoring.kpi import derived_months, logged_months
from done_xl.scoring.retention import cohorts
from tests.scoring.build import (
    YEAR,
    action,
    candidate,
    contact,
    day,
    job,
    log,
    measure,
    submission,
    vacancy,
)

END = date(2026, 12, 31)


def derived(
    code: str, reference: date = END, period: Period = YEAR, **tables: Any
) -> dict[int, float]:
    """The derived amounts of one KPI by month number, zeros left out."""
    book = submission(period=period, **tables)
    found = cohorts(book.placements, 31)
    months = derived_months(
        catalogue().kpi(code), book, found, Window.of(period, reference), reference
    )
    numbers = [month for _, month in period.months()]
    return {number: amount for number, amount in zip(numbers, months, strict=True) if amount}


def test_the_log_is_summed_by_code_and_month() -> None:
    rows = [
        log("2026-01-05", "SOA", 3),
        log("2026-01-31", "SOA", 2),
        log("2026-03-01", "CUR", 0.25),
        log("2026-03-02", "CUR", 1.5),
        log("2026-07-01", "SOA", 9),  # after the reference date
        log("2025-12-31", "SOA", 9),  # before the period
    ]
    found = logged_months(rows, Window.of(YEAR, date(2026, 6, 30)))
    none = (0.0,) * 9
    assert found == {"SOA": (5.0, 0.0, 0.0, *none), "CUR": (0.0, 0.0, 1.75, *none)}


def test_quarters_of_hours_add_up_exactly() -> None:
    found = logged_months([log("2026-01-05", "CUR", 0.25)] * 4000, Window.of(YEAR, END))
    assert found["CUR"][0] == 1000.0


def test_assessments_and_vacancies_count_by_their_day() -> None:
    people = [candidate("K001", assessed=day("2026-02-03")), candidate("K002")]
    assert derived("ASM", candidates=people) == {2: 1.0}
    assert derived("VAC", vacancies=[vacancy("2026-02-03"), vacancy("2026-02-03")]) == {2: 2.0}


def test_only_the_kinds_of_a_kpi_count() -> None:
    visits = [
        contact("2026-01-05", "telefoon"),
        contact("2026-01-06", "telefoon"),
        contact("2026-02-05", "prospectiebezoek"),
        contact("2026-03-05", "bezoek met kandidaten"),
        contact("2026-04-05", "bedrijf stelt zich voor"),
        contact("2026-05-05", "jobbeurs"),
    ]
    codes = ("TEL", "BBP", "BBK", "BVO", "SOA")
    found = [derived(code, contacts=visits) for code in codes]
    assert found == [{1: 2.0}, {2: 1.0}, {3: 1.0}, {4: 1.0}, {}]


def test_stages_are_bvs_and_tbs_by_their_start() -> None:
    rows = [
        measure("K001", "BVS", "2026-01-05"),
        measure("K001", "TBS", "2026-02-05"),
        measure("K001", "IBO", "2026-03-05"),
    ]
    assert derived("STG", measures=rows) == {1: 1.0, 2: 1.0}


def test_a_plan_counts_on_pdp_op_else_on_the_earliest_action_also_of_an_earlier_period() -> None:
    people = [
        candidate("K001", planned=day("2026-04-01")),
        candidate("K002"),
        candidate("K003"),
        candidate("K004"),
    ]
    actions = [
        action("K001", "2026-02-01", "2026-03-01"),  # PDP op goes before
        action("K002", "2026-06-01", "2026-07-01"),
        action("K002", "2026-05-01", "2026-07-01"),
        action("K003", "2025-11-01", "2026-07-01"),  # carried over: counted last year
        action("K003", "2026-05-01", "2026-07-01"),
    ]
    assert derived("PDP", candidates=people, actions=actions) == {4: 1.0, 5: 1.0}
    days = plan_days(submission(candidates=people, actions=actions))
    assert days == {
        "K001": date(2026, 4, 1),
        "K002": date(2026, 5, 1),
        "K003": date(2025, 11, 1),
    }


def test_starts_and_moments_of_placements() -> None:
    rows = [
        job("K001", "2026-01-20", "2026-02-27"),  # after two weeks on 3 February
        job("K001", "2026-03-02"),  # the same cohort; six months on 20 July
        job("K002", "2026-01-20", "2026-01-25"),
        job("K002", "2026-04-20"),  # a second cohort: six months on 20 October
        job("K003", "2026-05-01", kind="opleiding"),
        job("K003", "2026-05-02", kind="opleiding"),
    ]
    codes = ("DST", "D2W", "D6W", "D6M", "OPL")
    found = [derived(code, placements=rows) for code in codes]
    assert found == [
        {1: 2.0, 4: 1.0},
        {2: 1.0, 5: 1.0},
        {3: 1.0, 6: 1.0},
        {7: 1.0, 10: 1.0},
        {5: 2.0},
    ]
    assert derived("D6M", date(2026, 7, 20), placements=rows) == {7: 1.0}
    assert derived("D6M", date(2026, 7, 19), placements=rows) == {}


def test_a_moment_counts_in_its_own_month_also_when_the_start_was_in_an_earlier_period() -> None:
    rows = [job("K001", "2025-08-31", "2026-12-31")]
    assert derived("DST", placements=rows) == {}
    assert derived("D6M", placements=rows) == {2: 1.0}  # on 28 February


def test_a_period_from_september_to_august() -> None:
    school_year = Period(date(2025, 9, 1), date(2026, 8, 31))
    visits = [contact("2025-09-01", "telefoon"), contact("2026-08-31", "telefoon")]
    assert derived("TEL", END, school_year, contacts=visits) == {9: 1.0, 8: 1.0}
