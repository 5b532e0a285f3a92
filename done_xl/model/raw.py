"""What the reader hands to the check: cell values as they stand, with their exact places.

Blank cells are None. Numbers are float, days are date (datetime where a clock time is typed),
booleans bool, texts str, error cells ErrorValue.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Literal

from done_xl.model.findings import Finding, cell_name


@dataclass(frozen=True, slots=True)
class ErrorValue:
    """An error that a formula left in a cell, like "#REF!"."""

    text: str


Value = str | float | bool | date | datetime | time | timedelta | ErrorValue | None
BookKind = Literal[
    "organisation",
    "report",
    "template",
    "observation",
    "assessment",
    "dossier",
    "print",
    "foreign",
]


@dataclass(frozen=True, slots=True)
class RawTable:
    """The filled rows of one table, cells in the declared order of its columns.

    `lines` holds the 1-based sheet row of each row; `positions` the 0-based sheet column of each
    declared column, None for a column that the sheet lacks (its cells are all None).
    `formulas` are the (line, declared column index) of cells that hold a formula. `ready` counts
    the rows for which the table has room, filled or not; 0 where that is not known.
    """

    key: str
    sheet: str
    header_line: int
    positions: tuple[int | None, ...]
    rows: tuple[tuple[Value, ...], ...]
    lines: tuple[int, ...]
    formulas: frozenset[tuple[int, int]] = frozenset()
    ready: int = field(default=0, compare=False)

    def cell(self, line: int, index: int) -> str | None:
        """The address of a cell by its sheet row and declared column; None for a missing column."""
        position = self.positions[index]
        return None if position is None else cell_name(line, position)


@dataclass(frozen=True, slots=True)
class RawForm:
    """The entries of one form in declared order, with their addresses (None: not found)."""

    key: str
    sheet: str
    values: tuple[Value, ...]
    cells: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of a file apart from its cells.

    `path` is relative to the folder given, with forward slashes; `modified` comes from the
    document's properties, else None; `version` is the template's; `exported` is a verzendversie,
    `marked` a copy with comments of the check.
    """

    path: str
    size: int
    sha256: str
    kind: BookKind
    version: int | None = None
    modified: datetime | None = None
    exported: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class RawBook:
    """A workbook as read: its tables by key, its forms by key, and what went wrong on the way.

    `sheets` are the names of all its sheets in order, also of those that nothing is read from.
    """

    facts: FileFacts
    tables: Mapping[str, RawTable] = field(default_factory=dict)
    forms: Mapping[str, RawForm] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    sheets: tuple[str, ...] = field(default=(), compare=False)
