"""What a computer says of itself: here for real, and Windows with a pretended registry."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import done_xl
from done_xl.api import cloud, machine
from done_xl.api.machine import from_store, own_interpreter, own_machine
from done_xl.api.places import own_places, user_places

MOUNTS = r"SOFTWARE\SyncEngines\Providers\OneDrive"
EXCEL = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
Keys = Mapping[tuple[str, str], Mapping[str, str]]


class Registry(ModuleType):
    """The few calls of winreg that are made, over values by hive and key."""

    HKEY_CURRENT_USER = "user"
    HKEY_LOCAL_MACHINE = "machine"

    def __init__(self, keys: Keys) -> None:
        super().__init__("winreg")
        self.keys = keys

    @contextmanager
    def OpenKey(self, hive: str, name: str) -> Iterator[tuple[str, str]]:  # noqa: N802 - winreg's
        if not any(at == hive and key.startswith(name) for at, key in self.keys):
            raise FileNotFoundError(2, name)
        yield hive, name

    def _below(self, key: tuple[str, str]) -> list[str]:
        hive, name = key
        start = f"{name}\\"
        return [one[len(start) :] for at, one in self.keys if at == hive and one.startswith(start)]

    def QueryInfoKey(self, key: tuple[str, str]) -> tuple[int, int, int]:  # noqa: N802
        return len(self._below(key)), 0, 0

    def EnumKey(self, key: tuple[str, str], number: int) -> str:  # noqa: N802
        return self._below(key)[number]

    def QueryValueEx(self, key: tuple[str, str], name: str) -> tuple[str, int]:  # noqa: N802
        if name not in self.keys[key]:
            raise FileNotFoundError(2, name)
        return self.keys[key][name], 1

    def QueryValue(self, hive: str, name: str) -> str:  # noqa: N802
        if (hive, name) not in self.keys:
            raise FileNotFoundError(2, name)
        return self.keys[hive, name][""]


def on_windows(module: ModuleType, keys: Keys, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module once more, as Windows loads it."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "winreg", Registry(keys))
    spec = importlib.util.spec_from_file_location("on_windows", module.__file__ or "")
    assert spec is not None
    assert spec.loader is not None
    again = importlib.util.module_from_spec(spec)
    # Dataclasses look their module up.
    monkeypatch.setitem(sys.modules, "on_windows", again)
    spec.loader.exec_module(again)
    return again


def test_this_computer() -> None:
    found = own_machine(own_places())
    assert (found.program, found.xlwings) == (done_xl.__version__, found.pinned)
    assert found.python == ".".join(map(str, sys.version_info[:3]))
    assert (found.interpreter, found.here) == (Path(sys.executable), str(Path.cwd()))
    assert own_machine(own_places(), "https://a/b.xlsm").here == "https://a/b.xlsm"


def test_the_folders_that_windows_keeps_in_step(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An account that was removed leaves a key without values."""
    start = "https://brug-my.sharepoint.com/personal/an_debrug_be/Documents/"
    keys = {
        ("user", rf"{MOUNTS}\Business1"): {"UrlNamespace": start, "MountPoint": "/drive"},
        ("user", rf"{MOUNTS}\Gone"): {"UrlNamespace": "https://x"},
        ("user", rf"{MOUNTS}\Personal"): {
            "UrlNamespace": "https://d.docs.live.net/0123",
            "MountPoint": "/own",
        },
    }
    assert on_windows(cloud, keys, monkeypatch).registry_mounts() == {
        start: Path("/drive"),
        "https://d.docs.live.net/0123": Path("/own"),
    }


def test_windows_without_onedrive(monkeypatch: pytest.MonkeyPatch) -> None:
    assert on_windows(cloud, {}, monkeypatch).registry_mounts() == {}


@pytest.mark.parametrize("hive", ["user", "machine"])
def test_excel_as_windows_registers_it(
    hive: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    excel = tmp_path / "EXCEL.EXE"
    places = user_places("windows", {}, tmp_path)
    again = on_windows(machine, {(hive, EXCEL): {"": str(excel)}}, monkeypatch)
    assert again._excel(places) is None  # registered, but removed
    excel.touch()
    assert again._excel(places) == excel


def test_excel_in_its_usual_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    excel = tmp_path / "Microsoft Office" / "root" / "Office16" / "EXCEL.EXE"
    excel.parent.mkdir(parents=True)
    excel.touch()
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    assert machine._excel(user_places("windows", {}, tmp_path)) == excel


def test_excel_on_a_mac_in_the_users_own_folder(tmp_path: Path) -> None:
    places = user_places("mac", {}, tmp_path)
    assert machine._excel(places) is None
    own = tmp_path / "Applications" / "Microsoft Excel.app"
    own.mkdir(parents=True)
    assert machine._excel(places) == own


def test_the_python_with_a_console(tmp_path: Path) -> None:
    """pythonw.exe has nowhere to write its errors to."""
    pythonw = tmp_path / "pythonw.exe"
    assert own_interpreter(str(pythonw)) == pythonw
    (tmp_path / "python.exe").touch()
    assert own_interpreter(str(pythonw)) == tmp_path / "python.exe"
    assert own_interpreter("/usr/bin/python3") == Path("/usr/bin/python3")


def test_the_store() -> None:
    assert from_store(Path(r"C:\Program Files\WindowsApps\Python\python.exe"))
    assert from_store(Path("/a/b"), Path("C:/Program Files/WindowsApps/Python"))
    assert not from_store(Path(r"C:\Users\WindowsAppsFan\python.exe"), None)
