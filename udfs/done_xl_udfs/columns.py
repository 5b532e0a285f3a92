"""From a column of cells to typed values, with a Dutch text for the first cell that cannot be one.

A column that holds only what Excel gives for its kind is taken as a whole, which costs a tenth of
looking at its cells one by one; in any other one each different value is looked at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from types import NoneType
from typing import Any, TypeVar

from done_xl_udfs.arguments import (
    FIRST_OF_EXCEL,
    LARGEST,
    are_free_of_errors,
    as_day,
    as_meant_number,
    as_words,
    is_blank,
)
from done_xl_udfs.binding import CellError

T = TypeVar("T")

# Where a cell stands, in Dutch, by its number in the column from 0.
Place = Callable[[int], str]


def days(cells: Sequence[Any], place: Place) -> list[date | None]:
    """The day of every cell, None where blank; CellError for anything else."""
    kind = kind_of(cells)
    if kind is NoneType:
        return list(cells)
    if kind is datetime:
        found = dates(cells)
        if min(filter(None, found)) >= FIRST_OF_EXCEL:
            return found
    return each(cells, as_day, place)


def numbers(cells: Sequence[Any], place: Place) -> Sequence[float | None]:
    """The number of every cell, None where blank; CellError for anything else.

    A text counts as in the check of a workbook: where it can only mean one number.
    """
    if kind_of(cells) in (float, NoneType) and sum(map(abs, filter(None, cells))) <= LARGEST:
        return cells
    return each(cells, as_meant_number, place)


def texts(cells: Sequence[Any], place: Place) -> Sequence[str | None]:
    """The text of every cell without blanks around it, None where blank; CellError for an error."""
    found = different_texts(cells) if kind_of(cells) in (str, NoneType) else None
    if found is None:
        return each(cells, as_words, place)
    if "" in found.values() or list(found) != list(found.values()):
        return [found.get(cell) or None for cell in cells]
    return cells


def each(cells: Sequence[Any], convert: Callable[[Any, str], T], place: Place) -> list[T | None]:
    """What `convert` makes of every cell, None where blank; its CellError names the first place.

    Each different value is converted once. Cells that are equal but not of one type, as 1 and
    WAAR, are different values.
    """
    keys = list(zip(map(type, cells), cells, strict=True))
    found: dict[tuple[type, Any], T | None] = dict.fromkeys(keys)
    for key in found:
        cell = key[1]
        if not is_blank(cell):
            try:
                found[key] = convert(cell, "")
            except CellError:
                # In the order of the cells: this is the first one of them that is wrong.
                convert(cell, place(keys.index(key)))
                raise
    return list(map(found.__getitem__, keys))


def capitals(codes: Sequence[str | None]) -> list[str | None]:
    """The codes in capitals; each different one is looked at once."""
    found = {code: code.upper() if code else None for code in set(codes)}
    return list(map(found.get, codes))


def kind_of(cells: Iterable[object]) -> type:
    """The one type of all cells that hold something; NoneType where none does, else object."""
    kinds = set(map(type, cells)) - {NoneType}
    if not kinds:
        return NoneType
    return kinds.pop() if len(kinds) == 1 else object


def dates(cells: Sequence[datetime | None]) -> list[date | None]:
    """The date of every moment."""
    if None not in cells:
        return list(map(datetime.date, cells))  # type: ignore[arg-type]  # no blank among them
    return [cell.date() if cell else None for cell in cells]


def have_no_time(cells: Iterable[datetime | None]) -> bool:
    """Whether all these days are days only."""
    return set(map(datetime.time, filter(None, cells))) <= {time()}


def different_texts(cells: Iterable[str | None]) -> Mapping[str | None, str] | None:
    """Every different text without blanks around it, by the text as it stands in the cells.

    None where a cell holds an error.
    """
    different = [cell for cell in set(cells) if cell is not None]
    found: dict[str | None, str] = dict(zip(different, map(str.strip, different), strict=True))
    return found if are_free_of_errors(found.values()) else None
