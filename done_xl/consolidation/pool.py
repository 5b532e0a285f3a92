"""Files shared out over worker processes, so that a crash costs one file and not the run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from done_xl.consolidation.result import Consolidation
from done_xl.consolidation.task import Job, left_out, take_file, take_files
from done_xl.model.findings import Place
from done_xl.text_nl.folder import CRASHED

# Small enough that the workers finish together, large enough that handing out costs little.
_MOST_A_CHUNK = 8


def take_all(job: Job, names: Sequence[str], workers: int) -> Iterator[tuple[int, Consolidation]]:
    """Numbers of files and their consolidation, as they come; workers send back sums only."""
    if workers <= 1 or len(names) <= 1:
        for name in names:
            yield 1, take_file(job, name)
        return
    lost: list[str] = []
    with ProcessPoolExecutor(max_workers=workers) as pool:
        waiting: dict[Future[Consolidation], Sequence[str]] = {}
        for chunk in _chunks(names, workers):
            try:
                waiting[pool.submit(take_files, job, chunk)] = chunk
            except BrokenProcessPool:
                lost.extend(chunk)
        for future in as_completed(waiting):
            try:
                part = future.result()
            except BrokenProcessPool:
                lost.extend(waiting[future])
            else:
                yield len(waiting[future]), part
    for name in sorted(lost):
        yield 1, _take_alone(job, name)


def _chunks(names: Sequence[str], workers: int) -> Iterator[Sequence[str]]:
    size = max(1, min(_MOST_A_CHUNK, len(names) // (workers * 4)))
    return (names[start : start + size] for start in range(0, len(names), size))


def _take_alone(job: Job, name: str) -> Consolidation:
    """The consolidation of one file in a process of its own, which may crash."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            return pool.submit(take_files, job, (name,)).result()
        except BrokenProcessPool:
            return left_out(job, name, CRASHED.at(Place(name)))
