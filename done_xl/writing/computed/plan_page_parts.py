"""Small steps shared by the parts of the PDP-blad."""

from __future__ import annotations

from typing import Final

from xlsxwriter.format import Format

from done_xl.writing.computed import plan_page_grid as grid
from done_xl.writing.computed.context import Context
from done_xl.writing.looks import PHASE_COLOUR

SMALL: Final = 10  # the letters of what stands in a table
PERSON: Final = grid.single("person")


def caption(context: Context, **more: object) -> Format:
    """The look of the words above a table, in the colour of the phase."""
    looks: dict[str, object] = {"bold": True, "font_size": 12, "font_color": PHASE_COLOUR["DOOR"]}
    return context.book.format(**looks, **more)


def if_person(formula: str) -> str:
    """A formula that shows nothing until a known candidate is chosen."""
    return f'=IF({PERSON}=0,"",{formula})'


def shown_count(count: str, most: int, what: str) -> str:
    """The words for more than the page has room for."""
    return f'IF(N({count})>{most},"{most} van "&{count}&" {what} getoond","")'
