"""One way to read sheets, whatever the file's format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Final, Protocol

from python_calamine import CalamineWorkbook

from done_xl.model.findings import Place
from done_xl.reading.cells import calamine_cells, open_calamine, pad_lines, put_errors
from done_xl.reading.ods import CONTENT, read_contents, scan_sheet, sheet_texts, without_far
from done_xl.reading.ooxml import read_sheets
from done_xl.reading.opening import RefusedError, open_zip
from done_xl.reading.package import Package, binary_contents, open_package
from done_xl.reading.sheet import Contents, Sheet, UnreadableError
from done_xl.text_nl import files as text

_BINARY: Final = "xl/workbook.bin"
_TYPES: Final = "[Content_Types].xml"


class Source(Protocol):
    """An open file: what it says of itself, and its sheets."""

    @property
    def contents(self) -> Contents:
        """What the file says about itself."""

    def sheets(self, names: tuple[str, ...]) -> Mapping[str, Sheet | None]:
        """The sheets of these names, None for one that is damaged."""


@dataclass(frozen=True, slots=True)
class OoxmlSource:
    """An .xlsx or .xlsm file."""

    package: Package

    @property
    def contents(self) -> Contents:
        """What the file says about itself."""
        return self.package.contents

    def sheets(self, names: tuple[str, ...]) -> Mapping[str, Sheet | None]:
        """The sheets of these names, None for one that is damaged."""
        return read_sheets(self.package, names)


@dataclass(frozen=True, slots=True)
class OdsSource:
    """An .ods file: its content as text, and the same read by calamine."""

    book: CalamineWorkbook
    contents: Contents
    content: bytes
    strays: Mapping[str, list[str]]

    def sheets(self, names: tuple[str, ...]) -> Mapping[str, Sheet | None]:
        """The sheets of these names, None for one that is damaged."""
        found: dict[str, Sheet | None] = {}
        for name, start, end in sheet_texts(self.content):
            if name in names:
                scan = scan_sheet(self.content, start, end)
                cells = calamine_cells(self.book, name)
                put_errors(cells, scan.errors)
                pad_lines(cells, scan.formulas)
                strays = tuple(self.strays.get(name, ()))
                found[name] = Sheet(name, cells, scan.formulas, scan.hidden, scan.merged, strays)
        return found


@dataclass(frozen=True, slots=True)
class PlainSource:
    """An .xlsb file, of which calamine alone reads the values."""

    book: CalamineWorkbook
    contents: Contents

    def sheets(self, names: tuple[str, ...]) -> Mapping[str, Sheet | None]:
        """The sheets of these names, None for one that is damaged."""
        found: dict[str, Sheet | None] = {}
        for name in names:
            try:
                found[name] = Sheet(name, calamine_cells(self.book, name))
            except UnreadableError:
                found[name] = None
        return found


@contextmanager
def open_source(data: bytes, name: str, *, with_tables: bool = True) -> Iterator[Source]:
    """The open file, by what it holds and not by its name; raises RefusedError, UnreadableError."""
    archive = open_zip(data, name)
    if CONTENT in archive:
        content, strays = without_far(archive.part(CONTENT))
        if strays:
            data = archive.copy_with({CONTENT: content}, frozenset())
        with open_calamine(BytesIO(data)) as book:
            contents = read_contents(archive, tuple(book.sheet_names))
            yield OdsSource(book, contents, content, strays)
    elif _BINARY in archive:
        with open_calamine(BytesIO(data)) as book:
            yield PlainSource(book, binary_contents(archive, tuple(book.sheet_names)))
    elif _TYPES in archive:
        yield OoxmlSource(open_package(archive, with_tables=with_tables))
    else:
        raise RefusedError(text.NOT_A_WORKBOOK.at(Place(name)))
