"""Sheets about what coaches do: Registratie, Contacten and Vacatures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random

from done_xl.catalogue.types import Catalogue
from done_xl.samples.paths import Path, workday
from done_xl.samples.profiles import Profile
from done_xl.samples.typed import Pile

OWN_KPI = "TAA Taallessen"
REMARKS = (None, None, None, "belt volgende week terug", "brief samen geschreven", "goed verlopen")
COMPANIES = tuple(f"Bedrijf {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
JOBS = ("magazijnmedewerker", "keukenhulp", "schoonmaker", "groenarbeider", "winkelmedewerker")
CONTACT_WEIGHTS = {
    "telefoon": 12,
    "prospectiebezoek": 4,
    "bezoek met kandidaten": 2,
    "bedrijf stelt zich voor": 1,
    "jobbeurs": 1,
    "netwerking": 1,
    "Quick Scan": 1,
}


def add_efforts(
    pile: Pile, profile: Profile, rng: Random, paths: Iterable[Path], catalogue: Catalogue
) -> None:
    """Add the log, the contacts and the vacancies of the period to the pile."""
    diary = _Diary(pile, profile, rng, catalogue)
    for path in paths:
        if path.engaged:
            diary.coaching(path, path.engaged)
        if path.planned:
            diary.applications(path, path.planned)
        diary.aftercare(path)
    diary.groups()
    _market(pile, profile, rng)


class _Diary:
    """The log of one organisation: only days in the period and not after the reference date."""

    def __init__(self, pile: Pile, profile: Profile, rng: Random, catalogue: Catalogue) -> None:
        self._pile, self._profile, self._rng = pile, profile, rng
        self._catalogue = catalogue

    def _log(self, day: date, kpi: str, amount: float, path: Path | None, coach: str) -> None:
        if _in_window(self._profile, day):
            self._pile.add(
                "log",
                day=day,
                kpi=self._catalogue.kpi(kpi).choice,
                amount=amount,
                candidate=path.code if path else None,
                coach=coach,
                remark=self._rng.choice(REMARKS),
            )

    def coaching(self, path: Path, engaged: date) -> None:
        """Talks from the engagement until a job, with a break between them."""
        last = path.first_job or path.stopped or self._profile.reference
        for day in _steps(self._rng, engaged, last, (6, 16), self._profile.drive):
            self._log(day, "CUR", self._rng.randint(2, 8) / 4, path, path.coach)

    def applications(self, path: Path, planned: date) -> None:
        """Job hunting from the plan on, and the interview that led to the job."""
        rng, job = self._rng, path.first_job
        last = job or path.stopped or self._profile.reference
        if not job and not path.stopped and rng.random() < 0.2:
            return
        for day in _steps(rng, planned, last, (5, 15), self._profile.drive):
            self._log(day, "SOA", rng.choice((1, 1, 2, 2, 3)), path, path.coach)
            if rng.random() < 0.22 and workday(day + timedelta(days=2)) < last:
                self._log(workday(day + timedelta(days=2)), "SOG", 1, path, path.coach)
        if job and planned < job - timedelta(days=12):
            self._log(workday(job - timedelta(days=11)), "SOA", 1, path, path.coach)
            self._log(workday(job - timedelta(days=8)), "SOG", 1, path, path.coach)

    def aftercare(self, path: Path) -> None:
        """Talks now and then in the first half year at work; a visit where that was last year."""
        job, period = path.first_job, self._profile.period
        if job is None:
            return
        last = min(job + timedelta(days=200), self._profile.reference)
        for day in _steps(self._rng, job, last, (18, 40), self._profile.drive):
            self._log(day, "CUR", self._rng.choice((0.5, 0.75, 1)), path, path.coach)
        if job < period.first:
            visit = workday(period.first + timedelta(days=self._rng.randint(7, 25)))
            self._log(visit, "CUR", 1, path, path.coach)

    def groups(self) -> None:
        """Training sessions for groups, and lessons where the organisation counts them."""
        rng, period = self._rng, self._profile.period
        for day in _steps(rng, period.first, self._profile.reference, (6, 18), self._profile.drive):
            coach = f"Coach {rng.randint(1, self._profile.coaches)}"
            self._log(day, "TRN", 1, None, coach)
            if self._profile.own_kpi:
                self._pile.add("log", day=day, kpi=OWN_KPI, amount=rng.randint(1, 3), coach=coach)


def _market(pile: Pile, profile: Profile, rng: Random) -> None:
    first, last = profile.period.first, profile.reference
    pace = profile.candidates / 25 * profile.drive
    for day in _steps(rng, first, last, (2, 7), pace):
        kind = rng.choices(list(CONTACT_WEIGHTS), weights=list(CONTACT_WEIGHTS.values()))[0]
        follow = workday(day + timedelta(days=14)) if rng.random() < 0.3 else None
        pile.add(
            "contacts",
            day=day,
            company=rng.choice(COMPANIES),
            kind=kind,
            coach=f"Coach {rng.randint(1, profile.coaches)}",
            person=rng.choice(("personeelsdienst", "zaakvoerder", None)),
            result=rng.choice(("wil een kandidaat ontmoeten", "nu geen plaats", None)),
            next_step="profiel doorsturen" if follow else None,
            until=follow,
        )
    for day in _steps(rng, first, last, (3, 9), pace):
        pile.add(
            "vacancies",
            day=day,
            job=rng.choice(JOBS),
            company=rng.choice(COMPANIES),
            discussed_with=rng.randint(1, 8),
            status=rng.choice(("open", "kandidaat voorgesteld", "ingevuld", "vervallen")),
        )


def _steps(
    rng: Random, first: date, last: date, gap: tuple[int, int], pace: float
) -> Iterator[date]:
    """Workdays from after `first` to before `last`, the least to the most days of `gap` apart.

    The pace grows in spring and falls in July and August, like the work itself.
    """
    day = first
    while True:
        season = {3: 1.3, 4: 1.4, 5: 1.3, 6: 1.2, 7: 0.6, 8: 0.7, 12: 0.8}.get(day.month, 1.0)
        wait = round(rng.randint(*gap) / pace / season)
        day = workday(day + timedelta(days=max(1, wait)))
        if day >= last:
            return
        yield day


def _in_window(profile: Profile, day: date) -> bool:
    return profile.period.first <= day <= profile.reference
