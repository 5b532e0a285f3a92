"""Writing the hidden sheet `_dash`: what the charts of the Dashboard draw, and their headlines."""

from __future__ import annotations

from typing import Final

from xlsxwriter.worksheet import Worksheet

from done_xl.catalogue.types import Catalogue, Theme
from done_xl.model.findings import cell_name, column_letters
from done_xl.writing.computed import feed_grid as feed
from done_xl.writing.computed import rekenblad_grid as kpi_grid
from done_xl.writing.computed import traject_grid
from done_xl.writing.computed.context import MONTH_FORMAT, NO_DATA, Context

LABELS: Final = {
    feed.SOA: "sollicitatieacties",
    feed.SOG: "sollicitatiegesprekken",
    feed.DST: "doorstromingen",
    feed.CUR: "coachinguren",
    feed.TARGET_MET: "doel gehaald",
    feed.TARGET_OPEN: "nog niet gehaald",
    feed.SURE: "bereikt, bevestigd",
    feed.UNSURE: "bereikt, niet bevestigd",
    feed.NOT_REACHED: "niet bereikt",
    feed.NOT_YET: "nog niet meetbaar",
    feed.PATHS: "trajecten",
    feed.AVERAGE: "gemiddelde score",
}


def write_feed(context: Context) -> None:
    """Write `_dash` with the figures of every chart."""
    sheet = context.book.sheet(feed.SHEET)
    sheet.hide()
    sheet.protect()
    plain = context.book.format()
    for column, label in LABELS.items():
        context.book.value(sheet, 0, column, label, plain)
    _months(context, sheet)
    _steps(context, sheet)
    _targets(context, sheet)
    _moments(context, sheet)
    _themes(context, sheet)
    for name, text in _headlines(context).items():
        row = feed.FIRST_LINE - 1 + feed.HEADLINES.index(name)
        context.book.formula(sheet, row, feed.HEADLINE, f"={text}", plain)


def _months(context: Context, sheet: Worksheet) -> None:
    book, plain = context.book, context.book.format()
    month_style = book.format(num_format=MONTH_FORMAT)
    codes = kpi_grid.kpi_area(kpi_grid.CODE)
    for month in range(feed.MONTHS):
        row, column = feed.FIRST_LINE - 1 + month, kpi_grid.FIRST_MONTH + month
        name = cell_name(kpi_grid.HEADER_LINE, column)
        book.formula(sheet, row, feed.MONTH, f"='{kpi_grid.SHEET}'!{name}", month_style)
        for target, code in feed.MONTH_SERIES.items():
            found = f'INDEX({kpi_grid.kpi_area(column)},MATCH("{code}",{codes},0))'
            book.formula(sheet, row, target, f'=IFERROR({found},"")', plain)


def _steps(context: Context, sheet: Worksheet) -> None:
    grid = traject_grid.traject_grid(context.catalogue, context.rows("candidates"))
    plain = context.book.format()
    for offset, milestone in enumerate(grid.milestones):
        row = feed.FIRST_LINE - 1 + offset
        area = grid.area(traject_grid.FIRST_MILESTONE + offset)
        count = f"=COUNT({area})"
        if milestone.code in traject_grid.MOMENT_OF:
            count = f'=COUNTIF({area},"{traject_grid.REACHED}")'
        context.book.value(sheet, row, feed.STEP, milestone.label, plain)
        context.book.formula(sheet, row, feed.PATHS, count, plain)


def _targets(context: Context, sheet: Worksheet) -> None:
    """The KPIs that have a target, closed up: the bar ends at 100 %, its name says the true %."""
    book, plain = context.book, context.book.format()
    shares, codes = kpi_grid.kpi_area(kpi_grid.SHARE), kpi_grid.kpi_area(kpi_grid.CODE)
    before = kpi_grid.kpi_lines()[0] - 1
    for number in range(1, feed.targets() + 1):
        row = feed.FIRST_LINE - 2 + number
        line = row + 1
        at = f"${column_letters(feed.TARGET_ROW)}{line}"
        share = f"INDEX({shares},{at})"
        found = f"_xlfn.AGGREGATE(15,6,(ROW({shares})-{before})/ISNUMBER({shares}),{number})"
        book.formula(sheet, row, feed.TARGET_ROW, f'=IFERROR({found},"")', plain)
        label = f'INDEX({codes},{at})&" "&ROUND(100*{share},0)&" %"'
        book.formula(sheet, row, feed.TARGET_LABEL, f'=IF({at}="","",{label})', plain)
        met = f'=IF({at}="","",IF({share}>=1,1,0))'
        book.formula(sheet, row, feed.TARGET_MET, met, plain)
        still = f'=IF({at}="","",IF({share}<1,MAX(0,{share}),0))'
        book.formula(sheet, row, feed.TARGET_OPEN, still, plain)


