"""The program as xlwings sees it: its books, what it showed, and the macros that it can run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from xlwings import base_classes

from done_xl.api.places import ADDIN_NAME
from tests.calc.office import Office
from tests.calc.xlwings_office.books import OfficeBook
from tests.calc.xlwings_office.values import RefusedError

_MACRO: Final = re.compile(r"(?:'(?P<quoted>(?:[^']|'')+)'|(?P<plain>[\w.]+))!(?P<name>[\w.]+)")


def _unhindered(what: str) -> None:
    """Let a write go on."""
    del what


@dataclass(frozen=True, slots=True)
class Alert:
    """A message that was shown, with the buttons that it had."""

    text: str
    title: str
    buttons: str
    mode: str | None


class OfficeApp(base_classes.App):
    """LibreOffice as an Excel.

    `alerts` and `status_texts` are what was shown, in order. `picks` answers KiesMap and BewaarAls
    in order ("" when there is none left: cancelled); `pressed` answers alerts, "ok" or "yes" when
    there is none left. `chart_sheets` are names that no sheet may get, `refused_macros` names of
    macros with the sheets for which they fail. `writes` counts raw writes by (book, sheet,
    address). `before_write` is called before every write to cells, so that a test can let one fail.
    """

    screen_updating = display_alerts = enable_events = interactive = True
    calculation = "automatic"
    cut_copy_mode = None

    def __init__(self, engine: Any, office: Office) -> None:
        self._engine = engine
        self.chart_sheets: set[str] = set()
        self.refused_macros: set[tuple[str, str]] = set()
        self.office = office
        self.opened: list[OfficeBook] = []
        self.alerts: list[Alert] = []
        self.status_texts: list[str | bool] = []
        self.picks: list[str] = []
        self.asked: list[tuple[str, tuple[Any, ...]]] = []
        self.pressed: list[str] = []
        self.writes: Counter[tuple[str, str, str]] = Counter()
        self.before_write: Callable[[str], None] = _unhindered
        self._status: str | bool = False

    @property
    def api(self) -> Any:
        return self.office.desktop

    @property
    def engine(self) -> Any:
        return self._engine

    @property
    def pid(self) -> int:
        return id(self)

    @property
    def version(self) -> str:
        return "16.0"

    @property
    def visible(self) -> bool:
        return False

    @visible.setter
    def visible(self, value: bool) -> None:
        """A headless program stays unseen."""

    @property
    def books(self) -> OfficeBooks:
        return OfficeBooks(self)

    @property
    def status_bar(self) -> str | bool:
        return self._status

    @status_bar.setter
    def status_bar(self, value: str | bool) -> None:
        self._status = value
        self.status_texts.append(value)

    @property
    def selection(self) -> Any:
        return self.opened[-1].selection if self.opened else None

    def activate(self, steal_focus: bool = False) -> None:  # noqa: FBT001, FBT002
        """There is one program only."""

    def calculate(self) -> None:
        for book in self.opened:
            book.model.calculateAll()

    def alert(
        self,
        prompt: str,
        title: str | None,
        buttons: str,
        mode: str | None,
        callback: Any,  # noqa: ARG002
    ) -> str:
        self.alerts.append(Alert(prompt, title or "", buttons, mode))
        if self.pressed:
            return self.pressed.pop(0)
        return "yes" if buttons.startswith("yes") else "ok"

    def run(self, macro: str, args: list[Any]) -> Any:
        """The answer of a macro of DoneVenster; raises RefusedError for any other one."""
        name = self._held(macro)
        self.asked.append((name, tuple(args)))
        if args and (name, str(args[-1])) in self.refused_macros:
            raise RefusedError(f"error 1004 in {name}")
        match name, args:
            case (("DoneVenster.KiesMap" | "DoneVenster.BewaarAls"), [str(), str()]):
                return self.picks.pop(0) if self.picks else ""
            case "DoneVenster.Ontgrendel", [str(book), str(sheet)]:
                return self._unprotect(self._book(book).model.Sheets.getByName(sheet))
            case "DoneVenster.Vergrendel", [str(book), str(sheet)]:
                self._protect(self._book(book).model.Sheets.getByName(sheet))
                return None
            case "DoneVenster.IsBewaard", [str(book)]:
                return not self._book(book).model.isModified()
        raise RefusedError(f"Cannot run the macro '{macro}' with {args}")

    def _held(self, macro: str) -> str:
        """The macro without its workbook; as Excel does, refuse a name that is not well quoted."""
        found = _MACRO.fullmatch(macro)
        if found is None:
            raise RefusedError(f"Cannot run the macro '{macro}'")
        holder = found["quoted"].replace("''", "'") if found["quoted"] else found["plain"]
        if holder.lower() not in {ADDIN_NAME, *(book.name.lower() for book in self.opened)}:
            raise RefusedError(f"no workbook {holder}")
        return found["name"]

    def _book(self, name: str) -> OfficeBook:
        found: OfficeBook = self.books(name)
        return found

    @staticmethod
    def _unprotect(sheet: Any) -> bool:
        was = bool(sheet.isProtected())
        if was:
            sheet.unprotect("")
        return was

    @staticmethod
    def _protect(sheet: Any) -> None:
        sheet.protect("")

    def close_books(self) -> None:
        """Close all books that are still open, without saving."""
        for book in list(self.opened):
            book.close()

    def quit(self) -> None:
        self.close_books()

    def kill(self) -> None:
        self.close_books()


class OfficeBooks(base_classes.Books):
    """The open books in the order of opening; the last one activated is the active one."""

    def __init__(self, app: OfficeApp) -> None:
        self.app = app

    @property
    def api(self) -> Any:
        return self.app.office.desktop

    @property
    def active(self) -> OfficeBook:
        return self.app.opened[-1]

    def add(self) -> OfficeBook:
        model = self.app.office.desktop.loadComponentFromURL(
            "private:factory/scalc", "_blank", 0, ()
        )
        return self._opened(OfficeBook(self.app, model, f"Map{len(self) + 1}"))

    def open(self, fullname: str, *args: Any, **options: Any) -> OfficeBook:  # noqa: ARG002
        path = Path(fullname).absolute()
        if not path.exists():
            raise RefusedError(f"no file {path}")
        model = self.app.office.load(path, hidden=True).model
        return self._opened(OfficeBook(self.app, model, str(path)))

    def _opened(self, book: OfficeBook) -> OfficeBook:
        self.app.opened.append(book)
        return book

    def __len__(self) -> int:
        return len(self.app.opened)

    def __iter__(self) -> Iterator[OfficeBook]:
        return iter(list(self.app.opened))

    def __call__(self, key: int | str) -> OfficeBook:
        if isinstance(key, int):
            return self.app.opened[key - 1]
        for book in self.app.opened:
            if book.name.lower() == key.lower():
                return book
        raise KeyError(key)
