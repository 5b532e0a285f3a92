"""Cell values between Excel's habits and LibreOffice's: what is typed, and what is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

EPOCH: Final = datetime(1899, 12, 30)
# What Excel's COM interface gives for a cell with an error.
ERROR_CODES: Final = {
    "#DIV/0!": -2146826281,
    "#N/A": -2146826246,
    "#NAME?": -2146826259,
    "#NULL!": -2146826288,
    "#NUM!": -2146826252,
    "#REF!": -2146826265,
    "#VALUE!": -2146826273,
}
_ERROR_WORDS: Final = {code: word for word, code in ERROR_CODES.items()}
# LibreOffice's numbers of errors; any other one is a #VALUE!.
_OFFICE_ERRORS: Final = {
    503: "#NUM!",
    521: "#NULL!",
    524: "#REF!",
    525: "#NAME?",
    532: "#DIV/0!",
    32767: "#N/A",
}
# com.sun.star.util.NumberFormat
_DATE, _CURRENCY, _LOGICAL = 2, 8, 1024
FORMULA_ERROR: Final = 4
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun")
_LATER_MONTHS: Final = ("jul", "aug", "sep", "oct", "nov", "dec")
_NUMBER: Final = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?([eE][+-]?\d+)?")
_DAY: Final = re.compile(r"(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?")
_ISO_DAY: Final = re.compile(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})")
_MONTH: Final = re.compile(
    rf"({'|'.join(_MONTHS + _LATER_MONTHS)})[a-z]*[ -](\d{{4}})", re.IGNORECASE
)
_SHEET_POINT: Final = re.compile(
    r"""("(?:[^"]|"")*")|(\$?'(?:[^']|'')+'|\$?[A-Za-z_][\w]*)\.(?=\$?[A-Z]{1,3}\$?\d)"""
)
_THIS_YEAR: Final = 2026


class RefusedError(Exception):
    """Excel would refuse this: a locked cell, an unknown name, a formula that makes no sense."""


@dataclass(frozen=True, slots=True)
class Entered:
    """What a cell holds after typing: a value, or the text of a formula; and how it is shown."""

    value: str | float = ""
    formula: str | None = None
    number_format: str | None = None


def entered(value: Any, *, as_text: bool = False) -> Entered:
    """What Excel makes of a value; `as_text` is on for a cell in the format Text.

    Raises RefusedError for a formula that cannot be one.
    """
    if value is None:
        return Entered()
    if isinstance(value, bool):
        return Entered(formula="=TRUE()" if value else "=FALSE()")
    if isinstance(value, (int, float, Decimal)):
        return Entered(float(value))
    if isinstance(value, datetime):
        return Entered((value - EPOCH) / timedelta(days=1), number_format="DD/MM/YYYY")
    if isinstance(value, date):
        return entered(datetime(value.year, value.month, value.day))
    text = str(value)
    return Entered(text) if as_text and not text.startswith("'") else _typed(text)


def _typed(text: str) -> Entered:
    if text.startswith("'"):
        return Entered(text[1:])
    if text.startswith("=") and len(text) > 1:
        return Entered(formula=to_office(text))
    bare = text.strip()
    if bare.upper() in ERROR_CODES:
        return Entered(formula=f"={bare.upper()}")
    if bare.upper() in {"TRUE", "FALSE"}:
        return Entered(formula=f"={bare.upper()}()")
    number = _number(bare)
    if number is not None:
        return number
    if bare[:1] in set("+-@") and len(bare) > 1:
        raise RefusedError(f"no formula: {text}")
    return Entered(text)


def _number(bare: str) -> Entered | None:
    share = bare.endswith("%")
    digits = bare.removesuffix("%").strip()
    if any(sign.isdigit() for sign in digits) and _NUMBER.fullmatch(digits):
        amount = float(digits.replace(",", ""))
        return Entered(amount / 100, number_format="0%") if share else Entered(amount)
    try:
        found = _day(bare)
    except ValueError:
        return None
    return None if found is None else entered(found)


