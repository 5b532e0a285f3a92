"""A gedragsindicator is one block in indicators.toml: the sample assessment needs nothing more."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import done_xl

BLOCK = """
[[indicators]]
competence = "{competence}"
number = 5
text = "Ruimt na het werk de eigen plaats op"
levels = [
    "Laat alles liggen, ook na een herhaalde vraag.",
    "Ruimt op na een herhaalde vraag.",
    "Ruimt op bij de eerste vraag.",
    "Ruimt ongevraagd op.",
]
"""
# The sample assessment through writer, reader, check and report; what was scored of number 5.
ROUND = """
import json, sys
from datetime import date
from pathlib import Path
import done_xl
from done_xl.api.checking import check
from done_xl.api.sampled import write_assessment
from done_xl.samples.observed import STILL_OPEN, observed_books

folder = Path(sys.argv[1])
write_assessment(folder)
added, of_the_open_one = [], []
for book in observed_books():
    setup = book.setup
    for number, exercise in enumerate(setup.exercises, 1):
        rows = book.filling.tables[f"scores_{number}"]
        for indicator, row in zip(setup.indicators_of(exercise), rows, strict=True):
            if indicator.number == 5:
                added += row[3:]
            if indicator.competence == "K7":
                of_the_open_one.append(row[3 + setup.candidates.index(STILL_OPEN)])
print(json.dumps({
    "package": done_xl.__file__,
    "findings": [one.code for one in check([folder], today=date(2026, 9, 30)).findings],
    "extremes": [level for level in added if level in (1, 4)],
    "scored": any(added),
    "open": sum(level is not None for level in of_the_open_one),
}))
"""


@pytest.mark.parametrize("competence", ["K3", "K7"])
def test_an_indicator_without_example_sentences_is_scored_2_or_3(
    tmp_path: Path, competence: str
) -> None:
    """A 1 or a 4 would need a fact.

    In a process of its own, over a copy of the program.
    """
    copy = tmp_path / "done_xl"
    shutil.copytree(Path(done_xl.__file__).parent, copy, ignore=shutil.ignore_patterns("__pyc*"))
    with (copy / "catalogue" / "data" / "indicators.toml").open("a", encoding="utf-8") as file:
        file.write(BLOCK.format(competence=competence))
    made = tmp_path / "made"
    made.mkdir()
    ran = subprocess.run(
        [sys.executable, "-c", ROUND, str(made)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == {
        "package": str(copy / "__init__.py"),
        "findings": [],
        "extremes": [],
        "scored": True,
        "open": 2,  # too few of K7 to propose a level
    }
