"""A checked workbook: typed rows that count, each with the line where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from done_xl.model import rows
from done_xl.model.forms import ChecklistForm, YesNoForm
from done_xl.model.raw import FileFacts

R = TypeVar("R")
MOST_MONTHS = 12
_NO_CHECKLIST = ChecklistForm(None, None, None, None)
_NO_YES_NO = YesNoForm(None)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` (the 1st of a month) to `last`, both included; at most a year."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def months(self) -> tuple[tuple[int, int], ...]:
        """The (year, month) pairs of the period in order."""
        found = []
        year, month = self.first.year, self.first.month
        while (year, month) <= (self.last.year, self.last.month):
            found.append((year, month))
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Checked(Generic[R]):
    """The rows of one table without errors, in sheet order; `lines` are their sheet rows.

    `read` counts every filled row, also those left out because of an error.
    """

    rows: tuple[R, ...] = ()
    lines: tuple[int, ...] = ()
    read: int = 0

    def __iter__(self) -> Iterator[R]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class Organisation:
    """Whose workbook it is, and its period. `reference` is what the form says, if anything."""

    code: str
    name: str
    period: Period
    reference: date | None = None
    closed: date | None = None


@dataclass(frozen=True, slots=True)
class Submission:
    """One organisation's checked workbook. Codes are in capitals, KPIs and competences as codes."""

    facts: FileFacts
    organisation: Organisation
    kpis: Checked[rows.KpiRow] = field(default_factory=Checked)
    coaches: Checked[rows.CoachRow] = field(default_factory=Checked)
    competences: Checked[rows.CompetenceRow] = field(default_factory=Checked)
    levels: Checked[rows.RequiredLevel] = field(default_factory=Checked)
    amounts: Checked[rows.OwnAmount] = field(default_factory=Checked)
    candidates: Checked[rows.Candidate] = field(default_factory=Checked)
    intakes: Checked[rows.Intake] = field(default_factory=Checked)
    interviews: Checked[rows.StarrInterview] = field(default_factory=Checked)
    log: Checked[rows.LogRow] = field(default_factory=Checked)
    contacts: Checked[rows.Contact] = field(default_factory=Checked)
    vacancies: Checked[rows.Vacancy] = field(default_factory=Checked)
    actions: Checked[rows.PlanAction] = field(default_factory=Checked)
    talks: Checked[rows.GrowthTalk] = field(default_factory=Checked)
    measures: Checked[rows.MeasureRow] = field(default_factory=Checked)
    placements: Checked[rows.Placement] = field(default_factory=Checked)
    statements: Checked[rows.StatementRow] = field(default_factory=Checked)
    action_items: Checked[rows.ActionItem] = field(default_factory=Checked)
    questions: Checked[rows.YesNoRow] = field(default_factory=Checked)
    checklist: ChecklistForm = _NO_CHECKLIST
    yes_no: YesNoForm = _NO_YES_NO
