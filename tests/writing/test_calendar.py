"""The calendar file: read back by its library and, line by line, without it (RFC 5545)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from done_xl.writing.calendar import WholeDay, calendar_bytes, uid_of, write_calendar
from tests.writing.calendar_lines import properties

RUN = date(2026, 11, 22)
FIRST = WholeDay("a@done-xl", date(2026, 3, 31), "K012: groeigesprek")
LAST = WholeDay(
    "b@done-xl", date(2026, 12, 31), "K012: BVS, nog nodig: Overeenkomst op; twee\\drie"
)
LONG = WholeDay("c@done-xl", date(2028, 2, 29), "K012: " + "é" * 90)


def test_a_whole_file() -> None:
    assert calendar_bytes("Opvolging DOne VBO", [FIRST], stamped=RUN).decode().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//done_xl//agenda//NL",
        "X-WR-CALNAME:Opvolging DOne VBO",
        "BEGIN:VEVENT",
        "SUMMARY:K012: groeigesprek",
        "DTSTART;VALUE=DATE:20260331",
        "DTEND;VALUE=DATE:20260401",
        "DTSTAMP:20261122T000000Z",
        "UID:a@done-xl",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_the_library_reads_back_what_was_written() -> None:
    events = (FIRST, LAST, LONG)
    read = Calendar.from_ical(calendar_bytes("Naam", events, stamped=RUN))
    assert [
        WholeDay(str(one["UID"]), one.decoded("DTSTART"), str(one["SUMMARY"]))
        for one in read.events
    ] == list(events)
    assert [one.decoded("DTEND") for one in read.events] == [
        date(2026, 4, 1),
        date(2027, 1, 1),
        date(2028, 3, 1),
    ]


def test_another_reader_finds_the_same() -> None:
    data = calendar_bytes("Naam", (FIRST, LAST, LONG), stamped=RUN)
    found = properties(data)
    assert [value for name, value in found if name == "SUMMARY"] == [
        FIRST.summary,
        LAST.summary,
        LONG.summary,
    ]
    assert {value for name, value in found if name == "DTSTAMP"} == {"20261122T000000Z"}


def test_without_events_the_file_is_a_calendar_all_the_same() -> None:
    assert list(Calendar.from_ical(calendar_bytes("Naam", [], stamped=RUN)).events) == []


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=200))
def test_any_words_survive(words: str) -> None:
    event = WholeDay("a@done-xl", date(2026, 3, 31), f"K012: {words}.")
    data = calendar_bytes("Naam", [event], stamped=RUN)
    assert dict(properties(data))["SUMMARY"] == event.summary


def test_the_same_parts_give_the_same_id_and_others_another() -> None:
    assert uid_of("VBO", "talk", 1) == uid_of("VBO", "talk", 1)
    # The parts are kept apart: VBO with K1 is not VB with OK1.
    ids = {uid_of("VBO", "K1"), uid_of("VB", "OK1"), uid_of("VBOK1"), uid_of("VBO", "K1", "")}
    assert len(ids) == 4


def test_the_file_appears_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "opvolging.ics"
    path.write_text("van gisteren")
    with pytest.raises(AttributeError):
        write_calendar(path, "Naam", [None], stamped=RUN)  # type: ignore[list-item]
    assert path.read_text() == "van gisteren"
    write_calendar(path, "Naam", [FIRST], stamped=RUN)
    assert path.read_bytes() == calendar_bytes("Naam", [FIRST], stamped=RUN)
    assert [one.name for one in tmp_path.iterdir()] == ["opvolging.ics"]
