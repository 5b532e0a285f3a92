"""A whole consolidation with its report, as the bench times it."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from done_xl import api

TODAY = date(2027, 1, 15)


def whole(folder: Path, workers: int) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        project = api.consolidate(
            folder, Path(scratch) / "report.xlsx", today=TODAY, workers=workers
        )
    if not project.consolidation.results:
        raise SystemExit("nothing consolidated")
