"""What Excel says about an entry cell: input messages and refusals, made from a column."""

from __future__ import annotations

from typing import Final

from done_xl.model.columns import (
    AnyColumn,
    ChoiceColumn,
    CodeColumn,
    DayColumn,
    NameColumn,
    NumberColumn,
    ReferenceColumn,
    TextColumn,
)
from done_xl.text_nl.shown import day_text, number_text

REFUSED_TITLE: Final = "Dit past hier niet"
_SHAPES: Final = {
    "candidate": "een letter en 3 of 4 cijfers, na een herstart met een letter erachter",
    "kpi": "drie letters of cijfers",
    "competence": "een letter en een of twee cijfers",
    "slot": "een code als K012, of als VBO/K012 bij een andere organisatie",
}


def prompt_text(column: AnyColumn) -> str:
    """The input message of a column: its help and an example."""
    return f"{column.help} Voorbeeld: {column.example}"


def refusal_text(column: AnyColumn) -> str:  # noqa: PLR0911 - one for each kind of column
    """The error message of a column: what may be typed there instead, politely."""
    match column:
        case DayColumn():
            return f"Typ {_day_asked(column)}"
        case NumberColumn(minimum=low, maximum=high, step=1):
            return f"Typ een geheel getal van {number_text(low)} tot {number_text(high)}."
        case NumberColumn(minimum=low, maximum=high, step=step):
            return (
                f"Typ een getal van {number_text(low)} tot {number_text(high)}, "
                f"in stappen van {number_text(step)}."
            )
        case TextColumn(shortest=int(shortest), longest=longest):
            return f"Typ {shortest} tot {longest} letters of cijfers, zonder spaties of accenten."
        case TextColumn(longest=longest):
            return f"Deze tekst is te lang. Typ hoogstens {longest} tekens."
        case NameColumn(longest=longest, unique=True):
            return f"Typ een naam die hier nog niet staat, met hoogstens {longest} tekens."
        case NameColumn(longest=longest):
            return f"Deze naam is te lang. Typ hoogstens {longest} tekens."
        case CodeColumn(shape=shape, unique=unique):
            once = " De code mag nog niet in de lijst staan." if unique else ""
            return f"Typ {_SHAPES[shape]}.{once}"
        case ChoiceColumn() | ReferenceColumn():
            return "Kies een waarde uit de lijst. Open de lijst met het pijltje naast de cel."


def _day_asked(column: DayColumn) -> str:
    if column.in_period:
        return "een datum als dd/mm/jjjj die binnen de periode op het blad Start valt."
    if column.edge == "first":
        return "de 1ste dag van een maand als dd/mm/jjjj, zoals 01/01/2026."
    if column.edge == "last":
        return "de laatste dag van een maand als dd/mm/jjjj, zoals 31/12/2026."
    first, last = day_text(column.first), day_text(column.last)
    return f"een datum als dd/mm/jjjj, van {first} tot {last}."
