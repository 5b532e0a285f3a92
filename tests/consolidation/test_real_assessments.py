"""A folder of real files of assessors: observed, assessed, agreed on, checked and consolidated."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from done_xl import api
from done_xl.api.assessing import assess
from done_xl.catalogue.load import catalogue
from done_xl.consolidation.folder import check, consolidate_folder, period_last
from done_xl.consolidation.task import Job, Stages, take_file
from done_xl.consolidation.view import as_json
from done_xl.hosts.terminal import project_text
from done_xl.layout.filling import Filling, Typed
from done_xl.layout.observation import ObservationSetup, PlannedExercise
from done_xl.reading.book import read_book
from done_xl.text_nl.assessed import ONE_ASSESSOR
from done_xl.writing.observation.book import write_observation
from tests.corpus.making import edited, written
from tests.hosts.folders import row

TODAY = date(2026, 6, 30)
HELD = (date(2026, 3, 31), date(2026, 4, 2))
CODES = ("K1", "E2")
STAGES = Stages(read_book, check, period_last)
SLOTS = ("K001", "K002", "K003", "K004", "K005", "BRUG/K007")


def planned(assessor: str, candidates: tuple[str, ...] = SLOTS) -> ObservationSetup:
    known = catalogue()
    return ObservationSetup(
        "VBO",
        "voorjaar",
        assessor,
        candidates,
        tuple(PlannedExercise(f"proef {n}", day, CODES) for n, day in enumerate(HELD, start=1)),
        tuple(one for one in known.indicators if one.competence in CODES),
        tuple(one for one in known.competences if one.code in CODES),
    )


def observe(path: Path, assessor: str, candidates: tuple[str, ...] = SLOTS) -> None:
    scores = (None, None, None, *(3 for _ in candidates))
    rows = [scores for one in catalogue().indicators if one.competence in CODES]
    filling = Filling({"observation": {"closed": HELD[-1]}}, {"scores_1": rows, "scores_2": rows})
    write_observation(path, planned(assessor, candidates), filling)


def people(*codes: str, assessed: date | None = None) -> list[tuple[Typed, ...]]:
    return [
        row("candidates", code=code, status="LDE", coach="Coach 1", assessed=assessed)
        for code in codes
    ]


def agree(path: Path) -> None:
    """Type the proposed level wherever one is proposed, as the assessors do together."""

    def type_levels(book: openpyxl.Workbook) -> None:
        sheet = book["Evaluatie"]
        (head,) = (line for line in sheet.iter_rows() if line[0].value == "Kandidaat")
        columns = {cell.value: cell.column for cell in head}
        for line in range(head[0].row + 1, sheet.max_row + 1):
            proposed = sheet.cell(line, columns["Voorstel"]).value
            if isinstance(proposed, (int, float)):
                sheet.cell(line, columns["Niveau"]).value = proposed
        book.properties.modified = datetime(2026, 4, 3)

    edited(path, type_levels)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("assessment")
    own = [*people("K001", assessed=HELD[0]), *people("K002", "K003", "K004", "K005")]
    written(made / "vbo.xlsx", code="VBO", name="Voorbeeld vzw", tables={"candidates": own})
    written(made / "brug.xlsx", code="BRUG", name="Brug vzw", tables={"candidates": people("K007")})
    observe(made / "SAM_A1.xlsx", "A1")
    observe(made / "SAM_A2.xlsx", "A2")
    agree(assess(made, made / "SAM_rapport.xlsx", today=TODAY).report)
    (made / "SAM_stuk.xlsx").write_bytes((made / "SAM_A1.xlsx").read_bytes()[:9000])
    return made


def cells(path: Path, sheet: str) -> Iterator[tuple[object, ...]]:
    for line in openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True):
        yield tuple(value for value in line if value is not None)


def test_assessments_count_once_for_each_candidates_own_organisation(folder: Path) -> None:
    found = consolidate_folder(folder, catalogue(), today=TODAY)
    shown = {
        one["code"]: one["kpis"]["ASM"] for one in as_json(found, catalogue())["organisations"]
    }
    assert shown == {"BRUG": 1, "VBO": 5}
    april = {
        result.organisation.code: series.derived[3]
        for result in found.results
        for series in result.kpis
        if series.code == "ASM"
    }
    assert april == {"BRUG": 1.0, "VBO": 5.0}
    assert [file.facts.path for file in found.handed_in] == [
        "SAM_A1.xlsx",
        "SAM_A2.xlsx",
        "SAM_rapport.xlsx",
    ]
    assert [item.facts.path for item in found.excluded] == ["SAM_stuk.xlsx"]
    assert found.passed_over == ()


def test_two_workers_give_the_same(folder: Path) -> None:
    alone = consolidate_folder(folder, catalogue(), today=TODAY)
    assert consolidate_folder(folder, catalogue(), today=TODAY, workers=2) == alone


def test_the_report_shows_agreed_levels_and_files_and_nothing_of_what_stays_inside(
    folder: Path, tmp_path: Path
) -> None:
    report = api.consolidate(folder, tmp_path / "rapport.xlsx", today=TODAY).report
    assert ("K1 Samenwerken", 0, 0, 6, 0, 6) in set(cells(report, "SAM"))
    sources = {line[:4] for line in cells(report, "Bronbestanden")}
    assert ("SAM_A1.xlsx", "VBO", "observatiewerkboek", "voorjaar") in sources
    assert ("SAM_rapport.xlsx", "VBO", "assessmentrapport", "voorjaar") in sources
    with zipfile.ZipFile(report) as archive:
        texts = archive.read("xl/sharedStrings.xml").decode()
    assert "Fysieke mogelijkheden" not in texts
    assert ">E2" not in texts


def test_levels_of_what_stays_inside_are_not_kept(folder: Path) -> None:
    (report,) = consolidate_folder(folder, catalogue(), today=TODAY).agreed
    assert {one.competence for one in report.levels} == {"K1"}
    # They were agreed on, in the same report.
    assert report.rows == len(CODES) * len(SLOTS)


def test_an_impression_beside_the_agreed_level_is_told_in_a_check_and_in_no_report(
    folder: Path, tmp_path: Path
) -> None:
    for name in ("SAM_A1.xlsx", "SAM_A2.xlsx", "SAM_rapport.xlsx"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    physical = next(one.choice for one in catalogue().competences if one.code == "E2")
    heard = [
        row("interviews", candidate=who, competence=competence, situation="druk", impression=level)
        for who, competence, level in (
            ("K001", "K1 Samenwerken", 1),
            ("K002", "K1 Samenwerken", 2),
            ("K003", physical, 1),
        )
    ]
    tables = {"candidates": people("K001", "K002", "K003", "K004", "K005"), "interviews": heard}
    written(tmp_path / "vbo.xlsx", code="VBO", name="Voorbeeld vzw", tables=tables)
    told = [one for one in api.check([tmp_path], today=TODAY).findings if one.code == "INT-009"]
    assert [(one.place.file, one.severity, one.found) for one in told] == [
        ("vbo.xlsx", "info", "1")
    ]
    report = api.consolidate(tmp_path, tmp_path / "rapport.xlsx", today=TODAY).report
    said = repr(list(cells(report, "Controle")))
    assert "INT-009" not in said
    assert "Nog leeg" not in said


def test_checking_the_folder_counts_what_was_typed(folder: Path) -> None:
    indicators = sum(one.competence in CODES for one in catalogue().indicators)
    scores = len(HELD) * indicators * len(SLOTS)
    alone = api.check([folder / "SAM_A1.xlsx"], today=TODAY)
    # That there is no workbook of the organisation is of no use to an assessor.
    assert (alone.rows, [one.code for one in alone.findings]) == (scores, [ONE_ASSESSOR.code])
    books = api.check([folder / "vbo.xlsx", folder / "brug.xlsx"], today=TODAY).rows
    together = api.check([folder], today=TODAY)
    assert together.rows == books + 2 * scores + len(CODES) * len(SLOTS)
    assert {one.place.file for one in together.findings if one.severity == "error"} == {
        "SAM_stuk.xlsx"
    }


def test_a_candidate_of_a_slot_who_is_not_in_the_workbook(folder: Path, tmp_path: Path) -> None:
    for name in ("vbo.xlsx", "brug.xlsx"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    observe(tmp_path / "a.xlsx", "A1", ("K001", "K021", "BRUG/K001"))
    found = [
        (one.severity, one.place.sheet, one.place.cell, one.found)
        for one in api.check([tmp_path], today=TODAY).findings
        if one.code == "MAP-015"
    ]
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["Start"]
    typed = {cell.value: cell.coordinate for line in sheet.iter_rows() for cell in line}
    assert found == [
        ("warning", "Start", typed["K021"], "VBO/K021"),
        ("warning", "Start", typed["BRUG/K001"], "BRUG/K001"),
    ]


def test_an_error_in_a_file_of_an_assessor_says_that_not_everything_counts(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "vbo.xlsx").write_bytes((folder / "vbo.xlsx").read_bytes())
    observe(tmp_path / "a.xlsx", "A1", SLOTS[:5])
    report = tmp_path / "uit" / "rapport.xlsx"
    report.parent.mkdir()
    assert api.consolidate(tmp_path, report, today=TODAY).complete
    edited(tmp_path / "a.xlsx", lambda book: put(book["Proef 1"], "A", 7))
    project = api.consolidate(tmp_path, report, today=TODAY, overwrite=True)
    assert not project.complete
    assert project.consolidation.excluded == ()
    said = "Ook gelezen: 1 observatiewerkboek. Daarin 2 fouten: zie het blad Controle."
    assert said in project_text(project.consolidation).splitlines()


@pytest.mark.parametrize(("sending", "named"), [(True, False), (False, True)])
def test_what_stays_inside_is_named_in_a_check_only(
    tmp_path: Path, *, sending: bool, named: bool
) -> None:
    observe(tmp_path / "a.xlsx", "A1", SLOTS[:1])
    edited(tmp_path / "a.xlsx", lambda book: put(book["Proef 1"], "A", 4))
    job = Job(tmp_path, catalogue(), STAGES, TODAY, TODAY, sending=sending)
    (file,) = take_file(job, "a.xlsx").observed
    assert any("E2" in one.message for one in file.findings) == named
    assert file.findings != ()


@pytest.mark.parametrize(("sending", "named"), [(True, False), (False, True)])
def test_what_an_organisation_gets_wrong_in_what_stays_inside_is_named_in_a_check_only(
    tmp_path: Path, *, sending: bool, named: bool
) -> None:
    physical = next(one for one in catalogue().competences if one.code == "E2")
    asked = [
        row("levels", occupation="magazijnmedewerker", competence=choice, level=3)
        for choice in (
            physical.choice,
            physical.choice,
            "Fysieke mogelijkheden op werk",
            "K1 Samen",
        )
    ]
    again = row("competences", code="E2", label="Tillen", group="Eigen", active="ja")
    written(tmp_path / "vbo.xlsx", tables={"levels": asked})
    edited(
        tmp_path / "vbo.xlsx",
        lambda book: type_below(book["Instellingen"], "tblCompetenties", again),
    )
    job = Job(tmp_path, catalogue(), STAGES, TODAY, TODAY, sending=sending)
    (result,) = take_file(job, "vbo.xlsx").results
    found = [one for one in result.findings if one.place.sheet == "Instellingen"]
    about = ["E2" in repr(one) or "Fysiek" in repr(one) for one in found]
    assert about == [named, named, False, named]
    # That something is wrong, and where, is said in both.
    assert [one.code for one in found] == ["BOE-013", "CEL-019", "CEL-019", "BOE-011"]


def type_below(sheet: Worksheet, name: str, values: tuple[Typed, ...]) -> None:
    """Type a row in the first blank line of the table of this name."""
    blank = next(line for line in sheet[sheet.tables[name].ref] if line[0].value is None)
    for cell, value in zip(blank, values, strict=True):
        cell.value = value


def put(sheet: Worksheet, slot: str, value: int) -> None:
    """Type the value for a slot at the first indicator of each competence."""
    (head,) = (line for line in sheet.iter_rows() if line[0].value == "Competentie")
    column = next(cell.column for cell in head if cell.value == slot)
    seen: set[object] = set()
    for line in range(head[0].row + 1, sheet.max_row + 1):
        competence = sheet.cell(line, 1).value
        if competence and competence not in seen:
            seen.add(competence)
            sheet.cell(line, column).value = value


def test_the_report_never_goes_over_a_file_of_an_assessor(folder: Path) -> None:
    before = (folder / "SAM_A1.xlsx").read_bytes()
    with pytest.raises(api.UseError):
        api.consolidate(folder, folder / "SAM_A1.xlsx", today=TODAY, overwrite=True)
    assert (folder / "SAM_A1.xlsx").read_bytes() == before


def test_a_blank_observation_workbook_is_passed_over(folder: Path, tmp_path: Path) -> None:
    blank: dict[str, None] = {"organisation": None, "assessment": None, "assessor": None}
    path = tmp_path / "leeg.xlsx"
    write_observation(path, planned("A1", ("K001",)), Filling({"observation": blank}))
    (tmp_path / "vbo.xlsx").write_bytes((folder / "vbo.xlsx").read_bytes())
    found = consolidate_folder(tmp_path, catalogue(), today=TODAY)
    assert [(item.facts.path, item.findings[0].code) for item in found.passed_over] == [
        ("leeg.xlsx", "MAP-007")
    ]
