"""Words on a terminal: counts that never promise too much, and the bar while files are read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from done_xl.model.findings import Finding, Place, Severity
from done_xl.text_nl.cli import counts_text, handed_in


def finding(severity: Severity) -> Finding:
    return Finding(Place("a.xlsx"), severity, "CEL-001", "Datum is niet ingevuld.")


def test_counts_with_their_nouns() -> None:
    found = [finding("error"), finding("warning"), finding("warning"), finding("info")]
    assert counts_text(found, files=1, rows=1250) == (
        "1 fout, 2 waarschuwingen en 1 info in 1 bestand. 1.250 rijen nagekeken."
    )
    assert counts_text([], files=2, rows=1) == (
        "0 fouten, 0 waarschuwingen en 0 info's in 2 bestanden. 1 rij nagekeken."
    )


def test_no_0_errors_where_nothing_was_checked() -> None:
    nothing = "Er is niets nagekeken: er staan geen ingevulde werkboeken."
    assert counts_text([], files=1, rows=0) == nothing
    assert counts_text([finding("info")], files=1, rows=0) == nothing
    assert counts_text([finding("error")], files=1, rows=0) == (
        "1 fout, 0 waarschuwingen en 0 info's in 1 bestand. 0 rijen nagekeken."
    )


def test_files_of_assessors_are_named_where_there_are_any() -> None:
    assert handed_in(0, 0, 0) == ()
    assert handed_in(2, 1, 0) == ("Ook gelezen: 2 observatiewerkboeken en 1 assessmentrapport.",)
    assert handed_in(0, 2, 1) == (
        "Ook gelezen: 2 assessmentrapporten. Daarin 1 fout: zie het blad Controle.",
    )


def on_a_terminal(*words: object) -> tuple[int, str, str]:
    """Exit code, stdout and what a terminal on stderr shows."""
    program = Path(sys.executable).with_name("done-xl")
    screen, stderr = os.openpty()
    done: Any = subprocess.run(
        [program, *map(str, words)], stdout=subprocess.PIPE, stderr=stderr, check=False
    )
    os.close(stderr)
    try:
        seen = os.read(screen, 10_000).decode()
    except OSError:
        # Linux says so where nothing was written.
        seen = ""
    os.close(screen)
    return done.returncode, done.stdout.decode(), seen


def test_the_bar_is_on_stderr_and_never_beside_json(one: Path) -> None:
    code, out, seen = on_a_terminal("check", one)
    assert (code, "Werkboeken lezen" in seen, "100%" in seen) == (0, True, True)
    assert out.splitlines()[-1].startswith("0 fouten, ")
    assert "Werkboeken lezen" not in out
    code, out, seen = on_a_terminal("check", one, "--json")
    assert (code, json.loads(out), seen) == (0, [], "")
