"""The AppleScript that Excel on the Mac starts Python with, as it is shipped."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

_SHIPPED: Final = "done_xl.applescript"
_MARK: Final = b"done_xl"


def script_name(xlwings: str) -> str:
    """The file name that the VBA of this version of xlwings asks for."""
    return f"done_xl-{xlwings}.applescript"


def shipped_script() -> bytes:
    """The text of the script; raises FileNotFoundError in an incomplete installation."""
    return (files("done_xl.excel") / "vba" / _SHIPPED).read_bytes()


def is_our_script(data: bytes) -> bool:
    """Whether a script with our name is ours: its first line says so."""
    return _MARK in data.split(b"\n", 1)[0]
