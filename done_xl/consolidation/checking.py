"""Files that are only checked: the same way as in a consolidation, each by its own date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.assessments import with_assessments
from done_xl.consolidation.continued import with_continued
from done_xl.consolidation.folder import check, period_last
from done_xl.consolidation.impressions import with_impressions
from done_xl.consolidation.listing import is_lock
from done_xl.consolidation.merge import merge_all
from done_xl.consolidation.result import Consolidation
from done_xl.consolidation.settle import settle
from done_xl.consolidation.task import Job, Stages, take_file, take_lock, take_read
from done_xl.model.raw import RawBook
from done_xl.reading.book import read_book
from done_xl.validation.book import CheckedBook, check_book

Progress = Callable[[int, int], None]


def check_files(
    root: Path,
    names: Sequence[str],
    catalogue: Catalogue,
    *,
    today: date,
    reference: date | None = None,
    progress: Progress | None = None,
) -> Consolidation:
    """The findings of the files `names` under `root`, as a consolidation holds them.

    Without `reference` each workbook is judged by its own reference date; sums are not meant to be
    shown. Also says which files are copies of each other or speak of the same months.
    """
    job = _job(root, catalogue, today, reference)
    parts = [job.nothing()]
    for done, name in enumerate(names, 1):
        parts.append(take_lock(job, name) if is_lock(name) else take_file(job, name))
        if progress is not None:
            progress(done, len(names))
    return _settled(parts, catalogue)


def check_read(raw: RawBook, catalogue: Catalogue, *, today: date) -> Consolidation:
    """The findings of one workbook that was read where it is open: those of its file.

    Raises what a mistake of our own raises: no other file is at stake.
    """
    job = _job(Path(), catalogue, today, None)
    return _settled([job.nothing(), take_read(job, raw)], catalogue)


def _job(root: Path, catalogue: Catalogue, today: date, reference: date | None) -> Job:
    steps = Stages(read_book, check if reference else _by_own_date, period_last)
    # An organisation that checks its own workbook may keep names in it.
    return Job(root, catalogue, steps, today, reference or today, sending=False)


def _settled(parts: Sequence[Consolidation], catalogue: Catalogue) -> Consolidation:
    settled = with_continued(settle(merge_all(parts), checking=True))
    return with_impressions(with_assessments(settled, catalogue, checking=True))


def _by_own_date(raw: RawBook, catalogue: Catalogue, today: date, _: date) -> CheckedBook:
    return check_book(raw, catalogue, today=today)
