"""The KPI amounts of a workbook by month: logged, and derived from its tables (domain 3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Final

from done_xl.catalogue.types import Kpi
from done_xl.model.rows import LogRow
from done_xl.model.submission import Submission
from done_xl.scoring.days import Window
from done_xl.scoring.derivations import counted
from done_xl.scoring.retention import Cohort

Months = tuple[float, ...]
# Taken at once, since thousands of rows are added up in a cell of Excel.
_PARTS: Final = itemgetter(*map(LogRow._fields.index, ("day", "kpi", "amount")))


def logged_months(log: Iterable[LogRow], window: Window) -> Mapping[str, Months]:
    """The logged amounts of every KPI code that occurs, by month of the period.

    Amounts are whole numbers and quarters, so the sums are exact.
    """
    first, last, base = window.first, window.last, window.base
    sums: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * window.size)
    for day, code, amount in map(_PARTS, log):
        if first <= day <= last:
            sums[code][day.year * 12 + day.month - base] += amount
    return {code: tuple(months) for code, months in sums.items()}


def derived_months(
    kpi: Kpi, submission: Submission, found: Sequence[Cohort], window: Window, reference: date
) -> Months:
    """What the other tables add to a KPI, by month of the period; zeros where it is only logged."""
    return window.tally(day for _, day in counted(kpi, submission, found, reference))
