"""Days and months: calendar months later, and the months of a period that count by a day."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from done_xl.catalogue.types import Moment
from done_xl.model.submission import Period


def add_months(day: date, months: int) -> date:
    """The same day `months` calendar months later, or that month's last day (EDATE's rule)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day <= 28:
        return date(year, month + 1, day.day)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def moment_day(start: date, moment: Moment) -> date:
    """The day on which a placement that began on `start` is looked at again (domain 4)."""
    return add_months(start, moment.months) + timedelta(days=moment.days)


@dataclass(frozen=True, slots=True)
class Window:
    """The days that count: in the period and not after the reference date (domain 3).

    `size` is the number of months of the whole period, also those after the reference date.
    """

    first: date
    last: date
    size: int

    @classmethod
    def of(cls, period: Period, reference: date) -> Window:
        """The days of a period up to and including the reference date."""
        return cls(period.first, min(period.last, reference), len(period.months()))

    @property
    def base(self) -> int:
        """The number of the first month, counted as 12 a year."""
        return self.first.year * 12 + self.first.month

    def tally(self, days: Iterable[date]) -> tuple[float, ...]:
        """How many of the days that count fall in each month of the period."""
        first, last = self.first, self.last
        found = Counter(day.year * 12 + day.month for day in days if first <= day <= last)
        return tuple(float(found[self.base + month]) for month in range(self.size))
