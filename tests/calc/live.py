"""The open project workbook of a test: what stands in it, to compare before and after."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import openpyxl

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.folder import consolidate_folder
from done_xl.consolidation.result import Consolidation
from done_xl.report.blocks import SheetPlan
from done_xl.report.project_book import live_plans, project_base
from done_xl.text_nl.explanations import explanations
from tests.report.makings import REFERENCE, RUN

SAMPLES: Final = Path(__file__).parents[2] / "workbooks"
_MOVING: Final = re.compile(r"<(?:\w+:)?uniqueId[^>]*>|\bid=\"\d+\"")

# Value, number format, bold, colour of the letters, colour of the cell.
Cell = tuple[Any, str, bool, str, str]


@lru_cache(1)
def samples() -> Consolidation:
    """The consolidation of the samples."""
    return consolidate_folder(SAMPLES, catalogue(), today=RUN, reference=REFERENCE)


def sample_plans(consolidation: Consolidation | None = None) -> tuple[SheetPlan, ...]:
    """The plans for the open workbook, of the samples unless another consolidation is given."""
    found = consolidation or samples()
    return live_plans(found, catalogue(), SAMPLES, explanations=explanations())


@lru_cache(1)
def base() -> bytes:
    """The project workbook before its macros."""
    return project_base(catalogue())


def open_project(app: Any, folder: Path, name: str = "project.xlsx") -> Any:
    """The project workbook, open and still empty."""
    path = folder / name
    path.write_bytes(base())
    return app.books.open(path)


@dataclass(frozen=True)
class State:
    """All that a workbook holds, sheet by sheet, and its charts as they are saved."""

    cells: Mapping[str, Mapping[str, Cell]]
    merged: Mapping[str, frozenset[str]]
    sizes: Mapping[str, tuple[Mapping[int, tuple[float | None, bool]], Mapping[str, Any]]]
    sheets: tuple[tuple[str, str, bool], ...]
    notes: Mapping[str, Mapping[str, str]]
    drawn: Mapping[str, str]


def state(book: Any, path: Path) -> State:
    """What the open workbook holds; a copy is saved to `path` to look at."""
    model = book.impl.model
    model.calculateAll()
    book.impl.save_copy(path)
    found = openpyxl.load_workbook(path)
    sheets = found.worksheets
    return State(
        cells={sheet.title: _cells(sheet) for sheet in sheets},
        merged={sheet.title: frozenset(map(str, sheet.merged_cells.ranges)) for sheet in sheets},
        sizes={sheet.title: (_heights(sheet), _widths(sheet)) for sheet in sheets},
        sheets=tuple((one.title, one.sheet_state, bool(one.protection.sheet)) for one in sheets),
        notes={sheet.title: _notes(sheet) for sheet in sheets},
        drawn=_drawn(path),
    )


def _cells(sheet: Any) -> dict[str, Cell]:
    found = {}
    for row in sheet.iter_rows():
        for cell in row:
            look = (
                cell.number_format,
                bool(cell.font.b),
                str(cell.font.color.rgb if cell.font.color else ""),
                str(cell.fill.fgColor.rgb if cell.fill.patternType else ""),
            )
            if cell.value is not None or look[3] or look[1]:
                found[cell.coordinate] = (cell.value, *look)
    return found


def _heights(sheet: Any) -> dict[int, tuple[float | None, bool]]:
    return {line: (row.height, bool(row.hidden)) for line, row in sheet.row_dimensions.items()}


def _widths(sheet: Any) -> dict[str, Any]:
    return {
        letters: (round(column.width, 1), bool(column.hidden), column.max)
        for letters, column in sheet.column_dimensions.items()
    }


def _notes(sheet: Any) -> dict[str, str]:
    return {
        cell.coordinate: cell.comment.text
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def _drawn(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as package:
        return {
            name: _MOVING.sub("", package.read(name).decode())
            for name in package.namelist()
            if re.match(r"xl/(charts|drawings)/\w+\.xml", name)
        }


def looks(
    uno: Any, model: Any, last: tuple[int, int]
) -> dict[tuple[int, int], tuple[str, bool, int, int]]:
    """Number format, bold, letters' and cell's colour of every cell down to `last` (from 0)."""
    area = uno.getCellRangeByPosition(0, 0, last[1], last[0])
    formats = model.NumberFormats
    found = {}
    ranges = area.CellFormatRanges
    for at in range(ranges.Count):
        part = ranges.getByIndex(at)
        look = (
            str(formats.getByKey(part.NumberFormat).FormatString),
            bool(part.CharWeight > 100),
            int(part.CharColor),
            int(part.CellBackColor),
        )
        place = part.RangeAddress
        for row in range(place.StartRow, place.EndRow + 1):
            for column in range(place.StartColumn, place.EndColumn + 1):
                found[(row, column)] = look
    return found
