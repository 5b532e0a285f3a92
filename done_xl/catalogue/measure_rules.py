"""What must hold for the terms of measures, in the shipped data and in an own file alike.

A fault has a kind instead of words: the loader tells engineers in English, an own file staff in
Dutch. Source: domain 8.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal

from done_xl.catalogue.types import Measure, Term

TermFaultKind = Literal[
    "from_after_to",
    "days_crossed",
    "days_over_months",
    "months_crossed",
    "months_over_days",
    "premium_order",
    "no_status",
    "overlap",
    "no_measure",
    "no_paper",
]
LONGEST_MONTH = 31
SHORTEST_MONTH = 28


@dataclass(frozen=True, slots=True)
class TermFault:
    """A fault at a place inside a measure, like `terms[2].statuses`, entries from 1.

    `found` is the word, or the other term, that is at fault.
    """

    place: str
    kind: TermFaultKind
    found: str = ""


def term_faults(terms: Sequence[Term | None], statuses: Collection[str]) -> Iterator[TermFault]:
    """The faults of a measure's terms, None for one that is faulty itself.

    `statuses` are the words that a term may name; without any they are not looked at. Two terms
    that hold on the same day are a fault; a day without a term is none.
    """
    numbered = [(number, term) for number, term in enumerate(terms, 1) if term is not None]
    for number, term in numbered:
        for kind in _contradictions(term):
            yield TermFault(f"terms[{number}]", kind)
        for status in sorted(set(term.statuses).difference(statuses)) if statuses else ():
            yield TermFault(f"terms[{number}].statuses", "no_status", status)
    for (first, one), (second, other) in combinations(numbered, 2):
        if _first(one) <= _last(other) and _first(other) <= _last(one):
            yield TermFault(f"terms[{second}]", "overlap", f"terms[{first}]")


def exclusion_faults(measure: Measure, codes: Collection[str]) -> Iterator[TermFault]:
    """The measures that this one excludes and that are not there."""
    for code in measure.excludes:
        if code not in codes:
            yield TermFault("excludes", "no_measure", code)


def _contradictions(term: Term) -> Iterator[TermFaultKind]:
    days, months = term.minimum_days, term.minimum_months
    most_days, most_months = term.maximum_days, term.maximum_months
    if _first(term) > _last(term):
        yield "from_after_to"
    if days is not None and most_days is not None and days > most_days:
        yield "days_crossed"
    if days is not None and most_months is not None and days > most_months * LONGEST_MONTH:
        yield "days_over_months"
    if months is not None and most_months is not None and months > most_months:
        yield "months_crossed"
    if months is not None and most_days is not None and months * SHORTEST_MONTH > most_days:
        yield "months_over_days"
    quarters = [step.from_quarter for step in term.premium]
    if quarters and (quarters[0] != 1 or quarters != sorted(set(quarters))):
        yield "premium_order"


def _first(term: Term) -> date:
    return term.valid_from or date.min


def _last(term: Term) -> date:
    return term.valid_to or date.max
