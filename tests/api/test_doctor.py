"""What the doctor says of a computer: each line with what to do where something is not well."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from done_xl.api.doctor import DoctorLine, doctor, healthy
from done_xl.api.installing import install
from done_xl.api.machine import Machine
from done_xl.api.places import UserPlaces, user_places
from done_xl.api.scripts import script_for
from tests.api.addins import addin, places

INSTALL = "Voer uit: done-xl install"


@pytest.fixture
def windows(tmp_path: Path) -> tuple[UserPlaces, Machine]:
    """A Windows computer where all is well."""
    there = places("windows", tmp_path / "zoë")
    python = tmp_path / "venv/Scripts/python.exe"
    python.parent.mkdir(parents=True)
    python.touch()
    (tmp_path / "venv/xlwings64-0.37.8.dll").touch()
    install(there, addin(), python)
    return there, machine(tmp_path, python)


def machine(folder: Path, python: Path) -> Machine:
    excel = folder / "EXCEL.EXE"
    excel.touch()
    return Machine(
        python="3.12.1",
        interpreter=python,
        program="0.1.0",
        xlwings="0.37.8",
        pinned="0.37.8",
        pywin32=True,
        excel=excel,
        here=str(folder / "werk"),
    )


def told(places: UserPlaces, machine: Machine, root: Path) -> list[tuple[str, str, str | None]]:
    return [
        (line.state, line.what.replace(str(root), "~"), line.advice)
        for line in doctor(places, machine)
    ]


def wrong(places: UserPlaces, machine: Machine, root: Path) -> list[tuple[str, str, str | None]]:
    return [line for line in told(places, machine, root) if line[0] != "ok"]


def test_all_is_well_on_windows(windows: tuple[UserPlaces, Machine], tmp_path: Path) -> None:
    start = "~/zoë/AppData/Roaming/Microsoft/Excel/XLSTART"
    assert told(*windows, tmp_path) == [
        ("ok", "Python 3.12.1: ~/venv/Scripts/python.exe", None),
        ("ok", "xlwings 0.37.8", None),
        ("ok", "pywin32 is er: Python kan met Excel praten.", None),
        ("ok", "De bibliotheek van xlwings voor functies: ~/venv/xlwings64-0.37.8.dll", None),
        ("ok", "Excel: ~/EXCEL.EXE", None),
        ("ok", f"De invoegtoepassing, versie 0.1.0: {start}/done_xl.xlam", None),
        ("ok", "Excel gebruikt deze Python: ~/venv/Scripts/python.exe", None),
        ("ok", "U mag schrijven in ~/zoë/.done_xl", None),
        ("ok", f"U mag schrijven in {start}", None),
        ("ok", "Deze map staat op deze computer: ~/werk", None),
    ]
    assert healthy(doctor(*windows))


@pytest.mark.parametrize("name", ["venv/Scripts/done-xl.exe", "venv/Scripts/Scripts/done-xl.exe"])
def test_where_the_command_is(
    windows: tuple[UserPlaces, Machine], tmp_path: Path, name: str
) -> None:
    program = tmp_path / name
    program.parent.mkdir(exist_ok=True)
    program.touch()
    said = ("ok", f"De opdracht done-xl staat in ~/{Path(name).parent}", None)
    assert told(*windows, tmp_path)[1] == said


def test_a_mac_without_anything(tmp_path: Path) -> None:
    there = user_places("mac", {}, tmp_path)
    library = "~/Library"
    script = f"{library}/Application Scripts/com.microsoft.Excel"
    start = f"{library}/Group Containers/UBF8T346G9.Office/User Content.localized"
    data = f"{library}/Containers/com.microsoft.Excel/Data"
    ill = replace(machine(tmp_path, Path("/x/python3")), excel=None, xlwings=None)
    assert told(there, ill, tmp_path) == [
        ("ok", "Python 3.12.1: /x/python3", None),
        (
            "error",
            "xlwings ontbreekt; nodig is versie 0.37.8.",
            "Installeer done_xl opnieuw met pip, in dezelfde Python.",
        ),
        (
            "error",
            "Excel is niet gevonden.",
            "Installeer Excel 2016 of nieuwer, of Microsoft 365.",
        ),
        (
            "error",
            "De invoegtoepassing staat niet in de startmap van Excel: "
            f"{start}/Startup.localized/Excel/done_xl.xlam",
            INSTALL,
        ),
        (
            "error",
            f"Excel weet niet welke Python het moet gebruiken: {data}/done_xl.conf bestaat niet.",
            INSTALL,
        ),
        (
            "error",
            "Het script waarmee Excel op de Mac Python start, ontbreekt: "
            f"{script}/done_xl-0.37.8.applescript",
            INSTALL,
        ),
        (
            "ok",
            "De functies DONE_… werken alleen in Excel voor Windows. De knoppen werken.",
            None,
        ),
        ("ok", f"U mag schrijven in {data}", None),
        ("ok", f"U mag schrijven in {library}/Logs/done_xl", None),
        ("ok", f"U mag schrijven in {start}/Startup.localized/Excel", None),
        ("ok", f"U mag schrijven in {script}", None),
        ("ok", "Deze map staat op deze computer: ~/werk", None),
    ]
    assert list(tmp_path.iterdir()) == [tmp_path / "EXCEL.EXE"]


def test_all_is_well_on_a_mac(tmp_path: Path) -> None:
    there = places("mac", tmp_path)
    python = tmp_path / "venv/bin/python"
    python.parent.mkdir(parents=True)
    python.touch()
    python.with_name("python3").symlink_to(python)
    install(there, addin(), python)
    well = machine(tmp_path, python.with_name("python3"))
    assert wrong(there, well, tmp_path) == []
    script = "Library/Application Scripts/com.microsoft.Excel/done_xl-0.37.8.applescript"
    assert ("ok", f"Het script waarmee Excel op de Mac Python start: ~/{script}", None) in told(
        there, well, tmp_path
    )
    (tmp_path / script).write_bytes(script_for(Path("/other/python")))
    assert wrong(there, well, tmp_path) == [
        (
            "error",
            f"Het script waarmee Excel op de Mac Python start, is een ander: ~/{script}",
            INSTALL,
        )
    ]


def test_linux_lacks_nothing_that_it_can_have(tmp_path: Path) -> None:
    there = user_places("linux", {}, tmp_path)
    found = replace(machine(tmp_path, Path("/usr/bin/python3")), excel=None, pywin32=False)
    assert wrong(there, found, tmp_path) == [
        (
            "warning",
            "Op dit systeem bestaat Excel niet: geen knoppen in Excel en geen functies.",
            "Gebruik LibreOffice voor de werkboeken en de opdrachten van done-xl: zie done-xl "
            "--help",
        )
    ]
    assert healthy(doctor(there, found))


def test_python(windows: tuple[UserPlaces, Machine], tmp_path: Path) -> None:
    there, well = windows
    (line,) = wrong(there, replace(well, python="3.9.13"), tmp_path)
    assert line == (
        "error",
        "Python 3.9.13 is te oud: ~/venv/Scripts/python.exe",
        "Installeer Python 3.11 of nieuwer, daarna done_xl, en voer uit: done-xl install",
    )
    # A virtual environment of the Store's Python is bound in the same way.
    store = Path(r"C:\Program Files\WindowsApps\PythonSoftwareFoundation.Python.3.12_3.12.1")
    assert wrong(there, replace(well, base=store), tmp_path) == [
        (
            "error",
            "Python 3.12.1 komt uit de Microsoft Store: ~/venv/Scripts/python.exe",
            "Windows laat ze niet in de mappen van Excel schrijven. Installeer Python van "
            "python.org, maak daarmee een omgeving (python -m venv), installeer done_xl daarin en "
            "voer daar uit: done-xl install",
        )
    ]


def test_xlwings_and_what_belongs_to_it(
    windows: tuple[UserPlaces, Machine], tmp_path: Path
) -> None:
    there, well = windows
    found = wrong(there, replace(well, xlwings="0.38.0", pywin32=False), tmp_path)
    again = "Installeer done_xl opnieuw met pip, in dezelfde Python."
    assert found == [
        ("error", "xlwings 0.38.0 is niet de versie die nodig is: 0.37.8.", again),
        ("error", "pywin32 ontbreekt: Python kan niet met Excel praten.", again),
        (
            "error",
            "De bibliotheek xlwings64-0.38.0.dll staat niet bij deze Python: de functies DONE_… "
            "werken niet, de knoppen wel.",
            "Installeer done_xl in een eigen omgeving (python -m venv), niet met pip install "
            "--user, en voer daar uit: done-xl install",
        ),
        (
            "error",
            "De invoegtoepassing is van versie 0.1.0 (xlwings 0.37.8), het programma van versie "
            "0.1.0 (xlwings 0.38.0): ~/zoë/AppData/Roaming/Microsoft/Excel/XLSTART/done_xl.xlam",
            "Sluit Excel en voer uit: done-xl install",
        ),
    ]


def test_an_add_in_that_is_not_ours(windows: tuple[UserPlaces, Machine], tmp_path: Path) -> None:
    there, well = windows
    assert there.addin is not None
    there.addin.write_bytes(b"mine")
    assert wrong(there, well, tmp_path) == [
        (
            "error",
            "Dit bestand is niet van done_xl: "
            "~/zoë/AppData/Roaming/Microsoft/Excel/XLSTART/done_xl.xlam",
            "Kijk wat het is, geef het een andere naam, en voer uit: done-xl install",
        )
    ]


def test_the_python_that_excel_starts(windows: tuple[UserPlaces, Machine], tmp_path: Path) -> None:
    there, well = windows
    other = tmp_path / "other.exe"
    other.touch()
    there.config.write_bytes(f'"INTERPRETER_WIN","{other}"\r\n'.encode("cp1252"))
    assert wrong(there, well, tmp_path) == [
        (
            "warning",
            "Excel gebruikt een andere Python: ~/other.exe",
            "Is dat niet de bedoeling? Voer in de omgeving van deze Python uit: done-xl install",
        )
    ]
    other.unlink()
    assert wrong(there, well, tmp_path) == [
        ("error", "Excel zoekt een Python die niet bestaat: ~/other.exe", INSTALL)
    ]
    there.config.write_bytes(b'"SHOW CONSOLE","True"\r\n')
    assert wrong(there, well, tmp_path) == [
        (
            "error",
            "Excel weet niet welke Python het moet gebruiken: ~/zoë/.done_xl/done_xl.conf noemt "
            "er geen.",
            INSTALL,
        )
    ]


def test_a_user_whose_name_vba_cannot_read(
    windows: tuple[UserPlaces, Machine], tmp_path: Path
) -> None:
    there, well = windows
    python = tmp_path / "Łukasz" / "python.exe"
    found = wrong(there, replace(well, interpreter=python), tmp_path)
    assert (
        "error",
        "Excel kan het pad van deze Python niet lezen: ~/Łukasz/python.exe",
        "Maak de omgeving (python -m venv) in een map met alleen gewone letters, zoals "
        r"C:\done_xl, installeer done_xl daarin en voer daar uit: done-xl install",
    ) in found


def test_a_folder_that_cannot_be_written(
    windows: tuple[UserPlaces, Machine], tmp_path: Path
) -> None:
    there, well = windows
    (tmp_path / "file").touch()
    stuck = replace(there, logs=tmp_path / "file" / "logs")
    assert wrong(stuck, well, tmp_path) == [
        (
            "error",
            "U mag niet schrijven in ~/file/logs",
            "Vraag uw informaticus om schrijfrechten op die map.",
        )
    ]


def test_what_may_not_be_read(
    windows: tuple[UserPlaces, Machine], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there, well = windows

    def closed(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", closed)
    advice = "Sluit Excel en probeer opnieuw. Lukt het dan niet, vraag dan leesrechten."
    assert wrong(there, well, tmp_path) == [
        ("error", f"Dit kan niet gelezen worden: ~/zoë/{path}", advice)
        for path in (
            "AppData/Roaming/Microsoft/Excel/XLSTART/done_xl.xlam",
            ".done_xl/done_xl.conf",
        )
    ]


def test_onedrive(windows: tuple[UserPlaces, Machine], tmp_path: Path) -> None:
    there, well = windows
    drive = tmp_path / "OneDrive"
    (drive / "werk").mkdir(parents=True)
    (drive / "a.xlsm").touch()
    synced = replace(well, environ={"OneDriveConsumer": str(drive)}, here=str(drive / "werk"))
    assert wrong(there, synced, tmp_path) == [
        (
            "warning",
            "Deze map ligt in OneDrive: ~/OneDrive/werk",
            "Kies in de Verkenner of Finder voor die map: Altijd behouden op dit apparaat. Anders "
            "kunnen bestanden alleen op het web staan.",
        )
    ]
    web = "https://d.docs.live.net/0123"
    opened = replace(synced, here=f"{web}/a.xlsm")
    assert told(there, opened, tmp_path)[-1] == (
        "ok",
        "Dit werkboek is geopend vanaf het web en staat op deze computer als ~/OneDrive/a.xlsm",
        None,
    )
    assert wrong(there, replace(synced, here=f"{web}/b.xlsm"), tmp_path) == [
        (
            "warning",
            f"Dit werkboek is geopend vanaf het web: {web}/b.xlsm",
            f"{web}/b.xlsm is een webadres en staat niet op deze computer. Synchroniseer de map "
            "met OneDrive (in de browser: Synchroniseren), of bewaar het bestand in een gewone "
            "map op deze computer.",
        )
    ]
    assert wrong(there, replace(well, mounts={web: tmp_path / "zoë"}), tmp_path) == [
        (
            "warning",
            "Een map van dit programma ligt in OneDrive: ~/zoë/.done_xl",
            "Dat mag, maar gebruikt u meer computers, dan deelt u er ook de Python van: voer dan "
            "op elke computer done-xl install uit.",
        )
    ]


def test_one_error_is_not_healthy() -> None:
    assert healthy((DoctorLine("ok", "a"), DoctorLine("warning", "b")))
    assert not healthy((DoctorLine("ok", "a"), DoctorLine("error", "b")))
