"""The last growth talk on the PDP-blad, and the lines to sign on (domain 6 and 7)."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from done_xl.text_nl import plan_page as text
from done_xl.text_nl.sam import LEVELS
from done_xl.writing.computed import plan_page_grid as grid
from done_xl.writing.computed.context import DASH, Context, cell, day_text, header
from done_xl.writing.computed.placing import put, wide
from done_xl.writing.computed.plan_page_parts import PERSON, SMALL, caption, shown_count
from done_xl.writing.looks import DAY_FORMAT, PHASE_COLOUR, SOFT


def write_last_talk(context: Context, sheet: Worksheet) -> None:
    """Write the last growth talk beside the levels of the one before it, and what comes next."""
    book, line = context.book, grid.TALK_LINE
    last, due, levels = (grid.single(name) for name in ("last talk", "next talk", "levels"))
    talked = (
        f'=IF({PERSON}=0,"{text.TALK}",IF({last}=0,"{text.NO_TALK}",'
        f'"{text.TALK}: "&{day_text(last)}))'
    )
    put(context, sheet, (line, 0), talked, caption(context))
    following = (
        f'=IF(N({due})=0,"","{text.NEXT_TALK}: "&{day_text(due)})'
        f'&IF(N({levels})>{grid.LEVELS}," – ","")'
        f"&{shown_count(levels, grid.LEVELS, text.LEVELS_WORD)}"
    )
    put(context, sheet, (line, grid.AGREEMENT), following, book.format(bold=True))
    head = header(context, bg_color=PHASE_COLOUR["DOOR"], font_size=SMALL)
    for column, word in enumerate(text.TALK_HEADERS):
        put(context, sheet, (grid.TALK_HEADER_LINE, column), word, head)
    for number in range(1, grid.LEVELS + 1):
        _level(context, sheet, number)


def _level(context: Context, sheet: Worksheet, number: int) -> None:
    line, row = grid.FIRST_LEVEL_LINE + number - 1, grid.listed("level row", number)
    words = cell(context, text_wrap=True, valign="top", font_size=SMALL)
    day = cell(context, num_format=DAY_FORMAT, align="center", valign="top", font_size=SMALL)

    def item(field: str, where: str = row) -> str:
        return context.item("talks", field, where)

    earlier = grid.listed("earlier row", number)
    level, before = item("level"), item("level", earlier)
    trend = f'IF({level}>{before},"{text.UP}",IF({level}<{before},"{text.DOWN}","{text.EQUAL}"))'
    until = item("until")
    shown = {
        grid.COMPETENCE: grid.listed("level choice", number),
        grid.LEVEL: _level_words(level),
        grid.BEFORE: f'IF({earlier}="","{DASH}",{_level_words(before)}&" "&{trend})',
        grid.AGREEMENT: f'IFERROR({item("agreement")}&"","")',
        grid.TARGET: f'IF(ISNUMBER({item("target")}),{_level_words(item("target"))},"{DASH}")',
        grid.TARGET_DAY: f'IF(ISNUMBER({until}),{until},"")',
    }
    for column, value in shown.items():
        style = day if column == grid.TARGET_DAY else words
        put(context, sheet, (line, column), f'=IF({row}="","",{value})', style)


def _level_words(level: str) -> str:
    words = ",".join(f'"{word}"' for word in LEVELS)
    return f'IFERROR(CHOOSE({level},{words}),{level}&"")'


def write_signatures(context: Context, sheet: Worksheet) -> None:
    """Write the lines to sign on."""
    book = context.book
    put(context, sheet, (grid.TALK_LINE, grid.WHO), text.SIGNED, caption(context, indent=1))
    label = book.format(bold=True, align="left", font_color=SOFT, indent=1)
    line = book.format(font_color=SOFT)
    for offset, word in enumerate(text.SIGN_LINES):
        place = grid.FIRST_LEVEL_LINE + 2 * offset
        put(context, sheet, (place, grid.WHO), word, label)
        wide(context, sheet, (place, grid.DONE, grid.REMARK), text.SIGN_DOTS, line)
