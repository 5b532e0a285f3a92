"""The built-in validation of an entry column: the part of its rules that one cell can hold.

The check of a workbook repeats these rules, because pasting goes round them (design page 4).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from done_xl.model.columns import (
    AnyColumn,
    ChoiceColumn,
    CodeColumn,
    DayColumn,
    NameColumn,
    NumberColumn,
    ReferenceColumn,
    TextColumn,
)
from done_xl.model.findings import column_letters
from done_xl.text_nl.dialogs import REFUSED_TITLE, prompt_text, refusal_text

# Defined names of the lists that other tables feed; catalogue lists are `lst_<name>`.
LIST_NAMES: Final = {
    "candidates": "lstKandidaten",
    "coaches": "lstCoaches",
    "kpis": "lstKPI",
    "competences": "lstCompetenties",
    "occupations": "lstDoelberoepen",
    "measures": "lstMaatregelen",
}
# Digits first and A last: the place of a sign tells digits, B to Z, and A apart.
CODE_SIGNS: Final = "0123456789BCDEFGHIJKLMNOPQRSTUVWXYZA"
CODE_SIGNS_NAME: Final = "CodeTekens"
# The place of a sign, by thirties, tells what it is: 0 a digit, 1 a letter B to Z, 2 an A, 3 the
# end of a code. A code is looked up in capitals: no sign in it is the small x that fills up.
SLOT_SIGNS: Final = f"{'0123456789':x<29}{'BCDEFGHIJKLMNOPQRSTUVWXYZ':x<30}{'A':x<30}/"
SLOT_SIGNS_NAME: Final = "PlaatsTekens"


@dataclass(frozen=True, slots=True)
class Area:
    """The cells of one column: the first one relative ("A6") and all of them ("$A$6:$A$305")."""

    first: str
    all: str


def validation(column: AnyColumn, area: Area) -> Mapping[str, Any]:
    """The options of XlsxWriter's data_validation for a column."""
    return {
        **_rule(column, area),
        "input_title": column.header,
        "input_message": prompt_text(column),
        "error_title": REFUSED_TITLE,
        "error_message": refusal_text(column),
    }


def _rule(  # noqa: PLR0911 - one for each kind of column
    column: AnyColumn, area: Area
) -> Mapping[str, Any]:
    match column:
        case DayColumn():
            return _day_rule(column, area.first)
        case NumberColumn(minimum=low, maximum=high, step=1):
            return _between("integer", low, high)
        case NumberColumn():
            return _custom(_steps(column, area.first))
        case TextColumn(shortest=int(shortest), longest=longest):
            return _custom(_signs(area.first, shortest, longest))
        case TextColumn(longest=longest) | NameColumn(longest=longest, unique=False):
            return {"validate": "length", "criteria": "<=", "value": longest}
        case NameColumn(longest=longest):
            return _custom(f"AND(LEN({area.first})<={longest},{_once(area)})")
        case CodeColumn(shape=shape, unique=unique):
            conditions = _SHAPES[shape].format(x=area.first)
            return _custom(f"AND({conditions}{',' + _once(area) if unique else ''})")
        case ChoiceColumn(choices=choices, offered=offered):
            return _list(f"lst_{offered or choices}")
        case ReferenceColumn(target=target):
            return _list(LIST_NAMES[target])


def _day_rule(column: DayColumn, cell: str) -> Mapping[str, Any]:
    if column.in_period:
        return _between("date", "=PeriodeVan", "=PeriodeTot")
    if column.edge:
        return _custom(_month_edge(column, cell))
    return _between("date", column.first, column.last)


def _between(kind: str, low: object, high: object) -> Mapping[str, Any]:
    return {"validate": kind, "criteria": "between", "minimum": low, "maximum": high}


def _custom(formula: str) -> Mapping[str, Any]:
    return {"validate": "custom", "value": f"={formula}"}


def _list(name: str) -> Mapping[str, Any]:
    # With "ignore blank" a list that holds a blank cell would let anything through.
    return {"validate": "list", "source": f"={name}", "ignore_blank": False}


def _once(area: Area) -> str:
    return f"COUNTIF({area.all},{area.first})=1"


def _month_edge(column: DayColumn, cell: str) -> str:
    first, last = (f"DATE({day.year},{day.month},{day.day})" for day in (column.first, column.last))
    next_day = "" if column.edge == "first" else "+1"
    bounds = f"{cell}>={first},{cell}<={last}"
    return f"AND(ISNUMBER({cell}),{bounds},DAY({cell}{next_day})=1)"


def _signs(cell: str, shortest: int, longest: int) -> str:
    """Letters A to Z and digits only; the numbers 1, 2, … are those of columns, never read."""
    places = f"COLUMN($A$1:${column_letters(longest - 1)}$1)"
    padded = f'UPPER({cell})&"{"A" * (longest - shortest)}"'
    found = f"SUMPRODUCT(ISNUMBER(FIND(MID({padded},{places},1),{CODE_SIGNS_NAME}))*1)"
    return f"AND(LEN({cell})>={shortest},LEN({cell})<={longest},{found}={longest})"


def _steps(column: NumberColumn, cell: str) -> str:
    parts = round(1 / column.step)
    return (
        f"AND(ISNUMBER({cell}),{cell}>={column.minimum:g},{cell}<={column.maximum:g},"
        f"ABS({cell}*{parts}-ROUND({cell}*{parts},0))<0.000001)"
    )


# Without array constants, which a validation may not hold, and under 255 characters.
# Texts are padded, since programs differ on finding an empty text.
# CODE 65-90 are the capitals: |CODE-77.5| < 13; without A: |CODE-78| < 13.
_LETTER: Final = "ABS(CODE(UPPER({x}))-77.5)<13"
# A candidate's code, behind any organisation's: its signs by the thirties of PlaatsTekens, the
# letter first, must read as three or four digits with or without a letter behind them.
_OWN_CODE: Final = 'UPPER(TRIM(RIGHT(SUBSTITUTE({x},"/",REPT(" ",7)),7)))&"///////"'
_KINDS: Final = (
    f"INT(FIND(MID({_OWN_CODE},COLUMN($A:$G),1),{SLOT_SIGNS_NAME})/30)*10^(7-COLUMN($A:$G))"
)
_SHAPES: Final = {
    "slot": (
        # A code without an organisation ends between the same bounds.
        'ABS(FIND("/",{x}&"/")-6)<4,'
        f'FIND(","&MID(SUMPRODUCT({_KINDS}),2,7)&",",",000333,000033,000133,000013,")'
    ),
    "candidate": (
        f'ABS(LEN({{x}})-5)<2,{_LETTER},TEXT(VALUE(MID({{x}},2,3)),"000")=MID({{x}},2,3),'
        f"FIND(MID(UPPER({{x}})&0,5,1),{CODE_SIGNS_NAME})<=IF(LEN({{x}})=6,10,35),"
        "OR(LEN({x})<6,ABS(CODE(UPPER(RIGHT({x})))-78)<13)"
    ),
    "kpi": "LEN({x})=3,"
    + ",".join(f"FIND(MID(UPPER({{x}}),{n},1),{CODE_SIGNS_NAME})>0" for n in (1, 2, 3)),
    "competence": (
        f"LEN({{x}})>1,LEN({{x}})<4,{_LETTER},"
        'FIND(MID({x},2,1),"0123456789")>0,FIND(MID({x}&0,3,1),"0123456789")>0'
    ),
}
