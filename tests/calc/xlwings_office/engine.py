"""The engine that xlwings knows, and a running program as its Excel."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import xlwings as xw
from xlwings import base_classes

from tests.calc.office import Office
from tests.calc.xlwings_office.app import OfficeApp
from tests.calc.xlwings_office.values import cleaned

NAME: Final = "libreoffice"


class OfficeApps(base_classes.Apps):
    """The running programs, the last one started first."""

    def __init__(self) -> None:
        self.running: list[OfficeApp] = []

    def keys(self) -> list[int]:
        return [app.pid for app in self.running]

    def __iter__(self) -> Iterator[OfficeApp]:
        return iter(self.running)

    def __len__(self) -> int:
        return len(self.running)

    def __getitem__(self, pid: int) -> OfficeApp:
        return next(app for app in self.running if app.pid == pid)


class OfficeEngine:
    """What xlwings asks of an engine; desktop, as Excel's."""

    name, type = NAME, "desktop"

    def __init__(self) -> None:
        self.apps = OfficeApps()

    @staticmethod
    def prepare_xl_data_element(value: Any, options: Any) -> Any:  # noqa: ARG004 - xlwings calls it so
        return "" if value is None or value != value else value  # noqa: PLR0124 - a NaN

    @staticmethod
    def clean_value_data(
        data: Any,
        day: Any,
        empty: Any,
        number: Any,
        err_to_str: bool,  # noqa: FBT001
    ) -> list[list[Any]]:
        return cleaned(data, day, empty, number, errors_as_text=err_to_str)


@contextmanager
def excel_on(office: Office) -> Iterator[xw.App]:
    """An xlwings App on a running LibreOffice, the active one; its books close at the end.

    `app.impl` is the OfficeApp: it holds the alerts and status texts that were shown, and takes
    the answers of dialogs. A mock caller that was set is forgotten at the end.
    """
    engine = OfficeEngine()
    app = OfficeApp(engine, office)
    engine.apps.running.append(app)
    before = xw.engines.active
    known = xw.main.Engine(impl=engine)
    xw.engines.add(known)
    engines: Any = xw.engines
    engines.active = known
    try:
        yield xw.App(impl=app)
    finally:
        app.close_books()
        xw.engines.engines.remove(known)
        xw.engines.engines_by_name.pop(NAME)
        engines.active = before
        if hasattr(xw.Book, "_mock_caller"):
            del xw.Book._mock_caller
