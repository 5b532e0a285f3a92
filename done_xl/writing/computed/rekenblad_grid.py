"""Where everything stands on KPI rekenblad: columns from 0, lines from 1."""

from __future__ import annotations

from typing import Final

from done_xl.model.findings import cell_name, column_letters

SHEET: Final = "KPI rekenblad"
MONTHS: Final = 12
FIRST_LINE: Final = 4  # hidden: the first day of each month
AFTER_LINE: Final = 5  # hidden: the day after the last day that counts in each month
HEADER_LINE: Final = 6
KPI_LINES: Final = range(7, 28)
CODE, LABEL, PHASE, KIND, BASELINE, FIRST_MONTH = range(6)
TOTAL, TARGET, SHARE, STANDING, CHANGE, TREND = range(
    FIRST_MONTH + MONTHS, FIRST_MONTH + MONTHS + 6
)
RATIO_TITLE_LINE: Final = 30
RATIO_HEADER_LINE: Final = 31
FIRST_RATIO_LINE: Final = 32
# Columns of the ratios.
NUMERATOR, DENOMINATOR, RATIO, OUT_OF = range(2, 6)
# Columns of the retention block.
REACHED, UNCONFIRMED, NOT_REACHED, NOT_YET, DUE_TEXT, DUE_SHARE, SURE_SHARE = range(2, 9)


def first_cell(month: int) -> str:
    """The first day of a month (0-11), from any sheet."""
    return f"'{SHEET}'!{column_letters(FIRST_MONTH + month)}${FIRST_LINE}"


def after_cell(month: int) -> str:
    """The day after the last day that counts in a month (0-11), from any sheet."""
    return f"'{SHEET}'!{column_letters(FIRST_MONTH + month)}${AFTER_LINE}"


def kpi_area(column: int) -> str:
    """The cells of all KPIs in a column, from any sheet."""
    letters = column_letters(column)
    return f"'{SHEET}'!${letters}${KPI_LINES[0]}:${letters}${KPI_LINES[-1]}"


def retention_title_line(ratios: int) -> int:
    """The line of the retention block's title below so many ratios."""
    return FIRST_RATIO_LINE + ratios + 2


def retention_line(ratios: int, moment: int) -> int:
    """The line of a moment (from 0) in the retention block."""
    return retention_title_line(ratios) + 2 + moment


def retention_cell(ratios: int, moment: int, column: int) -> str:
    """A cell of the retention block, from any sheet."""
    return f"'{SHEET}'!{cell_name(retention_line(ratios, moment), column)}"
