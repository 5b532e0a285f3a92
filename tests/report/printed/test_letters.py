"""Letters and statement of a candidate: filled where known, lines to write on elsewhere."""

from __future__ import annotations

import pytest

from done_xl.report.printed.letters import feedback, invitation, statement
from done_xl.report.printed.pages import Printed
from done_xl.text_nl import printed as text
from tests.report.dossier.people import INTAKE, lines, nobody_yet, someone
from tests.scoring.build import day


def dotted(page: Printed) -> int:
    """How many lines of the page are to be written on."""
    return sum(
        block.roles[-1] == "dotted" and block.rows[0][block.roles.index("dotted")] is None
        for block in page.plan.blocks
    )


def test_an_invitation_with_all_that_is_known() -> None:
    page = invitation(someone(), "Onthaal, info@voorbeeld.be")
    assert lines(page.plan) == [
        ("VBO vzw", "Datum: 02/07/2026"),
        ("Uitnodiging voor een intake",),
        ("Beste Noor Voorbeeld,",),
        ("Op 01/01/2026 werd u bij ons toegeleid. " + text.INVITED,),
        ("Onze afspraak",),
        ("Dag", "08/01/2026"),
        ("Uur",),
        ("Plaats",),
        ("Met wie", "Coach 1 en Coach 2"),
        ("Wat doen we samen?",),
        *((f"•  {line}",) for line in text.WHAT_LINES),
        ("Wat brengt u mee?",),
        *((f"•  {line}",) for line in text.BRING_LINES),
        (text.STAYS,),
        (text.CANNOT_COME,),
        ("Coach", "Coach 1 · Onthaal, info@voorbeeld.be"),
        ("Telefoon",),
        ("Met vriendelijke groeten,",),
        ("Coach 1",),
        ("VBO vzw",),
    ]
    assert (dotted(page), page.one_page) == (3, True)


def test_an_invitation_of_whom_only_the_code_is_known() -> None:
    page = invitation(nobody_yet(), None)
    assert lines(page.plan)[2:4] == [("Beste,",), (text.INVITED,)]
    assert ("Met wie", "Coach 1") in lines(page.plan)
    assert dotted(page) == 4


def test_a_statement_with_places_to_sign() -> None:
    page = statement(someone())
    shown = lines(page.plan)
    assert shown[0] == ("VBO vzw", "Datum: 15/01/2026")
    assert shown[3:7] == [
        ("Kandidaat", "Noor Voorbeeld (K001)"),
        ("Coach", "Coach 1"),
        ("Doelberoep", "magazijnmedewerker"),
        ("Jobdoelwit", "werken dicht bij huis"),
    ]
    assert [row[0] for row in shown if row[0] in dict(text.PROMISES)] == [
        "Ik, de kandidaat",
        "Ik, de coach",
        "Wij, de organisatie",
    ]
    assert shown[-4:] == [
        ("Kandidaat", "Coach", "Organisatie"),
        ("Noor Voorbeeld", "Coach 1"),
        ("Gelezen en goedgekeurd",) * 3,
        ("Handtekening, datum",) * 3,
    ]
    assert page.one_page
    assert lines(statement(nobody_yet()).plan)[0] == ("VBO vzw",)


@pytest.mark.parametrize("decision", text.DECISIONS)
def test_feedback_tells_the_decision_and_the_next_step(decision: str) -> None:
    intake = INTAKE._replace(decision=decision, reason="volgt een cursus")
    shown = lines(feedback(someone(intakes=[intake])).plan)
    assert shown[3:] == [
        (
            "Bedankt voor het gesprek op 08/01/2026 met Coach 1 en Coach 2. Hieronder leest u wat "
            "wij beslisten.",
        ),
        ("Onze beslissing",),
        *(
            (f"{'☒' if word == decision else '☐'}  {sentence}",)
            for word, sentence in text.DECISIONS.items()
        ),
        ("Waarom",),
        ("volgt een cursus",),
        ("Dit gaat al goed",),
        ("komt op tijd",),
        ("Hier letten wij nog op",),
        ("vraagt veel uitleg",),
        ("De volgende stap",),
        (text.NEXT_STEPS[decision],),
        ("Afspraak op",),
        (text.QUESTIONS,),
        ("Met vriendelijke groeten,",),
        ("Coach 1",),
        ("VBO vzw",),
    ]


def test_feedback_without_an_intake_is_a_form() -> None:
    page = feedback(nobody_yet())
    shown = lines(page.plan)
    assert shown[3] == ("Bedankt voor het gesprek. Hieronder leest u wat wij beslisten.",)
    assert [str(row[0])[0] for row in shown[5:8]] == ["☐"] * 3
    assert dotted(page) == 3 + 3 + 3 + 2 + 1


def test_letters_count_their_own_pages_and_fit_on_one() -> None:
    person = someone(own={"intake": day("2026-03-01")})
    for page in (invitation(person, None), statement(person), feedback(person)):
        setup = page.plan.page
        assert (setup.landscape, setup.pages_high, setup.alone) == (False, 1, True)


def test_long_answers_take_a_second_page_and_none_is_cut() -> None:
    said = " ".join(f"woord{number}" for number in range(600))
    intake = INTAKE._replace(reason=said, strengths=said, concerns=said)
    page = feedback(someone(intakes=[intake]))
    assert (page.one_page, page.plan.page.pages_high) == (False, 0)
    words = " ".join(str(row[0]) for row in lines(page.plan)).split()
    assert words.count("woord599") == 3
    assert words.count("woord300") == 3
