"""How far each path came: the phase reached and its milestones (domain 2)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar

from done_xl.catalogue.types import Catalogue, Kpi, Milestone
from done_xl.model.rows import Candidate
from done_xl.model.submission import Submission
from done_xl.model.tables import fields_of
from done_xl.scoring.days import moment_day
from done_xl.scoring.derivations import plan_days
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.retention import Cohort, Standing, standing

PathPhase = Literal["IN", "DOOR", "UIT", "STOP"]
PHASES: tuple[PathPhase, ...] = ("IN", "DOOR", "UIT", "STOP")
Mark = date | Standing | None
K = TypeVar("K")

# The milestones without a column of their own in Kandidaten, by their catalogue code.
PLANNED, MEASURE, PLACED = "planned", "measure", "placed"
FOLLOW_UPS: Mapping[str, str] = {"weeks2": "D2W", "weeks6": "D6W", "months6": "D6M"}


@dataclass(frozen=True, slots=True)
class Trajectory:
    """One path: the phase reached, and per milestone code its date, a standing, or None.

    A date means that the milestone was reached by the reference date. `kind` is the kind of path
    that adds milestones of its own, blank where none does or the organisation does not use it.
    """

    candidate: str
    phase: PathPhase
    milestones: Mapping[str, Mark]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class _Facts:
    """Days by candidate code, each the earliest."""

    plans: Mapping[str, date]
    measures: Mapping[str, date]
    each_measure: Mapping[tuple[str, str], date]
    outcomes: Mapping[str, date]
    cohorts: Mapping[str, Sequence[Cohort]]


def trajectories(
    submission: Submission, found: Sequence[Cohort], catalogue: Catalogue, reference: date
) -> tuple[Trajectory, ...]:
    """The path of every candidate in sheet order (domain 2, 10)."""
    by_candidate: defaultdict[str, list[Cohort]] = defaultdict(list)
    for cohort in found:
        by_candidate[cohort.candidate].append(cohort)
    # A measure that tells a personal trait is no step: a count of it could tell who has it.
    telling = {one.code for one in catalogue.measures if one.reveals}
    taken = [row for row in submission.measures if row.measure not in telling]
    facts = _Facts(
        plan_days(submission),
        _earliest((row.candidate, row.start) for row in taken),
        _earliest(((row.candidate, row.measure), row.start) for row in taken),
        _earliest((row.candidate, row.start) for row in submission.placements),
        by_candidate,
    )
    readers = {
        milestone.code: _reader(milestone, catalogue, facts, reference)
        for milestone in catalogue.milestones
    }
    used = own_numbers(submission.amounts, catalogue).work_experience
    codes = {kind: _codes(catalogue, kind) for kind in (catalogue.own_paths if used else ())}
    general = _codes(catalogue, "")

    def path(row: Candidate) -> Trajectory:
        kind = row.path if row.path in codes else ""
        marks = {code: readers[code](row) for code in codes.get(kind or "", general)}
        return Trajectory(row.code, _phase(row, facts, reference), marks, kind or "")

    return tuple(map(path, submission.candidates))


def _codes(catalogue: Catalogue, kind: str) -> tuple[str, ...]:
    return tuple(step.code for step in catalogue.milestones if step.path in ("", kind))


def count_milestones(paths: Iterable[Trajectory], catalogue: Catalogue) -> Mapping[str, int]:
    """How many paths reached each milestone."""
    found = Counter(
        code for path in paths for code, mark in path.milestones.items() if isinstance(mark, date)
    )
    return {milestone.code: found[milestone.code] for milestone in catalogue.milestones}


def count_phases(paths: Iterable[Trajectory]) -> Mapping[str, int]:
    """How many paths stand in each phase."""
    found = Counter(path.phase for path in paths)
    return {phase: found[phase] for phase in PHASES}


def count_kinds(paths: Iterable[Trajectory]) -> Mapping[str, int]:
    """How many paths there are of each kind that has milestones of its own."""
    return Counter(path.kind for path in paths if path.kind)


def _earliest(days: Iterable[tuple[K, date]]) -> Mapping[K, date]:
    found: dict[K, date] = {}
    for key, day in days:
        found[key] = min(day, found.get(key, day))
    return found


def _phase(row: Candidate, facts: _Facts, reference: date) -> PathPhase:
    def by_now(day: date | None) -> bool:
        return day is not None and day <= reference

    if by_now(row.stopped):
        return "STOP"
    if by_now(facts.outcomes.get(row.code)):
        return "UIT"
    if by_now(facts.plans.get(row.code)) or by_now(facts.measures.get(row.code)):
        return "DOOR"
    return "IN"


def _reader(
    milestone: Milestone, catalogue: Catalogue, facts: _Facts, reference: date
) -> Callable[[Candidate], Mark]:
    """A function from a candidate to the mark of one milestone."""
    if milestone.measure:
        own = {
            candidate: start
            for (candidate, measure), start in facts.each_measure.items()
            if measure == milestone.measure
        }
        return _from(own, reference)
    if milestone.code in FOLLOW_UPS:
        return _follow_up(catalogue.kpi(FOLLOW_UPS[milestone.code]), facts, reference)
    if milestone.code == PLACED:
        starts = {code: cohorts[0].start for code, cohorts in facts.cohorts.items()}
        return _from(starts, reference)
    if milestone.code == MEASURE:
        return _from(facts.measures, reference)
    if milestone.code == PLANNED:
        return _from(facts.plans, reference)
    index = next(
        field.index for field in fields_of(Candidate) if field.column.header == milestone.column
    )

    def typed(row: Candidate) -> Mark:
        day = row[index]
        return day if isinstance(day, date) and day <= reference else None

    return typed


def _follow_up(kpi: Kpi, facts: _Facts, reference: date) -> Callable[[Candidate], Mark]:
    if kpi.moment is None:
        raise ValueError(f"{kpi.code} has no moment")
    moment = kpi.moment

    def read(row: Candidate) -> Mark:
        days = [
            (moment_day(cohort.start, moment), cohort) for cohort in facts.cohorts.get(row.code, ())
        ]
        found = [(day, standing(cohort, day, reference)) for day, cohort in days]
        reached = [day for day, where in found if where in ("reached", "unconfirmed")]
        # A later cohort tells where the path stands now, once none of them reached the moment.
        return min(reached) if reached else found[-1][1] if found else None

    return read


def _from(days: Mapping[str, date], reference: date) -> Callable[[Candidate], Mark]:
    def read(row: Candidate) -> Mark:
        day = days.get(row.code)
        return day if day is not None and day <= reference else None

    return read
