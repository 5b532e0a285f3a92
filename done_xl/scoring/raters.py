"""Where an assessor scores differently from the co-assessors (domain 6); the rules are our own.

Only cells that a co-assessor scored too are compared, each with the mean of its co-assessors, so
that someone who saw stronger candidates is not called lenient. All numbers are exact until they
are returned: the order of scores and the names of assessors cannot tip a threshold.

- lenient, severe: the mean level is at least half a level above or below that of the others.
- extremes: the others gave a 1 or a 4 in at least a quarter of the scores, the assessor at most
  half as often as they did.
- halo: a candidate's competences hardly differ. The range is the highest minus the lowest mean
  level of a competence. It is taken with each co-assessor apart, on the cells that both scored (a
  mean of several people varies less than one person), for each candidate with at least two
  competences there. The mean range of the others is at least one level, the assessor's at most
  half of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

from done_xl.model.observation import Score
from done_xl.scoring.sam import LEVELS, Cell, Given, by_cell

RaterKind = Literal["lenient", "severe", "extremes", "halo"]

FEWEST_SHARED = 8
LEAST_LENIENCE = Fraction(1, 2)
LEAST_EXTREMES = Fraction(1, 4)
LEAST_RANGE = 1
EXTREMES = (LEVELS[0], LEVELS[-1])


@dataclass(frozen=True, slots=True)
class Shared:
    """How many cells an assessor scored that a co-assessor scored too."""

    assessor: str
    shared: int


@dataclass(frozen=True, slots=True)
class RaterNote:
    """A point of attention: the assessor's number and the others' on `shared` common cells.

    The numbers are mean levels (lenient, severe), shares from 0 to 1 of the levels 1 and 4
    (extremes), or mean ranges in levels (halo).
    """

    assessor: str
    kind: RaterKind
    shared: int
    own: float
    others: float


class _Common(NamedTuple):
    """A cell that the assessor and at least one co-assessor scored."""

    cell: Cell
    own: int
    others: Given


class _Compared(NamedTuple):
    shared: int
    own: Fraction
    others: Fraction


def shared_counts(scores: Iterable[Score]) -> tuple[Shared, ...]:
    """The number of shared cells of every assessor, by assessor; ValueError as `sam.by_cell`."""
    return tuple(Shared(assessor, len(found)) for assessor, found in _common(scores).items())


def rater_notes(scores: Iterable[Score], fewest: int = FEWEST_SHARED) -> tuple[RaterNote, ...]:
    """The points of attention, by assessor and in the order of their kinds.

    None for who shares fewer than `fewest` cells; for halo only the cells that it compares count.
    """
    return tuple(
        RaterNote(assessor, kind, numbers.shared, float(numbers.own), float(numbers.others))
        for assessor, found in _common(scores).items()
        if len(found) >= fewest
        for kind, numbers in _notes(found, fewest)
    )


def _common(scores: Iterable[Score]) -> dict[str, list[_Common]]:
    common: defaultdict[str, list[_Common]] = defaultdict(list)
    for cell, given in by_cell(scores).items():
        for assessor, level in given:
            others = tuple(one for one in given if one[0] != assessor)
            found = common[assessor]
            if others:
                found.append(_Common(cell, level, others))
    return {assessor: common[assessor] for assessor in sorted(common)}


def _notes(found: Collection[_Common], fewest: int) -> list[tuple[RaterKind, _Compared]]:
    notes: list[tuple[RaterKind, _Compared]] = []
    levels = _compared(found, {level: level for level in LEVELS})
    if abs(levels.own - levels.others) >= LEAST_LENIENCE:
        notes.append(("lenient" if levels.own > levels.others else "severe", levels))
    extremes = _compared(found, {level: int(level in EXTREMES) for level in LEVELS})
    if extremes.others >= LEAST_EXTREMES and _at_most_half(extremes):
        notes.append(("extremes", extremes))
    ranges = _ranges(found)
    if ranges.shared >= fewest and ranges.others >= LEAST_RANGE and _at_most_half(ranges):
        notes.append(("halo", ranges))
    return notes


def _at_most_half(numbers: _Compared) -> bool:
    return numbers.own * 2 <= numbers.others


def _compared(found: Collection[_Common], value: dict[int, int]) -> _Compared:
    """The mean value of the own levels, and of the co-assessors' mean in each of those cells."""
    own = _mean([value[one.own] for one in found])
    others = _mean([_mean([value[level] for _, level in one.others]) for one in found])
    return _Compared(len(found), own, others)


def _ranges(found: Collection[_Common]) -> _Compared:
    """The mean ranges, own and others', over candidates and co-assessors."""
    meetings: defaultdict[tuple[str, str], list[tuple[Cell, int, int]]] = defaultdict(list)
    for one in found:
        for assessor, level in one.others:
            meetings[assessor, one.cell.candidate].append((one.cell, one.own, level))
    cells: set[Cell] = set()
    own: list[Fraction] = []
    others: list[Fraction] = []
    for met in meetings.values():
        if len({cell.competence for cell, _, _ in met}) > 1:
            cells.update(cell for cell, _, _ in met)
            own.append(_range((cell.competence, level) for cell, level, _ in met))
            others.append(_range((cell.competence, level) for cell, _, level in met))
    return _Compared(len(cells), _mean(own), _mean(others))


def _range(levels: Iterable[tuple[str, int]]) -> Fraction:
    """The highest minus the lowest mean level of a competence."""
    by_competence: defaultdict[str, list[int]] = defaultdict(list)
    for competence, level in levels:
        by_competence[competence].append(level)
    means = [_mean(own) for own in by_competence.values()]
    return max(means) - min(means)


def _mean(numbers: Collection[int] | Collection[Fraction]) -> Fraction:
    return Fraction(sum(numbers), len(numbers)) if numbers else Fraction()
