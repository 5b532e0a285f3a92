"""The KPI amounts of a workbook by month: logged, and derived from its tables (domain 3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from done_xl.catalogue.types import Derivation, Kpi
from done_xl.model.rows import LogRow, PlanAction
from done_xl.model.rows.outcome import EDUCATION
from done_xl.model.submission import Submission
from done_xl.scoring.days import Window
from done_xl.scoring.retention import Cohort, reached_days

Months = tuple[float, ...]


def logged_months(log: Iterable[LogRow], window: Window) -> Mapping[str, Months]:
    """The logged amounts of every KPI code that occurs, by month of the period.

    Amounts are whole numbers and quarters, so the sums are exact.
    """
    first, last, base = window.first, window.last, window.base
    sums: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * window.size)
    for day, code, amount, *_ in log:
        if first <= day <= last:
            sums[code][day.year * 12 + day.month - base] += amount
    return {code: tuple(months) for code, months in sums.items()}


def derived_months(
    kpi: Kpi, submission: Submission, found: Sequence[Cohort], window: Window, reference: date
) -> Months:
    """What the other tables add to a KPI, by month of the period; zeros where it has no source."""
    if kpi.derivation == "retention":
        if kpi.moment is None:
            raise ValueError(f"{kpi.code} has no moment")
        return window.tally(reached_days(found, kpi.moment, reference))
    if kpi.derivation == "placements":
        return window.tally(cohort.start for cohort in found)
    days = _DAYS.get(kpi.derivation)
    return window.tally(days(kpi, submission) if days else ())


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


def _assessments(_: Kpi, submission: Submission) -> Iterator[date]:
    return (row.assessed for row in submission.candidates if row.assessed is not None)


def _vacancies(_: Kpi, submission: Submission) -> Iterator[date]:
    return (row.day for row in submission.vacancies)


def _education(_: Kpi, submission: Submission) -> Iterator[date]:
    return (row.start for row in submission.placements if row.kind == EDUCATION)


def _measures(kpi: Kpi, submission: Submission) -> Iterator[date]:
    kinds = frozenset(kpi.selection)
    return (row.start for row in submission.measures if row.measure in kinds)


def _plans(_: Kpi, submission: Submission) -> Iterator[date]:
    return iter(plan_days(submission).values())


def _contacts(kpi: Kpi, submission: Submission) -> Iterator[date]:
    kinds = frozenset(kpi.selection)
    return (row.day for row in submission.contacts if row.kind in kinds)


_DAYS: Mapping[Derivation, Callable[[Kpi, Submission], Iterator[date]]] = {
    "assessments": _assessments,
    "vacancies": _vacancies,
    "education": _education,
    "measures": _measures,
    "plans": _plans,
    "contacts": _contacts,
}
