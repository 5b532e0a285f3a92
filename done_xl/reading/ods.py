"""What only the text of an .ods file tells: its tables, properties, errors, formulas, merges."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from done_xl.model.findings import cell_name
from done_xl.reading.archive import Archive
from done_xl.reading.package import parse_part
from done_xl.reading.scan import LAST_COLUMN, LAST_LINE, Scan
from done_xl.reading.sheet import (
    Area,
    Contents,
    NamedTable,
    UnreadableError,
    parse_moment,
    parse_reference,
)

CONTENT: Final = "content.xml"
_META: Final = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DATE: Final = "{http://purl.org/dc/elements/1.1/}date"
_SHEET: Final = re.compile(rb'<table:table [^>]*?table:name="([^"]*)"')
_RANGE: Final = re.compile(
    rb'<table:database-range [^>]*?table:name="([^"]*)"[^>]*?table:target-range-address="([^"]*)"'
)
_NAME: Final = re.compile(
    rb'<table:named-range [^>]*?table:name="([^"]*)"[^>]*?table:cell-range-address="([^"]*)"'
)
_TAG: Final = re.compile(rb"<table:(table-row|table-cell|covered-table-cell)\b([^>]*?)(/?)>")
_ROWS: Final = re.compile(rb'number-rows-repeated="(\d+)"')
_COLUMNS: Final = re.compile(rb'number-columns-repeated="(\d+)"')
_SPANS: Final = re.compile(rb'number-(columns|rows)-spanned="(\d+)"')
_TEXT: Final = re.compile(rb"<text:p[^>]*>([^<]*)")
# LibreOffice saves a typed truth value as a formula.
_TRUTH: Final = re.compile(rb'table:formula="of:=(?:TRUE|FALSE)\(\)"')
_CELL_END: Final = b"</table:table-cell>"


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell with content; `span` is where its element stands in the sheet's text."""

    line: int
    column: int
    attributes: bytes
    span: tuple[int, int]
    hidden: bool


def read_contents(archive: Archive, sheet_names: tuple[str, ...]) -> Contents:
    """What an .ods file says about itself."""
    content = archive.part(CONTENT)
    tail = content[max(content.rfind(b"</table:table>"), 0) :]
    tables = {}
    for name, address in _RANGE.findall(tail):
        reference = parse_reference(_decoded(address))
        if reference:
            tables[_decoded(name)] = NamedTable(_decoded(name), *reference)
    names = {}
    for name, address in _NAME.findall(tail):
        reference = parse_reference(_decoded(address))
        if reference:
            names[_decoded(name)] = reference
    try:
        meta = parse_part(archive.part("meta.xml"))
    except UnreadableError:
        return Contents(sheet_names, tables, names)
    custom = {
        entry.get(f"{_META}name", ""): (entry.text or "").strip()
        for entry in meta.iter(f"{_META}user-defined")
    }
    return Contents(sheet_names, tables, names, custom, parse_moment(meta.findtext(f".//{_DATE}")))


def sheet_texts(content: bytes) -> Iterator[tuple[str, int, int]]:
    """Name, start and end of every sheet in the content."""
    end = 0
    while match := _SHEET.search(content, end):
        end = content.find(b"</table:table>", match.end())
        if end < 0:
            return
        yield _decoded(match[1]), match.start(), end


def scan_sheet(content: bytes, start: int, end: int) -> Scan:
    """What one sheet holds apart from plain values."""
    errors: dict[tuple[int, int], str] = {}
    formulas: list[tuple[int, int]] = []
    hidden: list[int] = []
    merged: list[Area] = []
    for cell in _cells(content, start, end):
        place = (cell.line, cell.column)
        if b"table:formula=" in cell.attributes and not _TRUTH.search(cell.attributes):
            formulas.append(place)
        if b'calcext:value-type="error"' in cell.attributes:
            shown = _TEXT.search(content, *cell.span)
            errors[place] = _decoded(shown[1]) if shown else "#N/A"
        if b"-spanned=" in cell.attributes:
            merged.append(_merged(cell))
        if cell.hidden:
            hidden.append(cell.line)
    return Scan(errors, frozenset(formulas), tuple(dict.fromkeys(hidden)), tuple(merged))


def without_far(content: bytes) -> tuple[bytes, dict[str, list[str]]]:
    """The content without cells that no table can reach, and their addresses by sheet."""
    pieces: list[bytes] = []
    strays: dict[str, list[str]] = {}
    done = 0
    for name, start, end in sheet_texts(content):
        for cell in _cells(content, start, end):
            if cell.line > LAST_LINE or cell.column > LAST_COLUMN:
                strays.setdefault(name, []).append(cell_name(cell.line, cell.column))
                pieces += (content[done : cell.span[0]], b"<table:table-cell/>")
                done = cell.span[1]
    return b"".join((*pieces, content[done:])), strays


def _merged(cell: _Cell) -> Area:
    spans = {kind: int(count) for kind, count in _SPANS.findall(cell.attributes)}
    return Area(
        cell.line,
        cell.column,
        cell.line + spans.get(b"rows", 1) - 1,
        cell.column + spans.get(b"columns", 1) - 1,
    )


def _cells(content: bytes, start: int, end: int) -> Iterator[_Cell]:
    """The cells of a sheet that are more than blank."""
    line, next_line, column, hidden = 0, 1, 0, False
    for match in _TAG.finditer(content, start, end):
        kind, attributes, closed = match.groups()
        if kind == b"table-row":
            line, column = next_line, 0
            hidden = b'table:visibility="' in attributes
            next_line = line + _count(_ROWS, attributes)
            continue
        if kind == b"table-cell" and not closed:
            close = content.find(_CELL_END, match.end(), end) + len(_CELL_END)
            yield _Cell(line, column, attributes, (match.start(), close), hidden)
        elif b"-spanned=" in attributes:
            yield _Cell(line, column, attributes, match.span(), hidden)
        column += _count(_COLUMNS, attributes)


def _count(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1]) if found else 1


def _decoded(text: bytes) -> str:
    return html.unescape(text.decode("utf-8", "replace"))
