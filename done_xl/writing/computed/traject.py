"""The sheet Traject: per candidate the phase reached, every milestone, and what comes next."""

from __future__ import annotations

from typing import Final

from xlsxwriter.worksheet import Worksheet

from done_xl.catalogue.types import Milestone
from done_xl.model.findings import cell_name, column_letters
from done_xl.text_nl.followup import LATE
from done_xl.writing.computed import traject_grid as grid
from done_xl.writing.computed.context import (
    PROTECTION,
    Context,
    header,
    print_setup,
    title,
    write_headers,
)
from done_xl.writing.computed.helpers import NOT_REACHED, NOT_YET, Helpers
from done_xl.writing.computed.items import Items
from done_xl.writing.computed.items_grid import SCALE
from done_xl.writing.computed.traject_own import write_own_steps
from done_xl.writing.looks import DAY_FORMAT, GRID, PHASE_COLOUR, SOFT, TAB_COLOUR, VERMILION

LEGEND: Final = (
    f"Berekend: u vult hier niets in. {grid.REACHED} = op dat moment aan het werk   "
    f"{grid.NOT_REACHED} = niet meer aan het werk   {grid.NOT_YET} = nog niet meetbaar"
)


def write_traject(context: Context, helpers: Helpers, items: Items) -> None:
    """Write Traject: a row per ready row of Kandidaten, blank where that row is."""
    places = grid.traject_grid(context.catalogue, context.rows("candidates"))
    sheet = context.book.sheet(grid.SHEET, TAB_COLOUR["result"])
    title(context, sheet, grid.SHEET)
    context.book.value(sheet, 2, 0, LEGEND, context.book.format(font_color=SOFT, italic=True))
    _headers(context, sheet, places)
    for number in range(1, places.candidates + 1):
        _row(context, sheet, helpers, places, number)
        _follow_up(context, sheet, items, places, number)
    _late_colour(context, sheet, places)
    _lines(context, sheet, places)
    write_own_steps(context, sheet, items, places)
    sheet.freeze_panes(grid.HEADER_LINE, grid.FIRST_MILESTONE)
    sheet.protect("", PROTECTION)
    print_setup(context, sheet, grid.HEADER_LINE - 1)


def _headers(context: Context, sheet: Worksheet, places: grid.TrajectGrid) -> None:
    row = grid.HEADER_LINE - 1
    sheet.set_row(row, 48)
    sheet.set_column(grid.CODE, grid.PHASE, 12)
    sheet.set_column(grid.FIRST_MILESTONE, places.follow_up, 15.5)
    sheet.set_column(places.what, places.what, 44)
    write_headers(context, sheet, row, ("Kandidaat", "Fase"))
    for offset, milestone in enumerate(places.milestones):
        style = header(context, bg_color=PHASE_COLOUR[milestone.phase])
        context.book.value(sheet, row, grid.FIRST_MILESTONE + offset, milestone.label, style)
    last = ("Gestopt op", "Opvolgen op", "Wat opvolgen")
    write_headers(context, sheet, row, last, first=places.stopped)


def _row(
    context: Context, sheet: Worksheet, helpers: Helpers, places: grid.TrajectGrid, number: int
) -> None:
    book, line = context.book, grid.FIRST_LINE + number - 1
    row = line - 1
    day = context.book.format(num_format=DAY_FORMAT, align="center")
    book.formula(
        sheet, row, grid.CODE, f"={helpers.cell('code', number)}", context.book.format(bold=True)
    )
    phase = _phase(helpers, places, number, line)
    book.formula(sheet, row, grid.PHASE, phase, book.format())
    for offset, milestone in enumerate(places.milestones):
        text = _milestone(context, helpers, milestone, number)
        book.formula(sheet, row, grid.FIRST_MILESTONE + offset, text, day)
    stopped = _day(line, context.item("candidates", "stopped", number))
    book.formula(sheet, row, places.stopped, stopped, day)


