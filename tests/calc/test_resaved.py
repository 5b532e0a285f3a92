"""Samples saved again by another program, as .xlsx and as .ods, give the same project.

The originals, the .xlsx copies and the .ods copies lie in three folders under the same names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.folder import consolidate_folder
from done_xl.consolidation.result import Consolidation
from done_xl.consolidation.view import as_json
from done_xl.model.findings import Finding
from done_xl.report.control import all_findings
from done_xl.samples.organisations import FAULTY, sample_books
from tests.calc.office import Office

pytestmark = pytest.mark.calc
DAY = date(2026, 10, 15)
CODES = sorted(book.setup.code for book in sample_books())


@pytest.fixture(scope="module")
def projects(
    tmp_path_factory: pytest.TempPathFactory,
    sample_file: Callable[[str], Path],
    office: Office,
    catalogue: Catalogue,
) -> Mapping[str, Consolidation]:
    """The consolidation of the originals (key "") and of the copies by their suffix."""
    folders = {suffix: tmp_path_factory.mktemp(f"resaved{suffix}") for suffix in (".xlsx", ".ods")}
    originals = {code: sample_file(code) for code in CODES}
    for path in originals.values():
        with office.open(path) as document:
            for suffix, folder in folders.items():
                document.save_as(folder / f"{path.stem}{suffix}")
    sources = {"": originals[CODES[0]].parent, **folders}
    return {
        suffix: consolidate_folder(folder, catalogue, today=DAY)
        for suffix, folder in sources.items()
    }


def numbers(consolidation: Consolidation, catalogue: Catalogue) -> dict[str, Any]:
    """All of the JSON, with the files' names without their suffix."""
    found = as_json(consolidation, catalogue)
    for organisation in found["organisations"]:
        organisation["files"] = [Path(name).stem for name in organisation["files"]]
    for excluded in found["excluded"]:
        excluded["file"] = Path(excluded["file"]).stem
    return found


def said(consolidation: Consolidation) -> list[tuple[str, ...]]:
    """Every finding: file without suffix, place, code, severity and all words."""

    def words(finding: Finding) -> tuple[str, ...]:
        place = finding.place
        parts = (Path(place.file).stem, place.sheet, place.cell, finding.severity, finding.code)
        texts = (finding.message, finding.found, finding.expected, finding.proposal)
        return tuple(str(part).replace(".ods", ".xlsx") for part in (*parts, *texts))

    return [words(finding) for finding in all_findings(consolidation)]


def test_the_originals_all_count_and_only_the_faulty_one_has_errors(
    projects: Mapping[str, Consolidation],
) -> None:
    whole = projects[""]
    assert [result.organisation.code for result in whole.results] == CODES
    assert whole.excluded == ()
    errors = [finding for finding in all_findings(whole) if finding.severity == "error"]
    assert len(errors) >= 10
    assert {FAULTY in finding.place.file for finding in errors} == {True}


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_the_same_numbers(
    projects: Mapping[str, Consolidation], catalogue: Catalogue, suffix: str
) -> None:
    assert numbers(projects[suffix], catalogue) == numbers(projects[""], catalogue)


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_every_sum_and_count_behind_them_too(
    projects: Mapping[str, Consolidation], suffix: str
) -> None:
    for copy, original in zip(projects[suffix].results, projects[""].results, strict=True):
        assert copy.organisation == original.organisation
        for part in ("kpis", "retention", "cohorts", "checklist", "yes_no", "plans", "path"):
            assert getattr(copy, part) == getattr(original, part)
        assert copy.traits == original.traits
        assert copy.tables == original.tables


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_the_same_findings_at_the_same_cells(
    projects: Mapping[str, Consolidation], suffix: str
) -> None:
    assert said(projects[suffix]) == said(projects[""])
