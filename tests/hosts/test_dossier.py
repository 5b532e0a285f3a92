"""`done-xl dossier` and `done-xl print`: what they say, and their exit codes (design 3)."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.api.own_books import own_book
from tests.hosts.conftest import Run


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_book(tmp_path_factory.mktemp("own"))


def test_a_dossier(run: Run, path: Path, tmp_path: Path) -> None:
    words = ("dossier", path, "--candidate", "K012", "--output", tmp_path)
    result = run(*words, "--reference-date", "2026-07-02")
    made = tmp_path / "DOne_VBO_2026_K012_dossier.xlsx"
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"Klaar: {made}. Voor het gesprek met de kandidaat. Blijft in de organisatie.",
        "1 rij met een fout in dit werkboek telt niet mee. Kijk na met done-xl check.",
    ]
    assert "peildatum 02/07/2026" in load_workbook(made)["Overzicht"]["A3"].value
    again = run(*words)
    assert (again.exit_code, again.stdout) == (2, "")
    assert again.stderr == f"{made} bestaat al. Kies een andere naam, of voeg --overwrite toe.\n"
    assert run(*words, "--overwrite").exit_code == 0


def test_an_unknown_candidate(run: Run, path: Path, tmp_path: Path) -> None:
    result = run("dossier", path, "--candidate", "K12", "--output", tmp_path)
    assert (result.exit_code, result.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert result.stderr == (
        "Kandidaat K12 staat niet op het blad Kandidaten. Bedoelt u K012? Typ of kies dan K012.\n"
    )


def test_a_dossier_needs_a_candidate(run: Run, path: Path, tmp_path: Path) -> None:
    result = run("dossier", path, "--output", tmp_path)
    assert (result.exit_code, result.stderr) == (
        2,
        "--candidate ontbreekt. Meer uitleg: main dossier --help\n",
    )


def test_printed_pages(run: Run, path: Path, tmp_path: Path) -> None:
    out = tmp_path / "p.xlsx"
    result = run("print", path, "--vacancies", "--week", "2026-05-06", "--output", out)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"Klaar: {out}. Bladen: Vacatures.",
        "1 rij met een fout in dit werkboek telt niet mee. Kijk na met done-xl check.",
    ]


def test_a_print_that_asks_for_nothing(run: Run, path: Path) -> None:
    result = run("print", path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "Zeg wat u wilt afdrukken: --candidate CODE, --checklists, --vacancies of --companies. "
        "Meer mag ook.\n"
    )


def test_a_day_that_is_none(run: Run, path: Path) -> None:
    result = run("print", path, "--vacancies", "--week", "06/05/2026")
    assert (result.exit_code, result.stderr) == (
        2,
        "--week: 06/05/2026 is geen datum. Schrijf de datum als JJJJ-MM-DD, zoals 2026-12-31.\n",
    )


def test_the_agenda_takes_nothing_of_them(run: Run, tmp_path: Path) -> None:
    path = own_book(tmp_path)
    words = ("agenda", tmp_path, "--reference-date", "2026-07-02")
    before = run(*words)
    for command in (("dossier", path, "--output", tmp_path), ("print", path)):
        assert run(*command, "--candidate", "K012").exit_code == 0
    assert len(list(tmp_path.glob("*.xlsx"))) == 3
    after = run(*words)
    assert (after.stdout, after.exit_code) == (before.stdout, before.exit_code)
    assert "K012" in after.stdout
