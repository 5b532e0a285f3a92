"""Growth talks on a candidate's page, where the organisation's workbook stands beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.assessing import Gathered, assessed
from done_xl.model.rows import GrowthTalk
from done_xl.model.submission import Period
from done_xl.report.assessment.book import assessment_plan
from done_xl.scoring.talks import Level, Trend
from tests.report.assessment.makings import SIX, scored
from tests.report.makings import rows_after
from tests.scoring.build import YEAR, candidate, day, submission

BEFORE = Period(date(2025, 1, 1), date(2025, 12, 31))


def talk(who: str, when: str, competence: str, level: int, target: int | None = None) -> GrowthTalk:
    until = None if target is None else day("2027-01-31")
    return GrowthTalk(who, day(when), competence, level, target, until, None)


def gathered(catalogue: Catalogue) -> Gathered:
    """Two workbooks of VBO: the later one repeats the last talk of the earlier one."""
    people = [candidate("K012"), candidate("K013")]
    first = [talk("K012", "2025-03-15", "K1", 1), talk("K012", "2025-09-15", "K1", 2)]
    then = [
        talk("K012", "2025-09-15", "K1", 2, 3),
        talk("K012", "2026-03-15", "K1", 3),
        talk("K012", "2026-03-15", "E2", 4),
        talk("K012", "2026-12-15", "K1", 4),
        talk("K999", "2026-03-15", "K1", 4),
    ]
    now = submission(period=YEAR, candidates=people, talks=then)
    return Gathered(
        observations=[scored(catalogue, "A1")],
        submissions=[
            replace(now, organisation=replace(now.organisation, reference=date(2026, 11, 21))),
            submission(period=BEFORE, candidates=people, talks=first),
        ],
    )


def test_talks_of_all_periods_up_to_the_reference_date_stand_by_candidate(
    catalogue: Catalogue,
) -> None:
    found = gathered(catalogue)
    (key,) = found.keys()
    trends = assessed(found, key, catalogue).trends
    assert list(trends) == ["VBO/K012"]
    k1, e2 = trends["VBO/K012"]
    assert k1 == Trend(
        "K012",
        "K1",
        (
            Level(date(2025, 3, 15), 1),
            Level(date(2025, 9, 15), 2),
            Level(date(2026, 3, 15), 3),
        ),
        3,
        date(2027, 1, 31),
    )
    assert (e2.competence, e2.last.level, e2.previous, e2.step) == ("E2", 4, None, None)
    assert (k1.first.level, k1.previous, k1.step) == (1, Level(date(2025, 9, 15), 2), 1)


def test_a_page_shows_the_talks_of_the_observed_competences_only(catalogue: Catalogue) -> None:
    found = gathered(catalogue)
    (key,) = found.keys()
    plans = {one.name: one for one in assessment_plan(assessed(found, key, catalogue), catalogue)}
    assert rows_after(plans["VBO-K012"], "Groeigesprekken") == [
        (
            *("K1", "Samenwerken", "1 (15/03/2025) → 2 (15/09/2025) → 3 (15/03/2026)"),
            *(None, None, None),
            "streefniveau 3 tegen 31/01/2027",
        )
    ]
    assert rows_after(plans["VBO-K013"], "Groeigesprekken") == []


def test_many_talks_show_the_last_ones(catalogue: Catalogue) -> None:
    found = gathered(catalogue)
    (key,) = found.keys()
    levels = tuple(Level(date(2020 + number, 3, 15), 2) for number in range(7))
    many = replace(
        assessed(found, key, catalogue),
        trends={SIX[0]: (Trend("K012", "K3", levels, None, None),)},
    )
    plans = {one.name: one for one in assessment_plan(many, catalogue)}
    ((_, _, said, *_, target),) = rows_after(plans["VBO-K012"], "Groeigesprekken")
    assert said == "… → " + " → ".join(f"2 (15/03/{year})" for year in range(2022, 2027))
    assert target == "geen streefniveau"


def test_without_a_workbook_the_page_is_as_before(catalogue: Catalogue) -> None:
    alone = replace(gathered(catalogue), submissions=[])
    (key,) = alone.keys()
    made = assessed(alone, key, catalogue)
    assert made.trends == {}
    assert all(
        rows_after(plan, "Groeigesprekken") == [] for plan in assessment_plan(made, catalogue)
    )
