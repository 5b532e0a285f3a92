"""What every computed sheet is made from, and the looks that they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from done_xl.catalogue.types import Catalogue, Kpi
from done_xl.layout.filling import Setup
from done_xl.layout.places import Places
from done_xl.text_nl.followup import moment_words
from done_xl.writing.book import Book
from done_xl.writing.looks import GRID, SOFT, TAB_COLOUR, footer

PROTECTION: Final = {
    "sort": True,
    "autofilter": True,
    "format_columns": True,
    "format_rows": True,
    "objects": True,
}
# Dutch (Belgium) month names, whatever the language of the program.
MONTH_FORMAT: Final = "[$-813]mmm yy"
DASH: Final = "–"
NO_DATA: Final = "nog geen gegevens"
LANDSCAPE_A4: Final = 9


@dataclass(frozen=True, slots=True)
class Context:
    """The book being written, whose it is, the catalogue, and where the entry tables stand.

    An `exported` book is a verzendversie.
    """

    book: Book
    setup: Setup
    catalogue: Catalogue
    places: Places
    exported: bool = False

    def column(self, table: str, field: str) -> str:
        """The structured reference to a column of a table: `tblPDP[Start]`."""
        return self.places.table(table).reference(field)

    def item(self, table: str, field: str, position: str | int) -> str:
        """The value in one row of a table. Always by INDEX: a direct reference moves on a cut."""
        return f"INDEX({self.column(table, field)},{position})"

    def rows(self, table: str) -> int:
        """The number of ready rows of a table."""
        return self.places.table(table).rows

    @property
    def moments(self) -> tuple[Kpi, ...]:
        """The KPIs that look at a placement again after a while (domain 4), in catalogue order."""
        return moment_kpis(self.catalogue)


def moment_kpis(catalogue: Catalogue) -> tuple[Kpi, ...]:
    """The KPIs that look at a placement again after a while (domain 4), in catalogue order."""
    return tuple(kpi for kpi in catalogue.kpis if kpi.moment is not None)


def moments_by_time(catalogue: Catalogue) -> tuple[Kpi, ...]:
    """The same KPIs from the earliest moment to the latest."""

    def days(kpi: Kpi) -> int:
        return kpi.moment.months * 31 + kpi.moment.days if kpi.moment else 0

    return tuple(sorted(moment_kpis(catalogue), key=days))


def moment_label(kpi: Kpi) -> str:
    """The time of a moment in words: "2 weken", "6 maanden"."""
    if kpi.moment is None:
        raise ValueError(f"{kpi.code} has no moment")
    return moment_words(kpi.moment)


def title(context: Context, sheet: Worksheet, text: str) -> None:
    """Write the sheet's title and, below it, whose figures these are and as seen on which day."""
    book = context.book
    book.value(sheet, 0, 0, text, book.format(bold=True, font_size=16))
    book.formula(sheet, 1, 0, SUBTITLE, book.format(font_color=SOFT))


def day_text(name: str) -> str:
    """The part of a formula that shows the day in a cell or under a name as dd/mm/jjjj."""
    # TEXT() with a date code reads differently in every language, so the day is put together.
    return f'RIGHT("0"&DAY({name}),2)&"/"&RIGHT("0"&MONTH({name}),2)&"/"&YEAR({name})'


SUBTITLE: Final = (
    f'=Organisatie&" – "&{day_text("PeriodeVan")}&" tot "&{day_text("PeriodeTot")}'
    f'&" – peildatum "&{day_text("Peildatum")}'
)


def header(context: Context, **more: object) -> Format:
    """The format of a header above computed cells."""
    looks: dict[str, object] = {
        "bold": True,
        "bg_color": TAB_COLOUR["result"],
        "font_color": "#FFFFFF",
        "text_wrap": True,
        "align": "center",
        "border": 1,
        "border_color": GRID,
    }
    return context.book.format(**{**looks, **more})


def cell(context: Context, **more: object) -> Format:
    """The format of a computed cell: white, locked, thin grey lines."""
    return context.book.format(border=1, border_color=GRID, **more)


def write_headers(
    context: Context,
    sheet: Worksheet,
    row: int,
    texts: Sequence[str],
    *,
    first: int = 0,
    font_size: int = 11,
) -> None:
    """Write header texts from left to right. Row and column from 0."""
    style = header(context, font_size=font_size)
    for offset, text in enumerate(texts):
        context.book.value(sheet, row, first + offset, text, style)


def print_setup(context: Context, sheet: Worksheet, header_row: int) -> None:
    """Set a sheet to A4 landscape, one page wide, header repeated, organisation in the footer."""
    sheet.set_landscape()
    sheet.set_paper(LANDSCAPE_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(header_row)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer(footer(context.setup.name))
