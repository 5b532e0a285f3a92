"""`done-xl install` and `uninstall`: what a person reads, and how the command ends."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from done_xl import api
from done_xl.api.machine import own_machine
from done_xl.excel.build import addin_bytes
from tests.api.addins import addin, contents, places
from tests.hosts.conftest import Run

START = "AppData/Roaming/Microsoft/Excel/XLSTART"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of a user of Windows who has started Excel once."""
    return places("windows", tmp_path / "An Peeters").home


@pytest.fixture
def ready(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with Excel, and a Python that can talk with it."""
    folder = tmp_path_factory.mktemp("machine")
    (folder / "xlwings64-0.37.8.dll").touch()

    def found(there: api.UserPlaces) -> api.Machine:
        machine = own_machine(there)
        return replace(machine, interpreter=folder / "python.exe", pywin32=True, excel=folder)

    monkeypatch.setattr(api, "own_machine", found)


def on(home: Path, system: str = "windows") -> tuple[object, ...]:
    return ("--system", system, "--home", home)


@pytest.mark.usefixtures("ready")
def test_into_excel_and_out_again(run: Run, home: Path) -> None:
    before = contents(home)
    addin, config = home / START / "done_xl.xlam", home / ".done_xl/done_xl.conf"
    names = (
        f"de invoegtoepassing in {addin}\n",
        f"Excel gebruikt {sys.executable}, volgens {config}\n",
    )
    tried = "Dit was een proef (--dry-run): er is niets veranderd.\n"

    result = run("install", "--dry-run", *on(home))
    expected = f"Te doen: {names[0]}Te doen: {names[1]}{tried}"
    assert (result.exit_code, result.stdout, result.stderr) == (0, expected, "")
    assert contents(home) == before

    result = run("install", *on(home))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        f"Gedaan: {names[0]}Gedaan: {names[1]}Klaar. Start Excel: het lint heeft een tabblad DOne. "
        "Nakijken kan met de knop Zelftest, of met: done-xl doctor\n"
    )
    assert addin.read_bytes() == addin_bytes()
    assert config.read_bytes() == f'"INTERPRETER_WIN","{sys.executable}"\r\n'.encode()

    result = run("install", *on(home))
    assert (result.exit_code, result.stdout) == (
        0,
        f"Al in orde: {names[0]}Al in orde: {names[1]}"
        "Alles was al in orde. Er is niets veranderd.\n",
    )

    gone = (f"{addin}\n", f"de regel over Python in {config}\n")
    result = run("uninstall", "--dry-run", *on(home))
    expected = f"Te verwijderen: {gone[0]}Te verwijderen: {gone[1]}{tried}"
    assert (result.exit_code, result.stdout) == (0, expected)

    result = run("uninstall", *on(home))
    assert (result.exit_code, result.stdout) == (
        0,
        f"Verwijderd: {gone[0]}Verwijderd: {gone[1]}"
        "Klaar. done_xl staat niet meer in Excel. Python en done_xl zelf blijven staan.\n",
    )
    assert contents(home) == before

    result = run("uninstall", *on(home))
    assert (result.exit_code, result.stdout) == (0, "Er was niets te verwijderen.\n")


def test_on_a_mac_the_script_comes_along(run: Run, tmp_path: Path) -> None:
    result = run("install", *on(tmp_path, "mac"))
    (script,) = tmp_path.rglob("*.applescript")
    assert f"Gedaan: het script waarmee Excel Python start in {script}\n" in result.stdout
    assert f'property AllowedPython : "{sys.executable}"\n' in script.read_text()


@pytest.mark.parametrize("command", ["install", "uninstall"])
def test_without_excel_the_command_says_what_works(run: Run, tmp_path: Path, command: str) -> None:
    result = run(command, *on(tmp_path, "linux"))
    assert (result.exit_code, result.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert result.stderr == (
        "Op dit systeem bestaat Excel niet: er is niets te installeren. De werkboeken openen in "
        "LibreOffice, en voor elke knop is er een opdracht. Zie: done-xl --help\n"
    )


@pytest.mark.parametrize(("words", "first"), [((), "Gedaan"), (("--dry-run",), "Te doen")])
def test_what_excel_still_lacks_is_said(
    run: Run, home: Path, words: tuple[str, ...], first: str
) -> None:
    # Here is no Excel, and nothing with which Python could talk to it.
    result = run("install", *words, *on(home))
    lines = result.stdout.splitlines()
    assert (result.exit_code, lines[0].split(":")[0]) == (0 if words else 1, first)
    assert [line for line in lines[2:-1] if not line.startswith("   Wat nu?")] == [
        "fout: pywin32 ontbreekt: Python kan niet met Excel praten.",
        "fout: De bibliotheek xlwings64-0.37.8.dll staat niet bij deze Python: de functies DONE_… "
        "werken niet, de knoppen wel.",
        "fout: Excel is niet gevonden.",
    ]
    assert lines[-1] == (
        "Dit was een proef (--dry-run): er is niets veranderd."
        if words
        else "Excel kan er nog niet mee werken: zie de regels met fout."
    )


@pytest.mark.parametrize("command", ["install", "uninstall", "doctor"])
def test_a_home_that_is_not_there_is_not_made(run: Run, tmp_path: Path, command: str) -> None:
    home = tmp_path / "weg"
    result = run(command, *on(home))
    assert (result.exit_code, result.stdout, home.exists()) == (2, "", False)
    assert result.stderr == (
        f"De map {home} bestaat niet. Maak ze eerst, of kies een andere map.\n"
    )


def test_a_file_of_somebody_else(run: Run, home: Path) -> None:
    path = home / START / "done_xl.xlam"
    path.write_bytes(b"mine")
    result = run("install", "--overwrite", *on(home))
    assert (result.exit_code, result.stdout, path.read_bytes()) == (2, "", b"mine")
    assert result.stderr == (
        f"{path} is niet van done_xl. Kijk wat het is, geef het een andere naam, en probeer "
        "opnieuw. Er is niets veranderd.\n"
    )
    result = run("uninstall", *on(home))
    assert (result.exit_code, path.read_bytes()) == (0, b"mine")
    assert result.stdout == (
        f"Blijft staan: {path} is niet van done_xl\nEr was niets te verwijderen.\n"
    )


def test_a_newer_add_in_is_kept_unless_asked(run: Run, home: Path) -> None:
    path = home / START / "done_xl.xlam"
    path.write_bytes(addin("99.0.0"))
    result = run("install", *on(home))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("In Excel staat al een nieuwere versie: 99.0.0. ")
    assert "Gedaan: de invoegtoepassing" in run("install", "--overwrite", *on(home)).stdout
    assert path.read_bytes() == addin_bytes()


def test_while_excel_is_open(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = home / START / "done_xl.xlam"
    path.write_bytes(addin("0.0.1"))
    before = contents(home)

    def refused(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", refused)
    result = run("install", *on(home))
    assert (result.exit_code, result.stdout, contents(home)) == (2, "", before)
    assert result.stderr.startswith(
        f"{path} kan niet veranderd worden. Sluit Excel en probeer opnieuw."
    )
