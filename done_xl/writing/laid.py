"""What a fresh workbook takes from one that was read: whose it is, and which row lies over which.

The verzendversie, a new period and a newer template are all written in this way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from done_xl.layout.filling import Formula, Typed
from done_xl.model.forms import FORMS
from done_xl.model.raw import RawBook, RawForm, RawTable, Value
from done_xl.model.submission import MOST_MONTHS, Period
from done_xl.writing.harmless import plain


@dataclass(frozen=True, slots=True)
class Laid:
    """Rows of a fixed table by number: `over` by the place of the prefilled row, `own` the others.

    A prefilled place that is not in `over` was wiped out.
    """

    over: Mapping[int, int]
    own: tuple[int, ...]


def laid(template: Sequence[Sequence[Typed]], found: RawTable) -> Laid:
    """Which rows lie over the template's: told by the first cell, or else by their place."""
    by_key = {cell_key(row[0]): place for place, row in enumerate(template)}
    taken = {by_key[cell_key(row[0])] for row in found.rows if cell_key(row[0]) in by_key}
    over: dict[int, int] = {}
    own = []
    for number, (row, line) in enumerate(zip(found.rows, found.lines, strict=True)):
        beside = line - found.header_line - 1
        place = by_key.get(cell_key(row[0]), beside if beside not in taken else len(template))
        if place < len(template) and place not in over:
            over[place] = number
        else:
            own.append(number)
    return Laid(over, tuple(own))


def cell_key(value: Value | Formula) -> str:
    """What makes two cells the same to the eye."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, float | int):
        return repr(float(value))
    return "" if value is None else str(value)


def form_values(form: RawForm | None) -> Mapping[str, Value]:
    """The entries of a form by field name; none for a form that was not found."""
    if form is None:
        return {}
    spec = next(spec for spec in FORMS if spec.key == form.key)
    return {field.name: value for field, value in zip(spec.fields, form.values, strict=True)}


def period_in(raw: RawBook) -> Period | None:
    """The period that a fresh workbook can be built on; None where Start does not say one."""
    start = form_values(raw.forms.get("start"))
    first, last = (_day(start.get(name)) for name in ("first", "last"))
    if first is None or last is None or first > last:
        return None
    period = Period(first, last)
    return period if len(period.months()) <= MOST_MONTHS else None


def _day(value: Value) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None
