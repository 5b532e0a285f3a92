"""Whatever stands in the cells: no function ever raises, or shows a fault of ours."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.model.tables import TABLES
from done_xl.text_nl import functions as text
from done_xl_udfs import FUNCTIONS
from done_xl_udfs.arguments import ERRORS
from done_xl_udfs.binding import Declaration, excel_function
from tests.udfs.excel import Range, at, column, with_heads

# What could be typed where it belongs, so that a try comes far enough to reach the arithmetic.
LIKELY: Final = (
    "SOA", "CUR/DST", "D6M", "BVS", "VOP", "Maatwerk", "Registratie", "PDP", "JA", "NEE", "nee",
    "+", "+/-", "K012", "K1 Samenwerken", "A5", "woord", "score", "aantal", "alfa", "open", "%",
    "Datum", "KPI", "Aantal", "Competentie", "Score", "Antwoord", "Voltooid?", "Tegen",
    "Concrete actie", "A", "Coach 1", "https://x.y", "/", "C:\\map", "\\\\x\\y", "/nergens",
    "", " ", "#", "=1",
    *(kpi.choice for kpi in catalogue().kpis[:3]),
    *(spec.name for spec in TABLES[:4]),
)  # fmt: skip
CELLS = st.one_of(
    st.none(),
    st.sampled_from(LIKELY),
    st.sampled_from([0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 0.25, 0.8, 13.0, 46000.0, -1.0]),
    st.datetimes(datetime(1900, 1, 1), datetime(9999, 12, 31)),
    st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.sampled_from([*ERRORS, *ERRORS.values()]),
    st.booleans(),
    st.floats(),
    st.integers(-(2**31), 2**31),
    st.text(max_size=12),
    st.sampled_from(
        [Decimal("1.5"), time(0), time(11, 30), -2146826243, 1e308, 10**400, date.max, date.min]
    ),
)
# How a cell reads that tells of a fault of ours.
FAULT: Final = re.compile(
    re.escape(text.UNEXPECTED).replace(r"\{function\}", "DONE_.*").replace(r"\{kind\}", ".*")
)
HEADS = st.sampled_from([list(spec.headers) for spec in TABLES])
ROWS = st.integers(0, 12).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=6)
)
HEADED = st.tuples(HEADS, st.lists(st.lists(CELLS, max_size=12), max_size=5)).map(
    lambda parts: [parts[0], *parts[1]]
)
RANGES = st.one_of(CELLS, ROWS, HEADED, st.lists(CELLS, max_size=14), st.just([[None] * 5] * 40))


def faults(result: object) -> list[object]:
    """What is wrong with the shape of a result: it must fill cells that Excel can show."""
    if isinstance(result, list):
        widths = {len(row) for row in result}
        if len(widths) != 1 or 0 in widths:
            return [result]
        cells = [cell for row in result for cell in row]
    else:
        cells = [result]
    return [
        cell
        for cell in cells
        if not isinstance(cell, str | float | int | date)
        or (isinstance(cell, float) and not math.isfinite(cell))
        or (isinstance(cell, str) and (FAULT.match(cell) or "Traceback" in cell))
        or (isinstance(cell, date) and cell.year < 1900)
    ]


@pytest.mark.parametrize("declared", FUNCTIONS, ids=lambda one: one.name)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_value_in_any_argument(declared: Declaration, data: st.DataObject) -> None:
    if declared.name == "DONE_CONSOLIDATIE":
        # A folder of the machine itself is no matter of chance.
        folder = st.one_of(CELLS, ROWS).filter(lambda cell: "/" not in str(cell))
        given_: list[Any] = [data.draw(folder), data.draw(CELLS)]
    else:
        given_ = [
            data.draw(RANGES if one.kind == "range" else st.one_of(CELLS, RANGES))
            for one in declared.arguments
        ]
    result = declared.function(*given_[: data.draw(st.integers(0, len(given_)))])
    assert faults(result) == []


LOG: Final[Range] = with_heads(
    "log",
    ("day", "kpi", "amount", "candidate", "coach", "remark"),
    *([at("2026-01-05"), "SOA", 3.0, "K012", "Coach 1", None] for _ in range(5)),
)
ACTIONS: Final[Range] = with_heads(
    "actions",
    ("candidate", "action", "until", "who", "done"),
    *(["K012", "bellen", at("2026-01-05"), "coach", "-"] for _ in range(5)),
)
SCORES: Final[Range] = [[1.0, 2.0, None], [2.0, 2.0, 3.0]] * 6
COMPETENCES: Final[Range] = [["K1 Samenwerken", *row] for row in SCORES]
DAY: Final = at("2026-02-15")
# For each function arguments with which all is well.
RIGHT: Final[dict[str, list[Any]]] = {
    "DONE_KPI": [LOG, "SOA", at("2026-01-01"), DAY, "K012"],
    "DONE_KPI_TABEL": [LOG, at("2026-01-01"), DAY, column("SOA", "CUR")],
    "DONE_VERHOUDING": ["CUR/DST", column("CUR", "DST", "SOA"), column(8.0, 2.0, 4.0)],
    "DONE_REALISATIE": [3.0, 4.0, 1.0],
    "DONE_CHECKLIST": [column(*[3.0] * 13), "%"],
    "DONE_WERKPUNTEN": [column(*[1.0] * 13), 2.0],
    "DONE_JANEE": [column(*["JA", "NEE"] * 10), "NEE"],
    "DONE_OBSTAKELS": [column(*["JA", "NEE"] * 10)],
    "DONE_SAM_NIVEAU": [SCORES],
    "DONE_SAM_PROFIEL": [COMPETENCES],
    "DONE_OVEREENSTEMMING": [SCORES, "alfa"],
    "DONE_PDP_VOORTGANG": [ACTIONS, "K012"],
    "DONE_PDP_OPVOLGEN": [ACTIONS, DAY, "K012"],
    "DONE_OPVOLGDATUM": [DAY, "D6M"],
    "DONE_OPVOLGSTATUS": [DAY, "D6M", at("2026-12-31"), at("2026-11-30"), at("2026-06-30")],
    "DONE_TERMIJN": ["BVS", DAY],
    "DONE_TERMIJN_CONTROLE": ["BVS", DAY, at("2026-02-27"), "Maatwerk", 80.0, 4.0],
    "DONE_VOP_PREMIE": ["Maatwerk", at("2022-02-15"), 6.0, None],
    "DONE_CONTROLE": [LOG, "Registratie", at("2026-01-01"), DAY, column("K012"), "A5"],
    "DONE_CONSOLIDATIE": ["/nergens", DAY],
}


def is_complaint(result: object) -> bool:
    """Whether a cell shows a sentence about its input."""
    return isinstance(result, str) and result.endswith(".") and "in orde" not in result


def test_the_right_arguments_are_right() -> None:
    complaints = [one.name for one in FUNCTIONS if is_complaint(one.function(*RIGHT[one.name]))]
    assert complaints == ["DONE_CONSOLIDATIE"]


@pytest.mark.parametrize("declared", FUNCTIONS, ids=lambda one: one.name)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_value_in_a_few_cells_among_right_ones(
    declared: Declaration, data: st.DataObject
) -> None:
    """So the odd cells come as far as the arithmetic, which a range of odd cells hardly does."""
    given_ = [
        [list(row) for row in one] if isinstance(one, list) else one for one in RIGHT[declared.name]
    ]
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(given_) - 1))
        if isinstance(given_[place], list):
            row = data.draw(st.sampled_from(given_[place]))
            row[data.draw(st.integers(0, len(row) - 1))] = data.draw(CELLS)
        elif declared.name != "DONE_CONSOLIDATIE" or place:
            given_[place] = data.draw(CELLS)
    assert faults(declared.function(*given_)) == []


def test_a_fault_of_ours_would_be_seen() -> None:
    @excel_function(summary="", arguments=(), example="")
    def DONE_STUK() -> object:  # noqa: N802 - as the functions are called
        raise KeyError

    assert faults(DONE_STUK()) == [DONE_STUK()]
    assert faults([[1.0, DONE_STUK()]]) == [DONE_STUK()]
