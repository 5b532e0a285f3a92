"""A workbook that is open in Excel, read as it stands: also what nobody saved yet.

Every sheet costs a few calls whatever its size: one for all values and one for all formulas.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from done_xl.model.books import BOOKS
from done_xl.model.findings import cell_name
from done_xl.model.tables import TEMPLATE_ID
from done_xl.reading.live_cells import read_cells
from done_xl.reading.scan import LAST_COLUMN, LAST_LINE
from done_xl.reading.sheet import Area, Contents, NamedTable, Sheet, parse_reference

if TYPE_CHECKING:
    import xlwings as xw

META: Final = "_meta"
# Entries that only one kind of workbook has.
_ONLY_THERE: Final = {
    "ProjectMap": "done_xl/report",
    "ObsAssessor": BOOKS["observation"].template,
    "AssOrganisatie": BOOKS["assessment"].template,
}
_OWN_PROPERTIES: Final = ("done.template", "done.version", "done.exported")
_MOST_STRAYS: Final = 20

Height = tuple[int, int, float]


@dataclass(frozen=True, slots=True)
class LiveSource:
    """An open workbook, as the reader takes any file."""

    book: xw.Book
    contents: Contents

    def sheets(self, names: tuple[str, ...]) -> Mapping[str, Sheet | None]:
        """The sheets of these names as they stand now."""
        return {name: read_sheet(self.book.sheets[name]) for name in names}


def live_source(book: xw.Book) -> LiveSource:
    """The source of an open workbook; nothing of it is changed."""
    names = tuple(sheet.name for sheet in book.sheets)
    tables = {table.name: table for sheet in book.sheets for table in sheet_tables(sheet)}
    contents = Contents(
        sheet_names=names,
        tables=tables,
        names=_names(book),
        custom=_properties(book) or _told_by_sheets(book, names),
        keeps_tables=True,
    )
    return LiveSource(book, contents)


def sheet_tables(sheet: xw.Sheet) -> Iterator[NamedTable]:
    """The Excel tables of a sheet: each with its header line, its data and its totals apart."""
    for table in sheet.tables:
        whole = _area(table.range)
        body = table.data_body_range
        shown = table.show_headers
        first = whole.first_line if shown else whole.first_line - 1
        last = _area(body).last_line if body else first
        headers = () if shown else tuple(str(column.name) for column in table.columns)
        data = Area(first, whole.first_column, last, whole.last_column)
        yield NamedTable(table.name, sheet.name, data, headers, whole.last_line - last)


def read_sheet(sheet: xw.Sheet) -> Sheet:
    """A sheet's cells as they stand now, with its formulas, hidden lines and merged cells."""
    used = _area(sheet.used_range)
    lines, columns = min(used.last_line, LAST_LINE), min(used.last_column, LAST_COLUMN) + 1
    cells, formulas = read_cells(sheet.range((1, 1), (lines, columns)))
    last = max(
        (line for line, row in enumerate(cells, 1) if any(value != "" for value in row)), default=0
    )
    last = max([last, *(line for line, _ in formulas)])
    return Sheet(
        sheet.name,
        cells[:last],
        formulas,
        tuple(_hidden(sheet, last)),
        tuple(_merged(sheet, last, columns)),
        tuple(_strays(sheet, used)),
    )


def _area(cells: xw.Range) -> Area:
    lines, columns = cells.shape
    first, left = cells.row, cells.column - 1
    return Area(first, left, first + lines - 1, left + columns - 1)


def cells_of(sheet: xw.Sheet, area: Area) -> xw.Range:
    """The cells of an area."""
    first = (area.first_line, area.first_column + 1)
    return sheet.range(first, (area.last_line, area.last_column + 1))


def row_heights(sheet: xw.Sheet, first: int, last: int) -> Iterator[Height]:
    """The first and last line and the height of each run of lines; 0 for lines that are hidden."""
    parts = [(first, last)] if first <= last else []
    while parts:
        begin, end = parts.pop()
        height = sheet.range((begin, 1), (end, 1)).row_height
        # Lines of several heights have none together.
        if isinstance(height, (int, float)):
            yield begin, end, float(height)
        elif begin < end:
            middle = (begin + end) // 2
            parts += [(middle + 1, end), (begin, middle)]


