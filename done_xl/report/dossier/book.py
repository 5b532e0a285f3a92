"""The sheets of a dossier in order."""

from __future__ import annotations

from collections.abc import Iterable

from done_xl.model.observation import Assessment, project_code
from done_xl.report.blocks import SheetPlan
from done_xl.report.dossier.assessment import assessment_plan
from done_xl.report.dossier.intake import intake_plan
from done_xl.report.dossier.levels import levels_of
from done_xl.report.dossier.measures import measures_plan
from done_xl.report.dossier.outcome import outcome_plan
from done_xl.report.dossier.overview import overview_plan
from done_xl.report.dossier.person import Person
from done_xl.report.dossier.plan import plan_plan
from done_xl.report.dossier.talks import talks_plan


def dossier_plans(
    person: Person, assessments: Iterable[Assessment], note: str | None
) -> tuple[SheetPlan, ...]:
    """The sheets; `note` says what is not in them."""
    levels = levels_of(assessments, project_code(person.organisation.code, person.code))
    return (
        overview_plan(person, note),
        intake_plan(person, levels),
        assessment_plan(person, levels),
        plan_plan(person),
        talks_plan(person),
        measures_plan(person),
        outcome_plan(person),
    )
