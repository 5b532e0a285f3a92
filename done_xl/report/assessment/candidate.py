"""A candidate's page on one A4: radar, strong and growth points, what to look at, facts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from math import ceil
from typing import Final

from done_xl.consolidation.assessed import Assessed
from done_xl.layout.filling import Formula
from done_xl.model.observation import Fact
from done_xl.report.assessment.growth import put_growth
from done_xl.report.assessment.overview import word_marks
from done_xl.report.assessment.standing import Standing
from done_xl.report.assessment.working import Working
from done_xl.report.blocks import Area, Chart, PageSetup, Role, Series, SheetPlan, Value
from done_xl.report.tables import Page
from done_xl.scoring.sam import LEVELS
from done_xl.text_nl import assessment as text
from done_xl.writing.looks import BLUE, TAB_COLOUR, VERMILION

_WIDTHS: Final = (7, 36, 9, 9, 15, 13, 30)
_ROLES: Final[tuple[Role, ...]] = (
    "label",
    "label",
    "level",
    "level",
    "label",
    "label",
    "label",
)
_TEXT_COLUMN: Final = 3
_LAST_COLUMN: Final = len(_WIDTHS) - 1
_CHART: Final = (368, 340)
_CHART_LINES: Final = 18
_FEWEST_IN_A_RADAR: Final = 3
# More lines than these would make the print of one A4 too small to read.
_MOST_LINES: Final = 66
_FACT_FROM: Final = 2


def sheet_name(candidate: str) -> str:
    """The name of a candidate's sheet; a slash may not stand in one."""
    return candidate.replace("/", "-")


def candidate_plan(
    assessed: Assessed, rows: Working, candidate: str, facts: Sequence[Fact]
) -> SheetPlan:
    """The page; `facts` are the candidate's, in order."""
    page = Page(sheet_name(candidate), _WIDTHS)
    target = assessed.targets.get(candidate)
    page.title(candidate, text.subtitle(assessed.organisation, assessed.assessment))
    page.line -= 1
    occupation = target.occupation if target else None
    page.words("text", text.occupation(occupation, known=bool(target and target.required)))
    page.skip()
    numbers = rows.numbers(candidate)
    area = page.table(text.PAGE_HEADS, [_row(rows, number) for number in numbers], _ROLES)
    page.skip()
    chart = _chart(area, rows, numbers, page.line)
    page.line = max(_beside(page, rows, numbers), page.line + _CHART_LINES)
    page.note(text.LEVELS_NOTE)
    lines = [rows.standings[number].line for number in numbers]
    trends = assessed.trends.get(candidate, ())
    put_growth(page, trends, [(line.competence, line.label) for line in lines])
    _facts(page, assessed, facts)
    return SheetPlan(
        name=page.name,
        tab=TAB_COLOUR["IN"],
        blocks=tuple(page.blocks),
        widths=_WIDTHS,
        charts=(chart,),
        merged=tuple(page.merged),
        heights=page.heights,
        page=PageSetup(landscape=False, pages_high=1),
        marks=word_marks(
            Area(page.name, area.line, _LAST_COLUMN, area.last_line, _LAST_COLUMN),
            area.line,
            _LAST_COLUMN,
        ),
    )


def _row(rows: Working, number: int) -> tuple[Value, ...]:
    one = rows.standings[number]
    line = one.line
    return (
        line.competence,
        line.label,
        one.required,
        rows.shown(number, "current"),
        rows.shown(number, "how"),
        text.scored(line.scored, line.lowest, line.highest),
        rows.shown(number, "remark"),
    )


def _chart(area: Area, rows: Working, numbers: Sequence[int], line: int) -> Chart:
    own = [rows.standings[number] for number in numbers]
    levels = [(one.line.label, one.line.current, one.required) for one in own]
    return level_chart(
        area, rows.part(numbers, "drawn"), own[0].line.candidate, levels, (line, 0), required=2
    )


