"""Functions over the log (Registratie): the total of a KPI, and every KPI by month."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date
from functools import partial
from itertools import repeat
from typing import Final, NamedTuple

from done_xl.catalogue.load import catalogue
from done_xl.model.rows import LogRow
from done_xl.model.submission import Period
from done_xl.model.tables import table
from done_xl.scoring.days import Window
from done_xl.scoring.kpi import logged_months
from done_xl.scoring.logged import exact, in_order, kpi_code, kpi_codes, logged_total
from done_xl.text_nl import functions as text
from done_xl.text_nl.report import NO_DATA, month
from done_xl_udfs.arguments import day_or_none, words, words_or_none
from done_xl_udfs.binding import Argument, CellError, Spill, excel_function
from done_xl_udfs.candidates import candidate_or_none, own_candidate
from done_xl_udfs.columns import capitals
from done_xl_udfs.ranges import Area, area, line


class Log(NamedTuple):
    """The rows of a log that count, the range they come from and the codes of all its KPIs."""

    rows: tuple[LogRow, ...]
    found: Area
    codes: Set[str | None]


MOST_MONTHS: Final = 120
_LOG_HELP: Final = (
    "De tabel van het blad Registratie met haar koppen, of haar eerste kolommen: Datum, KPI, "
    "Aantal, Kandidaat. Rijen zonder datum, KPI of aantal tellen niet mee."
)
_FIRST_HELP: Final = "De eerste dag die meetelt. Leeg: vanaf de eerste rij."
_LAST_HELP: Final = "De laatste dag die meetelt. Leeg: tot en met de laatste rij."


def _log(value: object, name: str) -> Log:
    """The rows of a log that have a day, a KPI and an amount; KPIs and candidates as codes."""
    found = area(value, name, table("log"), ("day", "kpi", "amount"))
    amounts = found.numbers("amount")
    if min(filter(None, amounts), default=0) < 0:
        number = next(number for number, amount in enumerate(amounts) if amount and amount < 0)
        raise CellError(text.NEGATIVE.format(place=found.place("amount", number)))
    kpis, candidates = _codes(found), capitals(found.texts("candidate"))
    days = found.days("day")
    rows = zip(days, kpis, amounts, candidates, repeat(""), repeat(None), strict=False)
    counted = [row for row in rows if row[0] and row[1] and row[2] is not None]
    # Thousands of rows, which a call of LogRow for each would take twice the time for.
    return Log(tuple(map(partial(tuple.__new__, LogRow), counted)), found, set(kpis))


def _codes(found: Area) -> list[str | None]:
    """The KPI code of every row, None for a blank one; CellError for words that name no KPI."""
    known = kpi_codes(catalogue())
    typed = found.texts("kpi")
    codes = {words: kpi_code(words, known) for words in set(typed) if words}
    if None in codes.values():
        number = next(n for n, words in enumerate(typed) if words and codes[words] is None)
        raise CellError(text.NO_KPI.format(place=found.place("kpi", number)))
    return [codes[words] if words else None for words in typed]


def _wanted(value: object, name: str) -> tuple[str, ...]:
    """The words for KPIs in a column or a row, in order; blank cells are passed over."""
    return tuple(filter(None, (words_or_none(cell, name) for cell in line(value, name))))


def _code(typed: str, log: Log) -> str:
    """The code of a KPI that someone asks for.

    One that is not in the catalogue is the organisation's own where the log holds it, and else a
    slip: CellError.
    """
    known = kpi_codes(catalogue())
    code = kpi_code(typed, known)
    if code is None or (code.casefold() not in known and code not in log.codes):
        raise CellError(text.UNKNOWN_KPI.format(kpi=typed, argument=log.found.argument))
    return code


@excel_function(
    summary="Telt in de registratie het totaal van één KPI, als u wilt in een periode of voor één "
    "kandidaat.",
    arguments=(
        Argument("registratie", _LOG_HELP, "range", _log),
        Argument("kpi", 'De code of de naam van de KPI, zoals "SOA".', "cell", words),
        Argument("van", _FIRST_HELP, "cell", day_or_none, optional=True),
        Argument("tot", _LAST_HELP, "cell", day_or_none, optional=True),
        Argument(
            "kandidaat",
            'De code van één kandidaat, zoals "K012". Leeg: iedereen.',
            "cell",
            candidate_or_none,
            optional=True,
        ),
    ),
    example='=DONE_KPI(tblRegistratie[#Alles];"SOA";DATUM(2026;1;1);DATUM(2026;3;31))',
)
def DONE_KPI(
    registratie: Log, kpi: str, van: date | None, tot: date | None, kandidaat: str | None
) -> float:
    """The total of a KPI in a log."""
    _in_order(van, tot)
    code = _code(kpi, registratie)
    who = own_candidate(kandidaat, registratie.found)
    return logged_total(registratie.rows, code, first=van, last=tot, candidate=who)


@excel_function(
    summary="Zet de registratie in een tabel: elke KPI in een rij, elke maand in een kolom, met "
    "het totaal achteraan.",
    arguments=(
        Argument("registratie", _LOG_HELP, "range", _log),
        Argument("van", _FIRST_HELP, "cell", day_or_none, optional=True),
        Argument("tot", _LAST_HELP, "cell", day_or_none, optional=True),
        Argument(
            "kpis",
            "De KPI's die u wilt zien, in één kolom of rij. Leeg: elke KPI van de registratie.",
            "range",
            _wanted,
            optional=True,
        ),
    ),
    example="=DONE_KPI_TABEL(tblRegistratie[#Alles];DATUM(2026;1;1);DATUM(2026;12;31))",
    spills=True,
)
def DONE_KPI_TABEL(
    registratie: Log, van: date | None, tot: date | None, kpis: Sequence[str]
) -> Spill:
    """The logged amounts by KPI and month with headings and totals."""
    _in_order(van, tot)
    asked = tuple(dict.fromkeys(_code(typed, registratie) for typed in kpis))
    days = [row.day for row in registratie.rows] + [day for day in (van, tot) if day]
    if not days:
        return [[NO_DATA]]
    first, last = van or min(days), tot or max(days)
    months = Period(first, last).months() if _near(first, last) else ()
    if not months:
        raise CellError(text.TOO_MANY_MONTHS.format(months=MOST_MONTHS))
    sums = logged_months(registratie.rows, Window(first, last, len(months)))
    zeros = (0.0,) * len(months)
    rows: Spill = [["KPI", *(month(*one) for one in months), "Totaal"]]
    labels = {kpi.code: kpi.choice for kpi in catalogue().kpis}
    for code in asked or in_order(sums, catalogue()):
        amounts = list(map(exact, sums.get(code, zeros)))
        rows.append([labels.get(code, code), *amounts, exact(sum(amounts))])
    return rows


def _near(first: date, last: date) -> bool:
    return (last.year - first.year) * 12 + last.month - first.month < MOST_MONTHS


def _in_order(first: date | None, last: date | None) -> None:
    if first is not None and last is not None and last < first:
        raise CellError(text.END_BEFORE_START.format(first="van", last="tot"))
