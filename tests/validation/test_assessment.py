"""One assessment report: which agreed levels count (domain 6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from done_xl.model.findings import Place
from done_xl.model.observation import AgreedLevel, Assessment
from done_xl.model.raw import FileFacts, RawBook, Value
from done_xl.text_nl.files import FOREIGN
from done_xl.validation.assessment import CheckedAssessment, check_assessment
from tests.validation.observed import CATALOGUE, assessment_book, levels, shown

HEAD = "Kandidaat | Competentie | Voorstel | Aantal scores | Laagste | Hoogste | Niveau | Reden"


def check(rows: str) -> CheckedAssessment:
    table = levels("\n".join((HEAD, rows.strip("\n"))))
    return check_assessment(assessment_book(table), CATALOGUE)


def counted(checked: CheckedAssessment) -> list[tuple[str, str, int | None]]:
    assert checked.assessment is not None
    return [(one.candidate, one.competence, one.level) for one in checked.assessment.levels]


def test_a_report_without_mistakes() -> None:
    checked = check(
        """
K012 | K1 Samenwerken | 3 | 4 | 2 | 4 | 3 |
LDE/k013 | K1 Samenwerken | | 2 | 1 | 3 | 2 | zag het ook op de werkvloer
K012 | V1 Lassen | 2 | 3 | 2 | 2 | |
"""
    )
    agreed = (
        AgreedLevel("VBO/K012", "K1", "Samenwerken", 3, 4, 2, 4, 3, None),
        AgreedLevel(
            "LDE/K013", "K1", "Samenwerken", None, 2, 1, 3, 2, "zag het ook op de werkvloer"
        ),
        AgreedLevel("VBO/K012", "V1", "Lassen", 2, 3, 2, 2, None, None),
    )
    days = (date(2026, 3, 10), date(2026, 3, 11))
    assert checked.findings == ()
    assert checked.assessment == Assessment(checked.facts, "VBO", "2026-03-10", *days, agreed)


def test_another_file_is_not_looked_at() -> None:
    finding = FOREIGN.at(Place("a.xlsx"))
    raw = RawBook(FileFacts("a.xlsx", 0, "", "foreign"), findings=(finding,))
    checked = check_assessment(raw, CATALOGUE)
    assert (checked.assessment, checked.findings) == (None, (finding,))


HEADS = [
    ({"organisation": "v-bo"}, ["Overzicht C3 BOE-005 error"], False),
    ({"assessment": None}, ["Overzicht C4 CEL-001 error"], False),
    ({"assessment": date(2026, 3, 10)}, [], True),
    ({"first": None}, ["Overzicht C5 CEL-001 error"], False),
    ({"first": date(2026, 3, 12)}, ["Overzicht C6 ASS-002 error"], False),
]


@pytest.mark.parametrize(("entries", "expected", "usable"), HEADS)
def test_what_the_overview_must_say(
    entries: dict[str, Value],
    expected: list[str],
    usable: bool,  # noqa: FBT001
) -> None:
    checked = check_assessment(assessment_book(**entries), CATALOGUE)
    assert (shown(checked.findings), checked.assessment is not None) == (expected, usable)


def test_a_report_without_its_overview_counts_nowhere() -> None:
    checked = check_assessment(replace(assessment_book(), forms={}), CATALOGUE)
    assert (shown(checked.findings), checked.assessment) == (["Overzicht ASS-001 error"], None)


# A row, what is said of it, and the level that counts.
ROWS: list[tuple[str, list[str], int | None]] = [
    ("K012 | K1 | 3 | 4 | 2 | 4 | 2 | ", ["H6 ASS-004 error"], None),
    ("K012 | K1 | 3 | 4 | 2 | 4 | 2 | zag meer", [], 2),
    ("K012 | K1 | | 2 | 2 | 3 | 3 | ", ["H6 ASS-005 error"], None),
    ("K012 | K1 | 3 | 4 | 2 | 4 | 5 | zag meer", ["G6 CEL-007 error"], None),
    ("K012 | K1 | 3 | 4 | 2 | 4 | 2.5 | zag meer", ["G6 CEL-008 error"], None),
    ("K012 | K1 | 3 | 4 | 2 | 4 | goed | ", ["G6 CEL-006 error"], None),
    ("K012 | K1 | 3 | 4 | 2 | 4 | '3 ' | ", ["G6 CEL-004 warning"], 3),
    ("K012 | K1 | 3 | 4 | 2 | 4 | 3 | #REF!", ["H6 CEL-002 error"], None),
    ("K012 | K1 | 3 | 4 | 2 | 4 | | zag meer", ["G6 ASS-007 warning"], None),
    ("K012 | K1 | drie | 4 | 2 | 4 | 3 | ", ["C6 ASS-003 error"], None),
    ("K012 | K1 | 0 | 4 | 2 | 4 | 3 | ", ["C6 ASS-003 error"], None),
    ("K012 | K1 | 3 | | 2 | 4 | 3 | ", ["D6 ASS-003 error"], None),
]


@pytest.mark.parametrize(("row", "expected", "counts"), ROWS)
def test_a_level_counts_with_its_reason(row: str, expected: list[str], counts: int | None) -> None:
    # A second row, so that some level is chosen.
    checked = check(f"{row}\nK013 | K1 | 3 | 4 | 2 | 4 | 3 | ")
    assert shown(checked.findings) == [f"Evaluatie {one}" for one in expected]
    assert counted(checked) == [("VBO/K012", "K1", counts), ("VBO/K013", "K1", 3)]


def test_changed_prefilled_cells_cost_their_row() -> None:
    checked = check(
        """
