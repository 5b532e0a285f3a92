"""The sheet Start: who observes whom, how to fill in, the levels, and how far every sheet is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from done_xl.layout.filling import Typed
from done_xl.layout.observation import (
    CODES_LINE,
    COMPETENCES,
    FACTS_SHEET,
    START,
    ObservationSetup,
    score_sheets,
    score_tables,
)
from done_xl.layout.places import FormPlace, Places
from done_xl.layout.sheets import SheetSpec
from done_xl.model.books import BOOKS, MOST_EXERCISES
from done_xl.text_nl import observation as text
from done_xl.text_nl import start as common
from done_xl.writing import styles
from done_xl.writing.book import Book, RefusedError
from done_xl.writing.frames import open_sheet, print_setup, write_form
from done_xl.writing.looks import MARK_FILL
from done_xl.writing.tables import put

# The form, a gap, and beside it all that is only read.
_WIDTHS: Final = (20, 24, 3, 16, 64, 22)
_BESIDE: Final = 3
_HOW_TO_LINE: Final = 4
_LEVELS_LINE: Final = 11
_LEGEND_LINE: Final = 14
# Labels of the form must stand above their namesakes in the list of sheets: readers take the first.
_SHEETS_LINE: Final = 20
_LAST_LINE: Final = 29


def open_start(
    book: Book, setup: ObservationSetup, places: Places, entries: Mapping[str, Typed]
) -> Worksheet:
    """The sheet with everything but the list of sheets, which `list_sheets` adds at the end."""
    sheet = open_sheet(book, START)
    spec = BOOKS["observation"]
    book.value(sheet, 0, 0, text.TITLE, styles.title(book, START.colour))
    version = text.VERSION.format(template=spec.template, version=spec.version)
    book.value(sheet, 1, 0, version, styles.hint(book))
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    form = places.form("observation")
    write_form(book, sheet, form, entries)
    _close_unused(book, sheet, setup, form, entries)
    _how_to(book, sheet)
    _levels(book, sheet)
    _legend(book, sheet)
    print_setup(sheet, setup, (_LAST_LINE, len(_WIDTHS) - 1))
    sheet.hide_gridlines(2)
    sheet.set_selection(form.cell("organisation"))
    sheet.activate()
    return sheet


def _close_unused(
    book: Book,
    sheet: Worksheet,
    setup: ObservationSetup,
    form: FormPlace,
    entries: Mapping[str, Typed],
) -> None:
    """Lock the entries of exercises that have no sheet here."""
    for number in range(len(setup.exercises) + 1, MOST_EXERCISES + 1):
        for field in (f"exercise_{number}", f"day_{number}"):
            cell = (form.line(field), form.entry_column)
            put(book, sheet, cell, entries.get(field), styles.sample_fixed(book))


def _how_to(book: Book, sheet: Worksheet) -> None:
    book.value(sheet, _HOW_TO_LINE - 1, _BESIDE, text.HOW_TO, styles.caption(book))
    for row, line in enumerate(text.HOW_TO_LINES, _HOW_TO_LINE):
        book.value(sheet, row, _BESIDE, line, book.format())


def _levels(book: Book, sheet: Worksheet) -> None:
    book.value(sheet, _LEVELS_LINE - 1, _BESIDE, text.LEVELS, styles.caption(book))
    book.value(sheet, _LEVELS_LINE, _BESIDE, text.LEVEL_WORDS, book.format())


def _legend(book: Book, sheet: Worksheet) -> None:
    book.value(sheet, _LEGEND_LINE - 1, _BESIDE, text.LEGEND, styles.caption(book))
    samples: tuple[tuple[tuple[str, str], Format], ...] = (
        (common.LEGEND_ENTRY, styles.sample_entry(book)),
        (text.LEGEND_FIXED, styles.result(book)),
        (text.LEGEND_UNUSED, styles.sample_fixed(book)),
        (text.LEGEND_MARK, styles.result(book, bg_color=MARK_FILL, bold=True)),
    )
    for row, ((word, meaning), style) in enumerate(samples, _LEGEND_LINE):
        book.value(sheet, row, _BESIDE, word, style)
        book.value(sheet, row, _BESIDE + 1, meaning, book.format())


def list_sheets(book: Book, sheet: Worksheet, setup: ObservationSetup, places: Places) -> None:
    """Add the list of sheets with links, and by formula how much is filled in on each."""
    book.value(sheet, _SHEETS_LINE - 1, _BESIDE, text.SHEETS, styles.caption(book))
    header = styles.header(book, START.colour)
    for column, word in enumerate(text.SHEET_HEADERS, _BESIDE):
        book.value(sheet, _SHEETS_LINE, column, word, header)
    sheets = zip(score_sheets(setup), score_tables(setup), strict=True)
    counts = [(spec, _scored(places, table.key)) for spec, table in sheets]
    listed = (
        *counts,
        (FACTS_SHEET, _noted(places)),
        (COMPETENCES, None),
    )
    for row, (spec, formula) in enumerate(listed, _SHEETS_LINE + 1):
        _sheet_line(book, sheet, row, spec, formula)


def _scored(places: Places, key: str) -> str:
    """How many scores its candidates have on a sheet, of how many they can get."""
    place = places.table(key)
    first, last = place.letters("a"), place.letters("f")
    area = f"'{place.sheet}'!${first}${place.first_line}:${last}${place.last_line}"
    codes = f"'{place.sheet}'!${first}${CODES_LINE}:${last}${CODES_LINE}"
    scored = f'SUMPRODUCT(({codes}<>"")*ISNUMBER({area}))'
    most = f'{place.rows}*SUMPRODUCT(({codes}<>"")*1)'
    return f'={scored}&"{text.FILLED_OF}"&{most}&"{text.FILLED_SCORES}"'


def _noted(places: Places) -> str:
    """How many facts were noted."""
    count = f"SUMPRODUCT(1-ISBLANK({places.table('facts').reference('seen')}))"
    return f'={count}&IF({count}=1,"{text.FILLED_FACT}","{text.FILLED_FACTS}")'


def _sheet_line(
    book: Book, sheet: Worksheet, row: int, spec: SheetSpec, formula: str | None
) -> None:
    target = f"internal:'{spec.name}'!A1"
    if sheet.write_url(row, _BESIDE, target, styles.link(book), spec.name) != 0:
        raise RefusedError(f"link to {spec.name}")
    book.value(sheet, row, _BESIDE + 1, spec.purpose, styles.result(book))
    box = styles.result(book)
    if formula is None:
        book.value(sheet, row, _BESIDE + 2, "", box)
    else:
        book.formula(sheet, row, _BESIDE + 2, formula, box)
