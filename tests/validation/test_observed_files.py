"""Real workbooks of assessors, filled by another program, read and checked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.table import Table, TableColumn

from done_xl.api.assessing import assess
from done_xl.layout.filling import Filling
from done_xl.model.books import SCORES
from done_xl.reading.book import read_book
from done_xl.validation.assessment import check_assessment
from done_xl.validation.observation import CheckedObservation, check_observation
from done_xl.writing.observation.book import write_observation
from tests.validation.observed import CATALOGUE, shown
from tests.writing.books import read_book as opened
from tests.writing.observation.setups import setup_of

SETUP = setup_of("K1", "K3", candidates=("K012", "K013", "LDE/K012"))
DAY = date(2026, 3, 11)
SIGNED_OFF = ("Start", "B24", DAY)
SCORED = (
    SIGNED_OFF,
    ("Proef 1", "D6", 3),
    ("Proef 1", "E6", 2),
    ("Proef 2", "F13", 3),
)
COUNTED = [("VBO/K012", "K1", 1, 3), ("VBO/K013", "K1", 1, 2), ("LDE/K012", "K3", 4, 3)]


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("blank") / "SAM_VBO_2026-03-10_A1.xlsx"
    write_observation(path, SETUP)
    return path


@pytest.fixture
def checked(blank: Path, tmp_path: Path) -> Callable[..., CheckedObservation]:
    """The check of the workbook with cells typed in it by another program, and then changed."""

    def check(
        *cells: tuple[str, str, object], change: Callable[[Workbook], None] = lambda _: None
    ) -> CheckedObservation:
        book = opened(blank)
        for sheet, cell, value in cells:
            book[sheet][cell] = value
        change(book)
        book.save(tmp_path / "A1.xlsx")
        return check_observation(read_book(tmp_path / "A1.xlsx", "A1.xlsx"), CATALOGUE)

    return check


def counted(found: CheckedObservation) -> list[tuple[str, str, int, int]]:
    assert found.observation is not None
    return [(one.candidate, *one[3:]) for one in found.observation.scores]


def test_a_workbook_filled_without_mistakes(checked: Callable[..., CheckedObservation]) -> None:
    found = checked(*SCORED)
    assert (shown(found.findings), counted(found)) == ([], COUNTED)


def test_a_blank_workbook_is_no_assessor(checked: Callable[..., CheckedObservation]) -> None:
    found = checked(SIGNED_OFF)
    assert (shown(found.findings), found.observation) == (["OBS-002 error"], None)


def test_mistakes_are_named_at_their_cell(checked: Callable[..., CheckedObservation]) -> None:
    found = checked(
        *SCORED,
        ("Start", "B24", None),
        ("Proef 1", "D7", 0),
        ("Proef 1", "D8", 5),
        ("Proef 1", "D9", 2.5),
        ("Proef 1", "D10", "goed"),
        ("Proef 1", "D11", "3 "),
        ("Proef 1", "D12", True),
        ("Proef 1", "D13", "=1+1"),
        ("Proef 1", "G6", 3),
        ("Proef 2", "D6", 1),
        ("Waarnemingen", "A6", "Proef 3"),
        ("Waarnemingen", "B6", "A"),
        ("Waarnemingen", "C6", "K1 Samenwerken"),
        ("Waarnemingen", "D6", "gaf een doos door"),
    )
    assert shown(found.findings) == [
        "Start B24 OBS-011 warning",
        "Proef 1 G6 OBS-018 error",
        "Proef 1 D7 OBS-014 error",
        "Proef 1 D8 OBS-014 error",
        "Proef 1 D9 OBS-014 error",
        "Proef 1 D10 OBS-014 error",
        "Proef 1 D11 OBS-015 warning",
        "Proef 1 D12 OBS-014 error",
        "Proef 1 D13 OBS-017 error",
        "Proef 2 D6 OBS-025 warning",
        "Waarnemingen A6 OBS-026 error",
    ]
    assert sorted(counted(found)) == sorted(
        [*COUNTED, ("VBO/K012", "K3", 2, 3), ("VBO/K012", "K1", 1, 1)]
    )


def test_a_column_for_a_seventh_candidate(checked: Callable[..., CheckedObservation]) -> None:
    def widen(book: Workbook) -> None:
        table = book["Proef 1"].tables["tblProef1"]
        table.ref = table.ref.replace("M", "N")
        table.autoFilter = None
        table.tableColumns.append(TableColumn(id=14, name="G"))

    found = checked(*SCORED, ("Proef 1", "N5", "G"), ("Proef 1", "N6", 2), change=widen)
    assert (shown(found.findings), counted(found)) == (["Proef 1 N5 OBS-013 error"], COUNTED)


def test_a_missing_sheet_of_an_exercise(checked: Callable[..., CheckedObservation]) -> None:
    found = checked(*SCORED, change=lambda book: book.remove(book["Proef 2"]))
    assert shown(found.findings) == ["Start B10 OBS-021 info", "Start B17 OBS-010 error"]
    assert counted(found) == COUNTED[:2]


def copy_of(name: str, table: str | None) -> Callable[[Workbook], None]:
    """A copy of a sheet beside it; Excel gives the table of the copy a name with a number."""

    def copy(book: Workbook) -> None:
        made = book.copy_worksheet(book[name])
        made.title = f"{name} (2)"
        if table:
            area = next(iter(book[name].tables.values())).ref
            made.add_table(Table(displayName=table, ref=area))

    return copy


@pytest.mark.parametrize("table", ["tblProef13", "Tabel1", None])
def test_scores_on_a_copied_sheet_are_counted_and_said(
    checked: Callable[..., CheckedObservation], table: str | None
) -> None:
    found = checked(*SCORED, change=copy_of("Proef 1", table))
    assert (shown(found.findings), counted(found)) == (["Proef 1 (2) A5 OBS-028 error"], COUNTED)
    (finding,) = found.findings
    assert "Hier staan 2 scores. Dat telt niet mee." in finding.message


def test_scores_only_on_a_copied_sheet_are_no_blank_workbook(
    checked: Callable[..., CheckedObservation],
) -> None:
    def move(book: Workbook) -> None:
        copy_of("Proef 2", "tblProef25")(book)
        book["Proef 2"]["F13"] = None

    found = checked(SIGNED_OFF, ("Proef 2", "F13", 3), change=move)
    assert shown(found.findings) == ["Proef 2 (2) A5 OBS-028 error"]
    assert "Hier staat 1 score." in found.findings[0].message


def test_a_copied_sheet_without_scores_is_no_mistake(
    checked: Callable[..., CheckedObservation],
) -> None:
    def move(book: Workbook) -> None:
        copy_of("Proef 1", "tblProef13")(book)
        book["Proef 1 (2)"]["D6"] = book["Proef 1 (2)"]["E6"] = None

    assert checked(*SCORED, change=move).findings == ()


def test_facts_on_a_copied_sheet_are_counted_and_said(
    checked: Callable[..., CheckedObservation],
) -> None:
    row = zip("ABCD", ("Proef 1", "A", "K1 Samenwerken", "gaf een doos door"), strict=True)
    fact = [("Waarnemingen", f"{column}6", value) for column, value in row]
    found = checked(*SCORED, *fact, change=copy_of("Waarnemingen", "tblWaarnemingen4"))
    assert shown(found.findings) == ["Waarnemingen (2) A5 OBS-029 error"]
    assert "Hier staat 1 waarneming." in found.findings[0].message


def test_scores_without_an_organisation_are_not_taken_for_a_blank_workbook(
    checked: Callable[..., CheckedObservation],
) -> None:
    found = checked(*SCORED, ("Start", "B4", None))
    assert (shown(found.findings), found.observation) == (["Start B4 CEL-001 error"], None)


def test_levels_typed_in_an_assessment_report(tmp_path: Path) -> None:
    rows = [SCORES[0].row(a=3, b=2)] * 8
    for assessor in ("A1", "A2"):
        setup = setup_of("K1", "K3", candidates=("K012", "K013"), assessor=assessor)
        filling = Filling(tables={"scores_1": rows}, forms={"observation": {"closed": DAY}})
        write_observation(tmp_path / f"{assessor}.xlsx", setup, filling)
    assess(tmp_path, tmp_path / "rapport.xlsx", today=DAY)
    report = opened(tmp_path / "rapport.xlsx")
    sheet = report["Evaluatie"]
    sheet["G7"], sheet["G8"], sheet["G9"], sheet["G10"] = 3, 4, 5, "2 "
    report.save(tmp_path / "rapport.xlsx")
    found = check_assessment(read_book(tmp_path / "rapport.xlsx", "rapport.xlsx"), CATALOGUE)
    assert shown(found.findings) == [
        "Evaluatie H8 ASS-004 error",
        "Evaluatie G9 CEL-007 error",
        "Evaluatie G10 CEL-004 warning",
    ]
    assert found.assessment is not None
    assert [(one.candidate, one.competence, one.level) for one in found.assessment.levels] == [
        ("VBO/K012", "K1", 3),
        ("VBO/K012", "K3", None),
        ("VBO/K013", "K1", None),
        ("VBO/K013", "K3", 2),
    ]
