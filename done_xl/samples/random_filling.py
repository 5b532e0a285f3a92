"""Random fillings whose every cell is valid, to compare native formulas with Python."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Filling, Setup, Typed
from done_xl.samples.random_choices import (
    answer_rows,
    kpi_choices,
    own_amounts,
    random_kpis,
    score_rows,
)
from done_xl.samples.random_days import RandomDays
from done_xl.samples.random_followups import (
    action_row,
    contact_row,
    item_rows,
    talk_rows,
    used_competences,
)
from done_xl.samples.random_jobs import random_jobs
from done_xl.samples.random_measures import measure_row
from done_xl.samples.typed import Cells, carelessly, typed_row

REMARKS = (
    None,
    None,
    "belt terug",
    "= gelijk",
    "+ volgende week",
    "- niets",
    "@ kantoor ☕",
)
COACHES = ("Coach 1", "Coach 2", "coach é (fictief)")
OCCUPATIONS = ("magazijnmedewerker", "keukenhulp")


@dataclass(frozen=True, slots=True)
class Amounts:
    """How many rows of each table; `blank_share` of the log's rows are left blank in between."""

    candidates: int
    log: int
    contacts: int = 12
    vacancies: int = 8
    actions: int = 15
    measures: int = 10
    placed: int = 8
    talks: int = 20
    items: int = 4
    blank_share: float = 0.0


def random_filling(
    rng: Random,
    setup: Setup,
    *,
    candidates: int,
    log: int,
    contacts: int = 12,
    vacancies: int = 8,
    actions: int = 15,
    measures: int = 10,
    placed: int = 8,
    talks: int = 20,
    items: int = 4,
    blank_share: float = 0.0,
    reference: date | None = None,
) -> Filling:
    """A random filling of a workbook in which no cell and no row is an error.

    The numbers are rows, `placed` is how many candidates have jobs or trainings (1 to 5 rows each).
    The reference date is always typed; it is drawn from the period where it is not given.
    """
    period = setup.period
    as_of = reference or RandomDays(rng, period, period.last).inside()
    amounts = Amounts(
        candidates, log, contacts, vacancies, actions, measures, placed, talks, items, blank_share
    )
    maker = _Maker(rng, RandomDays(rng, period, as_of), catalogue(), amounts)
    looked = rng.choice((None, period.first))
    return Filling(
        {
            "start": {"reference": as_of},
            "checklist": {"filled_in": looked},
            "yes_no": {"filled_in": looked},
        },
        maker.tables(),
    )


