"""What stands on this computer of an earlier `done-xl install`: only looked at, never changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from done_xl.api.places import System
from done_xl.reading.archive import open_archive
from done_xl.reading.package import open_package
from done_xl.reading.sheet import UnreadableError

KEYS: Final[dict[System, str]] = {"windows": "INTERPRETER_WIN", "mac": "INTERPRETER_MAC"}
# What an editor puts before a text in UTF-8. VBA takes it for a part of the first line.
_MARK: Final = b"\xef\xbb\xbf"
# A line of the config: VBA writes quotes around each value, and reads them without quotes too.
_LINE: Final = re.compile(
    rb'[ \t]*"?([^",\r\n]*)"?[ \t]*,[ \t]*"?([^"\r\n]*)"?[ \t]*(\r\n|\r|\n|\Z)'
)


@dataclass(frozen=True, slots=True)
class AddinFacts:
    """What an add-in says of itself: the version of done_xl and of xlwings that it was made with.

    `ours` is false for any other file, also for one that cannot be read.
    """

    ours: bool
    version: str = ""
    xlwings: str = ""


def addin_facts(data: bytes) -> AddinFacts:
    """What this file says of itself in its properties."""
    try:
        custom = open_package(open_archive(data), with_tables=False).contents.custom
    except UnreadableError:
        return AddinFacts(ours=False)
    version, xlwings = custom.get("done.version", ""), custom.get("done.xlwings", "")
    return AddinFacts(bool(version and xlwings), version, xlwings)


def newer(version: str, than: str) -> bool:
    """Whether a version like 0.10.1 comes after another one."""
    return _numbers(version) > _numbers(than)


def setting(config: bytes, key: str) -> bytes | None:
    """The value of a key as it stands in the config; VBA takes the first line of that key."""
    for line in _lines(config, key):
        return line[2]
    return None


def with_setting(config: bytes, key: str, value: bytes, end: bytes) -> bytes:
    """The config with this value for a key; all other lines stay byte for byte.

    A new line comes first: VBA reads pairs, and a broken line above it would upset all that follow.
    `end` is the line end of a new line.
    """
    made = b'"%s","%s"' % (key.encode(), value)
    config = _seen(config, key)
    for line in _lines(config, key):
        return config[: line.start()] + made + (line[3] or end) + config[line.end() :]
    return made + end + config


def without_setting(config: bytes, key: str) -> bytes:
    """The config without the lines of a key."""
    config = _seen(config, key)
    for line in reversed(_lines(config, key)):
        config = config[: line.start()] + config[line.end() :]
    return config


def configured(path: Path, key: str, encoding: str) -> str | None:
    """The value of a key in the config file; None without that file or key.

    Raises OSError where the file cannot be read.
    """
    value = setting(path.read_bytes(), key) if path.is_file() else None
    return None if value is None else value.decode(encoding, "replace")


def _seen(config: bytes, key: str) -> bytes:
    """The config without an editor's mark, where that hides a line of this key from VBA."""
    bare = config.removeprefix(_MARK)
    return bare if any(line.start() == 0 for line in _lines(bare, key)) else config


def _lines(config: bytes, key: str) -> list[re.Match[bytes]]:
    """The lines of a key; as VBA does, case does not matter."""
    found, at = [], 0
    for row in config.splitlines(keepends=True):
        line = _LINE.fullmatch(config, at, at + len(row))
        if line and line[1].decode("latin-1").strip().upper() == key:
            found.append(line)
        at += len(row)
    return found


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))
