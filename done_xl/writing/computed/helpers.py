"""The hidden sheet `_reken`: a row per row of Uitstroom and per candidate, for other formulas.

Cohorts and moments follow domain 4. In a status column a date means reached on that day and a word
means not (yet): one column serves KPI rekenblad, Traject and the retention counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from done_xl.model.findings import column_letters
from done_xl.model.rows.outcome import NEC_JOB
from done_xl.model.submission import MOST_MONTHS
from done_xl.writing.computed.context import Context
from done_xl.writing.computed.typed import typed_code, typed_text

MONTHS: Final = MOST_MONTHS
SHEET: Final = "_reken"
# Whose row it is, in which table: the candidate's code without what someone typed around it.
OWNERS: Final = {"placed": "placements", "acting": "actions", "measured": "measures"}
NOT_REACHED: Final = "niet"
NOT_YET: Final = "nog niet"
NEVER: Final = 2958465  # 31 December 9999: the end of who is still employed
CONTINUATION: Final = "DagenTussenJobs"  # the name of the organisation's own number of days


@dataclass(frozen=True, slots=True)
class Helpers:
    """Where each helper stands on a hidden sheet: columns by name, and the rows of their blocks."""

    columns: Mapping[str, int]
    rows: Mapping[str, int]
    sheet: str = SHEET

    def area(self, name: str) -> str:
        """All cells of a helper column with the sheet."""
        letters = column_letters(self.columns[name])
        return f"{self.sheet}!${letters}$2:${letters}${self.rows[name] + 1}"

    def cell(self, name: str, number: int) -> str:
        """The cell of a helper in its block's row `number` (from 1), with the sheet."""
        return f"{self.sheet}!${column_letters(self.columns[name])}${number + 1}"

    def near(self, name: str, number: int) -> str:
        """The same cell, by its place as seen from the formula's own."""
        return f"{self.sheet}!${column_letters(self.columns[name])}{number + 1}"


def side_by_side(blocks: Sequence[tuple[Sequence[str], int]], sheet: str = SHEET) -> Helpers:
    """Blocks of so many rows on a hidden sheet, with a blank column after each."""
    columns: dict[str, int] = {}
    rows: dict[str, int] = {}
    first = 0
    for names, count in blocks:
        for offset, name in enumerate(names):
            columns[name], rows[name] = first + offset, count
        first += len(names) + 1
    return Helpers(columns, rows, sheet)


def helpers_of(context: Context) -> Helpers:
    """The places of all helpers for this book's table sizes."""
    moments = [kpi.code for kpi in context.moments]
    placement = ["placement", "candidate", "start", "end", "head", "next head", "confirmed"]
    for code in moments:
        placement += [f"moment {code}", f"status {code}", f"unconfirmed {code}"]
    person = ["person", "code", "plan", "measure", "nec", "out", "next action"]
    person += [f"next {code}" for code in moments]
    blocks = [(placement, context.rows("placements")), (person, context.rows("candidates"))]
    derived = sum(kpi.derivation != "none" for kpi in context.catalogue.kpis)
    blocks.append((["placed", "placed on"], context.rows("placements")))
    blocks += [(["acting"], context.rows("actions")), (["measured"], context.rows("measures"))]
    blocks.append((["kpi", *(f"month {month}" for month in range(MONTHS))], derived))
    return side_by_side(blocks)


