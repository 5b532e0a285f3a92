"""The sheet Overzicht of a dossier: how far the path is, and what is to be done."""

from __future__ import annotations

from datetime import date
from typing import Final

from done_xl.catalogue.types import Milestone
from done_xl.model.books import DOSSIER_SHEETS
from done_xl.report.blocks import Role, SheetPlan, Value
from done_xl.report.dossier.pages import begun, facts, finished, word_mark
from done_xl.report.dossier.person import Person
from done_xl.scoring.due import DueItem
from done_xl.scoring.path import FOLLOW_UPS
from done_xl.text_nl import dossier as text
from done_xl.text_nl.report import PHASE
from done_xl.text_nl.shown import day_text

_WIDTHS: Final = (26.0, 19.0, 27.0, 22.0)
_DUE_ROLES: Final[tuple[Role, ...]] = ("day_top", "wrap", "wrap", "wrap")


def overview_plan(person: Person, note: str | None) -> SheetPlan:
    """The sheet; `note` says what is not in the dossier."""
    page = begun(DOSSIER_SHEETS[0], person, _WIDTHS)
    if note:
        page.whole(note, "note")
    own = person.candidate
    facts(
        page,
        [
            (text.PHASE, PHASE[person.path.phase]),
            (text.COACH, own.coach),
            (text.STATUS, own.status),
            (text.KIND_OF_PATH, own.path or text.USUAL_PATH),
            (text.OCCUPATION, own.occupation),
            (text.JOB_TARGET, own.job_target),
            (text.EMPLOYED, _day(own.employed_since)),
            (text.DAYS, _days(person)),
        ],
    )
    if own.stopped:
        reason = f", {own.stop_reason}" if own.stop_reason else ""
        facts(page, [(text.STOPPED, f"{day_text(own.stopped)}{reason}")])
    page.section(text.STEPS)
    for milestone in person.catalogue.milestones:
        if milestone.code in person.path.milestones and _is_used(milestone, person):
            page.line_of(
                (milestone.label, "wrap", 1),
                (_reached(milestone, person), "day_top", 1),
            )
    page.section(text.DUE)
    if not person.due:
        page.whole(text.STOPPED_NOTHING if _is_stopped(person) else text.NOTHING_DUE)
        return finished(page, "grey")
    rows = [
        (item.day, _state(item, person.reference), item.what, item.detail or None)
        for item in person.due
    ]
    area = page.grid(text.DUE_HEADS, rows, _DUE_ROLES)
    return finished(page, "grey", marks=[word_mark(area, 1, text.LATE, "growth")])


def _day(day: date | None) -> str | None:
    return None if day is None else day_text(day)


def _is_stopped(person: Person) -> bool:
    stopped = person.candidate.stopped
    return stopped is not None and stopped <= person.reference


def _days(person: Person) -> str | None:
    """How long the path lasts, up to the reference date or its end."""
    own = person.candidate
    if own.referred is None or own.referred > person.reference:
        return None
    last = min(person.reference, own.stopped or person.reference)
    return text.days_since((last - own.referred).days, own.referred)


def _is_used(milestone: Milestone, person: Person) -> bool:
    """Whether a follow-up moment is one that the organisation uses."""
    code = FOLLOW_UPS.get(milestone.code)
    return code is None or code in person.active_kpis


def _reached(milestone: Milestone, person: Person) -> Value:
    mark = person.path.milestones[milestone.code]
    if mark is None:
        return text.STEP_SKIPPED if milestone.optional else text.STEP_OPEN
    return mark if isinstance(mark, date) else text.STANDINGS[mark]


def _state(item: DueItem, reference: date) -> str:
    if item.is_late(reference):
        return text.LATE
    return text.DUE_NOW if item.day == reference else text.TO_COME
