"""What the last run wrote, sheet by sheet: only that is cleared by the next one.

It stands on a hidden sheet of the project workbook as one table, so that one write renews it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from done_xl.report.blocks import Area
from done_xl.report.live_traces import Trace

REGISTER_SHEET: Final = "_blad"
REGISTER_COLUMNS: Final = 7
_AREA, _MERGED, _HEIGHT, _TRACE = "vlak", "samengevoegd", "hoogte", "regel"
_LAYOUT: Final = "indeling"

Row = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """What stands on one sheet of ours: its areas, its merged cells, rows made higher, traces.

    `heights` are the first and last sheet row of each run.
    """

    areas: tuple[Area, ...] = ()
    merged: tuple[Area, ...] = ()
    heights: tuple[tuple[int, int], ...] = ()
    traces: tuple[Trace, ...] = ()


Register = Mapping[str, SheetRecord]


def register_rows(register: Register, layout: str) -> list[Row]:
    """The register as rows of a sheet: sheet, kind, first and last row and column, codes.

    The first row holds the layout of the workbook.
    """
    first: Row = (_LAYOUT, layout, None, None, None, None, None)
    return [first, *(row for sheet, record in register.items() for row in _rows(sheet, record))]


def read_layout(rows: Iterable[Sequence[Any]]) -> str | None:
    """The layout for which the workbook was made, None where it does not say."""
    return next((str(row[1]) for row in rows if len(row) > 1 and row[0] == _LAYOUT), None)


def _rows(sheet: str, record: SheetRecord) -> Iterator[Row]:
    for kind, areas in ((_AREA, record.areas), (_MERGED, record.merged)):
        for area in areas:
            yield (sheet, kind, area.line, area.column, area.last_line, area.last_column, None)
    for first, last in record.heights:
        yield (sheet, _HEIGHT, first, 0, last, 0, None)
    for one in record.traces:
        yield (sheet, _TRACE, one.line, one.column, one.line, one.column, one.codes)


def read_register(rows: Iterable[Sequence[Any]]) -> Register:
    """The register that stands in the rows; rows that are no part of it are passed over."""
    found: dict[str, dict[str, list[Area]]] = {}
    left: dict[str, list[Trace]] = {}
    for row in rows:
        if len(row) < REGISTER_COLUMNS or not isinstance(row[0], str):
            continue
        numbers = [int(value) for value in row[2:6] if isinstance(value, (int, float))]
        if len(numbers) == 4 and row[1] == _TRACE:
            left.setdefault(row[0], []).append(Trace(numbers[0], numbers[1], str(row[6])))
        elif len(numbers) == 4 and row[1] in {_AREA, _MERGED, _HEIGHT}:
            kinds = found.setdefault(row[0], {})
            kinds.setdefault(row[1], []).append(Area(row[0], *numbers))
    return {
        sheet: SheetRecord(
            tuple(kinds.get(_AREA, ())),
            tuple(kinds.get(_MERGED, ())),
            tuple((area.line, area.last_line) for area in kinds.get(_HEIGHT, ())),
            tuple(left.get(sheet, ())),
        )
        for sheet, kinds in found.items()
    }
