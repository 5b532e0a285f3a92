"""A folder through fake reading and checking: the steps themselves are tested elsewhere."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from done_xl import api
from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.folder import consolidate_folder
from done_xl.consolidation.listing import Listing, list_files
from done_xl.consolidation.result import Consolidation, Excluded, OrganisationResult
from done_xl.consolidation.task import Job, Stages, take_file
from done_xl.model.findings import Finding, Place
from done_xl.model.raw import BookKind, FileFacts, RawBook
from done_xl.model.submission import Period, Submission
from done_xl.text_nl.folder import NOTHING_READ, OTHER_REFERENCE
from tests.scoring.build import candidate, facts, log, submission

TODAY = date(2026, 5, 2)


@dataclass(frozen=True)
class Book:
    facts: FileFacts
    submission: Submission | None
    findings: tuple[Finding, ...]


def read(path: Path, name: str) -> RawBook:
    """The file's text says what it is: a kind, or how it goes wrong."""
    text = path.read_text()
    if text == "crash":
        os._exit(3)
    if text == "locked":
        raise PermissionError(13, "Permission denied")
    if text == "bug":
        raise ValueError("K001 Voornaam Naam")
    kinds: dict[str, BookKind] = {"report": "report", "template": "template", "text": "foreign"}
    return RawBook(facts(name, kind=kinds.get(text, "organisation"), sha256=text))


def check(raw: RawBook, _: Catalogue, __: date, ___: date) -> Book:
    if raw.facts.kind == "foreign":
        return Book(raw.facts, None, (NOTHING_READ.at(Place(raw.facts.path)),))
    code = raw.facts.sha256.upper()
    people = [candidate("K001", name="Voornaam Naam" if code == "FULL" else None)]
    book = submission(
        code=code,
        period=Period(date(2025, 1, 1), date(2025, 12, 31)),
        file=raw.facts,
        candidates=people,
        log=[log("2025-03-05", "SOA", 2)],
    )
    return Book(raw.facts, book, ())


def last(path: Path, _: str) -> date | None:
    text = path.read_text()
    if text == "locked":
        raise PermissionError(13, "Permission denied")
    return None if text in ("report", "text") else date(2025, 12, 31)


STAGES = Stages(read, check, last)


def fill(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def run(folder: Path, workers: int = 1, reference: date | None = None) -> Consolidation:
    return consolidate_folder(
        folder,
        catalogue(),
        today=TODAY,
        reference=reference,
        workers=workers,
        stages=STAGES,
    )


Outcome = dict[str, list[tuple[str, ...]]]


def shape(found: Consolidation) -> Outcome:
    """Each file with the rules of its findings, by what became of it."""
    parts: dict[str, tuple[OrganisationResult | Excluded, ...]] = {
        "results": found.results,
        "excluded": found.excluded,
        "over": found.passed_over,
    }
    return {
        name: [(item.facts.path, *(finding.code for finding in item.findings)) for item in items]
        for name, items in parts.items()
    }


def test_workbooks_are_found_in_every_folder_and_temporary_files_left_aside(tmp_path: Path) -> None:
    names = (
        "b.XLSX", "a/c.ods", "a/d.xlsm", "e.xlsb", "f.xls", "~$b.xlsx", "a/.~lock.c.ods#",
        ".hidden.xlsx", ".git/x.xlsx", "~WRL1.xlsx", "notes.docx", "list.csv",
    )  # fmt: skip
    fill(tmp_path, dict.fromkeys(names, ""))
    assert list_files(tmp_path) == Listing(
        books=("a/c.ods", "a/d.xlsm", "b.XLSX", "e.xlsb", "f.xls"),
        locks=("a/.~lock.c.ods#", "~$b.xlsx"),
    )


def test_a_folder_that_nobody_may_open_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, {"a.xlsx": "abc", "sub/closed/b.xlsx": "def"})
    scandir = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert list_files(tmp_path) == Listing(("a.xlsx",), (), ("sub/closed",))
    expected: Outcome = {
        "results": [("a.xlsx",)],
        "excluded": [("sub/closed", "MAP-014")],
        "over": [],
    }
    assert shape(run(tmp_path)) == expected
    outcome = api.check([tmp_path / "sub"], today=TODAY)
    assert [(one.place.file, one.code) for one in outcome.findings] == [("closed", "MAP-014")]


