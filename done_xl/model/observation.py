"""What assessors noted and agreed, each with who gave it and where (domain 6).

Candidates carry their project-wide code everywhere: VBO/K012.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from done_xl.model.raw import FileFacts


def project_code(organisation: str | None, typed: str) -> str:
    """The project-wide code of a candidate, VBO/K012; without an organisation the typed one."""
    code = typed.strip().upper()
    return code if "/" in code or organisation is None else f"{organisation.upper()}/{code}"


class Score(NamedTuple):
    """One typed level: 1 onvoldoende, 2 matig, 3 goed, 4 zeer goed.

    `assessor` is the assessor's code in the assessment (A1), `exercise` the name of the proef,
    `candidate` the project-wide code, `competence` its code and `indicator` the number of the
    gedragsindicator within it.
    """

    assessor: str
    exercise: str
    candidate: str
    competence: str
    indicator: int
    level: int


class Fact(NamedTuple):
    """What an assessor saw or heard, in one sentence; free text that stays in the assessment."""

    assessor: str
    exercise: str
    candidate: str
    competence: str
    text: str


class Exercise(NamedTuple):
    """A proef: its name and its day."""

    name: str
    day: date


class Indicator(NamedTuple):
    """A gedragsindicator as the workbook words it."""

    competence: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Observation:
    """One assessor's checked observation workbook.

    `organisation` is the one whose candidates stand in it without a code before them; `candidates`
    are those of the filled slots in order. `competences` maps the code of each competence that
    stands in it to its name. `closed` is the day of the sign-off. `numbers` are those of the
    exercises on Start, and `cells` is where the entries of Start stand, by their header.
    """

    facts: FileFacts
    organisation: str
    assessment: str
    assessor: str
    candidates: tuple[str, ...]
    exercises: tuple[Exercise, ...]
    competences: Mapping[str, str] = field(default_factory=dict)
    indicators: tuple[Indicator, ...] = ()
    scores: tuple[Score, ...] = ()
    noted: tuple[Fact, ...] = ()
    closed: date | None = None
    numbers: tuple[int, ...] = field(default=(), compare=False)
    cells: Mapping[str, str] = field(default_factory=dict, compare=False)


class AgreedLevel(NamedTuple):
    """A candidate's level for a competence: the proposal, and what the assessors agreed on.

    `level` is None until they typed one; `scored` is the number of scores behind the proposal.
    """

    candidate: str
    competence: str
    label: str
    proposal: int | None
    scored: int
    lowest: int | None
    highest: int | None
    level: int | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """One checked assessment report: the agreed levels, and the days of its exercises."""

    facts: FileFacts
    organisation: str
    assessment: str
    first: date
    last: date
    levels: tuple[AgreedLevel, ...] = ()
