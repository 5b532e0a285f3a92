"""The companies that an organisation knows, ranked by what came of them (domain 3, 8).

A company is told apart by its name without regard to case and blanks. Only rows up to the reference
date count.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from done_xl.catalogue.types import Catalogue
from done_xl.model.rows import Contact, Vacancy
from done_xl.model.rows.outcome import NEC_JOB
from done_xl.model.submission import Submission
from done_xl.scoring.due import company_key, open_steps

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Company:
    """One company: `contacts` by kind, and what came of them.

    `name` is as the first row has it. `steps` are the next steps that no later contact settled,
    with their day (None where none was typed), earliest first. `measures` are rows of Maatregelen
    that tell no personal trait (the list hangs in an office), `jobs` starts in the NEC, `vacancies`
    those that were discussed.
    """

    name: str
    contacts: Mapping[str, int] = field(default_factory=dict)
    last: date | None = None
    steps: tuple[tuple[str, date | None], ...] = ()
    measures: int = 0
    jobs: int = 0
    vacancies: int = 0

    @property
    def results(self) -> int:
        """Measures and jobs together."""
        return self.measures + self.jobs

    @property
    def total(self) -> int:
        """The contacts of all kinds."""
        return sum(self.contacts.values())


def companies(submission: Submission, catalogue: Catalogue, reference: date) -> tuple[Company, ...]:
    """Every company that a row names: those with most results first, then by contacts and name."""
    names: dict[str, str] = {}
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for table, name, day in _named(submission, catalogue):
        if name and day <= reference:
            names.setdefault(company_key(name), name)
            counts[company_key(name)][table] += 1
    contacts: defaultdict[str, list[Contact]] = defaultdict(list)
    for row in submission.contacts:
        if row.day <= reference:
            contacts[company_key(row.company)].append(row)
    found = [
        Company(
            name=name,
            contacts=Counter(row.kind for row in contacts[key]),
            last=max((row.day for row in contacts[key]), default=None),
            steps=_open_steps(contacts[key]),
            measures=counts[key]["measures"],
            jobs=counts[key]["jobs"],
            vacancies=counts[key]["vacancies"],
        )
        for key, name in names.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.results, -one.total, one.name.casefold())))


def _named(submission: Submission, catalogue: Catalogue) -> Iterator[tuple[str, str | None, date]]:
    """Each row that names a company: for what it counts, the name, and its day."""
    yield from (("contacts", row.company, row.day) for row in submission.contacts)
    telling = {one.code for one in catalogue.measures if one.reveals}
    for measure in submission.measures:
        if measure.measure not in telling:
            yield "measures", measure.company, measure.start
    for row in submission.placements:
        if row.kind == NEC_JOB:
            yield "jobs", row.employer, row.start
    yield from (("vacancies", row.company, row.day) for row in submission.vacancies)


def _open_steps(rows: Sequence[Contact]) -> tuple[tuple[str, date | None], ...]:
    """The next steps that no later contact with this one company settled; undated ones last."""
    steps = [(row.next_step or "", row.until) for row in map(rows.__getitem__, open_steps(rows))]
    return tuple(sorted(steps, key=lambda step: step[1] or date.max))


def vacancy_week(
    submission: Submission, reference: date, day: date | None
) -> tuple[date, tuple[Vacancy, ...]]:
    """The Monday of a week, and its vacancies by day and then as they stand.

    The week is that of `day`, else the last one with a vacancy up to the reference date, else that
    of the reference date. A day that is given also shows what is dated after the reference date.
    """
    past = [row.day for row in submission.vacancies if row.day <= reference]
    chosen = day or max(past, default=reference)
    monday = chosen - timedelta(days=chosen.weekday())
    last = monday + _WEEK if day else min(monday + _WEEK, reference + timedelta(days=1))
    rows = [row for row in submission.vacancies if monday <= row.day < last]
    return monday, tuple(sorted(rows, key=lambda row: row.day))
