"""One candidate's path: milestones in order, measures, jobs and how it ended."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from done_xl.samples.profiles import Profile
from done_xl.scoring.days import add_months

QUIET_DAYS = 28


@dataclass(slots=True)
class Path:
    """The dates of one path; None where it did not get so far by the reference date."""

    code: str
    number: int
    coach: str
    status: str
    birth_year: int
    employed_since: date
    referred: date
    intake: date | None = None
    engaged: date | None = None
    kickoff: date | None = None
    assessed: date | None = None
    planned: date | None = None
    stopped: date | None = None
    stop_reason: str | None = None
    decision: str | None = None
    jobs: list[Job] = field(default_factory=list)

    @property
    def first_job(self) -> date | None:
        """The first day in the NEC or in a training."""
        return self.jobs[0].start if self.jobs else None


@dataclass(frozen=True, slots=True)
class Job:
    """One row of Uitstroom; `confirmed` is the last day on which the coach was sure."""

    start: date
    contract: str | None
    end: date | None = None
    reason: str | None = None
    confirmed: date | None = None
    education: bool = False


def workday(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


class Storyteller:
    """Tells the paths of one organisation, the same ones for the same random numbers."""

    def __init__(self, profile: Profile, rng: Random) -> None:
        self._profile = profile
        self._rng = rng
        self._until = profile.reference

    def paths(self) -> tuple[Path, ...]:
        """All paths, in the order in which they were referred."""
        first = self._profile.period.first
        span = (self._until - timedelta(days=40) - add_months(first, -10)).days
        count = self._profile.candidates
        days = sorted(
            workday(add_months(first, -10) + timedelta(days=(2 * n + 1) * span // (2 * count)))
            for n in range(count)
        )
        told = [self._path(number, day) for number, day in enumerate(days, start=1)]
        if self._profile.restarts:
            told.extend(self._restart(path) for path in self._stopped_early(told))
        return tuple(sorted(told, key=lambda path: (path.referred, path.code)))

    def _stopped_early(self, paths: list[Path]) -> list[Path]:
        """The first path that stopped long enough ago to start again."""
        latest = self._until - timedelta(days=100)
        return [path for path in paths if path.stopped and path.stopped < latest][:1]

    def _restart(self, path: Path) -> Path:
        """A new path of the same person, months after the stop (domain 1)."""
        day = workday((path.stopped or path.referred) + timedelta(days=50))
        again = self._path(path.number, day)
        again.code = f"{path.code}B"
        again.status, again.birth_year = path.status, path.birth_year
        again.employed_since = path.employed_since
        return again

    def _path(self, number: int, referred: date) -> Path:
        profile, rng = self._profile, self._rng
        statuses = list(profile.statuses)
        path = Path(
            code=f"{profile.letter}{number:03d}",
            number=number,
            coach=f"Coach {1 + number % profile.coaches}",
            status=rng.choices(statuses, weights=[profile.statuses[each] for each in statuses])[0],
            birth_year=rng.randint(1963, 2004),
            employed_since=workday(referred - timedelta(days=rng.randint(30, 700))),
            referred=referred,
        )
        self._milestones(path)
        self._decide(path)
        if path.planned and not path.stopped:
            self._jobs(path)
        return path

    def _milestones(self, path: Path) -> None:
        rng = self._rng
        day = path.referred
        steps = (("intake", 4, 18), ("engaged", 3, 14), ("kickoff", 2, 12))
        for name, least, most in (*steps, ("assessed", 8, 35), ("planned", 6, 24)):
            skipped = name in ("intake", "kickoff") and rng.random() < 0.25
            following = workday(day + timedelta(days=rng.randint(least, most)))
            if following > self._until:
                return
            if not skipped:
                day = following
                setattr(path, name, day)

    def _decide(self, path: Path) -> None:
        """Some never start, some stop on the way."""
        rng = self._rng
        if path.intake and rng.random() < 0.06:
            path.decision = "later"
            path.engaged = path.kickoff = path.assessed = path.planned = None
        elif path.intake:
            path.decision = "start"
        last = path.planned or path.assessed or path.engaged
        if last is None or rng.random() > 0.13:
            return
        stopped = workday(last + timedelta(days=rng.randint(10, 60)))
        if stopped <= self._until:
            path.stopped = stopped
            path.stop_reason = rng.choice(
                ("andere keuze van de kandidaat", "verhuis", "afspraken niet nagekomen")
            )

    def _jobs(self, path: Path) -> None:
        rng = self._rng
        if path.planned is None or rng.random() > 0.62:
            return
        start = workday(path.planned + timedelta(days=rng.randint(45, 130)))
        first = self._profile.period.first
        if 0 <= (start - first).days < QUIET_DAYS:
            start = workday(first + timedelta(days=rng.randint(QUIET_DAYS, 45)))
        if start > self._until - timedelta(days=3):
            return
        if rng.random() < 0.12:
            end = self._past(workday(start + timedelta(days=rng.randint(60, 150))))
            reason = "opleiding afgerond" if end else None
            path.jobs.append(Job(start, None, end, reason, education=True))
            return
        path.jobs.append(self._job(start, _stays(rng)))
        self._next_job(path)

    def _next_job(self, path: Path) -> None:
        """Whoever lost a job may find another: soon (the same cohort) or later (a new one)."""
        rng = self._rng
        ended = path.jobs[-1].end
        if ended is None or rng.random() > 0.75:
            return
        gap = rng.choice((1, 3, 10, 24, 31, 32, 50, 75))
        start = ended + timedelta(days=gap)
        if gap not in (31, 32):
            start = workday(start)
        if start <= self._until - timedelta(days=3):
            job = self._job(start, stays=True)
            # A start in the first weeks of the period has no effort in the period before it.
            if not 0 <= (start - self._profile.period.first).days < QUIET_DAYS:
                path.jobs.append(job)

    def _job(self, start: date, stays: bool) -> Job:  # noqa: FBT001 - the one thing that differs
        rng = self._rng
        weights = {"onbepaalde duur": 4, "bepaalde duur": 4, "uitzend": 3, "IBO": 2}
        contract = rng.choices(list(weights), weights=list(weights.values()))[0]
        end = self._past(workday(start + timedelta(days=rng.randint(8, 120))))
        if end and not stays:
            reason = rng.choice(("einde contract", "ontslag door de werknemer", "andere job"))
            return Job(start, contract, end, reason)
        known = (self._until - start).days
        ago = rng.choice((0, 5, 12, 20, 70)) if known > 80 else 0
        if rng.random() < 0.1:
            return Job(start, contract)
        return Job(start, contract, confirmed=start + timedelta(days=max(1, known - ago)))

    def _past(self, day: date) -> date | None:
        return day if day <= self._until else None


def _stays(rng: Random) -> bool:
    return rng.random() < 0.68
