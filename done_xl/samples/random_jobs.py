"""Random jobs of one candidate: gaps of exactly 31 and 32 days, overlaps, ties and open ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from done_xl.samples.random_days import RandomDays

GAPS = (-400, -20, 0, 1, 2, 30, 31, 31, 32, 32, 33, 90, 200)


@dataclass(frozen=True, slots=True)
class RandomJob:
    """Start, end and confirmation of one row of Uitstroom."""

    start: date
    end: date | None
    confirmed: date | None


def random_jobs(rng: Random, days: RandomDays) -> tuple[RandomJob, ...]:
    """One to four jobs, in a random order of rows."""
    jobs = [_job(rng, days, days.any())]
    while len(jobs) < 4 and rng.random() < 0.5:
        last = jobs[-1]
        following = (last.end or days.near_moment(last.start)) + timedelta(days=rng.choice(GAPS))
        jobs.append(_job(rng, days, following if rng.random() < 0.9 else last.start))
    rng.shuffle(jobs)
    return tuple(jobs)


def _job(rng: Random, days: RandomDays, start: date) -> RandomJob:
    draw = rng.random()
    end = (
        None if draw < 0.45 else days.near_moment(start) if draw < 0.75 else days.after(start, 250)
    )
    confirmed = None
    if rng.random() < 0.6:
        confirmed = days.near_moment(start)
        if end and rng.random() < 0.8:
            confirmed = min(confirmed, end)
    return RandomJob(start, end, confirmed)
