"""The sheet Termijnen: measures with a remark per organisation, and the terms used (domain 8).

Who takes part in a measure that tells a personal trait is hidden where few do (domain 10): those
measures are in no row of an organisation and in no total, and a count of 1 to 4 is not shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import ceil
from typing import Final

from done_xl.catalogue.own_terms import own_file
from done_xl.catalogue.types import Catalogue, Measure, Term
from done_xl.consolidation.result import Consolidation
from done_xl.consolidation.terms import TermCount
from done_xl.report.blocks import Area, Role, SheetPlan, Value, same
from done_xl.report.figures import Results, current, name_cells, that_know
from done_xl.report.tables import Page, Row
from done_xl.scoring.remarks import headers
from done_xl.text_nl import report as words
from done_xl.text_nl import terms_report as text
from done_xl.text_nl.shown import day_text
from done_xl.writing.looks import TAB_COLOUR

# Why a rule was not looked at, taken together.
_OTHER: Final = ("no_term", "employment_unknown", "group_unknown")
_WIDTHS: Final = (9, 36, 17, 34, 11, 12, *(10 for _ in text.KINDS))
# The terms stand below: the first and last column of each of their columns.
_SPANS: Final = ((1, 1), (2, 2), (3, 3), (4, 8), (9, len(_WIDTHS) - 1))
_LONG: Final = tuple(span for span in _SPANS if span[0] < span[1])
_LINE: Final = 15
_ROLES: Final[tuple[Role, ...]] = (
    *same("label", 4),
    *same("whole", 2 + len(text.KINDS)),
)


def terms_plan(consolidation: Consolidation, catalogue: Catalogue) -> SheetPlan:
    """Remarks per organisation and measure, personal measures apart, and the terms used."""
    measures = consolidation.measures or catalogue.measures
    results = current(consolidation)
    page = Page("Termijnen", _WIDTHS)
    page.title(text.TITLE, f"Peildatum {words.day(consolidation.reference)}")
    _own(page, measures)
    page.words("section", text.PER_MEASURE)
    _per_measure(page, results, [one for one in measures if not one.reveals])
    page.note(text.NOTE)
    page.note(words.PERIOD_NOTE)
    page.skip()
    page.words("section", text.PERSONAL)
    personal = [one for one in measures if one.reveals]
    _personal(page, that_know(results, "measures"), personal, catalogue.settings.small_cell)
    page.note(text.PERSONAL_NOTE)
    page.skip()
    page.words("section", text.USED)
    _used(page, measures, {one.code: one.terms for one in catalogue.measures})
    return page.plan(TAB_COLOUR["DOOR"])


def _own(page: Page, measures: Sequence[Measure]) -> None:
    """Which measures have own terms; nothing where none has."""
    file = own_file(measures)
    if file:
        page.words("text", text.own_terms(file, [one.code for one in measures if one.own_file]))
        page.skip()


def _per_measure(page: Page, results: Results, measures: Sequence[Measure]) -> None:
    labels = {one.code: one.code for one in measures}
    rows: list[Row] = []
    total: Counter[str] = Counter()
    for result in results:
        shown = [one for one in result.terms if one.measure in labels]
        if "measures" in result.unread:
            rows.append((*name_cells(result), *(words.DASH,) * (len(_ROLES) - 3)))
        for one in shown if "measures" not in result.unread else ():
            cells = _cells(one)
            total.update(cells)
            rows.append((*name_cells(result), labels[one.measure], *cells.values()))
    blank: Row = (words.DASH, words.NO_DATA, *("" for _ in _ROLES[2:]))
    page.table(
        (*text.HEADS, *text.KINDS.values()),
        rows or [blank],
        _ROLES,
        total=(
            "",
            words.ALL_ORGANISATIONS,
            "",
            "",
            *(total[name] for name in ("rows", "remarked", *text.KINDS)),
        ),
        height=46,
    )


def _cells(count: TermCount) -> Mapping[str, int]:
    """The numbers of a row by name, in the order of the columns."""
    kinds = {str(kind): amount for kind, amount in count.kinds.items()}
    found = {name: kinds.get(name, 0) for name in text.KINDS}
    found["other"] = sum(kinds.get(name, 0) for name in _OTHER)
    return {"rows": count.rows, "remarked": count.remarked, **found}


def _personal(page: Page, results: Results, measures: Sequence[Measure], threshold: int) -> None:
    rows = []
    for measure in measures:
        counts = [one for result in results for one in result.terms if one.measure == measure.code]
        people = sum(one.people for one in counts)
        remarked = sum(one.remarked_people for one in counts)
        rows.append((measure.code, *_shown(people, remarked, threshold)))
    page.table(text.PERSONAL_HEADS, rows, ("label", "whole", "whole"), column=3)


def _shown(people: int, remarked: int, threshold: int) -> tuple[Value, Value]:
    """How many people, and with a remark, as they may be shown.

    Of a known number, those with a remark tell how many have none.
    """
    if 0 < people < threshold:
        return words.SMALL, words.HIDDEN
    small = any(0 < part < threshold for part in (remarked, people - remarked))
    return people, words.HIDDEN if small else remarked


def _used(page: Page, measures: Sequence[Measure], shipped: Mapping[str, tuple[Term, ...]]) -> None:
    """The terms in the order of the measures and of time, the long columns over several cells."""
    rows = [
        _term_row(measure, term, own=shipped.get(measure.code) != measure.terms)
        for measure in measures
        for term in sorted(measure.terms, key=lambda term: term.valid_from or date.min)
    ]
    roles: tuple[Role, ...] = same("sentence", len(_WIDTHS) - 1)
    first = page.line
    page.table(_spread(text.TERM_HEADS), [_spread(row) for row in rows], roles, column=1)
    for line, row in enumerate((text.TERM_HEADS, *rows), first):
        page.merged += [Area(page.name, line, begin, line, end) for begin, end in _LONG]
        page.heights[line] = _LINE * max(map(_lines, row, _SPANS))


def _spread(cells: Sequence[str]) -> Row:
    """The cells, each followed by blanks for the columns that it runs over."""
    found: list[Value] = []
    for cell, (first, last) in zip(cells, _SPANS, strict=True):
        found += [cell, *(None for _ in range(first, last))]
    return tuple(found)


def _lines(cell: str, span: tuple[int, int]) -> int:
    """About how many lines a text takes; letters are narrower than the digit 0."""
    room = sum(_WIDTHS[span[0] : span[1] + 1])
    return max(1, ceil(0.95 * len(cell) / room))


def _term_row(measure: Measure, term: Term, *, own: bool) -> tuple[str, str, str, str, str]:
    first, last = (day_text(day) if day else "" for day in (term.valid_from, term.valid_to))
    until = day_text(term.no_start_from - timedelta(days=1)) if term.no_start_from else ""
    return (
        measure.code,
        text.validity(term, (first, last)),
        text.limits(term, until, measure.excludes),
        headers(term.required),
        text.source(term, measure.own_file if own else ""),
    )
