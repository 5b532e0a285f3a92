"""The VBA modules of the add-in and of the project workbook, and the Mac's script, as text."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from typing import Final

from done_xl.excel.vbatext import filled
from done_xl.excel.xlwings_module import statement, xlwings_text
from done_xl.text_nl.buttons import BUTTONS, Button, Where

# The functions' own modules, made by the package of functions, which this stage does not know.
FUNCTION_MODULES: Final = ("xlwings_udfs", "DoneHulp")
WORKBOOK: Final = "ThisWorkbook"
_FOLDER: Final = "vba"


def shipped(name: str) -> str:
    """A text of the package's folder vba, with plain line ends."""
    path = files("done_xl.excel") / _FOLDER / name
    return path.read_text(encoding="utf-8").replace("\r\n", "\n")


def generated_texts() -> dict[str, str]:
    """What the folder vba holds that is made from other texts than the functions, by file name."""
    return {
        "xlwings.bas": xlwings_text(),
        "DoneKnoppen.bas": _subs("DoneKnoppen", _buttons("project"), ""),
        "DoneLint.bas": _subs("DoneLint", _buttons("ribbon"), "control As IRibbonControl"),
    }


def project_modules() -> dict[str, str]:
    """The modules of the project workbook by name."""
    return _modules("xlwings", "DoneKnoppen", "DoneVenster")


def addin_modules() -> dict[str, str]:
    """The modules of the add-in by name."""
    modules = _modules("xlwings", "DoneLint", "DoneVenster", *FUNCTION_MODULES)
    return {**modules, WORKBOOK: shipped("ThisWorkbook_addin.bas")}


def script_text(python: str) -> str:
    """The AppleScript that starts this Python and no other program.

    Raises ValueError for a path that would end the text in the script.
    """
    if '"' in python or "\\" in python:
        raise ValueError(f"not a path for AppleScript: {python!r}")
    commands = ", ".join(f'"{statement(button)}"' for button in BUTTONS)
    return filled(shipped("handlers.applescript"), {"commands": commands, "python": python})


def _modules(*names: str) -> dict[str, str]:
    return {name: shipped(f"{name}.bas") for name in names}


def _buttons(where: Where) -> Iterable[Button]:
    return [button for button in BUTTONS if where in button.places]


def _subs(module: str, buttons: Iterable[Button], parameters: str) -> str:
    """A module with a Sub for each button."""
    head = f'Attribute VB_Name = "{module}"\nOption Explicit\n'
    subs = (
        f"\n' {button.label}\n"
        f"Public Sub {button.sub}({parameters})\n"
        f'    RunPython "{statement(button)}"\n'
        "End Sub\n"
        for button in buttons
    )
    return head + "".join(subs)
