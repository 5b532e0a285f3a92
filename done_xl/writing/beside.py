"""A file that appears as a whole: written beside its target and moved over it in one step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """The path to write to; at the end it replaces `path`, unless an error came in between."""
    with NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".tmp", delete=False) as file:
        made = Path(file.name)
    try:
        yield made
        made.chmod(0o644)
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)
