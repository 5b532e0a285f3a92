"""Functions over totals: against a target and a zero measurement, and one over another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import compress

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Ratio
from done_xl.scoring.logged import kpi_code, kpi_codes
from done_xl.scoring.ratios import ratio_value
from done_xl.scoring.realisation import change, share_of_target
from done_xl.scoring.written_ratio import ratio_of
from done_xl.text_nl import functions as text
from done_xl.text_nl.report import DASH
from done_xl.writing.computed import rekenblad_grid as grid
from done_xl_udfs import columns
from done_xl_udfs.arguments import number, number_or_none, words
from done_xl_udfs.binding import Argument, CellError, Spill, excel_function
from done_xl_udfs.ranges import all_cells


@excel_function(
    summary="Vergelijkt een totaal met het doel: het deel van het doel dat u bereikte. Met een "
    "nulmeting vult de functie ook de cel ernaast: het verschil met de nulmeting.",
    arguments=(
        Argument("totaal", "Het totaal van de KPI.", "cell", number),
        Argument(
            "doel", "Het doel voor de hele periode. Leeg: een streepje.", "cell", number_or_none
        ),
        Argument(
            "nulmeting", "De nulmeting, als u die hebt.", "cell", number_or_none, optional=True
        ),
    ),
    example="=DONE_REALISATIE(R7;S7;E7)",
    spills=True,
)
def DONE_REALISATIE(
    totaal: float, doel: float | None, nulmeting: float | None
) -> float | str | Spill:
    """The share of the target; with a zero measurement a row of that share and the change."""
    share = share_of_target(totaal, doel)
    shown = DASH if share is None else share
    above = change(totaal, nulmeting)
    return shown if above is None else [[shown, above]]


def _cells(column: int) -> str:
    """The cells of all KPIs in a column of KPI rekenblad, as someone types them."""
    return grid.kpi_area(column).replace("$", "")


def _beside(column: int) -> str:
    """The same without the name of the sheet."""
    return _cells(column).partition("!")[2]


def _ratio(value: object, name: str) -> Ratio:
    """The ratio that a cell names; CellError for other words and for one over moments."""
    typed = words(value, name)
    found = ratio_of(typed, catalogue().ratios)
    if found is None:
        raise CellError(text.UNKNOWN_RATIO.format(ratio=typed))
    if found.due:
        raise CellError(text.RATIO_OF_PATHS.format(ratio=found.label))
    return found


@excel_function(
    summary="Deelt KPI's door elkaar, zoals coachinguren per doorstroming. Zonder noemer: een "
    "streepje.",
    arguments=(
        Argument(
            "verhouding",
            'De verhouding, zoals "CUR/DST" of "(TEL+BBP)/STG". Eigen KPI\'s mogen ook.',
            "cell",
            _ratio,
        ),
        Argument(
            "kpis",
            "De codes of namen van de KPI's in één kolom of rij, zoals "
            f"{_beside(grid.CODE)} op {grid.SHEET}.",
            "range",
            all_cells,
        ),
        Argument(
            "totalen",
            f"De totalen, even lang als kpis, zoals {_beside(grid.TOTAL)} op {grid.SHEET}.",
            "range",
            all_cells,
        ),
    ),
    example=f'=DONE_VERHOUDING("CUR/DST";{_cells(grid.CODE)};{_cells(grid.TOTAL)})',
)
def DONE_VERHOUDING(
    verhouding: Ratio, kpis: Sequence[object], totalen: Sequence[object]
) -> float | str:
    """The ratio of the totals; a dash where one side is not filled in, or there is none to divide.

    A blank total beside a filled one counts as 0, as in the sums of KPI rekenblad.
    """
    if len(kpis) != len(totalen):
        raise CellError(text.OTHER_SIZE.format(one="totalen", other="kpis"))
    rows = _rows(kpis, {*verhouding.numerator, *verhouding.denominator})

    def place(at: int) -> str:
        return text.LINE.format(row=list(rows.values())[at] + 1, argument="totalen")

    amounts = columns.numbers([totalen[row] for row in rows.values()], place)
    known = {code: amount for code, amount in zip(rows, amounts, strict=True) if amount is not None}
    if known.keys().isdisjoint(verhouding.numerator):
        return DASH
    value = ratio_value(verhouding, known, {})
    return DASH if value is None else value


def _rows(kpis: Sequence[object], needed: Set[str]) -> Mapping[str, int]:
    """The place of every needed KPI code; CellError where one is missing or stands there twice."""

    def place(at: int) -> str:
        return text.LINE.format(row=at + 1, argument="kpis")

    typed = columns.texts(kpis, place)
    known = kpi_codes(catalogue())
    codes = {words: kpi_code(words, known) for words in set(typed) if words}
    wanted = {words for words, code in codes.items() if code in needed}
    rows: dict[str, int] = {}
    for row in compress(range(len(typed)), map(wanted.__contains__, typed)):
        code = codes[typed[row] or ""] or ""
        if code in rows:
            raise CellError(text.KPI_TWICE.format(place=place(row), kpi=code))
        rows[code] = row
    missing = needed - rows.keys()
    if missing:
        raise CellError(text.KPI_MISSING.format(kpi=min(missing), argument="kpis"))
    return rows
