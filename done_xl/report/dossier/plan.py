"""The sheet PDP of a dossier: needs, resources and actions with how far they are."""

from __future__ import annotations

from typing import Final

from done_xl.model.books import DOSSIER_SHEETS
from done_xl.model.rows import PlanAction
from done_xl.report.blocks import Role, SheetPlan
from done_xl.report.dossier.pages import begun, facts, finished, word_mark
from done_xl.report.dossier.person import Person
from done_xl.report.tables import Row
from done_xl.scoring.plan import DONE, PARTLY, is_overdue, mean_progress
from done_xl.text_nl import dossier as text
from done_xl.text_nl.report import count, percent

_WIDTHS: Final = (24.0, 18.0, 26.0, 16.0, 11.0, 11.0, 14.0, 13.0, 22.0)
_ROLES: Final[tuple[Role, ...]] = (
    "wrap",
    "wrap",
    "wrap",
    "wrap",
    "day_top",
    "day_top",
    "wrap",
    "wrap",
    "wrap",
)
_STATE: Final = 7


def plan_plan(person: Person) -> SheetPlan:
    """The sheet."""
    page = begun(DOSSIER_SHEETS[3], person, _WIDTHS)
    facts(
        page,
        [
            (text.OCCUPATION, person.candidate.occupation),
            (text.JOB_TARGET, person.candidate.job_target),
            (text.PROGRESS, _progress(person)),
        ],
    )
    page.gap()
    if not person.actions:
        page.whole(text.NOTHING)
        return finished(page, "DOOR", landscape=True)
    rows = [_row(person, action) for action in person.actions]
    area = page.grid(text.PLAN_HEADS, rows, _ROLES)
    marks = (
        word_mark(area, _STATE, text.LATE, "growth"),
        word_mark(area, _STATE, text.READY, "strong"),
    )
    return finished(page, "DOOR", landscape=True, marks=marks)


def _progress(person: Person) -> str | None:
    signs = [action.done for action in person.actions]
    mean = mean_progress(signs)
    if mean is None:
        return None
    return text.PROGRESS_OF.format(
        percent=percent(mean),
        actions=count(len(signs), "actie", "acties"),
        done=signs.count(DONE),
        partly=signs.count(PARTLY),
        late=sum(is_overdue(action, person.reference) for action in person.actions),
    )


def _row(person: Person, action: PlanAction) -> Row:
    state = text.STATES.get(action.done or "", text.NO_STATE)
    if is_overdue(action, person.reference):
        state = text.ALSO_LATE.format(state=state)
    return (
        action.need,
        action.resource,
        action.action,
        person.competence(action.competence),
        action.start,
        action.until,
        action.who,
        state,
        action.remark,
    )
