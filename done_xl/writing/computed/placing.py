"""Writing formulas and texts at a line and column, also over several columns."""

from __future__ import annotations

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from done_xl.writing.book import RefusedError
from done_xl.writing.computed.context import Context


def put(context: Context, sheet: Worksheet, at: tuple[int, int], given: str, style: Format) -> None:
    """Write a formula or, without a leading `=`, a text at (line from 1, column from 0)."""
    line, column = at
    write = context.book.formula if given.startswith("=") else context.book.value
    write(sheet, line - 1, column, given, style)


def wide(
    context: Context, sheet: Worksheet, at: tuple[int, int, int], given: str, style: Format
) -> None:
    """The same over several columns: (line, first column, last column)."""
    line, first, last = at
    if sheet.merge_range(line - 1, first, line - 1, last, "", style) != 0:
        raise RefusedError(f"{sheet.get_name()} {at}")
    put(context, sheet, (line, first), given, style)
