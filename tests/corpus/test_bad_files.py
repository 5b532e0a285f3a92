"""Every bad input of the main job: said in Dutch, to the cell, and at no cost to other files."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from done_xl import api
from done_xl.consolidation.result import OrganisationResult
from done_xl.model.findings import Finding
from tests.corpus.cases import CELLS, FILES, SOA, TABLES, Case
from tests.corpus.making import logged, written

LAST_DAY = date(2026, 12, 31)
# Words of English and of Python that would tell that a message was not written for staff.
_ENGLISH = re.compile(
    r"\b(none|null|nan|true|false|errors?|exception|traceback|invalid|unexpected|sheet|rows?|"
    r"columns?|cells?|files?|the|not|and|or|this|value|number|str|int|float|datetime|class|tuple)\b"
    r"|[<{}\[\]>]|\(\)|__",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\b[\w-]+\.xlsx?\b|#[A-Z/0!]+")


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


def foreign_words(finding: Finding) -> list[str]:
    texts = (finding.message, finding.expected, finding.proposal)
    return [text for text in texts if text and _ENGLISH.search(_QUOTED.sub("", text))]


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
    assert [words for finding in outcome.findings if (words := foreign_words(finding))] == []
    assert all(len(f.message) > 10 and len(f.proposal or "") > 4 for f in outcome.findings)

    project = api.consolidate(folder, tmp_path / "report.xlsx", today=LAST_DAY)
    found = {one.organisation.code: kpis(one) for one in project.consolidation.results}
    left_out = {one.facts.path: one.reason for one in project.consolidation.excluded}
    errors = [finding for finding in outcome.findings if finding.severity == "error"]
    if case.counts is None:
        assert found == {"GOOD": {"SOA": 5}}
        assert left_out == {bad.name: errors[0].message}
    else:
        assert found == {"GOOD": {"SOA": 5}, "BAD": case.counts}
        assert left_out == {}
    assert project.complete is (not errors)
    assert bad.read_bytes() == before
