"""The Vlaamse ondersteuningspremie: its quarters and percentages (domain 8, VOP).

Quarter 1 is the calendar quarter of the start (our reading). The steps, who may have it and until
when it could be asked for stand in the catalogue, with their source.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from done_xl.catalogue.types import Measure, Term
from done_xl.scoring.terms import Taken, breaches, term_on

Refusal = Literal["no_term", "start_too_late", "status", "before_start"]


@dataclass(frozen=True, slots=True)
class Premium:
    """The share of the reference wage in a quarter, 0 to 1, or why there is none.

    `term` is the term that was applied, None where none held on the start date.
    """

    quarter: int
    share: float | None
    refused: Refusal | None
    term: Term | None


def quarter_of(start: date, day: date) -> int:
    """The number of the quarter that a day lies in; 1 is the calendar quarter of the start.

    The quarter before that is 0, and so on down.
    """
    return _quarters(day) - _quarters(start) + 1


def premium_in(
    measure: Measure, status: str, start: date, quarter: int, applied: date | None = None
) -> Premium:
    """The premium of a quarter for someone with a status who starts on a day.

    `applied` is the day of the application; without it the start.
    """
    term = term_on(measure, start)
    kinds = {one.kind for one in breaches(measure, Taken(start, status=status, applied=applied))}
    refusals: tuple[Refusal, ...] = ("no_term", "status", "start_too_late")
    refused: Refusal | None = next((kind for kind in refusals if kind in kinds), None)
    if refused is None and quarter < 1:
        refused = "before_start"
    if refused is not None or term is None:
        return Premium(quarter, None, refused, term)
    return Premium(quarter, share_in(term, quarter), None, term)


def share_in(term: Term, quarter: int) -> float:
    """The share in a quarter from 1 on; 0 for a term without premium."""
    percents = [step.percent for step in term.premium if step.from_quarter <= quarter]
    return percents[-1] / 100 if percents else 0.0


def _quarters(day: date) -> int:
    return day.year * 4 + (day.month - 1) // 3
