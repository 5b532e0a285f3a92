"""The log of the macros: which error arose where, without any value of a cell."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from done_xl import __version__

_LARGEST: Final = 200_000
_LOG: Final = logging.getLogger("done_xl")
_FORM: Final = "%(asctime)s %(levelname)s %(message)s"


@contextmanager
def logging_to(path: Path) -> Iterator[bool]:
    """Whether there is a log at the path while a macro runs: not where nobody may write there."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_LARGEST, backupCount=1, encoding="utf-8", errors="replace"
        )
    except OSError:
        yield False
        return
    handler.setFormatter(logging.Formatter(_FORM))
    _LOG.addHandler(handler)
    try:
        yield True
    finally:
        _LOG.removeHandler(handler)
        handler.close()


def log_failure(macro: str, error: BaseException) -> None:
    """Nothing; the log holds the error's kind and where it arose.

    Its own words stay out of it: they can hold what stands in a cell.
    """
    _LOG.error("%s %s: %s", __version__, macro, " <- ".join(_kinds(error)))


def _kinds(error: BaseException | None) -> Iterator[str]:
    """The error, and what caused it, each with the lines that led to it, the last one first."""
    while error is not None:
        frames = reversed(traceback.extract_tb(error.__traceback__))
        places = [f"{_module(frame.filename)}:{frame.lineno}" for frame in frames]
        yield f"{type(error).__name__} at {', '.join(places)}"
        error = error.__cause__ or error.__context__


def _module(file: str) -> str:
    """The file in its package: the folders before that can hold the user's name."""
    path = Path(file)
    parts = path.parts
    for package in ("done_xl", "done_xl_udfs", "site-packages"):
        if package in parts[:-1]:
            start = len(parts) - 1 - parts[::-1].index(package)
            return "/".join(parts[start:])
    return path.name
