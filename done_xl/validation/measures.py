"""Rules over measures: their terms, papers, path, and what cannot run together (domain 8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from done_xl.model.findings import Finding
from done_xl.model.tables import lacking_fields, table
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.remarks import Entry, Taking
from done_xl.scoring.remarks_between import remarks
from done_xl.text_nl.measures import BY_KIND
from done_xl.validation.view import View

KEY: Final = "measures"
# What Kandidaten says of who takes part in a measure.
_JUDGED_BY: Final = ("status", "employment", "referred", "stopped")


def measure_terms(view: View) -> Iterator[Finding]:
    """A finding at every cell of Maatregelen that a rule or another date contradicts."""
    entries = _entries(view)
    if not entries:
        return
    people = (row for row, _ in view.rows("candidates", "code"))
    doubtful = frozenset(row.code for row in view.doubtful("candidates", *_JUDGED_BY))
    taking = Taking.of(entries, people, view.catalogue, view.reference, doubtful)
    casual = own_numbers(view.submission.amounts, view.catalogue).casual_days
    for remark in remarks(taking, casual):
        rule = replace(BY_KIND[remark.kind], severity=remark.severity)
        place = view.place(KEY, remark.entry.line, remark.field)
        words = {word: said for word, said in remark.words.items() if word != "found"}
        yield rule.at(place, found=remark.words.get("found") or None, **words)


def _entries(view: View) -> tuple[Entry, ...]:
    """The rows with their lines, each with the fields of which nothing can be said."""
    raw = view.raw.tables.get(KEY)
    if raw is None:
        return ()
    fields = table(KEY).fields
    lacking = lacking_fields(raw)
    required = [one.name for one in fields if one.required]
    unread, none = view.seen[KEY].unread, frozenset[str]()
    return tuple(
        Entry(
            row,
            line,
            lacking.union(
                unread.get(line, none), (name for name in required if getattr(row, name) is None)
            ),
        )
        for row, line in view.rows(KEY)
    )
