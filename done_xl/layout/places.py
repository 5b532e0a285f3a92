"""Where every table and form of the organisation workbook stands.

A pure function of the Setup, shared by the writer of the entry sheets and that of the computed
ones. Lines are sheet rows from 1, columns count from 0. Source: workbooks page 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Setup
from done_xl.model.findings import cell_name, column_letters
from done_xl.model.forms import FORMS, FormSpec
from done_xl.model.tables import TABLES, TableSpec, table

HEADER_LINE: Final = 5
# The first line of a form and the column of its labels: an entry stands right of its label.
_FORM_AT: Final = {"start": (4, 0), "checklist": (3, 1), "yes_no": (3, 1)}
# Forms of which only the first entry stands there; the others stand under a table.
_UNDER: Final = {"checklist": "statements"}
# Above its table a checklist carries its date and totals: those of the 0-6 with a line per theme.
_YES_NO_HEADER: Final = 8
_TOTALS_BESIDE_THEMES: Final = 7


@dataclass(frozen=True, slots=True)
class TablePlace:
    """A table on its sheet: header line, data lines and columns, first and last included."""

    spec: TableSpec
    header_line: int
    first_line: int
    last_line: int
    first_column: int

    @property
    def sheet(self) -> str:
        """The name of the sheet."""
        return self.spec.sheet

    @property
    def rows(self) -> int:
        """The number of ready rows."""
        return self.last_line - self.header_line

    @property
    def last_column(self) -> int:
        """The sheet column of the last table column."""
        return self.first_column + len(self.spec.fields) - 1

    def column(self, field: str) -> int:
        """The sheet column of a field by its Python name; KeyError where there is none."""
        return self.first_column + self.spec.field(field).index

    def letters(self, field: str) -> str:
        """The letters of a field's sheet column."""
        return column_letters(self.column(field))

    def area(self, field: str) -> str:
        """The data cells of a field with their sheet: `'PDP'!$G$6:$G$1005`."""
        letters = self.letters(field)
        return f"'{self.sheet}'!${letters}${self.first_line}:${letters}${self.last_line}"

    def reference(self, field: str) -> str:
        """The structured reference to a field's data: `tblPDP[Start]`."""
        return f"{self.spec.name}[{self.spec.field(field).column.header}]"


@dataclass(frozen=True, slots=True)
class FormPlace:
    """A form on its sheet: labels in `label_column`, entries right of them, one a line."""

    spec: FormSpec
    lines: tuple[int, ...]
    label_column: int

    @property
    def sheet(self) -> str:
        """The name of the sheet."""
        return self.spec.sheet

    @property
    def entry_column(self) -> int:
        """The sheet column of the entries."""
        return self.label_column + 1

    def line(self, field: str) -> int:
        """The sheet row of an entry by its Python name; KeyError where there is none."""
        for entry in self.spec.fields:
            if entry.name == field:
                return self.lines[entry.index]
        raise KeyError(field)

    def cell(self, field: str) -> str:
        """The address of an entry: `B4`."""
        return cell_name(self.line(field), self.entry_column)


@dataclass(frozen=True, slots=True)
class Places:
    """Every table and form by its key."""

    tables: Mapping[str, TablePlace]
    forms: Mapping[str, FormPlace]

    def table(self, key: str) -> TablePlace:
        """The place of the table with this key; KeyError where there is none."""
        return self.tables[key]

    def form(self, key: str) -> FormPlace:
        """The place of the form with this key; KeyError where there is none."""
        return self.forms[key]

    def tables_on(self, sheet: str) -> tuple[TablePlace, ...]:
        """The tables of one sheet from left to right."""
        return tuple(place for place in self.tables.values() if place.sheet == sheet)


def places(setup: Setup) -> Places:
    """The places of all tables and forms for this setup's table sizes.

    Tables of one sheet stand side by side under one header line with a blank column between, so
    that rows can be inserted. Raises ValueError for a size below 1 or of an unknown or fixed table,
    and where a form would stand in a table.
    """
    _check_sizes(setup.sizes)
    tables: dict[str, TablePlace] = {}
    next_column: dict[str, int] = {}
    for spec in TABLES:
        header = _header_line(spec.sheet)
        first = next_column.get(spec.sheet, 0)
        rows = setup.sizes.get(spec.key, spec.rows)
        tables[spec.key] = TablePlace(spec, header, header + 1, header + rows, first)
        next_column[spec.sheet] = first + len(spec.fields) + 1
    forms = {spec.key: _form_place(spec, tables) for spec in FORMS}
    _check_apart(tables.values(), forms.values())
    return Places(tables, forms)


def _header_line(sheet: str) -> int:
    if sheet == table("statements").sheet:
        return _TOTALS_BESIDE_THEMES + len(catalogue().checklist.themes)
    return _YES_NO_HEADER if sheet == table("questions").sheet else HEADER_LINE


def _form_place(spec: FormSpec, tables: Mapping[str, TablePlace]) -> FormPlace:
    """The place of a form: one line after the other, or under a table with a blank line between."""
    first, column = _FORM_AT[spec.key]
    following = tables[_UNDER[spec.key]].last_line + 2 if spec.key in _UNDER else first + 1
    others = range(following, following + len(spec.fields) - 1)
    return FormPlace(spec, (first, *others), column)


def _check_apart(tables: Iterable[TablePlace], forms: Iterable[FormPlace]) -> None:
    """Raise ValueError where a form's label or entry lies in a table."""
    for form, place in product(forms, tables):
        beside = place.last_column < form.label_column or form.entry_column < place.first_column
        inside = [line for line in form.lines if place.header_line <= line <= place.last_line]
        if form.sheet == place.sheet and inside and not beside:
            raise ValueError(f"form {form.spec.key}: line {inside[0]} lies in {place.spec.name}")


def _check_sizes(sizes: Mapping[str, int]) -> None:
    growing = {spec.key for spec in TABLES if not spec.fixed}
    for key, rows in sizes.items():
        if key not in growing:
            raise ValueError(f"no table with a size of its own: {key}")
        if rows < 1:
            raise ValueError(f"table {key} needs at least one row, not {rows}")
