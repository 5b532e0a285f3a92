"""Where everything stands on Traject: columns from 0, lines from 1."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from done_xl.catalogue.types import Catalogue, Milestone
from done_xl.model.findings import column_letters

SHEET: Final = "Traject"
HEADER_LINE: Final = 6
FIRST_LINE: Final = 7
CODE, PHASE, FIRST_MILESTONE = range(3)
REACHED: Final = "✓"
NOT_REACHED: Final = "✗"
NOT_YET: Final = "…"
# Milestones that are a moment after the start rather than a day: milestone -> KPI.
MOMENT_OF: Final = {"weeks2": "D2W", "months6": "D6M"}
PHASE_WORDS: Final = {
    "STOP": "gestopt",
    "UIT": "uitstroom",
    "DOOR": "doorstroom",
    "IN": "instroom",
}


@dataclass(frozen=True, slots=True)
class TrajectGrid:
    """The columns of Traject for the catalogue's milestones and so many candidates.

    `own` are the milestones that only one kind of path has: they stand last.
    """

    milestones: tuple[Milestone, ...]
    candidates: int
    own: tuple[Milestone, ...] = ()

    @property
    def stopped(self) -> int:
        """The column of the day on which the path stopped."""
        return FIRST_MILESTONE + len(self.milestones)

    @property
    def follow_up(self) -> int:
        """The column of the next day to look at this path again."""
        return self.stopped + 1

    @property
    def what(self) -> int:
        """The column that says what is due on that day."""
        return self.stopped + 2

    def milestone(self, code: str) -> int:
        """The column of a milestone; KeyError where there is none of that code."""
        columns = {step.code: FIRST_MILESTONE + n for n, step in enumerate(self.milestones)}
        columns |= {step.code: self.what + n for n, step in enumerate(self.own, 1)}
        return columns[code]

    def area(self, column: int) -> str:
        """All cells of a column, from any sheet."""
        letters = column_letters(column)
        return f"{SHEET}!${letters}${FIRST_LINE}:${letters}${FIRST_LINE + self.candidates - 1}"


def traject_grid(catalogue: Catalogue, candidates: int) -> TrajectGrid:
    """The grid for a catalogue and the number of candidate rows."""
    own = tuple(step for step in catalogue.milestones if step.path)
    return TrajectGrid(catalogue.steps(), candidates, own)
