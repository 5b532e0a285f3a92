"""A workbook's package in memory with some parts changed, for the library that reads it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping


def with_parts(archive: zipfile.ZipFile, changed: Mapping[str, bytes]) -> bytes:
    """The bytes of the package with these parts in place of its own."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as copy:
        for entry in archive.infolist():
            data = changed[entry.filename] if entry.filename in changed else archive.read(entry)
            copy.writestr(entry.filename, data)
    return target.getvalue()
