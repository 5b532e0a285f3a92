"""Sheets on which an organisation looks at itself: Instellingen and the two checklists."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from done_xl.catalogue.types import Catalogue, Competence, Kpi
from done_xl.samples.effort import OWN_KPI
from done_xl.samples.paths import workday
from done_xl.samples.profiles import Profile
from done_xl.samples.typed import Pile

# The goal for each candidate of the organisation, before its drive. A KPI that the stories do not
# know gets no nulmeting and no doel.
GOALS = {
    "ASM": 0.5,
    "VAC": 1.6,
    "SOA": 6.0,
    "SOG": 1.5,
    "TRN": 0.8,
    "DST": 0.28,
    "D2W": 0.24,
    "D6M": 0.16,
    "STG": 0.28,
    "PDP": 0.5,
    "OPL": 0.05,
    "CUR": 15.0,
    "BBK": 0.3,
    "TEL": 1.6,
    "BBP": 0.6,
    "BVO": 0.15,
    "D6W": 0.2,
}
STEPS = ("bespreken per ploeg", "vorming aanvragen", "werkgroep starten")
REQUIRED_LEVELS = {"K1": 3, "K3": 2, "K6": 3}


def add_choices(
    pile: Pile, profile: Profile, rng: Random, catalogue: Catalogue, used: tuple[Competence, ...]
) -> None:
    """Add settings, target profiles, both checklists and the action plan to the pile."""
    for number in range(1, profile.coaches + 1):
        pile.add("coaches", name=f"Coach {number}")
    for occupation in profile.occupations:
        for competence in used:
            if competence.code in REQUIRED_LEVELS:
                pile.add(
                    "levels",
                    occupation=occupation,
                    competence=competence.choice,
                    level=REQUIRED_LEVELS[competence.code],
                )
    _scores(pile, profile, rng, catalogue)
    _answers(pile, profile, catalogue)


def kpi_rows(
    profile: Profile, rng: Random, catalogue: Catalogue
) -> tuple[tuple[str | float | None, ...], ...]:
    """The choices over the prefilled KPIs: active, nulmeting, doel; then the own KPI."""
    rows: list[tuple[str | float | None, ...]] = []
    for kpi in catalogue.kpis:
        active = kpi.code not in profile.inactive_kpis and (kpi.active or profile.follows_weeks6)
        before, goal = _goal(kpi, profile, rng) if active and kpi.code in GOALS else (None, None)
        rows.append((*[None] * 5, "ja" if active else "nee", before, goal))
    if profile.own_kpi:
        code, _, label = OWN_KPI.partition(" ")
        rows.append((code, label, "DOOR", "inspanning", "lessen", "ja", 20, 45))
    return tuple(rows)


def _goal(kpi: Kpi, profile: Profile, rng: Random) -> tuple[int, int]:
    """The nulmeting and the doel of a KPI."""
    goal = max(1, round(GOALS[kpi.code] * profile.candidates * profile.drive))
    return round(goal * rng.uniform(0.6, 0.95)), goal


def competence_rows(catalogue: Catalogue) -> tuple[tuple[str | None, ...], ...]:
    """The prefilled competences as they are, and one of the organisation's own."""
    own = ("V1", "Veilig werken met machines", "Vaktechnisch", "ja")
    return (*[(None, None, None, None)] * len(catalogue.competences), own)


def _scores(pile: Pile, profile: Profile, rng: Random, catalogue: Catalogue) -> None:
    checklist = catalogue.checklist
    until = workday(profile.period.last - timedelta(days=45))
    for statement in checklist.statements:
        score = min(checklist.highest, max(0, profile.mood + rng.choice((-2, -1, 0, 0, 1, 1))))
        number = statement.number
        blank = number in profile.blank_statements
        pile.add("statements", number=number, score=None if blank else score)
        if not blank and score <= checklist.weak_at_most:
            pile.add(
                "action_items",
                number=statement.number,
                weak_point=f"stelling {statement.number} scoort laag",
                action=rng.choice(STEPS),
                who=rng.choice(("coördinator", "directie", "Coach 1")),
                until=until,
                done=rng.choice(("-", "+/-", None)),
            )


def _answers(pile: Pile, profile: Profile, catalogue: Catalogue) -> None:
    until = workday(profile.period.last - timedelta(days=60))
    for question in catalogue.questions:
        refused = question.number in profile.refused
        pile.add(
            "questions",
            number=question.number,
            answer="NEE" if refused else "JA",
            action="op de agenda van het overleg zetten" if refused else None,
            who="coördinator" if refused else None,
            until=until if refused else None,
        )
