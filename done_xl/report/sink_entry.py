"""What makes a sheet of a report one to type into: its table, marks, names and protection."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from done_xl.model.findings import cell_name
from done_xl.report.blocks import EntryTable, Mark, SheetPlan
from done_xl.report.roles import MARK_LOOK
from done_xl.writing.book import Book, RefusedError
from done_xl.writing.frames import PROTECTION, define_cell
from done_xl.writing.tables import write_table


def finish_sheet(book: Book, sheet: Worksheet, plan: SheetPlan) -> None:
    """Nothing; the sheet has its entry table, marks, defined names and protection."""
    if plan.entry is not None:
        entry = plan.entry
        filled = len(entry.rows)
        write_table(
            book, sheet, entry.place, entry.rows, colour=entry.colour, prefilled_rows=filled
        )
        line, column = _first_entry(entry)
        sheet.set_selection(line, column, line, column)
    for mark in plan.marks:
        _mark(book, sheet, mark)
    for name, (line, column) in plan.names.items():
        define_cell(book, name, plan.name, line, column)
    if plan.locked:
        sheet.protect("", PROTECTION)
    if plan.hidden:
        sheet.hide()


def _first_entry(entry: EntryTable) -> tuple[int, int]:
    place = entry.place
    free = next(field.index for field in place.spec.fields if not field.column.prefilled)
    return place.first_line - 1, place.first_column + free


def _mark(book: Book, sheet: Worksheet, mark: Mark) -> None:
    area = mark.area
    corners = (area.line - 1, area.column, area.last_line - 1, area.last_column)
    look = book.raw.add_format(dict(MARK_LOOK[mark.look]))
    options = {"type": "formula", "criteria": mark.formula, "format": look}
    if sheet.conditional_format(*corners, options) != 0:
        where = cell_name(area.line, area.column)
        raise RefusedError(f"mark {area.sheet}!{where} {mark.formula}")
