"""DONE_SAM_NIVEAU, DONE_SAM_PROFIEL and DONE_OVEREENSTEMMING (domain 6)."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.model.observation import Score
from done_xl.scoring.agreement import agreement
from done_xl.scoring.sam import proposals
from done_xl_udfs import DONE_OVEREENSTEMMING, DONE_SAM_NIVEAU, DONE_SAM_PROFIEL
from tests.udfs.excel import Range, column

FEW = "te weinig waarnemingen"
LEVELS = st.one_of(st.none(), st.sampled_from([1.0, 2.0, 3.0, 4.0]))
GRIDS = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(LEVELS, min_size=width, max_size=width), max_size=20)
)


@pytest.mark.parametrize(
    ("scores", "level"),
    [
        (column(1.0, 2.0, 4.0), 2),
        (column(1.0, 2.0, 3.0, 4.0), 2),  # of two in the middle the lower one
        ([[4.0, None, 4.0], [None, 1.0, None]], 4),
        ([[2, 3.0, 3]], 3),
        (column(4.0, 4.0), FEW),
        (column(4.0, None, None, 4.0), FEW),
        (4.0, FEW),
        (None, FEW),
        (column(1.0, 5.0), "In rij 2 van scores past alleen een geheel getal van 1 tot 4."),
        (column(1.0, 2.5), "In rij 2 van scores past alleen een geheel getal van 1 tot 4."),
        (column(1.0, 0.0), "In rij 2 van scores past alleen een geheel getal van 1 tot 4."),
        (column(1.0, "goed"), "In rij 2 van scores staat geen getal. Typ een getal."),
        ([[1.0, True]], "In rij 1 van scores staat geen getal. Typ een getal."),
        (column(1.0, "#N/A"), "In rij 2 van scores staat de fout #N/B. Herstel die eerst."),
    ],
)
def test_the_proposed_level(scores: object, level: object) -> None:
    assert DONE_SAM_NIVEAU(scores) == level


HEADS = ["Competentie", "Niveau", "In woorden", "Scores", "Laagste", "Hoogste"]


def test_a_profile_of_competences_in_the_order_in_which_they_stand() -> None:
    rows = [
        ["K3 Initiatief", 2.0, 3.0],
        ["K1 Samenwerken", 4.0, None],
        ["K3 Initiatief", 4.0, 3.0],
        ["K2 Zelfstandigheid", None, None],
    ]
    expected = [
        HEADS,
        ["K3 Initiatief", 3, "3 goed", 4, 2, 4],
        ["K1 Samenwerken", "", FEW, 1, 4, 4],
        ["K2 Zelfstandigheid", "", FEW, 0, "", ""],
    ]
    assert DONE_SAM_PROFIEL(rows) == expected
    assert DONE_SAM_PROFIEL([["Competentie", "A1", "A2"], *rows, [None] * 3]) == expected


PROEF = ["Competentie", "Nr", "Gedragsindicator", "A", "B", "C", "1 onvoldoende"]
EXERCISE: Range = [
    PROEF,
    ["K1 Samenwerken", 1.0, "Helpt een ander.", 4.0, 1.0, None, "Helpt niet."],
    ["K1 Samenwerken", 2.0, "Vraagt hulp.", 3.0, 1.0, None, "Vraagt niets."],
    ["K1 Samenwerken", 3.0, "Luistert.", 4.0, 2.0, None, "Luistert niet."],
]


def test_the_table_of_an_exercise_for_one_candidate_or_all() -> None:
    assert DONE_SAM_PROFIEL(EXERCISE, "a") == [HEADS, ["K1 Samenwerken", 4, "4 zeer goed", 3, 3, 4]]
    assert DONE_SAM_PROFIEL(EXERCISE, "C") == [HEADS, ["K1 Samenwerken", "", FEW, 0, "", ""]]
    assert DONE_SAM_PROFIEL(EXERCISE)[1][3:] == [6, 1, 4]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((None,), [["nog geen gegevens"]]),
        (([[None, 3.0]],), "In rij 1 van waarnemingen staat een score zonder competentie. "
         "Vul de competentie in."),
        (([["K1", "goed"]],), "In rij 1 van waarnemingen staat geen getal. Typ een getal."),
        (([["K1", 9.0]],), "In rij 1 van waarnemingen past alleen een geheel getal van 1 tot 4."),
        (([["#REF!", 3.0]],), "In rij 1 van waarnemingen staat de fout #VERW!. Herstel die eerst."),
        ((EXERCISE, "G"), "Boven waarnemingen staat geen kolom G. Kies de tabel met haar koppen."),
        (([["K1", 3.0]], "A"), "Boven waarnemingen staat geen kolom A. "
         "Kies de tabel met haar koppen."),
    ],
)  # fmt: skip
def test_a_profile_that_cannot_be_made(arguments: tuple[object, ...], expected: object) -> None:
    assert DONE_SAM_PROFIEL(*arguments) == expected


def test_the_agreement_of_assessors() -> None:
    rows: Range = [[1.0, 1.0], [2.0, 3.0], [4.0, 4.0], [4.0, None], [None, None]] * 4
    found = dict(DONE_OVEREENSTEMMING(rows))
    assert found["Samen gescoord"] == 12
    assert found["Precies gelijk"] == 8 / 12
    assert found["Hoogstens 1 niveau verschil"] == 1.0
    assert found["In woorden"] == "goed"
    asked = ("woord", "gelijk", "bijna", "alfa", "aantal")
    assert [DONE_OVEREENSTEMMING(rows, word) for word in asked] == list(found.values())
    assert DONE_OVEREENSTEMMING([["A1", "A2"], *rows]) == DONE_OVEREENSTEMMING(rows)


@pytest.mark.parametrize(
    ("scores", "what", "expected"),
    [
        (None, "woord", "te weinig gegevens"),
        (None, "alfa", "–"),
        (None, "aantal", 0),
        ([[1.0, 2.0]] * 9, "woord", "te weinig gegevens"),
        ([[1.0, 1.0]] * 10, "woord", "goed"),  # everyone agrees, though nothing varies
        ([[1.0, 1.0]] * 10, "alfa", "–"),
        ([["A1", "A2"], [1.0, "x"]], None, "In rij 2 van scores staat geen getal. Typ een getal."),
        (
            [["A1", "#N/A"], [1.0, 2.0]],
            None,
            "In rij 1 van scores staat geen getal. Typ een getal.",
        ),
        # A first row of scores typed as text is no row of names: it is never passed over.
        ([["3", "1"], [1.0, 2.0]], None, "In rij 1 van scores staat geen getal. Typ een getal."),
        ([["A1", "A2"], ["3", "1"]], None, "In rij 2 van scores staat geen getal. Typ een getal."),
        ([[None, "3 goed"], [1.0, 2.0]], None, "In rij 1 van scores staat geen getal. "
         "Typ een getal."),
        ([["A1", " 2,0 "], [1.0, 2.0]], None, "In rij 1 van scores staat geen getal. "
         "Typ een getal."),
        ([["Jan", " "], [1.0, 9.0]], None, "In rij 2 van scores past alleen een geheel getal van "
         "1 tot 4."),
        ([[1.0, 2.0]], "alpha", "In wat past alleen woord, gelijk, bijna, alfa of aantal."),
    ],
)  # fmt: skip
def test_agreement_that_says_little(scores: object, what: object, expected: object) -> None:
    assert DONE_OVEREENSTEMMING(scores, what) == expected


def as_scores(rows: list[list[float | None]]) -> list[Score]:
    """The cells as typed levels of one candidate: a row is an exercise, a column an assessor."""
    return [
        Score(f"A{column}", f"P{row}", "K001", "K1", 1, int(level))
        for row, line in enumerate(rows)
        for column, level in enumerate(line)
        if level is not None
    ]


@settings(deadline=None)
@given(GRIDS)
def test_random_levels_as_the_assessment_report_and_a_slow_count(
    rows: list[list[float | None]],
) -> None:
    found = proposals(as_scores(rows))
    levels = sorted(int(level) for line in rows for level in line if level is not None)
    slow = levels[-(-len(levels) // 2) - 1] if len(levels) >= 3 else FEW
    assert DONE_SAM_NIVEAU(rows) == slow
    assert DONE_SAM_NIVEAU(rows) == (found[0].level if found and found[0].level else FEW)


@settings(deadline=None)
@given(GRIDS)
def test_random_agreement_as_the_assessment_report_and_a_slow_count(
    rows: list[list[float | None]],
) -> None:
    pooled = agreement(as_scores(rows))
    found = dict(DONE_OVEREENSTEMMING(rows))
    assert found["Samen gescoord"] == pooled.pairs
    shares = (found["Precies gelijk"], found["Hoogstens 1 niveau verschil"])
    assert shares == tuple("–" if s is None else s for s in (pooled.exact, pooled.within_one))
    assert found["Krippendorffs alfa (ordinaal)"] == ("–" if pooled.alpha is None else pooled.alpha)
    same = weight = 0.0
    for line in rows:
        given_ = [level for level in line if level is not None]
        for one, other in combinations(given_, 2):
            weight += 2 / (len(given_) - 1)
            same += 2 / (len(given_) - 1) * (one == other)
    assert found["Precies gelijk"] == ("–" if not weight else pytest.approx(same / weight))


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["K1", "K2", "B3"]), LEVELS, LEVELS), max_size=20))
def test_random_profiles(rows: list[tuple[str, float | None, float | None]]) -> None:
    levels: defaultdict[str, list[int]] = defaultdict(list)
    for competence, *given_ in rows:
        levels[competence] += [int(level) for level in given_ if level is not None]
    table = DONE_SAM_PROFIEL([list(row) for row in rows])
    assert [(row[0], row[1] or None, row[3]) for row in table[1:]] == [
        (competence, None if len(own) < 3 else sorted(own)[(len(own) - 1) // 2], len(own))
        for competence, own in levels.items()
    ]
