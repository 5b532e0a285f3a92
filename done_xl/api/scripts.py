"""The AppleScript that Excel on the Mac starts Python with, made for one Python."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from done_xl.excel.modules import script_text

_MARK: Final = b"done_xl"


def script_name(xlwings: str) -> str:
    """The file name that the VBA of this version of xlwings asks for."""
    return f"done_xl-{xlwings}.applescript"


def script_for(interpreter: Path) -> bytes:
    """The script that starts only this Python; its path is one that `can_be_read`."""
    return script_text(str(interpreter)).encode()


def is_our_script(data: bytes) -> bool:
    """Whether a script with our name is ours: its first line says so."""
    return _MARK in data.split(b"\n", 1)[0]
