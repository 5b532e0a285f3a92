"""Charts and notes of a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from xlwings import base_classes

from tests.calc.xlwings_office.ranges import OfficeRange
from tests.calc.xlwings_office.sizes import POINT
from tests.calc.xlwings_office.structs import struct

if TYPE_CHECKING:
    from tests.calc.xlwings_office.books import OfficeSheet

_CHART: Final = "com.sun.star.drawing.OLE2Shape"


class OfficeCharts(base_classes.Charts):
    """The charts that stand on a sheet."""

    def __init__(self, sheet: OfficeSheet) -> None:
        self.sheet = sheet

    @property
    def parent(self) -> OfficeSheet:
        return self.sheet

    @property
    def api(self) -> Any:
        return self.sheet.uno.Charts

    def _all(self) -> list[OfficeChart]:
        page = self.parent.uno.DrawPage
        shapes = [page.getByIndex(index) for index in range(page.Count)]
        return [OfficeChart(self.parent, shape) for shape in shapes if shape.ShapeType == _CHART]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[OfficeChart]:
        return iter(self._all())

    def __contains__(self, key: str) -> bool:
        return any(chart.name == key for chart in self._all())

    def __call__(self, key: int | str) -> OfficeChart:
        for number, chart in enumerate(self._all(), start=1):
            if key in (number, chart.name):
                return chart
        raise KeyError(key)


class OfficeChart(base_classes.Chart):
    """A chart; sizes and places in points."""

    def __init__(self, sheet: OfficeSheet, shape: Any) -> None:
        self.sheet, self.shape = sheet, shape

    @property
    def parent(self) -> OfficeSheet:
        return self.sheet

    @property
    def api(self) -> Any:
        return self.shape, self.shape.Model

    @property
    def name(self) -> str:
        return str(self.shape.Name)

    @name.setter
    def name(self, value: str) -> None:
        self.shape.Name = value

    @property
    def title(self) -> str | None:
        model = self.shape.Model
        return str(model.getTitle().String) if model.HasMainTitle else None

    @title.setter
    def title(self, value: str | None) -> None:
        self.parent.book.app.before_write(f"title of {self.name}")
        model = self.shape.Model
        if value is None or not model.HasMainTitle:
            model.HasMainTitle = value is not None
        if value is not None:
            # As in Excel, the letters look as before: the first part takes it all.
            first, *rest = model.getTitleObject().getText()
            first.setString(value)
            for part in rest:
                part.setString("")

    @property
    def left(self) -> float:
        return float(self.shape.Position.X / POINT)

    @left.setter
    def left(self, value: float) -> None:
        self._move(x=value)

    @property
    def top(self) -> float:
        return float(self.shape.Position.Y / POINT)

    @top.setter
    def top(self, value: float) -> None:
        self._move(y=value)

    def _move(self, *, x: float | None = None, y: float | None = None) -> None:
        self.parent.book.app.before_write(f"place of {self.name}")
        place = self.shape.Position
        place.X = place.X if x is None else round(x * POINT)
        place.Y = place.Y if y is None else round(y * POINT)
        self.shape.Position = place

    @property
    def width(self) -> float:
        return float(self.shape.Size.Width / POINT)

    @width.setter
    def width(self, value: float) -> None:
        self._resize(width=value)

    @property
    def height(self) -> float:
        return float(self.shape.Size.Height / POINT)

    @height.setter
    def height(self, value: float) -> None:
        self._resize(height=value)

    def _resize(self, *, width: float | None = None, height: float | None = None) -> None:
        size = self.shape.Size
        size.Width = size.Width if width is None else round(width * POINT)
        size.Height = size.Height if height is None else round(height * POINT)
        self.shape.Size = size

    def delete(self) -> None:
        self.parent.uno.DrawPage.remove(self.shape)

    @property
    def value_axis(self) -> OfficeAxis:
        return OfficeAxis(self)


class OfficeAxis(base_classes.ChartAxis):
    """The axis of numbers of a chart."""

    def __init__(self, chart: OfficeChart) -> None:
        self.chart = chart

    @property
    def api(self) -> Any:
        return self.chart.shape.Model.getDiagram().getYAxis()

    def set(self, **given: Any) -> None:
        for name, value in given.items():
            if value is not base_classes._UNSET:
                setattr(self, name, value)

    def _set(self, name: str, value: float | None) -> None:
        self.chart.parent.book.app.before_write(f"{name} of {self.chart.name}")
        setattr(self.api, f"Auto{name}", value is None)
        if value is not None:
            setattr(self.api, name, value)

    @property
    def maximum_scale(self) -> float:
        return float(self.api.Max)

    @maximum_scale.setter
    def maximum_scale(self, value: float | None) -> None:
        self._set("Max", value)

    @property
    def major_unit(self) -> float:
        return float(self.api.StepMain)

    @major_unit.setter
    def major_unit(self, value: float | None) -> None:
        self._set("StepMain", value)


class OfficeNote(base_classes.Note):
    """A note of a cell; `position` is its UNO address."""

    def __init__(self, sheet: OfficeSheet, position: Any) -> None:
        self.sheet, self.position = sheet, position

    def _cell(self) -> Any:
        return self.sheet.uno.getCellByPosition(self.position.Column, self.position.Row)

    @property
    def api(self) -> Any:
        return self._cell().getAnnotation()

    @property
    def author(self) -> str:
        return str(self.api.Author)

    @property
    def location(self) -> OfficeRange:
        return OfficeRange(self.sheet, (self.position.Row + 1, self.position.Column + 1))

    @property
    def text(self) -> str:
        return str(self.api.getString())

    @text.setter
    def text(self, value: str) -> None:
        self.api.setString(value)

    def delete(self) -> None:
        notes = self.sheet.uno.Annotations
        for index in range(notes.Count):
            place = notes.getByIndex(index).Position
            if (place.Row, place.Column) == (self.position.Row, self.position.Column):
                notes.removeByIndex(index)
                return


def note_at(sheet: OfficeSheet, row: int, column: int) -> OfficeNote | None:
    """The note of a cell (counted from 1), None where it has none."""
    cell = sheet.uno.getCellByPosition(column - 1, row - 1)
    return OfficeNote(sheet, cell.CellAddress) if cell.getAnnotation().getString() else None


def add_note(sheet: OfficeSheet, row: int, column: int, text: str) -> OfficeNote:
    """A new note at a cell, counted from 1."""
    address = struct("com.sun.star.table.CellAddress")
    address.Sheet, address.Row, address.Column = sheet.index - 1, row - 1, column - 1
    sheet.uno.Annotations.insertNew(address, text)
    return OfficeNote(sheet, address)
