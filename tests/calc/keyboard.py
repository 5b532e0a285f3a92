"""A keyboard in a LibreOffice whose dialogs open: type down columns, read what is refused.

Where a dialog waits, the toolkit's own waiting can last for ever, so what comes is looked for.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from tests.calc.office import Document, Office, key_event, properties
from tests.calc.typist import ENTER, ESCAPE, Typist

_DOWN: Final = 1024
_UP: Final = 1025
_ALT: Final = 4
_LABEL, _ALERT, _LIST_ITEM = 86, 1, 33  # com.sun.star.accessibility.AccessibleRole
_PATIENCE: Final = 20.0


class Entry(NamedTuple):
    """What goes into a cell, and what was tried before that."""

    text: str
    wrong: str | None = None


class Refusal(NamedTuple):
    """A dialog: where, after which text, its title and what it says."""

    sheet: str
    cell: str
    text: str
    said: tuple[str, ...]


class Keyboard(Typist):
    """Types into one visible document."""

    def __init__(self, office: Office, document: Document) -> None:
        super().__init__(office, document)
        self._windows: int = self._toolkit.getTopWindowCount()

    def go(self, sheet: str, cell: str) -> None:
        """Click on a cell."""
        self._controller.setActiveSheet(self._document.sheet(sheet))
        move = properties(ToPoint=cell)
        self._dispatcher.executeDispatch(self._frame, ".uno:GoToCell", "", 0, move)
        self._until(lambda: self.cell == cell, f"the cursor at {sheet}!{cell}")

    @property
    def cell(self) -> str:
        """The address of the selected cell."""
        name: str = self._document.model.CurrentSelection.AbsoluteName
        return name.rpartition(".")[2].replace("$", "")

    def down(self, sheet: str, cell: str, entries: Sequence[Entry]) -> list[Refusal]:
        """Type a column, each text followed by Enter; the refusals on the way.

        What is refused is typed anew in the same cell. A blank text leaves the cell as it is.
        """
        self.go(sheet, cell)
        letters, line = cell.rstrip("0123456789"), int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        refusals = []
        for place, entry in enumerate(entries, line):
            if entry.wrong is not None:
                here = f"{letters}{place}"
                self._until(lambda here=here: self.cell == here, f"{sheet}!{here}")  # type: ignore[misc]
                refusals.append(Refusal(sheet, here, entry.wrong, self._refused(entry.wrong)))
                # This program goes on to the next cell, whatever it refused.
                self.go(sheet, here)
            self._write(entry.text)
            self._press(*ENTER)
        typed = {f"{letters}{line + place}" for place in range(len(entries))}
        self._until(lambda: self.cell not in typed, f"the end of {sheet}!{cell}")
        return refusals

    def choose(self, sheet: str, cell: str, text: str) -> tuple[str, ...]:
        """Open the list of a cell, take the line with this text; all that the list offers."""
        self.go(sheet, cell)
        self._key(_DOWN, _ALT)
        offered = self._dialog(_LIST_ITEM)
        # The list opens on its first line, but only a move chooses one.
        place = offered.index(text)
        for key in (_DOWN,) * place or (_DOWN, _UP):
            self._key(key)
        self._press(*ENTER)
        self._until(lambda: not self._dialog_open(), "the list to close")
        return offered

    def _refused(self, text: str) -> tuple[str, ...]:
        self._write(text)
        self._press(*ENTER)
        said = self._dialog(_ALERT, _LABEL)
        # The dialog is gone before the key comes up: no release.
        escape = key_event(*ESCAPE, self._toolkit.getTopWindow(0))
        self._toolkit.keyPress(escape)
        self._until(lambda: not self._dialog_open(), f"the dialog about {text} to close")
        return said

    def _dialog_open(self) -> bool:
        count: int = self._toolkit.getTopWindowCount()
        return count > self._windows

    def _dialog(self, *roles: int) -> tuple[str, ...]:
        """The words of the window that opens, those of these roles."""
        self._until(self._dialog_open, "a window")
        found = _words(self._toolkit.getTopWindow(0).getAccessibleContext())
        return tuple(name for role, name in found if role in roles and name)

    def _write(self, text: str) -> None:
        for sign in text:
            self._press(sign, 0)

    def _key(self, code: int, modifiers: int = 0) -> None:
        self._press("\0", code, modifiers)

    def _until(self, true: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + _PATIENCE
        while not true():
            assert time.monotonic() < end, f"waited for {what}, at {self.cell}"
            time.sleep(0.002)


def _words(context: Any) -> list[tuple[int, str]]:
    """Role and name of a part of a window and all parts in it."""
    found = [(context.getAccessibleRole(), context.getAccessibleName())]
    for number in range(context.getAccessibleChildCount()):
        found += _words(context.getAccessibleChild(number).getAccessibleContext())
    return found
