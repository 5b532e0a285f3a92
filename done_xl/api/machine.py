"""What a computer says of itself, gathered before anything is judged."""

from __future__ import annotations

import os
import platform
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import done_xl
from done_xl.api.cloud import registry_mounts
from done_xl.api.places import UserPlaces

if sys.platform == "win32":
    import winreg

_PINNED: Final = re.compile(r"xlwings\s*==\s*([\w.]+)")
_APP_PATHS: Final = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe"
_OFFICES: Final = (
    ("Microsoft Office", "root", "Office16", "EXCEL.EXE"),
    ("Microsoft Office", "Office16", "EXCEL.EXE"),
)
_MAC_EXCEL: Final = Path("/Applications/Microsoft Excel.app")


@dataclass(frozen=True, slots=True)
class Machine:
    """One computer and one Python on it.

    `interpreter` is the Python that runs this, `base` the installation that a virtual environment
    of it was made with, `xlwings` the version found and `pinned` the one
    that belongs to this program; `excel` is where Excel stands; `here` is the folder or the open
    workbook that is at hand, possibly by its web address.
    """

    python: str
    interpreter: Path
    program: str
    xlwings: str | None
    pinned: str | None
    pywin32: bool
    excel: Path | None
    here: str
    environ: Mapping[str, str] = field(default_factory=dict)
    mounts: Mapping[str, Path] = field(default_factory=dict)
    base: Path | None = None


def own_machine(places: UserPlaces, here: str | None = None) -> Machine:
    """The computer that this runs on; `here` is the current folder unless another is given."""
    return Machine(
        python=platform.python_version(),
        interpreter=own_interpreter(),
        program=done_xl.__version__,
        xlwings=_version("xlwings"),
        pinned=_pinned(),
        pywin32=find_spec("pythoncom") is not None,
        excel=_excel(places),
        here=here or str(Path.cwd()),
        environ=dict(os.environ),
        mounts=registry_mounts(),
        base=Path(sys.base_prefix),
    )


def own_interpreter(executable: str = sys.executable) -> Path:
    """The Python that Excel has to start: this one, and on Windows the one with a console.

    `pythonw.exe` has nowhere to write its errors to, so they would never reach anybody.
    """
    path = Path(executable)
    if path.name.lower() == "pythonw.exe":
        beside = path.with_name("python.exe")
        return beside if beside.is_file() else path
    return path


def from_store(*paths: Path | None) -> bool:
    """Whether one of these paths of a Python lies in an app of the Microsoft Store.

    What such a Python writes below AppData, Windows puts into a folder of the app's own, which
    Excel does not see; a virtual environment of it does the same.
    """
    return any("WindowsApps" in re.split(r"[\\/]", str(path)) for path in paths)


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _pinned() -> str | None:
    """The version of xlwings that this program asks for."""
    try:
        requirements = metadata.requires("done_xl") or []
    except metadata.PackageNotFoundError:
        return None
    found = (_PINNED.match(one) for one in requirements)
    return next((match[1] for match in found if match), None)


def _excel(places: UserPlaces) -> Path | None:
    """Where Excel stands, if it is found."""
    if places.system == "mac":
        found = [_MAC_EXCEL, places.home / _MAC_EXCEL.relative_to("/")]
    else:
        folders = (os.environ.get(name) for name in ("ProgramFiles", "ProgramFiles(x86)"))
        found = [Path(folder, *parts) for folder in folders if folder for parts in _OFFICES]
        found = [*_registered(), *found]
    return next((path for path in found if path.exists()), None)


def _registered() -> tuple[Path, ...]:
    """Where Windows says that Excel stands."""
    if sys.platform == "win32":
        for hive in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            try:
                return (Path(winreg.QueryValue(hive, _APP_PATHS)),)
            except OSError:
                continue
    return ()
