"""What the PDP-blad must show of a candidate, from Python's own page (domain 6 and 7)."""

from __future__ import annotations

from datetime import date
from math import floor

from done_xl.model.findings import cell_name
from done_xl.scoring.plan_page import PageAction, PageLevel, PlanPage, plan_page
from done_xl.writing.book import Cell
from done_xl.writing.computed import plan_page_grid as grid
from tests.calc.expected import Judged, serial

LEVELS = {1: "1 onvoldoende", 2: "2 matig", 3: "3 goed", 4: "4 zeer goed"}
Page = dict[str, Cell]


def expected_page(book: Judged, code: str, reference: date) -> Page:
    """The formula cells that show something, by address, when this code is chosen."""
    period = book.setup.period
    subtitle = f"{book.setup.name} – {period.first:%d/%m/%Y} tot {period.last:%d/%m/%Y}"
    cells: Page = {
        "A1": "Persoonlijk doorstroomplan",
        "A2": f"{subtitle} – peildatum {reference:%d/%m/%Y}",
    }
    talk_line = f"A{grid.TALK_LINE}"
    page = plan_page(book.submission, book.catalogue, code, reference)
    if page is None:
        known = "Deze code staat niet op het blad Kandidaten."
        message = known if code.strip() else "Kies hierboven een kandidaat."
        return {**cells, "A4": message, talk_line: "Laatste groeigesprek"}
    cells |= _person(page)
    if page.aftercare:
        cells["A1"] = "Begeleidingsplan in nazorg"
    for line, action in enumerate(page.actions[: grid.ACTIONS], grid.FIRST_ACTION_LINE):
        cells |= _line(line, _action(action))
    talked = page.talked
    words = f"Laatste groeigesprek: {talked:%d/%m/%Y}" if talked else "nog geen groeigesprek"
    cells[talk_line] = words
    cells[cell_name(grid.TALK_LINE, grid.AGREEMENT)] = _following(page)
    for line, level in enumerate(page.levels[: grid.LEVELS], grid.FIRST_LEVEL_LINE):
        cells |= _line(line, _level(level))
    return {**cells, f"A{grid.NOTE_LINE}": _too_long(page)}


def _line(line: int, row: dict[int, Cell]) -> Page:
    return {cell_name(line, column): value for column, value in row.items()}


def _day(day: date | None) -> Cell:
    return serial(day) if day else ""


def _person(page: PlanPage) -> Page:
    count = len(page.actions)
    progress = "nog geen acties"
    if page.progress is not None:
        share = floor(100 * (page.done + page.partly / 2) / count + 0.5)
        progress = (
            f"{share} %: {page.done} klaar, {page.partly} deels, {page.rest} niet; "
            f"{page.late} te laat"
        )
    more = (
        f"{grid.ACTIONS} van {count} acties getoond, de rest staat op het blad PDP"
        if count > grid.ACTIONS
        else ""
    )
    return {
        "G3": page.person.coach,
        "J3": _day(page.planned),
        "B5": page.person.occupation or "",
        "G5": page.person.job_target or "",
        "B6": progress,
        "G6": ", ".join(page.competences),
        "G7": more,
    }


def _action(action: PageAction) -> dict[int, Cell]:
    row = action.row
    return {
        grid.NEED: row.need or "",
        grid.KIND: row.need_kind or "",
        grid.RESOURCE: row.resource or "",
        grid.ACTION: row.action,
        grid.START: _day(row.start),
        grid.UNTIL: _day(row.until),
        grid.WHO: row.who,
        grid.DONE: row.done or "",
        grid.STATE: action.state,
        grid.REMARK: row.remark or "",
    }


def _level(level: PageLevel) -> dict[int, Cell]:
    row = level.row
    before = "–" if level.before is None else f"{LEVELS[level.before]} {level.trend}"
    return {
        grid.COMPETENCE: level.competence,
        grid.LEVEL: LEVELS[row.level],
        grid.BEFORE: before,
        grid.AGREEMENT: row.agreement or "",
        grid.TARGET: LEVELS[row.target] if row.target else "–",
        grid.TARGET_DAY: _day(row.until),
    }


def _too_long(page: PlanPage) -> str:
    actions = any(
        len(str(_action(one)[column])) > grid.room(column)
        for one in page.actions[: grid.ACTIONS]
        for column in grid.ACTION_TEXTS
    )
    talks = any(
        len(str(_level(one)[column])) > grid.room(column)
        for one in page.levels[: grid.LEVELS]
        for column in grid.TALK_TEXTS
    )
    sheets = ["PDP"] * actions + ["Groeigesprekken"] * talks
    where = " en het blad ".join(sheets)
    return f"Sommige teksten zijn langer dan hier past: zie het blad {where}." if sheets else ""


def _following(page: PlanPage) -> str:
    due = f"Volgend gesprek tegen: {page.next_talk:%d/%m/%Y}" if page.next_talk else ""
    count = len(page.levels)
    more = f" – {grid.LEVELS} van {count} competenties getoond" if count > grid.LEVELS else ""
    return due + more
