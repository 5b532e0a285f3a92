"""`done-xl new observation`: words in, files and sentences out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.hosts.conftest import Run

TODAY = date.today().isoformat()
NEW = (
    "new", "observation", "--organisation", "VBO", "--date", TODAY, "--assessor", "A1",
    "--candidate", "K012", "--exercise", "magazijn",
)  # fmt: skip


def test_a_line_for_each_workbook(run: Run, tmp_path: Path) -> None:
    more = ("--assessor", "A2", "--exercise", f"keuken={TODAY}", "--assessment", "lente")
    result = run(*NEW, *more, "--output", tmp_path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"Klaar: {tmp_path / f'SAM_VBO_lente_{code}.xlsx'}. Open het bestand in Excel of "
        "LibreOffice en begin op het blad Start."
        for code in ("A1", "A2")
    ]
    assert len(list(tmp_path.iterdir())) == 2


def test_a_warning_stands_apart_from_the_result(run: Run, tmp_path: Path) -> None:
    codes = [f"K{n}" for n in range(1, 8)] + ["B1", "B2"]
    words = [word for code in codes for word in ("--competence", code)]
    result = run(*NEW, *words, "--output", tmp_path)
    assert result.stderr == "Let op: 9 competenties. Meer dan 8 is moeilijk te observeren.\n"
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 1)


def test_a_verzendversie_is_only_made_of_the_workbook_of_an_organisation(
    run: Run, tmp_path: Path
) -> None:
    assert run(*NEW, "--output", tmp_path / "a.xlsx").exit_code == 0
    result = run("export", tmp_path / "a.xlsx")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"{tmp_path / 'a.xlsx'} is een observatiewerkboek. Een verzendversie bestaat alleen van "
        "het werkboek van een organisatie.\n"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--candidate", "jan"), "--candidate jan is niet goed."),
        (("--date", "10/03/2026"), "--date: 10/03/2026 is geen datum."),
        (("--workbook", "weg.xlsx"), "weg.xlsx bestaat niet. Kijk de naam na."),
    ],
)
def test_a_refusal_is_one_dutch_sentence(
    run: Run, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    result = run(*NEW, *words, "--output", tmp_path)
    assert (result.exit_code, result.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert result.stderr.startswith(said)
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("missing", ["--date", "--assessor", "--exercise"])
def test_what_cannot_be_left_out(run: Run, tmp_path: Path, missing: str) -> None:
    at = NEW.index(missing)
    result = run(*NEW[:at], *NEW[at + 2 :], "--output", tmp_path)
    said = f"{missing} ontbreekt. Meer uitleg: main new observation --help\n"
    assert (result.exit_code, result.stderr) == (2, said)
