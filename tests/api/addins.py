"""Add-ins by what they say of themselves, and the folders of a user, before and after."""

from __future__ import annotations

import io
from pathlib import Path

import xlsxwriter

import done_xl
from done_xl.api.places import System, UserPlaces, user_places


def addin(version: str = done_xl.__version__, xlwings: str = "0.37.8", more: str = "") -> bytes:
    """A file with the properties of our add-in; `more` makes it another one."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        for name, value in (("version", version), ("xlwings", xlwings), ("more", more)):
            if value:
                book.set_custom_property(f"done.{name}", value, "text")
        book.add_worksheet()
    return buffer.getvalue()


def places(system: System, home: Path) -> UserPlaces:
    """The places of a user who has started Excel once: Excel's own folders are there."""
    found = user_places(system, {}, home)
    for folder in (found.addins, found.scripts, found.config.parent if system == "mac" else None):
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
    return found


def contents(folder: Path) -> dict[str, bytes | None]:
    """Every file of a folder with its bytes, and every folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }
