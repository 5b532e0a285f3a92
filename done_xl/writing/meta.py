"""The hidden sheet _meta: template, period, settings in use, and per table its rows counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from xlsxwriter.worksheet import Worksheet

from done_xl.catalogue.types import Catalogue
from done_xl.layout.places import Places, TablePlace
from done_xl.model.own_settings import OWN_SETTINGS
from done_xl.model.tables import TEMPLATE_ID, TEMPLATE_VERSION
from done_xl.writing.book import Book, Cell
from done_xl.writing.frames import define_cell, open_hidden
from done_xl.writing.looks import DAY_FORMAT
from done_xl.writing.validations import CODE_SIGNS, CODE_SIGNS_NAME

SHEET: Final = "_meta"
EXPORTED: Final = "ja"
_FIRST_SETTING_LINE: Final = 7
_FIRST_COUNT_LINE: Final = 20
# In these tables a row is filled when this field is, and every ready row asks for it.
_ANSWERS: Final = {"statements": "score", "questions": "answer"}
# In these tables a field must not stand twice.
_CODES: Final = {"candidates": "code"}


@dataclass(frozen=True, slots=True)
class Counter:
    """The cells on _meta that count a table's filled and incomplete rows.

    `double` counts the rows whose code stands in another row too, for tables that it is counted of.
    """

    filled: str
    incomplete: str
    double: str | None = None


def counters(places: Places) -> Mapping[str, Counter]:
    """The counting cells by table key."""
    return {
        key: Counter(
            f"{SHEET}!$B${line}",
            f"{SHEET}!$C${line}",
            f"{SHEET}!$D${line}" if key in _CODES else None,
        )
        for line, key in enumerate(places.tables, _FIRST_COUNT_LINE)
    }


def write_meta(book: Book, catalogue: Catalogue, places: Places, *, exported: bool = False) -> None:
    """Write the sheet and define the names of the settings in use.

    It also says what the document's properties say, for programs that do not show those.
    """
    sheet = open_hidden(book, SHEET)
    plain, day = book.format(), book.format(num_format=DAY_FORMAT)
    values: tuple[tuple[str, Cell], ...] = (
        ("template", TEMPLATE_ID),
        ("version", TEMPLATE_VERSION),
        (CODE_SIGNS_NAME, CODE_SIGNS),
    )
    for row, (label, value) in enumerate(values):
        book.value(sheet, row, 0, label, plain)
        book.value(sheet, row, 1, value, plain)
    if exported:
        book.value(sheet, 0, 2, EXPORTED, plain)
    define_cell(book, CODE_SIGNS_NAME, SHEET, len(values), 1)
    for row, name in ((3, "PeriodeVan"), (4, "PeriodeTot"), (5, "Peildatum")):
        book.value(sheet, row, 0, name, plain)
        book.formula(sheet, row, 1, f"={name}", day)
    _settings(book, sheet, catalogue, places)
    _counts(book, sheet, places)


def _settings(book: Book, sheet: Worksheet, catalogue: Catalogue, places: Places) -> None:
    amounts = places.table("amounts").reference("amount")
    named = [(n, each) for n, each in enumerate(OWN_SETTINGS, 1) if each.name]
    for row, (number, setting) in enumerate(named, _FIRST_SETTING_LINE - 1):
        cell, default = f"INDEX({amounts},{number})", setting.default(catalogue) or 0
        book.value(sheet, row, 0, setting.name, book.format())
        book.formula(sheet, row, 1, f"=IF(ISNUMBER({cell}),{cell},{default})", book.format())
        define_cell(book, setting.name, SHEET, row + 1, 1)


def _counts(book: Book, sheet: Worksheet, places: Places) -> None:
    plain = book.format()
    for line, (key, place) in enumerate(places.tables.items(), _FIRST_COUNT_LINE):
        filled, incomplete = _formulas(place, f"B{line}")
        book.value(sheet, line - 1, 0, key, plain)
        book.formula(sheet, line - 1, 1, filled, plain)
        book.formula(sheet, line - 1, 2, incomplete, plain)
        if key in _CODES:
            book.formula(sheet, line - 1, 3, _doubles(place.reference(_CODES[key])), plain)


def _formulas(place: TablePlace, own: str) -> tuple[str, str]:
    spec = place.spec
    if spec.key in _ANSWERS:
        answers = place.reference(_ANSWERS[spec.key])
        # An untouched list is not incomplete: nobody began it.
        return f"=SUMPRODUCT(1-ISBLANK({answers}))", f"=IF({own}=0,0,{place.rows}-{own})"
    entered = [field for field in spec.fields if not (spec.key == "amounts" and field.required)]
    # Comparing with "" would let one error value in a cell spoil the count of its whole table.
    filled = "+".join(f"(1-ISBLANK({place.reference(field.name)}))" for field in entered)
    missing = "+".join(f"ISBLANK({place.reference(f.name)})" for f in entered if f.required)
    if not missing:
        return f"=SUMPRODUCT(({filled}>0)*1)", "=0"
    return f"=SUMPRODUCT((({filled})>0)*1)", f"=SUMPRODUCT((({filled})>0)*(({missing})>0))"


def _doubles(codes: str) -> str:
    """The rows whose code stands elsewhere too; dividing passes over blanks and error values."""
    return f'=SUMPRODUCT(ISNUMBER(1/(({codes}<>"")*(COUNTIF({codes},{codes})>1)))*1)'
