"""The command `done-xl build` outside the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from done_xl.hosts.cli import main


def test_outside_the_project_nothing_is_called_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who compares the add-in must not take the wrong folder for tampering."""
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["build", "--check"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"{tmp_path} is niet de map van dit project.")
    assert list(tmp_path.iterdir()) == []
