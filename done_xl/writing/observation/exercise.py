"""The sheet of an exercise: a row per indicator, a column per candidate, the levels beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from done_xl.layout.filling import Typed
from done_xl.layout.observation import CODES_LINE, ObservationSetup
from done_xl.layout.places import TablePlace
from done_xl.layout.prefilled import Rows
from done_xl.layout.sheets import SheetSpec
from done_xl.model.findings import cell_name
from done_xl.model.rows.observation import HIGHEST, LOWEST, SLOTS
from done_xl.model.tables import Field
from done_xl.text_nl import observation as text
from done_xl.writing import styles
from done_xl.writing.book import Book, Cell
from done_xl.writing.entry import merged
from done_xl.writing.frames import open_sheet, print_setup
from done_xl.writing.looks import DAY_FORMAT, GRID, SOFT
from done_xl.writing.observation.heights import INDENT, row_height
from done_xl.writing.tables import column_width, conditional, mark_format, write_table

# Days count from here in a cell.
_DAY_ZERO: Final = date(1899, 12, 30)
# A longer code than this stands upright above its column.
_SHORT_CODE: Final = 5


def write_exercise(
    book: Book,
    setup: ObservationSetup,
    spec: SheetSpec,
    place: TablePlace,
    *,
    fixed: Rows,
    typed: Sequence[Sequence[Typed]],
) -> None:
    """Write the sheet with its fixed rows, and the scores that were typed over them already."""
    sheet = open_sheet(book, spec)
    rows = merged(fixed, typed)
    first_rows = _first_rows(fixed)

    def look(row: int, field: Field) -> Format:
        return _fixed_look(book, field, first=row in first_rows)

    write_table(book, sheet, place, rows, colour=spec.colour, prefilled_rows=len(fixed), fixed=look)
    _heights(sheet, place, rows)
    _head(book, sheet, setup, spec, place)
    for letter in SLOTS:
        _mark_wrong(book, sheet, place, letter.lower())
    _part(book, sheet, place)
    header, start = place.header_line, place.column("a")
    sheet.freeze_panes(header, place.column("f") + 1)
    sheet.set_selection(header, start, header, start)
    print_setup(sheet, setup, (place.last_line, place.last_column), header_line=header)
    sheet.repeat_rows(CODES_LINE - 1, header - 1)


def _first_rows(rows: Rows) -> frozenset[int]:
    """The rows where another competence begins."""
    return frozenset(
        number for number, row in enumerate(rows) if not number or rows[number - 1][0] != row[0]
    )


def _fixed_look(book: Book, field: Field, *, first: bool) -> Format:
    """White and locked; the competence stands out where it begins and is soft where it goes on."""
    own: dict[str, Any] = {"border": 1, "border_color": GRID, "text_wrap": True, "valign": "top"}
    if field.name == "competence":
        own |= {"bold": True} if first else {"font_color": SOFT, "font_size": 9}
    elif field.name == "number":
        own["align"] = "center"
    else:
        own |= {"indent": 1, "align": "left"}
    if first:
        own |= {"top": 1, "top_color": SOFT}
    return book.format(**own)


def _heights(sheet: Worksheet, place: TablePlace, rows: Sequence[Sequence[Typed]]) -> None:
    widths = [column_width(field) - INDENT for field in place.spec.fields]
    for line, row in enumerate(rows, place.first_line):
        sheet.set_row(line - 1, row_height(row, widths))


def _head(
    book: Book, sheet: Worksheet, setup: ObservationSetup, spec: SheetSpec, place: TablePlace
) -> None:
    """Write title, day and assessor, and the code of each candidate above the letter."""
    number = _number(spec)
    title = f'="{spec.name}: "&ObsProef{number}'
    book.formula(sheet, 0, 0, title, styles.title(book, spec.colour))
    day = book.format(num_format=DAY_FORMAT, align="left", font_color=SOFT)
    book.formula(sheet, 2, 0, f'=IF(ObsDatum{number}="","",ObsDatum{number})', day)
    book.formula(sheet, 2, 2, '="Assessor "&ObsAssessor', styles.hint(book))
    right = place.column("a") - 1
    bold = book.format(bold=True, align="right", valign="bottom")
    book.value(sheet, CODES_LINE - 1, right, text.CANDIDATE, bold)
    longest = max(map(len, setup.candidates))
    upright = longest > _SHORT_CODE
    look: dict[str, Any] = {"rotation": 90} if upright else {"shrink": True}
    code = styles.result(book, bold=True, align="center", valign="bottom", **look)
    header = styles.header(book, spec.colour, align="center")
    for letter in SLOTS:
        column = place.column(letter.lower())
        formula = f'=IF(ObsKandidaat{letter}="","",ObsKandidaat{letter})'
        book.formula(sheet, CODES_LINE - 1, column, formula, code)
        book.value(sheet, place.header_line - 1, column, letter, header)
    sheet.set_row(CODES_LINE - 1, 8 * longest + 10 if upright else 18)


def _mark_wrong(book: Book, sheet: Worksheet, place: TablePlace, slot: str) -> None:
    """Mark what stands under a letter without candidate, and what is no level."""
    field = place.spec.field(slot)
    letters = place.letters(slot)
    cell = f"{letters}{place.first_line}"
    levels = ",".join(f"{cell}<>{level}" for level in range(LOWEST, HIGHEST + 1))
    formula = f'=AND({cell}<>"",OR({letters}${CODES_LINE}="",AND({levels})))'
    conditional(sheet, place, field.index, formula, mark_format(book, field.column))


def _part(book: Book, sheet: Worksheet, place: TablePlace) -> None:
    """Draw the line above each competence on through the scores, which have one look for all."""
    line, letters = place.first_line, place.letters("competence")
    formula = f"=${letters}{line}<>${letters}{line - 1}"
    # A program that sets one side of a border may forget the others.
    box = {"border": 1, "border_color": GRID, "top": 1, "top_color": SOFT}
    mark = book.raw.add_format(box)
    for letter in SLOTS:
        conditional(sheet, place, place.spec.field(letter.lower()).index, formula, mark)


def shown_head(
    spec: SheetSpec, place: TablePlace, entries: Mapping[str, Typed]
) -> Mapping[tuple[str, str], Cell]:
    """The results of the formulas above the table: a program that only shows calculates none."""
    number = _number(spec)
    found: dict[str, Typed] = {
        "A1": f"{spec.name}: {entries.get(f'exercise_{number}') or ''}",
        "C3": f"Assessor {entries.get('assessor') or ''}",
    }
    day = entries.get(f"day_{number}")
    if isinstance(day, date):
        found["A3"] = (day - _DAY_ZERO).days
    for letter in SLOTS:
        address = cell_name(CODES_LINE, place.column(letter.lower()))
        found[address] = entries.get(letter.lower())
    return {
        (spec.name, address): value
        for address, value in found.items()
        if isinstance(value, str | int)
    }


def _number(spec: SheetSpec) -> str:
    return spec.name.rpartition(" ")[2]
