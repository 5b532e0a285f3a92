"""The dossier as a file: what stands in it, what is refused, and that nothing is taken from it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator

from done_xl import api
from done_xl.api.outputs import ExistsError, UseError
from done_xl.api.terms import OWN_TERMS_FILE
from done_xl.model.books import DOSSIER_SHEETS
from tests.api.assessments import CANDIDATES, by_chance, observation, setup_of
from tests.api.own_books import LONG, NAME, TODAY, own_book, typed


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An organisation's folder with an assessment report in a folder of its own."""
    found = tmp_path_factory.mktemp("own")
    own_book(found)
    observed = found / "SAM"
    observed.mkdir()
    for assessor in ("A1", "A2"):
        observation(observed, setup_of(assessor), by_chance(assessor))
    report = api.assess(observed, observed, today=TODAY).report
    book = openpyxl.load_workbook(report)
    sheet = book["Evaluatie"]
    for row in sheet[sheet.tables["tblEvaluatie"].ref][1:]:
        if row[0].value == f"VBO/{CANDIDATES[0]}":
            row[6].value, row[7].value = 2, "samen gekozen"
    book.save(report)
    return found


def made(folder: Path, output: Path, **given: object) -> openpyxl.Workbook:
    outcome = api.dossier(
        folder / "DOne_VBO_2026.xlsx",
        "K012",
        output,
        today=TODAY,
        **given,  # type: ignore[arg-type]
    )
    return openpyxl.load_workbook(outcome.path)


