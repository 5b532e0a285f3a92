"""The sheet Assessment of a dossier: agreed levels against what the doelberoep asks."""

from __future__ import annotations

from typing import Final

from done_xl.model.books import DOSSIER_SHEETS
from done_xl.report.assessment.candidate import level_chart
from done_xl.report.blocks import Area, Role, SheetPlan
from done_xl.report.dossier.levels import Levels
from done_xl.report.dossier.pages import begun, facts, finished, word_mark
from done_xl.report.dossier.person import Person
from done_xl.report.tables import Row
from done_xl.text_nl import assessment as words
from done_xl.text_nl import dossier as text
from done_xl.text_nl.shown import day_text

_WIDTHS: Final = (7.0, 32.0, 10.0, 10.0, 30.0, 14.0)
_ROLES: Final[tuple[Role, ...]] = ("wrap", "wrap", "level_top", "level_top", "wrap", "wrap")
_REQUIRED: Final = 2
_LEVEL: Final = 3
_WORD: Final = 4


def assessment_plan(person: Person, levels: Levels) -> SheetPlan:
    """The sheet."""
    page = begun(DOSSIER_SHEETS[2], person, _WIDTHS)
    facts(page, [(text.OCCUPATION, person.candidate.occupation)], label=2)
    if not person.required:
        page.whole(text.NO_REQUIRED if person.candidate.occupation else text.NO_OCCUPATION, "note")
    page.gap()
    if not levels.agreed:
        page.whole(text.NO_REPORT)
    codes = _codes(person, levels)
    if not codes:
        return finished(page, "IN")
    area = page.grid(text.PROFILE_HEADS, [_row(person, levels, code) for code in codes], _ROLES)
    page.whole(text.LEVELS_NOTE, "note")
    if levels.agreed:
        reports = (
            text.REPORT.format(
                name=one.assessment, first=day_text(one.first), last=day_text(one.last)
            )
            for one in levels.reports
        )
        page.whole(text.REPORTS.format(names=", ".join(reports)), "note")
    page.gap()
    drawn = Area(area.sheet, area.line, _LEVEL, area.last_line, _LEVEL)
    said = [
        (
            _label(person, levels, code),
            levels.agreed[code].level if code in levels.agreed else None,
            person.required.get(code),
        )
        for code in codes
    ]
    chart = level_chart(area, drawn, person.code, said, (page.line, 1), required=_REQUIRED)
    marks = (
        word_mark(area, _WORD, words.GROWTH, "growth"),
        word_mark(area, _WORD, words.STRONG, "strong"),
    )
    return finished(page, "IN", marks=marks, charts=[chart] if levels.agreed else [])


def _codes(person: Person, levels: Levels) -> tuple[str, ...]:
    """What was assessed or is asked, in the organisation's order and then by code."""
    wanted = {*levels.seen, *person.required}
    ordered = [code for code in person.labels if code in wanted]
    return (*ordered, *sorted(wanted.difference(ordered)))


def _label(person: Person, levels: Levels, code: str) -> str:
    return person.labels.get(code) or levels.seen.get(code, "")


def _row(person: Person, levels: Levels, code: str) -> Row:
    found, asked = levels.agreed.get(code), person.required.get(code)
    return (
        code,
        _label(person, levels, code),
        asked,
        found.level if found else None,
        _said(found.level if found else None, asked),
        found.assessment if found else None,
    )


def _said(level: int | None, asked: int | None) -> str:
    if level is None:
        return text.NOT_SEEN
    if asked is None:
        return text.NOT_ASKED
    if level >= asked:
        return f"{words.STRONG}: {text.ENOUGH}"
    return f"{words.GROWTH}: {text.SHORT.format(steps=text.steps(asked - level))}"
