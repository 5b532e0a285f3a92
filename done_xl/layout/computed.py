"""The figures that the computed sheets of a workbook show, as plain values.

A spreadsheet program calculates them on opening; a viewer that does not calculate (Excel's
protected view) shows what is stored. These are what `writing.computed.cached` stores.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from done_xl.model.submission import Period
from done_xl.scoring.premium import PeriodPremiums

Mark = Literal["reached", "not_reached", "not_yet"]
PhaseReached = Literal["IN", "DOOR", "UIT", "STOP"]


@dataclass(frozen=True, slots=True)
class KpiLine:
    """An active KPI: `months` holds logged plus derived amounts, one per month of the period."""

    code: str
    label: str
    phase: str
    kind: str
    baseline: float | None
    target: float | None
    months: tuple[float, ...]

    @property
    def total(self) -> float:
        """The sum over the period."""
        return sum(self.months)


@dataclass(frozen=True, slots=True)
class MomentLine:
    """The cohorts at one moment, by the code of its KPI; `reached` includes `unconfirmed`."""

    code: str
    reached: int
    unconfirmed: int
    not_reached: int
    not_yet: int

    @property
    def due(self) -> int:
        """Moments that could be measured by the reference date."""
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
class PathLine:
    """A candidate's path.

    `days` maps milestone codes to days, only those up to the reference date ("planned" is the PDP
    date, "measure" the first start of a measure, "placed" the first start in the NEC), also of the
    milestones that only this kind of path has. `marks` maps
    the milestones that are moments ("weeks2", "months6") to where the path stands: reached where
    any cohort reached it, else not yet where any still can. `due` and `what` are the first item
    of this candidate that is due.
    """

    code: str
    phase: PhaseReached
    days: Mapping[str, date] = field(default_factory=dict)
    marks: Mapping[str, Mark] = field(default_factory=dict)
    stopped: date | None = None
    due: date | None = None
    what: str = ""


@dataclass(frozen=True, slots=True)
class DueLine:
    """An item of Opvolging; `sheet` and `line` are where its link leads."""

    day: date
    candidate: str
    coach: str
    what: str
    detail: str
    sheet: str
    line: int


@dataclass(frozen=True, slots=True)
class ComputedValues:
    """Everything that the computed sheets of one workbook show.

    `kpis` go by row of tblKPI and `paths` by row of tblKandidaten, None for a row that is blank or
    switched off. `scores` go by statement of the checklist 0-6, None for an open one. With
    `work_experience` Traject shows the milestones of werkervaring paths.
    """

    name: str
    period: Period
    reference: date
    kpis: tuple[KpiLine | None, ...] = ()
    moments: tuple[MomentLine, ...] = ()
    paths: tuple[PathLine | None, ...] = ()
    scores: tuple[int | None, ...] = ()
    work_experience: bool = False
    premiums: PeriodPremiums | None = None
    due: tuple[DueLine, ...] = ()
