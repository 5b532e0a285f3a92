"""Growth talks (GRO): due, judged on the day, and rows that contradict themselves (domain 6)."""

from __future__ import annotations

from datetime import date

import pytest

from done_xl.model.findings import Finding
from done_xl.model.raw import RawTable
from done_xl.validation import CheckedBook, check_book
from tests.validation.books import CATALOGUE, TODAY, brief, check, codes, raw_book, raw_table

PEOPLE = """
Kandidaat | Statuut | Coach | In dienst sinds | Toegeleid op | Stopgezet op | Reden stopzetting
"""


def people(*lines: str) -> str:
    """Kandidaten, from line 6; each line as "K001 | 01/01/2026 | toegeleid | stopgezet"."""
    rows = []
    for line in lines:
        code, since, referred, stopped = (*map(str.strip, line.split("|")), "", "", "")[:4]
        reason = "verhuis" if stopped else ""
        rows.append(f"{code} | Maatwerk | Coach 1 | {since} | {referred} | {stopped} | {reason}")
    return PEOPLE + "\n".join(rows)


def talks(*lines: str) -> str:
    """Groeigesprekken, from line 6: kandidaat | datum | competentie | niveau | streef | tegen."""
    head = "Kandidaat | Datum | Competentie | Niveau nu | Streefniveau | Tegen"
    return "\n".join((head, *lines))


def actions(*lines: str) -> str:
    """PDP, from line 6: kandidaat | competentie | start | tegen; all done."""
    head = "Kandidaat | Competentie | Start | Tegen | Concrete actie | Wie? | Voltooid?"
    return "\n".join((head, *(f"{line} | oefenen | coach | '+'" for line in lines)))


def seen(*tables: RawTable) -> CheckedBook:
    """The checked workbook: every sheet that these rules look at is there."""
    blank = (
        raw_table("talks", talks()),
        raw_table("actions", actions()),
        raw_table("placements", "Kandidaat | Soort | Contract | Start"),
    )
    return check(*{table.key: table for table in (*blank, *tables)}.values())


def growth(checked: CheckedBook) -> tuple[Finding, ...]:
    return tuple(one for one in checked.findings if one.code.startswith("GRO"))


def test_all_that_can_be_wrong_with_talks_in_one_workbook() -> None:
    checked = seen(
        raw_table("candidates", people("K001 | 01/02/2026", "K002 | 01/02/2026")),
        raw_table(
            "talks",
            talks(
                "K001 | 15/06/2026 | K1 | 2 | 3 | 15/09/2026",
                "K001 | 01/10/2026 | K1 | 2 | 3 | 01/10/2026",
                "K001 | 01/10/2026 | K1 | 2 | | 01/12/2026",
                "K001 | 01/10/2026 | K2 | 3 | 2 |",
                "K002 | 31/01/2026 | K1 | 2 | |",
                "K001 | 01/12/2026 | K2 | 3 | |",
            ),
        ),
        raw_table("actions", actions("K001 | K2 | 01/10/2026 | 01/11/2026")),
    )
    assert brief(checked.findings) == [
        "Kandidaten!A7 GRO-001 K002 → Plan het gesprek, of vul het in op het blad Groeigesprekken.",
        "Groeigesprekken!F7 GRO-005 01/10/2026 → Kijk beide datums na. Typ bij Tegen een latere "
        "dag.",
        "Groeigesprekken!C8 GRO-010 K1 → Wis een van beide rijen.",
        "Groeigesprekken!D8 GRO-003 2 → Zet in het blad PDP een actie voor K1, met Tegen op of na "
        "01/10/2026.",
        "Groeigesprekken!E8 GRO-007 01/12/2026 → Vul Streefniveau in, of wis Tegen.",
        "Groeigesprekken!E9 GRO-008 2 → Kijk beide niveaus na. Misschien zijn ze omgewisseld.",
        "Groeigesprekken!F9 GRO-006 2 → Typ bij Tegen wanneer de kandidaat dat niveau wil halen.",
        "Groeigesprekken!B10 GRO-009 31/01/2026 → Kijk de datum na, of verbeter In dienst sinds op "
        "het blad Kandidaten.",
        "Groeigesprekken!B11 GRO-011 01/12/2026 → Kijk de datum na. Klopt ze? Dan telt het gesprek "
        "mee vanaf een latere peildatum.",
    ]
    assert checked.findings[3].message == (
        "Niveau nu is 2. Streefniveau 3 tegen 15/09/2026 is niet gehaald, en het PDP heeft er geen "
        "actie voor."
    )


