"""A progress bar on a terminal, nothing where the output is piped (design 3)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from done_xl.text_nl import cli as text

Progress = Callable[[int, int], None]


@contextmanager
def reading_bar(*, quiet: bool) -> Iterator[Progress | None]:
    """A function (done, of how many) that draws a bar on a terminal's stderr, or None."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label=text.READING, file=sys.stderr) as bar:

        def advance(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield advance
