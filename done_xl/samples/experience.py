"""The three phases of werkervaring paths, for an organisation that uses them (domain 8)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from done_xl.layout.filling import Typed
from done_xl.samples.paths import Path, workday
from done_xl.samples.profiles import Profile
from done_xl.samples.typed import Pile

STATUS: Final = "Werkervaring"
_ORIENTED: Final = timedelta(days=24)
_WORKED: Final = timedelta(days=100)


def add_experience(pile: Pile, profile: Profile, paths: Iterable[Path]) -> None:
    """Add the phases that each werkervaring path has begun by the reference date to the pile."""
    for path in paths if profile.work_experience else ():
        if path.status == STATUS and path.engaged:
            _phases(pile, profile, path)


def _phases(pile: Pile, profile: Profile, path: Path) -> None:
    """One after the other; what would end after the last day that is known goes on."""
    last = path.stopped or profile.reference
    start = workday((path.engaged or path.referred) + timedelta(days=4))
    end = start + _ORIENTED
    if end > last:
        return
    _add(pile, path, "joboriëntering", start=start, end=end, tasks=start, vdab=end, evaluated=end)
    start = workday(end + timedelta(days=3))
    end = start + _WORKED
    if start > last:
        return
    if end >= last:
        _add(pile, path, "werkplek", start=start, end=path.stopped)
        return
    _add(pile, path, "werkplek", start=start, end=end)
    start = workday(end + timedelta(days=1))
    if start <= last:
        _add(pile, path, "nazorg", start=start)


def _add(pile: Pile, path: Path, phase: str, **cells: Typed) -> None:
    pile.add("measures", candidate=path.code, measure=f"Werkervaring {phase}", **cells)
