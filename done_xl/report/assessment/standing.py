"""Where each candidate stands on each competence: what the formulas of the report work out.

The levels are typed after the report is made, so its sheets hold formulas; these are the results
that they have when the report is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.assessed import Assessed, LevelLine
from done_xl.scoring.profile import HIGHEST_LEVEL, LOW_LEVEL, Attention, Level, Profile, profile
from done_xl.text_nl import assessment as text


@dataclass(frozen=True, slots=True)
class Standing:
    """One level line with its words.

    Below `growth_below` a level is a growth point, from `strong_from` on a strong point; `word`
    says which (or nothing), `how` where the level comes from; `noticed` is what to look at.
    """

    line: LevelLine
    required: int | None
    growth_below: int
    strong_from: int
    word: str
    how: str
    noticed: tuple[Attention, ...]

    @property
    def attention(self) -> str:
        """What to look at, in words."""
        return "; ".join(
            text.few_scores(one.count)
            if one.kind == "few"
            else text.spread(one.lowest, one.highest)
            for one in self.noticed
        )

    @property
    def reasoned(self) -> int:
        """1 where a reason is typed."""
        return int(bool(self.line.typed.reason))

    @property
    def remark(self) -> str:
        """All that stands out, in words."""
        return "; ".join(filter(None, (self.word, self.attention)))

    @property
    def need(self) -> str:
        """What a growth point asks for."""
        if self.word != text.GROWTH or self.line.current is None:
            return ""
        return text.need(self.line.current, self.required)


def standings(assessed: Assessed, catalogue: Catalogue) -> tuple[Standing, ...]:
    """The standing of every level line, in the same order."""
    core = {one.code for one in catalogue.competences if one.group == "Kern"}
    found: list[Standing] = []
    for candidate, group in groupby(assessed.lines, key=lambda line: line.candidate):
        lines = tuple(group)
        target = assessed.targets.get(candidate)
        required = dict(target.required) if target else {}
        said = profile(map(_level, lines), required, core)
        for line in lines:
            low = required.get(line.competence, 0)
            if not required and line.competence in core:
                low = LOW_LEVEL + 1
            high = required.get(line.competence, HIGHEST_LEVEL)
            found.append(
                Standing(
                    line,
                    required.get(line.competence),
                    low,
                    high,
                    _word(line.competence, said),
                    _how(line),
                    tuple(one for one in said.attention if one.competence == line.competence),
                )
            )
    return tuple(found)


def _level(line: LevelLine) -> Level:
    return Level(
        line.competence,
        line.current,
        line.typed.level is not None,
        line.scored,
        line.lowest,
        line.highest,
    )


def _word(competence: str, said: Profile) -> str:
    if competence in said.growth:
        return text.GROWTH
    return text.STRONG if competence in said.strong else ""


def _how(line: LevelLine) -> str:
    if line.typed.level is not None:
        return text.REASON_NEEDED if line.lacks_reason else text.AGREED
    return text.NO_LEVEL if line.proposal is None else text.PROPOSED
