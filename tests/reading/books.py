"""Workbooks for the reader's tests, written from the declarations with XlsxWriter alone.

Each sheet has its title in row 1, its form labels from row 2 on, and its tables side by side with
one free column between them; `HEADER_LINE` is the sheet row of every header.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from done_xl.model.findings import Finding
from done_xl.model.forms import FORMS
from done_xl.model.tables import TABLES, TEMPLATE_ID, TEMPLATE_VERSION, TableSpec

HEADER_LINE = 12
FIRST_LINE = HEADER_LINE + 1
Rows = Mapping[str, Sequence[Sequence[object]]]
START = ("Voorbeeld vzw", "VBO", date(2026, 1, 1), date(2026, 12, 31), None, None, None, None)
LOG = (
    (date(2026, 1, 5), "SOA Sollicitatieacties", 2, "K001", "Coach 1", "belt terug"),
    (date(2026, 2, 6), "CUR Coachinguren", 1.25, None, "Coach 1", None),
)


def put(sheet: Worksheet, row: int, column: int, value: object, styles: Mapping[str, Any]) -> None:
    """Write one value as what it is; row and column from 0."""
    if value is None:
        sheet.write_blank(row, column, None, styles["plain"])
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, datetime):
        sheet.write_datetime(row, column, value, styles["moment"])
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, styles["day"])
    elif isinstance(value, str):
        sheet.write_string(row, column, value)
    else:
        sheet.write(row, column, value)


@dataclass(frozen=True, kw_only=True)
class Changes:
    """How a workbook differs from the template.

    `sheets` renames sheets, `headers` replaces a table's header texts (its rows then go by these),
    `as_range` leaves out the table objects of these keys, `without` leaves out whole sheets,
    `lower` starts all tables so many rows further down. `touch` may change the workbook before it
    is closed.
    """

    sheets: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, Sequence[str]] = field(default_factory=dict)
    as_range: Sequence[str] = ()
    without: Sequence[str] = ()
    lower: int = 0
    custom: Mapping[str, object] | None = None
    options: Mapping[str, object] = field(default_factory=dict)
    touch: Callable[[xlsxwriter.Workbook, Mapping[str, Worksheet]], None] | None = None


NO_CHANGES = Changes()


def write_book(
    path: Path,
    tables: Rows | None = None,
    changes: Changes = NO_CHANGES,
    *,
    start: Sequence[object] = START,
    rows: int = 8,
) -> Path:
    """The path of a workbook holding these table rows, by default two rows of the log."""
    book = xlsxwriter.Workbook(str(path), dict(changes.options))
    styles = {
        "plain": book.add_format({"locked": False}),
        "day": book.add_format({"num_format": "dd/mm/yyyy"}),
        "moment": book.add_format({"num_format": "dd/mm/yyyy hh:mm"}),
    }
    made: dict[str, Worksheet] = {}
    for name in dict.fromkeys(["Start", *(spec.sheet for spec in TABLES)]):
        if name not in changes.without:
            made[name] = book.add_worksheet(changes.sheets.get(name, name))
            made[name].write(0, 0, name)
    _write_forms(book, made, start, styles)
    columns = dict.fromkeys(made, 0)
    given = {"log": LOG} if tables is None else tables
    for spec in TABLES:
        if spec.sheet in made:
            left = columns[spec.sheet]
            filled = [*given.get(spec.key, ()), *[()] * rows][
                : max(rows, len(given.get(spec.key, ())))
            ]
            columns[spec.sheet] += 1 + _write_table(
                made[spec.sheet], (spec, left), filled, changes, styles
            )
    properties = {"done.template": TEMPLATE_ID, "done.version": TEMPLATE_VERSION}
    for key, value in (properties if changes.custom is None else changes.custom).items():
        book.set_custom_property(key, value)
    if changes.touch:
        changes.touch(book, made)
    book.close()
    return path


def _write_forms(
    book: xlsxwriter.Workbook,
    made: Mapping[str, Worksheet],
    start: Sequence[object],
    styles: Mapping[str, Any],
) -> None:
    for form in FORMS:
        if form.sheet not in made:
            continue
        sheet = made[form.sheet]
        for entry in form.fields:
            sheet.write(2 + entry.index, 0, entry.column.header)
            if form.key == "start":
                put(sheet, 2 + entry.index, 1, start[entry.index], styles)
                book.define_name(
                    form.names[entry.index], f"='{sheet.get_name()}'!$B${3 + entry.index}"
                )


def _write_table(
    sheet: Worksheet,
    place: tuple[TableSpec, int],
    filled: Sequence[Sequence[object]],
    changes: Changes,
    styles: Mapping[str, Any],
) -> int:
    """The number of columns written; `place` is the table and its first column."""
    spec, left = place
    texts = changes.headers.get(spec.key, spec.headers)
    top = HEADER_LINE - 1 + changes.lower
    if spec.key not in changes.as_range:
        # A table refuses doubled headers; the cells say what staff made of them.
        sheet.add_table(top, left, top + len(filled), left + len(texts) - 1, {"name": spec.name})
    for index, text in enumerate(texts):
        sheet.write_string(top, left + index, text)
    for line, row in enumerate(filled, 1):
        for index in range(len(texts)):
            put(sheet, top + line, left + index, row[index] if index < len(row) else None, styles)
    return len(texts)


def with_parts(path: Path, changes: Mapping[str, Callable[[bytes], bytes]]) -> Path:
    """The same path, with parts of the package rewritten."""
    with zipfile.ZipFile(path) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    for name, change in changes.items():
        parts[name] = change(parts[name])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def replaced(old: str, new: str) -> Callable[[bytes], bytes]:
    """A change of a part that must find what it replaces."""

    def change(part: bytes) -> bytes:
        assert old.encode() in part, old
        return part.replace(old.encode(), new.encode())

    return change


def shown(findings: Sequence[Finding]) -> list[tuple[str, str, str | None, str | None]]:
    """Severity, code, sheet and cell of every finding."""
    return [(f.severity, f.code, f.place.sheet, f.place.cell) for f in findings]


def add_rows(
    sheet: Worksheet,
    place: tuple[int, int],
    rows: Sequence[Sequence[object]],
    table: str | None = None,
) -> None:
    """Write rows, headers first, from a (row, column) from 0 on; as a table where it has a name."""
    top, left = place
    if table:
        area = (top, left, top + len(rows) - 1, left + len(rows[0]) - 1)
        columns = [{"header": str(header)} for header in rows[0]]
        sheet.add_table(*area, {"name": table, "columns": columns})
    for line, row in enumerate(rows):
        for index, value in enumerate(row):
            put(sheet, top + line, left + index, value, {"day": None, "plain": None})
