"""Impressions of intakes beside the levels agreed in an assessment: for the organisation only.

Source: domain 9 and 10. They are kept where files are only checked, and never for a report.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from done_xl.consolidation.impression import Impression
from done_xl.consolidation.result import (
    AgreedFile,
    Consolidation,
    OrganisationResult,
)
from done_xl.model.findings import Finding, Place
from done_xl.model.raw import RawBook
from done_xl.model.submission import Submission
from done_xl.model.tables import table
from done_xl.text_nl import intake as text
from done_xl.text_nl.shown import day_text
from done_xl.validation.book import in_order

FAR: Final = 2  # levels from which a difference is named
_SPEC: Final = table("interviews")
# The agreed level of a project-wide candidate for a competence, and when it was.
_Levels = Mapping[tuple[str, str], tuple[date, int]]


def impressions_of(submission: Submission, raw: RawBook) -> tuple[Impression, ...]:
    """The impressions of a workbook with their cells."""
    on_sheet = raw.tables.get(_SPEC.key)
    if on_sheet is None:
        return ()
    column = _SPEC.field("impression").index
    checked = submission.interviews
    return tuple(
        Impression(row.candidate, row.competence, row.impression, on_sheet.cell(line, column))
        for row, line in zip(checked.rows, checked.lines, strict=True)
        if row.impression is not None
    )


def with_impressions(consolidation: Consolidation) -> Consolidation:
    """The consolidation, its workbooks saying where an impression is far from the agreed level."""
    levels = _levels(consolidation.agreed, consolidation.reference)
    return replace(
        consolidation,
        results=tuple(_with_findings(result, levels) for result in consolidation.results),
    )


def _levels(files: Sequence[AgreedFile], reference: date) -> _Levels:
    """The latest agreed level by candidate and competence, of assessments held by a day."""
    found: dict[tuple[str, str], tuple[date, int]] = {}
    for file in sorted(files, key=lambda one: (one.last, one.facts.path)):
        if file.last <= reference:
            for row in file.levels:
                found[row.candidate, row.competence] = file.last, row.level
    return found


def _with_findings(result: OrganisationResult, levels: _Levels) -> OrganisationResult:
    said = tuple(_far(result, levels))
    return replace(result, findings=in_order((*result.findings, *said))) if said else result


def _far(result: OrganisationResult, levels: _Levels) -> Iterator[Finding]:
    for one in result.impressions:
        code = f"{result.organisation.code}/{one.candidate}"
        agreed = levels.get((code, one.competence))
        if agreed is not None and abs(agreed[1] - one.level) >= FAR:
            yield text.OTHER_LEVEL.at(
                Place(result.facts.path, _SPEC.sheet, one.cell),
                found=str(one.level),
                day=day_text(agreed[0]),
                level=agreed[1],
            )
