"""Contacts of an earlier period: there for their next step, counted nowhere (domain 3)."""

from __future__ import annotations

from datetime import date

import pytest

from done_xl.scoring.days import Window
from done_xl.scoring.derivations import counted
from tests.validation.books import CATALOGUE, check, codes, raw_table

CONTACTS = """
Datum | Bedrijf | Soort contact | Coach | Volgende stap | Tegen
15/12/2025 | Bedrijf A | telefoon | Coach 1 | terugbellen | 15/01/2026
31/12/2025 | Bedrijf B | telefoon | Coach 1 | |
01/01/2026 | Bedrijf C | telefoon | Coach 1 | |
01/01/2027 | Bedrijf D | telefoon | Coach 1 | terugbellen | 15/01/2027
"""


def test_a_contact_of_an_earlier_period_needs_a_next_step_to_stay() -> None:
    checked = check(raw_table("contacts", CONTACTS))
    assert [(one.place.cell, one.code, one.message) for one in checked.findings] == [
        ("A6", "BOE-051", "1 contact is van voor de periode en telt voor geen KPI."),
        (
            "A7",
            "RIJ-015",
            "Datum is 31/12/2025. Dat valt voor de periode, en Volgende stap is leeg.",
        ),
        (
            "A9",
            "CEL-015",
            "Datum is 01/01/2027. Dat valt buiten de periode van 01/01/2026 tot 31/12/2026.",
        ),
    ]
    assert checked.submission is not None
    assert checked.submission.contacts.lines == (6, 8)


def test_it_counts_for_no_kpi() -> None:
    submission = check(raw_table("contacts", CONTACTS)).submission
    assert submission is not None
    window = Window.of(submission.organisation.period, date(2026, 12, 31))
    phoned = next(kpi for kpi in CATALOGUE.kpis if kpi.code == "TEL")
    days = [day for _, day in counted(phoned, submission, (), window.last)]
    assert days == [date(2025, 12, 15), date(2026, 1, 1)]
    assert [day for day in days if window.first <= day <= window.last] == [date(2026, 1, 1)]


@pytest.mark.parametrize("table", ["log", "vacancies"])
def test_other_rows_stay_inside_the_period(table: str) -> None:
    rows = {
        "log": "Datum | KPI | Aantal | Coach\n31/12/2025 | SOA | 1 | Coach 1",
        "vacancies": "Datum | Functie\n31/12/2025 | kok",
    }
    assert "A6 CEL-015" in codes(check(raw_table(table, rows[table])).findings)
