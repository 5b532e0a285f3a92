"""Which cells of Maatregelen tell that someone takes part in a measure with a trait (domain 10)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Self

from done_xl.catalogue.types import Catalogue
from done_xl.model.findings import Place, column_letters
from done_xl.model.raw import RawTable, Value
from done_xl.model.tables import table
from done_xl.validation.known import normal

_CELL: Final = re.compile(r"([A-Z]+)([0-9]+)")
_MEASURE: Final = table("measures").field("measure").index
# Filled in for a premium only: who has one has an indication.
_PREMIUM: Final = tuple(table("measures").field(name).index for name in ("applied", "wage"))


@dataclass(frozen=True, slots=True)
class TellingCells:
    """The rows below `header` of such measures by their sheet lines, and whole columns."""

    sheet: str
    header: int
    lines: frozenset[int]
    columns: frozenset[str]

    @classmethod
    def of(cls, typed: RawTable, catalogue: Catalogue) -> Self:
        """The telling cells of this table, whatever else is wrong in its rows."""
        reveals = {
            normal(name): one.reveals
            for one in catalogue.measures
            for name in (one.code, one.label, f"{one.code} {one.label}")
        }

        def tells(row: tuple[Value, ...]) -> bool:
            name = row[_MEASURE]
            known = reveals.get(normal(name)) if isinstance(name, str) else None
            # What is typed may be any measure; a premium's columns then say which.
            return any(row[i] is not None for i in _PREMIUM) if known is None else known

        positions = (typed.positions[index] for index in _PREMIUM)
        return cls(
            typed.sheet,
            typed.header_line,
            frozenset(n for n, row in zip(typed.lines, typed.rows, strict=True) if tells(row)),
            frozenset(column_letters(place) for place in positions if place is not None),
        )

    def holds(self, place: Place) -> bool:
        """Whether a place is one of these cells."""
        found = _CELL.fullmatch(place.cell or "")
        if place.sheet != self.sheet or not found or int(found[2]) <= self.header:
            return False
        return int(found[2]) in self.lines or found[1] in self.columns
