"""The assessment report in a real program: what is typed on Evaluatie shows on every sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.assessed import Assessed, Target, TypedLevel
from done_xl.layout.filling import Formula
from done_xl.model.findings import cell_name
from done_xl.model.observation import Score
from done_xl.report.assessment.book import assessment_plan, write_assessment_report
from done_xl.report.assessment.evaluation import evaluation_place
from done_xl.report.assessment.working import GAP
from tests.calc.office import CellValue, Document, Office
from tests.report.assessment.makings import (
    FOUR_COMPETENCES,
    PROFILE,
    SIX,
    full,
    observation,
    scored,
    together,
)

pytestmark = pytest.mark.calc

TYPED: Mapping[tuple[str, str], TypedLevel] = {
    (SIX[0], "K1"): TypedLevel(1, "hielp niemand"),
    (SIX[0], "K3"): TypedLevel(4, None),
    (SIX[0], "B1"): TypedLevel(3, "telde alles na"),
    (SIX[1], "K1"): TypedLevel(2, "vroeg eerst hulp"),
    (SIX[2], "K5"): TypedLevel(None, "we spreken nog af"),
    (SIX[4], "K1"): TypedLevel(1, "twijfel"),
    (SIX[4], "K3"): TypedLevel(None, None, wrong="goed"),
    (SIX[4], "K5"): TypedLevel(None, None, wrong=5.0),
    (SIX[4], "B1"): TypedLevel(None, None, wrong=2.5),
    (SIX[5], "K1"): TypedLevel(3, "kwam maar één dag"),
}


def made(catalogue: Catalogue, typed: Mapping[tuple[str, str], TypedLevel]) -> Assessed:
    """Two assessors; the last candidate was hardly seen, half of them have a doelberoep."""
    few = {("magazijn", SIX[5], "K1", 1): 2, ("magazijn", SIX[5], "K3", 1): 4}
    five = SIX[:5]
    return together(
        catalogue,
        scored(catalogue, "A1", candidates=five),
        scored(catalogue, "A2", candidates=five),
        observation(catalogue, "A3", few),
        typed=typed,
        targets={one: Target("magazijnmedewerker", PROFILE) for one in SIX[:3]},
    )


def cached(assessed: Assessed, catalogue: Catalogue) -> dict[tuple[str, str], CellValue]:
    """The results that we write ourselves, by sheet and cell."""
    return {
        (plan.name, cell_name(block.line + row, block.column + column)): value.cached or ""
        for plan in assessment_plan(assessed, catalogue)
        for block in plan.blocks
        for row, values in enumerate(block.rows)
        for column, value in enumerate(values)
        if isinstance(value, Formula)
    }


def calculated(document: Document) -> dict[tuple[str, str], CellValue]:
    """The results of the program, nought and nothing alike as in `cached`; an error is a gap."""
    results = {
        (sheet, cell): result or ""
        for sheet in document.sheets()
        for cell, (_, result) in document.results(sheet).items()
    }
    wrong = {(sheet, cell): GAP for sheet in document.sheets() for cell in document.errors(sheet)}
    return {**results, **wrong}


@pytest.mark.parametrize("typed", [{}, TYPED], ids=["nothing typed", "typed before"])
def test_the_results_in_the_file_are_those_of_its_formulas(
    tmp_path: Path,
    office: Office,
    catalogue: Catalogue,
    typed: Mapping[tuple[str, str], TypedLevel],
) -> None:
    assessed = made(catalogue, typed)
    path = tmp_path / "rapport.xlsx"
    write_assessment_report(path, assessed, catalogue, tmp_path)
    with office.open(path) as document:
        assert calculated(document) == cached(assessed, catalogue)


def test_levels_typed_later_give_the_same_as_levels_typed_before(
    tmp_path: Path, office: Office, catalogue: Catalogue
) -> None:
    blank = made(catalogue, {})
    path = tmp_path / "rapport.xlsx"
    write_assessment_report(path, blank, catalogue, tmp_path)
    place = evaluation_place(blank)
    cells: dict[str, str | float] = {}
    for number, line in enumerate(blank.lines):
        typed = TYPED.get((line.candidate, line.competence), TypedLevel())
        for field, value in (("level", typed.level or typed.wrong), ("reason", typed.reason)):
            if value is not None:
                cells[f"{place.letters(field)}{place.first_line + number}"] = value
    with office.open(path) as document:
        document.type("Evaluatie", cells)
        assert calculated(document) == cached(made(catalogue, TYPED), catalogue)


def test_a_reason_of_blanks_only_is_none(
    tmp_path: Path, office: Office, catalogue: Catalogue
) -> None:
    where = (SIX[0], "K3")
    blank = made(catalogue, {where: TypedLevel(4)})
    path = tmp_path / "rapport.xlsx"
    write_assessment_report(path, blank, catalogue, tmp_path)
    place = evaluation_place(blank)
    numbers = [(line.candidate, line.competence) for line in blank.lines]
    reason = f"{place.letters('reason')}{place.first_line + numbers.index(where)}"
    with office.open(path) as document:
        document.type("Evaluatie", {reason: "   "})
        assert calculated(document) == cached(blank, catalogue)


def test_signs_in_the_name_of_a_competence_stand_for_themselves(
    tmp_path: Path, office: Office, catalogue: Catalogue
) -> None:
    own = {"V1": "Lassen ~ of *niet?", "V2": "Lassen ~ of wel niet!"}
    first = replace(
        observation(catalogue, "A1", {}, competences=()),
        competences=own,
        scores=tuple(Score("A1", "magazijn", SIX[0], code, 1, 3) for code in own),
    )
    typed = {(SIX[0], "V1"): TypedLevel(1, "zo gezien", own["V1"])}
    assessed = together(catalogue, first, typed=typed)
    path = tmp_path / "rapport.xlsx"
    write_assessment_report(path, assessed, catalogue, tmp_path)
    with office.open(path) as document:
        assert calculated(document) == cached(assessed, catalogue)


def test_a_sorted_table_changes_no_page(
    tmp_path: Path, office: Office, catalogue: Catalogue
) -> None:
    # Pages look levels up by candidate and competence, never by row.
    assessed = made(catalogue, TYPED)
    path = tmp_path / "rapport.xlsx"
    write_assessment_report(path, assessed, catalogue, tmp_path)
    place = evaluation_place(assessed)
    last = place.first_line + len(assessed.lines) - 1
    area = f"A{place.first_line}:H{last}"
    with office.open(path) as document:
        before = calculated(document)
        rows = document.values("Evaluatie", area)
        cells = {
            cell_name(place.first_line + line, column): value
            for line, row in enumerate(reversed(rows))
            for column, value in enumerate(row)
        }
        document.sheet("Evaluatie").unprotect("")
        document.type("Evaluatie", cells)
        after = calculated(document)
    assert len(FOUR_COMPETENCES) * len(SIX) == len(rows)
    assert {k: v for k, v in after.items() if k[0] != "Evaluatie"} == {
        k: v for k, v in before.items() if k[0] != "Evaluatie"
    }


def test_every_candidate_is_one_sheet_of_a4(
    tmp_path: Path, office: Office, catalogue: Catalogue
) -> None:
    codes = [one.code for one in catalogue.competences]
    assessed = full(catalogue, profile=False, competences=codes)
    path = tmp_path / "rapport.xlsx"
    write_assessment_report(path, assessed, catalogue, tmp_path)
    with office.open(path) as document:
        for candidate in SIX:
            name = candidate.replace("/", "-")
            printed = tmp_path / f"{name}.pdf"
            document.print_pdf(printed, name)
            assert len(re.findall(rb"/Type\s*/Page\b", printed.read_bytes())) == 1
