"""A small folder of two organisations whose figures can be counted by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from done_xl.layout.filling import Filling, Setup, Typed
from done_xl.model.submission import Period
from done_xl.model.tables import TABLES, table
from done_xl.writing.organisation import write_organisation

SIZES = {spec.key: 9 for spec in TABLES if not spec.fixed}
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
SCHOOL_YEAR = Period(date(2025, 9, 1), date(2026, 8, 31))
JUNE = "2026-06-30"
DECEMBER = "2026-12-31"
SOA, SOG, CUR = "SOA Sollicitatieacties", "SOG Sollicitatiegesprekken", "CUR Coachinguren"
Rows = Sequence[Sequence[Typed]]


def row(key: str, **values: Typed) -> tuple[Typed, ...]:
    """A row of a table from values by field name; the others are blank."""
    fields = [field.name for field in table(key).fields]
    assert set(values) <= set(fields)
    return tuple(values.get(name) for name in fields)


def book(
    path: Path,
    code: str = "ABC",
    tables: Mapping[str, Rows] | None = None,
    *,
    period: Period = YEAR,
    forms: Mapping[str, Mapping[str, Typed]] | None = None,
    name: str | None = None,
) -> Path:
    """The path of a workbook with few ready rows and these values typed into it."""
    setup = Setup(code, name or f"{code} vzw", period, SIZES)
    filling = Filling(forms or {}, {"coaches": (("Coach 1",),), **(tables or {})})
    write_organisation(path, setup, filling)
    return path


def log(day: date, kpi: str, amount: Typed, candidate: str | None = None) -> tuple[Typed, ...]:
    """A row of Registratie."""
    return row("log", day=day, kpi=kpi, amount=amount, candidate=candidate, coach="Coach 1")


def contact(day: int, kind: str) -> tuple[Typed, ...]:
    """A row of Contacten in April."""
    return row("contacts", day=date(2026, 4, day), company="Bedrijf", kind=kind, coach="Coach 1")


ABC: Mapping[str, Rows] = {
    "candidates": (
        row(
            "candidates",
            code="K001",
            status="Maatwerk",
            coach="Coach 1",
            engaged=date(2026, 1, 20),
            assessed=date(2026, 2, 10),
            planned=date(2026, 2, 20),
        ),
        row("candidates", code="K002", status="LDE", coach="Coach 1", engaged=date(2026, 1, 10)),
    ),
    "log": (
        log(date(2026, 1, 15), SOA, 3, "K001"),
        log(date(2026, 2, 2), SOA, 2, "K002"),
        log(date(2026, 2, 3), SOG, 1, "K001"),
        log(date(2026, 3, 10), CUR, 1.5, "K001"),
        log(date(2026, 3, 11), CUR, 0.25, "K002"),
        log(date(2026, 4, 1), "TRN Trainingen", 2),
        log(date(2026, 8, 3), SOA, 10, "K001"),  # after 30 June
    ),
    "contacts": (
        contact(1, "telefoon"),
        contact(2, "telefoon"),
        contact(3, "prospectiebezoek"),
        contact(4, "bezoek met kandidaten"),
        contact(5, "bedrijf stelt zich voor"),
        contact(6, "jobbeurs"),
    ),
    "vacancies": (
        row("vacancies", day=date(2026, 5, 4), job="magazijn"),
        row("vacancies", day=date(2026, 5, 5), job="keuken"),
    ),
    "actions": (
        row(
            "actions",
            candidate="K002",
            action="oefenen",
            start=date(2026, 3, 5),
            until=date(2026, 12, 1),
            who="kandidaat",
        ),
    ),
    "measures": (
        row(
            "measures",
            candidate="K001",
            measure="BVS",
            start=date(2026, 2, 22),
            end=date(2026, 2, 26),
            mentor="ploegbaas",
            agreed=date(2026, 2, 21),
            tasks=date(2026, 2, 21),
            insured=date(2026, 2, 21),
            inspection=date(2026, 2, 21),
            evaluated=date(2026, 2, 26),
        ),
    ),
    "placements": (
        row(
            "placements",
            candidate="K001",
            kind="NEC-job",
            contract="bepaalde duur",
            start=date(2026, 3, 1),
            confirmed=date(2026, 6, 15),
        ),
        row(
            "placements",
            candidate="K002",
            kind="NEC-job",
            contract="uitzend",
            start=date(2026, 1, 31),
            end=date(2026, 2, 5),
            end_reason="einde contract",
        ),
        row("placements", candidate="K002", kind="opleiding", start=date(2026, 4, 1)),
    ),
    "statements": tuple(row("statements", score=3) for _ in range(13)),
    "questions": (
        row("questions", answer="NEE", action="afspreken", who="coach", until=date(2026, 9, 1)),
        *(row("questions", answer="JA") for _ in range(20)),
    ),
}
FORMS: Mapping[str, Mapping[str, Typed]] = {
    "start": {"closed": date(2026, 5, 1)},
    "checklist": {"filled_in": date(2026, 3, 1)},
    "yes_no": {"filled_in": date(2026, 3, 1)},
}


def two_organisations(folder: Path) -> Path:
    """A folder with ABC (2026, no errors) and DEF (a school year, one row with an unknown code)."""
    book(folder / "DOne_ABC_2026.xlsx", "ABC", ABC, forms=FORMS)
    rows = {"log": (log(date(2025, 9, 1), SOA, 4), log(date(2025, 10, 1), SOA, 9, "K999"))}
    (folder / "sub").mkdir()
    book(folder / "sub" / "DEF.xlsx", "DEF", rows, period=SCHOOL_YEAR)
    return folder
