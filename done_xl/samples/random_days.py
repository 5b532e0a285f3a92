"""Days on which arithmetic goes wrong: month ends, bounds, leap days, a day before and after."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from done_xl.model.submission import Period
from done_xl.scoring.days import add_months

LATEST = date(2029, 12, 31)
LEAP_DAYS = (date(2024, 2, 29), date(2028, 2, 29))


class RandomDays:
    """Draws days around a period and a reference date, the awkward ones as often as others."""

    def __init__(self, rng: Random, period: Period, reference: date) -> None:
        self._rng = rng
        self._period = period
        self._reference = reference
        day = timedelta(days=1)
        inside = {period.first, period.last, reference}
        inside |= {add_months(period.first, n) for n in range(12)}
        inside |= {add_months(period.first, n) - day for n in range(1, 13)}
        inside |= {reference + n * day for n in (-15, -14, -13, -1, 1, 2)}
        self._inside = sorted(each for each in inside if each in period)
        outside = {period.first - day, period.last + day, *LEAP_DAYS}
        for months in (-6, -1):
            outside |= {add_months(reference, months) + n * day for n in (-1, 0, 1)}
        outside |= {reference + n * day for n in (-43, -42, -41)}
        outside |= {date(year, month, 31) for year in (2024, 2025) for month in (8, 10, 12)}
        self._outside = sorted({*outside, *self._inside})

    def inside(self) -> date:
        """A day in the period, before or after the reference date."""
        if self._rng.random() < 0.5:
            return self._rng.choice(self._inside)
        return self._between(self._period.first, self._period.last)

    def any(self) -> date:
        """A day from two years before the period to half a year after it."""
        if self._rng.random() < 0.5:
            return self._rng.choice(self._outside)
        first, last = add_months(self._period.first, -24), add_months(self._period.last, 6)
        return self._between(first, last)

    def maybe(self, chance: float = 0.7) -> date | None:
        """A day like `any`, or a blank."""
        return self.any() if self._rng.random() < chance else None

    def near_moment(self, start: date) -> date:
        """A day on, just before or just after a moment at which the start is looked at again."""
        rng = self._rng
        moments = (
            start + timedelta(days=14),
            start + timedelta(days=42),
            add_months(start, 6),
            self._reference,
        )
        day = rng.choice(moments) + timedelta(days=rng.choice((-1, 0, 0, 1)))
        return min(LATEST, max(start, day))

    def after(self, start: date, most: int) -> date:
        """A day at most `most` days after a start, or the start itself."""
        return start + timedelta(days=self._rng.randint(0, most))

    def _between(self, first: date, last: date) -> date:
        return first + timedelta(days=self._rng.randint(0, (last - first).days))
