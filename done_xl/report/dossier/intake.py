"""The sheet Intake of a dossier: the talk, the decision, and the stories with their levels."""

from __future__ import annotations

from typing import Final

from done_xl.model.books import DOSSIER_SHEETS
from done_xl.model.rows import Intake, StarrInterview
from done_xl.model.tables import table
from done_xl.report.blocks import SheetPlan
from done_xl.report.dossier.levels import Levels
from done_xl.report.dossier.pages import begun, facts, finished
from done_xl.report.dossier.person import Person
from done_xl.report.paper import Paper
from done_xl.text_nl import dossier as text

_WIDTHS: Final = (24.0, 24.0, 24.0, 22.0)
_REFERRAL: Final = ("motivation", "strengths", "concerns", "readiness", "clear_target")
_STORY: Final = ("situation", "task", "actions", "result", "reflection")


def intake_plan(person: Person, levels: Levels) -> SheetPlan:
    """The sheet."""
    page = begun(DOSSIER_SHEETS[1], person, _WIDTHS)
    page.section(text.REFERRAL)
    if person.intake is None:
        page.whole(person.nothing())
    else:
        _referral(page, person.intake)
    page.section(text.STARR)
    if not person.stories:
        page.whole(person.nothing(text.NO_STORIES))
    for story in person.stories:
        _story(page, person, story, levels)
    return finished(page, "IN")


def _referral(page: Paper, intake: Intake) -> None:
    who = intake.taken_by
    if who and intake.second_coach:
        who = text.WITH.format(first=who, second=intake.second_coach)
    spec = table("intakes")
    facts(
        page,
        [
            (text.TAKEN_BY, who),
            *((spec.field(name).column.header, getattr(intake, name)) for name in _REFERRAL),
            (text.DECISION, intake.decision),
            (text.REASON, intake.reason),
        ],
    )


def _story(page: Paper, person: Person, story: StarrInterview, levels: Levels) -> None:
    page.gap(6)
    page.whole(person.competence(story.competence), "head_left")
    found = levels.agreed.get(story.competence)
    agreed = found.level if found else None
    said = text.level(agreed) or text.NO_ASSESSMENT
    same = text.compared(story.impression, agreed)
    spec = table("interviews")
    facts(
        page,
        [
            *((spec.field(name).column.header, getattr(story, name)) for name in _STORY),
            (text.IMPRESSION, text.level(story.impression)),
            (text.AGREED_LEVEL, f"{said} ({same})" if same else said),
        ],
    )
