"""A folder of observation workbooks becomes a report, and what was typed into one stays."""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from collections.abc import Callable, Mapping
from copy import copy
from datetime import UTC, date, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import openpyxl
import pytest

from done_xl import api
from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Typed
from done_xl.model.observation import AgreedLevel
from done_xl.reading.book import read_book
from done_xl.validation.assessment import check_assessment
from tests.api.assessments import (
    CANDIDATES,
    CODES,
    by_chance,
    observation,
    organisation,
    setup_of,
    three_assessors,
)

TODAY = date(2026, 3, 20)
REPORT = "SAM_VBO_2026-03-10_rapport.xlsx"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three assessors' workbooks; for copying only."""
    folder = tmp_path_factory.mktemp("books")
    three_assessors(folder)
    return folder


@pytest.fixture
def folder(books: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(books, tmp_path / "map"))


def assess(folder: Path, output: Path | None = None, **options: Any) -> api.AssessOutcome:
    return api.assess(folder, output or folder, today=TODAY, **options)


def levels(path: Path) -> Mapping[tuple[str, str], AgreedLevel]:
    """The rows of tblEvaluatie by candidate and competence, as the check reads them back."""
    found = check_assessment(read_book(path, path.name), catalogue()).assessment
    assert found is not None
    return {(one.candidate, one.competence): one for one in found.levels}


def typed(path: Path, cells: Mapping[tuple[str, str], tuple[object, str | None]]) -> None:
    """Type a level and a reason into a report by candidate and code, with another program."""
    book = openpyxl.load_workbook(path)
    for row in book["Evaluatie"].iter_rows(min_row=7, max_col=8):
        where = (str(row[0].value), str(row[1].value).split(" ", maxsplit=1)[0])
        if where in cells:
            row[6].value, row[7].value = cells[where]
    book.save(path)


