"""DONE_CHECKLIST, DONE_WERKPUNTEN, DONE_JANEE and DONE_OBSTAKELS (domain 5)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.scoring.checklist import share
from done_xl_udfs import DONE_CHECKLIST, DONE_JANEE, DONE_OBSTAKELS, DONE_WERKPUNTEN
from tests.udfs.excel import Range, column, with_heads

STATEMENTS = {one.number: one.text for one in catalogue().checklist.statements}
QUESTIONS = {one.number: one.text for one in catalogue().questions}
SCORES = [4.0, 6.0, 0.0, None, 2.0, 3.0, 6.0, 5.0, 1.0, 6.0, None, 4.0, 5.0]
ANSWERS = ["JA", "nee", None, "NEE", " ja ", *[None] * 16]
WRONG = "In rij {row} van {name}, kolom {header} past alleen {what}."


def table_of_scores() -> Range:
    rows: Range = [
        [number, "A Visie", text, score, None]
        for (number, text), score in zip(STATEMENTS.items(), SCORES, strict=True)
    ]
    return with_heads("statements", ("number", "theme", "statement", "score", "remark"), *rows)


@pytest.mark.parametrize(
    "scores",
    [
        column(*SCORES),
        [SCORES],  # in a row
        column("Score", *SCORES),  # with its heading
        [*column(*SCORES), [None], [None]],
        table_of_scores(),
        table_of_scores()[1:],
        [row[2:4] for row in table_of_scores()],
    ],
)
def test_the_score_of_the_checklist(scores: object) -> None:
    assert DONE_CHECKLIST(scores) == 42 / 66
    assert DONE_CHECKLIST(scores, "%") == 42 / 66
    assert DONE_CHECKLIST(scores, "Score") == 42
    assert DONE_CHECKLIST(scores, " aantal ") == 11


def test_a_checklist_without_answers_shows_nothing() -> None:
    for scores in (None, [], column(*[None] * 13), column("Score")):
        assert DONE_CHECKLIST(scores) == ""
        assert DONE_CHECKLIST(scores, "score") == 0
        assert DONE_CHECKLIST(scores, "aantal") == 0
        assert DONE_WERKPUNTEN(scores) == [["nog geen gegevens"]]


@pytest.mark.parametrize("value", [7.0, -1.0, 2.5])
def test_only_whole_scores_from_0_to_6_count(value: float) -> None:
    wanted = WRONG.format(row=2, name="scores", header="Score", what="een geheel getal van 0 tot 6")
    assert DONE_CHECKLIST(column(1.0, value)) == wanted
    assert DONE_WERKPUNTEN(column(1.0, value)) == wanted


@pytest.mark.parametrize(
    ("scores", "what", "expected"),
    [
        (column("goed"), None, "In rij 1 van scores, kolom Score staat geen getal. Typ een getal."),
        (
            column(1.0, "#DIV/0!"),
            None,
            "In rij 2 van scores, kolom Score staat de fout #DEEL/0!. Herstel die eerst.",
        ),
        (
            column(*[1.0] * 14),
            None,
            "Kies voor scores de 13 antwoorden, of de tabel met haar koppen.",
        ),
        (
            [[1.0, 2.0], [3.0, 4.0]],
            None,
            "In scores ontbreekt de kolom Score. "
            "Kies de tabel van het blad Checklist 0-6 met haar koppen.",
        ),
        (column(1.0), "alles", "In wat past alleen %, score of aantal."),
        (column(1.0), "#N/A", "In wat staat de fout #N/B. Herstel die eerst."),
    ],
)
def test_wrong_scores_are_named(scores: object, what: object, expected: str) -> None:
    assert DONE_CHECKLIST(scores, what) == expected


def test_the_weak_points() -> None:
    assert DONE_WERKPUNTEN(column(*SCORES)) == [
        ["Nr", "Stelling", "Score"],
        [3, STATEMENTS[3], 0],
        [5, STATEMENTS[5], 2],
        [9, STATEMENTS[9], 1],
    ]
    assert [row[0] for row in DONE_WERKPUNTEN(column(*SCORES), 0.0)] == ["Nr", 3]
    assert [row[0] for row in DONE_WERKPUNTEN(column(*SCORES), 1.5)] == ["Nr", 3, 9]


def test_the_answers_of_the_yes_no_list() -> None:
    assert DONE_JANEE(column(*ANSWERS)) == [["JA", 2], ["NEE", 2], ["open", 17]]
    assert [DONE_JANEE([ANSWERS], word) for word in ("ja", "NEE", "Open")] == [2, 2, 17]
    assert DONE_JANEE(None) == [["JA", 0], ["NEE", 0], ["open", 21]]
    heads = ("number", "question", "answer", "action")
    rows: Range = [
        [n, text, a, None] for (n, text), a in zip(QUESTIONS.items(), ANSWERS, strict=True)
    ]
    assert DONE_JANEE(with_heads("questions", heads, *rows), "nee") == 2


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (
            column("JA", "misschien"),
            WRONG.format(row=2, name="antwoorden", header="Antwoord", what="JA of NEE"),
        ),
        (
            [["JA"], [True]],
            WRONG.format(row=2, name="antwoorden", header="Antwoord", what="JA of NEE"),
        ),
        (
            column("#N/A"),
            "In rij 1 van antwoorden, kolom Antwoord staat de fout #N/B. Herstel die eerst.",
        ),
        (
            column(*["JA"] * 22),
            "Kies voor antwoorden de 21 antwoorden, of de tabel met haar koppen.",
        ),
    ],
)
def test_wrong_answers_are_named(answers: object, expected: str) -> None:
    assert DONE_JANEE(answers) == expected
    assert DONE_OBSTAKELS(answers) == expected


def test_every_no_is_an_obstacle() -> None:
    assert DONE_OBSTAKELS(column("JA")) == [["geen obstakels"]]
    assert DONE_OBSTAKELS(column(*ANSWERS)) == [
        ["Nr", "Vraag"],
        [2, QUESTIONS[2]],
        [4, QUESTIONS[4]],
    ]


def test_an_obstacle_without_action_says_so_where_the_actions_are_selected() -> None:
    rows: Range = [["NEE", "coach aanduiden"], ["NEE", "  "], ["JA", None], ["NEE", None]]
    assert DONE_OBSTAKELS(with_heads("questions", ("answer", "action"), *rows)) == [
        ["Nr", "Vraag", "Actie"],
        [1, QUESTIONS[1], "actie ingevuld"],
        [2, QUESTIONS[2], "nog geen actie"],
        [4, QUESTIONS[4], "nog geen actie"],
    ]


def table_of_answers() -> Range:
    heads = ("number", "question", "answer", "action", "who", "until")
    rows: Range = [
        [number, question, answer, "bellen" if number == 4 else None, None, None]
        for (number, question), answer in zip(QUESTIONS.items(), ANSWERS, strict=True)
    ]
    return with_heads("questions", heads, *rows)


def test_sorted_rows_are_known_by_their_number() -> None:
    head, *rows = table_of_scores()
    by_score = sorted(rows, key=lambda row: (row[3] is None, row[3]))
    assert by_score[0][0] == 3
    for scores in ([head, *by_score], by_score, [head, *by_score[:3]]):
        assert DONE_WERKPUNTEN(scores) == DONE_WERKPUNTEN(column(*SCORES))
    assert DONE_CHECKLIST([head, *by_score]) == 42 / 66
    head, *rows = table_of_answers()
    for answers in ([head, *rows[::-1]], rows[::-1]):
        assert DONE_OBSTAKELS(answers) == [
            ["Nr", "Vraag", "Actie"],
            [2, QUESTIONS[2], "nog geen actie"],
            [4, QUESTIONS[4], "actie ingevuld"],
        ]
        assert DONE_JANEE(answers) == [["JA", 2], ["NEE", 2], ["open", 17]]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1.0, "staat het nummer 1 voor de tweede keer. Kijk de nummers na."),
        (0.0, "past alleen een geheel getal van 1 tot {most}."),
        (22.0, "past alleen een geheel getal van 1 tot {most}."),
        (1.5, "past alleen een geheel getal van 1 tot {most}."),
        (None, "staat geen nummer. Typ het nummer van de rij."),
        ("twee", "staat geen getal. Typ een getal."),
    ],
)
def test_a_row_without_a_number_of_its_own_is_named(number: object, expected: str) -> None:
    place = "In rij 3 van {name}, kolom Nr "
    scores, answers = table_of_scores(), table_of_answers()
    scores[2][0] = answers[2][0] = number
    told = place.format(name="scores") + expected.format(most=13)
    assert DONE_CHECKLIST(scores) == DONE_WERKPUNTEN(scores) == told
    told = place.format(name="antwoorden") + expected.format(most=21)
    assert DONE_JANEE(answers) == DONE_OBSTAKELS(answers) == told


def test_a_blank_row_between_the_numbers_counts_nowhere() -> None:
    head, *rows = table_of_scores()
    assert DONE_CHECKLIST([head, *rows[:5], [None] * 5, *rows[5:12]], "aantal") == 10


@settings(deadline=None)
@given(st.lists(st.one_of(st.none(), st.integers(0, 6)), min_size=13, max_size=13))
def test_random_scores(scores: list[int | None]) -> None:
    cells = column(*[None if score is None else float(score) for score in scores])
    total = answered = 0
    weak = []
    for number, score in enumerate(scores, start=1):
        if score is not None:
            total, answered = total + score, answered + 1
            if score <= 2:
                weak.append(number)
    assert DONE_CHECKLIST(cells) == (total / (6 * answered) if answered else "")
    assert share(scores, 6) == (total / (6 * answered) if answered else None)
    assert DONE_CHECKLIST(cells, "score") == total
    assert DONE_CHECKLIST(cells, "aantal") == answered
    assert [row[0] for row in DONE_WERKPUNTEN(cells)[1:]] == weak


@settings(deadline=None)
@given(st.lists(st.sampled_from([None, "JA", "NEE", "ja", " nee"]), max_size=21))
def test_random_answers(answers: list[str | None]) -> None:
    counts = {"JA": 0, "NEE": 0, "open": 21 - len(answers)}
    for answer in answers:
        counts["open" if answer is None else answer.strip().upper()] += 1
    cells = column(*answers)
    assert DONE_JANEE(cells) == [[word, count] for word, count in counts.items()]
    obstacles = [n for n, one in enumerate(answers, 1) if one and one.strip().upper() == "NEE"]
    assert [row[0] for row in DONE_OBSTAKELS(cells)[1:]] == obstacles
