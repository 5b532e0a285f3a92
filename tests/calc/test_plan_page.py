"""The PDP-blad against Python, in a real program: every cell, for several candidates and days."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Filling, Setup
from done_xl.model.submission import Period
from done_xl.samples.random_filling import random_filling
from done_xl.samples.typed import changed
from done_xl.writing.computed import plan_page_grid as grid
from done_xl.writing.organisation import write_organisation
from tests.calc.expected import Judged, judged
from tests.calc.expected_page import expected_page
from tests.calc.moving import DAYS, look_on, other_than
from tests.calc.office import CellValue, Document, Office

pytestmark = pytest.mark.calc
SIZES = {"candidates": 12, "log": 5, "contacts": 15, "actions": 60, "talks": 60, "measures": 12}
PERIODS = (
    Period(date(2026, 1, 1), date(2026, 12, 31)),
    Period(date(2025, 9, 1), date(2026, 8, 31)),
    Period(date(2023, 9, 1), date(2024, 8, 31)),
)
LEAP_DAY = date(2024, 2, 29)
UNKNOWN = "K0000"
CHOICE = "B3"


def written(path: Path, seed: int) -> Setup:
    """A workbook of few candidates, the first of whom has more actions than the page holds."""
    setup = Setup("ABC", "Proef & co", PERIODS[seed % len(PERIODS)], SIZES)
    rng = Random(seed)
    filling = random_filling(rng, setup, candidates=6, log=0, actions=55, talks=50, placed=2)
    write_organisation(path, setup, crowded(filling))
    return setup


def crowded(filling: Filling) -> Filling:
    """The filling with actions and talks moved to the first candidate, typed in several ways."""
    tables = dict(filling.tables)
    code = str(tables["candidates"][0][0])
    ways = (code, code.lower(), f" {code} ")
    tables["actions"] = [
        changed("actions", tuple(row), {"candidate": ways[n % 3]}) if n % 3 else row
        for n, row in enumerate(tables["actions"])
    ]
    first = tuple(tables["talks"][0])
    competences = sorted({str(row[2]).strip() for row in tables["talks"]})
    every = ("K1 Samenwerken", "k3", "Motivatie", "K5", "K6 Doorzettingsvermogen", "K7")
    last = [
        changed("talks", first, {"candidate": ways[n % 3], "competence": one})
        for n, one in enumerate((*every, competences[0]))
    ]
    tables["talks"] = [*tables["talks"], *last]
    return replace(filling, tables=tables)


def codes(book: Judged) -> list[str]:
    """Nobody, an unknown code, and every candidate, one of them typed with blanks around."""
    known = [row.code for row in book.submission.candidates]
    return ["", UNKNOWN, f" {known[0].lower()} ", *known]


def wrong(
    document: Document, book: Judged, code: str, day: date
) -> dict[str, tuple[CellValue, CellValue]]:
    """The cells that differ when someone chooses this code."""
    document.type(grid.SHEET, {CHOICE: code})
    differ = other_than(document, grid.SHEET, expected_page(book, code, day))
    return {f"{code} {day} {at}": pair for at, pair in differ.items()}


@pytest.mark.parametrize("seed", range(4))
def test_the_page_of_every_candidate_equals_python_on_every_day(
    tmp_path: Path, office: Office, catalogue: Catalogue, today: date, seed: int
) -> None:
    path = tmp_path / "filling.xlsx"
    book = judged(path, written(path, seed), catalogue, today)
    assert [one for one in book.result.findings if one.severity == "error"] == []
    most = Counter(row.candidate for row in book.submission.actions).most_common(1)
    assert most[0][1] > grid.ACTIONS
    with office.open(path) as document:
        found: dict[str, tuple[CellValue, CellValue]] = {}
        for number, day in enumerate(DAYS):
            look_on(document, day)
            every = codes(book)
            # All of them on 29 February, one after the other on the other days.
            chosen = every if day == LEAP_DAY else [every[3 + number % (len(every) - 3)]]
            for code in chosen:
                found |= wrong(document, book, code, day)
        assert found == {}
        assert document.errors(grid.FEED) == []


def test_an_empty_workbook_asks_to_choose(
    tmp_path: Path, office: Office, catalogue: Catalogue, today: date
) -> None:
    path, setup = tmp_path / "empty.xlsx", Setup("ABC", "Proef & co", PERIODS[0], SIZES)
    write_organisation(path, setup)
    book = judged(path, setup, catalogue, today)
    with office.open(path) as document:
        for code in ("", UNKNOWN):
            document.type(grid.SHEET, {CHOICE: code})
            wanted = expected_page(book, code, book.reference)
            assert other_than(document, grid.SHEET, wanted) == {}
            assert document.errors(grid.SHEET) == document.errors(grid.FEED) == []


def test_texts_of_more_than_two_lines_are_told_below_the_page(
    tmp_path: Path, office: Office, catalogue: Catalogue, today: date
) -> None:
    path = tmp_path / "filling.xlsx"
    book = judged(path, written(path, 1), catalogue, today)
    said = "Sommige teksten zijn langer dan hier past: zie het blad "
    note, whose = f"A{grid.NOTE_LINE}", book.submission.candidates.rows[0].code
    action = f"D{grid.FIRST_ACTION_LINE}"
    with office.open(path) as document:
        document.type(grid.SHEET, {CHOICE: whose})

        def told(length: int) -> str:
            document.type(grid.SHEET, {action: "x" * length})
            return str(document.values(grid.SHEET, note)[0][0])

        before = told(0)
        assert before in {"", f"{said}Groeigesprekken."}
        assert told(grid.room(grid.ACTION)) == before
        assert told(grid.room(grid.ACTION) + 1).startswith(f"{said}PDP")


def test_an_error_value_in_the_tables_stays_where_it_is(
    tmp_path: Path, office: Office, catalogue: Catalogue, today: date
) -> None:
    path = tmp_path / "filling.xlsx"
    book = judged(path, written(path, 1), catalogue, today)
    code = book.submission.candidates.rows[0].code
    with office.open(path) as document:
        document.type(grid.SHEET, {CHOICE: code})
        for sheet, cells in (("PDP", ("G50", "F51", "A52")), ("Groeigesprekken", ("B50", "D51"))):
            for cell in cells:
                document.sheet(sheet).getCellRangeByName(cell).setFormula("=1/0")
        document.model.calculate()
        assert document.errors(grid.SHEET) == document.errors(grid.FEED) == []
