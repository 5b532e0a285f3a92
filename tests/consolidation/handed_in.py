"""Short ways to write what assessors hand in; what a test does not name is ordinary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.observing import agreed_file, observed_file
from done_xl.consolidation.result import AgreedFile, ObservedFile
from done_xl.model.books import LEVELS, OBSERVATION_FORM
from done_xl.model.findings import Finding
from done_xl.model.observation import (
    AgreedLevel,
    Assessment,
    Exercise,
    Fact,
    Indicator,
    Observation,
    Score,
)
from done_xl.model.raw import FileFacts, RawBook, RawForm, RawTable
from tests.scoring.build import day, facts

SLOT_CELLS = dict(zip("ABCDEF", ("C8", "C9", "C10", "C11", "C12", "C13"), strict=True))


def file(path: str, kind: str, *, modified: int | None = None, **given: Any) -> FileFacts:
    when = None if modified is None else datetime(2026, 6, modified)
    return facts(path, kind=kind, modified=when, **given)


def start(raw_facts: FileFacts, typed: Sequence[str]) -> RawBook:
    """A raw observation workbook of which only the slots on Start are filled."""
    slots = dict(zip((f"ObsKandidaat{letter}" for letter in "ABCDEF"), typed, strict=False))
    form = RawForm(
        OBSERVATION_FORM.key,
        OBSERVATION_FORM.sheet,
        tuple(slots.get(name) for name in OBSERVATION_FORM.names),
        tuple(
            SLOT_CELLS.get(name[-1]) if name in slots else None for name in OBSERVATION_FORM.names
        ),
    )
    return RawBook(raw_facts, forms={OBSERVATION_FORM.key: form})


def observation(
    path: str,
    *seen: str,
    organisation: str = "VBO",
    assessment: str = "voorjaar",
    assessor: str = "A1",
    days: Sequence[str] = ("2026-03-10",),
    unseen: Sequence[str] = (),
    scored: Mapping[str, Sequence[int]] | None = None,
    indicators: Sequence[Indicator] = (),
    **given: Any,
) -> Observation:
    """A checked observation workbook in which `seen` have a score in every exercise.

    Or in those of `scored`, numbered from 0.
    """
    numbers = {one: (scored or {}).get(one, range(len(days))) for one in seen}
    return Observation(
        facts=file(path, "observation", **given),
        organisation=organisation,
        assessment=assessment,
        assessor=assessor,
        candidates=(*seen, *unseen),
        exercises=tuple(Exercise(f"proef {number}", day(when)) for number, when in enumerate(days)),
        competences={"K1": "Samenwerken"},
        indicators=tuple(indicators),
        scores=tuple(
            Score(assessor, f"proef {number}", one, "K1", 1, 3)
            for one, own in numbers.items()
            for number in own
        ),
        noted=tuple(Fact(assessor, "proef 0", one, "K1", "hielp uit zichzelf") for one in seen),
    )


def observed(path: str, *seen: str, findings: Sequence[Finding] = (), **given: Any) -> ObservedFile:
    book = observation(path, *seen, **given)
    typed = [one.removeprefix(f"{book.organisation}/") for one in book.candidates]
    return observed_file(start(book.facts, typed), book, findings)


def assessment(
    path: str,
    levels: Mapping[str, Mapping[str, int | None]],
    *,
    organisation: str = "VBO",
    name: str = "voorjaar",
    days: tuple[str, str] = ("2026-03-10", "2026-03-10"),
    **given: Any,
) -> Assessment:
    """A checked assessment report; levels by candidate and competence, all of three scores."""
    return Assessment(
        file(path, "assessment", **given),
        organisation,
        name,
        day(days[0]),
        day(days[1]),
        tuple(
            AgreedLevel(candidate, competence, competence, 3, 3, 2, 4, level, None)
            for candidate, row in levels.items()
            for competence, level in row.items()
        ),
    )


def agreed(
    path: str,
    levels: Mapping[str, Mapping[str, int | None]],
    findings: Sequence[Finding] = (),
    **given: Any,
) -> AgreedFile:
    report = assessment(path, levels, **given)
    typed = tuple((row.candidate, *(None,) * 7) for row in report.levels)
    lines = tuple(range(6, 6 + len(typed)))
    table = RawTable(LEVELS.key, LEVELS.sheet, 5, tuple(range(8)), typed, lines)
    return agreed_file(RawBook(report.facts, {LEVELS.key: table}), report, findings, catalogue())
