"""Rules over werkervaring paths, all as info: a proposal of the sector, not law (domain 8)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from done_xl.catalogue.types import Milestone
from done_xl.model.findings import Finding
from done_xl.model.own_settings import WORK_EXPERIENCE
from done_xl.model.rows import MeasureRow
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.terms import end_of_months
from done_xl.text_nl import workexperience as text
from done_xl.text_nl.shown import day_text, number_text
from done_xl.validation.view import View

PATH: Final = "werkervaring"
# The work experience begins in this month of the path at the latest.
_LATEST_MONTH: Final = 2


@dataclass(frozen=True, slots=True)
class _Begun:
    """A phase of a candidate's path: its first start with the line, and its last known end.

    `open` says that some row of it has no end.
    """

    step: Milestone
    start: date
    line: int
    end: date | None
    open: bool


def switched_off(view: View) -> Iterator[Finding]:
    """An info at the first path of this kind where the organisation does not use such paths."""
    if own_numbers(view.all_rows("amounts"), view.catalogue).work_experience:
        return
    lines = [line for row, line in view.rows("candidates", "path") if row.path == PATH]
    if lines:
        place = view.place("candidates", lines[0], "path")
        yield text.SWITCHED_OFF.at(place, found=PATH, count=len(lines))


def unclear_switch(view: View) -> Iterator[Finding]:
    """A warning where the setting is neither on nor off."""
    for row, line in view.rows("amounts", "name", "amount"):
        if row.name == WORK_EXPERIENCE.label and row.amount not in (None, 0, 1):
            place = view.place("amounts", line, "amount")
            yield text.SWITCH.at(place, found=number_text(row.amount))


def other_path(view: View) -> Iterator[Finding]:
    """An info at a measure of these paths for a candidate who follows another one."""
    phases = {step.measure for step in view.catalogue.steps(PATH)}
    others = {row.code for row, _ in view.rows("candidates", "code", "path") if row.path != PATH}
    for row, line in view.rows("measures", "candidate", "measure"):
        if row.measure in phases and row.candidate in others:
            place = view.place("measures", line, "measure")
            yield text.OTHER_PATH.at(place, found=row.measure, candidate=row.candidate)


def phases_of_a_path(view: View) -> Iterator[Finding]:
    """Infos on the order and the days of the phases, where the organisation uses such paths."""
    if not own_numbers(view.all_rows("amounts"), view.catalogue).work_experience:
        return
    rows = _measures(view)
    for person, _ in view.rows("candidates", "code", "path"):
        if person.path == PATH and (own := rows.get(person.code)):
            begun = [
                _begun(step, own[step.measure])
                for step in view.catalogue.steps(PATH)
                if step.measure in own
            ]
            yield from _out_of_order(view, person.code, begun)
            yield from _work(view, person.code, begun)
            yield from _aftercare(view, person.code, begun)


_Rows = Mapping[str, Sequence[tuple[MeasureRow, int]]]


def _measures(view: View) -> Mapping[str, _Rows]:
    """The rows with a start by candidate and measure."""
    found: defaultdict[str, defaultdict[str, list[tuple[MeasureRow, int]]]]
    found = defaultdict(lambda: defaultdict(list))
    for row, line in view.rows("measures", "candidate", "measure", "start", "end"):
        if row.start is not None:
            found[row.candidate][row.measure].append((row, line))
    return found


def _begun(step: Milestone, rows: Sequence[tuple[MeasureRow, int]]) -> _Begun:
    first, line = min(rows, key=lambda pair: pair[0].start)
    ends = [row.end for row, _ in rows if row.end is not None]
    return _Begun(step, first.start, line, max(ends, default=None), len(ends) < len(rows))


def _out_of_order(view: View, candidate: str, begun: Sequence[_Begun]) -> Iterator[Finding]:
    for earlier, later in pairwise(begun):
        if later.start < earlier.start:
            yield text.OUT_OF_ORDER.at(
                view.place("measures", later.line, "start"),
                found=day_text(later.start),
                candidate=candidate,
                phase=later.step.label,
                earlier=earlier.step.label,
                earlier_day=day_text(earlier.start),
            )


def _by_place(view: View, begun: Sequence[_Begun]) -> Sequence[_Begun | None]:
    """Job orientation, work experience and aftercare in this order, None for what did not begin."""
    found = {one.step.code: one for one in begun}
    return [found.get(step.code) for step in view.catalogue.steps(PATH)]


def _work(view: View, candidate: str, begun: Sequence[_Begun]) -> Iterator[Finding]:
    oriented, work, _ = _by_place(view, begun)
    if work is None:
        return
    place, found = view.place("measures", work.line, "start"), day_text(work.start)
    if oriented is None:
        yield text.NOT_ORIENTED.at(place, found=found, candidate=candidate)
    elif work.start > (last := end_of_months(oriented.start, _LATEST_MONTH)):
        yield text.TOO_LATE.at(
            place,
            found=found,
            candidate=candidate,
            oriented=day_text(oriented.start),
            last=day_text(last),
        )


def _aftercare(view: View, candidate: str, begun: Sequence[_Begun]) -> Iterator[Finding]:
    _, work, after = _by_place(view, begun)
    # Aftercare before the work experience began is out of order already.
    if work is None or after is None or after.start < work.start:
        return
    place, found = view.place("measures", after.line, "start"), day_text(after.start)
    if work.open:
        yield text.NO_END.at(place, found=found, candidate=candidate)
    elif work.end is not None and after.start <= work.end:
        end = day_text(work.end)
        yield text.STILL_WORKING.at(place, found=found, candidate=candidate, end=end)
