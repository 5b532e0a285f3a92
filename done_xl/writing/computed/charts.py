"""The charts of the Dashboard: light grid, no borders, figures beside the bars."""

from __future__ import annotations

from typing import Any, Final

from xlsxwriter.chart import Chart

from done_xl.model.findings import column_letters
from done_xl.writing.computed import feed_grid as feed
from done_xl.writing.computed.context import Context
from done_xl.writing.looks import BLUE, FONT, GREEN, GRID, ORANGE, SKY, SOFT, VERMILION

BY_MONTH: Final = ("months", "hours")
_INK: Final = "#404040"
_CLEAR: Final = {"border": {"none": True}, "fill": {"none": True}}
_GREY: Final = "#BFBFBF"
_LIGHT: Final = "#EDEDED"
# Whole numbers; nothing at all for zero, so that an empty month carries no label.
_WHOLE: Final = "#,##0;;"
# Quarters of an hour show as they are; a fixed number of decimals would leave a lone comma.
_QUARTERS: Final = "General;;"
_SMALL: Final = {"name": FONT["font_name"], "size": 9, "color": _INK}
_TINY: Final = {"name": FONT["font_name"], "size": 8, "color": _INK}


def finish(chart: Chart, title: str) -> None:
    """Give a chart its title and take its borders and its background away."""
    font = {"name": FONT["font_name"], "size": 12, "bold": True, "color": _INK}
    chart.set_title({"name": title, "name_font": font, "overlay": False})
    chart.set_chartarea(_CLEAR)
    chart.show_blanks_as("gap")


def _series(
    column: int, rows: int, category: int, colour: str, labels: dict[str, Any] | None, **more: Any
) -> dict[str, Any]:
    shown = {"value": True, "num_format": _WHOLE, "font": _SMALL} if labels is None else labels
    return {
        "name": f"={feed.SHEET}!${column_letters(column)}$1",
        "categories": feed.area(category, rows),
        "values": feed.area(column, rows),
        "fill": {"color": colour},
        "data_labels": shown,
        **more,
    }


def _no_legend(chart: Chart) -> None:
    chart.set_legend({"none": True})


def _legend(chart: Chart) -> None:
    chart.set_legend({"position": "bottom", "font": _SMALL})


def _months_axis(chart: Chart, height: float) -> None:
    # Leaves a line free between title and columns, for "nog geen gegevens".
    layout = {"x": 0.03, "y": 0.22, "width": 0.94, "height": height}
    chart.set_plotarea({**_CLEAR, "layout": layout})
    chart.set_x_axis(
        {
            "text_axis": True,
            "num_format": "[$-813]mmm",
            "num_font": _SMALL,
            "line": {"color": _GREY},
            "major_tick_mark": "none",
        }
    )
    chart.set_y_axis(
        {
            "min": 0,
            # Every column carries its number; the axis of a small chart would show halves.
            "label_position": "none",
            "line": {"none": True},
            "major_tick_mark": "none",
            "major_gridlines": {"visible": True, "line": {"color": _LIGHT, "width": 0.5}},
        }
    )


def _bars_axes(chart: Chart, **more: Any) -> None:
    chart.set_y_axis(
        {
            "reverse": True,
            "num_font": _SMALL,
            "line": {"color": _GREY},
            "major_tick_mark": "none",
            "major_gridlines": {"visible": False},
        }
    )
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0, **more})


def months(context: Context) -> Chart:
    """Applications, interviews and starts by month."""
    chart = context.book.raw.add_chart({"type": "column"})
    tiny = {"value": True, "num_format": _WHOLE, "font": _TINY}
    for column, colour in ((feed.SOA, SKY), (feed.SOG, BLUE), (feed.DST, ORANGE)):
        chart.add_series(_series(column, feed.MONTHS, feed.MONTH, colour, tiny, gap=40, overlap=0))
    _months_axis(chart, 0.58)
    _legend(chart)
    return chart


def hours(context: Context) -> Chart:
    """Coach hours by month, apart: hours and counts never share an axis (domain 3)."""
    chart = context.book.raw.add_chart({"type": "column"})
    tiny = {"value": True, "num_format": _QUARTERS, "font": _TINY}
    chart.add_series(_series(feed.CUR, feed.MONTHS, feed.MONTH, GREEN, tiny, gap=40))
    _months_axis(chart, 0.68)
    _no_legend(chart)
    return chart


def path(context: Context) -> Chart:
    """Paths per milestone, from first to last."""
    chart = context.book.raw.add_chart({"type": "bar"})
    steps = len(context.catalogue.steps())
    chart.add_series(_series(feed.PATHS, steps, feed.STEP, GREEN, None, gap=35))
    _bars_axes(chart)
    _no_legend(chart)
    chart.set_plotarea(_CLEAR)
    return chart


def targets(context: Context) -> Chart:
    """How much of each target is reached: met ones full and apart from open ones."""
    chart = context.book.raw.add_chart({"type": "bar", "subtype": "stacked"})
    for column, colour in ((feed.TARGET_MET, GREEN), (feed.TARGET_OPEN, SKY)):
        chart.add_series(_series(column, feed.targets(), feed.TARGET_LABEL, colour, {}, gap=30))
    _bars_axes(chart, max=1)
    _legend(chart)
    chart.set_plotarea(_CLEAR)
    return chart


def retention(context: Context) -> Chart:
    """Cohorts by moment: reached (confirmed or not), not reached, not yet."""
    chart = context.book.raw.add_chart({"type": "bar", "subtype": "stacked"})
    rows = len(context.moments)
    for column, colour, ink in (
        (feed.SURE, GREEN, "#FFFFFF"),
        (feed.UNSURE, SKY, _INK),
        (feed.NOT_REACHED, VERMILION, "#FFFFFF"),
        (feed.NOT_YET, _GREY, _INK),
    ):
        font = {**_SMALL, "color": ink, "bold": True}
        labels = {"value": True, "num_format": _WHOLE, "font": font}
        chart.add_series(_series(column, rows, feed.MOMENT, colour, labels, gap=45))
    _bars_axes(chart)
    _legend(chart)
    chart.set_plotarea(_CLEAR)
    return chart


def checklist(context: Context) -> Chart:
    """The mean score of each theme, 0 to 6."""
    chart = context.book.raw.add_chart({"type": "radar", "subtype": "with_markers"})
    themes = len(context.catalogue.checklist.themes)
    series = _series(feed.AVERAGE, themes, feed.THEME, BLUE, None)
    series |= {
        "line": {"color": BLUE, "width": 2},
        "marker": {"type": "circle", "size": 6, "fill": {"color": BLUE}, "border": {"none": True}},
        "data_labels": {"value": True, "num_format": "0.0;;", "font": _SMALL},
    }
    series.pop("fill")
    chart.add_series(series)
    chart.set_x_axis({"num_font": _SMALL})
    chart.set_y_axis(
        {
            "min": 0,
            "max": context.catalogue.checklist.highest,
            "major_unit": 2,
            "num_format": "0",
            "num_font": {**_TINY, "color": SOFT},
            "line": {"none": True},
            "major_gridlines": {"visible": True, "line": {"color": GRID}},
        }
    )
    _no_legend(chart)
    chart.set_plotarea(_CLEAR)
    return chart
