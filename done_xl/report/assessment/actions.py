"""The sheet PDP-voorstel: growth points as rows of tblPDP, ready to paste."""

from __future__ import annotations

from done_xl.consolidation.assessed import Assessed
from done_xl.layout.filling import Formula
from done_xl.model.rows import PlanAction
from done_xl.model.tables import fields_of
from done_xl.report.assessment.working import Working
from done_xl.report.blocks import PageSetup, SheetPlan, Value, same
from done_xl.report.tables import Page, Row
from done_xl.text_nl import assessment as text
from done_xl.writing.looks import TAB_COLOUR

_FROM_WORKING = {"candidate": "code", "need": "need", "competence": "choice"}
_BESIDE = "organisation"


def actions_plan(assessed: Assessed, rows: Working) -> SheetPlan:
    """A line for each growth point that the levels give now; it is copied, and never typed into."""
    fields = fields_of(PlanAction)
    widths = [max(field.column.width, 13) for field in fields]
    page = Page("PDP-voorstel", (*widths, 2, 14))
    page.title("PDP-voorstel", text.subtitle(assessed.organisation, assessed.assessment))
    for said in text.ACTIONS_NOTES:
        page.words("text", said)
    page.skip()
    heads = tuple(field.column.header for field in fields)
    line = page.line
    page.put([(*heads, None, text.ORGANISATION)], (*same("head_DOOR", len(heads)), "text", "head"))
    growing = [number for number, one in enumerate(rows.standings) if one.word == text.GROWTH]
    page.put(
        [_row(rows, place, growing) for place in range(len(rows.standings))],
        (*same("wrap", len(heads)), "text", "label"),
    )
    return page.plan(TAB_COLOUR["DOOR"], frozen=(line, 0), page=PageSetup(repeat=(line, line)))


def _row(rows: Working, place: int, growing: list[int]) -> Row:
    cells: list[Value] = [
        _found(rows, place, growing, _FROM_WORKING[field.name])
        if field.name in _FROM_WORKING
        else None
        for field in fields_of(PlanAction)
    ]
    return (*cells, None, _found(rows, place, growing, _BESIDE))


def _found(rows: Working, place: int, growing: list[int], column: str) -> Formula:
    """The value of the growth point with this number, or nothing."""
    nth = f"MATCH({place + 1},{rows.area('points')},0)"
    now = rows.value(growing[place], column) if place < len(growing) else ""
    return Formula(f'=IFERROR(INDEX({rows.area(column)},{nth}),"")', now)
