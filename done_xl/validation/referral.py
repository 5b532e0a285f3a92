"""Rules over where a path begins: nothing of it lies before Toegeleid op (domain 2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from done_xl.model.findings import Finding
from done_xl.model.rows.outcome import NEC_JOB
from done_xl.model.tables import table
from done_xl.text_nl import paths as text
from done_xl.text_nl.shown import day_text
from done_xl.validation.view import View

_DAY: Final = table("log").field("day").index
_PLAIN_CODE: Final = -1  # the letter of a restart is the last sign of a code


def stopped_before_referral(view: View) -> Iterator[Finding]:
    """A warning where a path stops before it begins."""
    for row, line in view.rows("candidates"):
        if row.stopped and row.referred and row.stopped < row.referred:
            place = view.place("candidates", line, "stopped")
            yield text.STOP_BEFORE_REFERRAL.at(
                place, found=day_text(row.stopped), referred=day_text(row.referred)
            )


def started_before_referral(view: View) -> Iterator[Finding]:
    """A warning at every start in the NEC before the path begins."""
    referred = _referred(view)
    for row, line in view.rows("placements", "candidate", "kind", "start"):
        day = referred.get(row.candidate)
        if row.kind == NEC_JOB and day is not None and row.start < day:
            yield text.START_BEFORE_REFERRAL.at(
                view.place("placements", line, "start"),
                found=day_text(row.start),
                candidate=row.candidate,
                referred=day_text(day),
            )


def logged_before_referral(view: View) -> Iterator[Finding]:
    """One warning for each candidate whose amounts are dated before the path begins."""
    referred = _referred(view)
    if not referred:
        return
    latest = max(referred.values())
    early: dict[str, list[tuple[int, date]]] = {}
    for row, line in view.rows("log", "day", "candidate"):
        if row[_DAY] < latest and row.candidate in referred and row.day < referred[row.candidate]:
            early.setdefault(row.candidate, []).append((line, row.day))
    for candidate, rows in early.items():
        line, day = rows[0]
        yield text.LOG_BEFORE_REFERRAL.at(
            view.place("log", line, "day"),
            found=day_text(day),
            candidate=candidate,
            referred=day_text(referred[candidate]),
            count=len(rows),
        )


def restart_alone(view: View) -> Iterator[Finding]:
    """An info at the code of a restart where the first path is not in this workbook."""
    codes = {row.code for row in view.all_rows("candidates")}
    for row, line in view.rows("candidates", "code"):
        first = row.code[:_PLAIN_CODE]
        if row.code[_PLAIN_CODE].isalpha() and first not in codes:
            place = view.place("candidates", line, "code")
            yield text.RESTART_ALONE.at(place, found=row.code, other=first)


def _referred(view: View) -> Mapping[str, date]:
    rows = view.rows("candidates", "code")
    return {row.code: row.referred for row, _ in rows if row.referred is not None}
