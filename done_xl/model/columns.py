"""The declaration of one column: everything that writer, reader, check and manual know of it.

A column stands once, as `Annotated` metadata of a field of a row type (`model/rows`). Whether it is
required follows from the field's type: `str` is required, `str | None` is not.
Source: workbooks page 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

FIRST_DAY = date(2000, 1, 1)
LAST_DAY = date(2100, 12, 31)

Reference = Literal["candidates", "coaches", "kpis", "competences", "measures", "occupations"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What every kind of column has.

    `help` and `example` are Dutch and become the input message; `width` is in characters.
    `prefilled` cells are written and locked by the template and never typed.
    `personal` cells never leave the organisation (domain 10): free text and names.
    A workbook of a template older than `since` rightly lacks the column.
    """

    header: str
    help: str
    example: str
    width: float = 14
    prefilled: bool = False
    personal: bool = False
    since: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DayColumn(Column):
    """A calendar day between `first` and `last`; with `in_period` also inside the book's period.

    With `carried` an earlier day can have come from the workbook of the period before: the cell is
    taken, and a rule over its row decides.
    With an `edge` it is the first or the last day of a month; the check has a rule of its own for
    that, over the whole form.
    """

    first: date = FIRST_DAY
    last: date = LAST_DAY
    in_period: bool = False
    carried: bool = False
    edge: Literal["first", "last"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberColumn(Column):
    """A number from `minimum` to `maximum`, both included, in multiples of `step`."""

    minimum: float
    maximum: float
    step: float = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TextColumn(Column):
    """Free text of at most `longest` characters; with a `shortest` only letters A-Z and digits.

    The check has a rule of its own for that, over the whole form.
    """

    longest: int = 500
    shortest: int | None = None
    personal: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceColumn(Column):
    """A word of a closed list of the catalogue, by the list's name.

    `offered` names a shorter list for the cells that staff fill in; the check takes all `choices`.
    """

    choices: str
    offered: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceColumn(Column):
    """A value that another table (or the catalogue's measures) lists.

    KPIs and competences are chosen as code and label ("SOA Sollicitatieacties"); the check takes
    the code, the label or both, and gives the code on.
    """

    target: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeColumn(Column):
    """A code of one shape, in capitals.

    `shape` is "candidate" (K012, K012B), "kpi" (three capitals or digits), "competence" (a capital
    and one or two digits) or "slot" (K012, or VBO/K012). `unique` codes stand once in the table.
    """

    shape: Literal["candidate", "kpi", "competence", "slot"]
    unique: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NameColumn(Column):
    """A short text that other columns refer to (a coach, a target occupation): unique, not free."""

    longest: int = 60
    unique: bool = True


AnyColumn = (
    DayColumn | NumberColumn | TextColumn | ChoiceColumn | ReferenceColumn | CodeColumn | NameColumn
)