def _hidden(sheet: xw.Sheet, last: int) -> Iterator[int]:
    """The hidden lines down to the last one."""
    for begin, end, height in row_heights(sheet, 1, last):
        if not height:
            yield from range(begin, end + 1)


def _merged(sheet: xw.Sheet, last: int, columns: int) -> Iterator[Area]:
    """The merged areas among the first lines, each half looked into only where it holds one."""
    parts = [Area(1, 0, last, columns - 1)] if last else []
    found: list[Area] = []
    while parts:
        part = parts.pop()
        if cells_of(sheet, part).merge_cells is False:
            continue
        if part.first_line == part.last_line and part.first_column == part.last_column:
            if not any(part.meets(area) for area in found):
                found.append(_area(cells_of(sheet, part).merge_area))
        else:
            parts += reversed(_halves(part))
    return iter(found)


def _halves(area: Area) -> tuple[Area, Area]:
    lines, columns = area.last_line - area.first_line, area.last_column - area.first_column
    if lines >= columns:
        middle = area.first_line + lines // 2
        return (
            Area(area.first_line, area.first_column, middle, area.last_column),
            Area(middle + 1, area.first_column, area.last_line, area.last_column),
        )
    middle = area.first_column + columns // 2
    return (
        Area(area.first_line, area.first_column, area.last_line, middle),
        Area(area.first_line, middle + 1, area.last_line, area.last_column),
    )


def _strays(sheet: xw.Sheet, used: Area) -> Iterator[str]:
    """The cells with content beyond what is read: reading up to there could take for ever."""
    regions = []
    if used.last_line > LAST_LINE:
        regions.append(Area(LAST_LINE + 1, 0, used.last_line, used.last_column))
    if used.last_column > LAST_COLUMN:
        lines = min(used.last_line, LAST_LINE)
        regions.append(Area(1, LAST_COLUMN + 1, lines, used.last_column))
    count = 0
    while regions and count < _MOST_STRAYS:
        region = regions.pop()
        cell: Any = cells_of(sheet, region).find("*")
        if cell is None:
            continue
        count += 1
        line, column = cell.row, cell.column - 1
        yield cell_name(line, column)
        if line < region.last_line:
            regions.append(
                Area(line + 1, region.first_column, region.last_line, region.last_column)
            )
        if column < region.last_column:
            regions.append(Area(line, column + 1, line, region.last_column))


def _names(book: xw.Book) -> dict[str, tuple[str, Area]]:
    """Where the entries of our forms stand."""
    found = {}
    for name in _entries():
        if name in book.names:
            reference = parse_reference(str(book.names[name].refers_to).removeprefix("="))
            if reference:
                found[name] = reference
    return found


def _entries() -> Iterable[str]:
    return dict.fromkeys(
        name for spec in BOOKS.values() for form in spec.forms for name in form.names
    )


def _properties(book: xw.Book) -> dict[str, str]:
    """Our properties of the document; nothing where the program does not give them (a Mac)."""
    found: dict[str, str] = {}
    native = getattr(book.api, "CustomDocumentProperties", None)
    if native is not None:
        for name in _OWN_PROPERTIES:
            # Excel's interface raises an error of its own for a property that is not there.
            with suppress(Exception):
                found[name] = str(native(name).Value)
    return found


def _told_by_sheets(book: xw.Book, names: tuple[str, ...]) -> dict[str, str]:
    """The same by what the hidden sheet says, or by the entry that only one kind of book has."""
    if META in names:
        told = dict(book.sheets[META].range((1, 1), (2, 2)).options(ndim=2).value)
        exported = book.sheets[META].range((1, 3)).value
        if told.get("template") == TEMPLATE_ID:
            version = told.get("version")
            number = f"{version:g}" if isinstance(version, (int, float)) else str(version or "")
            found = {"done.template": TEMPLATE_ID, "done.version": number}
            return found | ({"done.exported": str(exported)} if exported else {})
    for entry, template in _ONLY_THERE.items():
        if entry in book.names:
            return {"done.template": template}
    return {}