@pytest.mark.parametrize(
    ("person", "last", "late"),
    [
        # Seen on 21/11/2026: four months after the start is the day itself, or the day before.
        ("21/07/2026", "", False),
        ("20/07/2026", "", True),
        ("20/07/2026 | 21/11/2026", "", False),
        # 29 February, and the last day of a month.
        ("29/02/2024", "22/05/2026", False),
        ("29/02/2024", "20/05/2026", True),
        ("31/03/2025", "30/05/2026", False),
        ("31/10/2025", "30/09/2026", True),
        ("31/10/2025", "01/10/2026", False),
        # Six months after the last, unless eight or twelve months of work come first.
        ("20/11/2025", "19/10/2026", True),
        ("20/11/2025", "20/10/2026", False),
        ("21/11/2025", "01/08/2026", False),
        # Who stopped is asked nothing; a stop to come changes nothing.
        ("20/07/2026 | | 21/11/2026", "", False),
        ("20/07/2026 | | 22/11/2026", "", True),
        # Without In dienst sinds only a first talk says when the next one is due.
        ("", "", False),
        ("", "21/05/2026", False),
        ("", "20/05/2026", True),
    ],
)
def test_a_talk_is_overdue_from_the_day_after(person: str, last: str, late: bool) -> None:  # noqa: FBT001
    rows = (f"K001 | {last} | K1 | 2 | |",) if last else ()
    tables = [raw_table("candidates", people(f"K001 | {person}")), raw_table("talks", talks(*rows))]
    assert codes(growth(seen(*tables))) == (["A6 GRO-001"] if late else [])


def test_many_overdue_talks_are_one_warning_at_the_oldest() -> None:
    lines = [f"K00{number} | 0{number}/02/2026" for number in (6, 5, 4, 3, 2, 1)]
    tables = [raw_table("candidates", people(*lines)), raw_table("talks", talks())]
    (said,) = growth(seen(*tables))
    assert (said.place.cell, said.code, said.found) == ("A11", "GRO-002", None)
    assert said.message == (
        "6 kandidaten hebben een groeigesprek tegoed. Het oudste is dat van K001: 01/06/2026."
    )
    tables[0] = raw_table("candidates", people(*lines[1:]))
    assert codes(growth(seen(*tables))) == [f"A{line} GRO-001" for line in range(6, 11)]


def test_nobody_in_uitstroom_is_asked_for_a_talk_or_an_action() -> None:
    jobs = (
        "Kandidaat | Soort | Contract | Start | Soort nazorg\nK001 | {kind} | {contract} | {day} | "
    )
    tables = [
        raw_table("candidates", people("K001 | 01/02/2026")),
        raw_table(
            "talks",
            talks(
                "K001 | 01/03/2026 | K1 | 1 | 2 | 01/04/2026",
                "K001 | 02/04/2026 | K1 | 1 | 2 | 01/05/2026",
                "K001 | 02/05/2026 | K1 | 1 | |",
            ),
        ),
        raw_table(
            "log", "Datum | KPI | Aantal | Kandidaat | Coach\n15/03/2026 | SOA | 1 | K001 | Coach 1"
        ),
    ]
    said = {
        (kind, day): codes(
            growth(
                seen(
                    *tables,
                    raw_table("placements", jobs.format(kind=kind, day=day, contract=contract)),
                )
            )
        )
        for kind, contract in (("NEC-job", "uitzend"), ("opleiding", ""))
        for day in ("21/11/2026", "22/11/2026")
    }
    asked = ["A6 GRO-001", "D8 GRO-003", "D8 GRO-004"]
    assert said == {
        ("NEC-job", "21/11/2026"): [],
        ("NEC-job", "22/11/2026"): asked,
        ("opleiding", "21/11/2026"): [],
        ("opleiding", "22/11/2026"): asked,
    }


@pytest.mark.parametrize(
    ("second", "missed"),
    [
        # A target until 28 February is judged on that day, not the day before.
        ("27/02/2026 | K1 | 2", False),
        ("28/02/2026 | K1 | 2", True),
        ("28/02/2026 | K1 | 3", False),
        ("28/02/2026 | K2 | 2", False),
        # The reference date is 21/11/2026: a talk after it judges nothing.
        ("21/11/2026 | K1 | 2", True),
        ("22/11/2026 | K1 | 2", False),
    ],
)
def test_a_target_is_judged_at_the_first_talk_on_or_after_its_date(
    second: str,
    missed: bool,  # noqa: FBT001
) -> None:
    checked = seen(
        raw_table("candidates", people("K001")),
        raw_table(
            "talks",
            talks("K001 | 30/11/2025 | K1 | 2 | 3 | 28/02/2026", f"K001 | {second} | |"),
        ),
    )
    found = [one for one in codes(growth(checked)) if one.endswith("GRO-003")]
    assert found == (["D7 GRO-003"] if missed else [])


