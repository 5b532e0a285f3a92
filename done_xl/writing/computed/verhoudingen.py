"""The blocks below the KPIs: Verhoudingen (ratios, domain 3) and Duurzame doorstroom (domain 4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xlsxwriter.worksheet import Worksheet

from done_xl.catalogue.types import Ratio
from done_xl.model.findings import cell_name
from done_xl.text_nl.report import OUT_OF_DUE, OUT_OF_SURE, SHARE_OF_DUE, SHARE_OF_SURE
from done_xl.writing.book import RefusedError
from done_xl.writing.computed import rekenblad_grid as grid
from done_xl.writing.computed.context import (
    DASH,
    Context,
    cell,
    moment_label,
    moments_by_time,
    write_headers,
)
from done_xl.writing.computed.helpers import NOT_REACHED, NOT_YET, Helpers
from done_xl.writing.looks import GRID

RATIO_HEADERS: Final = ("Verhouding", "Wat", "Teller", "Noemer", "Uitkomst", OUT_OF_DUE)
RETENTION_HEADERS: Final = (
    "Code",
    "Nog aan het werk na",
    "bereikt",
    "waarvan niet bevestigd",
    "niet bereikt",
    "nog niet meetbaar",
    # The words of the report's sheet Duurzame doorstroom.
    OUT_OF_DUE,
    SHARE_OF_DUE,
    OUT_OF_SURE,
    SHARE_OF_SURE,
)


def write_ratios(context: Context, sheet: Worksheet, helpers: Helpers) -> None:
    """Write a line per ratio of the catalogue; a dash where there is nothing to divide by."""
    book = context.book
    heading = book.format(bold=True, font_size=13)
    book.value(sheet, grid.ratio_title_line() - 1, 0, "Verhoudingen", heading)
    sheet.set_row(grid.ratio_title_line(), 48)
    write_headers(context, sheet, grid.ratio_title_line(), RATIO_HEADERS, font_size=9)
    for offset, ratio in enumerate(context.catalogue.ratios):
        _ratio_row(context, sheet, helpers, grid.first_ratio_line() + offset, ratio)


def _ratio_row(
    context: Context, sheet: Worksheet, helpers: Helpers, line: int, ratio: Ratio
) -> None:
    book, row = context.book, line - 1
    code = "+".join(ratio.numerator) if ratio.due else ratio.code
    book.value(sheet, row, grid.CODE, code, cell(context, bold=True))
    book.value(sheet, row, grid.LABEL, ratio.label, cell(context))
    top, bottom = cell_name(line, grid.NUMERATOR), cell_name(line, grid.DENOMINATOR)
    if ratio.due:
        numerator, denominator = _due_formulas(helpers, ratio)
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


def _due_formulas(helpers: Helpers, ratio: Ratio) -> tuple[str, str]:
    reached = "+".join(_counts(helpers, code)[grid.REACHED] for code in ratio.numerator)
    missed = "+".join(_counts(helpers, code)[grid.NOT_REACHED] for code in ratio.numerator)
    return f"={reached}", f"={reached}+{missed}"


def _counts(helpers: Helpers, code: str) -> dict[int, str]:
    """What each counting column of the retention block counts for one moment."""
    status = helpers.area(f"status {code}")
    return {
        grid.REACHED: f"COUNT({status})",
        grid.UNCONFIRMED: f"SUM({helpers.area(f'unconfirmed {code}')})",
        grid.NOT_REACHED: f'COUNTIF({status},"{NOT_REACHED}")',
        grid.NOT_YET: f'COUNTIF({status},"{NOT_YET}")',
    }


def write_retention(context: Context, sheet: Worksheet, helpers: Helpers) -> None:
    """Write a line per active moment: reached, of which unconfirmed, not reached, not yet, rates.

    They stand in order of time without gaps: a line takes the first one that none above it has.
    """
    book, ratios = context.book, len(context.catalogue.ratios)
    line = grid.retention_title_line(ratios)
    book.value(sheet, line - 1, 0, "Duurzame doorstroom", book.format(bold=True, font_size=13))
    sheet.set_row(line, 48)
    write_headers(context, sheet, line, RETENTION_HEADERS, font_size=9)
    moments = moments_by_time(context.catalogue)
    header = grid.retention_line(ratios, 0) - 1
    for place in range(len(moments)):
        line = grid.retention_line(ratios, place)
        above = f"$A${header}:$A{line - 1}"
        code = '""'
        for kpi in reversed(moments[place:]):
            active = f'COUNTIF({grid.kpi_area(grid.CODE)},"{kpi.code}")>0'
            free = f'COUNTIF({above},"{kpi.code}")=0'
            code = f'IF(AND({active},{free}),"{kpi.code}",{code})'
        book.formula(sheet, line - 1, grid.CODE, f"={code}", book.format(bold=True))
        labels = {kpi.code: f'"{moment_label(kpi)}"' for kpi in moments}
        book.formula(sheet, line - 1, grid.LABEL, _by_code(line, labels), book.format())
        _retention_row(context, sheet, helpers, line)
    _lines(context, sheet, header + 1, line)


def _by_code(line: int, values: Mapping[str, str]) -> str:
    """The value of the moment whose code stands on this line; blank where none does."""
    text = '""'
    for code, value in values.items():
        text = f'IF($A{line}="{code}",{value},{text})'
    return f"={text}"


def _retention_row(context: Context, sheet: Worksheet, helpers: Helpers, line: int) -> None:
    book, row = context.book, line - 1
    counts = {kpi.code: _counts(helpers, kpi.code) for kpi in moments_by_time(context.catalogue)}
    for column in (grid.REACHED, grid.UNCONFIRMED, grid.NOT_REACHED, grid.NOT_YET):
        text = _by_code(line, {code: own[column] for code, own in counts.items()})
        book.formula(sheet, row, column, text, book.format())
    reached, unconfirmed = cell_name(line, grid.REACHED), cell_name(line, grid.UNCONFIRMED)
    missed = cell_name(line, grid.NOT_REACHED)
    plain, percent = book.format(align="right"), book.format(num_format="0%", align="right")
    for words, share, part, whole in (
        (grid.DUE_TEXT, grid.DUE_SHARE, reached, f"({reached}+{missed})"),
        (
            grid.SURE_TEXT,
            grid.SURE_SHARE,
            f"({reached}-{unconfirmed})",
            f"({reached}-{unconfirmed}+{missed})",
        ),
    ):
        for column, text, style in (
            (words, f'{part}&"/"&{whole}', plain),
            (share, f"{part}/{whole}", percent),
        ):
            shown = f'=IF($A{line}="","",IF({whole}=0,"{DASH}",{text}))'
            book.formula(sheet, row, column, shown, style)


def _lines(context: Context, sheet: Worksheet, first: int, last: int) -> None:
    """Draw lines around the moments that stand there only."""
    looks = context.book.raw.add_format({"border": 1, "border_color": GRID})
    rule = {"type": "formula", "criteria": f'=$A{first}<>""', "format": looks}
    if sheet.conditional_format(first - 1, 0, last - 1, grid.SURE_SHARE, rule) != 0:
        raise RefusedError("lines of the retention block")
