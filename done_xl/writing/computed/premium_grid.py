"""Where everything stands on Premies and on the hidden sheet behind it.

Columns from 0, lines from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from done_xl.catalogue.types import Catalogue, Measure, Term
from done_xl.model.findings import cell_name, column_letters
from done_xl.scoring.premium import premium_measures

SHEET: Final = "Premies"
ROWS: Final = 60
QUARTERS: Final = 5  # that a year from September to August touches

CODE, STATUS, START, END, APPLIED, CONSENT, RIGHT, WAGE = range(8)
WIDTHS: Final = (10.5, 19, 10.5, 10.5, 12, 11.5, 30, 12)
# The totals stand before the quarters: most periods do not use the last of these.
COUNTED, EXPECTED, FIRST_QUARTER = 8, 9, 10
NUMBER, SHARE, AMOUNT = range(3)
QUARTER_WIDTHS: Final = (3.7, 5.3, 10)
LAST_COLUMN: Final = FIRST_QUARTER + len(QUARTER_WIDTHS) * QUARTERS - 1
TOTAL_WIDTH: Final = 11.5

LEGEND_LINE, SUMMARY_LINE = 3, 5
QUARTERLY_LINE, AT_START_LINE, LATER_LINE, ALL_LINE = 6, 7, 8, 9
# The summary stands above the columns of the rows.
SUM_COUNT, SUM_EACH, SUM_COUNTED, SUM_EXPECTED, SUM_NOTE = START, END, APPLIED, CONSENT, RIGHT
SHOWN_LINE, QUARTER_LINE, STATE_LINE, HEADER_LINE, TOTAL_LINE = 11, 12, 13, 14, 15
FIRST_LINE: Final = 16

FEED: Final = "_premies"
# The hidden sheet has side by side a line for each row of Maatregelen, for each term of a premium,
# for each quarter and for each line of Premies. Lists start on line 2.
ROW_COLUMNS: Final = (
    "row",
    "place",
    "term",
    "status",
    "refused",
    "cents",
    "base",
    "right",
    "no wage",
)
TERM_COLUMNS: Final = (
    "code",
    "label",
    "choice",
    "from",
    "to",
    "closed",
    "consent",
    "statuses",
    "status words",
    "late words",
)
QUARTER_COLUMNS: Final = ("first", "last", "state", "total")
SHOWN: Final = "shown"  # by line of Premies the row of Maatregelen


def at(line: int, column: int) -> str:
    """A cell of Premies as a formula on that sheet takes it."""
    return cell_name(line, column)


def quarter_column(quarter: int, part: int) -> int:
    """The column of a part of quarter 0 to 4 of the period on Premies."""
    return FIRST_QUARTER + len(QUARTER_WIDTHS) * quarter + part


@dataclass(frozen=True, slots=True)
class Feed:
    """The hidden sheet for so many rows of Maatregelen and the catalogue's terms."""

    rows: int
    terms: tuple[tuple[Measure, Term], ...]

    @property
    def steps(self) -> int:
        """The most steps that a term has."""
        return max((len(term.premium) for _, term in self.terms), default=1)

    def column(self, name: str) -> int:
        """The column of a list by its name; ValueError where there is none."""
        return self._names().index(name)

    def area(self, name: str) -> str:
        """All entries of a list, with the sheet."""
        return self._area(name, name)

    def cell(self, name: str, number: int) -> str:
        """Entry `number` (from 1) of a list, with the sheet."""
        return f"{FEED}!${column_letters(self.column(name))}${number + 1}"

    def step_area(self, part: str) -> str:
        """The steps of all terms side by side: their first quarters, or by how much they change."""
        return self._area(f"{part} 0", f"{part} {self.steps - 1}")

    def _area(self, first: str, last: str) -> str:
        letters = [column_letters(self.column(name)) for name in (first, last)]
        count = self._count(first)
        return f"{FEED}!${letters[0]}$2:${letters[1]}${count + 1}"

    def _names(self) -> tuple[str, ...]:
        shares = tuple(f"share {quarter}" for quarter in range(QUARTERS))
        steps = range(self.steps)
        return (
            *ROW_COLUMNS,
            *shares,
            "",
            *TERM_COLUMNS,
            *(f"since {step}" for step in steps),
            *(f"change {step}" for step in steps),
            "",
            *QUARTER_COLUMNS,
            "",
            SHOWN,
        )

    def _count(self, name: str) -> int:
        names = self._names()
        place, blank = names.index(name), names.index("")
        if place < blank:
            return self.rows
        return QUARTERS if name in QUARTER_COLUMNS else max(1, len(self.terms))


def feed_of(catalogue: Catalogue, rows: int) -> Feed:
    """The hidden sheet for every term of the measures that know a premium."""
    paid = premium_measures(catalogue)
    return Feed(rows, tuple((one, term) for one in paid for term in one.terms))
