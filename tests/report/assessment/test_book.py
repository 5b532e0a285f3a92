"""The assessment report as a file: valid, readable by the check, and open where one types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.assessed import Assessed, Target, TypedLevel
from done_xl.layout.filling import Formula
from done_xl.model.books import BOOKS
from done_xl.model.observation import AgreedLevel, Fact
from done_xl.model.rows import PlanAction
from done_xl.model.tables import fields_of
from done_xl.reading.book import read_book
from done_xl.report.assessment.book import assessment_plan, own_sheets, write_assessment_report
from done_xl.report.assessment.standing import standings
from done_xl.report.assessment.working import COLUMNS, working
from done_xl.report.blocks import Link, SheetPlan
from done_xl.scoring.profile import HIGHEST_LEVEL, LOW_LEVEL
from done_xl.validation.assessment import check_assessment
from tests.report.assessment.makings import SIX, full, observation, scored, together

SHEETS = [
    "Overzicht",
    "Te bespreken",
    "Evaluatie",
    "Tellingen",
    "Overeenstemming",
    "Assessoren",
    "Waarnemingen",
    "PDP-voorstel",
    "Controle",
]
PAGES = [code.replace("/", "-") for code in SIX]


def every_competence(catalogue: Catalogue) -> Assessed:
    return full(catalogue, profile=False, competences=[one.code for one in catalogue.competences])


def one_score(catalogue: Catalogue) -> Assessed:
    """The smallest assessment there is."""
    scores = {("magazijn", SIX[0], "K1", 1): 3}
    return together(catalogue, observation(catalogue, "A1", scores, competences=("K1",)))


def many_candidates(catalogue: Catalogue) -> Assessed:
    """Two groups of six, each with an assessor of its own."""
    others = tuple(f"WEB/K{number:03}" for number in range(1, 7))
    return together(catalogue, scored(catalogue, "A1"), scored(catalogue, "A2", candidates=others))


def signs(catalogue: Catalogue) -> Assessed:
    """Texts that a spreadsheet could take for something else."""
    made = scored(catalogue, "A1", candidates=SIX[:1])
    odd = replace(
        made,
        exercises=tuple(one._replace(name=f"={one.name}") for one in made.exercises),
        scores=tuple(one._replace(exercise=f"={one.exercise}") for one in made.scores),
        competences={**made.competences, "V1": '=Lassen & "solderen"'},
        noted=(Fact("A1", "=magazijn", SIX[0], "K1", '+zei "neen" <luid>'),),
    )
    typed = {(SIX[0], "V1"): TypedLevel(2, "=zo", '=Lassen & "solderen"')}
    return together(catalogue, odd, typed=typed, targets={SIX[0]: Target("=koster", {"K1": 2})})


@pytest.mark.parametrize("make", [full, every_competence, one_score, many_candidates, signs])
def test_the_file_is_valid_and_reads_back(
    tmp_path: Path, catalogue: Catalogue, make: Callable[[Catalogue], Assessed]
) -> None:
    assessed, path = make(catalogue), tmp_path / "rapport.xlsx"
    write_assessment_report(path, assessed, catalogue, tmp_path)
    assert OpenXmlValidator().validate(path).errors == []
    found = check_assessment(read_book(path, path.name), catalogue).assessment
    assert found is not None
    assert (found.organisation, found.assessment) == ("VBO", "2026-03-10")
    assert (found.first, found.last) == assessed.days
    assert [one[:7] for one in found.levels] == [
        AgreedLevel(
            line.candidate,
            line.competence,
            line.label,
            line.proposal,
            line.scored,
            line.lowest,
            line.highest,
            None,
            None,
        )[:7]
        for line in assessed.lines
    ]


def test_every_sheet_is_there_and_a_page_for_each_candidate(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    path = tmp_path / "rapport.xlsx"
    write_assessment_report(path, full(catalogue), catalogue, tmp_path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [*SHEETS, *PAGES, "_reken"]
    assert [sheet.title for sheet in book if sheet.sheet_state != "visible"] == ["_reken"]
    assert {prop.name: prop.value for prop in book.custom_doc_props.props} == {
        "done.template": BOOKS["assessment"].template,
        "done.version": 1,
    }
    for name in PAGES:
        page = book[name]
        assert page.page_setup.orientation == "portrait"
        assert len(page._charts) == 1
    assert set(book["Evaluatie"].tables) == {"tblEvaluatie"}


def test_the_program_knows_its_own_sheets(catalogue: Catalogue) -> None:
    # Any other sheet in a report is somebody's own, and is kept in a copy.
    names = {plan.name for plan in assessment_plan(full(catalogue), catalogue)}
    assert own_sheets(SIX) == names


def test_nothing_can_be_typed_on_any_other_sheet(tmp_path: Path, catalogue: Catalogue) -> None:
    # It would be gone as soon as the report is made again.
    path = tmp_path / "rapport.xlsx"
    write_assessment_report(path, full(catalogue), catalogue, tmp_path)
    book = openpyxl.load_workbook(path)
    open_sheets = [sheet.title for sheet in book if not sheet.protection.sheet]
    free = {
        sheet.title
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked
    }
    assert (open_sheets, free) == ([], {"Evaluatie"})


def test_only_level_and_reason_can_be_typed(tmp_path: Path, catalogue: Catalogue) -> None:
    path = tmp_path / "rapport.xlsx"
    write_assessment_report(path, full(catalogue), catalogue, tmp_path)
    book = openpyxl.load_workbook(path)
    sheet = book["Evaluatie"]
    free = {
        cell.column_letter for row in sheet["A7:J30"] for cell in row if not cell.protection.locked
    }
    assert free == {"G", "H"}
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    checks = {str(one.sqref): one for one in sheet.data_validations.dataValidation}
    level = checks["G7:G30"]
    assert (level.type, level.formula1, level.formula2) == ("whole", "1", "4")
    assert level.errorTitle
    assert level.showErrorMessage


def test_the_proposal_of_actions_has_the_columns_of_the_plan(catalogue: Catalogue) -> None:
    plan = next(one for one in assessment_plan(full(catalogue), catalogue) if one.name[:3] == "PDP")
    heads = next(block.rows[0] for block in plan.blocks if "head_DOOR" in block.roles)
    wanted = tuple(field.column.header for field in fields_of(PlanAction))
    assert heads == (*wanted, None, "Organisatie")


def shown(plan: SheetPlan) -> list[str]:
    """All that a sheet shows in words or numbers."""
    values = [value for block in plan.blocks for row in block.rows for value in row]
    results = [getattr(value, "cached", value) for value in values]
    return [value.text if isinstance(value, Link) else str(value) for value in results]


@pytest.mark.parametrize("make", [full, one_score, many_candidates])
def test_no_sheet_ever_shows_nan(
    catalogue: Catalogue, make: Callable[[Catalogue], Assessed]
) -> None:
    plans = assessment_plan(make(catalogue), catalogue)
    said = [value for plan in plans if not plan.hidden for value in shown(plan)]
    assert said
    assert not {"nan", "NaN", "inf", "#N/A"}.intersection(said)


def test_one_assessor_gives_too_few_data_in_words(catalogue: Catalogue) -> None:
    plans = {one.name: one for one in assessment_plan(one_score(catalogue), catalogue)}
    assert [
        value for value in shown(plans["Overeenstemming"]) if value == "te weinig gegevens"
    ] == [
        "te weinig gegevens",
        "te weinig gegevens",
    ]
    assert "te weinig gegevens" in shown(plans["Assessoren"])
    assert "te weinig waarnemingen (1)" in shown(plans["VBO-K012"])


def test_a_page_says_where_the_facts_are_that_it_has_no_room_for(catalogue: Catalogue) -> None:
    noted = [("magazijn", SIX[0], "K1", f"deed stap {number} alleen") for number in range(120)]
    scores = {("magazijn", SIX[0], "K1", 1): 3}
    assessed = together(catalogue, observation(catalogue, "A1", scores, noted=noted))
    plans = {one.name: one for one in assessment_plan(assessed, catalogue)}
    page, every = shown(plans["VBO-K012"]), shown(plans["Waarnemingen"])
    there = [value for value in page if value.startswith("deed stap")]
    assert f"Nog {120 - len(there)} waarnemingen staan op het blad Waarnemingen." in page
    assert len([value for value in every if value.startswith("deed stap")]) == 120
    assert plans["VBO-K012"].last_line <= 70


def test_the_formulas_repeat_the_rules_of_the_profile(catalogue: Catalogue) -> None:
    # Growth and strong points: below the one number, from the other on (scoring/profile.py).
    found = standings(full(catalogue), catalogue)
    rows = working(found)
    first = dict(zip(COLUMNS, rows.rows[0], strict=True))
    formulas = {name: one.text for name, one in first.items() if isinstance(one, Formula)}
    assert formulas["agreed"] == '=IF(AND($J$2>=1,$J$2<=4,$J$2=INT($J$2)),$J$2,"")'
    assert formulas["word"] == (
        '=IF($M$2="","",IF($M$2<$G$2,"groeipunt",IF($M$2>=$H$2,"sterk punt","")))'
    )
    assert formulas["drawn"] == '=IF($M$2="",NA(),$M$2)'
    core = {one.code for one in catalogue.competences if one.group == "Kern"}
    bounds = {
        one.line.competence: (one.growth_below, one.strong_from)
        for one in found
        if one.line.candidate == SIX[5]
    }
    without = {code: (LOW_LEVEL + 1 if code in core else 0, HIGHEST_LEVEL) for code in bounds}
    assert bounds == without == {"K1": (3, 4), "K3": (3, 4), "K5": (3, 4), "B1": (0, 4)}


def test_a_level_that_is_not_there_yet_is_a_gap_in_the_chart(catalogue: Catalogue) -> None:
    plans = {one.name: one for one in assessment_plan(one_score(catalogue), catalogue)}
    drawn = plans["VBO-K012"].charts[0].series[0].values
    assert drawn.reference == "'_reken'!$N$2:$N$2"
    (row,) = plans["_reken"].blocks[1].rows
    level = row[drawn.column]
    assert isinstance(level, Formula)
    assert level.cached == "#N/A"


def test_without_a_required_level_there_is_no_second_series(catalogue: Catalogue) -> None:
    with_profile = {one.name: one for one in assessment_plan(full(catalogue), catalogue)}
    series = {name: [one.name for one in with_profile[name].charts[0].series] for name in PAGES}
    both = ["niveau", "vereist voor het doelberoep"]
    assert series == {name: both if number < 4 else both[:1] for number, name in enumerate(PAGES)}
