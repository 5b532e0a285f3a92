"""Speed of a consolidation as ratios: `make bench`.

Makes 200 workbooks of realistic size, then times in interleaved rounds:
- bare: python-calamine alone reads the same sheets, one file after the other;
- sequential: read, check, add up, and write the report;
- two workers: the same with two processes;
- peer: a plain pandas + openpyxl loop that does the same sums, on fewer files, per file.
Peak memory is that of a fresh process over 20 and over 200 workbooks. The functions of Excel come
last, see `functions.py`.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from python_calamine import CalamineWorkbook

from done_xl.layout.filling import file_name
from done_xl.model.forms import FORMS
from done_xl.model.tables import TABLES
from done_xl.samples.bench_filling import bench_filling
from done_xl.writing.organisation import write_organisation
from tests.bench import functions
from tests.bench.peer import peer_sums
from tests.bench.whole import whole

SHEETS = sorted({spec.sheet for spec in TABLES} | {form.sheet for form in FORMS})


def make_book(folder_and_seed: tuple[str, int]) -> None:
    folder, seed = folder_and_seed
    setup, filling = bench_filling(seed)
    write_organisation(Path(folder) / file_name(setup), setup, filling)


def bare(files: list[Path]) -> None:
    for path in files:
        with CalamineWorkbook.from_path(str(path)) as book:
            for sheet in SHEETS:
                book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def peak_memory(folder: Path) -> float:
    """Megabytes at the peak of a fresh process that consolidates a folder, without the peer."""
    code = (
        "import sys; from pathlib import Path; from tests.bench.whole import whole; "
        "whole(Path(sys.argv[1]), 1); import resource; "
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True
    )
    return float(done.stdout.split()[-1])


def rounds(folder: Path, files: list[Path], count: int) -> dict[str, list[float]]:
    """Seconds per file of each mode, the modes in another order each round."""
    few = files[: max(2, len(files) // 25)]
    modes: dict[str, tuple[Callable[[], object], int]] = {
        "bare": (lambda: bare(files), len(files)),
        "sequential": (lambda: whole(folder, 1), len(files)),
        "two workers": (lambda: whole(folder, 2), len(files)),
        "peer": (lambda: peer_sums(few), len(few)),
    }
    taken: dict[str, list[float]] = {name: [] for name in modes}
    order = list(modes)
    for turn in range(count):
        random.Random(turn).shuffle(order)
        for name in order:
            work, number = modes[name]
            taken[name].append(seconds(work) / number)
            print(f"round {turn + 1}: {name} {taken[name][-1] * 1000:.1f} ms a file", flush=True)
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--books", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder, small = Path(scratch) / "all", Path(scratch) / "few"
        folder.mkdir()
        small.mkdir()
        with multiprocessing.Pool(2) as pool:
            pool.map(make_book, [(str(folder), seed) for seed in range(given.books)], chunksize=5)
            pool.map(make_book, [(str(small), seed) for seed in range(given.books // 10)])
        files = sorted(folder.glob("*.xlsx"))
        taken = rounds(folder, files, given.rounds)
        few_peak, all_peak = peak_memory(small), peak_memory(folder)
        told = functions.main(files[:50])
    report(taken, few_peak, all_peak, given.books)
    print("\n" + "\n".join(told))


def report(taken: dict[str, list[float]], few_peak: float, all_peak: float, books: int) -> None:
    """Print the ratios, round by round against the bare read of the same round."""

    def ratio(name: str, other: str) -> str:
        values = [a / b for a, b in zip(taken[name], taken[other], strict=True)]
        return f"{statistics.median(values):.2f} [{min(values):.2f} - {max(values):.2f}]"

    print(f"\n{books} workbooks, median [lowest - highest] over {len(taken['bare'])} rounds")
    print(f"sequential / bare read:   {ratio('sequential', 'bare')}  (goal: at most 1.5)")
    print(f"two workers / bare read:  {ratio('two workers', 'bare')}  (goal: at most 1.0)")
    print(f"peer / sequential:        {ratio('peer', 'sequential')}  (goal: at least 7)")
    print(
        f"peak memory: {few_peak:.0f} MB over {books // 10} workbooks, {all_peak:.0f} MB over "
        f"{books} (goal: under 150, flat)"
    )


if __name__ == "__main__":
    main()
