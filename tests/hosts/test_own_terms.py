"""Own terms: --terms, or done_xl_termijnen.toml in the folder; every way to a result says so."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from done_xl import api
from done_xl.api.live import check_live
from done_xl.api.outputs import UseError
from done_xl.api.terms import OWN_TERMS_FILE, known_catalogue
from done_xl.api.totals import folder_totals, stamps
from done_xl.hosts.macro_project import _merged
from done_xl.hosts.macros import _folder_of
from done_xl.reading.source import open_source
from tests.hosts.conftest import Run
from tests.hosts.folders import JUNE
from tests.hosts.test_macro_project import desk

THREE_DAYS = """
[[measures]]
code = "BVS"

[[measures.terms]]
maximum_days = 3
source = "Afspraak van de stuurgroep."
"""
FOUND = (
    "BVS met start 22/02/2026 mag lopen tot en met 24/02/2026: einde 26/02/2026 is te laat. "
    "Bron: Afspraak van de stuurgroep."
)
USED = f"De maatregelen zijn nagekeken met eigen termijnen uit {OWN_TERMS_FILE}."
DAY = date(2026, 6, 30)
EXAMPLE = Path(__file__).parents[2] / "templates" / "done_xl_termijnen_voorbeeld.toml"


@pytest.fixture
def own(folder: Path, tmp_path: Path) -> Path:
    """The two organisations in a folder with terms of its own."""
    found = tmp_path / "met"
    shutil.copytree(folder, found)
    (found / OWN_TERMS_FILE).write_text(THREE_DAYS, encoding="utf-8")
    return found


def about_measures(output: str) -> list[str]:
    return [one["message"] for one in json.loads(output) if one["code"].startswith("MAA")]


def test_check_takes_the_terms_of_the_folder(run: Run, folder: Path, own: Path) -> None:
    words = ("--json", "--reference-date", JUNE)
    assert about_measures(run("check", folder, *words).stdout) == []
    assert about_measures(run("check", own, *words).stdout) == [FOUND]
    # A file of the folder is checked as the folder is.
    assert about_measures(run("check", own / "DOne_ABC_2026.xlsx", *words).stdout) == [FOUND]
    shown = run("check", own, "--reference-date", JUNE).stdout
    assert USED in shown.splitlines()
    assert "eigen termijnen" not in run("check", folder, "--reference-date", JUNE).stdout


def test_the_option_goes_before_the_file_of_the_folder(run: Run, own: Path, tmp_path: Path) -> None:
    other = tmp_path / "ruim.toml"
    other.write_text(THREE_DAYS.replace("= 3", "= 30"), encoding="utf-8")
    found = run("check", own, "--json", "--reference-date", JUNE, "--terms", other)
    assert about_measures(found.stdout) == []
    report = tmp_path / "controle.xlsx"
    run("check", own, "--reference-date", JUNE, "--terms", other, "--report", report)
    said = {
        str(cell.value) for row in load_workbook(report)["Controle"].iter_rows() for cell in row
    }
    assert USED.replace(OWN_TERMS_FILE, "ruim.toml") in said


@pytest.mark.parametrize("workers", [1, 2])
def test_consolidate_says_that_own_terms_were_used(
    run: Run, own: Path, tmp_path: Path, workers: int
) -> None:
    report = tmp_path / "verslag.xlsx"
    words = ("consolidate", own, "--output", report, "--reference-date", JUNE, "--overwrite")
    shown = run(*words, "--workers", workers)
    assert USED in shown.stdout.splitlines()
    contract = json.loads(run(*words, "--workers", workers, "--json").stdout)
    assert contract["own_terms"] == OWN_TERMS_FILE
    book = load_workbook(report)
    texts = {
        name: [cell.value for row in book[name].iter_rows() for cell in row if cell.value]
        for name in ("Termijnen", "Bronbestanden", "Controle")
    }
    assert f"Eigen termijnen uit {OWN_TERMS_FILE}: BVS." in str(texts["Termijnen"])
    assert USED in texts["Bronbestanden"]
    assert any(FOUND in str(value) for value in texts["Controle"])


def test_a_wrong_file_is_refused_with_all_its_faults(run: Run, own: Path, tmp_path: Path) -> None:
    (own / OWN_TERMS_FILE).write_text(
        THREE_DAYS.replace("BVS", "BVX").replace("= 3", '= "3"').replace("source", "bron"),
        encoding="utf-8",
    )
    for words in (("check", own), ("consolidate", own, "--output", tmp_path / "verslag.xlsx")):
        refused = run(*words)
        assert (refused.exit_code, refused.stdout) == (2, "")
        head, *faults = refused.stderr.splitlines()
        assert head == f"{own / OWN_TERMS_FILE} heeft 4 fouten:"
        assert [line.split(":")[0].strip() for line in faults] == [
            "maatregel 1, code",
            "maatregel 1, termijn 1, maximum_days",
            "maatregel 1, termijn 1, source",
            "maatregel 1, termijn 1, bron",
        ]
        assert faults[1].endswith("typ een geheel getal, zonder aanhalingstekens")
    assert not (tmp_path / "verslag.xlsx").exists()


def test_what_is_no_file_is_refused(run: Run, own: Path) -> None:
    for given, said in ((own / "weg.toml", "weg.toml"), (own, "is een map")):
        refused = run("check", own, "--terms", given)
        assert refused.exit_code == 2
        assert said in refused.stderr


def test_the_example_to_begin_with_is_a_good_file(tmp_path: Path) -> None:
    known = {measure.code: measure for measure in known_catalogue(EXAMPLE).measures}
    assert [term.maximum_days for term in known["BVS"].terms] == [14, 20]
    assert {code for code, one in known.items() if one.own_file} == {"BVS", "TBS"}
    assert known["TBS"].terms == {one.code: one for one in known_catalogue().measures}["TBS"].terms
    shutil.copy(EXAMPLE, tmp_path / OWN_TERMS_FILE)
    assert known_catalogue(folder=tmp_path).measures[0].own_file == OWN_TERMS_FILE


def test_an_open_workbook_is_checked_with_the_terms_beside_it(own: Path) -> None:
    path = own / "DOne_ABC_2026.xlsx"
    with open_source(path.read_bytes(), path.name) as source:
        beside = check_live(source, path.name, today=DAY, folder=_folder_of(str(path)))
        alone = check_live(source, path.name, today=DAY, folder=_folder_of("Map1"))
    assert [one.message for one in beside.outcome.findings if one.code == "MAA-001"] == [FOUND]
    assert [one for one in alone.outcome.findings if one.code == "MAA-001"] == []
    said = [value for block in beside.plan.blocks for row in block.rows for value in row]
    assert USED in said


def test_the_button_consolidates_with_the_terms_of_the_folder(own: Path) -> None:
    found = _merged(desk(), own, DAY)
    assert {one.own_file for one in found.measures} == {"", OWN_TERMS_FILE}
    outcome = api.check([own], today=DAY)
    assert outcome.terms == OWN_TERMS_FILE


def test_totals_of_a_folder_are_worked_out_again_when_its_terms_change(own: Path) -> None:
    before = stamps(own)
    warnings = folder_totals(own, today=DAY).json["findings"]["warning"]
    (own / OWN_TERMS_FILE).write_text(THREE_DAYS.replace("= 3", "= 300"), encoding="utf-8")
    assert stamps(own) != before
    assert folder_totals(own, today=DAY).json["findings"]["warning"] == warnings - 1
    (own / OWN_TERMS_FILE).unlink()
    assert "own_terms" not in folder_totals(own, today=DAY).json
    (own / OWN_TERMS_FILE).write_text("[[measures", encoding="utf-8")
    with pytest.raises(UseError, match="stopt te vroeg"):
        folder_totals(own, today=DAY)
