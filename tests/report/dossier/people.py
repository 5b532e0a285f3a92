"""One candidate with a row in every table, and how a sheet reads from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from done_xl.catalogue.load import catalogue
from done_xl.model.observation import AgreedLevel, Assessment
from done_xl.model.rows import (
    Candidate,
    CompetenceRow,
    GrowthTalk,
    Intake,
    RequiredLevel,
    StarrInterview,
)
from done_xl.report.blocks import SheetPlan, Value
from done_xl.report.dossier.person import Person, person_of
from tests.scoring.build import action, candidate, day, facts, job, kpi_row, measure, submission

R = date(2026, 6, 30)
MADE = date(2026, 7, 2)
OWN: dict[str, Any] = {
    "name": "Noor Voorbeeld",
    "occupation": "magazijnmedewerker",
    "job_target": "werken dicht bij huis",
    "employed_since": day("2025-01-01"),
    "referred": day("2026-01-01"),
    "intake": day("2026-01-08"),
    "engaged": day("2026-01-15"),
}
INTAKE = Intake(
    candidate="K001",
    taken_by="Coach 1",
    second_coach="Coach 2",
    motivation="wil meer uren werken",
    strengths="komt op tijd",
    concerns="vraagt veel uitleg",
    readiness="werkt al een jaar",
    clear_target="ja",
    decision="start",
    reason=None,
)
STORIES = (
    StarrInterview("K001", "K1", "een bestelling", "inpakken", "vroeg hulp", "op tijd", None, 3),
    StarrInterview("K001", "K2", None, None, None, None, None, 2),
)


def talk(
    when: str, competence: str, level: int, target: int | None = None, until: str | None = None
) -> GrowthTalk:
    by = None if until is None else day(until)
    return GrowthTalk("K001", day(when), competence, level, target, by, None)


def required(occupation: str, competence: str, level: int) -> RequiredLevel:
    return RequiredLevel(occupation, competence, level)


TABLES: dict[str, Sequence[Any]] = {
    "kpis": [kpi_row("D2W"), kpi_row("D6M"), kpi_row("D6W", active="nee")],
    "competences": [
        CompetenceRow("K1", "Samenwerken", "Kern", "ja"),
        CompetenceRow("K2", "Zelfstandigheid", "Kern", "nee"),
        CompetenceRow("V1", "Heftruck rijden", "Vaktechnisch", "ja"),
    ],
    "levels": [required("Magazijnmedewerker", "K1", 3), required("kok", "K2", 4)],
    "intakes": [INTAKE],
    "interviews": STORIES,
    "actions": [
        action("K001", "2026-02-01", "2026-03-01", "+"),
        action("K001", "2026-02-01", "2026-05-01", "+/-"),
        action("K001", "2026-02-01", "2026-09-01"),
        action("K002", "2026-02-01", "2026-03-01"),
    ],
    "talks": [
        talk("2026-02-01", "K1", 2, 3, "2026-05-01"),
        talk("2026-05-10", "K1", 2, 3, "2026-09-01"),
        talk("2026-05-10", "V1", 1),
    ],
    "measures": [
        measure("K001", "BVS", "2026-03-01")._replace(
            end=day("2026-03-10"), company="Bedrijf A", agreed=day("2026-02-20"), mentor="ploegbaas"
        )
    ],
    "placements": [
        job("K001", "2026-04-01", confirmed="2026-06-01", employer="Bedrijf A"),
        job("K002", "2026-04-01"),
    ],
}


def candidates(**given: Any) -> list[Candidate]:
    return [candidate("K001", **{**OWN, **given}), candidate("K002")]


def someone(code: str = "K001", *, own: dict[str, Any] | None = None, **tables: Any) -> Person:
    """K001 with all of TABLES, or the tables given; `own` are other values of Kandidaten."""
    book = submission(candidates=candidates(**(own or {})), **{**TABLES, **tables})
    return person_of(book, code, catalogue(), reference=R, made=MADE)


def nobody_yet(*, faulty: bool = False, **own: Any) -> Person:
    """A candidate of whom only the row in Kandidaten is there; `faulty`: elsewhere are errors."""
    blank = dict.fromkeys(OWN)
    book = submission(candidates=[candidate("K009", **{**blank, **own})])
    person = person_of(book, "K009", catalogue(), reference=R, made=MADE)
    return replace(person, faulty=faulty)


def report(name: str, last: str, *levels: tuple[str, int | None], **given: Any) -> Assessment:
    """An assessment report in which K001 of VBO has these levels."""
    rows = tuple(
        AgreedLevel("VBO/K001", code, f"naam {code}", level, 5, 2, 3, level, None)
        for code, level in levels
    )
    file = facts(f"{name}.xlsx", kind="assessment", **given)
    return Assessment(file, "VBO", name, day(last), day(last), rows)


def lines(plan: SheetPlan) -> list[tuple[Value, ...]]:
    """What stands on each line of a sheet from left to right, blank cells left out."""
    found: dict[int, dict[int, Value]] = {}
    for block in plan.blocks:
        for line, row in enumerate(block.rows, block.line):
            filled = {block.column + n: value for n, value in enumerate(row) if value is not None}
            found.setdefault(line, {}).update(filled)
    rows = (found[line] for line in sorted(found))
    return [tuple(row[column] for column in sorted(row)) for row in rows if row]


def after(plan: SheetPlan, title: str) -> list[tuple[Value, ...]]:
    """The lines below a title."""
    rows = lines(plan)
    return rows[rows.index((title,)) + 1 :]