Jan | K1 Samenwerken | 3 | 4 | 2 | 4 | 3 |
 | | 3 | 4 | 2 | 4 | 3 |
K012 | werken | 3 | 4 | 2 | 4 | 3 |
K013 | Samenwerken | 3 | 4 | 2 | 4 | 3 |
"""
    )
    assert shown(checked.findings) == [
        "Evaluatie A6 ASS-003 error",
        "Evaluatie A7 ASS-003 error",
        "Evaluatie B7 ASS-003 error",
        "Evaluatie B8 ASS-003 error",
    ]
    assert [(one.found, one.message) for one in checked.findings[:2]] == [
        (
            "tekst, 3 tekens",
            "Kandidaat is gewijzigd of leeg: tekst, 3 tekens. Deze rij telt niet mee.",
        ),
        (None, "Kandidaat is gewijzigd of leeg. Deze rij telt niet mee."),
    ]
    assert counted(checked) == [("VBO/K013", "K1", 3)]


def test_of_a_double_row_the_first_counts() -> None:
    checked = check(
        """
K012 | K1 Samenwerken | 3 | 4 | 2 | 4 | 3 |
vbo/K012 | K1 Samenwerken | 3 | 4 | 2 | 4 | 2 | zag meer
"""
    )
    assert shown(checked.findings) == ["Evaluatie A7 ASS-006 error"]
    assert counted(checked) == [("VBO/K012", "K1", 3)]


def test_a_report_without_levels_says_so() -> None:
    checked = check("K012 | K1 | 3 | 4 | 2 | 4 | | ")
    assert shown(checked.findings) == ["Evaluatie ASS-008 info"]
    assert counted(checked) == [("VBO/K012", "K1", None)]


def test_a_missing_column_is_said_once() -> None:
    table = levels(f"{HEAD}\nK012 | K1 | 3 | 4 | 2 | 4 | 3 | ", lacks="Aantal scores")
    checked = check_assessment(assessment_book(table), CATALOGUE)
    assert shown(checked.findings) == ["Evaluatie BOE-008 error"]
    assert counted(checked) == []


@pytest.mark.parametrize("header", ["Niveau", "Reden"])
def test_without_a_column_that_is_typed_in_no_level_counts(header: str) -> None:
    # The reader gives its cells as blank: all that was typed would be gone without a word.
    rows = f"{HEAD}\nK012 | K1 | 3 | 4 | 2 | 4 | 3 | zag meer"
    found = check_assessment(assessment_book(levels(rows, lacks=header)), CATALOGUE)
    assert (shown(found.findings), counted(found)) == (["Evaluatie BOE-008 error"], [])


def test_a_formula_in_a_level_counts_by_its_outcome() -> None:
    table = levels(f"{HEAD}\nK012 | K1 | 3 | 4 | 2 | 4 | 3 | ", formulas=frozenset({(6, 6)}))
    checked = check_assessment(assessment_book(table), CATALOGUE)
    assert shown(checked.findings) == ["Evaluatie G6 CEL-025 warning"]
    assert counted(checked) == [("VBO/K012", "K1", 3)]
