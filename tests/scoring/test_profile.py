from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from done_xl.scoring.profile import Attention, Level, Profile, profile

CORE = frozenset({"K1", "K2", "K3"})


def level(
    competence: str, value: int | None, *, count: int = 6, lowest: int = 2, highest: int = 3
) -> Level:
    return Level(competence, value, agreed=True, count=count, lowest=lowest, highest=highest)


def test_against_required_levels() -> None:
    levels = [level("K2", 2), level("K1", 3), level("B1", 1), level("K3", 4), level("E3", 2)]
    required = {"K1": 3, "K2": 3, "B1": 1, "K3": 3, "B5": 2}
    assert profile(levels, required, CORE) == Profile(("B1", "K1", "K3"), ("K2",), ())


def test_a_competence_that_the_profile_does_not_name_has_no_gap() -> None:
    found = profile([level("K1", 1), level("K2", 4)], {"B1": 3}, CORE)
    assert found == Profile(strong=("K2",), growth=(), attention=())


def test_without_a_profile_low_levels_in_the_core_are_growth_points() -> None:
    levels = [level("B1", 1), level("K1", 1), level("K2", 2), level("K3", 3), level("E4", 4)]
    assert profile(levels, {}, CORE) == Profile(("E4",), ("K1", "K2"), ())


def test_without_a_level_there_is_no_strong_point_and_no_growth_point() -> None:
    none = Level("K1", None, agreed=False, count=0, lowest=None, highest=None)
    few = Attention("K1", "few", 0, None, None)
    assert profile([none], {"K1": 3}, CORE) == Profile((), (), (few,))
    assert profile([none], {}, CORE) == Profile((), (), (few,))


def test_scores_far_apart_and_too_few_scores_ask_for_attention() -> None:
    levels = [
        level("K3", 3, count=2, lowest=1, highest=4),
        level("K2", 3, count=2),
        level("K1", 3, count=3, lowest=2, highest=4),
    ]
    assert profile(levels, {}, CORE).attention == (
        Attention("K1", "spread", 3, 2, 4),
        Attention("K2", "few", 2, 2, 3),
        Attention("K3", "few", 2, 1, 4),
        Attention("K3", "spread", 2, 1, 4),
    )
    assert profile([level("K2", 3, count=2)], {}, CORE, fewest=2).attention == ()


def test_a_competence_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        profile([level("K1", 3), level("K1", 2)], {}, CORE)


CODES = ("B1", "K1", "K2", "K3")
LEVELS = st.dictionaries(
    st.sampled_from(CODES), st.tuples(st.none() | st.integers(1, 4), st.integers(1, 5))
).map(lambda found: [level(code, value, count=n) for code, (value, n) in found.items()])


@given(LEVELS, st.dictionaries(st.sampled_from(CODES), st.integers(1, 4)), st.data())
def test_order_does_not_matter_and_nothing_is_both_strong_and_growing(
    levels: list[Level], required: dict[str, int], data: st.DataObject
) -> None:
    found = profile(levels, required, CORE)
    assert profile(data.draw(st.permutations(levels)), required, CORE) == found
    assert not set(found.strong) & set(found.growth)
    named = {one.competence for one in levels if one.level and one.competence in required}
    assert named <= {*found.strong, *found.growth}
    if required:
        assert set(found.growth) <= set(required)
