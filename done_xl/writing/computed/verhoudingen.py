"""The blocks below the KPIs: Verhoudingen (ratios, domain 3) and Duurzame doorstroom (domain 4)."""

from __future__ import annotations

from typing import Final

from xlsxwriter.worksheet import Worksheet

from done_xl.catalogue.types import Ratio
from done_xl.model.findings import cell_name
from done_xl.writing.computed import rekenblad_grid as grid
from done_xl.writing.computed.context import DASH, Context, cell, moment_label, write_headers
from done_xl.writing.computed.helpers import NOT_REACHED, NOT_YET, Helpers

RATIO_HEADERS: Final = ("Verhouding", "Wat", "Teller", "Noemer", "Uitkomst", "n/N")
RETENTION_HEADERS: Final = (
    "Code",
    "Nog aan het werk na",
    "bereikt",
    "waarvan niet bevestigd",
    "niet bereikt",
    "nog niet",
    "n/N",
    "van alle",
    "bevestigd",
)


def write_ratios(context: Context, sheet: Worksheet) -> None:
    """Write a line per ratio of the catalogue; a dash where there is nothing to divide by."""
    book = context.book
    heading = book.format(bold=True, font_size=13)
    book.value(sheet, grid.ratio_title_line() - 1, 0, "Verhoudingen", heading)
    write_headers(context, sheet, grid.ratio_title_line() + 1 - 1, RATIO_HEADERS)
    for offset, ratio in enumerate(context.catalogue.ratios):
        _ratio_row(context, sheet, grid.first_ratio_line() + offset, ratio)


def _ratio_row(context: Context, sheet: Worksheet, line: int, ratio: Ratio) -> None:
    book, row = context.book, line - 1
    code = "+".join(ratio.numerator) if ratio.due else ratio.code
    book.value(sheet, row, grid.CODE, code, cell(context, bold=True))
    book.value(sheet, row, grid.LABEL, ratio.label, cell(context))
    top, bottom = cell_name(line, grid.NUMERATOR), cell_name(line, grid.DENOMINATOR)
    if ratio.due:
        numerator, denominator = _due_formulas(context, ratio)
    else:
        numerator, denominator = _sum(ratio.numerator), _sum(ratio.denominator)
    book.formula(sheet, row, grid.NUMERATOR, numerator, cell(context))
    book.formula(sheet, row, grid.DENOMINATOR, denominator, cell(context))
    style = cell(context, bold=True, align="right", num_format="0%" if ratio.percent else "0.0#")
    result = f'=IF(N({bottom})=0,"{DASH}",{top}/{bottom})'
    book.formula(sheet, row, grid.RATIO, result, style)
    if ratio.due:
        parts = f'=IF(N({bottom})=0,"{DASH}",{top}&"/"&{bottom})'
        book.formula(sheet, row, grid.OUT_OF, parts, cell(context, align="right"))


def _sum(codes: tuple[str, ...]) -> str:
    codes_area, totals = grid.kpi_area(grid.CODE), grid.kpi_area(grid.TOTAL)
    return "=" + "+".join(f'SUMIF({codes_area},"{code}",{totals})' for code in codes)


def _due_formulas(context: Context, ratio: Ratio) -> tuple[str, str]:
    codes = [kpi.code for kpi in context.moments]
    ratios = len(context.catalogue.ratios)

    def total(*columns: int) -> str:
        return "=" + "+".join(
            f"N({grid.retention_cell(ratios, codes.index(code), column)})"
            for code in ratio.numerator
            for column in columns
        )

    return total(grid.REACHED), total(grid.REACHED, grid.NOT_REACHED)


def write_retention(context: Context, sheet: Worksheet, helpers: Helpers) -> None:
    """Write a line per moment: reached, of which unconfirmed, not reached, not yet, and rates."""
    book, ratios = context.book, len(context.catalogue.ratios)
    line = grid.retention_title_line(ratios)
    book.value(sheet, line - 1, 0, "Duurzame doorstroom", book.format(bold=True, font_size=13))
    sheet.set_row(line, 48)
    write_headers(context, sheet, line, RETENTION_HEADERS, font_size=9)
    for offset, kpi in enumerate(context.moments):
        line = grid.retention_line(ratios, offset)
        book.value(sheet, line - 1, grid.CODE, kpi.code, cell(context, bold=True))
        book.value(sheet, line - 1, grid.LABEL, moment_label(kpi), cell(context))
        _retention_row(context, sheet, helpers, line, kpi.code)


def _retention_row(
    context: Context, sheet: Worksheet, helpers: Helpers, line: int, code: str
) -> None:
    book, row = context.book, line - 1
    status = helpers.area(f"status {code}")
    counts = {
        grid.REACHED: f"=COUNT({status})",
        grid.UNCONFIRMED: f"=SUM({helpers.area(f'unconfirmed {code}')})",
        grid.NOT_REACHED: f'=COUNTIF({status},"{NOT_REACHED}")',
        grid.NOT_YET: f'=COUNTIF({status},"{NOT_YET}")',
    }
    for column, text in counts.items():
        book.formula(sheet, row, column, text, cell(context))
    reached, unconfirmed = cell_name(line, grid.REACHED), cell_name(line, grid.UNCONFIRMED)
    due = f"({reached}+{cell_name(line, grid.NOT_REACHED)})"
    percent = cell(context, num_format="0%", align="right")
    right = cell(context, align="right")
    for column, text, style in (
        (grid.DUE_TEXT, f'{reached}&"/"&{due}', right),
        (grid.DUE_SHARE, f"{reached}/{due}", percent),
        (grid.SURE_SHARE, f"({reached}-{unconfirmed})/{due}", percent),
    ):
        book.formula(sheet, row, column, f'=IF({due}=0,"{DASH}",{text})', style)
