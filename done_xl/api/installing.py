"""Use cases: put the add-in into Excel for one user, and take it out again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import done_xl
from done_xl.api.changes import Change, apply
from done_xl.api.installed import (
    KEYS,
    AddinFacts,
    addin_facts,
    newer,
    setting,
    with_setting,
    without_setting,
)
from done_xl.api.machine import from_store
from done_xl.api.outputs import UseError
from done_xl.api.places import UserPlaces
from done_xl.api.scripts import is_our_script, script_for, script_name
from done_xl.text_nl import doctor as advice
from done_xl.text_nl import install as text

Outcome = Literal["put", "removed", "fine", "left"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is put there or removed, was right already, or is somebody else's."""

    outcome: Outcome
    what: str
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Installed:
    """What install or uninstall did, or would do."""

    steps: tuple[Step, ...]
    only_tried: bool

    @property
    def changed(self) -> bool:
        """Whether anything is different afterwards, or would be."""
        return any(step.change is not None for step in self.steps)


def install(
    places: UserPlaces,
    addin: bytes,
    interpreter: Path,
    *,
    base: Path | None = None,
    overwrite: bool = False,
    dry_run: bool = False,
) -> Installed:
    """What was done so that Excel loads this add-in and starts this Python.

    A second call changes nothing. `base` is where a virtual environment's Python comes from. Raises
    UseError where there is no Excel, where a file of that name is not ours or newer (unless
    `overwrite`), where the Python is one that cannot serve Excel, and where a file is in use; then
    nothing is changed.
    """
    if places.addin is None:
        raise UseError(text.NO_EXCEL)
    if from_store(interpreter, base):
        raise UseError(f"{text.STORE} {advice.PYTHON_STORE_ADVICE}")
    if not places.can_be_read(str(interpreter)):
        what = advice.UNTYPABLE_ADVICE.format(example=advice.EXAMPLE[places.system])
        raise UseError(f"{advice.UNTYPABLE.format(path=interpreter)}. {what}")
    with _looking(places):
        steps = [_addin(places.addin, addin, overwrite=overwrite)]
        if places.scripts is not None:
            steps.append(_script(places.scripts, addin_facts(addin), interpreter))
        steps.append(_interpreter(places, str(interpreter)))
    return _carried_out(steps, dry_run=dry_run)


def uninstall(places: UserPlaces, *, dry_run: bool = False) -> Installed:
    """What was removed: only files that are ours by what they say, and our line of the config.

    Excel's own folders stay. Raises UseError where there is no Excel and where a file is in use;
    then nothing is changed.
    """
    if places.addin is None:
        raise UseError(text.NO_EXCEL)
    with _looking(places):
        steps = list(_leftovers(places))
    done = _carried_out(steps, dry_run=dry_run)
    if not dry_run:
        for folder in {places.config.parent, places.logs}:
            _drop_if_ours(folder)
    return done


def _addin(path: Path, addin: bytes, *, overwrite: bool) -> Step:
    what = text.PUT_ADDIN.format(path=path)
    # Written elsewhere first: Excel opens whatever it finds in its start folder.
    change = Change(path, addin, path.parent.parent)
    if not path.exists():
        return Step("put", what, change)
    there = path.read_bytes() if path.is_file() else b""
    facts = addin_facts(there)
    if not facts.ours:
        raise UseError(text.FOREIGN.format(path=path))
    if newer(facts.version, done_xl.__version__) and not overwrite:
        said = text.NEWER.format(version=facts.version, program=done_xl.__version__, path=path)
        raise UseError(said)
    if there == addin:
        return Step("fine", what)
    return Step("put", what, change)


def _script(folder: Path, addin: AddinFacts, interpreter: Path) -> Step:
    """The script that the add-in's VBA asks for by the version of xlwings."""
    path, script = folder / script_name(addin.xlwings), script_for(interpreter)
    what = text.PUT_SCRIPT.format(path=path)
    if path.exists():
        there = path.read_bytes() if path.is_file() else b""
        if there == script:
            return Step("fine", what)
        if not is_our_script(there):
            raise UseError(text.FOREIGN.format(path=path))
    return Step("put", what, Change(path, script))


def _interpreter(places: UserPlaces, python: str) -> Step:
    path, key = places.config, KEYS[places.system]
    there = path.read_bytes() if path.exists() else b""
    value = python.encode(places.config_encoding)
    old = setting(there, key)
    if old == value:
        return Step("fine", text.SET_PYTHON.format(python=python, path=path))
    said = text.SET_PYTHON_INSTEAD if old else text.SET_PYTHON
    before = (old or b"").decode(places.config_encoding, "replace")
    end = b"\r\n" if places.system == "windows" else b"\n"
    change = Change(path, with_setting(there, key, value, end))
    return Step("put", said.format(python=python, old=before, path=path), change)


def _leftovers(places: UserPlaces) -> Iterator[Step]:
    """What an installation left on this computer, ours or not."""
    if places.addin is not None and places.addin.exists():
        ours = places.addin.is_file() and addin_facts(places.addin.read_bytes()).ours
        yield _removed(places.addin, ours=ours)
    if places.scripts is not None:
        for path in sorted(places.scripts.glob(script_name("*"))):
            yield _removed(path, ours=path.is_file() and is_our_script(path.read_bytes()))
    if places.config.exists():
        there = places.config.read_bytes()
        left = without_setting(there, KEYS[places.system])
        if left != there:
            what = text.PYTHON_LINE.format(path=places.config)
            yield Step("removed", what, Change(places.config, left or None))
    for log in filter(Path.is_file, places.own_logs):
        yield _removed(log, ours=True)


def _removed(path: Path, *, ours: bool) -> Step:
    if not ours:
        return Step("left", text.NOT_OURS.format(path=path))
    return Step("removed", str(path), Change(path, None))


def _carried_out(steps: list[Step], *, dry_run: bool) -> Installed:
    if not dry_run:
        apply([step.change for step in steps if step.change])
    return Installed(tuple(steps), dry_run)


@contextmanager
def _looking(places: UserPlaces) -> Iterator[None]:
    """Nothing; what the system does not let us read becomes a UseError."""
    try:
        yield
    except OSError as error:
        advice_here = advice.NOT_READABLE_ADVICE[places.system]
        said = text.NO_ACCESS.format(path=error.filename, advice=advice_here)
        raise UseError(said) from error


def _drop_if_ours(folder: Path) -> None:
    """Nothing; a folder that bears our name and is empty is gone."""
    if folder.name.lstrip(".") == "done_xl" and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
