"""One row type per table: the only place where a column is described.

A field's `Annotated` metadata is its column; `| None` means that the cell may stay empty.
Source: workbooks page 1.
"""

from done_xl.model.rows.activity import Contact, GrowthTalk, LogRow, MeasureRow, PlanAction, Vacancy
from done_xl.model.rows.checklists import ActionItem, StatementRow, YesNoRow
from done_xl.model.rows.outcome import Placement
from done_xl.model.rows.people import Candidate, Intake, StarrInterview
from done_xl.model.rows.settings import (
    CoachRow,
    CompetenceRow,
    KpiRow,
    OwnAmount,
    RequiredLevel,
)

__all__ = [
    "ActionItem",
    "Candidate",
    "CoachRow",
    "CompetenceRow",
    "Contact",
    "GrowthTalk",
    "Intake",
    "KpiRow",
    "LogRow",
    "MeasureRow",
    "OwnAmount",
    "PlanAction",
    "Placement",
    "RequiredLevel",
    "StarrInterview",
    "StatementRow",
    "Vacancy",
    "YesNoRow",
]
