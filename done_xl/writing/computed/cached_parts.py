"""Small steps shared by the stored results of all computed sheets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise
from math import floor
from typing import Final

from done_xl.catalogue.types import Catalogue, Kpi
from done_xl.layout.computed import ComputedValues, KpiLine, MomentLine
from done_xl.model.findings import cell_name
from done_xl.model.submission import MOST_MONTHS
from done_xl.writing.book import Cell
from done_xl.writing.computed.context import moments_by_time

MONTHS: Final = MOST_MONTHS
Cells = dict[tuple[str, str], Cell]
_EPOCH: Final = date(1899, 12, 30)


def serial(day: date) -> int:
    """The number by which a spreadsheet stores a day."""
    return (day - _EPOCH).days


def at(sheet: str, line: int, row: Mapping[int, Cell]) -> Cells:
    """The cells of one line by address, from values by column."""
    return {(sheet, cell_name(line, column)): value for column, value in row.items()}


def month_bounds(values: ComputedValues) -> list[tuple[date, date]]:
    """Twelve pairs: a month's first day, and the day after the last one that counts."""
    end = min(values.period.last, values.reference) + timedelta(days=1)
    year, month = values.period.first.year, values.period.first.month
    starts = [
        date(year + (month - 1 + offset) // 12, (month - 1 + offset) % 12 + 1, 1)
        for offset in range(MONTHS + 1)
    ]
    return [(first, min(after, end)) for first, after in pairwise(starts)]


def shown_months(kpi: KpiLine, bounds: list[tuple[date, date]]) -> list[float | str]:
    """Twelve cells: the amounts, blank for months out of the period or after the reference."""
    amounts = [*kpi.months, *[0.0] * (MONTHS - len(kpi.months))]
    return [
        amount if first < after else ""
        for amount, (first, after) in zip(amounts, bounds, strict=True)
    ]


def all_moments(values: ComputedValues, catalogue: Catalogue) -> list[tuple[Kpi, MomentLine]]:
    """The moments with their KPI in order of time; zeros for one that is not given."""
    given = {moment.code: moment for moment in values.moments}
    return [
        (kpi, given.get(kpi.code, MomentLine(kpi.code, 0, 0, 0, 0)))
        for kpi in moments_by_time(catalogue)
    ]


def active_moments(values: ComputedValues, catalogue: Catalogue) -> list[tuple[Kpi, MomentLine]]:
    """Of those the ones that the organisation follows."""
    active = active_kpis(values)
    return [(kpi, moment) for kpi, moment in all_moments(values, catalogue) if kpi.code in active]


def shown_total(kpi: KpiLine, bounds: list[tuple[date, date]]) -> float:
    """The sum of the months that are shown."""
    return sum(float(amount) for amount in shown_months(kpi, bounds) if amount != "")


def active_kpis(values: ComputedValues) -> dict[str, KpiLine]:
    """The KPIs that are shown, by code."""
    return {kpi.code: kpi for kpi in values.kpis if kpi is not None}


def rounded(number: float) -> int:
    """The nearest whole number, halves up, as a spreadsheet rounds positive numbers."""
    return floor(number + 0.5)


def plain(number: float) -> str:
    """A number as a spreadsheet joins it to a text."""
    return f"{number:.15g}".replace(".", ",") if number % 1 else str(int(number))
