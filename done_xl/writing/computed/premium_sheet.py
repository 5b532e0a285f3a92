"""The sheet Premies: VOP by quarter and the doorstroompremie of the period (domain 8)."""

from __future__ import annotations

from typing import Final

from done_xl.writing.computed.context import PROTECTION, Context, title
from done_xl.writing.computed.helpers import Helpers
from done_xl.writing.looks import TAB_COLOUR

SHEET: Final = "Premies"


def write_premiums(context: Context, helpers: Helpers) -> None:  # noqa: ARG001
    """Write Premies."""
    sheet = context.book.sheet(SHEET, TAB_COLOUR["result"])
    title(context, sheet, SHEET)
    sheet.protect("", PROTECTION)
