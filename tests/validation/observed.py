"""Raw observation workbooks and assessment reports as small text tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Catalogue
from done_xl.model.books import ASSESSMENT_FORM, BOOKS, OBSERVATION_FORM
from done_xl.model.findings import Finding
from done_xl.model.forms import FormSpec
from done_xl.model.raw import BookKind, FileFacts, RawBook, RawForm, RawTable, Value
from tests.validation.books import HEADER_LINE, typed

CATALOGUE: Catalogue = catalogue()
SCORES = """
Competentie | Nr | A | B
K1 Samenwerken | 1 | 3 | 2
K1 Samenwerken | 2 | 2 | 3
"""
LEVELS = """
Kandidaat | Competentie | Voorstel | Aantal scores | Laagste | Hoogste | Niveau | Reden
VBO/K012 | K1 Samenwerken | 3 | 4 | 2 | 4 | 3 |
"""


def a_form(spec: FormSpec, entries: dict[str, Value]) -> RawForm:
    """A form with these entries in column C, from line 3."""
    return RawForm(
        spec.key,
        spec.sheet,
        tuple(entries.get(field.name) for field in spec.fields),
        tuple(f"C{field.index + 3}" for field in spec.fields),
    )


def raw_table(
    kind: BookKind,
    key: str,
    written: str,
    *,
    lacks: str = "",
    formulas: frozenset[tuple[int, int]] = frozenset(),
) -> RawTable:
    """A table from a text: headers, then rows from line 6; `lacks` is a column that is gone."""
    spec = next(spec for spec in BOOKS[kind].tables if spec.key == key)
    head, *lines = written.strip("\n").splitlines()
    places = [spec.headers.index(header.strip()) for header in head.split("|")]
    rows = []
    for line in lines:
        row: list[Value] = [None] * len(spec.fields)
        for place, cell in zip(places, line.split("|"), strict=True):
            row[place] = typed(cell.strip())
        if key.startswith("scores") and "Gedragsindicator" not in head:
            row[2] = "Helpt collega's bij het werk"
        rows.append(tuple(row))
    first = HEADER_LINE + 1
    positions = tuple(
        None if header == lacks else index for index, header in enumerate(spec.headers)
    )
    lines_of = tuple(range(first, first + len(rows)))
    return RawTable(key, spec.sheet, HEADER_LINE, positions, tuple(rows), lines_of, formulas)


def scores(written: str, number: int = 1, **parts: object) -> RawTable:
    """The table of one exercise; columns A to F of the table stand in D to I."""
    return raw_table("observation", f"scores_{number}", written, **parts)  # type: ignore[arg-type]


def facts(written: str) -> RawTable:
    """tblWaarnemingen."""
    return raw_table("observation", "facts", written)


def levels(written: str, **parts: object) -> RawTable:
    """tblEvaluatie; Niveau stands in G, Reden in H."""
    return raw_table("assessment", "levels", written, **parts)  # type: ignore[arg-type]


def observation_book(
    *tables: RawTable, findings: tuple[Finding, ...] = (), **entries: Value
) -> RawBook:
    """A1's workbook of VBO with two candidates in one exercise, signed off; tables replace it."""
    start: dict[str, Value] = {
        "organisation": "VBO",
        "assessment": "2026-03-10",
        "assessor": "A1",
        "a": "K012",
        "b": "K013",
        "exercise_1": "magazijn",
        "day_1": date(2026, 3, 10),
        "closed": date(2026, 3, 10),
        **entries,
    }
    given = {table.key: table for table in tables}
    file = FileFacts("SAM_VBO_2026-03-10_A1.xlsx", 1000, "0" * 64, "observation", 1)
    return RawBook(
        file,
        {"scores_1": scores(SCORES), **given},
        {"observation": a_form(OBSERVATION_FORM, start)},
        findings,
    )


def assessment_book(*tables: RawTable, **entries: Value) -> RawBook:
    """The report of VBO's assessment with one agreed level; tables replace it."""
    head: dict[str, Value] = {
        "organisation": "VBO",
        "assessment": "2026-03-10",
        "first": date(2026, 3, 10),
        "last": date(2026, 3, 11),
        **entries,
    }
    given = {table.key: table for table in tables} or {"levels": levels(LEVELS)}
    file = FileFacts("SAM_VBO_2026-03-10_rapport.xlsx", 1000, "0" * 64, "assessment", 1)
    return RawBook(file, given, {"assessment": a_form(ASSESSMENT_FORM, head)})


def saved(raw: RawBook, path: str, modified: datetime | None = None, sha256: str = "") -> RawBook:
    """The workbook as another file."""
    facts_of = replace(raw.facts, path=path, modified=modified, sha256=sha256 or path)
    return replace(raw, facts=facts_of)


def shown(found: tuple[Finding, ...]) -> list[str]:
    """Sheet, cell, code and severity of each finding."""
    return [
        " ".join(filter(None, (one.place.sheet, one.place.cell, one.code, one.severity)))
        for one in found
    ]
