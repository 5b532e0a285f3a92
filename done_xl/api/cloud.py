"""A web address of OneDrive or SharePoint as the path on this computer, or a refusal.

Excel names a synchronised workbook that is open by its address on the web. Nothing in that address
says for sure where it stands on this computer, so a path counts only where exactly one fits.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from done_xl.api.outputs import UseError, folder_of
from done_xl.text_nl import cloud as text

if sys.platform == "win32":
    import winreg

_WEB: Final = re.compile(r"https?:[\\/]+([^\\/?]+)(?:[\\/]([^?]*))?", re.IGNORECASE)
_ON_SERVER: Final = re.compile(r"[\\/]{2}|[\\/]\?\?[\\/]|(file|smb|nfs|davs?):", re.IGNORECASE)
_PERSONAL_HOST: Final = "d.docs.live.net"
_BUSINESS_HOST: Final = "-my.sharepoint."
_SITES: Final = ("sites/", "teams/")
_MOUNTS: Final = r"SOFTWARE\SyncEngines\Providers\OneDrive"
# The first library of a site bears one name in its address and another one on the disk.
_LIBRARIES: Final = frozenset({"documents", "shareddocuments", "documenten", "gedeeldedocumenten"})
# What no name on the web holds, and what would lead out of a folder.
_UP: Final = ("", ".", "..")
_FOREIGN_SIGNS: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def is_web(address: str) -> bool:
    """Whether this is a web address instead of a path."""
    return re.match(r"https?:", address, re.IGNORECASE) is not None


def is_on_server(path: str) -> bool:
    """Whether a path names a server or a device, where Windows would tell who is logged in."""
    return _ON_SERVER.match(path) is not None


def local_path(
    address: str, environ: Mapping[str, str], mounts: Mapping[str, Path] | None = None
) -> Path:
    """The one existing file or folder that a web address means; any other text as a path.

    `environ` names the synchronised folders, `mounts` gives the folder by the start of an address:
    by default what Windows says of it. Where that is known nothing else is tried. Raises UseError
    where no path fits, or more than one; never returns a path outside those folders.
    """
    if not is_web(address):
        return Path(address)
    known = registry_mounts() if mounts is None else mounts
    found: dict[Path, None] = {}
    for decoded in dict.fromkeys((address, unquote(address))):
        for path in _mounted(decoded, known) if known else _synchronised(decoded, environ):
            found[path] = None
    if not found:
        raise UseError(text.NOT_FOUND.format(address=address))
    if len(found) > 1:
        raise UseError(text.SEVERAL.format(address=address, paths=", ".join(map(str, found))))
    return next(iter(found))


def local_folder(
    given: str, environ: Mapping[str, str], mounts: Mapping[str, Path] | None = None
) -> Path:
    """The existing folder that somebody typed or picked, also by its web address.

    Quotes around it are dropped. Raises UseError for nothing, for a part of a path, for a file and
    for a folder that is not there.
    """
    named = given.strip().strip('"').strip()
    if not named:
        raise UseError(text.NO_FOLDER)
    path = local_path(named, environ, mounts)
    if not path.is_absolute():
        example = text.EXAMPLE_WINDOWS if sys.platform == "win32" else text.EXAMPLE_OTHER
        raise UseError(text.NOT_ABSOLUTE.format(path=named, example=example))
    return folder_of(path)


def registry_mounts() -> Mapping[str, Path]:
    """The synchronised folder by the start of its address, as Windows keeps it; else nothing."""
    found: dict[str, Path] = {}
    if sys.platform == "win32":
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _MOUNTS) as providers:
                names = [
                    winreg.EnumKey(providers, n) for n in range(winreg.QueryInfoKey(providers)[0])
                ]
        except OSError:
            return found
        for name in names:
            # An account that was removed can leave a key without values.
            with (
                suppress(OSError),
                winreg.OpenKey(winreg.HKEY_CURRENT_USER, rf"{_MOUNTS}\{name}") as one,
            ):
                start = str(winreg.QueryValueEx(one, "UrlNamespace")[0])
                found[start] = Path(str(winreg.QueryValueEx(one, "MountPoint")[0]))
    return found


def _mounted(address: str, mounts: Mapping[str, Path]) -> Iterator[Path]:
    """The existing paths of an address that lies below one of these starts."""
    for start, folder in mounts.items():
        begin = unquote(start).rstrip("/") + "/"
        whole = address.rstrip("/") + "/"
        if whole.casefold().startswith(begin.casefold()):
            yield from _below(folder, whole[len(begin) :])


def _synchronised(address: str, environ: Mapping[str, str]) -> Iterator[Path]:
    """The existing paths of an address in the folders that the environment names."""
    match = _WEB.match(address)
    host, path = (match[1].casefold(), match[2] or "") if match else ("", "")
    if host == _PERSONAL_HOST:
        _, _, rest = path.partition("/")
        for root in _personal(environ):
            yield from _exactly(root, _steps(rest))
    elif _BUSINESS_HOST in host:
        rest = path.split("/", 3)[3] if path.count("/") >= 3 else ""
        for root in _business(environ):
            yield from _exactly(root, _steps(rest))
    elif path.casefold().startswith(_SITES) and path.count("/") >= 2:
        _, site, rest = path.split("/", 2)
        for root in _libraries(environ):
            for folder in sorted(child for child in root.iterdir() if child.is_dir()):
                yield from _in_library(folder, site, _steps(rest))


def _in_library(folder: Path, site: str, steps: tuple[str, ...]) -> Iterator[Path]:
    """The existing paths of an address in a folder "Site - Library" or "Site - Folder"."""
    owner, dash, name = folder.name.rpartition(" - ")
    if not dash or _bare(owner) != _bare(site) or not steps:
        return
    if _bare(name) == _bare(steps[0]) or {_bare(name), _bare(steps[0])} <= _LIBRARIES:
        yield from _exactly(folder, steps[1:])
    for number, step in enumerate(steps[1:], 2):
        if step == name:
            yield from _exactly(folder, steps[number:])


def _below(folder: Path, rest: str) -> Iterator[Path]:
    """The existing paths below a folder, which can stand for a deeper part of the address."""
    steps = _steps(rest)
    yield from _exactly(folder, steps)
    for number, step in enumerate(steps, 1):
        if folder.name == step or folder.name.endswith(f" - {step}"):
            yield from _exactly(folder, steps[number:])


def _exactly(root: Path, steps: tuple[str, ...]) -> Iterator[Path]:
    """The path of these steps below the root, if it is there and does not leave the root."""
    if not any(step in _UP or _FOREIGN_SIGNS.search(step) for step in steps):
        path = root.joinpath(*steps)
        if path.exists():
            yield path


def _steps(rest: str) -> tuple[str, ...]:
    """The names of folders and file in the rest of an address, which may end in a slash."""
    return tuple(rest.rstrip("/").split("/")) if rest.strip("/") else ()


def _bare(name: str) -> str:
    """A name without spaces, signs, accents and case: sites lose those in their address."""
    flat = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in flat if sign.isalnum()).casefold()


def _personal(environ: Mapping[str, str]) -> tuple[Path, ...]:
    named = _drives(environ, "OneDriveConsumer", but="OneDriveCommercial")
    return _there(*named, *_mac(environ, "OneDrive-Personal"))


def _business(environ: Mapping[str, str]) -> tuple[Path, ...]:
    named = _drives(environ, "OneDriveCommercial", but="OneDriveConsumer")
    others = (*_mac(environ, "OneDrive-Personal"), *_mac(environ, "OneDrive-SharedLibraries-*"))
    return _there(*named, *(one for one in _mac(environ, "OneDrive-*") if one not in others))


def _libraries(environ: Mapping[str, str]) -> tuple[Path, ...]:
    """The folders that hold synchronised libraries: "De Brug" beside "OneDrive - De Brug"."""
    beside = [
        drive.with_name(drive.name.removeprefix("OneDrive - "))
        for drive in _drives(environ, "OneDriveCommercial", but="OneDriveConsumer")
    ]
    return _there(*beside, *_mac(environ, "OneDrive-SharedLibraries-*"))


def _drives(environ: Mapping[str, str], name: str, but: str) -> list[Path]:
    """The folder of this variable, and of the general one where it is not another drive's."""
    values = [environ.get(name, ""), environ.get("OneDrive", "")]
    return [Path(value) for value in values if value and value != environ.get(but)]


def _mac(environ: Mapping[str, str], pattern: str) -> list[Path]:
    """The folders where the Mac keeps OneDrive; no variable names them."""
    home = environ.get("HOME")
    return sorted((Path(home) / "Library" / "CloudStorage").glob(pattern)) if home else []


def _there(*paths: Path) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(path for path in paths if path.is_dir()))


def drive_roots(environ: Mapping[str, str]) -> tuple[Path, ...]:
    """The existing folders that are kept in step with the web, each once."""
    return _there(*_personal(environ), *_business(environ), *_libraries(environ))
