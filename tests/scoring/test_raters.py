from __future__ import annotations

from fractions import Fraction
from itertools import permutations, product
from random import Random
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.model.observation import Score
from done_xl.scoring.raters import RaterNote, Shared, rater_notes, shared_counts
from tests.scoring.test_sam import ASSESSORS, RENAMINGS, SCORES, renamed, seen


def cells(*levels: str, competences: int = 1) -> list[Score]:
    """Scores of one candidate: a cell per text, over so many competences in turn."""
    rows = enumerate(map(" ".join, levels))
    return seen("\n".join(f"K001 K{row % competences} {row} fiets {cell}" for row, cell in rows))


def test_half_a_level_above_the_others_is_lenient_and_below_is_severe() -> None:
    found = rater_notes(cells(*["32", "22"] * 4))
    assert found == (
        RaterNote("A1", "lenient", shared=8, own=2.5, others=2.0),
        RaterNote("A2", "severe", shared=8, own=2.0, others=2.5),
    )
    assert rater_notes(cells(*["32", "22"] * 4, "22")) == ()  # four ninths of a level


def test_each_cell_is_compared_with_the_mean_of_its_co_assessors() -> None:
    found = rater_notes(cells(*["323", "3.2"] * 4))  # the others' means are 2.5 and 2
    assert found == (RaterNote("A1", "lenient", shared=8, own=3.0, others=2.25),)


def test_cells_that_nobody_else_scored_do_not_count() -> None:
    scores = cells(*["33"] * 8, *["4."] * 20, *[".1"] * 20)
    assert rater_notes(scores) == ()
    assert shared_counts(scores) == (Shared("A1", 8), Shared("A2", 8))


def test_seven_shared_cells_say_nothing() -> None:
    scores = cells(*["41"] * 7, "4.", ".1")
    assert rater_notes(scores) == ()
    assert [one.kind for one in rater_notes(scores, fewest=7)] == ["lenient", "severe"]


def test_one_assessor_alone_gets_no_notes() -> None:
    alone = cells(*"1" * 12)
    assert rater_notes(alone) == ()
    assert shared_counts(alone) == (Shared("A1", 0),)
    assert (rater_notes([]), shared_counts([])) == ((), ())


def test_avoiding_extremes() -> None:
    scores = cells("21", "34", "44", *["33"] * 5)
    assert rater_notes(scores) == (RaterNote("A1", "extremes", 8, own=0.125, others=0.375),)
    assert rater_notes(cells("21", "34", *["33"] * 6)) == (
        RaterNote("A1", "extremes", 8, own=0.0, others=0.25),  # a quarter is enough
    )
    assert rater_notes(cells("21", "34", *["33"] * 7)) == ()  # two ninths are not
    assert rater_notes(cells("44", "34", *["33"] * 6)) == (
        RaterNote("A1", "extremes", 8, own=0.125, others=0.25),  # half as often
    )
    assert rater_notes(cells("44", "44", "34", *["33"] * 5)) == ()


def test_halo() -> None:
    """K0 and K1 in turn: A1 gives 2 to all, A2 sees one level difference between the two."""
    scores = cells(*["22", "23"] * 4, competences=2)
    assert RaterNote("A1", "halo", 8, own=0.0, others=1.0) in rater_notes(scores)
    less = cells(*["22", "23"] * 4, "22", "22", competences=2)
    assert "halo" not in [note.kind for note in rater_notes(less)]  # 4/5 of a level
    half = cells(*["22", "24", "22", "34"] * 2, competences=2)
    assert RaterNote("A1", "halo", 8, own=0.5, others=2.0) in rater_notes(half)


def test_a_candidate_seen_on_one_competence_cannot_show_halo() -> None:
    scores = [*cells(*["22", "23"] * 3, competences=2)]
    scores += [one._replace(candidate="K002") for one in cells(*["22", "23"] * 3)]
    assert "halo" not in [note.kind for note in rater_notes(scores)]  # 6 of 12 cells compare
    found = rater_notes(scores, fewest=6)
    assert RaterNote("A1", "halo", 6, own=0.0, others=1.0) in found


def test_the_range_of_each_co_assessor_is_taken_apart() -> None:
    """The mean of A2 and A3 is flat, as they see opposite differences; each of them is not."""
    scores = cells(*["223", "232"] * 4, competences=2)
    assert rater_notes(scores) == (
        RaterNote("A1", "severe", 8, own=2.0, others=2.5),
        RaterNote("A1", "halo", 8, own=0.0, others=1.0),
    )


