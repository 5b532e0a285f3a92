"""The sheet Maatregelen of a dossier: each measure with its documents and consents (domain 8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from done_xl.catalogue.types import Measure
from done_xl.model.books import DOSSIER_SHEETS
from done_xl.model.columns import DayColumn
from done_xl.model.rows import MeasureRow
from done_xl.model.tables import table
from done_xl.report.blocks import Mark, SheetPlan, Value
from done_xl.report.dossier.pages import begun, facts, finished, word_mark
from done_xl.report.dossier.person import Person
from done_xl.report.paper import Paper
from done_xl.scoring.due import EVALUATED, lacking_papers
from done_xl.text_nl import dossier as text
from done_xl.text_nl.shown import day_text

_WIDTHS: Final = (30.0, 18.0, 46.0)
# The days of a row that are no paper.
_SPAN: Final = ("start", "end")


def measures_plan(person: Person) -> SheetPlan:
    """The sheet."""
    page = begun(DOSSIER_SHEETS[5], person, _WIDTHS)
    if not person.measures:
        page.whole(person.nothing())
    known = {one.code: one for one in person.catalogue.measures}
    marks = [
        mark
        for row in person.measures
        for mark in _measure(page, person, row, known.get(row.measure))
    ]
    return finished(page, "DOOR", marks=marks)


def _measure(
    page: Paper, person: Person, row: MeasureRow, measure: Measure | None
) -> Iterator[Mark]:
    label = measure.label if measure else ""
    lacking = lacking_papers(row, person.catalogue)
    page.section(text.MEASURE.format(measure=row.measure, label=label))
    mentor = row.mentor or (text.MISSING if "mentor" in lacking else None)
    facts(
        page,
        [
            (text.COMPANY, row.company),
            *([(text.GROUP, row.group)] if row.group else []),
            (text.PERIOD, text.days_of(row.start, row.end)),
            (text.MENTOR, mentor),
            (text.REMARK, row.remark),
        ],
    )
    page.gap(6)
    rows = [
        (field.column.header, _paper(person, row, field.name, needed=field.name in lacking))
        for field in table("measures").fields
        if isinstance(field.column, DayColumn) and field.name not in _SPAN
    ]
    area = page.grid(text.PAPER_HEADS, rows, ("wrap", "wrap"))
    yield word_mark(area, 1, text.MISSING, "missing")
    yield word_mark(area, 1, text.NOT_NEEDED, "few")


def _paper(person: Person, row: MeasureRow, name: str, *, needed: bool) -> Value:
    """The day of a paper, or a word where there is none."""
    day = getattr(row, name)
    if day is not None:
        return day_text(day)
    if not needed:
        return text.NOT_NEEDED
    going_on = row.end is None or row.end >= person.reference
    return text.AT_THE_END if name == EVALUATED and going_on else text.MISSING
