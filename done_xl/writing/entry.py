"""One sheet of entry tables: its tables side by side, its form, its marks and print set-up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from xlsxwriter.worksheet import Worksheet

from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Filling, Setup, Typed
from done_xl.layout.places import Places, TablePlace
from done_xl.layout.prefilled import Rows, prefilled
from done_xl.layout.sheets import CAPTIONS, SheetSpec
from done_xl.model.columns import DayColumn
from done_xl.model.findings import column_letters
from done_xl.text_nl import start as text
from done_xl.writing import styles
from done_xl.writing.book import Book
from done_xl.writing.checklists import checklist_totals, yes_no_totals
from done_xl.writing.frames import open_sheet, print_apart, print_setup, print_wide, write_form
from done_xl.writing.looks import SOFT
from done_xl.writing.meta import counters
from done_xl.writing.tables import column_width, conditional, mark_format, write_table

# A date needs this width, also where a form stands above a narrower column.
_DAY_WIDTH = 12
# The columns of Maatregelen that only a premium by quarter needs.
_OF_A_PREMIUM = ("applied", "wage")


def write_entry_sheet(
    book: Book,
    spec: SheetSpec,
    places: Places,
    catalogue: Catalogue,
    *,
    setup: Setup,
    filling: Filling,
) -> Worksheet:
    """The sheet with all its tables and forms, filled as far as the filling goes."""
    sheet = open_sheet(book, spec)
    tables = places.tables_on(spec.name)
    template = prefilled(catalogue)
    for place in tables:
        fixed = template.get(place.spec.key, ())
        rows = merged(fixed, filling.tables.get(place.spec.key, ()))
        write_table(book, sheet, place, rows, colour=spec.colour, prefilled_rows=len(fixed))
        _above(book, sheet, place, places, several=len(tables) > 1)
    _forms(book, sheet, spec, places, filling)
    _own_marks(book, sheet, spec, places, catalogue)
    header = tables[0].header_line
    sheet.freeze_panes(header, spec.frozen_columns)
    sheet.set_selection(tables[0].first_line - 1, *_first_entry(tables[0]))
    last = max(place.last_line for place in tables)
    print_setup(sheet, setup, (last, tables[-1].last_column), header_line=header)
    if len(tables) > 1:
        print_apart(sheet, tables)
    else:
        print_wide(sheet, tables[0])
    return sheet


def merged(fixed: Rows, typed: Sequence[Sequence[Typed]]) -> Sequence[Sequence[Typed]]:
    """The typed rows over the template's own, in order; None keeps what the template holds."""
    if not fixed:
        return typed
    return [
        tuple(
            old if new is None else new
            for new, old in zip_longest(over or (), under or (), fillvalue=None)
        )
        for over, under in zip_longest(typed, fixed)
    ]


def _first_entry(place: TablePlace) -> tuple[int, int, int]:
    """First column, last line and last column of a selection: the first entry cell."""
    open_columns = [field.index for field in place.spec.fields if not field.column.prefilled]
    column = place.first_column + open_columns[0]
    return column, place.first_line - 1, column


def _above(
    book: Book, sheet: Worksheet, place: TablePlace, places: Places, *, several: bool
) -> None:
    """Caption of one of several tables, and in words how many rows are filled and incomplete."""
    if several:
        caption = CAPTIONS.get(place.spec.key)
        book.value(sheet, place.header_line - 2, place.first_column, caption, styles.caption(book))
        sheet.set_column(place.last_column + 1, place.last_column + 1, 3)
    if place.spec.sheet.startswith("Checklist"):
        return
    cell = counters(places)[place.spec.key]
    words = (
        f'="{text.ROWS}"&{cell.filled}&"{text.ROWS_FILLED}, "'
        f'&{cell.incomplete}&"{text.ROWS_INCOMPLETE}"'
    )
    if cell.double:
        words += f'&IF({cell.double}=0,"",", "&{cell.double}&"{text.ROWS_DOUBLE}")'
    small = book.format(font_color=SOFT, font_size=9)
    book.formula(sheet, place.header_line - 3, place.first_column, words, small)


def _forms(book: Book, sheet: Worksheet, spec: SheetSpec, places: Places, filling: Filling) -> None:
    for form in places.forms.values():
        if form.sheet != spec.name:
            continue
        values = filling.forms.get(form.spec.key, {})
        write_form(book, sheet, form, values, labels_right=form.spec.key == "yes_no")
        table = places.tables_on(spec.name)[0]
        width = column_width(table.spec.fields[form.entry_column - table.first_column])
        sheet.set_column(form.entry_column, form.entry_column, max(width, _DAY_WIDTH))
        for field in form.spec.fields:
            if not isinstance(field.column, DayColumn):
                sheet.set_row(form.line(field.name) - 1, 45)


def _own_marks(
    book: Book, sheet: Worksheet, spec: SheetSpec, places: Places, catalogue: Catalogue
) -> None:
    match spec.name:
        case "Kandidaten":
            _mark_doubles(book, sheet, places.table("candidates"))
        case "Maatregelen":
            _mark_needless(book, sheet, places.table("measures"), catalogue)
        case "Checklist 0-6":
            checklist_totals(book, sheet, catalogue.checklist, places)
        case "Checklist JA-NEE":
            yes_no_totals(book, sheet, places)
        case _:
            return


def _mark_doubles(book: Book, sheet: Worksheet, place: TablePlace) -> None:
    field = place.spec.field("code")
    letters = place.letters("code")
    cell = f"${letters}{place.first_line}"
    whole = f"${letters}${place.first_line}:${letters}${place.last_line}"
    formula = f'=AND({cell}<>"",COUNTIF({whole},{cell})>1)'
    conditional(sheet, place, field.index, formula, mark_format(book, field.column))


def _mark_needless(book: Book, sheet: Worksheet, place: TablePlace, catalogue: Catalogue) -> None:
    """Hatch the cells that no term of the chosen measure asks for, or that are for a premium."""
    line = place.first_line
    measure = f"${place.letters('measure')}{line}"
    mark = book.raw.add_format(dict(styles.NEEDLESS))
    asked: dict[str, list[str]] = {}
    for each in catalogue.measures:
        for name in sorted({name for term in each.terms for name in term.required}):
            asked.setdefault(name, []).append(each.code)
        if any(term.premium for term in each.terms):
            for name in _OF_A_PREMIUM:
                asked.setdefault(name, []).append(each.code)
    for name, codes in asked.items():
        field = place.spec.field(name)
        own = f"${column_letters(place.column(name))}{line}"
        wanted = ",".join(f'{measure}="{code}"' for code in codes)
        # What someone typed all the same stays readable.
        formula = f'=AND({measure}<>"",{own}="",NOT(OR({wanted})))'
        conditional(sheet, place, field.index, formula, mark)
