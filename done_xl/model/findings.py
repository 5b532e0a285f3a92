"""What a check says about one place in one file (design 1: findings, not exceptions)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A cell, a sheet (`cell` None) or a whole file (`sheet` None too).

    `file` is relative to the folder that was given; `cell` is like "D14".
    """

    file: str
    sheet: str | None = None
    cell: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a person should look at, in Dutch.

    `found` is already masked where the column may hold personal text (domain 10).
    `proposal` is what to type or do, empty only where nobody could know.
    """

    place: Place
    severity: Severity
    code: str
    message: str
    found: str | None = None
    expected: str | None = None
    proposal: str | None = None


def column_letters(index: int) -> str:
    """The letters of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """The address of a cell, row counted from 1 and column from 0: (14, 3) is "D14"."""
    return f"{column_letters(column)}{row}"
