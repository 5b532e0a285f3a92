"""The observation workbook as a file (workbooks page 2)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Filling, Typed
from done_xl.layout.observation import (
    ObservationSetup,
    observation_places,
    score_rows,
    score_sheets,
    score_tables,
    start_entries,
)
from done_xl.layout.places import Places
from done_xl.model.books import BOOKS
from done_xl.writing.beside import beside
from done_xl.writing.book import Book, Cell
from done_xl.writing.observation.competences import write_competences
from done_xl.writing.observation.exercise import shown_head, write_exercise
from done_xl.writing.observation.facts import write_facts
from done_xl.writing.observation.lists import write_lists
from done_xl.writing.observation.start import list_sheets, open_start

NOTHING: Final = Filling()
SPEC: Final = BOOKS["observation"]


def write_observation(path: Path, setup: ObservationSetup, filling: Filling = NOTHING) -> None:
    """Write the workbook of one assessor, in place of any file of that name.

    `filling.forms["observation"]` goes over the entries of the setup; `filling.tables` holds rows
    of "scores_1" to "scores_4", laid over the prefilled ones, and of "facts". Raises ValueError for
    a setup or rows that do not fit, OSError where the file cannot be written.
    """
    with beside(path) as made:
        places = observation_places(setup)
        entries = {**start_entries(setup), **filling.forms.get("observation", {})}
        book = Book(made, cached=_shown(setup, places, entries))
        _write(book, setup, places, entries, filling)
        title = " ".join(filter(None, ("SAM", setup.organisation, setup.assessment)))
        custom: dict[str, str | int] = {
            "done.template": SPEC.template,
            "done.version": SPEC.version,
        }
        book.close({"title": title, "company": setup.organisation}, custom)


def _shown(
    setup: ObservationSetup, places: Places, entries: Mapping[str, Typed]
) -> Mapping[tuple[str, str], Cell]:
    return {
        cell: value
        for spec, table in zip(score_sheets(setup), score_tables(setup), strict=True)
        for cell, value in shown_head(spec, places.table(table.key), entries).items()
    }


def _write(
    book: Book,
    setup: ObservationSetup,
    places: Places,
    entries: Mapping[str, Typed],
    filling: Filling,
) -> None:
    start = open_start(book, setup, places, entries)
    fixed = score_rows(setup)
    for number, spec in enumerate(score_sheets(setup), 1):
        key = f"scores_{number}"
        typed = filling.tables.get(key, ())
        write_exercise(book, setup, spec, places.table(key), fixed=fixed[key], typed=typed)
    write_facts(book, setup, places.table("facts"), filling.tables.get("facts", ()))
    write_competences(book, setup)
    write_lists(book, setup, catalogue())
    list_sheets(book, start, setup, places)
