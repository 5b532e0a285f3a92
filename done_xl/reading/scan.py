"""What only the text of a sheet's part tells: errors, formulas, hidden rows, merged and far cells.

Searching bytes is cheap; they are parsed only where something was found (design page 4).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from done_xl.reading.sheet import Area, column_index, parse_area

# No table reaches this far; calamine would hold every cell up to the farthest one in memory.
LAST_COLUMN: Final = 120
LAST_LINE: Final = 30_000
_KNOWN_ERRORS: Final = frozenset(
    (b"#DIV/0!", b"#N/A", b"#NAME?", b"#NULL!", b"#NUM!", b"#REF!", b"#VALUE!", b"#GETTING_DATA")
)
_TO_SHAPE: Final = bytes.maketrans(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'", b"A" * 26 + b"0" * 10 + b'"'
)
_FAR: Final = re.compile(rb"""\sr=["']([A-Za-z]{2,}[0-9]+|[A-Za-z][0-9]{5,})["']""")
_CELL: Final = re.compile(
    rb"""<(?:\w+:)?c\s[^>]*?\br=["']([A-Za-z]{1,3})([0-9]+)["'][^>]*?(?:/>|>(.*?)</(?:\w+:)?c>)""",
    re.DOTALL,
)
_ERROR: Final = re.compile(
    rb"""<(?:\w+:)?c\s(?=[^>]*\bt=["']e["'])[^>]*\br=["']([A-Za-z]{1,3})([0-9]+)["'][^>]*>"""
    rb"""(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]*)</""",
    re.DOTALL,
)
_FORMULA: Final = re.compile(
    rb"""<(?:\w+:)?c [^>]*?\br=["']([A-Za-z]{1,3})([0-9]+)["'][^>]*+><(?:\w+:)?f[ >/]"""
)
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
    """What the part holds, and the part as calamine can safely read it."""
    strays = far_cells(part)
    if strays:
        part = without_cells(part, frozenset(strays))
    errors = _errors(part)
    if errors:
        part = _with_known_errors(part)
    scan = Scan(
        errors=errors,
        formulas=_formulas(part),
        hidden=_hidden(part),
        merged=_merged(part),
        strays=tuple(strays),
    )
    return scan, part


def far_cells(part: bytes) -> list[str]:
    """The addresses of cells beyond the lines and columns that a workbook of ours can use."""
    shape = part.translate(_TO_SHAPE)
    if b'"AA' not in shape and b'"A00000' not in shape:
        return []
    found = []
    for match in _FAR.finditer(part):
        area = parse_area(match[1].decode())
        if area and (area.first_line > LAST_LINE or area.first_column > LAST_COLUMN):
            found.append(match[1].decode().upper())
    return found


def without_cells(part: bytes, addresses: frozenset[str]) -> bytes:
    """The part without the cells at these addresses."""

    def kept(match: re.Match[bytes]) -> bytes:
        return b"" if (match[1] + match[2]).decode().upper() in addresses else match[0]

    return _CELL.sub(kept, part)


def _position(letters: bytes, line: bytes) -> tuple[int, int]:
    return int(line), column_index(letters.decode())


def _errors(part: bytes) -> dict[tuple[int, int], str]:
    if b"v>#" not in part:
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


def _formulas(part: bytes) -> frozenset[tuple[int, int]]:
    if b"<f" not in part and b":f" not in part:
        return frozenset()
    return frozenset(_position(m[1], m[2]) for m in _FORMULA.finditer(part))


def _hidden(part: bytes) -> tuple[int, ...]:
    if b'hidden="1"' not in part and b'hidden="true"' not in part:
        return ()
    return tuple(int(m[1]) for m in _HIDDEN_ROW.finditer(part))


def _merged(part: bytes) -> tuple[Area, ...]:
    if b"mergeCell" not in part:
        return ()
    areas = (parse_area(m[1].decode()) for m in _MERGED.finditer(part))
    return tuple(area for area in areas if area)
