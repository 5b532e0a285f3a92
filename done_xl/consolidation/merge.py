"""Two consolidations of separate files as one, in any order and grouping."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Any

from done_xl.consolidation.result import (
    AgreedFile,
    Consolidation,
    Excluded,
    ObservedFile,
    OrganisationResult,
)
from done_xl.model.findings import Finding


def merge(first: Consolidation, second: Consolidation) -> Consolidation:
    """All files of both, sorted; ValueError where the reference dates differ.

    Associative and commutative: which of two workbooks for the same months counts is decided
    afterwards, over all of them (`settle`).
    """
    return merge_all((first, second))


def merge_all(parts: Sequence[Consolidation]) -> Consolidation:
    """The same for one or more parts, sorted once."""
    references = {part.reference for part in parts}
    if len(references) != 1:
        raise ValueError(f"not one reference date: {sorted(references)}")

    def together(name: str) -> Iterator[Any]:
        return chain.from_iterable(getattr(part, name) for part in parts)

    return Consolidation(
        reference=references.pop(),
        run=max(part.run for part in parts),
        results=tuple(sorted(together("results"), key=result_key)),
        excluded=tuple(sorted(together("excluded"), key=excluded_key)),
        passed_over=tuple(sorted(together("passed_over"), key=excluded_key)),
        findings=tuple(sorted(together("findings"), key=finding_key)),
        observed=tuple(sorted(together("observed"), key=file_key)),
        agreed=tuple(sorted(together("agreed"), key=file_key)),
    )


def result_key(result: OrganisationResult) -> tuple[str, date, date, str, str]:
    """The order of results: organisation, period, file."""
    organisation, facts = result.organisation, result.facts
    period = organisation.period
    return organisation.code, period.first, period.last, facts.path, facts.sha256


def file_key(file: ObservedFile | AgreedFile) -> tuple[str, str]:
    """The order of what assessors handed in: by path."""
    return file.facts.path, file.facts.sha256


def excluded_key(excluded: Excluded) -> tuple[str, str, str]:
    """The order of files that do not count: by path."""
    return excluded.facts.path, excluded.facts.sha256, excluded.reason


def finding_key(finding: Finding) -> tuple[str, str, str, str, str, str]:
    """The order of findings of the folder: by place and rule."""
    place = finding.place
    return (
        place.file,
        place.sheet or "",
        place.cell or "",
        finding.code,
        finding.message,
        finding.found or "",
    )
