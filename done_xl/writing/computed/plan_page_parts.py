"""Small steps shared by the parts of the PDP-blad."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from xlsxwriter.format import Format

from done_xl.model.findings import cell_name
from done_xl.text_nl import plan_page as text
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


def shown_count(count: str, most: int, what: str, rest: str = "") -> str:
    """The words for more than the page has room for; `rest` says where the others stand."""
    return f'IF(N({count})>{most},"{most} van "&{count}&" {what} getoond{rest}","")'


def too_long() -> str:
    """The formula of the words for a text of which only the beginning is shown."""
    actions = _any_long(grid.ACTION_TEXTS, grid.FIRST_ACTION_LINE, grid.ACTIONS)
    talks = _any_long(grid.TALK_TEXTS, grid.FIRST_LEVEL_LINE, grid.LEVELS)
    both = f'IF({talks},"{text.WHOLE_BOTH}","{text.WHOLE_ACTIONS}")'
    where = f'IF({actions},{both},"{text.WHOLE_TALKS}")'
    return f'=IF(OR({actions},{talks}),"{text.TOO_LONG}"&{where}&".","")'


def _any_long(columns: Iterable[int], first: int, count: int) -> str:
    long = (
        f"SUMPRODUCT((LEN({cell_name(first, column)}:{cell_name(first + count - 1, column)})"
        f">{grid.room(column)})*1)"
        for column in columns
    )
    return f"{'+'.join(long)}>0"
