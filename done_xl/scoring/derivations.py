"""What a KPI counts in other tables than the log: the one place that knows (domain 3).

Sums, formulas and the rule against double counts all read it. A derivation is a plain one, a row of
`PLAIN`, or a computed one with a line in `COMPUTED`, in `counted` and in the formulas' `derived`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from done_xl.catalogue.types import Derivation, Kpi
from done_xl.model.rows import PlanAction
from done_xl.model.rows.outcome import EDUCATION
from done_xl.model.submission import Submission
from done_xl.model.tables import table
from done_xl.scoring.retention import Cohort, reached_days

# The candidate (None where no one in particular is meant) and the day of one that counts.
Counted = tuple[str | None, date]


@dataclass(frozen=True, slots=True)
class Source:
    """Rows that count one each, by field names.

    A row counts on its `day`, where that is filled. With a `kind`, only rows count of which that
    field holds one of `words`, or of the KPI's selection where there are no words.
    """

    table: str
    day: str
    candidate: str | None = None
    kind: str | None = None
    words: tuple[str, ...] = ()

    def kinds(self, kpi: Kpi) -> tuple[str, ...]:
        """The words of which `kind` must hold one; none where every row counts."""
        return self.words or kpi.selection


PLAIN: Final[Mapping[Derivation, Source]] = {
    "assessments": Source("candidates", "assessed", "code"),
    "vacancies": Source("vacancies", "day"),
    "education": Source("placements", "start", "candidate", "kind", (EDUCATION,)),
    "measures": Source("measures", "start", "candidate", "measure"),
    "contacts": Source("contacts", "day", kind="kind"),
}
# What more than one row decides: the fields that it is told by, first of the table where most type.
_JOB: Final = ("candidate", "kind", "start", "end")
COMPUTED: Final[Mapping[Derivation, Mapping[str, tuple[str, ...]]]] = {
    "plans": {"candidates": ("code", "planned"), "actions": ("candidate", "start")},
    "placements": {"placements": _JOB},
    "retention": {"placements": _JOB},
}


def plain_source(kpi: Kpi) -> Source:
    """The rows that a KPI with a plain derivation counts; ValueError for another KPI."""
    if kpi.derivation not in PLAIN:
        raise ValueError(f"{kpi.code}: no rows are known for derivation {kpi.derivation}")
    return PLAIN[kpi.derivation]


def sources(kpi: Kpi) -> Mapping[str, tuple[str, ...]]:
    """The fields that tell a KPI, by table key and the main table first.

    Raises ValueError for a KPI that no table tells.
    """
    if kpi.derivation in COMPUTED:
        return COMPUTED[kpi.derivation]
    source = plain_source(kpi)
    return {source.table: tuple(filter(None, (source.candidate, source.day, source.kind)))}


def counted(
    kpi: Kpi, submission: Submission, found: Sequence[Cohort], reference: date
) -> Iterable[Counted]:
    """Everything that the other tables count for a KPI, whatever the period.

    Nothing for a KPI that is only logged; ValueError for a derivation that nobody knows. `found`
    are the cohorts of the submission's placements.
    """
    if kpi.derivation == "none":
        return ()
    if kpi.derivation == "plans":
        return plan_days(submission).items()
    if kpi.derivation == "placements":
        return ((cohort.candidate, cohort.start) for cohort in found)
    if kpi.derivation == "retention":
        return _moments(kpi, found, reference)
    return _rows(plain_source(kpi), kpi, submission)


def plan_days(submission: Submission) -> Mapping[str, date]:
    """The day of each candidate's PDP: PDP op, else the earliest start of the actions."""
    earliest = earliest_starts(submission.actions)
    return {
        row.code: day
        for row in submission.candidates
        if (day := row.planned or earliest.get(row.code)) is not None
    }


def earliest_starts(actions: Iterable[PlanAction]) -> Mapping[str, date]:
    """The first start among the actions of each candidate."""
    earliest: dict[str, date] = {}
    for row in actions:
        known = earliest.get(row.candidate)
        if known is None or row.start < known:
            earliest[row.candidate] = row.start
    return earliest


def _moments(kpi: Kpi, found: Sequence[Cohort], reference: date) -> Iterator[Counted]:
    if kpi.moment is None:
        raise ValueError(f"{kpi.code} has no moment")
    for cohort in found:
        for day in reached_days((cohort,), kpi.moment, reference):
            yield cohort.candidate, day


def _rows(source: Source, kpi: Kpi, submission: Submission) -> Iterator[Counted]:
    spec = table(source.table)
    day = spec.field(source.day).index
    who = spec.field(source.candidate).index if source.candidate else None
    kind = spec.field(source.kind).index if source.kind else None
    words = frozenset(source.kinds(kpi))
    for row in getattr(submission, source.table):
        if row[day] is not None and (kind is None or row[kind] in words):
            yield None if who is None else row[who], row[day]
