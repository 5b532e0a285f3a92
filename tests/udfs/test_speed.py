"""A guard against a function that becomes twice as slow; `make bench` tells the real times.

The bounds are ratios to the bare work on the same cells in the same moment, of the lowest time of
many calls each, since a test shares its machine. Where a bare pass takes 0.45 ms, the goal of 2 ms
is 4.4 passes.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from done_xl.samples.bench_filling import bench_filling
from done_xl.writing.organisation import write_organisation
from done_xl_udfs import DONE_CONSOLIDATIE, DONE_KPI
from tests.bench.functions import bare_listing, bare_pass, functions, interleaved, make_books

CALLS = {name: (work, rows) for name, work, rows in functions()}
# Bare passes over the cells that each function takes, measured; they differ by some tenths from
# run to run, also on a loaded machine.
PASSES = {
    "DONE_KPI": 3.7,
    "DONE_KPI, typed": 4.8,
    "DONE_KPI_TABEL": 4.4,
    "DONE_VERHOUDING": 0.75,
    "DONE_SAM_NIVEAU": 3.1,
    "DONE_SAM_PROFIEL": 4.3,
    "DONE_OVEREENSTEMMING": 4.6,
    "DONE_PDP_VOORTGANG": 1.75,
    "DONE_PDP_OPVOLGEN": 4.6,
    "DONE_CONTROLE": 5.5,
    "DONE_CONTROLE, typed": 8.5,
}
SLOWER = 1.6  # more than by chance, less than a doubling
LISTINGS = 30  # bare listings of a folder of unchanged files; the bench shows 3 to 7


@pytest.mark.parametrize("name", CALLS)
def test_a_function_over_a_thousand_rows_takes_no_more_passes_than_it_did(name: str) -> None:
    work, rows = CALLS[name]
    own: list[float] = []
    bare: list[float] = []
    for _ in range(6):
        more, other = interleaved(work, partial(bare_pass, rows), 15)
        own, bare = own + more, bare + other
        if min(own) < SLOWER * PASSES[name] * min(bare):
            return
    pytest.fail(f"{min(own) / min(bare):.1f} passes instead of {PASSES[name]}")


def test_whole_columns_cost_no_more_than_their_blank_rows() -> None:
    log: list[list[Any]] = [[datetime(2026, 1, 5), "SOA", 1.0, None]] * 10
    sheet = log + [[None] * 4 for _ in range(1_048_576 - len(log))]
    assert DONE_KPI(sheet, "SOA") == 10.0
    own, bare = interleaved(lambda: DONE_KPI(sheet, "SOA"), lambda: bare_pass(sheet), 3)
    assert min(own) < 2 * min(bare)


def test_unchanged_files_are_only_looked_up(tmp_path: Path) -> None:
    for path in make_books(tmp_path, 2):
        for copy in range(24):
            os.link(path, path.with_stem(f"{path.stem}_{copy}"))
    work: Callable[[], object] = partial(DONE_CONSOLIDATIE, str(tmp_path))
    own, bare = interleaved(work, partial(bare_listing, tmp_path), 9)
    assert len(list(tmp_path.iterdir())) == 50
    assert min(own) < 50
    assert min(own) < LISTINGS * max(min(bare), 0.1)
    # A changed file is seen.
    setup, filling = bench_filling(7)
    write_organisation(tmp_path / "nieuw.xlsx", setup, filling)
    assert any(row[0] == setup.code for row in DONE_CONSOLIDATIE(str(tmp_path)))
