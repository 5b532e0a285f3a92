"""Cells as Excel hands them over, made what the readers of files give."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

from done_xl.model.raw import ErrorValue, Value
from done_xl.reading.sheet import Cells
from done_xl.text_nl.error_cells import ERROR_NAMES, error_name

_ERROR_TEXTS: Final = frozenset(ERROR_NAMES.values())
# LibreOffice keeps a typed truth value as a formula.
_TRUTHS: Final = frozenset(("=TRUE()", "=FALSE()"))


def read_cells(area: Any) -> tuple[Cells, frozenset[tuple[int, int]]]:
    """The values of a range of xlwings from A1 on, blanks as "", and where a formula stands."""
    values = area.options(ndim=2, err_to_str=True).value
    texts = _rows(area.formula, area.shape[1])
    # Only where a text looks like an error it matters whether somebody typed it.
    typed: Sequence[Sequence[Any]] = ()
    if any(value in _ERROR_TEXTS for row in values for value in row if isinstance(value, str)):
        typed = area.options(ndim=2).value
    formulas = frozenset(
        (line, column)
        for line, (row, found) in enumerate(zip(values, texts, strict=True), 1)
        for column, (value, text) in enumerate(zip(row, found, strict=True))
        if isinstance(text, str) and text.startswith("=") and _calculated(text, value)
    )
    cells: Cells = [
        [
            ErrorValue(value)
            if typed and value in _ERROR_TEXTS and not isinstance(typed[line][column], str)
            else _value(value)
            for column, value in enumerate(row)
        ]
        for line, row in enumerate(values)
    ]
    return cells, formulas


def _calculated(text: str, value: object) -> bool:
    """Whether a cell's text is a formula, and no sentence that begins with an equals sign."""
    return text != value and text not in _TRUTHS


def _rows(found: Any, columns: int) -> Sequence[Sequence[Any]]:
    """What a program gives for an area as rows: one cell or one row it may give as less."""
    if not isinstance(found, (list, tuple)):
        return [[found]]
    if found and not isinstance(found[0], (list, tuple)):
        return [found] if len(found) == columns else [[one] for one in found]
    return found


def _value(value: Any) -> Value:
    """A value as the readers of files give it: numbers as float, a day without time as a date."""
    match value:
        case None:
            return ""
        case bool() | str():
            return value
        case Decimal():
            return float(value)
        case int():
            error = error_name(value)
            return ErrorValue(error) if error else float(value)
        case datetime():
            return _day(value)
        case _:
            return value if isinstance(value, (float, date, time)) else str(value)


def _day(value: datetime) -> date | datetime | time:
    moment = value.replace(tzinfo=None)
    if moment.year < 1900:
        # Excel's day 0: a time of day and nothing else.
        return moment.time()
    return moment.date() if moment.time() == time() else moment
