"""Rules over what is filled in at all, and what the template itself had filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from done_xl.layout.prefilled import prefilled
from done_xl.model.findings import Finding, Place
from done_xl.model.own_settings import OWN_SETTINGS
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
    """An error for every row of the template whose code or number is gone.

    A workbook of an older template rightly lacks the settings that came later.
    """
    version = view.raw.facts.version or 1
    later = {one.label.upper() for one in OWN_SETTINGS if one.since > version}
    for key, rows in prefilled(view.catalogue).items():
        raw = view.raw.tables.get(key)
        if raw is None or raw.positions[0] is None:
            continue
        standing = {plain_text(row[0]).strip().upper() for row in raw.rows}
        for number, row in enumerate(rows):
            word = plain_text(row[0])
            if word.upper() not in standing and not (key == "amounts" and word.upper() in later):
                first = table(key).fields[0].name
                place = view.place(key, raw.header_line + 1 + number, first)
                yield text.PREFILLED_CHANGED.at(place, prefilled=word, table=table(key).name)


def checklist(view: View) -> Iterator[Finding]:
    """What is missing in the checklist 0-6, once it was begun."""
    day = view.submission.checklist.filled_in
    rules = (text.CHECKLIST_INCOMPLETE, text.CHECKLIST_UNDATED)
    numbers = [statement.number for statement in view.catalogue.checklist.statements]
    names = ("statements", "score", "checklist")
    return _list_findings(view, names, rules, numbers, dated=day is not None)


def yes_no(view: View) -> Iterator[Finding]:
    """What is missing in the checklist JA-NEE, once it was begun."""
    day = view.submission.yes_no.filled_in
    rules = (text.YES_NO_INCOMPLETE, text.YES_NO_UNDATED)
    numbers = [question.number for question in view.catalogue.questions]
    names = ("questions", "answer", "yes_no")
    return _list_findings(view, names, rules, numbers, dated=day is not None)


def _list_findings(
    view: View,
    names: tuple[str, str, str],
    rules: tuple[Rule, Rule],
    numbers: Sequence[int],
    *,
    dated: bool,
) -> Iterator[Finding]:
    """What is missing of the catalogue's numbers; a row with an error is an answer that misses."""
    key, field, form = names
    incomplete, undated = rules
    counted = {row.number for row in view.checked(key) if getattr(row, field) is not None}
    answered = len(counted.intersection(numbers))
    seen = list(view.rows(key))
    begun = dated or any(getattr(row, field) is not None for row, _ in seen)
    begun = begun or len(seen) > len(view.checked(key))
    if answered and not dated:
        yield undated.at(view.entry(form, "filled_in"))
    if answered < len(numbers) and begun and key in view.raw.tables:
        lines = [line for row, line in seen if row.number not in counted]
        line = lines[0] if lines else view.raw.tables[key].header_line + 1
        yield incomplete.at(view.place(key, line, field), answered=answered, all=len(numbers))
