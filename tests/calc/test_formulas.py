"""The native formulas of the organisation workbook against Python, in a real program.

For random fillings and for all samples every computed cell that tells something is compared:
KPI rekenblad with its ratios and retention counts, Traject, both checklists, the counters on Start.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from done_xl.api.computed import computed_cells
from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Filling, Setup
from done_xl.layout.places import places
from done_xl.model.submission import Period
from done_xl.samples.organisations import FAULTY, sample_books
from done_xl.samples.random_filling import random_filling
from done_xl.writing.book import Cell
from done_xl.writing.computed.traject_grid import FIRST_LINE
from done_xl.writing.organisation import write_organisation
from tests.calc.expected import COUNTS, LINKS, NAMES, Cells, Judged, expected_cells, judged
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
    "talks": 30,
    "measures": 24,
    "placements": 60,
    "action_items": 4,
}
# The sheets of which results are stored; PDP-blad and Premies have tests of their own besides.
STORED = ("KPI rekenblad", "Traject", "Opvolging", "PDP-blad", "Premies", "Dashboard", "_dash")
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


CASES = [Case(seed) for seed in range(20)]


def counters(document: Document) -> Cells:
    """The list of sheets on Start: rows filled and incomplete, by the name of the sheet."""
    rows = document.values("Start", "A30:D60")
    found: Cells = {}
    for name, _, filled, lacking in rows:
        found[COUNTS, f"{name}: ingevuld"] = filled
        found[COUNTS, f"{name}: onvolledig"] = lacking
    return found


def links(document: Document) -> Cells:
    """Where the links of Opvolging lead, by their place in the list."""
    used = document.used("_items")
    column = next(
        re.sub(r"\d", "", address) for address, text in used.items() if text == "shown target"
    )
    return {(LINKS, str(place)): used.get(f"{column}{place + 2}", "") for place in range(200)}


def shown(document: Document, wanted: Cells) -> Cells:
    """What the program shows in the wanted cells."""
    counted = counters(document)
    used = {
        sheet: document.used(sheet)
        for sheet in {sheet for sheet, _ in wanted}
        if sheet not in (NAMES, COUNTS, LINKS)
    }
    found = links(document)
    for sheet, name in wanted:
        if sheet == NAMES:
            found[sheet, name] = document.named(name)
        elif sheet == COUNTS:
            found[sheet, name] = counted[sheet, name]
        elif sheet != LINKS:
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
    found = []
    for address, (text, _) in document.results(sheet).items():
        bare = re.sub(r"\"[^\"]*\"|'[^']*'", "", text)
        if re.search(r"[a-z_]\w*\(|#NAME", bare):
            found.append(f"{address} {text}")
    return found


def stored_and_calculated(
    document: Document, stored: Mapping[tuple[str, str], Cell]
) -> dict[str, tuple[CellValue, CellValue]]:
    """Where a formula gives something else than what would be stored beside it."""
    calculated: Cells = {
        (sheet, address): value
        for sheet in STORED
        for address, (_, value) in document.results(sheet).items()
    }
    wanted: Cells = dict.fromkeys(calculated, "")
    for place, value in stored.items():
        wanted[place] = value if isinstance(value, str) else float(str(value))
    return differences(calculated, wanted)


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
    stored = computed_cells(path, today)
    with recalculated(office, path) as document:
        assert troubles(document) == {}
        assert differences(shown(document, wanted), wanted) == {}
        assert stored_and_calculated(document, stored) == {}


@pytest.mark.parametrize("code", sorted(SAMPLES.keys() - {FAULTY}))
def test_formulas_of_a_sample_equal_python_and_what_is_stored(
    sample_file: Callable[[str], Path],
    office: Office,
    catalogue: Catalogue,
    today: date,
    code: str,
) -> None:
    path = sample_file(code)
    wanted = expected_cells(judged(path, SAMPLES[code].setup, catalogue, today))
    stored = computed_cells(path, today)
    with recalculated(office, path) as document:
        assert troubles(document) == {}
        assert differences(shown(document, wanted), wanted) == {}
        assert stored_and_calculated(document, stored) == {}


# Amounts by which the formulas of the sample with mistakes differ from Python: a formula sees no
# error in another cell of a row, and cannot read a number or a day that was typed as a text.
EXPLAINED = (
    ("SOA", 0, 1.0, "an unknown candidate: the check leaves the row out"),
    ("SOA", 0, 1.0, "an unknown coach: the check leaves the row out"),
    ("SOA", 0, -1.0, "a day as text: the check reads it, with a warning"),
    ("CUR", 0, -1.5, "an amount as text: the check reads it, with a warning"),
    ("TEL", 0, -1.0, "a day in words: the check reads it, with a warning"),
    ("VAC", 0, 1.0, "an error value beside the day: the check leaves the row out"),
)


def as_formulas_see(book: Judged) -> Judged:
    """The workbook with the explained amounts in its KPIs."""
    series = []
    for one in book.result.kpis:
        months = list(one.logged)
        for code, month, amount, _ in EXPLAINED:
            if code == one.code:
                months[month] += amount
        series.append(replace(one, logged=tuple(months)))
    return replace(book, result=replace(book.result, kpis=tuple(series)))


def test_mistakes_change_only_what_they_touch(
    sample_file: Callable[[str], Path], office: Office, catalogue: Catalogue, today: date
) -> None:
    path = sample_file(FAULTY)
    book = judged(path, SAMPLES[FAULTY].setup, catalogue, today)
    wanted = expected_cells(as_formulas_see(book))
    with recalculated(office, path) as document:
        # The one error value stands in an entry cell and spoils no computed one.
        assert troubles(document) == {"Vacatures": ["D20"]}
        wrong = differences(shown(document, wanted), wanted)
    # Traject also shows the rows of Kandidaten that the check leaves out.
    faulty = {
        int(finding.place.cell[1:].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        for finding in book.result.findings
        if finding.place.sheet == "Kandidaten"
        and finding.severity == "error"
        and finding.place.cell is not None
    } - set(book.submission.candidates.lines)
    shift = FIRST_LINE - places(book.setup).table("candidates").first_line
    lines = {(cell.split("!")[0], int(re.sub(r".*![A-Z]+", "", cell))) for cell in wrong}
    assert len(faulty) == 4
    assert lines == {("Traject", line + shift) for line in faulty}


def test_nothing_is_stored_beside_the_formulas_of_a_workbook_with_errors(
    sample_file: Callable[[str], Path], today: date
) -> None:
    assert computed_cells(sample_file(FAULTY), today) == {}


def test_an_empty_workbook_shows_zeros_and_no_error(
    tmp_path: Path, office: Office, catalogue: Catalogue, today: date
) -> None:
    setup = Setup("ABC", "Proef & co", SCHOOL)
    path = tmp_path / "empty.xlsx"
    write_organisation(path, setup)
    wanted = expected_cells(judged(path, setup, catalogue, today))
    with recalculated(office, path) as document:
        assert troubles(document) == {}
        assert differences(shown(document, wanted), wanted) == {}


def test_the_blank_template_shows_no_error(tmp_path: Path, office: Office) -> None:
    path = tmp_path / "blank.xlsx"
    write_organisation(path, Setup("", "", YEAR))
    with recalculated(office, path) as document:
        assert troubles(document) == {}
        filled = {name: value for name, value in counters(document).items() if value}
    # Only what the template itself fills in is counted: KPIs, competences, settings.
    assert filled == {
        (COUNTS, "Blad: ingevuld"): "Rijen ingevuld",
        (COUNTS, "Blad: onvolledig"): "Rijen onvolledig",
        (COUNTS, "Instellingen: ingevuld"): 17.0 + 19.0 + 6.0,
    }
