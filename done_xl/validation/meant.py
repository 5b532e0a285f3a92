"""What someone probably meant with a text where a number or a day belongs (domain 1: nl-BE)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from done_xl.model.columns import FIRST_DAY, LAST_DAY
from done_xl.model.submission import Period

LONGEST: Final = 60
_EPOCH: Final = date(1899, 12, 30)
_MINUS: Final = str.maketrans({"−": "-", "–": "-", "—": "-"})
_PLAIN: Final = re.compile(r"[+-]?\d+(?:[.,]\d{1,2}|[.,]\d{4,})?")
_AMBIGUOUS: Final = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_ZERO_THREE: Final = re.compile(r"[+-]?(?:0|\d{4,})[.,]\d{3}")
_POINTS: Final = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMAS: Final = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_SPACED: Final = re.compile(r"[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?")
_WITH_UNIT: Final = re.compile(r"(?:€|eur|euro)?\s*([+-]?[\d.,]+)\s*(?:%|€|[a-z]+\.?)?")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{4}|\d{2}))?")
_YEAR_FIRST: Final = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})")
_NAMED: Final = re.compile(
    r"(\d{1,2})(?:e|de|ste)?[\s./\-]*([a-z]+)\.?(?:[\s/\-,]*(\d{4}|'?\d{2}))?"
)
_CLOCK: Final = re.compile(
    r"[\sT,]+(?:om\s+)?\d{1,2}[:u]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:u|z)?$", re.I
)
_WEEKDAY: Final = re.compile(
    r"^(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)"
    r"[\s.,]+(?=\d)"
)
_MONTHS: Final = {
    "jan": 1, "januari": 1, "feb": 2, "febr": 2, "februari": 2, "mrt": 3, "maa": 3, "mar": 3,
    "maart": 3, "apr": 4, "april": 4, "mei": 5, "may": 5, "jun": 6, "juni": 6, "jul": 7, "juli": 7,
    "aug": 8, "augustus": 8, "sep": 9, "sept": 9, "september": 9, "okt": 10, "oct": 10,
    "oktober": 10, "nov": 11, "november": 11, "dec": 12, "december": 12,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from a text: `sure`, one of `two` readings, or `unit` for one among words."""

    kind: Literal["sure", "two", "unit"]
    value: float


@dataclass(frozen=True, slots=True)
class Day:
    """A day read from a text: `sure`, `swapped` (month before day), or `yearless`."""

    kind: Literal["sure", "swapped", "yearless"]
    value: date


def meant_number(text: str) -> Number | None:  # noqa: PLR0911 - one line per notation
    """The number that a text stands for; None where it holds none. Both 1,5 and 1.5 are read."""
    if len(text) > LONGEST:
        return None
    text = " ".join(text.split()).translate(_MINUS)
    if not text.isascii() and "€" not in text:
        return None
    if _PLAIN.fullmatch(text) or _ZERO_THREE.fullmatch(text):
        return Number("sure", float(text.replace(",", ".")))
    if _AMBIGUOUS.fullmatch(text):
        return Number("two", float(text.replace(",", ".")))
    if _POINTS.fullmatch(text):
        return Number("sure", float(text.replace(".", "").replace(",", ".")))
    if _COMMAS.fullmatch(text):
        return Number("sure", float(text.replace(",", "")))
    if _SPACED.fullmatch(text):
        return Number("sure", float(text.replace(" ", "").replace(",", ".")))
    found = _WITH_UNIT.fullmatch(text.lower())
    inner = meant_number(found[1]) if found and found[1] != text else None
    return Number("unit", inner.value) if inner and inner.kind == "sure" else None


def meant_day(  # noqa: PLR0911 - one line per notation
    text: str, period: Period | None
) -> Day | None:
    """The day that a text stands for; None where it is none.

    The day comes before the month; without a year only a year that puts the day in the period is
    taken.
    """
    if len(text) > LONGEST:
        return None
    plain = _WEEKDAY.sub("", " ".join(text.lower().split()))
    plain = _CLOCK.sub("", plain)
    if found := _YEAR_FIRST.fullmatch(plain):
        return _numbered(int(found[3]), int(found[2]), int(found[1]))
    if found := _DAY_FIRST.fullmatch(plain):
        day, month = int(found[1]), int(found[2])
        if found[3] is None:
            return _yearless(day, month, period)
        return _numbered(day, month, _year(found[3]))
    if (found := _NAMED.fullmatch(plain)) and found[2] in _MONTHS:
        day, month = int(found[1]), _MONTHS[found[2]]
        if found[3] is None:
            return _yearless(day, month, period)
        value = _day(day, month, _year(found[3]))
        return Day("sure", value) if value else None
    return None


def day_of_number(number: float) -> date | None:
    """The day that Excel stores as this number; None outside the bounds of every column."""
    if not (number >= 1 and number < 80_000):
        return None
    day = _EPOCH + timedelta(days=int(number))
    return day if FIRST_DAY <= day <= LAST_DAY else None


def same_day_within(day: date, period: Period) -> date | None:
    """The same day and month in the year that puts it in the period; None unless just one does."""
    inside = _in_period(day.day, day.month, period)
    return inside[0] if len(inside) == 1 else None


def _in_period(day: int, month: int, period: Period) -> list[date]:
    days = (_day(day, month, year) for year in range(period.first.year, period.last.year + 1))
    return [value for value in days if value is not None and value in period]


def _numbered(day: int, month: int, year: int) -> Day | None:
    if value := _day(day, month, year):
        return Day("sure", value)
    if value := _day(month, day, year):
        return Day("swapped", value)
    return None


def _yearless(day: int, month: int, period: Period | None) -> Day | None:
    if period is None:
        return None
    inside = _in_period(day, month, period)
    if len(inside) == 1:
        return Day("sure", inside[0])
    possible = inside[0] if inside else _day(day, month, period.first.year)
    return Day("yearless", possible) if possible else None


def _year(text: str) -> int:
    number = int(text.lstrip("'"))
    return number + 2000 if number < 100 else number


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
