"""The sheet Opvolging: what is due, overdue first (workbooks page 1 and 7)."""

from __future__ import annotations

from typing import Final

from xlsxwriter.worksheet import Worksheet

from done_xl.model.findings import cell_name, column_letters
from done_xl.text_nl import followup as text
from done_xl.writing.book import RefusedError
from done_xl.writing.computed.context import (
    PROTECTION,
    Context,
    print_setup,
    title,
    write_headers,
)
from done_xl.writing.computed.items import Items
from done_xl.writing.computed.items_grid import SCALE, SHOWN
from done_xl.writing.computed.items_view import coach, detail
from done_xl.writing.computed.typed import typed_code
from done_xl.writing.looks import BLUE, DAY_FORMAT, GRID, SOFT, TAB_COLOUR, VERMILION

SHEET: Final = "Opvolging"
COUNT_LINE: Final = 4
HEADER_LINE: Final = 6
FIRST_LINE: Final = 7
LAST_LINE: Final = FIRST_LINE + SHOWN - 1
WHEN, STANDING, CODE, COACH, WHAT, DETAIL, LINK = range(7)
SOON_DAYS: Final = 7
_WIDTHS: Final = (12, 15, 11, 18, 46, 46, 22)


def write_follow_up(context: Context, items: Items) -> None:
    """Write Opvolging: the first items that are due, by day, and a line that counts them all."""
    book = context.book
    sheet = book.sheet(SHEET, TAB_COLOUR["result"])
    title(context, sheet, SHEET)
    legend = book.format(font_color=SOFT, italic=True)
    book.value(sheet, 2, 0, text.FOLLOW_UP_LEGEND, legend)
    book.formula(sheet, COUNT_LINE - 1, 0, _sentence(items), book.format(bold=True, font_size=12))
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    write_headers(context, sheet, HEADER_LINE - 1, text.HEADERS)
    for place in range(1, SHOWN + 1):
        _row(context, sheet, items, place)
    _looks(context, sheet)
    sheet.autofilter(HEADER_LINE - 1, WHEN, LAST_LINE - 1, LINK)
    sheet.freeze_panes(HEADER_LINE, CODE + 1)
    sheet.protect("", PROTECTION)
    print_setup(context, sheet, HEADER_LINE - 1)
    _print_filled_rows(context, items)


def _print_filled_rows(context: Context, items: Items) -> None:
    """Let the print area end at the last item: two hundred blank rows would be pages of paper.

    Excel works out a print area that is a formula; LibreOffice passes it over and prints all rows.
    """
    last = column_letters(LINK)
    line = f"MAX({FIRST_LINE},{HEADER_LINE}+MIN({SHOWN},{items.grid.cell('count', 1)}))"
    end = f"INDEX({SHEET}!${last}$1:${last}${LAST_LINE},{line})"
    context.book.name(f"{SHEET}!_xlnm.Print_Area", f"={SHEET}!$A$1:{end}")


def _sentence(items: Items) -> str:
    """The formula of `text_nl.followup.items_sentence`."""
    count, late = items.grid.cell("count", 1), items.grid.cell("late", 1)
    many = _joined(text.ITEMS, count=_thousands(count))
    part = _joined(text.SHOWN_OF, shown=str(SHOWN), count=_thousands(count))
    behind = _joined(text.LATE_OF, late=_thousands(late))
    words = f'IF({count}>{SHOWN},{part},IF({count}=1,"{text.ONE_ITEM}",{many}))'
    return f'=IF({count}=0,"{text.NOTHING_DUE}",{words}&IF({late}>0,{behind},""))'


def _joined(words: str, **cells: str) -> str:
    """A sentence with places as a formula that joins its parts."""
    for name, cell in cells.items():
        words = words.replace(f"{{{name}}}", f'"&{cell}&"')
    return f'"{words}"'


def _thousands(cell: str) -> str:
    # TEXT with a sign for thousands reads differently in every language.
    return f'IF({cell}<1000,{cell},INT({cell}/1000)&"."&RIGHT("00"&MOD({cell},1000),3))'


def _row(context: Context, sheet: Worksheet, items: Items, place: int) -> None:
    book, line = context.book, FIRST_LINE + place - 1
    key, person, what, target = (
        items.grid.cell(f"shown {name}", place) for name in ("key", "person", "what", "target")
    )
    day = f"$A{line}"
    near = f'IF({day}<=Peildatum+{SOON_DAYS},"{text.SOON}","")'
    standing = f'IF({day}<Peildatum,"{text.LATE}",IF({day}=Peildatum,"{text.TODAY}",{near}))'
    code = f'IF({person}>0,{context.item("candidates", "code", person)},"")'
    formulas = {
        WHEN: f"INT({key}/{SCALE})",
        STANDING: standing,
        CODE: f'IFERROR({typed_code(code)},"")',
        COACH: f'IFERROR({coach(items, place)},"")',
        WHAT: what,
        DETAIL: f'IFERROR({detail(items, place)},"")',
        LINK: f"HYPERLINK({target},{_link_words(items, place)})",
    }
    wrapped = book.format(text_wrap=True, valign="top")
    styles = {
        WHEN: book.format(num_format=DAY_FORMAT, align="center", valign="top"),
        CODE: book.format(bold=True, valign="top"),
        LINK: book.format(font_color=BLUE, underline=1, valign="top"),
    }
    for column, formula in formulas.items():
        shown = f'=IF({key}="","",{formula})'
        book.formula(sheet, line - 1, column, shown, styles.get(column, wrapped))


def _link_words(items: Items, place: int) -> str:
    kind, row = (items.grid.cell(f"shown {name}", place) for name in ("kind", "row"))
    area = items.grid.area
    sheet = f"INDEX({area('sheet')},{kind})"
    return _joined(text.ROW, sheet=sheet, line=f"(INDEX({area('top')},{kind})+{row}-1)")


def _looks(context: Context, sheet: Worksheet) -> None:
    """Draw lines around filled rows only; what is late stands out."""
    raw = context.book.raw
    late = {"font_color": VERMILION, "bold": True, "border": 1, "border_color": GRID}
    first = cell_name(FIRST_LINE, WHEN)
    standing = f"${column_letters(STANDING)}{FIRST_LINE}"
    for last, criteria, looks in (
        (STANDING, f'={standing}="{text.LATE}"', late),
        (LINK, f'=${first}<>""', {"border": 1, "border_color": GRID}),
    ):
        options = {"type": "formula", "criteria": criteria, "format": raw.add_format(looks)}
        if sheet.conditional_format(FIRST_LINE - 1, WHEN, LAST_LINE - 1, last, options) != 0:
            raise RefusedError(f"{SHEET}: {criteria}")
