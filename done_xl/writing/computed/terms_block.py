"""What a measure needs, and how long it may last, by the day of its start: rows for formulas.

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
    """What holds for a measure that starts from `first` to `last`.

    `required` are the fields that it needs filled; `days` and `months` are how long it may last, 0
    where the term does not say so.
    """

    measure: str
    first: date
    last: date
    required: tuple[str, ...]
    days: int = 0
    months: int = 0


def spans(catalogue: Catalogue) -> tuple[Span, ...]:
    """What holds for every measure, over all days that a column takes."""
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
            most = (term.maximum_days or 0, term.maximum_months or 0)
            yield Span(measure.code, first, after - day, term.required, *most)


def asked_papers(catalogue: Catalogue) -> tuple[str, ...]:
    """The fields of a measure's row that any term asks for, in the order of the sheet."""
    asked = {
        name for measure in catalogue.measures for term in measure.terms for name in term.required
    }
    return tuple(field.name for field in table("measures").fields if field.name in asked)
