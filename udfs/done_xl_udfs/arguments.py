"""From what Excel hands over to typed values, with a Dutch text where it cannot be one.

Numbers come as float (as Decimal from a cell with a money format), days as datetime, or as float
where a cell shows a serial number, blanks as None, error cells as text or as a large number.
"""

from __future__ import annotations

from decimal import Decimal
from math import isfinite
from typing import Final

from done_xl.text_nl import functions as text
from done_xl_udfs.binding import CellError

# What an error cell reads as, and its name in a Dutch Excel.
ERRORS: Final = {
    "#DIV/0!": "#DEEL/0!",
    "#N/A": "#N/B",
    "#NAME?": "#NAAM?",
    "#NULL!": "#LEEG!",
    "#NUM!": "#GETAL!",
    "#REF!": "#VERW!",
    "#VALUE!": "#WAARDE!",
}


def number(value: object, name: str) -> float:
    """The number of one cell; CellError for anything else."""
    found = number_or_none(value, name)
    if found is None:
        raise CellError(text.MISSING.format(argument=name))
    return found


def number_or_none(value: object, name: str) -> float | None:
    """The number of one cell, None for a blank one; CellError for anything else."""
    plain = _one_cell(value, name)
    if plain is None:
        return None
    if isinstance(plain, bool) or not isinstance(plain, float | int | Decimal):
        raise CellError(text.NO_NUMBER.format(place=name))
    if not isfinite(plain):
        raise CellError(text.NO_NUMBER.format(place=name))
    return float(plain)


def _one_cell(value: object, name: str) -> object:
    while isinstance(value, list | tuple):
        if len(value) != 1:
            raise CellError(text.ONE_CELL.format(argument=name))
        value = value[0]
    if isinstance(value, str):
        value = value.strip()
        if value in ERRORS:
            raise CellError(text.ERROR.format(place=name, error=ERRORS[value]))
    return None if value == "" else value
