"""What is wrong between the observation workbooks of one folder, and which of them count."""

from __future__ import annotations

from collections.abc import Sequence

from done_xl.model.findings import Finding
from done_xl.model.observation import Observation


def across(observations: Sequence[Observation]) -> tuple[Finding, ...]:  # noqa: ARG001
    """What is wrong between workbooks, by file; their order changes nothing."""
    return ()


def counting(observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """The workbooks that count: one for each assessor of an assessment, sorted by both."""
    return tuple(observations)
