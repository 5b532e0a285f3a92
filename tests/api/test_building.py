"""The demo and the project's own files: made once, then proved current byte for byte."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from done_xl import api
from done_xl.hosts.cli import main
from done_xl.layout.filling import Filling, Setup
from done_xl.samples.organisations import SampleBook
from tests.hosts.folders import ABC, SIZES, SOA, YEAR, log

COACH = {"coaches": (("Coach 1",),)}
SOUND = SampleBook(Setup("ABC", "Abc vzw", YEAR, SIZES), Filling({}, {**COACH, **ABC}))
FAULTY = SampleBook(
    Setup("DEF", "Def vzw", YEAR, SIZES),
    Filling({}, {**COACH, "log": (log(date(2026, 1, 5), SOA, -2),)}),
)
VBA = ("DoneHulp", "DoneKnoppen", "DoneLint", "xlwings", "xlwings_udfs")
ABC_BOOK, REPORT = "workbooks/DOne_ABC_2026.xlsx", "workbooks/Projectrapport_2026-09-30.xlsx"
# The assessment is that of the samples BRUG and GROEN, which are not among the small ones.
ASSESSMENT = [f"SAM_BRUG_2026-05-21_{part}.xlsx" for part in ("A1", "A2", "rapport")]
FILES = [
    "templates/DOne_organisatie_leeg.xlsx",
    "templates/SAM_observatie_leeg.xlsx",
    ABC_BOOK,
    "workbooks/DOne_DEF_2026.xlsx",
    REPORT,
    *(f"workbooks/{name}" for name in ASSESSMENT),
]


@pytest.fixture(autouse=True)
def _small_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    # The package offers the function `demo` under the same name as its module.
    demo_module = import_module("done_xl.api.demo")
    blank = demo_module.write_organisation
    monkeypatch.setattr(demo_module, "sample_books", lambda: (SOUND, FAULTY))

    def small(path: Path, setup: Setup, *filling: Filling, **options: Any) -> None:
        given = Setup(setup.code, setup.name, setup.period, SIZES)
        blank(path, given, *filling, **options)

    monkeypatch.setattr(demo_module, "write_organisation", small)


def test_build_then_tamper_then_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke
    built = run(main, ["build"])
    assert (built.exit_code, built.stdout) == (0, "15 bestanden gemaakt.\n")
    made = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    assert made == {
        *FILES,
        *(f"done_xl/excel/vba/{name}.bas" for name in VBA),
        "templates/done_xl.xlam",
        "workbooks/DOne_project.xlsm",
    }
    current = run(main, ["build", "--check"])
    assert (current.exit_code, current.stdout) == (0, "15 bestanden zijn actueel.\n")
    tampered = tmp_path / ABC_BOOK
    tampered.write_bytes(tampered.read_bytes()[:-1] + b"x")
    (tmp_path / REPORT).unlink()
    (tmp_path / "templates/done_xl.xlam").write_bytes(b"")
    before = tampered.read_bytes()
    stale = run(main, ["build", "--check"])
    assert (stale.exit_code, stale.stdout.splitlines()) == (
        1,
        [
            f"Niet actueel: {name}. Voer `make build` uit."
            for name in ("templates/done_xl.xlam", ABC_BOOK, REPORT)
        ],
    )
    assert tampered.read_bytes() == before  # a check writes nothing


def test_the_samples_hold_results_for_viewers_that_do_not_calculate(tmp_path: Path) -> None:
    api.build(tmp_path)
    sheet = load_workbook(tmp_path / ABC_BOOK, data_only=True)["KPI rekenblad"]
    rows = {line[0]: line for line in sheet.iter_rows(values_only=True) if line[0] == "SOA"}
    # January to September, up to the day on which the samples are looked at.
    assert [value for value in rows["SOA"] if isinstance(value, int | float)][:9] == [
        3, 2, 0, 0, 0, 0, 0, 10, 0,
    ]  # fmt: skip


def test_demo(tmp_path: Path) -> None:
    run = CliRunner().invoke
    folder = tmp_path / "voorbeeld"
    shown = run(main, ["demo", str(folder)])
    assert shown.exit_code == 0
    lines = shown.stdout.splitlines()
    assert lines[0] == f"Vijf verzonnen organisaties in {folder}. Alle gegevens zijn fictief."
    observed = folder / "werkboeken" / "SAM"
    assert lines[-3:-1] == [
        f"Het assessmentrapport: {observed / ASSESSMENT[2]}",
        f"Het projectrapport: {folder / 'Projectrapport_2026-09-30.xlsx'}",
    ]
    assert "In DOne_DEF_2026.xlsx zitten met opzet fouten" in lines[-1]
    made = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.xlsx"))
    assert [name for name in made if not name.startswith("gemarkeerd/")] == [
        "Projectrapport_2026-09-30.xlsx",
        "werkboeken/DOne_ABC_2026.xlsx",
        "werkboeken/DOne_DEF_2026.xlsx",
        *(f"werkboeken/SAM/{name}" for name in ASSESSMENT),
    ]
    assert "gemarkeerd/DOne_DEF_2026.xlsx" in made
    # The whole folder of the demo, its marked copies and its report included, says the same.
    whole = api.consolidate(folder, tmp_path / "r.xlsx", today=date(2026, 9, 30)).consolidation
    assert [one.facts.path for one in whole.results] == made[-5:-3]
    assert [one.facts.path for one in whole.handed_in] == made[-3:]
    assert whole.excluded == ()
    again = run(main, ["demo", str(folder)])
    assert (again.exit_code, again.stdout) == (2, "")
    assert "bestaat al" in again.stderr
    assert run(main, ["demo", str(folder), "--overwrite"]).exit_code == 0
