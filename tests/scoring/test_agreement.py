"""Alpha against the examples that its author published, and against its definition, slowly."""

from __future__ import annotations

from itertools import permutations, zip_longest
from math import nextafter
from random import Random
from typing import Any

import evalica
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.model.observation import Score
from done_xl.scoring.agreement import (
    Agreement,
    Margins,
    Metric,
    agreement,
    agreement_by_competence,
    alpha,
    coincidences,
    ordinal,
    word_of,
)
from tests.scoring.test_sam import RENAMINGS, SCORES, renamed, seen


def nominal(_: Margins, low: int, high: int) -> int:
    return int(low != high)


def interval(_: Margins, low: int, high: int) -> int:
    squared: int = (high - low) ** 2
    return squared


def units(*observers: str) -> list[list[int]]:
    """The values per unit, from one text per observer; a letter is a number, "." is missing."""
    columns = zip(*observers, strict=True)
    return [[int(value, 36) for value in column if value != "."] for column in columns]


# Krippendorff (2011): his examples A, B and C.
BINARY = units("0100000010", "1110010000")
LETTERS = units("aabbdcccedda", "babbbccceddd")
MISSING = units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")


@pytest.mark.parametrize(
    ("data", "metric", "published"),
    [
        (BINARY, nominal, 0.095),
        (BINARY, ordinal, 0.095),  # two values have one distance
        (LETTERS, nominal, 0.692),
        (MISSING, nominal, 0.743),
        (MISSING, ordinal, 0.815),
        (MISSING, interval, 0.849),
    ],
)
def test_the_published_examples(data: list[list[int]], metric: Metric, published: float) -> None:
    value = alpha(coincidences(data), metric)
    assert value is not None
    assert round(value, 3) == published


def column(*levels: str) -> list[Score]:
    """Scores of one competence: a cell per text, with a level per assessor."""
    cells = enumerate(map(" ".join, levels))
    return seen("\n".join(f"K001 K1 {indicator} fiets {cell}" for indicator, cell in cells))


def test_perfect_agreement_on_levels_that_vary() -> None:
    scores = column(*["11", "22", "33", "44", "222"] * 2)
    assert agreement(scores) == Agreement(10, exact=1.0, within_one=1.0, alpha=1.0, word="good")


def test_everyone_gave_one_level_everywhere() -> None:
    """Nothing varies: there is no alpha, and still they agree."""
    assert agreement(column(*["33"] * 10)) == Agreement(10, 1.0, 1.0, None, "good")


def test_under_ten_cells_there_is_no_alpha_but_there_are_shares() -> None:
    scores = column(*["11", "22", "34", "14"], *["24", "33", "33", "12", "44"], "4", "1.", ".2")
    found = agreement(scores)
    assert found == Agreement(9, exact=5 / 9, within_one=7 / 9, alpha=None, word="few")


def test_one_assessor_alone() -> None:
    assert agreement(column("1", "2")) == Agreement(0, None, None, None, "few")
    assert agreement([]) == Agreement(0, None, None, None, "few")


def test_a_cell_of_three_counts_one_and_a_half_times_a_cell_of_two() -> None:
    """Three pairs of which one exact, weighing 1/2 in each order, beside one exact pair."""
    found = agreement(column("113", "22"))
    assert found.exact == (1 + 2) / (3 + 2)


@pytest.mark.parametrize(
    ("cells", "word"),
    [
        (["11", "22", "33", "44"] * 3, "good"),
        (["11", "22", "33", "44"] * 3 + ["24", "34"], "good"),
        (["11"] * 3 + ["22"] * 7 + ["12"], "good"),  # exactly 0.8
        (["11", "22", "33", "44"] * 2 + ["13", "24", "34"], "moderate"),
        (["11", "22", "33", "44"] * 2 + ["13", "24", "14"], "weak"),
        (["14", "41"] * 5, "weak"),
    ],
)
def test_the_word(cells: list[str], word: str) -> None:
    assert agreement(column(*cells)).word == word


def test_a_bound_belongs_to_the_better_word() -> None:
    """0.667 and 0.8 themselves (domain 6); no small table of scores has an alpha of 0.667."""
    bounds = (0.8, 0.667)
    assert [word_of(one) for one in (None, *bounds)] == ["good", "good", "moderate"]
    assert [word_of(nextafter(one, 0)) for one in bounds] == ["moderate", "weak"]


