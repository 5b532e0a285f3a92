"""A button runs its VBA up to the start of Python: what would be started, and with what."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from pyopenvba.interpreter import NOTHING

from done_xl.text_nl import vba
from done_xl.text_nl.buttons import BUTTONS, Button
from tests.excel.books import base_workbook, hostile_folder
from tests.excel.command_line import arguments
from tests.excel.machine import (
    CONFIG,
    MAC_PYTHON,
    PYTHON,
    WINDOW,
    Machine,
    System,
    World,
    mac,
    windows,
)

ON_START: Final = [one for one in BUTTONS if "project" in one.places]
IN_RIBBON: Final = [one for one in BUTTONS if "ribbon" in one.places]
SCRIPT: Final = "done_xl-0.37.8.applescript"


def line(text: str) -> str:
    """A text with the line ends of a message box."""
    return text.replace("\n", "\r\n")


def started(button: Button, book: str) -> list[str]:
    """What Windows gets to start for a button, in a workbook of this name."""
    code = f"from done_xl.hosts import macros; macros.{button.function}()"
    return [
        PYTHON, "-E", "-P", "-B", "-c", code, f"--wb={book}", "--from_xl=1", f"--hwnd={WINDOW}",
    ]  # fmt: skip


@pytest.mark.parametrize("system", ["win64", "win32"])
@pytest.mark.parametrize("button", ON_START, ids=lambda one: one.sub)
def test_a_button_on_windows(
    button: Button, system: System, project: Path, project_macros: Mapping[str, str]
) -> None:
    machine = Machine(project, project_macros, system, windows())
    before = machine.world.folder
    machine.run(f"DoneKnoppen.{button.sub}")
    (run,) = machine.world.runs
    assert arguments(run) == started(button, "DOne_project.xlsm")
    # Windows finds libraries in the current folder: while Python starts it is Python's own.
    assert machine.world.folders == [PYTHON.rpartition("\\")[0]]
    assert (machine.world.folder, machine.said) == (before, [])


@pytest.mark.parametrize("button", IN_RIBBON, ids=lambda one: one.sub)
def test_the_ribbon_works_on_the_open_workbook(
    button: Button, addin: Path, addin_macros: Mapping[str, str], tmp_path: Path
) -> None:
    machine = Machine(addin, addin_macros, "win64", windows())
    machine.open(base_workbook(tmp_path / "DOne_ABC_2026.xlsx"))
    machine.run(f"DoneLint.{button.sub}", NOTHING)
    (run,) = machine.world.runs
    assert arguments(run) == started(button, "DOne_ABC_2026.xlsx")


@pytest.mark.parametrize("button", ON_START, ids=lambda one: one.sub)
def test_a_button_on_the_mac(
    button: Button, project: Path, project_macros: Mapping[str, str]
) -> None:
    machine = Machine(project, project_macros, "mac", mac())
    machine.run(f"DoneKnoppen.{button.sub}")
    code = f"from done_xl.hosts import macros; macros.{button.function}()"
    asked = f"{MAC_PYTHON}|{code}|DOne_project.xlsm"
    assert machine.world.tasks == [(SCRIPT, "VbaHandler", asked)]
    assert (machine.said, machine.status) == ([], vba.BUSY)


@pytest.mark.parametrize("button", BUTTONS, ids=lambda one: one.sub)
def test_each_button_has_its_function(button: Button) -> None:
    macros = importlib.import_module("done_xl.hosts.macros")
    signature = inspect.signature(getattr(macros, button.function))
    required = [
        one for one in signature.parameters.values() if one.default is inspect.Parameter.empty
    ]
    assert required == []


@pytest.mark.parametrize(
    "name",
    [
        "a & calc.exe.xlsx",
        "it's.xlsx",
        "a^b;c,d(e)!.xlsx",
        "a`touch x`$(touch x).xlsx",
        "Zoë, één  twee.xlsx",
        "100% klaar.xlsx",
        "van 50% tot 60%.xlsx",
        "-c import evil.xlsx",
        "x --from_xl 2.xlsx",
        "日本.xlsx",
    ],
)
def test_any_name_of_a_workbook_is_one_argument(
    name: str, addin: Path, addin_macros: Mapping[str, str], tmp_path: Path
) -> None:
    machine = Machine(addin, addin_macros, "win64", windows())
    machine.open(base_workbook(tmp_path / name))
    machine.run("DoneLint.Consolideer", NOTHING)
    (run,) = machine.world.runs
    button = next(one for one in BUTTONS if one.sub == "Consolideer")
    assert arguments(run) == started(button, name)


@pytest.mark.parametrize(
    "name", ['a" -c "import evil.xlsx', "%PATH%.xlsx", "x%temp%.xlsx", "a=b.xlsx"]
)
def test_a_name_that_would_change_underway_is_refused(
    name: str, addin: Path, addin_macros: Mapping[str, str], tmp_path: Path
) -> None:
    machine = Machine(addin, addin_macros, "win64", windows())
    machine.open(base_workbook(tmp_path / name))
    machine.run("DoneLint.Consolideer", NOTHING)
    assert (machine.world.runs, machine.said) == ([], [line(vba.BAD_NAME) + name])


def test_the_mac_refuses_only_the_name_that_xlwings_would_cut(
    addin: Path, addin_macros: Mapping[str, str], tmp_path: Path
) -> None:
    machine = Machine(addin, addin_macros, "mac", mac())
    for name in ("a=b.xlsx", 'a|b" %PATH%.xlsx'):
        machine.open(base_workbook(tmp_path / name))
        machine.run("DoneLint.Zelftest", NOTHING)
    assert [asked.split("|", 2)[2] for _, _, asked in machine.world.tasks] == ['a|b" %PATH%.xlsx']
    assert machine.said == [line(vba.BAD_NAME) + "a=b.xlsx"]


NOWHERE: Final = World({}, {"USERPROFILE": r"C:\Users\Zoë Peeters"})


@pytest.mark.parametrize(
    ("world", "said"),
    [
        (NOWHERE, vba.NO_INTERPRETER),
        (windows(""), vba.NO_INTERPRETER),
        # Windows would look for these in the folder of whatever workbook is open.
        (windows("python"), vba.NO_INTERPRETER),
        (windows("python.exe"), vba.NO_INTERPRETER),
        (windows(r"Scripts\python.exe"), vba.NO_INTERPRETER),
        # A drive is one letter.
        (windows(r"1:\python.exe"), vba.NO_INTERPRETER),
        (windows(r"Scripts:\python.exe"), vba.NO_INTERPRETER),
        (windows(r"C:\weg\python.exe"), vba.GONE_INTERPRETER + r"C:\weg\python.exe"),
    ],
)
def test_without_a_python_of_its_own_nothing_starts(
    world: World, said: str, project: Path, project_macros: Mapping[str, str]
) -> None:
    machine = Machine(project, project_macros, "win64", world)
    machine.run("DoneKnoppen.Consolideer")
    assert (machine.world.runs, machine.said) == ([], [line(said)])


def test_a_config_may_name_a_folder_of_the_user(
    project: Path, project_macros: Mapping[str, str]
) -> None:
    world = windows(r"%USERPROFILE%\done xl\Scripts\python.exe")
    machine = Machine(project, project_macros, "win64", world)
    machine.run("DoneKnoppen.Consolideer")
    assert [arguments(run)[0] for run in machine.world.runs] == [PYTHON]


def test_python_that_fails_is_said(project: Path, project_macros: Mapping[str, str]) -> None:
    world = windows()
    world.exit_code = 1
    machine = Machine(project, project_macros, "win64", world)
    machine.run("DoneKnoppen.Consolideer")
    assert machine.said == [line(vba.FAILED) + PYTHON.rpartition("\\")[0]]


@pytest.mark.parametrize(("answer", "said"), [("1", vba.NO_INTERPRETER), (None, vba.NO_SCRIPT)])
def test_a_mac_without_the_script_or_that_refuses(
    answer: str | None, said: str, project: Path, project_macros: Mapping[str, str]
) -> None:
    world = mac()
    world.task_answer = answer
    machine = Machine(project, project_macros, "mac", world)
    machine.run("DoneKnoppen.Consolideer")
    assert (machine.said, machine.status) == ([line(said)], False)


def test_the_mac_shows_what_python_said_and_forgets_it(
    project: Path, project_macros: Mapping[str, str]
) -> None:
    log = "/Users/zoe/Library/Containers/com.microsoft.Excel/Data/done_xl_fout.log"
    world = mac()
    world.files[log] = "Traceback\nModuleNotFoundError: done_xl\n"
    machine = Machine(project, project_macros, "mac", world)
    machine.run("xlwings.CleanUp")
    assert machine.said == [line(f"{vba.MAC_FAILED}Traceback\nModuleNotFoundError: done_xl\n")]
    assert log not in world.files
    machine.run("xlwings.CleanUp")
    assert len(machine.said) == 1


@pytest.mark.parametrize(
    "command",
    ["import os", "", "from done_xl.hosts import macros; macros.consolidate(); import os"],
)
def test_another_command_is_refused(
    command: str, addin: Path, addin_macros: Mapping[str, str], tmp_path: Path
) -> None:
    # A shape in a workbook without macros can name a macro of an add-in, with a text for it.
    machine = Machine(addin, addin_macros, "win64", windows())
    machine.open(base_workbook(tmp_path / "boek.xlsx"))
    machine.run("xlwings.RunPython", command)
    assert (machine.world.runs, machine.said) == ([], [vba.UNKNOWN_COMMAND])


def test_without_a_workbook_nothing_starts(addin: Path, addin_macros: Mapping[str, str]) -> None:
    machine = Machine(addin, addin_macros, "win64", windows())
    machine.close_all()
    machine.run("DoneLint.Zelftest", NOTHING)
    assert (machine.world.runs, machine.said) == ([], [vba.NO_WORKBOOK])


@pytest.mark.parametrize("system", ["win64", "mac"])
def test_a_workbook_and_its_folder_choose_nothing(
    system: System, addin: Path, addin_macros: Mapping[str, str], tmp_path: Path
) -> None:
    world = windows() if system == "win64" else mac()
    machine = Machine(addin, addin_macros, system, world)
    machine.open(hostile_folder(tmp_path / "post"))
    keys = {"win64": "INTERPRETER_WIN", "mac": "INTERPRETER_MAC"}
    own = PYTHON if system == "win64" else MAC_PYTHON
    assert machine.run("xlwings.GetConfig", keys[system], "") == own
    assert machine.run("xlwings.GetConfig", "PYTHONPATH", "niets") == "niets"
    assert CONFIG not in world.files or world.files[CONFIG].count("evil") == 0
