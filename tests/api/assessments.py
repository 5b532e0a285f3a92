"""Observation workbooks as files, filled by synthetic assessors, for the tests of assess."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from random import Random

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Filling, Typed
from done_xl.layout.observation import ObservationSetup, PlannedExercise
from done_xl.model.books import FACTS, SCORES
from done_xl.model.rows.observation import SLOTS
from done_xl.writing.observation.book import write_observation
from tests.hosts.folders import book, row

DAY, NEXT_DAY = date(2026, 3, 10), date(2026, 3, 11)
CODES = ("K1", "K3", "B1")
CANDIDATES = ("K012", "K013", "K014", "K015", "K016", "WEB/K201")
# The score of a candidate's slot (from 0) for the n-th indicator of an exercise (from 0).
Scorer = Callable[[int, int, int], Typed]


def setup_of(
    assessor: str,
    *,
    assessment: str = "2026-03-10",
    codes: Sequence[str] = CODES,
    candidates: Sequence[str] = CANDIDATES,
    exercises: Sequence[tuple[str, date]] = (("magazijn", DAY), ("keuken", NEXT_DAY)),
) -> ObservationSetup:
    """The setup of one assessor of VBO."""
    known = catalogue()
    return ObservationSetup(
        "VBO",
        assessment,
        assessor,
        tuple(candidates),
        tuple(PlannedExercise(name, day, tuple(codes)) for name, day in exercises),
        tuple(one for one in known.indicators if one.competence in codes),
        tuple(one for one in known.competences if one.code in codes),
    )


def by_chance(seed: object) -> Scorer:
    """Scores by chance, one in eight blank, the same on every run."""

    def score(exercise: int, indicator: int, slot: int) -> Typed:
        chance = Random(f"{seed}/{exercise}/{indicator}/{slot}")
        return None if chance.random() < 0.125 else chance.choice((1, 2, 2, 3, 3, 3, 4))

    return score


def observation(
    folder: Path, setup: ObservationSetup, score: Scorer, *, facts: bool = True, name: str = ""
) -> Path:
    """The path of a workbook with these scores, a fact for every 1 and 4, and a sign-off."""
    tables: dict[str, Sequence[Sequence[Typed]]] = {}
    noted: dict[tuple[str, str, str], None] = {}
    choices = {one.code: one.choice for one in setup.competences}
    for exercise, planned in enumerate(setup.exercises):
        rows = []
        for number, indicator in enumerate(setup.indicators_of(planned)):
            levels = [score(exercise, number, slot) for slot in range(len(setup.candidates))]
            rows.append(SCORES[exercise].row(**dict(zip("abcdef", levels, strict=False))))
            for slot, level in zip(SLOTS, levels, strict=False):
                if level in (1, 4) and facts:
                    noted[f"Proef {exercise + 1}", slot, choices[indicator.competence]] = None
        tables[f"scores_{exercise + 1}"] = rows
    tables["facts"] = [
        FACTS.row(exercise=sheet, slot=slot, competence=name, seen=f"zag dit in {sheet.lower()}")
        for sheet, slot, name in noted
    ]
    path = folder / (name or f"SAM_VBO_{setup.assessment}_{setup.assessor}.xlsx")
    forms: Mapping[str, Mapping[str, Typed]] = {"observation": {"closed": date(2026, 3, 11)}}
    write_observation(path, setup, Filling(forms, tables))
    return path


def organisation(folder: Path, levels: Mapping[str, int] | None = None) -> Path:
    """The path of VBO's workbook: K012 and K013 aim at a doelberoep that asks for these levels."""
    choices = {one.code: one.choice for one in catalogue().competences}
    people = [
        row(
            "candidates",
            code=code,
            status="Maatwerk",
            coach="Coach 1",
            occupation="magazijnmedewerker" if code in ("K012", "K013") else None,
        )
        for code in CANDIDATES[:5]
    ]
    asked = levels or {"K1": 3, "B1": 4}
    return book(
        folder / "DOne_VBO_2026.xlsx",
        "VBO",
        {
            "candidates": people,
            "levels": [
                ("magazijnmedewerker", choices[code], level) for code, level in asked.items()
            ],
        },
    )


def three_assessors(folder: Path) -> tuple[Path, ...]:
    """The workbooks of A1, A2 and A3, who score by chance."""
    return tuple(
        observation(folder, setup_of(name), by_chance(name)) for name in ("A1", "A2", "A3")
    )
