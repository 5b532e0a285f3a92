"""Workbooks as staff and other programs damage them, made from a workbook of the template."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from done_xl.layout.filling import Filling, Setup, Typed
from done_xl.writing.organisation import write_organisation
from tests.hosts.folders import SIZES, YEAR, row

LOG = "Registratie"
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
Rows = Sequence[Sequence[Typed]]
Change = Callable[[Workbook], object]


def logged(day: Typed, kpi: Typed, amount: Typed, remark: Typed = None) -> tuple[Typed, ...]:
    """A row of Registratie."""
    return row("log", day=day, kpi=kpi, amount=amount, coach="Coach 1", remark=remark)


# Lines 6 to 8 of Registratie: 7 SOA in January and March, 1.25 CUR in February.
ROWS: Rows = (
    logged(date(2026, 1, 5), "SOA Sollicitatieacties", 3, "belt terug"),
    logged(date(2026, 2, 6), "CUR Coachinguren", 1.25),
    logged(date(2026, 3, 9), "SOA Sollicitatieacties", 4),
)


def written(
    path: Path,
    log: Rows = ROWS,
    *,
    code: str = "BAD",
    name: str = "Bad vzw",
    tables: Mapping[str, Rows] | None = None,
    sizes: Mapping[str, int] = SIZES,
) -> Path:
    """The path of a workbook of the template with two candidates, a coach and these log rows."""
    people = [row("candidates", code=f"K00{n}", status="LDE", coach="Coach 1") for n in (1, 2)]
    filling = Filling(
        {}, {"coaches": (("Coach 1",),), "candidates": people, "log": log, **(tables or {})}
    )
    write_organisation(path, Setup(code, name, YEAR, sizes), filling)
    return path


def edited(path: Path, change: Change) -> Path:
    """The same path, its workbook changed and saved by openpyxl."""
    with catch_warnings():
        simplefilter("ignore")
        book = load_workbook(path)
    change(book)
    book.save(path)
    return path


def parts(path: Path, changes: Mapping[str, Callable[[bytes], bytes | None]]) -> Path:
    """The same path, with parts of the package rewritten, or left out where a change gives None."""
    with zipfile.ZipFile(path) as archive:
        found = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    changed = {
        name: changes[name](part) if name in changes else part for name, part in found.items()
    }
    assert set(changes) <= set(found)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in changed.items():
            if part is not None:
                archive.writestr(name, part)
    return path


def sheet_part(path: Path, sheet: str) -> str:
    """The package part of a sheet; openpyxl and XlsxWriter both number sheets in their order."""
    with catch_warnings():
        simplefilter("ignore")
        names = load_workbook(path, read_only=True).sheetnames
    return f"xl/worksheets/sheet{names.index(sheet) + 1}.xml"


def table_of(sheet: Worksheet) -> Table:
    """The first table of a sheet."""
    return next(iter(sheet.tables.values()))


def as_range(sheet: Worksheet) -> None:
    """Do as the button 'convert to range'."""
    for name in list(sheet.tables):
        del sheet.tables[name]


def rows_above(sheet: Worksheet, number: int) -> None:
    """Insert rows above the table, which moves down with its reference."""
    sheet.insert_rows(3, number)
    for found in sheet.tables.values():
        found.ref = re.sub(r"\d+", lambda line: str(int(line[0]) + number), found.ref)
        if found.autoFilter:
            found.autoFilter.ref = found.ref


def zipped(**contents: bytes) -> bytes:
    """A package with these parts; `__` stands for a slash."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()
