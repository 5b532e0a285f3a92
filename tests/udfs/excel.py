"""What Excel hands over: cells in a range, and ranges that hold something wrong."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any, Final

from done_xl.model.tables import table

Range = list[list[Any]]
EPOCH: Final = date(1899, 12, 30)


def at(day: str) -> datetime:
    """A day as a cell with a date gives it."""
    return datetime.combine(date.fromisoformat(day), time())


def serial(day: str) -> float:
    """A day as a cell gives it that shows the number."""
    return float((date.fromisoformat(day) - EPOCH).days)


def column(*cells: object) -> Range:
    """A range of one column."""
    return [[cell] for cell in cells]


def with_heads(key: str, fields: Sequence[str], *rows: Sequence[object]) -> Range:
    """A range of some columns of a table under their headers."""
    spec = table(key)
    heads = [spec.field(name).column.header for name in fields]
    return [heads, *map(list, rows)]
