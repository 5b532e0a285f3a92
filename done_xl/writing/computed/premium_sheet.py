"""The sheet Premies: VOP by quarter and the doorstroompremie of the period (domain 8)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from xlsxwriter.worksheet import Worksheet

from done_xl.model.findings import column_letters
from done_xl.text_nl import premiums as text
from done_xl.text_nl.terms import REFUSALS
from done_xl.writing.book import RefusedError
from done_xl.writing.computed import premium_grid as grid
from done_xl.writing.computed.context import (
    DASH,
    PROTECTION,
    Context,
    cell,
    print_setup,
    title,
    write_headers,
)
from done_xl.writing.computed.helpers import Helpers
from done_xl.writing.computed.placing import put, wide
from done_xl.writing.computed.premium_feed import NO_CONSENT, NO_TERM, STATUS
from done_xl.writing.computed.premium_summary import MONEY, spelled, write_summary
from done_xl.writing.computed.typed import typed_code
from done_xl.writing.looks import DAY_FORMAT, GRID, SOFT, TAB_COLOUR, VERMILION

_WHOLE_SHARE: Final = "0 %"
_ROW_HEIGHT: Final = 25  # two small lines: why there is no premium takes as many


def write_premiums(context: Context, helpers: Helpers) -> None:
    """Write Premies; in a verzendversie only why it is empty."""
    sheet = context.book.sheet(grid.SHEET, TAB_COLOUR["result"])
    title(context, sheet, text.TITLE)
    sheet.protect("", PROTECTION)
    soft = context.book.format(font_color=SOFT, italic=True)
    if context.exported:
        put(context, sheet, (grid.LEGEND_LINE, 0), text.ONLY_HERE, soft)
        print_setup(context, sheet, grid.LEGEND_LINE - 1)
        return
    put(context, sheet, (grid.LEGEND_LINE, 0), text.LEGEND, soft)
    feed = grid.feed_of(context.catalogue, context.rows("measures"))
    _columns(sheet)
    write_summary(context, sheet, feed, helpers)
    _headers(context, sheet, feed)
    for number in range(1, grid.ROWS + 1):
        _row(context, sheet, feed, number)
    _looks(context, sheet)
    sheet.freeze_panes(grid.TOTAL_LINE, grid.CODE + 1)
    print_setup(context, sheet, grid.HEADER_LINE - 1)
    sheet.repeat_rows(grid.QUARTER_LINE - 1, grid.HEADER_LINE - 1)
    _print_filled_rows(context, feed)


def _print_filled_rows(context: Context, feed: grid.Feed) -> None:
    """Let the print area end at the last premium and the last quarter, in Excel as on Opvolging."""
    letter = column_letters(grid.LAST_COLUMN)
    line = f"{grid.TOTAL_LINE}+MIN({grid.ROWS},COUNT({feed.area('place')}))"
    column = f"{grid.FIRST_QUARTER}+{len(grid.QUARTER_WIDTHS)}*COUNT({feed.area('first')})"
    every = f"{grid.SHEET}!$A$1:${letter}${grid.TOTAL_LINE + grid.ROWS}"
    end = f"INDEX({every},{line},{column})"
    context.book.name(f"{grid.SHEET}!_xlnm.Print_Area", f"={grid.SHEET}!$A$1:{end}")


def _columns(sheet: Worksheet) -> None:
    for column, width in enumerate(grid.WIDTHS):
        sheet.set_column(column, column, width)
    for quarter in range(grid.QUARTERS):
        for part, narrow in enumerate(grid.QUARTER_WIDTHS):
            column = grid.quarter_column(quarter, part)
            sheet.set_column(column, column, narrow)
    sheet.set_column(grid.COUNTED, grid.EXPECTED, grid.TOTAL_WIDTH)


def _headers(context: Context, sheet: Worksheet, feed: grid.Feed) -> None:
    """The quarters with whether they count, the headers below, and the totals of all rows."""
    put(context, sheet, (grid.SHOWN_LINE, 0), _sentence(feed), context.book.format(bold=True))
    write_headers(context, sheet, grid.HEADER_LINE - 1, text.HEADERS)
    write_headers(context, sheet, grid.HEADER_LINE - 1, text.ROW_TOTALS, first=grid.COUNTED)
    sheet.set_row(grid.HEADER_LINE - 1, 32)
    bold = cell(context, bold=True)
    money = cell(context, bold=True, num_format=MONEY)
    for column in range(grid.FIRST_QUARTER):
        context.book.value(sheet, grid.TOTAL_LINE - 1, column, None, bold)
    put(context, sheet, (grid.TOTAL_LINE, 0), text.ALL_ROWS, bold)
    for quarter in range(grid.QUARTERS):
        _quarter(context, sheet, feed, quarter)
        column = grid.quarter_column(quarter, grid.AMOUNT)
        first, total = (feed.cell(name, quarter + 1) for name in ("first", "total"))
        plain = context.book.format(bold=True, num_format=MONEY)
        put(context, sheet, (grid.TOTAL_LINE, column), f'=IF({first}="","",{total})', plain)
    for column, source in (
        (grid.COUNTED, grid.SUM_COUNTED),
        (grid.EXPECTED, grid.SUM_EXPECTED),
    ):
        total = f"={grid.at(grid.QUARTERLY_LINE, source)}"
        put(context, sheet, (grid.TOTAL_LINE, column), total, money)


def _sentence(feed: grid.Feed) -> str:
    """How many there are and have a right, what is lacking, and what the page leaves out."""
    count = f"COUNT({feed.area('place')})"
    right, no_wage = (f"SUM({feed.area(name)})" for name in ("right", "no wage"))
    words = (
        spelled(text.ROWS, count=count, right=right),
        f'IF({no_wage}=0,"",{spelled(text.NO_WAGE, count=no_wage)})',
        f'IF({count}>{grid.ROWS},"{text.SHOWN.format(most=grid.ROWS)}","")',
    )
    return f'=IF({count}=0,"{text.NO_ROWS}",{"&".join(words)})'


def _quarter(context: Context, sheet: Worksheet, feed: grid.Feed, quarter: int) -> None:
    first, state = (feed.cell(name, quarter + 1) for name in ("first", "state"))
    left = grid.quarter_column(quarter, grid.NUMBER)
    right = grid.quarter_column(quarter, grid.AMOUNT)
    name = f'"{text.QUARTER} "&INT((MONTH({first})+2)/3)&" "&YEAR({first})'
    label = f'=IF({first}="","",{name})'
    plain = context.book.format(bold=True, text_wrap=True, align="center")
    wide(context, sheet, (grid.QUARTER_LINE, left, right), label, plain)
    words = context.book.format(align="center", italic=True, font_color=SOFT)
    wide(context, sheet, (grid.STATE_LINE, left, right), f"={state}", words)
    for part, word in enumerate(text.QUARTER_HEADERS):
        shown = f'=IF({first}="","","{word}")'
        put(context, sheet, (grid.HEADER_LINE, left + part), shown, plain)
    # Most periods touch four quarters: of the fifth there is nothing to see, no box either.
    used = f'=${column_letters(left)}${grid.QUARTER_LINE}<>""'
    box: dict[str, object] = {"border": 1, "border_color": GRID}
    dark = {**box, "bg_color": TAB_COLOUR["result"], "font_color": "#FFFFFF"}
    for line, look in (
        (grid.QUARTER_LINE, dark),
        (grid.HEADER_LINE, dark),
        (grid.TOTAL_LINE, box),
    ):
        style = context.book.raw.add_format(look)
        rule = {"type": "formula", "criteria": used, "format": style}
        if sheet.conditional_format(line - 1, left, line - 1, right, rule) != 0:
            raise RefusedError(f"{grid.SHEET}: {used}")


def _row(context: Context, sheet: Worksheet, feed: grid.Feed, number: int) -> None:
    """One premium, by the place of its row in Maatregelen."""
    line = grid.FIRST_LINE + number - 1
    place = feed.cell(grid.SHOWN, number)
    styles = {
        "text": context.book.format(),
        "small": context.book.format(text_wrap=True, font_size=9),
        "day": context.book.format(num_format=DAY_FORMAT, align="center"),
        "money": context.book.format(num_format=MONEY, align="right"),
        "wage": context.book.format(num_format="#,##0.00", align="right"),
        "number": context.book.format(align="center"),
        "share": context.book.format(num_format=_WHOLE_SHARE, align="center"),
    }
    sheet.set_row(line - 1, _ROW_HEIGHT)
    for column, (value, style) in _cells(context, feed, place, line).items():
        put(context, sheet, (line, column), f'=IF({place}="","",{value})', styles[style])


def _cells(context: Context, feed: grid.Feed, place: str, line: int) -> dict[int, tuple[str, str]]:
    """The formula of every cell of a row for when there is one, and its look."""

    def item(field: str) -> str:
        return context.item("measures", field, place)

    def made(name: str) -> str:
        return f"INDEX({feed.area(name)},{place})"

    def day(field: str, otherwise: str = "") -> str:
        return f'IF(ISNUMBER({item(field)}),{item(field)},"{otherwise}")'

    wage = item("wage")
    cells = {
        grid.CODE: (typed_code(item("candidate")), "text"),
        grid.STATUS: (made("status"), "text"),
        grid.START: (item("start"), "day"),
        grid.END: (day("end"), "day"),
        grid.APPLIED: (day("applied"), "day"),
        grid.CONSENT: (day("vdab", text.LACKING), "day"),
        grid.RIGHT: (_right(feed, made), "small"),
        grid.WAGE: (f'IF(ISNUMBER({wage}),{wage},"{text.LACKING}")', "wage"),
    }
    return cells | _quarters(made, wage) | _sums(feed, made, wage, line)


def _quarters(made: Callable[[str], str], wage: str) -> dict[int, tuple[str, str]]:
    """The number, the share and the amount of each quarter that gives a premium."""
    cells = {}
    for quarter in range(grid.QUARTERS):
        share = made(f"share {quarter}")
        cents = f"ROUND({made('cents')}*{share}/100,0)/100"
        amount = f'IF(ISNUMBER({wage}),{cents},"{DASH}")'
        parts = {
            grid.NUMBER: (f"{made('base')}+{quarter}", "number"),
            grid.SHARE: (f"{share}/100", "share"),
            grid.AMOUNT: (amount, "money"),
        }
        for part, (value, style) in parts.items():
            shown = f'IF({share}=0,"",{value})'
            cells[grid.quarter_column(quarter, part)] = (shown, style)
    return cells


def _sums(
    feed: grid.Feed, made: Callable[[str], str], wage: str, line: int
) -> dict[int, tuple[str, str]]:
    """What a row counts in the period, and what is still expected."""
    cells = {}
    for column, state in ((grid.COUNTED, "counted"), (grid.EXPECTED, "expected")):
        paid = "+".join(
            f'IF({feed.cell("state", quarter + 1)}="{text.STATES[state]}",'
            f"N({grid.at(line, grid.quarter_column(quarter, grid.AMOUNT))}),0)"
            for quarter in range(grid.QUARTERS)
        )
        known = f'AND(ISNUMBER({wage}),{made("refused")}="")'
        cells[column] = (f'IF({known},{paid},"{DASH}")', "money")
    return cells


def _right(feed: grid.Feed, made: Callable[[str], str]) -> str:
    refused, term = made("refused"), made("term")
    status, late = (f"INDEX({feed.area(f'{name} words')},{term})" for name in ("status", "late"))
    return (
        f'IF({refused}="","{text.ENTITLED}",IF({refused}="{NO_TERM}","{REFUSALS[NO_TERM]}",'
        f'IF({refused}="{STATUS}",{status},IF({refused}="{NO_CONSENT}",'
        f'"{REFUSALS[NO_CONSENT]}",{late}))))'
    )


def _looks(context: Context, sheet: Worksheet) -> None:
    """Lines around filled rows only; what is refused or lacking stands out beside its word."""
    first, last = grid.FIRST_LINE - 1, grid.FIRST_LINE + grid.ROWS - 2
    box = {"border": 1, "border_color": GRID}
    marks = (
        (grid.RIGHT, grid.at(grid.FIRST_LINE, grid.RIGHT), f'<>"{text.ENTITLED}"'),
        (grid.CONSENT, grid.at(grid.FIRST_LINE, grid.CONSENT), f'="{text.LACKING}"'),
        (grid.WAGE, grid.at(grid.FIRST_LINE, grid.WAGE), f'="{text.LACKING}"'),
    )
    filled = f'=$A{grid.FIRST_LINE}<>""'
    rules = [
        (column, column, f'=AND($A{grid.FIRST_LINE}<>"",{own}{test})', {"font_color": VERMILION})
        for column, own, test in marks
    ]
    rules.append((0, grid.EXPECTED, filled, {}))
    for quarter in range(grid.QUARTERS):
        left, right = (grid.quarter_column(quarter, part) for part in (grid.NUMBER, grid.AMOUNT))
        label = f"${column_letters(left)}${grid.QUARTER_LINE}"
        rules.append((left, right, f'=AND($A{grid.FIRST_LINE}<>"",{label}<>"")', {}))
    for left, right, criteria, look in rules:
        style = context.book.raw.add_format({**box, **look})
        rule = {"type": "formula", "criteria": criteria, "format": style}
        if sheet.conditional_format(first, left, last, right, rule) != 0:
            raise RefusedError(f"{grid.SHEET}: {criteria}")
