"""Charts of a plan to XlsxWriter charts: title, whole-number axis, light grid, no border."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from xlsxwriter.chart import Chart as XlsxChart
from xlsxwriter.worksheet import Worksheet

from done_xl.report.blocks import Chart, Series
from done_xl.report.live_charts import UNSEEN, Slot
from done_xl.text_nl import project as text
from done_xl.text_nl.report import NO_DATA
from done_xl.writing.book import Book
from done_xl.writing.looks import BLUE, FONT, GREEN, GRID, SOFT, VERMILION

_KIND: Final[Mapping[str, Mapping[str, str]]] = {
    "line": {"type": "line"},
    "column": {"type": "column"},
    "bar": {"type": "bar"},
    "stacked_bar": {"type": "bar", "subtype": "stacked"},
    "stacked_column": {"type": "column", "subtype": "stacked"},
    "radar": {"type": "radar", "subtype": "with_markers"},
}
_DRAWN_AS_LINES: Final = frozenset({"line", "radar"})
_MARKERS: Final = ("circle", "square", "diamond", "triangle")
_DASHES: Final = ("solid", "dash", "round_dot", "long_dash")
_DARK: Final = (BLUE, GREEN, VERMILION)
_MOST_WORDS: Final = 12
_STEPS: Final = (1, 2, 5)


def insert_chart(book: Book, sheet: Worksheet, chart: Chart) -> None:
    """Nothing; the chart stands on the sheet."""
    drawn = book.raw.add_chart(dict(_KIND[chart.kind]))
    for number, series in enumerate(chart.series):
        drawn.add_series(series_options(chart, series, number))
    if any(series.values.sheet.startswith("_") for series in chart.series):
        drawn.show_hidden_data()
    legend = {"position": "bottom", "font": _font(9)} if len(chart.series) > 1 else {"none": True}
    dress_chart(drawn, chart, legend)
    put_chart(sheet, drawn, chart)


def insert_slot(book: Book, sheet: Worksheet, slot: Slot, line: int, left: int) -> None:
    """Nothing; a chart over the slot's cells stands on the sheet, still empty and unseen.

    It stands from a line on, so many pixels from the left.
    """
    title = text.NO_CHART_DATA.format(title=slot.title)
    alt = text.CHART_ALT.format(title=slot.title)
    areas = [slot.column_area(slot.value_column(number)) for number in range(len(slot.colours))]
    labels = slot.column_area(slot.column)
    series = [
        Series(slot.title, labels, values, colour)
        for values, colour in zip(areas, slot.colours, strict=True)
    ]
    # As if there were something to draw: then its bars have their labels.
    chart = Chart(slot.kind, title, alt, line, 0, UNSEEN, UNSEEN, 1, tuple(series), slot.unit, left)
    drawn = book.raw.add_chart({**_KIND[slot.kind], "name": slot.name})
    for number, one in enumerate(series):
        named = {"name": f"={slot.head(slot.value_column(number))}"}
        drawn.add_series({**series_options(chart, one, number), **named})
    for number in range(len(series)) if slot.lined else ():
        drawn.add_series(_word_series(slot, number))
    legend: dict[str, Any] = {"none": True}
    if len(series) > 1:
        words = range(len(series), 2 * len(series)) if slot.lined else ()
        legend = {"position": "bottom", "font": _font(9), "delete_series": list(words)}
    dress_chart(drawn, chart, legend)
    put_chart(sheet, drawn, chart)


def _word_series(slot: Slot, number: int) -> dict[str, Any]:
    """A series of one point, unseen but for its name: the word above a line's peak."""
    column = slot.word_column(number)
    return {
        "name": f"={slot.head(column)}",
        "categories": f"={slot.column_area(slot.column).reference}",
        "values": f"={slot.column_area(column).reference}",
        "line": {"none": True},
        "marker": {"type": "none"},
        "data_labels": {
            "value": False,
            "series_name": True,
            "position": "above",
            "font": _font(9, bold=True),
        },
    }


