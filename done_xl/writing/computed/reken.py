"""Writing the hidden sheet `_reken` with its helper formulas."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from done_xl.writing.computed.context import Context
from done_xl.writing.computed.derived import derived_count, derived_kpis
from done_xl.writing.computed.helpers import (
    MONTHS,
    OWNERS,
    SHEET,
    Helpers,
    owner_formula,
    person_formulas,
    placement_formulas,
)
from done_xl.writing.computed.rekenblad_grid import after_cell, first_cell


def write_helpers(context: Context, helpers: Helpers) -> None:
    """Write `_reken`: placements, candidates and the derived KPIs by month, side by side."""
    book = context.book
    sheet = book.sheet(SHEET)
    sheet.hide()
    sheet.protect()
    style = book.format()
    for name, column in helpers.columns.items():
        book.value(sheet, 0, column, name, style)
    for number in range(1, helpers.rows["placement"] + 1):
        book.value(sheet, number, helpers.columns["placement"], number, style)
        _write(context, sheet, helpers, number, placement_formulas(context, helpers, number))
    for number in range(1, helpers.rows["person"] + 1):
        book.value(sheet, number, helpers.columns["person"], number, style)
        _write(context, sheet, helpers, number, person_formulas(context, helpers, number))
    for name in OWNERS:
        for number in range(1, helpers.rows[name] + 1):
            _write(context, sheet, helpers, number, {name: owner_formula(context, name, number)})
    for number, kpi in enumerate(derived_kpis(context), start=1):
        book.value(sheet, number, helpers.columns["kpi"], kpi.code, style)
        counts = {
            f"month {month}": "="
            + derived_count(context, helpers, kpi, first_cell(month), after_cell(month))
            for month in range(MONTHS)
        }
        _write(context, sheet, helpers, number, counts)


def _write(
    context: Context, sheet: Worksheet, helpers: Helpers, number: int, formulas: dict[str, str]
) -> None:
    style = context.book.format()
    for name, text in formulas.items():
        context.book.formula(sheet, number, helpers.columns[name], text, style)
