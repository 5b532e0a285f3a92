"""Short ways to write rows and submissions; what a test does not name is blank."""

from __future__ import annotations

from datetime import date
from typing import Any

from done_xl.model import rows
from done_xl.model.raw import FileFacts
from done_xl.model.submission import Checked, Organisation, Period, Submission
from done_xl.model.tables import TABLES

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def day(text: str) -> date:
    """A day from "2026-03-15"."""
    return date.fromisoformat(text)


def some(text: str | None) -> date | None:
    return None if text is None else day(text)


def job(
    candidate: str, start: str, end: str | None = None, confirmed: str | None = None, **more: Any
) -> rows.Placement:
    given = {"kind": "NEC-job", "employer": None, "contract": None, "end_reason": None, **more}
    return rows.Placement(
        candidate=candidate,
        start=day(start),
        end=some(end),
        confirmed=some(confirmed),
        aftercare=None,
        **given,
    )


def candidate(code: str, **given: Any) -> rows.Candidate:
    blank = dict.fromkeys(rows.Candidate._fields)
    return rows.Candidate(
        **{**blank, "status": "Maatwerk", "coach": "Coach 1", **given, "code": code}
    )


def log(when: str, kpi: str, amount: float, who: str | None = None) -> rows.LogRow:
    return rows.LogRow(day(when), kpi, amount, who, "Coach 1", None)


def contact(when: str, kind: str) -> rows.Contact:
    return rows.Contact(day(when), "Bedrijf A", kind, "Coach 1", None, None, None, None)


def vacancy(when: str) -> rows.Vacancy:
    return rows.Vacancy(day(when), "magazijn", None, None, None, None)


def action(
    who: str, start: str, until: str, done: str | None = None, kind: str | None = "taal"
) -> rows.PlanAction:
    return rows.PlanAction(
        who, None, kind, None, None, "oefenen", day(start), day(until), "coach", done, None
    )


def measure(who: str, name: str, start: str) -> rows.MeasureRow:
    blank: dict[str, Any] = dict.fromkeys(rows.MeasureRow._fields)
    return rows.MeasureRow(**{**blank, "candidate": who, "measure": name, "start": day(start)})


def kpi_row(code: str, *, active: str = "ja", **given: Any) -> rows.KpiRow:
    blank: dict[str, Any] = {
        "label": code,
        "phase": "DOOR",
        "kind": "inspanning",
        "unit": None,
        "baseline": None,
        "target": None,
    }
    return rows.KpiRow(**{**blank, **given, "code": code, "active": active})


def facts(path: str = "VBO.xlsx", **given: Any) -> FileFacts:
    return FileFacts(**{"size": 1, "sha256": path, "kind": "organisation", **given, "path": path})


def submission(
    *,
    code: str = "VBO",
    period: Period = YEAR,
    closed: date | None = None,
    file: FileFacts | None = None,
    **tables: Any,
) -> Submission:
    """A workbook of one organisation; tables by key as lists of rows."""
    keys = {spec.key for spec in TABLES}
    checked: dict[str, Any] = {
        key: Checked(tuple(given), tuple(range(6, 6 + len(given))), len(given))
        for key, given in tables.items()
        if key in keys
    }
    forms = {key: given for key, given in tables.items() if key not in keys}
    return Submission(
        facts=file or facts(),
        organisation=Organisation(code, f"{code} vzw", period, None, closed),
        **checked,
        **forms,
    )
