from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from done_xl.model.observation import Score
from done_xl.scoring.sam import Dispute, Proposal, Tally, by_cell, disputes, proposals, tallies


def seen(table: str) -> list[Score]:
    """Scores from rows of candidate, competence, indicator and exercise, then A1's level, A2's."""
    scores = []
    for row in filter(None, map(str.split, table.splitlines())):
        candidate, competence, indicator, exercise, *levels = row
        scores += [
            Score(f"A{place}", exercise, candidate, competence, int(indicator), int(level))
            for place, level in enumerate(levels, 1)
            if level != "."
        ]
    return scores


def renamed(scores: Iterable[Score], names: dict[str, str]) -> list[Score]:
    return [score._replace(assessor=names[score.assessor]) for score in scores]


ASSESSORS = ("A1", "A2", "A3")
RENAMINGS = st.permutations(ASSESSORS).map(lambda names: dict(zip(ASSESSORS, names, strict=True)))
SCORES = st.dictionaries(
    st.tuples(
        st.sampled_from(ASSESSORS),
        st.sampled_from(("fiets", "kook")),
        st.sampled_from(("VBO/K001", "VBO/K002")),
        st.sampled_from(("B1", "K1")),
        st.integers(1, 3),
    ),
    st.integers(1, 4),
    max_size=40,
).map(lambda found: [Score(*key, level) for key, level in found.items()])

TWO_CANDIDATES = """
    K002 K1 1 fiets  1 4
    K001 K3 2 kook   2 2
    K001 K3 1 kook   3 1
    K001 K3 1 fiets  2 4
    K001 B1 1 fiets  4 .
"""


def test_tallies_add_up_assessors_and_exercises() -> None:
    assert tallies(seen(TWO_CANDIDATES)) == (
        Tally("K001", "B1", 1, (0, 0, 0, 1)),
        Tally("K001", "K3", 1, (1, 1, 1, 1)),
        Tally("K001", "K3", 2, (0, 2, 0, 0)),
        Tally("K002", "K1", 1, (1, 0, 0, 1)),
    )


def test_a_proposal_is_the_lower_median_of_all_scores_of_the_competence() -> None:
    assert proposals(seen(TWO_CANDIDATES)) == (
        Proposal("K001", "B1", None, count=1, lowest=4, highest=4),
        Proposal("K001", "K3", 2, count=6, lowest=1, highest=4),
        Proposal("K002", "K1", None, count=2, lowest=1, highest=4),
    )


@pytest.mark.parametrize(
    ("levels", "level"),
    [("1 4 4", 4), ("3 1 4", 3), ("4 1 3 2", 2), ("1 3 4 4", 3), ("1 2 4 3 4", 3)],
)
def test_the_position_is_half_the_number_rounded_up(levels: str, level: int) -> None:
    (proposal,) = proposals(seen(f"K001 K1 1 fiets {levels}"))
    assert proposal.level == level


def test_how_many_scores_are_enough_can_be_set() -> None:
    levels = [one.level for one in proposals(seen(TWO_CANDIDATES), fewest=1)]
    assert levels == [4, 2, 1]


def test_the_largest_difference_is_discussed_first_then_in_order_of_cell() -> None:
    assert disputes(seen(TWO_CANDIDATES)) == (
        Dispute("K002", "K1", 1, "fiets", (("A1", 1), ("A2", 4)), 3),
        Dispute("K001", "K3", 1, "fiets", (("A1", 2), ("A2", 4)), 2),
        Dispute("K001", "K3", 1, "kook", (("A1", 3), ("A2", 1)), 2),
    )


def test_a_dispute_names_everyone_who_scored_the_cell() -> None:
    assert disputes(seen("K001 K1 1 fiets 3 2 4")) == (
        Dispute("K001", "K1", 1, "fiets", (("A1", 3), ("A2", 2), ("A3", 4)), 2),
    )
    assert disputes(seen("K001 K1 1 fiets 3 2 3")) == ()
    assert len(disputes(seen("K001 K1 1 fiets 3 2 3"), least=1)) == 1


