"""The sheet Controle and the marks in a workbook that was checked while it is open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

import xlwings as xw

from done_xl.hosts.macro_desk import Desk, Locks
from done_xl.hosts.macro_frame import NotRestoredError
from done_xl.hosts.macro_sheet import (
    Home,
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
    cells_with_mark,
    has_our_table,
    marks_on,
    put,
    read_register,
    read_searched,
    recolour,
    register_rows,
    restored,
)
from done_xl.report.blocks import SheetPlan
from done_xl.report.live_undo import Undo
from done_xl.writing.looks import MARK_FILL

_FIRST_ROW: Final = 3
_COLUMNS: Final = 4
Own = dict[str, list[Cell]]


@dataclass(frozen=True, slots=True)
class Shown:
    """How many cells were marked, which sheets with a password could not be, where it is told.

    The sheets that `stayed_open` could not be locked again.
    """

    marked: int
    refused: tuple[str, ...]
    all_marked: bool
    sheet: str
    stayed_open: tuple[str, ...] = ()


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
    locks = Locks()
    try:
        with desk.unlocked(list(dict.fromkeys([*homes, *cells, *ours])), locks):
            free = own if own and own.sheet.name not in locks.refused else None
            home = _written(book, plan, free, _Work(homes, cells, locks.refused))
    except Exception as error:
        if locks.stayed_open:
            raise NotRestoredError from error
        raise
    open_cells = {sheet: on for sheet, on in cells.items() if sheet not in locks.refused}
    marked, wanted, taken = (sum(map(len, on.values())) for on in (open_cells, faulty, cells))
    told = tuple(name for name in locks.refused if name in homes or name in cells)
    return Shown(marked, told, wanted == taken, home.sheet.name, tuple(locks.stayed_open))


@dataclass(frozen=True, slots=True)
class _Work:
    """The marks to take away by sheet, the cells to mark, the sheets that stay locked."""

    homes: Mapping[str, Sequence[Mark]]
    cells: Mapping[str, Sequence[Cell]]
    refused: Sequence[str]


def _written(book: xw.Book, plan: SheetPlan, own: Home | None, work: _Work) -> Home:
    """Where the plan was written, after the cells were marked; nothing is changed if it fails."""
    undo = Undo()
    try:
        register = _mark(book, work, undo)
        home = home_for(book, plan, own, undo)
        write_plan(home, plan, register, undo)
    except BaseException as error:
        if not undo.run():
            raise NotRestoredError from error
        raise
    return home


def _homes(book: xw.Book, control: str) -> dict[str, list[Mark]]:
    """The marks of the last run by the sheet where they are looked for.

    Those of a sheet that was renamed are looked for on every other sheet with a table. So are all,
    where somebody deleted the register. A sheet of ours that was not there then can be a copy,
    with copies of marks.
    """
    sheets = {sheet.name: sheet for sheet in book.sheets}
    register = find_register(book)
    rows = [] if register is None else _register_cells(register)
    remembered, searched = list(read_register(rows)), read_searched(rows)
    homes: dict[str, list[Mark]] = {}
    for mark in remembered:
        if mark.sheet in sheets:
            homes.setdefault(mark.sheet, []).append(mark)
    gone = [mark for mark in remembered if mark.sheet not in sheets]
    if gone or (register is None and control in sheets and has_heads(sheets[control])):
        for name, sheet in sheets.items():
            if name not in homes and len(sheet.tables):
                homes[name] = [replace(mark, sheet=name) for mark in gone]
    new = [] if register is None else [one for one in sheets if one not in searched | homes.keys()]
    return homes | {name: [] for name in new if has_our_table(sheets[name])}


def _unmark(book: xw.Book, homes: Mapping[str, Sequence[Mark]], undo: Undo) -> Own:
    """The cells that keep the colour of a mark, since it is theirs; the others lose it."""
    own: Own = {}
    for name, marks in homes.items():
        sheet = book.sheets[name]
        colours = restored(sheet, marks)
        undo.add(partial(put, sheet, colours))
        recolour(sheet, colours)
        own[name] = [cell for cell, colour in colours.items() if colour == MARK_FILL]
    return own


def _mark(book: xw.Book, work: _Work, undo: Undo) -> xw.Sheet:
    """The register, which holds the colours of the cells; only these are marked."""
    cells = {name: on for name, on in work.cells.items() if name not in work.refused}
    own = _unmark(
        book, {name: on for name, on in work.homes.items() if name not in work.refused}, undo
    )
    own |= {name: cells_with_mark(book.sheets[name]) for name in cells if name not in own}
    register = register_sheet(book, undo)
    kept_on = {name: list(dict.fromkeys([*cells.get(name, ()), *on])) for name, on in own.items()}
    new = {name: marks_on(book.sheets[name], on) for name, on in kept_on.items()}
    # A mark on a sheet that stays locked is kept for a later run.
    marks = [mark for name in work.refused for mark in work.homes.get(name, ())]
    marks += [mark for on in new.values() for mark in on]
    later = {name for name in work.refused if name in work.homes}
    searched = [sheet.name for sheet in book.sheets if sheet.name not in later]
    # The colours are kept before the first of them goes.
    _write_register(register, register_rows(marks, searched), undo)
    for name, on in cells.items():
        sheet = book.sheets[name]
        undo.add(partial(recolour, sheet, {mark.cell: mark.colour for mark in new[name]}))
        put(sheet, on)
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


def _write_register(sheet: xw.Sheet, new: Iterable[Sequence[str]], undo: Undo) -> None:
    before = _register_cells(sheet)
    rows: list[list[Any]] = [[kept(one) for one in row] for row in new]
    blank: list[Any] = [None] * _COLUMNS
    most = max(len(before), len(rows))
    place = sheet.range((_FIRST_ROW, 1), (_FIRST_ROW + most - 1, _COLUMNS))
    again = [[kept(one) for one in row] for row in before] + [blank] * (most - len(before))
    undo.add(lambda: setattr(place, "value", again))
    place.value = rows + [blank] * (most - len(rows))
