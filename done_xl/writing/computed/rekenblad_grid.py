"""Where everything stands on KPI rekenblad: columns from 0, lines from 1."""

from __future__ import annotations

from typing import Final

from done_xl.model.findings import cell_name, column_letters
from done_xl.model.submission import MOST_MONTHS
from done_xl.model.tables import table

MONTHS: Final = MOST_MONTHS
SHEET: Final = "KPI rekenblad"
FIRST_LINE: Final = 4  # hidden: the first day of each month
AFTER_LINE: Final = 5  # hidden: the day after the last day that counts in each month
HEADER_LINE: Final = 6
FIRST_KPI_LINE: Final = 7
CODE, LABEL, PHASE, KIND, BASELINE, FIRST_MONTH = range(6)
TOTAL, TARGET, SHARE, STANDING, CHANGE, TREND = range(
    FIRST_MONTH + MONTHS, FIRST_MONTH + MONTHS + 6
)
# Columns of the ratios.
NUMERATOR, DENOMINATOR, RATIO, OUT_OF = range(2, 6)
# Columns of the retention block.
REACHED, UNCONFIRMED, NOT_REACHED, NOT_YET = range(2, 6)
DUE_TEXT, DUE_SHARE, SURE_TEXT, SURE_SHARE = range(6, 10)


def kpi_lines() -> range:
    """The lines of the KPIs: one for every row of tblKPI."""
    return range(FIRST_KPI_LINE, FIRST_KPI_LINE + table("kpis").rows)


def ratio_title_line() -> int:
    """The line of the ratios' title, two below the KPIs."""
    return kpi_lines()[-1] + 3


def first_ratio_line() -> int:
    """The line of the first ratio, below the title and the header."""
    return ratio_title_line() + 2


def first_cell(month: int) -> str:
    """The first day of a month (0-11), from any sheet."""
    return f"'{SHEET}'!{column_letters(FIRST_MONTH + month)}${FIRST_LINE}"


def after_cell(month: int) -> str:
    """The day after the last day that counts in a month (0-11), from any sheet."""
    return f"'{SHEET}'!{column_letters(FIRST_MONTH + month)}${AFTER_LINE}"


def kpi_area(column: int) -> str:
    """The cells of all KPIs in a column, from any sheet."""
    letters = column_letters(column)
    return f"'{SHEET}'!${letters}${kpi_lines()[0]}:${letters}${kpi_lines()[-1]}"


def retention_title_line(ratios: int) -> int:
    """The line of the retention block's title below so many ratios."""
    return first_ratio_line() + ratios + 2


def retention_line(ratios: int, place: int) -> int:
    """A line of the retention block, from 0: the active moments stand there in order of time."""
    return retention_title_line(ratios) + 2 + place


def retention_cell(ratios: int, place: int, column: int) -> str:
    """A cell of the retention block, from any sheet."""
    return f"'{SHEET}'!{cell_name(retention_line(ratios, place), column)}"
