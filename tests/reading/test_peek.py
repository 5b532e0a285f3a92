"""The cheap look: kind, version and the period's last day, which sets the reference date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from done_xl.model.tables import TABLES
from done_xl.reading.book import read_book
from done_xl.reading.peek import peek
from tests.reading.books import START, Changes, replaced, with_parts, write_book

LAST = date(2026, 12, 31)


def test_facts_are_those_of_a_full_read(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx")
    look = peek(path, "map/boek.xlsx")
    assert look.facts == replace(read_book(path, "map/boek.xlsx").facts, sha256="")
    assert (look.findings, look.period_last) == ((), LAST)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param(Changes(sheets={"Start": "Begin blad"}), id="sheet renamed"),
        pytest.param(Changes(custom={}), id="properties lost"),
    ],
)
def test_the_period_is_found_after_changes(tmp_path: Path, changes: Changes) -> None:
    assert peek(write_book(tmp_path / "boek.xlsx", changes=changes), "b").period_last == LAST


def test_the_period_is_found_by_its_label_where_names_are_lost(tmp_path: Path) -> None:
    def nameless(part: bytes) -> bytes:
        start, end = part.index(b"<definedNames>"), part.index(b"</definedNames>")
        return part[:start] + part[end + len(b"</definedNames>") :]

    path = with_parts(write_book(tmp_path / "boek.xlsx"), {"xl/workbook.xml": nameless})
    assert peek(path, "b").period_last == LAST


@pytest.mark.parametrize("typed", ["31/12/2026", None, True, -5, 10**7])
def test_what_is_no_day_gives_no_period(tmp_path: Path, typed: object) -> None:
    start = [*START[:3], typed, *START[4:]]
    assert peek(write_book(tmp_path / "boek.xlsx", start=start), "b").period_last is None


def test_a_report_has_no_period(tmp_path: Path) -> None:
    changes = Changes(custom={"done.template": "done_xl/report"})
    look = peek(write_book(tmp_path / "boek.xlsx", changes=changes), "b")
    assert (look.facts.kind, look.findings, look.period_last) == ("report", (), None)


def test_the_verzendversie_is_known(tmp_path: Path) -> None:
    custom = {"done.template": "done_xl/organisation", "done.version": 1, "done.exported": "ja"}
    path = write_book(tmp_path / "boek.xlsx", changes=Changes(custom=custom))
    assert peek(path, "b").facts.exported


UNFILLED = (None, None, *START[2:])


def test_a_blank_template_decides_no_reference_date(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx", {}, start=UNFILLED)
    assert read_book(path, "b").facts.kind == "template"
    assert peek(path, "b").period_last is None


def test_a_blank_template_without_names_decides_none_either(tmp_path: Path) -> None:
    path = write_book(tmp_path / "boek.xlsx", {}, start=UNFILLED)
    names = {"xl/workbook.xml": replaced("OrgCode", "Code_oud")}
    assert peek(with_parts(path, names), "b").period_last is None


@pytest.mark.parametrize("code", ["VBO", 12])
def test_a_code_is_seen_however_it_is_saved(tmp_path: Path, code: object) -> None:
    start = (None, code, *START[2:])
    ranges = [spec.key for spec in TABLES]
    for options in ({}, {"constant_memory": True}):
        changes = Changes(options=options, as_range=ranges)
        path = write_book(tmp_path / "boek.xlsx", {}, changes, start=start)
        assert peek(path, "b").period_last == LAST