def test_a_cell_scored_twice_by_an_assessor_is_refused() -> None:
    for arithmetic in (rater_notes, shared_counts):
        with pytest.raises(ValueError, match="twice"):
            arithmetic([*cells("12"), *cells("1")])


PLACES = [
    (candidate, competence, indicator)
    for candidate in ("K001", "K002")
    for competence in ("K1", "K2", "K3")
    for indicator in (1, 2)
]
LEVEL = st.integers(1, 4) | st.none()
DENSE = st.lists(
    st.lists(LEVEL, min_size=len(PLACES), max_size=len(PLACES)), min_size=3, max_size=3
).map(
    lambda given: [
        Score(assessor, "fiets", *place, level)
        for assessor, levels in zip(ASSESSORS, given, strict=True)
        for place, level in zip(PLACES, levels, strict=True)
        if level
    ]
)


def slow_notes(scores: list[Score], fewest: int) -> list[RaterNote]:
    """The rules as the module words them, looking through all scores for every number."""
    found = []
    for who in sorted({one.assessor for one in scores}):
        beside = [
            (one, [two.level for two in scores if is_beside(one, two)])
            for one in scores
            if one.assessor == who
        ]
        met = [(one.level, levels) for one, levels in beside if levels]
        if len(met) < fewest:
            continue
        own = mean(Fraction(level) for level, _ in met)
        others = mean(mean(map(Fraction, levels)) for _, levels in met)
        if own - others >= Fraction(1, 2):
            found.append(RaterNote(who, "lenient", len(met), float(own), float(others)))
        if others - own >= Fraction(1, 2):
            found.append(RaterNote(who, "severe", len(met), float(own), float(others)))
        own = mean(Fraction(level in (1, 4)) for level, _ in met)
        others = mean(mean(Fraction(n in (1, 4)) for n in levels) for _, levels in met)
        if others >= Fraction(1, 4) and own <= others / 2:
            found.append(RaterNote(who, "extremes", len(met), float(own), float(others)))
        shared, own, others = slow_ranges(scores, who)
        if shared >= fewest and others >= 1 and own <= others / 2:
            found.append(RaterNote(who, "halo", shared, float(own), float(others)))
    return found


def is_beside(one: Score, two: Score) -> bool:
    return one[1:5] == two[1:5] and one.assessor != two.assessor


def slow_ranges(scores: list[Score], who: str) -> tuple[int, Fraction, Fraction]:
    """How many cells are compared, and the mean ranges of this assessor and of the others."""
    ranges, compared = [], set()
    for other, candidate in product(ASSESSORS, {one.candidate for one in scores}):
        met = [
            (one, two)
            for one, two in permutations(scores, 2)
            if is_beside(one, two) and one.candidate == candidate
            if one.assessor == who and two.assessor == other
        ]
        competences = {one.competence for one, _ in met}
        if len(competences) > 1:
            compared |= {one for one, _ in met}
            means = [
                [
                    mean(Fraction(pair[side].level) for pair in met if pair[0].competence == code)
                    for code in competences
                ]
                for side in (0, 1)
            ]
            ranges.append([max(side) - min(side) for side in means])
    if not ranges:
        return 0, Fraction(), Fraction()
    return len(compared), mean(own for own, _ in ranges), mean(theirs for _, theirs in ranges)


@settings(max_examples=300, deadline=None)
@given(DENSE, st.integers(1, 8))
def test_notes_agree_with_a_slow_independent_count(scores: list[Score], fewest: int) -> None:
    assert list(rater_notes(scores, fewest)) == slow_notes(scores, fewest)


@given(DENSE | SCORES, st.randoms(use_true_random=False), RENAMINGS)
def test_order_and_names_do_not_matter(
    scores: list[Score], random: Random, names: dict[str, str]
) -> None:
    other = renamed(scores, names)
    random.shuffle(other)
    there = {(note.assessor, note.kind): note for note in rater_notes(other, fewest=2)}
    here = rater_notes(scores, fewest=2)
    assert len(here) == len(there)
    for note in here:
        twin = there[names[note.assessor], note.kind]
        assert (twin.shared, twin.own, twin.others) == (note.shared, note.own, note.others)
    counts = {(one.assessor, one.shared) for one in shared_counts(other)}
    assert counts == {(names[one.assessor], one.shared) for one in shared_counts(scores)}
