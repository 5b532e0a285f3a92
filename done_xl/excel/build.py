"""The bytes of the add-in and of the project workbook, as done-xl build and install write them."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Final

import xlsxwriter

from done_xl import __version__
from done_xl.excel.modules import WORKBOOK, addin_modules, project_modules, shipped
from done_xl.excel.package import with_macros
from done_xl.excel.ribbon import ribbon_xml
from done_xl.excel.xlwings_module import PROJECT_NAME
from done_xl.text_nl import vba
from done_xl.writing.book import CREATED

# What the files say about themselves, for the doctor.
VERSION_PROPERTY: Final = "done.version"
XLWINGS_PROPERTY: Final = "done.xlwings"
_XLWINGS_VERSION: Final = re.compile(r'Const XLWINGS_VERSION As String = "([^"]+)"')


def addin_bytes() -> bytes:
    """The add-in: ribbon tab and functions."""
    return with_macros(_addin_base(), addin_modules(), "xlam", about=about(), ribbon=ribbon_xml())


def project_of(base: bytes) -> bytes:
    """The project workbook: the sheets in `base`, an .xlsx with buttons, and their macros."""
    return with_macros(base, project_modules(), "xlsm", about=about())


def about() -> Mapping[str, str]:
    """The versions of what both files are built with.

    That of xlwings is the one of the VBA, whatever Python's own is here.
    """
    (version,) = _XLWINGS_VERSION.findall(shipped("xlwings.bas"))
    return {VERSION_PROPERTY: __version__, XLWINGS_PROPERTY: version}


def _addin_base() -> bytes:
    """A workbook with the one sheet that Excel asks of every file; nobody sees it."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"in_memory": True}) as book:
        book.set_properties({"title": vba.TAB, "created": CREATED})
        book.set_vba_name(WORKBOOK)
        book.add_worksheet(PROJECT_NAME).set_vba_name("Blad1")
    return held.getvalue()
