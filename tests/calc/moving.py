"""Looking at one open workbook on many days: month ends, leap days, two years long."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from done_xl.writing.book import Cell
from tests.calc.expected import serial
from tests.calc.office import CellValue, Document

# Around every edge of the periods in tests, and 29 February.
DAYS: Final = (
    date(2024, 2, 28),
    date(2024, 2, 29),
    date(2024, 3, 1),
    date(2024, 12, 31),
    date(2025, 1, 31),
    date(2025, 6, 30),
    date(2025, 8, 31),
    date(2025, 9, 1),
    date(2025, 9, 30),
    date(2025, 10, 1),
    date(2025, 12, 31),
    date(2026, 1, 1),
    date(2026, 2, 28),
    date(2026, 3, 31),
    date(2026, 4, 1),
    date(2026, 8, 31),
)


def look_on(document: Document, day: date) -> None:
    """Type the reference date on Start and recalculate."""
    cell = document.model.NamedRanges.getByName("PeildatumInvoer").getReferredCells()
    cell.getCellByPosition(0, 0).setValue(serial(day))
    document.model.calculate()


def other_than(
    document: Document, sheet: str, wanted: Mapping[str, Cell]
) -> dict[str, tuple[CellValue, CellValue]]:
    """Shown and wanted value of each formula cell that differs; what is not wanted is blank."""
    found = {}
    shown = {address: value for address, (_, value) in document.results(sheet).items()}
    for address in shown.keys() | wanted.keys():
        value = wanted.get(address, "")
        expected: CellValue = value if isinstance(value, str) else float(str(value))
        calculated = shown.get(address, "no formula")
        close = (
            isinstance(calculated, float)
            and isinstance(expected, float)
            and abs(calculated - expected) < 1e-6
        )
        if calculated != expected and not close:
            found[address] = (calculated, expected)
    return found
