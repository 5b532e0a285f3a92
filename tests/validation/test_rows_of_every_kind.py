"""A rule between columns is one line in ROW_RULES, for the tables of every kind of workbook."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from done_xl.model.findings import Severity
from done_xl.model.raw import BookKind
from done_xl.text_nl.rule import Rule
from done_xl.validation import rows
from done_xl.validation.assessment import check_assessment
from done_xl.validation.known import Known
from done_xl.validation.observation import check_observation
from done_xl.validation.rows import RowRule
from tests.validation.observed import (
    CATALOGUE,
    assessment_book,
    facts,
    levels,
    observation_book,
    scores,
    shown,
)

FACTS = """
Proef | Kandidaat | Competentie | Waarneming
Proef 1 | A | K1 Samenwerken | gaf een doos door
Proef 1 | B | K1 Samenwerken | gaf een doos door
"""
SCORES = """
Competentie | Nr | A | B
K1 Samenwerken | 1 | 3 | 2
K1 Samenwerken | 2 | 2 | 2
"""
LEVELS = """
Kandidaat | Competentie | Voorstel | Aantal scores | Laagste | Hoogste | Niveau | Reden
VBO/K012 | K1 Samenwerken | 3 | 4 | 2 | 4 | 3 |
VBO/K013 | K1 Samenwerken | 2 | 4 | 2 | 4 | 2 |
"""


@pytest.fixture
def with_rule(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Adds a rule: the values of these fields together are wrong."""

    def add(
        kind: BookKind, table: str, wrong: dict[str, object], severity: Severity = "error"
    ) -> None:
        *_, at = wrong
        rule = Rule("RIJ-099", severity, f"{{header}} is {{{at}}}.", "Kijk na.", "Zo is het.")

        def breaks(_: Known, *values: object) -> bool:
            return values == tuple(wrong.values())

        added = RowRule(kind, rule, table, tuple(wrong), breaks, at)
        monkeypatch.setattr(rows, "ROW_RULES", (*rows.ROW_RULES, added))

    return add


def test_a_rule_on_facts(with_rule: Callable[..., None]) -> None:
    with_rule("observation", "facts", {"exercise": "Proef 1", "slot": "B"})
    checked = check_observation(observation_book(facts(FACTS)), CATALOGUE)
    assert shown(checked.findings) == ["Waarnemingen B7 RIJ-099 error"]
    assert checked.findings[0].message == "Kandidaat is B."
    assert checked.observation is not None
    assert [one.candidate for one in checked.observation.noted] == ["VBO/K012"]


@pytest.mark.parametrize(("severity", "counted"), [("error", [3, 2]), ("warning", [3, 2, 2, 2])])
def test_a_rule_on_scores(
    with_rule: Callable[..., None], severity: str, counted: list[int]
) -> None:
    with_rule("observation", "scores_2", {"a": 2, "b": 2}, severity)
    with_rule("observation", "scores_1", {"a": 2, "b": 2}, severity)
    checked = check_observation(observation_book(scores(SCORES)), CATALOGUE)
    assert shown(checked.findings) == [f"Proef 1 E7 RIJ-099 {severity}"]
    assert checked.observation is not None
    assert [one.level for one in checked.observation.scores] == counted


@pytest.mark.parametrize(("severity", "counted"), [("error", [3, None]), ("warning", [3, 2])])
def test_a_rule_on_agreed_levels_and_not_on_the_levels_of_an_occupation(
    with_rule: Callable[..., None], severity: str, counted: list[int | None]
) -> None:
    """Both tables have the key levels."""
    with_rule("assessment", "levels", {"proposal": 2, "level": 2}, severity)
    checked = check_assessment(assessment_book(levels(LEVELS)), CATALOGUE)
    assert shown(checked.findings) == [f"Evaluatie G7 RIJ-099 {severity}"]
    assert checked.assessment is not None
    assert [one.level for one in checked.assessment.levels] == counted
    assert "levels" not in rows.rules_by_table("organisation")


def test_a_rule_about_a_column_that_is_gone_says_nothing(with_rule: Callable[..., None]) -> None:
    with_rule("assessment", "levels", {"proposal": 3, "reason": None})
    here = assessment_book(levels(LEVELS))
    assert shown(check_assessment(here, CATALOGUE).findings) == ["Evaluatie H6 RIJ-099 error"]
    gone = assessment_book(levels(LEVELS, lacks="Reden"))
    assert "RIJ-099" not in str(check_assessment(gone, CATALOGUE).findings)


def test_a_rule_about_a_cell_that_cannot_be_read_says_nothing(
    with_rule: Callable[..., None],
) -> None:
    with_rule("assessment", "levels", {"proposal": 3, "level": None})
    checked = check_assessment(
        assessment_book(levels(LEVELS.replace("| 3 |\n", "| x |\n"))), CATALOGUE
    )
    assert shown(checked.findings) == ["Evaluatie G6 CEL-006 error"]


@pytest.mark.parametrize(("severity", "more"), [("error", 0), ("warning", 1)])
def test_no_warning_says_that_a_cell_of_a_refused_row_counts(
    with_rule: Callable[..., None], severity: str, more: int
) -> None:
    with_rule("observation", "scores_1", {"a": 2, "b": 2}, severity)
    table = scores(SCORES.replace("| 2 | 2 | 2", "| 2 | '2 ' | 2"))
    found = shown(check_observation(observation_book(table), CATALOGUE).findings)
    assert found == [*["Proef 1 D7 OBS-015 warning"] * more, f"Proef 1 E7 RIJ-099 {severity}"]
    with_rule("assessment", "levels", {"proposal": 2, "level": 2}, severity)
    agreed = levels(LEVELS.replace("| 4 | 2 |\n", "| 4 | '2 ' |\n"))
    found = shown(check_assessment(assessment_book(agreed), CATALOGUE).findings)
    assert sorted(found) == sorted(
        [*["Evaluatie G7 CEL-004 warning"] * more, f"Evaluatie G7 RIJ-099 {severity}"]
    )
