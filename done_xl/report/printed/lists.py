"""Lists to print: the vacancies of a week, and the companies by what came of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from done_xl.model.rows import Vacancy
from done_xl.report.blocks import Role, same
from done_xl.report.paper import PAGE_HEIGHT, Paper
from done_xl.report.printed.pages import Printed, finished
from done_xl.report.tables import Row
from done_xl.scoring.companies import Company
from done_xl.text_nl import printed as text
from done_xl.text_nl.shown import day_text

_VACANCY_WIDTHS: Final = (12, 24, 22, 11, 20, 24, 24)
_VACANCY_ROLES: Final[tuple[Role, ...]] = ("box_day", "box", "box", "tick", "box", "box", "box")
_VACANCY_HEIGHT: Final = 28.0
_COUNT_WIDTH: Final = 6.0
_COUNTS_BEFORE: Final = 4
_HEAD_HEIGHT: Final = 118.0


def vacancies(organisation: str, monday: date, rows: Sequence[Vacancy]) -> Printed:
    """The vacancies of a week, with room to write beside and below them."""
    page = Paper(text.VACANCIES, _VACANCY_WIDTHS)
    page.title(text.VACANCIES_TITLE, f"{organisation} · {text.week_of(monday)}")
    if not rows:
        page.note(text.NO_VACANCIES)
    heads = page.line
    page.line_of(*((head, "box_head", 1) for head in text.VACANCY_HEADS), height=20)
    for row in rows:
        parts = zip((*row, None), _VACANCY_ROLES, strict=True)
        page.line_of(*((value, role, 1) for value, role in parts), height=_VACANCY_HEIGHT)
    free = int((PAGE_HEIGHT[True] - page.height) // _VACANCY_HEIGHT)
    for _ in range(max(0, free)):
        page.line_of(*((None, role, 1) for role in _VACANCY_ROLES), height=_VACANCY_HEIGHT)
    return finished(page, "DOOR", landscape=True, repeat=(heads, heads))


def companies(
    organisation: str, found: Sequence[Company], kinds: Sequence[str], reference: date
) -> Printed:
    """Companies ranked; `kinds` are the kinds of contact in order."""
    widths = (5, 24, *(_COUNT_WIDTH,) * (len(kinds) + 5), 12, 32, 20)
    page = Paper(text.COMPANIES, widths)
    page.title(text.COMPANIES_TITLE, organisation)
    page.whole(text.COMPANIES_NOTE.format(day=day_text(reference)), "note")
    if not found:
        page.whole(text.NO_COMPANIES)
        return finished(page, "DOOR", landscape=True)
    heads = (*text.COMPANY_HEADS, *kinds, *text.COMPANY_LAST_HEADS)
    counts = _COUNTS_BEFORE + len(kinds) + 1
    looks: tuple[Role, ...] = (
        *same("head_left", 2),
        *same("upright", counts),
        *same("head_left", 3),
    )
    roles: tuple[Role, ...] = ("tick", "box", *same("tick", counts), "box_day", "box", "box")
    line = page.line
    page.line_of(
        *((head, role, 1) for head, role in zip(heads, looks, strict=True)), height=_HEAD_HEIGHT
    )
    for number, company in enumerate(found, 1):
        for index, step in enumerate(company.steps or ((None, None),)):
            row = _row(number, company, kinds) if not index else None
            first = row or (None,) * (len(roles) - 2)
            cells = (*first, step[0], _until(step, reference))
            page.line_of(*((value, role, 1) for value, role in zip(cells, roles, strict=True)))
    return finished(page, "DOOR", landscape=True, repeat=(line, line))


def _row(number: int, company: Company, kinds: Sequence[str]) -> Row:
    counts = (company.contacts.get(kind) or None for kind in kinds)
    return (
        number,
        company.name,
        company.results,
        company.measures or None,
        company.jobs or None,
        company.total,
        *counts,
        company.vacancies or None,
        company.last,
    )


def _until(step: tuple[str | None, date | None], reference: date) -> str | None:
    _, day = step
    if day is None:
        return None
    return text.LATE.format(day=day_text(day)) if day < reference else day_text(day)
