"""The filled rows of one located table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from operator import itemgetter
from typing import Any

from done_xl.model.findings import Finding, Place, cell_name
from done_xl.model.forms import FORMS
from done_xl.model.raw import RawTable, Value
from done_xl.reading.headers import folded, header_findings, headers_in, positions
from done_xl.reading.locate import Located
from done_xl.reading.sheet import Area, Sheet
from done_xl.text_nl import files as text

_FEWEST_IN_A_ROW = 2
# Staff put own totals of two cells under a table that never grows.
_FEWEST_IN_A_FIXED_ROW = 3


def read_table(
    place: Located,
    sheet: Sheet,
    neighbours: Iterable[Area],
    file: str,
    *,
    exported: bool,
    version: int | None = None,
) -> tuple[RawTable, list[Finding]]:
    """The rows of a table that hold anything, and what is wrong with its shape."""
    spec, area = place.spec, place.area
    headers = headers_in(sheet, area, place.headers)
    where = positions(spec, headers)
    findings = header_findings(spec, headers, file, sheet.name, exported=exported, version=version)
    bound = last_free_line(area, neighbours)
    inside = min(area.last_line, bound)
    marked = _marked(sheet, where)
    rows, lines = _filled(sheet, where, marked, area.first_line + 1, inside)
    first = inside + place.totals + 1
    if spec.fixed:
        bound = _before_labels(sheet, where, first, bound)
    more, below, loose = _below(sheet, where, marked, first, bound, fixed=spec.fixed)
    if spec.fixed:
        findings += _no_room_findings(place, sheet, where, below, file)
    else:
        rows += more
        lines += below
        findings += _below_findings(place, sheet, where, below, file)
    findings += _loose_findings(place, sheet, where, loose, file)
    findings += _shape_findings(place, sheet, lines, file)
    return _table(place, sheet, where, (rows, lines), marked), findings


Rows = list[tuple[Value, ...]]


def _table(
    place: Located,
    sheet: Sheet,
    where: tuple[int | None, ...],
    found: tuple[Rows, list[int]],
    marked: dict[int, list[int]],
) -> RawTable:
    """The table of the rows that were found, with their lines."""
    rows, lines = found
    area, kept = place.area, frozenset(lines)
    return RawTable(
        key=place.spec.key,
        sheet=sheet.name,
        header_line=area.first_line,
        positions=where,
        rows=tuple(rows),
        lines=tuple(lines),
        formulas=frozenset(
            (line, index) for line, columns in marked.items() if line in kept for index in columns
        ),
        ready=0 if place.by_headers else area.last_line - area.first_line,
    )


def filled_lines(sheet: Sheet, where: tuple[int | None, ...], first: int, last: int) -> list[int]:
    """The lines between two lines that hold anything in the declared columns."""
    return _filled(sheet, where, _marked(sheet, where), first, min(last, len(sheet.cells)))[1]


def last_free_line(area: Area, neighbours: Iterable[Area]) -> int:
    """The last line before another table that stands below in the same columns."""
    starts = [
        other.first_line
        for other in neighbours
        if other.first_line > area.first_line
        and other.first_column <= area.last_column
        and area.first_column <= other.last_column
    ]
    return min(starts, default=2**31) - 1


def _marked(sheet: Sheet, where: tuple[int | None, ...]) -> dict[int, list[int]]:
    """The declared columns that hold a formula, by line."""
    by_column = {column: index for index, column in enumerate(where) if column is not None}
    found: dict[int, list[int]] = {}
    for line, column in sheet.formulas:
        if column in by_column:
            found.setdefault(line, []).append(by_column[column])
    return found


def _picker(where: tuple[int | None, ...], width: int) -> Callable[[list[Value]], list[Value]]:
    """How the declared columns are taken from a sheet row, the cheapest way that fits."""
    if None not in where and all(column is not None and column < width for column in where):
        columns = [column for column in where if column is not None]
        first = columns[0]
        if columns == list(range(first, first + len(columns))):
            part = slice(first, first + len(columns))
            return itemgetter(part)
        pick: Callable[[list[Value]], Any] = itemgetter(*columns)
        return lambda row: list(pick(row))
    return lambda row: ["" if c is None or c >= len(row) else row[c] for c in where]


def _filled(
    sheet: Sheet, where: tuple[int | None, ...], marked: dict[int, list[int]], first: int, last: int
) -> tuple[Rows, list[int]]:
    """The rows between two lines that hold anything, and their lines."""
    cells = sheet.cells[first - 1 : last]
    rows: Rows = []
    lines: list[int] = []
    if not cells or all(column is None for column in where):
        return rows, lines
    pick = _picker(where, min(map(len, cells)))
    blank: list[Value] = [""] * len(where)
    for line, cell_row in enumerate(cells, first):
        row = pick(cell_row)
        if row == blank and line not in marked:
            continue
        if "" in row:
            values = tuple([None if value == "" else value for value in row])
            if (
                values.count(None) >= len(values) - 2
                and line not in marked
                and _only_blanks(values)
            ):
                continue
            rows.append(values)
        else:
            rows.append(tuple(row))
        lines.append(line)
    return rows, lines


def _only_blanks(values: tuple[Value, ...]) -> bool:
    return all(value is None or (isinstance(value, str) and not value.strip()) for value in values)


def _below(
    sheet: Sheet,
    where: tuple[int | None, ...],
    marked: dict[int, list[int]],
    first: int,
    last: int,
    *,
    fixed: bool,
) -> tuple[Rows, list[int], list[int]]:
    """Rows under the table's end, and the lines of single cells there that are no row.

    Lines directly under the table are rows whatever they hold.
    """
    rows, lines = _filled(sheet, where, marked, first, min(last, len(sheet.cells)))
    fewest = _FEWEST_IN_A_FIXED_ROW if fixed else _FEWEST_IN_A_ROW
    kept: Rows = []
    kept_lines: list[int] = []
    loose: list[int] = []
    joined = first
    for row, line in zip(rows, lines, strict=True):
        filled = sum(value is not None for value in row) + len(marked.get(line, ()))
        if filled >= fewest or line == joined:
            kept.append(row)
            kept_lines.append(line)
            joined = line + 1
        else:
            loose.append(line)
    return kept, kept_lines, loose


def _before_labels(sheet: Sheet, where: tuple[int | None, ...], first: int, last: int) -> int:
    """The last line before a label of one of our own forms."""
    labels = _labels()
    columns = [column for column in where if column is not None]
    for line in range(first, min(last, len(sheet.cells)) + 1):
        if any(folded(sheet.value(line, column)).rstrip(" *:") in labels for column in columns):
            return line - 1
    return last


@lru_cache(maxsize=1)
def _labels() -> frozenset[str]:
    return frozenset(folded(field.column.header) for form in FORMS for field in form.fields)


def _below_findings(
    place: Located, sheet: Sheet, where: tuple[int | None, ...], below: list[int], file: str
) -> list[Finding]:
    if not below:
        return []
    first = next(column for column in where if column is not None)
    cell = Place(file, sheet.name, cell_name(below[0], first))
    return [text.ROWS_BELOW.at(cell, found=text.lines(below), table=place.spec.name)]


def _no_room_findings(
    place: Located, sheet: Sheet, where: tuple[int | None, ...], below: list[int], file: str
) -> list[Finding]:
    """Rows under a table that never grows: nothing of them is read."""
    if not below:
        return []
    spec = place.spec
    first = next(column for column in where if column is not None)
    cell = Place(file, sheet.name, cell_name(below[0], first))
    return [
        text.NO_ROOM.at(
            cell,
            found=text.lines(below),
            rows=text.still(len(below)),
            table=spec.name,
            room=text.room(spec.free if spec.preset else 0),
        )
    ]


def _loose_findings(
    place: Located, sheet: Sheet, where: tuple[int | None, ...], loose: list[int], file: str
) -> list[Finding]:
    found = []
    for line in loose:
        column = next(c for c in where if c is not None and sheet.value(line, c) is not None)
        cell = cell_name(line, column)
        found.append(
            text.TEXT_BELOW.at(Place(file, sheet.name, cell), found=cell, table=place.spec.name)
        )
    return found


def _shape_findings(place: Located, sheet: Sheet, lines: list[int], file: str) -> list[Finding]:
    """Merged areas inside the table, and filled rows that are not shown."""
    last = max([place.area.last_line, *lines]) if not place.by_headers else max([0, *lines])
    area = Area(place.area.first_line, place.area.first_column, last, place.area.last_column)
    found = [
        text.MERGED.at(
            Place(file, sheet.name, merged.text.partition(":")[0]),
            found=merged.text,
            table=place.spec.name,
        )
        for merged in sheet.merged
        if merged.meets(area)
    ]
    hidden = sorted(set(sheet.hidden).intersection(lines))
    if hidden:
        where = Place(file, sheet.name, cell_name(hidden[0], place.area.first_column))
        found.append(text.HIDDEN_ROWS.at(where, found=text.lines(hidden), table=place.spec.name))
    return found