def lower_medians(folder: Path) -> dict[tuple[str, str], tuple[int | None, int, int, int]]:
    """Proposal, number and extremes from the cells themselves, read by another program."""
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for path in folder.glob("SAM_*_A?.xlsx"):
        book = openpyxl.load_workbook(path)
        for sheet in ("Proef 1", "Proef 2"):
            for row in book[sheet].iter_rows(min_row=6, max_col=9, values_only=True):
                for slot, level in enumerate(row[3:9]):
                    code = (
                        CANDIDATES[slot] if "/" in CANDIDATES[slot] else f"VBO/{CANDIDATES[slot]}"
                    )
                    if isinstance(level, int):
                        found[code, str(row[0]).split(" ", maxsplit=1)[0]].append(level)
    return {
        where: (
            sorted(scores)[-(-len(scores) // 2) - 1] if len(scores) > 2 else None,
            len(scores),
            min(scores),
            max(scores),
        )
        for where, scores in found.items()
    }


def test_the_report_proposes_the_lower_median_of_the_typed_scores(folder: Path) -> None:
    outcome = assess(folder)
    assert outcome.report == folder / REPORT
    assert outcome.complete
    found = {where: one[3:7] for where, one in levels(outcome.report).items()}
    assert found == lower_medians(folder)
    assert len(found) == len(CANDIDATES) * len(CODES)


def test_the_organisations_workbook_says_what_the_doelberoep_asks(folder: Path) -> None:
    organisation(folder)
    inside = assess(folder).assessed
    asked = {code: (one.occupation, one.required) for code, one in inside.targets.items()}
    wanted = ("magazijnmedewerker", {"K1": 3, "B1": 4})
    assert asked == {"VBO/K012": wanted, "VBO/K013": wanted}
    (folder.parent / "elders").mkdir()
    moved = shutil.move(folder / "DOne_VBO_2026.xlsx", folder.parent / "elders")
    assert assess(folder, books=[Path(moved)]).assessed.targets == inside.targets


def test_typed_levels_and_reasons_stay_also_those_that_do_not_count(folder: Path) -> None:
    report = assess(folder).report
    typed(
        report,
        {
            ("VBO/K012", "K1"): (4, "hielp drie keer"),
            ("VBO/K013", "K1"): (1, None),
            ("VBO/K014", "K3"): ("goed", "nog mee bezig"),
            ("VBO/K015", "B1"): (None, "eerst nog praten"),
            ("WEB/K201", "B1"): ("3", None),
        },
    )
    again = assess(folder)
    rows = {
        (row[0], str(row[1])[:2]): row[6:8]
        for row in openpyxl.load_workbook(report)["Evaluatie"].iter_rows(
            min_row=7, max_col=8, values_only=True
        )
        if row[6] is not None or row[7] is not None
    }
    assert rows == {
        ("VBO/K012", "K1"): (4, "hielp drie keer"),
        ("VBO/K013", "K1"): (1, None),
        ("VBO/K014", "K3"): ("goed", "nog mee bezig"),
        ("VBO/K015", "B1"): (None, "eerst nog praten"),
        ("WEB/K201", "B1"): (3, None),
    }
    assert again.complete
    assert again.assessed.findings == ()


def test_a_level_whose_scores_are_gone_stays_with_a_finding(folder: Path) -> None:
    report = assess(folder).report
    typed(report, {("VBO/K012", "B1"): (2, "zo afgesproken")})
    for name in ("A1", "A2", "A3"):
        observation(folder, setup_of(name, codes=("K1", "K3")), by_chance(name))
    again = assess(folder)
    kept = levels(report)["VBO/K012", "B1"]
    assert kept[2:] == ("Nauwkeurigheid", None, 0, None, None, 2, "zo afgesproken")
    found = [(one.code, one.severity, one.place.sheet) for one in again.assessed.findings]
    assert found == [("MAP-105", "warning", "Evaluatie")]


def test_the_report_elsewhere_is_made_again_too(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "verslag.xlsx"
    assess(folder, elsewhere)
    typed(elsewhere, {("VBO/K012", "K1"): (2, "samen gekozen")})
    assess(folder, elsewhere)
    assert levels(elsewhere)["VBO/K012", "K1"][7:] == (2, "samen gekozen")


def test_of_two_reports_the_one_that_is_replaced_goes_first(folder: Path) -> None:
    report = assess(folder).report
    older = folder / "kopie.xlsx"
    shutil.copy(report, older)
    typed(report, {("VBO/K012", "K1"): (2, "in het rapport")})
    typed(older, {("VBO/K012", "K1"): (1, "in de kopie"), ("VBO/K013", "K1"): (4, "alleen hier")})
    outcome = assess(folder)
    found = levels(report)
    assert found["VBO/K012", "K1"][7:] == (2, "in het rapport")
    # A row of that report that is blank stays blank.
    assert found["VBO/K013", "K1"][7:] == (None, None)
    assert [(one.code, one.place.file) for one in outcome.assessed.findings] == [
        ("MAP-104", "kopie.xlsx"),
        ("MAP-104", "kopie.xlsx"),
    ]


def test_equal_workbooks_give_equal_bytes(folder: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "een.xlsx", tmp_path / "twee.xlsx"
    assess(folder, first)
    assess(folder, second)
    assert first.read_bytes() == second.read_bytes()
    assess(folder, second)
    assert first.read_bytes() == second.read_bytes()


def test_a_damaged_file_costs_only_itself(folder: Path) -> None:
    whole = assess(folder)
    (folder / "kapot.xlsx").write_bytes(b"PK geen werkboek")
    (folder / "~$SAM.xlsx").write_bytes(b"slot")
    outcome = assess(folder)
    assert outcome.assessed.lines == whole.assessed.lines
    assert [one.facts.path for one in outcome.assessed.excluded] == ["kapot.xlsx"]
    assert not outcome.complete


def test_the_same_assessor_twice_counts_once(folder: Path) -> None:
    shutil.copy(folder / "SAM_VBO_2026-03-10_A1.xlsx", folder / "zelfde.xlsx")
    observation(folder, setup_of("a1"), by_chance("anders"), name="later.xlsx")
    outcome = assess(folder)
    # Both are signed off and saved on the same day: nobody knows which one is meant.
    counted = [one.assessor for one in outcome.assessed.observations]
    assert counted == ["A2", "A3"]
    assert not outcome.complete


def test_a_marked_copy_beside_its_workbook_changes_nothing(folder: Path, tmp_path: Path) -> None:
    def one_wrong(exercise: int, indicator: int, slot: int) -> Typed:
        return "goed" if (exercise, indicator, slot) == (0, 0, 0) else 3

    book = observation(folder, setup_of("A4"), one_wrong)
    whole = assess(folder)
    assert not whole.complete
    api.annotate(api.check([book], today=TODAY), tmp_path / "gemarkeerd")
    shutil.copytree(tmp_path / "gemarkeerd", folder / "gemarkeerd")
    with_copy = assess(folder).assessed
    assert with_copy.lines == whole.assessed.lines
    assert [one.assessor for one in with_copy.observations] == ["A1", "A2", "A3", "A4"]
    assert [one.facts.path for one in with_copy.passed_over] == [f"gemarkeerd/{book.name}"]


def test_a_candidate_whom_the_organisation_does_not_know_is_named(folder: Path) -> None:
    organisation(folder)
    strange = ("K912", *CANDIDATES[1:])
    observation(folder, setup_of("A4", candidates=strange), by_chance("A4"))
    found = [
        (one.code, one.place.file, one.place.sheet, one.place.cell, one.found)
        for one in assess(folder).assessed.findings
        if one.code == "MAP-015"
    ]
    # Of WEB, whose candidate takes part, there is no workbook in the folder.
    assert found == [("MAP-015", "SAM_VBO_2026-03-10_A4.xlsx", "Start", "B8", "VBO/K912")]


def other(folder: Path, assessment: str = "najaar") -> None:
    observation(folder, setup_of("A1", assessment=assessment), by_chance(1))


def test_several_assessments_need_a_choice(folder: Path) -> None:
    other(folder)
    with pytest.raises(api.UseError, match="VBO/2026-03-10, VBO/najaar"):
        assess(folder)
    for wanted in ("najaar", "NAJAAR", "vbo/najaar"):
        outcome = assess(folder, assessment=wanted)
        assert outcome.report == folder / "SAM_VBO_najaar_rapport.xlsx"
        assert len(outcome.assessed.observations) == 1
    with pytest.raises(api.UseError, match="Het assessment lente staat niet in"):
        assess(folder, assessment="lente")


def a_text(folder: Path) -> Path:
    path = folder / "iets.xlsx"
    path.write_text("van iemand anders")
    return path


def another_report(folder: Path) -> Path:
    other(folder)
    return assess(folder, assessment="najaar").report


@pytest.mark.parametrize("make", [a_text, another_report])
def test_no_other_file_is_replaced_unasked(folder: Path, make: Callable[[Path], Path]) -> None:
    path = make(folder)
    before = path.read_bytes()
    with pytest.raises(api.UseError, match="bestaat al en is geen rapport van dit assessment"):
        assess(folder, path, assessment="2026-03-10")
    assert path.read_bytes() == before
    assess(folder, path, assessment="2026-03-10", overwrite=True)
    assert levels(path)


def test_no_workbook_of_an_assessor_is_ever_replaced(folder: Path) -> None:
    path = folder / "SAM_VBO_2026-03-10_A1.xlsx"
    before = path.read_bytes()
    for overwrite in (False, True):
        with pytest.raises(api.UseError):
            assess(folder, path, overwrite=overwrite)
    assert path.read_bytes() == before


def test_a_report_is_not_replaced_where_a_typed_level_would_be_lost(folder: Path) -> None:
    report = assess(folder).report
    typed(report, {("VBO/K012", "K1"): (2, "samen gekozen")})
    book = openpyxl.load_workbook(report)
    book["Evaluatie"]["A7"] = "?"
    book.save(report)
    before = report.read_bytes()
    with pytest.raises(api.UseError, match="G7: niet te lezen bij wie"):
        assess(folder)
    assert report.read_bytes() == before


Change = Callable[[openpyxl.Workbook], None]


def renamed(cell: str) -> Change:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book["Evaluatie"]
        sheet[cell] = "Iets anders"
        column = "ABCDEFGH".index(cell[0])
        sheet.tables["tblEvaluatie"].tableColumns[column].name = "Iets anders"

    return change


def cell_is(cell: str, value: object) -> Change:
    def change(book: openpyxl.Workbook) -> None:
        book["Evaluatie"][cell] = value

    return change


def a_row_below(book: openpyxl.Workbook) -> None:
    book["Evaluatie"].append(["VBO/K099", "K1 Samenwerken", None, 0, None, None, 2, "ook gezien"])


def one_more_column(book: openpyxl.Workbook) -> None:
    sheet = book["Evaluatie"]
    sheet["I6"], sheet["I7"] = "Opmerking", "bel nog eens"
    whole = sheet.tables["tblEvaluatie"]
    column = copy(whole.tableColumns[-1])
    column.id, column.name = 9, "Opmerking"
    whole.tableColumns.append(column)
    whole.ref = whole.autoFilter.ref = whole.ref.replace("H", "I")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (renamed("G6"), "De kolom Niveau ontbreekt of heet anders"),
        (renamed("H6"), "De kolom Reden ontbreekt of heet anders"),
        (renamed("A6"), "G7: niet te lezen bij wie dit niveau hoort"),
        (cell_is("G8", "=1+1"), "G8: een formule"),
        (cell_is("H8", '="zo "&"gezien"'), "H8: een formule"),
        (cell_is("H8", "#N/A"), "H8: een foutwaarde"),
        (a_row_below, "A25: onder de tabel"),
        (cell_is("H40", "nog iets"), "H40: onder de tabel"),
        (one_more_column, "I6: een kolom die niet in de tabel hoort"),
    ],
)
def test_a_report_is_not_replaced_where_something_typed_cannot_be_read_back(
    folder: Path, change: Change, said: str
) -> None:
    report = assess(folder).report
    typed(report, {("VBO/K012", "K1"): (2, "samen gekozen")})
    book = openpyxl.load_workbook(report)
    change(book)
    book.save(report)
    before = report.read_bytes()
    with pytest.raises(api.UseError, match=said):
        assess(folder)
    assert report.read_bytes() == before
    # Who asks for it anyway gets a copy of what stood there.
    kept = assess(folder, overwrite=True).kept
    assert kept is not None
    assert kept.read_bytes() == before


def test_what_was_made_blank_stays_blank(folder: Path) -> None:
    report = assess(folder).report
    typed(report, {("VBO/K012", "K1"): (2, "samen gekozen")})
    shutil.copy(report, folder / "kopie.xlsx")
    typed(report, {("VBO/K012", "K1"): (None, None)})
    found = assess(folder).assessed.findings
    assert levels(report)["VBO/K012", "K1"][7:] == (None, None)
    assert [one.message for one in found] == [
        "VBO/K012, K1: hier staat niveau 2 met een reden, in een ander rapport geen niveau. Dat "
        "andere is behouden."
    ]


def test_a_report_made_again_is_no_older_than_what_was_typed_into_it(folder: Path) -> None:
    # Else an older copy would go first wherever the one that was saved last does.
    report = assess(folder).report
    typed(report, {("VBO/K012", "K1"): (2, "eerst")})
    shutil.copy(report, folder / "kopie.xlsx")
    typed(report, {("VBO/K012", "K1"): (3, "nagekeken")})
    later(report)
    assess(folder)
    elsewhere = assess(folder, folder.parent / "elders.xlsx").report
    assert levels(elsewhere)["VBO/K012", "K1"][7:] == (3, "nagekeken")


def later(path: Path) -> None:
    """Save a workbook once more, a day later as its properties say."""
    book = openpyxl.load_workbook(path)
    day = book.properties.modified + timedelta(days=1)
    with patch("openpyxl.writer.excel.datetime.datetime") as clock:
        clock.now.return_value = day.replace(tzinfo=UTC)
        book.save(path)


def test_own_sheets_are_kept_in_a_copy_that_no_command_reads(folder: Path) -> None:
    report = assess(folder).report
    assert assess(folder).kept is None
    book = openpyxl.load_workbook(report)
    book.create_sheet("Mijn notities")["A1"] = "niet vergeten"
    book.save(report)
    before = report.read_bytes()
    outcome = assess(folder)
    assert outcome.kept is not None
    assert re.fullmatch(r"SAM_VBO_2026-03-10_rapport_vorige_\d{8}-\d{6}\.xlsx", outcome.kept.name)
    assert outcome.kept.read_bytes() == before
    again = assess(folder)
    assert again.kept is None
    assert again.assessed == outcome.assessed


@pytest.mark.parametrize("lock", ["~${}", ".~lock.{}#"])
def test_a_report_that_is_open_is_not_replaced(folder: Path, lock: str) -> None:
    report = assess(folder).report
    before = report.read_bytes()
    (folder / lock.format(REPORT)).write_bytes(b"slot")
    for overwrite in (False, True):
        with pytest.raises(api.UseError, match="Sluit het bestand eerst"):
            assess(folder, overwrite=overwrite)
    assert report.read_bytes() == before


def test_what_is_no_level_comes_back_as_it_was_typed(folder: Path) -> None:
    report = assess(folder).report
    wrong: dict[tuple[str, str], tuple[object, Any]] = {
        ("VBO/K012", "K1"): (12, 12),
        ("VBO/K012", "K3"): (2.5, "   "),
        ("VBO/K013", "K1"): (" goed ", " met spaties "),
    }
    typed(report, wrong)
    assess(folder)
    rows = openpyxl.load_workbook(report)["Evaluatie"].iter_rows(
        min_row=7, max_col=8, values_only=True
    )
    assert [row[6:] for row in rows if row[6:] != (None, None)] == [
        (12, "12"),
        (2.5, None),
        ("goed", "met spaties"),
    ]


def test_a_report_made_of_a_renamed_one_is_the_newer_of_the_two(folder: Path) -> None:
    """Else neither would count; and made again of the same it is the same to the byte."""
    older = assess(folder).report.rename(folder / "ouder.xlsx")
    typed(older, {("VBO/K012", "K1"): (3, "samen bekeken")})
    report = assess(folder).report
    findings = api.check([folder], today=TODAY).findings
    stale = [(one.place.file, one.code) for one in findings if one.code in ("MAP-019", "MAP-020")]
    assert stale == [("ouder.xlsx", "MAP-019")]
    once = report.read_bytes()
    assert assess(folder).report.read_bytes() == once


def nothing(_: Path) -> None:
    """Leave the folder empty."""


def only_blank(folder: Path) -> None:
    observation(folder, setup_of("A1"), lambda *_: None)


def only_an_organisation(folder: Path) -> None:
    organisation(folder)


@pytest.mark.parametrize("make", [nothing, only_blank, only_an_organisation])
def test_nothing_to_assess_is_said(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path)
    with pytest.raises(api.UseError, match="geen observatiewerkboek met gegevens"):
        assess(tmp_path)
    assert not list(tmp_path.glob("*rapport*"))


def test_where_no_workbook_counts_the_reason_is_said(tmp_path: Path) -> None:
    for name, seed in (("een.xlsx", 1), ("twee.xlsx", 2)):
        observation(tmp_path, setup_of("A1"), by_chance(seed), name=name)
    with pytest.raises(api.UseError, match="Geen enkel observatiewerkboek telt mee"):
        assess(tmp_path)


def test_a_workbook_given_must_be_an_organisations(folder: Path) -> None:
    with pytest.raises(api.UseError, match="geen werkboek van een organisatie"):
        assess(folder, books=[folder / "SAM_VBO_2026-03-10_A1.xlsx"])
