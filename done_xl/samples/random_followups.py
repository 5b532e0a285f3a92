"""Random rows that ask to be followed up: talks, actions, contacts and items of the checklists."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random

from done_xl.catalogue.types import Catalogue
from done_xl.samples.random_days import LATEST, RandomDays
from done_xl.samples.typed import Cells, carelessly, typed_row
from done_xl.scoring.days import add_months

# Upper and lower case are one company; signs that a count takes for more than themselves are not.
# So are blanks: the second one here is a hard blank, as copied from a web page.
COMPANIES = (
    "Bedrijf A",
    "bedrijf a",
    " Bedrijf  A",
    "bedrijf\u00a0a ",
    "Bedrijf B",
    "Bedrijf*",
    "Bedrijf ~ & co",
    "=Atelier",
)
NEXT_STEPS = (None, " ", "profiel doorsturen", "terugbellen ", "+ bezoek plannen")
NEEDS = (None, "raakt niet op het werk", "spreekt weinig Nederlands")
RESOURCES = (None, "fietspunt in de buurt", "open les")
AGREEMENTS = (None, "neemt elke week de leiding")
DONE = (None, "-", "+/-", "+")


def used_competences(known: Catalogue) -> tuple[str, ...]:
    """What the dropdown of competences offers in a new workbook."""
    return tuple(one.choice for one in known.competences if one.active)


def action_row(rng: Random, days: RandomDays, known: Catalogue, code: str) -> Cells:
    """An action of someone's plan: open, partly done or done."""
    start = days.any()
    return typed_row(
        "actions",
        candidate=carelessly(rng, code),
        need=rng.choice(NEEDS),
        need_kind=rng.choice((None, *known.choices("soort_nood"))),
        competence=rng.choice((None, *used_competences(known))),
        resource=rng.choice(RESOURCES),
        action=rng.choice(("oefenen", "fiets laten herstellen", "- brief schrijven")),
        start=start,
        until=days.after(start, 90),
        who=rng.choice(("kandidaat", "coach", "kandidaat en coach")),
        done=rng.choice((*DONE, " ", "+ ")),
    )


def contact_row(rng: Random, days: RandomDays, known: Catalogue, coaches: tuple[str, ...]) -> Cells:
    """A contact with one of few companies, so that later contacts settle earlier steps."""
    return typed_row(
        "contacts",
        day=days.inside(),
        company=rng.choice(COMPANIES),
        kind=rng.choice(known.choices("soort_contact")),
        coach=rng.choice(coaches),
        next_step=rng.choice(NEXT_STEPS),
        until=days.maybe(0.7),
    )


def talk_rows(
    rng: Random, days: RandomDays, known: Catalogue, people: Mapping[str, date | None], count: int
) -> tuple[Cells, ...]:
    """`count` rows of talks of few candidates about few competences; `people` has who began when.

    So targets are judged by later rows, met or missed, and talks lie around the planned days.
    """
    if not people:
        return ()
    competences = used_competences(known)[:3]
    talking = rng.sample(list(people), max(1, len(people) * 2 // 3))
    rows = []
    for _ in range(count):
        code = rng.choice(talking)
        day = _talk_day(rng, days, people[code])
        rows.append(
            typed_row(
                "talks",
                candidate=carelessly(rng, code),
                day=day,
                competence=carelessly(rng, rng.choice(competences)),
                level=rng.randint(1, 4),
                target=rng.choice((None, 2, 3, 4)),
                until=_until(rng, days, day),
                agreement=rng.choice(AGREEMENTS),
            )
        )
    return tuple(rows)


def _talk_day(rng: Random, days: RandomDays, since: date | None) -> date:
    """A day around a planned talk, a month before it included; else any."""
    if since is None or rng.random() < 0.4:
        return days.any()
    planned = add_months(since, rng.choice((4, 8, 12)))
    near = add_months(planned, rng.choice((-1, 0))) + timedelta(days=rng.choice((-1, 0, 0, 1)))
    return min(LATEST, near)


def _until(rng: Random, days: RandomDays, day: date) -> date | None:
    draw = rng.random()
    if draw < 0.25:
        return None
    # Now and then a slip: a target that is to be reached before the talk.
    return days.any() if draw < 0.4 else min(LATEST, add_months(day, rng.choice((1, 3, 6))))


def item_rows(rng: Random, days: RandomDays, count: int) -> tuple[Cells, ...]:
    """Actions on weak points of the checklist."""
    return tuple(
        typed_row(
            "action_items",
            number=rng.randint(1, 13),
            weak_point=rng.choice((None, "visie is niet gekend")),
            action="visie bespreken per ploeg",
            who="coördinator",
            until=days.any(),
            done=rng.choice((*DONE, " + ")),
        )
        for _ in range(count)
    )
