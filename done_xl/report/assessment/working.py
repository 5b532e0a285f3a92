"""The hidden sheet _reken: a row per candidate and competence, from which other sheets read.

What is typed in tblEvaluatie is looked up by candidate and competence, so that the table may be
sorted. The other sheets only point here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from done_xl.layout.filling import Formula
from done_xl.model.books import LEVELS
from done_xl.model.findings import column_letters
from done_xl.model.rows.observation import HIGHEST, LOWEST
from done_xl.report.assessment.standing import Standing
from done_xl.report.blocks import Area, Block, SheetPlan, Value, same
from done_xl.text_nl import assessment as text
from done_xl.writing.looks import TAB_COLOUR

SHEET: Final = "_reken"
GAP: Final = "#N/A"
_FIRST: Final = 2
COLUMNS: Final = (
    "candidate",
    "choice",
    "criterion",
    "name",
    "proposal",
    "required",
    "growth_below",
    "strong_from",
    "attention",
    "typed",
    "reasoned",
    "agreed",
    "current",
    "drawn",
    "word",
    "how",
    "remark",
    "strong",
    "growth",
    "points",
    "code",
    "organisation",
    "need",
)


_LOOKED_UP: Final = ("candidate", "competence", "level", "reason")
# By the names of columns: the cells of a row, and those of the row above it.
_FORMULAS: Final = {
    "typed": "SUMIFS({level},{row})",
    # A reason of blanks only is none. LOOKUP finds the row without an array formula.
    "reasoned": (
        "IF(IFERROR(TRIM(LOOKUP(2,1/(({candidates}={candidate})*({competences}={choice})),"
        '{reason})),"")="",0,1)'
    ),
    "agreed": (
        f'IF(AND({{typed}}>={LOWEST},{{typed}}<={HIGHEST},{{typed}}=INT({{typed}})),{{typed}},"")'
    ),
    "current": 'IF({agreed}<>"",{agreed},IF({proposal}="","",{proposal}))',
    # A text would be drawn as 0; this is a gap in the chart.
    "drawn": 'IF({current}="",NA(),{current})',
    "word": (
        f'IF({{current}}="","",IF({{current}}<{{growth_below}},"{text.GROWTH}",'
        f'IF({{current}}>={{strong_from}},"{text.STRONG}","")))'
    ),
    "how": (
        f'IF({{agreed}}="",IF({{proposal}}="","{text.NO_LEVEL}","{text.PROPOSED}"),'
        "IF(AND({agreed}<>{proposal},{reasoned}=0),"
        f'"{text.REASON_NEEDED}","{text.AGREED}"))'
    ),
    "remark": '{word}&IF(AND({word}<>"",{attention}<>""),"; ","")&{attention}',
    "strong": (
        f'{{strong_above}}&IF({{word}}="{text.STRONG}",IF({{strong_above}}="","",", ")&{{name}},"")'
    ),
    "growth": (
        f'{{growth_above}}&IF({{word}}="{text.GROWTH}",IF({{growth_above}}="","",", ")&{{name}},"")'
    ),
    "points": f'{{points_above}}+IF({{word}}="{text.GROWTH}",1,0)',
    "need": (
        f'IF({{word}}="{text.GROWTH}","{text.NEED}"&{{current}}&'
        f'IF({{required}}="","","{text.NEED_ASKED}"&{{required}}),"")'
    ),
}
_FIRST_OF_CANDIDATE: Final = {
    "strong": f'IF({{word}}="{text.STRONG}",{{name}},"")',
    "growth": f'IF({{word}}="{text.GROWTH}",{{name}},"")',
}
_FIRST_OF_ALL: Final = {
    **_FIRST_OF_CANDIDATE,
    "points": f'IF({{word}}="{text.GROWTH}",1,0)',
}


@dataclass(frozen=True, slots=True)
class Working:
    """The rows of the sheet; a number of a row counts from 0, as the standings do."""

    standings: tuple[Standing, ...]
    rows: tuple[tuple[Value, ...], ...]

    def cell(self, number: int, column: str) -> str:
        """The address of a cell, with its sheet."""
        return f"'{SHEET}'!{_at(number, column)}"

    def area(self, column: str) -> str:
        """A whole column, with its sheet."""
        last = len(self.rows) - 1
        return f"'{SHEET}'!{_at(0, column)}:{_at(last, column)}"

    def part(self, numbers: Sequence[int], column: str) -> Area:
        """A column's cells in rows that follow each other."""
        place = COLUMNS.index(column)
        return Area(SHEET, _FIRST + numbers[0], place, _FIRST + numbers[-1], place)

    def value(self, number: int, column: str) -> str | float | None:
        """The result of a cell as it is now."""
        value = self.rows[number][COLUMNS.index(column)]
        found = value.cached if isinstance(value, Formula) else value
        return found if isinstance(found, str | int | float) else None

    def shown(self, number: int, column: str) -> Formula:
        """A formula that shows a cell."""
        return Formula(f"={self.cell(number, column)}", self.value(number, column))

    def numbers(self, candidate: str) -> tuple[int, ...]:
        """The rows of a candidate."""
        return tuple(
            number for number, one in enumerate(self.standings) if one.line.candidate == candidate
        )


