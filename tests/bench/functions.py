"""Speed of the functions of Excel, against the bare work on the same cells.

- A function over 1,000 x 8 cells: the time in our code (goal: at most 2 ms), and the ratio to one
  bare pass over the cells, `[[cell for cell in row] for row in rows]`.
- DONE_CONSOLIDATIE over a folder of unchanged files (goal: under 50 ms), and the ratio to bare
  listing and looking up the change and size of each.

The times are of the processor, so that what else the machine does counts little.
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import file_name
from done_xl.samples.bench_filling import bench_filling
from done_xl.writing.organisation import write_organisation
from done_xl_udfs import (
    DONE_CONSOLIDATIE,
    DONE_CONTROLE,
    DONE_KPI,
    DONE_KPI_TABEL,
    DONE_OVEREENSTEMMING,
    DONE_PDP_OPVOLGEN,
    DONE_PDP_VOORTGANG,
    DONE_SAM_NIVEAU,
    DONE_SAM_PROFIEL,
    DONE_VERHOUDING,
)

ROWS, COLUMNS = 1000, 8
START = datetime(2026, 1, 1)
Rows = list[list[Any]]


def log_rows(rng: random.Random) -> Rows:
    """A log of ROWS rows with its headers, and two columns of someone's own."""
    kpis = [kpi.choice for kpi in catalogue().kpis]
    heads = ["Datum", "KPI", "Aantal", "Kandidaat", "Coach", "Opmerking", "Eigen", "Ook eigen"]
    rows: Rows = [heads]
    for number in range(ROWS):
        day = START + timedelta(days=rng.randrange(365))
        who = rng.choice([None, f"K{rng.randrange(60):03}"])
        remark = rng.choice([None, f"opmerking {number}"])
        amount = float(rng.randint(1, 9))
        rows.append([day, rng.choice(kpis), amount, who, "Coach 1", remark, None, 1.0])
    return rows


