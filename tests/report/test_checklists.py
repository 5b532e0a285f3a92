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


def test_themes_and_statements_are_compared_with_the_last_filled_period(
    catalogue: Catalogue,
) -> None:
    """The blank list of 2025 is passed over; another organisation's is not looked at."""
    oldest = Period(date(2024, 1, 1), date(2024, 12, 31))
    first = ChecklistResult(
        date(2024, 3, 1), (4, 0, *(5,) * 10, 3), 13, 0.7, {"A": 0.4, "B": 0.8, "C": None}
    )
    now = replace(SCORED, scores=(2, 2, *SCORES[2:]))
    found = together(
        organisation(checklist=first, period=oldest),
        organisation(period=BEFORE),
        organisation(checklist=now),
        organisation("ZAND", checklist=first, period=BEFORE),
    )
    plan = checklists_plan(found, catalogue)
    names = ("VBO", "Voorbeeld vzw", "2026", "2024")
    assert rows_after(plan, "Checklist 0-6: verschil met de vorige periode")[1:] == [
        (*names, "+2 punten", "+10 punten", "gelijk", "–", "–")
    ]
    said = {entry.number: entry.text for entry in catalogue.checklist.statements}
    blanks = (None,) * 4
    assert rows_after(plan, "Stellingen die 2 of meer stegen of daalden")[1:] == [
        (*names, "4 → 2 gedaald", 1, said[1], *blanks),
        (*names, "0 → 2 gestegen", 2, said[2], *blanks),
    ]
    changes = [row[:3] + row[6:7] for row in rows_after(plan, "Checklist doorstroomklaar (0-6)")]
    assert changes[1:] == [
        ("VBO", "Voorbeeld vzw", "2024", "–"),
        ("VBO", "Voorbeeld vzw", "2025", "–"),
        ("VBO", "Voorbeeld vzw", "2026", "+2 punten"),
        ("ZAND", "Voorbeeld vzw", "2025", "–"),
    ]


def test_answers_that_turned_are_named_by_number(catalogue: Catalogue) -> None:
    before = _answers(date(2025, 3, 1), yes=(1, 2, 3, 21), no=(4, 5, 6))
    now = _answers(date(2026, 3, 1), yes=(1, 2, 4, 6, 7), no=(3, 5, 21))
    found = together(
        organisation(yes_no=now),
        organisation(yes_no=before, period=BEFORE),
        organisation("ZAND", yes_no=now),
    )
    plan = checklists_plan(found, catalogue)
    assert rows_after(plan, "JA/NEE: verschil met de vorige periode") == [
        (
            *("Code", "Organisatie", "Periode", "Vorige", "JA", "NEE"),
            *("Van NEE naar JA (nummers)", "Van JA naar NEE (nummers)"),
        ),
        ("VBO", "Voorbeeld vzw", "2026", "2025", "+1", "gelijk", "4, 6", "3, 21"),
    ]


def _answers(filled_in: date, yes: tuple[int, ...], no: tuple[int, ...]) -> YesNoResult:
    given = {**dict.fromkeys(yes, "JA"), **dict.fromkeys(no, "NEE")}
    return YesNoResult(
        filled_in,
        len(yes),
        len(no),
        21 - len(given),
        tuple((number, True) for number in no),
        tuple(sorted(given.items())),
    )


def test_without_an_earlier_period_the_sheet_says_how_to_compare(catalogue: Catalogue) -> None:
    plan = checklists_plan(together(organisation(checklist=SCORED)), catalogue)
    said = [
        block.rows[0][0]
        for block in plan.blocks
        if block.roles == ("note",) and "nog niets te vergelijken" in str(block.rows[0][0])
    ]
    assert len(said) == 2


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
