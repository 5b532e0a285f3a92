"""Two assessors, six candidates, two exercises: what is typed, from a seeded generator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from random import Random
from typing import Final, NamedTuple

ORGANISATION, ASSESSMENT = "VBO", "2026-03-10"
FIRST, LAST = date(2026, 3, 10), date(2026, 3, 11)
ASSESSORS: Final = ("A1", "A2")
EXERCISES: Final = ("magazijn", "keuken")
SLOTS: Final = ("K001", "K002", "K003", "K004", "K005", "WEB/K201")
CANDIDATES: Final = tuple(slot if "/" in slot else f"{ORGANISATION}/{slot}" for slot in SLOTS)
COMPETENCES: Final = {
    "K1": "K1 Samenwerken",
    "K3": "K3 Initiatief",
    "E2": "E2 Fysieke mogelijkheden op het werk",
}
INDICATORS: Final = 4
ROWS: Final = tuple(product(COMPETENCES, range(1, INDICATORS + 1)))
# Two of the own candidates have a doelberoep, which asks for these levels.
REQUIRED: Final[Mapping[str, int]] = {"K1": 3, "K3": 4}
WITH_OCCUPATION: Final = CANDIDATES[:2]
WRONG_KEYS: Final = (
    "0", "5", "9", "x", "2,5", "2.5", "33", "goed", "-1", "+/-",
    "=1", "3-", "50%", "3/4", "10", "1e1", "?", "zeer goed", "3x", "nvt",
)  # fmt: skip
_SEED: Final = 55
_NOISE: Final = (*(0,) * 14, 1, 1, -1, -1, -2, 2)
_BLANK: Final = 0.08
# Of the last candidate one competence is seen twice, and no more.
_HARDLY: Final = (CANDIDATES[-1], "E2")
# Of this one the first always gives a 2 and the second a 3: the lower half decides.
_SPLIT: Final = (CANDIDATES[3], "K3")
WITHOUT_REASON: Final = (CANDIDATES[3], "E2")


class Spot(NamedTuple):
    """A score cell: whose, in which exercise, of whom and on what."""

    assessor: str
    exercise: str
    candidate: str
    competence: str
    indicator: int


class Fact(NamedTuple):
    """A row of Waarnemingen: by whom, in which exercise, of whom, on what, and what was seen."""

    assessor: str
    exercise: str
    candidate: str
    competence: str
    text: str


class Agreed(NamedTuple):
    """What is typed together: a level or nothing, and why."""

    level: int | None
    reason: str | None = None


FACTS: Final = (
    Fact("A1", "magazijn", CANDIDATES[0], "K1", "droeg samen met een collega de zware dozen"),
    Fact("A1", "keuken", CANDIDATES[2], "E2", "tilde de ketel pas na een vraag om hulp"),
    Fact("A2", "keuken", CANDIDATES[5], "K3", "vulde zelf de lege bakken bij"),
)


def spots() -> Iterator[Spot]:
    """All score cells: by assessor and exercise column after column, as they are typed."""
    for assessor, exercise, candidate in product(ASSESSORS, EXERCISES, CANDIDATES):
        for competence, indicator in ROWS:
            yield Spot(assessor, exercise, candidate, competence, indicator)


def planned() -> tuple[dict[Spot, int], dict[Spot, str]]:
    """The scores by cell, a few cells without one, and the wrong keys typed before some."""
    rng = Random(_SEED)
    truth = {key: rng.choice((1, 2, 2, 3, 3, 4)) for key in product(CANDIDATES, COMPETENCES)}
    scores: dict[Spot, int] = {}
    for spot in spots():
        level = truth[spot.candidate, spot.competence] + rng.choice(_NOISE)
        blank = rng.random() < _BLANK
        if (spot.candidate, spot.competence) == _HARDLY:
            blank = spot[:2] != (ASSESSORS[0], EXERCISES[0]) or spot.indicator > 2
        if (spot.candidate, spot.competence) == _SPLIT:
            level, blank = 2 + ASSESSORS.index(spot.assessor), False
        if not blank:
            scores[spot] = min(max(level, 1), 4)
    wrong = rng.sample(sorted(scores), len(WRONG_KEYS))
    return scores, dict(zip(wrong, WRONG_KEYS, strict=True))


def agreed(proposals: Mapping[tuple[str, str], int | None]) -> dict[tuple[str, str], Agreed]:
    """What they agree on after talking, row by row of Evaluatie.

    Everyone gets a 3 for K1; elsewhere mostly the proposal. One row stays blank, one differs
    with a reason, one waits for the reason that is due, one has no proposal.
    """
    found: dict[tuple[str, str], Agreed] = {}
    for candidate, competence in product(CANDIDATES, COMPETENCES):
        proposal = proposals[candidate, competence]
        level = 3 if competence == "K1" else proposal or 2
        reason = None if level == proposal else f"samen bekeken, {competence} in de keuken"
        found[candidate, competence] = Agreed(level, reason)
    found[CANDIDATES[2], "K3"] = Agreed(None)
    for key, reason in (
        ((CANDIDATES[1], "K3"), "hielp twee keer zonder vraag"),
        (WITHOUT_REASON, None),
    ):
        proposal = proposals[key] or 0
        found[key] = Agreed(proposal - 1 if proposal > 2 else proposal + 1, reason)
    return found
