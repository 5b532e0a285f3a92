"""How high a row must be for its wrapped texts: no program fits that when it opens a file."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap
from typing import Final

_LINE: Final = 15
_AROUND: Final = 4
# Most letters are narrower than the digit that widths count in, and words break early.
_SIGNS_BY_WIDTH: Final = 1.08
# What an indent of one takes of a width.
INDENT: Final = 1.3


def row_height(texts: Iterable[object], widths: Iterable[float]) -> float:
    """The height in points of a row with these texts in columns of these widths."""
    lines = [
        len(wrap(value, max(1, int(width * _SIGNS_BY_WIDTH))))
        for value, width in zip(texts, widths, strict=True)
        if isinstance(value, str)
    ]
    return _LINE * max([1, *lines]) + _AROUND
