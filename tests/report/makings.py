"""Consolidations made directly of the kernel's types, for the tests of the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from done_xl.api.project import project_plans
from done_xl.catalogue.types import Catalogue, Kpi
from done_xl.consolidation.result import (
    ChecklistResult,
    CohortCount,
    Consolidation,
    Excluded,
    KnownCohort,
    KpiSeries,
    MomentCount,
    OrganisationResult,
    PathCounts,
    PlanCount,
    TableCount,
    YesNoResult,
)
from done_xl.consolidation.terms import TermCount
from done_xl.model.findings import Finding, Place
from done_xl.model.raw import FileFacts
from done_xl.model.submission import Organisation, Period
from done_xl.report.blocks import Link, SheetPlan, Value
from done_xl.report.plan import findings_plan, link_base
from done_xl.report.sink_xlsx import write_report
from done_xl.text_nl.report import CHECK_TITLE, REPORT_TITLE

REFERENCE = date(2026, 6, 30)
RUN = date(2026, 7, 15)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
NO_CHECKLIST = ChecklistResult(None, (None,) * 13, 0, None, {})
NO_YES_NO = YesNoResult(None, 0, 0, 21, ())


def facts(path: str, **rest: object) -> FileFacts:
    made = FileFacts(path, 1000, "ab" * 32, "organisation", version=1, exported=True)
    return replace(made, **rest)  # type: ignore[arg-type]


def series(
    kpi: Kpi, months: Sequence[float], *, target: float | None = None, active: bool = True
) -> KpiSeries:
    filled = (*months, *(0.0 for _ in range(12 - len(months))))
    return KpiSeries(
        kpi.code,
        kpi.label,
        kpi.phase,
        kpi.kind,
        kpi.unit,
        active,
        None,
        target,
        logged=tuple(map(float, filled)),
        derived=(0.0,) * 12,
    )


def organisation(
    code: str = "VBO",
    name: str = "Voorbeeld vzw",
    *,
    kpis: Sequence[KpiSeries] = (),
    period: Period = YEAR,
    reference: date | None = None,
    retention: Sequence[MomentCount] = (),
    cohorts: Sequence[CohortCount] = (),
    checklist: ChecklistResult = NO_CHECKLIST,
    yes_no: YesNoResult = NO_YES_NO,
    plans: Sequence[PlanCount] = (),
    path: PathCounts | None = None,
    traits: Mapping[str, Mapping[str, int]] | None = None,
    tables: Sequence[TableCount] = (),
    findings: Sequence[Finding] = (),
    terms: Sequence[TermCount] = (),
) -> OrganisationResult:
    return OrganisationResult(
        facts=facts(f"DOne_{code}_{period.last.year}.xlsx"),
        organisation=Organisation(code, name, period, reference),
        months=period.months(),
        kpis=tuple(kpis),
        retention=tuple(retention),
        cohorts=tuple(cohort for count in cohorts for cohort in _each(count)),
        checklist=checklist,
        yes_no=yes_no,
        plans=tuple(plans),
        path=path or PathCounts(0, {}, {}),
        traits=traits or {"statuut": {}, "geslacht": {}, "leeftijd": {}},
        tables=tuple(tables),
        findings=tuple(findings),
        terms=tuple(terms),
    )


def _each(count: CohortCount) -> list[KnownCohort]:
    """The cohorts of a month one by one, with the moments as they are counted."""
    columns = [
        ["reached"] * (moment.reached - moment.unconfirmed)
        + ["unconfirmed"] * moment.unconfirmed
        + ["not_reached"] * moment.not_reached
        + ["not_yet"] * moment.not_yet
        for moment in count.moments
    ]
    start = date(count.year, count.month, 1)
    return [
        KnownCohort(f"K{start:%y%m}{number}", start, start, standings)
        for number, standings in enumerate(zip(*columns, strict=True))
    ]


def together(*results: OrganisationResult, **rest: object) -> Consolidation:
    made = Consolidation(REFERENCE, RUN, tuple(results))
    return replace(made, **rest)  # type: ignore[arg-type]


def full(catalogue: Catalogue, code: str, name: str, size: int) -> OrganisationResult:
    """An organisation with something on every sheet; `size` scales its numbers."""
    kpis = [
        series(
            kpi,
            [
                round(size * (place % 5 + 1) * (month % 3 + 1) / 2 / kpi.step) * kpi.step
                for month in range(6)
            ],
            target=None if place % 6 == 5 else 20.0 * size,
            active=kpi.active,
        )
        for place, kpi in enumerate(catalogue.kpis)
        if kpi.active
    ]
    kpis = [
        replace(entry, logged=tuple(month * 8 for month in entry.logged))
        if entry.code == "SOA"
        else entry
        for entry in kpis
    ]
    stones = [stone.code for stone in catalogue.steps()]
    return organisation(
        code,
        name,
        kpis=kpis,
        retention=(
            MomentCount("D2W", 6 * size, size, 2 * size),
            MomentCount("D6M", 3 * size, size, size, 4 * size),
        ),
        cohorts=(
            CohortCount(
                2025,
                11,
                4 * size,
                (
                    MomentCount("D2W", 3 * size, 0, size),
                    MomentCount("D6M", 3 * size, size, size),
                ),
            ),
            CohortCount(
                2026,
                2,
                4 * size,
                (
                    MomentCount("D2W", 3 * size, size, size),
                    MomentCount("D6M", not_yet=4 * size),
                ),
            ),
        ),
        checklist=ChecklistResult(
            date(2026, 3, 15),
            tuple((number * size) % 7 if number < 12 else None for number in range(13)),
            12,
            0.54,
            {"A": 0.5, "B": 0.61, "C": 0.25, "D": None},
        ),
        yes_no=YesNoResult(
            date(2026, 3, 15), 12, 5, 4, ((2, True), (6, False), (9, True), (14, False), (20, True))
        ),
        plans=(
            PlanCount("taal", 12 * size, 4 * size, 3, 4 * size + 1.5, 2),
            PlanCount("sollicitatie", 8 * size, 5 * size, 1, 5 * size + 0.5, 0),
        ),
        path=PathCounts(
            10 * size,
            {stone: max(0, (10 - place) * size) for place, stone in enumerate(stones)},
            {"IN": 3 * size, "DOOR": 4 * size, "UIT": 2 * size, "STOP": size},
            {"werkervaring": 2 * size},
        ),
        traits={
            "statuut": {"LDE": 6 * size, "SINE": 3 * size, "Art. 60": size},
            "geslacht": {"v": 5 * size, "m": 5 * size - 1, "x": 1},
            "leeftijd": {"jonger dan 25": 2 * size, "25 tot 34": 7 * size, "onbekend": size},
        },
        tables=(TableCount("log", 200 * size, 198 * size), TableCount("candidates", 10, 10)),
        terms=(
            TermCount("BVS", 9 * size, 3, 8 * size, 3, {"too_long": 2, "missing": 2}),
            TermCount("VOP", 2 * size, 1, 2 * size, 1, {"status": 1}),
        ),
        findings=(
            finding("error", "Registratie", "C14", code, found="tekst, 14 tekens"),
            finding("warning", "Registratie", "B9", code),
            finding("info", None, None, code),
        ),
    )


def finding(
    severity: str, sheet: str | None, cell: str | None, code: str = "VBO", **rest: object
) -> Finding:
    made = Finding(
        Place(f"DOne_{code}_2026.xlsx", sheet, cell),
        severity,  # type: ignore[arg-type]
        {"error": "CEL-003", "warning": "RIJ-004", "info": "BST-010"}[severity],
        "Aantal is geen getal.",
        expected="een getal van 0 tot 1.000",
        proposal="Typ het aantal in cijfers, bijvoorbeeld 3.",
    )
    return replace(made, **rest)  # type: ignore[arg-type]


def left_out(path: str, reason: str) -> Excluded:
    return Excluded(facts(path, kind="foreign", version=None, exported=False), reason)


def rows_after(plan: SheetPlan, section: str) -> list[tuple[Value, ...]]:
    """The rows of the blocks below a section's title, up to the next title or note."""
    found: list[tuple[Value, ...]] = []
    inside = False
    for block in plan.blocks:
        if block.roles == ("section",):
            inside = block.rows == ((section,),)
        elif inside and block.roles != ("note",):
            found.extend(block.rows)
    return found


def texts(plans: Sequence[SheetPlan]) -> list[str]:
    """Every text of the plans, links included."""
    values = [
        value for plan in plans for block in plan.blocks for row in block.rows for value in row
    ]
    return [
        value.text if isinstance(value, Link) else value
        for value in values
        if isinstance(value, (str, Link))
    ]


def write_project_report(path: Path, consolidation: Consolidation, folder: Path) -> None:
    """Nothing; the report stands at `path`, of the plans that the command and the macro use."""
    plans = project_plans(consolidation, link_base(path, folder))
    write_report(path, plans, title=REPORT_TITLE)


def write_findings_report(
    path: Path, findings: Sequence[Finding], folder: Path, *, overwrite: bool = False
) -> None:
    """Nothing; the sheet Controle of a check alone stands at `path`."""
    plan = findings_plan(findings, base=link_base(path, folder))
    write_report(path, (plan,), title=CHECK_TITLE, overwrite=overwrite)
