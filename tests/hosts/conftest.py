from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from done_xl.hosts import cli
from tests.hosts.folders import book, log, two_organisations

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    def call(*words: object) -> Result:
        return CliRunner().invoke(cli.main, [str(word) for word in words])

    return call


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two organisations; for reading only."""
    return two_organisations(tmp_path_factory.mktemp("two"))


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A workbook without errors."""
    rows = {"log": (log(date(2026, 1, 5), "SOA Sollicitatieacties", 3),)}
    return book(tmp_path_factory.mktemp("good") / "good.xlsx", "GOOD", rows).read_bytes()


@pytest.fixture
def one(good: bytes, tmp_path: Path) -> Path:
    """A folder with that one workbook."""
    found = tmp_path / "one"
    found.mkdir()
    (found / "good.xlsx").write_bytes(good)
    return found


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Sets the day on which the command runs."""

    def set_day(day: date) -> None:
        class Clock(date):
            @classmethod
            def today(cls, *_: Any) -> Any:
                return day

        monkeypatch.setattr(cli, "date", Clock)

    return set_day
