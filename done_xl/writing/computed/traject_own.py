"""The last columns of Traject: milestones that only one kind of path has (domain 8).

They show nothing, not even a header, while the organisation has not switched such paths on; they
stand right of what is printed, so that the page stays as wide as it is.
"""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from done_xl.catalogue.types import Milestone
from done_xl.model.findings import cell_name, column_letters
from done_xl.model.own_settings import WORK_EXPERIENCE
from done_xl.writing.computed import traject_grid as grid
from done_xl.writing.computed.context import Context
from done_xl.writing.computed.items import Items
from done_xl.writing.computed.typed import typed_text
from done_xl.writing.looks import DAY_FORMAT, GRID, PHASE_COLOUR

_WIDE = 15.5


def write_own_steps(
    context: Context, sheet: Worksheet, items: Items, places: grid.TrajectGrid
) -> None:
    """Write a column per milestone that only one kind of path has, and print without them."""
    looks = context.book.format(bold=True, text_wrap=True, align="center")
    day = context.book.format(num_format=DAY_FORMAT, align="center")
    for step in places.own:
        column = places.milestone(step.code)
        sheet.set_column(column, column, _WIDE)
        head = f'=IF({WORK_EXPERIENCE.name}=1,"{step.label}","")'
        context.book.formula(sheet, grid.HEADER_LINE - 1, column, head, looks)
        for number in range(1, places.candidates + 1):
            row = grid.FIRST_LINE + number - 2
            context.book.formula(sheet, row, column, _first_start(items, step, number), day)
        _colour(context, sheet, places, step)
    sheet.print_area(0, 0, grid.FIRST_LINE + places.candidates - 2, places.what)


def _first_start(items: Items, step: Milestone, number: int) -> str:
    """The first start of the step's measure up to the reference date, for such a path only."""
    code, context = f"$A{grid.FIRST_LINE + number - 1}", items.context
    start, who = context.column("measures", "start"), items.reken.area("measured")
    what = items.grid.area("measure")
    kind = typed_text(context.item("candidates", "path", number))
    first = (
        f'_xlfn.AGGREGATE(15,6,{start}/({who}={code})/({what}="{step.measure}")'
        f"/ISNUMBER({start})/({start}<=Peildatum),1)"
    )
    such = f'AND({WORK_EXPERIENCE.name}=1,{code}<>"",{kind}="{step.path}")'
    return f'=IFERROR(IF({such},{first},""),"")'


def _colour(context: Context, sheet: Worksheet, places: grid.TrajectGrid, step: Milestone) -> None:
    """Give the header its phase's colour, and filled rows their lines, where the header shows."""
    column = places.milestone(step.code)
    head = f'${column_letters(column)}${grid.HEADER_LINE}<>""'
    first, last = grid.FIRST_LINE - 1, grid.FIRST_LINE + places.candidates - 2
    new = context.book.raw.add_format
    lines = {"border": 1, "border_color": GRID}
    for top, bottom, criteria, looks in (
        (
            grid.HEADER_LINE - 1,
            grid.HEADER_LINE - 1,
            f"={head}",
            {"bg_color": PHASE_COLOUR[step.phase], "font_color": "#FFFFFF", **lines},
        ),
        (first, last, f'=AND(${cell_name(first + 1, 0)}<>"",{head})', lines),
    ):
        rule = {"type": "formula", "criteria": criteria, "format": new(looks)}
        sheet.conditional_format(top, column, bottom, column, rule)
