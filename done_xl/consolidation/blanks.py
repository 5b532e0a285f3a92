"""Workbooks of an organisation that nobody filled in: they never count."""

from __future__ import annotations

from collections.abc import Iterable

from done_xl.consolidation.result import Excluded, OrganisationResult
from done_xl.model.findings import Place
from done_xl.text_nl.books import EMPTY
from done_xl.text_nl.folder import EMPTY_TWIN, STILL_EMPTY

Results = list[OrganisationResult]


def without_blanks(
    results: Iterable[OrganisationResult],
) -> tuple[Results, list[Excluded], list[Excluded]]:
    """The filled results, the blank ones that leave months open, and those beside a filled one."""
    filled: Results = []
    blank: Results = []
    for result in results:
        (blank if is_blank(result) else filled).append(result)
    missing, spare = [], []
    for result in blank:
        paths = sorted(one.facts.path for one in filled if same_months(one, result))
        if paths:
            finding = EMPTY_TWIN.at(Place(result.facts.path), other=paths[0])
            spare.append(Excluded(result.facts, finding.message, (finding,)))
        else:
            missing.append(Excluded(result.facts, STILL_EMPTY, result.findings))
    return filled, missing, spare


def is_blank(result: OrganisationResult) -> bool:
    """Whether the check found nothing that was typed, all sheets that matter being read."""
    return not result.unread and any(finding.code == EMPTY.code for finding in result.findings)


def same_months(one: OrganisationResult, other: OrganisationResult) -> bool:
    """Whether both are of the same organisation and have a month in common."""
    first, second = one.organisation, other.organisation
    return first.code.upper() == second.code.upper() and (
        first.period.first <= second.period.last and second.period.first <= first.period.last
    )
