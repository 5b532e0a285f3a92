"""The sheet PDP-blad: one A4 for the candidate chosen in a list (workbooks page 1, domain 7)."""

from __future__ import annotations

from typing import Any, Final

from xlsxwriter.worksheet import Worksheet

from done_xl.model.findings import cell_name
from done_xl.text_nl import plan_page as text
from done_xl.text_nl.dialogs import REFUSED_TITLE
from done_xl.writing.book import RefusedError
from done_xl.writing.computed import plan_page_grid as grid
from done_xl.writing.computed.context import (
    LANDSCAPE_A4,
    PROTECTION,
    SUBTITLE,
    Context,
    cell,
    header,
)
from done_xl.writing.computed.placing import put, wide
from done_xl.writing.computed.plan_page_parts import (
    PERSON,
    SMALL,
    caption,
    if_person,
    shown_count,
    too_long,
)
from done_xl.writing.computed.plan_page_talk import write_last_talk, write_signatures
from done_xl.writing.computed.typed import typed_text
from done_xl.writing.frames import define_cell
from done_xl.writing.looks import (
    DAY_FORMAT,
    ENTRY_FILL,
    GREEN,
    PHASE_COLOUR,
    SOFT,
    TAB_COLOUR,
    VERMILION,
    footer,
)
from done_xl.writing.validations import LIST_NAMES

# What is filled in on the page from one row of a table: column, field, and whether it is a day.
_ACTION_FIELDS: Final = (
    (grid.NEED, "need", False),
    (grid.KIND, "need_kind", False),
    (grid.RESOURCE, "resource", False),
    (grid.ACTION, "action", False),
    (grid.START, "start", True),
    (grid.UNTIL, "until", True),
    (grid.WHO, "who", False),
    (grid.DONE, "done", False),
    (grid.REMARK, "remark", False),
)


def write_plan_page(context: Context) -> None:
    """Write PDP-blad; the rows that it shows are found on the hidden sheet of `plan_page_feed`."""
    sheet = context.book.sheet(grid.SHEET, TAB_COLOUR["result"])
    sheet.hide_gridlines(2)
    for column, width in enumerate(grid.COLUMN_WIDTHS):
        sheet.set_column(column, column, width)
    for line, height in grid.HEIGHTS.items():
        sheet.set_row(line - 1, height)
    _head(context, sheet)
    _choice(context, sheet)
    _facts(context, sheet)
    _actions(context, sheet)
    write_last_talk(context, sheet)
    write_signatures(context, sheet)
    note = context.book.format(italic=True, font_color=SOFT, font_size=SMALL)
    put(context, sheet, (grid.NOTE_LINE, 0), too_long(), note)
    sheet.protect("", PROTECTION)
    _print_setup(context, sheet)


def _head(context: Context, sheet: Worksheet) -> None:
    book = context.book
    # A page for a candidate has the colour of its phase.
    big = book.format(bold=True, font_size=18, font_color=PHASE_COLOUR["DOOR"])
    title = f'=IF(N({grid.single("out")})=1,"{text.AFTERCARE_PLAN}","{text.PLAN}")'
    put(context, sheet, (grid.TITLE_LINE, 0), title, big)
    put(context, sheet, (grid.SUBTITLE_LINE, 0), SUBTITLE, book.format(font_color=SOFT))
    warning = book.format(bold=True, font_color=VERMILION)
    message = f'=IF({grid.single("code")}="","{text.CHOOSE}",IF({PERSON}=0,"{text.UNKNOWN}",""))'
    put(context, sheet, (grid.MESSAGE_LINE, 0), message, warning)


def _choice(context: Context, sheet: Worksheet) -> None:
    """The one cell where someone chooses, and nobody types anything else."""
    book, line, column = context.book, grid.CHOICE_LINE, grid.CHOICE_COLUMN
    style = book.format(
        locked=False,
        bold=True,
        font_size=13,
        align="center",
        bg_color=ENTRY_FILL,
        border=1,
        border_color=SOFT,
        num_format="@",
    )
    book.value(sheet, line - 1, column, None, style)
    options = {
        "validate": "list",
        "source": f"={LIST_NAMES['candidates']}",
        "ignore_blank": False,
        "input_title": text.CHOICE_TITLE,
        "input_message": f"{text.CHOICE_HELP} {text.HINT}",
        "error_title": REFUSED_TITLE,
        "error_message": text.CHOICE_REFUSED,
    }
    book.validation(sheet, (line - 1, column, line - 1, column), options)
    define_cell(book, grid.CHOICE_NAME, grid.SHEET, line, column)
    sheet.set_selection(line - 1, column, line - 1, column)


