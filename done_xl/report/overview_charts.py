"""The charts of Overzicht, over cells of the other sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from done_xl.consolidation.result import Consolidation
from done_xl.report.blocks import Area, Block, Chart, Series, SheetPlan
from done_xl.report.figures import months_of
from done_xl.text_nl import report as text
from done_xl.writing.looks import BLUE, GREEN, PURPLE, VERMILION

_LINES = (("SOA", BLUE), ("SOG", GREEN), ("DST", VERMILION))
_WIDTH, _HEIGHT = 385, 310
_LEFT = 45
_SIDE = "Maanden"
# A word above a point takes about this share of the chart's height.
_WORD_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class Sources:
    """The sheets whose cells and charts the overview shows again."""

    months: SheetPlan
    path: SheetPlan
    retention: SheetPlan


def overview_charts(
    consolidation: Consolidation, sources: Sources, line: int, column: int
) -> tuple[Chart, ...]:
    """Four charts in two rows from a cell on."""
    amount = len(months_of(consolidation))
    charts = [
        _lines(sources.months, amount),
        _hours(sources.months, amount),
        *sources.path.charts[:1],
        *sources.retention.charts[:1],
    ]
    places = ((0, 0, 0), (0, 1, 4), (1, 0, 0), (1, 1, 4))
    return tuple(
        replace(
            chart,
            line=line + 16 * down,
            column=column + over,
            width=_WIDTH,
            height=_HEIGHT,
            left=_LEFT * right,
        )
        for chart, (down, right, over) in zip(charts, places, strict=False)
    )


def _row_of(plan: SheetPlan, code: str) -> Block | None:
    """The first line of a KPI on Maanden: that of all organisations together."""
    for block in plan.blocks:
        if block.rows and block.rows[0][0] == code:
            return block
    return None


def _series(plan: SheetPlan, code: str, colour: str, amount: int) -> Series | None:
    block = _row_of(plan, code)
    if block is None:
        return None
    head = next(other for other in plan.blocks if other.rows and other.rows[0][0] == "Code")
    labels = Area(_SIDE, head.line, 2, head.line, amount + 1)
    values = Area(_SIDE, block.line, 2, block.line, amount + 1)
    numbers = [value or 0 for value in _values(plan, code, amount)]
    peak = numbers.index(max(numbers)) if any(numbers) else None
    return Series(f"{code} {block.rows[0][1]}", labels, values, colour, peak, code)


def _values(plan: SheetPlan, code: str, amount: int) -> tuple[float | None, ...]:
    block = _row_of(plan, code)
    if block is None:
        return ()
    return tuple(
        float(value) if isinstance(value, (int, float)) else None
        for value in block.rows[0][2 : 2 + amount]
    )


def _readable(series: Series, plan: SheetPlan, amount: int) -> Series:
    """The series, without its word where another line runs through it: the legend names it too."""
    if series.peak is None:
        return series
    codes = [code for code, _ in _LINES]
    room = _WORD_SHARE * _highest(plan, codes, amount)
    top = _values(plan, series.label, amount)[series.peak] or 0
    near = slice(max(0, series.peak - 1), series.peak + 2)
    crossed = any(
        top <= (value or 0) < top + room
        for code in codes
        if code != series.label
        for value in _values(plan, code, amount)[near]
    )
    return replace(series, peak=None) if crossed else series


def _lines(plan: SheetPlan, amount: int) -> Chart:
    found = [_series(plan, code, colour, amount) for code, colour in _LINES]
    series = [_readable(line, plan, amount) for line in found if line]
    totals = [(line.label, sum(filter(None, _values(plan, line.label, amount)))) for line in series]
    title = "Solliciteren en doorstromen per maand"
    return Chart(
        kind="line",
        title=title,
        alt=text.chart_alt(f"Lijngrafiek: {title}, totalen", totals),
        line=1,
        column=0,
        width=_WIDTH,
        height=_HEIGHT,
        highest=_highest(plan, [code for code, _ in _LINES], amount),
        series=tuple(series),
    )


def _highest(plan: SheetPlan, codes: Sequence[str], amount: int) -> float:
    return max(
        (value for code in codes for value in _values(plan, code, amount) if value), default=0
    )


def _hours(plan: SheetPlan, amount: int) -> Chart:
    series = _series(plan, "CUR", PURPLE, amount)
    title = "Coachinguren per maand"
    total = sum(filter(None, _values(plan, "CUR", amount)))
    return Chart(
        kind="column",
        title=title,
        alt=text.chart_alt(f"Kolomgrafiek: {title}, totaal", [("CUR", total)]),
        line=1,
        column=0,
        width=_WIDTH,
        height=_HEIGHT,
        highest=_highest(plan, ["CUR"], amount),
        series=() if series is None else (series,),
        unit="uren",
    )
