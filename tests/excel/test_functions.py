"""The functions inside Excel: what a cell shows where Python cannot be reached, and their help."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from pyopenvba.interpreter import VBAArray

from done_xl.text_nl import vba
from done_xl_udfs import FUNCTIONS
from done_xl_udfs.binding import Declaration
from tests.excel.books import base_workbook
from tests.excel.machine import Machine, World, mac, windows

LONGEST: Final = 255


def plain(asked: Mapping[str, object]) -> dict[str, object]:
    """What MacroOptions was asked, its array as a list."""
    return {
        name: list(value.items) if isinstance(value, VBAArray) else value
        for name, value in asked.items()
    }


def wanted(workbook: str) -> list[dict[str, object]]:
    """The help of every function, as declared."""
    return [
        {
            "Macro": f"'{workbook}'!{one.name}",
            "Description": one.summary,
            "Category": "DOne",
            "ArgumentDescriptions": [argument.help for argument in one.arguments],
        }
        for one in FUNCTIONS
    ]


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda one: one.name)
def test_on_a_mac_a_cell_says_so(
    function: Declaration, addin: Path, addin_macros: Mapping[str, str]
) -> None:
    machine = Machine(addin, addin_macros, "mac", mac())
    given = [1] * len(function.arguments)
    name = function.name
    assert machine.run(f"xlwings_udfs.{name}", *given) == vba.WINDOWS_ONLY


def test_without_python_a_cell_says_what_to_do(
    addin: Path, addin_macros: Mapping[str, str]
) -> None:
    machine = Machine(addin, addin_macros, "win64", World(caller="cell"))
    shown = machine.run("xlwings_udfs.DONE_JANEE", 1)
    assert shown == vba.NO_INTERPRETER.replace("\n", "\r\n")


def test_the_help_comes_with_the_first_workbook(
    addin: Path, addin_macros: Mapping[str, str], tmp_path: Path
) -> None:
    # Excel refuses it while none is open, as on its start screen.
    machine = Machine(addin, addin_macros, "win64", windows())
    machine.close_all()
    machine.run("ThisWorkbook.Workbook_Open")
    assert machine.world.asked == []
    book = machine.open(base_workbook(tmp_path / "boek.xlsx"))
    machine.run("ThisWorkbook.Toepassing_WorkbookActivate", book)
    assert [plain(one) for one in machine.world.asked] == wanted("done_xl.xlam")


def test_the_help_comes_at_once_beside_an_open_workbook(
    addin: Path, addin_macros: Mapping[str, str], tmp_path: Path
) -> None:
    machine = Machine(addin, addin_macros, "win64", windows())
    machine.open(base_workbook(tmp_path / "boek.xlsx"))
    machine.run("ThisWorkbook.Workbook_Open")
    assert [plain(one) for one in machine.world.asked] == wanted("done_xl.xlam")


def test_excel_takes_the_help_whole() -> None:
    texts = [one.summary for one in FUNCTIONS]
    texts += [argument.help for one in FUNCTIONS for argument in one.arguments]
    assert [text for text in texts if len(text) > LONGEST or "\n" in text] == []
