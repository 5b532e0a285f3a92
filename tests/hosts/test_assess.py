"""The command `assess`: what it says and how it ends."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from done_xl.text_nl import assessing as text
from tests.api.assessments import three_assessors
from tests.api.test_assessing import typed
from tests.hosts.conftest import Run
from tests.hosts.folders import book

REPORT = "SAM_VBO_2026-03-10_rapport.xlsx"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three assessors' workbooks; for copying only."""
    folder = tmp_path_factory.mktemp("books")
    three_assessors(folder)
    return folder


@pytest.fixture
def folder(books: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(books, tmp_path / "map"))


def test_the_outcome_is_said_in_words(run: Run, folder: Path) -> None:
    result = run("assess", folder, "--output", folder)
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "Assessment 2026-03-10 van VBO",
        "3 assessoren (A1, A2, A3), 6 kandidaten, 369 scores.",
        "Telt mee: SAM_VBO_2026-03-10_A1.xlsx, SAM_VBO_2026-03-10_A2.xlsx, "
        "SAM_VBO_2026-03-10_A3.xlsx.",
        "Te bespreken: 52 keer 2 niveaus verschil of meer.",
        "Overeenstemming tussen assessoren: zwak (132 keer samen gescoord).",
        "Nog te kiezen niveaus op het blad Evaluatie: 18.",
        f"Het assessmentrapport: {folder / REPORT}",
    ]


def test_a_file_that_is_left_out_is_named_and_gives_1(run: Run, folder: Path) -> None:
    (folder / "kapot.xlsx").write_bytes(b"PK geen werkboek")
    result = run("assess", folder, "--output", folder)
    assert result.exit_code == 1
    assert "Telt niet mee: kapot.xlsx. Dit werkboek is beschadigd" in result.output
    assert (folder / REPORT).exists()


def test_a_report_with_own_sheets_is_kept_and_named(run: Run, folder: Path) -> None:
    run("assess", folder, "--output", folder)
    workbook = openpyxl.load_workbook(folder / REPORT)
    workbook.create_sheet("Mijn notities")["A1"] = "niet vergeten"
    workbook.save(folder / REPORT)
    result = run("assess", folder, "--output", folder)
    (copy,) = folder.glob("*_vorige_*.xlsx")
    assert result.output.splitlines()[-1] == (
        f"Het vorige rapport had eigen bladen of cellen. Het is bewaard: {copy}"
    )


def test_nothing_to_assess_gives_2(run: Run, tmp_path: Path) -> None:
    result = run("assess", tmp_path, "--output", tmp_path)
    assert result.exit_code == 2
    assert "geen observatiewerkboek met gegevens" in result.output


def test_a_workbook_of_the_organisation_may_stand_elsewhere(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    """The doelberoepen come from there; another file is refused by name."""
    organisation = tmp_path / "DOne_VBO_2026.xlsx"
    book(organisation, "VBO", {})
    words = ("assess", folder, "--output", folder, "--workbook")
    assert run(*words, organisation).exit_code == 0
    refused = run(*words, folder / "SAM_VBO_2026-03-10_A1.xlsx")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "SAM_VBO_2026-03-10_A1.xlsx" in refused.stderr


def test_what_stands_in_niveau_and_is_no_level_is_counted(run: Run, folder: Path) -> None:
    """A summary without it would say that all is well but for the open ones."""
    run("assess", folder, "--output", folder)
    typed(folder / REPORT, {("VBO/K012", "K1"): ("goed", None), ("VBO/K013", "K1"): (5, None)})
    said = run("assess", folder, "--output", folder).output
    assert "In Niveau staan 2 waarden buiten 1, 2, 3 en 4: zie het blad Evaluatie." in said


@pytest.mark.parametrize(
    ("errors", "warnings", "said"),
    [
        (0, 0, ""),
        (0, 1, "1 waarschuwing: zie het blad Controle."),
        (
            32,
            5,
            "Door 32 fouten telt niet alles van deze werkboeken mee. Het blad Controle zegt wat.",
        ),
    ],
)
def test_findings_of_the_workbooks_are_pointed_at(errors: int, warnings: int, said: str) -> None:
    assert text.errors_line(errors, warnings) == said
