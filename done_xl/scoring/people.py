"""Counts of participants by statuut, sex and age band (domain 10)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from done_xl.catalogue.types import AgeBand
from done_xl.model.rows import Candidate
from done_xl.text_nl.folder import UNKNOWN


def age_band(birth_year: int | None, bands: Sequence[AgeBand], reference: date) -> str:
    """The label of the band in which someone's age falls in the year of the reference date."""
    if birth_year is None:
        return UNKNOWN
    age = reference.year - birth_year
    return next((band.label for band in bands if band.first <= age <= band.last), UNKNOWN)


def trait_counts(
    candidates: Iterable[Candidate], bands: Sequence[AgeBand], reference: date
) -> Mapping[str, Mapping[str, int]]:
    """How many candidates have each value of "statuut", "geslacht" and "leeftijd"."""
    people = tuple(candidates)
    return {
        "statuut": dict(Counter(row.status or UNKNOWN for row in people)),
        "geslacht": dict(Counter(row.sex or UNKNOWN for row in people)),
        "leeftijd": dict(Counter(age_band(row.birth_year, bands, reference) for row in people)),
    }
