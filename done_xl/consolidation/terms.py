"""How many measures of a workbook there is something to say about, by kind (domain 8 and 10)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from done_xl.catalogue.types import Catalogue
from done_xl.model.submission import Submission
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.remarks import Entry, RemarkKind, Taking
from done_xl.scoring.remarks_between import remarks


@dataclass(frozen=True, slots=True)
class TermCount:
    """The rows of one measure in one workbook.

    `remarked` rows have one or more remarks, `kinds` counts rows by kind of remark. `people` are
    the different candidates, `remarked_people` those with a remark.
    """

    measure: str
    rows: int
    remarked: int
    people: int
    remarked_people: int
    kinds: Mapping[RemarkKind, int]


def term_counts(
    submission: Submission,
    catalogue: Catalogue,
    reference: date,
    lacking: frozenset[str] = frozenset(),
) -> tuple[TermCount, ...]:
    """The measures with at least one row that counts, in the catalogue's order.

    `lacking` are the fields whose column the sheet lacks: nothing is said about them.
    """
    measures = submission.measures
    lines = range(len(measures)) if not measures.lines else measures.lines
    entries = [Entry(row, line, lacking) for row, line in zip(measures.rows, lines, strict=True)]
    taking = Taking.of(entries, submission.candidates, catalogue, reference)
    casual = own_numbers(submission.amounts, catalogue).casual_days
    said: defaultdict[str, set[tuple[int, RemarkKind]]] = defaultdict(set)
    for remark in remarks(taking, casual):
        said[remark.entry.row.measure].add((remark.entry.line, remark.kind))
    who = {entry.line: entry.row.candidate for entry in entries}
    rows = Counter(entry.row.measure for entry in entries)
    return tuple(
        TermCount(
            code,
            rows[code],
            len(remarked := {line for line, _ in said[code]}),
            len({entry.row.candidate for entry in entries if entry.row.measure == code}),
            len({who[line] for line in remarked}),
            dict(Counter(kind for _, kind in sorted(said[code]))),
        )
        for code in (measure.code for measure in catalogue.measures)
        if rows[code]
    )