def _day(bare: str) -> datetime | None:
    """The day that Excel makes of a text, months first; raises ValueError for no such day."""
    if match := _ISO_DAY.fullmatch(bare):
        return datetime(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY.fullmatch(bare):
        year = int(match[3] or _THIS_YEAR)
        return datetime(year + 2000 if year < 100 else year, int(match[1]), int(match[2]))
    if match := _MONTH.fullmatch(bare):
        month = (_MONTHS + _LATER_MONTHS).index(match[1].lower()) + 1
        return datetime(int(match[2]), month, 1)
    return None


def to_office(formula: str) -> str:
    """A formula of Excel as LibreOffice's interface takes it: `;` between arguments, `.` after
    sheets."""
    parts = re.split(r"""("(?:[^"]|"")*"|'(?:[^']|'')*')""", formula)
    return "".join(
        part if part[:1] in {'"', "'"} else part.replace(",", ";").replace("!", ".")
        for part in parts
    )


def to_excel(formula: str) -> str:
    """A formula of LibreOffice's interface as Excel gives it; anything else as it is."""
    if not formula.startswith("="):
        # LibreOffice shows the apostrophe of a text that looks like a number.
        return formula.removeprefix("'")
    named = _SHEET_POINT.sub(lambda at: at[1] or f"{at[2].removeprefix('$')}!", formula)
    parts = re.split(r"""("(?:[^"]|"")*"|'(?:[^']|'')*')""", named)
    return "".join(part if part[:1] in {'"', "'"} else part.replace(";", ",") for part in parts)


def read_rows(cells: Any, formats: Any) -> list[list[Any]]:
    """The values of a UNO range as Excel's interface gives them: days, booleans, error numbers."""
    rows = [[None if value == "" else value for value in row] for row in cells.getDataArray()]
    top, left = cells.RangeAddress.StartRow, cells.RangeAddress.StartColumn
    for area, make in _format_areas(cells, formats):
        for row in range(area.StartRow - top, area.EndRow - top + 1):
            for column in range(area.StartColumn - left, area.EndColumn - left + 1):
                value = rows[row][column]
                if isinstance(value, float):
                    rows[row][column] = make(value)
    for area in cells.queryFormulaCells(FORMULA_ERROR).RangeAddresses:
        for row in range(area.StartRow - top, area.EndRow - top + 1):
            for column in range(area.StartColumn - left, area.EndColumn - left + 1):
                error = cells.getCellByPosition(column, row).getError()
                rows[row][column] = ERROR_CODES[_OFFICE_ERRORS.get(error, "#VALUE!")]
    return rows


def _format_areas(cells: Any, formats: Any) -> list[tuple[Any, Callable[[float], Any]]]:
    """The areas whose numbers stand for something else, and what makes it of them."""
    # All areas of one format together: one by one takes minutes on a sheet with striped rows.
    ranges = cells.UniqueCellFormatRanges
    found = []
    makers: dict[int, Callable[[float], Any] | None] = {}
    for index in range(ranges.Count):
        part = ranges.getByIndex(index)
        key = part.NumberFormat
        if key not in makers:
            makers[key] = _maker(formats.getByKey(key).Type)
        make = makers[key]
        if make is not None:
            found += [(area, make) for area in part.RangeAddresses]
    return found


def _maker(kind: int) -> Callable[[float], Any] | None:
    if kind & _DATE:
        return lambda value: EPOCH + timedelta(days=value) if value >= 0 else value
    if kind & _LOGICAL:
        return bool
    if kind & _CURRENCY:
        return lambda value: Decimal(str(round(value, 4)))
    return None


def cleaned(
    rows: Sequence[Sequence[Any]], day: Any, empty: Any, number: Any, *, errors_as_text: bool
) -> list[list[Any]]:
    """The rows as xlwings hands them on from Excel."""

    def clean(value: Any) -> Any:
        if value is None or value == "":
            return empty
        if isinstance(value, datetime):
            parts = {name: getattr(value, name) for name in ("hour", "minute", "second")}
            return day(
                year=value.year,
                month=value.month,
                day=value.day,
                microsecond=value.microsecond,
                tzinfo=None,
                **parts,
            )
        if number is not None and isinstance(value, float):
            return number(value)
        if isinstance(value, int) and value in _ERROR_WORDS:
            return _ERROR_WORDS[value] if errors_as_text else None
        return value

    return [[clean(value) for value in row] for row in rows]
