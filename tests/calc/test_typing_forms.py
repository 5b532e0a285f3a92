"""Typed values in the forms: the built-in validation takes what the check takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Filling, Setup
from done_xl.layout.places import places
from done_xl.model.tables import TABLES
from done_xl.reading.book import read_book
from done_xl.text_nl.start import ALL_WELL
from done_xl.validation.book import check_book
from done_xl.writing.organisation import write_organisation
from tests.calc.office import Document, Office, own_office
from tests.calc.test_typing import PERIOD
from tests.calc.tries import ENTRIES, Entry
from tests.calc.typist import Typist

pytestmark = pytest.mark.calc
office = pytest.fixture(scope="module")(own_office)
SETUP = Setup("ABC", "Proef", PERIOD, {spec.key: 3 for spec in TABLES if not spec.fixed})
FILLING = Filling({}, {"coaches": [("Coach 1",)]})
WARNINGS = "B13"  # on Start


@dataclass(frozen=True)
class Desk:
    """An open workbook and who types in it."""

    document: Document
    typist: Typist
    folder: Path


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, office: Office) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("forms")
    write_organisation(folder / "start.xlsx", SETUP, FILLING)
    document = office.load(folder / "start.xlsx", hidden=False)
    yield Desk(document, Typist(office, document), folder)
    document.close()


def severity(desk: Desk, catalogue: Catalogue, sheet: str, cell: str) -> str:
    """What the check of the saved file says of a cell."""
    path = desk.folder / "typed.xlsx"
    desk.document.save_as(path)
    findings = check_book(read_book(path, path.name), catalogue, today=PERIOD.last).findings
    said = {
        finding.severity
        for finding in findings
        if (finding.place.sheet, finding.place.cell) == (sheet, cell)
    }
    return "error" if "error" in said else "warning" if "warning" in said else "taken"


def tried(desk: Desk, catalogue: Catalogue, entry: Entry, text: str) -> str:
    """What happens to one text: taken, error or warning where refused, beside."""
    form = places(SETUP).form(entry.form)
    cell = form.cell(entry.field)
    target = desk.document.sheet(form.sheet).getCellRangeByName(cell)
    before = target.getFormula()
    target.setFormula("")
    taken = desk.typist.enter(form.sheet, cell, text)
    if not taken:
        desk.typist.force(form.sheet, cell, text)
    said = severity(desk, catalogue, form.sheet, cell)
    warned = desk.document.values("Start", WARNINGS)[0][0] != ALL_WELL
    target.setFormula(before)
    if not taken:
        return said
    if said == "error":
        return "beside" if warned else "taken, though an error"
    return said


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.form}-{entry.field}")
def test_what_is_typed_in_a_form(desk: Desk, catalogue: Catalogue, entry: Entry) -> None:
    wanted = dict(entry.texts())
    assert {text: tried(desk, catalogue, entry, text) for text in wanted} == wanted
