"""Several files changed together: each in one step, and all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from done_xl.api.outputs import UseError
from done_xl.text_nl import install as text

_READABLE: Final = 0o644


@dataclass(frozen=True, slots=True)
class Change:
    """A file that gets this content, or that goes where `content` is None.

    The content is first written to `aside`, a folder of the same disk, by default its own folder.
    """

    path: Path
    content: bytes | None
    aside: Path | None = None


def apply(changes: Sequence[Change]) -> None:
    """Nothing; all files are changed.

    Raises UseError where one of them cannot be, for instance because Excel has it open; those
    before it are then as they were.
    """
    before: list[Change] = []
    made: list[Path] = []
    for change in changes:
        try:
            old = change.path.read_bytes() if change.path.exists() else None
            _make_folders(change.path.parent, made)
            _carry_out(change)
        except OSError as error:
            lost = _restore(before, made)
            said = text.IN_USE_HALF if lost else text.IN_USE
            names = ", ".join(map(str, lost))
            raise UseError(said.format(path=change.path, changed=names)) from error
        before.append(replace(change, content=old))


def _carry_out(change: Change) -> None:
    if change.content is None:
        change.path.unlink(missing_ok=True)
        return
    # Somebody may keep the file elsewhere, with only a link here.
    path = change.path.resolve()
    mode = path.stat().st_mode if path.exists() else _READABLE
    folder = change.aside or path.parent
    with NamedTemporaryFile(dir=folder, prefix=".done_xl", suffix=".tmp", delete=False) as file:
        made = Path(file.name)
    try:
        made.write_bytes(change.content)
        made.chmod(mode)
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)


def _make_folders(folder: Path, made: list[Path]) -> None:
    """Nothing; the folder is there, and what was made for it is added, the outermost first."""
    missing: list[Path] = []
    while not folder.exists():
        missing.insert(0, folder)
        folder = folder.parent
    for one in missing:
        one.mkdir()
        made.append(one)


def _restore(before: Sequence[Change], made: Sequence[Path]) -> list[Path]:
    """The files that could not be brought back to what they were."""
    lost = []
    for change in reversed(before):
        try:
            _carry_out(change)
        except OSError:
            lost.append(change.path)
    for folder in reversed(made):
        with suppress(OSError):
            folder.rmdir()
    return lost
