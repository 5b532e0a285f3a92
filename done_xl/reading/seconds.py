"""Tables that stand in the workbook a second time, of which no row counts.

Staff copy a sheet that is full; Excel then numbers the table of the copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from done_xl.model.findings import Finding, Place
from done_xl.model.tables import TABLES, TableSpec, tables_on
from done_xl.reading.headers import Headers, folded, headers_in, positions
from done_xl.reading.locate import Located, runs
from done_xl.reading.rows import filled_lines, last_free_line
from done_xl.reading.sheet import Area, Contents, Sheet
from done_xl.text_nl import files as text

# Sheets of the template that hold nothing typed: reading them would be most of the work.
COMPUTED: Final = frozenset(
    ("KPI rekenblad", "Traject", "Opvolging", "PDP-blad", "Dashboard", "Lijsten", "Overgenomen")
)
_COPY_MARK: Final = re.compile(r"[\s_]*\(?\d+\)?$")
_LINES_SEARCHED: Final = 30
_REQUIRED_SHARE: Final = 0.75
# Own overviews share some headers with the wide tables.
_WHOLE_SHARE: Final = 1 / 3
_FEWEST_HEADERS: Final = 3


@dataclass(frozen=True, slots=True)
class Second:
    """A table whose headers are those of `spec`, beside the one that is read; `area` from them."""

    spec: TableSpec
    sheet: Sheet
    headers: Headers
    area: Area


def other_sheets(contents: Contents, read: Iterable[str]) -> tuple[str, ...]:
    """The sheets that no table or form needs and that are not our computed ones."""
    known = set(read)
    return tuple(
        name
        for name in contents.sheet_names
        if name not in known and name[:1] != "_" and _COPY_MARK.sub("", name) not in COMPUTED
    )


def second_tables(
    contents: Contents,
    sheets: Mapping[str, Sheet],
    places: Iterable[Located],
    specs: tuple[TableSpec, ...] = TABLES,
) -> list[Second]:
    """The tables on these sheets that are none of `places` and have the headers of one."""
    areas: dict[str, list[Area]] = {}
    for place in places:
        areas.setdefault(place.sheet, []).append(place.area)
    named: dict[str, list[tuple[str, Headers]]] = {}
    for table in contents.tables.values():
        sheet = sheets.get(table.sheet)
        if sheet and table.area not in areas.get(table.sheet, ()):
            headers = headers_in(sheet, table.area, table.headers)
            named.setdefault(sheet.name, []).append((table.name, headers))
    found: list[Second] = []
    for name, sheet in sheets.items():
        taken = areas.get(name, [])
        loose = [("", run) for run in _loose_runs(sheet, taken)]
        for table_name, headers in (*named.get(name, ()), *loose):
            second = _second(sheet, table_name, headers, specs)
            if second and not any(area.meets(second.area) for area in taken):
                found.append(second)
                taken = [*taken, second.area]
    return found


def second_findings(
    seconds: Iterable[Second], places: Iterable[Located], file: str
) -> list[Finding]:
    """One finding for each second table that holds rows."""
    found = []
    areas = [(place.sheet, place.area) for place in places]
    areas += [(second.sheet.name, second.area) for second in seconds]
    for second in seconds:
        spec, sheet, area = second.spec, second.sheet, second.area
        last = last_free_line(area, (other for name, other in areas if name == sheet.name))
        where = positions(spec, second.headers)
        lines = filled_lines(sheet, where, area.first_line + 1, last)
        if lines:
            place = Place(file, sheet.name, second.headers.cell(area.first_column))
            found.append(
                text.SECOND_TABLE.at(
                    place,
                    found=text.lines(lines),
                    sheet=sheet.name,
                    table=_shown(spec),
                    home=spec.sheet,
                    proposal=text.INTO_THE_TABLE.format(table=spec.name)
                    if sheet.name == spec.sheet
                    else None,
                )
            )
    return found


def _loose_runs(sheet: Sheet, taken: list[Area]) -> Iterable[Headers]:
    """The texts side by side that stand beside the tables of a sheet, or anywhere without them."""
    width = max(map(len, sheet.cells[:_LINES_SEARCHED]), default=0)
    free = [
        column
        for column in range(width)
        if not any(area.first_column <= column <= area.last_column for area in taken)
    ]
    # One free column stands between two tables of the template.
    if not any(right == left + 1 for left, right in pairwise(free)):
        return ()
    return runs(sheet, _LINES_SEARCHED, frozenset(free))


def _second(
    sheet: Sheet, name: str, headers: Headers, specs: tuple[TableSpec, ...]
) -> Second | None:
    spec = (_spec_by_name(name, specs) if name else None) or _spec_by_headers(headers, specs)
    if spec is None:
        return None
    known = {folded(header) for header in spec.headers}
    columns = [column for column, found in headers.texts.items() if folded(found) in known]
    if not columns:
        return None
    return Second(
        spec, sheet, headers, Area(headers.line, min(columns), headers.line, max(columns))
    )


def _spec_by_name(name: str, specs: tuple[TableSpec, ...]) -> TableSpec | None:
    base = _COPY_MARK.sub("", name).casefold()
    return next((spec for spec in specs if spec.name.casefold() == base), None)


def _spec_by_headers(headers: Headers, specs: tuple[TableSpec, ...]) -> TableSpec | None:
    """The table of which most headers stand here, None where too few do."""
    if len(headers.texts) < _FEWEST_HEADERS - 1:
        return None
    here = headers.columns.keys()
    shares = [
        (len(here & known) / len(known), index)
        for index, (known, required) in enumerate(_known_headers(specs))
        if len(known) > 1
        and len(here & required) >= _REQUIRED_SHARE * len(required)
        and len(here & known) >= max(min(_FEWEST_HEADERS, len(known)), _WHOLE_SHARE * len(known))
    ]
    # The best match; of the same share the first one declared.
    best = max(shares, key=lambda share: (share[0], -share[1]), default=None)
    return specs[best[1]] if best else None


@lru_cache(maxsize=2)
def _known_headers(
    specs: tuple[TableSpec, ...],
) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """All headers and the required ones of every table, folded."""
    return tuple(
        (
            frozenset(map(folded, spec.headers)),
            frozenset(folded(field.column.header) for field in spec.fields if field.required),
        )
        for spec in specs
    )


def _shown(spec: TableSpec) -> str:
    """A table as staff know it: by its sheet, or by its name where a sheet has several."""
    return spec.sheet if len(list(tables_on(spec.sheet))) == 1 else spec.name
