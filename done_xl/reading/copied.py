"""Copies of the sheets of an observation workbook, of which nothing counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from done_xl.model.books import FACTS
from done_xl.model.findings import Finding, Place
from done_xl.model.rows.observation import SLOTS
from done_xl.reading.headers import positions
from done_xl.reading.locate import Located
from done_xl.reading.rows import filled_lines, last_free_line
from done_xl.reading.seconds import Second
from done_xl.reading.sheet import Area
from done_xl.text_nl import unread_scores as text
from done_xl.text_nl.observed import counted_scores


def copied_findings(
    seconds: Iterable[Second], places: Iterable[Located], file: str
) -> list[Finding]:
    """One finding for each copy that holds scores or facts, with how many."""
    areas = [(place.sheet, place.area) for place in places]
    areas += [(second.sheet.name, second.area) for second in seconds]
    return [one for second in seconds for one in _finding(second, areas, file)]


def _finding(second: Second, areas: list[tuple[str, Area]], file: str) -> Iterator[Finding]:
    sheet, area = second.sheet, second.area
    where = positions(second.spec, second.headers)
    last = last_free_line(area, (other for name, other in areas if name == sheet.name))
    lines = filled_lines(sheet, where, area.first_line + 1, last)
    place = Place(file, sheet.name, second.headers.cell(area.first_column))
    if second.spec is FACTS:
        if lines:
            yield text.SECOND_FACTS.at(place, facts=text.counted_facts(len(lines)))
        return
    columns = [where[second.spec.field(slot.lower()).index] for slot in SLOTS]
    rows = [sheet.cells[line - 1] for line in lines]
    count = sum(_holds(row, column) for row in rows for column in columns)
    if count:
        yield text.SECOND_SCORES.at(place, scores=counted_scores(count))


def _holds(row: Sequence[object], column: int | None) -> bool:
    """Whether a cell of a row holds something."""
    if column is None or column >= len(row):
        return False
    value = row[column]
    return value is not None and str(value).strip() != ""
