"""The check of a range keeps lists between calls, and nothing else of what people typed."""

from __future__ import annotations

import gc
from datetime import date
from typing import Any

import pytest

from done_xl.api import ranges
from done_xl.api.ranges import check_range
from done_xl.catalogue.load import catalogue
from done_xl.model.raw import RawTable, Value
from done_xl.model.submission import Period
from done_xl.model.tables import table

PERIOD = Period(date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    ranges._known.cache_clear()


def raw(key: str, *rows: dict[str, Value]) -> RawTable:
    """A table with these cells by field."""
    fields = table(key).fields
    return RawTable(
        key,
        table(key).sheet,
        5,
        tuple(range(len(fields))),
        tuple(tuple(row.get(field.name) for field in fields) for row in rows),
        tuple(range(6, 6 + len(rows))),
    )


def kept() -> set[str]:
    """Every text that the kept lists hold on to."""
    seen: dict[int, Any] = {}
    # As far as the values that we keep go, not into classes and modules.
    left = [one for one in gc.get_referents(ranges._known) if isinstance(one, dict | list | tuple)]
    while left:
        one = left.pop()
        if id(one) in seen or isinstance(one, type) or hasattr(one, "__globals__"):
            continue
        seen[id(one)] = one
        left += gc.get_referents(one)
    return {one for one in seen.values() if isinstance(one, str)}


def test_of_a_table_of_candidates_only_their_codes_are_kept() -> None:
    found = check_range(
        raw(
            "candidates",
            {"code": "K012", "name": "Jan Peeters", "status": "Maatwerk", "coach": "Coach 1"},
            {"code": "An Maes", "name": "An Maes", "status": "Onbekend"},
        ),
        table("candidates"),
        period=PERIOD,
    )
    assert found.rows == 2
    assert any(finding.place.cell == "A7" for finding in found.findings)
    texts = kept()
    assert {"K012", "Coach 1"} <= texts
    assert texts.isdisjoint({"Jan Peeters", "An Maes", "Maatwerk", "Onbekend"} - lists())


def test_words_that_are_no_code_are_not_kept_as_candidates() -> None:
    log = raw("log", {"day": date(2026, 1, 5), "kpi": "SOA", "candidate": "Jan Peeters"})
    assert [one.place.cell for one in check_range(log, table("log")).findings][:1] == ["C6"]
    assert "Jan Peeters" not in kept()


def test_the_lists_of_a_workbook_keep_what_they_accept() -> None:
    """Codes with their labels, and the cell where a name of a coach stands."""
    own = raw("kpis", {"code": "E01", "label": "Eigen KPI"})
    checked = check_range(own, table("kpis"))
    assert checked.rows == 1
    assert {"E01", "Eigen KPI"} <= kept()
    coaches = raw("coaches", {"name": "Coach 1"}, {"name": "Coach 1"})
    twice = check_range(coaches, table("coaches"))
    assert twice.rows == 2


def lists() -> set[str]:
    """The words of the catalogue's own lists."""
    return {word for one in catalogue().lists for word in one.values}
