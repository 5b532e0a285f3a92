"""What one workbook took over from another: the words of the sheet Overgenomen, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableCount:
    """How many rows of a table came along and stayed behind, and in Dutch why."""

    sheet: str
    table: str
    taken: int
    left: int
    why: str


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A cell of the old workbook (None: a whole sheet or file) and in Dutch what became of it."""

    sheet: str | None
    cell: str | None
    said: str


@dataclass(frozen=True, slots=True)
class Handover:
    """The sheet Overgenomen: where from, what to know, rows by table, and what stayed behind.

    `nothing` is said where nothing stayed behind.
    """

    origin: str
    nothing: str
    notes: tuple[str, ...] = ()
    tables: tuple[TableCount, ...] = ()
    left: tuple[LeftBehind, ...] = ()
