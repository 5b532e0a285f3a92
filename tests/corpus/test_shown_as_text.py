"""What staff typed is shown as text, never run as a formula, in the report and the copies."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell

from done_xl import api
from tests.corpus.cases import SOA
from tests.corpus.making import LOG, edited, logged, table_of, written
from tests.hosts.folders import row

LAST_DAY = date(2026, 12, 31)
TYPED = "=1+1"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("signs")
    own = ("EIG", "+Eigen", "DOOR", "inspanning", "=lessen", "ja", None, None)
    kpis = [*[[None] * 8 for _ in range(17)], own]
    people = [row("candidates", code="K001", status="LDE", coach="Coach 1")]
    remarks = [
        logged(date(2026, 1, 5), SOA, n, text)
        for n, text in enumerate((TYPED, "+32 9", "-nvt", "@allen"), 1)
    ]
    written(
        found / "DOne_A&B 'x' #1.xlsx",
        [*remarks, logged(date(2026, 1, 5), "EIG", 1), logged(date(2026, 1, 5), SOA, TYPED)],
        name="=HYPERLINK(A1)",
        tables={"candidates": people, "kpis": kpis},
    )
    return found


def cells(path: Path) -> Iterator[Cell]:
    for sheet in load_workbook(path).worksheets:
        for line in sheet.iter_rows():
            yield from (cell for cell in line if isinstance(cell, Cell))


def test_in_the_project_report(folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "r.xlsx"
    project = api.consolidate(folder, report, today=LAST_DAY)
    assert [one.organisation.name for one in project.consolidation.results] == ["=HYPERLINK(A1)"]
    typed = ("=HYPERLINK(A1)", TYPED)
    found = [cell for cell in cells(report) if cell.value in typed]
    # openpyxl calls a text that starts with "=" a text only where the file says so.
    assert {cell.value for cell in found} == set(typed)
    assert {cell.data_type for cell in found} == {"s"}
    formulas = [str(cell.value) for cell in cells(report) if cell.data_type == "f"]
    assert [text for text in formulas if "HYPERLINK(A1)" in text or text == TYPED] == []
    assert [str(c.value) for c in cells(report) if "+32 9" in str(c.value)] == []  # free text


def test_in_the_report_of_a_check(folder: Path, tmp_path: Path) -> None:
    outcome = api.check([folder], today=LAST_DAY)
    faults = [(f.code, f.place.cell, f.found) for f in outcome.findings if f.severity == "error"]
    assert faults == [("CEL-006", "C11", TYPED)]
    api.write_check_report(outcome, tmp_path / "c.xlsx")
    found = [cell.data_type for cell in cells(tmp_path / "c.xlsx") if cell.value == TYPED]
    assert found == ["s"]
    links = [c.hyperlink.target for c in cells(tmp_path / "c.xlsx") if c.hyperlink]
    assert len(links) == len(outcome.findings)
    assert all("%231.xlsx" in link or "#" not in link.partition(".xlsx")[0] for link in links)


def test_a_marked_copy_keeps_every_text(folder: Path, tmp_path: Path) -> None:
    outcome = api.check([folder], today=LAST_DAY)
    api.annotate(outcome, tmp_path / "copies")
    (copy,) = (tmp_path / "copies").iterdir()
    sheet = load_workbook(copy)[LOG]
    assert [(sheet[f"F{line}"].value, sheet[f"F{line}"].data_type) for line in range(6, 10)] == [
        (TYPED, "s"),
        ("+32 9", "s"),
        ("-nvt", "s"),
        ("@allen", "s"),
    ]


def test_a_header_with_a_typing_error_is_proposed(tmp_path: Path) -> None:
    def misspell(book: Workbook) -> None:
        sheet = book[LOG]
        sheet["C5"] = "Aantl"
        table_of(sheet).tableColumns[2].name = "Aantl"

    edited(written(tmp_path / "bad.xlsx"), misspell)
    found = [
        (f.code, f.place.cell, f.proposal) for f in api.check([tmp_path], today=LAST_DAY).findings
    ]
    assert found == [
        ("BOE-008", None, "Zet de kolom Aantal terug, met dezelfde kop."),
        (
            "BLD-005",
            "C5",
            'Bedoelt u met de kop "Aantl" de kolom Aantal? Herstel dan de kop.',
        ),
    ]


def test_a_strange_file_name_costs_no_report(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    wrong = written(tmp_path / "a.xlsx", [logged(date(2026, 1, 5), SOA, -1)]).read_bytes()
    # A name from an old archive, in no valid Unicode, and one with a control sign.
    for name in (b"caf\xe9 #1.xlsx", b"na\x01me.xlsx"):
        Path(os.fsdecode(bytes(folder) + b"/" + name)).write_bytes(wrong + name)
    outcome = api.check([folder], today=LAST_DAY)
    assert [finding.code for finding in outcome.findings if finding.place.cell] == ["CEL-007"] * 2
    report = tmp_path / "r.xlsx"
    api.write_check_report(outcome, report)
    links = [cell.hyperlink.target for cell in cells(report) if cell.hyperlink]
    assert [link.rpartition("/")[2].partition("#")[0] for link in links] == [
        "caf%E9%20%231.xlsx",
        "na%01me.xlsx",
    ]
    assert "caf? #1.xlsx" in [cell.value for cell in cells(report)]


def test_a_name_of_any_length_fits_in_the_report(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    written(folder / "a.xlsx", name="&[]:*?/\\'" * 3_500)
    assert api.consolidate(folder, tmp_path / "r.xlsx", today=LAST_DAY).complete
    assert any(len(str(cell.value)) > 30_000 for cell in cells(tmp_path / "r.xlsx"))
