"""What Python asks of Excel: the locks of sheets, a window to save, whether a workbook is saved."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from done_xl.excel.modules import shipped
from done_xl.writing.frames import PROTECTION
from tests.excel.machine import Caller, Machine, World, mac, windows

# How XlsxWriter calls a permission, and Excel; the first means the opposite of the second.
NAMES = {
    "objects": "DrawingObjects",
    "sort": "AllowSorting",
    "autofilter": "AllowFiltering",
    "format_columns": "AllowFormattingColumns",
    "format_rows": "AllowFormattingRows",
}


# What a locked sheet of done_xl forbids or allows in Excel's words.
OWN_LOCK = {
    "ProtectContents",
    "ProtectScenarios",
    "AllowSorting",
    "AllowFiltering",
    "AllowFormattingColumns",
    "AllowFormattingRows",
}
FLAGS = (
    "DrawingObjects",
    "Scenarios",
    "UserInterfaceOnly",
    "AllowFormattingCells",
    "AllowFormattingColumns",
    "AllowFormattingRows",
    "AllowInsertingColumns",
    "AllowInsertingRows",
    "AllowInsertingHyperlinks",
    "AllowDeletingColumns",
    "AllowDeletingRows",
    "AllowSorting",
    "AllowFiltering",
    "AllowUsingPivotTables",
)
SHEET = ("DOne_project.xlsm", "Start")
CALLS: Mapping[str, tuple[tuple[str, ...], object]] = {
    "KiesMap": (("Kies", ""), ""),
    "BewaarAls": (("Bewaar", r"D:\a\b.xlsm"), ""),
    "Ontgrendel": (SHEET, False),
    "IsBewaard": (SHEET[:1], False),
}


def machine(project: Path, macros: Mapping[str, str], world: World) -> Machine:
    return Machine(project, macros, "mac" if "HOME" in world.environment else "win64", world)


def test_a_sheet_is_unlocked_and_locked_again(
    project: Path, project_macros: Mapping[str, str]
) -> None:
    excel = machine(project, project_macros, windows())
    sheet = ("DOne_project.xlsm", "Start")
    assert excel.run("DoneVenster.Ontgrendel", *sheet) is False
    excel.run("DoneVenster.Vergrendel", *sheet)
    assert {name for name, value in excel.protection("Start").items() if value} == OWN_LOCK
    assert excel.run("DoneVenster.Ontgrendel", *sheet) is True
    assert excel.run("DoneVenster.Ontgrendel", *sheet) is False


@pytest.mark.parametrize("flag", FLAGS)
def test_a_sheet_that_was_locked_otherwise_comes_back_so(
    flag: str, project: Path, project_macros: Mapping[str, str]
) -> None:
    excel = machine(project, project_macros, windows())
    excel.protect("Start", **{**dict.fromkeys(FLAGS, False), flag: True})
    before = excel.protection("Start")
    assert excel.run("DoneVenster.Ontgrendel", *SHEET) is True
    assert excel.protection("Start")["ProtectContents"] is False
    excel.run("DoneVenster.Vergrendel", *SHEET)
    assert excel.protection("Start") == before
    # What was kept counts once: a lock without an unlock before it is done_xl's own.
    excel.run("DoneVenster.Vergrendel", *SHEET)
    permissions = {name for name, value in excel.protection("Start").items() if value}
    assert permissions - {"ProtectionMode"} == OWN_LOCK


@pytest.mark.parametrize("caller", ["cell", "shape"])
@pytest.mark.parametrize("name", CALLS)
def test_a_cell_or_shape_of_a_workbook_gets_no_window_and_no_lock(
    name: str, caller: Caller, project: Path, project_macros: Mapping[str, str]
) -> None:
    given, refused = CALLS[name]
    world = windows()
    world.caller, world.picking, world.saving = caller, r"D:\b", r"D:\b.xlsm"
    excel = machine(project, project_macros, world)
    if name == "Ontgrendel":
        excel.protect("Start")
    before = excel.protection("Start")
    assert excel.run(f"DoneVenster.{name}", *given) == refused
    assert (world.asked, excel.protection("Start")) == ([], before)
    world.caller = "python"
    assert excel.run(f"DoneVenster.{name}", *given) != refused


@pytest.mark.parametrize("caller", ["cell", "shape"])
def test_a_cell_or_shape_of_a_workbook_locks_nothing(
    caller: Caller, project: Path, project_macros: Mapping[str, str]
) -> None:
    world = windows()
    world.caller = caller
    excel = machine(project, project_macros, world)
    excel.run("DoneVenster.Vergrendel", *SHEET)
    assert excel.protection("Start")["ProtectContents"] is False


def test_python_behind_a_button_is_answered(
    project: Path, project_macros: Mapping[str, str]
) -> None:
    # While a button's macro waits for Python, its name can still stand as the caller.
    world = windows()
    world.caller, world.picking = "shape", r"D:\b"
    excel = machine(project, project_macros, world)
    found: list[object] = []
    world.during = lambda: found.append(excel.run("DoneVenster.KiesMap", "Kies", ""))
    excel.run("DoneKnoppen.KiesMap")
    assert (found, excel.said) == ([r"D:\b"], [])
    assert excel.run("DoneVenster.KiesMap", "Kies", "") == ""
    # Nor is a formula answered meanwhile, or anything after a command that failed.
    world.during, world.caller = (
        (lambda: found.append(excel.run("DoneVenster.KiesMap", "", ""))),
        "cell",
    )
    excel.run("DoneKnoppen.KiesMap")
    world.during, world.exit_code, world.caller = None, 1, "shape"
    excel.run("DoneKnoppen.KiesMap")
    assert (found[1:], excel.run("DoneVenster.KiesMap", "Kies", "")) == ([""], "")


def test_the_lock_allows_what_a_built_sheet_allows() -> None:
    *_, last = shipped("DoneVenster.bas").split(".Protect ")
    call = last.partition("End If")[0]
    given = {name: f"{name}:={value}" in call for name, value in _flags().items()}
    assert given == dict.fromkeys(_flags(), True)
    assert set(PROTECTION) == set(NAMES)


def _flags() -> dict[str, bool]:
    allowed = {NAMES[name]: value for name, value in PROTECTION.items()}
    return {**allowed, "DrawingObjects": not allowed["DrawingObjects"]}


@pytest.mark.parametrize(
    ("handler", "given", "asked"),
    [
        ("KiesMap", ("Kies de map", "/Users/zoe"), "Kies de map|/Users/zoe"),
        ("KiesMap", ("Kies de map", ""), "Kies de map|"),
        ("BewaarAls", ("Bewaar", "/Users/zoe/a|b.xlsx"), "Bewaar|/Users/zoe/a|b.xlsx"),
    ],
)
def test_the_mac_asks_its_script(
    handler: str,
    given: tuple[str, str],
    asked: str,
    project: Path,
    project_macros: Mapping[str, str],
) -> None:
    world = mac()
    world.task_answer = "/Users/zoe/gekozen"
    excel = machine(project, project_macros, world)
    assert excel.run(f"DoneVenster.{handler}", *given) == "/Users/zoe/gekozen"
    assert world.tasks == [("done_xl-0.37.8.applescript", handler, asked)]


@pytest.mark.parametrize(
    ("answer", "path"), [(r"D:\a\nieuw.xlsx", r"D:\a\nieuw.xlsx"), (False, "")]
)
def test_windows_asks_where_to_save(
    answer: object, path: str, project: Path, project_macros: Mapping[str, str]
) -> None:
    world = windows()
    world.saving = answer
    excel = machine(project, project_macros, world)
    assert excel.run("DoneVenster.BewaarAls", "Bewaar", r"D:\a\DOne.project.xlsm") == path
    assert world.asked == [
        {
            "InitialFileName": r"D:\a\DOne.project.xlsm",
            "FileFilter": "Excel (*.xlsm),*.xlsm",
            "Title": "Bewaar",
        }
    ]


@pytest.mark.parametrize(
    ("begin", "picked", "given"),
    [(r"D:\a", r"D:\b", "D:\\a\\"), ("", r"D:\b", None), (r"D:\a", None, "D:\\a\\")],
)
def test_windows_asks_for_a_folder(
    begin: str,
    picked: str | None,
    given: str | None,
    project: Path,
    project_macros: Mapping[str, str],
) -> None:
    world = windows()
    world.picking = picked
    excel = machine(project, project_macros, world)
    assert excel.run("DoneVenster.KiesMap", "Kies de map", begin) == (picked or "")
    want: dict[str, object] = {"kind": 4, "Title": "Kies de map", "AllowMultiSelect": False}
    assert world.asked == [want if given is None else {**want, "InitialFileName": given}]


def test_whether_a_workbook_is_saved(project: Path, project_macros: Mapping[str, str]) -> None:
    excel = machine(project, project_macros, windows())
    assert excel.run("DoneVenster.IsBewaard", "DOne_project.xlsm") is True
    excel.type("Start", "A1", "iets")
    assert excel.run("DoneVenster.IsBewaard", "DOne_project.xlsm") is False
