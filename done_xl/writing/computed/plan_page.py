"""The sheet PDP-blad: one A4 for the candidate chosen in a list (workbooks page 1, domain 7)."""

from __future__ import annotations

from typing import Final

from done_xl.writing.computed.context import PROTECTION, Context, title
from done_xl.writing.computed.helpers import Helpers
from done_xl.writing.looks import TAB_COLOUR

SHEET: Final = "PDP-blad"


def write_plan_page(context: Context, helpers: Helpers) -> None:  # noqa: ARG001
    """Write PDP-blad."""
    sheet = context.book.sheet(SHEET, TAB_COLOUR["result"])
    title(context, sheet, SHEET)
    sheet.protect("", PROTECTION)
