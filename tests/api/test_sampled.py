"""The sample assessment through assess and consolidate, against counts made by hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from done_xl import api
from done_xl.api.sampled import (
    REPORT,
    assessment_files,
    write_assessment,
    write_blank_observation,
)
from done_xl.layout.filling import file_name
from done_xl.model.tables import table
from done_xl.samples.organisations import sample_books
from done_xl.writing.organisation import write_organisation

BOTH = ("BRUG", "GROEN")
TODAY = date(2026, 9, 30)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both organisations' workbooks with the assessment beside them."""
    made = tmp_path_factory.mktemp("samples")
    for book in sample_books():
        if book.setup.code in BOTH:
            write_organisation(made / file_name(book.setup), book.setup, book.filling)
    assert write_assessment(made) == made / REPORT
    return made


def test_levels_follow_the_proposals_but_for_two_with_a_reason(folder: Path) -> None:
    sheet = load_workbook(folder / REPORT, data_only=True)["Evaluatie"]
    area = sheet[sheet.tables["tblEvaluatie"].ref]
    typed = [tuple(cell.value for cell in row) for row in area[1:]]
    people = ["BRUG/K016", "BRUG/K017", "BRUG/K018", "BRUG/K019", "BRUG/K020", "GROEN/G045"]
    assert Counter(row[0] for row in typed) == Counter(people * 7)
    assert all(
        (row[6] is None) == (row[0] == "BRUG/K020")
        and bool(row[7]) == (row[6] not in (row[2], None))
        for row in typed
    )
    assert [(row[0], row[1][:2], row[2], row[6]) for row in typed if row[7]] == [
        ("BRUG/K016", "K5", 2, 3),
        ("BRUG/K017", "K7", 3, 2),
    ]
    # Of K020 two scores were given for K7: too few for a proposal.
    assert [row[:4] for row in typed if row[2] is None] == [("BRUG/K020", "K7 Motivatie", None, 2)]


def test_assessing_again_keeps_every_level_and_changes_no_byte(folder: Path) -> None:
    before = (folder / REPORT).read_bytes()
    again = api.assess(folder, folder, today=TODAY)
    assert again.report == folder / REPORT
    assert again.open_levels == 7
    assert again.complete
    assert again.assessed.findings == ()
    assert again.report.read_bytes() == before


def test_the_profiles_come_from_each_candidates_own_organisation(folder: Path) -> None:
    made = api.assess(folder, folder, today=TODAY).assessed
    assert {code: target.occupation for code, target in made.targets.items()} == {
        "BRUG/K016": "fietshersteller",
        "BRUG/K017": "fietshersteller",
        "BRUG/K018": "magazijnmedewerker",
        "BRUG/K019": "fietshersteller",
        "BRUG/K020": "fietshersteller",
        "GROEN/G045": "bouwarbeider",
    }


def test_asm_counts_the_second_assessments_and_no_assessment_twice(
    folder: Path, tmp_path: Path
) -> None:
    """Assessment op of BRUG by month: K013 January; K014 February; K015, K016 March; K017 April;
    K018, K019, K020 May; K021 July; K022, K023 August; K024, K025 September. The assessment of
    21 and 22 May is that of K018, K019 and K020 (31 days); K016 and K017 have their second one.
    """
    found = api.consolidate(folder, tmp_path / "r.xlsx", today=TODAY).consolidation
    months = {
        one.organisation.code: next(series.derived for series in one.kpis if series.code == "ASM")
        for one in found.results
    }
    assert list(months["BRUG"]) == [1, 1, 2, 1, 5, 0, 1, 2, 2, 0, 0, 0]
    # GROEN's own candidate was assessed the day before by its workbook: it counts once.
    groen = next(book for book in sample_books() if book.setup.code == "GROEN")
    place = table("candidates").field("assessed").index
    days = [row[place] for row in groen.filling.tables["candidates"]]
    own = Counter(day.month for day in days if isinstance(day, date) and day.year == 2026)
    assert list(months["GROEN"]) == [own[month] for month in range(1, 13)]


def test_the_project_report_shows_only_what_five_candidates_share(
    folder: Path, tmp_path: Path
) -> None:
    """Five candidates have levels: all of them 3 for K4, fewer than five for any other level."""
    levels: defaultdict[str, Counter[int]] = defaultdict(Counter)
    sheet = load_workbook(folder / REPORT, data_only=True)["Evaluatie"]
    for row in sheet[sheet.tables["tblEvaluatie"].ref][1:]:
        if row[6].value is not None:
            levels[str(row[1].value)][int(row[6].value)] += 1
    assert levels["K4 Flexibiliteit"] == {3: 5}
    report = api.consolidate(folder, tmp_path / "r.xlsx", today=TODAY).report
    shown = {
        str(line[0]): list(line[1:6])
        for line in load_workbook(report)["SAM"].iter_rows(values_only=True)
        if str(line[0]) in levels
    }
    hidden: list[int | str] = ["verborgen"] * 4
    expected = {name: [*hidden, 5] for name in levels}
    assert shown == expected | {"K4 Flexibiliteit": [0, 0, 5, 0, 5]}


def test_check_has_nothing_to_say_about_the_assessment(folder: Path) -> None:
    outcome = api.check([folder], today=TODAY)
    names = {path.name for path in assessment_files(folder)}
    assert names <= set(outcome.names)
    assert [found for found in outcome.findings if found.place.file in names] == []


def test_the_blank_is_passed_over(tmp_path: Path) -> None:
    write_blank_observation(tmp_path / "leeg.xlsx")
    outcome = api.check([tmp_path], today=TODAY)
    assert [(found.severity, found.code) for found in outcome.findings] == [("info", "MAP-007")]
