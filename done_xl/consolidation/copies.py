"""Workbooks that are copies of another one: by content, or made from it by this program."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import TypeVar

from done_xl.consolidation.result import (
    AgreedFile,
    Excluded,
    ObservedFile,
    OrganisationResult,
)
from done_xl.model.findings import Place
from done_xl.model.observation import Observation
from done_xl.model.raw import FileFacts
from done_xl.text_nl.folder import FULL_BOOK, FULL_TWIN, MARKED_TWIN, SAME_CONTENT

Results = list[OrganisationResult]
AnyFile = TypeVar("AnyFile", OrganisationResult, ObservedFile, AgreedFile, Observation)
_NEVER = datetime(1, 1, 1)
# How Windows, macOS, browsers and synchronised folders name a copy.
_COPY = re.compile(r"\(\d+\)|(?<![a-z])(?:kopie|copy|conflict\w*)(?![a-z])", re.IGNORECASE)


def age_key(result: OrganisationResult) -> tuple[date, datetime]:
    """What makes a workbook newer: Afgesloten op, then when the document was saved."""
    return result.organisation.closed or date.min, saved(result.facts)


def saved(facts: FileFacts) -> datetime:
    """When the document was saved; long ago where it does not say."""
    # Programs differ in how small a part of a second they keep.
    return _NEVER if facts.modified is None else facts.modified.replace(tzinfo=None, microsecond=0)


def without_copies(results: Iterable[AnyFile]) -> tuple[list[AnyFile], list[Excluded]]:
    """The results once for each content, under its plainest name, and the files beyond those."""
    first: dict[str, AnyFile] = {}
    copies = []
    for result in sorted(results, key=lambda result: _name_key(result.facts.path)):
        original = first.setdefault(result.facts.sha256, result)
        if original is not result:
            finding = SAME_CONTENT.at(Place(result.facts.path), other=original.facts.path)
            copies.append(Excluded(result.facts, finding.message, (finding,)))
    return list(first.values()), copies


def _name_key(path: str) -> tuple[bool, int, str]:
    """What makes a name plainer: no mark of a copy, then shorter, then first in the alphabet."""
    name = path.rpartition("/")[2]
    return _COPY.search(name) is not None, len(name), path


def without_twins(
    results: Iterable[OrganisationResult], *, checking: bool
) -> tuple[Results, list[Excluded]]:
    """The results without what the program made a better copy of, or a marked one, at one moment.

    A verzendversie goes before the full workbook, and a workbook before its marked copy.

    With `checking` what the check found in the full one stays with it: that is the one to correct.
    """
    groups: defaultdict[object, Results] = defaultdict(list)
    for result in sorted(results, key=lambda result: result.facts.path):
        organisation = result.organisation
        same = (organisation.code.upper(), organisation.period, age_key(result))
        groups[same].append(result)
    kept: Results = []
    out = []
    for group in groups.values():
        best = max(map(_rank, group))
        taken = [result for result in group if _rank(result) == best]
        kept += taken
        out += [
            _twin(result, taken[0], checking=checking) for result in group if _rank(result) < best
        ]
    return kept, out


def _rank(result: OrganisationResult) -> tuple[bool, bool]:
    return result.facts.exported, not result.facts.marked


def _twin(result: OrganisationResult, other: OrganisationResult, *, checking: bool) -> Excluded:
    is_marked = result.facts.marked and not other.facts.marked
    rule = MARKED_TWIN if is_marked else FULL_TWIN
    finding = rule.at(Place(result.facts.path), other=other.facts.path)
    if is_marked:
        return Excluded(result.facts, finding.message, (finding,))
    own = [one for one in result.findings if one.code != FULL_BOOK.code] if checking else []
    return Excluded(result.facts, finding.message, (*own, finding))
