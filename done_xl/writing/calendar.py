"""A list of days as a calendar file (.ics) that Outlook and Google Calendar open."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from icalendar import Calendar, Event

from done_xl.writing.beside import beside

_PRODUCT: Final = "-//done_xl//agenda//NL"
_BETWEEN: Final = "\x1f"


@dataclass(frozen=True, slots=True)
class WholeDay:
    """An event of one day, which keeps nobody from other appointments."""

    uid: str
    day: date
    summary: str


def uid_of(*parts: object) -> str:
    """The same id for the same parts: who opens the file again moves the event, not doubles it."""
    told = _BETWEEN.join(map(str, parts)).encode()
    return f"{hashlib.sha256(told).hexdigest()[:32]}@done-xl"


def calendar_bytes(name: str, events: Iterable[WholeDay], *, stamped: date) -> bytes:
    """The calendar in the form of RFC 5545; the same bytes for the same events and day.

    No alarms: dozens of them would go off at once. A newer day of `stamped` is what tells a program
    that this file knows better than the one before.
    """
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    moment = datetime.combine(stamped, time(), UTC)
    for one in events:
        event = Event()
        event.add("uid", one.uid)
        event.add("dtstamp", moment)
        event.add("dtstart", one.day)
        # The end of an event of whole days is the day after its last one.
        event.add("dtend", one.day + timedelta(days=1))
        event.add("summary", one.summary)
        event.add("class", "PRIVATE")
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def write_calendar(path: Path, name: str, events: Iterable[WholeDay], *, stamped: date) -> None:
    """Nothing; the calendar stands at `path`, in the place of what stood there."""
    with beside(path) as made:
        made.write_bytes(calendar_bytes(name, events, stamped=stamped))
