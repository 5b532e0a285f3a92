"""One sample organisation uses werkervaring paths: as the proposal wants them, and counted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.organisation import summarise
from done_xl.reading.book import read_book
from done_xl.samples.organisations import sample_books
from done_xl.validation.book import check_book
from done_xl.writing.organisation import write_organisation


def test_keuken_has_werkervaring_paths_with_nothing_to_remark(tmp_path: Path) -> None:
    book = next(one for one in sample_books() if one.setup.code == "KEUKEN")
    path = tmp_path / "KEUKEN.xlsx"
    write_organisation(path, book.setup, book.filling)
    known = catalogue()
    checked = check_book(read_book(path, path.name), known, today=date(2026, 11, 21))
    assert [one for one in checked.findings if one.code.startswith("WER-")] == []
    assert checked.submission is not None
    assert checked.reference is not None
    result = summarise(checked.submission, (), known, checked.reference)
    assert result.path.kinds == {"werkervaring": 3}
    reached = {
        step.label: result.path.milestones[step.code] for step in known.steps("werkervaring")
    }
    assert reached == {"Joboriëntering": 3, "Werkervaring": 3, "Nazorg": 1}