@pytest.mark.parametrize(
    ("action", "serves"),
    [
        ("K001 | K1 | 01/01/2026 | 31/05/2026", False),
        ("K001 | K1 | 01/01/2026 | 01/06/2026", True),
        ("K001 | K1 | 01/10/2026 | 01/12/2026", True),
        ("K001 | K2 | 01/10/2026 | 01/12/2026", False),
        ("K001 | | 01/10/2026 | 01/12/2026", False),
        ("K002 | K1 | 01/10/2026 | 01/12/2026", False),
        # What cannot be read may be the action that serves it.
        ("K001 | 'samenwerking' | 01/10/2026 | 01/12/2026", True),
        ("K099 | K1 | 01/10/2026 | 01/12/2026", True),
        ("K001 | K1 | 01/01/2026 | 'later'", True),
        ("K002 | K1 | 01/01/2026 | 'later'", False),
    ],
)
def test_an_action_serves_a_target_that_is_missed_on_its_last_day_or_before(
    action: str,
    serves: bool,  # noqa: FBT001
) -> None:
    checked = seen(
        raw_table("candidates", people("K001", "K002")),
        raw_table(
            "talks",
            talks(
                "K001 | 01/03/2026 | K1 | 2 | 3 | 01/06/2026",
                "K001 | 01/06/2026 | K1 | 2 | |",
            ),
        ),
        raw_table("actions", actions(action)),
    )
    missed = [one for one in codes(growth(checked)) if one.endswith("GRO-003")]
    assert missed == ([] if serves else ["D7 GRO-003"])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (
                "K001 | 01/01/2026 | K1 | 1 | 2 | 01/03/2026",
                "K001 | 01/03/2026 | K1 | 1 | 2 | 01/05/2026",
                "K001 | 01/05/2026 | K1 | 1 | |",
            ),
            ["D8 GRO-003", "D8 GRO-004"],
        ),
        # Met in between, or at last: nothing to reconsider.
        (
            (
                "K001 | 01/01/2026 | K1 | 1 | 2 | 01/03/2026",
                "K001 | 01/03/2026 | K1 | 1 | 2 | 01/05/2026",
                "K001 | 01/05/2026 | K1 | 2 | 3 | 01/07/2026",
                "K001 | 01/07/2026 | K1 | 2 | |",
            ),
            ["D9 GRO-003"],
        ),
        (
            (
                "K001 | 01/01/2026 | K1 | 1 | 2 | 01/03/2026",
                "K001 | 01/03/2026 | K1 | 1 | 2 | 01/05/2026",
                "K001 | 01/05/2026 | K1 | 1 | 2 | 01/07/2026",
                "K001 | 01/07/2026 | K1 | 2 | |",
            ),
            [],
        ),
        # The same target, said again before its day, is missed once.
        (
            (
                "K001 | 01/01/2026 | K1 | 1 | 2 | 01/05/2026",
                "K001 | 01/03/2026 | K1 | 1 | 2 | 01/05/2026",
                "K001 | 01/05/2026 | K1 | 1 | |",
            ),
            ["D8 GRO-003"],
        ),
    ],
)
def test_missed_twice_running_asks_to_reconsider_the_occupation(
    rows: tuple[str, ...], expected: list[str]
) -> None:
    checked = seen(
        raw_table("candidates", people("K001")),
        raw_table("talks", talks(*rows)),
    )
    assert [one for one in codes(growth(checked)) if "GRO-001" not in one] == expected
    again = [one.proposal for one in checked.findings if one.code == "GRO-004"]
    assert all(words and words.startswith("Doelberoep herbekijken") for words in again)


@pytest.mark.parametrize(
    "unreadable",
    [
        "K001 | 'mei' | K1 | 3 | |",
        "K001 | 01/05/2026 | K1 | 'goed' | |",
        "K001 | 01/05/2026 | 'samen' | 3 | |",
        "K099 | 01/05/2026 | K1 | 3 | |",
    ],
)
def test_a_talk_that_cannot_be_read_may_be_the_one_that_was_due(unreadable: str) -> None:
    checked = seen(
        raw_table("candidates", people("K001 | 01/01/2025")),
        raw_table(
            "talks",
            talks(
                "K001 | 01/01/2026 | K1 | 2 | 3 | 01/03/2026",
                unreadable,
                "K001 | 15/10/2026 | K1 | 2 | |",
            ),
        ),
    )
    assert growth(checked) == ()
    assert [one.severity for one in checked.findings] == ["error"]


def test_a_sheet_that_is_not_there_says_nothing_of_talks() -> None:
    whole = raw_book(
        raw_table("candidates", people("K001 | 01/01/2025")),
        raw_table("talks", talks()),
        raw_table("placements", "Kandidaat | Soort | Contract | Start"),
    )
    assert codes(growth(check_book(whole, CATALOGUE, today=TODAY))) == ["A6 GRO-001"]
    for key in ("talks", "placements"):
        kept = {name: table for name, table in whole.tables.items() if name != key}
        book = type(whole)(whole.facts, kept, whole.forms)
        assert growth(check_book(book, CATALOGUE, today=TODAY)) == ()


def test_a_workbook_answers_for_its_own_period_only() -> None:
    """A project's reference date lies in a later period: the next talk stands in that workbook."""
    book = raw_book(
        raw_table("candidates", people("K001 | 30/08/2026", "K002 | 31/08/2026")),
        raw_table("talks", talks()),
        raw_table("placements", "Kandidaat | Soort | Contract | Start"),
    )
    later = check_book(book, CATALOGUE, today=TODAY, reference=date(2027, 6, 30))
    assert codes(growth(later)) == ["A6 GRO-001"]
