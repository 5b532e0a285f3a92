"""The sheet Dashboard: six charts on one A4, each under a headline with its figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from done_xl.writing.computed import charts
from done_xl.writing.computed import feed_grid as feed
from done_xl.writing.computed.context import LANDSCAPE_A4, NO_DATA, PROTECTION, SUBTITLE, Context
from done_xl.writing.looks import SOFT, TAB_COLOUR, footer

SHEET: Final = "Dashboard"
COLUMNS: Final = 24
_COLUMN_PIXELS: Final = 52
_ROW_PIXELS: Final = 20
_HEADLINE_PIXELS: Final = 28
_LAST_ROW: Final = 44


@dataclass(frozen=True, slots=True)
class Panel:
    """A chart with its headline: first column and row (from 0), size in columns and rows."""

    headline: str
    title: str
    alt: str
    column: int
    row: int
    columns: int
    rows: int
    chart: Callable[[Context], Chart]

    @property
    def free(self) -> tuple[int, int]:
        """The cell behind the chart that says so when nothing is drawn: clear of its lines."""
        down = 2 if self.headline in charts.BY_MONTH else self.rows // 2 - 2
        return self.row + down, self.column + self.columns // 2


PANELS: Final = (
    Panel(
        "months",
        "Solliciteren en doorstromen per maand",
        "Kolommen per maand: sollicitatieacties, sollicitatiegesprekken en doorstromingen.",
        0,
        3,
        11,
        18,
        charts.months,
    ),
    Panel(
        "hours",
        "Coachinguren per maand",
        "Kolommen per maand: uren van de coaches.",
        11,
        3,
        5,
        18,
        charts.hours,
    ),
    Panel(
        "path",
        "Trajectverloop: trajecten per mijlpaal",
        "Staven: hoeveel trajecten elke mijlpaal bereikten, van toeleiding tot 6 maanden werk.",
        16,
        3,
        8,
        18,
        charts.path,
    ),
    Panel(
        "targets",
        "Doelen: hoe ver staan we?",
        "Staven tot 100 %: hoeveel van elk doel gehaald is; het ware percentage staat bij de naam.",
        0,
        23,
        8,
        20,
        charts.targets,
    ),
    Panel(
        "retention",
        "Duurzame doorstroom",
        "Gestapelde staven per moment: bereikt, niet bevestigd, niet bereikt, nog niet meetbaar.",
        8,
        23,
        8,
        20,
        charts.retention,
    ),
    Panel(
        "checklist",
        "Checklist doorstroomklaar (0 tot 6)",
        "Radar: de gemiddelde score per thema van de checklist.",
        16,
        23,
        8,
        20,
        charts.checklist,
    ),
)


def write_dashboard(context: Context) -> None:
    """Write the Dashboard: title band, six panels, and one A4 landscape to print."""
    sheet = context.book.sheet(SHEET, TAB_COLOUR["result"])
    sheet.hide_gridlines(2)
    sheet.set_column_pixels(0, COLUMNS - 1, _COLUMN_PIXELS)
    sheet.set_default_row(_ROW_PIXELS * 0.75)
    _band(context, sheet)
    for panel in PANELS:
        _write_panel(context, sheet, panel)
    sheet.protect("", PROTECTION)
    sheet.set_landscape()
    sheet.set_paper(LANDSCAPE_A4)
    sheet.fit_to_pages(1, 1)
    sheet.print_area(0, 0, _LAST_ROW - 1, COLUMNS - 1)
    sheet.set_margins(left=0.3, right=0.3, top=0.3, bottom=0.5)
    sheet.center_horizontally()
    sheet.set_footer(footer(context.setup.name))


def _band(context: Context, sheet: Worksheet) -> None:
    book = context.book
    looks: dict[str, Any] = {"bg_color": TAB_COLOUR["result"], "font_color": "#FFFFFF", "indent": 1}
    big = book.format(bold=True, font_size=18, **looks)
    small = book.format(font_size=11, **looks)
    for row, height in ((0, 30), (1, 20)):
        sheet.set_row_pixels(row, height)
        for column in range(COLUMNS):
            book.value(sheet, row, column, None, big)
    book.value(sheet, 0, 0, "Dashboard doorstroom", big)
    book.formula(sheet, 1, 0, SUBTITLE, small)


def _write_panel(context: Context, sheet: Worksheet, panel: Panel) -> None:
    style = context.book.format(bold=True, font_color=SOFT, align="left", indent=1, valign="bottom")
    sheet.set_row_pixels(panel.row - 1, _HEADLINE_PIXELS)
    text = feed.headline(panel.headline)
    words = f'=IF({text}="{NO_DATA}","",{text})'
    context.book.formula(sheet, panel.row - 1, panel.column, words, style)
    # The chart lets through what stands behind it.
    empty = context.book.format(bold=True, font_size=14, font_color=SOFT, align="center")
    behind = f'=IF({text}="{NO_DATA}",{text},"")'
    context.book.formula(sheet, *panel.free, behind, empty)
    chart = panel.chart(context)
    charts.finish(chart, panel.title)
    chart.set_size(
        {
            "width": panel.columns * _COLUMN_PIXELS - 8,
            "height": panel.rows * _ROW_PIXELS - 4,
        }
    )
    options = {"description": panel.alt, "object_position": 1, "x_offset": 4, "y_offset": 2}
    sheet.insert_chart(panel.row, panel.column, chart, options)
