"""A breach of a term in words, for the function of Excel and for the check alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from done_xl.catalogue.types import Measure
from done_xl.scoring.terms import Breach, Taken
from done_xl.text_nl.functions import either
from done_xl.text_nl.shown import day_text, number_text


def breach_words(measure: Measure, taken: Taken, breach: Breach) -> Mapping[str, str]:
    """The words that the sentences of text_nl.terms.BREACHES name; blank where there is nothing."""
    found: str | float | date | None = {
        "too_long": taken.end,
        "too_short": taken.end,
        "start_too_late": taken.applied or taken.start,
        "status": taken.status,
        "employment": taken.employment or 0.0,
        "group": taken.group,
    }.get(breach.kind)
    return {
        "measure": measure.code,
        "start": day_text(taken.start),
        "end": day_text(taken.end) if taken.end else "",
        "limit": day_text(breach.limit) if breach.limit else "",
        "least": "" if breach.least is None else str(breach.least),
        "allowed": either(breach.term.statuses) if breach.term and breach.term.statuses else "",
        "found": _words(found),
        "source": breach.term.source if breach.term else "",
    }


def _words(value: str | float | date | None) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, float | int):
        return number_text(value)
    return day_text(value)
