"""The checklists of an organisation against those of its previous period (domain 5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import OrganisationResult
from done_xl.report.blocks import Area, same
from done_xl.report.figures import Results, name_cells
from done_xl.report.tables import Page, Row
from done_xl.scoring.compared import Shift, shifts, turned
from done_xl.text_nl import checklists as text
from done_xl.text_nl import report as words

Filled = Callable[[OrganisationResult], bool]
_SHIFT_HEADS = ("Code", "Organisatie", "Periode", "Vorige", "Score", "Nr")
_LINE_HEIGHT = 16


@dataclass(frozen=True, slots=True)
class Pair:
    """One organisation's filled list, and the one of its latest earlier period that was filled."""

    now: OrganisationResult
    before: OrganisationResult

    @property
    def periods(self) -> tuple[str, str, str, str]:
        """Code, name, period and previous period."""
        return (*name_cells(self.now), name_cells(self.before)[-1])


def scored(result: OrganisationResult) -> bool:
    """Whether the checklist 0-6 has a score."""
    return result.checklist.share is not None


def answered(result: OrganisationResult) -> bool:
    """Whether a question of the checklist JA/NEE has an answer."""
    return bool(result.yes_no.yes or result.yes_no.no)


def pairs(results: Results, filled: Filled) -> tuple[Pair, ...]:
    """Every filled list that has an earlier one, in the order of the results."""
    found = []
    for result in filter(filled, results):
        before = previous(result, results, filled)
        if before is not None:
            found.append(Pair(result, before))
    return tuple(found)


def previous(
    result: OrganisationResult, results: Results, filled: Filled
) -> OrganisationResult | None:
    """The workbook of the organisation's latest earlier period in which the list was filled."""
    own = result.organisation
    earlier = [
        one
        for one in results
        if one.organisation.code == own.code
        and one.organisation.period.last < own.period.first
        and filled(one)
    ]
    return max(earlier, key=lambda one: one.organisation.period.last, default=None)


def points(now: float | None, before: float | None) -> str:
    """The change between two shares in whole points; a dash where one is not known."""
    if now is None or before is None:
        return words.DASH
    return words.points(round(100 * now) - round(100 * before))


def put_scores(page: Page, results: Results, catalogue: Catalogue) -> None:
    """Put how the score and the themes changed, and the statements that shifted."""
    found = pairs(results, scored)
    page.words("section", text.SCORES)
    if not found:
        page.note(text.NO_EARLIER)
        return
    themes = catalogue.checklist.themes
    page.table(
        (
            *("Code", "Organisatie", "Periode", "Vorige", "Score"),
            *(f"{theme.letter} {theme.label}" for theme in themes),
        ),
        [_themes(pair, [theme.letter for theme in themes]) for pair in found],
        (*same("label", 4), *same("ratio", 1 + len(themes))),
    )
    page.note(text.NOTE)
    page.skip()
    page.words("section", text.SHIFTS)
    _put_shifts(page, found, catalogue)


def _themes(pair: Pair, letters: list[str]) -> Row:
    now, before = pair.now.checklist, pair.before.checklist
    return (
        *pair.periods,
        points(now.share, before.share),
        *(points(now.themes.get(one), before.themes.get(one)) for one in letters),
    )


def _put_shifts(page: Page, found: tuple[Pair, ...], catalogue: Catalogue) -> None:
    statements = catalogue.checklist.statements
    said: list[tuple[Pair, Shift]] = [
        (pair, shift)
        for pair in found
        for shift in shifts(pair.now.checklist.scores, pair.before.checklist.scores)
        if shift.index < len(statements)
    ]
    if not said:
        page.note(text.NO_SHIFTS)
        return
    blanks = (None,) * (len(page.widths) - len(_SHIFT_HEADS) - 1)
    first = page.line + 1
    rows: list[Row] = []
    for pair, shift in said:
        statement = statements[shift.index]
        said_score = text.shift(shift.before, shift.now)
        rows.append((*pair.periods, said_score, statement.number, statement.text, *blanks))
    roles = (*same("label", 5), "count", "sentence")
    page.table((*_SHIFT_HEADS, "Stelling", *blanks), rows, (*roles, *same("sentence", len(blanks))))
    column = len(_SHIFT_HEADS)
    room = sum(page.widths[column:]) * 1.05
    for line in range(first - 1, page.line):
        page.merged.append(Area(page.name, line, column, line, len(page.widths) - 1))
        if line >= first:
            length = len(str(rows[line - first][column]))
            page.heights[line] = _LINE_HEIGHT * max(1, ceil(length / room))


def put_answers(page: Page, results: Results) -> None:
    """Put how the counts of JA and NEE changed, and which answers turned."""
    found = pairs(results, answered)
    page.words("section", text.ANSWERS)
    if not found:
        page.note(text.NO_EARLIER)
        return
    page.table(
        (*("Code", "Organisatie", "Periode", "Vorige"), "JA", "NEE", text.TO_YES, text.TO_NO),
        [_answers(pair) for pair in found],
        (*same("label", 4), *same("ratio", 2), *same("wrap", 2)),
    )
    page.note(text.NOTE)


def _answers(pair: Pair) -> Row:
    now, before = pair.now.yes_no, pair.before.yes_no
    swung = turned(dict(now.answers), dict(before.answers))
    return (
        *pair.periods,
        text.change(now.yes - before.yes),
        text.change(now.no - before.no),
        text.numbers(swung.to_yes),
        text.numbers(swung.to_no),
    )
