"""Named changes to a VBA module that somebody else wrote, each applied exactly once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from done_xl.excel.vbatext import procedures


class PatchError(Exception):
    """A patch that does not fit the text; the message names it."""


@dataclass(frozen=True, slots=True)
class Swap:
    """An exact text that becomes another one."""

    name: str
    reason: str
    old: str
    new: str = ""


@dataclass(frozen=True, slots=True)
class Replace:
    """A whole procedure that becomes another one."""

    name: str
    reason: str
    new: str


@dataclass(frozen=True, slots=True)
class Remove:
    """A whole procedure that goes."""

    name: str
    reason: str


Patch = Swap | Replace | Remove


def patched(text: str, patches: Iterable[Patch]) -> str:
    """The text with all patches; raises PatchError unless each fits exactly once."""
    for patch in patches:
        text = _swapped(text, patch) if isinstance(patch, Swap) else _exchanged(text, patch)
    return text


def without_blank_runs(text: str) -> str:
    """The text with at most one blank line between others, as removing leaves more."""
    lines: list[str] = []
    for line in text.split("\n"):
        if line.strip() or (lines and lines[-1].strip()):
            lines.append(line.rstrip())
    return "\n".join(lines).rstrip("\n") + "\n"


def _swapped(text: str, patch: Swap) -> str:
    _once(patch, text.count(patch.old))
    return text.replace(patch.old, patch.new)


def _exchanged(text: str, patch: Replace | Remove) -> str:
    found = [one for one in procedures(text) if one.name == patch.name]
    _once(patch, len(found))
    lines = text.split("\n")
    new: Sequence[str] = patch.new.split("\n") if isinstance(patch, Replace) else ()
    lines[found[0].first : found[0].last] = new
    return "\n".join(lines)


def _once(patch: Patch, times: int) -> None:
    if times != 1:
        raise PatchError(f"patch {patch.name!r} fits {times} times, not once")
