"""The texts that are shipped: as they are generated, in Dutch where staff read them, and safe."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from typing import Final

import pytest
from pyopenvba.interpreter._parse import parse_module
from pyopenvba.interpreter._preprocess import strip_directives

from done_xl.excel import modules
from done_xl.excel.vbatext import module_text
from tests.excel.machine import CONSTANTS, System, for_interpreter

# Words of what the patches take away, and of what a file from us must never hold.
UNWANTED: Final = (
    "vbproject", "vbcomponents", "cmd.exe", "conda", "license", "embedded", ".py\"", "myaddin",
    "macscript", "libc.dylib", "pythonw", "frozen", "sharepoint", "onedrive", "xlwings.conf",
    "http:", "https:", "winhttp", "msxml", "urlmon", "urldownload", "internetexplorer", "socket",
    "powershell", "shellexecute", "regwrite", "savesetting",
)  # fmt: skip
HARMLESS: Final = (
    "'Based on http://peltiertech.com/save-retrieve-information-text-files/",
    "'xlwings is distributed under a BSD 3-clause license.",
)


@pytest.fixture(scope="module")
def function_texts() -> Mapping[str, str]:
    """The modules of the functions as xlwings generates them now."""
    command = [sys.executable, "-m", "done_xl_udfs.generate"]
    made = subprocess.run(command, capture_output=True, check=True).stdout
    found: Mapping[str, str] = json.loads(made)
    return found


@pytest.mark.parametrize("name", sorted(modules.generated_texts()))
def test_the_text_is_current(name: str) -> None:
    # Not so? Read the difference, then `make build`.
    assert modules.shipped(name) == modules.generated_texts()[name]


@pytest.mark.parametrize("name", modules.FUNCTION_MODULES)
def test_the_text_of_the_functions_is_what_xlwings_generates(
    name: str, function_texts: Mapping[str, str]
) -> None:
    assert modules.shipped(f"{name}.bas") == function_texts[name]


@pytest.mark.parametrize("system", CONSTANTS)
def test_every_module_is_vba(
    system: System, addin_macros: Mapping[str, str], project_macros: Mapping[str, str]
) -> None:
    for macros in (addin_macros, project_macros):
        for name, text in macros.items():
            plain = strip_directives(
                for_interpreter(text), module=name, constants=CONSTANTS[system]
            )
            document = "Attribute VB_Base" in text
            parse_module(plain, name=name, kind="document" if document else "standard")


def test_nothing_unwanted_stands_in_the_files(
    addin_macros: Mapping[str, str], project_macros: Mapping[str, str]
) -> None:
    for name, text in [*addin_macros.items(), *project_macros.items()]:
        lines = [line.lower() for line in text.splitlines() if line not in HARMLESS]
        found = [word for word in UNWANTED if any(word in line for line in lines)]
        assert found == [], name


def test_a_formula_can_call_nothing_but_the_functions(
    addin_macros: Mapping[str, str], project_macros: Mapping[str, str]
) -> None:
    # Any workbook can write =NAME("text") for a public function of an add-in.
    declared = re.compile(r"(?m)^(?:Public )?Function (\w+)")
    windows = {"KiesMap", "BewaarAls", "Ontgrendel", "IsBewaard"}
    for macros in (addin_macros, project_macros):
        public = {
            name: set(declared.findall(text)) for name, text in macros.items() if text.strip()
        }
        functions = public.pop("xlwings_udfs", set())
        assert all(name.startswith("DONE_") for name in functions)
        assert {name: found for name, found in public.items() if found} == {
            "xlwings": {"XLPy"},
            "DoneVenster": windows,
        }


def test_what_vba_cannot_hold_is_refused_early() -> None:
    with pytest.raises(ValueError, match=r"Proef, line 2: '→' is not in cp1252"):
        module_text("Proef", "' één\n' →")
    with pytest.raises(ValueError, match="Proef, line 1: longer than 1023 characters"):
        module_text("Proef", "x" * 1024)
    with pytest.raises(ValueError, match="Proef, line 25: continues more than 24 lines"):
        module_text("Proef", "x, _\n" * 25)
    assert module_text("Proef", "één\ntwee\r\n") == "één\r\ntwee\r\n"
