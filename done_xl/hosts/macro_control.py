"""The sheet Controle and the marks in a workbook that was checked while it is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

import xlwings as xw

from done_xl.api.outputs import UseError
from done_xl.hosts.macro_desk import Desk
from done_xl.hosts.macro_frame import NotRestoredError
from done_xl.hosts.marks import (
    MOST_MARKS,
    Cell,
    Mark,
    marks_on,
    put,
    read_register,
    recolour,
    register_rows,
    restored,
)
from done_xl.report.blocks import Block, SheetPlan
from done_xl.report.live_rows import typed_rows
from done_xl.report.live_undo import Undo
from done_xl.text_nl import macros as text
from done_xl.text_nl.report import CONTROL_HEADS

# Sheets whose name begins so are never read as a table; this one is hidden.
REGISTER: Final = "_controle"
_SIGN: Final = "done_xl/controle"
_FIRST_ROW: Final = 3
_COLUMNS: Final = 4
_HEAD_FILL: Final = "#D9D9D9"
_LINES_SEARCHED: Final = 40


@dataclass(frozen=True, slots=True)
class Shown:
    """How many cells were marked, and which sheets with a password could not be."""

    marked: int
    refused: tuple[str, ...]
    all_marked: bool


def show(desk: Desk, plan: SheetPlan, faulty: Mapping[str, Sequence[Cell]]) -> Shown:
    """What was marked: the plan stands on the sheet Controle, only these cells have a mark.

    Raises UseError where no sheet can be added. After any failure the workbook is as it was, else
    a NotRestoredError says so.
    """
    book = desk.book
    homes = _homes(book, plan.name)
    names = {sheet.name for sheet in book.sheets}
    cells = _first({sheet: on for sheet, on in faulty.items() if sheet in names}, MOST_MARKS)
    with desk.unlocked(list(dict.fromkeys([*homes, *cells]))) as refused:
        open_cells = {sheet: on for sheet, on in cells.items() if sheet not in refused}
        undo = Undo()
        try:
            _unmark(book, {name: on for name, on in homes.items() if name not in refused}, undo)
            # A mark on a sheet that stays locked is kept for a later run.
            kept = [mark for name in refused for mark in homes.get(name, ())]
            _mark(book, kept, open_cells, undo)
            _write_plan(_control_sheet(book, plan.name, undo), plan, undo)
        except BaseException as error:
            if not undo.run():
                raise NotRestoredError from error
            raise
    marked, wanted = (sum(map(len, on.values())) for on in (open_cells, faulty))
    return Shown(marked, refused, wanted == sum(map(len, cells.values())))


def _homes(book: xw.Book, control: str) -> dict[str, list[Mark]]:
    """The marks of the last run by the sheet where they are looked for.

    Those of a sheet that was renamed are looked for on every other sheet with a table. So are all,
    where somebody deleted the register.
    """
    sheets = {sheet.name: sheet for sheet in book.sheets}
    remembered = _remembered(sheets.get(REGISTER))
    homes: dict[str, list[Mark]] = {}
    for mark in remembered:
        if mark.sheet in sheets:
            homes.setdefault(mark.sheet, []).append(mark)
    gone = [mark for mark in remembered if mark.sheet not in sheets]
    if gone or (REGISTER not in sheets and control in sheets and _is_ours(sheets[control])):
        for name, sheet in sheets.items():
            if name not in homes and len(sheet.tables):
                homes[name] = [replace(mark, sheet=name) for mark in gone]
    return homes


def _unmark(book: xw.Book, homes: Mapping[str, Sequence[Mark]], undo: Undo) -> None:
    """Nothing; the cells have the colours again that they had before they were marked."""
    for name, marks in homes.items():
        sheet = book.sheets[name]
        colours = restored(sheet, marks)
        undo.add(partial(put, sheet, colours))
        recolour(sheet, colours)


def _mark(
    book: xw.Book, kept: Sequence[Mark], cells: Mapping[str, Sequence[Cell]], undo: Undo
) -> None:
    """Nothing; the cells are marked, and the register holds their colours."""
    register = _register_sheet(book, undo)
    new = {name: marks_on(book.sheets[name], on) for name, on in cells.items()}
    # The colours are kept before the first of them goes.
    _write_register(register, [*kept, *(mark for on in new.values() for mark in on)], undo)
    for name, marks in new.items():
        sheet = book.sheets[name]
        undo.add(partial(recolour, sheet, {mark.cell: mark.colour for mark in marks}))
        put(sheet, cells[name])


def _first(faulty: Mapping[str, Sequence[Cell]], most: int) -> dict[str, list[Cell]]:
    """The first cells, at most so many."""
    found: dict[str, list[Cell]] = {}
    for sheet, cells in faulty.items():
        taken = list(cells[:most])
        most -= len(taken)
        if taken:
            found[sheet] = taken
    return found


def _remembered(register: xw.Sheet | None) -> list[Mark]:
    return [] if register is None else list(read_register(_register_cells(register)))


def _register_cells(sheet: xw.Sheet) -> list[list[Any]]:
    last = max(_FIRST_ROW, sheet.used_range.last_cell.row)
    rows: list[list[Any]] = sheet.range((_FIRST_ROW, 1), (last, _COLUMNS)).options(ndim=2).value
    return rows


def _register_sheet(book: xw.Book, undo: Undo) -> xw.Sheet:
    for sheet in book.sheets:
        if sheet.name == REGISTER:
            return sheet
    made = _added(book, REGISTER, undo)
    made.range("A1").value = _SIGN
    made.visible = False
    return made


def _write_register(sheet: xw.Sheet, marks: Sequence[Mark], undo: Undo) -> None:
    before = _register_cells(sheet)
    rows: list[list[Any]] = [[_typed(one) for one in row] for row in register_rows(marks)]
    blank: list[Any] = [None] * _COLUMNS
    most = max(len(before), len(rows))
    place = sheet.range((_FIRST_ROW, 1), (_FIRST_ROW + most - 1, _COLUMNS))
    again = [[_typed(one) for one in row] for row in before] + [blank] * (most - len(before))
    undo.add(lambda: setattr(place, "value", again))
    place.value = rows + [blank] * (most - len(rows))


def _typed(value: object) -> str | None:
    """A text that Excel keeps as it is: a number of signs could become an amount."""
    return None if value in (None, "") else f"'{value}"


def _control_sheet(book: xw.Book, name: str, undo: Undo) -> xw.Sheet:
    """Our sheet, made at the end where it is missing; a sheet of that name can be somebody's."""
    taken = {sheet.name.casefold(): sheet for sheet in book.sheets}
    for candidate in (name, *(f"{name} {number}" for number in range(2, 100))):
        sheet = taken.get(candidate.casefold())
        if sheet is None:
            return _added(book, candidate, undo)
        if _is_ours(sheet):
            return sheet
    raise UseError(text.STRUCTURE)


