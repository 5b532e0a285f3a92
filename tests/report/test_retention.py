"""Duurzame doorstroom: rates over all due and over confirmed ones, few due put together."""

from __future__ import annotations

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import CohortCount, MomentCount
from done_xl.report.figures import kpi_heads, moment_heads
from done_xl.report.retention import grouped, retention_plan
from tests.report.makings import organisation, rows_after, series, together


def test_rates_are_over_all_due_and_without_the_unconfirmed(catalogue: Catalogue) -> None:
    moment = MomentCount("D2W", reached=8, unconfirmed=2, not_reached=2, not_yet=1)
    found = together(
        organisation(
            kpis=(series(catalogue.kpi("D2W"), [8]),),
            retention=(moment,),
            cohorts=(CohortCount(2026, 1, 11, (moment,)),),
        )
    )
    moments = moment_heads(kpi_heads(found, catalogue), catalogue)
    plan = retention_plan(found, moments, fewest=5)
    counts = (10, 8, 6, 2, 2, 1, 0.8, 0.75)
    assert rows_after(plan, "Alle organisaties")[1:] == [("na 2 weken (n = 10)", "", *counts)]
    assert rows_after(plan, "Doorstroom na 2 weken: per organisatie")[1:] == [
        ("VBO", "Voorbeeld vzw", "2026", *counts),
        ("", "Alle organisaties", "", *counts),
    ]
    assert rows_after(plan, "Doorstroom na 2 weken: per maand van de start")[1:] == [
        ("jan 2026", 11, *counts)
    ]


def test_nothing_due_shows_a_dash(catalogue: Catalogue) -> None:
    found = together(
        organisation(
            kpis=(series(catalogue.kpi("D6M"), []),),
            retention=(MomentCount("D6M", not_yet=3),),
            cohorts=(CohortCount(2026, 5, 3, (MomentCount("D6M", not_yet=3),)),),
        )
    )
    plan = retention_plan(found, moment_heads(kpi_heads(found, catalogue), catalogue), fewest=5)
    assert rows_after(plan, "Alle organisaties")[1:] == [
        ("na 6 maanden (n = 0)", "", 0, 0, 0, 0, 0, 3, "–", "–")
    ]


def test_months_with_few_due_stand_by_quarter() -> None:
    due = {(2026, 1): 5, (2026, 2): 7, (2026, 4): 4, (2026, 6): 6}
    assert grouped(due, 5) == [
        ("jan 2026", ((2026, 1),)),
        ("feb 2026", ((2026, 2),)),
        ("kwartaal 2 2026", ((2026, 4), (2026, 6))),
    ]


def test_a_quarter_with_few_due_makes_it_the_year() -> None:
    due = {(2025, 11): 9, (2026, 1): 50, (2026, 9): 4}
    assert grouped(due, 5) == [
        ("nov 2025", ((2025, 11),)),
        ("2026", ((2026, 1), (2026, 9))),
    ]
