"""Every bad input of the main job: said in Dutch, to the cell, and at no cost to other files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator

from done_xl import api
from done_xl.consolidation.result import OrganisationResult
from done_xl.model.findings import Finding
from tests.corpus.cases import CELLS, FILES, SOA, TABLES, Case
from tests.corpus.dutch import foreign_words
from tests.corpus.making import logged, written

LAST_DAY = date(2026, 12, 31)


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return written(tmp_path_factory.mktemp("base") / "base.xlsx").read_bytes()


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    rows = (logged(date(2026, 1, 5), SOA, 5),)
    path = tmp_path_factory.mktemp("good") / "good.xlsx"
    return written(path, rows, code="GOOD", name="Good vzw").read_bytes()


def shown(finding: Finding) -> str:
    place = "!".join(filter(None, (finding.place.sheet, finding.place.cell)))
    return f"{finding.severity} {finding.code} {place}".strip()


def kpis(result: OrganisationResult) -> dict[str, float]:
    return {series.code: series.total for series in result.kpis if series.total}


@pytest.mark.parametrize("case", [*FILES, *TABLES, *CELLS], ids=lambda case: case.name)
def test_a_bad_file_beside_a_good_one(case: Case, base: bytes, good: bytes, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "good.xlsx").write_bytes(good)
    bad = folder / f"bad{case.suffix}"
    bad.write_bytes(base)
    case.make(bad)
    before = bad.read_bytes()

    outcome = api.check([folder], today=LAST_DAY)
    assert [shown(finding) for finding in outcome.findings] == list(case.findings)
    assert {finding.place.file for finding in outcome.findings} <= {bad.name}
    said = [(f.message, f.expected, f.proposal) for f in outcome.findings]
    assert [foreign for texts in said if (foreign := foreign_words(*texts))] == []
    assert all(len(f.message) > 10 and len(f.proposal or "") > 4 for f in outcome.findings)

    project = api.consolidate(folder, tmp_path / "report.xlsx", today=LAST_DAY)
    found = {one.organisation.code: kpis(one) for one in project.consolidation.results}
    left_out = {one.facts.path: one.reason for one in project.consolidation.excluded}
    errors = [finding for finding in outcome.findings if finding.severity == "error"]
    if case.counts is None:
        assert found == {"GOOD": {"SOA": 5}}
        assert left_out == {bad.name: case.reason or errors[0].message}
    else:
        assert found == {"GOOD": {"SOA": 5}, "BAD": case.counts}
        assert left_out == {}
    assert project.complete is (not errors)
    assert bad.read_bytes() == before


MARKED = {"without PDP", "another program's workbook", "column doubled", "stray last cell"}


@pytest.mark.parametrize(
    "case",
    [case for case in (*FILES, *TABLES, *CELLS) if case.name in MARKED or "32,000" in case.name],
    ids=lambda case: case.name,
)
def test_a_marked_copy_of_a_bad_file_opens(case: Case, base: bytes, tmp_path: Path) -> None:
    folder, copies = tmp_path / "folder", tmp_path / "copies"
    folder.mkdir()
    (folder / "bad.xlsx").write_bytes(base)
    case.make(folder / "bad.xlsx")
    outcome = api.check([folder], today=LAST_DAY)
    (line,) = api.annotate(outcome, copies)
    assert line.startswith(f"Klaar: {copies / 'bad.xlsx'}, met ")
    book = load_workbook(copies / "bad.xlsx")
    for finding in outcome.findings:
        sheet, cell = finding.place.sheet, finding.place.cell
        # What lies nowhere in the book stands on its first sheet.
        at = book[sheet][cell] if sheet and cell else book.worksheets[0]["A1"]
        assert at.comment is not None
        assert finding.message in at.comment.text
    before, after = (
        {str(error) for error in OpenXmlValidator().validate(str(path / "bad.xlsx")).errors}
        for path in (folder, copies)
    )
    assert after <= before
