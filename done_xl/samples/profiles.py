"""The five organisations: what differs between their stories. All of it is made up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from done_xl.model.submission import Period

CALENDAR_2026 = Period(date(2026, 1, 1), date(2026, 12, 31))
SCHOOL_YEAR = Period(date(2025, 9, 1), date(2026, 8, 31))


@dataclass(frozen=True, slots=True)
class Profile:
    """One organisation's story.

    `statuses` are weights of the statuten; `drive` scales how much is done for each candidate;
    `mood` is the usual score of the checklist 0-6; `refused` are the questions answered NEE.
    """

    code: str
    name: str
    seed: int
    letter: str
    candidates: int
    coaches: int
    statuses: Mapping[str, int]
    occupations: tuple[str, ...]
    closed: date
    reference: date = date(2026, 9, 30)
    period: Period = CALENDAR_2026
    drive: float = 1.0
    mood: int = 4
    refused: tuple[int, ...] = ()
    blank_statements: tuple[int, ...] = ()
    inactive_kpis: tuple[str, ...] = ()
    own_kpi: bool = False
    follows_weeks6: bool = False
    names: bool = False
    module_50: bool = False
    restarts: bool = False
    work_experience: bool = False
    amounts: tuple[float, ...] = field(default=())


PROFILES: tuple[Profile, ...] = (
    Profile(
        code="BRUG",
        name="Voorbeeld De Brug vzw (fictief)",
        seed=459,
        letter="K",
        candidates=25,
        coaches=2,
        statuses={"Maatwerk": 7, "LDE": 2, "Individueel maatwerk": 1},
        occupations=("magazijnmedewerker", "fietshersteller"),
        closed=date(2026, 10, 5),
        refused=(2, 9, 18),
        names=True,
        amounts=(250, 500),
    ),
    Profile(
        code="FIETS",
        name="Voorbeeld Fietspunt vzw (fictief)",
        seed=350,
        letter="F",
        candidates=40,
        coaches=3,
        statuses={"LDE": 5, "SINE": 4, "Art. 60": 2},
        occupations=("fietshersteller", "chauffeur", "winkelmedewerker"),
        period=SCHOOL_YEAR,
        reference=date(2026, 8, 31),
        closed=date(2026, 9, 10),
        drive=1.2,
        mood=5,
        refused=(6,),
        own_kpi=True,
    ),
    Profile(
        code="GROEN",
        name="Voorbeeld Groenploeg vzw (fictief)",
        seed=929,
        letter="G",
        candidates=60,
        coaches=4,
        statuses={"Sociale Werkplaats": 3, "Beschutte Werkplaats": 3, "Maatwerk": 5},
        occupations=("groenarbeider", "schoonmaker", "bouwarbeider"),
        closed=date(2026, 10, 12),
        mood=3,
        refused=(1, 2, 6, 9, 13, 19),
        follows_weeks6=True,
        inactive_kpis=("BVO",),
        module_50=True,
        restarts=True,
    ),
    Profile(
        code="KEUKEN",
        name="Voorbeeld Sociale Keuken (fictief)",
        seed=30,
        letter="C",
        candidates=12,
        coaches=1,
        statuses={"Art. 60": 4, "Werkervaring": 3, "Andere": 1},
        work_experience=True,
        occupations=("keukenhulp",),
        closed=date(2026, 10, 2),
        drive=0.8,
        mood=3,
        refused=(4, 8, 20),
        blank_statements=(11, 13),
        inactive_kpis=("BBK", "BVO"),
    ),
    Profile(
        code="TEXTIEL",
        name="Voorbeeld Textielatelier vzw (fictief)",
        seed=37,
        letter="T",
        candidates=8,
        coaches=2,
        statuses={"Maatwerk": 4, "SINE": 1},
        occupations=("naaister of naaier", "strijker"),
        closed=date(2026, 10, 7),
        refused=(3, 12),
    ),
)
