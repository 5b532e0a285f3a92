"""Where everything stands on the PDP-blad and on the hidden sheet behind it.

Columns from 0, lines from 1. Column widths, line heights and the number of rows are chosen so that
one A4 landscape holds the page at about 80 % (workbooks page 1).
"""

from __future__ import annotations

from typing import Final

from done_xl.model.findings import column_letters

SHEET: Final = "PDP-blad"
CHOICE_NAME: Final = "PdpKandidaat"
ACTIONS: Final = 14
LEVELS: Final = 5

COLUMN_WIDTHS: Final = (28, 15, 22, 36, 11, 11, 15, 10, 10, 25)
NEED, KIND, RESOURCE, ACTION, START, UNTIL, WHO, DONE, STATE, REMARK = range(10)
COMPETENCE, LEVEL, BEFORE, AGREEMENT, TARGET, TARGET_DAY = range(6)
LAST_COLUMN: Final = REMARK

TITLE_LINE, SUBTITLE_LINE, CHOICE_LINE, MESSAGE_LINE = 1, 2, 3, 4
WISH_LINE, PROGRESS_LINE, CAPTION_LINE, HEADER_LINE, FIRST_ACTION_LINE = 5, 6, 7, 8, 9
TALK_LINE: Final = FIRST_ACTION_LINE + ACTIONS + 1
TALK_HEADER_LINE: Final = TALK_LINE + 1
FIRST_LEVEL_LINE: Final = TALK_HEADER_LINE + 1
NOTE_LINE: Final = FIRST_LEVEL_LINE + LEVELS
LAST_LINE: Final = NOTE_LINE
CHOICE_COLUMN: Final = 1
HEIGHTS: Final = {
    TITLE_LINE: 24,
    SUBTITLE_LINE: 16,
    CHOICE_LINE: 22,
    MESSAGE_LINE: 15,
    WISH_LINE: 30,
    PROGRESS_LINE: 30,
    CAPTION_LINE: 18,
    HEADER_LINE: 18,
    TALK_LINE - 1: 6,
    TALK_LINE: 18,
    TALK_HEADER_LINE: 18,
    **{FIRST_ACTION_LINE + offset: 25.5 for offset in range(ACTIONS)},
    **{FIRST_LEVEL_LINE + offset: 26 for offset in range(LEVELS)},
    NOTE_LINE: 13.5,
}
# The texts that may be too long for their cell.
ACTION_TEXTS: Final = (NEED, KIND, RESOURCE, ACTION, WHO, REMARK)
TALK_TEXTS: Final = (COMPETENCE, AGREEMENT)


def room(column: int) -> int:
    """How many signs a cell of a table surely shows: about two lines, broken between words."""
    return 2 * COLUMN_WIDTHS[column] - 4


# The hidden sheet: single values with their names before them, then lists side by side.
FEED: Final = "_blad"
SINGLES: Final = (
    "code",
    "person",
    "actions",
    "done",
    "partly",
    "late",
    "out",
    "planned",
    "last talk",
    "levels",
    "next talk",
)
LISTS: Final = (
    "action row",
    "level row",
    "level code",
    "level label",
    "level choice",
    "earlier row",
    "competence",
    "served",
)
_FIRST_LIST: Final = 3


def single(name: str) -> str:
    """The cell of one value on the hidden sheet, with the sheet."""
    return f"{FEED}!$B${SINGLES.index(name) + 1}"


def list_column(name: str) -> int:
    """The column of a list on the hidden sheet; its first entry stands on line 2."""
    return _FIRST_LIST + LISTS.index(name)


def listed(name: str, number: int) -> str:
    """The cell of entry `number` (from 1) of a list, with the sheet."""
    return f"{FEED}!${column_letters(list_column(name))}${number + 1}"
