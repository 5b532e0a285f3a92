"""Checklists and PDP: year on year, weak points and obstacles by how often they are named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import ChecklistResult, PlanCount, YesNoResult
from done_xl.model.submission import Period
from done_xl.report.checklists import checklists_plan, plans_plan
from tests.report.makings import organisation, rows_after, together

BEFORE = Period(date(2025, 1, 1), date(2025, 12, 31))
SCORES = (2, 0, *(5,) * 10, None)
SCORED = ChecklistResult(date(2026, 3, 15), SCORES, 12, 0.72, {"A": 0.5, "B": 0.8, "C": 0.9})


def test_a_score_stands_beside_that_of_the_previous_period(catalogue: Catalogue) -> None:
    earlier = replace(SCORED, filled_in=date(2025, 3, 1), share=0.6)
    found = together(organisation(checklist=SCORED), organisation(checklist=earlier, period=BEFORE))
    plan = checklists_plan(found, catalogue)
    themes = (0.5, 0.8, 0.9, "–")
    assert rows_after(plan, "Checklist doorstroomklaar (0-6)")[1:] == [
        ("VBO", "Voorbeeld vzw", "2025", date(2025, 3, 1), "12 van 13", 0.6, "–", *themes),
        (
            *("VBO", "Voorbeeld vzw", "2026", date(2026, 3, 15), "12 van 13", 0.72),
            *("+12 punten", *themes),
        ),
    ]


def test_weak_points_and_obstacles_are_counted_over_the_latest_workbooks(
    catalogue: Catalogue,
) -> None:
    no = YesNoResult(date(2026, 3, 15), 19, 2, 0, ((14, False), (20, True)))
    other = YesNoResult(date(2026, 3, 15), 20, 1, 0, ((20, False),))
    found = together(
        organisation("AAP", checklist=SCORED, yes_no=no),
        organisation("AAP", checklist=SCORED, yes_no=no, period=BEFORE),
        organisation("BRG", yes_no=other),
    )
    plan = checklists_plan(found, catalogue)
    said = {entry.number: entry.text for entry in catalogue.checklist.statements}
    asked = {entry.number: entry.text for entry in catalogue.questions}
    gap = (None,) * 4
    assert rows_after(plan, "Zwakke punten die het vaakst voorkomen")[1:] == [
        (1, said[1], *gap, 1),
        (2, said[2], *gap, 1),
    ]
    assert rows_after(plan, "Belemmeringen (NEE) die het vaakst voorkomen")[1:] == [
        (20, asked[20], *gap, 2, 1),
        (14, asked[14], *gap, 1, 0),
    ]
    assert rows_after(plan, "Checklist JA/NEE")[1:][-1] == (
        *("BRG", "Voorbeeld vzw", "2026", date(2026, 3, 15)),
        *(20, 1, 0, 1),
    )


def test_progress_is_the_mean_over_all_actions(catalogue: Catalogue) -> None:
    plans = (PlanCount("taal", 4, 1, 2, 2.0, 1), PlanCount("motivatie", 4, 4, 0, 4.0, 0))
    plan = plans_plan(together(organisation(plans=plans)), catalogue)
    rows = {row[0]: row[2:] for row in rows_after(plan, "Per soort nood")[1:]}
    assert rows["taal"] == (4, 1, 2, 1, 0.5, 1)
    assert rows["generiek"] == (0, 0, 0, 0, "–", 0)
    assert rows["Alle acties"] == (8, 5, 2, 1, 0.75, 1)
    assert rows_after(plan, "Per organisatie")[1] == (
        *("VBO", "Voorbeeld vzw", "2026"),
        *(8, 5, 2, 1, 0.75, 1),
    )
