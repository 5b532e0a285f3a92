"""The totals of a folder, kept until a file in it changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from done_xl.api.terms import OWN_TERMS_FILE, known_catalogue, own_terms_in
from done_xl.consolidation.folder import consolidate_folder
from done_xl.consolidation.listing import list_files
from done_xl.consolidation.view import as_json

# A path, its last change in nanoseconds and its size in bytes; of a file that is gone only a path.
Stamp = tuple[str, int, int] | tuple[str]


@dataclass(frozen=True, slots=True)
class FolderTotals:
    """What a folder adds up to, by the contract of `project_json`.

    `used` are the KPIs that each of its organisations uses and that are known: of the others the
    contract gives 0 where a report shows nothing. `rows` are those that an error keeps out.
    """

    json: dict[str, Any]
    used: tuple[frozenset[str], ...]
    rows: int

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the project's KPIs that count, in the catalogue's order."""
        return tuple(self.json["totals"])


def folder_totals(folder: Path, *, today: date, reference: date | None = None) -> FolderTotals:
    """The totals of all workbooks in a folder; OSError where it cannot be looked into.

    Raises UseError for own terms with a fault.

    They are worked out again only when a file was added, removed, saved or resized, or when the
    day or the reference date is another one.
    """
    return _totals(folder.resolve(), stamps(folder), today, reference)


def stamps(folder: Path) -> tuple[Stamp, ...]:
    """Every workbook, lock file and file with own terms of a folder: its last change and size."""
    listing = list_files(folder)
    own = () if own_terms_in(folder) is None else (OWN_TERMS_FILE,)
    return tuple(_stamp(folder, name) for name in (*listing.books, *listing.locks, *own))


def _stamp(folder: Path, name: str) -> Stamp:
    try:
        facts = (folder / name).stat()
    except OSError:
        # A link to nowhere, or a lock file of a workbook that was closed meanwhile: what that means
        # for the totals is for the consolidation to say.
        return (name,)
    return name, facts.st_mtime_ns, facts.st_size


@lru_cache(maxsize=8)
def _totals(
    folder: Path,
    files: tuple[Stamp, ...],  # noqa: ARG001 - only part of what the totals are kept by
    today: date,
    reference: date | None,
) -> FolderTotals:
    known = known_catalogue(folder=folder)
    found = consolidate_folder(folder, known, today=today, reference=reference)
    used = (
        frozenset(one.code for one in result.kpis if one.active and one.known and not one.own)
        for result in found.results
    )
    rows = sum(table.left_out for result in found.results for table in result.tables)
    return FolderTotals(as_json(found, known), tuple(used), rows)