def _day(line: int, source: str) -> str:
    """A day that has come by the reference date; later ones are plans and stay blank."""
    return f'=IF(AND($A{line}<>"",ISNUMBER({source})),IF({source}<=Peildatum,{source},""),"")'


def _phase(helpers: Helpers, places: grid.TrajectGrid, number: int, line: int) -> str:
    words = grid.PHASE_WORDS
    moving = ",".join(
        f'${column_letters(places.milestone(code))}{line}<>""' for code in ("planned", "measure")
    )
    return (
        f'=IF($A{line}="","",IF(${column_letters(places.stopped)}{line}<>"","{words["STOP"]}",'
        f'IF({helpers.cell("out", number)}=1,"{words["UIT"]}",'
        f'IF(OR({moving}),"{words["DOOR"]}","{words["IN"]}"))))'
    )


def _milestone(
    context: Context,
    helpers: Helpers,
    milestone: Milestone,
    number: int,
) -> str:
    line = grid.FIRST_LINE + number - 1
    derived = {"planned": "plan", "measure": "measure", "placed": "nec"}
    if milestone.code in derived:
        return _day(line, helpers.cell(derived[milestone.code], number))
    if milestone.code in grid.MOMENT_OF:
        status = helpers.area(f"status {grid.MOMENT_OF[milestone.code]}")
        people = f"{helpers.area('candidate')},$A{line}"
        return (
            f'=IF($A{line}="","",IF(COUNTIFS({people},{status},">0")>0,"{grid.REACHED}",'
            f'IF(COUNTIFS({people},{status},"{NOT_YET}")>0,"{grid.NOT_YET}",'
            f'IF(COUNTIFS({people},{status},"{NOT_REACHED}")>0,"{grid.NOT_REACHED}",""))))'
        )
    source = next(
        field.name
        for field in context.places.table("candidates").spec.fields
        if field.column.header == milestone.column
    )
    return _day(line, context.item("candidates", source, number))


def _follow_up(
    context: Context, sheet: Worksheet, items: Items, places: grid.TrajectGrid, number: int
) -> None:
    """Write the next day to look at this path, and what is due then: its first item."""
    book, line = context.book, grid.FIRST_LINE + number - 1
    key, words = (items.grid.cell(f"next {name}", number) for name in ("key", "what"))
    day = cell_name(line, places.follow_up)
    due = f'=IF(OR($A{line}="",{key}=""),"",INT({key}/{SCALE}))'
    late = f'IF({day}<Peildatum,"{LATE}: ","")'
    style = book.format(num_format=DAY_FORMAT, align="center")
    book.formula(sheet, line - 1, places.follow_up, due, style)
    what = f'=IF({day}="","",{late}&{words})'
    book.formula(sheet, line - 1, places.what, what, book.format())


def _late_colour(context: Context, sheet: Worksheet, places: grid.TrajectGrid) -> None:
    days = column_letters(places.follow_up)
    first = grid.FIRST_LINE - 1
    sheet.conditional_format(
        first,
        places.follow_up,
        first + places.candidates - 1,
        places.what,
        {
            "type": "formula",
            "criteria": f"=AND(ISNUMBER(${days}{first + 1}),${days}{first + 1}<Peildatum)",
            "format": context.book.raw.add_format(
                {"font_color": VERMILION, "bold": True, "border": 1, "border_color": GRID}
            ),
        },
    )


def _lines(context: Context, sheet: Worksheet, places: grid.TrajectGrid) -> None:
    """Draw lines around filled rows only, so that blank ones print as blank paper."""
    first = grid.FIRST_LINE - 1
    looks = context.book.raw.add_format({"border": 1, "border_color": GRID})
    rule = {"type": "formula", "criteria": f'=$A{first + 1}<>""', "format": looks}
    sheet.conditional_format(first, 0, first + places.candidates - 1, places.what, rule)
