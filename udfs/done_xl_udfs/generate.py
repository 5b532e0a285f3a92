"""The VBA of the functions, made by xlwings' own generator on any system.

Run it as a process of its own, `python -m done_xl_udfs.generate`: it prints the texts of
the modules by name, as JSON. It changes xlwings in memory and, off Windows, stands in for what
xlwings uses of Windows.
"""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Final

import xlwings as xw

from done_xl.excel.vbatext import literal
from done_xl.text_nl import vba
from done_xl_udfs import FUNCTIONS
from done_xl_udfs.binding import CATEGORY, LONGEST, Declaration, registered

PACKAGE: Final = "done_xl_udfs"
WRAPPERS: Final = "xlwings_udfs"
HELP: Final = "DoneHulp"
_HEAD: Final = re.compile(r"Function (\w+)\(.*\)")
_APP: Final = """#Const App = "Microsoft Excel" 'Adjust when using outside of Excel"""


@dataclass(frozen=True, slots=True)
class _Book:
    """What the generator asks of a workbook.

    The name decides which workbook the wrappers hand over. With the suffix of an add-in it would be
    the active one, in whose sheets xlwings then looks for Python code; so it is the add-in itself.
    """

    Name: str = "done_xl.xlsm"


def modules(functions: Iterable[Declaration] = FUNCTIONS) -> Mapping[str, str]:
    """The texts of both modules by name; `functions` in the order of the help."""
    declared = tuple(functions)
    _stand_in_for_windows()
    udfs = import_module("xlwings.udfs")
    # Off Windows xlwings' own decorators leave a function as it is.
    vars(xw).update(func=udfs.xlfunc, arg=udfs.xlarg, ret=udfs.xlret)
    module = ModuleType(PACKAGE)
    for one in declared:
        # Once more, now as on Windows.
        cell = registered(
            one.function, one.arguments, volatile=one.volatile, in_wizard=one.in_wizard
        )
        vars(module)[one.name] = cell
    held = io.StringIO(newline="")
    udfs.generate_vba_wrapper(PACKAGE, module, held, _Book())
    return {WRAPPERS: wrappers_text(held.getvalue(), declared), HELP: help_text(declared)}


def wrappers_text(made: str, functions: Iterable[Declaration]) -> str:
    """What xlwings made, with a description for Excel's list and a Dutch answer on the Mac."""
    described = {one.name: one for one in functions}
    lines = [f'Attribute VB_Name = "{WRAPPERS}"', "'Made by xlwings' generator: do not change."]
    lines.append(_APP.partition(" '")[0])
    name = ""
    for line in made.replace("\r\n", "\n").rstrip("\n").split("\n"):
        head = _HEAD.fullmatch(line)
        if head is not None:
            name = head[1]
            lines += [line, *_attributes(described[name])]
            lines += ["#If Mac Then", f"    {name} = {literal(vba.WINDOWS_ONLY)}", "#Else"]
        elif line == "End Function":
            lines += ["#End If", line]
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def help_text(functions: Iterable[Declaration]) -> str:
    """The module that tells Excel's function wizard about the functions and their arguments."""
    lines = [
        f'Attribute VB_Name = "{HELP}"',
        "Option Explicit",
        "Option Private Module",
        "",
        "' The help of the function wizard. What Excel refuses keeps its short description.",
        "Public Sub RegistreerHulp()",
        "    On Error Resume Next",
    ]
    for one in functions:
        lines += _registration(one)
    return "\n".join([*lines, "End Sub"]) + "\n"


def _short(text: str) -> str:
    """The text as far as Excel shows it, on one line."""
    return " ".join(text.split())[:LONGEST]


def _attributes(one: Declaration) -> Iterator[str]:
    """What Excel keeps in the file itself: the description, and the group of own functions."""
    yield f"Attribute {one.name}.VB_Description = {literal(_short(one.summary))}"
    yield f'Attribute {one.name}.VB_ProcData.VB_Invoke_Func = " \\n14"'


def _registration(one: Declaration) -> Iterator[str]:
    yield f"""    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!{one.name}", _"""
    yield f"        Description:={literal(_short(one.summary))}, _"
    helps = [literal(_short(argument.help)) for argument in one.arguments]
    known = ", _\n            ".join(helps)
    category = f"        Category:={literal(CATEGORY)}"
    if known:
        yield f"{category}, _"
        yield f"        ArgumentDescriptions:=Array( _\n            {known})"
    else:
        yield category


def _stand_in_for_windows() -> None:
    """Put modules with what xlwings asks of pywin32 in its place, where there is no pywin32."""
    if sys.platform == "win32":
        return
    com, errors, package, client = (
        ModuleType(name) for name in ("pythoncom", "pywintypes", "win32com", "win32com.client")
    )
    vars(com)["CoInitialize"] = lambda *_: None
    vars(errors)["com_error"] = type("com_error", (Exception,), {})
    vars(client)["Dispatch"] = lambda *_, **__: None
    vars(package)["client"] = client
    sys.modules.update({one.__name__: one for one in (com, errors, package, client)})


if __name__ == "__main__":
    print(json.dumps(modules()))  # noqa: T201 - what this is for
