"""Use case: is everything there that Excel needs, and what to do where it is not."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from done_xl.api.cloud import drive_roots, is_web, local_path
from done_xl.api.installed import KEYS, addin_facts, configured
from done_xl.api.machine import Machine, from_store
from done_xl.api.outputs import UseError
from done_xl.api.places import UserPlaces
from done_xl.api.scripts import script_for, script_name
from done_xl.text_nl import doctor as text

State = Literal["ok", "error", "warning"]
_Check = Callable[[UserPlaces, Machine], Iterator["DoctorLine"]]
OLDEST_PYTHON: Final = (3, 11)


@dataclass(frozen=True, slots=True)
class DoctorLine:
    """One thing that was looked at: how it is, and where it is not well what to do."""

    state: State
    what: str
    advice: str | None = None


def doctor(places: UserPlaces, machine: Machine) -> tuple[DoctorLine, ...]:
    """A line for each thing that Excel needs; all is well where none of them is an error."""
    return tuple(line for check in _CHECKS for line in _looked(check, places, machine))


def lacking(places: UserPlaces, machine: Machine) -> tuple[DoctorLine, ...]:
    """The lines with an error about what install cannot bring itself: Excel, Python, its parts."""
    lines = (line for check in _NEEDED for line in _looked(check, places, machine))
    return tuple(line for line in lines if line.state == "error")


def healthy(lines: tuple[DoctorLine, ...]) -> bool:
    """Whether no line is an error."""
    return all(line.state != "error" for line in lines)


def _looked(check: _Check, places: UserPlaces, machine: Machine) -> list[DoctorLine]:
    """The lines of one check, or that the system does not let it look."""
    try:
        return list(check(places, machine))
    except OSError as error:
        said = text.NOT_READABLE.format(path=error.filename)
        return [DoctorLine("error", said, text.NOT_READABLE_ADVICE[places.system])]


def _python(_: UserPlaces, machine: Machine) -> Iterator[DoctorLine]:
    said = {"version": machine.python, "path": machine.interpreter}
    if tuple(int(part) for part in machine.python.split(".")[:2]) < OLDEST_PYTHON:
        yield DoctorLine("error", text.PYTHON_OLD.format(**said), text.PYTHON_OLD_ADVICE)
    elif from_store(machine.interpreter, machine.base):
        yield DoctorLine("error", text.PYTHON_STORE.format(**said), text.PYTHON_STORE_ADVICE)
    else:
        yield DoctorLine("ok", text.PYTHON.format(**said))


def _program(_: UserPlaces, machine: Machine) -> Iterator[DoctorLine]:
    """Where the command is that other lines advise: often no shell finds it by itself."""
    folder = machine.interpreter.parent
    for place in (folder, folder / "Scripts"):
        if any((place / name).is_file() for name in ("done-xl", "done-xl.exe")):
            yield DoctorLine("ok", text.PROGRAM.format(folder=place))
            return


def _xlwings(_: UserPlaces, machine: Machine) -> Iterator[DoctorLine]:
    said = {"version": machine.xlwings, "pinned": machine.pinned}
    if machine.xlwings is None:
        yield DoctorLine("error", text.NO_XLWINGS.format(**said), text.XLWINGS_ADVICE)
    elif machine.xlwings != machine.pinned:
        yield DoctorLine("error", text.XLWINGS_OTHER.format(**said), text.XLWINGS_ADVICE)
    else:
        yield DoctorLine("ok", text.XLWINGS.format(**said))


def _windows(places: UserPlaces, machine: Machine) -> Iterator[DoctorLine]:
    """What Python needs on Windows to talk with Excel."""
    if places.system != "windows":
        return
    if machine.pywin32:
        yield DoctorLine("ok", text.PYWIN32)
    else:
        yield DoctorLine("error", text.NO_PYWIN32, text.XLWINGS_ADVICE)
    name = f"xlwings64-{machine.xlwings}.dll"
    # xlwings' VBA looks for it here, and for a virtual environment one folder up.
    folders = (machine.interpreter.parent, machine.interpreter.parent.parent)
    library = next((path for folder in folders if (path := folder / name).is_file()), None)
    if library:
        yield DoctorLine("ok", text.LIBRARY.format(path=library))
    else:
        yield DoctorLine("error", text.NO_LIBRARY.format(name=name), text.LIBRARY_ADVICE)


def _excel(places: UserPlaces, machine: Machine) -> Iterator[DoctorLine]:
    if machine.excel:
        yield DoctorLine("ok", text.EXCEL.format(path=machine.excel))
    elif places.addins is None:
        yield DoctorLine("warning", text.NO_EXCEL_HERE, text.NO_EXCEL_HERE_ADVICE)
    else:
        yield DoctorLine("error", text.NO_EXCEL, text.NO_EXCEL_ADVICE)


def _addin(places: UserPlaces, machine: Machine) -> Iterator[DoctorLine]:
    path = places.addin
    if path is None:
        return
    if not path.exists():
        yield DoctorLine("error", text.NO_ADDIN.format(path=path), text.INSTALL)
        return
    facts = addin_facts(path.read_bytes())
    if not facts.ours:
        yield DoctorLine("error", text.ADDIN_FOREIGN.format(path=path), text.ADDIN_FOREIGN_ADVICE)
    elif (facts.version, facts.xlwings) == (machine.program, machine.xlwings):
        yield DoctorLine("ok", text.ADDIN.format(version=facts.version, path=path))
    else:
        other = text.ADDIN_OTHER.format(
            version=facts.version,
            xlwings=facts.xlwings,
            program=machine.program,
            installed=machine.xlwings,
            path=path,
        )
        yield DoctorLine("error", other, text.INSTALL_CLOSED)


def _config(places: UserPlaces, machine: Machine) -> Iterator[DoctorLine]:
    """Whether Excel is told of this Python, in letters that VBA can read."""
    if places.addins is None:
        return
    path, own, named = places.config, machine.interpreter, _configured(places)
    if not places.can_be_read(str(own)):
        advice = text.UNTYPABLE_ADVICE.format(example=text.EXAMPLE[places.system])
        yield DoctorLine("error", text.UNTYPABLE.format(path=own), advice)
    if named is None:
        missing = text.NO_KEY if path.exists() else text.NO_CONFIG
        yield DoctorLine("error", missing.format(path=path), text.INSTALL)
    elif _same(Path(named), own):
        yield DoctorLine("ok", text.CONFIG.format(path=named))
    elif Path(named).is_file():
        yield DoctorLine(
            "warning", text.CONFIG_OTHER.format(python=named), text.CONFIG_OTHER_ADVICE
        )
    else:
        yield DoctorLine("error", text.CONFIG_GONE.format(python=named), text.INSTALL)


def _script(places: UserPlaces, machine: Machine) -> Iterator[DoctorLine]:
    """On the Mac: the script that starts Python outside Excel's sandbox, and no other Python."""
    if places.scripts is None or machine.pinned is None:
        return
    path = places.scripts / script_name(machine.pinned)
    python = _configured(places)
    if not path.is_file():
        yield DoctorLine("error", text.NO_SCRIPT.format(path=path), text.INSTALL)
    elif python and places.can_be_read(python) and path.read_bytes() == script_for(Path(python)):
        yield DoctorLine("ok", text.SCRIPT.format(path=path))
    else:
        yield DoctorLine("error", text.SCRIPT_OTHER.format(path=path), text.INSTALL)
    yield DoctorLine("ok", text.FUNCTIONS_MAC)


