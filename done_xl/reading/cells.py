"""Cell values from python-calamine, whose panics are caught as what they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import cast

from python_calamine import CalamineError, CalamineWorkbook

from done_xl.model.raw import ErrorValue, Value
from done_xl.reading.scan import LAST_LINE
from done_xl.reading.sheet import Cells, UnreadableError


@contextmanager
def _calls() -> Iterator[None]:
    """Turn calamine's errors and Rust panics into UnreadableError."""
    try:
        yield
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadableError(str(error)) from error
    except BaseException as error:
        # A Rust panic is no Exception, and its class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableError(str(error)) from error


def open_calamine(data: BytesIO) -> CalamineWorkbook:
    """The open workbook; raises UnreadableError."""
    with _calls():
        return CalamineWorkbook.from_filelike(data)


def calamine_cells(book: CalamineWorkbook, name: str) -> Cells:
    """The cells of a sheet from A1 on, blanks as ""; raises UnreadableError."""
    with _calls():
        # Leading blank rows and columns must stay, or addresses shift.
        return cast("Cells", book.get_sheet_by_name(name).to_python(skip_empty_area=False))


def put_errors(cells: Cells, errors: Mapping[tuple[int, int], str]) -> None:
    """Put error values into the cells, where calamine gives blanks."""
    for (line, column), text in errors.items():
        while len(cells) < line:
            cells.append([])
        row = cells[line - 1]
        row.extend([""] * (column + 1 - len(row)))
        row[column] = ErrorValue(text)


def pad_lines(cells: Cells, formulas: frozenset[tuple[int, int]]) -> None:
    """Put blank lines under the cells up to the last formula, which may stand there alone."""
    last = min(max((line for line, _ in formulas), default=0), LAST_LINE)
    if len(cells) < last:
        blank: list[Value] = [""] * (len(cells[0]) if cells else 1)
        cells.extend([blank] * (last - len(cells)))
