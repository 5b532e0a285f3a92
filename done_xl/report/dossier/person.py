"""All that one workbook holds of one candidate: rows that count, and what scoring says of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from done_xl.catalogue.types import Catalogue
from done_xl.model.rows import (
    Candidate,
    GrowthTalk,
    Intake,
    MeasureRow,
    Placement,
    StarrInterview,
)
from done_xl.model.submission import Organisation, Submission
from done_xl.scoring.due import DueItem, due_items
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.path import Trajectory, trajectories
from done_xl.scoring.plan_page import PlanPage, plan_page
from done_xl.scoring.retention import Cohort, cohorts
from done_xl.scoring.talks import Target, Trend, targets, trend
from done_xl.text_nl import dossier as text
from done_xl.validation.known import normal


class _Whose(Protocol):
    """A row about a candidate."""

    @property
    def candidate(self) -> str:
        """The candidate's code."""


_Row = TypeVar("_Row", bound=_Whose)


@dataclass(frozen=True, slots=True)
class Person:
    """One path, as known on the reference date; `made` is the day of the print.

    `labels` are the names of competences by code, `active` the codes in use, `required` what the
    doelberoep asks for by code. `targets` count the rows of `talks`. `faulty` says that the
    workbook has rows with an error, which are not in here.
    """

    organisation: Organisation
    candidate: Candidate
    reference: date
    made: date
    catalogue: Catalogue
    active_kpis: frozenset[str]
    labels: Mapping[str, str]
    active: tuple[str, ...]
    required: Mapping[str, int]
    intake: Intake | None
    stories: tuple[StarrInterview, ...]
    plan: PlanPage
    talks: tuple[GrowthTalk, ...]
    measures: tuple[MeasureRow, ...]
    placements: tuple[Placement, ...]
    path: Trajectory
    due: tuple[DueItem, ...]
    targets: tuple[Target, ...]
    trends: tuple[Trend, ...]
    cohorts: tuple[Cohort, ...]
    faulty: bool = False

    @property
    def code(self) -> str:
        """The candidate's code."""
        return self.candidate.code

    @property
    def shown(self) -> str:
        """The name with the code; the code alone where no name is typed."""
        name = self.candidate.name
        return f"{name} ({self.code})" if name else self.code

    def nothing(self, said: str = text.NOTHING) -> str:
        """What is said where nothing counts; what was typed may stand in a row with an error."""
        return text.NOTHING_COUNTS if self.faulty else said

    def competence(self, code: str | None) -> str | None:
        """A competence by code and name; None for none."""
        return None if code is None else f"{code} {self.labels.get(code, '')}".strip()


def person_of(
    submission: Submission, code: str, catalogue: Catalogue, *, reference: date, made: date
) -> Person:
    """The path of the candidate with this code; KeyError where no row of Kandidaten counts."""
    numbers = own_numbers(submission.amounts, catalogue)
    jobs = cohorts(submission.placements, numbers.continuation_days)
    places = {row.code: index for index, row in enumerate(submission.candidates)}
    candidate = submission.candidates.rows[places[code]]
    plan = plan_page(submission, catalogue, code, reference)
    if plan is None:
        raise KeyError(code)
    talks = _own(submission.talks, code)
    intakes = _own(submission.intakes, code)
    return Person(
        organisation=submission.organisation,
        candidate=candidate,
        reference=reference,
        made=made,
        catalogue=catalogue,
        active_kpis=frozenset(row.code for row in submission.kpis if row.active == "ja"),
        labels=_labels(submission, catalogue),
        active=tuple(row.code for row in submission.competences if row.active == "ja"),
        required=_required(submission, candidate),
        intake=intakes[-1] if intakes else None,
        stories=_own(submission.interviews, code),
        plan=plan,
        talks=talks,
        measures=_own(submission.measures, code),
        placements=_own(submission.placements, code),
        path=trajectories(submission, jobs, catalogue, reference)[places[code]],
        due=tuple(
            item for item in due_items(submission, catalogue, reference) if item.candidate == code
        ),
        targets=targets(talks, reference),
        trends=trend(talks, reference),
        cohorts=tuple(one for one in jobs if one.candidate == code),
    )


def _own(rows: Iterable[_Row], code: str) -> tuple[_Row, ...]:
    return tuple(row for row in rows if row.candidate == code)


def _labels(submission: Submission, catalogue: Catalogue) -> dict[str, str]:
    """The names of competences by code: the organisation names its own, the catalogue the rest."""
    own = {row.code: row.label or "" for row in submission.competences}
    return own | {one.code: one.label for one in catalogue.competences}


def _required(submission: Submission, candidate: Candidate) -> dict[str, int]:
    """What the candidate's doelberoep asks for by competence; nothing without one."""
    wanted = normal(candidate.occupation or "")
    return {
        row.competence: row.level for row in submission.levels if normal(row.occupation) == wanted
    }