def placement_formulas(context: Context, helpers: Helpers, number: int) -> dict[str, str]:
    """The formulas of one row of Uitstroom, by helper name; blank unless it is a dated NEC job."""

    def here(name: str) -> str:
        return helpers.cell(name, number)

    def item(field: str) -> str:
        return context.item("placements", field, here("placement"))

    area, candidate, start = helpers.area, here("candidate"), here("start")
    sound = (
        f'{typed_text(item("kind"))}="{NEC_JOB}",ISNUMBER({item("start")}),{here("placed")}<>"",'
        f"N({item('start')})<=IF(ISNUMBER({item('end')}),{item('end')},{NEVER})"
    )
    own = f"{area('candidate')},{candidate}"
    earlier_rows = f"{_above(helpers, 'candidate', number)},{candidate}"
    same_day = f"{_above(helpers, 'start', number)},{start}"
    formulas = {
        "placed on": f'=IF(ISNUMBER({item("start")}),{item("start")},"")',
        "candidate": f'=IF(ISNUMBER({start}),{here("placed")},"")',
        "start": f'=IF(AND({sound}),{item("start")},"")',
        "end": f'=IF(ISNUMBER({start}),IF(ISNUMBER({item("end")}),{item("end")},{NEVER}),"")',
        # A row continues a cohort when any earlier row, by day and then by line, lasts near it.
        "head": (
            f'=IF(ISNUMBER({start}),IF(COUNTIFS({own},{area("start")},"<"&{start},{area("end")},'
            f'">="&({start}-{CONTINUATION}))+COUNTIFS({earlier_rows},{same_day})=0,1,0),"")'
        ),
        "next head": (
            f"=IF(N({here('head')})=1,IFERROR(_xlfn.AGGREGATE(15,6,{area('start')}"
            f"/({area('candidate')}={candidate})/({area('head')}=1)/({area('start')}>{start}),1),"
            f'{NEVER + 1}),"")'
        ),
        "confirmed": (
            f'=IF(ISNUMBER({start}),IF(ISNUMBER({item("confirmed")}),{item("confirmed")},0),"")'
        ),
    }
    for kpi in context.moments:
        formulas |= _moment_formulas(context, helpers, number, kpi.code)
    return formulas


def owner_formula(context: Context, name: str, number: int) -> str:
    """The formula of one row of an owner's column.

    A measure that tells a personal trait is nobody's: it is no step of a path (`scoring.path`).
    """
    code = typed_code(context.item(OWNERS[name], "candidate", number))
    if name != "measured":
        return f'=IFERROR({code},"")'
    telling = ",".join(
        f'"{word}"'
        for one in context.catalogue.measures
        if one.reveals
        for word in (one.code, one.label, f"{one.code} {one.label}")
    )
    what = typed_text(context.item("measures", "measure", number))
    return f'=IFERROR(IF(ISNUMBER(MATCH({what},{{{telling}}},0)),"",{code}),"")'


def _above(helpers: Helpers, name: str, number: int) -> str:
    letters = column_letters(helpers.columns[name])
    return f"{SHEET}!${letters}$1:${letters}${number}"


def _moment_formulas(context: Context, helpers: Helpers, number: int, code: str) -> dict[str, str]:
    def here(name: str) -> str:
        return helpers.cell(name, number)

    moment = context.catalogue.kpi(code).moment
    if moment is None:
        raise ValueError(f"{code} has no moment")
    start = here("start")
    later = f"EDATE({start},{moment.months})" if moment.months else f"{start}+{moment.days}"
    area, day = helpers.area, here(f"moment {code}")
    covering = (
        f'{area("candidate")},{here("candidate")},{area("start")},">="&{start},'
        f'{area("start")},"<"&{here("next head")},{area("start")},"<="&{day},'
        f'{area("end")},">="&{day}'
    )
    status = here(f"status {code}")
    return {
        f"moment {code}": f'=IF(N({here("head")})=1,{later},"")',
        f"status {code}": (
            f'=IF({day}="","",IF({day}>Peildatum,"{NOT_YET}",'
            f'IF(COUNTIFS({covering})>0,{day},"{NOT_REACHED}")))'
        ),
        f"unconfirmed {code}": (
            f'=IF(ISNUMBER({status}),IF(COUNTIFS({covering},{area("end")},"<{NEVER}")'
            f'+COUNTIFS({covering},{area("confirmed")},">="&{day})=0,1,0),"")'
        ),
    }


def person_formulas(context: Context, helpers: Helpers, number: int) -> dict[str, str]:
    """The formulas of one row of Kandidaten, by helper name; blank where the row has no code."""

    def item(field: str) -> str:
        return context.item("candidates", field, helpers.cell("person", number))

    code = helpers.cell("code", number)

    def earliest(days: str, people: str) -> str:
        return f'IFERROR(_xlfn.AGGREGATE(15,6,{days}/({people}={code})/ISNUMBER({days}),1),"")'

    column, area = context.column, helpers.area
    plan = earliest(column("actions", "start"), area("acting"))
    formulas = {
        "plan": f"IF(ISNUMBER({item('planned')}),{item('planned')},{plan})",
        "measure": earliest(column("measures", "start"), area("measured")),
        "nec": earliest(area("start"), area("candidate")),
        "out": (f'IF(COUNTIFS({area("placed")},{code},{area("placed on")},"<="&Peildatum)>0,1,0)'),
    }
    guarded = {name: f'=IF({code}="","",{text})' for name, text in formulas.items()}
    return {"code": f"={typed_code(item('code'))}", **guarded}
