"""Cohorts of starts as the sheet Duurzame doorstroom groups them: by month, quarter or year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from done_xl.consolidation.result import CohortCount, MomentCount
from done_xl.consolidation.totals import add_moments
from done_xl.text_nl import report as text

Month = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """The starts of a month, a quarter or a year, and how they stand at one moment."""

    label: str
    started: int
    count: MomentCount


def cohort_groups(code: str, cohorts: Iterable[CohortCount], fewest: int) -> list[Group]:
    """The groups in order of time, at the moment of a KPI."""
    started: defaultdict[Month, int] = defaultdict(int)
    counts: defaultdict[Month, list[MomentCount]] = defaultdict(list)
    for cohort in cohorts:
        month = (cohort.year, cohort.month)
        started[month] += cohort.started
        counts[month].extend(moment for moment in cohort.moments if moment.code == code)
    due = {month: _sum(code, counts[month]).due for month in started}
    return [
        Group(
            label,
            sum(started[month] for month in months),
            _sum(code, (count for month in months for count in counts[month])),
        )
        for label, months in grouped(due, fewest)
    ]


def _sum(code: str, counts: Iterable[MomentCount]) -> MomentCount:
    return reduce(add_moments, counts, MomentCount(code))


def grouped(due: dict[Month, int], fewest: int) -> list[tuple[str, tuple[Month, ...]]]:
    """The months with their label, put together where too few can be measured (domain 4).

    A quarter with a month under `fewest` is shown as a quarter; a year with a quarter still under
    it as a year, so that no small group can be worked out from its neighbours. A quarter of which
    nothing can be measured yet gives nothing away and stays one; a year is never put together.
    """
    rows: list[tuple[str, tuple[Month, ...]]] = []
    for year in sorted({year for year, _ in due}):
        quarters: defaultdict[int, list[Month]] = defaultdict(list)
        for month in sorted(month for month in due if month[0] == year):
            quarters[(month[1] + 2) // 3].append(month)
        sums = [sum(due[month] for month in months) for months in quarters.values()]
        if any(0 < number < fewest for number in sums):
            rows.append((str(year), tuple(m for months in quarters.values() for m in months)))
            continue
        for quarter, months in quarters.items():
            if min(due[month] for month in months) < fewest:
                rows.append((f"kwartaal {quarter} {year}", tuple(months)))
            else:
                rows.extend((text.month(*month), (month,)) for month in months)
    return rows
