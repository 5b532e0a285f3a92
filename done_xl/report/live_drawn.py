"""Feeding the charts of an open workbook, and putting them back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from done_xl.report.blocks import Area, Block, Chart, SheetPlan, Value
from done_xl.report.live_charts import UNSEEN, ChartFeed, Slot, feed, slots_of
from done_xl.report.live_rows import as_typed, typed_rows
from done_xl.report.live_sheet import cells
from done_xl.report.live_undo import Undo
from done_xl.report.sink_charts import axis_scale, shown_title
from done_xl.text_nl import project as text

# A pixel in points.
_POINT: Final = 0.75
_SAME_SIZE: Final = 1.0
Cells = Mapping[str, Mapping[tuple[int, int], Value]]


@dataclass(frozen=True, slots=True)
class Fed:
    """The titles of the charts that are gone, and of the others the points without room."""

    gone: tuple[str, ...]
    left_out: tuple[tuple[str, int], ...]


def feed_charts(source: Any, sheet: Any, plan: SheetPlan, values: Cells, undo: Undo) -> Fed:
    """What could not be shown; the charts of the sheet show the plan's numbers.

    `source` is the sheet Grafieken, `sheet` the one with the charts.
    """
    gone: list[str] = []
    left_out: list[tuple[str, int]] = []
    names = {chart.name for chart in sheet.charts} if slots_of(plan.name) else set()
    for slot in slots_of(plan.name):
        chart = plan.charts[slot.number] if slot.number < len(plan.charts) else None
        new = feed(slot, chart, values)
        _feed_cells(source, slot, new, undo)
        title = f"{slot.title} ({plan.name})"
        if slot.name in names:
            drawn = sheet.charts[slot.name]
            _place(sheet, drawn, chart or _below(slot, plan), undo)
            _draw(drawn, slot, chart, undo)
            left_out += [(title, new.left_out)] if new.left_out else []
        else:
            gone.append(title)
    return Fed(tuple(gone), tuple(left_out))


def _feed_cells(source: Any, slot: Slot, new: ChartFeed, undo: Undo) -> None:
    place = cells(source, slot.area)
    before = place.options(ndim=2).value
    roles = ("text",) * len(new.rows[0])
    rows = typed_rows(Block(slot.area.line, slot.area.column, new.rows, roles))  # type: ignore[arg-type] # no look
    points = sum(row[0] is not None for row in before[1:])
    undo.add(lambda: setattr(place, "value", as_typed(before)))
    place.value = rows
    _show_points(source, slot, points, new.points, undo)
    for series, shown in enumerate(new.shown):
        _show_series(source, slot, series, undo, shown=shown)


def _show_points(source: Any, slot: Slot, before: int, now: int, undo: Undo) -> None:
    def show(points: int) -> None:
        # One row at least: a chart without any cells may lose its ranges.
        last = slot.line + max(1, points)
        used = Area(source.name, slot.line, slot.column, last, slot.column)
        cells(source, used).rows.hidden = False
        if last < slot.area.last_line:
            rest = Area(source.name, last + 1, slot.column, slot.area.last_line, slot.column)
            cells(source, rest).rows.hidden = True

    if before != now:
        undo.add(lambda: show(before))
        show(now)


def _show_series(source: Any, slot: Slot, series: int, undo: Undo, *, shown: bool) -> None:
    columns = [slot.value_column(series)]
    if slot.lined:
        columns.append(slot.word_column(series))
    for column in columns:
        place = source.range((slot.line, column + 1)).columns
        before = bool(place.hidden)
        if before == shown:
            undo.add(partial(setattr, place, "hidden", before))
            place.hidden = not shown


def _below(slot: Slot, plan: SheetPlan) -> Chart:
    """A chart that shows nothing, too small to be seen."""
    line = max(1, plan.last_line)
    return Chart(slot.kind, slot.title, "", line, 0, UNSEEN, UNSEEN, 0, ())


def _place(sheet: Any, drawn: Any, chart: Chart, undo: Undo) -> None:
    """Put the chart where the plan wants it, in its size."""
    cell = sheet.range((chart.line, chart.column + 1))
    sizes = {
        "left": cell.left + chart.left * _POINT,
        "top": cell.top,
        "width": chart.width * _POINT,
        "height": chart.height * _POINT,
    }
    for name, value in sizes.items():
        _change(drawn, name, value, undo, same=_SAME_SIZE)


def _draw(drawn: Any, slot: Slot, chart: Chart | None, undo: Undo) -> None:
    """Give the chart its title, and its axis whole numbers."""
    title = text.NO_CHART.format(title=slot.title) if chart is None else shown_title(chart)
    _change(drawn, "title", title, undo)
    if chart is not None:
        most, step = axis_scale(chart)
        axis = drawn.value_axis
        _change(axis, "maximum_scale", float(most), undo, same=0)
        _change(axis, "major_unit", float(step), undo, same=0)


def _change(owner: Any, name: str, value: Any, undo: Undo, *, same: float | None = None) -> None:
    """Set a property that differs; numbers by more than `same`."""
    before = getattr(owner, name)
    if before == value or (same is not None and abs(before - value) <= same):
        return
    undo.add(lambda: setattr(owner, name, before))
    setattr(owner, name, value)
