"""The project workbook before its macros: an .xlsx with every sheet of the report, still empty.

The report is written into it later, while it is open (`sink_live`); looks, charts and print set-up
are made here once.
"""

from __future__ import annotations

import tempfile
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from xlsxwriter.worksheet import Worksheet

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import Consolidation
from done_xl.model.project_forms import NEW_SHEET, START_SHEET
from done_xl.report.blocks import PageSetup, SheetPlan
from done_xl.report.live_charts import cells_of, slots_of
from done_xl.report.live_sheet import filter_area, record_of
from done_xl.report.plan import report_plan
from done_xl.report.project_entry import REPORT_LINE, write_new, write_start
from done_xl.report.project_hidden import write_hidden
from done_xl.report.sam import SHEET_PAGE
from done_xl.report.sink_charts import insert_slot
from done_xl.report.sink_xlsx import REPORT_ID, frame_sheet, print_setup, write_blocks
from done_xl.report.tables import Page
from done_xl.text_nl import project as text
from done_xl.text_nl import report as words
from done_xl.writing.book import Book
from done_xl.writing.looks import TAB_COLOUR

# How a sheet prints once it is filled, where that differs from an empty one.
FILLED_PAGES: Final = {"SAM": SHEET_PAGE}
FUNCTIONS_SHEET: Final = "Functies"
_NOTHING: Final = Consolidation(date(2026, 1, 1), date(2026, 1, 1))
_CHARTS_LINE: Final = 6
_CHARTS_APART: Final = 17
_CHARTS_GAP: Final = 45


@dataclass(frozen=True, slots=True)
class FunctionLine:
    """A function of Excel, as the sheet Functies lists it."""

    name: str
    what: str
    example: str


def project_base(catalogue: Catalogue, functions: Sequence[FunctionLine] = ()) -> bytes:
    """The project workbook without macros; equal input gives equal bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "project.xlsx"
        book = Book(path)
        book.raw.set_vba_name("ThisWorkbook")
        plans = unfilled_plans(catalogue)
        start, *others = plans
        _start_sheet(book, start)
        for plan in others:
            _report_sheet(book, plan)
        # Last: who prints the report chooses the sheets before these.
        _new_sheet(book)
        _functions_sheet(book, functions)
        write_hidden(book, {plan.name: record_of(plan, cells_of(plan)) for plan in plans})
        for sheet in book.raw.worksheets():
            sheet.set_vba_name(code_name(sheet.get_name()))
        book.close({"title": text.TITLE}, {"done.template": REPORT_ID})
        return path.read_bytes()


def unfilled_plans(catalogue: Catalogue) -> tuple[SheetPlan, ...]:
    """The sheets of the report before the first run: framed, with what to do on each."""
    return tuple(map(_unfilled, report_plan(_NOTHING, catalogue)))


def code_name(sheet: str) -> str:
    """The name by which macros know a sheet: shStart, shDuurzameDoorstroom."""
    plain = unicodedata.normalize("NFKD", sheet).encode("ascii", "ignore").decode()
    words_in = "".join(sign if sign.isalnum() else " " for sign in plain).split()
    return "sh" + "".join(word[0].upper() + word[1:] for word in words_in)


def _start_sheet(book: Book, start: SheetPlan) -> None:
    sheet = book.sheet(START_SHEET, TAB_COLOUR["grey"])
    write_start(book, sheet)
    write_blocks(book, sheet, start.blocks)
    print_setup(sheet, start.page, text.TITLE)


def _new_sheet(book: Book) -> None:
    new = book.sheet(NEW_SHEET, TAB_COLOUR["grey"])
    write_new(book, new)
    print_setup(new, PageSetup(pages_high=1), text.TITLE)


def _unfilled(plan: SheetPlan) -> SheetPlan:
    """The sheet as it is before the first run: its title, and what to do."""
    if plan.name == START_SHEET:
        page = Page(plan.name, plan.widths, line=REPORT_LINE)
    else:
        page = Page(plan.name, plan.widths)
        page.blocks.append(plan.blocks[0])
        page.heights[1] = plan.heights[1]
        page.line = 2
    page.words("subtitle", text.NOT_CHECKED if plan.filtered else text.NOT_FILLED)
    return replace(
        plan,
        blocks=tuple(page.blocks),
        charts=(),
        merged=(),
        heights=page.heights,
        marks=(),
        # Nothing moves the page breaks along with what is filled in later.
        page=replace(FILLED_PAGES.get(plan.name, plan.page), begins=()),
    )


def _report_sheet(book: Book, plan: SheetPlan) -> None:
    filtered = filter_area(plan.filtered) if plan.filtered else None
    sheet = frame_sheet(book, replace(plan, filtered=None))
    write_blocks(book, sheet, plan.blocks)
    for slot in slots_of(plan.name):
        down, right = divmod(slot.number, 2)
        line = _CHARTS_LINE + _CHARTS_APART * down
        insert_slot(book, sheet, slot, line, right * (slot.width + _CHARTS_GAP))
    if plan.frozen != (0, 0):
        sheet.freeze_panes(*plan.frozen)
    if filtered is not None:
        sheet.autofilter(
            filtered.line - 1, filtered.column, filtered.last_line - 1, filtered.last_column
        )
    print_setup(sheet, plan.page, words.REPORT_TITLE)


def _functions_sheet(book: Book, functions: Sequence[FunctionLine]) -> Worksheet:
    page = Page(FUNCTIONS_SHEET, (28, 70, 62))
    page.title(text.FUNCTIONS_TITLE, text.FUNCTIONS_SUBTITLE)
    line = page.line
    rows = [(one.name, one.what, one.example) for one in functions]
    if rows:
        page.table(text.FUNCTION_HEADS, rows, ("wrap", "wrap", "wrap"), height=20)
    else:
        page.words("text", text.NO_FUNCTIONS)
    plan = page.plan(TAB_COLOUR["grey"], page=PageSetup(repeat=(line, line)))
    sheet = frame_sheet(book, plan)
    write_blocks(book, sheet, plan.blocks)
    print_setup(sheet, plan.page, text.TITLE)
    return sheet
