"""The sheet with the findings in a workbook that is open: which one is ours, and writing it.

The hidden register says which sheet is ours, which cells of it we wrote and what stood in them. By
its words alone a sheet is not known: that of a report, or somebody's own copy, has the same heads.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

import xlwings as xw

from done_xl.api.outputs import UseError
from done_xl.hosts.macro_untouched import checksum, filled_cells, has_note
from done_xl.reading.live import Height, cells_of, row_heights
from done_xl.reading.sheet import Area, parse_area
from done_xl.report.blocks import Block, SheetPlan
from done_xl.report.live_rows import typed_rows
from done_xl.report.live_undo import Undo
from done_xl.text_nl import macros as text
from done_xl.text_nl.report import CONTROL_HEADS
from done_xl.writing.looks import BLUE

# Sheets whose name begins so are never read as a table; this one is hidden.
REGISTER: Final = "_controle"
_SIGN: Final = "done_xl/controle"
_SIGNED: Final = "A1:D1"
# What stood on the sheet is kept right of the register's own columns until all is well.
_BACKUP_COLUMN: Final = 10
_HEAD_FILL: Final = "#D9D9D9"
_LINES_SEARCHED: Final = 40
_LANDSCAPE: Final = 2


@dataclass(frozen=True, slots=True)
class Home:
    """The sheet where findings go.

    `written` are the cells that the last run wrote there and `number` the checksum of what it left
    in them; `heights` are those of the rows that will be written over.
    """

    sheet: xw.Sheet
    written: Area | None = None
    number: str = ""
    heights: tuple[Height, ...] = ()


def find_register(book: xw.Book) -> xw.Sheet | None:
    """The hidden sheet that we signed, None where there is none."""
    for sheet in book.sheets:
        if sheet.name.startswith(REGISTER) and sheet.range("A1").value == _SIGN:
            return sheet
    return None


def register_sheet(book: xw.Book, undo: Undo) -> xw.Sheet:
    """The hidden sheet that we signed, made where it is missing."""
    found = find_register(book)
    if found is not None:
        return found
    made = _added(book, _free_names(book, REGISTER)[0], undo)
    made.range("A1").value = _SIGN
    made.visible = False
    return made


def own_home(book: xw.Book) -> Home | None:
    """The sheet that the last run wrote, None where it is gone, renamed or no longer ours."""
    register = find_register(book)
    if register is None:
        return None
    _, name, cells, number = register.range(_SIGNED).value
    written = parse_area(str(cells or ""))
    sheet = next((one for one in book.sheets if one.name == name), None)
    if sheet is None or written is None or not has_heads(sheet):
        return None
    return Home(sheet, written, str(number or ""))


def has_heads(sheet: xw.Sheet) -> bool:
    """Whether the heads of a list of findings stand there."""
    heads = list(CONTROL_HEADS)
    rows = sheet.range((1, 1), (_LINES_SEARCHED, len(heads))).options(ndim=2).value
    return heads in rows


def home_for(book: xw.Book, plan: SheetPlan, own: Home | None, undo: Undo) -> Home:
    """Where the plan can go: our sheet as long as nobody changed it, else a new one."""
    ready = None if own is None else _untouched(own, _area_of(plan))
    return ready or Home(_added(book, _free_names(book, plan.name)[0], undo))


def write_plan(home: Home, plan: SheetPlan, register: xw.Sheet, undo: Undo) -> None:
    """Nothing; the plan stands on the sheet in place of what the last run wrote there.

    All else on the sheet stays. The register says which cells are ours now.
    """
    sheet, after = home.sheet, _area_of(plan)
    if home.written is not None:
        backup = _back_up(home, _both(home.written, after), register, undo)
        # Notes and comments stay whatever happens.
        cells_of(sheet, home.written).clear_contents()
        cells_of(sheet, home.written).clear_formats()
    # Excel fits the height of a row to its texts as they come in: widths and looks stand before.
    for column, width in enumerate(plan.widths, 1):
        _set_width(sheet.range((1, column)), width, undo)
    for block in plan.blocks:
        if block.rows:
            last = (block.last_line, block.column + len(block.roles))
            cells = sheet.range((block.line, block.column + 1), last)
            _dress(sheet, block, cells)
            cells.value = typed_rows(block)
            if "wrap" in block.roles:
                cells.rows.autofit()
    for line, height in plan.heights.items():
        sheet.range((line, 1)).row_height = height
    _set_up_page(sheet, plan)
    _sign(register, sheet, after, undo)
    if home.written is not None:
        backup.clear()


def _untouched(own: Home, after: Area) -> Home | None:
    """Our sheet as it can be written again; None where own work stands in or below the list.

    Excel copies no rows that a filter hides, so a list with hidden rows could not be put back.
    """
    sheet, written = own.sheet, own.written
    if written is None or checksum(sheet, written) != own.number:
        return None
    box = _both(written, after)
    foreign = any(not written.meets(Area(*cell, *cell)) for cell in filled_cells(sheet, after))
    if foreign or has_note(sheet, box):
        return None
    heights = tuple(row_heights(sheet, box.first_line, box.last_line))
    return replace(own, heights=heights) if all(height for _, _, height in heights) else None


def _both(one: Area, other: Area) -> Area:
    """The area from A1 on that holds both."""
    last_line = max(one.last_line, other.last_line)
    return Area(1, 0, last_line, max(one.last_column, other.last_column))


def _area_of(plan: SheetPlan) -> Area:
    return Area(1, 0, plan.last_line, len(plan.widths) - 1)


def _back_up(home: Home, box: Area, register: xw.Sheet, undo: Undo) -> xw.Range:
    """Where the cells as they are now are kept; undoing copies them back, heights and all."""
    sheet = home.sheet
    place = cells_of(sheet, box)
    first = (box.first_line, box.first_column + _BACKUP_COLUMN)
    backup = register.range(first, (box.last_line, box.last_column + _BACKUP_COLUMN))
    undo.add(backup.clear)
    place.copy(backup)

    def put_back() -> None:
        backup.copy(place)
        for line, last, height in home.heights:
            sheet.range((line, 1), (last, 1)).row_height = height

    undo.add(put_back)
    return backup


def _set_width(cell: xw.Range, width: float, undo: Undo) -> None:
    undo.add(partial(setattr, cell, "column_width", cell.column_width))
    cell.column_width = width


def _dress(sheet: xw.Sheet, block: Block, cells: xw.Range) -> None:
    """The few looks that the sheet cannot do without."""
    roles = set(block.roles)
    if roles & {"title", "head"}:
        cells.font.bold = True
    if "head" in roles:
        cells.color = _HEAD_FILL
        cells.wrap_text = True
    if "wrap" in roles:
        cells.wrap_text = True
        cells.vertical_alignment = "top"
    for column, role in enumerate(block.roles, block.column + 1):
        if role == "link":
            sheet.range((block.line, column), (block.last_line, column)).font.color = BLUE


def _set_up_page(sheet: Any, plan: SheetPlan) -> None:
    """Nothing; the sheet prints lying, one page wide, its heads on every page.

    Only Excel for Windows lets itself be told; without a printer it refuses, and prints as usual.
    """
    with suppress(Exception):
        page = sheet.api.PageSetup
        page.Orientation = _LANDSCAPE
        page.Zoom = False
        page.FitToPagesWide = 1
        page.FitToPagesTall = False
        if plan.page.repeat is not None:
            page.PrintTitleRows = "${}:${}".format(*plan.page.repeat)


def _sign(register: xw.Sheet, sheet: xw.Sheet, area: Area, undo: Undo) -> None:
    """Nothing; the register names our sheet, the cells that we wrote and what they hold now."""
    place = register.range(_SIGNED)
    before = place.value
    undo.add(lambda: setattr(place, "value", [kept(one) for one in before]))
    signed = (_SIGN, sheet.name, area.text, checksum(sheet, area))
    place.value = [kept(one) for one in signed]


def kept(value: object) -> str | None:
    """A text that Excel keeps as it is: a number of signs could become an amount."""
    return None if value in (None, "") else f"'{value}"


def _free_names(book: xw.Book, name: str) -> list[str]:
    """The names that no sheet has yet: a sheet of that name can be somebody's."""
    taken = {sheet.name.casefold() for sheet in book.sheets}
    names = (name, *(f"{name} {number}" for number in range(2, len(taken) + 3)))
    return [one for one in names if one.casefold() not in taken]


def _added(book: xw.Book, name: str, undo: Undo) -> xw.Sheet:
    try:
        made = book.sheets.add(name, after=book.sheets[len(book.sheets) - 1])
    except Exception as error:
        raise UseError(text.STRUCTURE) from error
    undo.add(made.delete)
    return made
