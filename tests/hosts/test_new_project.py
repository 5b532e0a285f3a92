"""`done-xl new project`: a workbook with buttons, where no file stood."""

from __future__ import annotations

from pathlib import Path

import pytest

from done_xl.api.installed import addin_facts
from tests.hosts.conftest import Run

SAID = "Open het bestand in Excel, sta de macro's toe en klik op het blad Start op Kies map."


def test_in_a_folder_or_under_a_name(run: Run, tmp_path: Path) -> None:
    for given, made in (("", "DOne_project.xlsm"), ("Mijn project.XLSM", "Mijn project.XLSM")):
        result = run("new", "project", "--output", tmp_path / given)
        expected = f"Klaar: {tmp_path / made}. {SAID}\n"
        assert (result.exit_code, result.stdout, result.stderr) == (0, expected, "")
    one, other = sorted(tmp_path.iterdir())
    assert one.read_bytes() == other.read_bytes()
    assert addin_facts(one.read_bytes()).xlwings == "0.37.8"


def test_a_project_workbook_stays_unless_asked(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "DOne_project.xlsm"
    path.write_text("mine")
    result = run("new", "project", "--output", tmp_path)
    assert (result.exit_code, result.stdout, path.read_text()) == (2, "", "mine")
    assert result.stderr == (f"{path} bestaat al. Kies een andere naam, of voeg --overwrite toe.\n")
    assert run("new", "project", "--output", tmp_path, "--overwrite").exit_code == 0
    assert path.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("name", ["project", "project.xlsx", "project.xlsb"])
def test_another_kind_of_file_is_refused(run: Run, tmp_path: Path, name: str) -> None:
    result = run("new", "project", "--output", tmp_path / name)
    assert (result.exit_code, result.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert result.stderr == (
        f"{tmp_path / name} is geen bestaande map en eindigt niet op .xlsm. Geef een map die "
        "bestaat, of een naam die eindigt op .xlsm.\n"
    )


def test_a_folder_that_is_missing(run: Run, tmp_path: Path) -> None:
    result = run("new", "project", "--output", tmp_path / "weg" / "p.xlsm")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"De map {tmp_path / 'weg'} bestaat niet. Maak ze eerst, of kies een andere map.\n"
    )
