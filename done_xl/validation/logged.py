"""Rules over amounts that are typed in Registratie."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import Final

from done_xl.model.findings import Finding
from done_xl.model.tables import table
from done_xl.text_nl import books as text
from done_xl.text_nl.shown import number_text
from done_xl.validation.view import View

HOURS_A_DAY: Final = 24
_KPI_PLACE: Final = table("log").field("kpi").index
_KPI: Final = itemgetter(_KPI_PLACE)
_AMOUNT: Final = itemgetter(table("log").field("amount").index)
_TABLES: Final = {
    "measures": "measures",
    "placements": "placements",
    "retention": "placements",
    "education": "placements",
}


def long_days(view: View) -> Iterator[Finding]:
    """A warning at every row with more hours than a day has."""
    if max(filter(None, map(_AMOUNT, view.all_rows("log"))), default=0) <= HOURS_A_DAY:
        return
    hours = {kpi.code for kpi in view.catalogue.kpis if kpi.step < 1}
    for row, line in view.rows("log", "kpi", "amount"):
        if row.kpi in hours and row.amount > HOURS_A_DAY:
            place = view.place("log", line, "amount")
            yield text.LONG_DAY.at(place, found=number_text(row.amount), kpi=row.kpi)


def not_on_sheet(view: View) -> Iterator[Finding]:
    """A warning where a KPI is logged for a candidate whom the sheet that counts it lacks.

    Only where that sheet is in use; a candidate whose cell there cannot be read may be anyone.
    """
    keys = {
        kpi.code: _TABLES[kpi.derivation]
        for kpi in view.catalogue.kpis
        if kpi.derivation in _TABLES and view.all_rows(_TABLES[kpi.derivation])
    }
    logged = set(map(_KPI, view.all_rows("log")))
    keys = {code: key for code, key in keys.items() if code in logged}
    if not keys:
        return
    present = {key: {row.candidate for row in view.all_rows(key)} for key in set(keys.values())}
    for row, line in view.rows("log", "kpi", "candidate"):
        key = keys.get(row[_KPI_PLACE])
        if key is None or row.candidate is None or present[key] & {row.candidate, None}:
            continue
        yield text.NOT_ON_SHEET.at(
            view.place("log", line, "candidate"),
            found=row.candidate,
            kpi=row.kpi,
            candidate=row.candidate,
            sheet=table(key).sheet,
        )
