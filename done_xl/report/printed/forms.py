"""Forms that are filled in by hand: the evaluation of a measure, and the two checklists."""

from __future__ import annotations

from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.model.rows import MeasureRow
from done_xl.report.blocks import Role, same
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
_LEVEL_HEADS: Final[tuple[Role, ...]] = ("box_head", *same("box_mid", 4), "box_head")
_LEVEL_ROLES: Final[tuple[Role, ...]] = ("box", *same("tick", 4), "box")
# Of the name of a sheet.
_LONGEST_NAME: Final = 31
# The least and the most room for what is noted of one competence.
_LEAST: Final = 20.0
_MOST: Final = 48.0
_SCORE_WIDTHS: Final = (5.0, 66.0, 22.0)
_YES_NO_WIDTHS: Final = (5.0, 46.0, 12.0, 30.0)


def evaluation(person: Person, measure: str) -> Printed:
    """The form on which a company says how the candidate's last measure of this kind went."""
    rows = [row for row in person.measures if row.measure == measure]
    row = max(rows, key=lambda one: one.start, default=None)
    page = _evaluation(person, measure, row, _LEAST)
    # What the page has left is for the facts.
    spare = (PAGE_HEIGHT[False] - page.height) / max(1, len(person.active))
    if spare > 0:
        page = _evaluation(person, measure, row, min(_LEAST + spare, _MOST))
    return finished(page, "DOOR")


def _evaluation(person: Person, measure: str, row: MeasureRow | None, room: float) -> Paper:
    title = text.EVALUATION.format(measure=_label(person.catalogue, measure))
    name = text.EVALUATION.format(measure=measure)[:_LONGEST_NAME].strip()
    page = letter(name, title, person.organisation.name, None)
    facts(page, _head(person, row))
    page.gap(4)
    page.whole(text.EVALUATION_INTRO, "note")
    page.gap(4)
    page.line_of(*zip(text.EVALUATION_HEADS, _LEVEL_HEADS, _LEVEL_SPANS, strict=True))
    for code in person.active:
        values = (person.competence(code), *(None,) * (len(_LEVEL_SPANS) - 1))
        page.line_of(*zip(values, _LEVEL_ROLES, _LEVEL_SPANS, strict=True), height=room)
    for question in (text.WENT_WELL, text.NEEDS_WORK):
        page.section(question)
        to_write(page, 2)
    page.gap()
    page.line_of((text.WOULD_HIRE, "field", 5), (text.WOULD_HIRE_ANSWERS, "dotted", 7), height=24)
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
    return page


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
    page = letter(text.SCORES, text.SCORES_TITLE, organisation, None, _SCORE_WIDTHS)
    page.line_of((text.FILLED_IN, "text", 3), height=24)
    page.whole(text.SCORES_INTRO, "note")
    page.gap(4)
    answers = "   ".join(map(str, range(catalogue.checklist.highest + 1)))
    for theme in catalogue.checklist.themes:
        page.line_of((f"{theme.letter} {theme.label}", "box_head", 3))
        for one in catalogue.checklist.statements:
            if one.theme == theme.letter:
                page.line_of(
                    (str(one.number), "tick", 1), (one.text, "box", 1), (answers, "tick", 1)
                )
    for question in catalogue.checklist.open_questions:
        page.section(question)
        to_write(page, 2)
    return finished(page, "grey")


def yes_no_checklist(organisation: str, catalogue: Catalogue) -> Printed:
    """The blank checklist JA/NEE with room for the action at each NEE."""
    page = letter(text.YES_NO, text.YES_NO_TITLE, organisation, None, _YES_NO_WIDTHS)
    page.line_of((text.FILLED_IN, "text", 4), height=24)
    page.whole(text.YES_NO_INTRO, "note")
    page.gap(4)
    page.line_of(*((head, "box_head", 1) for head in text.YES_NO_HEADS))
    roles: tuple[Role, ...] = ("tick", "box", "tick", "box")
    for one in catalogue.questions:
        values = (str(one.number), one.text, text.YES_NO_ANSWER, None)
        page.line_of(*((v, r, 1) for v, r in zip(values, roles, strict=True)), height=26)
    return finished(page, "grey")
