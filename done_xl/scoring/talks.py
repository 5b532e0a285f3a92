"""Growth talks: when the next one is due, and what became of the agreed targets (domain 6).

A talk is a candidate on a day; it has a row per competence. A target is judged at the first talk
about its competence on or after its date, by that talk's level.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from done_xl.model.rows import Candidate, GrowthTalk
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


def last_talks(talks: Iterable[GrowthTalk], reference: date) -> Mapping[str, date]:
    """The day of each candidate's last talk up to the reference date."""
    found: dict[str, date] = {}
    for row in talks:
        if row.day <= reference:
            found[row.candidate] = max(row.day, found.get(row.candidate, row.day))
    return found


def next_talk(person: Candidate, last: date | None, numbers: OwnNumbers) -> date | None:
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


def targets(talks: Sequence[GrowthTalk]) -> tuple[Target, ...]:
    """Every target with a date, in the order of the rows; rows are counted from 0."""
    by_key: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, row in enumerate(talks):
        by_key[row.candidate, row.competence].append(index)
    found = []
    for index, row in enumerate(talks):
        if row.target is None or row.until is None:
            continue
        after = max(row.day, row.until)
        own = by_key[row.candidate, row.competence]
        later = [n for n in own if talks[n].day >= after and talks[n].day > row.day]
        judged = min(later, key=lambda n: talks[n].day, default=None)
        met = None if judged is None else talks[judged].level >= row.target
        found.append(
            Target(index, row.candidate, row.competence, row.target, row.until, judged, met)
        )
    return tuple(found)


def missed_twice(found: Iterable[Target], talks: Sequence[GrowthTalk]) -> tuple[Target, ...]:
    """The targets that were missed right after another one of that competence was (domain 6)."""
    groups: defaultdict[tuple[str, str], list[Target]] = defaultdict(list)
    for target in found:
        if target.judged is not None:
            groups[target.candidate, target.competence].append(target)
    again = []
    for group in groups.values():
        ordered = sorted(group, key=lambda one: (talks[one.judged or 0].day, one.row))
        again += [second for first, second in pairwise(ordered) if not (first.met or second.met)]
    return tuple(sorted(again, key=lambda one: one.row))
