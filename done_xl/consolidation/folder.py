"""A folder of workbooks as one consolidation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.assessments import with_assessments
from done_xl.consolidation.continued import with_continued
from done_xl.consolidation.listing import Listing, list_files
from done_xl.consolidation.merge import merge_all
from done_xl.consolidation.pool import take_all
from done_xl.consolidation.result import Consolidation
from done_xl.consolidation.settle import settle
from done_xl.consolidation.task import Job, Stages, take_file, take_lock
from done_xl.model.raw import RawBook
from done_xl.reading.book import read_book
from done_xl.reading.peek import peek
from done_xl.scoring.reference import project_reference
from done_xl.validation.book import CheckedBook, check_book

Progress = Callable[[int, int], None]


def consolidate_folder(
    folder: Path,
    catalogue: Catalogue,
    *,
    today: date,
    reference: date | None = None,
    workers: int = 1,
    progress: Progress | None = None,
    stages: Stages | None = None,
) -> Consolidation:
    """All workbooks in a folder and its folders, added up as of one reference date.

    Without `reference` that date is the earlier of today and the latest end of a period. Files are
    read one by one and dropped, so memory does not grow with their number. The result does not
    depend on the order of the files or the number of workers. `progress` hears how many files are
    done, and of how many.
    """
    listing = list_files(folder)
    steps = stages or Stages(read_book, check, period_last)
    day = reference or _reference(folder, listing, steps, today)
    job = Job(folder, catalogue, steps, today, day)
    parts = [job.nothing(), *(take_lock(job, name) for name in listing.locks)]
    parts += [take_file(job, name) for name in listing.unread]
    done = 0
    for number, part in take_all(job, listing.books, workers):
        parts.append(part)
        done += number
        if progress is not None:
            progress(done, len(listing.books))
    settled = with_continued(settle(merge_all(parts)))
    return replace(with_assessments(settled, catalogue), measures=catalogue.measures)


def check(raw: RawBook, catalogue: Catalogue, today: date, reference: date) -> CheckedBook:
    """The checked workbook as of the project's reference date."""
    return check_book(raw, catalogue, today=today, reference=reference)


def period_last(path: Path, name: str) -> date | None:
    """The last day of a workbook's period, None where it has none."""
    return peek(path, name).period_last


def _reference(folder: Path, listing: Listing, stages: Stages, today: date) -> date:
    lasts = []
    for name in listing.books:
        try:
            last = stages.last(folder / name, name)
        except OSError:
            continue
        if last is not None:
            lasts.append(last)
            if last >= today:
                # No later end can change the earlier of the two.
                break
    return project_reference(lasts, None, today)
