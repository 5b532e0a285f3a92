"""Typed values, good and bad: the built-in validation takes exactly what the check takes.

A real program in a Flemish locale (decimal comma, dd/mm/jjjj), typed into by key events. What it
took is saved and checked; what it refused is then put in past the validation, as pasting does, and
saved and checked as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from done_xl.catalogue.types import Catalogue
from done_xl.layout.filling import Filling, Setup, Typed
from done_xl.layout.places import places
from done_xl.layout.prefilled import prefilled
from done_xl.model.findings import Finding
from done_xl.model.submission import Period
from done_xl.model.tables import table
from done_xl.reading.book import read_book
from done_xl.samples.typed import Cells, typed_row
from done_xl.validation.book import check_book
from done_xl.writing.organisation import write_organisation
from tests.calc.office import Office, own_office
from tests.calc.tries import COLUMNS, KNOWN, ROWS, Column
from tests.calc.typist import Typist

pytestmark = pytest.mark.calc
office = pytest.fixture(scope="module")(own_office)
PERIOD = Period(date(2026, 1, 1), date(2026, 12, 31))
SPARE = 3


@dataclass(frozen=True)
class Try:
    """A text for one cell, and what should happen: taken, error, warning or lenient."""

    sheet: str
    cell: str
    header: str
    text: str
    expected: str

    def __str__(self) -> str:
        text = self.text if len(self.text) < 40 else f"{self.text[:5]}… ({len(self.text)})"
        return f"{self.sheet}!{self.cell} {self.header}: {text!r}"


def filled(column: Column, number: int) -> Cells:
    """A row that is right but for the blank cell of this column."""
    values: dict[str, Typed] = {
        name: value.format(n=number) if isinstance(value, str) else value
        for name, value in ROWS.get(column.table, {}).items()
    }
    values |= dict(column.beside)
    values[column.field] = None
    return typed_row(column.table, **values)


def plan(catalogue: Catalogue) -> tuple[Setup, Filling, list[Try]]:
    """The workbook to type in, and every try in a cell of its own."""
    template = prefilled(catalogue)
    rows: dict[str, list[Cells]] = {
        key: [typed_row(key, **values) for values in known] for key, known in KNOWN.items()
    }
    found: list[tuple[str, str, int, str, str]] = []
    for column in COLUMNS:
        own = rows.setdefault(column.table, [])
        own += [typed_row(column.table)] * (column.first - len(own))
        for text, expected in column.texts():
            number = len(own)
            began = number < len(template.get(column.table, ()))
            row = typed_row(column.table) if began else filled(column, number)
            own.append(row)
            found.append((column.table, column.field, number, text, expected))
    sizes = {key: len(own) + SPARE for key, own in rows.items() if not table(key).fixed}
    setup = Setup("ABC", "Proef", PERIOD, sizes)
    where = places(setup).tables
    tries = [
        Try(
            where[key].sheet,
            f"{where[key].letters(name)}{where[key].first_line + number}",
            table(key).field(name).column.header,
            text,
            expected,
        )
        for key, name, number, text, expected in found
    ]
    return setup, Filling({"start": {"reference": PERIOD.last}}, rows), tries


@dataclass(frozen=True)
class Typing:
    """All tries with what the program did, and the findings with and without what it refused."""

    tries: Sequence[Try]
    taken: Mapping[Try, bool]
    findings: Sequence[Finding]
    pasted: Sequence[Finding]


def check(path: Path, catalogue: Catalogue) -> tuple[Finding, ...]:
    return check_book(read_book(path, path.name), catalogue, today=PERIOD.last).findings


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory, office: Office, catalogue: Catalogue) -> Typing:
    folder = tmp_path_factory.mktemp("typing")
    setup, filling, tries = plan(catalogue)
    write_organisation(folder / "start.xlsx", setup, filling)
    document = office.load(folder / "start.xlsx", hidden=False)
    try:
        typist = Typist(office, document)
        taken = {each: typist.enter(each.sheet, each.cell, each.text) for each in tries}
        document.save_as(folder / "typed.xlsx")
        for each, went_in in taken.items():
            if not went_in:
                typist.force(each.sheet, each.cell, each.text)
        document.save_as(folder / "pasted.xlsx")
    finally:
        document.close()
    findings, pasted = (check(folder / name, catalogue) for name in ("typed.xlsx", "pasted.xlsx"))
    return Typing(tries, taken, findings, pasted)


def judgement(findings: Sequence[Finding], each: Try) -> str:
    """What the check says of a cell: the gravest severity, or that it takes the value."""
    here = [
        finding
        for finding in findings
        if (finding.place.sheet, finding.place.cell) == (each.sheet, each.cell)
    ]
    if any(finding.severity == "error" for finding in here):
        return "error"
    if any(finding.severity == "warning" for finding in here):
        return "warning"
    return "taken"


def test_the_program_takes_and_refuses_as_listed(typed: Typing) -> None:
    wrong = {
        str(each): "taken" if typed.taken[each] else "refused"
        for each in typed.tries
        if typed.taken[each] != (each.expected == "taken")
    }
    assert wrong == {}


def test_the_check_finds_nothing_wrong_with_what_was_taken(typed: Typing) -> None:
    wrong = {
        str(each): judgement(typed.findings, each)
        for each in typed.tries
        if typed.taken[each] and judgement(typed.findings, each) != "taken"
    }
    assert wrong == {}


def test_the_check_refuses_what_was_refused(typed: Typing) -> None:
    wrong = {
        str(each): judgement(typed.pasted, each)
        for each in typed.tries
        if not typed.taken[each]
        and judgement(typed.pasted, each) != each.expected.replace("lenient", "taken")
    }
    assert wrong == {}


def test_every_kind_of_rule_is_tried_often(typed: Typing) -> None:
    count = Counter(each.expected for each in typed.tries)
    assert count["taken"] >= 75
    assert count["error"] >= 75
    assert len(typed.tries) == len({(each.sheet, each.cell) for each in typed.tries})
