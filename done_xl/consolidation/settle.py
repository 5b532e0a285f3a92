"""Which of several workbooks counts where an organisation sent more than one for the same months.

Source: workbooks page 5.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from done_xl.consolidation.blanks import same_months, without_blanks
from done_xl.consolidation.copies import age_key, without_copies, without_twins
from done_xl.consolidation.merge import excluded_key, result_key
from done_xl.consolidation.result import Consolidation, Excluded, OrganisationResult
from done_xl.model.findings import Finding, Place
from done_xl.text_nl.folder import REPLACED, UNDECIDED


def settle(consolidation: Consolidation, *, checking: bool = False) -> Consolidation:
    """The consolidation with one filled workbook per organisation and month, the others named.

    The second of two files with equal content is passed over, as are a full workbook beside its
    verzendversie and the marked copy of a workbook; of overlapping periods the newer file replaces
    the whole older one; where neither is newer, both stay out. With `checking`, what the check
    found in that full workbook stays with it, as that is the one to correct.
    """
    once, copies = without_copies(consolidation.results)
    once, missing, spare = without_blanks(once)
    once, twins = without_twins(once, checking=checking)
    groups: defaultdict[str, list[OrganisationResult]] = defaultdict(list)
    for result in once:
        groups[result.organisation.code.upper()].append(result)
    kept: list[OrganisationResult] = []
    left_out = missing
    for group in groups.values():
        taken, out = _newest(group)
        kept.extend(taken)
        left_out.extend(out)
    passed = [*copies, *spare, *twins]
    return replace(
        consolidation,
        results=tuple(sorted(kept, key=result_key)),
        excluded=tuple(sorted((*consolidation.excluded, *left_out), key=excluded_key)),
        passed_over=tuple(sorted((*consolidation.passed_over, *passed), key=excluded_key)),
    )


def _newest(
    group: Sequence[OrganisationResult],
) -> tuple[list[OrganisationResult], list[Excluded]]:
    """The workbooks of one organisation that count, and the others with their reason.

    From new to old: a workbook counts unless it overlaps one that counts, or one that would count
    if its equal were not there.
    """
    kept: list[OrganisationResult] = []
    tied: list[OrganisationResult] = []
    out: list[Excluded] = []
    for result in sorted(group, key=lambda one: (age_key(one), one.facts.path), reverse=True):
        newer = next((one for one in (*kept, *tied) if _is_replaced(result, one)), None)
        if newer is not None:
            out.append(_left_out(result, _finding(result, newer, decided=True)))
            continue
        equal = [one for one in (*kept, *tied) if same_months(result, one)]
        if not equal:
            kept.append(result)
            continue
        for one in equal:
            if one in kept:
                kept.remove(one)
                tied.append(one)
                out.append(_left_out(one, _finding(one, result, decided=False)))
        tied.append(result)
        out.append(_left_out(result, _finding(result, equal[0], decided=False)))
    return kept, out


def _is_replaced(older: OrganisationResult, newer: OrganisationResult) -> bool:
    return same_months(older, newer) and age_key(older) < age_key(newer)


def _finding(result: OrganisationResult, other: OrganisationResult, *, decided: bool) -> Finding:
    rule = REPLACED if decided else UNDECIDED
    place = Place(result.facts.path)
    return rule.at(place, code=result.organisation.code, other=other.facts.path)


def _left_out(result: OrganisationResult, finding: Finding) -> Excluded:
    """The result as a file that does not count; what its own check found stays with it."""
    return Excluded(result.facts, finding.message, (*result.findings, finding))
