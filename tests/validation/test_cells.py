"""Single cells (CEL): what is taken, what is refused, and what was probably meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from done_xl.model.raw import ErrorValue, Value
from done_xl.model.submission import Period
from done_xl.model.tables import table
from done_xl.validation import check_cell, known
from tests.validation.books import CATALOGUE, brief, check, raw_book, raw_table

PERIOD = Period(date(2026, 1, 1), date(2026, 12, 31))
KNOWN = known(raw_book(), CATALOGUE, PERIOD)
DAY = date(2026, 1, 31)


def verdict(
    column: str, value: Value, *, formula: bool = False
) -> tuple[object, str | None, str | None]:
    """Value, code of the rule and proposal for a column written as "table.field"."""
    key, name = column.split(".")
    found = check_cell(table(key).field(name), value, KNOWN, formula=formula)
    return found.value, found.rule.code if found.rule else None, found.proposal


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1.5, (1.5, None, None)),
        ("3", (3.0, "CEL-004", "Wis de cel en typ 3 opnieuw als getal.")),
        ("1,5", (1.5, "CEL-004", "Wis de cel en typ 1,5 opnieuw als getal.")),
        ("1.5", (1.5, "CEL-004", "Wis de cel en typ 1,5 opnieuw als getal.")),
        ("1.234,5", (1234.5, "CEL-004", "Wis de cel en typ 1234,5 opnieuw als getal.")),
        ("1 234", (1234.0, "CEL-004", "Wis de cel en typ 1234 opnieuw als getal.")),
        ("1.234", (None, "CEL-005", "Bedoelt u 1234? Typ of kies dan 1234.")),
        ("2 uur", (None, "CEL-006", "Typ 2.")),
        ("abc", (None, "CEL-006", None)),
        (0.3, (None, "CEL-008", None)),
        (10_000.0, (None, "CEL-007", None)),
        (4.5e307, (None, "CEL-007", None)),
        ("-1", (None, "CEL-007", None)),
        (float("nan"), (None, "CEL-006", None)),
        (date(2026, 1, 5), (None, "CEL-006", None)),
        (True, (None, "CEL-003", None)),
        (ErrorValue("#REF!"), (None, "CEL-002", None)),
        (None, (None, "CEL-001", None)),
        ("  ", (None, "CEL-001", None)),
    ],
)
def test_numbers(value: Value, expected: tuple[object, str | None, str | None]) -> None:
    assert verdict("log.amount", value) == expected


def test_whole_numbers_become_int() -> None:
    assert [verdict("talks.level", value) for value in (3.0, 2.5, 5.0, "4")] == [
        (3, None, None),
        (None, "CEL-008", None),
        (None, "CEL-007", None),
        (4, "CEL-004", "Wis de cel en typ 4 opnieuw als getal."),
    ]
    assert isinstance(verdict("talks.level", 3.0)[0], int)


def test_a_percentage_cell_holds_a_fraction() -> None:
    expected = (None, "CEL-008", "Bedoelt u 80? Typ of kies dan 80.")
    assert verdict("candidates.employment", 0.8) == expected


def test_a_year_in_two_digits_is_proposed_where_only_one_is_possible() -> None:
    assert [verdict("candidates.birth_year", value) for value in (88.0, "5", 1850.0)] == [
        (None, "CEL-007", "Bedoelt u 1988? Typ of kies dan 1988."),
        (None, "CEL-007", "Bedoelt u 2005? Typ of kies dan 2005."),
        (None, "CEL-007", None),
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (DAY, (DAY, None, None)),
        ("31/01/2026", (DAY, "CEL-009", "Wis de cel en typ 31/01/2026 opnieuw als datum.")),
        ("31-1-2026", (DAY, "CEL-009", "Wis de cel en typ 31/01/2026 opnieuw als datum.")),
        ("31.01.26", (DAY, "CEL-009", "Wis de cel en typ 31/01/2026 opnieuw als datum.")),
        ("2026-01-31", (DAY, "CEL-009", "Wis de cel en typ 31/01/2026 opnieuw als datum.")),
        (
            "2026-01-31T09:30:00",
            (DAY, "CEL-009", "Wis de cel en typ 31/01/2026 opnieuw als datum."),
        ),
        ("31 jan", (DAY, "CEL-009", "Wis de cel en typ 31/01/2026 opnieuw als datum.")),
        (
            "zaterdag 31 januari 2026",
            (DAY, "CEL-009", "Wis de cel en typ 31/01/2026 opnieuw als datum."),
        ),
        ("01/31/2026", (None, "CEL-010", "Bedoelt u 31/01/2026? Typ of kies dan 31/01/2026.")),
        ("31/02/2026", (None, "CEL-011", None)),
        ("morgen", (None, "CEL-011", None)),
        (datetime(2026, 1, 31, 9, 30), (DAY, "CEL-012", "Typ 31/01/2026.")),
        (46053.0, (DAY, "CEL-013", "Typ 31/01/2026.")),
        (2026.0, (None, "CEL-011", None)),
        (time(9, 30), (None, "CEL-011", None)),
        (time(0, 0), (None, "CEL-028", None)),
        (0.0, (None, "CEL-028", None)),
        (-3.0, (None, "CEL-028", None)),
        (
            date(2025, 1, 31),
            (None, "CEL-015", "Bedoelt u 31/01/2026? Typ of kies dan 31/01/2026."),
        ),
        (
            date(1926, 1, 31),
            (None, "CEL-014", "Bedoelt u 31/01/2026? Typ of kies dan 31/01/2026."),
        ),
        (False, (None, "CEL-003", None)),
    ],
)
def test_days(value: Value, expected: tuple[object, str | None, str | None]) -> None:
    assert verdict("log.day", value) == expected


def test_only_some_columns_want_a_day_in_the_period() -> None:
    assert verdict("placements.start", date(2025, 1, 31)) == (date(2025, 1, 31), None, None)


def test_a_day_without_year_needs_one_year_in_the_period() -> None:
    school_year = known(raw_book(), CATALOGUE, Period(date(2025, 9, 1), date(2026, 8, 31)))
    short = known(raw_book(), CATALOGUE, Period(date(2026, 9, 1), date(2026, 12, 31)))
    field = table("placements").field("start")
    assert check_cell(field, "31 jan", school_year).value == DAY
    missing = check_cell(field, "31 jan", short)
    assert (missing.taken, missing.proposal) == (
        False,
        "Bedoelt u 31/01/2026? Typ of kies dan 31/01/2026.",
    )


@pytest.mark.parametrize(
    ("column", "value", "expected"),
    [
        ("log.kpi", "SOA Sollicitatieacties", ("SOA", None, None)),
        ("log.kpi", "soa", ("SOA", None, None)),
        ("log.kpi", " sollicitatieacties ", ("SOA", None, None)),
        (
            "log.kpi",
            "Solicitatieacties",
            (
                None,
                "CEL-019",
                "Bedoelt u SOA Sollicitatieacties? Typ of kies dan SOA Sollicitatieacties.",
            ),
        ),
        ("actions.done", "±", ("+/-", None, None)),
        ("actions.done", "–", ("-", None, None)),
        ("actions.done", "ja", (None, "CEL-016", None)),
        ("candidates.status", "MAATWERK", ("Maatwerk", None, None)),
        (
            "candidates.status",
            "Maatwerkk",
            (None, "CEL-016", "Bedoelt u Maatwerk? Typ of kies dan Maatwerk."),
        ),
        (
            "candidates.status",
            "Maatwerkbedrijf",
            (None, "CEL-016", "Bedoelt u Maatwerk? Typ of kies dan Maatwerk."),
        ),
        ("candidates.sex", "vrouw", (None, "CEL-016", "Bedoelt u v? Typ of kies dan v.")),
        ("intakes.clear_target", True, (None, "CEL-003", "Typ ja.")),
        ("log.candidate", "k001", ("K001", None, None)),
        ("log.candidate", "KOO1", (None, "CEL-017", "Bedoelt u K001? Typ of kies dan K001.")),
        ("log.candidate", "K2", (None, "CEL-017", "Bedoelt u K002? Typ of kies dan K002.")),
        ("log.candidate", "Jan Janssens", (None, "CEL-021", None)),
        ("log.candidate", "K001 en K002", (None, "CEL-027", None)),
        ("log.candidate", "k001/k002/k003", (None, "CEL-027", None)),
        ("candidates.code", "K001, K002", (None, "CEL-027", None)),
        ("log.candidate", None, (None, None, None)),
        (
            "log.coach",
            "Coach1",
            (
                None,
                "CEL-018",
                "Bedoelt u de naam in cel A6 van het blad Instellingen? Kies die uit de lijst.",
            ),
        ),
        ("candidates.code", "k012b", ("K012B", None, None)),
        ("candidates.code", "K12", (None, "CEL-020", "Bedoelt u K012? Typ of kies dan K012.")),
        ("candidates.code", "Janssens", (None, "CEL-021", None)),
        ("candidates.code", "85.07.30-033.28", (None, "CEL-022", None)),
        ("candidates.code", "an@voorbeeld.be", (None, "CEL-023", None)),
        ("measures.measure", "bvs", ("BVS", None, None)),
    ],
)
def test_lists_and_codes(
    column: str, value: Value, expected: tuple[object, str | None, str | None]
) -> None:
    assert verdict(column, value) == expected


def test_texts_are_kept_as_they_stand() -> None:
    assert [verdict("log.remark", value) for value in ("=1+1 ", "👍", 3.0, "x" * 501)] == [
        ("=1+1", None, None),
        ("👍", None, None),
        ("3", None, None),
        ("x" * 501, "CEL-024", None),
    ]


def test_formulas_count_by_their_stored_result() -> None:
    assert verdict("log.amount", 2.0, formula=True) == (2.0, "CEL-025", None)
    assert verdict("log.amount", None, formula=True) == (None, "CEL-026", None)
    assert verdict("log.remark", None, formula=True) == (None, "CEL-026", None)


def test_findings_name_the_cell_and_mask_what_is_personal() -> None:
    log = raw_table(
        "log",
        """
        Datum | KPI | Aantal | Kandidaat | Coach | Opmerking
        15/03/2026 | SOA | '1,5' | K001 | Coach 1 | belt terug
        '15 maart' | SOA | abc | Jan Janssens | Piet |
        15/03/2025 | Sola | 1 | K009 | Coach 1 | #N/A
        """,
    )
    found = check(log)
    assert found.submission is not None
    assert found.submission.log.rows == ()
    assert found.submission.log.read == 3
    assert brief(found.findings) == [
        "Registratie!C6 RIJ-009 1,5 → Typ een geheel getal.",
        "Registratie!A7 CEL-009 15 maart → Wis de cel en typ 15/03/2026 opnieuw als datum.",
        "Registratie!C7 CEL-006 tekst, 3 tekens → Typ een getal van 0,25 tot 9999, "
        "in stappen van 0,25, bijvoorbeeld: 1.",
        "Registratie!D7 CEL-021 tekst, 12 tekens → Gebruik een kandidaat van het blad Kandidaten. "
        "De naam hoort alleen in de kolom Naam.",
        "Registratie!E7 CEL-018 tekst, 4 tekens → Kies de coach uit de lijst, of zet de coach "
        "eerst op het blad Instellingen.",
        "Registratie!A8 CEL-015 15/03/2025 → Bedoelt u 15/03/2026? Typ of kies dan 15/03/2026.",
        "Registratie!B8 CEL-019 Sola → Bedoelt u SOA Sollicitatieacties? Typ of kies dan SOA "
        "Sollicitatieacties.",
        "Registratie!D8 CEL-017 K009 → Kies de code uit de lijst, of zet de kandidaat eerst op het "
        "blad Kandidaten.",
        "Registratie!F8 CEL-002 #N/A → Wis de cel en typ de waarde opnieuw, bijvoorbeeld: belt "
        "volgende week terug.",
    ]


def test_a_blank_cell_of_a_list_asks_for_a_choice_not_for_an_example() -> None:
    log = """
    Datum | KPI | Aantal | Kandidaat | Coach
    15/03/2026 | SOA | | K001 |
    15/03/2026 | #N/A | 1 | K001 | Coach 1
    15/03/2026 | SOA | '2' | 'K001 en K002' | Coach 1
    """
    placements = "Kandidaat | Soort | Contract | Start\nK001 | | vast | '0'\n | NEC-job | IBO |"
    found = check(
        raw_table("log", log), raw_table("placements", placements.replace("'0'", "0"))
    ).findings
    assert brief(found) == [
        "Registratie!C6 CEL-001 → Vul Aantal in, bijvoorbeeld: 1.",
        "Registratie!E6 CEL-001 → Kies de coach uit de lijst.",
        "Registratie!B7 CEL-002 #N/A → Wis de cel en kies de KPI uit de lijst.",
        "Registratie!C8 CEL-004 2 → Wis de cel en typ 2 opnieuw als getal.",
        "Registratie!D8 CEL-027 tekst, 12 tekens → Maak een rij per kandidaat.",
        "Uitstroom!B6 CEL-001 → Kies NEC-job of opleiding.",
        "Uitstroom!D6 CEL-016 tekst, 4 tekens → "
        "Kies onbepaalde duur, bepaalde duur, uitzend of IBO.",
        "Uitstroom!E6 CEL-028 geen datum → Typ een datum als dd/mm/jjjj, bijvoorbeeld: 15/03/2026.",
        "Uitstroom!A7 CEL-001 → Kies de kandidaat uit de lijst.",
        "Uitstroom!E7 CEL-001 → Vul Start in, bijvoorbeeld: 15/03/2026.",
    ]
    assert [one.message for one in found if one.code in {"CEL-004", "CEL-027"}] == [
        "Aantal is als tekst getypt: 2. Het getal telt mee in het projectrapport, niet op uw KPI "
        "rekenblad.",
        "Dit zijn twee kandidaten.",
    ]


def test_what_the_rekenblad_does_not_look_at_counts_in_the_report() -> None:
    talks = """
    Kandidaat | Datum | Competentie | Niveau nu
    K001 | 15/03/2026 | K1 | '3'
    """
    told = "Niveau nu is als tekst getypt: 3. Het getal telt mee in het projectrapport."
    talk = raw_table("talks", talks)
    assert [one.message for one in check(talk).findings] == [told]
    blank = replace(talk, rows=((*talk.rows[0][:3], "3 ", *talk.rows[0][4:]),))
    assert [one.message for one in check(blank).findings] == [told]


def test_the_choices_are_listed_where_no_word_is_near() -> None:
    field = table("actions").field("done")
    (found,) = check(
        raw_table(
            "actions",
            """
            Kandidaat | Concrete actie | Start | Tegen | Wie? | Voltooid?
            K001 | cv maken | 01/02/2026 | 20/12/2026 | coach | klaar
            """,
        )
    ).findings
    assert (field.column.header, found.proposal) == ("Voltooid?", "Kies -, +/- of +.")


def test_a_wage_stands_in_no_finding_and_in_no_proposal() -> None:
    written = """