def dress_chart(drawn: XlsxChart, chart: Chart, legend: Mapping[str, Any]) -> None:
    """Nothing; the chart has its title, legend and axes in the house style."""
    drawn.set_title(
        {"name": shown_title(chart), "name_font": _font(12, bold=True), "overlay": False}
    )
    drawn.set_chartarea({"border": {"none": True}, "fill": {"color": "#FFFFFF"}})
    drawn.set_plotarea({"border": {"none": True}})
    drawn.set_legend(dict(legend))
    drawn.show_blanks_as("gap")
    if chart.kind == "radar":
        drawn.set_x_axis({"num_font": _font(9)})
        drawn.set_y_axis(_numbers(chart))
    elif "bar" in chart.kind:
        # A bar chart lies on its side: its words run down the y axis, first one on top.
        drawn.set_y_axis({**_words(), "reverse": True})
        drawn.set_x_axis({**_numbers(chart), "label_position": "high"})
    else:
        drawn.set_x_axis({**_words(), "interval_unit": _every(chart)})
        drawn.set_y_axis(_numbers(chart))


def put_chart(sheet: Worksheet, drawn: XlsxChart, chart: Chart) -> None:
    """Nothing; the chart stands at its cell, in its size, with its text for who cannot see it."""
    drawn.set_size({"width": chart.width, "height": chart.height})
    options = {"description": chart.alt, "object_position": 1, "x_offset": chart.left}
    sheet.insert_chart(chart.line - 1, chart.column, drawn, options)


def shown_title(chart: Chart) -> str:
    """The title of a chart, which says so where there is nothing to draw."""
    return chart.title if chart.highest else f"{chart.title}: {NO_DATA}"


def axis_scale(chart: Chart) -> tuple[float, int]:
    """Where the axis of numbers ends and the step between its lines, in whole numbers."""
    step = _whole_step(chart.highest)
    return chart.top or (int(chart.highest / step) + 1) * step, step


def _font(size: int, *, bold: bool = False) -> dict[str, Any]:
    return {"name": FONT["font_name"], "size": size, "bold": bold, "color": SOFT}


def series_options(chart: Chart, series: Series, number: int) -> dict[str, Any]:
    """What XlsxWriter needs to know of a series: its cells, colour, marks and labels."""
    options: dict[str, Any] = {
        "name": series.name,
        "categories": f"={series.labels.reference}",
        "values": f"={series.values.reference}",
    }
    if chart.kind in _DRAWN_AS_LINES:
        dash = _DASHES[number % len(_DASHES)]
        options["line"] = {"color": series.colour, "width": 2.25, "dash_type": dash}
        options["marker"] = {
            "type": _MARKERS[number % len(_MARKERS)],
            "size": 6,
            "fill": {"color": series.colour},
            "border": {"color": series.colour},
        }
        if series.peak is not None:
            options["data_labels"] = _peak_label(series)
        return options
    options |= {"fill": {"color": series.colour}, "border": {"color": "#FFFFFF"}, "gap": 60}
    if chart.highest:
        stacked = chart.kind.startswith("stacked")
        inside = {"position": "center"} if stacked else {}
        dark = stacked and series.colour in _DARK
        font = {**_font(9), "color": "#FFFFFF" if dark else "#000000"}
        options["data_labels"] = {"value": True, "font": font, "num_format": "#,##0;;", **inside}
    return options


def _peak_label(series: Series) -> dict[str, Any]:
    peak = series.peak or 0
    points: list[dict[str, Any]] = [{"delete": True} for _ in range(peak)]
    points.append({"value": series.label, "font": {**_font(9, bold=True)}})
    span = series.values.last_column - series.values.column
    points.extend({"delete": True} for _ in range(span - peak))
    return {"value": True, "custom": points, "position": "above"}


def _words() -> dict[str, Any]:
    return {
        "num_font": _font(9),
        "line": {"color": GRID},
        "major_tick_mark": "none",
        "text_axis": True,
    }


def _every(chart: Chart) -> int:
    """One of how many words along the axis is shown, so that they stay upright."""
    widest = max(
        (series.labels.last_column - series.labels.column for series in chart.series), default=0
    )
    return widest // _MOST_WORDS + 1


def _numbers(chart: Chart) -> dict[str, Any]:
    top, step = axis_scale(chart)
    return {
        "num_font": _font(9),
        "num_format": "#,##0",
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": GRID, "width": 0.75}},
        "min": 0,
        "max": top,
        "major_unit": step,
        "major_tick_mark": "none",
        "name": chart.unit,
        "name_font": _font(9),
    }


def _whole_step(highest: float) -> int:
    """A step of 1, 2 or 5 times a power of ten that gives at most six lines."""
    power = 1
    while True:
        for factor in _STEPS:
            if highest / (factor * power) < 6:
                return factor * power
        power *= 10
