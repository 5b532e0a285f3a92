"""Jobs that go on in an organisation's next workbook without the job that they continue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from done_xl.consolidation.result import Consolidation, KnownCohort, OrganisationResult
from done_xl.model.findings import Finding, Place
from done_xl.model.tables import table
from done_xl.text_nl.folder import NOT_CARRIED_OVER, starts_in_another_book
from done_xl.validation.book import in_order


def with_continued(consolidation: Consolidation) -> Consolidation:
    """The consolidation, its later workbooks saying how many of their starts are no new ones.

    A workbook can only tell that a job continues another one when both stand in it; else the second
    job counts as a start of its own.
    """
    groups: defaultdict[str, list[OrganisationResult]] = defaultdict(list)
    for result in consolidation.results:
        groups[result.organisation.code].append(result)
    found = {
        result.facts.path: _finding(result, count)
        for group in groups.values()
        for result in group
        if (count := _continued(result, _before(result, group)))
    }
    return replace(
        consolidation,
        results=tuple(
            _with(result, found.get(result.facts.path)) for result in consolidation.results
        ),
    )


def _before(result: OrganisationResult, group: Sequence[OrganisationResult]) -> list[KnownCohort]:
    first = result.organisation.period.first
    return [
        cohort for one in group if one.organisation.period.last < first for cohort in one.cohorts
    ]


def _continued(result: OrganisationResult, before: Sequence[KnownCohort]) -> int:
    """How many first starts of a path in a workbook continue a job of an earlier one."""
    firsts: dict[str, date] = {}
    for cohort in result.cohorts:
        firsts[cohort.candidate] = min(cohort.start, firsts.get(cohort.candidate, cohort.start))
    known = {(cohort.candidate, cohort.start) for cohort in before}
    return len(
        {
            cohort.candidate
            for cohort in before
            if (start := firsts.get(cohort.candidate)) is not None
            and (cohort.candidate, start) not in known
            and cohort.start < start
            and (cohort.until is None or start <= cohort.until)
        }
    )


def _finding(result: OrganisationResult, count: int) -> Finding:
    place = Place(result.facts.path, table("placements").sheet)
    return NOT_CARRIED_OVER.at(place, starts=starts_in_another_book(count))


def _with(result: OrganisationResult, finding: Finding | None) -> OrganisationResult:
    if finding is None:
        return result
    return replace(result, findings=in_order((*result.findings, finding)))
