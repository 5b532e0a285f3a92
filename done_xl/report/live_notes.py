"""Notes of a coordinator on our cells: a look that is copied onto a cell takes its note away."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from done_xl.report.blocks import Area
from done_xl.report.live_areas import holds

# Where it stands, and what it says.
NoteText = tuple[tuple[int, int], str]


def notes_on(sheet: Any, areas: Iterable[Area]) -> tuple[NoteText, ...]:
    """The notes on the areas of a sheet; none where a program cannot tell."""
    places = tuple(areas)
    found: list[NoteText] = []
    with suppress(Exception):
        for note in sheet.notes:
            cell = note.location
            if holds(places, cell.row, cell.column - 1):
                found.append(((cell.row, cell.column), str(note.text)))
    return tuple(found)


def put_notes_back(sheet: Any, notes: Iterable[NoteText]) -> None:
    """Give the cells their notes again; a note that fails must not cost the report."""
    for place, said in notes:
        with suppress(Exception):
            if sheet.range(place).note is None:
                sheet.range(place).add_note(said)
