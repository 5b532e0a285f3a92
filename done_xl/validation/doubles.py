"""Rules against counting the same thing twice (domain 3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from done_xl.catalogue.types import Kpi
from done_xl.model.findings import Finding
from done_xl.model.submission import Checked, Submission
from done_xl.model.tables import table
from done_xl.scoring.days import Window
from done_xl.scoring.derivations import counted, sources
from done_xl.scoring.retention import cohorts, continuation_days
from done_xl.text_nl import books as text
from done_xl.validation.view import View

_REPEATED: Final = ("log", "contacts", "vacancies", "actions", "measures", "placements")


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
    kpis = [kpi for kpi in view.catalogue.kpis if kpi.derivation != "none" and kpi.code in logged]
    if not kpis or view.period is None or view.reference is None:
        return
    window = Window.of(view.period, view.reference)
    derived = {kpi.code: _candidates_by_month(kpi, view, window) for kpi in kpis}
    sheets = {kpi.code: table(next(iter(sources(kpi)))).sheet for kpi in kpis}
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


def _candidates_by_month(
    kpi: Kpi, view: View, window: Window
) -> dict[tuple[int, int], set[str | None]]:
    """Who is counted by another sheet, by month; None for what is counted without a candidate."""
    rows = _readable(kpi, view)
    jobs = cohorts(rows.placements, continuation_days(rows.amounts, view.catalogue.settings))
    found: dict[tuple[int, int], set[str | None]] = {}
    for candidate, day in counted(kpi, rows, jobs, window.last):
        if window.first <= day <= window.last:
            found.setdefault((day.year, day.month), set()).add(candidate)
    return found


def _readable(kpi: Kpi, view: View) -> Submission:
    """The rows whose needed cells could be read: once corrected, they will count too."""
    parts: dict[str, Any] = {
        key: Checked(tuple(row for row, _ in view.rows(key, *names)))
        for key, names in sources(kpi).items()
        if len(view.all_rows(key)) > len(view.checked(key))
    }
    return replace(view.submission, **parts) if parts else view.submission
