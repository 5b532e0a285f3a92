"""A headless LibreOffice with a profile of its own, driven from a test."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final

# Debian's python3-uno belongs to the system's Python of the same version.
sys.path.append("/usr/lib/python3/dist-packages")
import uno

XLSX: Final = "Calc MS Excel 2007 XML"
ODS: Final = "calc8"
PDF: Final = "calc_pdf_Export"
FILTERS: Final = {".xlsx": XLSX, ".ods": ODS, ".pdf": PDF}
ALWAYS: Final = 0
KEEP_NOTHING: Final = False  # the cursor moves and does not grow
OWNED: Final = True  # closing may end the document
FORMULA_CELLS: Final = 16  # com.sun.star.sheet.CellFlags.FORMULA
FORMULA_ERROR: Final = 4  # com.sun.star.sheet.FormulaResult.ERROR
_ITEM: Final = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>"
)
_PROFILE: Final = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items '
    'xmlns:oor="http://openoffice.org/2001/registry" '
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>'
)
CellValue = str | float


def properties(**values: object) -> tuple[Any, ...]:
    """Named values as UNO takes them."""
    found = []
    for name, value in values.items():
        entry = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        entry.Name, entry.Value = name, value
        found.append(entry)
    return tuple(found)


def key_event(sign: str, code: int, window: Any) -> Any:
    """A key as UNO takes it; code 0 for what is only a sign."""
    event = uno.getClass("com.sun.star.awt.KeyEvent")()
    event.KeyChar, event.KeyCode, event.Source = uno.Char(sign), code, window
    return event


def _write_profile(folder: Path, locale: str) -> None:
    """Write the settings of a profile that asks nothing and recalculates every file on opening."""
    settings = (
        ("Office.Calc/Formula/Load", "OOXMLRecalcMode", ALWAYS),
        ("Office.Calc/Formula/Load", "ODFRecalcMode", ALWAYS),
        ("Setup/Office", "ooSetupInstCompleted", "true"),
        ("Setup/L10N", "ooSetupSystemLocale", locale),
        # Completing what is typed from the cells above would type something else.
        ("Office.Calc/Input", "AutoInput", "false"),
        ("Office.Common/Misc", "FirstRun", "false"),
        ("Office.Common/Misc", "ShowTipOfTheDay", "false"),
    )
    items = "".join(_ITEM.format(path=p, name=n, value=v) for p, n, v in settings)
    (folder / "user").mkdir(parents=True)
    text = _PROFILE.format(items=items)
    (folder / "user" / "registrymodifications.xcu").write_text(text, encoding="utf-8")


class Document:
    """An open spreadsheet, recalculated; `model` is its UNO object."""

    def __init__(self, model: Any) -> None:
        self.model = model

    def sheet(self, name: str) -> Any:
        """The UNO sheet with this name."""
        return self.model.Sheets.getByName(name)

    def values(self, sheet: str, area: str) -> tuple[tuple[CellValue, ...], ...]:
        """The results in an area, row by row: numbers as float, all else as text ("" blank)."""
        rows: tuple[tuple[CellValue, ...], ...] = (
            self.sheet(sheet).getCellRangeByName(area).getDataArray()
        )
        return rows

    def used(self, sheet: str) -> dict[str, CellValue]:
        """The results of all cells that hold something, by address, errors as "#<number>"."""
        target = self.sheet(sheet)
        cursor = target.createCursor()
        cursor.gotoEndOfUsedArea(KEEP_NOTHING)
        last = cursor.RangeAddress
        area = target.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow)
        found: dict[str, CellValue] = {}
        for row, values in enumerate(area.getDataArray()):
            for column, value in enumerate(values):
                if value != "":
                    found[_address(row, column)] = value
        return found

    def named(self, name: str) -> CellValue:
        """The result in the cell that a defined name stands for."""
        cells = self.model.NamedRanges.getByName(name).getReferredCells()
        value: CellValue = cells.getDataArray()[0][0]
        return value

    def results(self, sheet: str) -> dict[str, tuple[str, CellValue]]:
        """Formula and result of every formula cell of a sheet, by address."""
        target = self.sheet(sheet)
        found: dict[str, tuple[str, CellValue]] = {}
        for area in target.queryContentCells(FORMULA_CELLS).RangeAddresses:
            bounds = (area.StartColumn, area.StartRow, area.EndColumn, area.EndRow)
            cells = target.getCellRangeByPosition(*bounds)
            rows = zip(cells.getFormulaArray(), cells.getDataArray(), strict=True)
            for row, (texts, values) in enumerate(rows, area.StartRow):
                pairs = zip(texts, values, strict=True)
                for column, pair in enumerate(pairs, area.StartColumn):
                    found[_address(row, column)] = pair
        return found

    def sheets(self) -> tuple[str, ...]:
        """The names of all sheets, hidden ones included."""
        names: tuple[str, ...] = self.model.Sheets.ElementNames
        return names

    def errors(self, sheet: str) -> list[str]:
        """The addresses of cells on a sheet that show an error."""
        found = []
        ranges = self.sheet(sheet).queryFormulaCells(FORMULA_ERROR)
        for area in ranges.RangeAddresses:
            for row in range(area.StartRow, area.EndRow + 1):
                columns = range(area.StartColumn, area.EndColumn + 1)
                found += [_address(row, column) for column in columns]
        return found

    def type(self, sheet: str, cells: Mapping[str, str | float]) -> None:
        """Put values into cells and recalculate; texts go in as texts. Validation is bypassed."""
        for address, value in cells.items():
            target = self.sheet(sheet).getCellRangeByName(address)
            if isinstance(value, str):
                target.setString(value)
            else:
                target.setValue(value)
        self.model.calculate()

    def save_as(self, path: Path) -> None:
        """Save a copy; the suffix .xlsx, .ods or .pdf says as what."""
        # LibreOffice 7.4 can crash when it saves cells that still wait to be calculated.
        self.model.calculate()
        options = properties(FilterName=FILTERS[path.suffix])
        self.model.storeToURL(path.absolute().as_uri(), options)

    def print_pdf(self, path: Path, sheet: str | None = None) -> None:
        """Print one sheet, charts included, or all, as the print set-up says, to a PDF."""
        options = properties(FilterName=PDF)
        if sheet is not None:
            data = properties(Selection=self.sheet(sheet))
            filter_data = uno.Any("[]com.sun.star.beans.PropertyValue", data)
            options = properties(FilterName=PDF, FilterData=filter_data)
        self.model.storeToURL(path.absolute().as_uri(), options)

    def close(self) -> None:
        """Close without saving."""
        self.model.close(OWNED)


class Office:
    """A running LibreOffice; end it with `close` or use it in a `with`.

    With `dialogs` its dialogs open and wait for an answer; without, each is refused unseen.
    """

    def __init__(self, locale: str = "nl-BE", *, dialogs: bool = False) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="office-", ignore_cleanup_errors=True)
        profile = Path(self._folder.name)
        _write_profile(profile, locale)
        pipe = f"office{uuid.uuid4().hex[:10]}"
        self._process = subprocess.Popen(
            [
                "soffice",
                f"-env:UserInstallation={profile.as_uri()}",
                f"--accept=pipe,name={pipe};urp;",
                *(() if dialogs else ("--headless", "--invisible")),
                "--norestore",
                "--nologo",
                "--nodefault",
                "--nolockcheck",
                "--nofirststartwizard",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            # Drawn in memory, with or without a screen.
            env={**os.environ, "SAL_USE_VCLPLUGIN": "svp"} if dialogs else None,
            start_new_session=dialogs,
        )
        self._dialogs = dialogs
        self.context = self._connect(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        self.desktop = self.service("com.sun.star.frame.Desktop")

    def _connect(self, address: str) -> Any:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local
        )
        not_yet = uno.getClass("com.sun.star.connection.NoConnectException")
        for _ in range(600):
            with suppress(not_yet):
                return resolver.resolve(address)
            if self._process.poll() is not None:
                raise RuntimeError(f"soffice ended with {self._process.returncode}")
            time.sleep(0.05)
        raise RuntimeError("soffice does not answer")

    def service(self, name: str) -> Any:
        """A UNO service of the running program."""
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def load(self, path: Path, *, hidden: bool = True) -> Document:
        """An open file, recalculated; close it yourself."""
        url = path.absolute().as_uri()
        model = self.desktop.loadComponentFromURL(url, "_blank", 0, properties(Hidden=hidden))
        if model is None:
            raise RuntimeError(f"cannot open {path}")
        return Document(model)

    @contextmanager
    def open(self, path: Path, *, hidden: bool = True) -> Iterator[Document]:
        """An open file, recalculated, closed without saving at the end."""
        document = self.load(path, hidden=hidden)
        try:
            yield document
        finally:
            document.close()

    def close(self) -> None:
        """End the program."""
        if self._dialogs:
            # An open dialog would keep it from ending for ever.
            os.killpg(self._process.pid, signal.SIGKILL)
        else:
            with suppress(uno.getClass("com.sun.star.uno.Exception")):
                self.desktop.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(20)
        self._folder.cleanup()

    def __enter__(self) -> Office:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def own_office() -> Iterator[Office]:
    """A LibreOffice for one file of tests: keys go to whatever window an earlier test left on top.

    As a fixture: `office = pytest.fixture(scope="module")(own_office)`.
    """
    with Office() as running:
        yield running


def _address(row: int, column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
