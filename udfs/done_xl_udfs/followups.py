"""Functions over one start in the NEC: when to look again, and where it stands then."""

from __future__ import annotations

from datetime import date

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Kpi
from done_xl.scoring.followup import follow_up_day, follow_up_standing, moments
from done_xl.text_nl import functions as text
from done_xl_udfs.arguments import day, likely_day, likely_day_or_none, words
from done_xl_udfs.binding import Argument, CellError, excel_function


def _moment(value: object, name: str) -> Kpi:
    """The moment that a cell names; CellError for other words."""
    typed = words(value, name)
    found = moments(catalogue())
    if typed.casefold() not in found:
        codes = list(dict.fromkeys(kpi.code for kpi in found.values()))
        raise CellError(text.NO_MOMENT.format(moment=typed, options=text.either(codes)))
    return found[typed.casefold()]


_START = Argument("start", "De eerste werkdag in het NEC.", "cell", likely_day)
_MOMENT = Argument(
    "moment",
    'Welk moment: "D2W" (2 weken), "D6W" (6 weken) of "D6M" (6 maanden).',
    "cell",
    _moment,
)


@excel_function(
    summary="De dag waarop u nakijkt of iemand nog aan het werk is: 2 weken, 6 weken of 6 maanden "
    "na de start.",
    arguments=(_START, _MOMENT),
    example='=DONE_OPVOLGDATUM(DATUM(2026;8;31);"D6M")',
)
def DONE_OPVOLGDATUM(start: date, moment: Kpi) -> date:
    """The day of the moment."""
    return follow_up_day(start, moment)


@excel_function(
    summary="Zegt of iemand op het moment van opvolging nog aan het werk was: bereikt, niet "
    "bevestigd, niet bereikt of nog niet meetbaar.",
    arguments=(
        _START,
        _MOMENT,
        Argument("peildatum", "De dag waarop u kijkt, zoals de peildatum.", "cell", day),
        Argument(
            "einde",
            "De laatste werkdag. Leeg: nog in dienst.",
            "cell",
            likely_day_or_none,
            optional=True,
        ),
        Argument(
            "bevestigd",
            "De laatste dag waarop u zeker wist dat de kandidaat er nog werkt.",
            "cell",
            likely_day_or_none,
            optional=True,
        ),
    ),
    example='=DONE_OPVOLGSTATUS(E6;"D6M";VANDAAG();F6;H6)',
)
def DONE_OPVOLGSTATUS(
    start: date, moment: Kpi, peildatum: date, einde: date | None, bevestigd: date | None
) -> str:
    """Where one job stands at the moment, in a word."""
    if einde is not None and einde < start:
        raise CellError(text.END_BEFORE_START.format(first="start", last="einde"))
    found = follow_up_standing(start, moment, peildatum, end=einde, confirmed=bevestigd)
    return text.STANDINGS[found]
