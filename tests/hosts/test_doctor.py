"""`done-xl doctor`: a line for each thing, and an exit code that a script can use."""

from __future__ import annotations

import json
import platform
import sys
from pathlib import Path

from tests.api.addins import places
from tests.hosts.conftest import Run


def test_lines_with_what_to_do(run: Run, tmp_path: Path) -> None:
    home = places("windows", tmp_path).home
    result = run("doctor", "--system", "windows", "--home", home)
    lines = result.stdout.splitlines()
    assert (result.exit_code, result.stderr) == (1, "")
    assert lines[:4] == [
        "done_xl 0.1.0",
        f"ok: Python {platform.python_version()}: {sys.executable}",
        f"ok: De opdracht done-xl staat in {Path(sys.executable).parent}",
        "ok: xlwings 0.37.8",
    ]
    at = lines.index(
        f"fout: Excel weet niet welke Python het moet gebruiken: {home}/.done_xl/done_xl.conf "
        "bestaat niet."
    )
    assert lines[at + 1] == "   Wat nu? Voer uit: done-xl install"
    assert lines[-1] == (
        "Er is nog iets te doen: zie de regels met fout. Kunt u dat niet zelf? Vraag het uw "
        "informaticus."
    )


def test_on_linux_all_can_be_well(run: Run, tmp_path: Path) -> None:
    result = run("doctor", "--system", "linux", "--home", tmp_path)
    lines = result.stdout.splitlines()
    assert (result.exit_code, lines[-1]) == (0, "Alles is in orde.")
    assert [line.split(":")[0] for line in lines if not line.startswith("   ")] == [
        "done_xl 0.1.0",
        "ok",
        "ok",
        "ok",
        "let op",
        "ok",
        "ok",
        "Alles is in orde.",
    ]


def test_json(run: Run, tmp_path: Path) -> None:
    result = run("doctor", "--json", "--system", "mac", "--home", tmp_path)
    lines = json.loads(result.stdout)
    assert result.exit_code == 1
    assert {
        "state": "error",
        "what": "De invoegtoepassing staat niet in de startmap van Excel: "
        f"{tmp_path}/Library/Group Containers/UBF8T346G9.Office/User Content.localized/"
        "Startup.localized/Excel/done_xl.xlam",
        "advice": "Voer uit: done-xl install",
    } in lines
    assert {line["state"] for line in lines} <= {"ok", "error", "warning"}


def test_it_changes_nothing(run: Run, tmp_path: Path) -> None:
    for system in ("windows", "mac", "linux"):
        run("doctor", "--system", system, "--home", tmp_path)
    assert list(tmp_path.iterdir()) == []