def test_a_valid_workbook_with_a_sheet_for_every_part(folder: Path, tmp_path: Path) -> None:
    book = made(folder, tmp_path)
    path = tmp_path / "DOne_VBO_2026_K012_dossier.xlsx"
    assert OpenXmlValidator().validate(path).errors == []
    assert tuple(book.sheetnames) == DOSSIER_SHEETS
    assert [(prop.name, prop.value) for prop in book.custom_doc_props.props] == [
        ("done.template", "done_xl/dossier")
    ]
    for sheet in book:
        page = sheet.page_setup
        assert (page.paperSize, page.fitToWidth, page.fitToHeight) == (9, None, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.left.text == "Dossier K012 · VBO vzw · 02/07/2026"


def test_a_text_that_looks_like_a_formula_stays_a_text(folder: Path, tmp_path: Path) -> None:
    book = made(folder, tmp_path)
    assert book["Overzicht"]["A1"].value == f"Overzicht · {NAME} (K012)"
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    said = typed(book["Intake"])
    assert "=SOM(A1)" in said
    assert LONG in said


def test_agreed_levels_come_from_the_reports_beside_the_workbook(
    folder: Path, tmp_path: Path
) -> None:
    sheet = made(folder, tmp_path)["Assessment"]
    first = next(row[0].row for row in sheet.iter_rows() if row[0].value == "K1")
    assert [[cell.value for cell in row] for row in sheet.iter_rows(first, first + 2)] == [
        [
            *("K1", "Samenwerken", 3, 2, "groeipunt: 1 niveau onder het vereiste niveau"),
            "2026-03-10",
        ],
        ["K3", "Initiatief", 2, 2, "sterk punt: voldoet aan het doelberoep", "2026-03-10"],
        ["B1", "Nauwkeurigheid", None, 2, "niet gevraagd voor het doelberoep", "2026-03-10"],
    ]


def test_a_report_can_be_given_as_a_file_or_a_folder(folder: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    alone.mkdir()
    file = own_book(alone)
    report = folder / "SAM" / "SAM_VBO_2026-03-10_rapport.xlsx"
    for given in (report, folder / "SAM"):
        book = made(alone, tmp_path / "d.xlsx", assessment=given, overwrite=True)
        assert len(typed(book["Assessment"])) > 20
    without = made(alone, tmp_path / "d.xlsx", overwrite=True)
    assert "K1" in typed(without["Assessment"])
    assert "2026-03-10" not in typed(without["Assessment"])
    with pytest.raises(UseError, match="geen assessmentrapport dat gelezen kan worden"):
        made(alone, tmp_path / "e.xlsx", assessment=file)


def test_rows_with_an_error_are_left_out_and_counted(folder: Path, tmp_path: Path) -> None:
    outcome = api.dossier(folder / "DOne_VBO_2026.xlsx", "K012", tmp_path, today=TODAY)
    assert outcome.left_out == 1
    note = "1 rij met een fout in dit werkboek telt niet mee. Kijk na met done-xl check."
    assert openpyxl.load_workbook(outcome.path)["Overzicht"]["A5"].value == note


def test_with_rows_that_have_an_error_no_sheet_says_that_nothing_was_typed(
    folder: Path, tmp_path: Path
) -> None:
    outcome = api.dossier(folder / "DOne_VBO_2026.xlsx", "K013", tmp_path, today=TODAY)
    sheets = openpyxl.load_workbook(outcome.path).worksheets
    said = {cell.value for sheet in sheets for line in sheet.iter_rows() for cell in line}
    assert "Hier staat nog niets in het werkboek." not in said
    assert (
        "Hier staat nog niets dat meetelt. Een rij met een fout staat hier niet: kijk na met "
        "done-xl check."
    ) in said


@pytest.mark.parametrize(
    ("candidate", "said"),
    [
        ("K013", None),
        ("k013", None),
        ("VBO/K013", None),
        (
            "Z999",
            "Kandidaat Z999 staat niet op het blad Kandidaten. Kijk de code na op het blad "
            "Kandidaten.",
        ),
        (
            "KO12",
            "Kandidaat KO12 staat niet op het blad Kandidaten. Bedoelt u K012? Typ of kies dan "
            "K012.",
        ),
        (
            "DEF/K013",
            "Kandidaat DEF/K013 staat niet op het blad Kandidaten. Kijk de code na op het blad "
            "Kandidaten.",
        ),
        (
            "K014",
            "De rij van kandidaat K014 op het blad Kandidaten telt niet mee: er zit een fout in. "
            "Kijk na met: done-xl check {path}",
        ),
    ],
)
def test_only_a_candidate_that_counts(
    folder: Path, tmp_path: Path, candidate: str, said: str | None
) -> None:
    path = folder / "DOne_VBO_2026.xlsx"
    if said is None:
        assert api.dossier(path, candidate, tmp_path / "d.xlsx", today=TODAY).path.exists()
        return
    with pytest.raises(UseError) as refused:
        api.dossier(path, candidate, tmp_path / "d.xlsx", today=TODAY)
    assert str(refused.value) == said.format(path=path)
    assert list(tmp_path.iterdir()) == []


def test_other_workbooks_are_refused(folder: Path, tmp_path: Path) -> None:
    path = folder / "DOne_VBO_2026.xlsx"
    sent = api.export(path, tmp_path / "sent.xlsx")
    own = api.dossier(path, "K012", tmp_path / "d.xlsx", today=TODAY).path
    report = folder / "SAM" / "SAM_VBO_2026-03-10_rapport.xlsx"
    said = {
        sent: "is een verzendversie: namen, intakes en teksten staan er niet in. Neem het "
        "volledige werkboek.",
        own: "is een dossier. Geef het werkboek van een organisatie.",
        report: "is een assessmentrapport. Geef het werkboek van een organisatie.",
    }
    for file, words in said.items():
        with pytest.raises(UseError) as refused:
            api.dossier(file, "K012", tmp_path / "x.xlsx", today=TODAY)
        assert str(refused.value) == f"{file} {words}"


def test_nothing_is_overwritten_unasked_and_the_workbook_never(
    folder: Path, tmp_path: Path
) -> None:
    path = folder / "DOne_VBO_2026.xlsx"
    before = path.read_bytes()
    first = api.dossier(path, "K012", tmp_path, today=TODAY).path.read_bytes()
    with pytest.raises(ExistsError):
        api.dossier(path, "K012", tmp_path, today=TODAY)
    again = api.dossier(path, "K012", tmp_path, today=TODAY, overwrite=True)
    assert again.path.read_bytes() == first
    with pytest.raises(UseError, match="is zelf een van de werkboeken"):
        api.dossier(path, "K012", path, today=TODAY, overwrite=True)
    assert path.read_bytes() == before


def test_a_consolidation_and_a_check_pass_it_over(tmp_path: Path) -> None:
    path = own_book(tmp_path)
    december = {"today": TODAY, "reference": date(2026, 12, 31)}
    out = tmp_path.parent / f"{tmp_path.name}.xlsx"
    before = api.project_json(api.consolidate(tmp_path, out, **december).consolidation)  # type: ignore[arg-type]
    checked = api.check([tmp_path], **december).findings  # type: ignore[arg-type]
    own = api.dossier(path, "K012", tmp_path, today=TODAY).path
    wanted = api.Pages(candidate="K012", companies=True)
    printed = api.print_pages(path, wanted, tmp_path, today=TODAY).path
    found = api.consolidate(tmp_path, out, overwrite=True, **december).consolidation  # type: ignore[arg-type]
    # The only trace is a line each that says so.
    infos = {**before["findings"], "info": before["findings"]["info"] + 2}
    assert api.project_json(found) == {**before, "findings": infos}
    assert {one.facts.path: one.reason for one in found.passed_over} == {
        own.name: "Dit bestand is een dossier. Het telt niet mee in de cijfers.",
        printed.name: "Dit bestand is een afdruk. Het telt niet mee in de cijfers.",
    }
    after = api.check([tmp_path], **december).findings  # type: ignore[arg-type]
    assert [one for one in after if one.place.file == path.name] == list(checked)


OWN_TERM = """
[[measures]]
code = "BVS"

[[measures.terms]]
maximum_days = 14
required = ["vdab"]
source = "afspraak met de werkvloer"
"""


def test_papers_follow_the_own_terms_beside_the_workbook(tmp_path: Path) -> None:
    own_book(tmp_path)

    def papers() -> list[object]:
        sheet = made(tmp_path, tmp_path / "d.xlsx", overwrite=True)["Maatregelen"]
        rows = {row[0].value: row[1].value for row in sheet.iter_rows()}
        return [rows[name] for name in ("Overeenkomst op", "Akkoord VDAB op")]

    assert papers() == ["ontbreekt", "niet nodig"]
    (tmp_path / OWN_TERMS_FILE).write_text(OWN_TERM, encoding="utf-8")
    assert papers() == ["niet nodig", "ontbreekt"]
