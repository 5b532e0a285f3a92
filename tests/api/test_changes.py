"""Several files changed together."""

from __future__ import annotations

from pathlib import Path

import pytest

from done_xl.api.changes import Change, apply
from done_xl.api.outputs import UseError


def test_a_link_stays_a_link_to_the_file_that_changes(tmp_path: Path) -> None:
    kept, link = tmp_path / "dotfiles" / "done_xl.conf", tmp_path / "done_xl.conf"
    kept.parent.mkdir()
    kept.write_bytes(b"voor")
    link.symlink_to(kept)
    apply([Change(link, b"na")])
    assert (link.is_symlink(), kept.read_bytes()) == (True, b"na")


def test_all_files_or_none(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_bytes(b"voor")
    second.mkdir()
    with pytest.raises(UseError, match=str(second)):
        apply([Change(first, b"na"), Change(second, b"na")])
    assert (first.read_bytes(), sorted(tmp_path.iterdir())) == (b"voor", [first, second])
