"""A sheet that cannot be used gives no zeros: what is counted from it is unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Derivation
from done_xl.consolidation.blanks import is_blank
from done_xl.consolidation.organisation import summarise
from done_xl.consolidation.result import Consolidation, OrganisationResult
from done_xl.consolidation.totals import kpi_totals, ratio_totals
from done_xl.consolidation.unread import SOURCES, sheets_of, unread_tables
from done_xl.consolidation.view import as_json
from done_xl.model.findings import Place
from done_xl.model.raw import RawBook, RawTable, Value
from done_xl.model.tables import TABLES, table
from done_xl.text_nl.books import EMPTY
from tests.scoring.build import candidate, facts, job, log, submission

DAY = date(2026, 6, 30)
Rows = Mapping[str, Sequence[tuple[Value, ...]]]


def raw(without: Sequence[str] = (), rows: Rows | None = None) -> RawBook:
    """A workbook as read, with all its tables but some, blank but for some."""
    tables = {}
    for spec in TABLES:
        given = tuple((rows or {}).get(spec.key, ()))
        lines = tuple(range(6, 6 + len(given)))
        positions = tuple(range(len(spec.fields)))
        tables[spec.key] = RawTable(spec.key, spec.sheet, 5, positions, given, lines)
    return RawBook(facts(), {key: found for key, found in tables.items() if key not in without})


def lacking(book: RawBook, key: str, name: str) -> RawBook:
    found = book.tables[key]
    at = table(key).field(name).index
    positions = tuple(None if n == at else place for n, place in enumerate(found.positions))
    return replace(book, tables={**book.tables, key: replace(found, positions=positions)})


def test_a_table_is_lost_with_its_sheet_or_a_column_that_every_row_needs() -> None:
    assert unread_tables(raw()) == frozenset()
    assert unread_tables(raw(without=["log", "vacancies"])) == {"log", "vacancies"}
    assert unread_tables(lacking(raw(), "log", "day")) == {"log"}
    assert unread_tables(lacking(raw(), "log", "remark")) == frozenset()


def test_tables_that_no_kpi_is_counted_from_are_not_named() -> None:
    assert unread_tables(raw(without=["intakes", "interviews", "statements"])) == frozenset()


def test_rows_that_refer_to_a_lost_list_are_lost_with_it() -> None:
    spec = table("placements")
    row = tuple("K001" if field.name == "candidate" else None for field in spec.fields)
    assert unread_tables(raw(["candidates"], {"placements": [row]})) == {"candidates", "placements"}
    assert unread_tables(raw(["candidates"])) == {"candidates"}
    assert sheets_of({"placements", "candidates"}) == ("Kandidaten", "Uitstroom")


def test_every_derivation_names_the_tables_that_it_counts() -> None:
    assert set(SOURCES) == set(get_args(Derivation))
    assert {key for keys in SOURCES.values() for key in keys} <= {spec.key for spec in TABLES}


def result(code: str, unread: frozenset[str] = frozenset()) -> OrganisationResult:
    book = submission(
        code=code,
        file=facts(f"{code}.xlsx"),
        candidates=[candidate("K001", planned=date(2026, 2, 2))],
        log=[] if "log" in unread else [log("2026-01-05", "SOA", 4), log("2026-01-05", "CUR", 6)],
        placements=[] if "placements" in unread else [job("K001", "2026-03-02")],
    )
    return summarise(book, (), catalogue(), DAY, unread)


@pytest.mark.parametrize(
    ("unread", "unknown"),
    [
        ("vacancies", {"VAC"}),
        ("contacts", {"BBK", "TEL", "BBP", "BVO"}),
        ("measures", {"STG"}),
        ("actions", {"PDP"}),
        ("candidates", {"ASM", "PDP"}),
        ("placements", {"DST", "D2W", "D6M", "OPL", "D6W"}),
        ("log", {kpi.code for kpi in catalogue().kpis}),
    ],
)
def test_a_kpi_without_one_of_its_tables_is_unknown(unread: str, unknown: set[str]) -> None:
    found = result("VBO", frozenset({unread}))
    assert {series.code for series in found.kpis if not series.known} == unknown
    assert found.unread == {unread}


def test_a_workbook_of_which_a_sheet_cannot_be_used_is_not_blank() -> None:
    said = (EMPTY.at(Place("VBO.xlsx")),)
    found = result("VBO", frozenset({"log"}))
    assert not is_blank(replace(found, findings=said))
    assert is_blank(replace(found, findings=said, unread=frozenset()))


def test_the_totals_and_ratios_are_over_those_who_know() -> None:
    found = [result("ABC"), result("DEF", frozenset({"placements"}))]
    sums = kpi_totals(found)
    assert (sums["DST"], sums["SOA"], sums["CUR"]) == (1, 8, 12)
    # 12 hours of both for the one start of ABC would be twice too many.
    assert ratio_totals(found, catalogue())["CUR/DST"] == 6


def test_json_says_null_where_nothing_is_known() -> None:
    nobody = frozenset({"placements"})
    some = as_json(Consolidation(DAY, DAY, (result("ABC"), result("DEF", nobody))), catalogue())
    assert [one["kpis"]["DST"] for one in some["organisations"]] == [1, None]
    assert [one["kpis"]["SOA"] for one in some["organisations"]] == [4, 4]
    assert (some["totals"]["DST"], some["totals"]["SOA"]) == (1, 8)
    none = as_json(Consolidation(DAY, DAY, (result("DEF", nobody),)), catalogue())
    assert (none["totals"]["DST"], none["totals"]["SOA"]) == (None, 4)
    assert none["ratios"]["CUR/DST"] is None
