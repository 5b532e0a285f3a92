"""Functions over the actions of personal plans (PDP): progress, and what is overdue."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import compress
from operator import attrgetter
from typing import Final, NamedTuple

from done_xl.model.tables import table
from done_xl.scoring.plan import DONE, PARTLY, is_overdue, mean_progress
from done_xl.text_nl import functions as text
from done_xl.text_nl.report import DASH
from done_xl_udfs.arguments import day, is_blank
from done_xl_udfs.binding import Argument, CellError, Spill, excel_function
from done_xl_udfs.candidates import candidate_or_none, own_candidate
from done_xl_udfs.columns import capitals
from done_xl_udfs.ranges import Area, area


class Action(NamedTuple):
    """What a list of overdue actions shows of one."""

    until: date
    candidate: str
    action: str | None
    who: str | None
    done: str | None


class Actions(NamedTuple):
    """The actions of a range that have a day, and the range."""

    rows: tuple[Action, ...]
    found: Area


class Signs(NamedTuple):
    """Whose each action of a range is with its sign, and the range."""

    rows: list[tuple[str | None, str | None]]
    found: Area


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
    candidate_or_none,
    optional=True,
)


def _signs(value: object, name: str) -> Signs:
    """Whose each action of a range is, and its sign: of every row in which a cell is filled."""
    found = area(value, name, table("actions"), ("action", "done"))
    people = capitals(found.texts("candidate"))
    rows = zip(found.rows, people, _typed_signs(found), strict=True)
    filled = [(who, sign) for row, who, sign in rows if who or sign or not all(map(is_blank, row))]
    return Signs(filled, found)


def _actions(value: object, name: str) -> Actions:
    """The actions of a range that have a day: every row in which Tegen is filled."""
    found = area(value, name, table("actions"), ("action", "until", "done"))
    days = found.days("until")
    parts = zip(
        days,
        [code or "" for code in capitals(found.texts("candidate"))],
        found.texts("action"),
        found.texts("who"),
        _typed_signs(found),
        strict=True,
    )
    # Thousands of rows, which a call of Action for each would take twice the time for.
    return Actions(tuple(map(partial(tuple.__new__, Action), compress(parts, days))), found)


def _typed_signs(found: Area) -> list[str | None]:
    typed = found.texts("done")
    wrong = set(typed) - _SIGNS.keys()
    if wrong:
        number = next(number for number, sign in enumerate(typed) if sign in wrong)
        raise CellError(text.NO_SIGN.format(place=found.place("done", number)))
    return list(map(_SIGNS.get, typed))


@excel_function(
    summary="Berekent hoe ver de acties van het PDP staan, van 0 tot 100 %: + telt als 1, +/- als "
    "een half, - en leeg als 0.",
    arguments=(Argument("acties", _ACTIONS_HELP, "range", _signs), _CANDIDATE),
    example='=DONE_PDP_VOORTGANG(tblPDP[#Alles];"K012")',
)
def DONE_PDP_VOORTGANG(acties: Signs, kandidaat: str | None) -> float | str:
    """The mean progress of the actions, 0 to 1; a dash without actions."""
    who = own_candidate(kandidaat, acties.found)
    progress = mean_progress([sign for own, sign in acties.rows if who in (None, own)])
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
    who = own_candidate(kandidaat, acties.found)
    own = [one for one in acties.rows if who in (None, one.candidate)]
    late = [one for one in own if is_overdue(one, peildatum)]
    late.sort(key=attrgetter("until", "candidate"))
    if not late:
        return [[text.NOTHING_OVERDUE]]
    return [
        list(text.OVERDUE_HEADS),
        *(
            [candidate, action or "", who or "", until, (peildatum - until).days]
            for until, candidate, action, who, _ in late
        ),
    ]
