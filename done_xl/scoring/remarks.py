"""What there is to say about the measures of one workbook (domain 8).

The check shows each remark at its cell, the project report counts them. A measure is judged by the
term that held on its start date. What has to be there is only missed once its day has come, and not
on a path that was stopped: there nothing is due any more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from done_xl.catalogue.types import Catalogue, Measure, Term
from done_xl.model.findings import Severity
from done_xl.model.rows import Candidate, MeasureRow
from done_xl.model.tables import table
from done_xl.scoring.breach_words import breach_words
from done_xl.scoring.due import EVALUATED
from done_xl.scoring.terms import Breach, Taken, breaches, last_day, term_on
from done_xl.text_nl.shown import day_text

RemarkKind = Literal[
    "too_long",
    "too_short",
    "start_too_late",
    "status",
    "employment",
    "group",
    "missing",
    "evaluation",
    "open",
    "before_path",
    "after_path",
    "overlap",
    "yearly",
    "no_term",
    "employment_unknown",
    "group_unknown",
]

_INFO: Final = frozenset({"no_term", "employment_unknown"})
# These come of no term: dates that cannot both be right, or a number of the organisation's own.
_WARNING: Final = frozenset({"before_path", "after_path", "overlap", "yearly"})
_AT: Final[Mapping[str, str]] = {
    "too_long": "end",
    "too_short": "end",
    "status": "measure",
    "employment": "measure",
    "group": "group",
    "no_term": "start",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of Maatregelen on a line of the sheet.

    `unread` are the fields that hold something unreadable, or whose column the sheet lacks: nothing
    is said about them.
    """

    row: MeasureRow
    line: int
    unread: frozenset[str] = frozenset()

    def reads(self, *names: str) -> bool:
        """Whether these cells could be read."""
        return self.unread.isdisjoint(names)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at in a row, at the cell of `field`; `words` are for its sentence."""

    entry: Entry
    kind: RemarkKind
    field: str
    measure: Measure
    term: Term | None
    words: Mapping[str, str]

    @property
    def severity(self) -> Severity:
        """What the term says, or what dates that contradict each other deserve."""
        if self.kind in _INFO:
            return "info"
        return "warning" if self.term is None or self.kind in _WARNING else self.term.severity


@dataclass(frozen=True, slots=True)
class Taking:
    """The measures of a workbook, and what they are judged by.

    `people` are the candidates by code; of those who are `doubtful` a cell of Kandidaten could not
    be read. `groups` are the rows by measure and name of the group. Without a `reference` date
    nothing is missed.
    """

    entries: Sequence[Entry]
    people: Mapping[str, Candidate]
    reference: date | None
    measures: Mapping[str, Measure]
    groups: Mapping[tuple[str, str], Sequence[Entry]]
    doubtful: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        entries: Sequence[Entry],
        people: Iterable[Candidate],
        catalogue: Catalogue,
        reference: date | None,
        doubtful: frozenset[str] = frozenset(),
    ) -> Taking:
        """The rows of one workbook with its candidates."""
        by_code = {person.code: person for person in people}
        measures = {measure.code: measure for measure in catalogue.measures}
        return cls(entries, by_code, reference, measures, _groups(entries), doubtful)

    def judged(self) -> Iterator[tuple[Entry, Measure]]:
        """The rows of a known candidate and measure, with both days."""
        for entry in self.entries:
            if entry.reads("candidate", "measure", "start", "end"):
                yield entry, self.measures[entry.row.measure]

    def stopped(self, row: MeasureRow) -> bool:
        """Whether the candidate's path was stopped by the reference date."""
        person = self.people.get(row.candidate)
        stop = None if person is None else person.stopped
        return stop is not None and self.reference is not None and stop <= self.reference

    def due(self, row: MeasureRow, day: date) -> bool:
        """Whether what was to be done on a day is missed if it was not."""
        if self.reference is None or day > self.reference or row.candidate in self.doubtful:
            return False
        return not self.stopped(row)


def term_remarks(taking: Taking) -> Iterator[Remark]:
    """The remarks about each row by its term."""
    for entry, measure in taking.judged():
        term = term_on(measure, entry.row.start)
        taken = _taken(taking, entry, term)
        for breach in breaches(measure, taken):
            yield from _of_breach(taking, entry, measure, taken, breach)
        if term is not None:
            yield from _of_term(taking, entry, measure, term)


def path_remarks(taking: Taking) -> Iterator[Remark]:
    """Measures that begin before their path, or go on after it.

    One that begins after the stop has a finding with everything else that does.
    """
    for entry, measure in taking.judged():
        row, person = entry.row, taking.people.get(entry.row.candidate)
        if person is None:
            continue
        if person.referred is not None and row.start < person.referred:
            words = _days(entry, measure, person.referred)
            yield Remark(entry, "before_path", "start", measure, None, words)
        if person.stopped is not None and row.end and row.start <= person.stopped < row.end:
            words = _days(entry, measure, person.stopped)
            yield Remark(entry, "after_path", "end", measure, None, words)


