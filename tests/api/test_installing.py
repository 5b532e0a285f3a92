"""Into Excel and out again: our own files and our own line of the config, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.api.installed import setting, with_setting, without_setting
from done_xl.api.installing import Installed, install, uninstall
from done_xl.api.outputs import UseError
from done_xl.api.places import System, UserPlaces, user_places
from done_xl.excel.modules import script_text
from tests.api.addins import addin, contents, places

PYTHON = {
    "windows": Path(r"C:\Users\Zoë Peeters\done_xl\Scripts\python.exe"),
    "mac": Path("/Users/zoe/done xl/bin/python3"),
}
SCRIPT = script_text("/Users/zoe/done xl/bin/python3").encode()
EXCEL: tuple[System, ...] = ("windows", "mac")
OTHERS = {
    "windows": b'"SHOW CONSOLE","True"\r\n\r\n"caf\xe9",""',
    "mac": b'"SHOW CONSOLE","True"\n\n"caf\xc3\xa9",""',
}


def said(done: Installed, home: Path) -> list[tuple[str, str]]:
    return [(step.outcome, step.what.replace(str(home), "~")) for step in done.steps]


def refused(places: UserPlaces, new: bytes, python: Path, *, overwrite: bool = False) -> str:
    """Why install is refused; nothing may have changed."""
    before = contents(places.home)
    with pytest.raises(UseError) as error:
        install(places, new, python, overwrite=overwrite)
    assert contents(places.home) == before
    return str(error.value).replace(str(places.home), "~")


def test_on_windows(tmp_path: Path) -> None:
    there = places("windows", tmp_path)
    done = install(there, addin(), PYTHON["windows"])
    start = "AppData/Roaming/Microsoft/Excel/XLSTART"
    assert said(done, tmp_path) == [
        ("put", f"de invoegtoepassing in ~/{start}/done_xl.xlam"),
        (
            "put",
            r"Excel gebruikt C:\Users\Zoë Peeters\done_xl\Scripts\python.exe, volgens "
            "~/.done_xl/done_xl.conf",
        ),
    ]
    files = {name: data for name, data in contents(tmp_path).items() if data is not None}
    assert files == {
        f"{start}/done_xl.xlam": addin(),
        ".done_xl/done_xl.conf": (
            b'"INTERPRETER_WIN","C:\\Users\\Zo\xeb Peeters\\done_xl\\Scripts\\python.exe"\r\n'
        ),
    }


def test_on_a_mac(tmp_path: Path) -> None:
    """The script starts this Python and no other program."""
    assert b'property AllowedPython : "/Users/zoe/done xl/bin/python3"' in SCRIPT
    done = install(places("mac", tmp_path), addin(), PYTHON["mac"])
    library = "Library"
    start = f"{library}/Group Containers/UBF8T346G9.Office/User Content.localized"
    script = f"{library}/Application Scripts/com.microsoft.Excel/done_xl-0.37.8.applescript"
    config = f"{library}/Containers/com.microsoft.Excel/Data/done_xl.conf"
    assert said(done, tmp_path) == [
        ("put", f"de invoegtoepassing in ~/{start}/Startup.localized/Excel/done_xl.xlam"),
        ("put", f"het script waarmee Excel Python start in ~/{script}"),
        ("put", f"Excel gebruikt /Users/zoe/done xl/bin/python3, volgens ~/{config}"),
    ]
    files = {name: data for name, data in contents(tmp_path).items() if data is not None}
    assert files == {
        f"{start}/Startup.localized/Excel/done_xl.xlam": addin(),
        script: SCRIPT,
        config: b'"INTERPRETER_MAC","/Users/zoe/done xl/bin/python3"\n',
    }


@pytest.mark.parametrize("system", EXCEL)
def test_a_second_time_all_is_well(tmp_path: Path, system: System) -> None:
    there = places(system, tmp_path)
    first = install(there, addin(), PYTHON[system])
    before = contents(tmp_path)
    again = install(there, addin(), PYTHON[system])
    assert contents(tmp_path) == before
    assert [step.what for step in again.steps] == [step.what for step in first.steps]
    assert ({step.outcome for step in again.steps}, again.changed) == ({"fine"}, False)


@pytest.mark.parametrize("system", EXCEL)
def test_a_trial_says_the_same_and_changes_nothing(tmp_path: Path, system: System) -> None:
    there = user_places(system, {}, tmp_path)
    tried = install(there, addin(), PYTHON[system], dry_run=True)
    assert (contents(tmp_path), tried.only_tried) == ({}, True)
    assert install(there, addin(), PYTHON[system]).steps == tried.steps
    before = contents(tmp_path)
    tried = uninstall(there, dry_run=True)
    assert contents(tmp_path) == before
    assert uninstall(there).steps == tried.steps


@pytest.mark.parametrize("system", EXCEL)
@pytest.mark.parametrize("others", [True, False])
def test_out_again_leaves_what_was_there_before(
    tmp_path: Path, system: System, *, others: bool
) -> None:
    there = places(system, tmp_path)
    assert there.addins is not None
    (there.addins / "PERSONAL.XLSB").write_bytes(b"mine")
    if there.scripts:
        (there.scripts / "done_xl-0.37.8.scpt").write_bytes(b"mine")
        (there.scripts / "done_xl-9.applescript").write_bytes(b"-- mine\n-- done_xl\n")
    if others:
        there.config.parent.mkdir(exist_ok=True)
        there.config.write_bytes(OTHERS[system])
    before = contents(tmp_path)
    install(there, addin(), PYTHON[system])
    there.logs.mkdir(parents=True, exist_ok=True)
    there.log.write_text("fout")
    uninstall(there)
    # On a Mac the folder for logs of all programs is always there.
    (tmp_path / "Library/Logs").rmdir() if system == "mac" else None
    assert contents(tmp_path) == before


def test_what_uninstall_says(tmp_path: Path) -> None:
    there = places("mac", tmp_path)
    assert there.scripts is not None
    assert uninstall(there) == Installed((), only_tried=False)
    install(there, addin(), PYTHON["mac"])
    (there.scripts / "done_xl-0.36.0.applescript").write_bytes(SCRIPT)
    (there.scripts / "done_xl-9.applescript").write_bytes(b"-- mine")
    (there.scripts / "done_xl-map.applescript").mkdir()
    there.config.with_name("done_xl_fout.log").touch()
    there.logs.mkdir(parents=True)
    there.log.touch()
    there.log.with_name("done_xl.log.1").touch()
    scripts = "~/Library/Application Scripts/com.microsoft.Excel"
    start = "~/Library/Group Containers/UBF8T346G9.Office/User Content.localized"
    data = "~/Library/Containers/com.microsoft.Excel/Data"
    assert said(uninstall(there), tmp_path) == [
        ("removed", f"{start}/Startup.localized/Excel/done_xl.xlam"),
        ("removed", f"{scripts}/done_xl-0.36.0.applescript"),
        ("removed", f"{scripts}/done_xl-0.37.8.applescript"),
        ("left", f"{scripts}/done_xl-9.applescript is niet van done_xl"),
        ("left", f"{scripts}/done_xl-map.applescript is niet van done_xl"),
        ("removed", f"de regel over Python in {data}/done_xl.conf"),
        ("removed", f"{data}/done_xl_fout.log"),
        ("removed", "~/Library/Logs/done_xl/done_xl.log"),
        ("removed", "~/Library/Logs/done_xl/done_xl.log.1"),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'"A","1"\n"INTERPRETER_WIN","C:\\old.exe"\n"B","2"\n',
         b'"A","1"\n"INTERPRETER_WIN","C:\\new.exe"\n"B","2"\n'),
        (b'interpreter_win,C:\\old.exe', b'"INTERPRETER_WIN","C:\\new.exe"\r\n'),
        (b'"PYTHON","INTERPRETER_WIN"\r\n',
         b'"INTERPRETER_WIN","C:\\new.exe"\r\n"PYTHON","INTERPRETER_WIN"\r\n'),
        (b'"half', b'"INTERPRETER_WIN","C:\\new.exe"\r\n"half'),
        (b'', b'"INTERPRETER_WIN","C:\\new.exe"\r\n'),
        # Saved by an editor that marks UTF-8: VBA does not see the first line then.
        (b'\xef\xbb\xbf"INTERPRETER_WIN","C:\\new.exe"\r\n',
         b'"INTERPRETER_WIN","C:\\new.exe"\r\n'),
        (b'\xef\xbb\xbf"A","1"\n', b'"INTERPRETER_WIN","C:\\new.exe"\r\n\xef\xbb\xbf"A","1"\n'),
    ],
)  # fmt: skip
def test_only_our_line_of_the_config(tmp_path: Path, before: bytes, after: bytes) -> None:
    there = places("windows", tmp_path)
    there.config.parent.mkdir()
    there.config.write_bytes(before)
    install(there, addin(), Path(r"C:\new.exe"))
    assert there.config.read_bytes() == after


LINES = st.one_of(
    st.sampled_from(
        [b'"A","1"', b"A,1", b"", b'"half', b'"PYTHON","INTERPRETER_WIN"', b"\xff\xfe"]
    ),
    st.binary(max_size=8),
)


@settings(deadline=None)
@given(lines=st.lists(LINES, max_size=4), end=st.sampled_from([b"\r\n", b"\n", b"\r"]))
def test_whatever_else_stands_in_the_config_stays(lines: list[bytes], end: bytes) -> None:
    """Byte for byte, also where it is no config at all."""
    before = end.join(lines)
    put = with_setting(before, "INTERPRETER_WIN", b"C:\\new.exe", b"\r\n")
    assert setting(put, "INTERPRETER_WIN") == b"C:\\new.exe"
    assert without_setting(put, "INTERPRETER_WIN") == without_setting(before, "INTERPRETER_WIN")
    assert with_setting(put, "INTERPRETER_WIN", b"C:\\new.exe", b"\r\n") == put


@pytest.mark.parametrize(
    ("mine", "left"),
    [(b"", None), (b'"A","1"\r\n', b'"A","1"\r\n')],
)
def test_the_mark_of_an_editor_goes_with_our_line(
    tmp_path: Path, mine: bytes, left: bytes | None
) -> None:
    there = places("windows", tmp_path)
    install(there, addin(), PYTHON["windows"])
    there.config.write_bytes(b"\xef\xbb\xbf" + there.config.read_bytes() + mine)
    uninstall(there)
    assert (there.config.read_bytes() if there.config.exists() else None) == left


def test_another_python_is_said(tmp_path: Path) -> None:
    there = places("windows", tmp_path)
    install(there, addin(), Path(r"C:\old.exe"))
    done = install(there, addin(), Path(r"C:\new.exe"))
    assert said(done, tmp_path)[1] == (
        "put",
        r"Excel gebruikt C:\new.exe en niet meer C:\old.exe, volgens ~/.done_xl/done_xl.conf",
    )


def test_an_older_add_in_is_renewed_and_a_newer_one_only_when_asked(tmp_path: Path) -> None:
    there = places("windows", tmp_path)
    assert there.addin is not None
    there.addin.write_bytes(addin("0.0.9"))
    assert install(there, addin(), PYTHON["windows"]).steps[0].outcome == "put"
    assert there.addin.read_bytes() == addin()
    there.addin.write_bytes(addin("0.10.0"))
    assert refused(there, addin(), PYTHON["windows"]) == (
        "In Excel staat al een nieuwere versie: 0.10.0. Dit programma is versie 0.1.0. Installeer "
        "eerst het nieuwste programma. Wilt u toch de oude versie in Excel? Typ dan: done-xl "
        "install --overwrite. Het gaat om ~/AppData/Roaming/Microsoft/Excel/XLSTART/done_xl.xlam. "
        "Er is niets veranderd."
    )
    install(there, addin(), PYTHON["windows"], overwrite=True)
    assert there.addin.read_bytes() == addin()


def test_a_folder_with_the_name_of_the_add_in_is_never_touched(tmp_path: Path) -> None:
    there = places("windows", tmp_path)
    assert there.addin is not None
    there.addin.mkdir()
    assert "done_xl.xlam is niet van done_xl." in refused(there, addin(), PYTHON["windows"])
    assert [step.outcome for step in uninstall(there).steps] == ["left"]
    assert there.addin.is_dir()


@pytest.mark.parametrize("foreign", [b"", b"PK\3\4", b"mine", addin(xlwings="")])
def test_a_file_of_somebody_else_is_never_touched(tmp_path: Path, foreign: bytes) -> None:
    there = places("windows", tmp_path)
    assert there.addin is not None
    there.addin.write_bytes(foreign)
    for overwrite in (False, True):
        assert refused(there, addin(), PYTHON["windows"], overwrite=overwrite) == (
            "~/AppData/Roaming/Microsoft/Excel/XLSTART/done_xl.xlam is niet van done_xl. Kijk wat "
            "het is, geef het een andere naam, en probeer opnieuw. Er is niets veranderd."
        )
    assert [step.outcome for step in uninstall(there).steps] == ["left"]
    assert there.addin.read_bytes() == foreign


def test_a_script_of_somebody_else_is_never_touched(tmp_path: Path) -> None:
    there = places("mac", tmp_path)
    assert there.scripts is not None
    (there.scripts / "done_xl-0.37.8.applescript").write_bytes(b"-- mine\n")
    assert refused(there, addin(), PYTHON["mac"]).startswith(
        "~/Library/Application Scripts/com.microsoft.Excel/done_xl-0.37.8.applescript is niet van"
    )


@pytest.mark.parametrize(
    ("system", "python", "folder"),
    [
        ("windows", r"C:\Users\Łukasz\python.exe", r"C:\done_xl"),
        ("mac", "/Users/zoë/bin/python3", "/Users/Shared/done_xl"),
    ],
)
def test_a_path_that_vba_cannot_read(
    tmp_path: Path, system: System, python: str, folder: str
) -> None:
    assert refused(places(system, tmp_path), addin(), Path(python)) == (
        f"Excel kan het pad van deze Python niet lezen: {python}. Maak de omgeving (python -m "
        f"venv) in een map met alleen gewone letters, zoals {folder}, installeer done_xl daarin "
        "en voer daar uit: done-xl install"
    )


@pytest.mark.parametrize(
    ("interpreter", "base"),
    [
        (r"C:\Users\An\AppData\Local\Microsoft\WindowsApps\python.exe", r"C:\Python"),
        (r"C:\Users\An\venv\Scripts\python.exe", r"C:\Program Files\WindowsApps\Python"),
    ],
)
def test_the_python_of_the_store_cannot_write_where_excel_looks(
    tmp_path: Path, interpreter: str, base: str
) -> None:
    there = places("windows", tmp_path)
    before = contents(tmp_path)
    with pytest.raises(UseError) as error:
        install(there, addin(), Path(interpreter), base=Path(base))
    assert contents(tmp_path) == before
    assert str(error.value) == (
        "Deze Python komt uit de Microsoft Store. Windows laat ze niet in de mappen van Excel "
        "schrijven. Installeer Python van python.org, maak daarmee een omgeving (python -m venv), "
        "installeer done_xl daarin en voer daar uit: done-xl install"
    )


def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    """As with an Excel folder that only an administrator may change."""
    there = user_places("windows", {}, tmp_path)
    (tmp_path / "AppData").touch()
    assert refused(there, addin(), PYTHON["windows"]).startswith(
        "~/AppData/Roaming/Microsoft/Excel/XLSTART/done_xl.xlam kan niet veranderd worden."
    )
    (tmp_path / "AppData").unlink()
    (tmp_path / ".done_xl").touch()
    assert refused(there, addin(), PYTHON["windows"]).startswith(
        "~/.done_xl/done_xl.conf kan niet veranderd worden."
    )


def test_a_mac_that_keeps_its_folders_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """macOS lets nobody read the data of another program without leave."""
    there = places("mac", tmp_path)
    install(there, addin(), PYTHON["mac"])
    before = contents(tmp_path)
    read = Path.read_bytes

    def closed(self: Path) -> bytes:
        if self == there.config:
            raise PermissionError(1, "Operation not permitted", str(self))
        return read(self)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", closed)
        with pytest.raises(UseError) as error:
            install(there, addin(), Path("/other/python"))
        with pytest.raises(UseError, match="kan niet gelezen worden"):
            uninstall(there)
    assert contents(tmp_path) == before
    assert str(error.value) == (
        f"{there.config} kan niet gelezen worden. Er is niets veranderd. Sluit Excel, geef "
        "Terminal toegang in Systeeminstellingen, Privacy en beveiliging (Volledige "
        "schijftoegang), en probeer opnieuw."
    )


def test_where_there_is_no_excel(tmp_path: Path) -> None:
    there = user_places("linux", {}, tmp_path)
    said = refused(there, addin(), Path("/usr/bin/python3"))
    with pytest.raises(UseError, match="bestaat Excel niet"):
        uninstall(there)
    assert said == (
        "Op dit systeem bestaat Excel niet: er is niets te installeren. De werkboeken openen in "
        "LibreOffice, en voor elke knop is er een opdracht. Zie: done-xl --help"
    )


@pytest.mark.parametrize("open_file", ["done_xl.xlam", "done_xl.conf"])
def test_while_excel_is_open_nothing_changes(
    tmp_path: Path, open_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = places("windows", tmp_path)
    install(there, addin("0.0.9"), Path(r"C:\old.exe"))
    replace = Path.replace

    def locked(self: Path, target: Path) -> Path:
        if target.name == open_file:
            raise PermissionError(13, "The process cannot access the file")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    said = refused(there, addin(), Path(r"C:\new.exe"))
    assert said.endswith(
        f"{open_file} kan niet veranderd worden. Sluit Excel en probeer opnieuw. Lukt het dan nog "
        "niet, vraag uw informaticus dan om schrijfrechten op die map. Er is niets veranderd."
    )


def test_an_open_add_in_is_not_half_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = places("mac", tmp_path)
    install(there, addin(), PYTHON["mac"])
    before = contents(tmp_path)
    unlink = Path.unlink

    def locked(self: Path, *, missing_ok: bool = False) -> None:
        if self.name == "done_xl.conf":
            raise PermissionError(13, "The process cannot access the file")
        unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", locked)
    with pytest.raises(UseError, match="Sluit Excel en probeer opnieuw"):
        uninstall(there)
    assert contents(tmp_path) == before


def test_what_cannot_be_brought_back_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = places("windows", tmp_path)
    install(there, addin("0.0.9"), Path(r"C:\old.exe"))
    replace, times = Path.replace, []

    def once(self: Path, target: Path) -> Path:
        times.append(target)
        if len(times) > 1:
            raise PermissionError(13, "The process cannot access the file")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", once)
    with pytest.raises(UseError) as error:
        install(there, addin(), Path(r"C:\new.exe"))
    assert str(error.value) == (
        f"{there.config} kan niet veranderd worden. Sluit Excel en probeer opnieuw. Dit is wel al "
        f"veranderd: {there.addin}."
    )


def test_a_full_disk_leaves_no_scraps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = places("windows", tmp_path)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert "done_xl.xlam kan niet veranderd worden." in refused(there, addin(), PYTHON["windows"])


def test_the_config_keeps_its_rights(tmp_path: Path) -> None:
    there = places("mac", tmp_path)
    there.config.write_bytes(OTHERS["mac"])
    there.config.chmod(0o600)
    install(there, addin(), PYTHON["mac"])
    assert there.config.stat().st_mode & 0o777 == 0o600
    assert there.addin is not None
    assert there.addin.stat().st_mode & 0o777 == 0o644


def test_excel_never_sees_a_file_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Excel opens all that stands in its start folder."""
    there = places("windows", tmp_path)
    replace, seen = Path.replace, []

    def look(self: Path, target: Path) -> Path:
        assert there.addins is not None
        seen.append(sorted(path.name for path in there.addins.iterdir()))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", look)
    install(there, addin(), PYTHON["windows"])
    assert seen == [[], ["done_xl.xlam"]]
