"""Functions over the actions of personal plans (PDP): progress, and what is overdue."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final

from done_xl.model.rows import PlanAction
from done_xl.model.tables import table
from done_xl.scoring.plan import DONE, PARTLY, is_overdue, plan_progress
from done_xl.text_nl import functions as text
from done_xl.text_nl.report import DASH
from done_xl_udfs.arguments import day, is_blank, words_or_none
from done_xl_udfs.binding import Argument, CellError, Spill, excel_function
from done_xl_udfs.ranges import Area, area

Actions = tuple[PlanAction, ...]
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
_NEVER: Final = date.max
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


def _actions(value: object, name: str) -> Actions:
    """The actions of a range: every row in which a cell is filled."""
    found = area(value, name, table("actions"), ("action", "until", "done"))
    parts = zip(
        found.rows,
        found.texts("candidate"),
        found.texts("action"),
        found.days("until"),
        found.texts("who"),
        _signs(found),
        strict=True,
    )
    nothing = (None,) * 4
    # Thousands of rows, which a call of PlanAction for each would take twice the time for.
    make = partial(tuple.__new__, PlanAction)
    return tuple(
        make(
            (
                (candidate or "").upper(),
                *nothing,
                action or "",
                _NEVER,
                until or _NEVER,
                who or "",
                sign,
                None,
            )
        )
        for row, candidate, action, until, who, sign in parts
        if action or candidate or not all(map(is_blank, row))
    )


def _signs(found: Area) -> list[str | None]:
    typed = found.texts("done")
    wrong = set(typed) - _SIGNS.keys()
    if wrong:
        number = next(number for number, sign in enumerate(typed) if sign in wrong)
        raise CellError(text.NO_SIGN.format(place=found.place("done", number)))
    return [_SIGNS[sign] for sign in typed]


def _of(actions: Actions, candidate: str | None) -> Actions:
    if candidate is None:
        return actions
    return tuple(action for action in actions if action.candidate == candidate.upper())


@excel_function(
    summary="Berekent hoe ver de acties van het PDP staan, van 0 tot 100 %: + telt als 1, +/- als "
    "een half, - en leeg als 0.",
    arguments=(Argument("acties", _ACTIONS_HELP, "range", _actions), _CANDIDATE),
    example='=DONE_PDP_VOORTGANG(tblPDP[#Alles];"K012")',
)
def DONE_PDP_VOORTGANG(acties: Actions, kandidaat: str | None) -> float | str:
    """The mean progress of the actions, 0 to 1; a dash without actions."""
    own = _of(acties, kandidaat)
    counts = plan_progress(own, date.min)
    return sum(count.progress for count in counts) / len(own) if own else DASH


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
    late = [action for action in _of(acties, kandidaat) if is_overdue(action, peildatum)]
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
