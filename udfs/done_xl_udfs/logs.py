"""Functions over the log (Registratie): the total of a KPI, and every KPI by month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import repeat
from typing import Final

from done_xl.catalogue.load import catalogue
from done_xl.model.rows import LogRow
from done_xl.model.submission import Period
from done_xl.model.tables import table
from done_xl.scoring.days import Window
from done_xl.scoring.kpi import logged_months
from done_xl.scoring.logged import in_order, is_code, kpi_code, kpi_codes, logged_total
from done_xl.text_nl import functions as text
from done_xl.text_nl.report import NO_DATA, month
from done_xl_udfs.arguments import day_or_none, words, words_or_none
from done_xl_udfs.binding import Argument, CellError, Spill, excel_function
from done_xl_udfs.columns import capitals
from done_xl_udfs.ranges import area, line

Log = tuple[LogRow, ...]
MOST_MONTHS: Final = 120
_LOG_HELP: Final = (
    "De tabel van het blad Registratie met haar koppen, of haar eerste kolommen: Datum, KPI, "
    "Aantal, Kandidaat. Rijen zonder datum, KPI of aantal tellen niet mee."
)
_FIRST_HELP: Final = "De eerste dag die meetelt. Leeg: vanaf de eerste rij."
_LAST_HELP: Final = "De laatste dag die meetelt. Leeg: tot en met de laatste rij."


def log_rows(value: object, name: str) -> Log:
    """The rows of a log that have a day, a KPI and an amount; KPIs and candidates as codes."""
    found = area(value, name, table("log"), ("day", "kpi", "amount"))
    known = kpi_codes(catalogue())
    typed = found.texts("kpi")
    codes = {kpi: kpi_code(kpi, known) if kpi else None for kpi in set(typed)}
    amounts = found.numbers("amount")
    if min(filter(None, amounts), default=0) < 0:
        number = next(number for number, amount in enumerate(amounts) if amount and amount < 0)
        raise CellError(text.NEGATIVE.format(place=found.place("amount", number)))
    kpis, candidates = map(codes.get, typed), capitals(found.texts("candidate"))
    days = found.days("day")
    rows = zip(days, kpis, amounts, candidates, repeat(""), repeat(None), strict=False)
    counted = [row for row in rows if row[0] and row[1] and row[2] is not None]
    # Thousands of rows, which a call of LogRow for each would take twice the time for.
    return tuple(map(partial(tuple.__new__, LogRow), counted))


def _wanted(value: object, name: str) -> tuple[str, ...]:
    """The KPI codes in a column or a row, in order; blank cells are passed over."""
    known = kpi_codes(catalogue())
    codes = (words_or_none(cell, name) for cell in line(value, name))
    return tuple(dict.fromkeys(kpi_code(code, known) for code in codes if code))


@excel_function(
    summary="Telt in de registratie het totaal van één KPI, als u wilt in een periode of voor één "
    "kandidaat.",
    arguments=(
        Argument("registratie", _LOG_HELP, "range", log_rows),
        Argument("kpi", 'De code of de naam van de KPI, zoals "SOA".', "cell", words),
        Argument("van", _FIRST_HELP, "cell", day_or_none, optional=True),
        Argument("tot", _LAST_HELP, "cell", day_or_none, optional=True),
        Argument(
            "kandidaat",
            'De code van één kandidaat, zoals "K012". Leeg: iedereen.',
            "cell",
            words_or_none,
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
    code = kpi_code(kpi, kpi_codes(catalogue()))
    _refuse_unknown(code, kpi, registratie)
    who = kandidaat.upper() if kandidaat else None
    return logged_total(registratie, code, first=van, last=tot, candidate=who)


@excel_function(
    summary="Zet de registratie in een tabel: elke KPI in een rij, elke maand in een kolom, met "
    "het totaal achteraan.",
    arguments=(
        Argument("registratie", _LOG_HELP, "range", log_rows),
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
    days = [row.day for row in registratie] + [day for day in (van, tot) if day]
    if not days:
        return [[NO_DATA]]
    first, last = van or min(days), tot or max(days)
    months = Period(first, last).months() if _near(first, last) else ()
    if not months:
        raise CellError(text.TOO_MANY_MONTHS.format(months=MOST_MONTHS))
    sums = logged_months(registratie, Window(first, last, len(months)))
    zeros = (0.0,) * len(months)
    rows: Spill = [["KPI", *(month(*one) for one in months), "Totaal"]]
    labels = {kpi.code: kpi.choice for kpi in catalogue().kpis}
    for code in kpis or in_order(sums, catalogue()):
        amounts = sums.get(code, zeros)
        rows.append([labels.get(code, code), *amounts, sum(amounts)])
    return rows


def _near(first: date, last: date) -> bool:
    return (last.year - first.year) * 12 + last.month - first.month < MOST_MONTHS


def _in_order(first: date | None, last: date | None) -> None:
    if first is not None and last is not None and last < first:
        raise CellError(text.END_BEFORE_START.format(first="van", last="tot"))


def _refuse_unknown(code: str, typed: str, log: Log) -> None:
    """Raise CellError for words that name no KPI; a code may be of one without any row yet."""
    if not is_code(code) and all(row.kpi != code for row in log):
        raise CellError(text.UNKNOWN_KPI.format(kpi=typed, argument="registratie"))
