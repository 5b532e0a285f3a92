"""What every printed page has: its head, lines to write on, and places to sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from done_xl.report.blocks import SheetPlan, Value
from done_xl.report.paper import Paper, one_page, setup_of
from done_xl.text_nl import printed as text
from done_xl.text_nl.shown import day_text
from done_xl.writing.looks import TAB_COLOUR

# Columns of a letter: they fill an A4 that stands, without being made smaller.
COLUMNS: Final = 12
WIDTHS: Final = (7.7,) * COLUMNS
WRITE_HEIGHT: Final = 22.0
_LABEL: Final = 3
_SIGN: Final = 4


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet, and whether it fits on one A4."""

    plan: SheetPlan
    one_page: bool


def letter(
    name: str,
    title: str,
    organisation: str,
    made: date | None,
    widths: tuple[float, ...] = WIDTHS,
) -> Paper:
    """A page with its head: the organisation, a day where one is given, and the title."""
    page = Paper(name, widths)
    day = None if made is None else f"{text.DATE}: {day_text(made)}"
    right = len(widths) // 3
    page.line_of((organisation, "strong", len(widths) - right), (day, "right", right))
    page.gap(14)
    page.heights[page.line] = 28
    page.words("title", title)
    page.gap(6)
    return page


def finished(
    page: Paper, tab: str, *, landscape: bool = False, repeat: tuple[int, int] | None = None
) -> Printed:
    """The page as a sheet."""
    setup = setup_of(page, landscape=landscape, repeat=repeat)
    return Printed(page.plan(TAB_COLOUR[tab], page=setup), one_page(page, landscape=landscape))


def points(page: Paper, lines: Sequence[str]) -> None:
    """A list: a sign, and a text over the other columns."""
    for line in lines:
        page.line_of((f"•  {line}", "paragraph", COLUMNS))


def facts(page: Paper, rows: Sequence[tuple[str, Value]], *, height: float = 20) -> None:
    """Labels with what is known on a dotted line, to write on where nothing is."""
    for label, value in rows:
        page.line_of((label, "field", _LABEL), (value, "dotted", COLUMNS - _LABEL), height=height)


def to_write(page: Paper, lines: int) -> None:
    """Dotted lines."""
    for _ in range(lines):
        page.whole(None, "dotted", height=WRITE_HEIGHT)


def said(page: Paper, value: str | None, lines: int) -> None:
    """What was typed, or dotted lines where nothing was."""
    if value is None:
        to_write(page, lines)
    else:
        page.whole(value)


def signatures(page: Paper, names: Sequence[tuple[str, str | None]], *, read: bool) -> None:
    """A place to sign for each: who, the name where it is known, a line, a day."""
    page.gap(14)
    spans = [_SIGN] * len(names)
    page.line_of(*((who, "strong", n) for (who, _), n in zip(names, spans, strict=True)))
    page.line_of(*((name, "paragraph", n) for (_, name), n in zip(names, spans, strict=True)))
    if read:
        page.line_of(*((text.READ, "small", n) for n in spans))
    # A free column between two lines shows where one ends.
    page.line_of(
        *(part for _ in names for part in ((None, "dotted", 3), (None, "text", 1))), height=44
    )
    page.line_of(*((f"{text.SIGNATURE}, {text.DATE.lower()}", "small", n) for n in spans))
