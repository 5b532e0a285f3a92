"""Web addresses of OneDrive and SharePoint: the one path that fits, or a refusal in Dutch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.api.cloud import drive_roots, local_folder, local_path
from done_xl.api.outputs import UseError

PERSONAL = "https://d.docs.live.net/0123456789abcdef"
BUSINESS = "https://brug-my.sharepoint.com/personal/an_debrug_be/Documents"
SITE = "https://brug.sharepoint.com/sites/Doorstroom2026/Gedeelde documenten"
LOST = (
    "{} is een webadres en staat niet op deze computer. Synchroniseer de map met OneDrive (in de "
    "browser: Synchroniseren), of bewaar het bestand in een gewone map op deze computer."
)
Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Makes a file in the user's folder."""

    def made(*parts: str) -> Path:
        path = tmp_path.joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
        return path

    return made


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """Windows with a drive of the user's own and one of the organisation De Brug."""
    for name in ("OneDrive", "OneDrive - De Brug"):
        (tmp_path / name).mkdir()
    return {
        "OneDrive": str(tmp_path / "OneDrive - De Brug"),
        "OneDriveCommercial": str(tmp_path / "OneDrive - De Brug"),
        "OneDriveConsumer": str(tmp_path / "OneDrive"),
    }


@pytest.fixture
def mac(tmp_path: Path) -> dict[str, str]:
    """A Mac, where no variable names a drive."""
    for name in ("OneDrive-Personal", "OneDrive-DeBrug", "OneDrive-SharedLibraries-DeBrug"):
        (tmp_path / "Library/CloudStorage" / name).mkdir(parents=True)
    return {"HOME": str(tmp_path)}


def refusal(address: str, environ: dict[str, str], **more: dict[str, Path]) -> str:
    with pytest.raises(UseError) as error:
        local_path(address, environ, **more)
    return str(error.value)


def test_a_path_stays_a_path(environ: dict[str, str]) -> None:
    assert local_path(r"C:\Werk\a.xlsm", environ) == Path(r"C:\Werk\a.xlsm")


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        (f"{PERSONAL}/Werk/a.xlsm", ("OneDrive", "Werk", "a.xlsm")),
        (f"{PERSONAL}/Mijn werk/a b.xlsm", ("OneDrive", "Mijn werk", "a b.xlsm")),
        (f"{PERSONAL}/Mijn%20werk/co%C3%B6.xlsm", ("OneDrive", "Mijn werk", "coö.xlsm")),
        (f"{PERSONAL}/50%25 klaar.xlsm", ("OneDrive", "50% klaar.xlsm")),
        (f"{PERSONAL}/50%25 klaar.xlsm", ("OneDrive", "50%25 klaar.xlsm")),
        (f"{PERSONAL}/a #1.xlsm?web=1", ("OneDrive", "a #1.xlsm")),
        (f"{BUSINESS}/Werk/a.xlsm", ("OneDrive - De Brug", "Werk", "a.xlsm")),
        (f"{SITE}/Q1/a.xlsm", ("De Brug", "Doorstroom 2026 - Documenten", "Q1", "a.xlsm")),
        (f"{SITE}/Q1/a.xlsm", ("De Brug", "Doorstroom 2026 - Q1", "a.xlsm")),
        (
            "https://brug.sharepoint.com/teams/x/Foto%27s/a.xlsm",
            ("De Brug", "X - Foto's", "a.xlsm"),
        ),
    ],
)
def test_the_file_that_an_address_means(
    make: Make, environ: dict[str, str], address: str, parts: tuple[str, ...]
) -> None:
    path = make(*parts)
    assert local_path(address, environ) == path


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        (f"{PERSONAL}/a.xlsm", ("OneDrive-Personal", "a.xlsm")),
        (f"{BUSINESS}/a.xlsm", ("OneDrive-DeBrug", "a.xlsm")),
        (
            f"{SITE}/a.xlsm",
            ("OneDrive-SharedLibraries-DeBrug", "Doorstroom 2026 - Documenten", "a.xlsm"),
        ),
    ],
)
def test_the_same_on_a_mac(
    make: Make, mac: dict[str, str], address: str, parts: tuple[str, ...]
) -> None:
    path = make("Library", "CloudStorage", *parts)
    assert local_path(address, mac) == path