def _days(entry: Entry, measure: Measure, found: date) -> Mapping[str, str]:
    """The words about a row and a day of its path."""
    row = entry.row
    return {
        "measure": measure.code,
        "candidate": row.candidate,
        "start": day_text(row.start),
        "end": day_text(row.end) if row.end else "",
        "found": day_text(found),
    }


def _groups(entries: Iterable[Entry]) -> Mapping[tuple[str, str], Sequence[Entry]]:
    """The rows by measure and name of the group, but for groups that may have more of them."""
    found: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
    unsure: list[Entry] = []
    for entry in entries:
        if not entry.reads("measure", "group"):
            unsure.append(entry)
        elif entry.row.group:
            found[_group_key(entry.row)].append(entry)
    return {
        key: rows
        for key, rows in found.items()
        if not any(_may_belong(entry, key) for entry in unsure)
    }


def _may_belong(entry: Entry, key: tuple[str, str]) -> bool:
    """Whether what can be read of a row does not set it apart from a group."""
    both = zip(("measure", "group"), _group_key(entry.row), key, strict=True)
    return all(own == wanted or not entry.reads(name) for name, own, wanted in both)


def _group_key(row: MeasureRow) -> tuple[str, str]:
    return row.measure, " ".join((row.group or "").split()).casefold()


def _taken(taking: Taking, entry: Entry, term: Term | None) -> Taken:
    row, person = entry.row, taking.people.get(entry.row.candidate)
    members = taking.groups.get(_group_key(row), ()) if row.group else ()
    # One whose code cannot be read is somebody too.
    people = {one.row.candidate or one.line for one in members}
    required = () if term is None else term.required
    filled = frozenset(name for name in required if getattr(row, name) is not None)
    return Taken(
        row.start,
        row.end,
        status=person.status if person else None,
        employment=person.employment if person else None,
        # Said once, at the group's first row.
        group=len(people) if members and members[0] is entry else None,
        filled=filled | entry.unread,
        # Only a premium is asked for apart from its start.
        applied=row.applied if term is not None and term.premium else None,
    )


def _of_breach(
    taking: Taking, entry: Entry, measure: Measure, taken: Taken, breach: Breach
) -> Iterator[Remark]:
    words = breach_words(measure, taken, breach)
    match breach.kind:
        case "end_before_start":
            # The row has an error that says so.
            return
        case "missing":
            yield from _missing(taking, entry, measure, breach, words)
        case "start_too_late":
            at = "start" if taken.applied is None else "applied"
            yield Remark(entry, breach.kind, at, measure, breach.term, words)
        case kind:
            yield Remark(entry, kind, _AT[kind], measure, breach.term, words)


def _missing(
    taking: Taking, entry: Entry, measure: Measure, breach: Breach, words: Mapping[str, str]
) -> Iterator[Remark]:
    """The papers that had to be there at the start, and the evaluation after the end."""
    row = entry.row
    papers = [name for name in row._fields if name in breach.fields and name != EVALUATED]
    if papers and taking.due(row, row.start):
        said = {**words, "headers": headers(papers)}
        yield Remark(entry, "missing", papers[0], measure, breach.term, said)
    ended = row.end is not None and row.end != taking.reference and taking.due(row, row.end)
    if EVALUATED in breach.fields and ended:
        said = {**words, "headers": headers([EVALUATED])}
        yield Remark(entry, "evaluation", EVALUATED, measure, breach.term, said)


def headers(names: Iterable[str]) -> str:
    """The headers of these fields of Maatregelen, side by side."""
    return ", ".join(table("measures").field(name).column.header for name in names)


def _of_term(taking: Taking, entry: Entry, measure: Measure, term: Term) -> Iterator[Remark]:
    """What is not known but should be."""
    row = entry.row
    if row.end is None:
        last = last_day(term, row.start)
        if last is not None and last != taking.reference and taking.due(row, last):
            said = {**_words(entry, measure, term), "limit": day_text(last)}
            yield Remark(entry, "open", "end", measure, term, said)
    least, person = term.minimum_employment, taking.people.get(row.candidate)
    known = person is None or person.employment is not None or row.candidate in taking.doubtful
    if least is not None and not known:
        said = {**_words(entry, measure, term), "least": str(least)}
        yield Remark(entry, "employment_unknown", "measure", measure, term, said)
    if term.minimum_group is not None and row.group is None and entry.reads("group"):
        said = {**_words(entry, measure, term), "least": str(term.minimum_group)}
        yield Remark(entry, "group_unknown", "group", measure, term, said)


def _words(entry: Entry, measure: Measure, term: Term) -> Mapping[str, str]:
    return {
        "measure": measure.code,
        "candidate": entry.row.candidate,
        "start": day_text(entry.row.start),
        "source": term.source,
    }
