"""When a file may be replaced: never one that holds anything typed, never one that is open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Protocol, TypeVar
from zipfile import BadZipFile, ZipFile

from done_xl.api.outputs import ExistsError, UseError
from done_xl.hosts.macro_desk import Desk
from done_xl.hosts.macro_frame import CancelledError
from done_xl.model.books import BOOKS
from done_xl.model.raw import Value
from done_xl.reading.book import read_book
from done_xl.reading.opening import RefusedError, read_bytes
from done_xl.reading.sheet import Sheet, UnreadableError, parse_area
from done_xl.reading.source import open_source
from done_xl.text_nl import macros as text

# Another program that saves a workbook can leave some out, but adds none of its own.
_DRAWN: Final = re.compile(r"xl/(comments|threadedComments|charts/chart|media|embeddings)")
Made = TypeVar("Made")
Made_co = TypeVar("Made_co", covariant=True)
Typed = dict[tuple[str, int, int], Value]


class Make(Protocol[Made_co]):
    """What makes files in a folder, or as this file."""

    def __call__(self, output: Path, *, overwrite: bool) -> Made_co:
        """What was made; raises ExistsError where a file is in the way."""


def made_new(desk: Desk, output: Path, make: Make[Made], instead: str) -> Made:
    """What is made in the folder, or as the file; an unfilled workbook makes room if the user says.

    Raises UseError for a file in the way that holds anything else; `instead` says what to do.
    """

    def refuse_filled(paths: Sequence[Path]) -> None:
        with TemporaryDirectory() as folder:
            apart = Path(folder)
            make(apart if output.is_dir() else apart / output.name, overwrite=True)
            filled = [path for path in paths if not is_unfilled(path, apart / path.name)]
        if filled:
            raise UseError(text.filled(filled, instead))

    return asked(desk, lambda *, overwrite: make(output, overwrite=overwrite), refuse_filled)


def asked(
    desk: Desk,
    make: Callable[..., Made],
    refuse: Callable[[Sequence[Path]], None] = lambda _: None,
) -> Made:
    """What is made, over existing files only where the user agrees and `refuse` does not."""
    try:
        return make(overwrite=False)
    except ExistsError as error:
        paths = error.paths
    refuse_open(desk, paths)
    refuse(paths)
    if not desk.agrees(text.overwrite(paths)):
        raise CancelledError
    return make(overwrite=True)


def refuse_open(desk: Desk, paths: Sequence[Path]) -> None:
    """Raise UseError for a file that is open in this Excel, told by its name."""
    names = {book.name.casefold() for book in desk.app.books}
    for path in paths:
        if path.name.casefold() in names:
            raise UseError(text.IS_OPEN.format(path=path))


def is_unfilled(path: Path, fresh: Path) -> bool:
    """Whether a file holds just what a new workbook holds, apart from whose it is.

    False for a file that cannot be read, and for any other sheet, typed cell or formula, and any
    note, chart or picture more.
    """
    try:
        found, new = _typed(path), _typed(fresh)
        if found is None or new is None or _drawn(path) - _drawn(fresh):
            return False
    except (OSError, RefusedError, UnreadableError, BadZipFile):
        return False
    ours = _setup_cells(fresh)
    return {at: found[at] for at in found.keys() - ours} == {
        at: new[at] for at in new.keys() - ours
    }


def _typed(path: Path) -> Typed | None:
    """The cells of all sheets, None where not all can be read."""
    with open_source(read_bytes(path, path.name), path.name) as source:
        names = source.contents.sheet_names
        sheets = source.sheets(names)
    found: Typed = {(name, 0, 0): None for name in names}
    for name in names:
        sheet = sheets.get(name)
        if sheet is None or sheet.strays:
            return None
        found |= _cells(sheet)
    return found


def _cells(sheet: Sheet) -> Typed:
    """What stands in a sheet's cells; of a formula only that it is one: its result may differ."""
    typed: Typed = {
        (sheet.name, line, column): value
        for line, row in enumerate(sheet.cells, 1)
        for column, value in enumerate(row)
        if value not in ("", None)
    }
    return typed | {(sheet.name, line, column): None for line, column in sheet.formulas}


def _drawn(path: Path) -> Counter[str]:
    """How many parts of each kind a workbook has that hold notes, charts or pictures."""
    with ZipFile(path) as package:
        found = (_DRAWN.match(name) for name in package.namelist())
        return Counter(match[1] for match in found if match)


def _setup_cells(fresh: Path) -> set[tuple[str, int, int]]:
    """The entries on the first form that a new workbook is made with.

    None of an observation workbook: with other candidates it is that of another group.
    """
    raw = read_book(fresh, fresh.name)
    if raw.facts.kind == "observation":
        return set()
    spec = BOOKS.get(raw.facts.kind)
    form = raw.forms.get(spec.forms[0].key) if spec else None
    if form is None:
        return set()
    areas = [
        parse_area(cell or "")
        for cell, value in zip(form.cells, form.values, strict=True)
        if value is not None
    ]
    return {(form.sheet, area.first_line, area.first_column) for area in areas if area}
