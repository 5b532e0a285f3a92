"""The stored results of the sheet Premies."""

from __future__ import annotations

from done_xl.model.own_settings import PREMIUM_AT_START, PREMIUM_LATER
from done_xl.scoring.premium import PathPremium, PeriodPremiums, PremiumRow, Quarter
from done_xl.text_nl import premiums as text
from done_xl.writing.book import Cell
from done_xl.writing.computed import premium_grid as grid
from done_xl.writing.computed.cached_parts import Cells, at, serial
from done_xl.writing.computed.context import DASH


def premium_cells(premiums: PeriodPremiums | None, subtitle: str) -> Cells:
    """The cells of Premies that show something; none where nobody worked the premiums out."""
    if premiums is None:
        return {}
    cells: Cells = {(grid.SHEET, "A2"): subtitle, **_summary(premiums)}
    for number, quarter in enumerate(premiums.quarters):
        cells |= _quarter(premiums, number, quarter)
    cells |= at(grid.SHEET, grid.SHOWN_LINE, {0: _sentence(premiums)})
    totals: dict[int, Cell] = {
        grid.COUNTED: premiums.counted,
        grid.EXPECTED: premiums.expected,
    }
    cells |= at(grid.SHEET, grid.TOTAL_LINE, totals)
    for line, row in enumerate(premiums.rows[: grid.ROWS], start=grid.FIRST_LINE):
        cells |= at(grid.SHEET, line, _row(row))
    return cells


def _sentence(premiums: PeriodPremiums) -> str:
    count, no_wage = len(premiums.rows), premiums.without_wage
    if not count:
        return text.NO_ROWS
    shown = text.ROWS.format(count=count, right=premiums.entitled)
    if no_wage:
        shown += text.NO_WAGE.format(count=no_wage)
    if count > grid.ROWS:
        shown += text.SHOWN.format(most=grid.ROWS)
    return shown


def _summary(premiums: PeriodPremiums) -> Cells:
    first: dict[int, Cell] = {
        grid.SUM_COUNT: premiums.entitled,
        grid.SUM_EACH: DASH,
        grid.SUM_COUNTED: premiums.counted,
        grid.SUM_EXPECTED: premiums.expected,
    }
    last: dict[int, Cell] = {
        grid.SUM_COUNTED: premiums.total,
        grid.SUM_EXPECTED: premiums.expected,
    }
    return {
        **at(grid.SHEET, grid.QUARTERLY_LINE, first),
        **at(grid.SHEET, grid.AT_START_LINE, _paid_once(premiums.at_start, PREMIUM_AT_START.label)),
        **at(grid.SHEET, grid.LATER_LINE, _paid_once(premiums.later, PREMIUM_LATER.label)),
        **at(grid.SHEET, grid.ALL_LINE, last),
    }


def _paid_once(premium: PathPremium, label: str) -> dict[int, Cell]:
    unknown = premium.amount is None
    notes = [text.UNCONFIRMED.format(count=premium.unconfirmed)] if premium.unconfirmed else []
    if unknown:
        notes.append(text.NO_AMOUNT.format(label=label))
    return {
        grid.SUM_COUNT: premium.count,
        grid.SUM_EACH: DASH if unknown else premium.amount,
        grid.SUM_COUNTED: DASH if unknown else premium.total,
        grid.SUM_EXPECTED: DASH,
        grid.SUM_NOTE: ". ".join(notes),
    }


def _quarter(premiums: PeriodPremiums, number: int, quarter: Quarter) -> Cells:
    left = grid.quarter_column(number, grid.NUMBER)
    of_year = (quarter.first.month + 2) // 3
    paid = (row.quarters[number] for row in premiums.rows)
    total = sum(one.amount or 0 for one in paid if one is not None)
    right = grid.quarter_column(number, grid.AMOUNT)
    label = f"{text.QUARTER} {of_year} {quarter.first.year}"
    return {
        **at(grid.SHEET, grid.QUARTER_LINE, {left: label}),
        **at(grid.SHEET, grid.STATE_LINE, {left: text.STATES[quarter.state]}),
        **at(grid.SHEET, grid.HEADER_LINE, dict(enumerate(text.QUARTER_HEADERS, start=left))),
        **at(grid.SHEET, grid.TOTAL_LINE, {right: total}),
    }


def _row(row: PremiumRow) -> dict[int, Cell]:
    typed = row.row
    known = row.refused is None and typed.wage is not None
    cells: dict[int, Cell] = {
        grid.CODE: typed.candidate,
        grid.STATUS: row.status,
        grid.START: serial(typed.start),
        grid.END: serial(typed.end) if typed.end else "",
        grid.APPLIED: serial(typed.applied) if typed.applied else "",
        grid.CONSENT: serial(typed.vdab) if typed.vdab else text.LACKING,
        grid.RIGHT: text.refusal_words(row.refused, row.term) if row.refused else text.ENTITLED,
        grid.WAGE: text.LACKING if typed.wage is None else typed.wage,
        grid.COUNTED: row.counted if known else DASH,
        grid.EXPECTED: row.expected if known else DASH,
    }
    for number, paid in enumerate(row.quarters):
        if paid is not None:
            cells[grid.quarter_column(number, grid.NUMBER)] = paid.number
            cells[grid.quarter_column(number, grid.SHARE)] = paid.share
            amount: Cell = DASH if paid.amount is None else paid.amount
            cells[grid.quarter_column(number, grid.AMOUNT)] = amount
    return cells
