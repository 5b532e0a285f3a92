"""Random measures: with papers and without, premiums in every step, kinds that are switched off."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from done_xl.catalogue.types import Catalogue
from done_xl.samples.random_days import RandomDays
from done_xl.samples.typed import Cells, carelessly, typed_row
from done_xl.scoring.days import add_months

PAPERS = ("agreed", "tasks", "insured", "inspection", "union", "vdab", "rva", "evaluated")
PREMIUM = "VOP"
# Quarters of a premium in which its percentage changes, or did not yet (domain 8).
PREMIUM_QUARTERS = (1, 5, 6, 9, 10, 11)
LAST_APPLICATION = date(2023, 6, 30)
QUARTER_EDGES = tuple(
    day
    for year in range(2021, 2025)
    for month in (1, 4, 7, 10)
    for day in (date(year, month, 1), date(year, month, 1) - timedelta(days=1))
)


def measure_row(rng: Random, days: RandomDays, known: Catalogue, code: str) -> Cells:
    """A measure of someone, more often a placement or a premium than another one."""
    every = [one.code for one in known.measures]
    measure = rng.choice((*every, "BVS", "BVS", "TBS", PREMIUM, PREMIUM))
    label = next(one.label for one in known.measures if one.code == measure)
    if measure == PREMIUM:
        return _premium_row(rng, days, code)
    start = days.any()
    return typed_row(
        "measures",
        candidate=carelessly(rng, code),
        measure=carelessly(rng, rng.choice((measure, measure, label))),
        company=rng.choice((None, "Bedrijf A")),
        group=rng.choice((None, None, "groep voorjaar", "groep najaar")),
        start=start,
        end=days.after(start, 60) if rng.random() < 0.7 else None,
        mentor=rng.choice((None, " ", "ploegbaas")),
        **_papers(rng, start),
    )


def _papers(rng: Random, start: date) -> dict[str, date | None]:
    """The days of documents and consents: none, some or all of them."""
    chance = rng.choice((0.0, 0.5, 0.9, 1.0))
    return {
        name: start - timedelta(days=rng.randint(0, 30)) if rng.random() < chance else None
        for name in PAPERS
    }


def _premium_row(rng: Random, days: RandomDays, code: str) -> Cells:
    """A premium that is in an awkward quarter by now, or that starts on the edge of one."""
    start = rng.choice(QUARTER_EDGES)
    if rng.random() < 0.6:
        start = add_months(days.inside(), -3 * (rng.choice(PREMIUM_QUARTERS) - 1))
    applied = rng.choice((None, None, LAST_APPLICATION, LAST_APPLICATION + timedelta(days=1)))
    return typed_row(
        "measures",
        candidate=carelessly(rng, code),
        measure=carelessly(rng, PREMIUM),
        start=start,
        end=add_months(start, rng.choice((3, 16, 30))) if rng.random() < 0.5 else None,
        vdab=rng.choice((None, start)),
        applied=applied,
        wage=rng.choice((None, 7500, 8250.75)),
    )
