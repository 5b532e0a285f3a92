"""What stands on Start of the project workbook, and what is asked or refused before it is used."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from done_xl.api.outputs import UseError
from done_xl.hosts.macro_desk import Desk
from done_xl.hosts.macro_frame import CancelledError
from done_xl.hosts.macro_project import (
    FOLDER,
    REFERENCE,
    _merged,
    ask_about_server,
    chosen_day,
    chosen_folder,
)
from done_xl.text_nl import macros as text
from done_xl.text_nl import tallies
from tests.hosts.folders import two_organisations


@dataclass
class Cell:
    """An entry cell; an error in it reads as a text only where that is asked for."""

    value: object
    sheet: SimpleNamespace = field(default_factory=lambda: SimpleNamespace(name="Start"))

    def options(self, *, err_to_str: bool) -> SimpleNamespace:
        assert err_to_str
        return SimpleNamespace(value=self.value)

    def get_address(self, **_: bool) -> str:
        return "B6"


@dataclass
class StartDesk:
    """A desk with a project workbook; its user answers questions with `yes`."""

    folder: object = None
    day: object = None
    yes: bool = True
    is_project: bool = True
    title: str = "Consolideer"
    asked: list[str] = field(default_factory=list)

    @property
    def book(self) -> SimpleNamespace:
        cells = {FOLDER: Cell(self.folder), REFERENCE: Cell(self.day)}
        names = {name: SimpleNamespace(refers_to_range=cell) for name, cell in cells.items()}
        return SimpleNamespace(names=names)

    def agrees(self, question: str) -> bool:
        self.asked.append(question)
        return self.yes

    def progress(self, done: int, total: int) -> None:
        """Nothing is shown."""


def desk(**given: Any) -> Desk:
    return cast("Desk", StartDesk(**given))


def test_an_error_in_a_cell_is_no_blank_cell() -> None:
    with pytest.raises(UseError, match=r"In Start!B6 staat geen datum\."):
        chosen_day(desk(day="#DIV/0!"))
    with pytest.raises(UseError, match=r"In Start!B6 staat tekst en geen datum\."):
        chosen_day(desk(day="morgen"))
    assert chosen_day(desk(day=None)) is None


@pytest.mark.parametrize(
    "path", [r"\\server\map", "//server/map", r"\/server\map", r"\\?\C:\map", r"\??\UNC\server"]
)
def test_a_folder_on_a_server_is_looked_at_only_where_the_user_knows_it(path: str) -> None:
    """A workbook that somebody sent can name the sender's server."""
    at = StartDesk(folder=path, yes=False)
    with pytest.raises(CancelledError):
        chosen_folder(cast("Desk", at))
    assert at.asked == [text.KNOWN_SERVER.format(path=path)]
    ask_about_server(desk(), path)


def test_a_folder_of_the_computer_needs_no_question(tmp_path: Path) -> None:
    at = StartDesk(folder=str(tmp_path), yes=False)
    assert chosen_folder(cast("Desk", at)) == tmp_path
    assert at.asked == []


def test_a_reference_date_before_all_periods_never_empties_a_report(tmp_path: Path) -> None:
    folder = two_organisations(tmp_path)
    with pytest.raises(UseError, match=r"De eerste periode begint pas op 01/09/2025"):
        _merged(desk(), folder, date(2025, 8, 31))
    assert _merged(desk(), folder, date(2025, 9, 1)).reference == date(2025, 9, 1)


def test_what_comes_next_depends_on_what_is_in_the_folder() -> None:
    assert text.folder_chosen("C:/map", 2) == (
        "De map is gekozen: C:/map. Er staan 2 bestanden in. Klik nu op Controleer of Consolideer."
    )
    assert text.folder_chosen("C:/map", 0) == (
        "De map is gekozen: C:/map. Er staan nog geen werkboeken in. "
        "Zet ze erin en klik dan op Controleer."
    )
    assert ": in dat werkboek staan namen" in tallies.full_books(1)
