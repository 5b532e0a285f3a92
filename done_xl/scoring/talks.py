"""Growth talks: when the next one is due, and what became of the agreed targets (domain 6).

A talk is a candidate on a day; it has a row per competence. A target is judged at the first talk
about its competence on or after its date, by that talk's level.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from done_xl.model.rows import GrowthTalk, Placement
from done_xl.scoring.days import add_months
from done_xl.scoring.own_settings import OwnNumbers

# A talk so many months before a planned one stands for it (own).
EARLY_MONTHS = 1


@dataclass(frozen=True, slots=True)
class Target:
    """A level agreed in the talk of `row`, to be reached by `until`.

    `judged` is the row by which it was judged, None while that is still to come.
    """

    row: int
    candidate: str
    competence: str
    level: int
    until: date
    judged: int | None
    met: bool | None


@dataclass(frozen=True, slots=True)
class Level:
    """The level of a competence in the talk of a day."""

    day: date
    level: int


@dataclass(frozen=True, slots=True)
class Trend:
    """One competence of one candidate over the growth talks, earliest first; at least one.

    `target` and `until` are those that were agreed last, None where no talk agreed any.
    """

    candidate: str
    competence: str
    levels: tuple[Level, ...]
    target: int | None
    until: date | None

    @property
    def first(self) -> Level:
        """The level of the first talk."""
        return self.levels[0]

    @property
    def previous(self) -> Level | None:
        """The level of the talk before the last; None where there was only one."""
        return self.levels[-2] if len(self.levels) > 1 else None

    @property
    def last(self) -> Level:
        """The level of the last talk."""
        return self.levels[-1]

    @property
    def step(self) -> int | None:
        """The change in levels since the previous talk; None where there was only one."""
        return None if self.previous is None else self.last.level - self.previous.level


class Employed(Protocol):
    """What decides when someone's next talk is due."""

    @property
    def employed_since(self) -> date | None:
        """The first day at work in the organisation."""

    @property
    def referred(self) -> date | None:
        """The day on which the path began."""


def last_talks(talks: Iterable[GrowthTalk], reference: date) -> Mapping[str, date]:
    """The day of each candidate's last talk up to the reference date."""
    found: dict[str, date] = {}
    for row in talks:
        if row.day <= reference:
            found[row.candidate] = max(row.day, found.get(row.candidate, row.day))
    return found


def without_talks(placements: Iterable[Placement], reference: date) -> frozenset[str]:
    """Who began a job in the NEC or a training by a day: no growth talks are held with them."""
    return frozenset(row.candidate for row in placements if row.start <= reference)


def next_talk(person: Employed, last: date | None, numbers: OwnNumbers) -> date | None:
    """The day on which the next talk is due; None where In dienst sinds and a talk are missing.

    The first one is not due before the path began. A talk at most EARLY_MONTHS before a planned one
    counts for it.
    """
    since = person.employed_since
    planned = [add_months(since, months) for months in numbers.talk_months] if since else []
    if last is None:
        return max(planned[0], person.referred or planned[0]) if planned else None
    passed = add_months(last, EARLY_MONTHS)
    following = (day for day in planned if day > passed)
    return next(following, add_months(last, numbers.talk_interval))


def targets(talks: Sequence[GrowthTalk], reference: date) -> tuple[Target, ...]:
    """Every target with a date, in the order of the rows; rows are counted from 0.

    As seen on the reference date: a talk after it judges nothing.
    """
    by_key: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, row in enumerate(talks):
        if row.day <= reference:
            by_key[row.candidate, row.competence].append(index)
    found = []
    for index, row in enumerate(talks):
        if row.target is None or row.until is None:
            continue
        after = max(row.day, row.until)
        own = by_key[row.candidate, row.competence]
        later = [n for n in own if talks[n].day >= after and talks[n].day > row.day]
        # Of two rows on one day the later one on the sheet stands, as in the trend.
        judged = min(later, key=lambda n: (talks[n].day, -n), default=None)
        met = None if judged is None else talks[judged].level >= row.target
        found.append(
            Target(index, row.candidate, row.competence, row.target, row.until, judged, met)
        )
    return tuple(found)


def judgements(
    found: Iterable[Target], talks: Sequence[GrowthTalk]
) -> Mapping[tuple[str, str], tuple[Target, ...]]:
    """By candidate and competence the judged targets in order of the judging talks, one for each.

    Where a talk judges several targets, the one that was agreed last stands for them: a target that
    was said again is not missed twice.
    """
    last: defaultdict[tuple[str, str], dict[date, Target]] = defaultdict(dict)
    for target in sorted(found, key=lambda one: (talks[one.row].day, one.row)):
        if target.judged is not None:
            last[target.candidate, target.competence][talks[target.judged].day] = target
    return {key: tuple(by_day[day] for day in sorted(by_day)) for key, by_day in last.items()}


def missed_running(group: Sequence[Target]) -> bool:
    """Whether the last two judged targets of a competence were both missed (domain 6)."""
    return len(group) > 1 and not any(target.met for target in group[-2:])


def trend(talks: Iterable[GrowthTalk], reference: date) -> tuple[Trend, ...]:
    """What the talks up to the reference date say of each candidate's competences.

    Candidates and competences in the order in which the rows first name them. Of two rows on one
    day the later one on the sheet is the level of that day.
    """
    rows: defaultdict[tuple[str, str], dict[date, GrowthTalk]] = defaultdict(dict)
    for row in talks:
        if row.day <= reference:
            rows[row.candidate, row.competence][row.day] = row
    found = []
    for (candidate, competence), by_day in rows.items():
        ordered = [by_day[day] for day in sorted(by_day)]
        last = next((row for row in reversed(ordered) if row.target is not None), None)
        found.append(
            Trend(
                candidate=candidate,
                competence=competence,
                levels=tuple(Level(row.day, row.level) for row in ordered),
                target=last.target if last else None,
                until=last.until if last else None,
            )
        )
    return tuple(found)
