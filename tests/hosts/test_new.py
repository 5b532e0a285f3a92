"""`done-xl new organisation` and `export`: names, sizes, and what is never overwritten."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from done_xl.hosts import organisations
from tests.hosts.conftest import Run
from tests.hosts.folders import ABC, FORMS, book, log, row

NEW = ("new", "organisation", "--code", "abc", "--name", "Abc vzw")
SMALL = tuple(
    word
    for name in (
        "Registratie", "Contacten", "tblPDP", "Groeigesprekken", "tblSTARR", "Vacatures",
        "tblKandidaten", "tblIntake", "Maatregelen", "tblUitstroom",
    )
    for word in ("--rows", f"{name}=7")
)  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("2026-01-01", "2026-12-31", "DOne_ABC_2026.xlsx"),
        ("2025-09-01", "2026-08-31", "DOne_ABC_2025-09_2026-08.xlsx"),
        ("2026-02-01", "2026-02-28", "DOne_ABC_2026-02_2026-02.xlsx"),
    ],
)
def test_in_a_folder_the_workbook_gets_the_name_of_the_plan(
    run: Run, tmp_path: Path, first: str, last: str, name: str
) -> None:
    result = run(*NEW, *SMALL, "--from", first, "--to", last, "--output", tmp_path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        f"Klaar: {tmp_path / name}. Open het bestand in Excel of LibreOffice en begin op het blad "
        "Start.\n"
    )
    made = load_workbook(tmp_path / name)
    assert {
        key: area
        for sheet in made.worksheets
        for key, area in sheet.tables.items()
        if key in ("tblRegistratie", "tblUitstroom")
    } == {"tblRegistratie": "A5:F12", "tblUitstroom": "A5:I12"}
    assert [made["Start"][cell].value for cell in ("B4", "B5")] == ["Abc vzw", "ABC"]


def test_an_existing_file_stays_unless_asked(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.xlsx"
    path.write_text("mine")
    words = (*NEW, *SMALL, "--from", "2026-01-01", "--to", "2026-12-31", "--output", path)
    result = run(*words)
    assert (result.exit_code, result.stdout, path.read_text()) == (2, "", "mine")
    assert result.stderr == (f"{path} bestaat al. Kies een andere naam, of voeg --overwrite toe.\n")
    assert run(*words, "--overwrite").exit_code == 0
    assert load_workbook(path)["Start"]["B5"].value == "ABC"


def _json(run: Run, folder: Path) -> Any:
    words = ("--output", folder / "r.xlsx", "--json", "--reference-date", "2026-12-31")
    return json.loads(run("consolidate", folder, *words).stdout)


def test_a_verzendversie_counts_the_same_and_never_replaces_the_workbook(
    run: Run, tmp_path: Path
) -> None:
    full = book(tmp_path / "DOne_ABC_2026.xlsx", "ABC", ABC, forms=FORMS)
    before, sent = full.read_bytes(), tmp_path / "sent"
    sent.mkdir()
    figures = ("totals", "ratios", "retention")
    project = _json(run, tmp_path)
    result = run("export", full, "--output", sent)
    (made,) = sent.iterdir()
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"Klaar: {made}.")
    assert len(result.stdout.splitlines()) == 1
    found = _json(run, sent)
    assert [found[key] for key in figures] == [project[key] for key in figures]
    assert (project["totals"]["SOA"], found["findings"]["error"]) == (15, 0)
    refused = run("export", full, "--output", full, "--overwrite")
    assert refused.exit_code == 2
    assert refused.stderr == (
        f"{full} is zelf een van de werkboeken. Kies een andere naam voor de uitvoer.\n"
    )
    assert full.read_bytes() == before


@pytest.mark.parametrize(
    ("candidates", "said"),
    [
        (("K998",), "Er zit nog 1 fout in dit werkboek."),
        (("K998", "K999"), "Er zitten nog 2 fouten in dit werkboek."),
    ],
)
def test_a_verzendversie_of_a_workbook_with_errors_says_so(
    run: Run, tmp_path: Path, candidates: tuple[str, ...], said: str
) -> None:
    rows = tuple(log(date(2026, 1, 5), "SOA Sollicitatieacties", 3, one) for one in candidates)
    full = book(tmp_path / "DOne_BAD_2026.xlsx", "BAD", {"log": rows})
    result = run("export", full, "--output", tmp_path / "sent.xlsx")
    assert (result.exit_code, result.stderr) == (0, "")
    first, second = result.stdout.splitlines()
    assert first.startswith(f"Klaar: {tmp_path / 'sent.xlsx'}.")
    assert second == f"{said} Kijk het eerst na met: done-xl check {full}"


@pytest.fixture
def in_2027(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands run after the year of the workbooks."""

    class Clock(date):
        @classmethod
        def today(cls, *_: Any) -> Any:
            return date(2027, 1, 4)

    monkeypatch.setattr(organisations, "date", Clock)


