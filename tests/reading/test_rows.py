"""Rows under a table that never grows: there is no room for them, and that is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from done_xl.model.raw import RawBook
from done_xl.reading.book import read_book
from tests.reading.books import Changes, Rows, add_rows, shown, write_book

KPI = ("EIG", "Eigen KPI", "IN", "inspanning", "keer", "ja")
READ: Rows = {"kpis": [KPI] * 8, "statements": [(n, "A Visie", "x", 4) for n in range(8)]}
AFTER_TABLE = 20


def _book(tmp_path: Path, sheet: str, row: int, rows: Sequence[Sequence[object]]) -> RawBook:
    def touch(_: xlsxwriter.Workbook, made: Mapping[str, Worksheet]) -> None:
        add_rows(made[sheet], (row, 0), rows)

    return read_book(write_book(tmp_path / "boek.xlsx", READ, Changes(touch=touch)), "b")


def test_own_kpis_beyond_the_table_are_named_and_not_read(tmp_path: Path) -> None:
    book = _book(tmp_path, "Instellingen", AFTER_TABLE, [KPI] * 18)
    assert shown(book.findings) == [("error", "BLD-018", "Instellingen", "A21")]
    assert book.findings[0].message == (
        "Onder de tabel tblKPI staan nog 18 rijen: rijen 21-38. Er is plaats voor 4 eigen rijen. "
        "Deze rijen tellen niet mee."
    )
    assert len(book.tables["kpis"].rows) == 8


def test_rows_after_a_blank_line_are_named_too(tmp_path: Path) -> None:
    book = _book(tmp_path, "Instellingen", AFTER_TABLE + 2, [KPI])
    assert shown(book.findings) == [("error", "BLD-018", "Instellingen", "A23")]


def test_one_row_under_a_list_of_questions(tmp_path: Path) -> None:
    book = _book(tmp_path, "Checklist 0-6", AFTER_TABLE, [(14, "A Visie", "eigen stelling", 3)])
    assert shown(book.findings) == [("error", "BLD-018", "Checklist 0-6", "A21")]
    assert "staat nog 1 rij: rij 21. De rijen van deze tabel liggen vast." in (
        book.findings[0].message
    )


def test_a_note_below_is_no_row(tmp_path: Path) -> None:
    book = _book(tmp_path, "Instellingen", AFTER_TABLE + 2, [("nagekeken",)])
    assert shown(book.findings) == [("warning", "BLD-012", "Instellingen", "A23")]


@pytest.mark.parametrize("label", ["Wat gaat goed?", "wat gaat goed? *", "Ingevuld op:"])
def test_a_form_under_the_table_is_no_row(tmp_path: Path, label: str) -> None:
    rows = [(None, label, "wij kennen de bedrijven"), (None, "Wat vraagt nog werk?", "veel")]
    assert _book(tmp_path, "Checklist 0-6", AFTER_TABLE, rows).findings == ()
