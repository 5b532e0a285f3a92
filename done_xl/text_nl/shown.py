"""Values and columns in Dutch words, masked where they could tell something about a person.

Source: domain 10. Free text and names show their length only; in columns with a list, code, number
or date a value is shown where it is short and does not look like a name or a number of a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
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
from done_xl.model.raw import ErrorValue

LONGEST_SHOWN: Final = 30
_WORD: Final = re.compile(r"[^\W\d_]+")
# What people write around a number or a day; any other word may say something about a person.
_PLAIN_WORDS: Final = (
    "jan januari feb februari mrt maart apr april mei jun juni jul juli aug augustus sep sept "
    "september okt oktober nov november dec december maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag ma di wo do vr za zo een twee drie vier vijf zes zeven acht negen tien geen "
    "nul half nvt ja nee uur uren min stuk stuks keer maal euro eur ca circa ongeveer en of tot "
    "van dag dagen week weken maand maanden jaar einde begin"
)
_PLAIN: Final = frozenset(_PLAIN_WORDS.split())
LONGEST_SEARCHED: Final = 120
NATIONAL_NUMBER: Final = re.compile(
    r"(?<!\d)\d{2}[ .\-/]?\d{2}[ .\-/]?\d{2}[ .\-/]?\d{3}[ .\-/]?\d{2}(?!\d)"
)
E_MAIL: Final = re.compile(r"\S@\S")
PHONE: Final = re.compile(r"(?:\d[ ./]*){9,}")
_TWO_NAMES: Final = re.compile(r"[^\W\d_][^\W\d_]+[ '\-,]+[A-ZÀ-Þ][^\W\d_]*")
_PERSON_LISTS: Final = ("candidates", "coaches", "occupations")
_SHAPES: Final = {
    "candidate": "een letter en drie of vier cijfers, zoals K012",
    "kpi": "drie hoofdletters of cijfers, zoals EIG",
    "competence": "een hoofdletter en een of twee cijfers, zoals V1",
    "slot": "de code van een kandidaat, zoals K012 of VBO/K012",
}
_LISTS: Final = {
    "candidates": "een kandidaat van het blad Kandidaten",
    "coaches": "een coach uit de lijst op het blad Instellingen",
    "kpis": "een KPI uit de lijst",
    "competences": "een competentie uit de lijst",
    "measures": "een maatregel uit de lijst",
    "occupations": "een doelberoep uit de lijst op het blad Instellingen",
}


def day_text(day: date) -> str:
    """A day as dd/mm/jjjj."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def number_text(number: float) -> str:
    """A number in Dutch notation, without needless decimals: 1,5 or 3."""
    return f"{number:.10g}".replace(".", ",")


def length_text(text: str) -> str:
    """What a masked text shows: "tekst, 14 tekens"."""
    return "tekst, 1 teken" if len(text) == 1 else f"tekst, {len(text)} tekens"


def looks_personal(text: str) -> bool:
    """Whether a text looks like a name of two words, an e-mail, a phone or a national number."""
    text = text[:LONGEST_SEARCHED]
    return bool(
        E_MAIL.search(text)
        or NATIONAL_NUMBER.search(text)
        or PHONE.search(text)
        or _TWO_NAMES.search(text)
    )


def shown(column: AnyColumn, value: object, *, listed: bool = False) -> str | None:
    """A cell's value as findings may show it; None for a blank cell.

    `listed` says that a list holds this value, or one like it: any other word in a list column may
    be a name or an illness.
    """
    if value is None:
        return None
    if isinstance(value, str):
        harmless = _harmless(column, value.strip(), listed=listed)
        return value if harmless else length_text(value)
    text = plain_text(value)
    masked = isinstance(value, float) and (
        looks_personal(text) or isinstance(column, TextColumn | NameColumn)
    )
    # A day or an hour in such a column is the same number with the looks of another cell.
    masked |= is_secret(column) and not isinstance(value, bool | ErrorValue)
    return f"getal, {sum(map(str.isdigit, text))} cijfers" if masked else text


def is_secret(column: AnyColumn) -> bool:
    """Whether no number of this column is shown, and nothing that follows from one: a wage."""
    return isinstance(column, NumberColumn) and column.personal


def plain_text(value: object) -> str:  # noqa: PLR0911 - one line per type
    """A value in Dutch notation, unmasked."""
    if isinstance(value, bool):
        return "WAAR" if value else "ONWAAR"
    if isinstance(value, float | int):
        return number_text(value)
    if isinstance(value, datetime):
        return f"{day_text(value)} {value:%H:%M}"
    if isinstance(value, date):
        return day_text(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        return f"{number_text(value.total_seconds() / 3600)} uur"
    if isinstance(value, ErrorValue):
        return value.text
    return "" if value is None else str(value)


def _harmless(column: AnyColumn, text: str, *, listed: bool) -> bool:
    if isinstance(column, TextColumn | NameColumn) or column.personal:
        return False
    if len(text) > LONGEST_SHOWN or looks_personal(text):
        return False
    codes = isinstance(column, CodeColumn)
    if codes or (isinstance(column, ReferenceColumn) and column.target in _PERSON_LISTS):
        # A first name may have a digit behind it; a code has few letters.
        letters = sum(sign.isalpha() for sign in text)
        return len(text) <= 12 and letters <= 4 and any(sign.isdigit() for sign in text)
    if isinstance(column, DayColumn | NumberColumn):
        words = _WORD.findall(text.lower())
        return all(word in _PLAIN or len(word) == 1 for word in words)
    return listed


def expected(  # noqa: PLR0911 - one line per kind of column
    column: AnyColumn, choices: Sequence[str] = ()
) -> str:
    """What a column wants, as the end of a sentence: "een geheel getal van 1 tot 4"."""
    if isinstance(column, NumberColumn):
        return _expected_number(column)
    if isinstance(column, DayColumn):
        if column.in_period:
            return "een datum in de periode van dit werkboek"
        return f"een datum van {day_text(column.first)} tot {day_text(column.last)}"
    if isinstance(column, ChoiceColumn):
        return one_of(choices) if choices else "een woord uit de lijst"
    if isinstance(column, ReferenceColumn):
        return _LISTS[column.target]
    if isinstance(column, CodeColumn):
        return _SHAPES[column.shape]
    return f"tekst van hoogstens {column.longest} tekens"


def one_of(choices: Sequence[str]) -> str:
    """Words of a list as "a, b of c"; the first ones only where it would grow too long."""
    kept = list(choices[:6])
    if len(choices) > len(kept):
        return ", ".join(kept) + ", …"
    return " of ".join(filter(None, (", ".join(kept[:-1]), kept[-1])))


def _expected_number(column: NumberColumn) -> str:
    bounds = f"van {number_text(column.minimum)} tot {number_text(column.maximum)}"
    if column.step == 1:
        return f"een geheel getal {bounds}"
    return f"een getal {bounds}, in stappen van {number_text(column.step)}"
