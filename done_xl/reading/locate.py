"""Where the tables stand: by their name in the file, else by the headers on a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from done_xl.model.tables import TableSpec
from done_xl.reading.headers import Headers, folded
from done_xl.reading.sheet import Area, Contents, NamedTable, Sheet

_LINES_SEARCHED = 400


@dataclass(frozen=True, slots=True)
class Located:
    """A table's place: `area` is the header line and the data lines.

    `by_headers` tells that the file itself names no such table.
    """

    spec: TableSpec
    sheet: str
    area: Area
    headers: tuple[str, ...] = ()
    totals: int = 0
    by_headers: bool = False


def named_tables(contents: Contents, wanted: Iterable[TableSpec]) -> dict[str, Located]:
    """The wanted tables that the file names, by key; case does not matter."""
    by_name = {name.casefold(): table for name, table in contents.tables.items()}
    found = {}
    for spec in wanted:
        table: NamedTable | None = by_name.get(spec.name.casefold())
        if table:
            found[spec.key] = Located(spec, table.sheet, table.area, table.headers, table.totals)
    return found


def tables_by_headers(
    wanted: Iterable[TableSpec], sheets: Mapping[str, Sheet], taken: Iterable[Located]
) -> dict[str, Located]:
    """The tables whose headers stand on a sheet, their own sheet first, by key."""
    specs = list(wanted)
    if not specs:
        return {}
    found: dict[str, Located] = {}
    used = [(place.sheet, place.area) for place in taken]
    for home in (True, False):
        choices = []
        for sheet in sheets.values():
            for headers in runs(sheet, _LINES_SEARCHED):
                for spec in specs:
                    if (spec.sheet == sheet.name) is home and spec.key not in found:
                        share = headers.matched(spec) / len(spec.headers)
                        if share >= (0.5 if home and len(spec.headers) > 1 else 0.75):
                            choices.append((share, spec, sheet, headers))
        # The best match first; a table of the same share keeps the declared order.
        for _, spec, sheet, headers in sorted(choices, key=lambda choice: -choice[0]):
            area = _area(spec, headers)
            header_line = Area(
                area.first_line, area.first_column, area.first_line, area.last_column
            )
            if spec.key in found or any(s == sheet.name and a.meets(header_line) for s, a in used):
                continue
            found[spec.key] = Located(spec, sheet.name, area, by_headers=True)
            used.append((sheet.name, header_line))
    return found


def runs(sheet: Sheet, lines: int, columns: frozenset[int] | None = None) -> Iterator[Headers]:
    """Texts that stand side by side on one line, cut at blank cells; in these columns if given."""
    for line, row in enumerate(sheet.cells[:lines], 1):
        texts: dict[int, str] = {}
        for column, value in enumerate(row):
            if isinstance(value, str) and value.strip() and (columns is None or column in columns):
                texts[column] = value
            elif texts:
                yield Headers.on(line, texts)
                texts = {}
        if texts:
            yield Headers.on(line, texts)


def _area(spec: TableSpec, headers: Headers) -> Area:
    """The area from the first to the last known header, with the declared number of lines."""
    known = {folded(header) for header in spec.headers}
    columns = [column for column, found in headers.texts.items() if folded(found) in known]
    return Area(headers.line, min(columns), headers.line + spec.rows, max(columns))
