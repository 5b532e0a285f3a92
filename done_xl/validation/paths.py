"""Rules over a candidate's path: milestones, effort, stop, and days still to come (domain 2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from operator import itemgetter
from typing import Any, Final

from done_xl.model.findings import Finding
from done_xl.model.rows.outcome import NEC_JOB
from done_xl.model.tables import Field, table
from done_xl.scoring.plan import is_overdue
from done_xl.text_nl import paths as text
from done_xl.text_nl.shown import day_text
from done_xl.validation.view import View

# The days that say what a candidate did.
_CANDIDATE: Final = itemgetter(table("log").field("candidate").index)
_ACTED: Final = (
    ("log", "day"),
    ("actions", "start"),
    ("talks", "day"),
    ("measures", "start"),
    ("placements", "start"),
)


def milestones_in_order(view: View) -> Iterator[Finding]:
    """A warning where a milestone in Kandidaten is dated before the one that precedes it."""
    by_header = {field.column.header: field for field in table("candidates").fields}
    steps = [by_header[step.column] for step in view.catalogue.steps() if step.column in by_header]
    for row, line in view.rows("candidates"):
        dated = [(field, row[field.index]) for field in steps if row[field.index] is not None]
        for earlier, later in pairwise(dated):
            if later[1] < earlier[1]:
                yield _out_of_order(view, line, earlier, later)


def _out_of_order(
    view: View, line: int, earlier: tuple[Field, date], later: tuple[Field, date]
) -> Finding:
    return text.MILESTONES.at(
        view.place("candidates", line, later[0].name),
        found=day_text(later[1]),
        header=later[0].column.header,
        earlier=earlier[0].column.header,
        earlier_day=day_text(earlier[1]),
    )


def start_without_effort(view: View) -> Iterator[Finding]:
    """A warning at a candidate's first start in the NEC with nothing that led to it."""
    helped = {
        row.code
        for row, line in view.rows("candidates")
        if row.engaged or view.unread("candidates", line, "engaged")
    }
    helped.update(row.candidate for row, _ in view.rows("actions"))
    helped.update(map(_CANDIDATE, view.all_rows("log")))
    for row, line in view.rows("placements", "candidate", "kind"):
        if row.kind == NEC_JOB and row.candidate not in helped:
            helped.add(row.candidate)
            place = view.place("placements", line, "candidate")
            yield text.START_WITHOUT_EFFORT.at(place, found=row.candidate, candidate=row.candidate)


def after_stop(view: View) -> Iterator[Finding]:
    """A warning where a candidate does something after the path was stopped."""
    stops = {row.code: row.stopped for row, _ in view.rows("candidates", "code") if row.stopped}
    if not stops:
        return
    for key, name in _ACTED:
        for row, line, day in days(view, key, name):
            stopped = stops.get(row.candidate)
            if stopped is not None and day > stopped:
                yield text.AFTER_STOP.at(
                    view.place(key, line, name),
                    found=day_text(day),
                    header=view.header(key, name),
                    candidate=row.candidate,
                    stopped=day_text(stopped),
                )


def overdue_actions(view: View) -> Iterator[Finding]:
    """A warning at every action that should have been done by the reference date."""
    if view.reference is None:
        return
    for row, line in view.rows("actions", "until", "done"):
        if is_overdue(row, view.reference):
            place = view.place("actions", line, "until")
            reference = day_text(view.reference)
            yield text.OVERDUE.at(place, found=day_text(row.until), reference=reference)


def days(view: View, key: str, name: str) -> Iterator[tuple[Any, int, date]]:
    """The rows of a table that have a day in this field, with their lines and days."""
    index = table(key).field(name).index
    for row, line in view.rows(key):
        if (day := row[index]) is not None:
            yield row, line, day
