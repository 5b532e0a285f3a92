"""A workbook being written: one XlsxWriter workbook with checked calls and shared formats.

XlsxWriter warns and goes on where it refuses a validation or a cell; here every refusal raises,
so that no dropdown is lost in silence (design page 4).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from done_xl.writing.looks import DAY_FORMAT, FONT
from done_xl.writing.saved import SavedWorkbook

CREATED = datetime(2026, 1, 1)
Cell = str | float | int | bool | date | None


class RefusedError(Exception):
    """XlsxWriter did not take what it was given: a mistake in our own layout."""


class PlainWorksheet(Worksheet):  # type: ignore[misc] # XlsxWriter ships no types
    """A worksheet that takes formulas as written: we put `_xlfn.` before new functions ourselves.

    XlsxWriter looks for 30 new functions in every formula, which took half of the writing time.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002, FBT001, FBT002 - the signature of XlsxWriter
        return formula.removeprefix("=")


class Book:
    """An .xlsx file under construction.

    `created` is fixed, so that the same input gives the same bytes. `cached` gives the results of
    formulas by (sheet name, cell address); a formula without one is calculated on opening.
    """

    def __init__(self, path: Path, *, cached: Mapping[tuple[str, str], Cell] | None = None) -> None:
        self._workbook = SavedWorkbook(
            str(path), {"default_date_format": DAY_FORMAT, "in_memory": True}
        )
        self._workbook.set_calc_mode("auto")
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}
        self._cached = dict(cached or {})

    @property
    def raw(self) -> xlsxwriter.Workbook:
        """The XlsxWriter workbook, for charts."""
        return self._workbook

    def sheet(self, name: str, colour: str | None = None) -> Worksheet:
        """A new worksheet with a tab colour."""
        sheet = self._workbook.add_worksheet(name, worksheet_class=PlainWorksheet)
        if colour:
            sheet.set_tab_color(colour)
        return sheet

    def format(self, **properties: Any) -> Format:
        """The cell format with these properties over the house font; equal ones are shared."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._workbook.add_format({**FONT, **properties})
        return self._formats[key]

    def name(self, name: str, reference: str) -> None:
        """Define a name for a reference like `=Start!$B$3`; raises RefusedError."""
        if self._workbook.define_name(name, reference) != 0:
            raise RefusedError(f"name {name} {reference}")

    def value(self, sheet: Worksheet, row: int, column: int, value: Cell, style: Format) -> None:
        """Write one value as what it is; text never becomes a formula. Row and column from 0."""
        if value is None:
            code = sheet.write_blank(row, column, None, style)
        elif isinstance(value, bool):
            code = sheet.write_boolean(row, column, value, style)
        elif isinstance(value, date):
            code = sheet.write_datetime(row, column, value, style)
        elif isinstance(value, str):
            code = sheet.write_string(row, column, value, style)
        else:
            code = sheet.write_number(row, column, value, style)
        if code != 0:
            raise RefusedError(f"{sheet.get_name()} {row},{column}: {value!r} ({code})")

    def formula(self, sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
        """Write a formula with its cached result, or none. Row and column from 0."""
        address = xlsxwriter.utility.xl_rowcol_to_cell(row, column)
        result = self._cached.get((sheet.get_name(), address), "")
        if sheet.write_formula(row, column, text, style, result) != 0:
            raise RefusedError(f"{sheet.get_name()}!{address}: {text}")

    def validation(
        self, sheet: Worksheet, area: tuple[int, int, int, int], options: Mapping[str, Any]
    ) -> None:
        """Add a validation to (first row, first column, last row, last column)."""
        if sheet.data_validation(*area, dict(options)) != 0:
            raise RefusedError(f"{sheet.get_name()} {area}: {options}")

    def close(
        self,
        properties: Mapping[str, str],
        custom: Mapping[str, str | int | date],
        *,
        modified: datetime | None = None,
    ) -> None:
        """Write the file with its document properties; without `modified` that is `created`."""
        self._workbook.set_properties({**properties, "created": CREATED, "modified": modified})
        for key, value in custom.items():
            self._workbook.set_custom_property(key, value)
        self._workbook.close()
