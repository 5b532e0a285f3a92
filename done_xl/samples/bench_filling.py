"""Workbooks of a realistic size for the speed bench, quick to make."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Filling, Setup
from done_xl.model.submission import Period
from done_xl.samples.typed import Cells, typed_row

LOG_ROWS = 2_000
CANDIDATES = 60
ACTIONS = 300
PLACED = 25
LOGGED = ("SOA", "SOG", "TRN", "CUR")


def bench_filling(seed: int) -> tuple[Setup, Filling]:
    """A full workbook of a made-up organisation with code B and the seed; the same for a seed."""
    rng = Random(seed)
    period = Period(date(2026, 1, 1), date(2026, 12, 31))
    setup = Setup(f"B{seed:04d}", f"Voorbeeld {seed} (fictief)", period)
    codes = tuple(f"K{number:03d}" for number in range(1, CANDIDATES + 1))
    days = tuple(period.first + timedelta(days=n) for n in range(365))
    return setup, Filling(
        {"start": {"reference": period.last, "closed": period.last}},
        {
            "coaches": (("Coach 1",), ("Coach 2",)),
            "candidates": tuple(_candidate(rng, code, days) for code in codes),
            "log": _log(rng, codes, days),
            "actions": tuple(_action(rng, rng.choice(codes), days) for _ in range(ACTIONS)),
            "placements": tuple(_job(rng, code, days) for code in codes[:PLACED]),
            "statements": tuple(
                typed_row("statements", score=rng.randint(0, 6))
                for _ in catalogue().checklist.statements
            ),
            "questions": tuple(typed_row("questions", answer="JA") for _ in catalogue().questions),
        },
    )


def _candidate(rng: Random, code: str, days: tuple[date, ...]) -> Cells:
    referred = days[0] - timedelta(days=rng.randrange(60))
    steps = [referred + timedelta(days=10 * step) for step in range(6)]
    return typed_row(
        "candidates",
        code=code,
        status=rng.choice(catalogue().choices("statuut")),
        sex=rng.choice("vm"),
        birth_year=rng.randint(1963, 2004),
        employed_since=referred - timedelta(days=200),
        employment=80,
        coach="Coach 1",
        referred=steps[0],
        intake=steps[1],
        engaged=steps[2],
        assessed=steps[3],
        planned=steps[4],
    )


def _log(rng: Random, codes: tuple[str, ...], days: tuple[date, ...]) -> tuple[Cells, ...]:
    """Rows by day, each with a number in its remark, so that no two are identical."""
    choices = {code: catalogue().kpi(code).choice for code in LOGGED}
    rows = []
    for number in range(LOG_ROWS):
        kpi = rng.choice(LOGGED)
        amount = rng.randint(1, 8) / 4 if kpi == "CUR" else 1
        day = days[number * len(days) // LOG_ROWS]
        remark = f"gesprek {number}"
        rows.append((day, choices[kpi], amount, rng.choice(codes), "Coach 1", remark))
    return tuple(rows)


def _action(rng: Random, code: str, days: tuple[date, ...]) -> Cells:
    start = days[60 + rng.randrange(200)]
    return typed_row(
        "actions",
        candidate=code,
        need="raakt niet op het werk",
        need_kind="randvoorwaarden",
        action="fiets laten herstellen",
        start=start,
        until=start + timedelta(days=30),
        who="kandidaat",
        done="+",
    )


def _job(rng: Random, code: str, days: tuple[date, ...]) -> Cells:
    start = days[150 + rng.randrange(150)]
    return typed_row(
        "placements",
        candidate=code,
        kind="NEC-job",
        employer="Bedrijf A",
        contract="bepaalde duur",
        start=start,
        confirmed=min(start + timedelta(days=190), days[-1]),
    )
