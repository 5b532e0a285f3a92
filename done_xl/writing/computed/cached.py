"""The stored results of the formulas on KPI rekenblad, Traject, Opvolging, Dashboard and `_dash`.

The formulas stay in charge: these are for viewers that do not calculate. A test recalculates a
workbook and compares every cell with what is stored here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from done_xl.catalogue.types import Catalogue, Kpi, Ratio
from done_xl.layout.computed import ComputedValues, KpiLine, MomentLine, PathLine
from done_xl.model.findings import cell_name
from done_xl.writing.book import Cell
from done_xl.writing.computed import dashboard, followup_sheet, rekenblad
from done_xl.writing.computed import rekenblad_grid as grid
from done_xl.writing.computed import traject_grid as paths_grid
from done_xl.writing.computed.cached_feed import feed_cells, headlines
from done_xl.writing.computed.cached_followup import followup_cells, words_of
from done_xl.writing.computed.cached_parts import (
    Cells,
    active_kpis,
    active_moments,
    all_moments,
    at,
    month_bounds,
    serial,
    shown_months,
    shown_total,
)
from done_xl.writing.computed.cached_plan_page import plan_page_cells
from done_xl.writing.computed.cached_premiums import premium_cells
from done_xl.writing.computed.context import DASH, NO_DATA, moment_label

Bounds = list[tuple[date, date]]
_MARKS = {
    "reached": paths_grid.REACHED,
    "not_reached": paths_grid.NOT_REACHED,
    "not_yet": paths_grid.NOT_YET,
}


def cached_cells(values: ComputedValues, catalogue: Catalogue) -> Mapping[tuple[str, str], Cell]:
    """The results by sheet and address, as `Book` takes them; days are serial numbers."""
    bounds = month_bounds(values)
    cells = _month_cells(values, bounds)
    for sheet in (grid.SHEET, paths_grid.SHEET, followup_sheet.SHEET, dashboard.SHEET):
        cells[sheet, "A2"] = _subtitle(values)
    for line, kpi in zip(grid.kpi_lines(), values.kpis, strict=False):
        if kpi is not None:
            cells |= at(grid.SHEET, line, _kpi_row(kpi, bounds))
    ratios = len(catalogue.ratios)
    for offset, ratio in enumerate(catalogue.ratios):
        row = _ratio_row(values, catalogue, ratio, bounds)
        cells |= at(grid.SHEET, grid.first_ratio_line() + offset, row)
    for place, (moment_kpi, moment) in enumerate(active_moments(values, catalogue)):
        row = _moment_row(moment_kpi, moment)
        cells |= at(grid.SHEET, grid.retention_line(ratios, place), row)
    for offset, path in enumerate(values.paths):
        if path is not None:
            row = _path_row(path, values, catalogue)
            cells |= at(paths_grid.SHEET, paths_grid.FIRST_LINE + offset, row)
    if values.work_experience:
        places = paths_grid.traject_grid(catalogue, len(values.paths))
        heads_of_own = {places.milestone(step.code): step.label for step in places.own}
        cells |= at(paths_grid.SHEET, paths_grid.HEADER_LINE, heads_of_own)
    cells |= followup_cells(values)
    cells |= plan_page_cells(_subtitle(values))
    cells |= premium_cells(values.premiums, _subtitle(values))
    heads = headlines(values, catalogue, bounds)
    cells |= feed_cells(values, catalogue, bounds, heads)
    for panel in dashboard.PANELS:
        words = heads[panel.headline]
        line, column = panel.free if words == NO_DATA else (panel.row - 1, panel.column)
        cells[dashboard.SHEET, cell_name(line + 1, column)] = words
    return cells


def _subtitle(values: ComputedValues) -> str:
    first, last = values.period.first, values.period.last
    day = "%d/%m/%Y"
    return f"{values.name} – {first:{day}} tot {last:{day}} – peildatum {values.reference:{day}}"


def _month_cells(values: ComputedValues, bounds: Bounds) -> Cells:
    cells: Cells = {}
    for month, (first, after) in enumerate(bounds):
        column = grid.FIRST_MONTH + month
        shown: Cell = serial(first) if first <= values.period.last else ""
        cells[grid.SHEET, cell_name(grid.FIRST_LINE, column)] = serial(first)
        cells[grid.SHEET, cell_name(grid.AFTER_LINE, column)] = serial(after)
        cells[grid.SHEET, cell_name(grid.HEADER_LINE, column)] = shown
    return cells


def _kpi_row(kpi: KpiLine, bounds: Bounds) -> dict[int, Cell]:
    total = shown_total(kpi, bounds)
    share: Cell = total / kpi.target if kpi.target else DASH
    standing = rekenblad.NO_TARGET
    if isinstance(share, float):
        standing = rekenblad.TARGET_MET if share >= 1 else rekenblad.TARGET_OPEN
    months = enumerate(shown_months(kpi, bounds), start=grid.FIRST_MONTH)
    return {
        grid.CODE: kpi.code,
        grid.LABEL: kpi.label,
        grid.PHASE: kpi.phase,
        grid.KIND: kpi.kind,
        grid.BASELINE: "" if kpi.baseline is None else kpi.baseline,
        **dict(months),
        grid.TOTAL: total,
        grid.TARGET: "" if kpi.target is None else kpi.target,
        grid.SHARE: share,
        grid.STANDING: standing,
        grid.CHANGE: DASH if kpi.baseline is None else total - kpi.baseline,
    }


def _ratio_row(
    values: ComputedValues, catalogue: Catalogue, ratio: Ratio, bounds: Bounds
) -> dict[int, Cell]:
    if ratio.due:
        moments = {moment.code: moment for _, moment in all_moments(values, catalogue)}
        own = [moments[code] for code in ratio.numerator]
        top = float(sum(moment.reached for moment in own))
        bottom = float(sum(moment.due for moment in own))
    else:
        kpis = active_kpis(values)
        top, bottom = (
            sum(shown_total(kpis[code], bounds) for code in codes if code in kpis)
            for codes in (ratio.numerator, ratio.denominator)
        )
    row: dict[int, Cell] = {
        grid.NUMERATOR: top,
        grid.DENOMINATOR: bottom,
        grid.RATIO: top / bottom if bottom else DASH,
    }
    if ratio.due:
        row[grid.OUT_OF] = f"{top:.0f}/{bottom:.0f}" if bottom else DASH
    return row


def _moment_row(kpi: Kpi, moment: MomentLine) -> dict[int, Cell]:
    due, sure = moment.due, moment.sure
    return {
        grid.CODE: kpi.code,
        grid.LABEL: moment_label(kpi),
        grid.REACHED: moment.reached,
        grid.UNCONFIRMED: moment.unconfirmed,
        grid.NOT_REACHED: moment.not_reached,
        grid.NOT_YET: moment.not_yet,
        grid.DUE_TEXT: f"{moment.reached}/{due}" if due else DASH,
        grid.DUE_SHARE: moment.reached / due if due else DASH,
        grid.SURE_TEXT: f"{moment.confirmed}/{sure}" if sure else DASH,
        grid.SURE_SHARE: moment.confirmed / sure if sure else DASH,
    }


def _path_row(path: PathLine, values: ComputedValues, catalogue: Catalogue) -> dict[int, Cell]:
    places = paths_grid.traject_grid(catalogue, len(values.paths))
    row: dict[int, Cell] = {
        paths_grid.CODE: path.code,
        paths_grid.PHASE: paths_grid.PHASE_WORDS[path.phase],
    }
    for code, day in path.days.items():
        row[places.milestone(code)] = serial(day)
    for code, mark in path.marks.items():
        row[places.milestone(code)] = _MARKS[mark]
    if path.stopped is not None:
        row[places.stopped] = serial(path.stopped)
    if path.due is not None:
        row[places.follow_up] = serial(path.due)
        row[places.what] = words_of(path.due, path.what, values.reference)
    return row
