"""When a file may be replaced: never one that holds anything typed, never one that is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, TypeVar

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

    False for a file that cannot be read, and for any other sheet or typed cell.
    """
    try:
        found, new = _typed(path), _typed(fresh)
    except (OSError, RefusedError, UnreadableError):
        return False
    if found is None or new is None:
        return False
    ours = _setup_cells(fresh)
    return {at: found[at] for at in found.keys() - ours} == {
        at: new[at] for at in new.keys() - ours
    }


def _typed(path: Path) -> Typed | None:
    """The cells of all sheets that hold no formula, None where not all can be read."""
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
    return {
        (sheet.name, line, column): value
        for line, row in enumerate(sheet.cells, 1)
        for column, value in enumerate(row)
        if value not in ("", None) and (line, column) not in sheet.formulas
    }


def _setup_cells(fresh: Path) -> set[tuple[str, int, int]]:
    """The entries on the first form that a new workbook is made with."""
    raw = read_book(fresh, fresh.name)
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
