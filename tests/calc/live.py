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

from done_xl.api.project import project_plans
from done_xl.catalogue.load import catalogue
from done_xl.consolidation.folder import consolidate_folder
from done_xl.consolidation.result import Consolidation
from done_xl.report.blocks import SheetPlan
from done_xl.report.live_sheet import STANDARD_HEIGHT
from done_xl.report.project_book import project_base
from done_xl.report.project_entry import REPORT_LINE
from tests.report.makings import REFERENCE, RUN

SAMPLES: Final = Path(__file__).parents[2] / "workbooks"
_ONE_CELL: Final = re.compile(r"(\$[A-Z]+\$\d+):\1(?!\d)")
_MOVING: Final = re.compile(r'\bid="[^"]*"|<c:(axId|crossAx) val="\d+"/>')
_SHEET: Final = re.compile(r"xl/worksheets/sheet\d+\.xml")
_ROW: Final = re.compile(r"<row [^>]*>")
_PART: Final = re.compile(r"xl/charts/chart\d+\.xml")

# Value, number format, bold, colour of the letters, colour of the cell.
Cell = tuple[Any, str, bool, str, str]


@lru_cache(1)
def samples() -> Consolidation:
    """The consolidation of the samples."""
    return consolidate_folder(SAMPLES, catalogue(), today=RUN, reference=REFERENCE)


def sample_plans(consolidation: Consolidation | None = None) -> tuple[SheetPlan, ...]:
    """The plans for the open workbook, of the samples unless another consolidation is given."""
    found = consolidation or samples()
    return project_plans(found, SAMPLES.as_posix(), start_line=REPORT_LINE)


@lru_cache(1)
def base() -> bytes:
    """The project workbook before its macros."""
    return project_base(catalogue())


def open_project(app: Any, folder: Path, name: str = "") -> Any:
    """The project workbook, open and still empty; no two open ones may have the same name."""
    path = folder / f"{name or folder.name}.xlsx"
    path.write_bytes(base())
    return app.books.open(path)


@dataclass(frozen=True)
class State:
    """All that a workbook holds, sheet by sheet, and its charts as they are saved."""

    cells: Mapping[str, Mapping[str, Cell]]
    merged: Mapping[str, frozenset[str]]
    sizes: Mapping[str, tuple[Mapping[int, tuple[str, bool]], Mapping[str, Any]]]
    sheets: tuple[tuple[str, str, bool], ...]
    notes: Mapping[str, Mapping[str, str]]
    drawn: list[str]


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
        sizes={
            sheet.title: (rows, _widths(sheet))
            for sheet, rows in zip(sheets, _heights(path), strict=True)
        },
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


def _heights(path: Path) -> list[dict[int, tuple[str, bool]]]:
    """By sheet, the rows whose height was set, and the hidden ones."""
    found = []
    with zipfile.ZipFile(path) as package:
        parts = [name for name in package.namelist() if _SHEET.fullmatch(name)]
        for name in sorted(parts, key=lambda name: (len(name), name)):
            rows = map(_attributes, _ROW.findall(package.read(name).decode()))
            found.append(
                {
                    int(row["r"]): (row["ht"], row.get("hidden") == "true")
                    for row in rows
                    if row.get("hidden") == "true" or _is_set(row)
                }
            )
    return found


def _is_set(row: Mapping[str, str]) -> bool:
    """Whether a row's height was set to another one than about the standard."""
    return row.get("customHeight") == "true" and abs(float(row["ht"]) - STANDARD_HEIGHT) > 2


def _attributes(tag: str) -> dict[str, str]:
    return dict(re.findall(r'(\w+)="([^"]*)"', tag))


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


def _drawn(path: Path) -> list[str]:
    """The charts as they are saved.

    Not where they stand: LibreOffice puts a chart back to the cell that it was loaded at when rows
    change under it. The numbers of the parts go on from one saving to the next, and one cell is
    saved as `$B$1` or as `$B$1:$B$1`.
    """
    with zipfile.ZipFile(path) as package:
        parts = [name for name in package.namelist() if _PART.fullmatch(name)]
        texts = (_MOVING.sub("", package.read(name).decode()) for name in parts)
        return sorted(_ONE_CELL.sub(r"\1", text) for text in texts)


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
