"""Functions over the actions of personal plans (PDP): progress, and what is overdue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from done_xl.model.rows import PlanAction
from done_xl.model.tables import table
from done_xl.scoring.plan import DONE, PARTLY, is_overdue, mean_progress
from done_xl.text_nl import functions as text
from done_xl.text_nl.report import DASH
from done_xl_udfs.arguments import day, is_blank, words_or_none
from done_xl_udfs.binding import Argument, CellError, Spill, excel_function
from done_xl_udfs.ranges import Area, area

Actions = tuple[PlanAction, ...]
Signs = list[tuple[str | None, str | None]]
# Signs as people type or paste them; Excel and Word change a - into a longer line.
_SIGNS: Final = {
    None: None,
    "-": "-",
    "–": "-",
    "—": "-",
    "−": "-",
    PARTLY: PARTLY,
    "±": PARTLY,
    DONE: DONE,
}
_ACTIONS_HELP: Final = (
    "De tabel van het blad PDP met haar koppen, of alle kolommen ervan. Lege rijen tellen niet mee."
)
_CANDIDATE: Final = Argument(
    "kandidaat",
    'De code van één kandidaat, zoals "K012". Leeg: iedereen.',
    "cell",
    words_or_none,
    optional=True,
)


def _signs(value: object, name: str) -> Signs:
    """Whose each action of a range is, and its sign: of every row in which a cell is filled."""
    found = area(value, name, table("actions"), ("action", "done"))
    people = _capitals(found.texts("candidate"))
    rows = zip(found.rows, people, _typed_signs(found), strict=True)
    return [(who, sign) for row, who, sign in rows if who or sign or not all(map(is_blank, row))]


def _actions(value: object, name: str) -> Actions:
    """The actions of a range that have a day: every row in which Tegen is filled."""
    found = area(value, name, table("actions"), ("action", "until", "done"))
    parts = zip(
        _capitals(found.texts("candidate")),
        found.texts("action"),
        found.days("until"),
        found.texts("who"),
        _typed_signs(found),
        strict=True,
    )
    # Thousands of rows, which a call of PlanAction for each would take twice the time for.
    make = partial(tuple.__new__, PlanAction)
    none = None
    return tuple(
        make(
            (candidate or "", none, none, none, none, action or "", day, day, who or "", sign, none)
        )
        for candidate, action, day, who, sign in parts
        if day is not None
    )


def _capitals(codes: Sequence[str | None]) -> list[str | None]:
    found = {code: code.upper() if code else None for code in set(codes)}
    return [found[code] for code in codes]


def _typed_signs(found: Area) -> list[str | None]:
    typed = found.texts("done")
    wrong = set(typed) - _SIGNS.keys()
    if wrong:
        number = next(number for number, sign in enumerate(typed) if sign in wrong)
        raise CellError(text.NO_SIGN.format(place=found.place("done", number)))
    return [_SIGNS[sign] for sign in typed]


@excel_function(
    summary="Berekent hoe ver de acties van het PDP staan, van 0 tot 100 %: + telt als 1, +/- als "
    "een half, - en leeg als 0.",
    arguments=(Argument("acties", _ACTIONS_HELP, "range", _signs), _CANDIDATE),
    example='=DONE_PDP_VOORTGANG(tblPDP[#Alles];"K012")',
)
def DONE_PDP_VOORTGANG(acties: Signs, kandidaat: str | None) -> float | str:
    """The mean progress of the actions, 0 to 1; a dash without actions."""
    who = kandidaat.upper() if kandidaat else None
    progress = mean_progress([sign for own, sign in acties if who in (None, own)])
    return DASH if progress is None else progress


@excel_function(
    summary="De acties van het PDP die klaar moesten zijn voor de peildatum en het niet zijn, "
    "de oudste eerst.",
    arguments=(
        Argument("acties", _ACTIONS_HELP, "range", _actions),
        Argument("peildatum", "De dag waarop u kijkt, zoals de peildatum.", "cell", day),
        _CANDIDATE,
    ),
    example="=DONE_PDP_OPVOLGEN(tblPDP[#Alles];VANDAAG())",
    spills=True,
)
def DONE_PDP_OPVOLGEN(acties: Actions, peildatum: date, kandidaat: str | None) -> Spill:
    """The overdue actions with their days and how many days late they are, under headings."""
    who = kandidaat.upper() if kandidaat else None
    own = [action for action in acties if who in (None, action.candidate)]
    late = [action for action in own if is_overdue(action, peildatum)]
    late.sort(key=lambda action: (action.until, action.candidate))
    if not late:
        return [[text.NOTHING_OVERDUE]]
    return [
        list(text.OVERDUE_HEADS),
        *(
            [one.candidate, one.action, one.who, one.until, (peildatum - one.until).days]
            for one in late
        ),
    ]
