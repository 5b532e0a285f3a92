"""The check of an open workbook: the findings of its file, links within, one plan for all sinks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from done_xl import api
from done_xl.api import checking, project
from done_xl.api.live import check_live
from done_xl.layout.filling import Setup
from done_xl.reading.source import open_source
from done_xl.report.blocks import Link, SheetPlan
from done_xl.report.plan import link_base
from done_xl.writing.organisation import write_organisation
from tests.corpus.making import ROWS, logged, written
from tests.hosts.folders import SIZES, YEAR, two_organisations

DAY = date(2026, 12, 31)


def test_the_findings_and_rows_are_those_of_the_file(tmp_path: Path) -> None:
    path = written(tmp_path / "bad.xlsx", [*ROWS, logged(date(2026, 4, 1), "XYZ", "drie")])
    with open_source(path.read_bytes(), path.name) as source:
        found = check_live(source, path.name, today=DAY)
    outcome = api.check([path], today=DAY)
    assert found.kind == "organisation"
    assert (found.outcome.findings, found.outcome.rows) == (outcome.findings, outcome.rows)
    links = [row[4] for row in found.plan.blocks[-1].rows]
    assert links == [Link(cell, "Registratie", cell) for cell in ("B9", "C9")]


def test_nothing_checked_never_reads_as_no_errors(tmp_path: Path) -> None:
    path = tmp_path / "leeg.xlsx"
    write_organisation(path, Setup("", "", YEAR, SIZES))
    with open_source(path.read_bytes(), path.name) as source:
        found = check_live(source, path.name, today=DAY)
    assert found.kind == "template"
    said = [value for block in found.plan.blocks for row in block.rows for value in row]
    assert not any("0 fouten" in str(value) for value in said)


def test_the_command_writes_the_plans_that_a_macro_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    two_organisations(folder)
    seen: list[Sequence[SheetPlan]] = []
    for module in (checking, project):
        monkeypatch.setattr(
            module,
            "write_report",
            lambda path, plans, **rest: seen.append(plans),  # noqa: ARG005
        )
    report = tmp_path / "report.xlsx"
    api.consolidate(folder, report, today=DAY)
    found = project.merged(folder, today=DAY)
    assert seen == [project.project_plans(found, link_base(report, folder))]
    outcome = api.check([folder], today=DAY)
    api.write_check_report(outcome, report)
    assert seen[1] == (checking.check_plan(outcome, link_base(report, outcome.root)),)
