"""The numbers of an assessment counted slowly from the planned scores, by plain definitions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Final, NamedTuple

from tests.calc.assessors import (
    ASSESSORS,
    CANDIDATES,
    COMPETENCES,
    EXERCISES,
    INDICATORS,
    REQUIRED,
    ROWS,
    WITH_OCCUPATION,
    Agreed,
    Spot,
)

Scores = Mapping[Spot, int]
LEVELS: Final = (1, 2, 3, 4)


class Proposed(NamedTuple):
    """A row of Evaluatie before anything is typed."""

    level: int | None
    scores: int
    lowest: int
    highest: int


class Agreement(NamedTuple):
    """A row of Overeenstemming."""

    word: str
    exact: float
    within_one: float
    cells: int
    alpha: float


def tallies(scores: Scores) -> dict[tuple[str, str, int], list[int]]:
    """How many times each level was given, where any was."""
    found = {}
    for candidate, code, number in product(CANDIDATES, COMPETENCES, range(1, INDICATORS + 1)):
        counts = [0, 0, 0, 0]
        for spot, level in scores.items():
            if spot[2:] == (candidate, code, number):
                counts[level - 1] += 1
        if any(counts):
            found[candidate, code, number] = counts
    return found


def proposals(scores: Scores) -> dict[tuple[str, str], Proposed]:
    """The lowest level that at least half of the scores do not exceed; none under 3 scores."""
    found = {}
    for candidate, code in product(CANDIDATES, COMPETENCES):
        given = [level for spot, level in scores.items() if spot[2:4] == (candidate, code)]
        half = [level for level in LEVELS if 2 * sum(one <= level for one in given) >= len(given)]
        level = half[0] if len(given) >= 3 else None
        found[candidate, code] = Proposed(level, len(given), min(given), max(given))
    return found


class Pair(NamedTuple):
    """A cell that both assessors scored."""

    exercise: str
    candidate: str
    competence: str
    indicator: int
    first: int
    second: int


def pairs(scores: Scores) -> list[Pair]:
    """The cells that both scored."""
    found = []
    for exercise, candidate, row in product(EXERCISES, CANDIDATES, ROWS):
        given = [scores.get(Spot(one, exercise, candidate, *row)) for one in ASSESSORS]
        if given[0] is not None and given[1] is not None:
            found.append(Pair(exercise, candidate, *row, given[0], given[1]))
    return found


def disputes(scores: Scores) -> dict[tuple[str, str, int, str], tuple[str, int]]:
    """What each gave and the difference, where the two differ by 2 or more."""
    return {
        (one.candidate, one.competence, one.indicator, one.exercise): (
            f"{ASSESSORS[0]}: {one.first}, {ASSESSORS[1]}: {one.second}",
            abs(one.first - one.second),
        )
        for one in pairs(scores)
        if abs(one.first - one.second) >= 2
    }


def agreement(scores: Scores, competence: str | None = None) -> Agreement:
    """How far the two agree, on one competence or on all; alpha straight from its definition."""
    units = [
        (one.first, one.second) for one in pairs(scores) if competence in (None, one.competence)
    ]
    values = [level for unit in units for level in unit]
    observed = [_apart(values, *unit) for unit in units]
    chance = [
        _apart(values, one, other)
        for place, one in enumerate(values)
        for other_place, other in enumerate(values)
        if place != other_place
    ]
    alpha = 1 - (sum(observed) / len(observed)) / (sum(chance) / len(chance))
    return Agreement(
        "goed" if alpha >= 0.8 else "matig" if alpha >= 0.667 else "zwak",
        sum(one == other for one, other in units) / len(units),
        sum(abs(one - other) <= 1 for one, other in units) / len(units),
        len(units),
        alpha,
    )


def _apart(values: Sequence[int], one: int, other: int) -> float:
    """The ordinal distance: the scores from one level to another, both ends for half, squared."""
    low, high = min(one, other), max(one, other)
    between = sum(low <= value <= high for value in values)
    return (between - (values.count(low) + values.count(high)) / 2) ** 2


def word(candidate: str, competence: str, level: int | None) -> str:
    """What the level is for this candidate: a growth point, a strong point or nothing."""
    asked = REQUIRED if candidate in WITH_OCCUPATION else {}
    if level is None:
        return ""
    if competence in asked:
        return "groeipunt" if level < asked[competence] else "sterk punt"
    if level == 4:
        return "sterk punt"
    # Without a doelberoep, the competences of the core.
    return "groeipunt" if not asked and competence[0] == "K" and level <= 2 else ""


def counted(
    agreed: Mapping[tuple[str, str], Agreed], proposed: Mapping[tuple[str, str], Proposed]
) -> dict[str, list[int]]:
    """How many candidates have each agreed level that counts, per competence."""
    found = {code: [0, 0, 0, 0] for code in COMPETENCES}
    for (candidate, code), typed in agreed.items():
        due = typed.level != proposed[candidate, code].level and not typed.reason
        if typed.level is not None and not due:
            found[code][typed.level - 1] += 1
    return found


def possible(shown: Sequence[object], total: int) -> list[tuple[int, ...]]:
    """All counts that a row of SAM may stand for, for whoever knows the total and the rule."""
    if all(isinstance(one, int) for one in shown):
        return [tuple(int(str(one)) for one in shown)]
    every = product(range(total + 1), repeat=len(shown))
    return [row for row in every if sum(row) == total and any(0 < one < 5 for one in row)]
