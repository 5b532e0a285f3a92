"""Forms that are filled in by hand: the evaluation of a measure, and the two checklists."""

from __future__ import annotations

from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.model.rows import MeasureRow
from done_xl.report.blocks import Role
from done_xl.report.dossier.person import Person
from done_xl.report.paper import PAGE_HEIGHT, Paper
from done_xl.report.printed.pages import (
    Printed,
    facts,
    finished,
    letter,
    signatures,
    to_write,
)
from done_xl.text_nl import printed as text
from done_xl.text_nl.shown import day_text

_LEVEL_SPANS: Final = (4, 1, 1, 1, 1, 4)
_LEVEL_ROLES: Final[tuple[Role, ...]] = ("box", "tick", "tick", "tick", "tick", "box")
# The least and the most room for what is noted of one competence, and what stands below the table.
_FACT_HEIGHTS: Final = (20.0, 46.0)
_BELOW: Final = 318.0
_FORM_COLUMNS: Final = 12
_ANSWERS: Final = "0   1   2   3   4   5   6"


def evaluation(person: Person, measure: str) -> Printed:
    """The form on which a company says how the candidate's last measure of this kind went."""
    rows = [row for row in person.measures if row.measure == measure]
    row = max(rows, key=lambda one: one.start, default=None)
    title = text.EVALUATION.format(measure=_label(person.catalogue, measure))
    page = letter(text.EVALUATION.format(measure=measure), title, person.organisation.name, None)
    facts(page, _head(person, row), height=18)
    page.gap(4)
    page.whole(text.EVALUATION_INTRO, "note")
    page.gap(4)
    page.line_of(
        *(
            (head, "box_head", n)
            for head, n in zip(text.EVALUATION_HEADS, _LEVEL_SPANS, strict=True)
        )
    )
    shown = [person.competence(code) for code in person.active]
    room = (PAGE_HEIGHT[False] - page.height - _BELOW) / max(1, len(shown))
    least = min(max(room, _FACT_HEIGHTS[0]), _FACT_HEIGHTS[1])
    for name in shown:
        values = (name, *(None,) * (len(_LEVEL_SPANS) - 1))
        page.line_of(*zip(values, _LEVEL_ROLES, _LEVEL_SPANS, strict=True), height=least)
    for question in (text.WENT_WELL, text.NEEDS_WORK):
        page.section(question)
        to_write(page, 2)
    page.gap()
    page.line_of((text.WOULD_HIRE, "strong", 4), (text.WOULD_HIRE_ANSWERS, "dotted", 8), height=24)
    mentor = row.mentor if row else None
    signatures(
        page,
        [
            (text.MENTOR, mentor),
            (text.CANDIDATE, person.candidate.name),
            (text.COACH, person.candidate.coach),
        ],
        read=False,
    )
    return finished(page, "DOOR")


def _head(person: Person, row: MeasureRow | None) -> list[tuple[str, str | None]]:
    evaluated = row.evaluated if row else None
    return [
        (text.CANDIDATE, person.shown),
        (text.COMPANY, row.company if row else None),
        (text.MENTOR, row.mentor if row else None),
        (text.PERIOD, text.from_to(row.start, row.end) if row else None),
        (text.EVALUATED, day_text(evaluated) if evaluated else None),
    ]


def _label(catalogue: Catalogue, measure: str) -> str:
    return next(one.label for one in catalogue.measures if one.code == measure).lower()


def scores_checklist(organisation: str, catalogue: Catalogue) -> Printed:
    """The blank checklist 0-6 with its open questions."""
    page = _blank(text.SCORES, text.SCORES_TITLE, text.SCORES_INTRO, organisation)
    for theme in catalogue.checklist.themes:
        title = f"{theme.letter} {theme.label}"
        page.line_of((title, "box_head", _FORM_COLUMNS))
        for one in catalogue.checklist.statements:
            if one.theme == theme.letter:
                parts = ((str(one.number), "tick", 1), (one.text, "box", 8), (_ANSWERS, "tick", 3))
                page.line_of(*parts, height=24)
    for question in catalogue.checklist.open_questions:
        page.section(question)
        to_write(page, 2)
    return finished(page, "grey")


def yes_no_checklist(organisation: str, catalogue: Catalogue) -> Printed:
    """The blank checklist JA/NEE with room for the action at each NEE."""
    page = _blank(text.YES_NO, text.YES_NO_TITLE, text.YES_NO_INTRO, organisation)
    spans = (1, 5, 2, 4)
    page.line_of(*((h, "box_head", n) for h, n in zip(text.YES_NO_HEADS, spans, strict=True)))
    roles: tuple[Role, ...] = ("tick", "box", "tick", "box")
    for one in catalogue.questions:
        values = (str(one.number), one.text, text.YES_NO_ANSWER, None)
        page.line_of(*zip(values, roles, spans, strict=True), height=26)
    return finished(page, "grey")


def _blank(name: str, title: str, intro: str, organisation: str) -> Paper:
    page = letter(name, title, organisation, None)
    parts = (
        (text.FILLED_IN_ON, "strong", 2),
        (None, "dotted", 3),
        (None, "text", 1),
        (text.FILLED_IN_BY, "strong", 2),
        (None, "dotted", 4),
    )
    page.line_of(*parts, height=20)
    page.gap(6)
    page.whole(intro, "note")
    page.gap(4)
    return page
