"""An open document as a workbook of xlwings, and its sheets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from xlwings import base_classes

from tests.calc.office import FILTERS, KEEP_NOTHING, OWNED, Document
from tests.calc.xlwings_office.drawn import OfficeCharts, OfficeNote
from tests.calc.xlwings_office.names import OfficeNames, OfficeTables
from tests.calc.xlwings_office.ranges import OfficeRange, range_of
from tests.calc.xlwings_office.structs import properties
from tests.calc.xlwings_office.values import RefusedError

if TYPE_CHECKING:
    from tests.calc.xlwings_office.app import OfficeApp

_ALL_CONTENTS = 1 | 2 | 4 | 8 | 16  # values, days, texts, notes, formulas
_EVERYTHING = 1023
_FILTERS = {**FILTERS, ".xlsm": FILTERS[".xlsx"]}


class OfficeBook(base_classes.Book):
    """A workbook; `model` is its UNO document, `path` its file (a bare name while unsaved)."""

    def __init__(self, app: OfficeApp, model: Any, path: str) -> None:
        self._app, self.model, self.path = app, model, path

    @property
    def api(self) -> Any:
        return self.model

    @property
    def app(self) -> OfficeApp:
        return self._app

    @property
    def name(self) -> str:
        return Path(self.path).name

    @property
    def fullname(self) -> str:
        return self.path

    @property
    def sheets(self) -> OfficeSheets:
        return OfficeSheets(self)

    @property
    def names(self) -> OfficeNames:
        return OfficeNames(self, self.model.NamedRanges)

    @property
    def selection(self) -> OfficeRange | None:
        """The selected cells of the active sheet, None where something else is selected."""
        controller = self.model.CurrentController
        chosen = controller.getSelection() if controller else None
        if chosen is None or not hasattr(chosen, "RangeAddress"):
            return None
        return range_of(self, chosen.RangeAddress)

    def activate(self) -> None:
        self._app.opened.remove(self)
        self._app.opened.append(self)

    def save(self, path: str | None = None, password: str | None = None) -> None:  # noqa: ARG002
        target = Path(path or self.path).absolute()
        self.save_copy(target)
        self.model.setModified(False)
        self.path = str(target)

    def save_copy(self, path: Path) -> None:
        """Save a copy; the workbook stays the one that it was."""
        self.model.calculate()
        options = properties(FilterName=_FILTERS[path.suffix])
        self.model.storeToURL(path.absolute().as_uri(), options)

    def to_pdf(self, path: str, quality: Any = None) -> None:  # noqa: ARG002
        Document(self.model).print_pdf(Path(path))

    def close(self) -> None:
        self.model.close(OWNED)
        self._app.opened.remove(self)


class OfficeSheets(base_classes.Sheets):
    """The sheets of a workbook in order."""

    def __init__(self, book: OfficeBook) -> None:
        self.book = book

    @property
    def api(self) -> Any:
        return self.book.model.Sheets

    @property
    def active(self) -> OfficeSheet:
        return OfficeSheet(self.book, self.book.model.CurrentController.ActiveSheet)

    def __len__(self) -> int:
        return int(self.api.Count)

    def __iter__(self) -> Iterator[OfficeSheet]:
        sheets = self.api
        for index in range(sheets.Count):
            yield OfficeSheet(self.book, sheets.getByIndex(index))

    def __call__(self, key: int | str) -> OfficeSheet:
        sheets = self.api
        names = [name.lower() for name in sheets.ElementNames]
        place = key - 1 if isinstance(key, int) else _place(names, key)
        if not 0 <= place < len(names):
            raise RefusedError(f"no sheet {key}")
        return OfficeSheet(self.book, sheets.getByIndex(place))

    def add(
        self, before: OfficeSheet | None = None, after: OfficeSheet | None = None, name: Any = None
    ) -> OfficeSheet:
        neighbour = before or after or self.active
        place = neighbour.index - 1 if after is None else neighbour.index
        chosen = name or f"Blad{len(self) + 1}"
        self.book.app.before_write(f"sheet {chosen}")
        self.api.insertNewByName(chosen, place)
        made = self(chosen)
        made.activate()
        return made


def _place(names: list[str], key: str) -> int:
    """Where a sheet of this name stands, -1 for none; Excel's names are the same in capitals."""
    return names.index(key.lower()) if key.lower() in names else -1


