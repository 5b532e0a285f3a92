"""A job that goes on in the next workbook without the one before it: said, with counts only."""

from __future__ import annotations

from datetime import date

import pytest

from done_xl.consolidation.continued import with_continued
from done_xl.consolidation.result import Consolidation, OrganisationResult
from done_xl.model.findings import Place
from done_xl.model.rows import Placement
from done_xl.text_nl.folder import NOT_CARRIED_OVER
from tests.consolidation.test_totals import BEFORE, DAY, book
from tests.scoring.build import YEAR, job

OLD = job("K001", "2025-11-01", "2025-12-31")
NEW = job("K001", "2026-01-05")


def together(*results: OrganisationResult) -> Consolidation:
    return with_continued(Consolidation(DAY, DAY, results))


def said(before: list[Placement], after: list[Placement]) -> list[str]:
    found = together(book(BEFORE, *before), book(YEAR, *after))
    assert found.results[0].findings == ()
    return [finding.message for finding in found.results[1].findings]


def test_the_later_workbook_says_how_many_starts_are_no_new_ones() -> None:
    found = together(book(BEFORE, OLD), book(YEAR, NEW))
    finding = NOT_CARRIED_OVER.at(Place("VBO_2026.xlsx", "Uitstroom"), starts="1 traject begon")
    assert [result.findings for result in found.results] == [(), (finding,)]
    assert finding.message == (
        "1 traject begon tijdens of kort na een job in een ander werkboek van deze organisatie. "
        "Dat telt twee keer als doorstroming."
    )
    assert "K001" not in repr(found)
    two = said([OLD, job("K002", "2025-12-01")], [NEW, job("K002", "2026-03-02")])
    assert [message[:22] for message in two] == ["2 trajecten begonnen t"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([OLD], [OLD, NEW]),  # carried over: one cohort in the later workbook
        ([OLD], [job("K001", "2026-02-01")]),  # 32 days after the end: a start of its own
        ([OLD], [job("K002", "2026-01-05")]),
        ([OLD], []),
        ([job("K001", "2025-12-01")], [job("K001", "2025-12-01"), job("K001", "2026-02-02")]),
    ],
)
def test_nothing_is_said_where_no_start_counts_twice(
    before: list[Placement], after: list[Placement]
) -> None:
    assert said(before, after) == []


def test_another_organisation_has_its_own_paths() -> None:
    found = together(book(BEFORE, OLD), book(YEAR, NEW, code="ABC"))
    assert [result.findings for result in found.results] == [(), ()]


def test_the_last_day_on_which_a_job_continues_the_one_before() -> None:
    assert (date(2026, 1, 31) - date(2025, 12, 31)).days == 31
    assert len(said([OLD], [job("K001", "2026-01-31")])) == 1
