"""Printed pages as a file: which sheets, what stands in them, what is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator

from done_xl import api
from done_xl.api.outputs import ExistsError, UseError
from tests.api.own_books import NAME, TODAY, own_book, typed
from tests.hosts.folders import book

LETTERS = ("Uitnodiging intake", "Engagementsverklaring", "Feedback na selectie")
ALL = api.Pages(candidate="k012", checklists=True, vacancies=True, companies=True)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_book(tmp_path_factory.mktemp("own"))


def test_all_pages_at_once_in_a_valid_workbook(path: Path, tmp_path: Path) -> None:
    made = api.print_pages(path, ALL, tmp_path, today=TODAY)
    sheets = (
        *LETTERS,
        "Evaluatie BVS",
        "Vacatures",
        "Bedrijven",
        "Checklist 0-6",
        "Checklist JA-NEE",
    )
    assert made == api.PrintOutcome(
        tmp_path / "DOne_VBO_2026_K012_afdruk.xlsx", sheets, longer=(), left_out=1
    )
    assert OpenXmlValidator().validate(made.path).errors == []
    found = openpyxl.load_workbook(made.path)
    assert tuple(found.sheetnames) == sheets
    assert [(prop.name, prop.value) for prop in found.custom_doc_props.props] == [
        ("done.template", "done_xl/print")
    ]
    for sheet in found:
        page = sheet.page_setup
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (page.paperSize, page.fitToWidth, page.fitToHeight) == (9, None, None)
        assert page.useFirstPageNumber  # with no number given: 1
        footer = sheet.oddFooter
        assert (footer.left.text, footer.right.text) == ("VBO vzw · 02/07/2026", "Pagina &P")


def test_no_text_becomes_a_formula(path: Path, tmp_path: Path) -> None:
    made = api.print_pages(path, ALL, tmp_path, today=TODAY)
    found = openpyxl.load_workbook(made.path)
    cells = [cell for sheet in found for line in sheet.iter_rows() for cell in line]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert f"Beste {NAME}," in typed(found["Uitnodiging intake"])
    assert "=SOM(A1)" in typed(found["Feedback na selectie"])
    assert "@magazijn" in typed(found["Vacatures"])
    assert {"=Anker", "+32 bellen", "11/05/2026 (te laat)"} <= set(typed(found["Bedrijven"]))


@pytest.mark.parametrize(
    ("wanted", "name", "sheets"),
    [
        (api.Pages(vacancies=True), "DOne_VBO_2026_afdruk.xlsx", ("Vacatures",)),
        (api.Pages(companies=True), "DOne_VBO_2026_afdruk.xlsx", ("Bedrijven",)),
        (
            api.Pages(checklists=True),
            "DOne_VBO_2026_afdruk.xlsx",
            ("Checklist 0-6", "Checklist JA-NEE"),
        ),
        (
            api.Pages(candidate="K013", measure="tbs"),
            "DOne_VBO_2026_K013_afdruk.xlsx",
            (*LETTERS, "Evaluatie TBS"),
        ),
    ],
)
def test_only_what_is_asked_for(
    path: Path, tmp_path: Path, wanted: api.Pages, name: str, sheets: tuple[str, ...]
) -> None:
    made = api.print_pages(path, wanted, tmp_path, today=TODAY)
    assert (made.path.name, made.sheets) == (name, sheets)


def test_every_measure_has_a_form_with_a_name_that_a_sheet_may_have(
    path: Path, tmp_path: Path
) -> None:
    for measure in ("RSZ 55+", "Werkervaring joboriëntering", "Gelegenheidswerk"):
        wanted = api.Pages(candidate="K012", measure=measure)
        made = api.print_pages(path, wanted, tmp_path / "m.xlsx", today=TODAY, overwrite=True)
        assert made.sheets[3] == f"Evaluatie {measure}"[:31]


def test_without_output_it_stands_beside_the_workbook(tmp_path: Path) -> None:
    file = own_book(tmp_path)
    made = api.print_pages(file, api.Pages(checklists=True), today=TODAY)
    assert made.path == tmp_path / "DOne_VBO_2026_afdruk.xlsx"
    with pytest.raises(ExistsError):
        api.print_pages(file, api.Pages(checklists=True), today=TODAY)


@pytest.mark.parametrize(
    ("week", "said", "jobs"),
    [
        (None, "04/05/2026 tot en met zondag 10/05/2026", 1),
        (date(2026, 5, 10), "04/05/2026 tot en met zondag 10/05/2026", 1),
        (date(2026, 5, 11), "11/05/2026 tot en met zondag 17/05/2026", 0),
    ],
)
def test_the_week_of_the_vacancies(
    path: Path, tmp_path: Path, week: date | None, said: str, jobs: int
) -> None:
    made = api.print_pages(path, api.Pages(vacancies=True, week=week), tmp_path, today=TODAY)
    values = typed(openpyxl.load_workbook(made.path)["Vacatures"])
    assert values[1] == f"VBO vzw · Van maandag {said}"
    assert values.count("@magazijn") == jobs


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (
            api.Pages(),
            "Zeg wat u wilt afdrukken: --candidate CODE, --checklists, --vacancies of "
            "--companies. Meer mag ook.",
        ),
        (
            api.Pages(checklists=True, week=TODAY),
            "--week hoort bij --vacancies. Voeg --vacancies toe, of laat --week weg.",
        ),
        (
            api.Pages(checklists=True, measure="BVS"),
            "--measure hoort bij --candidate. Geef ook de code van een kandidaat.",
        ),
        (
            api.Pages(candidate="K012", measure="BVX"),
            "BVX is geen gekende maatregel. Kies BVS, TBS, IBO, Gelegenheidswerk, Flexijob, "
            "Onderaanneming, ACTIVA, RSZ jong, RSZ 55+, Module 50+ of VOP.",
        ),
        (
            api.Pages(candidate="K12B"),
            "Kandidaat K12B staat niet op het blad Kandidaten. Bedoelt u K012? Typ of kies dan "
            "K012.",
        ),
    ],
)
def test_a_call_that_cannot_be_carried_out(
    path: Path, tmp_path: Path, wanted: api.Pages, said: str
) -> None:
    with pytest.raises(UseError) as refused:
        api.print_pages(path, wanted, tmp_path, today=TODAY)
    assert str(refused.value) == said
    assert list(tmp_path.iterdir()) == []


def test_a_new_workbook_prints_its_checklists(tmp_path: Path) -> None:
    """Nothing is typed in it but whose it is."""
    file = book(tmp_path / "new.xlsx", "NEU", {"coaches": ()})
    wanted = api.Pages(checklists=True, vacancies=True, companies=True)
    made = api.print_pages(file, wanted, tmp_path / "p.xlsx", today=TODAY)
    assert (len(made.sheets), made.longer, made.left_out) == (4, (), 0)
