"""The sums over organisations that the sheets of the report share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import (
    Consolidation,
    KpiSeries,
    MomentCount,
    OrganisationResult,
)
from done_xl.consolidation.totals import moment_totals
from done_xl.report.blocks import Role
from done_xl.text_nl import report as text

Results = Sequence[OrganisationResult]


@dataclass(frozen=True, slots=True)
class KpiHead:
    """A KPI as the report lists it.

    An `own` one was added by organisations, which share its code and label; it is in no total of
    the project.
    """

    code: str
    label: str
    phase: str
    kind: str
    hours: bool
    own: bool

    @property
    def role(self) -> Role:
        """How its amounts are shown."""
        return "hours" if self.hours else "whole"

    def of(self, result: OrganisationResult) -> KpiSeries | None:
        """The series of the KPI in one organisation; None where it is not in use or unknown."""
        series = self._used(result)
        return series if series is not None and series.known else None

    def _used(self, result: OrganisationResult) -> KpiSeries | None:
        for series in result.kpis:
            same = series.code == self.code and series.own == self.own
            if same and series.active and (not self.own or series.label == self.label):
                return series
        return None

    def total(self, results: Results) -> float | None:
        """The sum over the organisations that know it; None where no user of it does."""
        used = [series for series in map(self._used, results) if series]
        known = [series.total for series in used if series.known]
        return sum(known) if known or not used else None

    def by_month(self, results: Results) -> Mapping[tuple[int, int], float]:
        """The sum of every month that lies in some organisation's period."""
        sums: dict[tuple[int, int], float] = {}
        for result in results:
            series = self.of(result)
            if series is not None:
                for month, amount in zip(result.months, series.months, strict=True):
                    sums[month] = sums.get(month, 0.0) + amount
        return sums


def kpi_heads(consolidation: Consolidation, catalogue: Catalogue) -> tuple[KpiHead, ...]:
    """The KPIs that somebody uses: the catalogue's in order, then the organisations' own."""
    series = [entry for result in consolidation.results for entry in result.kpis]
    used = {entry.code for entry in series if not entry.own and entry.active}
    heads = [
        KpiHead(kpi.code, kpi.label, kpi.phase, kpi.kind, kpi.step < 1, own=False)
        for kpi in catalogue.kpis
        if kpi.code in used or (kpi.active and not series)
    ]
    own: dict[tuple[str, str], KpiHead] = {}
    for entry in series:
        if entry.own and entry.active:
            key = (entry.code, entry.label)
            broken = not all(value == int(value) for value in entry.months)
            if key not in own or broken:
                own[key] = KpiHead(*key, entry.phase, entry.kind, broken, own=True)
    return (*heads, *(own[key] for key in sorted(own)))


def months_of(consolidation: Consolidation) -> tuple[tuple[int, int], ...]:
    """Every month of some organisation's period; the reference date's year where there is none."""
    found = {month for result in consolidation.results for month in result.months}
    if not found:
        return tuple((consolidation.reference.year, number) for number in range(1, 13))
    return tuple(sorted(found))


def is_after(month: tuple[int, int], reference: date) -> bool:
    """Whether a month begins after the reference date."""
    return month > (reference.year, reference.month)


def current(consolidation: Consolidation) -> tuple[OrganisationResult, ...]:
    """Each organisation's latest period: what stands now is not added up over years."""
    latest: dict[str, OrganisationResult] = {}
    for result in consolidation.results:
        known = latest.get(result.organisation.code)
        if known is None or known.organisation.period.last < result.organisation.period.last:
            latest[result.organisation.code] = result
    return tuple(latest[code] for code in sorted(latest))


def that_know(results: Results, table: str) -> Results:
    """The results whose workbook had a usable table of this key: the others count nowhere."""
    return [result for result in results if table not in result.unread]


def share(part: float, whole: float | None) -> float | None:
    """A part of a whole; None where there is nothing to divide by."""
    return part / whole if whole else None


def moment_total(results: Results, code: str) -> MomentCount:
    """One follow-up moment over organisations."""
    return moment_totals(results).get(code, MomentCount(code))


def moment_heads(heads: Sequence[KpiHead], catalogue: Catalogue) -> tuple[KpiHead, ...]:
    """The KPIs in use that are a follow-up moment, the earliest moment first."""
    after = {kpi.code: (kpi.moment.months, kpi.moment.days) for kpi in catalogue.kpis if kpi.moment}
    found = (head for head in heads if head.code in after and not head.own)
    return tuple(sorted(found, key=lambda head: after[head.code]))


def name_cells(result: OrganisationResult) -> tuple[str, str, str]:
    """Code, name and period of an organisation, as the tables begin."""
    period = result.organisation.period
    return (
        result.organisation.code,
        result.organisation.name,
        text.period(period.first, period.last),
    )
