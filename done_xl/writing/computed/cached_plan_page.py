"""The stored results of the PDP-blad: nobody is chosen in a new workbook."""

from __future__ import annotations

from done_xl.model.findings import cell_name
from done_xl.text_nl import plan_page as text
from done_xl.writing.computed import plan_page_grid as grid
from done_xl.writing.computed.cached_parts import Cells


def plan_page_cells(subtitle: str) -> Cells:
    """The cells of the PDP-blad that say something before a candidate is chosen."""
    words = {
        grid.TITLE_LINE: text.PLAN,
        grid.SUBTITLE_LINE: subtitle,
        grid.MESSAGE_LINE: text.CHOOSE,
        grid.TALK_LINE: text.TALK,
    }
    return {(grid.SHEET, cell_name(line, 0)): word for line, word in words.items()}
