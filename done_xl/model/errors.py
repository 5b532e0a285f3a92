"""What a log may hold of an error: its kind and where it arose.

Its own words stay out of it, and so does the name of the file: they can hold what stands in a cell
or how a candidate is called.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from pathlib import Path


def kind_and_place(error: BaseException) -> str:
    """The error, and what caused it, each with the lines that led to it, the last one first."""
    return " <- ".join(_chain(error))


def _chain(error: BaseException | None) -> Iterator[str]:
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
