"""Workbooks and folders for the tests of macros: an own one, and what somebody else sends."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import xlsxwriter

from done_xl.text_nl.buttons import BUTTONS
from done_xl.writing.book import CREATED

# All that xlwings reads from such a sheet or file, set to what an attacker wants.
EVIL: Final = r"C:\evil\python.exe"
HOSTILE_CONFIG: Final[Mapping[str, str]] = {
    "INTERPRETER_WIN": EVIL,
    "INTERPRETER_MAC": "/tmp/evil/python",
    "INTERPRETER": EVIL,
    "ADD_WORKBOOK_TO_PYTHONPATH": "True",
    "USE UDF SERVER": "True",
    "PYTHONPATH": r"C:\evil",
    "CONDA PATH": r"C:\evil",
    "CONDA ENV": "base",
    "UDF MODULES": "evil",
    "SHOW CONSOLE": "True",
    "TEMP DIR": r"C:\evil",
    "LICENSE_KEY": "evil",
}
WITNESS: Final = "was-imported"
IMPORTED: Final = ("done_xl", "xlwings", "done_xl_udfs", "sitecustomize", "usercustomize")


def base_workbook(path: Path, *, code_names: bool = True, template: str | None = None) -> Path:
    """A small workbook with code names and the buttons of the project workbook, as a base."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": CREATED})
        if template is not None:
            book.set_custom_property("done.template", template)
        sheet = book.add_worksheet("Start")
        if code_names:
            book.set_vba_name("ThisWorkbook")
            sheet.set_vba_name("Blad1")
        for row, button in enumerate(one for one in BUTTONS if "project" in one.places):
            sheet.insert_button(row * 2, 1, {"macro": button.sub, "caption": button.label})
    return path


def hostile_folder(folder: Path, name: str = "Boek.xlsx", *, sheets: bool = True) -> Path:
    """A workbook with `sheets` of settings and of code, beside modules that leave a witness.

    Gives the workbook. Where one of the modules is imported, a file WITNESS appears beside it.
    """
    folder.mkdir(exist_ok=True)
    code = (
        "import pathlib\n"
        f"pathlib.Path({str(folder / WITNESS)!r}).write_text(__name__)\n"
        "raise SystemExit(0)\n"
    )
    for module in IMPORTED:
        (folder / f"{module}.py").write_text(code)
    path = folder / name
    with zipfile.ZipFile(path.with_suffix(".zip"), "w") as archive:
        archive.writestr("xlwings.py", code)
    shutil.copy(path.with_suffix(".zip"), folder / "xlwings.zip")
    lines = [f'"{key}","{value}"\n' for key, value in HOSTILE_CONFIG.items()]
    (folder / "done_xl.conf").write_text("".join(lines))
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Start")
        if sheets:
            settings = book.add_worksheet("done_xl.conf")
            for row, pair in enumerate(HOSTILE_CONFIG.items()):
                settings.write_row(row, 0, pair)
            book.add_worksheet("done_xl_udfs.py").write(0, 0, code)
    return path
