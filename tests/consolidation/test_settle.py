from __future__ import annotations

from datetime import date, datetime
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.merge import merge
from done_xl.consolidation.organisation import summarise
from done_xl.consolidation.result import Consolidation, Excluded, OrganisationResult
from done_xl.consolidation.settle import settle
from done_xl.model.findings import Finding, Place
from done_xl.model.submission import Period
from done_xl.text_nl.books import EMPTY
from done_xl.text_nl.folder import FULL_BOOK, OTHER_BOOKS, REPLACED, SAME_CONTENT, UNDECIDED
from tests.scoring.build import YEAR, facts, log, submission

DAY = date(2026, 6, 30)
FIRST_HALF = Period(date(2026, 1, 1), date(2026, 6, 30))
SECOND_HALF = Period(date(2026, 7, 1), date(2026, 12, 31))


def one(
    path: str,
    *,
    code: str = "VBO",
    period: Period = YEAR,
    closed: date | None = None,
    modified: int | None = None,
    sha256: str | None = None,
    exported: bool = False,
    marked: bool = False,
    findings: tuple[Finding, ...] = (),
) -> OrganisationResult:
    when = None if modified is None else datetime(2026, 6, modified)
    file = facts(path, sha256=sha256 or path, modified=when, exported=exported, marked=marked)
    book = submission(
        code=code, period=period, closed=closed, file=file, log=[log("2026-01-05", "SOA", 1)]
    )
    return summarise(book, findings, catalogue(), DAY)


def together(*results: OrganisationResult) -> Consolidation:
    return Consolidation(DAY, DAY, results)


def outcome(*results: OrganisationResult) -> tuple[list[str], dict[str, str]]:
    """The files that count, and for each other file the rule that keeps it out."""
    seen = []
    for order in permutations(results):
        found = settle(together(*order))
        reasons = {
            excluded.facts.path: finding.code
            for excluded in (*found.excluded, *found.passed_over)
            for finding in excluded.findings
        }
        seen.append(([result.facts.path for result in found.results], reasons))
    assert all(one == seen[0] for one in seen)  # whatever the order of the files
    return seen[0]


def test_different_organisations_and_periods_all_count() -> None:
    files = (
        one("a.xlsx", code="ABC"),
        one("b1.xlsx", period=FIRST_HALF),
        one("b2.xlsx", period=SECOND_HALF),
    )
    assert outcome(*files) == (["a.xlsx", "b1.xlsx", "b2.xlsx"], {})


def test_the_second_file_of_equal_content_is_passed_over() -> None:
    files = (one("a.xlsx", sha256="same"), one("copy/a.xlsx", sha256="same"))
    assert outcome(*files) == (["a.xlsx"], {"copy/a.xlsx": "MAP-001"})
    found = settle(together(*files))
    finding = SAME_CONTENT.at(Place("copy/a.xlsx"), other="a.xlsx")
    assert found.passed_over == (Excluded(files[1].facts, finding.message, (finding,)),)
    assert "a.xlsx" in finding.message
    assert finding.severity == "info"


@pytest.mark.parametrize(
    ("kept", "copy"),
    [
        ("DOne_GROEN_2026.xlsx", "DOne_GROEN_2026 (1).xlsx"),
        ("DOne_GROEN_2026.xlsx", "DOne_GROEN_2026 - Kopie.xlsx"),
        ("werkboek van Groen.xlsx", "Kopie van x.xlsx"),
        ("b/groen.xlsx", "a/groen definitief.xlsx"),
        ("a.xlsx", "b.xlsx"),
        ("a/x.xlsx", "b/x.xlsx"),
        ("kopiecentrum.xlsx", "werkboek kopiecentrum.xlsx"),
    ],
)
def test_of_equal_content_the_file_with_the_plainest_name_counts(kept: str, copy: str) -> None:
    files = (one(kept, sha256="same"), one(copy, sha256="same"))
    assert outcome(*files) == ([kept], {copy: "MAP-001"})


def test_the_later_closed_workbook_replaces_the_whole_older_one() -> None:
    files = (
        one("a.xlsx", closed=date(2026, 5, 2), modified=1),
        one("b.xlsx", closed=date(2026, 5, 1), modified=9),
    )
    assert outcome(*files) == (["a.xlsx"], {"b.xlsx": "MAP-002"})
    found = settle(together(*files))
    finding = REPLACED.at(Place("b.xlsx"), code="VBO", other="a.xlsx")
    assert found.excluded == (Excluded(files[1].facts, finding.message, (finding,)),)


def test_a_closed_workbook_is_newer_than_one_that_is_still_open() -> None:
    files = (one("a.xlsx", closed=date(2026, 5, 2)), one("b.xlsx", modified=9))
    assert outcome(*files) == (["a.xlsx"], {"b.xlsx": "MAP-002"})


def test_otherwise_the_later_saved_workbook_replaces() -> None:
    files = (one("a.xlsx", modified=8), one("b.xlsx", modified=9), one("c.xlsx"))
    assert outcome(*files) == (["b.xlsx"], {"a.xlsx": "MAP-002", "c.xlsx": "MAP-002"})


def test_a_tie_keeps_both_out_and_the_older_ones_too() -> None:
    files = (one("a.xlsx", modified=9), one("b.xlsx", modified=9), one("c.xlsx", modified=8))
    rules = {"a.xlsx": "MAP-003", "b.xlsx": "MAP-003", "c.xlsx": "MAP-002"}
    assert outcome(*files) == ([], rules)
    found = settle(together(*files[:2]))
    assert [(item.facts.path, item.findings) for item in found.excluded] == [
        ("a.xlsx", (UNDECIDED.at(Place("a.xlsx"), code="VBO", other="b.xlsx"),)),
        ("b.xlsx", (UNDECIDED.at(Place("b.xlsx"), code="VBO", other="a.xlsx"),)),
    ]


