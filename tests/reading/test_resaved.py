"""Workbooks that LibreOffice saved again: the same cells at the same places (issue, 7c)."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from done_xl.layout.filling import Filling, Setup
from done_xl.model.raw import ErrorValue, RawBook
from done_xl.model.submission import Period
from done_xl.reading.book import read_book
from done_xl.reading.peek import peek
from done_xl.writing.organisation import write_organisation
from tests.reading.books import LOG, Changes, shown, write_book

pytestmark = pytest.mark.calc
FORMATS = ("xlsx", "ods")


def _resaved(path: Path, extension: str) -> Path:
    """The file as LibreOffice saves it, with a profile of its own."""
    target = path.parent / "opnieuw"
    office = shutil.which("soffice")
    assert office, "LibreOffice is part of the tests"
    profile = f"-env:UserInstallation=file://{path.parent}/profiel"
    command = [office, profile, "--headless", "--convert-to", extension, "--outdir", str(target)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
    return target / f"{path.stem}.{extension}"


def _without_facts(book: RawBook) -> RawBook:
    return replace(book, facts=replace(book.facts, size=0, sha256="", modified=None))


def _touch(_: xlsxwriter.Workbook, sheets: Mapping[str, Worksheet]) -> None:
    log = sheets["Registratie"]
    log.write_formula("D13", "=1/0", None, "#DIV/0!")
    log.write_formula("C14", "=1+0.25", None, 1.25)
    log.write_row("B24", ["SOA", 3])
    log.set_row(13, None, None, {"hidden": True})
    log.merge_range("A1:C1", "titel")


def _messy(path: Path) -> Path:
    values = (
        "3",
        "1,5",
        "=1+1",
        "#N/A",
        "regel 1\nregel 2",
        "👩🏽‍🔧 & <b>",
        "x" * 32_000,
        True,
        0.0,
    )
    rows = [*LOG, *((datetime(2026, 3, 1, 13, 45), "SOA", 1, None, None, v) for v in values)]
    return write_book(path, {"log": rows, "coaches": [("Coach 1",)]}, Changes(touch=_touch))


@pytest.mark.parametrize("extension", FORMATS)
def test_a_messy_workbook_reads_the_same(tmp_path: Path, extension: str) -> None:
    before = read_book(_messy(tmp_path / "boek.xlsx"), "b")
    after = read_book(_resaved(tmp_path / "boek.xlsx", extension), "b")
    assert shown(before.findings) == [
        ("warning", "BLD-011", "Registratie", "A24"),
        ("info", "BLD-010", "Registratie", "A14"),
    ]
    assert before.tables["log"].rows[0][3] == ErrorValue("#DIV/0!")
    assert before.tables["log"].formulas == frozenset({(13, 3), (14, 2)})
    assert _without_facts(after) == _without_facts(before)


@pytest.mark.parametrize("extension", FORMATS)
def test_merged_cells_and_ranges_read_the_same(tmp_path: Path, extension: str) -> None:
    def touch(_: xlsxwriter.Workbook, sheets: Mapping[str, Worksheet]) -> None:
        sheets["Registratie"].merge_range("E13:E14", "Coach 1")

    changes = Changes(as_range=("log",), touch=touch)
    before = read_book(write_book(tmp_path / "boek.xlsx", changes=changes), "b")
    after = read_book(_resaved(tmp_path / "boek.xlsx", extension), "b")
    assert after.tables == before.tables
    merged = ("error", "BLD-009", "Registratie", "E13")
    assert merged in shown(before.findings)
    assert merged in shown(after.findings)


@pytest.mark.parametrize("extension", FORMATS)
def test_a_written_workbook_reads_the_same(tmp_path: Path, extension: str) -> None:
    path = tmp_path / "boek.xlsx"
    setup = Setup("VBO", "Voorbeeld vzw", Period(date(2026, 1, 1), date(2026, 12, 31)))
    candidate = (
        "K001",
        "Naam",
        "Maatwerk",
        "v",
        1988,
        date(2024, 9, 1),
        80,
        "Coach 1",
        *[None] * 12,
    )
    tables = {"log": LOG, "candidates": [candidate], "coaches": [("Coach 1",)]}
    write_organisation(path, setup, Filling(tables=tables))
    before = read_book(path, "b")
    assert (before.findings, before.facts.kind) == ((), "organisation")
    assert before.tables["log"].rows == LOG
    assert before.tables["candidates"].rows == (candidate,)
    again = _resaved(path, extension)
    assert _without_facts(read_book(again, "b")) == _without_facts(before)
    assert peek(again, "b").period_last == date(2026, 12, 31)