FILES = {
    "a.xlsx": "abc",
    "b.xlsx": "def",
    "copy.xlsx": "abc",
    "full.xlsx": "full",
    "locked.xlsx": "locked",
    "oops.xlsx": "bug",
    "report.xlsx": "report",
    "blank.xlsx": "template",
    "text.xlsx": "text",
    "~$a.xlsx": "",
}
EXPECTED: Outcome = {
    "results": [("a.xlsx",), ("b.xlsx",), ("full.xlsx", "MAP-004")],
    "excluded": [
        ("locked.xlsx", "MAP-006"),
        ("oops.xlsx", "MAP-005"),
        ("text.xlsx", "MAP-008"),
    ],
    "over": [
        ("blank.xlsx", "MAP-007"),
        ("copy.xlsx", "MAP-001"),
        ("report.xlsx", "MAP-007"),
        ("~$a.xlsx", "MAP-007"),
    ],
}


def test_every_file_is_counted_or_named_with_its_reason(tmp_path: Path) -> None:
    fill(tmp_path, FILES)
    found = run(tmp_path)
    assert shape(found) == EXPECTED
    assert all(item.reason for item in (*found.excluded, *found.passed_over))
    assert "Voornaam" not in repr(found)


def test_workers_give_the_same_and_a_crash_costs_one_file(tmp_path: Path) -> None:
    fill(tmp_path, FILES)
    alone = run(tmp_path)
    assert run(tmp_path, workers=2) == alone
    fill(tmp_path, {"crash.xlsx": "crash"})
    found = shape(run(tmp_path, workers=2))
    assert found == {
        **EXPECTED,
        "excluded": sorted([*EXPECTED["excluded"], ("crash.xlsx", "MAP-005")]),
    }


def test_progress_hears_every_file(tmp_path: Path) -> None:
    fill(tmp_path, FILES)
    for workers in (1, 2):
        heard: list[tuple[int, int]] = []
        consolidate_folder(
            tmp_path,
            catalogue(),
            today=TODAY,
            workers=workers,
            progress=lambda done, total: heard.append((done, total)),  # noqa: B023
            stages=STAGES,
        )
        assert heard[-1] == (9, 9)
        assert heard == sorted(heard)


@pytest.mark.parametrize(
    ("given", "expected"), [(None, date(2025, 12, 31)), (date(2025, 6, 30), date(2025, 6, 30))]
)
def test_one_reference_date_for_all(tmp_path: Path, given: date | None, expected: date) -> None:
    fill(tmp_path, FILES)
    assert run(tmp_path, reference=given).reference == expected


def test_an_empty_folder_is_an_empty_consolidation(tmp_path: Path) -> None:
    empty = Consolidation(reference=TODAY, run=TODAY, measures=catalogue().measures)
    assert run(tmp_path) == empty


def test_a_check_by_the_organisation_itself_does_not_warn_for_names(tmp_path: Path) -> None:
    fill(tmp_path, {"full.xlsx": "full"})
    job = Job(tmp_path, catalogue(), STAGES, TODAY, TODAY, sending=False)
    assert [result.findings for result in take_file(job, "full.xlsx").results] == [()]


@pytest.mark.parametrize(
    ("typed", "report", "said"),
    [
        (None, date(2025, 11, 30), []),
        (date(2025, 11, 30), date(2025, 11, 30), []),
        (date(2025, 6, 30), date(2025, 11, 30), ["MAP-012"]),
        (date(2025, 12, 31), date(2025, 11, 30), ["MAP-012"]),
        (date(2025, 6, 30), date(2026, 5, 2), ["MAP-012"]),
        (date(2025, 12, 31), date(2026, 5, 2), []),  # all its months lie before both
    ],
)
def test_another_reference_date_than_the_workbooks_own_is_said(
    tmp_path: Path, typed: date | None, report: date, said: list[str]
) -> None:
    def dated(raw: RawBook, known: Catalogue, today: date, day: date) -> Book:
        book = check(raw, known, today, day)
        assert book.submission is not None
        organisation = replace(book.submission.organisation, reference=typed)
        return replace(book, submission=replace(book.submission, organisation=organisation))

    fill(tmp_path, {"a.xlsx": "abc"})
    job = Job(tmp_path, catalogue(), Stages(read, dated, last), TODAY, report)
    (result,) = take_file(job, "a.xlsx").results
    assert [finding.code for finding in result.findings] == said
    checking = replace(job, sending=False)
    assert [one.findings for one in take_file(checking, "a.xlsx").results] == [()]


def test_both_reference_dates_are_named() -> None:
    finding = OTHER_REFERENCE.at(Place("a"), found="30/06/2026", reference="21/11/2026")
    assert finding.message == (
        "Het werkboek heeft peildatum 30/06/2026. Dit rapport telt tot en met 21/11/2026."
    )
    assert finding.severity == "info"
