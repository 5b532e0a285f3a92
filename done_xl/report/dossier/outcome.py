"""The sheet Uitstroom of a dossier: jobs and trainings, and who is still at work (domain 4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from done_xl.model.books import DOSSIER_SHEETS
from done_xl.model.rows import Placement
from done_xl.model.rows.outcome import NEC_JOB
from done_xl.report.blocks import Role, SheetPlan
from done_xl.report.dossier.pages import begun, finished, word_mark
from done_xl.report.dossier.person import Person
from done_xl.report.tables import Row
from done_xl.scoring.days import moment_day
from done_xl.scoring.retention import retention_kpis, standing
from done_xl.text_nl import dossier as text
from done_xl.text_nl.followup import moment_words

_WIDTHS: Final = (16.0, 24.0, 17.0, 24.0, 15.0, 22.0, 13.0, 28.0)
_JOB_ROLES: Final[tuple[Role, ...]] = (
    "wrap",
    "wrap",
    "wrap",
    "day_top",
    "day_top",
    "wrap",
    "day_top",
    "wrap",
)
_MOMENT_ROLES: Final[tuple[Role, ...]] = ("day_top", "wrap", "day_top", "wrap")
_STAND: Final = 3


def outcome_plan(person: Person) -> SheetPlan:
    """The sheet."""
    page = begun(DOSSIER_SHEETS[6], person, _WIDTHS)
    page.section(text.JOBS)
    if person.placements:
        page.grid(text.JOB_HEADS, [_job(row) for row in person.placements], _JOB_ROLES)
    else:
        page.whole(person.nothing(text.NO_JOBS))
    page.section(text.MOMENTS)
    rows = sorted(_moments(person), key=lambda row: row[:3:2])
    if not rows:
        page.whole(person.nothing(text.NO_MOMENTS))
        return finished(page, "UIT", landscape=True)
    area = page.grid(text.MOMENT_HEADS, rows, _MOMENT_ROLES)
    marks = (
        word_mark(area, _STAND, text.STANDINGS["not_reached"], "growth"),
        word_mark(area, _STAND, text.STANDINGS["not_yet"], "few"),
        word_mark(area, _STAND, text.STANDINGS["reached"], "strong"),
    )
    return finished(page, "UIT", landscape=True, marks=marks)


def _job(row: Placement) -> Row:
    still = text.STILL_THERE if row.kind == NEC_JOB else None
    return (
        row.kind,
        row.employer,
        row.contract,
        row.start,
        row.end or still,
        row.end_reason,
        row.confirmed,
        row.aftercare,
    )


def _moments(person: Person) -> Iterator[Row]:
    """A row per start in the NEC and moment in use."""
    for cohort in person.cohorts:
        for kpi in retention_kpis(person.catalogue):
            if kpi.code in person.active_kpis and kpi.moment is not None:
                day = moment_day(cohort.start, kpi.moment)
                where = standing(cohort, day, person.reference)
                label = text.AFTER.format(label=moment_words(kpi.moment))
                yield cohort.start, label, day, text.STANDINGS[where]
