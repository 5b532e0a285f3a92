"""The hidden sheet Lijsten: every dropdown's values under a defined name.

A dynamic list is two columns: the row numbers of the entries that count, and the entries without
gaps. A name with a blank inside would let anything through in Excel (workbooks page 7).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from xlsxwriter.worksheet import Worksheet

from done_xl.catalogue.types import Catalogue
from done_xl.layout.places import Places
from done_xl.model.columns import ChoiceColumn
from done_xl.model.findings import column_letters
from done_xl.model.own_settings import WORK_EXPERIENCE
from done_xl.model.tables import TableSpec
from done_xl.writing.book import Book
from done_xl.writing.frames import open_hidden
from done_xl.writing.validations import LIST_NAMES

SHEET: Final = "Lijsten"
# Line 1 holds the name, line 2 the count of a dynamic list, entries start on line 3.
_COUNT_LINE: Final = 2
_FIRST_LINE: Final = 3


@dataclass(frozen=True, slots=True)
class DynamicList:
    """A list fed by a table: `counts` and `entry` are formulas over the row number {n}."""

    name: str
    rows: int
    counts: str
    entry: str


def write_lists(book: Book, catalogue: Catalogue, places: Places) -> None:
    """Write the sheet with the catalogue's lists and the dynamic ones, and define their names."""
    sheet = open_hidden(book, SHEET)
    chosen = chosen_lists(place.spec for place in places.tables.values())
    static = [
        (f"lst_{choices.name}", choices.values)
        for choices in catalogue.lists
        if choices.name in chosen
    ]
    for column, (name, values) in enumerate(static):
        write_list(book, sheet, column, name, values)
    _measures(book, sheet, len(static), catalogue)
    for offset, dynamic in enumerate(dynamic_lists(places)):
        _dynamic(book, sheet, len(static) + 1 + 2 * offset, dynamic)


def _measures(book: Book, sheet: Worksheet, column: int, catalogue: Catalogue) -> None:
    """Write the measures; those of a path that the organisation has to switch on come last.

    The name ends before them while the setting is off, so that nobody can choose one.
    """
    name = LIST_NAMES["measures"]
    active = tuple(measure.code for measure in catalogue.measures if measure.active)
    steps = tuple(step.measure for step in catalogue.milestones if step.measure)
    values = (*active, *(code for code in steps if code not in active))
    _write_values(book, sheet, column, name, values)
    count = f"IF({WORK_EXPERIENCE.name}=1,{len(values)},{len(active)})"
    area = _area(column, len(values))
    book.name(name, f"={area.partition(':')[0]}:INDEX({area},{count})")


def chosen_lists(specs: Iterable[TableSpec]) -> frozenset[str]:
    """The names of the closed lists that columns of these tables offer or take."""
    columns = (field.column for spec in specs for field in spec.fields)
    return frozenset(
        name
        for column in columns
        if isinstance(column, ChoiceColumn)
        for name in (column.choices, column.offered)
        if name
    )


def dynamic_lists(places: Places) -> tuple[DynamicList, ...]:
    """The lists that the organisation's own tables feed."""

    def index(key: str, field: str) -> str:
        return f"INDEX({places.table(key).reference(field)},{{n}})"

    def plain(target: str, key: str, field: str) -> DynamicList:
        cell = index(key, field)
        return DynamicList(LIST_NAMES[target], places.table(key).rows, f'{cell}<>""', cell)

    def active(target: str, key: str) -> DynamicList:
        code = index(key, "code")
        counts = f'AND({code}<>"",{index(key, "active")}="ja")'
        entry = f'{code}&" "&{index(key, "label")}'
        return DynamicList(LIST_NAMES[target], places.table(key).rows, counts, entry)

    occupation = index("levels", "occupation")
    column = places.table("levels").reference("occupation")
    # An occupation has a row per competence: only its first row counts.
    first = f'AND({occupation}<>"",IFERROR(MATCH({occupation},{column},0),0)={{n}})'
    rows = places.table("levels").rows
    return (
        plain("candidates", "candidates", "code"),
        plain("coaches", "coaches", "name"),
        active("kpis", "kpis"),
        active("competences", "competences"),
        DynamicList(LIST_NAMES["occupations"], rows, first, occupation),
    )


def write_list(
    book: Book, sheet: Worksheet, column: int, name: str, values: tuple[str, ...]
) -> None:
    """Write a list that never changes under its name, and define that name for its values."""
    _write_values(book, sheet, column, name, values)
    book.name(name, f"={_area(column, len(values))}")


def _area(column: int, rows: int) -> str:
    letters = column_letters(column)
    return f"{SHEET}!${letters}${_FIRST_LINE}:${letters}${_FIRST_LINE + rows - 1}"


def _write_values(
    book: Book, sheet: Worksheet, column: int, name: str, values: tuple[str, ...]
) -> None:
    plain = book.format(num_format="@")
    book.value(sheet, 0, column, name, book.format(bold=True))
    for offset, value in enumerate(values):
        book.value(sheet, _FIRST_LINE - 1 + offset, column, value, plain)


def _dynamic(book: Book, sheet: Worksheet, column: int, dynamic: DynamicList) -> None:
    plain = book.format()
    helper, letters = column_letters(column), column_letters(column + 1)
    last = _FIRST_LINE + dynamic.rows - 1
    numbers = f"${helper}${_FIRST_LINE}:${helper}${last}"
    book.value(sheet, 0, column + 1, dynamic.name, book.format(bold=True))
    book.formula(sheet, _COUNT_LINE - 1, column, f"=COUNT({numbers})", plain)
    for n in range(1, dynamic.rows + 1):
        row = _FIRST_LINE + n - 2
        book.formula(sheet, row, column, f'=IF({dynamic.counts.format(n=n)},{n},"")', plain)
        picked = dynamic.entry.format(n=f"SMALL({numbers},{n})")
        book.formula(sheet, row, column + 1, f'=IFERROR({picked},"")', plain)
    area = f"{SHEET}!${letters}${_FIRST_LINE}:${letters}${last}"
    start = f"{SHEET}!${letters}${_FIRST_LINE}"
    count = f"{SHEET}!${helper}${_COUNT_LINE}"
    book.name(dynamic.name, f"={start}:INDEX({area},MAX(1,{count}))")
