"""The sheet Controle and the marks in a workbook that was checked while it is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

import xlwings as xw

from done_xl.hosts.macro_desk import Desk
from done_xl.hosts.macro_frame import NotRestoredError
from done_xl.hosts.macro_sheet import (
    find_register,
    has_heads,
    home_for,
    kept,
    own_home,
    register_sheet,
    write_plan,
)
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
from done_xl.report.blocks import SheetPlan
from done_xl.report.live_undo import Undo

_FIRST_ROW: Final = 3
_COLUMNS: Final = 4


@dataclass(frozen=True, slots=True)
class Shown:
    """How many cells were marked, which sheets with a password could not be, where it is told."""

    marked: int
    refused: tuple[str, ...]
    all_marked: bool
    sheet: str


def show(desk: Desk, plan: SheetPlan, faulty: Mapping[str, Sequence[Cell]]) -> Shown:
    """What was marked: the plan stands on a sheet of ours, only these cells have a mark.

    Raises UseError where no sheet can be added. After any failure the workbook is as it was, else
    a NotRestoredError says so.
    """
    book = desk.book
    homes, own = _homes(book, plan.name), own_home(book)
    names = {sheet.name for sheet in book.sheets}
    cells = _first({sheet: on for sheet, on in faulty.items() if sheet in names}, MOST_MARKS)
    ours = [own.sheet.name] if own else []
    with desk.unlocked(list(dict.fromkeys([*homes, *cells, *ours]))) as refused:
        open_cells = {sheet: on for sheet, on in cells.items() if sheet not in refused}
        undo = Undo()
        try:
            _unmark(book, {name: on for name, on in homes.items() if name not in refused}, undo)
            # A mark on a sheet that stays locked is kept for a later run.
            staying = [mark for name in refused for mark in homes.get(name, ())]
            register = _mark(book, staying, open_cells, undo)
            home = home_for(
                book, plan, own if own and own.sheet.name not in refused else None, undo
            )
            write_plan(home, plan, register, undo)
        except BaseException as error:
            if not undo.run():
                raise NotRestoredError from error
            raise
    marked, wanted = (sum(map(len, on.values())) for on in (open_cells, faulty))
    told = tuple(name for name in refused if name in homes or name in cells)
    return Shown(marked, told, wanted == sum(map(len, cells.values())), home.sheet.name)


def _homes(book: xw.Book, control: str) -> dict[str, list[Mark]]:
    """The marks of the last run by the sheet where they are looked for.

    Those of a sheet that was renamed are looked for on every other sheet with a table. So are all,
    where somebody deleted the register.
    """
    sheets = {sheet.name: sheet for sheet in book.sheets}
    register = find_register(book)
    remembered = [] if register is None else list(read_register(_register_cells(register)))
    homes: dict[str, list[Mark]] = {}
    for mark in remembered:
        if mark.sheet in sheets:
            homes.setdefault(mark.sheet, []).append(mark)
    gone = [mark for mark in remembered if mark.sheet not in sheets]
    if gone or (register is None and control in sheets and has_heads(sheets[control])):
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
    book: xw.Book, staying: Sequence[Mark], cells: Mapping[str, Sequence[Cell]], undo: Undo
) -> xw.Sheet:
    """The register, which holds the colours of the cells; these are marked."""
    register = register_sheet(book, undo)
    new = {name: marks_on(book.sheets[name], on) for name, on in cells.items()}
    # The colours are kept before the first of them goes.
    _write_register(register, [*staying, *(mark for on in new.values() for mark in on)], undo)
    for name, marks in new.items():
        sheet = book.sheets[name]
        undo.add(partial(recolour, sheet, {mark.cell: mark.colour for mark in marks}))
        put(sheet, cells[name])
    return register


def _first(faulty: Mapping[str, Sequence[Cell]], most: int) -> dict[str, list[Cell]]:
    """The first cells, at most so many."""
    found: dict[str, list[Cell]] = {}
    for sheet, cells in faulty.items():
        taken = list(cells[:most])
        most -= len(taken)
        if taken:
            found[sheet] = taken
    return found


def _register_cells(sheet: xw.Sheet) -> list[list[Any]]:
    last = max(_FIRST_ROW, sheet.used_range.last_cell.row)
    rows: list[list[Any]] = sheet.range((_FIRST_ROW, 1), (last, _COLUMNS)).options(ndim=2).value
    return rows


def _write_register(sheet: xw.Sheet, marks: Sequence[Mark], undo: Undo) -> None:
    before = _register_cells(sheet)
    rows: list[list[Any]] = [[kept(one) for one in row] for row in register_rows(marks)]
    blank: list[Any] = [None] * _COLUMNS
    most = max(len(before), len(rows))
    place = sheet.range((_FIRST_ROW, 1), (_FIRST_ROW + most - 1, _COLUMNS))
    again = [[kept(one) for one in row] for row in before] + [blank] * (most - len(before))
    undo.add(lambda: setattr(place, "value", again))
    place.value = rows + [blank] * (most - len(rows))
