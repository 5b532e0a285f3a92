"""The sheet Overzicht: which assessment this is, and each candidate's levels at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from done_xl.consolidation.assessed import Assessed
from done_xl.layout.filling import Formula
from done_xl.model.books import ASSESSMENT_FORM
from done_xl.report.assessment.working import Working
from done_xl.report.blocks import Area, Mark, PageSetup, Role, SheetPlan, Value, same
from done_xl.report.tables import Page, Row
from done_xl.scoring.agreement import agreement
from done_xl.scoring.sam import disputes
from done_xl.text_nl import assessment as text
from done_xl.writing.looks import TAB_COLOUR

BESIDE: Final = 6
_COLUMNS: Final = 3
_FORM_LINE: Final = 4
_SAID_COLUMN: Final = 5
_WIDTHS: Final = (44, *(9, 8, 10.5) * BESIDE)


def overview_plan(assessed: Assessed, rows: Working) -> SheetPlan:
    """The form that the reader finds again, the state in words, and the levels.

    Candidates stand beside each other, at most six, as they do in an observation workbook.
    """
    page = Page(ASSESSMENT_FORM.sheet, _WIDTHS)
    page.title(text.TITLE, text.SUBTITLE)
    names = _form(page, assessed)
    _state(page, assessed, rows)
    page.line = _FORM_LINE + 8
    marks: list[Mark] = []
    candidates = assessed.candidates
    for first in range(0, len(candidates), BESIDE):
        marks += _matrix(page, assessed, rows, candidates[first : first + BESIDE])
        page.skip()
    page.note(text.OVERVIEW_NOTE)
    page.skip()
    page.words("section", text.NEXT)
    for said in text.NEXT_STEPS:
        page.words("text", said)
    return SheetPlan(
        name=page.name,
        tab=TAB_COLOUR["result"],
        blocks=tuple(page.blocks),
        widths=page.widths,
        merged=tuple(page.merged),
        heights=page.heights,
        frozen=(0, 1),
        page=PageSetup(pages_high=1 if len(candidates) <= BESIDE else 0),
        marks=tuple(marks),
        names=names,
    )


def _form(page: Page, assessed: Assessed) -> dict[str, tuple[int, int]]:
    """The defined names of the entries; labels and values as the reader looks for them."""
    page.line = _FORM_LINE
    first, last = assessed.days
    values: tuple[tuple[Value, Role], ...] = (
        (assessed.organisation, "label"),
        (assessed.assessment, "label"),
        (first, "day"),
        (last, "day"),
    )
    for field, (value, role) in zip(ASSESSMENT_FORM.fields, values, strict=True):
        page.merged.append(Area(page.name, page.line, 1, page.line, _COLUMNS))
        page.put([(field.column.header, value)], ("label", role))
    return {name: (_FORM_LINE + n, 1) for n, name in enumerate(ASSESSMENT_FORM.names)}


def _state(page: Page, assessed: Assessed, rows: Working) -> None:
    page.line = _FORM_LINE
    found = agreement(assessed.scores)
    assessors = [one.assessor for one in assessed.observations]
    said: tuple[Value, ...] = (
        text.in_summary(assessors, len(assessed.candidates), len(assessed.scores)),
        text.exercises(assessed.exercises),
        text.disputes_line(len(disputes(assessed.scores))),
        text.agreement_line(found.word, found.pairs),
        _open(assessed, rows),
        _reasons(assessed, rows),
    )
    for value in said:
        page.put([(value,)], ("text",), _SAID_COLUMN)


def _open(assessed: Assessed, rows: Working) -> Formula:
    """How many levels are still to be chosen, as they are typed."""
    count = f'SUMPRODUCT(({rows.area("agreed")}="")*1)'
    waiting = sum(line.typed.level is None for line in assessed.lines)
    return Formula(
        f'=IF({count}=0,"{text.ALL_CHOSEN}","{text.STILL_OPEN}"&{count}&".")',
        text.ALL_CHOSEN if not waiting else f"{text.STILL_OPEN}{waiting}.",
    )


def _reasons(assessed: Assessed, rows: Working) -> Formula:
    """How many levels wait for a reason, as they are typed; nothing where none does."""
    count = f'COUNTIF({rows.area("how")},"{text.REASON_NEEDED}")'
    lacking = sum(line.lacks_reason for line in assessed.lines)
    return Formula(
        f'=IF({count}=0,"","{text.STILL_REASON}"&{count}&".")',
        f"{text.STILL_REASON}{lacking}." if lacking else "",
    )


def _matrix(page: Page, assessed: Assessed, rows: Working, candidates: Sequence[str]) -> list[Mark]:
    """The marks of a table of competences by candidate: proposed, agreed, and in words."""
    cells = {(one.line.candidate, one.line.competence): n for n, one in enumerate(rows.standings)}
    _heads(page, candidates)
    table: list[Row] = []
    for competence in assessed.labels:
        numbers = [cells.get((candidate, competence)) for candidate in candidates]
        if any(number is not None for number in numbers):
            row: list[Value] = [assessed.label(competence)]
            for number in numbers:
                row += _cells(rows, number)
            table.append(tuple(row))
    roles: tuple[Role, ...] = ("level", "level", "level_word")
    area = page.put(table, ("sentence", *(roles * len(candidates))))
    marks: list[Mark] = []
    for place in range(len(candidates)):
        word = 1 + place * _COLUMNS + 2
        part = Area(page.name, area.line, word - 1, area.last_line, word)
        marks += word_marks(part, area.line, word)
    return marks


def _heads(page: Page, candidates: Sequence[str]) -> None:
    names: list[Value] = [None]
    for place, candidate in enumerate(candidates):
        names += [candidate, None, None]
        first = 1 + place * _COLUMNS
        page.merged.append(Area(page.name, page.line, first, page.line, first + _COLUMNS - 1))
    page.put([tuple(names)], same("head", len(names)))
    heads = (text.COMPETENCE, *(text.MATRIX_HEADS * len(candidates)))
    page.put([heads], ("head_left", *same("head", len(heads) - 1)))


def _cells(rows: Working, number: int | None) -> tuple[Value, Value, Value]:
    if number is None:
        return None, None, None
    one = rows.standings[number]
    proposal: Value = text.FEW if one.line.proposal is None else one.line.proposal
    return proposal, rows.shown(number, "agreed"), rows.shown(number, "word")


def word_marks(area: Area, line: int, column: int) -> tuple[Mark, Mark]:
    """The colours that go with the words that stand in a column from this line on."""
    cell = Area(area.sheet, line, column, line, column).reference.split("!")[1].split(":")[0]
    relative = cell.replace(f"${line}", str(line))
    return (
        Mark(area, f'=LEFT({relative},{len(text.GROWTH)})="{text.GROWTH}"', "growth"),
        Mark(area, f'=LEFT({relative},{len(text.STRONG)})="{text.STRONG}"', "strong"),
    )
