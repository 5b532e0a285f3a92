"""Defined names and Excel tables of a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from tests.calc.xlwings_office.ranges import OfficeRange, range_of
from tests.calc.xlwings_office.values import RefusedError, to_excel, to_office

if TYPE_CHECKING:
    from tests.calc.xlwings_office.books import OfficeBook, OfficeSheet


class OfficeNames(base_classes.Names):
    """The defined names of a workbook or of one of its sheets; case does not matter."""

    def __init__(self, book: OfficeBook, uno: Any) -> None:
        self.book, self.uno = book, uno

    @property
    def api(self) -> Any:
        return self.uno

    def __len__(self) -> int:
        return int(self.uno.Count)

    def __call__(self, key: int | str) -> OfficeName:
        if isinstance(key, int):
            return OfficeName(self, self.uno.ElementNames[key - 1])
        for name in self.uno.ElementNames:
            if name.lower() == key.lower():
                return OfficeName(self, name)
        raise RefusedError(f"no name {key}")

    def contains(self, key: int | str) -> bool:
        if isinstance(key, int):
            return 0 < key <= len(self)
        return key.lower() in {name.lower() for name in self.uno.ElementNames}

    def add(self, name: str, refers_to: str) -> OfficeName:
        place = self.book.model.Sheets.getByIndex(0).getCellByPosition(0, 0).CellAddress
        text = to_office(refers_to).removeprefix("=")
        self.uno.addNewByName(name, text if text.startswith("$") else f"${text}", place, 0)
        return self(name)


class OfficeName(base_classes.Name):
    """A defined name."""

    def __init__(self, names: OfficeNames, name: str) -> None:
        self.names, self._name = names, name

    @property
    def api(self) -> Any:
        return self.names.uno.getByName(self._name)

    @property  # type: ignore[misc] # read only
    def name(self) -> str:
        return self._name

    @property  # type: ignore[misc] # read only
    def refers_to(self) -> str:
        return to_excel(f"={self.api.Content}")

    @property
    def refers_to_range(self) -> OfficeRange:
        cells = self.api.getReferredCells()
        if cells is None:
            raise RefusedError(f"{self._name} refers to no cells")
        return range_of(self.names.book, cells.RangeAddress)

    def delete(self) -> None:
        self.names.uno.removeByName(self._name)


class OfficeTables(base_classes.Tables):
    """The Excel tables of a sheet: LibreOffice keeps them as database ranges."""

    def __init__(self, sheet: OfficeSheet) -> None:
        self.sheet = sheet

    @property
    def api(self) -> Any:
        return self.sheet.book.model.DatabaseRanges

    def _all(self) -> list[OfficeTable]:
        known, index = self.api, self.sheet.index - 1
        found = [OfficeTable(self.sheet, known.getByName(name)) for name in known.ElementNames]
        return [table for table in found if table.uno.DataArea.Sheet == index]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[OfficeTable]:
        return iter(self._all())

    def __call__(self, key: int | str) -> OfficeTable:
        for number, table in enumerate(self._all(), start=1):
            if key == number or str(key).lower() == table.name.lower():
                return table
        raise KeyError(key)

    def __contains__(self, key: str) -> bool:
        return key.lower() in {table.name.lower() for table in self._all()}


class OfficeTable(base_classes.Table):
    """An Excel table with a row of heads."""

    def __init__(self, sheet: OfficeSheet, uno: Any) -> None:
        self._sheet, self.uno = sheet, uno

    @property
    def api(self) -> Any:
        return self.uno

    @property
    def parent(self) -> OfficeSheet:
        return self._sheet

    @property  # type: ignore[misc] # read only
    def name(self) -> str:
        return str(self.uno.Name)

    display_name = name
    show_headers = True

    @property
    def range(self) -> OfficeRange:
        return range_of(self._sheet.book, self.uno.DataArea)

    @property
    def header_row_range(self) -> OfficeRange:
        whole = self.range
        return OfficeRange(self._sheet, whole.start, (whole.row, whole.end_cell[1]))

    @property
    def data_body_range(self) -> OfficeRange | None:
        whole = self.range
        if whole.shape[0] < 2:
            return None
        return OfficeRange(self._sheet, (whole.row + 1, whole.column), whole.end_cell)