class _Maker:
    """Draws the rows of one filling."""

    def __init__(self, rng: Random, days: RandomDays, known: Catalogue, amounts: Amounts) -> None:
        self._rng, self._days, self._known, self._amounts = rng, days, known, amounts
        self._kpis = random_kpis(rng, known)
        self._loggable = kpi_choices(self._kpis, known)
        self._codes = _codes(rng, amounts.candidates)

    def tables(self) -> dict[str, tuple[Cells, ...]]:
        """Rows of every table that a number or a mark of the workbook is made from."""
        rng, days, known, amounts = self._rng, self._days, self._known, self._amounts
        placed = rng.sample(self._codes, min(amounts.placed, len(self._codes)))
        since = {code: days.maybe() for code in self._codes}
        return {
            "kpis": self._kpis,
            "coaches": tuple(typed_row("coaches", name=name) for name in COACHES),
            "levels": self._levels(),
            "amounts": own_amounts(rng),
            "candidates": tuple(self._candidate(code, day) for code, day in since.items()),
            "log": self._log(),
            "contacts": tuple(
                contact_row(rng, days, known, COACHES) for _ in range(amounts.contacts)
            ),
            "vacancies": tuple(self._vacancy() for _ in range(amounts.vacancies)),
            "actions": self._for_candidates(amounts.actions, action_row),
            "talks": talk_rows(rng, days, known, since, amounts.talks),
            "measures": self._for_candidates(amounts.measures, measure_row),
            "placements": self._mixed(tuple(row for code in placed for row in self._jobs(code))),
            "statements": score_rows(rng, known),
            "action_items": item_rows(rng, days, amounts.items),
            "questions": answer_rows(rng, known, days),
        }

    def _for_candidates(
        self, count: int, draw: Callable[[Random, RandomDays, Catalogue, str], Cells]
    ) -> tuple[Cells, ...]:
        if not self._codes:
            return ()
        rng = self._rng
        return tuple(
            draw(rng, self._days, self._known, rng.choice(self._codes)) for _ in range(count)
        )

    def _levels(self) -> tuple[Cells, ...]:
        """What two occupations ask for, a row for each of two competences."""
        rng = self._rng
        return tuple(
            typed_row("levels", occupation=occupation, competence=one, level=rng.randint(1, 4))
            for occupation in OCCUPATIONS
            for one in rng.sample(used_competences(self._known), 2)
        )

    def _mixed(self, rows: tuple[Cells, ...]) -> tuple[Cells, ...]:
        return tuple(self._rng.sample(rows, len(rows)))

    def _candidate(self, code: str, since: date | None) -> Cells:
        rng, days = self._rng, self._days
        stopped = days.maybe(0.2)
        return typed_row(
            "candidates",
            code=carelessly(rng, code),
            status=rng.choice(self._known.choices("statuut")),
            sex=rng.choice((None, *self._known.choices("geslacht"))),
            birth_year=rng.choice((None, 1950, 1970, 1985, 2000, 2008)),
            employed_since=since,
            employment=rng.choice((None, 1, 50, 100)),
            coach=rng.choice(COACHES),
            path=rng.choice((None, " ", *self._known.choices("soort_traject"), "werkervaring ")),
            occupation=rng.choice((None, *OCCUPATIONS)),
            job_target=rng.choice((None, "iets met dieren", "= buiten werken")),
            referred=days.maybe(),
            intake=days.maybe(0.4),
            engaged=days.maybe(),
            kickoff=days.maybe(0.3),
            assessed=days.maybe(0.6),
            planned=days.maybe(0.4),
            stopped=stopped,
            stop_reason=rng.choice(self._known.choices("reden_stopzetting")) if stopped else None,
        )

    def _log(self) -> tuple[Cells, ...]:
        if not self._loggable:
            return ()
        rows = (self._log_row() for _ in range(self._amounts.log))
        blank = typed_row("log")
        return tuple(
            blank if self._rng.random() < self._amounts.blank_share else row for row in rows
        )

    def _log_row(self) -> Cells:
        rng = self._rng
        choice, step = rng.choice(self._loggable)
        amount: float = rng.randint(1, 12)
        if step < 1:
            amount = rng.choice((0.25, 0.5, 0.75, 1, 1.25, 7.75, 120))
        return typed_row(
            "log",
            day=self._days.inside(),
            kpi=choice,
            amount=amount,
            candidate=rng.choice((None, *self._codes)),
            coach=rng.choice(COACHES),
            remark=rng.choice(REMARKS),
        )

    def _vacancy(self) -> Cells:
        return typed_row(
            "vacancies",
            day=self._days.inside(),
            job="keukenhulp",
            discussed_with=self._rng.choice((None, 0, 1, 999)),
            remark=self._rng.choice(REMARKS),
        )

    def _jobs(self, code: str) -> tuple[Cells, ...]:
        rng = self._rng
        rows = [
            typed_row(
                "placements",
                candidate=carelessly(rng, code),
                kind=carelessly(rng, "NEC-job"),
                employer=rng.choice((None, "Bedrijf A", "Bedrijf B")),
                contract=rng.choice((None, *self._known.choices("contract"))),
                start=job.start,
                end=job.end,
                end_reason=rng.choice(self._known.choices("reden_einde")) if job.end else None,
                confirmed=job.confirmed,
                aftercare=rng.choice((None, " ", *self._known.choices("soort_nazorg"))),
            )
            for job in random_jobs(rng, self._days)
        ]
        if rng.random() < 0.3:
            training: dict[str, Typed] = {"kind": "opleiding", "start": self._days.any()}
            rows.append(typed_row("placements", candidate=code, **training))
        return tuple(rows)


def _codes(rng: Random, count: int) -> tuple[str, ...]:
    """Unique codes: three or four digits, and now and then a second path of the same person."""
    found: dict[str, None] = {}
    while len(found) < count:
        known = list(found)
        if known and len(known[-1]) < 6 and known[-1][-1].isdigit() and rng.random() < 0.15:
            found[f"{known[-1]}B"] = None
        else:
            number = rng.randint(1, 9999)
            found[f"K{number:03d}"] = None
    return tuple(found)
