"""Which sheet column holds which declared column, by the header texts."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from done_xl.model.findings import Finding, Place, cell_name
from done_xl.model.raw import Value
from done_xl.model.tables import Field, TableSpec
from done_xl.reading.sheet import Area, Sheet
from done_xl.text_nl import files as text

_LIKE_ENOUGH = 0.6


def folded(value: Value) -> str:
    """A header as it is compared: without case and with single blanks."""
    return _folded(value) if isinstance(value, str) else ""


@lru_cache(maxsize=2048)
def _folded(header: str) -> str:
    # All workbooks of a run hold the same headers and labels.
    return " ".join(header.split()).casefold()


@dataclass(frozen=True, slots=True)
class Headers:
    """The headers that stand on one line: texts by sheet column, and columns by folded text."""

    line: int
    texts: Mapping[int, str]
    columns: Mapping[str, list[int]]

    @classmethod
    def on(cls, line: int, texts: Mapping[int, str]) -> Headers:
        """The headers of one line by sheet column."""
        columns: dict[str, list[int]] = {}
        for column, found in texts.items():
            columns.setdefault(folded(found), []).append(column)
        return cls(line, texts, columns)

    def columns_of(self, header: str) -> list[int]:
        """The sheet columns with this header, from left to right."""
        return self.columns.get(folded(header), [])

    def matched(self, spec: TableSpec) -> int:
        """How many of the table's headers stand here."""
        return sum(folded(header) in self.columns for header in spec.headers)

    def cell(self, column: int) -> str:
        """The address of a header."""
        return cell_name(self.line, column)


def headers_in(sheet: Sheet, area: Area, given: tuple[str, ...] = ()) -> Headers:
    """The headers of a table's area; `given` where the header line is not shown."""
    if given:
        texts = {area.first_column + index: header for index, header in enumerate(given)}
        return Headers.on(area.first_line, texts)
    texts = {}
    for column in range(area.first_column, area.last_column + 1):
        value = sheet.value(area.first_line, column)
        if isinstance(value, str) and value.strip():
            texts[column] = value
    return Headers.on(area.first_line, texts)


def positions(spec: TableSpec, headers: Headers) -> tuple[int | None, ...]:
    """The sheet column of each declared column; the first one where a header stands twice."""
    return tuple(next(iter(headers.columns_of(header)), None) for header in spec.headers)


def header_findings(
    spec: TableSpec,
    headers: Headers,
    file: str,
    sheet: str,
    *,
    exported: bool,
    version: int | None = None,
) -> list[Finding]:
    """What is wrong with a table's headers: missing, double and unknown columns.

    The verzendversie may lack columns that never leave the organisation, an older template
    `version` those that came later.
    """
    found: list[Finding] = []
    known = {folded(header) for header in spec.headers}
    unknown = {c: t for c, t in headers.texts.items() if folded(t) not in known}
    for field in spec.fields:
        columns = headers.columns_of(field.column.header)
        later = version is not None and version < field.column.since
        if not columns and not later and not (exported and field.column.personal):
            found.append(_missing(spec, field, headers, unknown, Place(file, sheet)))
        found += [
            _double(spec, field, headers, (columns[0], second), Place(file, sheet))
            for second in columns[1:]
        ]
    for column, header in unknown.items():
        place = Place(file, sheet, headers.cell(column))
        found.append(text.EXTRA_COLUMN.at(place, found=_short(header), table=spec.name))
    return found


def _missing(
    spec: TableSpec, field: Field, headers: Headers, unknown: dict[int, str], place: Place
) -> Finding:
    """The finding of a missing column; the unknown header that it probably became is taken out."""
    rule = text.COLUMN_MISSING if field.required else text.OPTIONAL_COLUMN_MISSING
    header = field.column.header
    by_text = {folded(found): column for column, found in unknown.items()}
    like = difflib.get_close_matches(folded(header), list(by_text), n=1, cutoff=_LIKE_ENOUGH)
    words = {"column": header, "table": spec.name}
    if not like:
        return rule.at(place, **words)
    column = by_text[like[0]]
    shown = _short(unknown.pop(column))
    return rule.at(
        Place(place.file, place.sheet, headers.cell(column)),
        found=shown,
        proposal=text.COLUMN_PROBABLY.format(found=shown, column=header),
        **words,
    )


def _double(
    spec: TableSpec, field: Field, headers: Headers, columns: tuple[int, int], place: Place
) -> Finding:
    first, second = (headers.cell(column) for column in columns)
    return text.DOUBLE_COLUMN.at(
        Place(place.file, place.sheet, second),
        found=f"{first}, {second}",
        column=field.column.header,
        table=spec.name,
        first=first,
        second=second,
    )


def _short(header: str) -> str:
    """A header as a message shows it: one line, at most 40 characters."""
    line = " ".join(header.split())
    return line if len(line) <= 40 else f"{line[:39]}…"
