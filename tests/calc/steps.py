"""The steps of an assessment at a desk: score by key events, merge, agree by key events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from done_xl import api
from done_xl.layout.filling import Typed
from done_xl.layout.observation import observation_places
from done_xl.layout.places import TablePlace
from tests.calc import slow_count
from tests.calc.assessors import (
    ASSESSORS,
    CANDIDATES,
    COMPETENCES,
    EXERCISES,
    FACTS,
    FIRST,
    LAST,
    ORGANISATION,
    REQUIRED,
    ROWS,
    SLOTS,
    Spot,
    agreed,
    planned,
)
from tests.calc.keyboard import Entry, Keyboard, Refusal
from tests.calc.office import CellValue, Office
from tests.hosts.folders import Rows, book, row
from tests.writing.observation.setups import setup_of

TODAY: Final = date(2026, 7, 1)
SCORES, WRONG = planned()
PROPOSED: Final = slow_count.proposals(SCORES)
AGREED: Final = agreed({key: one.level for key, one in PROPOSED.items()})
PLACES: Final = observation_places(setup_of(*COMPETENCES))
REFUSED_FIRST: Final = (CANDIDATES[0], "K1")
Cells = Sequence[Sequence[object]]


@dataclass(frozen=True)
class Typing:
    """The assessors' files, in a folder of their own, and what happened while they typed."""

    folder: Path
    refusals: Sequence[Refusal]
    offered: Sequence[tuple[str, ...]]
    counts: Sequence[CellValue]
    ods: Path
    printed: Path


def typed_by_key(desk: Office, blank: Path, folder: Path) -> Typing:
    """Make the workbooks in `blank`, fill them in by key events, save them in `folder`."""
    wishes = api.Wishes(
        day=FIRST,
        assessors=ASSESSORS,
        exercises=(EXERCISES[0], f"{EXERCISES[1]}={LAST}"),
        organisation=ORGANISATION,
        candidates=SLOTS,
        competences=tuple(COMPETENCES),
    )
    made = api.new_observation(blank, wishes, today=FIRST)
    refusals: list[Refusal] = []
    offered: list[tuple[str, ...]] = []
    counts: list[CellValue] = []
    for assessor, path in zip(ASSESSORS, made.paths, strict=True):
        document = desk.load(path, hidden=False)
        keyboard = Keyboard(desk, document)
        refusals += type_scores(keyboard, assessor)
        offered += type_facts(keyboard, assessor)
        closed = PLACES.form("observation").cell("closed")
        keyboard.down("Start", closed, [Entry(f"{LAST:%d/%m/%Y}")])
        counts += [one for one in document.used("Start").values() if " van 72 " in str(one)]
        document.save_as(folder / path.name)
        if assessor == ASSESSORS[1]:
            document.save_as(blank / f"{path.stem}.ods")
            document.print_pdf(blank / "exercise.pdf", "Proef 1")
        document.close()
    ods = blank / f"{made.paths[1].stem}.ods"
    return Typing(folder, refusals, offered, counts, ods, blank / "exercise.pdf")


def cells_of(assessor: str) -> Iterator[tuple[TablePlace, int, str, list[Spot]]]:
    """Each column of an assessor: table, number of the exercise, field and its cells in order."""
    for number, exercise in enumerate(EXERCISES, 1):
        for field, candidate in zip("abcdef", CANDIDATES, strict=True):
            column = [Spot(assessor, exercise, candidate, *one) for one in ROWS]
            yield PLACES.table(f"scores_{number}"), number, field, column


def unexplained(assessor: str) -> Iterator[tuple[str, str, str]]:
    """Sheet, cell and competences for each candidate with a 1 or 4 that no fact explains."""
    noted = {(fact.candidate, fact.competence) for fact in FACTS if fact.assessor == assessor}
    for candidate in CANDIDATES:
        found = [
            (number, line, spot.competence, f"{place.letters(field)}{line}")
            for place, number, field, column in cells_of(assessor)
            for line, spot in enumerate(column, place.first_line)
            if spot.candidate == candidate and SCORES.get(spot) in (1, 4)
            if (candidate, spot.competence) not in noted
        ]
        if found:
            first = min(found)
            codes = dict.fromkeys(competence for _, _, competence, _ in sorted(found))
            yield f"Proef {first[0]}", first[3], ", ".join(codes)


