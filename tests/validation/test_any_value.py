"""Whatever stands in the cells: nothing raises, and no row is lost without an error at its line."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import SchemaValidator

from done_xl.model.columns import ChoiceColumn
from done_xl.model.raw import ErrorValue, RawTable, Value
from done_xl.model.submission import Period
from done_xl.model.tables import TABLES, Field, table
from done_xl.validation import check_book, check_cell, known
from done_xl.validation.adapters import cell_schema
from done_xl.validation.cells import BLANKS
from tests.validation.books import CATALOGUE, TODAY, filled_table, form, raw_book

WORDS = (
    "K001", "k002", "SOA Sollicitatieacties", "soa", "Coach 1", "K1", "NEE", "ja", "±", "+/-",
    "BVS", "IBO", "1,5", "1.234", "31/01/2026", "31 jan", "NEC-job", "opleiding", "later", "LDE",
    "DOOR", "K012B", "inspanning", "Kern", "", " ", "=1+1",
)  # fmt: skip
NUMBERS = (0.0, 1.0, 2.0, 3.5, 0.25, -1.0, 46053.0, 1e300, float("nan"), float("inf"))
VALUES: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.sampled_from(WORDS),
    st.sampled_from(NUMBERS),
    st.floats(),
    st.booleans(),
    st.text(max_size=40),
    st.dates(date(2025, 1, 1), date(2027, 12, 31)),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(timedelta(-3), timedelta(3)),
    st.sampled_from((ErrorValue("#REF!"), ErrorValue("#N/A"))),
    st.just(datetime(2026, 3, 1, 8, 30)),
    st.just(time(8, 30)),
)


KNOWN = known(raw_book(), CATALOGUE, Period(date(2026, 1, 1), date(2026, 12, 31)))


def tables_of(draw: st.DrawFn) -> tuple[RawTable, ...]:
    found = []
    for spec in draw(
        st.lists(st.sampled_from(TABLES), max_size=4, unique_by=lambda spec: spec.key)
    ):
        row = st.tuples(*[VALUES] * len(spec.fields))
        rows = draw(st.lists(row, min_size=1, max_size=5))
        last = len(rows) + 5
        cell = st.tuples(st.integers(6, last), st.integers(0, len(spec.fields) - 1))
        formulas = draw(st.frozensets(cell, max_size=3))
        found.append(filled_table(spec.key, tuple(rows), formulas))
    return tuple(found)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_every_row_counts_or_has_an_error_at_its_line(data: st.DataObject) -> None:
    tables = data.draw(st.composite(tables_of)())
    start = data.draw(st.tuples(*[VALUES] * 8))
    usable = data.draw(st.booleans())
    raw = raw_book(*tables, forms=(form("checklist", filled_in=start[3]),))
    if not usable:
        start_form = raw.forms["start"]
        forms = {**raw.forms, "start": type(start_form)("start", "Start", start, start_form.cells)}
        raw = type(raw)(raw.facts, raw.tables, forms)
    checked = check_book(raw, CATALOGUE, today=TODAY)
    if checked.submission is None:
        assert any(finding.severity == "error" for finding in checked.findings)
        return
    wrong = {
        (finding.place.sheet, int("".join(filter(str.isdigit, finding.place.cell))))
        for finding in checked.findings
        if finding.severity == "error" and finding.place.cell is not None
    }
    for raw_table in tables:
        taken = set(getattr(checked.submission, raw_table.key).lines)
        for row, line in zip(raw_table.rows, raw_table.lines, strict=True):
            blank = all(
                value is None or (isinstance(value, str) and not value.strip(BLANKS))
                for value in row
            )
            assert blank or line in taken or (raw_table.sheet, line) in wrong


FIELDS = tuple(field for spec in TABLES for field in spec.fields)


@settings(max_examples=600, deadline=None)
@given(value=VALUES, field=st.sampled_from(FIELDS))
@example(value=4.5e307, field=table("kpis").field("target"))
@example(value="\x1f", field=table("kpis").field("label"))
@example(value="\u200b", field=table("log").field("remark"))
def test_the_fast_path_takes_nothing_that_a_look_at_the_cell_would_not(
    value: Value, field: Field
) -> None:
    fast = SchemaValidator(cell_schema(field, KNOWN))
    try:
        taken = fast.validate_python(value)
    except (ValidationError, KeyError):
        return
    verdict = check_cell(field, value, KNOWN)
    assert (verdict.rule, verdict.value) == (None, taken)


def test_what_the_lists_offer_goes_the_fast_path() -> None:
    for field in FIELDS:
        if isinstance(field.column, ChoiceColumn):
            for word in CATALOGUE.choices(field.column.choices):
                assert SchemaValidator(cell_schema(field, KNOWN)).validate_python(word) == word
