"""Functions over measures: the last day that one may run, what is wrong with one, the VOP."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Measure
from done_xl.scoring.breach_words import breach_words
from done_xl.scoring.premium import Premium, premium_in, quarter_of
from done_xl.scoring.terms import Breach, Taken, breaches, last_day, term_on
from done_xl.text_nl import functions as text
from done_xl.text_nl import terms as term_text
from done_xl.text_nl.premiums import refusal_words
from done_xl_udfs.arguments import (
    as_day,
    as_number,
    likely_day,
    likely_day_or_none,
    number_or_none,
    one_cell,
    words,
    words_or_none,
)
from done_xl_udfs.binding import Argument, CellError, excel_function

MOST_QUARTERS: Final = 400  # a larger number is a day that shows as its serial number
WHOLE: Final = 100  # the percentage of a full-time job
MOST_PEOPLE: Final = 1000  # a larger group is a slip
VOP: Final = "VOP"


def _measure(value: object, name: str) -> Measure:
    """The measure that a cell names by code or label; CellError for other words."""
    typed = words(value, name)
    plain = " ".join(typed.split()).casefold()
    for measure in catalogue().measures:
        if plain in (measure.code.casefold(), measure.label.casefold()):
            return measure
    codes = [measure.code for measure in catalogue().measures[:3]]
    raise CellError(text.NO_MEASURE.format(measure=typed, options=text.either(codes)))


def _status_or_none(value: object, name: str) -> str | None:
    """The statuut of the list that a cell names; CellError for other words."""
    typed = words_or_none(value, name)
    if typed is None:
        return None
    known = {status.casefold(): status for status in catalogue().choices("statuut")}
    found = known.get(" ".join(typed.split()).casefold())
    if found is None:
        some = list(known.values())[2:5]
        raise CellError(text.NO_STATUS.format(status=typed, options=text.either(some)))
    return found


def _status(value: object, name: str) -> str:
    found = _status_or_none(value, name)
    if found is None:
        raise CellError(text.MISSING.format(argument=name))
    return found


def _percentage_or_none(value: object, name: str) -> float | None:
    """A percentage as 80, or as the 0,8 of a cell that shows 80 %; CellError for any other."""
    found = number_or_none(value, name)
    if found is None:
        return None
    if not 0 <= found <= WHOLE:
        raise CellError(text.NO_PERCENTAGE.format(place=name, highest=WHOLE))
    return found * 100 if found <= 1 else found


def _people_or_none(value: object, name: str) -> int | None:
    """A number of people, None for a blank cell; CellError for less than one or part of one."""
    found = number_or_none(value, name)
    if found is None:
        return None
    if found != int(found) or not 1 <= found <= MOST_PEOPLE:
        raise CellError(text.NO_SCORE.format(place=name, lowest=1, highest=MOST_PEOPLE))
    return int(found)


def _quarter(value: object, name: str) -> int | date:
    """The number of a quarter from 1 on, or a day in it."""
    plain = one_cell(value, name)
    if plain is None:
        raise CellError(text.MISSING.format(argument=name))
    if isinstance(plain, date):
        return likely_day(plain, name)
    typed = as_number(plain, name)
    if typed > MOST_QUARTERS:
        return likely_day(as_day(plain, name), name)
    if typed < 1 or typed != int(typed):
        raise CellError(text.NO_QUARTER.format(place=name))
    return int(typed)


_MEASURE: Final = Argument("maatregel", 'De maatregel, zoals "BVS" of "IBO".', "cell", _measure)
_START: Final = Argument("start", "De eerste dag van de maatregel.", "cell", likely_day)


@excel_function(
    summary="De laatste dag waarop een maatregel nog mag lopen. De eerste en de laatste dag tellen "
    "mee; de regel van de startdatum geldt.",
    arguments=(_MEASURE, _START),
    example='=DONE_TERMIJN("BVS";E6)',
)
def DONE_TERMIJN(maatregel: Measure, start: date) -> date | str:
    """The last day, or the words that there is no term."""
    term = term_on(maatregel, start)
    last = None if term is None else last_day(term, start)
    return term_text.NO_TERM if last is None else last


@excel_function(
    summary="Kijkt een maatregel na: duur, start, statuut, tewerkstelling en groep. Zegt dat ze in "
    "orde is, of wat niet klopt, met de regel en de bron.",
    arguments=(
        _MEASURE,
        _START,
        Argument(
            "einde",
            "De laatste dag. Leeg: nog niet gekend.",
            "cell",
            likely_day_or_none,
            optional=True,
        ),
        Argument(
            "statuut", "Het statuut van de kandidaat.", "cell", _status_or_none, optional=True
        ),
        Argument(
            "tewerkstelling",
            "Het percentage waarvoor de kandidaat werkt, zoals 80.",
            "cell",
            _percentage_or_none,
            optional=True,
        ),
        Argument("groep", "Hoeveel mensen de groep telt.", "cell", _people_or_none, optional=True),
    ),
    example='=DONE_TERMIJN_CONTROLE("TBS";E6;F6)',
)
def DONE_TERMIJN_CONTROLE(  # noqa: PLR0917 - Excel hands over by place
    maatregel: Measure,
    start: date,
    einde: date | None,
    statuut: str | None,
    tewerkstelling: float | None,
    groep: int | None,
) -> str:
    """In order, or every breach with its rule, days and source."""
    taken = Taken(start, einde, status=statuut, employment=tewerkstelling, group=groep)
    found = breaches(maatregel, taken)
    return " ".join([*map(partial(_breach, maatregel, taken), found), *_sources(found)])


@excel_function(
    summary="Het deel van het referteloon dat de VOP in een kwartaal geeft. Kwartaal 1 is het "
    "kalenderkwartaal van de start.",
    arguments=(
        Argument("statuut", 'Het statuut, zoals "Maatwerk".', "cell", _status),
        Argument("start", "De eerste dag van de tewerkstelling.", "cell", likely_day),
        Argument("kwartaal", "Het nummer van het kwartaal, of een dag erin.", "cell", _quarter),
        Argument(
            "aanvraag",
            "De dag van de aanvraag. Leeg: de dag van de start.",
            "cell",
            likely_day_or_none,
            optional=True,
        ),
    ),
    example='=DONE_VOP_PREMIE("Maatwerk";DATUM(2022;2;15);6)',
)
def DONE_VOP_PREMIE(
    statuut: str, start: date, kwartaal: int | date, aanvraag: date | None
) -> float | str:
    """The share of the reference wage, or why there is no premium."""
    vop = next(measure for measure in catalogue().measures if measure.code == VOP)
    quarter = quarter_of(start, kwartaal) if isinstance(kwartaal, date) else kwartaal
    found = premium_in(vop, statuut, start, quarter, aanvraag)
    return _refusal(found) if found.share is None else found.share


def _breach(measure: Measure, taken: Taken, breach: Breach) -> str:
    return term_text.BREACHES[breach.kind].format(**breach_words(measure, taken, breach))


def _sources(found: Sequence[Breach]) -> list[str]:
    """The source of the rules, once; in order where nothing is wrong."""
    if not found:
        return [term_text.IN_ORDER]
    sources = dict.fromkeys(one.term.source for one in found if one.term)
    return [term_text.SOURCE.format(source=source) for source in sources]


def _refusal(found: Premium) -> str:
    if found.refused is None:
        return ""
    return refusal_words(found.refused, found.term)
