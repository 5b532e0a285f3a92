# ruff: noqa: E501 - one fault of the table is one line
"""Faulty data files: every fault is named with its file and place, all at once."""

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from done_xl.catalogue.load import CatalogueError, catalogue, load
from done_xl.catalogue.types import Catalogue

FAULTS = [
    ("kpis", 'phase = "IN"', 'phase = "UP"', "kpis[1].phase: Input should be 'IN', 'DOOR' or 'UIT'"),
    ("kpis", 'code = "VAC"', 'code = "vac"', "kpis[2].code: String should match pattern '^[A-Z0-9]{3}$'"),
    ("kpis", 'code = "TRN"', 'code = "SOG"', "kpis[5].code: 'SOG' is already that of [4]"),
    ("kpis", "step = 0.25", "stap = 0.25", "kpis[12].stap: unknown key"),
    ("kpis", 'unit = "vacatures"\n', "", "kpis[2].unit: missing"),
    ("kpis", "{ days = 14 }", "{ days = 14, months = 1 }", "kpis[7].moment: a retention KPI has either days or months"),
    ("kpis", '"placements"', '"retention"', "kpis[6].moment: a retention KPI has either days or months"),
    ("kpis", '["telefoon"]', '["fax"]', "kpis[14].selection: 'fax' is no value of list soort_contact"),
    ("kpis", '["BVS", "TBS"]', '["BVS", "TBX"]', "kpis[9].selection: 'TBX' is no value of a measure"),
    ("kpis", 'selection = ["telefoon"]', "", "kpis[14].selection: belongs with derivation contacts or measures, and only there"),
    ("ratios", '"TEL", "BBP"', '"TEL", "XXX"', "ratios[5].numerator: there is no KPI XXX"),
    ("ratios", "due = true", "due = false", "ratios[8]: either denominator or due"),
    ("ratios", '["D2W"]', '["SOA"]', "ratios[8].due: SOA is no retention KPI"),
    ("checklist", "weak_at_most = 2", "weak_at_most = 6", "checklist.weak_at_most: must be below highest"),
    ("checklist", 'theme = "D"', 'theme = "Z"', "checklist.statements[12].theme: there is no theme Z"),
    ("checklist", "number = 13", "number = 14", "checklist.statements[13].number: is 14, must be 13"),
    ("questions", "number = 21", "number = 20", "questions[21].number: is 20, must be 21"),
    ("milestones", '"PDP op"', '"Intake op"', "milestones[6].column: 'Intake op' is already that of [2]"),
    ("competences", 'code = "K2"', 'code = "K1"', "competences[2].code: 'K1' is already that of [1]"),
    ("milestones", 'path = "werkervaring"\nmeasure = "Werkervaring werkplek"', 'path = "werkervaring"', "milestones[12]: path and measure belong together"),
    ("milestones", 'path = "werkervaring"\nmeasure = "Werkervaring nazorg"', 'path = "stage"\nmeasure = "Werkervaring nazorg"', "milestones[13].path: 'stage' is no value of list soort_traject"),
    ("milestones", 'measure = "Werkervaring nazorg"', 'measure = "Nazorg"', "milestones[13].measure: there is no measure 'Nazorg'"),
    ("milestones", 'measure = "Werkervaring nazorg"', 'measure = "Werkervaring nazorg"\ncolumn = "Nazorg op"', "milestones[13].column: the day of a measure has no column"),
    ("measures", "maximum_days = 14", "maximum_days = 14\nminimum_days = 15", "measures[1].terms[1]: minimum_days is more than maximum_days"),
    ("measures", "minimum_days = 28", "minimum_days = 187", "measures[3].terms[1]: minimum_days is more than maximum_months"),
    ("measures", "maximum_months = 6", "maximum_months = 6\nminimum_months = 7", "measures[3].terms[1]: minimum_months is more than maximum_months"),
    ("measures", "maximum_days = 14", "maximum_days = 14\nminimum_months = 1", "measures[1].terms[1]: minimum_months is more than maximum_days"),
    ("measures", "maximum_days = 21", "valid_from = 2026-02-01\nvalid_to = 2026-01-31", "measures[2].terms[1]: valid_from lies after valid_to"),
    ("measures", "[[measures.terms]]\nmaximum_days = 21", "[[measures.terms]]\nvalid_to = 2026-06-30\nsource = \"Een oudere regel.\"\n\n[[measures.terms]]\nvalid_from = 2026-06-30\nmaximum_days = 21", "measures[2].terms[2]: holds on a day of terms[1] too"),
    ("measures", 'excludes = ["BVS", "TBS", "IBO"]', 'excludes = ["BVS", "TBX"]', "measures[1].excludes: there is no measure 'TBX'"),
    ("measures", "from_quarter = 6", "from_quarter = 11", "measures[11].terms[1]: premium: from_quarter begins at 1 and goes up"),
    ("measures", '"Maatwerk"]', '"Maat"]', "measures[11].terms[1].statuses: 'Maat' is no value of list statuut"),
    ("indicators", 'competence = "K1"\nnumber = 2', 'competence = "K1"\nnumber = 3', "indicators[2].number: is 3, must be 2"),
    ("indicators", "Haalt materiaal pas nadat iemand zegt wat er ontbreekt.", "Helpt een collega zodra die collega het zelf vraagt.", "indicators[6].levels[2]: the same text as indicators.toml: indicators[1].levels[3]"),
    ("lists", '["v", "m", "x"]', '["v", "m", "v"]', "lists[7].values: 'v' stands there more than once"),
    ("lists", 'name = "fase"', 'name = "ja_nee"', "lists[3].name: 'ja_nee' is already that of [1]"),
    ("settings", "first = 25", "first = 26", "settings.age_bands[2].first: must follow the band before"),
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped data files, to spoil."""
    with_data = tmp_path / "data"
    shutil.copytree(str(files("done_xl.catalogue") / "data"), with_data)
    return with_data


def _spoil(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / f"{name}.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def _problems(folder: Path) -> tuple[str, ...]:
    with pytest.raises(CatalogueError) as caught:
        load(folder)
    return caught.value.problems


def test_a_folder_with_the_shipped_files_gives_the_shipped_catalogue(folder: Path) -> None:
    assert load(folder) == catalogue()


@pytest.mark.parametrize(("name", "old", "new", "problem"), FAULTS)
def test_one_fault_gives_one_line(
    folder: Path, name: str, old: str, new: str, problem: str
) -> None:
    _spoil(folder, name, old, new)
    assert _problems(folder) == (f"{name}.toml: {problem}",)


def test_all_faults_of_all_files_come_at_once(folder: Path) -> None:
    _spoil(folder, "kpis", 'phase = "IN"', 'phase = "UP"')
    _spoil(folder, "kpis", 'unit = "vacatures"\n', "")
    _spoil(folder, "ratios", "due = true", "due = false")
    _spoil(folder, "lists", "[[lists]]", "[[lists]")
    (folder / "milestones.toml").unlink()
    (folder / "questions.toml").write_bytes(b"# \xff")
    (folder / "competences.toml").write_text("andere = 1\n", encoding="utf-8")
    (folder / "extra.toml").write_text("", encoding="utf-8")
    assert _problems(folder) == (
        "extra.toml: unknown file",
        "kpis.toml: kpis[1].phase: Input should be 'IN', 'DOOR' or 'UIT'",
        "kpis.toml: kpis[2].unit: missing",
        "questions.toml: 'utf-8' codec can't decode byte 0xff in position 2: invalid start byte",
        "milestones.toml: missing file",
        "competences.toml: andere: unknown key",
        "competences.toml: competences: missing",
        "lists.toml: Expected ']]' at the end of an array declaration (at line 2, column 8)",
        "ratios.toml: ratios[8]: either denominator or due",
    )


def test_a_folder_that_is_not_there_misses_every_file(tmp_path: Path) -> None:
    problems = _problems(tmp_path / "weg")
    assert len(problems) == len(Catalogue.model_fields)
    assert problems[0] == "kpis.toml: missing file"
