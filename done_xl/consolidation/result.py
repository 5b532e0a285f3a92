"""What consolidating keeps of the workbooks: sums and counts, never a row about a person.

Starts in the NEC, assessments and agreed levels keep their candidate's code, which nothing shows or
writes: the same one can stand in several files. Everything is
frozen and small enough to travel between processes. Shapes: a series has one number per month of
the organisation's period. Source: domain 3, 4, 5, 7 and 10.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from done_xl.catalogue.types import Measure
from done_xl.consolidation.impression import Impression
from done_xl.consolidation.terms import TermCount
from done_xl.model.findings import Finding
from done_xl.model.observation import Observation
from done_xl.model.raw import FileFacts
from done_xl.model.submission import Organisation
from done_xl.scoring.retention import Standing


@dataclass(frozen=True, slots=True)
class KpiSeries:
    """A KPI of one organisation: logged and derived amounts by month of its period.

    `own` KPIs were added by the organisation and are in no total of the project. All amounts of one
    that is not `active` are zero.
    """

    code: str
    label: str
    phase: str
    kind: str
    unit: str
    active: bool
    baseline: float | None
    target: float | None
    logged: tuple[float, ...]
    derived: tuple[float, ...]
    own: bool = False
    # False: a table that it is counted from could not be used, so the amounts say nothing.
    known: bool = True

    @property
    def months(self) -> tuple[float, ...]:
        """Logged plus derived by month."""
        return tuple(map(float.__add__, self.logged, self.derived))

    @property
    def total(self) -> float:
        """Logged plus derived over the whole period."""
        return sum(self.logged) + sum(self.derived)


@dataclass(frozen=True, slots=True)
class MomentCount:
    """How many cohorts stood where at one moment (domain 4).

    `reached` includes `unconfirmed`; `not_yet` moments lie after the reference date and are in no
    rate.
    """

    code: str
    reached: int = 0
    unconfirmed: int = 0
    not_reached: int = 0
    not_yet: int = 0

    @property
    def due(self) -> int:
        """Moments that can be measured: reached or not."""
        return self.reached + self.not_reached

    @property
    def confirmed(self) -> int:
        """Reached, and known to be so."""
        return self.reached - self.unconfirmed

    @property
    def sure(self) -> int:
        """Moments of which it is known how they ended: confirmed or not reached."""
        return self.confirmed + self.not_reached


@dataclass(frozen=True, slots=True)
class KnownCohort:
    """One cohort of one workbook: kept in memory to find it again in the organisation's next one.

    `until` is the last day on which a next job would continue it (None: whenever that starts).
    `standings` are in the order of the result's `retention`. The candidate's code is never shown.
    """

    candidate: str = field(repr=False)
    start: date
    until: date | None
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class CohortCount:
    """The moments of the cohorts that started in one month."""

    year: int
    month: int
    started: int
    moments: tuple[MomentCount, ...]


@dataclass(frozen=True, slots=True)
class ChecklistResult:
    """Checklist 0-6: `scores` by statement in order (None: open); shares lie between 0 and 1."""

    filled_in: date | None
    scores: tuple[int | None, ...]
    answered: int
    share: float | None
    themes: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class YesNoResult:
    """Checklist JA/NEE: counts, per NEE whether an action stands beside it, answers by number."""

    filled_in: date | None
    yes: int
    no: int
    open: int
    obstacles: tuple[tuple[int, bool], ...]
    answers: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PlanCount:
    """PDP actions of one kind of need; `progress` sums 0, 1/2 and 1 (domain 7)."""

    need_kind: str
    actions: int
    done: int
    partly: int
    progress: float
    overdue: int


@dataclass(frozen=True, slots=True)
class PathCounts:
    """The Trajectverloop: paths per milestone code, and per phase reached (domain 2).

    `phases` counts IN, DOOR, UIT and STOP; together they are `paths`. `kinds` counts the paths of a
    kind that has milestones of its own, where the organisation uses it.
    """

    paths: int
    milestones: Mapping[str, int]
    phases: Mapping[str, int]
    kinds: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableCount:
    """Rows of one table: read, taken, and left out because of an error."""

    key: str
    read: int
    taken: int

    @property
    def left_out(self) -> int:
        """Rows with an error, which count nowhere."""
        return self.read - self.taken


@dataclass(frozen=True, slots=True)
class OrganisationResult:
    """One workbook, added up.

    `traits` maps "statuut", "geslacht" and "leeftijd" to counts by value ("onbekend" where blank);
    they are hidden where small only when shown. `unread` are the keys of tables that could not be
    used, so that the KPIs counted from them are unknown. `candidates` are the codes that stand in
    Kandidaten, `assessed` those with a day in Assessment op: never shown. `impressions` are kept
    where a workbook is only checked.
    """

    facts: FileFacts
    organisation: Organisation
    months: tuple[tuple[int, int], ...]
    kpis: tuple[KpiSeries, ...]
    retention: tuple[MomentCount, ...]
    cohorts: tuple[KnownCohort, ...] = field(repr=False)
    checklist: ChecklistResult
    yes_no: YesNoResult
    plans: tuple[PlanCount, ...]
    path: PathCounts
    traits: Mapping[str, Mapping[str, int]]
    tables: tuple[TableCount, ...]
    findings: tuple[Finding, ...]
    unread: frozenset[str] = frozenset()
    candidates: frozenset[str] = field(default=frozenset(), repr=False)
    assessed: tuple[tuple[str, date], ...] = field(default=(), repr=False)
    terms: tuple[TermCount, ...] = ()
    impressions: tuple[Impression, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class ObservedFile:
    """One observation workbook.

    `observation` has neither scores nor facts any more, and of its indicators a mark of their
    wording. `days` are those of the exercises in which a candidate has a score, by candidate,
    `cells` the place on Start of each slot's candidate, `rows` counts what was typed.
    """

    observation: Observation = field(repr=False)
    days: Mapping[str, tuple[date, ...]] = field(repr=False)
    cells: Mapping[str, str | None] = field(repr=False)
    rows: int
    findings: tuple[Finding, ...] = ()

    @property
    def facts(self) -> FileFacts:
        """The file."""
        return self.observation.facts

    @property
    def seen(self) -> frozenset[str]:
        """The candidates with at least one score."""
        return frozenset(self.days)


class Agreed(NamedTuple):
    """An agreed level of a candidate, by project-wide code."""

    candidate: str
    competence: str
    level: int


@dataclass(frozen=True, slots=True)
class AgreedFile:
    """One assessment report: who was assessed, and the levels that may leave the organisation.

    `seen` are the candidates with a score or an agreed level, `cells` the first place of each in
    Evaluatie, `rows` counts the agreed levels.
    """

    facts: FileFacts
    organisation: str
    assessment: str
    first: date
    last: date
    seen: frozenset[str] = field(repr=False)
    levels: tuple[Agreed, ...] = field(repr=False)
    cells: Mapping[str, str | None] = field(repr=False)
    rows: int
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Excluded:
    """A file that counts nowhere, and why (Dutch)."""

    facts: FileFacts
    reason: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Consolidation:
    """All workbooks of a folder, sorted by organisation and period, as seen on `reference`.

    `observed` are the observation workbooks, `agreed` the assessment reports. `passed_over` are our
    own reports, templates and lock files: named, no error. `measures` are those whose terms judged
    the rows.
    """

    reference: date
    run: date
    results: tuple[OrganisationResult, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    passed_over: tuple[Excluded, ...] = ()
    findings: tuple[Finding, ...] = field(default_factory=tuple)
    observed: tuple[ObservedFile, ...] = ()
    agreed: tuple[AgreedFile, ...] = ()
    measures: tuple[Measure, ...] = ()

    @property
    def handed_in(self) -> tuple[ObservedFile | AgreedFile, ...]:
        """What assessors handed in and counts."""
        return (*self.observed, *self.agreed)

    @property
    def counted(self) -> tuple[OrganisationResult | ObservedFile | AgreedFile, ...]:
        """Every file that counts."""
        return (*self.results, *self.handed_in)
