"""The observation workbook as data: for whom it is made, its sheets, places and prefilled rows.

One workbook per assessor and assessment. Source: workbooks page 2, domain 6.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from done_xl.catalogue.types import Competence, Indicator
from done_xl.layout.filling import Typed
from done_xl.layout.places import FormPlace, Places, TablePlace
from done_xl.layout.prefilled import Rows
from done_xl.layout.sheets import SheetSpec
from done_xl.model.books import FACTS, MOST_EXERCISES, OBSERVATION_FORM, SCORES, exercise_sheet
from done_xl.model.rows.observation import LOWEST, SLOTS
from done_xl.model.tables import TableSpec
from done_xl.text_nl import observation as text

HEADER_LINE: Final = 5
# Above the letters of the slots stand the codes of their candidates.
CODES_LINE: Final = 4
# Groups of entries stand apart by a blank line: who, the candidates, the exercises, the sign-off.
_WHO_LINE: Final = 4
_CANDIDATES_LINE: Final = 8
_EXERCISES_LINE: Final = 15
_CLOSED_LINE: Final = 24

START: Final = SheetSpec("Start", "grey", text.START_PURPOSE)
FACTS_SHEET: Final = SheetSpec(FACTS.sheet, "IN", text.FACTS_PURPOSE)
COMPETENCES: Final = SheetSpec("Competenties", "grey", text.COMPETENCES_PURPOSE)


class PlannedExercise(NamedTuple):
    """A proef with its day, and the codes of the competences that are scored in it."""

    name: str
    day: date
    competences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ObservationSetup:
    """Whose scores the workbook will hold.

    `candidates` fill the slots from A on, at most six; there are one to four exercises.
    `competences` and `indicators` are those of the workbook in the order in which they stand.
    """

    organisation: str
    assessment: str
    assessor: str
    candidates: tuple[str, ...]
    exercises: tuple[PlannedExercise, ...]
    indicators: tuple[Indicator, ...]
    competences: tuple[Competence, ...]

    @property
    def name(self) -> str:
        """What stands in the footers: organisation, assessment and assessor, as far as known."""
        return " - ".join(filter(None, (self.organisation, self.assessment, self.assessor)))

    def indicators_of(self, exercise: PlannedExercise) -> tuple[Indicator, ...]:
        """The indicators that are scored in an exercise, by the order of the competences."""
        return tuple(
            indicator
            for competence in self.competences
            if competence.code in exercise.competences
            for indicator in self.indicators
            if indicator.competence == competence.code
        )


def file_name(setup: ObservationSetup) -> str:
    """The workbook's name by the plan: SAM_<CODE>_<assessment>_<assessor>.xlsx."""
    return f"SAM_{setup.organisation}_{setup.assessment}_{setup.assessor}.xlsx"


def score_tables(setup: ObservationSetup) -> tuple[TableSpec, ...]:
    """The tables of the exercises in use."""
    return SCORES[: len(setup.exercises)]


def score_sheets(setup: ObservationSetup) -> tuple[SheetSpec, ...]:
    """The sheets of the exercises in use."""
    return tuple(
        SheetSpec(exercise_sheet(number), "IN", text.EXERCISE_PURPOSE)
        for number in range(1, len(setup.exercises) + 1)
    )


def observation_places(setup: ObservationSetup) -> Places:
    """Where the form and the tables stand; raises ValueError where the setup does not fit.

    A table of scores has a row for each indicator and no more.
    """
    _check(setup)
    tables: dict[str, TablePlace] = {}
    for spec, exercise in zip(score_tables(setup), setup.exercises, strict=True):
        tables[spec.key] = _place(spec, len(setup.indicators_of(exercise)))
    tables[FACTS.key] = _place(FACTS, FACTS.rows)
    exercises = range(_EXERCISES_LINE, _EXERCISES_LINE + 2 * MOST_EXERCISES)
    candidates = range(_CANDIDATES_LINE, _CANDIDATES_LINE + len(SLOTS))
    lines = (*range(_WHO_LINE, _WHO_LINE + 3), *candidates, *exercises, _CLOSED_LINE)
    form = FormPlace(OBSERVATION_FORM, lines, 0)
    return Places(tables, {OBSERVATION_FORM.key: form})


def _place(spec: TableSpec, rows: int) -> TablePlace:
    return TablePlace(spec, HEADER_LINE, HEADER_LINE + 1, HEADER_LINE + rows, 0)


def _check(setup: ObservationSetup) -> None:
    if not 1 <= len(setup.exercises) <= MOST_EXERCISES:
        raise ValueError(f"{len(setup.exercises)} exercises, not 1 to {MOST_EXERCISES}")
    if not 1 <= len(setup.candidates) <= len(SLOTS):
        raise ValueError(f"{len(setup.candidates)} candidates, not 1 to {len(SLOTS)}")
    for spec, exercise in zip(score_tables(setup), setup.exercises, strict=True):
        if not 1 <= len(setup.indicators_of(exercise)) <= spec.rows:
            raise ValueError(f"{exercise.name}: no indicators, or more than {spec.rows}")


def score_rows(setup: ObservationSetup) -> Mapping[str, Rows]:
    """The rows of the score tables by table key, their scores blank."""
    choices = {competence.code: competence.choice for competence in setup.competences}
    return {
        spec.key: tuple(
            spec.row(
                competence=choices[one.competence],
                number=one.number,
                indicator=one.text,
                **{f"level_{level}": text for level, text in enumerate(one.levels, LOWEST)},
            )
            for one in setup.indicators_of(exercise)
        )
        for spec, exercise in zip(score_tables(setup), setup.exercises, strict=True)
    }


def start_entries(setup: ObservationSetup) -> Mapping[str, Typed]:
    """The entries of the form on Start by field name."""
    found: dict[str, Typed] = {
        "organisation": setup.organisation,
        "assessment": setup.assessment,
        "assessor": setup.assessor,
    }
    for letter, candidate in zip(SLOTS, setup.candidates, strict=False):
        found[letter.lower()] = candidate
    for number, exercise in enumerate(setup.exercises, 1):
        found[f"exercise_{number}"] = exercise.name
        found[f"day_{number}"] = exercise.day
    return found
