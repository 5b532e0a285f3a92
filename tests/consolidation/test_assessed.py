"""One assessment from its workbooks: neither their order nor their spelling changes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from done_xl.catalogue.load import load
from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.assessed import CellKey, TypedLevel, alike, labels_of, level_lines
from done_xl.consolidation.assessing import Gathered, assessed
from done_xl.model.observation import Exercise, Fact, Observation
from done_xl.scoring.agreement import agreement
from tests.report.assessment.makings import SIX, observation, scored


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


def test_the_order_of_files_changes_nothing(catalogue: Catalogue) -> None:
    three = [scored(catalogue, name) for name in ("A1", "A2", "A3")]
    found = []
    for order in permutations(three):
        gathered = Gathered(observations=list(order))
        (key,) = gathered.keys()
        found.append(assessed(gathered, key, catalogue))
    assert all(one == found[0] for one in found)


def respelled(one: Observation, name: str) -> Observation:
    return replace(
        one,
        exercises=(Exercise(name, date(2026, 3, 10)),),
        scores=tuple(score._replace(exercise=name) for score in one.scores),
        noted=(Fact(one.assessor, name, SIX[0], "K1", "bood hulp aan"),),
    )


def test_an_exercise_spelled_in_two_ways_is_one_exercise(catalogue: Catalogue) -> None:
    scores = {("magazijn", SIX[0], "K1", number): 3 for number in (1, 2, 3)}
    first = observation(catalogue, "A1", scores)
    second = respelled(observation(catalogue, "A2", scores), "Magazijn ")
    both = alike([second, first])
    assert [one.assessor for one in both] == ["A1", "A2"]
    assert {score.exercise for one in both for score in one.scores} == {"magazijn"}
    assert [fact.exercise for fact in both[1].noted] == ["magazijn"]
    assert agreement(score for one in both for score in one.scores).pairs == 3


@pytest.mark.parametrize(
    ("later", "days"),
    [
        (False, (date(2026, 3, 10), date(2026, 3, 10))),
        (True, (date(2026, 3, 10), date(2026, 4, 2))),
    ],
)
def test_an_exercise_without_scores_gives_the_report_no_day(
    catalogue: Catalogue, *, later: bool, days: tuple[date, date]
) -> None:
    """The month in which an assessment counts is that of its last exercise with a score."""
    first = ("magazijn", SIX[0], "K1", 1)
    scores = {first: 3} | ({("keuken", *first[1:]): 3} if later else {})
    exercises = (Exercise("magazijn", date(2026, 3, 10)), Exercise("keuken", date(2026, 4, 2)))
    gathered = Gathered(
        observations=[replace(observation(catalogue, "A1", scores), exercises=exercises)]
    )
    (key,) = gathered.keys()
    assert assessed(gathered, key, catalogue).days == days


def test_competences_stand_in_the_catalogues_order_then_the_own_ones(catalogue: Catalogue) -> None:
    made = observation(catalogue, "A1", {}, competences=("B1", "K3"))
    own = replace(made, competences={"V10": "Lassen", "V2": "Zagen", **made.competences})
    labels = labels_of([own], {CellKey(SIX[0], "K1"): TypedLevel(2)}, catalogue)
    assert list(labels.items()) == [
        ("K1", "Samenwerken"),
        ("K3", "Initiatief"),
        ("B1", "Nauwkeurigheid"),
        ("V2", "Zagen"),
        ("V10", "Lassen"),
    ]


def test_a_candidate_has_a_row_for_every_competence_and_nobody_else_has_one(
    catalogue: Catalogue,
) -> None:
    # SIX[0] is scored, of SIX[1] there is a fact only, SIX[2] has a typed level, the rest nothing.
    scores = {("magazijn", SIX[0], "K1", number): number for number in (1, 2, 3, 4)}
    made = observation(
        catalogue,
        "A1",
        scores,
        competences=("K1", "K3"),
        noted=[("magazijn", SIX[1], "K3", "vroeg wat de volgende taak was")],
    )
    typed = {CellKey(SIX[2], "B1"): TypedLevel(4, "zo gezien")}
    lines = level_lines([made], typed, labels_of([made], typed, catalogue))
    assert [
        (one.candidate, one.competence, one.proposal, one.scored, one.typed.level) for one in lines
    ] == [
        (SIX[0], "K1", 2, 4, None),
        (SIX[0], "K3", None, 0, None),
        (SIX[1], "K1", None, 0, None),
        (SIX[1], "K3", None, 0, None),
        (SIX[2], "K1", None, 0, None),
        (SIX[2], "K3", None, 0, None),
        (SIX[2], "B1", None, 0, 4),
    ]
