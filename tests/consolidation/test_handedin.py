"""Which files of assessors count: one per assessor, one report per assessment; others are named."""

from __future__ import annotations

from itertools import permutations

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.assessments import with_assessments
from done_xl.consolidation.merge import merge, merge_all
from done_xl.consolidation.result import AgreedFile, Consolidation, ObservedFile
from done_xl.model.observation import Indicator
from done_xl.text_nl.assessed import OTHER_WORDING
from tests.consolidation.handed_in import agreed, observed
from tests.scoring.build import day

DAY = day("2026-06-30")
LEVELS = {"VBO/K001": {"K1": 3}}
File = ObservedFile | AgreedFile


def one(file: File) -> Consolidation:
    if isinstance(file, ObservedFile):
        return Consolidation(DAY, DAY, observed=(file,))
    return Consolidation(DAY, DAY, agreed=(file,))


def outcome(*files: File) -> dict[str, str]:
    """What became of each file: "counts", or the rule that keeps it out, in any order of files."""
    seen = []
    for order in permutations(files):
        found = with_assessments(merge_all([one(file) for file in order]), catalogue())
        seen.append(
            {file.facts.path: "counts" for file in found.handed_in}
            | {
                item.facts.path: item.findings[-1].code
                for item in (*found.excluded, *found.passed_over)
            }
        )
        assert all(item.reason for item in (*found.excluded, *found.passed_over))
        assert len((*found.handed_in, *found.excluded, *found.passed_over)) == len(files)
    assert all(each == seen[0] for each in seen)
    return seen[0]


def test_every_assessor_counts() -> None:
    files = (observed("a.xlsx", "VBO/K001"), observed("b.xlsx", "VBO/K001", assessor="A2"))
    assert outcome(*files) == {"a.xlsx": "counts", "b.xlsx": "counts"}


def test_the_second_file_of_equal_content_is_passed_over() -> None:
    files = (
        observed("a.xlsx", "VBO/K001", sha256="same"),
        observed("a (1).xlsx", "VBO/K001", sha256="same"),
        agreed("r.xlsx", LEVELS, sha256="report"),
        agreed("r kopie.xlsx", LEVELS, sha256="report"),
    )
    assert outcome(*files) == {
        "a.xlsx": "counts",
        "a (1).xlsx": "MAP-001",
        "r.xlsx": "counts",
        "r kopie.xlsx": "MAP-001",
    }


def test_the_marked_copy_counts_only_once_it_is_saved_again() -> None:
    book = observed("a.xlsx", "VBO/K001", modified=8)
    copy = observed("gemarkeerd/a.xlsx", "VBO/K001", modified=8, marked=True)
    assert outcome(book, copy) == {"a.xlsx": "counts", "gemarkeerd/a.xlsx": "MAP-010"}
    report = agreed("r.xlsx", LEVELS, modified=8)
    marked = agreed("gemarkeerd/r.xlsx", LEVELS, modified=9, marked=True)
    assert outcome(report, marked) == {"r.xlsx": "MAP-019", "gemarkeerd/r.xlsx": "counts"}


@pytest.mark.parametrize(
    ("saved", "expected"),
    [
        ((8, 9), {"r1.xlsx": "MAP-019", "r2.xlsx": "counts"}),
        ((9, 9), {"r1.xlsx": "MAP-020", "r2.xlsx": "MAP-020"}),
        ((None, 9), {"r1.xlsx": "MAP-019", "r2.xlsx": "counts"}),
    ],
)
def test_of_two_reports_of_one_assessment_the_last_saved_one_counts(
    saved: tuple[int | None, int | None], expected: dict[str, str]
) -> None:
    first, second = saved
    files = (
        agreed("r1.xlsx", LEVELS, modified=first),
        agreed("r2.xlsx", LEVELS, modified=second, name="Voorjaar "),
        agreed("r3.xlsx", LEVELS, modified=1, name="najaar"),
    )
    assert outcome(*files) == {**expected, "r3.xlsx": "counts"}


def test_an_assessor_twice_is_settled_by_the_check_and_the_other_file_is_named() -> None:
    files = (
        observed("a.xlsx", "VBO/K001", modified=8),
        observed("a_nieuw.xlsx", "VBO/K001", modified=9),
    )
    found = with_assessments(merge_all([one(file) for file in files]), catalogue())
    assert [file.facts.path for file in found.observed] == ["a_nieuw.xlsx"]
    (left_out,) = found.excluded
    assert left_out.facts.path == "a.xlsx"
    assert "a_nieuw.xlsx" in left_out.reason


def worded(path: str, assessor: str, text: str, competence: str) -> ObservedFile:
    told = (Indicator(competence, 1, text),)
    return observed(path, "VBO/K001", assessor=assessor, indicators=told)


@pytest.mark.parametrize(
    ("competence", "checking", "named"),
    [("K1", True, True), ("K1", False, True), ("E2", True, True), ("E2", False, False)],
)
def test_another_wording_is_seen_without_the_texts_and_named_where_it_may_be(
    competence: str,
    checking: bool,  # noqa: FBT001
    named: bool,  # noqa: FBT001
) -> None:
    files = [
        worded("a.xlsx", "A1", "Helpt een collega", competence),
        worded("b.xlsx", "A2", "helpt  een collega", competence),
        worded("c.xlsx", "A3", "Helpt wie het vraagt", competence),
    ]
    parts = merge_all([one(file) for file in files])
    assert "Helpt" not in str([file.observation.indicators for file in parts.observed])
    found = with_assessments(parts, catalogue(), checking=checking)
    said = [
        (finding.place.file, competence in finding.message)
        for file in found.observed
        for finding in file.findings
        if finding.code == OTHER_WORDING.code
    ]
    assert said == [("c.xlsx", named)]


def test_merging_keeps_what_assessors_handed_in_in_any_order() -> None:
    first, second = one(observed("b.xlsx", "VBO/K001")), one(agreed("a.xlsx", LEVELS))
    third = one(observed("a.xlsx", "VBO/K002", assessor="A2"))
    left = merge(merge(first, second), third)
    assert left == merge(first, merge(second, third)) == merge(merge(third, second), first)
    assert [file.facts.path for file in left.handed_in] == ["a.xlsx", "b.xlsx", "a.xlsx"]
