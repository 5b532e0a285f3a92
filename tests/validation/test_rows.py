"""Rules between the columns of one row (RIJ)."""

from __future__ import annotations

import pytest

from tests.validation.books import (
    brief,
    check,
    codes,
    filled_table,
    form,
    raw_table,
    template_tables,
)


@pytest.mark.parametrize(
    ("key", "written", "expected", "taken"),
    [
        (
            "candidates",
            """
            Kandidaat | Statuut | Coach | Stopgezet op | Reden stopzetting
            K001 | LDE | Coach 1 | 15/03/2026 |
            K002 | LDE | Coach 1 | | verhuis
            K003 | LDE | Coach 1 | 15/03/2026 | verhuis
            """,
            ["T6 RIJ-003", "S7 RIJ-004"],
            2,
        ),
        (
            "intakes",
            """
            Kandidaat | Beslissing | Reden
            K001 | start |
            K002 | later |
            """,
            ["A6 INT-003", "A7 INT-003", "J7 RIJ-006"],
            1,
        ),
        (
            "intakes",
            """
            Kandidaat | Beslissing | Reden
            K001 | geen start | volgt eerst een cursus
            """,
            ["A6 INT-003"],
            1,
        ),
        (
            "log",
            """
            Datum | KPI | Aantal | Coach
            15/03/2026 | SOA | 1.5 | Coach 1
            15/03/2026 | CUR | 1.5 | Coach 1
            15/03/2026 | CUR | 1.6 | Coach 1
            """,
            ["C6 RIJ-009", "C8 CEL-008"],
            1,
        ),
        (
            "contacts",
            """
            Datum | Bedrijf | Soort contact | Coach | Volgende stap | Tegen
            15/03/2026 | Bedrijf A | telefoon | Coach 1 | terugbellen |
            15/03/2026 | Bedrijf B | telefoon | Coach 1 | | 20/03/2026
            15/03/2026 | Bedrijf C | telefoon | Coach 1 | terugbellen | 20/03/2026
            15/03/2026 | Bedrijf D | telefoon | Coach 1 | |
            15/03/2026 | Bedrijf E | telefoon | Coach 1 | terugbellen | 'later'
            """,
            ["H6 RIJ-016", "G7 RIJ-017", "H10 CEL-011"],
            4,
        ),
        (
            "actions",
            """
            Kandidaat | Concrete actie | Start | Tegen | Wie? | Voltooid?
            K001 | cv maken | 15/03/2026 | 01/03/2026 | coach | +
            """,
            ["H6 RIJ-002"],
            0,
        ),
        (
            "measures",
            """
            Kandidaat | Maatregel | Start | Einde
            K001 | Onderaanneming | 15/03/2026 | 01/03/2026
            K001 | Onderaanneming | 15/03/2026 | 15/03/2026
            """,
            ["F6 RIJ-001"],
            1,
        ),
        (
            "placements",
            """
            Kandidaat | Soort | Contract | Start | Einde | Reden einde | Nog in dienst bevestigd op
            K001 | opleiding | IBO | 15/03/2026 | 01/03/2026 | einde contract | 01/03/2026
            K002 | opleiding | | 15/03/2026 | 20/03/2026 | | 01/04/2026
            """,
            ["D6 RIJ-011", "F6 RIJ-001", "H6 RIJ-010", "G7 RIJ-005", "H7 RIJ-013"],
            1,
        ),
    ],
)
def test_rules_of_a_row(key: str, written: str, expected: list[str], taken: int) -> None:
    checked = check(raw_table(key, written))
    assert codes(checked.findings) == expected
    assert checked.submission is not None
    assert len(getattr(checked.submission, key)) == taken


def test_every_no_asks_for_an_action() -> None:
    first, second, *others = template_tables()["questions"].rows
    rows = ((*first[:2], "NEE", None, None, None), (*second[:2], "nee", "coach", "ik", None))
    questions = filled_table("questions", (*rows, *others))
    checked = check(questions, forms=(form("yes_no"),))
    assert checked.submission is not None
    assert [row.answer for row in checked.submission.questions][:3] == ["NEE", "NEE", None]
    assert brief(checked.findings) == [
        "Checklist JA-NEE!C3 BOE-043 → Typ de dag waarop u de lijst invulde.",
        "Checklist JA-NEE!D6 RIJ-007 → Noteer wat u gaat doen.",
        "Checklist JA-NEE!E6 RIJ-008 → Vul Wie? in.",
        "Checklist JA-NEE!F6 RIJ-008 → Vul Tegen in.",
        "Checklist JA-NEE!F7 RIJ-008 → Vul Tegen in.",
        "Checklist JA-NEE!C8 BOE-042 → Antwoord JA of NEE op elke vraag.",
    ]


def test_a_rule_is_silent_about_a_cell_that_is_wrong_itself() -> None:
    checked = check(
        raw_table(
            "candidates",
            """
            Kandidaat | Statuut | Coach | Stopgezet op | Reden stopzetting
            K001 | LDE | Coach 1 | 15/03/2026 | griep
            """,
        )
    )
    assert codes(checked.findings) == ["T6 CEL-016"]


def test_a_row_with_one_stray_value_is_named_once() -> None:
    checked = check(
        raw_table(
            "actions",
            """
            Kandidaat | Concrete actie | Start | Tegen | Wie? | Voltooid?
            | | | | | +
            | | | | | x
            K001 | cv maken | | | | +
            """,
        ),
        raw_table("vacancies", "Datum | Functie | Status\n15/03/2026 | |"),
    )
    assert [(one.place.cell, one.code, one.message) for one in checked.findings][:3] == [
        ("B6", "CEL-001", "Functie is niet ingevuld."),
        ("A6", "RIJ-014", "Rij is bijna leeg: alleen Voltooid? is ingevuld."),
        ("A7", "RIJ-014", "Rij is bijna leeg: alleen Voltooid? is ingevuld."),
    ]
    assert codes(checked.findings)[3:] == ["J7 CEL-016", "G8 CEL-001", "H8 CEL-001", "I8 CEL-001"]
