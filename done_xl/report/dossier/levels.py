"""The agreed levels of one candidate, out of assessment reports (domain 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from done_xl.consolidation.copies import saved
from done_xl.model.observation import Assessment


class Agreed(NamedTuple):
    """An agreed level, the name of its competence, and the assessment that it comes from."""

    level: int
    label: str
    assessment: str


@dataclass(frozen=True, slots=True)
class Levels:
    """A candidate's agreed level by competence, from the last assessment that has one.

    `reports` are the assessments that say something of the candidate, earliest first; `seen` are
    the names of all competences that they have a row for.
    """

    agreed: Mapping[str, Agreed] = field(default_factory=dict)
    seen: Mapping[str, str] = field(default_factory=dict)
    reports: tuple[Assessment, ...] = ()


def levels_of(assessments: Iterable[Assessment], candidate: str) -> Levels:
    """The levels of a candidate by project-wide code."""
    agreed: dict[str, Agreed] = {}
    seen: dict[str, str] = {}
    reports = []
    for report in sorted(assessments, key=lambda one: (one.last, saved(one.facts), one.facts.path)):
        own = [row for row in report.levels if row.candidate == candidate]
        if own:
            reports.append(report)
        for row in own:
            seen[row.competence] = row.label
            if row.level is not None:
                agreed[row.competence] = Agreed(row.level, row.label, report.assessment)
    return Levels(agreed, seen, tuple(reports))