def type_scores(keyboard: Keyboard, assessor: str) -> list[Refusal]:
    """Type column after column; the refusals."""
    found = []
    for place, _, field, column in cells_of(assessor):
        entries = [Entry(str(SCORES.get(spot, "")), WRONG.get(spot)) for spot in column]
        first = f"{place.letters(field)}{place.first_line}"
        found += keyboard.down(place.sheet, first, entries)
    return found


def type_facts(keyboard: Keyboard, assessor: str) -> list[tuple[str, ...]]:
    """Choose from the lists of Waarnemingen and type what was seen; what the lists offer."""
    place = PLACES.table("facts")
    found = []
    own = [fact for fact in FACTS if fact.assessor == assessor]
    for line, fact in enumerate(own, place.first_line):
        chosen = (
            f"Proef {EXERCISES.index(fact.exercise) + 1}",
            "ABCDEF"[CANDIDATES.index(fact.candidate)],
            COMPETENCES[fact.competence],
        )
        for field, value in zip(("exercise", "slot", "competence"), chosen, strict=True):
            found.append(keyboard.choose(place.sheet, f"{place.letters(field)}{line}", value))
        keyboard.down(place.sheet, f"{place.letters('seen')}{line}", [Entry(fact.text)])
    return found


def merged(folder: Path) -> api.AssessOutcome:
    """Put the organisations' workbooks beside the assessors' files, and make the report there."""
    people = [
        person(SLOTS[0], occupation="magazijnier", assessed=FIRST),  # the same assessment
        person(SLOTS[1], occupation="magazijnier", assessed=date(2026, 6, 20)),  # another one
        *map(person, SLOTS[2:5]),
        person("K007", assessed=date(2026, 5, 4)),  # of no file here
    ]
    levels = [("magazijnier", COMPETENCES[code], level) for code, level in REQUIRED.items()]
    tables: dict[str, Rows] = {"candidates": people, "levels": levels}
    book(folder / "DOne_VBO_2026.xlsx", "VBO", tables)
    others = [person("K201", assessed=date(2026, 4, 9))]  # 29 days after the last exercise
    book(folder / "DOne_WEB_2026.xlsx", "WEB", {"candidates": others})
    return api.assess(folder, folder, today=TODAY)


def person(code: str, **values: Typed) -> tuple[Typed, ...]:
    """A row of Kandidaten."""
    return row("candidates", code=code, status="Maatwerk", coach="Coach 1", **values)


@dataclass(frozen=True)
class Agreeing:
    """The report with the levels that were typed, as the program showed and saved it."""

    report: Path
    refusals: Sequence[Refusal]
    overview: Cells
    page: Cells
    errors: Mapping[str, Sequence[str]]
    printed: Path


def agreed_by_key(desk: Office, report: Path, folder: Path) -> Agreeing:
    """Type levels and reasons into the report by key events, and save it; prints in `folder`."""
    document = desk.load(report, hidden=False)
    keyboard = Keyboard(desk, document)
    line = 1 + next(
        place
        for place, one in enumerate(document.values("Evaluatie", "A1:A20"), 1)
        if one[0] == "Kandidaat"
    )
    levels = [
        Entry(str(one.level or ""), "5" if key == REFUSED_FIRST else None)
        for key, one in AGREED.items()
    ]
    refusals = keyboard.down("Evaluatie", f"G{line}", levels)
    keyboard.down("Evaluatie", f"H{line}", [Entry(one.reason or "") for one in AGREED.values()])
    overview = document.values("Overzicht", "A1:S40")
    page = document.values("VBO-K002", "A1:G12")
    errors = {name: document.errors(name) for name in document.sheets()}
    document.save_as(folder / report.name)
    document.print_pdf(folder / "candidate.pdf", "VBO-K001")
    document.close()
    (folder / report.name).replace(report)
    return Agreeing(report, refusals, overview, page, errors, folder / "candidate.pdf")


@dataclass(frozen=True)
class Ending:
    """The report made again over itself, then the project with its report."""

    again: Path
    project: api.Project


def ended(report: Path, output: Path) -> Ending:
    """Make the report again in its folder, and consolidate that folder."""
    again = api.assess(report.parent, report, today=TODAY)
    return Ending(again.report, api.consolidate(report.parent, output, today=TODAY))
