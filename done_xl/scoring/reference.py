"""The reference date: the day as of which a book or a project is judged (domain 1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from done_xl.model.submission import Period


def book_reference(period: Period, typed: date | None, today: date) -> date:
    """The date that the book gives, else the earlier of today and the end of its period."""
    return typed if typed is not None else min(today, period.last)


def project_reference(lasts: Iterable[date], given: date | None, today: date) -> date:
    """The date that was given, else the earlier of today and the latest end of a period."""
    return given if given is not None else min(today, max(lasts, default=today))
