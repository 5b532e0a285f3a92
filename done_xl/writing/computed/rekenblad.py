"""The sheet KPI rekenblad: every KPI by month, against its target and its first measurement."""

from __future__ import annotations

from typing import Final

from xlsxwriter.worksheet import Worksheet

from done_xl.model.findings import column_letters
from done_xl.writing.computed import rekenblad_grid as grid
from done_xl.writing.computed.context import (
    DASH,
    MONTH_FORMAT,
    PROTECTION,
    Context,
    cell,
    header,
    print_setup,
    title,
    write_headers,
)
from done_xl.writing.computed.helpers import Helpers
from done_xl.writing.computed.verhoudingen import write_ratios, write_retention
from done_xl.writing.looks import BLUE, DAY_FORMAT, GREEN, SOFT, TAB_COLOUR

NO_TARGET: Final = DASH
TARGET_MET: Final = "doel gehaald"
TARGET_OPEN: Final = "nog niet"
_WIDTHS: Final = {
    grid.CODE: 14,
    grid.LABEL: 46,
    grid.PHASE: 9,
    grid.KIND: 12,
    grid.BASELINE: 11,
    grid.TOTAL: 9,
    grid.TARGET: 8,
    grid.SHARE: 8,
    grid.STANDING: 13,
    grid.CHANGE: 13,
    grid.TREND: 15,
}
_NOTE: Final = (
    "Berekend: u vult hier niets in. Maanden na de peildatum blijven leeg. "
    "Uren en aantallen staan nooit samen in één som. Rijen met een fout tellen hier soms mee, "
    "in het projectrapport niet: laat uw werkboek nakijken."
)


def write_kpi_sheet(context: Context, helpers: Helpers) -> None:
    """Write KPI rekenblad: 21 rows for the KPIs, the ratios and the retention counts below."""
    sheet = context.book.sheet(grid.SHEET, TAB_COLOUR["result"])
    _columns(sheet)
    title(context, sheet, "KPI rekenblad")
    context.book.value(sheet, 2, 0, _NOTE, context.book.format(font_color=SOFT, italic=True))
    _months(context, sheet)
    for number, line in enumerate(grid.kpi_lines(), start=1):
        _kpi_row(context, sheet, helpers, number, line)
    _standing_colour(context, sheet)
    write_ratios(context, sheet, helpers)
    write_retention(context, sheet, helpers)
    sheet.freeze_panes(grid.HEADER_LINE, grid.PHASE)
    sheet.protect("", PROTECTION)
    print_setup(context, sheet, grid.HEADER_LINE - 1)


def _columns(sheet: Worksheet) -> None:
    sheet.set_column(grid.FIRST_MONTH, grid.TOTAL - 1, 7.5)
    for column, width in _WIDTHS.items():
        sheet.set_column(column, column, width)


def _months(context: Context, sheet: Worksheet) -> None:
    book = context.book
    first, after = grid.FIRST_LINE, grid.AFTER_LINE
    row = grid.HEADER_LINE - 1
    day = book.format(num_format=DAY_FORMAT)
    style = header(context, num_format=MONTH_FORMAT)
    for month in range(grid.MONTHS):
        column = grid.FIRST_MONTH + month
        letters = column_letters(column)
        start = f"DATE(YEAR(PeriodeVan),MONTH(PeriodeVan)+{month},1)"
        end = f"DATE(YEAR(PeriodeVan),MONTH(PeriodeVan)+{month + 1},1)"
        book.formula(sheet, first - 1, column, f"=MAX(PeriodeVan,{start})", day)
        book.formula(sheet, after - 1, column, f"=MIN(PeriodeTot+1,{end},Peildatum+1)", day)
        text = f'=IF({letters}${first}<=PeriodeTot,{letters}${first},"")'
        book.formula(sheet, row, column, text, style)
    for line in (first, after):
        sheet.set_row(line - 1, None, None, {"hidden": True})
    sheet.set_row(row, 32)
    write_headers(context, sheet, row, ("Code", "KPI", "Fase", "Soort", "Nulmeting"))
    after_months = ("Totaal", "Doel", "% van doel", "Stand", "Verschil met nulmeting", "Verloop")
    write_headers(context, sheet, row, after_months, first=grid.TOTAL)


