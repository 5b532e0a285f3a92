"""Rules against counting the same thing twice (domain 3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from done_xl.catalogue.types import Kpi
from done_xl.model.findings import Finding
from done_xl.model.rows.outcome import EDUCATION
from done_xl.model.submission import Checked, Submission
from done_xl.model.tables import table
from done_xl.scoring.days import Window
from done_xl.scoring.kpi import plan_days
from done_xl.scoring.retention import cohorts, continuation_days, reached_days
from done_xl.text_nl import books as text
from done_xl.validation.view import View

Source = Iterator[tuple[str | None, date]]
_SHEETS: Final = {
    "assessments": "candidates",
    "plans": "candidates",
    "vacancies": "vacancies",
    "contacts": "contacts",
    "measures": "measures",
    "placements": "placements",
    "retention": "placements",
    "education": "placements",
}


_REPEATED: Final = ("log", "contacts", "vacancies", "actions", "measures", "placements")
_NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    "candidates": ("code", "assessed", "planned"),
    "vacancies": ("day",),
    "contacts": ("day", "kind"),
    "actions": ("candidate", "start"),
    "measures": ("candidate", "measure", "start"),
    "placements": ("candidate", "kind", "start", "end"),
}


def double_levels(view: View) -> Iterator[Finding]:
    """A warning where a target occupation names a competence twice."""
    first: dict[tuple[str, str], int] = {}
    for row, line in view.rows("levels", "occupation", "competence"):
        key = (row.occupation.casefold(), row.competence)
        if first.setdefault(key, line) != line:
            other = view.place("levels", first[key], "competence").cell
            place = view.place("levels", line, "competence")
            yield text.DOUBLE_LEVEL.at(
                place, found=row.competence, competence=row.competence, other=other
            )


def identical_rows(view: View) -> Iterator[Finding]:
    """A warning at every row that repeats an earlier one of its table; it still counts."""
    for key in _REPEATED:
        checked = view.checked(key)
        if len(set(checked.rows)) == len(checked.rows):
            continue
        first: dict[object, int] = {}
        for row, line in zip(checked.rows, checked.lines, strict=True):
            if first.setdefault(row, line) != line:
                place = view.place(key, line, table(key).fields[0].name)
                yield text.IDENTICAL_ROWS.at(place, line=first[row])


def double_count(view: View) -> Iterator[Finding]:
    """A warning at every logged amount of a KPI that another sheet also counts that month.

    With a candidate on both sides it must be the same one; otherwise the KPI and the month decide.
    """
    logged = {row.kpi for row in view.all_rows("log")}
    kpis = [kpi for kpi in view.catalogue.kpis if kpi.derivation in _SHEETS and kpi.code in logged]
    if not kpis or view.period is None or view.reference is None:
        return
    window = Window.of(view.period, view.reference)
    rows = _readable(view)
    derived = {kpi.code: _candidates_by_month(kpi, rows, view, window) for kpi in kpis}
    sheets = {kpi.code: table(_SHEETS[kpi.derivation]).sheet for kpi in kpis}
    for row, line in view.rows("log", "day", "kpi", "candidate"):
        if row.kpi not in derived or not window.first <= row.day <= window.last:
            continue
        candidates = derived[row.kpi].get((row.day.year, row.day.month))
        if candidates and (row.candidate in candidates or not row.candidate or None in candidates):
            yield text.DOUBLE_COUNT.at(
                view.place("log", line, "kpi"),
                found=row.kpi,
                kpi=row.kpi,
                month=f"{row.day:%m/%Y}",
                sheet=sheets[row.kpi],
            )


def _readable(view: View) -> Submission:
    """The rows whose needed cells could be read: once corrected, they will count too."""
    parts: dict[str, Any] = {
        key: Checked(tuple(row for row, _ in view.rows(key, *names)))
        for key, names in _NEEDED.items()
        if len(view.all_rows(key)) > len(view.checked(key))
    }
    return replace(view.submission, **parts) if parts else view.submission


def _candidates_by_month(
    kpi: Kpi, rows: Submission, view: View, window: Window
) -> dict[tuple[int, int], set[str | None]]:
    """Who is counted by another sheet, by month; None for what is counted without a candidate."""
    found: dict[tuple[int, int], set[str | None]] = {}
    for candidate, day in _derived(kpi, rows, view, window.last):
        if window.first <= day <= window.last:
            found.setdefault((day.year, day.month), set()).add(candidate)
    return found


def _derived(  # noqa: PLR0911 - one line per derivation
    kpi: Kpi, rows: Submission, view: View, reference: date
) -> Source:
    if kpi.derivation == "assessments":
        return ((row.code, row.assessed) for row in rows.candidates if row.assessed)
    if kpi.derivation == "plans":
        return iter(plan_days(rows).items())
    if kpi.derivation == "vacancies":
        return ((None, row.day) for row in rows.vacancies)
    if kpi.derivation == "contacts":
        return ((None, row.day) for row in rows.contacts if row.kind in kpi.selection)
    if kpi.derivation == "measures":
        return ((row.candidate, row.start) for row in rows.measures if row.measure in kpi.selection)
    if kpi.derivation == "education":
        return ((row.candidate, row.start) for row in rows.placements if row.kind == EDUCATION)
    return _starts(kpi, rows, view, reference)


def _starts(kpi: Kpi, rows: Submission, view: View, reference: date) -> Source:
    days = continuation_days(rows.amounts, view.catalogue.settings)
    for cohort in cohorts(rows.placements, days):
        if kpi.moment is None:
            yield cohort.candidate, cohort.start
        else:
            for day in reached_days((cohort,), kpi.moment, reference):
                yield cohort.candidate, day
