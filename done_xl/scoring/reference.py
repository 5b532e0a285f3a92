"""The reference date: the day as of which a project is judged (domain 1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date


def project_reference(lasts: Iterable[date], given: date | None, today: date) -> date:
    """The date that was given, else the earlier of today and the latest end of a period."""
    return given if given is not None else min(today, max(lasts, default=today))
