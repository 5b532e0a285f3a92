"""`done-xl agenda`: what it prints, and with which exit code it ends (design 3)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from done_xl import api
from done_xl.hosts import agenda as command
from done_xl.text_nl import agenda as text
from tests.corpus.dutch import foreign_words
from tests.hosts.conftest import Run
from tests.hosts.folders import book, row

WEDNESDAY = date(2026, 4, 15)
PLACE = "DOne_VBO_2026.xlsx > "


def action(until: date, candidate: str = "K001") -> tuple[Any, ...]:
    start = date(2026, 1, 5)
    return row("actions", candidate=candidate, action="bellen", start=start, until=until, who="x")


def people(*coaches: str) -> tuple[tuple[Any, ...], ...]:
    return tuple(
        row("candidates", code=f"K00{number}", status="Maatwerk", coach=coach)
        for number, coach in enumerate(coaches, 1)
    )


TABLES = {
    "coaches": (("Els",), ("Mohammed",)),
    "candidates": people("Els", "Mohammed"),
    "actions": (
        action(date(2026, 4, 14)),
        action(date(2026, 4, 15), "K002"),
        action(date(2026, 4, 29)),
        action(date(2026, 5, 20)),
    ),
    "questions": (row("questions", answer="NEE", action="doen", who="x", until=date(2026, 4, 1)),),
}


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """The command runs on a Wednesday, or on the day that is set."""

    def set_day(day: date) -> None:
        class Clock(date):
            @classmethod
            def today(cls, *_: Any) -> Any:
                return day

        monkeypatch.setattr(command, "date", Clock)

    set_day(WEDNESDAY)
    return set_day


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return book(tmp_path_factory.mktemp("vbo") / "DOne_VBO_2026.xlsx", "VBO", TABLES)


def test_the_list_as_a_coach_reads_it(run: Run, ready: Path) -> None:
    result = run("agenda", ready)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "Opvolging op 15/04/2026",
        "",
        "Te laat (2)",
        f"  01/04/2026  te laat  VBO             actie uit de Checklist JA-NEE  {PLACE}"
        "Checklist JA-NEE!F9",
        f"  14/04/2026  te laat  K001  Els       PDP-actie                      {PLACE}PDP!H6",
        "",
        "Deze week, tot en met 19/04/2026 (1)",
        f"  15/04/2026  K002  Mohammed  PDP-actie                      {PLACE}PDP!H7",
        "",
        "Later, tot en met 29/04/2026 (1)",
        f"  29/04/2026  K001  Els       PDP-actie                      {PLACE}PDP!H8",
        "",
        "2 te laat, 1 deze week, 1 later. Na 29/04/2026 volgt er nog 1. Toon meer met --until.",
    ]


def test_json_is_the_list_and_nothing_else(run: Run, ready: Path) -> None:
    result = run("agenda", ready, "--json", "--until", "2026-04-15")
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout)[1:] == [
        {
            "file": "DOne_VBO_2026.xlsx",
            "sheet": "PDP",
            "cell": cell,
            "date": day,
            "late": late,
            "organisation": "VBO",
            "candidate": candidate,
            "coach": coach,
            "kind": "action",
            "what": "PDP-actie",
        }
        for cell, day, late, candidate, coach in (
            ("H6", "2026-04-14", True, "K001", "Els"),
            ("H7", "2026-04-15", False, "K002", "Mohammed"),
        )
    ]


def test_a_coach_sees_what_is_hers_and_how_much_is_nobodys(run: Run, ready: Path) -> None:
    lines = run("agenda", ready, "--coach", "ELS").stdout.splitlines()
    assert [line.split()[-1] for line in lines if line.startswith("  ")] == ["PDP!H6", "PDP!H8"]
    assert lines[-2:] == [
        "1 te laat, 0 deze week, 1 later. Na 29/04/2026 volgt er nog 1. Toon meer met --until.",
        "Niet getoond: 1 punt zonder coach, voor de hele organisatie.",
    ]


def test_a_week_that_is_cut_short_says_so(run: Run, ready: Path) -> None:
    lines = run("agenda", ready, "--until", "2026-04-16").stdout.splitlines()
    assert [line for line in lines if line and not line.startswith("  ")][2:] == [
        "Deze week, tot en met 16/04/2026 (1)",
        "2 te laat, 1 deze week, 0 later. Na 16/04/2026 volgen er nog 2. Toon meer met --until.",
    ]


def test_a_refused_call_gives_2_and_says_why(run: Run, ready: Path, tmp_path: Path) -> None:
    for words, said in (
        (("agenda",), "Geef een map of bestand op. Meer uitleg: main agenda --help"),
        (
            ("agenda", ready, "--coach", "Jan"),
            "De coach Jan staat in geen enkel werkboek. Er staan wel: Els, Mohammed.",
        ),
        (
            ("agenda", ready, "--until", "1 mei"),
            "--until: 1 mei is geen datum. Schrijf de datum als JJJJ-MM-DD, zoals 2026-12-31.",
        ),
        (
            ("agenda", tmp_path, "--json"),
            f"In {tmp_path} staat geen werkboek van een organisatie dat meetelt.",
        ),
    ):
        result = run(*words)
        assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{said}\n")


def test_nothing_to_do_is_said(run: Run, tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", "VBO", {"coaches": (("Els",),), "candidates": people("Els")})
    result = run("agenda", path, "--coach", "Els")
    assert (result.exit_code, result.stdout.splitlines()) == (
        0,
        [
            "Opvolging op 15/04/2026",
            "",
            "Er is niets te laat en niets te doen tot en met 29/04/2026.",
        ],
    )
    assert json.loads(run("agenda", path, "--json").stdout) == []


def test_what_is_not_in_the_list_is_named_and_gives_1(run: Run, tmp_path: Path) -> None:
    tables = {**TABLES, "actions": (action(date(2026, 4, 14)), action(date(2026, 4, 2), "K999"))}
    book(tmp_path / "a.xlsx", "VBO", tables)
    (tmp_path / "kapot.xlsx").write_bytes(b"PK geen werkboek")
    shown = run("agenda", tmp_path)
    assert shown.exit_code == 1
    *_, left_out, rows = shown.stdout.splitlines()
    assert left_out.startswith("Telt niet mee: kapot.xlsx. Dit werkboek is beschadigd")
    assert rows == "1 rij met een fout telt niet mee. Met done-xl check ziet u welke."
    # The same notes do not get in the way of a program that reads the list.
    told = run("agenda", tmp_path, "--json")
    assert (told.exit_code, len(json.loads(told.stdout))) == (1, 2)
    assert told.stderr.splitlines() == [left_out, rows]


def test_a_workbook_without_a_sheet_is_not_complete(run: Run, ready: Path, tmp_path: Path) -> None:
    workbook = load_workbook(ready)
    workbook.remove(workbook["PDP"])
    workbook.save(tmp_path / "a.xlsx")
    result = run("agenda", tmp_path)
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1] == ("In a.xlsx zitten fouten. Kijk na met done-xl check.")


def test_a_day_of_the_form_is_told_above_the_list(run: Run, tmp_path: Path) -> None:
    """Who forgot that date would believe that nothing is late."""
    start = {"start": {"reference": date(2026, 3, 31)}}
    book(tmp_path / "a.xlsx", "VBO", TABLES, forms=start)
    note = (
        "Let op: bekeken op 31/03/2026, de Peildatum op het blad Start van a.xlsx. Maak die cel "
        "leeg om naar vandaag te kijken."
    )
    assert run("agenda", tmp_path).stdout.splitlines()[:2] == ["Opvolging op 31/03/2026", note]
    assert run("agenda", tmp_path, "--json").stderr == f"{note}\n"
    given = run("agenda", tmp_path, "--reference-date", "2026-04-15").stdout
    assert given.startswith("Opvolging op 15/04/2026\n\nTe laat (2)\n")
    book(tmp_path / "b.xlsx", "WEB", TABLES)
    both = run("agenda", tmp_path).stdout.splitlines()
    assert both[:2] == ["Opvolging op 15/04/2026", note]
    # Two workbooks, two weeks: no last day is named.
    assert [line for line in both if line and not line.startswith("  ")][2:] == [
        "Te laat (2)",
        "Deze week (2)",
        "Later (2)",
        "2 te laat, 2 deze week, 2 later. Daarna volgen er nog 4. Toon meer met --until.",
    ]


def test_workbooks_that_another_one_stands_for_are_named(run: Run, ready: Path) -> None:
    api.export(ready, ready.with_name("verzendversie.xlsx"))
    lines = run("agenda", ready.parent).stdout.splitlines()
    assert lines[-1] == (
        "Overgeslagen: verzendversie.xlsx. Het volledige werkboek staat er ook: DOne_VBO_2026.xlsx."
    )
    alone = run("agenda", ready.with_name("verzendversie.xlsx")).stdout.splitlines()
    assert alone[-1] == (
        "verzendversie.xlsx is een verzendversie: de volgende stappen bij bedrijven staan er niet "
        "in."
    )
    ready.with_name("verzendversie.xlsx").unlink()


def test_the_calendar_is_named(run: Run, ready: Path, tmp_path: Path) -> None:
    result = run("agenda", ready, "--ics", tmp_path)
    path = tmp_path / "Opvolging_2026-04-15.ics"
    assert result.stdout.splitlines()[-1] == f"Voor uw agenda, met 4 punten: {path}"
    first = path.read_bytes()
    refused = run("agenda", ready, "--ics", tmp_path)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr.startswith(f"{path} bestaat al.")
    assert run("agenda", ready, "--ics", tmp_path, "--overwrite").exit_code == 0
    assert path.read_bytes() == first


def test_every_sentence_is_dutch() -> None:
    said = [
        re.sub(r"\{\w+\}| > ", "x", value)
        for name, value in vars(text).items()
        if isinstance(value, str) and not name.startswith("_")
    ]
    assert len(said) > 30
    said += [text.summary(1, 2, 3), text.beyond(2, None), text.hidden(1), text.left_out(2)]
    assert foreign_words(*said) == []