def level_chart(
    area: Area,
    drawn: Area,
    candidate: str,
    levels: Sequence[tuple[str, int | None, int | None]],
    at: tuple[int, int],
    *,
    required: int,
) -> Chart:
    """The levels and, where a doelberoep asks for any, the required ones.

    `area` is a table with the codes in its first column and what is asked in column `required`,
    `drawn` the levels; `levels` says them by name. `at` is where the chart stands.
    """

    def column(number: int) -> Area:
        return Area(area.sheet, area.line, number, area.last_line, number)

    series = [Series(text.LEVEL_SERIES, column(0), drawn, BLUE)]
    if any(asked for _, _, asked in levels):
        series.append(Series(text.REQUIRED_SERIES, column(0), column(required), VERMILION))
    return Chart(
        kind="radar" if len(levels) >= _FEWEST_IN_A_RADAR else "column",
        title=text.CHART_TITLE,
        alt=text.chart_alt(candidate, levels),
        line=at[0],
        column=at[1],
        width=_CHART[0],
        height=_CHART[1],
        highest=LEVELS[-1],
        top=LEVELS[-1],
        series=tuple(series),
    )


def _beside(page: Page, rows: Working, numbers: Sequence[int]) -> int:
    """The line after the texts that stand right of the chart."""
    start, last = page.line, numbers[-1]
    own = [rows.standings[number] for number in numbers]
    # Levels are typed later: room for every competence that may become one or the other.
    strong = [one.line.label for one in own]
    growth = [one.line.label for one in own if one.growth_below > LEVELS[0]]
    for title, column, names in (
        (text.STRONG_TITLE, "strong", strong),
        (text.GROWTH_TITLE, "growth", growth),
    ):
        shown = rows.cell(last, column)
        now = rows.value(last, column) or text.NONE
        said = Formula(f'=IF({shown}="","{text.NONE}",{shown})', now)
        _paragraph(page, title, said, len(", ".join(names)))
    striking = _striking(own)
    _paragraph(page, text.ATTENTION_TITLE, striking, len(striking))
    end, page.line = page.line, start
    return end


def _striking(own: Sequence[Standing]) -> str:
    few = [(one.line.label, seen) for one in own for seen in one.noticed if seen.kind == "few"]
    far = [(one.line.label, seen) for one in own for seen in one.noticed if seen.kind != "few"]
    return text.attention(
        [(label, str(seen.count)) for label, seen in few],
        [(label, text.between(seen.lowest, seen.highest)) for label, seen in far],
    )


def _paragraph(page: Page, title: str, value: Value, longest: int) -> None:
    page.put([(title,)], ("section",), _TEXT_COLUMN)
    lines = ceil(longest / (sum(_WIDTHS[_TEXT_COLUMN:]) * 1.05)) or 1
    area = Area(page.name, page.line, _TEXT_COLUMN, page.line + lines - 1, _LAST_COLUMN)
    page.merged.append(area)
    page.put([(value,)], ("paragraph",), _TEXT_COLUMN)
    page.line = area.last_line + 1


def _facts(page: Page, assessed: Assessed, facts: Sequence[Fact]) -> None:
    """The facts under their competence, as many as the page takes."""
    page.words("section", text.FACTS_TITLE)
    if not facts:
        page.words("text", text.NOTHING_NOTED)
    used, left = page.line, len(facts)
    for competence, group in groupby(facts, key=lambda fact: fact.competence):
        for place, fact in enumerate(group):
            said = text.fact(fact.text, fact.exercise, fact.assessor)
            lines = ceil(len(said) / (sum(_WIDTHS[_FACT_FROM:]) * 1.1))
            if used + lines > _MOST_LINES:
                page.note(text.more_facts(left))
                return
            used, left = used + lines, left - 1
            _fact(page, assessed.label(competence) if not place else None, said, lines)


def _fact(page: Page, label: str | None, said: str, lines: int) -> None:
    page.heights[page.line] = 15 * lines
    for first, last in ((0, _FACT_FROM - 1), (_FACT_FROM, _LAST_COLUMN)):
        page.merged.append(Area(page.name, page.line, first, page.line, last))
    page.put([(label, None, said)], ("paragraph", "paragraph", "paragraph"))
