"""What a button starts is really started, in the folder of somebody who means harm.

The folder holds a workbook with a sheet `done_xl.conf`, and beside it a `done_xl.conf`, modules
with the names of ours, and archives of them. The module of xlwings as it is shipped shows that they
work: without the patches the same folder runs its code.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from pyopenvba.interpreter import NOTHING

import done_xl
from done_xl.excel.xlwings_module import source_text
from done_xl.text_nl.buttons import BUTTONS, Button
from tests.excel.books import EVIL, WITNESS, hostile_folder
from tests.excel.command_line import arguments, cmd_parts
from tests.excel.machine import PYTHON, Machine, World, windows

IN_RIBBON: Final = [one for one in BUTTONS if "ribbon" in one.places]
SERVER: Final = "import os, sys; os.chdir(sys.prefix); import xlwings; xlwings.serve('$(CLSID)')"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    return hostile_folder(tmp_path / "post")


def start(given: list[str], folder: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Start a captured command with this Python, in a folder; no home of a user is touched."""
    home = folder.parent / "home"
    home.mkdir(exist_ok=True)
    return subprocess.run(
        [sys.executable, *given],
        cwd=folder,
        env={**os.environ, "HOME": str(home), **environ},
        capture_output=True,
        text=True,
        check=False,
    )


def unpatched(own: Path, world: World) -> Machine:
    """Excel with xlwings' module as it is shipped, under our name."""
    shipped = source_text().replace('"myaddin"', '"done_xl"')
    # pyOpenVBA does not compare the text "False" with True, as VBA does.
    shipped = shipped.replace(", False) = True", ', False) = "True"')
    return Machine(own, {"xlwings": shipped}, "win64", world)


@pytest.mark.parametrize("button", IN_RIBBON, ids=lambda one: one.sub)
def test_nothing_beside_a_workbook_is_imported(
    button: Button, hostile: Path, addin: Path, addin_macros: Mapping[str, str]
) -> None:
    machine = Machine(addin, addin_macros, "win64", windows())
    machine.open(hostile)
    machine.run(f"DoneLint.{button.sub}", NOTHING)
    (run,) = machine.world.runs
    program, *rest = arguments(run)
    assert program == PYTHON
    done = start(rest, hostile.parent, PYTHONPATH=str(hostile.parent))
    assert not (hostile.parent / WITNESS).exists(), done.stderr
    # Without an Excel it ends there, in our own module.
    assert str(Path(done_xl.__file__).parent / "hosts" / "macros.py") in done.stderr


@pytest.mark.parametrize(
    ("switch", "environ"), [("-P", {}), ("-E", {"PYTHONPATH": "."})], ids=["-P", "-E"]
)
def test_each_switch_keeps_something_out(
    switch: str,
    environ: Mapping[str, str],
    hostile: Path,
    addin: Path,
    addin_macros: Mapping[str, str],
) -> None:
    machine = Machine(addin, addin_macros, "win64", windows())
    machine.open(hostile)
    machine.run("DoneLint.Consolideer", NOTHING)
    _, *rest = arguments(machine.world.runs[0])
    start([one for one in rest if one != switch], hostile.parent, **environ)
    assert (hostile.parent / WITNESS).exists()


def test_the_server_of_the_functions_imports_nothing_beside_a_workbook(
    hostile: Path, addin: Path, addin_macros: Mapping[str, str]
) -> None:
    machine = Machine(addin, addin_macros, "win64", windows())
    machine.open(hostile)
    command = machine.run("xlwings.XLPyCommand")
    assert arguments(command) == [PYTHON, "-E", "-P", "-B", "-c", SERVER]
    done = start(arguments(command)[1:], hostile.parent, PYTHONPATH=str(hostile.parent))
    assert not (hostile.parent / WITNESS).exists(), done.stderr


def test_unpatched_the_workbook_chooses_the_interpreter(hostile: Path, project: Path) -> None:
    machine = unpatched(project, windows())
    machine.open(hostile)
    assert machine.run("xlwings.GetConfig", "INTERPRETER_WIN") == EVIL
    assert EVIL in machine.run("xlwings.XLPyCommand")


def test_unpatched_the_folder_of_a_workbook_is_imported(project: Path, tmp_path: Path) -> None:
    machine = unpatched(project, windows())
    # A sheet of code stops the shipped module; its neighbours do not need one.
    hostile = hostile_folder(tmp_path / "post", sheets=False)
    machine.open(hostile)
    machine.run("xlwings.RunPython", "from done_xl.hosts import macros; macros.consolidate()")
    (run,) = machine.world.runs
    *_, python = cmd_parts(run.partition("/C ")[2])
    program, *rest = arguments(python.partition(" 2> ")[0])
    assert program == PYTHON
    start(["-P", *rest], tmp_path)
    assert (hostile.parent / WITNESS).exists()
