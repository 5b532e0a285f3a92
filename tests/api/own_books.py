"""A workbook with names and texts, as files, for the tests of dossier and print."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from done_xl.layout.filling import Typed
from tests.hosts.folders import Rows, book, row

TODAY = date(2026, 7, 2)
NAME = "=1+1 Noor"
LONG = " ".join(f"woord{number}" for number in range(50))
TABLES: dict[str, Rows] = {
    "levels": (
        row("levels", occupation="magazijn", competence="K1 Samenwerken", level=3),
        row("levels", occupation="magazijn", competence="K3 Initiatief", level=2),
    ),
    "candidates": (
        row(
            "candidates",
            code="K012",
            name=NAME,
            status="Maatwerk",
            coach="Coach 1",
            occupation="magazijn",
            job_target="=werken",
            referred=date(2026, 1, 5),
            intake=date(2026, 1, 8),
            engaged=date(2026, 1, 15),
        ),
        row("candidates", code="K013", status="Maatwerk", coach="Coach 1"),
        row("candidates", code="K014", status="Onbekend", coach="Coach 1"),
    ),
    "intakes": (
        row("intakes", candidate="K012", strengths="=SOM(A1)", concerns=LONG, decision="start"),
    ),
    "measures": (
        row("measures", candidate="K012", measure="BVS", company="Anker", start=date(2026, 3, 2)),
    ),
    "contacts": (
        row(
            "contacts",
            day=date(2026, 5, 4),
            company="=Anker",
            kind="telefoon",
            coach="Coach 1",
            next_step="+32 bellen",
            until=date(2026, 5, 11),
        ),
    ),
    "vacancies": (row("vacancies", day=date(2026, 5, 5), job="@magazijn", company="Anker"),),
}


def own_book(folder: Path, code: str = "VBO") -> Path:
    """The path of a workbook with one row that does not count."""
    start = {"start": {"contact": "Onthaal", "mail": "info@voorbeeld.be"}}
    return book(folder / f"DOne_{code}_2026.xlsx", code, TABLES, forms=start)


def typed(values: object) -> list[Typed]:
    """What a sheet of openpyxl holds, in reading order."""
    rows = values.iter_rows(values_only=True)  # type: ignore[attr-defined]
    return [value for line in rows for value in line if value is not None]
