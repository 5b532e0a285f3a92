"""The block Groeigesprekken of a candidate's page: earlier levels, the last one, the target."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Final

from done_xl.report.blocks import Area, same
from done_xl.report.tables import Page
from done_xl.scoring.talks import Trend
from done_xl.text_nl import growth as text

MOST_LEVELS: Final = 5
_LEVELS_FROM, _TARGET_AT = 2, 6
_ROLES: Final = same("paragraph", _TARGET_AT + 1)
_SIGNS: Final = 1.1  # a column takes more letters than its width in digits
_LINE_HEIGHT: Final = 15


def put_growth(page: Page, trends: Sequence[Trend], labels: Sequence[tuple[str, str]]) -> None:
    """Put a line for each of the competences `labels` (code and name) that a talk was about.

    Nothing where no talk was about any of them.
    """
    known = {one.competence: one for one in trends}
    found = [(known[code], code, label) for code, label in labels if code in known]
    if not found:
        return
    page.words("section", text.TITLE)
    blanks = (None,) * (_TARGET_AT - _LEVELS_FROM - 1)
    room = sum(page.widths[_LEVELS_FROM:_TARGET_AT])
    for one, code, label in found:
        said = text.levels([(level.day, level.level) for level in one.levels], MOST_LEVELS)
        target = text.target(one.target, one.until)
        longest = max(len(said) / room, len(target) / page.widths[_TARGET_AT]) / _SIGNS
        page.heights[page.line] = _LINE_HEIGHT * ceil(longest)
        page.merged.append(Area(page.name, page.line, _LEVELS_FROM, page.line, _TARGET_AT - 1))
        page.put([(code, label, said, *blanks, target)], _ROLES)
    page.skip()
