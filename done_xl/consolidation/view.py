"""A consolidation as plain values for JSON (design 3: a fixed contract)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from itertools import chain
from typing import Any

from done_xl.catalogue.own_terms import own_file
from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import Consolidation, MomentCount, OrganisationResult
from done_xl.consolidation.totals import kpi_totals, moment_totals, ratio_totals


def as_json(consolidation: Consolidation, catalogue: Catalogue) -> dict[str, Any]:
    """Organisations, totals, ratios, retention, checklists, excluded files and finding counts.

    KPIs that are off by default appear once an organisation uses them; own KPIs only with their
    organisation. A KPI is null where a sheet that it is counted from could not be used. Whole
    numbers are int, dates ISO, paths relative to the folder. `own_terms` is there where terms of
    an own file judged the measures: the name of that file.
    """
    results = consolidation.results
    used = _used(results, catalogue)
    moments = moment_totals(results)
    sums = kpi_totals(results)
    own = own_file(consolidation.measures)
    return {
        "reference_date": consolidation.reference.isoformat(),
        "organisations": [_organisation(result, used) for result in results],
        "totals": {
            kpi.code: _plain(sums.get(kpi.code, 0.0)) if kpi.code in sums or not results else None
            for kpi in catalogue.kpis
            if kpi.code in used
        },
        "ratios": {
            code: None if value is None else _plain(value)
            for code, value in ratio_totals(results, catalogue).items()
        },
        "retention": _retention(moments, catalogue, used),
        "checklists": {
            code: _checklists([result for result in results if result.organisation.code == code])
            for code in dict.fromkeys(result.organisation.code for result in results)
        },
        "excluded": [
            {"file": excluded.facts.path, "reason": excluded.reason}
            for excluded in consolidation.excluded
        ],
        "findings": finding_counts(consolidation),
        **({"own_terms": own} if own else {}),
    }


def _used(results: Sequence[OrganisationResult], catalogue: Catalogue) -> Set[str]:
    """The project's KPIs that are on by default, or in an organisation."""
    return {kpi.code for kpi in catalogue.kpis if kpi.active} | {
        series.code
        for result in results
        for series in result.kpis
        if series.active and not series.own
    }


def finding_counts(consolidation: Consolidation) -> dict[str, int]:
    """How many findings of each severity there are, those of files that do not count included."""
    groups = (
        *(counted.findings for counted in consolidation.counted),
        *(excluded.findings for excluded in consolidation.excluded),
        *(excluded.findings for excluded in consolidation.passed_over),
        consolidation.findings,
    )
    count = Counter(finding.severity for finding in chain.from_iterable(groups))
    return {"error": count["error"], "warning": count["warning"], "info": count["info"]}


def _plain(number: float) -> int | float:
    return int(number) if float(number).is_integer() else number


def _organisation(result: OrganisationResult, used: Set[str]) -> dict[str, Any]:
    period = result.organisation.period
    return {
        "code": result.organisation.code,
        "name": result.organisation.name,
        "period": {"from": period.first.isoformat(), "to": period.last.isoformat()},
        "files": [result.facts.path],
        "kpis": {
            series.code: _plain(series.total) if series.known else None
            for series in result.kpis
            if (series.active if series.own else series.code in used)
        },
    }


def _retention(
    moments: Mapping[str, MomentCount], catalogue: Catalogue, used: Set[str]
) -> dict[str, dict[str, int]]:
    found = {}
    for kpi in catalogue.kpis:
        if kpi.derivation != "retention" or kpi.code not in used:
            continue
        count = moments.get(kpi.code, MomentCount(kpi.code))
        found[kpi.code] = {
            "reached": count.reached,
            "not_reached": count.not_reached,
            "not_yet": count.not_yet,
            "unconfirmed": count.unconfirmed,
        }
    return found


def _checklists(results: Sequence[OrganisationResult]) -> dict[str, Any]:
    """Both checklists of one organisation, each of the latest period in which it was filled in."""
    by_period = sorted(results, key=lambda result: result.organisation.period.last, reverse=True)
    scored = next((r.checklist for r in by_period if r.checklist.answered), by_period[0].checklist)
    answers = next((r.yes_no for r in by_period if r.yes_no.yes + r.yes_no.no), by_period[0].yes_no)
    return {
        "score": scored.share,
        "answered": scored.answered,
        "themes": dict(scored.themes),
        "yes": answers.yes,
        "no": answers.no,
        "open": answers.open,
    }
