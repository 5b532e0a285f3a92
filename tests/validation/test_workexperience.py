"""Werkervaring paths: findings as info only, for a proposal of the sector is no law (domain 8)."""

from __future__ import annotations

import pytest

from done_xl.model.findings import Finding
from done_xl.model.own_settings import WORK_EXPERIENCE
from done_xl.model.raw import RawTable
from tests.validation.books import check, raw_table

PEOPLE = """
Kandidaat | Statuut | Coach | Soort traject
K001 | Werkervaring | Coach 1 | werkervaring
K002 | LDE | Coach 1 | doorstroom
K003 | LDE | Coach 1 |
"""
ON = raw_table("amounts", f"Instelling | Waarde\n{WORK_EXPERIENCE.label} | 1")
OFF = raw_table("amounts", f"Instelling | Waarde\n{WORK_EXPERIENCE.label} | 0")


def measures(*rows: str) -> RawTable:
    """Lines of Maatregelen from 6 on: who, which phase, start, end."""
    lines = ["Kandidaat | Maatregel | Start | Einde"]
    for row in rows:
        who, phase, *days = row.split(" ")
        first, last = (*days, "")[:2]
        lines.append(f"{who} | Werkervaring {phase} | {first} | {last}")
    return raw_table("measures", "\n".join(lines))


def said(*tables: RawTable) -> list[str]:
    """The findings on werkervaring paths as "Blad!A1 CODE: message"."""
    checked = check(raw_table("candidates", PEOPLE), *tables)
    found = [one for one in checked.findings if one.code.startswith("WER-")]
    assert {one.severity for one in found} <= {"info"}
    return list(map(_brief, found))


def _brief(one: Finding) -> str:
    return f"{one.place.sheet}!{one.place.cell} {one.code}: {one.message}"


@pytest.mark.parametrize("switch", [(), (OFF,)], ids=["blank", "0"])
def test_a_path_of_this_kind_while_the_setting_is_off(switch: tuple[RawTable, ...]) -> None:
    # Nothing is said of phases that the organisation does not follow.
    rows = measures("K001 werkplek 05/01/2026")
    assert said(*switch, rows) == [
        "Kandidaten!I6 WER-001: Soort traject is werkervaring, maar werkervaringstrajecten staan "
        "uit. Rijen: 1."
    ]


@pytest.mark.parametrize(("typed", "shown"), [("2", "2"), ("0.5", "0,5")])
def test_a_switch_that_is_neither_on_nor_off(typed: str, shown: str) -> None:
    amounts = raw_table("amounts", f"Instelling | Waarde\n{WORK_EXPERIENCE.label} | {typed}")
    found = [one for one in check(amounts).findings if one.code.startswith("WER-")]
    assert [(one.severity, _brief(one)) for one in found] == [
        (
            "warning",
            f"Instellingen!{found[0].place.cell} WER-008: Werkervaringstrajecten staat op "
            f"{shown}. Dat betekent: uit.",
        )
    ]


def test_nothing_is_said_of_a_path_as_the_proposal_wants_it() -> None:
    rows = measures(
        "K001 joboriëntering 31/12/2025 30/01/2026",
        "K001 werkplek 28/02/2026 30/06/2026",  # the last day of month 2
        "K001 nazorg 01/07/2026",
    )
    assert said(ON, rows) == []


def test_a_phase_of_such_a_path_for_somebody_else() -> None:
    rows = measures("K002 nazorg 05/01/2026", "K003 joboriëntering 05/01/2026")
    assert said(ON, rows) == [
        "Maatregelen!B6 WER-002: Kandidaat K002 heeft Werkervaring nazorg, maar volgt geen "
        "werkervaringstraject.",
        "Maatregelen!B7 WER-002: Kandidaat K003 heeft Werkervaring joboriëntering, maar volgt "
        "geen werkervaringstraject.",
    ]


def test_work_experience_without_job_orientation() -> None:
    assert said(ON, measures("K001 werkplek 05/01/2026")) == [
        "Maatregelen!E6 WER-003: De werkervaring van kandidaat K001 begint op 05/01/2026, zonder "
        "joboriëntering."
    ]


def test_phases_out_of_order() -> None:
    rows = measures(
        "K001 werkplek 04/01/2026", "K001 joboriëntering 05/01/2026", "K001 nazorg 03/01/2026"
    )
    assert said(ON, rows) == [
        "Maatregelen!E6 WER-004: Werkervaring van kandidaat K001 begint op 04/01/2026, voor "
        "Joboriëntering (05/01/2026).",
        "Maatregelen!E8 WER-004: Nazorg van kandidaat K001 begint op 03/01/2026, voor "
        "Werkervaring (04/01/2026).",
    ]


@pytest.mark.parametrize(
    ("oriented", "last", "late"),
    [
        ("05/01/2026", "04/03/2026", "05/03/2026"),
        ("31/12/2025", "28/02/2026", "01/03/2026"),  # a month without such a day
        ("31/12/2023", "29/02/2024", "01/03/2024"),  # a leap year
    ],
)
def test_work_experience_begins_in_month_2_at_the_latest(
    oriented: str, last: str, late: str
) -> None:
    first = f"K001 joboriëntering {oriented}"
    assert said(ON, measures(first, f"K001 werkplek {last}")) == []
    assert said(ON, measures(first, f"K001 werkplek {late}")) == [
        f"Maatregelen!E7 WER-005: De werkervaring van kandidaat K001 begint op {late}. De "
        f"joboriëntering begon op {oriented}."
    ]


def test_the_first_start_of_a_phase_counts() -> None:
    rows = measures(
        "K001 joboriëntering 01/06/2026",
        "K001 joboriëntering 05/01/2026",
        "K001 werkplek 01/08/2026",
        "K001 werkplek 05/02/2026",
    )
    assert said(ON, rows) == []


def test_aftercare_begins_once_the_work_experience_has_ended() -> None:
    before = ("K001 joboriëntering 05/01/2026", "K001 werkplek 05/02/2026 30/06/2026")
    assert said(ON, measures(*before, "K001 nazorg 01/07/2026")) == []
    assert said(ON, measures(*before, "K001 nazorg 30/06/2026")) == [
        "Maatregelen!E8 WER-006: De nazorg van kandidaat K001 begint op 30/06/2026, maar de "
        "werkervaring eindigt pas op 30/06/2026."
    ]
    open_end = (*before, "K001 werkplek 01/07/2026", "K001 nazorg 15/07/2026")
    assert said(ON, measures(*open_end)) == [
        "Maatregelen!E9 WER-007: De nazorg van kandidaat K001 begint op 15/07/2026, maar de "
        "werkervaring heeft geen einde."
    ]
