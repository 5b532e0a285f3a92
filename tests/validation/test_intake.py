"""Intakes and STARR interviews (INT): the decision, what followed, whole stories (domain 9)."""

from __future__ import annotations

import pytest

from done_xl.model.findings import Finding
from done_xl.validation import CheckedBook
from tests.validation.books import brief, check, codes, raw_table

PEOPLE = """
Kandidaat | Statuut | Coach | Intake op | Engagement getekend op | Assessment op | PDP op
K001 | Maatwerk | Coach 1 | {intake} | {engaged} | {assessed} | {planned}
K002 | Maatwerk | Coach 1 | 01/02/2026 | | |
"""
STARR = "Kandidaat | Competentie | Situatie | Taak | Acties | Resultaat | Reflectie | Indruk"


def people(
    intake: str = "01/02/2026", engaged: str = "", assessed: str = "", planned: str = ""
) -> str:
    return PEOPLE.format(intake=intake, engaged=engaged, assessed=assessed, planned=planned)


def intakes(*lines: str) -> str:
    """Intake, from line 6: kandidaat | beslissing | reden."""
    return "\n".join(("Kandidaat | Beslissing | Reden", *lines))


def taken(checked: CheckedBook) -> tuple[Finding, ...]:
    return tuple(one for one in checked.findings if one.code.startswith("INT"))


def test_all_that_can_be_wrong_with_intakes_in_one_workbook() -> None:
    found = taken(
        check(
            raw_table("candidates", people("", "10/02/2026", "", "01/03/2026")),
            raw_table(
                "intakes",
                intakes("K001 | geen start | kiest voor iets anders", "K002 | |", "K002 | start |"),
            ),
            raw_table(
                "measures", "Kandidaat | Maatregel | Start\nK001 | Onderaanneming | 01/04/2026"
            ),
        )
    )
    assert brief(found) == [
        "Intake!A6 INT-003 K001 → Vul Intake op in op het blad Kandidaten.",
        "Intake!I6 INT-001 geen start → Pas de beslissing aan, of kijk deze datums na.",
        "Intake!I7 INT-002 → Kies start, later of geen start.",
        "Intake!A8 INT-004 K002 → Zet alles in een rij en wis de andere.",
    ]
    assert found[1].message == (
        "De beslissing is geen start, maar voor kandidaat K001 is al ingevuld: Engagement getekend "
        "op (10/02/2026), PDP op (01/03/2026), Onderaanneming (01/04/2026)."
    )


def test_all_that_can_be_wrong_with_stories_in_one_workbook() -> None:
    lines = (
        "K001 | K1 | druk | inpakken | vroeg hulp | op tijd | | 3",
        "K001 | K2 | | | | | | 2",
        "K001 | K3 | druk | inpakken | vroeg hulp | op tijd | vroeger bellen |",
        "K001 | K1 | druk | | vroeg hulp | | |",
        "K002 | K1 | | | | | |",
        "K002 | K2 | druk | inpakken | vroeg hulp | op tijd | vroeger bellen | 4",
    )
    tables = (
        raw_table("candidates", people()),
        raw_table("interviews", "\n".join((STARR, *lines))),
    )
    found = taken(check(*tables))
    assert brief(found) == [
        "Intake!G6 INT-005 → Vul aan wat de kandidaat vertelde. Geen gezondheidsgegevens.",
        "Intake!H7 INT-006 2 → Noteer het verhaal, of wis Indruk.",
        "Intake!H8 INT-007 → Typ een indruk van 1 tot 4.",
        "Intake!B9 INT-008 K1 → Zet alles in een rij en wis de andere.",
        "Intake!D9 INT-005 → Vul aan wat de kandidaat vertelde. Geen gezondheidsgegevens.",
        "Intake!H9 INT-007 → Typ een indruk van 1 tot 4.",
        "Intake!C10 INT-005 → Vul aan wat de kandidaat vertelde. Geen gezondheidsgegevens.",
    ]
    assert [one.message for one in found if one.code == "INT-005"] == [
        "Het STARR-verhaal is onvolledig. Nog leeg: Reflectie.",
        "Het STARR-verhaal is onvolledig. Nog leeg: Taak, Resultaat, Reflectie.",
        "Het STARR-verhaal is onvolledig. Nog leeg: Situatie, Taak, Acties, Resultaat, Reflectie.",
    ]


@pytest.mark.parametrize(
    ("decision", "given", "expected"),
    [
        ("start |", {"engaged": "10/02/2026", "planned": "01/03/2026"}, []),
        ("later | leert eerst de taal", {}, []),
        ("later | leert eerst de taal", {"engaged": "10/02/2026"}, ["I6 INT-001"]),
        # Seen on 21/11/2026: what is planned for later is no contradiction.
        ("later | leert eerst de taal", {"engaged": "21/11/2026"}, ["I6 INT-001"]),
        ("later | leert eerst de taal", {"engaged": "22/11/2026"}, []),
        ("|", {}, ["I6 INT-002"]),
        ("|", {"intake": "22/11/2026"}, []),
        ("|", {"intake": "", "engaged": "10/02/2026"}, ["A6 INT-003", "I6 INT-002"]),
        # What cannot be read is held against nobody.
        ("misschien |", {"engaged": "10/02/2026"}, []),
        ("later | leert eerst de taal", {"engaged": "'in mei'"}, []),
        ("start |", {"intake": "'in mei'"}, []),
        ("|", {"intake": "'in mei'"}, []),
    ],
)
def test_the_decision_against_what_followed(
    decision: str, given: dict[str, str], expected: list[str]
) -> None:
    checked = check(
        raw_table("candidates", people(**given)),
        raw_table("intakes", intakes(f"K001 | {decision}")),
    )
    assert codes(taken(checked)) == expected


@pytest.mark.parametrize(
    "unreadable", ["K1 | 1 | | | | | 5", "K1 | | | | | | 'goed'", "zz | | | | | | 3"]
)
def test_a_story_with_a_cell_that_cannot_be_read_is_not_judged(unreadable: str) -> None:
    checked = check(
        raw_table("candidates", people()), raw_table("interviews", f"{STARR}\nK001 | {unreadable}")
    )
    assert taken(checked) == ()
    assert [one.severity for one in checked.findings] == ["error"]