def _rights(places: UserPlaces, _: Machine) -> Iterator[DoctorLine]:
    """Whether the folders that we write to can be written to, or made."""
    folders = (places.config.parent, places.logs, places.addins, places.scripts)
    for folder in dict.fromkeys(one for one in folders if one):
        if _writable(folder):
            yield DoctorLine("ok", text.WRITABLE.format(folder=folder))
        else:
            said = text.NOT_WRITABLE.format(folder=folder)
            yield DoctorLine("error", said, text.NOT_WRITABLE_ADVICE)


def _here(_: UserPlaces, machine: Machine) -> Iterator[DoctorLine]:
    """Where the folder or the workbook at hand stands: here, in OneDrive, or only on the web."""
    if is_web(machine.here):
        try:
            found = local_path(machine.here, machine.environ, machine.mounts)
        except UseError as error:
            yield DoctorLine("warning", text.WEB_LOST.format(address=machine.here), str(error))
        else:
            yield DoctorLine("ok", text.WEB.format(path=found))
    elif _in_drive(Path(machine.here), machine):
        yield DoctorLine("warning", text.IN_DRIVE.format(path=machine.here), text.IN_DRIVE_ADVICE)
    else:
        yield DoctorLine("ok", text.LOCAL.format(path=machine.here))


def _own_in_drive(places: UserPlaces, machine: Machine) -> Iterator[DoctorLine]:
    if _in_drive(places.config, machine):
        said = text.PLACES_IN_DRIVE.format(path=places.config.parent)
        yield DoctorLine("warning", said, text.PLACES_IN_DRIVE_ADVICE)


_NEEDED: Final[tuple[_Check, ...]] = (_python, _xlwings, _windows, _excel)
_CHECKS: Final[tuple[_Check, ...]] = (
    _python,
    _program,
    _xlwings,
    _windows,
    _excel,
    _addin,
    _config,
    _script,
    _rights,
    _here,
    _own_in_drive,
)


def _configured(places: UserPlaces) -> str | None:
    """The Python that Excel is told of."""
    return configured(places.config, KEYS[places.system], places.config_encoding)


def _same(named: Path, own: Path) -> bool:
    """Whether two paths are one Python: `python` and `python3` of one folder often are."""
    return named == own or (
        named.parent == own.parent and named.exists() and own.exists() and named.samefile(own)
    )


def _in_drive(path: Path, machine: Machine) -> bool:
    roots = (*drive_roots(machine.environ), *machine.mounts.values())
    return any(path.is_relative_to(root) for root in roots)


def _writable(folder: Path) -> bool:
    """Whether a file can be made in this folder, or the folder itself where it is missing."""
    try:
        there = next((one for one in (folder, *folder.parents) if one.exists()), folder)
        with tempfile.TemporaryFile(dir=there):
            return True
    except OSError:
        return False
