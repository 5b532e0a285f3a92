"""The sheet on which the check writes its findings: no table of the workbook, whatever it says."""

from __future__ import annotations

from done_xl.reading.sheet import Sheet
from done_xl.text_nl.report import CONTROL_HEADS

_LINES_SEARCHED = 40


def is_control(sheet: Sheet) -> bool:
    """Whether the check wrote this sheet; it may be renamed, moved down or copied."""
    heads = list(CONTROL_HEADS)
    return any(row[: len(heads)] == heads for row in sheet.cells[:_LINES_SEARCHED])