def _kpi_row(context: Context, sheet: Worksheet, helpers: Helpers, number: int, line: int) -> None:
    book, row = context.book, line - 1
    plain, bold = cell(context), cell(context, bold=True)

    def item(field: str) -> str:
        return context.item("kpis", field, number)

    def number_or_blank(field: str) -> str:
        return _when_active(line, f'IF(ISNUMBER({item(field)}),{item(field)},"")')

    code = f'=IF({item("active")}="ja",UPPER(TRIM({item("code")}&"")),"")'
    book.formula(sheet, row, grid.CODE, code, bold)
    for column, field in ((grid.LABEL, "label"), (grid.PHASE, "phase"), (grid.KIND, "kind")):
        book.formula(sheet, row, column, _when_active(line, f'{item(field)}&""'), plain)
    book.formula(sheet, row, grid.BASELINE, number_or_blank("baseline"), plain)
    for month in range(grid.MONTHS):
        text = _month_formula(context, helpers, line, month)
        book.formula(sheet, row, grid.FIRST_MONTH + month, text, plain)
    total = _when_active(line, f"SUM({_month_cells(line)})")
    book.formula(sheet, row, grid.TOTAL, total, bold)
    book.formula(sheet, row, grid.TARGET, number_or_blank("target"), plain)
    _compared(context, sheet, line)
    book.value(sheet, row, grid.TREND, None, plain)
    months = f"'{grid.SHEET}'!{_month_cells(line)}"
    picture = {"range": months, "type": "column", "series_color": BLUE}
    sheet.add_sparkline(row, grid.TREND, picture)


def _when_active(line: int, text: str) -> str:
    return f'=IF($A{line}="","",{text})'


def _compared(context: Context, sheet: Worksheet, line: int) -> None:
    """Write the total beside the target and the zero measurement."""
    book, row = context.book, line - 1
    total, target, share, baseline = (
        f"{column_letters(column)}{line}"
        for column in (grid.TOTAL, grid.TARGET, grid.SHARE, grid.BASELINE)
    )
    part = _when_active(line, f'IF(N({target})>0,{total}/{target},"{DASH}")')
    book.formula(sheet, row, grid.SHARE, part, cell(context, num_format="0%", align="right"))
    words = f'IF(N({target})>0,IF({share}>=1,"{TARGET_MET}","{TARGET_OPEN}"),"{NO_TARGET}")'
    centre = cell(context, align="center")
    book.formula(sheet, row, grid.STANDING, _when_active(line, words), centre)
    change = _when_active(line, f'IF(ISNUMBER({baseline}),{total}-{baseline},"{DASH}")')
    # Clear of the small columns in the next cell.
    book.formula(sheet, row, grid.CHANGE, change, cell(context, align="right", indent=1))


def _month_cells(line: int) -> str:
    last = column_letters(grid.TOTAL - 1)
    return f"{column_letters(grid.FIRST_MONTH)}{line}:{last}{line}"


def _month_formula(context: Context, helpers: Helpers, line: int, month: int) -> str:
    """The logged amounts of a month plus the derived part, chosen by the row's code."""
    letters = column_letters(grid.FIRST_MONTH + month)
    first, after = f"{letters}${grid.FIRST_LINE}", f"{letters}${grid.AFTER_LINE}"
    day, amount = context.column("log", "day"), context.column("log", "amount")
    logged = (
        f'SUMIFS({amount},{context.column("log", "kpi")},$A{line}&"*",{amount},">0",'
        f'{day},">="&{first},{day},"<"&{after})'
    )
    derived = f"SUMIF({helpers.area('kpi')},$A{line},{helpers.area(f'month {month}')})"
    return f'=IF(OR($A{line}="",{first}>={after}),"",{logged}+{derived})'


def _standing_colour(context: Context, sheet: Worksheet) -> None:
    sheet.conditional_format(
        grid.kpi_lines()[0] - 1,
        grid.STANDING,
        grid.kpi_lines()[-1] - 1,
        grid.STANDING,
        {
            "type": "cell",
            "criteria": "==",
            "value": f'"{TARGET_MET}"',
            "format": context.book.raw.add_format({"font_color": GREEN, "bold": True}),
        },
    )