class OfficeSheet(base_classes.Sheet):
    """A worksheet; `uno` is its UNO object."""

    def __init__(self, book: OfficeBook, uno: Any) -> None:
        self._book, self.uno = book, uno

    @property
    def api(self) -> Any:
        return SheetObject(self)

    @property
    def book(self) -> OfficeBook:
        return self._book

    @property
    def name(self) -> str:
        return str(self.uno.Name)

    @name.setter
    def name(self, value: str) -> None:
        if value.lower() in {name.lower() for name in self._book.app.chart_sheets}:
            raise RefusedError(f"a sheet is called {value} already")
        self._book.app.before_write(f"name {value}")
        self.uno.Name = value

    @property
    def index(self) -> int:
        return int(self.uno.RangeAddress.Sheet) + 1

    @property
    def visible(self) -> bool:
        return bool(self.uno.IsVisible)

    @visible.setter
    def visible(self, value: bool) -> None:
        self.uno.IsVisible = bool(value)

    @property
    def names(self) -> OfficeNames:
        return OfficeNames(self._book, self.uno.NamedRanges)

    @property
    def tables(self) -> OfficeTables:
        return OfficeTables(self)

    @property
    def charts(self) -> OfficeCharts:
        return OfficeCharts(self)

    @property
    def notes(self) -> list[OfficeNote]:
        return [OfficeNote(self, note.Position) for note in self.uno.Annotations]

    @property
    def cells(self) -> OfficeRange:
        return OfficeRange(self, (1, 1), (self.uno.Rows.Count, self.uno.Columns.Count))

    @property
    def used_range(self) -> OfficeRange:
        first, last = self.uno.createCursor(), self.uno.createCursor()
        first.gotoStartOfUsedArea(KEEP_NOTHING)
        last.gotoEndOfUsedArea(KEEP_NOTHING)
        top, end = first.RangeAddress, last.RangeAddress
        start = (top.StartRow + 1, top.StartColumn + 1)
        return OfficeRange(self, start, (end.EndRow + 1, end.EndColumn + 1))

    def range(self, first: Any, last: Any = None) -> OfficeRange:
        return OfficeRange.named(self, first, last)

    def activate(self) -> None:
        if not self.visible:
            raise RefusedError(f"a hidden sheet cannot be activated: {self.name}")
        self._book.model.CurrentController.setActiveSheet(self.uno)

    select = activate

    def delete(self) -> None:
        self._book.model.Sheets.removeByName(self.name)

    def clear(self) -> None:
        self.cells.refuse_locked()
        self.used_range.unmerge()
        self.uno.clearContents(_EVERYTHING)

    def clear_contents(self) -> None:
        self.cells.refuse_locked()
        self.uno.clearContents(_ALL_CONTENTS)

    def autofit(self, axis: str | None = None) -> None:
        self.used_range.autofit(axis)


class SheetObject:
    """A worksheet as Excel for Windows gives it: of that, only what says where it filters."""

    def __init__(self, sheet: OfficeSheet) -> None:
        self._sheet = sheet

    @property
    def AutoFilterMode(self) -> bool:  # noqa: N802 - Excel's name
        # The report hides no rows of its own sheets: those that are hidden are filtered.
        return len(self._sheet.used_range.uno.queryVisibleCells().RangeAddresses) != 1

    @property
    def AutoFilter(self) -> Any:  # noqa: N802 - Excel's name
        return SimpleNamespace(Range=SimpleNamespace(Address=self._sheet.used_range.address))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sheet.uno, name)
