"""The samples through the real writer, reader and check: what the demo will say."""

from datetime import date
from pathlib import Path

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import file_name
from done_xl.model.findings import Finding
from done_xl.reading.book import read_book
from done_xl.samples.organisations import FAULTY, SampleBook, sample_books
from done_xl.validation.book import check_book
from done_xl.writing.organisation import write_organisation

BOOKS = {book.setup.code: book for book in sample_books()}
CLEAN = sorted(BOOKS.keys() - {FAULTY})


def _findings(folder: Path, book: SampleBook) -> tuple[Finding, ...]:
    path = folder / file_name(book.setup)
    write_organisation(path, book.setup, book.filling)
    return check_book(read_book(path, path.name), catalogue(), today=date(2026, 11, 2)).findings


@pytest.mark.parametrize("code", CLEAN)
def test_a_clean_sample_has_at_most_three_overdue_actions(tmp_path: Path, code: str) -> None:
    findings = _findings(tmp_path, BOOKS[code])
    loud = [found for found in findings if found.severity != "info"]
    assert {(found.severity, found.place.sheet) for found in loud} <= {("warning", "PDP")}
    assert len(loud) <= 3


def test_the_faulty_sample_has_one_finding_for_each_mistake(tmp_path: Path) -> None:
    findings = _findings(tmp_path, BOOKS[FAULTY])
    assert [(found.place.sheet, found.severity, found.found) for found in findings] == [
        # The double candidate is named at the second row, which is the copy.
        ("Kandidaten", "error", "T002"),
        ("Kandidaten", "error", "tekst, 13 tekens"),
        ("Kandidaten", "error", None),
        ("Kandidaten", "error", "Maatwerkbedrijf"),
        ("Registratie", "warning", "1,5"),
        ("Registratie", "warning", "31/01/2026"),
        ("Registratie", "error", "T999"),
        ("Registratie", "error", "tekst, 15 tekens"),
        ("Registratie", "error", "tekst, 7 tekens"),
        ("Registratie", "error", "-2"),
        ("Registratie", "error", "15/12/2025"),
        ("Registratie", "warning", "20/11/2026"),
        ("Registratie", "warning", "2"),
        ("Registratie", "warning", "VAC"),
        ("Contacten", "warning", "31 jan"),
        ("Vacatures", "error", "#DIV/0!"),
        ("PDP", "error", None),
        ("Maatregelen", "error", "05/01/2025"),
        ("Checklist JA-NEE", "error", None),
    ]
