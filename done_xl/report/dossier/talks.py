"""The sheet Groeigesprekken of a dossier: each competence over the talks, and its targets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from done_xl.model.books import DOSSIER_SHEETS
from done_xl.model.rows import GrowthTalk
from done_xl.report.blocks import Area, Mark, Role, SheetPlan, same
from done_xl.report.dossier.pages import begun, finished, word_mark
from done_xl.report.dossier.person import Person
from done_xl.report.paper import Paper
from done_xl.report.tables import Row, head_role
from done_xl.scoring.talks import Target, Trend
from done_xl.text_nl import dossier as text
from done_xl.text_nl import plan_page as words
from done_xl.text_nl.shown import day_text

# More days would make the print too small; all of them stand in the table of talks.
_MOST_DAYS: Final = 6
_DAY_WIDTH: Final = 12.0
_BEFORE: Final = (30.0, 12.0)
_AFTER: Final = (20.0, 13.0)
_UNTIL: Final = 12.0
_BECAME: Final = 22.0
# With few days that column also holds what was agreed.
_WIDE_UNTIL: Final = 34.0
_TALK_ROLES: Final[tuple[Role, ...]] = (
    "day_top",
    "wrap",
    "level_top",
    "level_top",
    "day_top",
    "wrap",
    "wrap",
)


def talks_plan(person: Person) -> SheetPlan:
    """The sheet."""
    days = sorted({level.day for one in person.trends for level in one.levels})
    shown = days[-_MOST_DAYS:]
    until = _UNTIL if len(shown) > 1 else _WIDE_UNTIL
    widths = (*_BEFORE, *(_DAY_WIDTH,) * max(len(shown), 1), *_AFTER, until, _BECAME)
    page = begun(DOSSIER_SHEETS[4], person, widths)
    following = person.plan.next_talk
    if following is not None:
        page.whole(f"{words.NEXT_TALK}: {day_text(following)}")
    if not person.talks:
        page.whole(person.nothing())
        return finished(page, "DOOR", landscape=True)
    marks: list[Mark] = []
    if person.trends:
        page.section(text.TREND)
        marks += _marks(_trends(page, person, shown), len(widths) - 1)
        page.whole(text.LEVELS_NOTE, "note")
        if len(shown) < len(days):
            page.whole(text.OLDER.format(count=len(shown)), "note")
    page.section(text.TALKS)
    area = _talks(page, person)
    marks += _marks(area, len(widths) - 1)
    return finished(page, "DOOR", landscape=True, marks=marks)


def _marks(area: Area, column: int) -> list[Mark]:
    # "niet bereikt" holds "bereikt" too: the first mark decides.
    return [
        word_mark(area, column, text.MISSED, "growth"),
        word_mark(area, column, text.MET, "strong"),
    ]


def _trends(page: Paper, person: Person, days: Sequence[date]) -> Area:
    heads = (*text.TREND_HEADS, *map(day_text, days), *text.TREND_LAST_HEADS)
    roles: tuple[Role, ...] = (
        "wrap",
        *same("level_top", len(days) + 1),
        "wrap",
        "level_top",
        "day_top",
        "wrap",
    )
    return page.grid(heads, [_trend(person, one, days) for one in person.trends], roles)


def _trend(person: Person, one: Trend, days: Sequence[date]) -> Row:
    by_day = {level.day: level.level for level in one.levels}
    return (
        person.competence(one.competence),
        person.required.get(one.competence),
        *(by_day.get(day) for day in days),
        text.moved(one.step),
        one.target,
        one.until,
        _last_target(person, one),
    )


def _last_target(person: Person, one: Trend) -> str:
    """What became of the target that was agreed last."""
    if one.target is None:
        return text.NO_TARGET
    rows = [
        index
        for index, row in enumerate(person.talks)
        if row.competence == one.competence
        and row.target is not None
        and row.day <= person.reference
    ]
    last = max(rows, key=lambda index: (person.talks[index].day, index))
    return _became(person, last)


def _became(person: Person, index: int) -> str:
    """What became of the target of a row; a target without a day is judged by no talk."""
    row = person.talks[index]
    if row.target is None:
        return text.NO_TARGET
    target = next((one for one in person.targets if one.row == index), None)
    if target is None:
        return text.NO_DAY
    return _judged(target, person.reference)


def _judged(target: Target, reference: date) -> str:
    if target.met is None:
        return text.TO_JUDGE if target.until <= reference else text.LATER
    return text.MET if target.met else text.MISSED


def _talks(page: Paper, person: Person) -> Area:
    """All talks, the last one first; the agreement stands over the columns that are left."""
    width = len(page.widths)
    spans = (1, *(1,) * 4, width - 6, 1)
    # The first column is the widest: it holds the competence.
    heads = (text.TALK_HEADS[1], text.TALK_HEADS[0], *text.TALK_HEADS[2:])
    roles = (_TALK_ROLES[1], _TALK_ROLES[0], *_TALK_ROLES[2:])
    looks = map(head_role, roles)
    page.line_of(*zip(heads, looks, spans, strict=True), height=20)
    first = page.line
    order = sorted(range(len(person.talks)), key=lambda n: person.talks[n].day, reverse=True)
    for index in order:
        values = _talk(person, person.talks[index], index)
        page.line_of(*zip(values, roles, spans, strict=True))
    return Area(page.name, first, 0, page.line - 1, width - 1)


def _talk(person: Person, row: GrowthTalk, index: int) -> Row:
    return (
        person.competence(row.competence),
        row.day,
        row.level,
        row.target,
        row.until,
        row.agreement,
        _became(person, index),
    )
