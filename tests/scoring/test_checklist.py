from __future__ import annotations

from done_xl.catalogue.load import catalogue
from done_xl.model.rows import StatementRow, YesNoRow
from done_xl.scoring.checklist import Answers, ChecklistScore, count_answers, score_checklist

CHECKLIST, QUESTIONS = catalogue().checklist, catalogue().questions


def scored(number: int, score: int | None) -> StatementRow:
    return StatementRow(number, "thema", "stelling", score, None)


def answered(number: int, answer: str | None, action: str | None = None) -> YesNoRow:
    return YesNoRow(number, "vraag", answer, action, None, None)


def test_the_share_is_over_what_was_answered() -> None:
    rows = [scored(1, 6), scored(2, 2), scored(6, 0), scored(10, None)]
    found = score_checklist(rows, CHECKLIST)
    assert found == ChecklistScore(
        scores=(6, 2, None, None, None, 0, *(None,) * 7),
        answered=3,
        share=8 / 18,
        themes={"A": 8 / 12, "B": 0.0, "C": None, "D": None},
        weak=(2, 6),
    )


def test_thirteen_times_six_is_all() -> None:
    found = score_checklist([scored(number, 6) for number in range(1, 14)], CHECKLIST)
    assert (found.answered, found.share, set(found.themes.values())) == (13, 1.0, {1.0})


def test_an_empty_checklist_has_no_share() -> None:
    found = score_checklist([], CHECKLIST)
    assert (found.answered, found.share, found.weak) == (0, None, ())


def test_every_nee_is_an_obstacle_with_or_without_an_action() -> None:
    rows = [
        answered(1, "JA"),
        answered(2, "NEE", "een coach aanduiden"),
        answered(3, "NEE"),
        answered(4, None, "los idee"),
    ]
    given = ((1, "JA"), (2, "NEE"), (3, "NEE"))
    assert count_answers(rows, QUESTIONS) == Answers(1, 2, 18, ((2, True), (3, False)), given)
    assert count_answers([], QUESTIONS) == Answers(0, 0, 21, ())
