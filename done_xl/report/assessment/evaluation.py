"""The sheet Evaluatie: the proposals, and the cells in which the agreed levels are typed."""

from __future__ import annotations

from done_xl.consolidation.assessed import Assessed, LevelLine
from done_xl.layout.filling import Formula, Typed
from done_xl.layout.places import TablePlace
from done_xl.model.books import LEVELS
from done_xl.report.assessment.standing import Standing
from done_xl.report.blocks import Area, EntryTable, Mark, PageSetup, SheetPlan
from done_xl.report.tables import Page
from done_xl.scoring.profile import LEAST_SPREAD
from done_xl.scoring.sam import LEVELS as SCALE
from done_xl.text_nl import assessment as text
from done_xl.writing.looks import TAB_COLOUR

_HEADER_LINE = 6


def evaluation_place(assessed: Assessed) -> TablePlace:
    """Where tblEvaluatie stands."""
    last = _HEADER_LINE + len(assessed.lines)
    return TablePlace(LEVELS, _HEADER_LINE, _HEADER_LINE + 1, last, 0)


def evaluation_plan(assessed: Assessed, standings: tuple[Standing, ...]) -> SheetPlan:
    """The table with its entry cells, and beside it in words what each row still needs."""
    place = evaluation_place(assessed)
    columns = len(LEVELS.fields)
    page = Page(LEVELS.sheet, (*(14 for _ in range(columns)), 2, 34))
    page.title(LEVELS.sheet, text.subtitle(assessed.organisation, assessed.assessment))
    page.words("text", text.EVALUATION)
    page.words("text", text.EVALUATION_REASON)
    page.line = _HEADER_LINE
    page.put([(text.STATE,)], ("head_left",), columns + 1)
    page.put(
        [(_state(place, number, one),) for number, one in enumerate(standings)],
        ("label",),
        columns + 1,
    )
    state = Area(page.name, place.first_line, columns + 1, place.last_line, columns + 1)
    reason = Area(
        page.name, place.first_line, place.column("reason"), place.last_line, place.column("reason")
    )
    asked = _asks_reason(place, 0)
    return SheetPlan(
        name=page.name,
        tab=TAB_COLOUR["IN"],
        blocks=tuple(page.blocks),
        widths=page.widths,
        heights=page.heights,
        frozen=(_HEADER_LINE, 2),
        page=PageSetup(repeat=(_HEADER_LINE, _HEADER_LINE)),
        entry=EntryTable(place, tuple(map(_row, assessed.lines)), "IN"),
        marks=(Mark(reason, f"={asked}", "missing"), Mark(state, f"={asked}", "missing")),
    )


def _row(line: LevelLine) -> tuple[Typed, ...]:
    typed = line.typed
    return (
        line.candidate,
        line.choice,
        line.proposal,
        line.scored,
        line.lowest,
        line.highest,
        typed.wrong if typed.level is None else typed.level,
        typed.reason,
    )


def _cell(place: TablePlace, number: int, field: str) -> str:
    return f"${place.letters(field)}{place.first_line + number}"


def _asks_reason(place: TablePlace, number: int) -> str:
    level, proposal, reason = (
        _cell(place, number, field) for field in ("level", "proposal", "reason")
    )
    return f'AND(ISNUMBER({level}),{level}<>{proposal},TRIM({reason})="")'


def _state(place: TablePlace, number: int, one: Standing) -> Formula:
    """In words: what is still to do, and whether the scores lie far apart."""
    level, proposal, lowest, highest = (
        _cell(place, number, field) for field in ("level", "proposal", "lowest", "highest")
    )
    levels = ",".join(f"{level}={one}" for one in SCALE)
    todo = (
        f'IF({level}="",IF({proposal}="","{text.CHOOSE_TOGETHER}","{text.TO_CHOOSE}"),'
        f'IF(NOT(OR({levels})),"{text.NO_SUCH_LEVEL}",'
        f'IF({_asks_reason(place, number)},"{text.REASON_NEEDED}","{text.DONE}")))'
    )
    far = f'IF({lowest}="","",IF({highest}-{lowest}>={LEAST_SPREAD},"{text.FAR_APART}",""))'
    return Formula(f"={todo}&{far}", _state_now(one))


def _state_now(one: Standing) -> str:
    line = one.line
    if line.typed.level is not None:
        said = text.DONE if one.how == text.AGREED else text.REASON_NEEDED
    elif line.typed.wrong is not None:
        said = text.NO_SUCH_LEVEL
    else:
        said = text.CHOOSE_TOGETHER if line.proposal is None else text.TO_CHOOSE
    if line.lowest is not None and line.highest is not None:
        said += text.FAR_APART if line.highest - line.lowest >= LEAST_SPREAD else ""
    return said
