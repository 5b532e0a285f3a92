"""Five organisations' workbooks as values: four clean ones and one with deliberate mistakes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Filling, Setup, Typed
from done_xl.model.own_settings import OWN_SETTINGS, WORK_EXPERIENCE
from done_xl.samples.choices import add_choices, competence_rows, kpi_rows
from done_xl.samples.effort import add_efforts
from done_xl.samples.experience import add_experience
from done_xl.samples.mistakes import with_mistakes
from done_xl.samples.paths import Storyteller, workday
from done_xl.samples.people import add_people
from done_xl.samples.plans import add_plans
from done_xl.samples.profiles import PROFILES, Profile
from done_xl.samples.typed import Cells, Pile, changed

FAULTY = "TEXTIEL"
BY_DAY = (("log", "day"), ("contacts", "day"), ("vacancies", "day"), ("talks", "day"))
BY_START = (("actions", "start"), ("measures", "start"), ("placements", "start"))


@dataclass(frozen=True, slots=True)
class SampleBook:
    """A workbook to make and what is typed into it."""

    setup: Setup
    filling: Filling


def sample_books(known: Catalogue | None = None) -> tuple[SampleBook, ...]:
    """The five workbooks, always the same; the one of code `FAULTY` holds the mistakes.

    They are told over the shipped catalogue, or over the given one.
    """
    return tuple(_book(profile, known or catalogue()) for profile in PROFILES)


def _book(profile: Profile, known: Catalogue) -> SampleBook:
    rng = Random(profile.seed)
    paths = Storyteller(profile, rng).paths()
    used = tuple(each for each in known.competences if each.active)
    pile = Pile()
    add_people(pile, profile, rng, paths, known)
    add_efforts(pile, profile, rng, paths, known)
    add_plans(pile, profile, rng, paths, used)
    add_experience(pile, profile, paths)
    add_choices(pile, profile, rng, known, used)
    tables: dict[str, tuple[Cells, ...]] = {
        "kpis": kpi_rows(profile, rng, known),
        "competences": competence_rows(known),
        "amounts": _amounts(profile),
        **{key: pile.rows(key) for key in ("coaches", "levels", "candidates", "intakes")},
        **{key: pile.rows(key) for key in ("interviews", "action_items")},
        **{key: pile.by_day(key, name) for key, name in (*BY_DAY, *BY_START)},
        "statements": _over_prefilled("statements", pile.rows("statements")),
        "questions": _over_prefilled("questions", pile.rows("questions")),
    }
    if profile.code == FAULTY:
        tables = with_mistakes(tables)
    setup = Setup(profile.code, profile.name, profile.period)
    return SampleBook(setup, Filling(_forms(profile), tables))


def _amounts(profile: Profile) -> tuple[Cells, ...]:
    """The organisation's own settings beside their names, which the template holds."""
    typed: dict[int, float] = dict(enumerate(profile.amounts))
    if profile.work_experience:
        typed[OWN_SETTINGS.index(WORK_EXPERIENCE)] = 1
    return tuple((None, typed.get(row)) for row in range(max(typed, default=-1) + 1))


def _over_prefilled(key: str, rows: tuple[Cells, ...]) -> tuple[Cells, ...]:
    """The rows without their number, which the template holds."""
    return tuple(changed(key, cells, {"number": None}) for cells in rows)


def _forms(profile: Profile) -> dict[str, dict[str, Typed]]:
    looked: date = workday(profile.period.first + timedelta(days=70))
    return {
        "start": {
            "reference": profile.reference,
            "contact": "coördinator",
            "mail": f"info@{profile.code.lower()}.example",
            "closed": profile.closed,
        },
        "checklist": {
            "filled_in": looked,
            "strengths": "Onze coaches kennen de bedrijven in de buurt.",
            "weaknesses": "Niet elke ploeg werkt al mee aan doorstroom.",
            "approach": "We bespreken de lijst in elke ploeg en maken een plan.",
        },
        "yes_no": {"filled_in": looked},
    }
