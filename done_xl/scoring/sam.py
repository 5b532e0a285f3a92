"""From typed scores to tallies, proposals and points to discuss (domain 6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from done_xl.model.observation import Score
from done_xl.model.rows.observation import HIGHEST, LOWEST

LEVELS = tuple(range(LOWEST, HIGHEST + 1))
FEWEST_SCORES = 3
LEAST_DIFFERENCE = 2

Given = tuple[tuple[str, int], ...]


class Cell(NamedTuple):
    """What several assessors may score alike: one indicator of a candidate in one exercise."""

    candidate: str
    competence: str
    indicator: int
    exercise: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many times each level, lowest first, was given for a candidate's indicator."""

    candidate: str
    competence: str
    indicator: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """The level that the scores propose, None for too few; with their number and extremes."""

    candidate: str
    competence: str
    level: int | None
    count: int
    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """A cell to discuss: who gave which level, by assessor, and highest minus lowest."""

    candidate: str
    competence: str
    indicator: int
    exercise: str
    given: Given
    difference: int


def by_cell(scores: Iterable[Score]) -> dict[Cell, Given]:
    """Who gave which level in each cell, in order of cell and assessor.

    Raises ValueError for a level outside 1 to 4 and for an assessor who scored a cell twice.
    """
    cells: defaultdict[Cell, list[tuple[str, int]]] = defaultdict(list)
    for score in scores:
        if score.level not in LEVELS:
            raise ValueError(f"No level from {LOWEST} to {HIGHEST}: {score}")
        cell = Cell(score.candidate, score.competence, score.indicator, score.exercise)
        cells[cell].append((score.assessor, score.level))
    found = {cell: tuple(sorted(cells[cell])) for cell in sorted(cells)}
    for cell, given in found.items():
        for (earlier, _), (assessor, _) in pairwise(given):
            if earlier == assessor:
                raise ValueError(f"{assessor} scored {cell} twice")
    return found


def tallies(scores: Iterable[Score]) -> tuple[Tally, ...]:
    """The tallies over assessors and exercises, by candidate, competence and indicator."""
    levels: defaultdict[tuple[str, str, int], list[int]] = defaultdict(list)
    for cell, given in by_cell(scores).items():
        levels[cell.candidate, cell.competence, cell.indicator].extend(one for _, one in given)
    return tuple(
        Tally(*key, tuple(own.count(level) for level in LEVELS)) for key, own in levels.items()
    )


def proposals(scores: Iterable[Score], fewest: int = FEWEST_SCORES) -> tuple[Proposal, ...]:
    """The proposals by candidate and competence; without any score there is none.

    The level is that of `proposed_level`.
    """
    levels: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for cell, given in by_cell(scores).items():
        levels[cell.candidate, cell.competence].extend(one for _, one in given)
    return tuple(
        Proposal(*key, proposed_level(own, fewest), len(own), min(own), max(own))
        for key, own in levels.items()
    )


def proposed_level(levels: Sequence[int], fewest: int = FEWEST_SCORES) -> int | None:
    """The lower median: of all n scores, sorted, the one at position ceil(n / 2); None for few."""
    return sorted(levels)[(len(levels) - 1) // 2] if len(levels) >= max(fewest, 1) else None


def disputes(scores: Iterable[Score], least: int = LEAST_DIFFERENCE) -> tuple[Dispute, ...]:
    """The cells in which two assessors differ by `least` or more, the largest difference first."""
    found = []
    for cell, given in by_cell(scores).items():
        levels = [level for _, level in given]
        difference = max(levels) - min(levels)
        if len(levels) > 1 and difference >= least:
            found.append(Dispute(*cell, given, difference))
    return tuple(sorted(found, key=lambda one: -one.difference))