def _facts(context: Context, sheet: Worksheet) -> None:
    """Who, with whom, what for, and how far."""
    book = context.book
    label = book.format(bold=True, align="left", font_color=SOFT)
    right = book.format(bold=True, align="right", font_color=SOFT, indent=1)
    plain = book.format(text_wrap=True, align="left")
    strong = book.format(text_wrap=True, align="left", bold=True)
    day = book.format(num_format=DAY_FORMAT, align="left")

    def person(field: str) -> str:
        return if_person(f'INDEX({context.column("candidates", field)},{PERSON})&""')

    choice, wish, progress = grid.CHOICE_LINE, grid.WISH_LINE, grid.PROGRESS_LINE
    put(context, sheet, (choice, 0), text.CANDIDATE, label)
    put(context, sheet, (choice, 2), text.NAME, right)
    put(context, sheet, (choice, 3), text.DOTS, book.format(font_color=SOFT))
    wide(context, sheet, (choice, 4, 5), text.COACH, right)
    wide(context, sheet, (choice, 6, 7), person("coach"), plain)
    put(context, sheet, (choice, 8), text.PLANNED, right)
    put(context, sheet, (choice, 9), f"={grid.single('planned')}", day)
    put(context, sheet, (wish, 0), text.OCCUPATION, label)
    wide(context, sheet, (wish, 1, 3), person("occupation"), strong)
    wide(context, sheet, (wish, 4, 5), text.JOB_TARGET, right)
    wide(context, sheet, (wish, 6, 9), person("job_target"), strong)
    put(context, sheet, (progress, 0), text.PROGRESS, label)
    wide(context, sheet, (progress, 1, 3), _progress(), plain)
    wide(context, sheet, (progress, 4, 5), text.COMPETENCES, right)
    served = grid.listed("served", context.rows("competences"))
    small = book.format(text_wrap=True, align="left", font_size=SMALL)
    wide(context, sheet, (progress, 6, 9), if_person(served), small)


def _progress() -> str:
    count, done, partly, late = (grid.single(n) for n in ("actions", "done", "partly", "late"))
    share = f"ROUND(100*({done}+{partly}/2)/{count},0)"
    words = (
        f'{share}&" %: "&{done}&" {text.DONE}, "&{partly}&" {text.PARTLY}, "'
        f'&{count}-{done}-{partly}&" {text.NOT_DONE}; "&{late}&" {text.LATE}"'
    )
    return if_person(f'IF({count}=0,"{text.NO_ACTIONS}",{words})')


def _actions(context: Context, sheet: Worksheet) -> None:
    book = context.book
    put(context, sheet, (grid.CAPTION_LINE, 0), text.ACTIONS, caption(context))
    more = book.format(bold=True, align="right", font_color=VERMILION)
    count = shown_count(grid.single("actions"), grid.ACTIONS, text.ACTIONS_WORD, text.REST)
    wide(context, sheet, (grid.CAPTION_LINE, 6, 9), f"={count}", more)
    head = header(context, bg_color=PHASE_COLOUR["DOOR"], font_size=SMALL)
    for column, word in enumerate(text.ACTION_HEADERS):
        put(context, sheet, (grid.HEADER_LINE, column), word, head)
    # From the top: of a text that is too long its beginning stands there.
    words = cell(context, text_wrap=True, valign="top", font_size=SMALL)
    day = cell(context, num_format=DAY_FORMAT, align="center", valign="top", font_size=SMALL)
    middle = cell(context, align="center", valign="top", font_size=SMALL)
    for number in range(1, grid.ACTIONS + 1):
        line, row = grid.FIRST_ACTION_LINE + number - 1, grid.listed("action row", number)
        for column, field, is_day in _ACTION_FIELDS:
            value = context.item("actions", field, row)
            words_of = typed_text(value) if column == grid.DONE else f'{value}&""'
            shown = value if is_day else f'IFERROR({words_of},"")'
            style = day if is_day else middle if column == grid.DONE else words
            put(context, sheet, (line, column), f'=IF({row}="","",{shown})', style)
        put(context, sheet, (line, grid.STATE), _state(context, row), middle)
    _state_colours(context, sheet)


def _state(context: Context, row: str) -> str:
    sign = typed_text(context.item("actions", "done", row))
    late = f"{context.item('actions', 'until', row)}<Peildatum"
    partly = f'OR({sign}="+/-",{sign}="±")'
    return (
        f'=IF({row}="","",IF({sign}="+","{text.DONE}",IF({late},"{text.LATE}",'
        f'IF({partly},"{text.PARTLY}","{text.BUSY}"))))'
    )


def _state_colours(context: Context, sheet: Worksheet) -> None:
    first, last = grid.FIRST_ACTION_LINE - 1, grid.FIRST_ACTION_LINE + grid.ACTIONS - 2
    looks: tuple[tuple[str, dict[str, Any]], ...] = (
        (text.LATE, {"font_color": VERMILION, "bold": True}),
        (text.DONE, {"font_color": GREEN, "bold": True}),
        (text.PARTLY, {"font_color": PHASE_COLOUR["IN"]}),
    )
    for word, style in looks:
        rule = {
            "type": "formula",
            "criteria": f'=${cell_name(first + 1, grid.STATE)}="{word}"',
            "format": context.book.raw.add_format(style),
        }
        if sheet.conditional_format(first, grid.STATE, last, grid.STATE, rule) != 0:
            raise RefusedError(f"{grid.SHEET}: {word}")


def _print_setup(context: Context, sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(LANDSCAPE_A4)
    sheet.fit_to_pages(1, 1)
    sheet.print_area(0, 0, grid.LAST_LINE - 1, grid.LAST_COLUMN)
    sheet.set_margins(left=0.3, right=0.3, top=0.3, bottom=0.5)
    sheet.center_horizontally()
    sheet.set_footer(footer(context.setup.name))
