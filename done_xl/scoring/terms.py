"""The terms of measures: how long one may last, and what is wrong with one (domain 8).

Days are inclusive: a measure of one day starts and ends on the same day. The term that holds is
that of the start date. All numbers are data of the catalogue, each with its source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from done_xl.catalogue.types import Measure, Term
from done_xl.scoring.days import add_months

BreachKind = Literal[
    "end_before_start",
    "no_term",
    "start_too_late",
    "too_short",
    "too_long",
    "status",
    "employment",
    "group",
    "missing",
]


@dataclass(frozen=True, slots=True)
class Taken:
    """A measure as someone takes part in it; None is what is not known, and is not judged.

    `employment` is the percentage of a full-time job, `group` the number of people in the group,
    `filled` the names of the row's fields that hold something. `applied` is the day of the
    application, where that is another one than the start.
    """

    start: date
    end: date | None = None
    status: str | None = None
    employment: float | None = None
    group: int | None = None
    filled: frozenset[str] | None = None
    applied: date | None = None


@dataclass(frozen=True, slots=True)
class Breach:
    """What is wrong with a measure under its term, None where no term holds at all.

    `limit` is the last day (too_long, start_too_late) or the first day (too_short) that the term
    allows; `least` is the smallest percentage or group; `fields` are those that lack something.
    """

    kind: BreachKind
    term: Term | None
    limit: date | None = None
    least: int | None = None
    fields: tuple[str, ...] = ()


def term_on(measure: Measure, start: date) -> Term | None:
    """The term that holds for a measure that starts on a day; the latest where several do."""
    holding = [
        term
        for term in measure.terms
        if (term.valid_from is None or term.valid_from <= start)
        and (term.valid_to is None or start <= term.valid_to)
    ]
    return max(holding, key=lambda term: term.valid_from or date.min, default=None)


def last_day(term: Term, start: date) -> date | None:
    """The last day on which a measure may still run; None where the term sets no end."""
    limits = []
    if term.maximum_days is not None:
        limits.append(start + timedelta(days=term.maximum_days - 1))
    if term.maximum_months is not None:
        limits.append(end_of_months(start, term.maximum_months))
    return min(limits, default=None)


def first_end(term: Term, start: date) -> date | None:
    """The first day on which a measure may end; None where the term sets no shortest duration."""
    limits = []
    if term.minimum_days is not None:
        limits.append(start + timedelta(days=term.minimum_days - 1))
    if term.minimum_months is not None:
        limits.append(end_of_months(start, term.minimum_months))
    return max(limits, default=None)


def end_of_months(start: date, months: int) -> date:
    """The last day of so many whole months: 15 January and one month end on 14 February.

    A month that has no such day ends on its last one: 31 August and six months end on the last day
    of February, as 1 September and six months do.
    """
    day = add_months(start, months)
    return day if day.day < start.day else day - timedelta(days=1)


def breaches(measure: Measure, taken: Taken) -> tuple[Breach, ...]:
    """Everything that is wrong, in the order in which someone would look at it."""
    term = term_on(measure, taken.start)
    if term is None:
        return (Breach("no_term", None),)
    return tuple(_breaches(term, taken))


def _breaches(term: Term, taken: Taken) -> Iterator[Breach]:
    asked = taken.applied or taken.start
    if term.no_start_from is not None and asked >= term.no_start_from:
        yield Breach("start_too_late", term, limit=term.no_start_from - timedelta(days=1))
    yield from _duration(term, taken.start, taken.end)
    if term.statuses and taken.status is not None and taken.status not in term.statuses:
        yield Breach("status", term)
    least = term.minimum_employment
    if least is not None and taken.employment is not None and taken.employment < least:
        yield Breach("employment", term, least=least)
    least = term.minimum_group
    if least is not None and taken.group is not None and taken.group < least:
        yield Breach("group", term, least=least)
    if taken.filled is not None:
        missing = tuple(name for name in term.required if name not in taken.filled)
        if missing:
            yield Breach("missing", term, fields=missing)


def _duration(term: Term, start: date, end: date | None) -> Iterator[Breach]:
    if end is None:
        return
    if end < start:
        yield Breach("end_before_start", term)
        return
    last, first = last_day(term, start), first_end(term, start)
    if last is not None and end > last:
        yield Breach("too_long", term, limit=last)
    if first is not None and end < first:
        yield Breach("too_short", term, limit=first)
