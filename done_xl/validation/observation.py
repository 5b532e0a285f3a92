"""One observation workbook from raw tables to what an assessor noted, with its findings."""

from __future__ import annotations

from dataclasses import dataclass

from done_xl.catalogue.types import Catalogue
from done_xl.model.findings import Finding
from done_xl.model.observation import Observation
from done_xl.model.raw import FileFacts, RawBook


@dataclass(frozen=True, slots=True)
class CheckedObservation:
    """What the check knows of an observation workbook.

    `observation` is None for any other file, and where Start does not say whose it is, who
    observes whom and in which exercise.
    """

    facts: FileFacts
    observation: Observation | None
    findings: tuple[Finding, ...]


def check_observation(raw: RawBook, catalogue: Catalogue) -> CheckedObservation:  # noqa: ARG001
    """The checked observation workbook; raises nothing."""
    return CheckedObservation(raw.facts, None, raw.findings)
