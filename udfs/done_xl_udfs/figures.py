"""Functions over single numbers: a total against its target and its zero measurement."""

from __future__ import annotations

from done_xl.scoring.realisation import change, share_of_target
from done_xl.text_nl.report import DASH
from done_xl_udfs.arguments import number, number_or_none
from done_xl_udfs.binding import Argument, excel_function


@excel_function(
    summary="Vergelijkt een totaal met het doel. Met een nulmeting erbij vult de functie twee "
    "cellen: % van het doel en het verschil met de nulmeting. Zonder doel: een streepje.",
    arguments=(
        Argument("totaal", "Het totaal van de KPI.", "cell", number),
        Argument("doel", "Het doel voor de hele periode.", "cell", number_or_none),
        Argument(
            "nulmeting", "De nulmeting, als u die hebt.", "cell", number_or_none, optional=True
        ),
    ),
    example="=DONE_REALISATIE(R7;S7;E7)",
    spills=True,
)
def DONE_REALISATIE(
    totaal: float, doel: float | None, nulmeting: float | None
) -> float | str | list[list[float | str]]:
    """The share of the target; with a zero measurement a row of that share and the change."""
    share = share_of_target(totaal, doel)
    shown = DASH if share is None else share
    above = change(totaal, nulmeting)
    return shown if above is None else [[shown, above]]