def test_one_assessor_alone_disputes_nothing() -> None:
    alone = seen("K001 K1 1 fiets 1\nK001 K1 1 kook 4")
    assert disputes(alone) == disputes(alone, least=0) == ()


def test_nothing_comes_from_nothing() -> None:
    assert (tallies([]), proposals([]), disputes([])) == ((), (), ())


def test_a_cell_scored_twice_by_an_assessor_is_refused() -> None:
    twice = [*seen("K001 K1 1 fiets 2 3"), Score("A1", "fiets", "K001", "K1", 1, 4)]
    for arithmetic in (tallies, proposals, disputes):
        with pytest.raises(ValueError, match=r"A1 scored .*K001.* twice"):
            arithmetic(twice)


@pytest.mark.parametrize("level", [0, 5, -1])
def test_a_level_outside_the_scale_is_refused(level: int) -> None:
    with pytest.raises(ValueError, match="No level"):
        by_cell([Score("A1", "fiets", "K001", "K1", 1, level)])


@given(SCORES, st.randoms(use_true_random=False), RENAMINGS)
def test_order_and_names_do_not_matter(
    scores: list[Score], random: Random, names: dict[str, str]
) -> None:
    shuffled = list(scores)
    random.shuffle(shuffled)
    other = renamed(shuffled, names)
    assert disputes(shuffled) == disputes(scores)
    assert tallies(other) == tallies(scores)
    assert proposals(other) == proposals(scores)
    for one, there in zip(disputes(scores), disputes(other), strict=True):
        given = tuple(sorted((names[assessor], level) for assessor, level in one.given))
        assert (given, one.difference) == (there.given, there.difference)


@given(SCORES, st.sampled_from(ASSESSORS), st.data())
def test_an_assessors_file_in_two_parts_gives_the_same(
    scores: list[Score], who: str, data: st.DataObject
) -> None:
    own = [score for score in scores if score.assessor == who]
    rest = [score for score in scores if score.assessor != who]
    first = [score for score in own if data.draw(st.booleans())]
    second = [score for score in own if score not in first]
    assert tallies([*first, *rest, *second]) == tallies(scores)


@given(SCORES)
def test_tallies_agree_with_counting_one_by_one(scores: list[Score]) -> None:
    keys = sorted({(one.candidate, one.competence, one.indicator) for one in scores})
    expected = []
    for key in keys:
        own = [one.level for one in scores if one[2:5] == key]
        expected.append(Tally(*key, (own.count(1), own.count(2), own.count(3), own.count(4))))
    assert list(tallies(scores)) == expected


@given(SCORES, st.integers(1, 6))
def test_a_proposal_is_the_lowest_level_that_half_of_the_scores_do_not_exceed(
    scores: list[Score], fewest: int
) -> None:
    found = proposals(scores, fewest)
    keys = [(one.candidate, one.competence) for one in found]
    assert keys == sorted({(one.candidate, one.competence) for one in scores})
    for one in found:
        own = [
            score.level
            for score in scores
            if (score.candidate, score.competence) == (one.candidate, one.competence)
        ]
        half = min(level for level in range(1, 5) if 2 * sum(o <= level for o in own) >= len(own))
        assert one.level == (half if len(own) >= fewest else None)
        assert (one.count, one.lowest, one.highest) == (len(own), min(own), max(own))


@given(SCORES)
def test_disputes_are_the_cells_of_two_scores_that_differ_enough(scores: list[Score]) -> None:
    expected = {
        one[1:5]
        for one, other in combinations(scores, 2)
        if one[1:5] == other[1:5] and abs(one.level - other.level) >= 2
    }
    found = disputes(scores)
    assert {(one.exercise, one.candidate, one.competence, one.indicator) for one in found} == (
        expected
    )
    assert len(found) == len(expected)
    order = [
        (-one.difference, one.candidate, one.competence, one.indicator, one.exercise)
        for one in found
    ]
    assert order == sorted(order)
