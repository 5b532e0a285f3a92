"""Which observation workbooks and assessment reports count where several speak of the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from done_xl.consolidation.copies import AnyFile, saved, without_copies
from done_xl.consolidation.merge import excluded_key, file_key
from done_xl.consolidation.result import AgreedFile, Consolidation, Excluded, ObservedFile
from done_xl.model.findings import Finding, Place
from done_xl.text_nl.folder import MARKED_TWIN, REPORT_REPLACED, REPORT_UNDECIDED
from done_xl.validation.assessors import across, counting
from done_xl.validation.known import normal

Key = tuple[str, str]
Outward = Callable[[Sequence[Finding]], Sequence[Finding]]
_File = TypeVar("_File", ObservedFile, AgreedFile)


def key_of(file: ObservedFile | AgreedFile) -> Key:
    """Which assessment a file is of: organisation and id, without regard to case and blanks."""
    told = file.observation if isinstance(file, ObservedFile) else file
    return normal(told.organisation), normal(told.assessment)


def settle_assessments(consolidation: Consolidation, outward: Outward) -> Consolidation:
    """The consolidation with one file per assessor and one report per assessment, others named.

    `outward` makes findings into what may be said.
    """
    observed, passed = without_copies(consolidation.observed)
    observed, marked = without_marked(
        observed, lambda one: (key_of(one), normal(one.observation.assessor))
    )
    agreed, copies = without_copies(consolidation.agreed)
    agreed, marked_reports = without_marked(agreed, key_of)
    passed += [*marked, *copies, *marked_reports]
    observed, out, rest = _counting(observed, outward)
    agreed, replaced = _newest(agreed)
    return replace(
        consolidation,
        observed=tuple(sorted(observed, key=file_key)),
        agreed=tuple(sorted(agreed, key=file_key)),
        excluded=tuple(sorted((*consolidation.excluded, *out, *replaced), key=excluded_key)),
        passed_over=tuple(sorted((*consolidation.passed_over, *passed), key=excluded_key)),
        findings=(*consolidation.findings, *rest),
    )


def without_marked(
    files: Sequence[AnyFile], same: Callable[[AnyFile], object]
) -> tuple[list[AnyFile], list[Excluded]]:
    """The files without marked copies that were not saved since, and those copies."""
    plain: dict[object, AnyFile] = {}
    for file in sorted(files, key=lambda file: file.facts.path, reverse=True):
        if not file.facts.marked:
            plain[same(file), saved(file.facts)] = file
    kept, out = [], []
    for file in files:
        other = plain.get((same(file), saved(file.facts))) if file.facts.marked else None
        if other is None:
            kept.append(file)
        else:
            finding = MARKED_TWIN.at(Place(file.facts.path), other=other.facts.path)
            out.append(Excluded(file.facts, finding.message, (finding,)))
    return kept, out


def _counting(
    files: Sequence[ObservedFile], outward: Outward
) -> tuple[list[ObservedFile], list[Excluded], list[Finding]]:
    """The workbooks that count, those that do not, and findings of no workbook in particular."""
    said: defaultdict[str, list[Finding]] = defaultdict(list)
    observations = [file.observation for file in files]
    for finding in outward(across(observations)):
        said[finding.place.file].append(finding)
    counted = {one.facts.path for one in counting(observations)}
    kept, out = [], []
    for file in files:
        found = said.pop(file.facts.path, [])
        findings = (*file.findings, *found)
        if file.facts.path in counted:
            kept.append(replace(file, findings=findings))
        else:
            why = sorted(found, key=lambda one: one.severity != "error")
            out.append(Excluded(file.facts, why[0].message if why else "", findings))
    return kept, out, [finding for path in sorted(said) for finding in said[path]]


def _newest(files: Sequence[AgreedFile]) -> tuple[list[AgreedFile], list[Excluded]]:
    """The last saved report of each assessment; none where two were saved last."""
    groups: defaultdict[Key, list[AgreedFile]] = defaultdict(list)
    for file in sorted(files, key=file_key):
        groups[key_of(file)].append(file)
    kept, out = [], []
    for group in groups.values():
        last = max(saved(file.facts) for file in group)
        newest = [file for file in group if saved(file.facts) == last]
        if len(newest) == 1:
            kept.append(newest[0])
        for file in group:
            other = next((one for one in newest if one is not file), None)
            if other is not None:
                rule = REPORT_UNDECIDED if file in newest else REPORT_REPLACED
                finding = rule.at(Place(file.facts.path), other=other.facts.path)
                out.append(Excluded(file.facts, finding.message, (*file.findings, finding)))
    return kept, out
