"""The whole report from a consolidation, and the short one of a check."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import Consolidation
from done_xl.model.findings import Finding
from done_xl.report.blocks import SheetPlan
from done_xl.report.checklists import checklists_plan, plans_plan
from done_xl.report.control import all_findings, control_plan, in_order
from done_xl.report.figures import kpi_heads, moment_heads
from done_xl.report.kpi import kpi_plan, months_plan
from done_xl.report.overview import overview_plan
from done_xl.report.overview_charts import Sources
from done_xl.report.paths import path_plan, ratios_plan
from done_xl.report.people import people_plan
from done_xl.report.retention import retention_plan
from done_xl.report.sam import sam_plan
from done_xl.report.sources import sources_plan
from done_xl.report.start import start_plan
from done_xl.report.terms import terms_plan
from done_xl.text_nl import report as text


def report_plan(
    consolidation: Consolidation,
    catalogue: Catalogue,
    *,
    base: str | None = "",
    explanations: Mapping[str, str] | None = None,
    start_line: int | None = None,
) -> tuple[SheetPlan, ...]:
    """The sheets of the project report in order (workbooks page 4).

    `base` leads from the report's folder to that of the workbooks (see `link_base`), or is that
    folder itself; `explanations` are the rules' explanations by code. In the project workbook, the
    report begins at `start_line` of Start, below the buttons.
    """
    heads = kpi_heads(consolidation, catalogue)
    moments = moment_heads(heads, catalogue)
    months = months_plan(consolidation, heads)
    path = path_plan(consolidation, catalogue)
    retention = retention_plan(consolidation, moments, catalogue.settings.fewest_due_by_month)
    results, said = consolidation.results, explanations or {}
    findings = all_findings(consolidation)
    return (
        start_plan(consolidation, first_line=start_line),
        overview_plan(consolidation, catalogue, heads, Sources(months, path, retention)),
        kpi_plan(consolidation, heads),
        months,
        ratios_plan(consolidation, catalogue, heads),
        path,
        retention,
        people_plan(consolidation, catalogue),
        checklists_plan(consolidation, catalogue),
        sam_plan(consolidation, catalogue),
        plans_plan(consolidation, catalogue),
        terms_plan(consolidation, catalogue),
        control_plan(findings, base=base, explanations=said, checked=bool(results)),
        sources_plan(consolidation),
    )


def findings_plan(
    findings: Iterable[Finding],
    *,
    base: str | None,
    explanations: Mapping[str, str] | None = None,
    lines: Sequence[str] = (),
) -> SheetPlan:
    """The sheet Controle of a check alone.

    `lines` are sentences for above the table, such as how many files were checked; the rest is as
    for `control_plan`.
    """
    return control_plan(
        in_order(findings),
        base=base,
        explanations=explanations or {},
        title=text.CHECK_TITLE,
        lines=lines,
    )


def link_base(report: Path, folder: Path) -> str | None:
    """The way from the report's folder to the workbooks', None between two drives of Windows."""
    try:
        way = os.path.relpath(folder.resolve(), report.resolve().parent)
    except ValueError:
        return None
    return Path(way).as_posix()
