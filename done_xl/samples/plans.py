"""Sheets about plans and their outcome: PDP, Maatregelen and Uitstroom."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from done_xl.catalogue.types import Competence
from done_xl.samples.paths import Job, Path, workday
from done_xl.samples.profiles import Profile
from done_xl.samples.typed import Pile
from done_xl.scoring.terms import end_of_months

ACTIONS = (
    (
        "randvoorwaarden",
        "raakt niet op het werk",
        "fietspunt in de buurt",
        "fiets laten herstellen",
    ),
    ("randvoorwaarden", "zoekt opvang voor de kinderen", "dienst kinderopvang", "opvang aanvragen"),
    ("taal", "verstaat de telefoon niet goed", "oefengroep", "elke week telefoneren oefenen"),
    ("vaktechnisch", "kent de heftruck niet", "opleiding heftruck", "opleiding volgen"),
    ("generiek", "vraagt weinig uitleg", "ploegbaas", "elke dag een vraag stellen"),
    ("sollicitatie", "heeft geen cv", "coach", "cv maken"),
    ("sollicitatie", "durft niet bellen", "coach", "samen drie bedrijven bellen"),
    ("motivatie", "twijfelt over de job", "collega die doorstroomde", "een dag meelopen"),
)
IBO_DAYS, IBO_MONTHS = 28, 6
NEEDS_COMPETENCE = ("generiek", "motivatie")
AFTERCARE = ("zonder contact met de werkgever", "vrijblijvend contact", "coaching op de vloer")


def add_plans(
    pile: Pile,
    profile: Profile,
    rng: Random,
    paths: tuple[Path, ...],
    competences: tuple[Competence, ...],
) -> None:
    """Add the actions, measures and jobs of each path to the pile."""
    late = {path.code for path in paths[-6:-3]} if len(paths) >= 25 else set()
    for path in paths:
        if path.planned:
            _actions(pile, profile, rng, path, competences)
            if path.code in late:
                _late_action(pile, profile, path)
            _stage(pile, profile, rng, path, path.planned)
        for job in path.jobs:
            _job(pile, profile, rng, path, job)
    if profile.module_50:
        _module(pile, profile, paths)


def _actions(
    pile: Pile, profile: Profile, rng: Random, path: Path, competences: tuple[Competence, ...]
) -> None:
    start = path.planned
    for kind, need, resource, action in rng.sample(ACTIONS, rng.randint(3, 6)):
        if start is None or start > (path.stopped or profile.reference):
            return
        until = workday(start + timedelta(days=rng.randint(14, 75)))
        if path.stopped and until > path.stopped:
            continue
        done = "+" if until < profile.reference else rng.choice(("-", "+/-", "+/-", "+", None))
        pile.add(
            "actions",
            candidate=path.code,
            need=need,
            need_kind=kind,
            competence=rng.choice(competences).choice if kind in NEEDS_COMPETENCE else None,
            resource=resource,
            action=action,
            start=start,
            until=until,
            who=rng.choice(("kandidaat", path.coach, "kandidaat en coach")),
            done=done,
            remark="afspraak ligt vast" if rng.random() < 0.2 else None,
        )
        start = workday(start + timedelta(days=rng.randint(0, 21)))


def _late_action(pile: Pile, profile: Profile, path: Path) -> None:
    """An action that should have been ready: real plans hold a few."""
    until = workday(profile.reference - timedelta(days=8 + path.number % 5 * 6))
    if path.planned is None or path.stopped or path.planned > until:
        return
    pile.add(
        "actions",
        candidate=path.code,
        need="kent nog weinig bedrijven",
        need_kind="sollicitatie",
        action="lijst van vijf bedrijven maken",
        start=path.planned,
        until=until,
        who="kandidaat",
        done="+/-",
    )


def _stage(pile: Pile, profile: Profile, rng: Random, path: Path, planned: date) -> None:
    """A BVS or TBS with all its papers, well before a job, a stop or the reference date."""
    chance = rng.random()
    start = workday(planned + timedelta(days=rng.randint(14, 40)))
    end = start + timedelta(days=11 if chance < 0.45 else 18)
    last = min(each for each in (path.stopped, path.first_job, profile.reference) if each)
    if chance > 0.52 or end >= last:
        return
    papers = workday(planned + timedelta(days=5))
    kind = "BVS" if chance < 0.45 else "TBS"
    pile.add(
        "measures",
        candidate=path.code,
        measure=kind,
        company=f"Bedrijf {rng.choice('ABCDEFGH')}",
        start=start,
        end=end,
        mentor="ploegbaas",
        agreed=papers,
        tasks=papers,
        insured=papers,
        inspection=workday(papers + timedelta(days=4)),
        union=workday(papers + timedelta(days=4)) if kind == "TBS" else None,
        evaluated=end,
    )


def _job(pile: Pile, profile: Profile, rng: Random, path: Path, job: Job) -> None:
    employer = "Opleiding" if job.education else "Bedrijf"
    pile.add(
        "placements",
        candidate=path.code,
        kind="opleiding" if job.education else "NEC-job",
        employer=f"{employer} {rng.choice('ABCDEFGHIJKLMN')}",
        contract=job.contract,
        start=job.start,
        end=job.end,
        end_reason=job.reason,
        confirmed=job.confirmed,
        aftercare=rng.choice(AFTERCARE),
    )
    company = f"Bedrijf {rng.choice('ABCDEFGH')}" if job.contract == "IBO" else None
    # One that stopped in its first weeks is no IBO of the term.
    if company and (job.end is None or (job.end - job.start).days >= IBO_DAYS):
        papers = workday(job.start - timedelta(days=20))
        last = min(job.end or date.max, end_of_months(job.start, IBO_MONTHS))
        pile.add(
            "measures",
            candidate=path.code,
            measure="IBO",
            company=company,
            start=job.start,
            # The end of one that goes on is not typed yet.
            end=None if job.end is None and last >= profile.reference else last,
            tasks=papers,
            vdab=papers,
            rva=papers,
        )


def _module(pile: Pile, profile: Profile, paths: tuple[Path, ...]) -> None:
    """A group module for the oldest six who were not at work yet at its start (domain 8)."""
    day = workday(profile.period.first + timedelta(days=75))
    free = [
        path
        for path in paths
        if path.engaged
        and path.engaged <= day
        and (path.stopped or path.first_job or profile.reference) > day + timedelta(days=40)
    ]
    for path in sorted(free, key=lambda path: (path.birth_year, path.code))[:6]:
        pile.add(
            "measures",
            candidate=path.code,
            measure="Module 50+",
            group="groep voorjaar",
            start=day,
            end=day + timedelta(days=30),
        )
