"""One filled-in checklist against an earlier one of the same organisation (domain 5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from done_xl.scoring.checklist import NO, YES

SHIFT: Final = 2  # points of a score from which a change is named (own)


@dataclass(frozen=True, slots=True)
class Shift:
    """A statement whose score rose or fell; `index` is its place in the list, from 0."""

    index: int
    before: int
    now: int

    @property
    def change(self) -> int:
        """The points that it rose; below zero where it fell."""
        return self.now - self.before


@dataclass(frozen=True, slots=True)
class Turned:
    """The numbers of the questions that turned from NEE to JA, and from JA to NEE."""

    to_yes: tuple[int, ...]
    to_no: tuple[int, ...]


def shifts(
    now: Sequence[int | None], before: Sequence[int | None], least: int = SHIFT
) -> tuple[Shift, ...]:
    """The statements answered both times whose score changed by `least` or more, in order."""
    pairs = enumerate(zip(now, before, strict=False))
    found = (
        Shift(index, earlier, score)
        for index, (score, earlier) in pairs
        if score is not None and earlier is not None
    )
    return tuple(one for one in found if abs(one.change) >= least)


def turned(now: Mapping[int, str], before: Mapping[int, str]) -> Turned:
    """What turned between two lists of answers by question; open ones turn nowhere."""
    both = sorted(now.keys() & before.keys())
    return Turned(
        tuple(number for number in both if (before[number], now[number]) == (NO, YES)),
        tuple(number for number in both if (before[number], now[number]) == (YES, NO)),
    )
