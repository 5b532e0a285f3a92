"""The whole report: its sheets, what never stands in it, and the file that is written."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import Consolidation
from done_xl.report.plan import link_base, report_plan
from tests.report.makings import (
    finding,
    full,
    left_out,
    texts,
    together,
    write_findings_report,
    write_project_report,
)

SHEETS = [
    "Start",
    "Overzicht",
    "KPI",
    "Maanden",
    "Verhoudingen",
    "Trajectverloop",
    "Duurzame doorstroom",
    "Deelnemers",
    "Checklists",
    "SAM",
    "PDP",
    "Termijnen",
    "Controle",
    "Bronbestanden",
]
NAMES = (("VBO", "Voorbeeld vzw"), ("BRUG", "=De Brug"), ("KANS", "Kans vzw"))


def several(catalogue: Catalogue, amount: int) -> Consolidation:
    return together(
        *(full(catalogue, *name, size) for size, name in enumerate(NAMES[:amount], start=1)),
        excluded=(left_out("sub map/kapot.xlsx", "Dit bestand is beschadigd."),),
    )


@pytest.mark.parametrize("amount", [0, 1, 3])
def test_the_file_is_valid_and_holds_every_sheet(
    tmp_path: Path, catalogue: Catalogue, amount: int
) -> None:
    path = tmp_path / "rapport.xlsx"
    write_project_report(path, several(catalogue, amount), tmp_path / "in")
    assert OpenXmlValidator().validate(path).errors == []
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == SHEETS
    assert [(prop.name, prop.value) for prop in book.custom_doc_props.props] == [
        ("done.template", "done_xl/report")
    ]
    assert len(book["Overzicht"]._charts) == 4


def test_equal_consolidations_give_equal_bytes(tmp_path: Path, catalogue: Catalogue) -> None:
    paths = [tmp_path / "een.xlsx", tmp_path / "twee.xlsx"]
    for path in paths:
        write_project_report(path, several(catalogue, 3), tmp_path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_value_that_starts_with_a_sign_stays_text(tmp_path: Path, catalogue: Catalogue) -> None:
    path = tmp_path / "rapport.xlsx"
    write_project_report(path, several(catalogue, 3), tmp_path)
    for sheet in openpyxl.load_workbook(path):
        formulas = [
            cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
        ]
        assert formulas == []


def test_a_cell_opens_its_file(tmp_path: Path) -> None:
    path = tmp_path / "uit" / "controle.xlsx"
    path.parent.mkdir()
    found = [finding("error", "Checklist 0-6", "D9", "A B#1")]
    write_findings_report(path, found, tmp_path / "in")
    sheet = openpyxl.load_workbook(path)["Controle"]
    link = next(cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink)
    assert (link.target, link.location) == ("../in/DOne_A%20B%231_2026.xlsx", "'Checklist 0-6'!D9")
    assert OpenXmlValidator().validate(path).errors == []


def test_no_file_is_replaced_unasked(tmp_path: Path) -> None:
    path = tmp_path / "controle.xlsx"
    path.write_text("van iemand anders")
    with pytest.raises(FileExistsError):
        write_findings_report(path, [], tmp_path)
    assert path.read_text() == "van iemand anders"
    write_findings_report(path, [], tmp_path, overwrite=True)
    assert openpyxl.load_workbook(path).sheetnames == ["Controle"]


def test_a_report_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nergens"):
        write_findings_report(tmp_path / "nergens" / "controle.xlsx", [], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_codes_of_candidates_and_found_values_stand_on_controle_alone(catalogue: Catalogue) -> None:
    found = together(full(catalogue, "VBO", "Voorbeeld vzw", 2))
    plans = [plan for plan in report_plan(found, catalogue) if plan.name != "Controle"]
    assert not [said for said in texts(plans) if "tekens" in said or "Aantal is geen" in said]


def test_the_overview_is_one_landscape_page(catalogue: Catalogue) -> None:
    plan = report_plan(several(catalogue, 3), catalogue)[1]
    assert (plan.name, plan.page.landscape, plan.page.pages_high) == ("Overzicht", True, 1)


def test_an_empty_report_says_so(catalogue: Catalogue) -> None:
    plan = report_plan(together(), catalogue)[1]
    assert plan.blocks[-1].rows == (
        ("Er telt nog geen enkele organisatie mee. Kijk op Controle en Bronbestanden waarom.",),
    )
    control = report_plan(together(), catalogue)[-2]
    assert control.blocks[1].rows == (("Er is geen enkele rij nagekeken.",),)
    assert [chart.highest for chart in plan.charts] == [0, 0, 0, 0]


def test_the_way_to_the_workbooks_is_relative(tmp_path: Path) -> None:
    assert link_base(tmp_path / "uit" / "r.xlsx", tmp_path / "in") == "../in"
    assert link_base(tmp_path / "r.xlsx", tmp_path) == "."
