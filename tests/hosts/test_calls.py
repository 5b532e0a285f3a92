"""Refused calls: exit code 2, one Dutch sentence on stderr, nothing on stdout."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hosts.conftest import Run

NEW = ("new", "organisation", "--code", "ABC", "--name", "Abc vzw")


def refusal(run: Run, *words: object) -> str:
    result = run(*words)
    assert (result.exit_code, result.stdout) == (2, ""), result.output
    assert result.stderr.endswith("\n")
    return result.stderr.rstrip("\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Geef een map of bestand op. Meer uitleg: main check --help"),
        (("weg",), "weg bestaat niet. Kijk de naam na."),
        (("weg", "--json"), "weg bestaat niet. Kijk de naam na."),
        (("--foo",), "De optie --foo bestaat niet. Meer uitleg: main check --help"),
        (
            (".", "--reference-date", "30/06/2026"),
            "--reference-date: 30/06/2026 is geen datum. Schrijf de datum als JJJJ-MM-DD, zoals "
            "2026-12-31.",
        ),
        (
            (".", "--reference-date", "0001-01-01"),
            "--reference-date: 0001-01-01 ligt te ver weg. Kies een datum tussen 2000-01-01 en "
            "2100-12-31.",
        ),
        (
            ("https://abc.sharepoint.com/sites/done",),
            "https://abc.sharepoint.com/sites/done is een webadres. Synchroniseer de "
            "map met OneDrive op deze computer, of kopieer de werkboeken naar een gewone map, en "
            "kies die map.",
        ),
    ],
)
def test_check(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert refusal(run, "check", *words) == said


def test_an_empty_folder_is_nothing_to_do(run: Run, tmp_path: Path) -> None:
    assert refusal(run, "check", tmp_path) == (
        f"In {tmp_path} staan geen werkboeken. Er is niets nagekeken."
    )
    report = tmp_path / "r.xlsx"
    assert refusal(run, "consolidate", tmp_path, "--output", report) == (
        f"In {tmp_path} staan geen werkboeken van organisaties. Er is niets samengevoegd."
    )
    assert list(tmp_path.iterdir()) == []


def test_consolidate_needs_a_folder_on_this_computer(run: Run, one: Path, tmp_path: Path) -> None:
    report = tmp_path / "r.xlsx"
    missing, file = tmp_path / "weg", one / "good.xlsx"
    assert refusal(run, "consolidate", missing, "--output", report) == (
        f"{missing} bestaat niet. Kijk de naam na."
    )
    assert refusal(run, "consolidate", file, "--output", report) == (
        f"{file} is geen map. Geef de map waarin de werkboeken staan."
    )
    assert "is een webadres" in refusal(run, "consolidate", "http://x/y", "--output", report)
    assert "is een webadres" in refusal(run, "consolidate", one, "--output", "https://x/r.xlsx")
    assert refusal(run, "consolidate", one) == (
        "--output ontbreekt. Meer uitleg: main consolidate --help"
    )
    for workers in ("x", "0", "65"):
        assert refusal(run, "consolidate", one, "--output", report, "--workers", workers) == (
            "--workers is niet goed. Meer uitleg: main consolidate --help"
        )
    assert not report.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("--from", "2026-13-01", "--to", "2026-12-31"),
            "--from: 2026-13-01 is geen datum. Schrijf de datum als JJJJ-MM-DD, zoals 2026-12-31.",
        ),
        (
            ("--from", "2026-01-01", "--to", "31-12-2026"),
            "--to: 31-12-2026 is geen datum. Schrijf de datum als JJJJ-MM-DD, zoals 2026-12-31.",
        ),
        (
            ("--from", "2026-01-02", "--to", "2026-12-31"),
            "De periode van 02/01/2026 tot 31/12/2026",
        ),
        (
            ("--from", "2026-01-01", "--to", "2026-12-30"),
            "De periode van 01/01/2026 tot 30/12/2026",
        ),
        (
            ("--from", "2026-01-01", "--to", "2025-12-31"),
            "De periode van 01/01/2026 tot 31/12/2025",
        ),
        (
            ("--from", "2026-01-01", "--to", "2027-01-31"),
            "De periode van 01/01/2026 tot 31/01/2027",
        ),
        (("--from", "2026-01-01"), "--to ontbreekt. Meer uitleg: main new organisation --help"),
        (
            ("--from", "2026-01-01", "--to", "2026-12-31", "--rows", "Start=5"),
            "--rows Start=5 is niet goed. Schrijf bijvoorbeeld --rows Registratie=5000.",
        ),
    ],
)
def test_new_with_a_wrong_period_or_size(
    run: Run, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    found = refusal(run, *NEW, *words, "--output", tmp_path)
    assert found.startswith(said)
    if "periode" in said:
        assert found == (
            f"{said} is niet goed. Begin op de 1ste van een maand, eindig op de laatste dag van "
            "een maand, en neem hoogstens 12 maanden."
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("code", ["A", "ABCDEFGHI", "A B", "É1", ""])
def test_new_with_a_wrong_code(run: Run, tmp_path: Path, code: str) -> None:
    words = ("--name", "x", "--from", "2026-01-01", "--to", "2026-12-31", "--output", tmp_path)
    assert refusal(run, "new", "organisation", "--code", code, *words) == (
        f"De code {code} is niet goed. Gebruik 2 tot 8 hoofdletters of cijfers."
    )


def test_new_with_a_name_that_start_cannot_hold(run: Run, tmp_path: Path) -> None:
    period = ("--from", "2026-01-01", "--to", "2026-12-31", "--output", tmp_path)
    for name in ("", "  ", "x" * 81):
        assert refusal(run, "new", "organisation", "--code", "ABC", "--name", name, *period) == (
            "De naam van de organisatie is niet goed. Gebruik 1 tot 80 tekens."
        )


def test_a_folder_or_a_file_that_is_not_given(run: Run) -> None:
    assert refusal(run, "consolidate") == "Geef een map op. Meer uitleg: main consolidate --help"
    assert refusal(run, "export") == "Geef een bestand op. Meer uitleg: main export --help"


def test_an_unknown_command(run: Run) -> None:
    assert refusal(run, "weg") == (
        "Deze oproep is niet volledig of niet juist. Meer uitleg: main --help"
    )


def test_a_group_without_a_command_shows_its_help(run: Run) -> None:
    for words in ((), ("new",)):
        result = run(*words)
        assert "organisati" in result.output
        assert "Opdrachten:" in result.output


def test_export_needs_an_organisation_workbook(run: Run, tmp_path: Path) -> None:
    assert refusal(run, "export", tmp_path / "weg.xlsx") == (
        f"{tmp_path / 'weg.xlsx'} bestaat niet. Kijk de naam na."
    )
    assert refusal(run, "export", tmp_path) == f"{tmp_path} is een map. Geef het werkboek zelf."
    empty = tmp_path / "empty.xlsx"
    empty.write_bytes(b"")
    assert refusal(run, "export", empty) == (
        f"{empty} is geen werkboek van een organisatie. Dit bestand is leeg (0 bytes)."
    )
