"""The sheets of an .xlsx or .xlsm file: values by calamine, the rest from the parts' own text."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping

from done_xl.reading.cells import calamine_cells, open_calamine, pad_lines, put_errors
from done_xl.reading.package import Package
from done_xl.reading.scan import Scan, scan_part
from done_xl.reading.sheet import Sheet, UnreadableError


def read_sheets(package: Package, names: Iterable[str]) -> dict[str, Sheet | None]:
    """The sheets of these names, None for one that is damaged; raises UnreadableError for all."""
    scans: dict[str, Scan] = {}
    parts: dict[str, bytes] = {}
    sheets: dict[str, Sheet | None] = {}
    for name in names:
        try:
            part = package.archive.part(package.sheets[name])
        except UnreadableError:
            sheets[name] = None
            continue
        scans[name], parts[package.sheets[name]] = scan_part(part)
    # Sheets that nobody reads need not be looked at either.
    unread = frozenset(package.sheets.values()) - parts.keys()
    sheets.update(_values(package.archive.copy_with(parts, unread), scans))
    return sheets


def _values(data: bytes, scans: Mapping[str, Scan]) -> dict[str, Sheet | None]:
    sheets: dict[str, Sheet | None] = {}
    with open_calamine(io.BytesIO(data)) as book:
        for name, scan in scans.items():
            try:
                cells = calamine_cells(book, name)
            except UnreadableError:
                sheets[name] = None
                continue
            put_errors(cells, scan.errors)
            pad_lines(cells, scan.formulas)
            sheets[name] = Sheet(name, cells, scan.formulas, scan.hidden, scan.merged, scan.strays)
    return sheets
