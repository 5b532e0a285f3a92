"""Use cases: what the command and, later, the macros call."""

from done_xl.api.assessing import AssessOutcome, assess
from done_xl.api.books import new_organisation, sizes_of
from done_xl.api.demo import build, demo
from done_xl.api.exporting import export
from done_xl.api.observing import NewObservations, Wishes, new_observation
from done_xl.api.outputs import UseError
from done_xl.api.project import (
    CheckOutcome,
    Project,
    annotate,
    check,
    consolidate,
    finding_json,
    project_json,
    write_check_report,
)

__all__ = [
    "AssessOutcome",
    "CheckOutcome",
    "NewObservations",
    "Project",
    "UseError",
    "Wishes",
    "annotate",
    "assess",
    "build",
    "check",
    "consolidate",
    "demo",
    "export",
    "finding_json",
    "new_observation",
    "new_organisation",
    "project_json",
    "sizes_of",
    "write_check_report",
]
