"""Rows as someone types them, by field name, and the pile of rows that becomes a filling."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from done_xl.layout.filling import Typed
from done_xl.model.tables import fields_of, table

Cells = tuple[Typed, ...]


def typed_row(key: str, **values: Typed) -> Cells:
    """The cells of one row of a table in declared order; a field that is not given is blank."""
    fields = fields_of(table(key).row_type)
    unknown = set(values) - {field.name for field in fields}
    if unknown:
        raise KeyError(f"{key}: {', '.join(sorted(unknown))}")
    return tuple(values.get(field.name) for field in fields)


def changed(key: str, cells: Cells, changes: Mapping[str, Typed]) -> Cells:
    """A row with other values in some of its fields."""
    names = [field.name for field in fields_of(table(key).row_type)]
    return typed_row(key, **{**dict(zip(names, cells, strict=True)), **changes})


def carelessly(rng: Random, text: str) -> str:
    """A text as someone types or pastes it: now and then with a blank before or behind."""
    return rng.choice((text, text, text, f"{text} ", f" {text}", f"{text}\u00a0"))


class Pile:
    """Rows by table key, each at most once: a row that is there already is not added again."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[Cells, None]] = {}

    def add(self, key: str, **values: Typed) -> None:
        """Add one row by field name."""
        self._rows.setdefault(key, {})[typed_row(key, **values)] = None

    def rows(self, key: str) -> tuple[Cells, ...]:
        """The rows of one table in the order in which they were added."""
        return tuple(self._rows.get(key, ()))

    def by_day(self, key: str, name: str) -> tuple[Cells, ...]:
        """The rows of one table by the day in a field, as someone would type them."""
        index = table(key).field(name).index

        def day(cells: Cells) -> Any:
            return cells[index]

        return tuple(sorted(self.rows(key), key=day))