def test_each_competence_has_its_own_agreement() -> None:
    scores = [*column(*["11", "22"] * 5), *seen("K001 B1 1 fiets 1 4\nK001 B1 2 fiets 2 .")]
    scores += seen("K001 E1 1 fiets 4")
    assert agreement_by_competence(scores) == (
        ("B1", Agreement(1, 0.0, 0.0, None, "few")),
        ("E1", Agreement(0, None, None, None, "few")),
        ("K1", Agreement(10, 1.0, 1.0, 1.0, "good")),
    )


def test_a_cell_scored_twice_by_an_assessor_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        agreement([*column("12"), *column("1")])


UNITS = st.lists(st.lists(st.integers(1, 4), max_size=4), max_size=15)


def slow_alpha(data: list[list[int]], metric: str) -> float | None:
    """Alpha by its definition: one minus observed over expected disagreement, pair by pair."""
    paired = [unit for unit in data if len(unit) > 1]
    values = [value for unit in paired for value in unit]

    def squared(one: int, other: int) -> float:
        if metric == "nominal":
            return float(one != other)
        if metric == "interval":
            return float((one - other) ** 2)
        low, high = sorted((one, other))
        ranks = sum(low < value < high for value in values)
        return (ranks + values.count(low) / 2 + values.count(high) / 2) ** 2 if low < high else 0.0

    observed = sum(
        squared(one, other) / (len(unit) - 1)
        for unit in paired
        for one, other in permutations(unit, 2)
    )
    expected = sum(squared(one, other) for one, other in permutations(values, 2))
    if not expected:
        return None
    return 1 - (observed / len(values)) / (expected / (len(values) * (len(values) - 1)))


@settings(max_examples=300, deadline=None)
@given(UNITS, st.sampled_from((nominal, ordinal, interval)))
def test_alpha_agrees_with_its_definition(data: list[list[int]], metric: Metric) -> None:
    fast, slow = alpha(coincidences(data), metric), slow_alpha(data, metric.__name__)
    if slow is None:
        assert fast is None
    else:
        assert fast == pytest.approx(slow, abs=1e-9)
        assert slow <= 1 + 1e-9


@settings(deadline=None)
@given(UNITS, st.sampled_from((nominal, ordinal, interval)))
def test_alpha_is_that_of_a_kept_library(data: list[list[int]], metric: Metric) -> None:
    """Krippendorff's alpha as evalica computes it, which is too heavy to bring along."""
    ours = alpha(coincidences(data), metric)
    if ours is None:
        return
    observers = pd.DataFrame(zip_longest(*data), dtype=float)
    distance: Any = metric.__name__
    theirs = evalica.alpha(observers, distance=distance).alpha
    assert float(ours) == pytest.approx(theirs, abs=1e-9)


@settings(deadline=None)
@given(SCORES)
def test_shares_count_each_pair_of_assessors(scores: list[Score]) -> None:
    near, total = [0.0, 0.0], 0.0
    cells = {score[1:5]: [one for one in scores if one[1:5] == score[1:5]] for score in scores}
    for cell in cells.values():
        for one, other in permutations(cell, 2):
            weight = 1 / (len(cell) - 1)
            total += weight
            near[0] += weight * (one.level == other.level)
            near[1] += weight * (abs(one.level - other.level) <= 1)
    found = agreement(scores)
    assert found.pairs == sum(len(cell) > 1 for cell in cells.values())
    assert (found.exact is None) == (found.within_one is None) == (not total)
    if total:
        assert found.exact == pytest.approx(near[0] / total)
        assert found.within_one == pytest.approx(near[1] / total)


@given(SCORES, st.randoms(use_true_random=False), RENAMINGS)
def test_order_and_names_do_not_matter(
    scores: list[Score], random: Random, names: dict[str, str]
) -> None:
    shuffled = renamed(scores, names)
    random.shuffle(shuffled)
    assert agreement(shuffled) == agreement(scores)
    assert agreement_by_competence(shuffled) == agreement_by_competence(scores)
