"""The top of the sheet Premies: what each premium brings in the period, and all together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from xlsxwriter.worksheet import Worksheet

from done_xl.model.own_settings import (
    OWN_SETTINGS,
    PREMIUM_AT_START,
    PREMIUM_LATER,
    OwnSetting,
)
from done_xl.scoring.premium import LATER
from done_xl.text_nl import premiums as text
from done_xl.writing.computed import premium_grid as grid
from done_xl.writing.computed.context import DASH, Context, cell, header
from done_xl.writing.computed.helpers import Helpers
from done_xl.writing.computed.placing import put, wide
from done_xl.writing.looks import SOFT

# Nothing to be paid is a dash: a page full of 0.00 hides the amounts.
MONEY: Final = f'#,##0.00;-#,##0.00;"{DASH}"'


@dataclass(frozen=True, slots=True)
class _Line:
    """The formulas of one line, without their `=`; `setting` is where its amount stands."""

    label: str
    count: str
    each: str
    counted: str
    expected: str
    setting: OwnSetting | None = None
    unconfirmed: str = "0"


def write_summary(context: Context, sheet: Worksheet, feed: grid.Feed, helpers: Helpers) -> None:
    """Write the summary: a line for each premium, and their total."""
    head = header(context)
    wide(context, sheet, (grid.SUMMARY_LINE, grid.CODE, grid.STATUS), text.SUMMARY_HEADERS[0], head)
    columns = (grid.SUM_COUNT, grid.SUM_EACH, grid.SUM_COUNTED, grid.SUM_EXPECTED)
    for column, word in zip(columns, text.SUMMARY_HEADERS[1:], strict=True):
        put(context, sheet, (grid.SUMMARY_LINE, column), word, head)
    sheet.set_row(grid.SUMMARY_LINE - 1, 30)
    for line, given in enumerate(_lines(context, feed, helpers), start=grid.QUARTERLY_LINE):
        bold = line == grid.ALL_LINE
        label = cell(context, bold=bold)
        money = cell(context, num_format=MONEY, align="right", bold=bold)
        wide(context, sheet, (line, grid.CODE, grid.STATUS), given.label, label)
        formulas = (given.count, given.each, given.counted, given.expected)
        for column, formula in zip(columns, formulas, strict=True):
            style = cell(context, align="right", bold=bold) if column == grid.SUM_COUNT else money
            put(context, sheet, (line, column), f"={formula}", style)
        if given.setting is not None:
            soft = context.book.format(font_color=SOFT, indent=1)
            put(context, sheet, (line, grid.SUM_NOTE), _note(context, given), soft)


def _note(context: Context, line: _Line) -> str:
    """Beside a line: how many nobody confirmed, and that its amount is not set."""
    if line.setting is None:
        return ""
    lacking = text.NO_AMOUNT.format(label=line.setting.label)
    unset = f'IF(ISNUMBER({_amount(context, line.setting)}),"","{lacking}")'
    unsure = spelled(text.UNCONFIRMED, count=line.unconfirmed)
    between = f'IF(ISNUMBER({_amount(context, line.setting)}),"",". ")'
    return f'=IF({line.unconfirmed}>0,{unsure}&{between},"")&{unset}'


def spelled(words: str, **values: str) -> str:
    """A sentence with formulas in its places, as the part of a formula."""
    return '"' + words.format(**{name: f'"&{each}&"' for name, each in values.items()}) + '"'


def _lines(context: Context, feed: grid.Feed, helpers: Helpers) -> Iterable[_Line]:
    until = "MIN(PeriodeTot,Peildatum)"

    def between(area: str) -> str:
        return f'{area},">="&PeriodeVan,{area},"<="&{until}'

    starts = f"COUNTIFS({helpers.area('head')},1,{between(helpers.area('start'))})"
    reached = f"COUNTIFS({between(helpers.area(f'status {LATER}'))})"
    counted, expected = (_quarters(feed, state) for state in ("counted", "expected"))
    count = f"SUM({feed.area('right')})"
    on_trust = f"{helpers.area(f'unconfirmed {LATER}')},1"
    unsure = f"COUNTIFS({between(helpers.area(f'status {LATER}'))},{on_trust})"
    yield _Line(text.QUARTERLY, count, f'"{DASH}"', counted, expected)
    yield _paid_once(context, text.AT_START, starts, PREMIUM_AT_START, grid.AT_START_LINE)
    later = _paid_once(context, text.LATER, reached, PREMIUM_LATER, grid.LATER_LINE)
    yield replace(later, unconfirmed=unsure)
    both = [
        f"SUM({grid.at(grid.QUARTERLY_LINE, column)}:{grid.at(grid.LATER_LINE, column)})"
        for column in (grid.SUM_COUNTED, grid.SUM_EXPECTED)
    ]
    yield _Line(text.TOTAL, '""', '""', both[0], both[1])


def _paid_once(context: Context, label: str, count: str, setting: OwnSetting, line: int) -> _Line:
    """So many times an amount that the organisation may have set; a dash where it has not."""
    amount = _amount(context, setting)
    known = f"ISNUMBER({amount})"
    times = grid.at(line, grid.SUM_COUNT)
    each = f'IF({known},{amount},"{DASH}")'
    counted = f'IF({known},{times}*{amount},"{DASH}")'
    return _Line(label, count, each, counted, f'"{DASH}"', setting)


def _amount(context: Context, setting: OwnSetting) -> str:
    return context.item("amounts", "amount", OWN_SETTINGS.index(setting) + 1)


def _quarters(feed: grid.Feed, state: str) -> str:
    return f'SUMIFS({feed.area("total")},{feed.area("state")},"{text.STATES[state]}")'
