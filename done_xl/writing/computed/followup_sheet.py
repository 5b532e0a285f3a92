"""The sheet Opvolging: what is due, overdue first (workbooks page 1 and 7)."""

from __future__ import annotations

from typing import Final

from done_xl.writing.computed.context import PROTECTION, Context, title
from done_xl.writing.computed.helpers import Helpers
from done_xl.writing.looks import TAB_COLOUR

SHEET: Final = "Opvolging"


def write_follow_up(context: Context, helpers: Helpers) -> None:  # noqa: ARG001
    """Write Opvolging."""
    sheet = context.book.sheet(SHEET, TAB_COLOUR["result"])
    title(context, sheet, SHEET)
    sheet.protect("", PROTECTION)
