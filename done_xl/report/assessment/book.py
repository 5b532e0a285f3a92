"""The whole assessment report, and the file that holds it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.assessed import Assessed
from done_xl.model.books import ASSESSMENT_FORM, BOOKS, LEVELS
from done_xl.report.assessment.actions import actions_plan
from done_xl.report.assessment.assessors import agreement_plan, assessors_plan
from done_xl.report.assessment.candidate import candidate_plan, sheet_name
from done_xl.report.assessment.counted import (
    disputes_plan,
    facts_plan,
    ordered_facts,
    tallies_plan,
)
from done_xl.report.assessment.evaluation import evaluation_plan
from done_xl.report.assessment.overview import overview_plan
from done_xl.report.assessment.standing import standings
from done_xl.report.assessment.working import SHEET, working, working_plan
from done_xl.report.blocks import SheetPlan
from done_xl.report.control import control_plan, in_order
from done_xl.report.plan import link_base
from done_xl.report.sink_xlsx import write_report
from done_xl.text_nl import assessment as text

_SHEETS: Final = (
    ASSESSMENT_FORM.sheet,
    "Te bespreken",
    LEVELS.sheet,
    "Tellingen",
    "Overeenstemming",
    "Assessoren",
    "Waarnemingen",
    "PDP-voorstel",
    "Controle",
    SHEET,
)


def own_sheets(candidates: Iterable[str]) -> frozenset[str]:
    """The names of the sheets of a report on these candidates."""
    return frozenset((*_SHEETS, *map(sheet_name, candidates)))


def assessment_plan(
    assessed: Assessed,
    catalogue: Catalogue,
    *,
    base: str | None = "",
    explanations: Mapping[str, str] | None = None,
) -> tuple[SheetPlan, ...]:
    """The sheets in order; `base` leads from the report's folder to that of the workbooks."""
    found = standings(assessed, catalogue)
    rows = working(found)
    facts = ordered_facts(assessed)
    plans = (
        overview_plan(assessed, rows),
        disputes_plan(assessed),
        evaluation_plan(assessed, found),
        tallies_plan(assessed),
        agreement_plan(assessed),
        assessors_plan(assessed),
        facts_plan(assessed),
        actions_plan(assessed, rows),
        control_plan(
            in_order(assessed.findings),
            base=base,
            explanations=explanations or {},
            lines=[text.left_out(one.facts.path, one.reason) for one in assessed.excluded],
        ),
        *(
            candidate_plan(
                assessed,
                rows,
                candidate,
                [fact for fact in facts if fact.candidate == candidate],
            )
            for candidate in assessed.candidates
        ),
        working_plan(rows),
    )
    # What is typed outside tblEvaluatie would be gone when the report is made again.
    return tuple(replace(plan, locked=True) for plan in plans)


def write_assessment_report(
    path: Path,
    assessed: Assessed,
    catalogue: Catalogue,
    folder: Path,
    *,
    explanations: Mapping[str, str] | None = None,
    overwrite: bool = False,
) -> None:
    """Nothing; the report stands at `path`. `folder` holds the workbooks.

    Raises what `write_report` raises.
    """
    plans = assessment_plan(
        assessed, catalogue, base=link_base(path, folder), explanations=explanations
    )
    spec = BOOKS["assessment"]
    write_report(
        path,
        plans,
        title=text.report_title(assessed.organisation, assessed.assessment),
        overwrite=overwrite,
        template=spec.template,
        version=spec.version,
        modified=assessed.saved,
    )
