"""Which papers a measure needs by the day of its start, as a block of rows for formulas.

The term that holds on a day is that of `scoring.terms.term_on`; the rows of one measure do not
overlap, so that a formula finds one at most.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from done_xl.catalogue.types import Catalogue, Measure
from done_xl.model.columns import FIRST_DAY, LAST_DAY
from done_xl.model.tables import table
from done_xl.scoring.terms import term_on


@dataclass(frozen=True, slots=True)
class Span:
    """The fields that a measure needs filled when it starts from `first` to `last`."""

    measure: str
    first: date
    last: date
    required: tuple[str, ...]


def spans(catalogue: Catalogue) -> tuple[Span, ...]:
    """What every measure needs, over all days that a column takes."""
    return tuple(span for measure in catalogue.measures for span in _spans(measure))


def _spans(measure: Measure) -> Iterator[Span]:
    day = timedelta(days=1)
    edges = {FIRST_DAY, LAST_DAY + day}
    edges |= {term.valid_from for term in measure.terms if term.valid_from}
    edges |= {term.valid_to + day for term in measure.terms if term.valid_to}
    firsts = sorted(edge for edge in edges if FIRST_DAY <= edge <= LAST_DAY)
    for first, after in zip(firsts, [*firsts[1:], LAST_DAY + day], strict=True):
        term = term_on(measure, first)
        if term is not None:
            yield Span(measure.code, first, after - day, term.required)


def asked_papers(catalogue: Catalogue) -> tuple[str, ...]:
    """The fields of a measure's row that any term asks for, in the order of the sheet."""
    asked = {
        name for measure in catalogue.measures for term in measure.terms for name in term.required
    }
    return tuple(field.name for field in table("measures").fields if field.name in asked)
