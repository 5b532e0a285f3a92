"""From one cell as Excel hands it over to a typed value, with a Dutch text where it cannot be one.

Numbers come as float (as Decimal from a cell with a money format), days as datetime, or as float
where a cell shows a serial number, blanks as None, error cells as text or as a large number.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final, TypeVar

from done_xl.model.columns import FIRST_DAY, LAST_DAY
from done_xl.text_nl import functions as text
from done_xl.text_nl.error_cells import (
    ERROR_NAMES,
    ERROR_NUMBERS,
    UNNAMED,
    dutch_name,
    error_name,
)
from done_xl.text_nl.shown import day_text
from done_xl.validation.meant import meant_number
from done_xl_udfs.binding import CellError

T = TypeVar("T")
EPOCH: Final = date(1899, 12, 30)
FIRST_OF_EXCEL: Final = date(1900, 3, 1)  # before it Excel counts a day that never was
FIRST_SERIAL, LAST_SERIAL = 61, 2_958_465  # from that day to 31 December 9999
LARGEST: Final = 1e100  # far beyond any amount, far below where a sum stops being a number
# What an error cell reads as, and its name in a Dutch Excel.
ERRORS: Final = {error: dutch_name(error) for error in ERROR_NAMES.values()}
_SHOWN: Final = ERRORS | {dutch: dutch for dutch in ERRORS.values()}


def number(value: object, name: str) -> float:
    """The number of one cell; CellError for anything else, a blank cell too."""
    return _given(number_or_none(value, name), name)


def number_or_none(value: object, name: str) -> float | None:
    """The number of one cell, None for a blank one; CellError for anything else."""
    plain = one_cell(value, name)
    return None if plain is None else as_number(plain, name)


def day(value: object, name: str) -> date:
    """The day of one cell, also one that shows its serial number; CellError for anything else."""
    return _given(day_or_none(value, name), name)


def day_or_none(value: object, name: str) -> date | None:
    """The day of one cell, None for a blank one; CellError for anything else."""
    plain = one_cell(value, name)
    return None if plain is None else as_day(plain, name)


def likely_day(value: object, name: str) -> date:
    """The day of one cell, in the years that the workbooks take; CellError for anything else."""
    return _given(likely_day_or_none(value, name), name)


def likely_day_or_none(value: object, name: str) -> date | None:
    """The day of one cell in the years that the workbooks take, None for a blank one."""
    found = day_or_none(value, name)
    if found is not None and not FIRST_DAY <= found <= LAST_DAY:
        raise CellError(text.FAR_DAY.format(place=name, day=day_text(found)))
    return found


def words(value: object, name: str) -> str:
    """The text of one cell without blanks around it; CellError for a blank cell and an error."""
    return _given(words_or_none(value, name), name)


def words_or_none(value: object, name: str) -> str | None:
    """The text of one cell without blanks around it, None for a blank one; CellError for errors."""
    plain = one_cell(value, name)
    return None if plain is None else as_words(plain, name)


def one_of(options: Mapping[str, Any]) -> Callable[[object, str], Any]:
    """A reader of a cell with one of a few words, whatever their case; None for a blank one."""

    def read(value: object, name: str) -> Any:
        typed = words_or_none(value, name)
        if typed is None:
            return None
        found = {word.casefold(): meant for word, meant in options.items()}
        if typed.casefold() not in found:
            raise CellError(text.NO_CHOICE.format(argument=name, options=text.either(options)))
        return found[typed.casefold()]

    return read


def one_cell(value: object, name: str) -> object:
    """The value of one cell, None for a blank one; CellError for a larger range."""
    while isinstance(value, list | tuple):
        if len(value) != 1:
            raise CellError(text.ONE_CELL.format(argument=name))
        value = value[0]
    return None if is_blank(value) else value


def is_blank(value: object) -> bool:
    """Whether a cell holds nothing, or only blanks."""
    return value is None or (isinstance(value, str) and not value.strip())


def error_of(value: object) -> str | None:
    """The Dutch name of the error that a cell holds; None for any other value."""
    if isinstance(value, str):
        return _SHOWN.get(value.strip().upper())
    # xlwings turns only the oldest errors into texts.
    if type(value) is int and value in ERROR_NUMBERS:
        error = error_name(value)
        return UNNAMED if error is None else dutch_name(error)
    return None


def are_free_of_errors(texts: Collection[str]) -> bool:
    """Whether none of these texts, without blanks around them, is how an error cell reads."""
    # All errors hold a #; hardly any other text does.
    return "#" not in "".join(texts) or _SHOWN.keys().isdisjoint(map(str.upper, texts))


def as_number(value: object, place: str) -> float:
    """The number that stands in a cell at this place; CellError for anything else."""
    _refuse_error(value, place)
    if isinstance(value, bool) or not isinstance(value, float | int | Decimal):
        raise CellError(text.NO_NUMBER.format(place=place))
    if not -LARGEST <= value <= LARGEST:
        raise CellError(text.TOO_LARGE.format(place=place))
    return float(value)


def as_meant_number(value: object, place: str) -> float:
    """As `as_number`, but also of a text that can only mean one number, such as "2" or "1,25"."""
    if not isinstance(value, str):
        return as_number(value, place)
    _refuse_error(value, place)
    meant = meant_number(value.strip())
    if meant is not None and meant.kind == "two":
        raise CellError(text.TWO_NUMBERS.format(place=place))
    return as_number(meant.value if meant and meant.kind == "sure" else value, place)


def as_day(value: object, place: str) -> date:
    """The day that stands in a cell at this place; CellError for anything else."""
    _refuse_error(value, place)
    if isinstance(value, date):
        found = value.date() if isinstance(value, datetime) else value
        # A time without a day comes as the day before Excel's first one.
        if found < FIRST_OF_EXCEL:
            raise CellError(text.NO_DAY.format(place=place))
        return found
    if isinstance(value, bool) or not isinstance(value, float | int | Decimal):
        raise CellError(text.NO_DAY.format(place=place))
    if not FIRST_SERIAL <= value < LAST_SERIAL + 1:
        raise CellError(text.NO_DAY.format(place=place))
    return EPOCH + timedelta(days=int(value))


def as_words(value: object, place: str) -> str:
    """What stands in a cell at this place, as text; CellError for an error."""
    _refuse_error(value, place)
    if isinstance(value, bool):
        return "WAAR" if value else "ONWAAR"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _refuse_error(value: object, place: str) -> None:
    error = error_of(value)
    if error is not None:
        raise CellError(text.ERROR.format(place=place, error=error))


def _given(value: T | None, name: str) -> T:
    if value is None:
        raise CellError(text.MISSING.format(argument=name))
    return value
