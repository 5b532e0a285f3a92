"""A KPI is one block in kpis.toml: everything else follows, the samples too."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import done_xl
from done_xl.catalogue.load import catalogue, load
from done_xl.samples.organisations import sample_books
from done_xl.scoring.days import Window
from done_xl.scoring.kpi import derived_months
from tests.scoring.build import YEAR, contact, submission

BLOCK = """
[[kpis]]
code = "JOB"
label = "Bezochte jobbeurzen"
phase = "DOOR"
kind = "inspanning"
unit = "jobbeurzen"
derivation = "contacts"
selection = ["jobbeurs"]
"""
# The workbook of the first sample through writer, reader, check, consolidation and report.
ROUND = """
import json, sys
from datetime import date
from pathlib import Path
import done_xl
from done_xl.api.project import consolidate
from done_xl.catalogue.load import catalogue
from done_xl.consolidation.view import as_json
from done_xl.layout.filling import file_name
from done_xl.samples.organisations import sample_books
from done_xl.writing.organisation import write_organisation

folder = Path(sys.argv[1])
sample = sample_books()[0]
write_organisation(folder / file_name(sample.setup), sample.setup, sample.filling)
project = consolidate(folder, folder, today=date(2026, 9, 30))
shown = as_json(project.consolidation, catalogue())
shown["package"] = done_xl.__file__
print(json.dumps(shown))
"""


def _with_block(data: Path) -> None:
    """Add the block to the data files in a folder."""
    with (data / "kpis.toml").open("a", encoding="utf-8") as file:
        file.write(BLOCK)


def test_the_loader_samples_and_sums_take_it_from_another_folder(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(str(files("done_xl.catalogue") / "data"), data)
    _with_block(data)
    known = load(data)
    assert known.kpis[:-1] == catalogue().kpis
    added = known.kpi("JOB")

    for before, book in zip(sample_books(), sample_books(known), strict=True):
        rows = list(before.filling.tables["kpis"])
        rows.insert(len(catalogue().kpis), (*[None] * 5, "ja", None, None))
        assert book.filling.tables == {**before.filling.tables, "kpis": tuple(rows)}

    visits = [contact("2026-02-05", "jobbeurs"), contact("2026-02-06", "telefoon")]
    window = Window.of(YEAR, YEAR.last)
    months = derived_months(added, submission(contacts=visits), (), window, YEAR.last)
    assert months == (0.0, 1.0, *[0.0] * 10)


def test_the_block_alone_reaches_the_workbook_and_the_report(tmp_path: Path) -> None:
    """In a process of its own, over a copy of the program with nothing else changed."""
    copy = tmp_path / "done_xl"
    shutil.copytree(Path(done_xl.__file__).parent, copy, ignore=shutil.ignore_patterns("__pyc*"))
    _with_block(copy / "catalogue" / "data")
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
    shown = json.loads(ran.stdout)
    assert Path(shown["package"]).parent == copy
    sample = sample_books()[0]
    fairs = sum("jobbeurs" in row for row in sample.filling.tables["contacts"])
    assert fairs > 0
    assert shown["totals"]["JOB"] == shown["organisations"][0]["kpis"]["JOB"] == fairs
    assert shown["findings"]["error"] == 0
