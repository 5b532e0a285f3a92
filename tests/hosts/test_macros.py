"""The frame of every macro: what it says, what it logs, and what it never shows."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
import xlwings as xw

from done_xl.api.outputs import UseError
from done_xl.hosts import macros
from done_xl.hosts.macro_desk import Desk
from done_xl.hosts.macro_frame import CancelledError, NotRestoredError, run
from done_xl.text_nl import macros as text
from done_xl.text_nl import tallies
from done_xl.text_nl.buttons import BUTTONS


@dataclass
class PretendedApp:
    """What an Excel showed."""

    alerts: list[tuple[str, str, str]] = field(default_factory=list)
    status_bar: str | bool = False

    def alert(self, prompt: str, *, title: str, mode: str) -> str:
        self.alerts.append((prompt, title, mode))
        return "ok"


@dataclass
class PretendedBook:
    """An open workbook of that Excel."""

    app: PretendedApp
    name: str = "werkboek.xlsx"


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> PretendedApp:
    shown = PretendedApp()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(xw.Book, "caller", staticmethod(lambda: PretendedBook(shown)))
    return shown


def failing(error: BaseException) -> Callable[[Desk], str | None]:
    def work(desk: Desk) -> str | None:
        desk.status("bezig")
        raise error

    return work


def test_every_button_has_its_macro() -> None:
    for button in BUTTONS:
        assert callable(getattr(macros, button.function))


def test_a_macro_says_what_came_of_it_under_the_label_of_its_button(app: PretendedApp) -> None:
    run("consolidate", lambda _: "Klaar.")
    assert app.alerts == [("Klaar.", "Consolideer", "info")]


def test_a_refusal_is_shown_as_it_is_and_not_logged(app: PretendedApp, tmp_path: Path) -> None:
    run("consolidate", failing(UseError("Kies eerst een map.")))
    assert app.alerts == [("Kies eerst een map.", "Consolideer", "critical")]
    assert app.status_bar is False
    assert (tmp_path / ".done_xl" / "done_xl.log").read_text() == ""


def test_a_cancelled_window_says_nothing(app: PretendedApp) -> None:
    run("choose_folder", failing(CancelledError()))
    assert (app.alerts, app.status_bar) == ([], False)


def test_the_log_has_kind_and_place_and_no_value_of_a_cell(
    app: PretendedApp, tmp_path: Path
) -> None:
    def work(_: Desk) -> str:
        try:
            raise KeyError("Jan Peeters")
        except KeyError as error:
            raise ValueError("Jan Peeters woont in Gent") from error

    run("check_folder", work)
    log = tmp_path / ".done_xl" / "done_xl.log"
    ((said, title, mode),) = app.alerts
    assert (title, mode) == ("Controleer", "critical")
    assert "werkboek.xlsx" in said
    assert str(log) in said
    told = log.read_text(encoding="utf-8")
    assert re.search(r"check_folder: ValueError at test_macros.py:\d+, ", told)
    assert re.search(r"<- KeyError at test_macros.py:\d+", told)
    assert "done_xl/hosts/macro_frame.py:" in told
    assert "Peeters" not in told + said
    assert "ValueError" not in said
    assert str(Path.cwd()) not in told


def test_what_could_not_be_put_back_is_said(app: PretendedApp) -> None:
    def work(_: Desk) -> str:
        try:
            raise OSError
        except OSError as error:
            raise NotRestoredError from error

    run("consolidate", work)
    assert "en niet alles kon teruggezet worden" in app.alerts[0][0]
    assert "OSError" not in app.alerts[0][0]


def test_a_refusal_with_a_cause_names_no_other_file_and_its_log_in_a_sentence(
    app: PretendedApp, tmp_path: Path
) -> None:
    def work(_: Desk) -> str:
        try:
            raise OSError
        except OSError as error:
            raise UseError("/map/x.xlsx kan niet weggeschreven worden.") from error

    run("consolidate", work)
    log = tmp_path / ".done_xl" / "done_xl.log"
    assert app.alerts[0][0] == (
        "/map/x.xlsx kan niet weggeschreven worden.\n\n"
        f"Technische details, zonder gegevens uit uw werkboeken, staan in {log}."
    )


def test_without_a_log_the_message_still_comes(app: PretendedApp, tmp_path: Path) -> None:
    (tmp_path / ".done_xl").write_text("een bestand op die plaats")
    run("consolidate", failing(ValueError()))
    assert "Er kon geen logbestand geschreven worden." in app.alerts[0][0]


def test_the_log_stays_small(app: PretendedApp, tmp_path: Path) -> None:
    folder = tmp_path / ".done_xl"
    folder.mkdir()
    (folder / "done_xl.log").write_text("x" * 250_000)
    run("consolidate", failing(ValueError()))
    assert app.alerts
    assert (folder / "done_xl.log").stat().st_size < 10_000
    assert sorted(path.name for path in folder.iterdir()) == ["done_xl.log", "done_xl.log.1"]


def test_nothing_of_the_frame_is_left_in_the_logger(app: PretendedApp) -> None:
    run("consolidate", lambda _: "Klaar.")
    assert (logging.getLogger("done_xl").handlers, len(app.alerts)) == ([], 1)


def test_the_counts_say_what_they_count_and_what_only_consolidation_finds() -> None:
    assert tallies.counts(5, 3, 1, 2) == (
        "5 werkboeken en 3 bestanden van assessments, 1 fout, 2 waarschuwingen."
    )
    assert tallies.counts_of_files(1, 0, 2) == "1 bestand, 0 fouten, 2 waarschuwingen."
    assert tallies.counts(1, 0, 0, 1) == "1 werkboek, 0 fouten, 1 waarschuwing."
    assert tallies.rows_out(12).startswith("12 rijen met een fout tellen niet mee.")
    assert tallies.full_books(2).startswith("2 waarschuwingen komen alleen bij Consolideer: ")
    day = date(2026, 11, 22)
    assert tallies.other_days(2, day).startswith(
        "2 werkboeken hebben op Start een andere peildatum dan dit rapport (22/11/2026). "
    )
    assert (tallies.rows_out(0), tallies.full_books(0), tallies.other_days(0, day)) == ("", "", "")


def test_a_refusal_names_cells_where_the_command_has_options() -> None:
    cells = {"--exercise": "Proeven (Nieuw!B16)"}
    said = "Geef minstens één proef op met --exercise, zoals --exercise magazijn."
    assert text.in_cells(said, cells) == (
        "Geef minstens één proef op met Proeven (Nieuw!B16), zoals magazijn."
    )
    assert text.in_cells("--exercise x is niet goed.", cells) == (
        "Proeven (Nieuw!B16): x is niet goed."
    )
