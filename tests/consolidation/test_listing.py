"""Which files of a folder are workbooks: not the copies that we keep, nor what a program locks."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from done_xl.consolidation.listing import list_files, lock_of, previous

REPORT = "SAM_VBO_2026-03-10_rapport.xlsx"


def test_the_kept_copy_of_a_report_is_no_workbook_of_the_folder(tmp_path: Path) -> None:
    copy = previous(tmp_path / REPORT, datetime(2026, 3, 20, 14, 5, 9))
    assert copy.name == "SAM_VBO_2026-03-10_rapport_vorige_20260320-140509.xlsx"
    for name in (REPORT, copy.name, "DOne_vorige_week.xlsx"):
        (tmp_path / name).write_bytes(b"")
    assert list_files(tmp_path).books == ("DOne_vorige_week.xlsx", REPORT)


@pytest.mark.parametrize("name", ["~${}", ".~lock.{}#"])
def test_a_lock_is_that_of_its_own_workbook(tmp_path: Path, name: str) -> None:
    lock = tmp_path / name.format(REPORT)
    lock.write_bytes(b"")
    assert lock_of(tmp_path / REPORT) == lock
    assert lock_of(tmp_path / "ander.xlsx") is None
