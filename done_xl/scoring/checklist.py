"""The score of the checklist 0-6 and the counts of the JA/NEE list (domain 5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from done_xl.catalogue.types import Checklist, Question
from done_xl.model.rows import StatementRow, YesNoRow

YES, NO = "JA", "NEE"


@dataclass(frozen=True, slots=True)
class ChecklistScore:
    """Scores by statement in order (None: open); shares are of the highest score, 0 to 1."""

    scores: tuple[int | None, ...]
    answered: int
    share: float | None
    themes: Mapping[str, float | None]
    weak: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """Counts of the JA/NEE list.

    `obstacles` are the numbers answered NEE, and whether an action stands beside each; `answers`
    are JA and NEE by number.
    """

    yes: int
    no: int
    open: int
    obstacles: tuple[tuple[int, bool], ...]
    answers: tuple[tuple[int, str], ...] = ()


def share(scores: Sequence[int | None], highest: int) -> float | None:
    """The sum over the highest possible sum of what was answered; None where nothing was."""
    given = [score for score in scores if score is not None]
    return sum(given) / (highest * len(given)) if given else None


def score_checklist(rows: Iterable[StatementRow], checklist: Checklist) -> ChecklistScore:
    """The score in all and by theme; `weak` are the numbers of the weak points."""
    typed = {row.number: row.score for row in rows}
    scores = tuple(typed.get(statement.number) for statement in checklist.statements)
    themes = {
        theme.letter: share(
            [
                score
                for score, statement in zip(scores, checklist.statements, strict=True)
                if statement.theme == theme.letter
            ],
            checklist.highest,
        )
        for theme in checklist.themes
    }
    weak = tuple(
        statement.number
        for score, statement in zip(scores, checklist.statements, strict=True)
        if score is not None and score <= checklist.weak_at_most
    )
    answered = sum(score is not None for score in scores)
    return ChecklistScore(scores, answered, share(scores, checklist.highest), themes, weak)


def count_answers(rows: Iterable[YesNoRow], questions: Sequence[Question]) -> Answers:
    """How often JA and NEE were answered, and which NEE still lack an action."""
    numbers = {question.number for question in questions}
    answered = {row.number: row for row in rows if row.number in numbers}
    count = Counter(row.answer for row in answered.values())
    obstacles = tuple(
        (number, bool(answered[number].action))
        for number in sorted(answered)
        if answered[number].answer == NO
    )
    answers = tuple(
        (number, answer)
        for number in sorted(answered)
        if (answer := answered[number].answer) is not None
    )
    left = len(numbers) - count[YES] - count[NO]
    return Answers(count[YES], count[NO], left, obstacles, answers)
