"""What is due, told again from the rules, row by row and without the program's own arithmetic.

Slow and plain on purpose. Source: domain 4 to 9.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from done_xl.model.rows import Candidate, Placement
from done_xl.model.submission import Submission

# What each measure asks for (domain 8).
ASKED = {
    "BVS": {"agreed", "tasks", "insured", "inspection", "mentor", "evaluated"},
    "TBS": {"agreed", "inspection", "union"},
    "IBO": {"vdab", "rva"},
    "Onderaanneming": set[str](),
}
# How long a measure may last, as months and days.
LONGEST = {"BVS": (0, 14), "TBS": (0, 21), "IBO": (6, 0)}
# In the order in which the workbook asks them, as months and days.
MOMENTS = {"D2W": (0, 14), "D6M": (6, 0), "D6W": (0, 42)}
GAP = 31
KINDS = (
    "moment",
    "aftercare",
    "measure",
    "papers",
    "talk",
    "target",
    "action",
    "plan_item",
    "yes_no_item",
    "contact",
)


class Told(NamedTuple):
    """An item as the rules tell it: the row by its number in its table, from 0."""

    day: date
    kind: str
    candidate: str
    line: int


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or the last one that it has."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    for number in range(day.day, 0, -1):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    raise AssertionError


def told(book: Submission, today: date) -> list[Told]:
    """Every item: by day, then by kind, then by row; the moments of one day by KPI first."""
    found = [
        *moments(book, today),
        *aftercare(book, today),
        *measures(book, today),
        *talks(book, today),
        *targets(book, today),
        *plans(book),
        *contacts(book),
    ]
    gone = {row.code for row in book.candidates if row.stopped and row.stopped <= today}
    left = [one for one in found if one.candidate not in gone]
    return sorted(left, key=lambda one: (one.day, KINDS.index(one.kind)))


def moments(book: Submission, today: date) -> Iterator[Told]:
    jobs = [row for row in book.placements if row.kind == "NEC-job"]
    switched_on = [row.code for row in book.kpis if row.active == "ja"]
    for code, (months, days) in MOMENTS.items():
        for line, row in enumerate(book.placements):
            mine = [one for one in jobs if one.candidate == row.candidate]
            if code in switched_on and is_first(row, line, book):
                when = months_later(row.start, months) + timedelta(days=days)
                if when > today:
                    yield Told(when, "moment", row.candidate, line)
                elif asked := to_be_asked(row, mine, when):
                    lines = [n for n, one in enumerate(book.placements) if one in asked]
                    yield Told(when, "moment", row.candidate, lines[-1])


def is_first(row: Placement, line: int, book: Submission) -> bool:
    """Whether a job begins a cohort, and no row above it does so on that day."""
    for number, other in enumerate(book.placements):
        if other.candidate != row.candidate or other.kind != "NEC-job":
            continue
        if other.start == row.start and number < line:
            return False
        goes_on = other.end is None or (row.start - other.end).days <= GAP
        if other.start < row.start and goes_on:
            return False
    return row.kind == "NEC-job"


def to_be_asked(first: Placement, mine: list[Placement], when: date) -> list[Placement]:
    """The jobs of who is at work then as far as anyone knows; none where somebody is sure."""
    opens = [one.start for one in mine if one.start > first.start and opens_another(one, mine)]
    until = min(opens, default=date.max)
    there = [one for one in mine if first.start <= one.start < until and one.start <= when]
    there = [one for one in there if one.end is None or one.end >= when]
    sure = [one for one in there if one.end or (one.confirmed and one.confirmed >= when)]
    return [] if sure else there


def opens_another(row: Placement, mine: list[Placement]) -> bool:
    before = [one for one in mine if one.start < row.start]
    return all(one.end is not None and (row.start - one.end).days > GAP for one in before)


def aftercare(book: Submission, today: date) -> Iterator[Told]:
    for line, row in enumerate(book.placements):
        works = row.kind == "NEC-job" and row.start <= today
        if works and not (row.end and row.end < today) and not row.aftercare:
            yield Told(row.start, "aftercare", row.candidate, line)


def measures(book: Submission, today: date) -> Iterator[Told]:
    for line, row in enumerate(book.measures):
        if row.end is None and row.measure in LONGEST:
            months, days = LONGEST[row.measure]
            after = months_later(row.start, months) + timedelta(days=days)
            shorter = months > 0 and after.day < row.start.day
            last = after if shorter else after - timedelta(days=1)
            yield Told(last, "measure", row.candidate, line)
        lacks = {name for name in ASKED[row.measure] if getattr(row, name) is None}
        if row.end and (row.end >= today or "evaluated" in lacks):
            yield Told(row.end, "measure", row.candidate, line)
        if lacks - {"evaluated"}:
            yield Told(row.start, "papers", row.candidate, line)


def is_out(code: str, book: Submission, today: date) -> bool:
    return any(row.candidate == code and row.start <= today for row in book.placements)


def talks(book: Submission, today: date) -> Iterator[Told]:
    for line, person in enumerate(book.candidates):
        if not is_out(person.code, book, today):
            day = talk_day(person, book, today)
            if day is not None:
                yield Told(day, "talk", person.code, line)


def talk_day(person: Candidate, book: Submission, today: date) -> date | None:
    held = [row.day for row in book.talks if row.candidate == person.code and row.day <= today]
    since = person.employed_since
    if since is not None:
        for months in (4, 8, 12):
            planned = months_later(since, months)
            if not held:
                began = person.referred
                return began if began is not None and began > planned else planned
            if all(months_later(day, 1) < planned for day in held):
                return planned
    return months_later(max(held), 6) if held else None


def targets(book: Submission, today: date) -> Iterator[Told]:
    for line, row in enumerate(book.talks):
        if row.target is None or row.until is None or is_out(row.candidate, book, today):
            continue
        judging = [
            one
            for one in book.talks
            if (one.candidate, one.competence) == (row.candidate, row.competence)
            and row.day < one.day <= today
            and row.until <= one.day
        ]
        if not judging:
            yield Told(row.until, "target", row.candidate, line)


def plans(book: Submission) -> Iterator[Told]:
    for line, row in enumerate(book.actions):
        if row.done != "+":
            yield Told(row.until, "action", row.candidate, line)
    for line, item in enumerate(book.action_items):
        if item.done != "+":
            yield Told(item.until, "plan_item", "", line)
    for line, question in enumerate(book.questions):
        if question.answer == "NEE" and question.until:
            yield Told(question.until, "yes_no_item", "", line)


def contacts(book: Submission) -> Iterator[Told]:
    for line, row in enumerate(book.contacts):
        later = [
            one
            for one in book.contacts
            if letters(one.company) == letters(row.company) and one.day > row.day
        ]
        if row.next_step and row.until and not later:
            yield Told(row.until, "contact", "", line)


def letters(company: str) -> list[str]:
    """What tells companies apart: not the blanks, and not capitals."""
    return [sign for sign in company.lower() if not sign.isspace()]
