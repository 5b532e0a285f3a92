"""Where the command writes: never over a workbook, never halfway, never unasked (design 1)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hosts.conftest import Run


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", ["consolidate", "check"])
def test_an_existing_report_stays_unless_asked(
    run: Run, one: Path, tmp_path: Path, command: str
) -> None:
    report = tmp_path / "r.xlsx"
    report.write_text("mine")
    option = "--output" if command == "consolidate" else "--report"
    result = run(command, one, option, report)
    assert (result.exit_code, result.stdout, report.read_text()) == (2, "", "mine")
    assert result.stderr == (
        f"{report} bestaat al. Kies een andere naam, of voeg --overwrite toe.\n"
    )
    assert run(command, one, option, report, "--overwrite").exit_code == 0
    assert report.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("command", ["consolidate", "check"])
def test_a_workbook_is_never_the_report(run: Run, one: Path, command: str) -> None:
    (one / "copy.xlsx").write_bytes((one / "good.xlsx").read_bytes())  # passed over, yet a source
    (one / "half.xlsx").write_bytes((one / "good.xlsx").read_bytes()[:9000])
    before = contents(one)
    option = "--output" if command == "consolidate" else "--report"
    for name in ("good.xlsx", "copy.xlsx", "half.xlsx"):
        for given in (one / name, one / ".." / one.name / name):
            result = run(command, one, option, given, "--overwrite")
            assert (result.exit_code, result.stdout) == (2, "")
            assert result.stderr == (
                f"{given} is zelf een van de werkboeken. Kies een andere naam voor de uitvoer.\n"
            )
    assert contents(one) == before


@pytest.mark.parametrize("command", ["consolidate", "check"])
def test_a_place_that_cannot_be_written(run: Run, one: Path, tmp_path: Path, command: str) -> None:
    (tmp_path / "file").write_text("x")
    option = "--output" if command == "consolidate" else "--report"
    report = tmp_path / "file" / "r.xlsx"
    result = run(command, one, option, report)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"{report} kan niet weggeschreven worden. Sluit het bestand als het ergens open staat, "
        "of kies een andere map.\n"
    )


def calls(report: Path, one: Path) -> dict[str, tuple[object, ...]]:
    """Each command that writes one file, with that file given."""
    period = ("--from", "2026-01-01", "--to", "2026-12-31", "--rows", "Registratie=5")
    return {
        "consolidate": ("consolidate", one, "--output", report),
        "check": ("check", one, "--report", report),
        "new": ("new", "organisation", "--code", "ABC", "--name", "x", *period, "--output", report),
        "export": ("export", one / "good.xlsx", "--output", report),
    }


@pytest.mark.parametrize("command", ["consolidate", "check", "new", "export"])
def test_a_folder_that_is_missing_never_becomes_a_file(
    run: Run, one: Path, tmp_path: Path, command: str
) -> None:
    for name in ("werkboeken", "r.csv", "r.xls"):
        result = run(*calls(tmp_path / name, one)[command])
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == (
            f"{tmp_path / name} is geen bestaande map en eindigt niet op .xlsx. Geef een map die "
            "bestaat, of een naam die eindigt op .xlsx.\n"
        )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one"]


@pytest.mark.parametrize("command", ["consolidate", "check", "new", "export"])
def test_a_file_in_a_folder_that_is_missing_is_refused_by_that_folder(
    run: Run, one: Path, tmp_path: Path, command: str
) -> None:
    result = run(*calls(tmp_path / "weg" / "r.xlsx", one)[command])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"De map {tmp_path / 'weg'} bestaat niet. Maak ze eerst, of kies een andere map.\n"
    )


@pytest.mark.parametrize("command", ["consolidate", "check", "new", "export"])
def test_a_report_that_is_open_elsewhere_stays_as_it_is(
    run: Run, one: Path, tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "r.xlsx"
    report.write_text("mine")

    def refused(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", refused)
    result = run(*calls(report, one)[command], "--overwrite")
    assert (result.exit_code, result.stdout, report.read_text()) == (2, "", "mine")
    assert result.stderr == (
        f"{report} kan niet weggeschreven worden. Sluit het bestand als het ergens open staat, of "
        "kies een andere map.\n"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "r.xlsx"]


def test_a_folder_for_copies_that_cannot_be_made(run: Run, one: Path, tmp_path: Path) -> None:
    (one / "bad.xlsx").write_bytes(b"")
    (tmp_path / "file").write_text("x")
    result = run("check", one, "--annotate", tmp_path / "file" / "copies")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "kan niet weggeschreven worden" in result.stderr
