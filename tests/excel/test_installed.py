"""What `done-xl install` writes is what the VBA reads: the same Python, on Windows and on a Mac."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from done_xl.api.installing import install, uninstall
from done_xl.text_nl import vba
from tests.api.addins import addin as made_addin
from tests.api.addins import places
from tests.excel.command_line import arguments
from tests.excel.machine import (
    CONFIG,
    MAC_CONFIG,
    MAC_PYTHON,
    PYTHON,
    Machine,
    World,
    mac,
    windows,
)

OTHER_LINES = b'"SHOW CONSOLE","False"\r\n"interpreter_win","C:\\old\\python.exe"\r\n"LAST","1"\r\n'


def test_the_config_on_windows(
    project: Path, project_macros: Mapping[str, str], tmp_path: Path
) -> None:
    """Among lines of others, with an accent and a space, in the code page of Windows."""
    there = places("windows", tmp_path)
    there.config.parent.mkdir()
    there.config.write_bytes(OTHER_LINES)
    install(there, made_addin(), Path(PYTHON))
    world = windows()
    world.files[CONFIG] = there.config.read_bytes().decode("cp1252")
    machine = Machine(project, project_macros, "win64", world)
    machine.run("DoneKnoppen.Zelftest")
    (run,) = world.runs
    assert (arguments(run)[0], machine.said) == (PYTHON, [])

    uninstall(there)
    world = windows()
    world.files[CONFIG] = there.config.read_bytes().decode("cp1252")
    machine = Machine(project, project_macros, "win64", world)
    machine.run("DoneKnoppen.Zelftest")
    assert (world.runs, machine.said) == ([], [vba.NO_INTERPRETER.replace("\n", "\r\n")])


def test_the_config_and_the_script_on_a_mac(
    project: Path, project_macros: Mapping[str, str], tmp_path: Path
) -> None:
    there = places("mac", tmp_path)
    install(there, made_addin(), Path(MAC_PYTHON))
    world: World = mac()
    world.files[MAC_CONFIG] = there.config.read_bytes().decode("ascii")
    machine = Machine(project, project_macros, "mac", world)
    machine.run("DoneKnoppen.Zelftest")
    ((name, _, asked),) = world.tasks
    assert there.scripts is not None
    script = (there.scripts / name).read_text("ascii")
    assert asked.split("|")[0] == MAC_PYTHON
    assert f'property AllowedPython : "{MAC_PYTHON}"' in script
    assert f'"{asked.split("|")[1]}"' in script
