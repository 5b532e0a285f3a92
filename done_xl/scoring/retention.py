"""Who stayed at work: cohorts of placements and where they stand at a moment (domain 4)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from done_xl.catalogue.types import Catalogue, Kpi, Moment, Settings
from done_xl.model.own_settings import CONTINUATION
from done_xl.model.rows import OwnAmount, Placement
from done_xl.model.rows.outcome import NEC_JOB
from done_xl.scoring.days import moment_day

Standing = Literal["reached", "unconfirmed", "not_reached", "not_yet"]


@dataclass(frozen=True, slots=True)
class Cohort:
    """A path's start in the NEC with every job that continues it, sorted by start."""

    candidate: str
    start: date
    jobs: tuple[Placement, ...]


@dataclass(frozen=True, slots=True)
class Standings:
    """How many cohorts stand where at one moment; `reached` includes `unconfirmed`."""

    code: str
    reached: int
    unconfirmed: int
    not_reached: int
    not_yet: int


def continuation_days(amounts: Iterable[OwnAmount], settings: Settings) -> int:
    """The organisation's own number of days between two jobs, else the project's."""
    for row in amounts:
        if row.name == CONTINUATION.label and row.amount is not None:
            return int(row.amount)
    return settings.continuation_days


def cohorts(placements: Iterable[Placement], days: int) -> tuple[Cohort, ...]:
    """The cohorts in order of candidate and start.

    A job continues its candidate's cohort when it starts at most `days` days after the latest end
    so far; without an end that is always. Rows are given in sheet order, which decides ties.
    """
    by_candidate: defaultdict[str, list[Placement]] = defaultdict(list)
    for row in placements:
        if row.kind == NEC_JOB:
            by_candidate[row.candidate].append(row)
    gap = timedelta(days=days)
    found: list[Cohort] = []
    for candidate in sorted(by_candidate):
        jobs = sorted(by_candidate[candidate], key=lambda job: job.start)
        found.extend(Cohort(candidate, run[0].start, run) for run in _runs(jobs, gap))
    return tuple(found)


def _runs(jobs: Sequence[Placement], gap: timedelta) -> Iterator[tuple[Placement, ...]]:
    run: list[Placement] = []
    latest = date.min
    for job in jobs:
        if run and job.start - gap > latest:
            yield tuple(run)
            run = []
        run.append(job)
        latest = max(latest, job.end or date.max)
    yield tuple(run)


def standing(cohort: Cohort, day: date, reference: date) -> Standing:
    """Where a cohort stands on the day of a moment, as known on the reference date."""
    if day > reference:
        return "not_yet"
    covered = False
    for job in cohort.jobs:
        if job.start > day:
            break
        if job.end is not None:
            if job.end >= day:
                return "reached"
        elif job.confirmed is not None and job.confirmed >= day:
            return "reached"
        else:
            covered = True
    return "unconfirmed" if covered else "not_reached"


def reached_days(found: Iterable[Cohort], moment: Moment, reference: date) -> Iterator[date]:
    """The days on which cohorts reached a moment, confirmed or not."""
    for cohort in found:
        day = moment_day(cohort.start, moment)
        if standing(cohort, day, reference) in ("reached", "unconfirmed"):
            yield day


def standings(found: Iterable[Cohort], kpi: Kpi, reference: date) -> Standings:
    """How many cohorts stand where at the moment of a retention KPI; ValueError for another KPI."""
    if kpi.moment is None:
        raise ValueError(f"{kpi.code} has no moment")
    moment = kpi.moment
    count = Counter(
        standing(cohort, moment_day(cohort.start, moment), reference) for cohort in found
    )
    unconfirmed = count["unconfirmed"]
    reached = count["reached"] + unconfirmed
    return Standings(kpi.code, reached, unconfirmed, count["not_reached"], count["not_yet"])


def retention_kpis(catalogue: Catalogue) -> tuple[Kpi, ...]:
    """The KPIs that look at a moment after a start in the NEC."""
    return tuple(kpi for kpi in catalogue.kpis if kpi.derivation == "retention")
