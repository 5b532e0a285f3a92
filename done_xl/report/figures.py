"""The sums over organisations that the sheets of the report share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from done_xl.catalogue.types import Catalogue, Ratio
from done_xl.consolidation.result import (
    Consolidation,
    KpiSeries,
    MomentCount,
    OrganisationResult,
)
from done_xl.report.blocks import Role
from done_xl.scoring.ratios import ratio_value
from done_xl.scoring.retention import Standings
from done_xl.text_nl import report as text

Results = Sequence[OrganisationResult]


@dataclass(frozen=True, slots=True)
class KpiHead:
    """A KPI as the report lists it; `own` ones belong to the organisations that share its label."""

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
        """The series of the KPI in one organisation."""
        for series in result.kpis:
            if series.code == self.code and (not self.own or series.label == self.label):
                return series
        return None

    def total(self, results: Results) -> float:
        """The sum over the organisations."""
        return sum(series.total for series in map(self.of, results) if series)

    def month(self, results: Results, month: tuple[int, int]) -> float | None:
        """The sum of one month; None where no organisation's period holds it."""
        values = [
            series.months[result.months.index(month)]
            for result in results
            if month in result.months and (series := self.of(result))
        ]
        return sum(values) if values else None


def kpi_heads(consolidation: Consolidation, catalogue: Catalogue) -> tuple[KpiHead, ...]:
    """The KPIs that somebody uses: the catalogue's in order, then the organisations' own."""
    series = [entry for result in consolidation.results for entry in result.kpis]
    used = {entry.code for entry in series if entry.active or entry.total}
    known = {kpi.code for kpi in catalogue.kpis}
    heads = [
        KpiHead(kpi.code, kpi.label, kpi.phase, kpi.kind, kpi.step < 1, own=False)
        for kpi in catalogue.kpis
        if kpi.code in used or (kpi.active and not series)
    ]
    own: dict[tuple[str, str], KpiHead] = {}
    for entry in series:
        if entry.code not in known and (entry.active or entry.total):
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


def share(part: float, whole: float | None) -> float | None:
    """A part of a whole; None where there is nothing to divide by."""
    return part / whole if whole else None


def kpi_sum(results: Results, codes: Iterable[str]) -> float:
    """The total of some catalogue KPIs together, for a ratio."""
    wanted = set(codes)
    return sum(
        series.total for result in results for series in result.kpis if series.code in wanted
    )


def ratio_of(ratio: Ratio, results: Results) -> float | None:
    """A ratio over organisations (sums over sums, domain 3); None for a zero denominator."""
    sums = {code: kpi_sum(results, (code,)) for code in ratio.numerator + ratio.denominator}
    standings = {}
    for code in ratio.numerator:
        moment = moment_total(results, code)
        standings[code] = Standings(
            code, moment.reached, moment.unconfirmed, moment.not_reached, moment.not_yet
        )
    return ratio_value(ratio, sums, standings)


def moment_total(results: Results, code: str) -> MomentCount:
    """One follow-up moment over organisations."""
    return add_moments(
        code,
        (moment for result in results for moment in result.retention if moment.code == code),
    )


def add_moments(code: str, moments: Iterable[MomentCount]) -> MomentCount:
    """The sum of counts of one moment."""
    counts = tuple(moments)
    return MomentCount(
        code,
        reached=sum(count.reached for count in counts),
        unconfirmed=sum(count.unconfirmed for count in counts),
        not_reached=sum(count.not_reached for count in counts),
        not_yet=sum(count.not_yet for count in counts),
    )


def moment_heads(heads: Sequence[KpiHead], catalogue: Catalogue) -> tuple[KpiHead, ...]:
    """The KPIs in use that are a follow-up moment."""
    moments = {kpi.code for kpi in catalogue.kpis if kpi.moment}
    return tuple(head for head in heads if head.code in moments)


def name_cells(result: OrganisationResult) -> tuple[str, str, str]:
    """Code, name and period of an organisation, as the tables begin."""
    period = result.organisation.period
    return (
        result.organisation.code,
        result.organisation.name,
        text.period(period.first, period.last),
    )
