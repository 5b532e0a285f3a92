"""Where the program's own files stand for one user: config, add-in, script, log."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

System = Literal["windows", "mac", "linux"]

ADDIN_NAME: Final = "done_xl.xlam"
CONFIG_NAME: Final = "done_xl.conf"
LOG_NAME: Final = "done_xl.log"
TRACES_NAME: Final = "done_xl_fout.log"
# Excel for the Mac runs in a sandbox: these folders of its own it may read without asking.
_CONTAINER: Final = "Library/Containers/com.microsoft.Excel/Data"
_STARTUP: Final = (
    "Library/Group Containers/UBF8T346G9.Office/User Content.localized/Startup.localized/Excel"
)
_SCRIPTS: Final = "Library/Application Scripts/com.microsoft.Excel"


@dataclass(frozen=True, slots=True)
class UserPlaces:
    """The files and folders of one user; none of them needs to exist.

    `addins` is Excel's start folder, `scripts` the folder of AppleScripts that Excel may call.
    Both are None where there is no such thing. `logs` is made by whoever writes the first log.
    """

    system: System
    home: Path
    config: Path
    logs: Path
    addins: Path | None = None
    scripts: Path | None = None

    @property
    def addin(self) -> Path | None:
        """The add-in in Excel's start folder."""
        return self.addins / ADDIN_NAME if self.addins else None

    @property
    def log(self) -> Path:
        """The file that names the errors of macros, without any value of a cell."""
        return self.logs / LOG_NAME

    @property
    def own_logs(self) -> tuple[Path, ...]:
        """All that our macros write about errors, the log that was full before this one too."""
        older = self.log.with_name(f"{LOG_NAME}.1")
        return (self.log, older) if self.traces is None else (self.traces, self.log, older)

    @property
    def traces(self) -> Path | None:
        """On the Mac: where Python's own errors go, in Excel's sandbox."""
        return self.config.with_name(TRACES_NAME) if self.system == "mac" else None

    @property
    def config_encoding(self) -> str:
        """How VBA reads the text of the config; a path outside it cannot stand there.

        Windows has a code page of its own for each country. On the Mac only ASCII is sure.
        """
        if self.system == "windows":
            return "mbcs" if sys.platform == "win32" else "cp1252"
        return "ascii" if self.system == "mac" else "utf-8"

    def can_be_read(self, path: str) -> bool:
        """Whether VBA reads this path from the config as it is written there.

        A quote ends the value, on Windows VBA fills in what stands between percent signs, and on
        the Mac a bar and a backslash mean something in the script that starts Python.
        """
        try:
            path.encode(self.config_encoding)
        except UnicodeEncodeError:
            return False
        signs = '"\r\n' + ("%" if self.system == "windows" else "|\\")
        return not any(sign in path for sign in signs)


def user_places(system: System, environ: Mapping[str, str], home: Path) -> UserPlaces:
    """The places of a user whose own folder is `home`; `environ` can name others on Windows."""
    if system == "windows":
        # VBA finds the config by this variable.
        profile = Path(environ.get("USERPROFILE") or home)
        roaming = Path(environ.get("APPDATA") or profile / "AppData" / "Roaming")
        own = profile / ".done_xl"
        addins = roaming / "Microsoft" / "Excel" / "XLSTART"
        return UserPlaces(system, profile, own / CONFIG_NAME, own, addins)
    if system == "mac":
        logs = home / "Library" / "Logs" / "done_xl"
        config = home / _CONTAINER / CONFIG_NAME
        return UserPlaces(system, home, config, logs, home / _STARTUP, home / _SCRIPTS)
    own = home / ".done_xl"
    return UserPlaces(system, home, own / CONFIG_NAME, own)


def own_system(platform: str = sys.platform) -> System:
    """The system of a `sys.platform`; all that is neither Windows nor Mac counts as Linux."""
    if platform == "darwin":
        return "mac"
    return "windows" if platform in ("win32", "cygwin") else "linux"


def own_places() -> UserPlaces:
    """The places of the user who runs this."""
    return user_places(own_system(), os.environ, Path.home())


def chosen_places(system: System | None, home: Path | None) -> UserPlaces:
    """The places of the user who runs this, or those of another system or folder, for a trial."""
    if system is None and home is None:
        return own_places()
    environ = os.environ if home is None else {}
    return user_places(system or own_system(), environ, home or Path.home())
