"""Typing into the cells of an open document by key events, as a person does.

Setting a cell by the interface goes round its validation; a key does not.
"""

from __future__ import annotations

from typing import Any, Final

from tests.calc.office import Document, Office, key_event, properties

ENTER: Final = ("\r", 1280)
ESCAPE: Final = ("\x1b", 1281)


class Typist:
    """Types into one visible document."""

    def __init__(self, office: Office, document: Document) -> None:
        self._document = document
        self._controller = document.model.CurrentController
        self._frame = self._controller.Frame
        self._window = self._frame.ContainerWindow
        self._toolkit = office.service("com.sun.star.awt.Toolkit")
        self._dispatcher = office.service("com.sun.star.frame.DispatchHelper")
        self._window.setVisible(True)
        self._window.toFront()
        self._frame.ComponentWindow.setFocus()

    def enter(self, sheet: str, cell: str, text: str) -> bool:
        """Type a text into a blank cell and press Enter: whether the program took it.

        The dialog that refuses a value is closed, and the cell stays blank.
        """
        found = self._cell(sheet, cell)
        assert found.getFormula() == "", f"{sheet}!{cell} is not blank"
        self._type(sheet, cell, text)
        return bool(found.getFormula())

    def retype(self, sheet: str, cell: str, text: str) -> bool:
        """Type a text over whatever a cell holds, as `enter`: whether the program took it."""
        found = self._cell(sheet, cell)
        before = found.getFormula()
        self._type(sheet, cell, text)
        return bool(found.getFormula()) and (found.getFormula() != before or before == text)

    def _cell(self, sheet: str, cell: str) -> Any:
        return self._document.sheet(sheet).getCellRangeByName(cell)

    def _type(self, sheet: str, cell: str, text: str) -> None:
        self._controller.setActiveSheet(self._document.sheet(sheet))
        move = properties(ToPoint=cell)
        self._dispatcher.executeDispatch(self._frame, ".uno:GoToCell", "", 0, move)
        for sign in text:
            self._press(sign, 0)
        self._press(*ENTER)
        self._toolkit.processEventsToIdle()
        self._press(*ESCAPE)
        self._toolkit.processEventsToIdle()

    def force(self, sheet: str, cell: str, text: str) -> None:
        """Put a text into a cell as typing would read it, past the validation, as pasting does."""
        target: Any = self._document.sheet(sheet).getCellRangeByName(cell)
        target.FormulaLocal = text

    def _press(self, sign: str, code: int, modifiers: int = 0) -> None:
        event = key_event(sign, code, self._window)
        event.Modifiers = modifiers
        self._toolkit.keyPress(event)
        self._toolkit.keyRelease(event)
