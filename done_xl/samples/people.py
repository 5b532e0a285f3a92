"""Sheets about the candidates: Kandidaten, Intake, STARR and Groeigesprekken."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from itertools import pairwise
from random import Random

from done_xl.catalogue.types import Competence
from done_xl.samples.paths import Path, workday
from done_xl.samples.profiles import Profile
from done_xl.samples.typed import Pile
from done_xl.scoring.days import add_months

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
    competences: tuple[Competence, ...],
) -> None:
    """Add the rows about each path to the pile."""
    for path in paths:
        _candidate(pile, profile, rng, path)
        if path.intake:
            _intake(pile, profile, rng, path)
            _stories(pile, rng, path, competences)
        if path.engaged:
            _talks(pile, profile, rng, path, competences)


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
    pile: Pile, profile: Profile, rng: Random, path: Path, competences: tuple[Competence, ...]
) -> None:
    """Talks 4, 8 and 12 months after the start of employment, then every 6 months (domain 6)."""
    months = [4, 8, 12, *range(18, 72, 6)]
    chosen = rng.sample(competences, 3)
    levels = [rng.randint(1, 2) for _ in chosen]
    end = min(each for each in (path.stopped, path.first_job, profile.reference) if each)
    for here, following in pairwise(months):
        day = workday(add_months(path.employed_since, here) - timedelta(days=4))
        if day > end:
            return
        for index, competence in enumerate(chosen):
            level = levels[index]
            levels[index] = min(4, level + 1)
            if day >= profile.period.first:
                pile.add(
                    "talks",
                    candidate=path.code,
                    day=day,
                    competence=competence.choice,
                    level=level,
                    target=levels[index],
                    until=workday(add_months(path.employed_since, following) - timedelta(days=4)),
                    agreement=rng.choice(AGREEMENTS),
                )
