"""How growth talks went, in words, for the page of a candidate (domain 6)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from done_xl.text_nl.shown import day_text

TITLE: Final = "Groeigesprekken"
NO_TARGET: Final = "geen streefniveau"


def levels(talks: Sequence[tuple[date, int]], most: int) -> str:
    """The levels of the last `most` talks in order: "2 (15/03/2026) → 3 (15/09/2026)"."""
    said = [f"{level} ({day_text(day)})" for day, level in talks[-most:]]
    return " → ".join(["…", *said] if len(talks) > most else said)


def target(level: int | None, until: date | None) -> str:
    """The target that was agreed last: "streefniveau 3 tegen 15/03/2027"."""
    if level is None:
        return NO_TARGET
    return f"streefniveau {level}" + (f" tegen {day_text(until)}" if until else "")
