"""What assessors noted: scores and facts, each with who gave it and where (domain 6)."""

from __future__ import annotations

from typing import NamedTuple


class Score(NamedTuple):
    """One typed level: 1 onvoldoende, 2 matig, 3 goed, 4 zeer goed.

    `assessor` is the assessor's code in the assessment (A1), `exercise` the name of the proef,
    `candidate` the project-wide code (VBO/K012), `competence` its code and `indicator` the number
    of the gedragsindicator within it.
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
