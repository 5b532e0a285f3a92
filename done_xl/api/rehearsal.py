"""What the check would say of a workbook before it is written, row by row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Filling, Formula, Setup, Typed
from done_xl.layout.places import Places, TablePlace, places
from done_xl.layout.prefilled import prefilled
from done_xl.model.findings import Finding, Place
from done_xl.model.forms import FORMS
from done_xl.model.raw import ErrorValue, FileFacts, RawBook, RawForm, RawTable, Value
from done_xl.model.tables import TEMPLATE_VERSION
from done_xl.reading.sheet import parse_area
from done_xl.validation.book import check_book
from done_xl.writing.entry import merged


def as_read(setup: Setup, filling: Filling, catalogue: Catalogue) -> RawBook:
    """The workbook as the reader would hand it over, once it is written."""
    template = prefilled(catalogue)
    where = places(setup)
    tables = {
        key: _table(place, merged(template.get(key, ()), filling.tables.get(key, ())))
        for key, place in where.tables.items()
    }
    facts = FileFacts("", 0, "", "organisation", TEMPLATE_VERSION)
    return RawBook(facts, tables, _forms(setup, filling, where))


def rehearsed(
    setup: Setup, filling: Filling, catalogue: Catalogue, today: date
) -> Mapping[str, Mapping[int, list[Finding]]]:
    """The errors at the rows of a filling, by table and number of the row from 0."""
    raw = as_read(setup, filling, catalogue)
    found, _ = errors_by_line(check_book(raw, catalogue, today=today).findings, raw.tables)
    return {
        key: {line - raw.tables[key].header_line - 1: errors for line, errors in lines.items()}
        for key, lines in found.items()
    }


def _forms(setup: Setup, filling: Filling, where: Places) -> Mapping[str, RawForm]:
    own: Mapping[str, Typed] = {
        "name": setup.name,
        "code": setup.code,
        "first": setup.period.first,
        "last": setup.period.last,
    }
    forms = {}
    for spec in FORMS:
        typed = filling.forms.get(spec.key, {})
        entries = {**own, **typed} if spec.key == "start" else typed
        values = tuple(_read(entries.get(field.name)) for field in spec.fields)
        cells = tuple(where.form(spec.key).cell(field.name) for field in spec.fields)
        forms[spec.key] = RawForm(spec.key, spec.sheet, values, cells)
    return forms


def errors_by_line(
    findings: tuple[Finding, ...], tables: Mapping[str, RawTable]
) -> tuple[dict[str, dict[int, list[Finding]]], list[Finding]]:
    """The errors at rows by table and line, and the errors that are at no row of a table."""
    by_line: dict[str, dict[int, list[Finding]]] = {}
    loose = []
    for finding in findings:
        if finding.severity != "error":
            continue
        found = row_at(finding.place, tables)
        if found is None:
            loose.append(finding)
        else:
            by_line.setdefault(found[0], {}).setdefault(found[1], []).append(finding)
    return by_line, loose


def row_at(place: Place, tables: Mapping[str, RawTable]) -> tuple[str, int] | None:
    """The table and the line of the row in which a cell lies; None where it lies in no row."""
    area = parse_area(place.cell or "")
    if area is None:
        return None
    for key, table in tables.items():
        inside = area.first_column in table.positions and area.first_line in table.lines
        if table.sheet == place.sheet and inside:
            return key, area.first_line
    return None


def _table(place: TablePlace, rows: Sequence[Sequence[Typed]]) -> RawTable:
    first = place.first_column
    read = tuple(tuple(map(_read, row)) for row in rows)
    filled = [n for n, row in enumerate(read) if any(value is not None for value in row)]
    return RawTable(
        key=place.spec.key,
        sheet=place.sheet,
        header_line=place.header_line,
        positions=tuple(range(first, first + len(place.spec.fields))),
        rows=tuple(read[n] for n in filled),
        lines=tuple(place.first_line + n for n in filled),
    )


def _read(value: Typed) -> Value:
    """A typed value as the reader hands it over."""
    if isinstance(value, Formula):
        text = value.cached
        return ErrorValue(text) if isinstance(text, str) and text.startswith("#") else text
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value
