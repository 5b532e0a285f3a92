"""Where the figures behind the charts stand on the hidden sheet `_dash`: columns from 0."""

from __future__ import annotations

from typing import Final

from done_xl.model.findings import column_letters
from done_xl.model.submission import MOST_MONTHS
from done_xl.model.tables import table

MONTHS: Final = MOST_MONTHS
SHEET: Final = "_dash"
FIRST_LINE: Final = 2
MONTH, SOA, SOG, DST, CUR = range(5)
MONTH_SERIES: Final = {SOA: "SOA", SOG: "SOG", DST: "DST", CUR: "CUR"}
STEP, PATHS = 6, 7
TARGET_ROW, TARGET_LABEL, TARGET_MET, TARGET_OPEN = 9, 10, 11, 12
MOMENT, SURE, UNSURE, NOT_REACHED, NOT_YET = range(14, 19)
THEME, AVERAGE = 20, 21
# Headlines above the charts, one a line.
HEADLINE: Final = 23
HEADLINES: Final = ("months", "hours", "path", "targets", "retention", "checklist")


def targets() -> int:
    """How many targets there can be: one for every row of tblKPI."""
    return table("kpis").rows


def area(column: int, rows: int) -> str:
    """The first `rows` cells of a column as a chart series takes them."""
    letters = column_letters(column)
    return f"={SHEET}!${letters}${FIRST_LINE}:${letters}${FIRST_LINE + rows - 1}"


def headline(name: str) -> str:
    """The cell of a chart's headline, from any sheet."""
    return f"{SHEET}!${column_letters(HEADLINE)}${FIRST_LINE + HEADLINES.index(name)}"