def test_a_folder(make: Make, environ: dict[str, str]) -> None:
    folder = make("OneDrive", "Werk", "a.xlsm").parent
    for address in (f"{PERSONAL}/Werk", f"{PERSONAL}/Werk/"):
        assert local_path(address, environ) == folder
    assert local_path(PERSONAL, environ) == folder.parent


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        (f"{PERSONAL}/Werk/a.xlsm", ("OneDrive", "a.xlsm")),
        (f"{PERSONAL}/Werk/a.xlsm", ("OneDrive", "Anders", "a.xlsm")),
        (f"{PERSONAL}/Werk/a.xlsm", ("OneDrive - De Brug", "Werk", "a.xlsm")),
        (f"{BUSINESS}/Werk/a.xlsm", ("OneDrive", "Werk", "a.xlsm")),
        (f"{SITE}/a.xlsm", ("De Brug", "Ander team - Documenten", "a.xlsm")),
        (f"{SITE}/a.xlsm", ("De Brug", "Doorstroom 2026 - Foto's", "a.xlsm")),
        (f"{SITE}/a.xlsm", ("OneDrive - De Brug", "a.xlsm")),
        ("https://voorbeeld.be/a.xlsm", ("OneDrive", "a.xlsm")),
        ("https:", ("OneDrive", "a.xlsm")),
    ],
)
def test_a_file_of_the_same_name_elsewhere_is_another_file(
    make: Make, environ: dict[str, str], address: str, parts: tuple[str, ...]
) -> None:
    make(*parts)
    assert refusal(address, environ) == LOST.format(address)


def test_two_that_fit_are_none(make: Make, environ: dict[str, str]) -> None:
    """A site synchronised as a whole, and a folder of it once more."""
    one = make("De Brug", "Doorstroom 2026 - Documenten", "Q1", "a.xlsm")
    two = make("De Brug", "Doorstroom 2026 - Q1", "a.xlsm")
    assert refusal(f"{SITE}/Q1/a.xlsm", environ) == (
        f"{SITE}/Q1/a.xlsm kan op deze computer meer dan één bestand of map zijn: {one}, {two}. "
        "Open het bestand vanuit de juiste map, of bewaar het in een gewone map op deze computer."
    )


def test_a_name_that_can_be_read_in_two_ways(make: Make, environ: dict[str, str]) -> None:
    make("OneDrive", "a%20b.xlsm")
    make("OneDrive", "a b.xlsm")
    assert "meer dan één bestand" in refusal(f"{PERSONAL}/a%20b.xlsm", environ)


def test_what_windows_says_goes_before_all_else(make: Make, environ: dict[str, str]) -> None:
    """A colleague's drive holds a file of the same name and folder as the user's own."""
    mounts = {f"{BUSINESS}/": Path(environ["OneDriveCommercial"])}
    mine = make("OneDrive - De Brug", "Werk", "a.xlsm")
    theirs = BUSINESS.replace("an_debrug", "jan_debrug")
    assert local_path(f"{BUSINESS}/Werk/a.xlsm", environ, mounts) == mine
    assert local_path(f"{BUSINESS.upper()}/Werk/a.xlsm", environ, mounts) == mine
    assert refusal(f"{theirs}/Werk/a.xlsm", environ, mounts=mounts) == LOST.format(
        f"{theirs}/Werk/a.xlsm"
    )


def test_a_folder_whose_name_begins_alike_is_another_one(make: Make) -> None:
    path = make("Docs", "a.xlsm")
    mounts = {f"{SITE}/Docs": path.parent}
    assert local_path(f"{SITE}/Docs/a.xlsm", {}, mounts) == path
    make("Docs", "2", "a.xlsm")
    for address in (f"{SITE}/Docs2/a.xlsm", f"{SITE}/Docs2"):
        assert refusal(address, {}, mounts=mounts) == LOST.format(address)


