"""The workbook from which a macro was started, with the windows and locks of its Excel."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final

import xlwings as xw

from done_xl.api.places import ADDIN_NAME
from done_xl.text_nl import macros as text

WINDOW: Final = "DoneVenster"
PROJECT_NAME: Final = "ProjectMap"


@dataclass(slots=True)
class Locks:
    """What became of the locks of sheets.

    Nobody can write to the sheets `refused`; those that `stayed_open` could not be locked again,
    which is known only at the end.
    """

    refused: list[str] = field(default_factory=list)
    stayed_open: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Desk:
    """An open workbook as macros work on it; `title` stands above every message."""

    book: xw.Book
    title: str

    @property
    def app(self) -> xw.App:
        """Its Excel."""
        return self.book.app

    @property
    def is_project(self) -> bool:
        """Whether it is a project workbook, which holds macros of its own."""
        return PROJECT_NAME in self.book.names

    @property
    def address(self) -> str:
        """The workbook's path, or its web address as Excel gives it; a bare name if unsaved.

        On Windows Excel itself is asked: xlwings would look for settings in the workbook.
        """
        if sys.platform == "win32":
            return str(self.book.api.FullName)
        return str(self.book.fullname)

    def window(self, function: str, *words: str) -> Any:
        """What a function of DoneVenster gives back: that of the workbook, else the add-in's."""
        holder = self.book.name if self.is_project else ADDIN_NAME
        # A quote in the name of a file stands twice between quotes.
        quoted = holder.replace("'", "''")
        return self.app.macro(f"'{quoted}'!{WINDOW}.{function}")(*words)

    def say(self, words: str, *, failed: bool = False) -> None:
        """Show a message and wait until it is closed."""
        self.app.alert(words, title=self.title, mode="critical" if failed else "info")

    def agrees(self, question: str) -> bool:
        """Whether the user says yes."""
        return self.app.alert(question, title=self.title, buttons="yes_no") == "yes"

    def status(self, words: str) -> None:
        """Say at the bottom of the window what is going on."""
        self.app.status_bar = words

    def progress(self, done: int, total: int) -> None:
        """Say how many workbooks were read."""
        self.status(text.READING.format(done=done, total=total))

    def saved(self) -> bool:
        """Whether the file holds all that stands in the workbook."""
        return bool(self.window("IsBewaard", self.book.name))

    @contextmanager
    def unlocked(self, sheets: list[str], locks: Locks) -> Iterator[None]:
        """These sheets have no lock for now; `locks` tells of which that is not so, or stays so."""
        locked: list[str] = []
        try:
            for sheet in sheets:
                try:
                    if self.window("Ontgrendel", self.book.name, sheet):
                        locked.append(sheet)
                except Exception:
                    locks.refused.append(sheet)
            yield
        finally:
            # What fails here is no failure of the work, and must not keep the other sheets open.
            for sheet in locked:
                try:
                    self.window("Vergrendel", self.book.name, sheet)
                except Exception:
                    locks.stayed_open.append(sheet)


@contextmanager
def quiet(app: xw.App) -> Iterator[None]:
    """Nothing is drawn meanwhile; at the end all is as it was, the selected cells too."""
    book = app.books.active
    active, chosen = book.sheets.active, app.selection
    drawn = app.screen_updating
    app.screen_updating = False
    try:
        yield
    finally:
        # A chart can be selected, or the sheet be gone: then the cursor stays where it is.
        with suppress(Exception):
            active.activate()
            if chosen is not None:
                chosen.select()
        app.screen_updating = drawn
