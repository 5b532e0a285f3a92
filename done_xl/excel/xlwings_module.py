"""xlwings' VBA module, made safe: the installed text with our patches.

What the original does with an opened workbook is the reason of most: its sheets, its folder and its
name choose which Python runs, which modules it finds, and what a shell makes of it.
"""

from __future__ import annotations

import hashlib
import re
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path
from typing import Final

from done_xl.excel.patches import Patch, PatchError, Remove, Replace, Swap, patched
from done_xl.excel.patches import without_blank_runs as tidied
from done_xl.excel.vbatext import filled, literal
from done_xl.text_nl import vba
from done_xl.text_nl.buttons import BUTTONS, Button

PROJECT_NAME: Final = "done_xl"
_PACKAGE: Final = "xlwings"
_SOURCE: Final = "xlwings/xlwings_custom_addin.bas"
# Another text than this one was not looked at: whole procedures are replaced without comparing.
_KNOWN: Final = "b9df9e20d54d6f04220e8382068f4b4c82bc5a8f920148daf94d9ddbda6251d6"
_HEADING: Final = re.compile(r"^'@(\w+)\n", re.MULTILINE)

_REPLACED: Final = {
    "RunPython": "done_xl's own commands only, and not from a formula; the interpreter comes from "
    "the user's config only; no embedded code; the folder of the workbook is no place to import "
    "from; what goes wrong is said in Dutch",
    "ExecuteMac": "done_xl's own AppleScript, which starts nothing but done_xl",
    "ExecuteWindows": "no cmd.exe, so that the name of a workbook cannot hold a command; no conda",
    "CleanUp": "the log inside the sandbox, shown with a Dutch sentence",
    "XLPyCommand": "no cmd.exe, no license key, nothing of the workbook; python only by full path",
    "XLPyLoadDLL": "the library only from beside the configured Python; no conda",
    "XLPy": "for Windows only, so that the Mac compiles without the library",
    "GetConfigFilePath": "the home folder without MacScript, which newer Excel refuses",
    "GetConfig": "a sheet of the workbook, or a file beside it, must not choose the interpreter",
    "FileOrFolderExistsOnMac": "without MacScript",
    "ExpandEnvironmentStrings": "without MacScript",
    "ReadFile": "without MacScript",
}
_REMOVED: Final = {
    "RunFrozenPython": "done_xl starts no other programs",
    "GetUdfModules": "nothing is imported into the VBA project",
    "ImportPythonUDFsBase": "the functions are in the add-in as it is built",
    "ImportPythonUDFs": "the same",
    "ImportPythonUDFsToAddin": "the same",
    "ImportXlwingsUdfsModule": "it needs trust in the VBA project, and changes it",
    "GetDLLVersion": "only for xlwings' own tests",
    "NDims": "not called",
    "KillPy": "not called: the server ends with Excel",
    "GetDirectoryPath": "no config beside a workbook",
    "GetDirectoryConfigFilePath": "no config beside a workbook",
    "GetConfigFromSheet": "no config in a workbook",
    "SaveConfigToFile": "only done-xl install writes the config",
    "IsFullName": "not called",
    "GetDirectory": "not called any more",
    "GetFullName": "not called any more",
    "GetBaseName": "not called",
    "SheetExists": "not called any more",
    "ShowError": "our messages are Dutch, and never a new sheet in the workbook",
    "KillFileOnMac": "not called any more",
    "ToMacPath": "not called any more",
    "ToPosixPath": "not called any more",
    "GetMacDir": "not called any more",
    "has_dynamic_array": "not called",
    "CreateGUID": "not called any more",
    "CheckConda": "no conda",
}


def statement(button: Button) -> str:
    """What Python runs for a button."""
    return f"from done_xl.hosts import macros; macros.{button.function}()"


def xlwings_version() -> str:
    """The version of the installed xlwings, which its VBA must have too."""
    return distribution(_PACKAGE).version


def source_text() -> str:
    """The module as xlwings ships it for add-ins of one's own."""
    path = Path(str(distribution(_PACKAGE).locate_file(_SOURCE)))
    return path.read_text(encoding="utf-8").replace("\r\n", "\n")


def xlwings_text() -> str:
    """The patched module; raises PatchError where the installed xlwings is not the known one."""
    source = source_text()
    found = hashlib.sha256(source.encode()).hexdigest()
    if found != _KNOWN:
        raise PatchError(f"xlwings {xlwings_version()}: read its VBA anew, then know it by {found}")
    return tidied(patched(source, all_patches(source)))


def all_patches(source: str) -> tuple[Patch, ...]:
    """Every change, with its reason, in the order in which they are made."""
    new = replacements()
    start = source.index("#If VBA7 Then")
    declarations = source[start : source.index("\nPublic Const XLWINGS_VERSION")]
    return (
        Swap("conditional app", "no other program than Excel", _APP),
        Swap(
            "declarations",
            "the C function that runs any command, and what is not called, go",
            declarations,
            new.pop("declarations"),
        ),
        Swap("project name", "names our config", '"myaddin"', f'"{PROJECT_NAME}"'),
        Swap("what this is", "whoever reads this should know", _ATTRIBUTE, _ATTRIBUTE + _NOTE),
        *(
            Swap(f"private {name}", _PRIVATE, f"\nFunction {name}(", f"\nPrivate Function {name}(")
            for name in _HIDDEN
        ),
        *(
            Swap(f"part {part}", "one module", f'\'Attribute VB_Name = "{part}"\n')
            for part in _PARTS
        ),
        *(Remove(name, reason) for name, reason in _REMOVED.items()),
        *(Replace(name, reason, new[name]) for name, reason in _REPLACED.items()),
    )


def replacements() -> dict[str, str]:
    """Our own parts by the name of what they replace, with their texts filled in."""
    template = (files("done_xl.excel") / "vba" / "replacements.bas").read_text(encoding="utf-8")
    _, *found = _HEADING.split(template.replace("\r\n", "\n"))
    texts = {name: literal(text) for name, text in vars(vba).items() if isinstance(text, str)}
    commands = ", _\n             ".join(literal(statement(one)) for one in BUTTONS)
    values = {**texts, "version": xlwings_version(), "commands": commands}
    parts = zip(found[::2], found[1::2], strict=True)
    return {name: filled(text, values).rstrip("\n") for name, text in parts}


_APP: Final = '#Const App = "Microsoft Excel" \'Adjust when using outside of Excel\n'
_HIDDEN: Final = (
    "GetConfigFromFile",
    "WScript",
    "FileExists",
    "FileExistsOnWindows",
    "ParentFolder",
)
_PRIVATE: Final = "a formula of any workbook can call a public function of an add-in"
_PARTS: Final = ("Main", "Config", "Utils")
_ATTRIBUTE: Final = 'Attribute VB_Name = "xlwings"\n'
_NOTE: Final = (
    "'The module of xlwings, changed by done_xl: its excel/xlwings_module.py says what and why.\n"
)