def test_a_mount_can_stand_for_a_deeper_folder(make: Make, tmp_path: Path) -> None:
    mounts = {f"{SITE}/": tmp_path / "De Brug" / "Iets anders - Q1"}
    path = make("De Brug", "Iets anders - Q1", "jan", "a.xlsm")
    assert local_path(f"{SITE}/Q1/jan/a.xlsm", {}, mounts) == path
    assert refusal(f"{SITE}/Q2/jan/a.xlsm", {}, mounts=mounts) == LOST.format(
        f"{SITE}/Q2/jan/a.xlsm"
    )


@pytest.mark.parametrize(
    "rest",
    ["../geheim.txt", "Werk/../../geheim.txt", "%2e%2e/geheim.txt", "..%2Fgeheim.txt", "Werk//a",
     "..\\geheim.txt", "%2E%2E%5Cgeheim.txt", "/geheim.txt", "C:/geheim.txt"],
)  # fmt: skip
def test_no_way_out_of_the_folder(make: Make, environ: dict[str, str], rest: str) -> None:
    make("geheim.txt")
    make("OneDrive", "Werk", "a")
    address = f"{PERSONAL}/{rest}"
    assert refusal(address, environ) == LOST.format(address)


STEPS = st.lists(
    st.one_of(st.sampled_from(["..", ".", "a", "b", "OneDrive", "%2e%2e"]), st.text(max_size=4)),
    max_size=5,
)


@settings(max_examples=300, deadline=None)
@given(steps=STEPS, encoded=st.booleans(), start=st.sampled_from([PERSONAL, BUSINESS, SITE]))
def test_never_a_path_outside_the_drives(
    tmp_path_factory: pytest.TempPathFactory, *, steps: list[str], encoded: bool, start: str
) -> None:
    base = tmp_path_factory.getbasetemp() / "drives"
    for name in ("OneDrive/a/b", "OneDrive - B/a", "B/Doorstroom2026 - Documenten/b", "a", "b"):
        (base / name).mkdir(parents=True, exist_ok=True)
    environ = {
        "OneDriveConsumer": str(base / "OneDrive"),
        "OneDriveCommercial": str(base / "OneDrive - B"),
    }
    rest = "/".join(steps)
    try:
        found = local_path(f"{start}/{quote(rest) if encoded else rest}", environ)
    except UseError:
        return
    assert any(found.resolve().is_relative_to(root) for root in drive_roots(environ))
    if not encoded and "%" not in rest:
        meant = [step for step in rest.partition("?")[0].split("/") if step]
        if start == SITE and meant:
            assert (found.parent.name, found.name) == ("Doorstroom2026 - Documenten", "b")
        assert list(found.parts[len(found.parts) - len(meant) :]) == meant


def test_a_folder_that_was_typed(make: Make, environ: dict[str, str], tmp_path: Path) -> None:
    folder = make("OneDrive", "Mijn werk", "a.xlsm").parent
    for given_text in (str(folder), f' "{folder}" ', f"{PERSONAL}/Mijn werk"):
        assert local_folder(given_text, environ) == folder
    said = {}
    for given_text in ("  ", "Werk", str(tmp_path / "weg"), str(folder / "a.xlsm")):
        with pytest.raises(UseError) as error:
            local_folder(given_text, environ)
        said[given_text.strip()] = str(error.value)
    assert said == {
        "": "Er is geen map gekozen. Kies de map waarin de werkboeken staan.",
        "Werk": (
            "Werk is geen volledig pad van een map. Typ het volledige pad, zoals "
            "/Users/jan/Werkboeken, of gebruik de knop Kies map."
        ),
        str(tmp_path / "weg"): f"{tmp_path / 'weg'} bestaat niet. Kijk de naam na.",
        str(folder / "a.xlsm"): (
            f"{folder / 'a.xlsm'} is geen map. Geef de map waarin de werkboeken staan."
        ),
    }
