"""The hidden sheet `_premies`: what every row of Maatregelen is worth by quarter (domain 8).

The catalogue's steps stand there as they were when the workbook was made; the term of the start
date holds. The sheet Premies shows the first rows of it, and adds up all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from xlsxwriter.worksheet import Worksheet

from done_xl.catalogue.types import Measure, PremiumStep, Term
from done_xl.scoring.premium import CONSENT, QUARTER_MONTHS
from done_xl.text_nl.premiums import STATES, refusal_words
from done_xl.writing.book import Cell
from done_xl.writing.computed import premium_grid as grid
from done_xl.writing.computed.cached_parts import serial
from done_xl.writing.computed.context import Context
from done_xl.writing.computed.helpers import NEVER, Helpers
from done_xl.writing.computed.typed import typed_code, typed_text

NO_TERM, STATUS, TOO_LATE = "no_term", "status", "start_too_late"
NO_CONSENT: Final = "no_consent"
NO_QUARTER: Final = 9999  # no premium runs so long
_TERMS: Final = 1000  # more than one measure has


def write_premium_feed(context: Context, helpers: Helpers) -> None:
    """Write `_premies`; nothing in a verzendversie."""
    if context.exported:
        return
    book, feed = context.book, grid.feed_of(context.catalogue, context.rows("measures"))
    sheet = book.sheet(grid.FEED)
    sheet.hide()
    sheet.protect()
    _terms(context, sheet, feed)
    for number in range(1, feed.rows + 1):
        book.value(sheet, number, feed.column("row"), number, book.format())
        _formulas(context, sheet, feed, number, _row(context, helpers, feed, number))
    for number in range(1, grid.QUARTERS + 1):
        _formulas(context, sheet, feed, number, _quarter(feed, number))
    for number in range(1, grid.ROWS + 1):
        place = f'IFERROR(MATCH({number},{feed.area("place")},0),"")'
        _formulas(context, sheet, feed, number, {grid.SHOWN: place})


def _formulas(
    context: Context, sheet: Worksheet, feed: grid.Feed, number: int, texts: Mapping[str, str]
) -> None:
    style = context.book.format()
    for name, text in texts.items():
        context.book.formula(sheet, number, feed.column(name), f"={text}", style)


def _terms(context: Context, sheet: Worksheet, feed: grid.Feed) -> None:
    style = context.book.format()
    for number, (measure, term) in enumerate(feed.terms, start=1):
        for name, value in _term_values(measure, term, feed.steps).items():
            context.book.value(sheet, number, feed.column(name), value, style)


def _term_values(measure: Measure, term: Term, most: int) -> dict[str, Cell]:
    """What a term says: days as numbers, its statuses between bars, each step as a change."""
    found: dict[str, Cell] = {
        "code": measure.code,
        "label": measure.label,
        "choice": f"{measure.code} {measure.label}",
        "from": _day(term.valid_from, 0),
        "to": _day(term.valid_to, NEVER),
        "closed": _day(term.no_start_from, NEVER + 1),
        "consent": 1 if CONSENT in term.required else 0,
        "statuses": f"|{'|'.join(term.statuses)}|".upper() if term.statuses else "",
        "status words": refusal_words(STATUS, term),
        "late words": refusal_words(TOO_LATE, term),
    }
    before = 0
    for step, given in enumerate(_padded(term.premium, most)):
        found[f"since {step}"] = given.from_quarter if given else NO_QUARTER
        found[f"change {step}"] = given.percent - before if given else 0
        before = given.percent if given else before
    return found


def _padded(steps: Sequence[PremiumStep], most: int) -> list[PremiumStep | None]:
    return [*steps, *[None] * (most - len(steps))]


def _day(day: date | None, otherwise: int) -> int:
    return otherwise if day is None else serial(day)


def _row(context: Context, helpers: Helpers, feed: grid.Feed, number: int) -> dict[str, str]:
    """One row of Maatregelen: its place among the premiums, its term, why not, and the shares."""

    def here(name: str) -> str:
        return feed.cell(name, number)

    def item(field: str) -> str:
        return context.item("measures", field, here("row"))

    start, end, place = item("start"), item("end"), here("place")
    typed, code = typed_text(item("measure")), typed_code(item("candidate"))
    names = "+".join(f"({feed.area(name)}={typed})" for name in ("code", "label", "choice"))
    backwards = f"AND(ISNUMBER({end}),N({end})<N({start}))"
    above = feed.cell("place", number - 1) if number > 1 else None
    earlier = f"COUNT({feed.cell('place', 1)}:{above.split('!')[1]})" if above else "0"
    person = f"MATCH({code},{helpers.area('code')},0)"
    status = f"INDEX({context.column('candidates', 'status')},{person})"
    holds = (
        f"({feed.area('from')}*{_TERMS}+{_TERMS}-ROW({feed.area('from')}))/(({names})>0)"
        f"/({feed.area('from')}<={start})/({feed.area('to')}>={start})"
    )
    # The rows of a list begin on line 2: the remainder tells the place of the term.
    found = f"{_TERMS}-MOD(_xlfn.AGGREGATE(14,6,{holds},1),{_TERMS})-1"
    wage = item("wage")
    texts = {
        "place": (
            f'IFERROR(IF(AND(SUMPRODUCT((({names})>0)*1)>0,{code}<>"",ISNUMBER({start}),'
            f'NOT({backwards})),{earlier}+1,""),"")'
        ),
        "term": f'IF({place}="","",IFERROR({found},0))',
        "status": f'IF({place}="","",IFERROR({typed_text(status)},""))',
        "refused": f'IF({place}="","",{_refused(feed, here, item)})',
        "cents": f'IF(AND({place}<>"",ISNUMBER({wage})),ROUND({wage}*100,0),0)',
        "base": f'IF({place}="",0,{_quarters(feed.cell("first", 1))}-({_quarters(start)})+1)',
        "right": f'IF({place}="",0,IF({here("refused")}="",1,0))',
        "no wage": f"IF({here('right')}=1,IF(ISNUMBER({wage}),0,1),0)",
    }
    return texts | _shares(feed, here, end)


def _shares(feed: grid.Feed, here: Callable[[str], str], end: str) -> dict[str, str]:
    """The share of the wage in each quarter of the period, in percent; 0 where there is none."""
    parts = ("since", "change")
    since, change = (f"INDEX({feed.step_area(part)},{here('term')},0)" for part in parts)
    texts = {}
    for quarter in range(grid.QUARTERS):
        first, own = feed.cell("first", quarter + 1), f"{here('base')}+{quarter}"
        runs = (
            f'{here("place")}<>"",{here("refused")}="",{first}<>"",{own}>0,'
            f"IF(ISNUMBER({end}),N({end})>=N({first}),1=1)"
        )
        share = f"SUMPRODUCT(({since}<={own})*{change})"
        texts[f"share {quarter}"] = f"IFERROR(IF(AND({runs}),{share},0),0)"
    return texts


def _refused(feed: grid.Feed, here: Callable[[str], str], item: Callable[[str], str]) -> str:
    """The first reason why there is no premium, in the order of `scoring.premium`; else blank."""
    term = here("term")
    statuses, closed, consent = (
        f"INDEX({feed.area(name)},{term})" for name in ("statuses", "closed", "consent")
    )
    known = f'ISNUMBER(FIND("|"&UPPER({here("status")})&"|",{statuses}))'
    applied = item("applied")
    asked = f"IF(ISNUMBER({applied}),{applied},{item('start')})"
    waits = f"AND({consent}=1,NOT(ISNUMBER({item(CONSENT)})))"
    return (
        f'IF({term}=0,"{NO_TERM}",IF(AND({statuses}<>"",NOT({known})),"{STATUS}",'
        f'IF({asked}>={closed},"{TOO_LATE}",IF({waits},"{NO_CONSENT}",""))))'
    )


def _quarters(day: str) -> str:
    return f"YEAR({day})*4+INT((MONTH({day})-1)/{QUARTER_MONTHS})"


def _quarter(feed: grid.Feed, number: int) -> dict[str, str]:
    """One calendar quarter that the period touches: its days, whether it counts, its total."""

    def here(name: str) -> str:
        return feed.cell(name, number)

    first, last = here("first"), here("last")
    month = f"INT((MONTH(PeriodeVan)-1)/{QUARTER_MONTHS})*{QUARTER_MONTHS}+1"
    begin = f"DATE(YEAR(PeriodeVan),{month},1)"
    if number > 1:
        before = feed.cell("first", number - 1)
        following = f"EDATE({before},{QUARTER_MONTHS})"
        begin = f'IF({before}="","",IF({following}>PeriodeTot,"",{following}))'
    state = (
        f'IF({last}>PeriodeTot,"{STATES["later"]}",'
        f'IF({last}>Peildatum,"{STATES["expected"]}","{STATES["counted"]}"))'
    )
    euros = f"ROUND({feed.area('cents')}*{feed.area(f'share {number - 1}')}/100,0)"
    return {
        "first": begin,
        "last": f'IF({first}="","",EDATE({first},{QUARTER_MONTHS})-1)',
        "state": f'IF({first}="","",{state})',
        "total": f"SUMPRODUCT({euros})/100",
    }
