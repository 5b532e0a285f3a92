"""Use case: the version of a workbook that may leave the organisation (domain 10)."""

from __future__ import annotations

from pathlib import Path

from done_xl.api.outputs import UseError


def export(file: Path, output: Path | None = None, *, overwrite: bool = False) -> Path:
    raise UseError("todo")