def working(standings: Sequence[Standing]) -> Working:
    """The sheet's rows: formulas with the results that they have now."""
    rows: list[tuple[Value, ...]] = []
    points = 0
    for _, group in groupby(standings, key=lambda one: one.line.candidate):
        strong: list[str] = []
        growth: list[str] = []
        for place, one in enumerate(group):
            if one.word == text.STRONG:
                strong.append(_name(one))
            if one.word == text.GROWTH:
                growth.append(_name(one))
                points += 1
            lists = (", ".join(strong), ", ".join(growth), points)
            rows.append(_row(one, len(rows), lists, first=place == 0))
    return Working(tuple(standings), tuple(rows))


def working_plan(rows: Working) -> SheetPlan:
    """The hidden sheet."""
    width = len(COLUMNS)
    heads = Block(1, 0, (COLUMNS,), same("text", width))
    body = Block(_FIRST, 0, rows.rows, same("text", width))
    return SheetPlan(SHEET, TAB_COLOUR["grey"], (heads, body), (14,) * width, hidden=True)


def _at(number: int, column: str) -> str:
    return f"${column_letters(COLUMNS.index(column))}${_FIRST + number}"


def _name(one: Standing) -> str:
    return one.line.label or one.line.competence


def _row(
    one: Standing, number: int, lists: tuple[str, str, int], *, first: bool
) -> tuple[Value, ...]:
    line = one.line
    organisation, _, code = line.candidate.rpartition("/")
    current = line.current
    given: dict[str, Value] = {
        "candidate": line.candidate,
        "choice": line.choice,
        "criterion": _criterion(line.choice),
        "name": _name(one),
        "proposal": line.proposal,
        "required": one.required,
        "growth_below": one.growth_below,
        "strong_from": one.strong_from,
        "attention": one.attention or None,
        "code": code,
        "organisation": organisation,
    }
    results: dict[str, str | float] = {
        "typed": line.typed.level or _number(line.typed.wrong),
        "reasoned": one.reasoned,
        "agreed": line.typed.level or "",
        "current": "" if current is None else current,
        "drawn": GAP if current is None else current,
        "word": one.word,
        "how": one.how,
        "remark": one.remark,
        "strong": lists[0],
        "growth": lists[1],
        "points": lists[2],
        "need": one.need,
    }
    formulas = _formulas(number, first=first)
    return tuple(
        Formula(formulas[name], results[name]) if name in formulas else given[name]
        for name in COLUMNS
    )


def _criterion(words: str) -> str:
    """The text as SUMIFS looks for it: its signs stand for themselves."""
    return re.sub(r"([~*?])", r"~\1", words)


def _number(wrong: object) -> float:
    """What SUMIFS makes of a cell that holds no level."""
    return wrong if isinstance(wrong, float) else 0


def _formulas(number: int, *, first: bool) -> dict[str, str]:
    """The formulas of a row; a list of names begins anew with each candidate."""
    cells = {column: _at(number, column) for column in COLUMNS}
    above = {f"{column}_above": _at(number - 1, column) for column in COLUMNS} if number else {}
    looked_up = {name: f"{LEVELS.name}[{LEVELS.field(name).column.header}]" for name in _LOOKED_UP}
    row = "{candidates},{candidate},{competences},{criterion}".format(
        candidates=looked_up["candidate"], competences=looked_up["competence"], **cells
    )
    words = {**cells, **above, "row": row, "level": looked_up["level"]}
    words["reason"] = looked_up["reason"]
    words |= {"candidates": looked_up["candidate"], "competences": looked_up["competence"]}
    begins = _FIRST_OF_ALL if not number else _FIRST_OF_CANDIDATE if first else {}
    return {
        column: "=" + formula.format_map(words)
        for column, formula in {**_FORMULAS, **begins}.items()
    }
