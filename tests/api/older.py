"""A workbook of an older template: a current one without what came later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.table import Table

from done_xl.model.own_settings import OWN_SETTINGS
from done_xl.model.tables import table


def older(
    path: Path, change: Callable[[Workbook], None] = lambda _: None, version: int = 1
) -> Path:
    """The path, its workbook made one of an older template and then changed as told."""
    book = load_workbook(path)
    if version == 1:
        _without_columns(book)
        _without_settings(book)
    change(book)
    book.custom_doc_props["done.version"].value = version
    book.save(path)
    return path


def _without_columns(book: Workbook) -> None:
    sheet = book["Maatregelen"]
    found = sheet.tables["tblMaatregelen"]
    spec = table("measures")
    later = [field for field in spec.fields if field.column.since > 1]
    first, _, _, _ = range_boundaries(found.ref)
    assert [field.index for field in later] == [later[0].index, later[0].index + 1]
    sheet.delete_cols(first + later[0].index, len(later))
    for field in reversed(later):
        del found.tableColumns[field.index]
    _sized(found, columns=-len(later))


def _without_settings(book: Workbook) -> None:
    sheet = book["Instellingen"]
    found = sheet.tables["tblPremies"]
    later = [number for number, one in enumerate(OWN_SETTINGS) if one.since > 1]
    first, header, last, _ = range_boundaries(found.ref)
    for number in later:
        for column in range(first, last + 1):
            sheet.cell(header + 1 + number, column).value = None
    _sized(found, rows=-len(later))


def _sized(found: Table, *, columns: int = 0, rows: int = 0) -> None:
    first, top, last, bottom = range_boundaries(found.ref)
    found.ref = (
        f"{get_column_letter(first)}{top}:{get_column_letter(last + columns)}{bottom + rows}"
    )
    found.autoFilter.ref = found.ref
