"""The native formulas of the organisation workbook against Python, in a real program.

For random fillings and for all samples every computed cell that tells something is compared:
KPI rekenblad with its ratios and retention counts, Traject, both checklists, the counters on Start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from done_xl.api.computed import computed_cells
from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Filling, Setup, file_name
from done_xl.model.submission import Period
from done_xl.samples.organisations import FAULTY, sample_books
from done_xl.samples.random_filling import random_filling
from done_xl.writing.organisation import write_organisation
from tests.calc.expected import COUNTS, NAMES, Cells, expected_cells, judged
from tests.calc.office import CellValue, Document, Office

pytestmark = pytest.mark.calc
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
SCHOOL = Period(date(2025, 9, 1), date(2026, 8, 31))
LEAP_SCHOOL = Period(date(2023, 9, 1), date(2024, 8, 31))
QUARTER = Period(date(2026, 4, 1), date(2026, 6, 30))
MONTH = Period(date(2024, 2, 1), date(2024, 2, 29))
PERIODS = (YEAR, SCHOOL, LEAP_SCHOOL, QUARTER, MONTH)
SMALL = {
    "coaches": 5,
    "levels": 6,
    "candidates": 24,
    "intakes": 4,
    "interviews": 4,
    "log": 140,
    "contacts": 30,
    "vacancies": 20,
    "actions": 40,
    "talks": 4,
    "measures": 24,
    "placements": 60,
    "action_items": 4,
}
SAMPLES = {book.setup.code: book for book in sample_books()}


@dataclass(frozen=True)
class Case:
    """One random filling: everything about it follows from its number."""

    seed: int

    @property
    def full(self) -> bool:
        """Whether the tables have all rows of the template."""
        return self.seed % 10 == 9

    @property
    def setup(self) -> Setup:
        period = PERIODS[self.seed % len(PERIODS)]
        return Setup("ABC", "Proef & co", period, {} if self.full else SMALL)

    @property
    def filling(self) -> Filling:
        rng = Random(self.seed)
        return random_filling(
            rng,
            self.setup,
            candidates=60 if self.full else rng.choice((1, 8, 20, 20)),
            log=900 if self.full else rng.choice((0, 10, 120, 120)),
            contacts=rng.choice((0, 25, 25)),
            vacancies=rng.choice((0, 15, 15)),
            actions=rng.choice((0, 35, 35)),
            measures=rng.choice((0, 20, 20)),
            placed=rng.choice((2, 12, 12)),
            blank_share=rng.choice((0.0, 0.0, 0.2)),
        )


CASES = [Case(seed) for seed in range(32)]


def at(document: Document, sheet: str, area: str) -> CellValue:
    return document.values(sheet, area)[0][0]


def counters(document: Document) -> Cells:
    """The list of sheets on Start: rows filled and incomplete, by the name of the sheet."""
    rows = document.values("Start", "A30:D60")
    found: Cells = {}
    for name, _, filled, lacking in rows:
        found[COUNTS, f"{name}: ingevuld"] = filled
        found[COUNTS, f"{name}: onvolledig"] = lacking
    return found


def shown(document: Document, wanted: Cells) -> Cells:
    """What the program shows in the wanted cells."""
    counted = counters(document)
    used = {sheet: document.used(sheet) for sheet in {sheet for sheet, _ in wanted}
            if sheet not in (NAMES, COUNTS)}
    found: Cells = {}
    for sheet, name in wanted:
        if sheet == NAMES:
            found[sheet, name] = document.named(name)
        elif sheet == COUNTS:
            found[sheet, name] = counted[sheet, name]
        else:
            found[sheet, name] = used[sheet].get(name, "")
    return found


def same(one: CellValue, other: CellValue) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return abs(one - other) <= 1e-9 * max(1.0, abs(one), abs(other))


def differences(found: Cells, wanted: Cells) -> dict[str, tuple[CellValue, CellValue]]:
    """Shown and wanted value of every cell where they differ, by sheet and cell."""
    return {
        f"{sheet}!{name}": (found[sheet, name], value)
        for (sheet, name), value in wanted.items()
        if not same(found[sheet, name], value)
    }


def troubles(document: Document) -> dict[str, list[str]]:
    """The cells of each sheet that show an error, and formulas that hold an unknown name.

    The program keeps an unknown function in lower case, and IFERROR would hide its error.
    """
    found: dict[str, list[str]] = {}
    for name in document.sheets():
        cells = document.errors(name) + unknown_names(document, name)
        if cells:
            found[name] = cells
    return found


def unknown_names(document: Document, sheet: str) -> list[str]:
    found: list[str] = []
    target = document.sheet(sheet)
    for area in target.queryContentCells(16).RangeAddresses:
        bounds = (area.StartColumn, area.StartRow, area.EndColumn, area.EndRow)
        for row in target.getCellRangeByPosition(*bounds).getFormulaArray():
            bare = (re.sub(r"\"[^\"]*\"|'[^']*'", "", text) for text in row)
            found += [text for text in bare if re.search(r"[a-z_]\w*\(|#NAME", text)]
    return found


@contextmanager
def recalculated(office: Office, path: Path) -> Iterator[Document]:
    with office.open(path) as document:
        document.model.calculateAll()
        yield document


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"filling{case.seed}")
def test_formulas_of_a_random_filling_equal_python(
    tmp_path: Path, office: Office, catalogue: Catalogue, today: date, case: Case
) -> None:
    path = tmp_path / "filling.xlsx"
    write_organisation(path, case.setup, case.filling)
    book = judged(path, case.setup, catalogue, today)
    assert [one for one in book.result.findings if one.severity == "error"] == []
    wanted = expected_cells(book)
    with recalculated(office, path) as document:
        assert troubles(document) == {}
        assert differences(shown(document, wanted), wanted) == {}
