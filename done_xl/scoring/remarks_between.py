"""What there is to say about several measures of one candidate together (domain 8)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from done_xl.catalogue.types import Measure
from done_xl.scoring.remarks import Entry, Remark, Taking, path_remarks, term_remarks
from done_xl.scoring.terms import last_day, term_on
from done_xl.text_nl.shown import day_text

CASUAL: Final = "Gelegenheidswerk"
_YEAR: Final = 366


def remarks(taking: Taking, casual_days: int | None) -> Iterator[Remark]:
    """Every remark about the measures of a workbook.

    `casual_days` is how many days of casual work a candidate may have in a calendar year; None
    where the organisation sets no maximum.
    """
    yield from term_remarks(taking)
    yield from path_remarks(taking)
    yield from _overlaps(taking)
    if casual_days is not None:
        yield from _yearly(taking, casual_days)


def _overlaps(taking: Taking) -> Iterator[Remark]:
    """Each row that falls on a day of an earlier one that excludes it; identical rows aside."""
    for rows in _by_candidate(taking).values():
        running: list[tuple[Entry, Measure, date]] = []
        for entry, measure in rows:
            last = _last(taking, entry, measure)
            # Rows come by their start: what ended before this one falls on no later day either.
            running = [one for one in running if one[2] >= entry.row.start]
            for other, earlier, until in running:
                excluded = measure.code in earlier.excludes or earlier.code in measure.excludes
                together = entry.row.start <= min(until, last)
                if excluded and together and entry.row != other.row:
                    words = {
                        "measure": measure.code,
                        "start": day_text(entry.row.start),
                        "found": earlier.code,
                        "other": earlier.code,
                        "other_start": day_text(other.row.start),
                        "other_end": day_text(until) if until < date.max else "...",
                    }
                    yield Remark(entry, "overlap", "start", measure, None, words)
                    break
            running.append((entry, measure, last))


def _by_candidate(taking: Taking) -> Mapping[str, list[tuple[Entry, Measure]]]:
    """The rows of each candidate by start; on one day in the order of the sheet."""
    found: defaultdict[str, list[tuple[Entry, Measure]]] = defaultdict(list)
    for entry, measure in sorted(
        taking.judged(), key=lambda pair: (pair[0].row.start, pair[0].line)
    ):
        found[entry.row.candidate].append((entry, measure))
    return found


def _last(taking: Taking, entry: Entry, measure: Measure) -> date:
    """The last day of a row; while it has none, the last that its term or the path allows."""
    row = entry.row
    if row.end is not None:
        return row.end
    term = term_on(measure, row.start)
    allowed = None if term is None else last_day(term, row.start)
    person = taking.people.get(row.candidate)
    stopped = None if person is None else person.stopped
    return max(row.start, min(filter(None, (allowed, stopped)), default=date.max))


def _yearly(taking: Taking, most: int) -> Iterator[Remark]:
    """The row with which a candidate has more days of casual work in a year than there may be."""
    for rows in _by_candidate(taking).values():
        days: defaultdict[int, set[date]] = defaultdict(set)
        told: set[int] = set()
        for entry, measure in rows:
            if measure.code != CASUAL:
                continue
            for day in _days(entry):
                days[day.year].add(day)
            for year in sorted(days):
                if len(days[year]) > most and year not in told:
                    told.add(year)
                    words = {
                        "measure": measure.code,
                        "candidate": entry.row.candidate,
                        "year": str(year),
                        "found": str(len(days[year])),
                        "limit": str(most),
                    }
                    yield Remark(entry, "yearly", "start", measure, None, words)


def _days(entry: Entry) -> Iterator[date]:
    """The days of a row; of one without an end the first."""
    last = entry.row.end or entry.row.start
    for number in range(min((last - entry.row.start).days + 1, _YEAR)):
        yield entry.row.start + timedelta(days=number)
