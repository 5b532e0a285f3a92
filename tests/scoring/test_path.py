from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Measure
from done_xl.model.own_settings import WORK_EXPERIENCE
from done_xl.model.rows import OwnAmount
from done_xl.scoring.path import (
    Trajectory,
    count_kinds,
    count_milestones,
    count_phases,
    trajectories,
)
from done_xl.scoring.retention import cohorts
from tests.scoring.build import action, candidate, day, job, measure, submission

MIDYEAR = date(2026, 6, 30)


def paths(reference: date = MIDYEAR, **tables: Any) -> tuple[Trajectory, ...]:
    book = submission(**tables)
    return trajectories(book, cohorts(book.placements, 31), catalogue(), reference)


@pytest.mark.parametrize(
    ("tables", "phase"),
    [
        ({}, "IN"),
        ({"measures": [measure("K001", "BVS", "2026-06-30")]}, "DOOR"),
        ({"measures": [measure("K001", "BVS", "2026-07-01")]}, "IN"),  # not yet
        ({"measures": [measure("K001", "VOP", "2022-06-30")]}, "IN"),  # tells a personal trait
        ({"actions": [action("K001", "2025-05-01", "2026-12-31")]}, "DOOR"),
        ({"placements": [job("K001", "2026-06-30")]}, "UIT"),
        ({"placements": [job("K001", "2026-06-30", kind="opleiding")]}, "UIT"),
        ({"placements": [job("K001", "2026-07-01")]}, "IN"),
        ({"placements": [job("K002", "2026-06-30")]}, "IN"),  # somebody else
    ],
)
def test_the_phase_reached_by_the_reference_date(tables: dict[str, Any], phase: str) -> None:
    assert [path.phase for path in paths(candidates=[candidate("K001")], **tables)] == [phase]


def test_a_stop_goes_before_every_phase_from_its_day_on() -> None:
    people = [
        candidate("K001", stopped=MIDYEAR),
        candidate("K002", stopped=day("2026-07-01"), planned=day("2026-01-05")),
    ]
    found = paths(candidates=people, placements=[job("K001", "2026-01-05")])
    assert [path.phase for path in found] == ["STOP", "DOOR"]


def test_milestones_hold_a_date_or_where_the_path_stands() -> None:
    people = [candidate("K001", referred=day("2024-11-01"), kickoff=day("2026-07-01"))]
    found = paths(
        candidates=people,
        actions=[action("K001", "2026-01-05", "2026-12-31")],
        measures=[measure("K001", "TBS", "2026-03-01"), measure("K001", "BVS", "2026-02-01")],
        placements=[job("K001", "2026-06-01")],
    )
    assert found == (
        Trajectory(
            "K001",
            "UIT",
            {
                "referred": date(2024, 11, 1),  # also before the period
                "intake": None,
                "engaged": None,
                "kickoff": None,  # after the reference date
                "assessed": None,
                "planned": date(2026, 1, 5),
                "measure": date(2026, 2, 1),
                "placed": date(2026, 6, 1),
                "weeks2": date(2026, 6, 15),
                "months6": "not_yet",
            },
        ),
    )


@pytest.mark.parametrize("one", catalogue().measures, ids=lambda one: one.code)
def test_a_measure_that_tells_a_personal_trait_is_no_step(one: Measure) -> None:
    """With who has reached which step per organisation, one could count who has a VOP."""
    taken = [measure("K001", one.code, "2026-01-05"), measure("K002", one.code, "2026-01-05")]
    people = [candidate("K001"), candidate("K002")]
    told = paths(candidates=people, measures=[*taken, measure("K002", "IBO", "2026-02-02")])
    first, second = (path.milestones["measure"] for path in told)
    personal = one.code in {"ACTIVA", "RSZ jong", "RSZ 55+", "Module 50+", "VOP"}
    assert first == (None if personal else date(2026, 1, 5))
    assert second == (date(2026, 2, 2) if personal else date(2026, 1, 5))
    assert [path.phase for path in told] == ["IN" if personal else "DOOR", "DOOR"]


def test_a_second_cohort_can_still_reach_the_moment() -> None:
    jobs = [job("K001", "2026-01-05", "2026-01-10"), job("K001", "2026-05-04")]
    found = paths(candidates=[candidate("K001")], placements=jobs)
    marks = found[0].milestones
    assert (marks["placed"], marks["weeks2"], marks["months6"]) == (
        date(2026, 1, 5),
        date(2026, 5, 18),
        "not_yet",
    )
    failed = paths(candidates=[candidate("K001")], placements=jobs[:1])
    assert failed[0].milestones["weeks2"] == "not_reached"


EXPERIENCE_ON = [OwnAmount(WORK_EXPERIENCE.label, 1.0)]
EXPERIENCE = {"experience_oriented", "experience_worked", "experience_followed"}


def test_only_a_werkervaring_path_has_the_milestones_of_that_path() -> None:
    people = [candidate("K001", path="werkervaring"), candidate("K002", path="doorstroom")]
    found = paths(
        candidates=people,
        amounts=EXPERIENCE_ON,
        measures=[
            measure("K001", "Werkervaring joboriëntering", "2026-03-01"),
            measure("K001", "Werkervaring joboriëntering", "2026-02-01"),  # the first start
            measure("K001", "Werkervaring werkplek", "2026-06-30"),  # on the reference date
            measure("K001", "Werkervaring nazorg", "2026-07-01"),  # after it
            measure("K002", "Werkervaring werkplek", "2026-02-01"),
        ],
    )
    own = [
        {code: one.milestones[code] for code in EXPERIENCE & set(one.milestones)} for one in found
    ]
    assert own == [
        {
            "experience_oriented": date(2026, 2, 1),
            "experience_worked": date(2026, 6, 30),
            "experience_followed": None,
        },
        {},
    ]
    assert [one.kind for one in found] == ["werkervaring", ""]
    assert count_kinds(found) == {"werkervaring": 1}
    reached = count_milestones(found, catalogue())
    assert {code: reached[code] for code in EXPERIENCE} == {
        "experience_oriented": 1,
        "experience_worked": 1,
        "experience_followed": 0,
    }


@pytest.mark.parametrize("amounts", [[], [OwnAmount(WORK_EXPERIENCE.label, 0.0)]])
def test_an_organisation_that_has_not_switched_it_on_has_no_werkervaring_paths(
    amounts: list[OwnAmount],
) -> None:
    found = paths(candidates=[candidate("K001", path="werkervaring")], amounts=amounts)
    assert found[0].kind == ""
    assert not EXPERIENCE & set(found[0].milestones)
    assert count_kinds(found) == {}


def test_the_funnel_counts_paths() -> None:
    people = [
        candidate("K001", referred=day("2026-01-05"), intake=day("2026-01-06")),
        candidate("K002", referred=day("2026-01-05")),
        candidate("K003", stopped=day("2026-01-05")),
    ]
    found = paths(candidates=people, placements=[job("K001", "2026-02-01", "2026-02-03")])
    reached = count_milestones(found, catalogue())
    assert {code: number for code, number in reached.items() if number} == {
        "referred": 2,
        "intake": 1,
        "placed": 1,
    }
    assert count_phases(found) == {"IN": 1, "DOOR": 0, "UIT": 1, "STOP": 1}
