from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.scoring.path import Trajectory, count_milestones, count_phases, trajectories
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
