"""Sums over organisations: KPIs, retention and ratios (domain 3 and 4)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import compress

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import (
    CohortCount,
    KnownCohort,
    MomentCount,
    OrganisationResult,
)
from done_xl.scoring.ratios import ratio_value
from done_xl.scoring.retention import Standing, Standings

_Codes = tuple[str, ...]
_Start = tuple[str, str, date]


def kpi_totals(results: Iterable[OrganisationResult]) -> Mapping[str, float]:
    """The total of each of the project's KPIs by code, over all results that know it."""
    sums: dict[str, float] = {}
    for result in results:
        for series in result.kpis:
            if series.known and not series.own:
                sums[series.code] = sums.get(series.code, 0.0) + series.total
    return sums


def moment_totals(results: Iterable[OrganisationResult]) -> Mapping[str, MomentCount]:
    """The cohorts of all results at each moment, by code; each cohort once."""
    found = tuple(results)
    if len(found) == 1:
        # One workbook holds each start once.
        return {count.code: count for count in found[0].retention}
    sums = {count.code: MomentCount(count.code) for result in found for count in result.retention}
    return sums | {count.code: count for count in _moments(_latest(found).values())}


def distinct_cohorts(results: Iterable[OrganisationResult]) -> tuple[CohortCount, ...]:
    """The cohorts of all results by organisation and month of their start, each once.

    Rows that are carried over to the next period's workbook stand in two workbooks of their
    organisation: the later one knows most of what became of that start.
    """
    months: defaultdict[tuple[str, int, int], list[tuple[_Codes, KnownCohort]]] = defaultdict(list)
    for (organisation, _, start), known in _latest(results).items():
        months[organisation, start.year, start.month].append(known)
    return tuple(
        CohortCount(
            year, month, len(months[code, year, month]), _moments(months[code, year, month])
        )
        for code, year, month in sorted(months)
    )


def _latest(results: Iterable[OrganisationResult]) -> Mapping[_Start, tuple[_Codes, KnownCohort]]:
    """Each start as the latest workbook of its organisation knows it."""
    latest: dict[_Start, tuple[_Codes, KnownCohort]] = {}
    for result in sorted(results, key=_by_period):
        codes = tuple(count.code for count in result.retention)
        for cohort in result.cohorts:
            latest[result.organisation.code, cohort.candidate, cohort.start] = codes, cohort
    return latest


def _by_period(result: OrganisationResult) -> tuple[date, str]:
    return result.organisation.period.last, result.facts.path


def _moments(cohorts: Iterable[tuple[_Codes, KnownCohort]]) -> tuple[MomentCount, ...]:
    rows: defaultdict[_Codes, list[tuple[Standing, ...]]] = defaultdict(list)
    for codes, cohort in cohorts:
        rows[codes].append(cohort.standings)
    found: defaultdict[str, Counter[Standing]] = defaultdict(Counter)
    for codes, standings in rows.items():
        for code, column in zip(codes, zip(*standings, strict=True), strict=True):
            found[code].update(column)
    return tuple(
        MomentCount(
            code=code,
            reached=count["reached"] + count["unconfirmed"],
            unconfirmed=count["unconfirmed"],
            not_reached=count["not_reached"],
            not_yet=count["not_yet"],
        )
        for code, count in found.items()
    )


def add_moments(one: MomentCount, other: MomentCount) -> MomentCount:
    """The counts of both; ValueError where they are of different moments."""
    if one.code != other.code:
        raise ValueError(f"{one.code} is not {other.code}")
    return MomentCount(
        code=one.code,
        reached=one.reached + other.reached,
        unconfirmed=one.unconfirmed + other.unconfirmed,
        not_reached=one.not_reached + other.not_reached,
        not_yet=one.not_yet + other.not_yet,
    )


def ratio_totals(
    results: Iterable[OrganisationResult], catalogue: Catalogue
) -> Mapping[str, float | None]:
    """The ratios over the sums of the results that know all of it; None for a zero denominator."""
    found = tuple(results)
    standings = {
        code: Standings(code, count.reached, count.unconfirmed, count.not_reached, count.not_yet)
        for code, count in moment_totals(found).items()
    }
    unknown = [{series.code for series in result.kpis if not series.known} for result in found]
    sums: dict[tuple[bool, ...], Mapping[str, float]] = {}
    values: dict[str, float | None] = {}
    for ratio in catalogue.ratios:
        needed = ratio.numerator + ratio.denominator
        knows = tuple(codes.isdisjoint(needed) for codes in unknown)
        if knows not in sums:
            sums[knows] = kpi_totals(compress(found, knows))
        values[ratio.code] = ratio_value(ratio, sums[knows], standings)
    return values
