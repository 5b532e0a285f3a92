"""Whatever stands in the cells: no function ever raises, or shows a fault of ours."""

from __future__ import annotations

import math
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.model.tables import TABLES
from done_xl_udfs import FUNCTIONS
from done_xl_udfs.arguments import ERRORS
from done_xl_udfs.binding import Declaration

# What could be typed where it belongs, so that a try comes far enough to reach the arithmetic.
LIKELY: Final = (
    "SOA", "CUR/DST", "D6M", "BVS", "VOP", "Maatwerk", "Registratie", "PDP", "JA", "NEE", "nee",
    "+", "+/-", "K012", "K1 Samenwerken", "A5", "woord", "score", "aantal", "alfa", "open", "%",
    "Datum", "KPI", "Aantal", "Competentie", "Score", "Antwoord", "Voltooid?", "Tegen",
    "Concrete actie", "A", "Coach 1", "https://x.y", "/", "/nergens", "C:\\map", "", " ", "#", "=1",
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
        or (isinstance(cell, str) and ("liep vast" in cell or "Traceback" in cell))
        or (isinstance(cell, date) and cell.year < 1900)
    ]


@pytest.mark.parametrize("declared", FUNCTIONS, ids=lambda one: one.name)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_value_in_any_argument(declared: Declaration, data: st.DataObject) -> None:
    if declared.name == "DONE_CONSOLIDATIE":
        # A folder of the machine itself is no matter of chance.
        folder = st.sampled_from(["/nergens", "x", "https://x.y", None, 3.0, "#N/A", "\0", True])
        given_: list[Any] = [data.draw(folder), data.draw(CELLS)]
    else:
        given_ = [
            data.draw(RANGES if one.kind == "range" else st.one_of(CELLS, RANGES))
            for one in declared.arguments
        ]
    result = declared.function(*given_[: data.draw(st.integers(0, len(given_)))])
    assert faults(result) == []
