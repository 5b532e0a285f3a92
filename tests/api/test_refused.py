"""Refusals that a button answers with a question carry what it has to ask about."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from done_xl import api
from done_xl.api.assessing import SeveralError
from done_xl.api.outputs import ExistsError
from tests.api.assessments import by_chance, observation, setup_of

DAY = date(2026, 3, 10)


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
