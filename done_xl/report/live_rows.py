"""The values of a plan as one write into an open workbook takes them.

Excel takes a text that is written for what a person types: "1/4" would become a day and "=x" a
formula. So every text goes in behind an apostrophe, which Excel leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from typing import Any, Final

from done_xl.layout.filling import Formula
from done_xl.report.blocks import Block, Link, Value

Typed = str | float | int | datetime | None
# Excel's limits: of a text between quotes in a formula, and of where a link leads to.
_LONGEST_QUOTED: Final = 255
_LONGEST_ADDRESS: Final = 255
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f]")
_WINDOWS: Final = re.compile(r"[A-Za-z]:/|//")


def typed_rows(block: Block) -> list[list[Typed]]:
    """The block's values, row by row."""
    return [[typed(value) for value in row] for row in block.rows]


def as_typed(rows: Iterable[Sequence[Any]]) -> list[list[Any]]:
    """Plain values that were read, as they must be written to be the same again."""
    return [[f"'{value}" if isinstance(value, str) else value for value in row] for row in rows]


def typed(value: Value) -> Typed:
    """One value as Excel must be given it, to become exactly that."""
    if isinstance(value, Link):
        return _linked(value)
    if isinstance(value, Formula):
        return value.text.replace("_xlfn.", "")
    if isinstance(value, str):
        return f"'{_clean(value)}" if value else None
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime.combine(value, time())
    return value


def _clean(value: str) -> str:
    """The text without what no cell can hold: a file's name can be no valid Unicode."""
    return _UNSEEN.sub("�", value.encode("utf-8", "replace").decode("utf-8"))


def _linked(link: Link) -> Typed:
    """The formula of a link; the bare text where Excel could not follow it."""
    address = _address(link)
    if len(address) > _LONGEST_ADDRESS:
        return typed(link.text)
    return f"=HYPERLINK({_quoted(address)},{_quoted(_clean(link.text))})"


def _address(link: Link) -> str:
    sheet = link.sheet.replace("'", "''")
    if link.file is None:
        return f"#'{sheet}'!{link.cell}"
    file = link.file.replace("/", "\\") if _WINDOWS.match(link.file) else link.file
    # Between brackets, since a name may hold the sign that otherwise ends it.
    return f"[{_clean(file)}]'{sheet}'!{link.cell}"


def _quoted(value: str) -> str:
    pieces = [piece.replace('"', '""') for piece in _pieces(value)]
    return "&".join(f'"{piece}"' for piece in pieces) or '""'


def _pieces(value: str) -> Iterator[str]:
    for start in range(0, len(value), _LONGEST_QUOTED):
        yield value[start : start + _LONGEST_QUOTED]
