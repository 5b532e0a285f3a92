"""What a candidate's page says: strong points, growth points, points of attention (domain 6)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from done_xl.model.rows.observation import HIGHEST
from done_xl.scoring.sam import FEWEST_SCORES

AttentionKind = Literal["few", "spread"]

HIGHEST_LEVEL = HIGHEST
LOW_LEVEL = 2
LEAST_SPREAD = 2


@dataclass(frozen=True, slots=True)
class Level:
    """A candidate's level for a competence, agreed or else proposed; None where there is none.

    `count`, `lowest` and `highest` are of the scores behind it, the last two None without scores.
    """

    competence: str
    level: int | None
    agreed: bool
    count: int
    lowest: int | None
    highest: int | None


@dataclass(frozen=True, slots=True)
class Attention:
    """A competence with too few scores ("few") or with scores far apart ("spread")."""

    competence: str
    kind: AttentionKind
    count: int
    lowest: int | None
    highest: int | None


@dataclass(frozen=True, slots=True)
class Profile:
    """The codes of strong points and growth points, and the points of attention, by competence."""

    strong: tuple[str, ...]
    growth: tuple[str, ...]
    attention: tuple[Attention, ...]


def profile(
    levels: Iterable[Level],
    required: Mapping[str, int],
    core: Collection[str],
    fewest: int = FEWEST_SCORES,
) -> Profile:
    """A candidate's profile against the doelberoep's required levels, by competence.

    Without a profile (`required` is empty) a low level of a competence in `core` (group Kern) is a
    growth point. A profile that does not name a competence asks nothing of it: no gap. Raises
    ValueError for a competence that is given twice.
    """
    known = sorted(levels, key=lambda one: one.competence)
    codes = [one.competence for one in known]
    if len(set(codes)) < len(codes):
        raise ValueError(f"A competence twice: {codes}")
    return Profile(
        strong=tuple(one.competence for one in known if _is_strong(one, required)),
        growth=tuple(one.competence for one in known if _is_growth(one, required, core)),
        attention=tuple(
            Attention(one.competence, kind, one.count, one.lowest, one.highest)
            for one in known
            for kind in _attention(one, fewest)
        ),
    )


def _is_strong(one: Level, required: Mapping[str, int]) -> bool:
    return one.level is not None and one.level >= required.get(one.competence, HIGHEST_LEVEL)


def _is_growth(one: Level, required: Mapping[str, int], core: Collection[str]) -> bool:
    if one.level is None:
        return False
    if required:
        return one.level < required.get(one.competence, 0)
    return one.level <= LOW_LEVEL and one.competence in core


def _attention(one: Level, fewest: int) -> tuple[AttentionKind, ...]:
    few: tuple[AttentionKind, ...] = ("few",) if one.count < fewest else ()
    if one.lowest is None or one.highest is None or one.highest - one.lowest < LEAST_SPREAD:
        return few
    return (*few, "spread")