def _is_ours(sheet: xw.Sheet) -> bool:
    heads = list(CONTROL_HEADS)
    rows = sheet.range((1, 1), (_LINES_SEARCHED, len(heads))).options(ndim=2).value
    return heads in rows


def _added(book: xw.Book, name: str, undo: Undo) -> xw.Sheet:
    try:
        made = book.sheets.add(name, after=book.sheets[len(book.sheets) - 1])
    except Exception as error:
        raise UseError(text.STRUCTURE) from error
    undo.add(made.delete)
    return made


def _write_plan(sheet: xw.Sheet, plan: SheetPlan, undo: Undo) -> None:
    """Nothing; the plan's blocks stand on the sheet, each one write; own columns beside it stay."""
    columns = len(plan.widths)
    last = max(sheet.used_range.last_cell.row, plan.last_line)
    place = sheet.range((1, 1), (last, columns))
    before = place.formula
    undo.add(lambda: _put_back(place, before))
    place.clear()
    for block in plan.blocks:
        if block.rows:
            end = (block.last_line, block.column + len(block.roles))
            cells = sheet.range((block.line, block.column + 1), end)
            cells.value = typed_rows(block)
            _dress(cells, block)
    for column, width in enumerate(plan.widths, 1):
        sheet.range((1, column)).column_width = width


def _put_back(place: xw.Range, formulas: Any) -> None:
    place.clear_contents()
    place.formula = [
        [one if str(one).startswith("=") else _typed(one) for one in row] for row in formulas
    ]


def _dress(cells: xw.Range, block: Block) -> None:
    """The few looks that the sheet cannot do without."""
    roles = set(block.roles)
    if roles & {"title", "head"}:
        cells.font.bold = True
    if "head" in roles:
        cells.color = _HEAD_FILL
    if "wrap" in roles:
        cells.wrap_text = True
        cells.vertical_alignment = "top"
