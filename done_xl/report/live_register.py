"""What the last run wrote, sheet by sheet: only that is cleared by the next one.

It stands on a hidden sheet of the project workbook as one table, so that one write renews it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from done_xl.report.blocks import Area

REGISTER_SHEET: Final = "_blad"
REGISTER_COLUMNS: Final = 6
_AREA, _MERGED, _HEIGHT = "vlak", "samengevoegd", "hoogte"

Row = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """What stands on one sheet of ours: its areas, its merged cells, and the rows made higher.

    `heights` are the first and last sheet row of each run.
    """

    areas: tuple[Area, ...] = ()
    merged: tuple[Area, ...] = ()
    heights: tuple[tuple[int, int], ...] = ()


Register = Mapping[str, SheetRecord]


def register_rows(register: Register) -> list[Row]:
    """The register as rows of a sheet: sheet, kind, first and last row and column."""
    return [row for sheet, record in register.items() for row in _rows(sheet, record)]


def _rows(sheet: str, record: SheetRecord) -> Iterator[Row]:
    for kind, areas in ((_AREA, record.areas), (_MERGED, record.merged)):
        for area in areas:
            yield (sheet, kind, area.line, area.column, area.last_line, area.last_column)
    for first, last in record.heights:
        yield (sheet, _HEIGHT, first, 0, last, 0)


def read_register(rows: Iterable[Sequence[Any]]) -> Register:
    """The register that stands in the rows; rows that are no part of it are passed over."""
    found: dict[str, dict[str, list[Area]]] = {}
    for row in rows:
        if len(row) < REGISTER_COLUMNS or not isinstance(row[0], str):
            continue
        numbers = [int(value) for value in row[2:6] if isinstance(value, (int, float))]
        if len(numbers) == 4 and row[1] in {_AREA, _MERGED, _HEIGHT}:
            kinds = found.setdefault(row[0], {})
            kinds.setdefault(row[1], []).append(Area(row[0], *numbers))
    return {
        sheet: SheetRecord(
            tuple(kinds.get(_AREA, ())),
            tuple(kinds.get(_MERGED, ())),
            tuple((area.line, area.last_line) for area in kinds.get(_HEIGHT, ())),
        )
        for sheet, kinds in found.items()
    }
