"""Assessments made directly of the kernel's types: synthetic assessors who score and note."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from random import Random

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.assessed import (
    Assessed,
    CellKey,
    Target,
    TypedLevel,
    labels_of,
    level_lines,
)
from done_xl.model.findings import Finding
from done_xl.model.observation import Exercise, Fact, Indicator, Observation, Score
from done_xl.model.raw import FileFacts

DAYS = (
    Exercise("magazijn", date(2026, 3, 10)),
    Exercise("fietsherstelling", date(2026, 3, 12)),
)
SIX = tuple(f"VBO/K{number:03}" for number in range(12, 18))
FOUR_COMPETENCES = ("K1", "K3", "K5", "B1")
PROFILE = {"K1": 3, "K3": 3, "B1": 4}
SEEN = (
    "bood een collega hulp aan die vastzat met een doos",
    "vroeg na elke taak wat de volgende was",
    "legde het gereedschap terug op zijn plaats en telde na of alles er was",
    "begon pas nadat de werkbegeleider het een tweede keer vroeg",
)


def observation(
    catalogue: Catalogue,
    assessor: str,
    levels: Mapping[tuple[str, str, str, int], int],
    *,
    candidates: Sequence[str] = SIX,
    competences: Sequence[str] = FOUR_COMPETENCES,
    noted: Sequence[tuple[str, str, str, str]] = (),
    exercises: Sequence[Exercise] = DAYS,
    closed: date | None = date(2026, 3, 12),
) -> Observation:
    """A workbook with these levels by exercise, candidate, competence and indicator."""
    labels = {one.code: one.label for one in catalogue.competences}
    return Observation(
        facts=FileFacts(f"SAM_VBO_2026-03-10_{assessor}.xlsx", 9000, assessor * 32, "observation"),
        organisation="VBO",
        assessment="2026-03-10",
        assessor=assessor,
        candidates=tuple(candidates),
        exercises=tuple(exercises),
        competences={code: labels[code] for code in competences},
        indicators=tuple(
            Indicator(one.competence, one.number, one.text)
            for one in catalogue.indicators
            if one.competence in competences
        ),
        scores=tuple(Score(assessor, *where, level) for where, level in levels.items()),
        noted=tuple(Fact(assessor, *one) for one in noted),
        closed=closed,
    )


def scored(
    catalogue: Catalogue,
    assessor: str,
    *,
    candidates: Sequence[str] = SIX,
    competences: Sequence[str] = FOUR_COMPETENCES,
    shift: int = 0,
    facts: int = 1,
) -> Observation:
    """A full workbook of an assessor who follows the same truth, but for chance and a shift."""
    truth, chance = Random(3), Random(assessor)
    levels = {}
    noted = []
    for exercise in DAYS:
        for candidate in candidates:
            for one in _indicators(catalogue, competences):
                level = truth.choice((1, 2, 2, 3, 3, 4)) + shift + chance.choice((0, 0, 0, 1, -1))
                where = (exercise.name, candidate, one.competence, one.number)
                levels[where] = min(4, max(1, level))
            noted += [
                (exercise.name, candidate, code, chance.choice(SEEN))
                for code in competences
                for _ in range(facts)
            ]
    return observation(
        catalogue, assessor, levels, candidates=candidates, competences=competences, noted=noted
    )


def _indicators(catalogue: Catalogue, competences: Sequence[str]) -> Iterator[Indicator]:
    for one in catalogue.indicators:
        if one.competence in competences:
            yield Indicator(one.competence, one.number, one.text)


def together(
    catalogue: Catalogue,
    *observations: Observation,
    typed: Mapping[tuple[str, str], TypedLevel] | None = None,
    targets: Mapping[str, Target] | None = None,
    findings: Sequence[Finding] = (),
) -> Assessed:
    """The assessment of these workbooks, with what was typed before by candidate and competence."""
    kept = {CellKey(*where): level for where, level in (typed or {}).items()}
    labels = labels_of(observations, kept, catalogue)
    return Assessed(
        "VBO",
        "2026-03-10",
        observations,
        level_lines(observations, kept, labels),
        labels,
        targets or {},
        tuple(findings),
    )


def full(
    catalogue: Catalogue, *, profile: bool = True, competences: Sequence[str] = FOUR_COMPETENCES
) -> Assessed:
    """Three assessors, six candidates, two exercises; some levels typed."""
    makers = (("A1", 0), ("A2", 0), ("A3", 1))
    targets = {one: Target("magazijnmedewerker", PROFILE) for one in SIX[:4]} if profile else {}
    return together(
        catalogue,
        *(scored(catalogue, name, shift=by, competences=competences) for name, by in makers),
        typed={
            (SIX[0], "K1"): TypedLevel(4, "hielp drie keer ongevraagd", "Samenwerken"),
            (SIX[0], "K3"): TypedLevel(1, None, "Initiatief"),
            (SIX[1], "B1"): TypedLevel(None, None, "Nauwkeurigheid", "goed"),
        },
        targets=targets,
    )
