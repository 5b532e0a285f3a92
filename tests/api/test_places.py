"""Where the program's own files stand: the folders that Excel itself looks into."""

from __future__ import annotations

from pathlib import Path

import pytest

from done_xl.api.places import UserPlaces, own_system, user_places

HOME = Path("/Users/jan")


def test_windows() -> None:
    start = HOME / "AppData/Roaming/Microsoft/Excel/XLSTART"
    assert user_places("windows", {}, HOME) == UserPlaces(
        "windows", HOME, HOME / ".done_xl/done_xl.conf", HOME / ".done_xl", start
    )
    assert user_places("windows", {}, HOME).addin == start / "done_xl.xlam"
    assert user_places("windows", {}, HOME).log == HOME / ".done_xl/done_xl.log"


def test_windows_names_its_own_folders() -> None:
    """VBA asks %USERPROFILE% for the config; a network can keep %APPDATA% elsewhere."""
    environ = {"USERPROFILE": "/profile/jan", "APPDATA": "/server/jan/roaming"}
    places = user_places("windows", environ, HOME)
    assert places.config == Path("/profile/jan/.done_xl/done_xl.conf")
    assert places.addins == Path("/server/jan/roaming/Microsoft/Excel/XLSTART")


def test_mac() -> None:
    """Folders that Excel may read in its sandbox; %APPDATA% of a Windows share means nothing."""
    library = HOME / "Library"
    assert user_places("mac", {"APPDATA": "/x", "USERPROFILE": "/y"}, HOME) == UserPlaces(
        "mac",
        HOME,
        library / "Containers/com.microsoft.Excel/Data/done_xl.conf",
        library / "Logs/done_xl",
        library
        / "Group Containers/UBF8T346G9.Office/User Content.localized/Startup.localized/Excel",
        library / "Application Scripts/com.microsoft.Excel",
    )
    data = library / "Containers/com.microsoft.Excel/Data"
    assert user_places("mac", {}, HOME).traces == data / "done_xl_fout.log"


def test_linux_has_no_excel() -> None:
    places = user_places("linux", {}, HOME)
    assert (places.addin, places.scripts, places.traces) == (None, None, None)
    assert places.config == HOME / ".done_xl/done_xl.conf"


@pytest.mark.parametrize(
    ("platform", "system"),
    [("win32", "windows"), ("darwin", "mac"), ("linux", "linux"), ("freebsd14", "linux")],
)
def test_systems(platform: str, system: str) -> None:
    assert own_system(platform) == system


@pytest.mark.parametrize(
    ("path", "windows", "mac"),
    [
        (r"C:\Users\An Peeters\venv\Scripts\python.exe", True, False),
        (r"C:\Users\Zoë\python.exe", True, False),
        (r"C:\Users\Łukasz\python.exe", False, False),
        ("/Users/an peeters/100%/python3", False, True),
        ("/a|b/python", True, False),
        ('/a"b/python', False, False),
        ("/a\nb/python", False, False),
    ],
)
def test_what_vba_reads_from_the_config(path: str, *, windows: bool, mac: bool) -> None:
    assert user_places("windows", {}, HOME).can_be_read(path) == windows
    assert user_places("mac", {}, HOME).can_be_read(path) == mac