def test_what_overlaps_only_a_replaced_workbook_still_counts() -> None:
    files = (
        one("a.xlsx", period=FIRST_HALF, modified=9),
        one("b.xlsx", period=YEAR, modified=8),
        one("c.xlsx", period=SECOND_HALF, modified=7),
    )
    assert outcome(*files) == (["a.xlsx", "c.xlsx"], {"b.xlsx": "MAP-002"})


def test_a_verzendversie_goes_before_the_full_workbook_that_it_was_made_from() -> None:
    full, sent = one("a.xlsx", modified=9), one("a_v.xlsx", modified=9, exported=True)
    assert outcome(full, sent) == (["a_v.xlsx"], {"a.xlsx": "MAP-009"})
    older = one("old.xlsx", modified=8, exported=True)
    assert outcome(full, sent, older) == (
        ["a_v.xlsx"],
        {"a.xlsx": "MAP-009", "old.xlsx": "MAP-002"},
    )


def test_a_full_workbook_that_was_saved_later_or_is_of_other_months_is_no_twin() -> None:
    sent = one("a_v.xlsx", modified=8, exported=True)
    assert outcome(one("a.xlsx", modified=9), sent) == (["a.xlsx"], {"a_v.xlsx": "MAP-002"})
    half = one("a.xlsx", modified=8, period=FIRST_HALF)
    assert outcome(half, sent) == ([], {"a.xlsx": "MAP-003", "a_v.xlsx": "MAP-003"})


def test_two_verzendversies_of_the_same_moment_tie() -> None:
    files = [one(name, modified=9, exported=name != "f") for name in ("a", "b", "f")]
    assert outcome(*files) == ([], {"a": "MAP-003", "b": "MAP-003", "f": "MAP-009"})


def test_a_check_still_says_what_is_wrong_in_the_full_workbook() -> None:
    wrong = REPLACED.at(Place("a.xlsx", "PDP", "B6"), code="VBO", other="x")
    names = FULL_BOOK.at(Place("a.xlsx"))
    full = one("a.xlsx", findings=(wrong, names))
    files = together(full, one("a_v.xlsx", exported=True))
    (counting,), (checking,) = settle(files).passed_over, settle(files, checking=True).passed_over
    assert counting.findings == checking.findings[1:]
    assert checking.findings[0] == wrong


def test_a_marked_copy_counts_only_once_it_is_saved_again() -> None:
    book = one("b.xlsx", modified=8)
    assert outcome(book, one("a/b.xlsx", modified=8, marked=True)) == (
        ["b.xlsx"],
        {"a/b.xlsx": "MAP-010"},
    )
    assert outcome(book, one("a/b.xlsx", modified=9, marked=True)) == (
        ["a/b.xlsx"],
        {"b.xlsx": "MAP-002"},
    )


def test_of_a_workbook_its_verzendversie_and_their_marked_copies_one_counts() -> None:
    sorts = {"f": (False, False), "fm": (False, True), "v": (True, False), "vm": (True, True)}
    files = [one(name, exported=is_v, marked=is_m) for name, (is_v, is_m) in sorts.items()]
    passed = {"f": "MAP-009", "fm": "MAP-010", "vm": "MAP-010"}
    assert outcome(*files) == (["v"], passed)
    assert outcome(files[0], files[3]) == (["vm"], {"f": "MAP-009"})


def blank(path: str, *, code: str = "VBO", period: Period = YEAR) -> OrganisationResult:
    return one(path, code=code, period=period, findings=(EMPTY.at(Place(path)),))


def test_a_blank_workbook_is_missing_and_never_replaces_a_filled_one() -> None:
    assert outcome(blank("a.xlsx")) == ([], {"a.xlsx": "BOE-001"})
    found = settle(together(blank("a.xlsx"))).excluded
    assert [item.reason for item in found] == ["Dit werkboek is nog leeg."]
    files = (one("a.xlsx", period=FIRST_HALF), blank("b.xlsx"), blank("c.xlsx", code="ABC"))
    assert outcome(*files) == (["a.xlsx"], {"b.xlsx": "MAP-011", "c.xlsx": "BOE-001"})
    other_months = blank("b.xlsx", period=SECOND_HALF)
    assert outcome(files[0], other_months) == (["a.xlsx"], {"b.xlsx": "BOE-001"})


def excluded(path: str) -> Excluded:
    finding = OTHER_BOOKS.at(Place(path), found="een projectrapport")
    return Excluded(facts(path, kind="report"), finding.message, (finding,))


parts = st.builds(
    lambda names, others, passed: Consolidation(
        DAY,
        DAY,
        tuple(
            one(
                f"{name}.xlsx",
                code=name[0] * 2,
                modified=len(name),
                exported=name > "B",
                marked="A" in name[1:],
            )
            for name in names
        ),
        tuple(map(excluded, others)),
        tuple(map(excluded, passed)),
    ),
    st.lists(st.text("AB", min_size=1, max_size=3), max_size=3),
    st.lists(st.text("cd", min_size=1, max_size=2), max_size=2),
    st.lists(st.text("ef", min_size=1, max_size=2), max_size=2),
)


@settings(max_examples=60, deadline=None)
@given(parts, parts, parts)
def test_merging_is_associative_and_commutative(
    first: Consolidation, second: Consolidation, third: Consolidation
) -> None:
    left = merge(merge(first, second), third)
    assert left == merge(first, merge(second, third)) == merge(merge(third, first), second)
    assert settle(left) == settle(merge(third, merge(second, first)))
    assert merge(left, Consolidation(DAY, DAY)) == left
