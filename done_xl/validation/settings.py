"""Rules over what an organisation chose on Instellingen."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import Final

from done_xl.model.findings import Finding
from done_xl.model.tables import table
from done_xl.text_nl import books as text
from done_xl.text_nl.rule import Rule
from done_xl.validation.view import View

_KPI: Final = itemgetter(table("log").field("kpi").index)


def many_kpis(view: View) -> Iterator[Finding]:
    """A warning at the first KPI too many."""
    return _too_many(view, "kpis", view.catalogue.settings.most_active_kpis, text.MANY_KPIS)


def many_competences(view: View) -> Iterator[Finding]:
    """A warning at the first competence too many."""
    most = view.catalogue.settings.most_active_competences
    return _too_many(view, "competences", most, text.MANY_COMPETENCES)


def _too_many(view: View, key: str, most: int, rule: Rule) -> Iterator[Finding]:
    lines = [line for row, line in view.rows(key) if row.active == "ja"]
    if len(lines) > most:
        yield rule.at(view.place(key, lines[most], "active"), count=len(lines), most=most)


def inactive_kpis(view: View) -> Iterator[Finding]:
    """A warning at every row of the log whose KPI is switched off."""
    off = {row.code for row, _ in view.rows("kpis", "code", "active") if row.active != "ja"}
    if off.isdisjoint(set(map(_KPI, view.all_rows("log")))):
        return
    for row, line in view.rows("log", "kpi"):
        if row.kpi in off:
            yield text.INACTIVE_KPI.at(view.place("log", line, "kpi"), found=row.kpi, kpi=row.kpi)
