"""Whatever somebody else wrote in the files that we ship comes with its licence."""

from __future__ import annotations

import re
from importlib.metadata import distribution
from importlib.resources import files

from done_xl.excel.modules import addin_modules, project_modules
from done_xl.excel.xlwings_module import xlwings_version

LICENCES = files("done_xl.excel") / "licences"
# Our own modules, and those that every workbook has.
OURS = re.compile(r"Done\w+|ThisWorkbook|Blad\d+")
OTHERS = re.compile(r"copyright|\(c\) |licen[cs]e|xlwings", re.IGNORECASE)


def texts() -> dict[str, str]:
    return {file.name: file.read_text("utf-8") for file in LICENCES.iterdir()}


def licensed() -> set[str]:
    """The modules that the licence texts say they are for."""
    lines = (line for text in texts().values() for line in text.splitlines())
    named = [line.removeprefix("Modules: ") for line in lines if line.startswith("Modules: ")]
    return {module for line in named for module in line.split(", ")}


def plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower())


def test_every_module_of_somebody_else_has_its_licence() -> None:
    shipped = addin_modules() | project_modules()
    assert {name for name in shipped if not OURS.fullmatch(name)} == licensed()
    # Code of others pasted into a module of ours would say whose it is.
    ours = {name: text for name, text in shipped.items() if OURS.fullmatch(name)}
    said = {
        name: OTHERS.findall(text.replace("XLWINGS_VERSION", "")) for name, text in ours.items()
    }
    assert {name: found for name, found in said.items() if found} == {}


def test_the_licence_of_xlwings_is_whole_and_of_the_version_that_we_ship() -> None:
    text = texts()["xlwings.txt"]
    original = distribution("xlwings").read_text("licenses/LICENSE.txt")
    assert original
    assert text.splitlines()[0] == f"xlwings {xlwings_version()}"
    assert text.endswith(original)
    assert "except\nthe pro folder" in text


def test_the_licence_travels_inside_the_files_too() -> None:
    """Excel opens all that stands beside the add-in: no text can stand there."""
    original = distribution("xlwings").read_text("licenses/LICENSE.txt") or ""
    conditions = plain(original[original.index("Redistribution and use") :])
    for modules in (addin_modules(), project_modules()):
        assert conditions in plain(modules["xlwings"])


def test_nothing_of_xlwings_pro() -> None:
    shipped = addin_modules() | project_modules()
    assert [name for name, text in shipped.items() if "xlwings.pro" in text] == []
    assert [name for name, text in shipped.items() if "LICENSE_KEY" in text] == []
