"""`done-xl install` and `uninstall`: what a person reads, and how the command ends."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from done_xl.excel.build import addin_bytes
from tests.api.addins import addin, contents, places
from tests.hosts.conftest import Run

START = "AppData/Roaming/Microsoft/Excel/XLSTART"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of a user of Windows who has started Excel once."""
    return places("windows", tmp_path / "An Peeters").home


def on(home: Path, system: str = "windows") -> tuple[object, ...]:
    return ("--system", system, "--home", home)


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
        "Nakijken kan met: done-xl doctor\n"
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
    assert result.exit_code == 0
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
    assert result.stderr.startswith("In Excel staat een nieuwere versie (99.0.0) dan deze ")
    assert run("install", "--overwrite", *on(home)).exit_code == 0
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
