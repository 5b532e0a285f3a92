"""The entries of a form, found by the labels that stand left of them."""

from __future__ import annotations

from collections.abc import Iterable

from done_xl.model.findings import Finding, Place, cell_name
from done_xl.model.forms import FormSpec
from done_xl.model.raw import RawForm, Value
from done_xl.reading.headers import folded
from done_xl.reading.sheet import Area, Sheet
from done_xl.text_nl import files as text


def read_form(
    spec: FormSpec, sheet: Sheet, tables: Iterable[Area], file: str, *, exported: bool
) -> tuple[RawForm, list[Finding]]:
    """A form's entries and the labels that are missing; cells of tables are no labels."""
    labels = _labels(sheet, tuple(tables))
    values: list[Value] = []
    cells: list[str | None] = []
    findings: list[Finding] = []
    for field in spec.fields:
        header = field.column.header
        found = labels.get(folded(header))
        values.append(None if found is None else sheet.value(found[0], found[1] + 1))
        cells.append(None if found is None else cell_name(found[0], found[1] + 1))
        if found is None and not (exported and field.column.personal):
            rule = text.ENTRY_MISSING if field.required else text.OPTIONAL_ENTRY_MISSING
            findings.append(rule.at(Place(file, sheet.name), column=header, sheet=sheet.name))
    return RawForm(spec.key, sheet.name, tuple(values), tuple(cells)), findings


def _labels(sheet: Sheet, tables: tuple[Area, ...]) -> dict[str, tuple[int, int]]:
    """The first place of every text outside the tables, by its folded text.

    Templates may end a label with an asterisk or a colon.
    """
    found: dict[str, tuple[int, int]] = {}
    for line, row in enumerate(sheet.cells, 1):
        beside = [
            range(table.first_column, table.last_column + 1)
            for table in tables
            if table.first_line <= line <= table.last_line
        ]
        for column, value in enumerate(row):
            if isinstance(value, str) and value and not any(column in taken for taken in beside):
                found.setdefault(folded(value.rstrip(" *:")), (line, column))
    return found
