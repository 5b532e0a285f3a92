"""The sheets Te bespreken, Tellingen and Waarnemingen: what the assessors gave and saw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from done_xl.consolidation.assessed import Assessed
from done_xl.model.observation import Fact
from done_xl.report.blocks import Area, PageSetup, Role, SheetPlan
from done_xl.report.tables import Page, Row
from done_xl.scoring.sam import disputes, tallies
from done_xl.text_nl import assessment as text
from done_xl.writing.looks import TAB_COLOUR


def disputes_plan(assessed: Assessed) -> SheetPlan:
    """The cells that assessors scored two levels or more apart, the largest difference first."""
    rank = _ranks(assessed)
    words = assessed.indicators
    found = sorted(
        disputes(assessed.scores),
        key=lambda one: (
            -one.difference,
            one.candidate,
            rank[one.competence],
            one.indicator,
            one.exercise,
        ),
    )
    rows = [
        (
            one.candidate,
            assessed.label(one.competence),
            text.indicator(one.indicator, words.get((one.competence, one.indicator))),
            one.exercise,
            text.given(one.given),
            one.difference,
        )
        for one in found
    ]
    page = Page("Te bespreken", (14, 34, 44, 20, 26, 10))
    page.title("Te bespreken", text.subtitle(assessed.organisation, assessed.assessment))
    page.note(text.DISPUTES)
    return _listed(
        page,
        text.DISPUTE_HEADS,
        rows,
        ("sentence", "sentence", "sentence", "sentence", "sentence", "whole"),
    )


def tallies_plan(assessed: Assessed) -> SheetPlan:
    """How many times each level was given, over assessors and exercises."""
    rank = _ranks(assessed)
    words = assessed.indicators
    found = sorted(
        tallies(assessed.scores),
        key=lambda one: (one.candidate, rank[one.competence], one.indicator),
    )
    rows = [
        (
            one.candidate,
            assessed.label(one.competence),
            text.indicator(one.indicator, words.get((one.competence, one.indicator))),
            *(count or None for count in one.counts),
            sum(one.counts),
        )
        for one in found
    ]
    page = Page("Tellingen", (14, 34, 48, 14, 10, 10, 11, 9))
    page.title("Tellingen", text.subtitle(assessed.organisation, assessed.assessment))
    page.note(text.TALLIES)
    level: Role = "level"
    return _listed(
        page,
        text.TALLY_HEADS,
        rows,
        ("sentence", "sentence", "sentence", level, level, level, level, level),
    )


def facts_plan(assessed: Assessed) -> SheetPlan:
    """All that the assessors noted, by candidate and competence."""
    rows = [
        (
            one.candidate,
            assessed.label(one.competence),
            one.exercise,
            one.assessor,
            one.text,
        )
        for one in ordered_facts(assessed)
    ]
    page = Page("Waarnemingen", (14, 34, 20, 10, 80))
    page.title("Waarnemingen", text.subtitle(assessed.organisation, assessed.assessment))
    page.note(text.FACTS_NOTE)
    return _listed(
        page, text.FACT_HEADS, rows, ("sentence", "sentence", "sentence", "sentence", "sentence")
    )


def ordered_facts(assessed: Assessed) -> Sequence[Fact]:
    """The facts by candidate, competence, exercise and assessor, then as they were noted."""
    rank = _ranks(assessed)
    day = {exercise.name: number for number, exercise in enumerate(assessed.exercises)}
    return sorted(
        assessed.noted,
        key=lambda one: (
            one.candidate,
            rank.get(one.competence, len(rank)),
            day.get(one.exercise, 0),
            one.assessor,
        ),
    )


def _ranks(assessed: Assessed) -> Mapping[str, int]:
    return {code: number for number, code in enumerate(assessed.labels)}


def _listed(page: Page, heads: Row, rows: Sequence[Row], roles: tuple[Role, ...]) -> SheetPlan:
    page.skip()
    line = page.line
    page.table(heads, rows, roles, height=20)
    if not rows:
        page.words("text", text.NOTHING_HERE)
    last = max(page.line - 1, line)
    return page.plan(
        TAB_COLOUR["result"],
        frozen=(line, 0),
        filtered=Area(page.name, line, 0, last, len(heads) - 1) if rows else None,
        page=PageSetup(repeat=(line, line)),
    )
