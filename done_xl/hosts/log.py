"""The log of the macros: which error arose where, without any value of a cell."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from done_xl import __version__
from done_xl.model.errors import kind_and_place

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
    """Nothing; the log holds the error's kind and where it arose."""
    _LOG.error("%s %s: %s", __version__, macro, kind_and_place(error))
