"""The sheet Start: whose workbook it is, how to fill it in, and how far every sheet is."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from done_xl.catalogue.types import Catalogue, Settings
from done_xl.layout.filling import Setup, Typed
from done_xl.layout.places import FormPlace, Places
from done_xl.layout.sheets import ENTRY_SHEETS, RESULT_SHEETS, START, SheetSpec
from done_xl.model.tables import TEMPLATE_ID, TEMPLATE_VERSION
from done_xl.text_nl import start as text
from done_xl.writing import styles
from done_xl.writing.book import Book, RefusedError
from done_xl.writing.frames import define_cell, open_sheet, print_setup, write_form
from done_xl.writing.looks import DAY_FORMAT, MARK_FILL, SOFT, VERMILION, WEAK_FILL
from done_xl.writing.meta import counters
from done_xl.writing.validations import CODE_SIGNS_NAME

_WIDTHS: Final = (26, 56, 11, 12, 34)
_REFERENCE_LINE: Final = 12
_CHECK_LINE: Final = 13
_HOW_TO_LINE: Final = 15
_LEGEND_LINE: Final = 22
_SHEETS_LINE: Final = 30
_NO_COACH: Final = 'COUNTIF(tblCoaches[Coach],"?*")=0'


def open_start(
    book: Book,
    setup: Setup,
    places: Places,
    catalogue: Catalogue,
    values: Mapping[str, Typed],
    *,
    exported: bool,
) -> Worksheet:
    """The sheet with everything but the list of sheets, which `list_sheets` adds at the end."""
    sheet = open_sheet(book, START)
    book.value(sheet, 0, 0, text.TITLE, styles.title(book, START.colour))
    version = text.VERSION.format(template=TEMPLATE_ID, version=TEMPLATE_VERSION)
    book.value(sheet, 1, 0, version, styles.hint(book))
    if exported:
        book.value(sheet, 2, 0, text.EXPORTED, styles.warning(book))
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    form = places.form("start")
    _entries(book, sheet, form, setup, values)
    _reference(book, sheet)
    _check(book, sheet, catalogue.settings, exported=exported)
    _how_to(book, sheet)
    _legend(book, sheet)
    print_setup(
        sheet, setup, (_SHEETS_LINE + 1 + len(ENTRY_SHEETS) + len(RESULT_SHEETS), 4), portrait=True
    )
    sheet.hide_gridlines(2)
    sheet.set_selection(form.cell("name"))
    sheet.activate()
    return sheet


def _entries(
    book: Book, sheet: Worksheet, form: FormPlace, setup: Setup, values: Mapping[str, Typed]
) -> None:
    own: dict[str, Typed] = {
        "name": setup.name or None,
        "code": setup.code or None,
        "first": setup.period.first,
        "last": setup.period.last,
    }
    write_form(book, sheet, form, {**own, **values})
    small = book.format(font_color=SOFT, font_size=9)
    for field in form.spec.fields:
        book.value(sheet, form.line(field.name) - 1, 2, field.column.help, small)


def _reference(book: Book, sheet: Worksheet) -> None:
    row = _REFERENCE_LINE - 1
    book.value(sheet, row, 0, text.REFERENCE_LABEL, styles.label(book))
    day = styles.result(book, num_format=DAY_FORMAT, align="left")
    formula = "=IF(ISNUMBER(PeildatumInvoer),PeildatumInvoer,MIN(TODAY(),PeriodeTot))"
    book.formula(sheet, row, 1, formula, day)
    book.value(sheet, row, 2, text.REFERENCE_HELP, book.format(font_color=SOFT, font_size=9))
    define_cell(book, "Peildatum", START.name, _REFERENCE_LINE, 1)


def _check(book: Book, sheet: Worksheet, settings: Settings, *, exported: bool) -> None:
    row = _CHECK_LINE - 1
    book.value(sheet, row, 0, text.CHECK_LABEL, styles.label(book))
    # Eight signs at most. Padded, since programs differ on finding an empty text.
    signs = "*".join(f'FIND(MID(OrgCode&"AAAAAAA",{n},1),{CODE_SIGNS_NAME})' for n in range(1, 9))
    kpis, competences = settings.most_active_kpis, settings.most_active_competences
    warnings = (
        f'IF(OrgCode="","{text.NO_CODE}",IF(AND(LEN(OrgCode)>1,LEN(OrgCode)<9,'
        f'ISNUMBER({signs})),"","{text.BAD_CODE}"))',
        f'IF(COUNT(PeriodeVan,PeriodeTot)<2,"{text.NO_PERIOD}",'
        f'IF(DAY(PeriodeVan)<>1,"{text.NOT_FIRST}","")'
        f'&IF(DAY(PeriodeTot+1)<>1,"{text.NOT_LAST}","")'
        f'&IF(PeriodeTot<PeriodeVan,"{text.BACKWARDS}","")'
        f'&IF(PeriodeTot>=EDATE(PeriodeVan,12),"{text.TOO_LONG}",""))',
        f'IF(COUNTIF(tblKPI[Actief],"ja")>{kpis},"{text.MANY_KPIS.format(most=kpis)}","")',
        f'IF(COUNTIF(tblCompetenties[Actief],"ja")>{competences},'
        f'"{text.MANY_COMPETENCES.format(most=competences)}","")',
    )
    # The coaches' names stay behind when a workbook is sent.
    coach = "" if exported else f'&IF({_NO_COACH},"{text.NO_COACH}","")'
    found = "&".join(warnings) + coach
    calm = book.format(text_wrap=True, valign="top")
    book.formula(sheet, row, 1, f'=IF(LEN({found})=0,"{text.ALL_WELL}",{found})', calm)
    alarm = book.raw.add_format({"bold": True, "font_color": VERMILION})
    condition = {"type": "formula", "criteria": f'=$B${row + 1}<>"{text.ALL_WELL}"'}
    if sheet.conditional_format(row, 1, row, 1, {**condition, "format": alarm}) != 0:
        raise RefusedError("mark of the warnings on Start")
    sheet.set_row(row, 48)


def _how_to(book: Book, sheet: Worksheet) -> None:
    book.value(sheet, _HOW_TO_LINE - 1, 0, text.HOW_TO, styles.caption(book))
    for offset, line in enumerate(text.HOW_TO_LINES):
        book.value(sheet, _HOW_TO_LINE + offset, 0, line, book.format())


def _legend(book: Book, sheet: Worksheet) -> None:
    book.value(sheet, _LEGEND_LINE - 1, 0, text.LEGEND, styles.caption(book))
    samples: tuple[tuple[tuple[str, str], Format], ...] = (
        (text.LEGEND_ENTRY, styles.sample_entry(book)),
        (text.LEGEND_FIXED, styles.sample_fixed(book)),
        (text.LEGEND_RESULT, styles.result(book)),
        (text.LEGEND_MARK, styles.result(book, bg_color=MARK_FILL, bold=True)),
        (text.LEGEND_WEAK, styles.result(book, bg_color=WEAK_FILL, bold=True)),
        (text.LEGEND_NEEDLESS, styles.result(book, **styles.NEEDLESS)),
    )
    for offset, ((word, meaning), style) in enumerate(samples):
        book.value(sheet, _LEGEND_LINE + offset, 0, word, style)
        book.value(sheet, _LEGEND_LINE + offset, 1, meaning, book.format())


def list_sheets(book: Book, sheet: Worksheet, places: Places, *, exported: bool) -> None:
    """Add the list of the sheets that the book holds by now, with links and counts."""
    book.value(sheet, _SHEETS_LINE - 1, 0, text.SHEETS, styles.caption(book))
    header = styles.header(book, START.colour)
    for column, word in enumerate(text.SHEET_HEADERS):
        book.value(sheet, _SHEETS_LINE, column, word, header)
    sheet.set_row(_SHEETS_LINE, 32)
    present = {other.get_name() for other in book.raw.worksheets()}
    line = _SHEETS_LINE + 2
    for spec in (*ENTRY_SHEETS, *(spec for spec in RESULT_SHEETS if spec.name in present)):
        _sheet_line(book, sheet, line, spec, places, exported=exported)
        line += 1


def _sheet_line(
    book: Book, sheet: Worksheet, line: int, spec: SheetSpec, places: Places, *, exported: bool
) -> None:
    box = styles.result(book)
    target = f"internal:'{spec.name}'!A1"
    if sheet.write_url(line - 1, 0, target, styles.link(book), spec.name) != 0:
        raise RefusedError(f"link to {spec.name}")
    book.value(sheet, line - 1, 1, spec.purpose, styles.result(book, text_wrap=True))
    # Not every program fits a row's height by itself; letters are narrower than counted digits.
    sheet.set_row(line - 1, 15 * ceil(len(spec.purpose) / (_WIDTHS[1] * 1.2)))
    cells = [counters(places)[place.spec.key] for place in places.tables_on(spec.name)]
    if not cells:
        for column, word in ((2, ""), (3, ""), (4, text.STATE_RESULT)):
            book.value(sheet, line - 1, column, word, box)
        return
    middle = styles.result(book, align="center")
    book.formula(sheet, line - 1, 2, "=" + "+".join(cell.filled for cell in cells), middle)
    book.formula(sheet, line - 1, 3, "=" + "+".join(cell.incomplete for cell in cells), middle)
    double = next((cell.double for cell in cells if cell.double), None)
    coaches = not exported and spec.name == places.table("coaches").sheet
    state = _state(line, double, coaches=coaches)
    book.formula(sheet, line - 1, 4, state, box)


def _state(line: int, double: str | None, *, coaches: bool) -> str:
    """How far a sheet is: the counts say that rows are complete, not that they are right."""
    lacking = f'D{line}&"{text.STATE_INCOMPLETE}"'
    well = f'IF(C{line}=0,"{text.STATE_EMPTY}","{text.STATE_WELL}")'
    if coaches:
        well = f'IF({_NO_COACH},"{text.STATE_NO_COACH}",{well})'
    if double is None:
        return f"=IF(D{line}>0,{lacking},{well})"
    twice = f'{double}&"{text.STATE_DOUBLE}"'
    return f'=IF(D{line}>0,{lacking}&IF({double}>0,", "&{twice},""),IF({double}>0,{twice},{well}))'
