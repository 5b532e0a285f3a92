"""What only the text of a sheet's part tells: errors, formulas, hidden rows, merged and far cells.

Searching bytes is cheap; they are parsed only where something was found (design page 4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from done_xl.model.findings import cell_name
from done_xl.reading.sheet import Area, column_index, parse_area

# No table reaches this far; calamine would hold every cell up to the farthest one in memory.
LAST_COLUMN: Final = 77
LAST_LINE: Final = 30_000
_KNOWN_ERRORS: Final = frozenset(
    (b"#DIV/0!", b"#N/A", b"#NAME?", b"#NULL!", b"#NUM!", b"#REF!", b"#VALUE!")
)
# Every capital as A and every digit as 0: a search for a fixed text is far cheaper than a pattern.
_TO_SHAPE: Final = bytes.maketrans(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'", b"A" * 26 + b"0" * 10 + b'"'
)
_WIDE_SHAPES: Final = (b'r="AA', b'00000"')
# Only where one of those stands: C to Z as C, and so the columns after BZ as a few fixed texts.
_TO_NARROW_SHAPE: Final = bytes.maketrans(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'", b"AA" + b"C" * 24 + b"0" * 10 + b'"'
)
_FAR_SHAPES: Final = (
    *(b'r="' + letters for letters in (b"CA", b"CC", b"AAA", b"AAC", b"ACA", b"ACC")),
    b'00000"',
)
_ROW: Final = re.compile(
    rb"""<(?:\w+:)?row\s[^>]*?\br=["']([0-9]+)["'][^>]*?(?:/>|>(.*?)</(?:\w+:)?row>)""", re.DOTALL
)
_CELL: Final = re.compile(
    rb"""<(?:\w+:)?c\s[^>]*?\br=["']([A-Za-z]{1,3})([0-9]+)["'][^>]*?(?:/>|>(.*?)</(?:\w+:)?c>)""",
    re.DOTALL,
)
_ADDRESS: Final = re.compile(rb"""\br=["']([A-Za-z]{1,3})([0-9]+)["']""")
_ERROR: Final = re.compile(
    rb"""<(?:\w+:)?c\s(?=[^>]*\bt=["']e["'])[^>]*\br=["']([A-Za-z]{1,3})([0-9]+)["'][^>]*>"""
    rb"""(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]*)</""",
    re.DOTALL,
)
_FORMULA: Final = re.compile(rb"><(?:\w+:)?f[ />]")
_HIDDEN_ROW: Final = re.compile(
    rb"""<(?:\w+:)?row\s(?=[^>]*\bhidden=["'](?:1|true)["'])[^>]*\br=["']([0-9]+)["']"""
)
_MERGED: Final = re.compile(rb"""<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z0-9:$]+)["']""")


@dataclass(frozen=True, slots=True)
class Scan:
    """What stands in one sheet's part apart from plain values; lines from 1, columns from 0."""

    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    formulas: frozenset[tuple[int, int]] = frozenset()
    hidden: tuple[int, ...] = ()
    merged: tuple[Area, ...] = ()
    strays: tuple[str, ...] = ()


def scan_part(part: bytes) -> tuple[Scan, bytes]:
    """What the part holds, and the part as calamine can safely and quickly read it.

    The ready rows after the last value are cut off: they are the greater part of most sheets.
    """
    start = part.find(b"<sheetData>")
    end = part.rfind(b"</sheetData>")
    usual = 0 <= start < end
    if not usual:
        start, end = 0, len(part)
    filled = part[start : _last_row_end(part, start, end)] if usual else part
    filled, strays = _without_far(filled)
    errors = _errors(filled)
    if errors:
        filled = _with_known_errors(filled)
    scan = Scan(
        errors=errors,
        formulas=_formulas(part, start, end),
        hidden=_hidden(filled),
        merged=_merged(part[end:] if usual else part),
        strays=tuple(strays),
    )
    if usual:
        filled = b"".join((part[:start], filled, b"</sheetData></worksheet>"))
    return scan, filled


