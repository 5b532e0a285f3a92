"""One assessment report from raw tables to the agreed levels, with its findings."""

from __future__ import annotations

from dataclasses import dataclass

from done_xl.catalogue.types import Catalogue
from done_xl.model.findings import Finding
from done_xl.model.observation import AgreedLevel, Assessment
from done_xl.model.raw import FileFacts, RawBook


@dataclass(frozen=True, slots=True)
class CheckedAssessment:
    """What the check knows of an assessment report.

    `assessment` is None for any other file, and where Overzicht does not say which assessment it
    is; a level in it that must not count yet is None. `typed` has every level and reason that
    could be read, also those that do not count: what a report made again must keep.
    """

    facts: FileFacts
    assessment: Assessment | None
    findings: tuple[Finding, ...]
    typed: tuple[AgreedLevel, ...] = ()


def check_assessment(raw: RawBook, catalogue: Catalogue) -> CheckedAssessment:  # noqa: ARG001
    """The checked assessment report; raises nothing."""
    return CheckedAssessment(raw.facts, None, raw.findings)
