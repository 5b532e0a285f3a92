"""One assessment of the sample organisations: what two assessors typed, and what they agreed on.

Five candidates of BRUG and one of GROEN, on days around Assessment op in their own workbooks; K016
and K017 were assessed before, so for them this is the second one. Always the same; all of it is
made up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Indicator
from done_xl.layout.filling import Filling, Typed
from done_xl.layout.observation import ObservationSetup, PlannedExercise
from done_xl.model.books import FACTS, MOST_EXERCISES, OBSERVATION_FORM, SCORES, exercise_sheet
from done_xl.model.rows.observation import HIGHEST, LOWEST, SLOTS
from done_xl.samples.observed_facts import SEEN, WORDS

ORGANISATION: Final = "BRUG"
ASSESSMENT: Final = "2026-05-21"
ASSESSORS: Final = ("A1", "A2")
DAYS: Final[Mapping[str, date]] = {"magazijn": date(2026, 5, 21), "keuken": date(2026, 5, 22)}
COMPETENCES: Final = ("K1", "K2", "K3", "K4", "K5", "K6", "K7")
# What each candidate usually shows, by competence.
USUAL: Final[Mapping[str, tuple[int, ...]]] = {
    "K016": (3, 3, 2, 3, 3, 3, 3),
    "K017": (2, 2, 1, 3, 2, 3, 3),
    "K018": (3, 2, 3, 3, 3, 2, 3),
    "K019": (4, 3, 3, 3, 3, 3, 4),
    "K020": (2, 2, 2, 2, 3, 2, 2),
    "GROEN/G045": (3, 3, 2, 3, 3, 4, 3),
}
# The levels of this candidate are not chosen yet, and too little was seen of K7 to propose one.
STILL_OPEN: Final = "K020"
# How far one indicator lies from what is usual, and a score from what there was to see, each with
# weights; A2 is slightly lenient.
_SPREAD: Final = ((-1, 0, 1), (1, 6, 1))
_SHIFTS: Final = (-1, 0, 1, 2)
_WEIGHTS: Final[Mapping[str, tuple[int, ...]]] = {"A1": (6, 90, 4, 0), "A2": (3, 72, 23, 2)}
_BLANK: Final = 0.06
_SEEN_WHILE_STACKING: Final = (1, 4)  # the indicators of K7 that need no talk of goals
_START: Final = 9 * 60  # minutes


@dataclass(frozen=True, slots=True)
class ObservedBook:
    """An observation workbook to make and what its assessor typed into it."""

    setup: ObservationSetup
    filling: Filling


@dataclass(frozen=True, slots=True)
class Chosen:
    """A level that the assessors agreed on, and why where it is not the proposed one."""

    level: int
    reason: str | None = None


# Agreed levels by project-wide code and competence, where the proposal was not followed.
CHOSEN: Final[Mapping[tuple[str, str], Chosen]] = {
    ("BRUG/K016", "K5"): Chosen(3, "zette de dozen anders nog voor iemand iets over de fout zei"),
    ("BRUG/K017", "K7"): Chosen(2, "ging in de keuken weg toen het over het resultaat ging"),
}


def observed_books() -> tuple[ObservedBook, ...]:
    """The workbooks of both assessors, always the same."""
    return tuple(map(_book, ASSESSORS))


def blank_observation() -> ObservedBook:
    """A workbook for nobody yet: the competences of the sample in four exercises.

    Whoever has no command types codes, exercises and days on its sheet Start; an exercise that is
    not named there is not used.
    """
    filled = _setup("")
    exercises = (filled.exercises[0],) * MOST_EXERCISES
    blank = ObservationSetup("", "", "", ("",), exercises, filled.indicators, filled.competences)
    entries = [field.name for field in OBSERVATION_FORM.fields]
    return ObservedBook(blank, Filling({OBSERVATION_FORM.key: dict.fromkeys(entries)}))


def agreed(candidate: str, competence: str, proposal: int | None) -> Chosen | None:
    """What stands in Niveau and Reden beside a proposal; None where nothing was typed.

    The candidate is given by its project-wide code.
    """
    if candidate == f"{ORGANISATION}/{STILL_OPEN}" or proposal is None:
        return None
    return CHOSEN.get((candidate, competence), Chosen(proposal))


def _setup(assessor: str) -> ObservationSetup:
    known = catalogue()
    return ObservationSetup(
        ORGANISATION,
        ASSESSMENT,
        assessor,
        tuple(USUAL),
        tuple(PlannedExercise(name, day, COMPETENCES) for name, day in DAYS.items()),
        tuple(one for one in known.indicators if one.competence in COMPETENCES),
        tuple(one for one in known.competences if one.code in COMPETENCES),
    )


def _book(assessor: str) -> ObservedBook:
    setup = _setup(assessor)
    choices = {one.code: one.choice for one in setup.competences}
    tables: dict[str, tuple[tuple[Typed, ...], ...]] = {}
    facts: list[tuple[Typed, ...]] = []
    for number, exercise in enumerate(setup.exercises, 1):
        indicators = setup.indicators_of(exercise)
        rows = [
            [_score(assessor, exercise.name, one, candidate) for candidate in setup.candidates]
            for one in indicators
        ]
        spec = SCORES[number - 1]
        slots = tuple(slot.lower() for slot in SLOTS)
        tables[spec.key] = tuple(spec.row(**dict(zip(slots, one, strict=True))) for one in rows)
        for slot, levels in zip(SLOTS, zip(*rows, strict=True), strict=True):
            for minute, one, text in _noted(assessor, exercise.name, indicators, levels, slot):
                seen = f"{minute // 60}.{minute % 60:02} uur: {text}"
                where = {"exercise": exercise_sheet(number), "slot": slot}
                facts.append(FACTS.row(**where, competence=choices[one.competence], seen=seen))
    closed = {OBSERVATION_FORM.key: {"closed": max(DAYS.values())}}
    return ObservedBook(setup, Filling(closed, {**tables, FACTS.key: tuple(facts)}))


def _score(assessor: str, exercise: str, one: Indicator, candidate: str) -> int | None:
    """What the assessor typed, None where nothing was seen.

    Each score has a chance of its own, so that another indicator changes no other score.
    """
    where = f"{exercise}/{one.competence}/{one.number}/{candidate}"
    usual = USUAL[candidate][COMPETENCES.index(one.competence)]
    shown = usual + Random(where).choices(*_SPREAD)[0]
    rng = Random(f"{where}/{assessor}")
    if rng.random() < _BLANK or _unseen(assessor, exercise, one, candidate):
        return None
    # A 1 or a 4 needs a fact, so an indicator without an example sentence gets neither.
    margin = 0 if (one.competence, one.number) in SEEN else 1
    level = shown + rng.choices(_SHIFTS, _WEIGHTS[assessor])[0]
    return min(HIGHEST - margin, max(LOWEST + margin, level))


def _unseen(assessor: str, exercise: str, one: Indicator, candidate: str) -> bool:
    """Whether there was nothing to see: nobody spoke of goals (K7) while the boxes were stacked."""
    if one.competence != "K7":
        return False
    stacking = exercise == "magazijn"
    only_seen = stacking and assessor == ASSESSORS[0]
    return (stacking and one.number not in _SEEN_WHILE_STACKING) or (
        candidate == STILL_OPEN and not only_seen
    )


def _noted(
    assessor: str,
    exercise: str,
    indicators: tuple[Indicator, ...],
    levels: tuple[int | None, ...],
    slot: str,
) -> Iterator[tuple[int, Indicator, str]]:
    """A fact for each competence in which a candidate has a 1 or a 4: when, of what, and what."""
    rng = Random(f"{exercise}/{slot}/{assessor}")
    minute = _START
    found: set[str] = set()
    for one, level in zip(indicators, levels, strict=True):
        minute += rng.randint(2, 7)
        if level in (LOWEST, HIGHEST) and one.competence not in found:
            found.add(one.competence)
            extremes = SEEN[one.competence, one.number]
            text = extremes.lowest if level == LOWEST else extremes.highest
            yield minute, one, text.format(**WORDS[exercise])
