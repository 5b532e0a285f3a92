"""The files of a folder: which are workbooks, and which only say that one is open."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

SUFFIXES = frozenset({".xlsx", ".xlsm", ".xlsb", ".ods", ".xls"})
LOCKS = ("~$", ".~lock")
PREVIOUS = "_vorige_"
_PREVIOUS = re.compile(rf"{PREVIOUS}\d{{8}}-\d{{6}}\.xlsx$")


@dataclass(frozen=True, slots=True)
class Listing:
    """Paths relative to the folder, with forward slashes, sorted: workbooks and lock files.

    `unread` are the folders that could not be looked into.
    """

    books: tuple[str, ...]
    locks: tuple[str, ...]
    unread: tuple[str, ...] = ()


def list_files(folder: Path) -> Listing:
    """The workbooks and lock files of a folder and the folders in it, hidden ones left aside.

    So are the copies that we keep of a report which is made again: all in them that counts stands
    in the new one.
    """
    unread: list[str] = []

    def remember(error: OSError) -> None:
        unread.append(Path(error.filename).relative_to(folder).as_posix())

    names = sorted(_names(folder, remember))
    locks = tuple(name for name in names if is_lock(name))
    books = tuple(n for n in names if not is_lock(n) and not _PREVIOUS.search(n))
    return Listing(books, locks, tuple(sorted(unread)))


def _names(folder: Path, unread: Callable[[OSError], None]) -> Iterator[str]:
    for parent, folders, files in os.walk(folder, onerror=unread):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(parent, name)
            # LibreOffice puts a # behind the name of the file that it locks.
            suffix = path.suffix.rstrip("#").lower()
            if suffix in SUFFIXES and (name.startswith(LOCKS) or not name.startswith((".", "~"))):
                yield path.relative_to(folder).as_posix()


def previous(path: Path, moment: datetime) -> Path:
    """Where the copy of a report goes that is made again at this moment."""
    return path.with_name(f"{path.stem}{PREVIOUS}{moment:%Y%m%d-%H%M%S}.xlsx")


def lock_of(path: Path) -> Path | None:
    """The file that says that a workbook is open in Excel or LibreOffice, None where none does."""
    locks = (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#"))
    return next((lock for lock in locks if lock.exists()), None)


def is_lock(name: str) -> bool:
    """Whether a file only says that a workbook is open somewhere."""
    return name.rpartition("/")[2].startswith(LOCKS)
