"""The observation workbook in a real program: what its cells take, and what it counts itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from done_xl.layout.filling import Filling
from done_xl.layout.observation import observation_places
from done_xl.model.books import BOOKS, FACTS
from done_xl.model.shapes import SHAPES
from done_xl.reading.book import read_book
from done_xl.writing.observation.book import write_observation
from tests.calc.office import Document, Office, own_office
from tests.calc.typist import Typist
from tests.writing.observation.setups import setup_of

pytestmark = pytest.mark.calc
office = pytest.fixture(scope="module")(own_office)
SETUP = setup_of("K1", "K3", candidates=("K012", "WEB/K201"))
PLACES = observation_places(SETUP)
CODES = (
    "K013", "k013", "K0134", "K013B", "K0134Z", "VBO/K012", "vbo/k012b", "A1/Z999",
    "ABCDEFGH/K0123C",
    "K01", "K01234", "K013A", "013", "K", "KK13", "K01B", "K013BB", "K0134BB", "K 13", "K013.",
    "/K012", "V/K012", "ABCDEFGHI/K012", "VBO/", "VBO/K01", "VBO/K012A", "VBO-K012", "Jan",
)  # fmt: skip
SCORES = {"1": True, "4": True, "0": False, "5": False, "2,5": False, "goed": False, "3x": False}


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory, office: Office) -> Iterator[Document]:
    path = tmp_path_factory.mktemp("observation") / "SAM.xlsx"
    write_observation(path, SETUP)
    opened = office.load(path, hidden=False)
    yield opened
    opened.close()


def entered(office: Office, document: Document, cell: tuple[str, str], text: str) -> bool:
    """Whether a text was taken; the cell is blank again afterwards."""
    taken = Typist(office, document).enter(*cell, text)
    document.sheet(cell[0]).getCellRangeByName(cell[1]).setFormula("")
    return taken


def test_a_slot_takes_codes_with_or_without_an_organisation(
    office: Office, document: Document
) -> None:
    cell = ("Start", PLACES.form("observation").cell("c"))
    wanted = {code: bool(re.fullmatch(SHAPES["slot"], code.upper())) for code in CODES}
    assert {code: entered(office, document, cell, code) for code in CODES} == wanted


def test_a_score_is_1_to_4_and_enter_goes_to_the_next_row(
    office: Office, document: Document
) -> None:
    place = PLACES.table("scores_1")
    first, second = (f"{place.letters('a')}{place.first_line + n}" for n in (0, 1))
    found = {text: entered(office, document, (place.sheet, first), text) for text in SCORES}
    assert found == SCORES
    Typist(office, document).enter(place.sheet, first, "3")
    assert document.model.CurrentSelection.AbsoluteName.replace("$", "").endswith(f".{second}")
    document.sheet(place.sheet).getCellRangeByName(first).setFormula("")


def test_start_counts_the_scores_and_no_formula_fails(document: Document) -> None:
    place = PLACES.table("scores_2")
    first, nobody = (f"{place.letters(slot)}{place.first_line}" for slot in ("a", "f"))
    document.type(place.sheet, {first: 4.0, nobody: 2.0})
    shown = document.used("Start").values()
    assert "1 van 16 scores" in shown
    assert "0 waarnemingen" in shown
    document.type(place.sheet, {first: "", nobody: ""})
    assert [document.errors(name) for name in document.sheets()] == [[]] * len(document.sheets())


def test_above_a_letter_stands_its_candidate(document: Document) -> None:
    place = PLACES.table("scores_1")
    line = place.header_line - 1
    codes = document.values(place.sheet, f"{place.letters('a')}{line}:{place.letters('f')}{line}")
    assert codes == (("K012", "WEB/K201", "", "", "", ""),)
    assert document.values(place.sheet, "A1")[0][0] == "Proef 1: magazijn"


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_a_workbook_saved_by_another_program_is_read_the_same(
    tmp_path: Path, office: Office, suffix: str
) -> None:
    spec = BOOKS["observation"].tables[0]
    scores = [spec.row(a=3), spec.row(b=2)]
    seen = "vroeg wat de volgende taak was"
    facts = [FACTS.row(exercise="Proef 1", slot="A", competence="K1 Samenwerken", seen=seen)]
    path, resaved = tmp_path / "SAM.xlsx", tmp_path / f"resaved{suffix}"
    write_observation(path, SETUP, Filling({}, {"scores_1": scores, "facts": facts}))
    with office.open(path) as opened:
        opened.save_as(resaved)
    before, after = (read_book(each, each.name) for each in (path, resaved))
    assert (after.facts.kind, after.facts.version) == ("observation", 1)
    assert {key: (one.rows, one.lines) for key, one in after.tables.items()} == {
        key: (one.rows, one.lines) for key, one in before.tables.items()
    }
    assert after.forms == before.forms
    assert after.findings == ()
