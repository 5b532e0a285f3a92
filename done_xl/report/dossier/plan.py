"""The sheet PDP of a dossier: needs, resources and actions with how far they are."""

from __future__ import annotations

from typing import Final

from done_xl.model.books import DOSSIER_SHEETS
from done_xl.report.blocks import Role, SheetPlan
from done_xl.report.dossier.pages import begun, facts, finished, word_mark
from done_xl.report.dossier.person import Person
from done_xl.report.tables import Row
from done_xl.scoring.plan_page import PageAction, PlanPage
from done_xl.text_nl import dossier as text
from done_xl.text_nl import plan_page as words
from done_xl.text_nl.report import count, percent
from done_xl.text_nl.shown import day_text

_WIDTHS: Final = (24.0, 18.0, 26.0, 23.0, 11.0, 11.0, 14.0, 10.0, 9.0, 22.0)
_ROLES: Final[tuple[Role, ...]] = (
    "wrap",
    "wrap",
    "wrap",
    "wrap",
    "day_top",
    "day_top",
    "wrap",
    "level_top",
    "wrap",
    "wrap",
)
_STATE: Final = 8


def plan_plan(person: Person) -> SheetPlan:
    """The sheet; in nazorg the plan is the guidance plan."""
    page = begun(DOSSIER_SHEETS[3], person, _WIDTHS)
    plan = person.plan
    page.section(words.AFTERCARE_PLAN if plan.aftercare else words.PLAN)
    facts(
        page,
        [
            (words.OCCUPATION, person.candidate.occupation),
            (words.JOB_TARGET, person.candidate.job_target),
            (words.PLANNED, day_text(plan.planned) if plan.planned else None),
            (words.PROGRESS, _progress(plan)),
        ],
    )
    page.gap()
    if not plan.actions:
        page.whole(person.nothing())
        return finished(page, "DOOR", landscape=True)
    rows = [_row(person, action) for action in plan.actions]
    area = page.grid(text.PLAN_HEADS, rows, _ROLES)
    marks = (
        word_mark(area, _STATE, words.LATE, "growth"),
        word_mark(area, _STATE, words.DONE, "strong"),
    )
    return finished(page, "DOOR", landscape=True, marks=marks)


def _progress(plan: PlanPage) -> str:
    if plan.progress is None:
        return words.NO_ACTIONS
    return text.PROGRESS_OF.format(
        percent=percent(plan.progress),
        actions=count(len(plan.actions), "actie", "acties"),
        done=plan.done,
        partly=plan.partly,
        late=plan.late,
    )


def _row(person: Person, action: PageAction) -> Row:
    row = action.row
    return (
        row.need,
        row.resource,
        row.action,
        person.competence(row.competence),
        row.start,
        row.until,
        row.who,
        row.done,
        action.state,
        row.remark,
    )
