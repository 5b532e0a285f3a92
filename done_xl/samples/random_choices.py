"""Random settings and checklists: KPIs switched off, own ones added, scores left open."""

from __future__ import annotations

from random import Random

from done_xl.catalogue.types import Catalogue
from done_xl.model.own_settings import (
    CONTINUATION,
    OWN_SETTINGS,
    PREMIUM_AT_START,
    PREMIUM_LATER,
    TALK_INTERVAL,
    TALKS,
    WORK_EXPERIENCE,
)
from done_xl.samples.random_days import RandomDays
from done_xl.samples.typed import Cells, typed_row

OWN_KPIS = (("EIG", "Eigen telling"), ("TAA", "Taallessen"), ("X01", "Proef één"), ("4ME", "Vier"))


def random_kpis(rng: Random, known: Catalogue) -> tuple[Cells, ...]:
    """Choices over the prefilled KPIs, then up to four own ones in the free rows."""
    rows = [
        typed_row(
            "kpis",
            active=rng.choice((None, "ja", "ja", "nee")),
            baseline=rng.choice((None, 0, 3, 12.25)),
            target=rng.choice((None, 0, 1, 24)),
        )
        for _ in known.kpis
    ]
    for code, label in rng.sample(OWN_KPIS, rng.randint(0, len(OWN_KPIS))):
        rows.append(
            typed_row(
                "kpis",
                code=code,
                label=label,
                phase=rng.choice(known.choices("fase")),
                kind=rng.choice(known.choices("soort_kpi")),
                active=rng.choice(("ja", "ja", "nee")),
                target=rng.choice((None, 10)),
            )
        )
    return tuple(rows)


def kpi_choices(rows: tuple[Cells, ...], known: Catalogue) -> tuple[tuple[str, float], ...]:
    """The dropdown text and step of every KPI that is active in these rows."""
    own = rows[len(known.kpis) :]
    found = [
        (kpi.choice, kpi.step)
        for kpi, row in zip(known.kpis, rows, strict=False)
        if row[5] == "ja" or (row[5] is None and kpi.active)
    ]
    return (*found, *((f"{row[0]} {row[1]}", 1.0) for row in own if row[5] == "ja"))


def score_rows(rng: Random, known: Catalogue) -> tuple[Cells, ...]:
    """A score for each statement, some left open; now and then none at all."""
    blank = rng.choice((0, 0.3, 1))
    highest = known.checklist.highest
    return tuple(
        typed_row("statements", score=rng.randint(0, highest) if rng.random() >= blank else None)
        for _ in known.checklist.statements
    )


def answer_rows(rng: Random, known: Catalogue, days: RandomDays) -> tuple[Cells, ...]:
    """JA, NEE with its action and mostly its day, or nothing for each question."""
    rows = []
    for _ in known.questions:
        answer = rng.choice((None, " ", "JA", "JA", "NEE", "NEE "))
        refused = (answer or "").strip() == "NEE"
        rows.append(
            typed_row(
                "questions",
                answer=answer,
                action="op de agenda zetten" if refused else None,
                who=rng.choice((None, "directie")) if refused else None,
                until=days.maybe() if refused else None,
            )
        )
    return tuple(rows)


def own_amounts(rng: Random) -> tuple[Cells, ...]:
    """The settings of tblPremies; what stays blank keeps the project's number."""
    months = rng.choice(((None, None, None), (3, 6, 9), (6, 12, 18), (8, None, None)))
    chosen = {
        PREMIUM_AT_START: rng.choice((None, 400)),
        PREMIUM_LATER: 250.5,
        CONTINUATION: rng.choice((None, None, 0, 31, 45)),
        TALK_INTERVAL: rng.choice((None, None, 3)),
        **dict(zip(TALKS, months, strict=True)),
        WORK_EXPERIENCE: rng.choice((None, 0, 1)),
    }
    return tuple(typed_row("amounts", amount=chosen.get(setting)) for setting in OWN_SETTINGS)