def _last_row_end(part: bytes, start: int, end: int) -> int:
    """Where the last row with a value ends."""
    last = start
    # Ready rows hold no letter v and hardly an i: a search for one byte is the fastest there is.
    for closing, letter in ((b"</v>", b"v"), (b"</is>", b"i")):
        at = part.rfind(letter, last, end)
        while at >= 0:
            if part.startswith(closing, at - 2) and part[at - 5 : at - 2] != b"<v>":
                last = at
                break
            at = part.rfind(letter, last, at)
    row = part.find(b"</row>", last, end) if last > start else -1
    return row + len(b"</row>") if row >= 0 else start + len(b"<sheetData>")


def _without_far(part: bytes) -> tuple[bytes, list[str]]:
    """The part without cells that no table can reach, and the addresses of those with content."""
    shape = part.translate(_TO_SHAPE)
    if not any(wide in shape for wide in _WIDE_SHAPES):
        return part, []
    shape = part.translate(_TO_NARROW_SHAPE)
    if not any(far in shape for far in _FAR_SHAPES):
        return part, []
    strays: list[str] = []

    def near_row(match: re.Match[bytes]) -> bytes:
        if int(match[1]) <= LAST_LINE:
            return match[0]
        if b"v>" in (match[2] or b"") or b"is>" in (match[2] or b""):
            cell = _ADDRESS.search(match[2])
            strays.append((cell[1] + cell[2]).decode().upper() if cell else f"A{int(match[1])}")
        return b""

    def near_cell(match: re.Match[bytes]) -> bytes:
        line, column = _position(match[1], match[2])
        if line <= LAST_LINE and column <= LAST_COLUMN:
            return match[0]
        if b"v>" in (match[3] or b"") or b"is>" in (match[3] or b""):
            strays.append(cell_name(line, column))
        return b""

    return _CELL.sub(near_cell, _ROW.sub(near_row, part)), strays


def _position(letters: bytes, line: bytes) -> tuple[int, int]:
    return int(line), column_index(letters.decode())


def _errors(part: bytes) -> dict[tuple[int, int], str]:
    if b"#" not in part:
        return {}
    return {_position(m[1], m[2]): m[3].decode() for m in _ERROR.finditer(part)}


def _with_known_errors(part: bytes) -> bytes:
    """The part in which errors that calamine refuses (#SPILL!, #CALC!) read as #N/A."""

    def known(match: re.Match[bytes]) -> bytes:
        if match[3] in _KNOWN_ERRORS:
            return match[0]
        start, end = match.start(3) - match.start(), match.end(3) - match.start()
        return match[0][:start] + b"#N/A" + match[0][end:]

    return _ERROR.sub(known, part)


def _formulas(part: bytes, start: int, end: int) -> frozenset[tuple[int, int]]:
    """The cells whose first child is a formula; their address stands in the tag just before."""
    found = []
    for at in _formula_starts(part, start, end):
        # LibreOffice saves a typed truth value as a formula.
        if part.startswith((b"TRUE()<", b"FALSE()<"), part.find(b">", at + 1) + 1):
            continue
        tag = part.rfind(b"<", start, at)
        address = _ADDRESS.search(part, tag, at)
        if address:
            found.append(_position(address[1], address[2]))
    return frozenset(found)


def _formula_starts(part: bytes, start: int, end: int) -> Iterator[int]:
    """Where the tags before formulas end."""
    if start == 0:
        yield from (match.start() for match in _FORMULA.finditer(part, start, end))
        return
    # One byte at a time is ten times faster than a pattern: cells hold no other letter f.
    at = part.find(b"f", start, end)
    while at >= 0:
        if part.startswith(b"><", at - 2) and part[at + 1 : at + 2] in b"> /":
            yield at - 2
        at = part.find(b"f", at + 1, end)


def _hidden(part: bytes) -> tuple[int, ...]:
    # Rows and cells hold a letter d in this word only; most sheets have none at all.
    if b"d" not in part or b"hidden=" not in part:
        return ()
    return tuple(int(m[1]) for m in _HIDDEN_ROW.finditer(part))


def _merged(part: bytes) -> tuple[Area, ...]:
    if b"mergeCell" not in part:
        return ()
    areas = (parse_area(m[1].decode()) for m in _MERGED.finditer(part))
    return tuple(area for area in areas if area)
