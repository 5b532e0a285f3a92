"""What a file is, before any sheet is read: its bytes, or the finding that says why not."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Final

from done_xl.model.findings import Finding, Place
from done_xl.reading.archive import Archive, open_archive
from done_xl.reading.sheet import UnreadableError
from done_xl.text_nl import files as text
from done_xl.text_nl.rule import Rule

EXTENSIONS: Final = (".xlsx", ".xlsm", ".xlsb", ".ods")
LARGEST: Final = 300_000_000
_ZIP: Final = b"PK"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS: Final = (
    ("EncryptedPackage", text.PASSWORD),
    ("Workbook", text.OLD_EXCEL),
    ("Book", text.OLD_EXCEL),
)
_OFFLINE: Final = 0x1000 | 0x40000 | 0x400000
_WEB: Final = re.compile(r"^(https?:/|[a-z]:/\w+\.sharepoint\.com)", re.IGNORECASE)


class RefusedError(Exception):
    """A file that is not opened; `finding` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def read_bytes(path: Path, name: str) -> bytes:
    """The file's bytes; raises RefusedError where it cannot be opened."""
    if _WEB.match(path.as_posix()) or _WEB.match(name):
        raise RefusedError(text.WEB_ADDRESS.at(Place(name)))
    extension = path.suffix.lower()
    try:
        status = path.stat()
        if extension == ".xls":
            raise RefusedError(text.OLD_EXCEL.at(Place(name)))
        if extension not in EXTENSIONS:
            shown = extension or "zonder extensie"
            raise RefusedError(text.UNKNOWN_EXTENSION.at(Place(name), extension=shown))
        if not stat.S_ISREG(status.st_mode):
            # Reading from a pipe would wait for ever.
            raise RefusedError(text.NOT_REGULAR.at(Place(name)))
        if _cloud_only(status):
            raise RefusedError(text.CLOUD_ONLY.at(Place(name)))
        if status.st_size > LARGEST:
            raise _too_large(name, status.st_size)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise RefusedError(text.NOT_FOUND.at(Place(name))) from error
    except OSError as error:
        raise RefusedError(text.NO_ACCESS.at(Place(name))) from error


def open_zip(data: bytes, name: str) -> Archive:
    """The file's package; raises RefusedError where it is none, or unpacks to far too much."""
    refused = _not_a_zip(data)
    if refused:
        raise RefusedError(refused.at(Place(name)))
    try:
        archive = open_archive(data)
    except UnreadableError as error:
        raise RefusedError(text.DAMAGED.at(Place(name))) from error
    size = sum(entry.file_size for entry in archive.entries.values())
    if size > LARGEST:
        raise _too_large(name, size)
    if b"encryption-data" in _part_or_nothing(archive, "META-INF/manifest.xml"):
        raise RefusedError(text.PASSWORD.at(Place(name)))
    return archive


def _not_a_zip(data: bytes) -> Rule | None:
    if not data:
        return text.EMPTY_FILE
    if data.startswith(_OLE):
        # The directory of an OLE file names its streams in UTF-16.
        for stream, rule in _STREAMS:
            if stream.encode("utf-16-le") in data:
                return rule
        return text.NOT_A_WORKBOOK
    return None if data.startswith(_ZIP) else text.NOT_A_WORKBOOK


def _part_or_nothing(archive: Archive, part: str) -> bytes:
    return archive.part(part) if part in archive else b""


def _cloud_only(status: os.stat_result) -> bool:
    """Whether the file system says that the content is not here: recalled only when opened."""
    return bool(getattr(status, "st_file_attributes", 0) & _OFFLINE)


def _too_large(name: str, size: int) -> RefusedError:
    limit = text.megabytes(LARGEST)
    return RefusedError(text.TOO_LARGE.at(Place(name), found=text.megabytes(size), limit=limit))
