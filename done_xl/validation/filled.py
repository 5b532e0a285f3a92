"""Rules over what is filled in at all, and what the template itself had filled in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from done_xl.layout.prefilled import prefilled
from done_xl.model.findings import Finding, Place
from done_xl.model.tables import TABLES, table
from done_xl.text_nl import books as text
from done_xl.text_nl.rule import Rule
from done_xl.text_nl.shown import plain_text
from done_xl.validation.view import View

_SETTINGS: Final = "Instellingen"


def empty(view: View) -> Iterator[Finding]:
    """An error where no sheet but Start and Instellingen holds anything that was typed."""
    grown = (spec.key for spec in TABLES if not spec.fixed and spec.sheet != _SETTINGS)
    if any(view.checked(key).read for key in grown) or _answered(view):
        return
    left_out = any(
        view.checked(key).read > len(view.checked(key)) for key in ("statements", "questions")
    )
    if not left_out:
        yield text.EMPTY.at(Place(view.raw.facts.path))


def _answered(view: View) -> bool:
    submission = view.submission
    return any(row.score is not None for row in submission.statements) or any(
        row.answer is not None for row in submission.questions
    )


def prefilled_rows(view: View) -> Iterator[Finding]:
    """An error for every row of the template whose code or number is gone."""
    for key, rows in prefilled(view.catalogue).items():
        raw = view.raw.tables.get(key)
        if raw is None or raw.positions[0] is None:
            continue
        standing = {plain_text(row[0]).strip().upper() for row in raw.rows}
        for number, row in enumerate(rows):
            word = plain_text(row[0])
            if word.upper() not in standing:
                first = table(key).fields[0].name
                place = view.place(key, raw.header_line + 1 + number, first)
                yield text.PREFILLED_CHANGED.at(place, prefilled=word, table=table(key).name)


def checklist(view: View) -> Iterator[Finding]:
    """What is missing in the checklist 0-6, once it was begun."""
    day = view.submission.checklist.filled_in
    rules = (text.CHECKLIST_INCOMPLETE, text.CHECKLIST_UNDATED)
    return _list_findings(view, ("statements", "score", "checklist"), rules, dated=day is not None)


def yes_no(view: View) -> Iterator[Finding]:
    """What is missing in the checklist JA-NEE, once it was begun."""
    day = view.submission.yes_no.filled_in
    rules = (text.YES_NO_INCOMPLETE, text.YES_NO_UNDATED)
    return _list_findings(view, ("questions", "answer", "yes_no"), rules, dated=day is not None)


def _list_findings(
    view: View, names: tuple[str, str, str], rules: tuple[Rule, Rule], *, dated: bool
) -> Iterator[Finding]:
    key, field, form = names
    incomplete, undated = rules
    rows = list(view.rows(key))
    open_lines = [line for row, line in rows if getattr(row, field) is None]
    answered = len(rows) - len(open_lines)
    if answered and not dated:
        yield undated.at(view.entry(form, "filled_in"))
    if open_lines and (answered or dated):
        place = view.place(key, open_lines[0], field)
        yield incomplete.at(place, answered=answered, all=len(rows))
