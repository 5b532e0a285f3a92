"""Whatever stands in the cells: nothing raises, and no score or level is lost without a word."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time

from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.model.findings import Finding, cell_name
from done_xl.model.raw import ErrorValue, RawTable, Value
from done_xl.validation.assessment import check_assessment
from done_xl.validation.cells import BLANKS
from done_xl.validation.observation import check_observation
from tests.validation.observed import (
    CATALOGUE,
    SCORES,
    assessment_book,
    levels,
    observation_book,
    scores,
)

WORDS = (
    "K1 Samenwerken", "k1", "K2", "Samenwerken", "V1 Lassen", "K012", "VBO/K012", "K013",
    "LDE/k013", "3", "3 ", "1,5", "goed", "magazijn", "Magazijn ", "VBO", "A1", "Piet",
    "2026-03-10", " ", "",
)  # fmt: skip
NUMBERS = (0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 2.5, -1.0, 1e300, float("nan"), float("inf"))
VALUES: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.sampled_from(WORDS),
    st.sampled_from(NUMBERS),
    st.booleans(),
    st.text(max_size=12),
    st.dates(date(2026, 3, 9), date(2026, 5, 20)),
    st.just(ErrorValue("#REF!")),
    st.just(time(8, 30)),
)
ROW_ERRORS = ("OBS-022", "OBS-023", "OBS-024")


@st.composite
def changed(draw: st.DrawFn, table: RawTable, share: int) -> RawTable:
    """The table with any value in about one of `share` cells, and with formulas."""
    odds = st.integers(1, share)
    rows = tuple(
        tuple(draw(VALUES) if draw(odds) == 1 else value for value in row) for row in table.rows
    )
    cell = st.tuples(st.sampled_from(table.lines), st.integers(0, len(table.positions) - 1))
    return replace(table, rows=rows, formulas=draw(st.frozensets(cell, max_size=2)))


def filled(table: RawTable, line: int, index: int) -> bool:
    value = table.rows[table.lines.index(line)][index]
    text = isinstance(value, str)
    blank = value is None or (text and not str(value).strip(BLANKS))
    return not blank or (line, index) in table.formulas


def errors(findings: tuple[Finding, ...], sheet: str) -> set[tuple[str, str]]:
    """Cell and code of the errors on one sheet."""
    return {
        (one.place.cell or "", one.code)
        for one in findings
        if one.severity == "error" and one.place.sheet == sheet
    }


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_every_score_counts_or_an_error_says_why_not(data: st.DataObject) -> None:
    draw = data.draw
    first = draw(changed(scores(SCORES), 4))
    second = draw(changed(scores(SCORES, 2), 4))
    names = ("organisation", "assessor", "a", "b", "c", "exercise_1", "day_1", "exercise_2")
    entries = {"exercise_2": "keuken", "day_2": date(2026, 3, 11), "closed": date(2026, 3, 11)}
    entries |= draw(st.dictionaries(st.sampled_from(names), VALUES, max_size=3))
    checked = check_observation(observation_book(first, second, **entries), CATALOGUE)  # type: ignore[arg-type]
    if checked.observation is None:
        assert any(one.severity == "error" for one in checked.findings)
        return
    counted = 0
    for table in (first, second):
        found = errors(checked.findings, table.sheet)
        lines = {int(re.sub(r"\D", "", cell)) for cell, code in found if code in ROW_ERRORS}
        columns = {cell[0] for cell, code in found if code == "OBS-018"}
        cells = {cell for cell, code in found if code in ("OBS-014", "OBS-017")}
        if "OBS-019" in {code for _, code in found}:
            continue
        for line in set(table.lines) - lines:
            for index in range(3, 9):
                cell = cell_name(line, index)
                said = cell in cells or cell[0] in columns
                counted += filled(table, line, index) and not said
    assert len(checked.observation.scores) == counted


HEAD = "Kandidaat | Competentie | Voorstel | Aantal scores | Laagste | Hoogste | Niveau | Reden"
ROWS = f"""
{HEAD}
K012 | K1 Samenwerken | 3 | 4 | 2 | 4 | 3 |
K013 | K1 Samenwerken | 2 | 4 | 2 | 4 | 3 | zag meer
LDE/K012 | K2 | | 2 | 2 | 4 | 3 | zag meer
"""


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_every_level_counts_or_an_error_says_why_not(data: st.DataObject) -> None:
    table = data.draw(changed(levels(ROWS), 4))
    checked = check_assessment(assessment_book(table), CATALOGUE)
    assert checked.assessment is not None
    wrong = {
        int(re.sub(r"\D", "", cell)) for cell, _ in errors(checked.findings, "Evaluatie") if cell
    }
    typed = [line for line in table.lines if filled(table, line, 6) and line not in wrong]
    assert sum(one.level is not None for one in checked.assessment.levels) == len(typed)
