"""What is wrong with typed cells by their columns, in few words: the tests' own short check."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Filling, Setup, Typed
from done_xl.layout.prefilled import prefilled
from done_xl.model.columns import (
    ChoiceColumn,
    CodeColumn,
    DayColumn,
    NameColumn,
    NumberColumn,
    ReferenceColumn,
    TextColumn,
)
from done_xl.model.submission import Period
from done_xl.model.tables import TABLES, Field, TableSpec

SHAPES = {"candidate": r"[A-Z]\d{3,4}[B-Z]?", "kpi": r"[A-Z0-9]{3}", "competence": r"[A-Z]\d{1,2}"}
Row = tuple[Typed, ...]


@dataclass(frozen=True)
class Known:
    """What the references and dates of one workbook may hold."""

    period: Period
    targets: Mapping[str, set[Typed]]


def faults(setup: Setup, filling: Filling) -> list[str]:
    """Each faulty cell as `table[row].field: what`, rows counted from 0, in table order."""
    tables = {spec.key: _overlaid(spec, filling) for spec in TABLES}
    known = Known(setup.period, _targets(tables))
    return [
        f"{spec.key}[{number}].{fault}"
        for spec in TABLES
        for number, row in enumerate(tables[spec.key])
        if any(_plain(value) is not None for value in row)
        for fault in _row_faults(spec, row, tables[spec.key][:number], known)
    ]


def _overlaid(spec: TableSpec, filling: Filling) -> list[Row]:
    """The rows as they stand in the workbook: typed over the prefilled ones in a fixed table."""
    typed = [tuple(row) for row in filling.tables.get(spec.key, ())]
    under = prefilled(catalogue())[spec.key] if spec.fixed else ()
    for number, row in enumerate(typed):
        if number < len(under):
            pairs = zip(row, under[number], strict=True)
            typed[number] = tuple(below if cell is None else cell for cell, below in pairs)
    return [*typed, *under[len(typed) :]]


def _targets(tables: Mapping[str, list[Row]]) -> dict[str, set[Typed]]:
    return {
        "candidates": {_plain(row[0]) for row in tables["candidates"]},
        "coaches": {row[0] for row in tables["coaches"]},
        "kpis": {f"{row[0]} {row[1]}" for row in tables["kpis"] if row[5] == "ja"},
        "competences": {f"{row[0]} {row[1]}" for row in tables["competences"] if row[3] == "ja"},
        "measures": {
            name for measure in catalogue().measures for name in (measure.code, measure.label)
        },
        "occupations": {row[0] for row in tables["levels"]},
    }


def _row_faults(spec: TableSpec, row: Row, above: list[Row], known: Known) -> Iterator[str]:
    if len(row) != len(spec.fields):
        yield f"*: {len(row)} cells"
        return
    for field in spec.fields:
        value = _plain(row[field.index])
        if value is None:
            fault = "blank" if field.required else ""
        else:
            fault = _fault(field, value, known)
            unique = isinstance(field.column, CodeColumn | NameColumn) and field.column.unique
            if unique and not fault and value in [_plain(other[field.index]) for other in above]:
                fault = "double"
        if fault:
            yield f"{field.name}: {fault}"
    yield from _relations(
        spec, dict(zip([f.name for f in spec.fields], map(_plain, row), strict=True))
    )


def _plain(value: Typed) -> Typed:
    """A text without blanks around it; with nothing else it is none."""
    return value.strip() or None if isinstance(value, str) else value


def _fault(field: Field, value: Any, known: Known) -> str:
    for kind, check in CHECKS.items():
        if isinstance(field.column, kind):
            return check(field.column, value, known)
    raise AssertionError(field)


def _day(column: DayColumn, value: Any, known: Known) -> str:
    if not isinstance(value, date) or isinstance(value, datetime):
        return "no day"
    if not column.first <= value <= column.last:
        return "bounds"
    return "period" if column.in_period and value not in known.period else ""


def _number(column: NumberColumn, value: Any, _: Known) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "no number"
    if not column.minimum <= value <= column.maximum:
        return "bounds"
    parts = value / column.step
    return "step" if abs(parts - round(parts)) > 1e-6 else ""


def _text(column: TextColumn | NameColumn, value: Any, _: Known) -> str:
    return "" if isinstance(value, str) and 0 < len(value) <= column.longest else "text"


def _choice(column: ChoiceColumn, value: Any, _: Known) -> str:
    return "" if value in catalogue().choices(column.choices) else "list"


def _reference(column: ReferenceColumn, value: Any, known: Known) -> str:
    return "" if value in known.targets[column.target] else "unknown"


def _code(column: CodeColumn, value: Any, _: Known) -> str:
    return "" if re.fullmatch(SHAPES[column.shape], str(value)) else "shape"


CHECKS: Mapping[type, Callable[[Any, Any, Known], str]] = {
    DayColumn: _day,
    NumberColumn: _number,
    TextColumn: _text,
    NameColumn: _text,
    ChoiceColumn: _choice,
    ReferenceColumn: _reference,
    CodeColumn: _code,
}


def _relations(spec: TableSpec, row: Mapping[str, Any]) -> Iterator[str]:
    """Rules between the cells of one row (workbooks page 5)."""
    start, end = row.get("start"), row.get("end") or row.get("until")
    if isinstance(start, date) and isinstance(end, date) and end < start:
        yield "end: before start"
    if row.get("stopped") and not row["stop_reason"]:
        yield "stop_reason: blank"
    if spec.key == "placements" and row["end"] and not row["end_reason"]:
        yield "end_reason: blank"
    if row.get("answer") == "NEE" and not row["action"]:
        yield "action: blank"
    if row.get("decision") in ("later", "geen start") and not row["reason"]:
        yield "reason: blank"
    whole = spec.key == "log" and not str(row["kpi"]).startswith("CUR")
    if whole and isinstance(row["amount"], float) and row["amount"] % 1:
        yield "amount: no whole number"
