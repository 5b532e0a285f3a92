"""Raw workbooks as small text tables, so that a test shows what stands in the cells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Formula, Typed
from done_xl.layout.prefilled import prefilled
from done_xl.model.findings import Finding
from done_xl.model.forms import FORMS
from done_xl.model.raw import ErrorValue, FileFacts, RawBook, RawForm, RawTable, Value
from done_xl.model.tables import table
from done_xl.validation import CheckedBook, check_book

HEADER_LINE = 5
TODAY = date(2026, 11, 21)
# The shipped one, with room for exactly its own KPIs: a test of another rule does not hang on how
# many the template switches on (tests/catalogue/test_shipped.py looks at that).
CATALOGUE: Catalogue = catalogue().model_copy(
    update={
        "settings": catalogue().settings.model_copy(
            update={"most_active_kpis": len(catalogue().kpis)}
        )
    }
)
_DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
CANDIDATES = """
Kandidaat | Statuut | Coach
K001 | Maatwerk | Coach 1
K002 | LDE | Coach 1
"""


def typed(cell: str) -> Value:
    """The value of a written cell: 3, 15/03/2026, #N/A, WAAR; everything in quotes is text."""
    if not cell:
        return None
    if cell[0] == cell[-1] == "'":
        return cell[1:-1]
    if found := _DAY.fullmatch(cell):
        return date(int(found[3]), int(found[2]), int(found[1]))
    if _NUMBER.fullmatch(cell):
        return float(cell)
    if cell.startswith("#"):
        return ErrorValue(cell)
    return {"WAAR": True, "ONWAAR": False}.get(cell, cell)


def raw_table(
    key: str, written: str, formulas: frozenset[tuple[int, int]] = frozenset()
) -> RawTable:
    """A table from a text: a line of headers, then its rows; other columns are blank."""
    spec = table(key)
    head, *lines = (line for line in written.strip().splitlines())
    places = [spec.headers.index(header.strip()) for header in head.split("|")]
    rows = []
    for line in lines:
        row: list[Value] = [None] * len(spec.fields)
        for place, cell in zip(places, line.split("|"), strict=True):
            row[place] = typed(cell.strip())
        rows.append(tuple(row))
    return filled_table(key, tuple(rows), formulas)


def filled_table(
    key: str,
    rows: tuple[tuple[Value, ...], ...],
    formulas: frozenset[tuple[int, int]] = frozenset(),
) -> RawTable:
    """A table from rows in declared order; the first stands on line 6."""
    spec = table(key)
    first = HEADER_LINE + 1
    return RawTable(
        key=key,
        sheet=spec.sheet,
        header_line=HEADER_LINE,
        positions=tuple(range(len(spec.fields))),
        rows=rows,
        lines=tuple(range(first, first + len(rows))),
        formulas=formulas,
    )


def _as_read(value: Typed) -> Value:
    """A value of the template as the reader hands it over."""
    if isinstance(value, Formula):
        return value.cached
    return float(value) if isinstance(value, int) else value


@cache
def template_tables() -> Mapping[str, RawTable]:
    """The prefilled tables and one coach."""
    tables = {
        key: filled_table(key, tuple(tuple(map(_as_read, row)) for row in rows))
        for key, rows in prefilled(CATALOGUE).items()
    }
    return {**tables, "coaches": raw_table("coaches", "Coach\nCoach 1\nCoach 2")}


def form(key: str, **values: Value) -> RawForm:
    """A form with these entries in column C, from line 3."""
    spec = next(spec for spec in FORMS if spec.key == key)
    return RawForm(
        key,
        spec.sheet,
        tuple(values.get(field.name) for field in spec.fields),
        tuple(f"C{field.index + 3}" for field in spec.fields),
    )


START = form(
    "start",
    name="Voorbeeld vzw",
    code="VBO",
    first=date(2026, 1, 1),
    last=date(2026, 12, 31),
)


def raw_book(
    *tables: RawTable,
    start: RawForm | None = START,
    forms: tuple[RawForm, ...] = (),
    exported: bool = False,
) -> RawBook:
    """A workbook of VBO for 2026: the template, two candidates, and the tables given."""
    standard = {**template_tables(), "candidates": raw_table("candidates", CANDIDATES)}
    given = {table.key: table for table in tables}
    return RawBook(
        FileFacts("DOne_VBO_2026.xlsx", 1000, "0" * 64, "organisation", 1, exported=exported),
        {**standard, **given},
        {form.key: form for form in (start, *forms) if form is not None},
    )


def check(*tables: RawTable, **parts: object) -> CheckedBook:
    """The checked workbook of `raw_book` as seen on 21/11/2026."""
    return check_book(raw_book(*tables, **parts), CATALOGUE, today=TODAY)  # type: ignore[arg-type]


def brief(findings: tuple[Finding, ...]) -> list[str]:
    """Findings as "Blad!A1 CODE found → proposal", to compare whole lists."""
    return [
        f"{finding.place.sheet}!{finding.place.cell} {finding.code}"
        + (f" {finding.found}" if finding.found else "")
        + (f" → {finding.proposal}" if finding.proposal else "")
        for finding in findings
    ]


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """Findings as "A1 CODE"."""
    return [f"{finding.place.cell} {finding.code}" for finding in findings]
