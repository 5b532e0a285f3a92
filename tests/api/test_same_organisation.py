"""Several workbooks of one organisation, copies, lock files, and our own files in the folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from done_xl import api
from done_xl.consolidation.result import Consolidation
from done_xl.layout.filling import Setup
from done_xl.model.submission import Period
from done_xl.writing.organisation import write_organisation
from tests.corpus.making import parts
from tests.hosts.folders import SIZES, SOA, YEAR, book, log

TODAY = date(2027, 6, 30)


def amount_of(path: Path, amount: float, period: Period = YEAR, closed: date | None = None) -> Path:
    """A workbook of ABC with this many SOA on the first day of its period."""
    rows = {"log": (log(period.first, SOA, amount),)}
    return book(path, "ABC", rows, period=period, forms={"start": {"closed": closed}})


def saved(path: Path, moment: str) -> Path:
    """The same workbook, saved at another moment by its own properties."""

    def later(part: bytes) -> bytes:
        head, mark, rest = part.partition(b"<dcterms:modified")
        stamp, end = rest.split(b">", 1)[1].split(b"<", 1)
        assert len(stamp) == len(moment)
        return head + mark + rest.split(b">", 1)[0] + b">" + moment.encode() + b"<" + end

    return parts(path, {"docProps/core.xml": later})


def taken(folder: Path) -> Consolidation:
    return api.consolidate(
        folder, folder.parent / "report.xlsx", today=TODAY, overwrite=True
    ).consolidation


def said(found: Consolidation) -> list[tuple[str, str, str]]:
    """The files that do not count, each with its own finding."""
    return [
        (one.facts.path, finding.severity, finding.code)
        for one in (*found.excluded, *found.passed_over)
        for finding in one.findings
        if finding.code.startswith("MAP")
    ]


def totals(found: Consolidation) -> list[tuple[str, float]]:
    return [
        (one.facts.path, next(kpi.total for kpi in one.kpis if kpi.code == "SOA"))
        for one in found.results
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "folder"
    found.mkdir()
    return found


def test_two_periods_of_one_organisation_both_count(folder: Path) -> None:
    amount_of(folder / "a.xlsx", 3)
    amount_of(folder / "b.xlsx", 4, Period(date(2027, 1, 1), date(2027, 12, 31)))
    found = taken(folder)
    assert (totals(found), said(found)) == ([("a.xlsx", 3), ("b.xlsx", 4)], [])
    assert api.project_json(found)["totals"]["SOA"] == 7


def test_the_closed_one_replaces_the_other(folder: Path) -> None:
    amount_of(folder / "a.xlsx", 3, closed=date(2027, 1, 15))
    amount_of(folder / "b.xlsx", 4)
    found = taken(folder)
    assert totals(found) == [("a.xlsx", 3)]
    assert said(found) == [("b.xlsx", "warning", "MAP-002")]


def test_a_part_of_the_months_is_enough_to_be_replaced(folder: Path) -> None:
    amount_of(folder / "a.xlsx", 3, closed=date(2027, 1, 15))
    half = Period(date(2026, 7, 1), date(2027, 6, 30))
    amount_of(folder / "b.xlsx", 4, half, closed=date(2027, 2, 1))
    found = taken(folder)
    assert totals(found) == [("b.xlsx", 4)]
    assert said(found) == [("a.xlsx", "warning", "MAP-002")]


def test_then_the_one_that_was_saved_last(folder: Path) -> None:
    closed = date(2027, 1, 15)
    saved(amount_of(folder / "a.xlsx", 3, closed=closed), "2027-01-16T10:00:00Z")
    saved(amount_of(folder / "b.xlsx", 4, closed=closed), "2027-01-17T10:00:00Z")
    found = taken(folder)
    assert totals(found) == [("b.xlsx", 4)]
    assert said(found) == [("a.xlsx", "warning", "MAP-002")]


def test_neither_of_two_equals_counts(folder: Path) -> None:
    amount_of(folder / "a.xlsx", 3)
    amount_of(folder / "b.xlsx", 4)
    amount_of(folder / "c.xlsx", 5, Period(date(2025, 1, 1), date(2025, 12, 31)))
    found = taken(folder)
    assert totals(found) == [("c.xlsx", 5)]
    assert said(found) == [("a.xlsx", "error", "MAP-003"), ("b.xlsx", "error", "MAP-003")]
    assert [one.reason for one in found.excluded] == [
        "ABC heeft twee werkboeken voor dezelfde maanden, en geen van beide is de nieuwste: zie "
        f"ook {other}. Geen van beide telt mee."
        for other in ("b.xlsx", "a.xlsx")
    ]


def test_a_copy_is_passed_over(folder: Path) -> None:
    original = amount_of(folder / "a.xlsx", 3)
    (folder / "b.xlsx").write_bytes(original.read_bytes())
    found = taken(folder)
    assert (totals(found), found.excluded) == ([("a.xlsx", 3)], ())
    assert said(found) == [("b.xlsx", "info", "MAP-001")]


def test_locks_blanks_and_our_own_reports_are_named_and_passed_over(folder: Path) -> None:
    path = amount_of(folder / "a.xlsx", 3)
    (folder / "~$a.xlsx").write_bytes(b"lock")
    (folder / ".~lock.a.xlsx#").write_text("lock")
    (folder / "notes.txt").write_text("no workbook")
    write_organisation(folder / "blank.xlsx", Setup("", "", YEAR, SIZES))
    api.consolidate(folder, folder / "project.xlsx", today=TODAY)
    outcome = api.check([path], today=TODAY)
    api.write_check_report(outcome, folder / "controle.xlsx")
    found = taken(folder)
    assert (totals(found), found.excluded) == ([("a.xlsx", 3)], ())
    assert [(one.facts.path, one.findings[0].found) for one in found.passed_over] == [
        (".~lock.a.xlsx#", "een slotbestand: iemand heeft het werkboek nu open"),
        ("blank.xlsx", "een leeg werkboek"),
        ("controle.xlsx", "een projectrapport"),
        ("project.xlsx", "een projectrapport"),
        ("~$a.xlsx", "een slotbestand: iemand heeft het werkboek nu open"),
    ]
    assert {finding.code for one in found.passed_over for finding in one.findings} == {"MAP-007"}
    findings = api.check([folder], today=TODAY).findings
    assert [(f.severity, f.code) for f in findings] == [("info", "MAP-007")] * 5


def test_of_two_verzendversies_the_one_of_the_corrected_workbook_counts(folder: Path) -> None:
    full = folder.parent / "full.xlsx"
    saved(amount_of(full, 3), "2027-01-17T10:00:00Z")
    api.export(full, folder / "a.xlsx")
    saved(amount_of(full, 4), "2027-01-16T10:00:00Z")
    api.export(full, folder / "b.xlsx")
    found = taken(folder)
    assert totals(found) == [("a.xlsx", 3)]
    assert said(found) == [("b.xlsx", "warning", "MAP-002")]


def test_a_verzendversie_beside_its_own_workbook_counts(folder: Path) -> None:
    full = saved(amount_of(folder / "a.xlsx", 3), "2027-01-17T10:00:00Z")
    api.export(full)
    found = taken(folder)
    assert totals(found) == [("a_verzendversie.xlsx", 3)]
    assert said(found) == [("a.xlsx", "info", "MAP-009")]
    assert found.excluded == ()


def test_a_marked_copy_among_the_workbooks_changes_nothing(folder: Path) -> None:
    rows = {"log": (log(YEAR.first, SOA, 3), log(YEAR.first, SOA, "veel"))}
    book(folder / "a.xlsx", "ABC", rows)
    outcome = api.check([folder / "a.xlsx"], today=TODAY)
    api.annotate(outcome, folder.parent / "marked")
    (folder / "0 marked.xlsx").write_bytes((folder.parent / "marked" / "a.xlsx").read_bytes())
    found = taken(folder)
    assert totals(found) == [("a.xlsx", 3)]
    assert found.excluded == ()
    assert said(found) == [("0 marked.xlsx", "info", "MAP-010")]
    saved(folder / "0 marked.xlsx", "2027-01-17T10:00:00Z")
    later = taken(folder)
    assert totals(later) == [("0 marked.xlsx", 3)]
    assert said(later) == [("a.xlsx", "warning", "MAP-002")]


def test_a_workbook_that_nobody_filled_in_counts_nowhere(folder: Path) -> None:
    amount_of(folder / "a.xlsx", 3)
    write_organisation(folder / "b.xlsx", Setup("ABC", "ABC vzw", YEAR, SIZES))
    found = taken(folder)
    assert (totals(found), found.excluded) == ([("a.xlsx", 3)], ())
    assert said(found) == [("b.xlsx", "info", "MAP-011")]


def test_a_folder_with_only_blank_workbooks_still_gives_a_report(folder: Path) -> None:
    for code in ("ABC", "DEF"):
        write_organisation(folder / f"{code}.xlsx", Setup(code, code, YEAR, SIZES))
    project = api.consolidate(folder, folder.parent / "report.xlsx", today=TODAY)
    assert not project.complete
    assert project.report.exists()
    assert api.project_json(project.consolidation)["excluded"] == [
        {"file": f"{code}.xlsx", "reason": "Dit werkboek is nog leeg."} for code in ("ABC", "DEF")
    ]


def test_workers_change_nothing(folder: Path) -> None:
    original = amount_of(folder / "a.xlsx", 3, closed=date(2027, 1, 15))
    amount_of(folder / "b.xlsx", 4)
    (folder / "c.xlsx").write_bytes(original.read_bytes())
    (folder / "d.xlsx").write_bytes(b"")
    report = folder.parent / "r.xlsx"
    alone, together = (
        api.consolidate(folder, report, today=TODAY, workers=workers, overwrite=True)
        for workers in (1, 2)
    )
    assert together == alone
    assert not alone.complete


def test_a_verzendversie_is_not_exported_again(folder: Path) -> None:
    """It would be the same workbook under a longer name."""
    full = amount_of(folder / "a.xlsx", 3)
    sent = api.export(full)
    with pytest.raises(api.UseError, match="is al een verzendversie"):
        api.export(sent)
    assert sorted(path.name for path in folder.iterdir()) == [full.name, sent.name]
