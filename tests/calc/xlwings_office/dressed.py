"""Cells that are given a font: Excel refuses it on a protected sheet, locked cell or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.calc.xlwings_office.ranges import OfficeRange


class DressedCells:
    """The UNO object of a range; setting anything raises RefusedError on a protected sheet."""

    _cells: OfficeRange

    def __init__(self, cells: OfficeRange) -> None:
        object.__setattr__(self, "_cells", cells)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cells.uno, name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._cells.begin_write(looks=True)
        setattr(self._cells.uno, name, value)
