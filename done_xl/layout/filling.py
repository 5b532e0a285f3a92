"""What a workbook is made for, and what is typed into it beforehand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from done_xl.model.submission import Period


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula typed into an entry cell, with the result that its program left behind.

    `cached` None means that no result is stored.
    """

    text: str
    cached: str | float | None = None


Typed = str | float | int | bool | date | datetime | Formula | None


@dataclass(frozen=True, slots=True)
class Setup:
    """Whose workbook is made: organisation code and name, period, and other table sizes by key."""

    code: str
    name: str
    period: Period
    sizes: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Filling:
    """Values typed into a workbook.

    `forms` maps a form key to values by field name (Start's organisation, code and period come from
    the Setup unless given). `tables` maps a table key to rows of values in declared column order,
    None for a blank; rows of a fixed table lie over the prefilled ones in order, and None keeps
    what the template holds there.
    """

    forms: Mapping[str, Mapping[str, Typed]] = field(default_factory=dict)
    tables: Mapping[str, Sequence[Sequence[Typed]]] = field(default_factory=dict)


def file_name(setup: Setup) -> str:
    """The workbook's name by the plan: DOne_<CODE>_<periode>.xlsx (workbooks page 1)."""
    first, last = setup.period.first, setup.period.last
    if (first.month, last.month, first.year) == (1, 12, last.year):
        return f"DOne_{setup.code}_{first.year}.xlsx"
    return f"DOne_{setup.code}_{first:%Y-%m}_{last:%Y-%m}.xlsx"
