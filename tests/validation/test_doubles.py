"""Contacts and vacancies that stand in the log and in their own sheet (issue 5, point 10).

The total is what is derived and what is logged together; a warning says where both hold the same.
"""

from __future__ import annotations

import pytest

from done_xl.consolidation.organisation import summarise
from done_xl.validation import CheckedBook
from tests.validation.books import CATALOGUE, brief, check, raw_table

KINDS = {
    "TEL": "telefoon",
    "BBP": "prospectiebezoek",
    "BBK": "bezoek met kandidaten",
    "BVO": "bedrijf stelt zich voor",
}


def logged(kpi: str, *days: str, candidate: str = "") -> CheckedBook:
    """A log of these days beside a contact of each kind and a vacancy, all on 20 March."""
    lines = "\n".join(f"{day} | {kpi} | 1 | {candidate} | Coach 1" for day in days)
    contacts = "\n".join(
        f"20/03/2026 | Bedrijf A | {kind} | Coach 1" for kind in (*KINDS.values(), "jobbeurs")
    )
    return check(
        raw_table("log", f"Datum | KPI | Aantal | Kandidaat | Coach\n{lines}"),
        raw_table("contacts", f"Datum | Bedrijf | Soort contact | Coach\n{contacts}"),
        raw_table("vacancies", "Datum | Functie\n20/03/2026 | magazijn"),
    )


def total(checked: CheckedBook, kpi: str) -> float:
    assert checked.submission is not None
    assert checked.reference is not None
    result = summarise(checked.submission, (), CATALOGUE, checked.reference)
    one = next(series for series in result.kpis if series.code == kpi)
    return sum(one.logged) + sum(one.derived)


@pytest.mark.parametrize("kpi", [*KINDS, "VAC"])
def test_log_and_sheet_in_one_month_warn_at_the_log_and_both_count(kpi: str) -> None:
    checked = logged(kpi, "03/02/2026", "01/03/2026", "31/03/2026", "01/04/2026")
    assert [one.place.cell for one in checked.findings if one.code == "BOE-015"] == ["B7", "B8"]
    assert {one.severity for one in checked.findings} == {"warning"}
    assert total(checked, kpi) == 5


@pytest.mark.parametrize("kpi", [*KINDS, "VAC"])
def test_a_candidate_in_the_log_makes_no_difference(kpi: str) -> None:
    """A contact and a vacancy name nobody: the KPI and the month decide."""
    checked = logged(kpi, "03/03/2026", candidate="K001")
    assert [one.place.cell for one in checked.findings if one.code == "BOE-015"] == ["B6"]


def test_the_finding_names_month_and_sheet() -> None:
    found = [one for one in logged("VAC", "03/03/2026").findings if one.code == "BOE-015"]
    assert "Vacatures" in found[0].message
    assert "03/2026" in found[0].message


def test_a_contact_that_counts_for_no_kpi_is_no_double() -> None:
    checked = check(
        raw_table(
            "log",
            "\n".join(
                [
                    "Datum | KPI | Aantal | Coach",
                    *(f"03/03/2026 | {kpi} | 1 | Coach 1" for kpi in KINDS),
                ]
            ),
        ),
        raw_table(
            "contacts",
            """
            Datum | Bedrijf | Soort contact | Coach
            20/03/2026 | Bedrijf A | jobbeurs | Coach 1
            20/03/2026 | Bedrijf A | netwerking | Coach 1
            20/03/2026 | Bedrijf A | Quick Scan | Coach 1
            """,
        ),
    )
    assert brief(checked.findings) == []


def test_a_row_after_the_reference_date_is_no_double() -> None:
    checked = check(
        raw_table("log", "Datum | KPI | Aantal | Coach\n03/11/2026 | TEL | 1 | Coach 1"),
        raw_table(
            "contacts",
            "Datum | Bedrijf | Soort contact | Coach\n30/11/2026 | A | telefoon | Coach 1",
        ),
    )
    assert [one.code for one in checked.findings if one.code == "BOE-015"] == []