def typed_rows(rng: random.Random) -> Rows:
    """The same log with one amount typed as text, one serial number for a day, one clock time."""
    rows = log_rows(rng)
    rows[ROWS // 4][2] = "2"
    rows[ROWS // 3][0] = 46050.0
    rows[ROWS // 2][0] += timedelta(hours=3)
    return rows


def score_rows(rng: random.Random) -> Rows:
    """Scores of COLUMNS assessors over ROWS cells, some of them blank."""
    return [
        [float(rng.randint(1, 4)) if rng.random() < 0.85 else None for _ in range(COLUMNS)]
        for _ in range(ROWS)
    ]


def action_rows(rng: random.Random) -> Rows:
    """The actions of a PDP in COLUMNS columns."""
    heads = ["Kandidaat", "Soort nood", "Concrete actie", "Start", "Tegen", "Wie?", "Voltooid?"]
    rows: Rows = [[*heads, "Opmerkingen"]]
    for number in range(ROWS):
        day = START + timedelta(days=rng.randrange(365))
        sign = rng.choice([None, "-", "+/-", "+"])
        who = f"K{rng.randrange(60):03}"
        rows.append([who, "taal", f"actie {number}", START, day, "coach", sign, None])
    return rows


def functions() -> Iterator[tuple[str, Callable[[], object], Rows]]:
    """The functions that take long ranges: name, a call, and the cells that it is called with."""
    rng = random.Random(8)
    log, scores, actions = log_rows(rng), score_rows(rng), action_rows(rng)
    typed = typed_rows(random.Random(8))
    competences: Rows = [[f"K{rng.randint(1, 7)} Naam", *row[1:]] for row in scores]
    codes = [kpi.choice for kpi in catalogue().kpis]
    size = ROWS * COLUMNS // 2  # both ranges together hold as many cells as the others
    # Those of the catalogue stand there once, between those of organisations.
    own = [f"E{rng.randrange(60):02} Eigen KPI" for _ in range(size - len(codes))]
    kpis: Rows = [[words] for words in rng.sample([*codes, *own], size)]
    totals: Rows = [[float(number)] for number in range(size)]
    first, last = START, datetime(2026, 6, 30)
    yield "DONE_KPI", lambda: DONE_KPI(log, "SOA", first, last, "K012"), log
    yield "DONE_KPI, typed", lambda: DONE_KPI(typed, "SOA", first, last, "K012"), typed
    yield "DONE_KPI_TABEL", lambda: DONE_KPI_TABEL(log), log
    yield "DONE_VERHOUDING", lambda: DONE_VERHOUDING("CUR/DST", kpis, totals), kpis + totals
    yield "DONE_SAM_NIVEAU", lambda: DONE_SAM_NIVEAU(scores), scores
    yield "DONE_SAM_PROFIEL", lambda: DONE_SAM_PROFIEL(competences), competences
    yield "DONE_OVEREENSTEMMING", lambda: DONE_OVEREENSTEMMING(scores), scores
    yield "DONE_PDP_VOORTGANG", lambda: DONE_PDP_VOORTGANG(actions), actions
    yield "DONE_PDP_OPVOLGEN", lambda: DONE_PDP_OPVOLGEN(actions, last), actions
    yield "DONE_CONTROLE", lambda: DONE_CONTROLE(log, "Registratie"), log
    yield "DONE_CONTROLE, typed", lambda: DONE_CONTROLE(typed, "Registratie"), typed


def bare_pass(rows: Rows) -> Rows:
    """The cells, touched once each."""
    return [[cell for cell in row] for row in rows]  # noqa: C416 - the bare work is the point


def bare_listing(folder: Path) -> list[tuple[str, int, int]]:
    """Every file with its last change and size."""
    found = []
    for parent, _, names in os.walk(folder):
        for name in names:
            facts = os.stat(f"{parent}/{name}")  # noqa: PTH116 - as bare as it gets
            found.append((name, facts.st_mtime_ns, facts.st_size))
    return found


def milliseconds(work: Callable[[], object]) -> float:
    """The processor's time of one call."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def interleaved(
    work: Callable[[], object], bare: Callable[[], object], rounds: int
) -> tuple[list[float], list[float]]:
    """Milliseconds of work and of bare work, in turns."""
    work()
    own, other = [], []
    for _ in range(rounds):
        own.append(milliseconds(work))
        other.append(milliseconds(bare))
    return own, other


def told(name: str, own: list[float], bare: list[float], goal: float) -> str:
    """A line with the median, the lowest and highest, and the ratio of the medians."""
    median, under = statistics.median(own), statistics.median(bare)
    return (
        f"{name:21} {median:6.2f} ms [{min(own):.2f} - {max(own):.2f}]  (goal: at most {goal:g}), "
        f"{median / under:5.1f} times the bare work of {under:.2f} ms"
    )


def make_books(folder: Path, files: int) -> list[Path]:
    """So many workbooks, written into the folder."""
    paths = []
    for seed in range(files):
        setup, filling = bench_filling(seed)
        paths.append(folder / file_name(setup))
        write_organisation(paths[-1], setup, filling)
    return paths


def over_cells(rounds: int) -> Iterator[str]:
    """A line for each function over long ranges."""
    yield f"functions of Excel over {ROWS} x {COLUMNS} cells, median [lowest - highest]"
    for name, work, rows in functions():
        own, bare = interleaved(work, partial(bare_pass, rows), rounds)
        yield told(name, own, bare, 2)


def over_files(books: Sequence[Path], rounds: int) -> Iterator[str]:
    """A line for the totals of a folder with copies of these workbooks, none of which changes."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for path in books:
            shutil.copy2(path, folder / path.name)
        work = partial(DONE_CONSOLIDATIE, scratch)
        own, bare = interleaved(work, partial(bare_listing, folder), rounds)
    yield f"{len(books)} unchanged workbooks"
    yield told("DONE_CONSOLIDATIE", own, bare, 50)


def main(books: Sequence[Path] | None = None, rounds: int = 41, files: int = 50) -> list[str]:
    """The lines to print; without `books` so many files are made first."""
    lines = list(over_cells(rounds))
    if books is not None:
        return [*lines, *over_files(books, rounds)]
    with tempfile.TemporaryDirectory() as made:
        return [*lines, *over_files(make_books(Path(made), files), rounds)]
