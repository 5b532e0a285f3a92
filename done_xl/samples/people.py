"""Sheets about the candidates: Kandidaten, Intake, STARR and Groeigesprekken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from done_xl.catalogue.types import Catalogue, Competence
from done_xl.samples.paths import Path, workday
from done_xl.samples.profiles import Profile
from done_xl.samples.typed import Pile
from done_xl.scoring.own_settings import OwnNumbers, own_numbers
from done_xl.scoring.talks import next_talk

MISSED: Final = 0.3  # of the talks hold a target that was not met

MOTIVES = ("wil meer uren werken", "wil een vast contract", "wil dichter bij huis werken")
STRENGTHS = ("komt altijd op tijd", "werkt netjes", "helpt collega's", "leert snel")
CONCERNS = ("vraagt nog veel uitleg", "belt niet graag", "moet het tempo nog opbouwen")
READY = ("werkt al een jaar zelfstandig", "haalt het tempo van de ploeg", "kent alle taken")
SITUATIONS = ("een spoedbestelling", "een zieke collega", "een machine die stilviel")
AGREEMENTS = (
    "neemt elke week een keer de leiding",
    "oefent met de ploegbaas",
    "vraagt zelf uitleg",
)


def add_people(
    pile: Pile,
    profile: Profile,
    rng: Random,
    paths: Iterable[Path],
    known: Catalogue,
) -> None:
    """Add the rows about each path to the pile."""
    competences = tuple(each for each in known.competences if each.active)
    numbers = own_numbers((), known)
    for path in paths:
        _candidate(pile, profile, rng, path)
        if path.intake:
            _intake(pile, profile, rng, path)
            _stories(pile, rng, path, competences)
        _talks(pile, profile, path, numbers, competences)


def _candidate(pile: Pile, profile: Profile, rng: Random, path: Path) -> None:
    derived = rng.random() < 0.1
    pile.add(
        "candidates",
        code=path.code,
        name=f"Kandidaat {path.number} (fictief)" if profile.names else None,
        status=path.status,
        sex=rng.choices(("v", "m", "x", None), weights=(45, 50, 2, 3))[0],
        birth_year=path.birth_year,
        employed_since=path.employed_since,
        employment=rng.choice((50, 80, 80, 100, 100)),
        coach=path.coach,
        path="werkervaring" if path.status == "Werkervaring" else "doorstroom",
        occupation=rng.choice(profile.occupations),
        job_target="werk dicht bij huis" if rng.random() < 0.4 else None,
        referred=path.referred,
        intake=path.intake,
        engaged=path.engaged,
        kickoff=path.kickoff,
        assessed=path.assessed,
        planned=None if derived else path.planned,
        stopped=path.stopped,
        stop_reason=path.stop_reason,
    )


def _intake(pile: Pile, profile: Profile, rng: Random, path: Path) -> None:
    second = f"Coach {1 + (path.number + 1) % profile.coaches}"
    pile.add(
        "intakes",
        candidate=path.code,
        taken_by=path.coach,
        second_coach=second if second != path.coach else None,
        motivation=rng.choice(MOTIVES),
        strengths=rng.choice(STRENGTHS),
        concerns=rng.choice(CONCERNS),
        readiness=rng.choice(READY),
        clear_target=rng.choice(("ja", "ja", "nee")),
        decision=path.decision,
        reason="volgt eerst een taalcursus" if path.decision == "later" else None,
    )


def _stories(pile: Pile, rng: Random, path: Path, competences: tuple[Competence, ...]) -> None:
    for competence in rng.sample(competences, 2):
        pile.add(
            "interviews",
            candidate=path.code,
            competence=competence.choice,
            situation=rng.choice(SITUATIONS),
            task="het werk op tijd klaar krijgen",
            actions="vroeg hulp en verdeelde het werk",
            result="het werk was op tijd klaar",
            reflection="vroeger om hulp vragen",
            impression=rng.randint(2, 4),
        )


def _talks(
    pile: Pile,
    profile: Profile,
    path: Path,
    numbers: OwnNumbers,
    competences: tuple[Competence, ...],
) -> None:
    """The talks of the period as they came due, and the last one before it (domain 6)."""
    # Numbers of their own: another talk changes nothing in the rest of the story.
    rng = Random(f"{profile.seed} {path.code}")
    chosen = [_Growing(each, rng.randint(1, 2)) for each in rng.sample(competences, 3)]
    days = list(_talk_days(profile, path, numbers))
    earlier = [day for day, _ in days if day < profile.period.first]
    for day, following in days:
        planned = path.planned is not None and path.planned <= day and day not in earlier
        held_up = rng.choice(chosen) if planned and rng.random() < MISSED else None
        for one in chosen:
            missed = one is held_up and not one.missed and one.target > one.level
            one.talk(missed=missed)
            if day not in earlier[:-1]:
                pile.add(
                    "talks",
                    candidate=path.code,
                    day=day,
                    competence=one.competence.choice,
                    level=one.level,
                    target=one.target,
                    until=following,
                    agreement=rng.choice(AGREEMENTS),
                )
                if missed:
                    _catch_up(pile, profile, path, one.competence, day)


@dataclass(slots=True)
class _Growing:
    """A competence from talk to talk; `missed` says whether the last target was."""

    competence: Competence
    level: int
    missed: bool = False
    target: int = 0

    def talk(self, *, missed: bool) -> None:
        """Judge the target, and agree on the next one."""
        self.missed = missed
        if not missed:
            self.level = max(self.level, self.target)
        self.target = min(4, self.level + 1)


def _talk_days(profile: Profile, path: Path, numbers: OwnNumbers) -> Iterator[tuple[date, date]]:
    """The day of each talk, a few days before it was due, and the day for the next one."""
    end = min(each for each in (path.stopped, path.first_job, profile.reference) if each)
    day = _talk_day(path, None, numbers)
    while day <= end:
        following = _talk_day(path, day, numbers)
        yield day, following
        day = following


def _talk_day(path: Path, last: date | None, numbers: OwnNumbers) -> date:
    due = next_talk(path, last, numbers)
    assert due is not None, path.code
    return workday(max(path.referred, due - timedelta(days=4)))


def _catch_up(pile: Pile, profile: Profile, path: Path, competence: Competence, day: date) -> None:
    """The action that follows a missed target (domain 6)."""
    until = workday(day + timedelta(days=45))
    pile.add(
        "actions",
        candidate=path.code,
        need="haalt het afgesproken niveau nog niet",
        need_kind="generiek",
        competence=competence.choice,
        resource="ploegbaas",
        action="elke week oefenen en bespreken",
        start=day,
        until=min(until, path.stopped or until),
        who="kandidaat en coach",
        done="+" if until < profile.reference else "+/-",
    )