def _moments(context: Context, sheet: Worksheet) -> None:
    book, plain = context.book, context.book.format()
    ratios = len(context.catalogue.ratios)
    for place in range(len(context.moments)):
        row = feed.FIRST_LINE - 1 + place

        def shown(column: int, at: int = place) -> str:
            return kpi_grid.retention_cell(ratios, at, column)

        label = shown(kpi_grid.LABEL)
        for column, text in (
            (feed.MOMENT, label),
            (feed.SURE, f"{shown(kpi_grid.REACHED)}-{shown(kpi_grid.UNCONFIRMED)}"),
            (feed.UNSURE, shown(kpi_grid.UNCONFIRMED)),
            (feed.NOT_REACHED, shown(kpi_grid.NOT_REACHED)),
            (feed.NOT_YET, shown(kpi_grid.NOT_YET)),
        ):
            book.formula(sheet, row, column, f'=IF({label}="","",{text})', plain)


def theme_numbers(catalogue: Catalogue, theme: Theme) -> tuple[int, int]:
    """The first and last statement number of a theme; its numbers follow each other."""
    numbers = [entry.number for entry in catalogue.checklist.statements]
    own = [entry.number for entry in catalogue.checklist.statements if entry.theme == theme.letter]
    if [number for number in numbers if own[0] <= number <= own[-1]] != own:
        raise ValueError(f"the statements of theme {theme.letter} do not follow each other")
    return own[0], own[-1]


def _scores(context: Context, first: int, last: int) -> tuple[str, str]:
    """The formulas of the sum and the count of the scores of statements `first` to `last`."""
    number, score = context.column("statements", "number"), context.column("statements", "score")
    highest = context.catalogue.checklist.highest
    within = f'{number},">={first}",{number},"<={last}",{score},">=0",{score},"<={highest}"'
    return f"SUMIFS({score},{within})", f"COUNTIFS({within})"


def _themes(context: Context, sheet: Worksheet) -> None:
    plain = context.book.format()
    for offset, theme in enumerate(context.catalogue.checklist.themes):
        row = feed.FIRST_LINE - 1 + offset
        total, answered = _scores(context, *theme_numbers(context.catalogue, theme))
        label = f"{theme.letter} {theme.label}"
        context.book.value(sheet, row, feed.THEME, label, plain)
        average = f'=IF({answered}=0,"",{total}/{answered})'
        context.book.formula(sheet, row, feed.AVERAGE, average, plain)


def _headlines(context: Context) -> dict[str, str]:
    paths = f'COUNTIF({_column(context, traject_grid.CODE)},"?*")'
    stopped = (
        f'COUNTIF({_column(context, traject_grid.PHASE)},"{traject_grid.PHASE_WORDS["STOP"]}")'
    )
    targets = f"COUNT({feed.area(feed.TARGET_ROW, feed.targets())[1:]})"
    soa, sog, dst = (_total(column) for column in (feed.SOA, feed.SOG, feed.DST))
    hours = _total(feed.CUR)
    met = _total(feed.TARGET_MET, feed.targets())
    return {
        "months": _unless_empty(
            f"{soa}+{sog}+{dst}",
            f'{soa}&" acties, "&{sog}&" gesprekken, "&{dst}&" doorstromingen"',
        ),
        "hours": _unless_empty(hours, f'ROUND({hours},2)&" uren in het totaal"'),
        "path": _unless_empty(paths, f'{paths}&" trajecten, waarvan "&{stopped}&" gestopt"'),
        "targets": _unless_empty(targets, f'{met}&" van "&{targets}&" doelen gehaald"'),
        "retention": _retention_headline(context),
        "checklist": _checklist_headline(context),
    }


def _total(column: int, rows: int = feed.MONTHS) -> str:
    return f"SUM({feed.area(column, rows)[1:]})"


def _unless_empty(amount: str, words: str) -> str:
    return f'IF({amount}=0,"{NO_DATA}",{words})'


def _retention_headline(context: Context) -> str:
    ratios, moments = len(context.catalogue.ratios), len(context.moments)
    due = "&".join(
        f'IF({label}="","","{", " if place else ""}"&{label}&": "&'
        f"{kpi_grid.retention_cell(ratios, place, kpi_grid.DUE_TEXT)})"
        for place in range(moments)
        for label in [f"{column_letters(feed.MOMENT)}{feed.FIRST_LINE + place}"]
    )
    counted = "+".join(
        _total(column, moments)
        for column in (feed.SURE, feed.UNSURE, feed.NOT_REACHED, feed.NOT_YET)
    )
    return _unless_empty(counted, f'"aan het werk na "&{due}')


def _checklist_headline(context: Context) -> str:
    statements = len(context.catalogue.checklist.statements)
    score, answered = _scores(context, 1, statements)
    full = f"{context.catalogue.checklist.highest}*{answered}"
    return _unless_empty(
        answered,
        f'ROUND(100*{score}/({full}),0)&" % – "&{answered}&" van {statements} ingevuld"'
        f'&IF({answered}<{statements}," (onvolledig)","")',
    )


def _column(context: Context, column: int) -> str:
    grid = traject_grid.traject_grid(context.catalogue, context.rows("candidates"))
    return grid.area(column)