Kandidaat | Maatregel | Start | Akkoord VDAB op | Referteloon per kwartaal
K001 | VOP | 05/01/2022 | 05/01/2022 | 123456.78
K001 | VOP | 06/01/2022 | 05/01/2022 | '2000 euro'
K001 | VOP | 07/01/2022 | 05/01/2022 | '1.234'
K001 | VOP | 08/01/2022 | 05/01/2022 | '6543,21'
"""
    told = [one for one in check(raw_table("measures", written)).findings if one.code[:3] == "CEL"]
    assert brief(tuple(told)) == [
        "Maatregelen!Q6 CEL-007 getal, 8 cijfers → "
        "Typ een getal van 0 tot 99999, in stappen van 0,01.",
        "Maatregelen!Q7 CEL-006 tekst, 9 tekens → "
        "Typ een getal van 0 tot 99999, in stappen van 0,01, bijvoorbeeld: 7500.",
        "Maatregelen!Q8 CEL-005 tekst, 5 tekens → "
        "Typ het getal zonder punt: met een komma voor de decimalen.",
        "Maatregelen!Q9 CEL-004 tekst, 7 tekens → Wis de cel en typ het opnieuw als getal.",
    ]
    for digits in ("123456", "2000 ", "1234", "6543"):
        assert not any(digits in str(one) for one in told)
