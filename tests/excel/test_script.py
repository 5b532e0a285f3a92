"""The script of the Mac: what it hands to the shell, tried in a real shell."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from done_xl.excel.modules import script_text
from done_xl.text_nl.buttons import BUTTONS

SHOW: Final = "import sys; open('got', 'w').write(repr(sys.argv[1:]))"
PYTHON: Final = "/Users/zoe/it's here/bin/python"
COMMAND: Final = re.compile(r"set ShellCommand to (.*)$", re.MULTILINE)


def shell_command(values: dict[str, str]) -> str:
    """The command that the script makes of these variables, as AppleScript computes it."""
    (expression,) = COMMAND.findall(script_text(PYTHON))
    parts = re.findall(r'"([^"]*)"|\(quoted form of (?:(\w+)|\("([^"]*)" & (\w+)\))\)', expression)
    made = ""
    for text, name, before, after in parts:
        if name:
            made += shlex.quote(values[name])
        elif after:
            made += shlex.quote(before + values[after])
        else:
            made += text
    return made


@pytest.mark.parametrize(
    "book",
    [
        "Boek.xlsx",
        "it's & touch x;.xlsx",
        'a" $(touch x) `touch x`.xlsx',
        "a|b\nc \\ *.xlsx",
        "Zoë 100% ~ $HOME.xlsx",
    ],
)
def test_the_name_of_a_workbook_runs_nothing(book: str, tmp_path: Path) -> None:
    command = shell_command(
        {"Python": sys.executable, "PythonCommand": SHOW, "BookName": book, "LogFile": "het log"}
    )
    assert command.endswith(" > /dev/null 2> 'het log' &")
    # In the foreground, to wait for it.
    done = subprocess.run(["/bin/sh", "-c", command.removesuffix("&")], cwd=tmp_path, check=False)
    assert done.returncode == 0
    assert (tmp_path / "got").read_text() == repr([f"--wb={book}", "--from_xl=1"])
    assert sorted(one.name for one in tmp_path.iterdir()) == ["got", "het log"]


def test_nothing_but_our_own_commands_may_start() -> None:
    (listed,) = re.findall(r"(?m)^property AllowedCommands : \{(.*)\}$", script_text(PYTHON))
    assert re.findall(r'"([^"]*)"', listed) == [
        f"from done_xl.hosts import macros; macros.{one.function}()" for one in BUTTONS
    ]


def test_no_other_program_may_start() -> None:
    (allowed,) = re.findall(r'(?m)^property AllowedPython : "(.*)"$', script_text(PYTHON))
    assert allowed == PYTHON
    with pytest.raises(ValueError, match="not a path"):
        script_text('/bin/sh" & "')


def test_the_script_is_read_alike_everywhere() -> None:
    # AppleScript's own encoding depends on the Mac; the name on the first line marks it as ours.
    assert script_text(PYTHON).isascii()
    assert "done_xl" in script_text(PYTHON).splitlines()[0]
