"""What is typed into a next period's workbook beforehand: the rows that go along from the last one.

Days and numbers go along as what they stand for, so that a text that was typed for one does not
come back every year.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Filling, Typed
from done_xl.layout.prefilled import prefilled
from done_xl.model.columns import ReferenceColumn
from done_xl.model.raw import RawBook, Value
from done_xl.model.submission import Submission
from done_xl.model.tables import TABLES, Field, TableSpec, table
from done_xl.scoring.carry import OF_THE_PERIOD, SETTINGS, Carried
from done_xl.writing.laid import cell_key, form_values

# What a dropdown offers as code and name, where the check gives the code only.
_WITH_LABEL = ("kpis", "competences")
_OWN_ENTRIES = ("contact", "mail")


@dataclass(frozen=True, slots=True)
class NextPeriod:
    """What is typed, and of each table's rows the sheet lines in the old workbook, in order.

    `no_room` are the codes of own rows of a fixed table that had no free row left, by table.
    """

    filling: Filling
    lines: Mapping[str, tuple[int, ...]]
    no_room: Mapping[str, tuple[str, ...]]


def next_period(
    raw: RawBook,
    submission: Submission,
    carried: Carried,
    wrong: Mapping[str, Set[int]],
    catalogue: Catalogue,
) -> NextPeriod:
    """The filling of the next period; rows on a line of `wrong` stay behind."""
    tables: dict[str, tuple[tuple[Typed, ...], ...]] = {}
    lines: dict[str, tuple[int, ...]] = {}
    no_room: dict[str, tuple[str, ...]] = {}
    template = prefilled(catalogue)
    for spec in TABLES:
        if spec.key in OF_THE_PERIOD or spec.key not in raw.tables:
            continue
        taken = list(_taken(spec, raw, submission, carried, wrong.get(spec.key, frozenset())))
        if spec.fixed:
            tables[spec.key], own = _over(spec, template[spec.key], [row for _, row in taken])
            if own:
                no_room[spec.key] = own
        else:
            tables[spec.key] = tuple(row for _, row in taken)
        lines[spec.key] = tuple(line for line, _ in taken)
    start = form_values(raw.forms.get("start"))
    own_entries = {name: start.get(name) for name in _OWN_ENTRIES}
    forms = {"start": {name: v for name, v in own_entries.items() if isinstance(v, str)}}
    return NextPeriod(Filling(forms, tables), lines, no_room)


def _taken(
    spec: TableSpec, raw: RawBook, submission: Submission, carried: Carried, wrong: Set[int]
) -> Iterator[tuple[int, tuple[Typed, ...]]]:
    """The line and the values of each row that goes along."""
    found = raw.tables[spec.key]
    typed = dict(zip(found.lines, found.rows, strict=True))
    checked = getattr(submission, spec.key)
    for number in carried.rows[spec.key]:
        line, row = checked.lines[number], checked.rows[number]
        if line in wrong and spec.key not in SETTINGS:
            continue
        cells = [_cell(field, typed[line][field.index], row[field.index]) for field in spec.fields]
        if spec.key == "candidates" and row.planned is None:
            cells[spec.field("planned").index] = carried.planned.get(row.code)
        yield line, tuple(cells)


def _cell(field: Field, typed: Value, value: Any) -> Typed:
    column = field.column
    listed = isinstance(column, ReferenceColumn) and column.target in _WITH_LABEL
    if listed and isinstance(typed, str):
        return " ".join(typed.split())
    checked: Typed = value
    return checked


def _over(
    spec: TableSpec, template: Sequence[Sequence[Typed]], rows: Sequence[tuple[Typed, ...]]
) -> tuple[tuple[tuple[Typed, ...], ...], tuple[str, ...]]:
    """The rows over the template's by their first cell, own ones behind; and those without room."""
    places = {cell_key(row[0]): place for place, row in enumerate(template)}
    blank: tuple[Typed, ...] = (None,) * len(spec.fields)
    placed = [blank] * len(template)
    own = []
    for row in rows:
        place = places.get(cell_key(row[0]))
        if place is None:
            own.append(_fresh(spec, row))
        else:
            over = [None if f.column.prefilled else row[f.index] for f in spec.fields]
            placed[place] = _fresh(spec, tuple(over))
    room = spec.rows - len(template)
    return (*placed, *own[:room]), tuple(str(row[0]) for row in own[room:])


def _fresh(spec: TableSpec, row: tuple[Typed, ...]) -> tuple[Typed, ...]:
    """A KPI without what is chosen anew for each period."""
    if spec.key != "kpis":
        return row
    again = {table("kpis").field(name).index for name in ("baseline", "target")}
    return tuple(None if index in again else value for index, value in enumerate(row))
