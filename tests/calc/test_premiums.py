"""The sheet Premies against Python, in a real program: every cell, on many days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from done_xl.api.computed import computed_cells
from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Filling, Setup
from done_xl.model.submission import Period
from done_xl.samples.random_filling import random_filling
from done_xl.samples.typed import changed, typed_row
from done_xl.scoring.days import add_months
from done_xl.scoring.premium import period_premiums
from done_xl.writing.book import Cell
from done_xl.writing.computed import premium_grid as grid
from done_xl.writing.computed.cached_premiums import premium_cells
from done_xl.writing.organisation import write_organisation
from tests.calc.expected import Judged, judged
from tests.calc.moving import DAYS, look_on, other_than
from tests.calc.office import CellValue, Office

pytestmark = pytest.mark.calc
SIZES = {"candidates": 12, "log": 5, "contacts": 15, "actions": 20, "talks": 20, "measures": 80}
PERIODS = (
    Period(date(2026, 1, 1), date(2026, 12, 31)),
    Period(date(2025, 9, 1), date(2026, 8, 31)),
    Period(date(2024, 2, 1), date(2024, 2, 29)),
    Period(date(2024, 11, 1), date(2025, 10, 31)),
)
ENTITLED = ("Sociale Werkplaats", "Beschutte Werkplaats", "Maatwerk")
WAGES = (None, 0, 7500, 8250.75, 0.25, 1234.56)
WAYS = ("VOP", "vop", " VOP ", "Vlaamse ondersteuningspremie")


def written(path: Path, seed: int, premiums: int) -> Setup:
    """A workbook in which most have a right to a premium, in every quarter of it."""
    setup = Setup("ABC", "Proef & co", PERIODS[seed % len(PERIODS)], SIZES)
    rng = Random(seed)
    filling = random_filling(rng, setup, candidates=8, log=0, measures=5, placed=6)
    write_organisation(path, setup, paid(rng, filling, premiums, setup.period))
    return setup


def paid(rng: Random, filling: Filling, premiums: int, period: Period) -> Filling:
    """The filling with so many premiums that begin on edges of quarters around the period."""
    tables = dict(filling.tables)
    tables["candidates"] = [
        changed("candidates", tuple(row), {"status": rng.choice((*ENTITLED, "LDE"))})
        for row in tables["candidates"]
    ]
    codes = [str(row[0]) for row in tables["candidates"]]
    edges = [add_months(period.first, -n) for n in range(36)] + [period.last, date(2024, 2, 29)]
    rows = []
    for _ in range(premiums):
        start, code = rng.choice(edges), rng.choice(codes)
        end = add_months(start, rng.choice((0, 3, 16, 30))) if rng.random() < 0.4 else None
        rows.append(
            typed_row(
                "measures",
                candidate=rng.choice((code, code.lower())),
                measure=rng.choice(WAYS),
                start=start,
                end=end,
                applied=rng.choice((None, date(2023, 6, 30), date(2023, 7, 1))),
                vdab=rng.choice((None, start, start)),
                wage=rng.choice(WAGES),
            )
        )
    tables["measures"] = [*rows, *tables["measures"]]
    return replace(filling, tables=tables)


def wanted(book: Judged, day: date) -> dict[str, Cell]:
    """What Premies must show on a day, by address."""
    period = book.setup.period
    subtitle = (
        f"{book.setup.name} – {period.first:%d/%m/%Y} tot {period.last:%d/%m/%Y}"
        f" – peildatum {day:%d/%m/%Y}"
    )
    found = period_premiums(book.submission, book.catalogue, day)
    return {address: value for (_, address), value in premium_cells(found, subtitle).items()}


@pytest.mark.parametrize("seed", range(4))
def test_every_cell_equals_python_on_every_day(
    tmp_path: Path, office: Office, catalogue: Catalogue, today: date, seed: int
) -> None:
    path = tmp_path / "filling.xlsx"
    premiums = 70 if seed == 1 else 25
    book = judged(path, written(path, seed, premiums), catalogue, today)
    assert [one for one in book.result.findings if one.severity == "error"] == []
    with office.open(path) as document:
        found: dict[str, tuple[CellValue, CellValue]] = {}
        for day in DAYS:
            look_on(document, day)
            differ = other_than(document, grid.SHEET, wanted(book, day))
            found |= {f"{day} {address}": pair for address, pair in differ.items()}
        assert found == {}
        assert document.errors(grid.FEED) == document.errors(grid.SHEET) == []


def test_what_is_stored_is_what_is_calculated(
    tmp_path: Path, office: Office, catalogue: Catalogue, today: date
) -> None:
    path = tmp_path / "filling.xlsx"
    book = judged(path, written(path, 1, 70), catalogue, today)
    stored = {
        address: value
        for (sheet, address), value in computed_cells(path, today).items()
        if sheet == grid.SHEET
    }
    assert stored == wanted(book, book.reference)
    # More than the sheet has room for: the totals tell them all.
    sentence = str(stored["A11"])
    assert sentence.startswith("7")
    assert "; hier staan de eerste 60, de totalen tellen ze allemaal" in sentence
    with office.open(path) as document:
        assert other_than(document, grid.SHEET, stored) == {}


def test_an_error_value_in_maatregelen_spoils_no_total(
    tmp_path: Path, office: Office, catalogue: Catalogue, today: date
) -> None:
    path = tmp_path / "filling.xlsx"
    judged(path, written(path, 0, 25), catalogue, today)
    with office.open(path) as document:
        for cell in ("A7", "B8", "E9"):
            document.sheet("Maatregelen").getCellRangeByName(cell).setFormula("=1/0")
        document.model.calculate()
        assert document.errors(grid.SHEET) == document.errors(grid.FEED) == []
