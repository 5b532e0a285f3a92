"""The fast path of the check: one pydantic validator per table that takes all its rows.

It accepts exactly the values for which `check_cell` gives a verdict without a rule in the form that
the dropdowns offer; every other row is looked at cell by cell. A `SchemaValidator` over a tuple is
what `TypeAdapter(tuple[...])` builds, without the cost of reading annotations for each workbook.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from pydantic_core import SchemaValidator, ValidationError, core_schema
from pydantic_core.core_schema import CoreSchema

from done_xl.model.columns import (
    ChoiceColumn,
    CodeColumn,
    DayColumn,
    NumberColumn,
    ReferenceColumn,
)
from done_xl.model.shapes import SHAPES
from done_xl.model.submission import Period
from done_xl.model.tables import Field, TableSpec
from done_xl.validation.known import Known

Row = tuple[Any, ...]


def taken_rows(spec: TableSpec, known: Known, rows: tuple[Row, ...]) -> tuple[Row, ...] | None:
    """The values of all rows of a table; None where one of them is refused."""
    if not rows:
        return ()
    schema = core_schema.tuple_schema([_row(spec, known)], variadic_item_index=0, strict=True)
    return _taken(SchemaValidator(schema), rows)


def row_taker(spec: TableSpec, known: Known) -> Callable[[Row], Row | None]:
    """A function that gives the values of one row, None for a row that is refused."""
    return partial(_taken, SchemaValidator(_row(spec, known)))


def _taken(validator: SchemaValidator, given: Row) -> Row | None:
    try:
        taken: Row = validator.validate_python(given)
    except (ValidationError, KeyError):
        return None
    return taken


def _row(spec: TableSpec, known: Known) -> CoreSchema:
    return core_schema.tuple_schema(
        [cell_schema(field, known) for field in spec.fields], strict=True
    )


def cell_schema(field: Field, known: Known) -> CoreSchema:
    """The pydantic schema of one column's cells."""
    column = field.column
    if isinstance(column, ChoiceColumn | ReferenceColumn):
        accepted = known.accepted(column)
        values: dict[Any, Any] = dict(accepted.exact)
        if not field.required:
            values[None] = None
        return core_schema.no_info_plain_validator_function(values.__getitem__)
    schema = _filled(field, known.period)
    return schema if field.required else core_schema.nullable_schema(schema)


def _filled(field: Field, period: Period | None) -> CoreSchema:
    column = field.column
    if isinstance(column, DayColumn):
        first, last = column.first, column.last
        if column.in_period and period is not None:
            first = first if column.carried else max(first, period.first)
            last = min(last, period.last)
        return core_schema.date_schema(strict=True, ge=first, le=last)
    if isinstance(column, NumberColumn):
        number = core_schema.float_schema(
            strict=True,
            ge=column.minimum,
            le=column.maximum,
            multiple_of=column.step,
            allow_inf_nan=False,
        )
        if field.value_type is int:
            return core_schema.no_info_after_validator_function(round, number)
        return number
    if isinstance(column, CodeColumn):
        return core_schema.str_schema(strict=True, pattern=f"^{SHAPES[column.shape]}$")
    longest = getattr(column, "longest", None)
    return core_schema.str_schema(
        strict=True, strip_whitespace=True, min_length=1, max_length=longest
    )
