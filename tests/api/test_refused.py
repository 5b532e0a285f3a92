"""Refusals that a button answers with a question carry what it has to ask about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from done_xl import api
from done_xl.api.assessing import SeveralError
from done_xl.api.outputs import ExistsError, UseError
from tests.api.assessments import by_chance, observation, setup_of

DAY = date(2026, 3, 10)
WISHES = api.Wishes(DAY, ("A1",), ("magazijn",), "VBO", ("K001",))
ORGANISATION = {
    "code": "NEU",
    "name": "Neu vzw",
    "first": date(2026, 1, 1),
    "last": date(2026, 12, 31),
}


def test_all_files_that_stand_in_the_way_are_named_at_once(tmp_path: Path) -> None:
    wishes = api.Wishes(DAY, ("A1", "A2", "A3"), ("magazijn",), "VBO", ("K001",))
    first, second, third = api.new_observation(tmp_path, wishes, today=DAY).paths
    second.unlink()
    with pytest.raises(ExistsError) as refused:
        api.new_observation(tmp_path, wishes, today=DAY)
    assert refused.value.paths == (first, third)
    assert not second.exists()
    assert str(refused.value).count("bestaat al") == 2


def test_more_assessments_in_a_folder_are_named_as_one_chooses_them(tmp_path: Path) -> None:
    for name in ("lente", "herfst"):
        observation(tmp_path, setup_of("A1", assessment=name), by_chance(name))
    with pytest.raises(SeveralError) as refused:
        api.assess(tmp_path, tmp_path, today=DAY)
    assert sorted(refused.value.names) == ["VBO/herfst", "VBO/lente"]


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"code": "x y"}, ("code",)),
        ({"name": " "}, ("name",)),
        ({"first": date(2026, 1, 2)}, ("first", "last")),
    ],
)
def test_a_refused_organisation_tells_which_entries_are_at_fault(
    changes: dict[str, Any], fields: tuple[str, ...], tmp_path: Path
) -> None:
    with pytest.raises(UseError) as refused:
        api.new_organisation(tmp_path, **{**ORGANISATION, **changes})
    assert refused.value.about == fields


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"organisation": "x y"}, ("organisation",)),
        ({"assessors": ("A1", "a1")}, ("assessors",)),
        ({"candidates": ("K001", "k001")}, ("candidates",)),
        ({"candidates": tuple(f"K00{n}" for n in range(1, 8))}, ("candidates",)),
        ({"exercises": ("keuken", "Keuken")}, ("exercises",)),
        ({"exercises": tuple("abcde")}, ("exercises",)),
        ({"day": date(2028, 3, 10)}, ("day",)),
    ],
)
def test_a_refused_assessment_tells_which_entries_are_at_fault(
    changes: dict[str, Any], fields: tuple[str, ...], tmp_path: Path
) -> None:
    with pytest.raises(UseError) as refused:
        api.new_observation(tmp_path, replace(WISHES, **changes), today=DAY)
    assert refused.value.about == fields