@pytest.mark.usefixtures("in_2027")
def test_a_next_period_says_how_many_rows_with_an_error_stayed_behind(
    run: Run, tmp_path: Path
) -> None:
    action = row("actions", candidate="K009", action="cv", who="coach")
    people = (row("candidates", code="K002", status="LDE", coach="Coach 1", birth_year=1870),)
    old = book(tmp_path / "oud.xlsx", "ABC", {"candidates": people, "actions": (action,)})
    made = tmp_path / "nieuw.xlsx"
    result = run("new", "organisation", "--previous", old, "--output", made)
    assert (result.exit_code, result.stderr, result.stdout.splitlines()) == (
        1,
        "",
        [
            f"Klaar: {made}. Wat meekwam en wat bleef, staat op het blad Overgenomen.",
            "1 rij met een fout kwam niet mee: zie het blad Overgenomen. Verbeter ze liefst eerst "
            "in het oude werkboek.",
            "1 cel met een fout op het blad Kandidaten kwam niet mee: zie het blad Overgenomen. De "
            "rest van die rij kwam mee.",
        ],
    )
    assert load_workbook(made)["Kandidaten"]["A6"].value == "K002"
    assert run("check", made).exit_code == 0


@pytest.mark.usefixtures("in_2027")
def test_a_next_period_takes_code_name_and_period_from_the_previous_workbook(
    run: Run, tmp_path: Path
) -> None:
    old = book(tmp_path / "oud.xlsx", "ABC", ABC, forms=FORMS)
    before = old.read_bytes()
    words = ("new", "organisation", "--previous", old, "--output", tmp_path, "--rows", "PDP=12")
    result = run(*words)
    made = tmp_path / "DOne_ABC_2027.xlsx"
    assert (result.exit_code, result.stderr, result.stdout) == (
        0,
        "",
        f"Klaar: {made}. Wat meekwam en wat bleef, staat op het blad Overgenomen.\n",
    )
    assert old.read_bytes() == before
    written = load_workbook(made)
    start = [written["Start"][cell].value for cell in ("B4", "B5", "B6", "B7")]
    assert start == ["ABC vzw", "ABC", datetime(2027, 1, 1), datetime(2027, 12, 31)]
    assert written["PDP"].tables["tblPDP"].ref == "A5:K17"
    visible = [sheet.title for sheet in written.worksheets if sheet.sheet_state == "visible"]
    assert visible[-1] == "Overgenomen"
    assert run("check", made).exit_code == 0
    refused = run(*words)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr == f"{made} bestaat al. Kies een andere naam, of voeg --overwrite toe.\n"


@pytest.mark.parametrize(
    ("left_out", "option"), [("--code", "--code"), ("--name", "--name"), ("--from", "--from")]
)
def test_without_a_previous_workbook_the_call_must_say_whose_it_is(
    run: Run, tmp_path: Path, left_out: str, option: str
) -> None:
    words = [*NEW, "--from", "2026-01-01", "--to", "2026-12-31", "--output", tmp_path]
    place = words.index(left_out)
    result = run(*words[:place], *words[place + 2 :])
    assert (result.exit_code, result.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert result.stderr.startswith(f"{option} ontbreekt. Meer uitleg: ")


def test_what_needs_no_upgrade_is_refused(run: Run, one: Path) -> None:
    """The upgrade itself: tests/api/test_upgrading.py."""
    path = one / "good.xlsx"
    result = run("upgrade", path, "--output", one / "nieuw.xlsx")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"{path} is al van de nieuwste sjabloonversie. Er is niets om over te zetten.\n"
    )
