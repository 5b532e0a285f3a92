"""The verzendversie: nothing about a person leaves, and what counts stays the same (domain 10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.organisation import summarise
from done_xl.consolidation.result import OrganisationResult
from done_xl.layout.filling import Filling, Formula, Setup, Typed
from done_xl.layout.prefilled import prefilled
from done_xl.model.forms import FORMS
from done_xl.model.raw import ErrorValue, FileFacts, RawBook, RawForm, RawTable, Value
from done_xl.model.submission import Period
from done_xl.model.tables import TABLES, table
from done_xl.reading.book import read_book
from done_xl.samples.organisations import FAULTY, sample_books
from done_xl.validation.book import check_book
from done_xl.writing.export import export_filling, export_name, export_setup
from done_xl.writing.harmless import EMPTY_FORMULA, ERROR_FORMULA
from done_xl.writing.organisation import write_organisation

FACTS = FileFacts("DOne_VBO_2026.xlsx", 1, "00", "organisation", 1)
DAY = date(2026, 3, 15)
START: tuple[Value, ...] = (
    "Voorbeeld vzw", "VBO", date(2026, 1, 1), datetime(2026, 12, 31), "30/06/2026",
    "Zwaantje Peeters", "zwaantje@voorbeeld.be", None,
)  # fmt: skip
START_OUT: dict[str, Typed] = {
    "name": "Voorbeeld vzw",
    "code": "VBO",
    "first": date(2026, 1, 1),
    "last": datetime(2026, 12, 31),
    "reference": "30/06/2026",
}


def raw_table(
    key: str, *rows: Mapping[str, Value], formulas: frozenset[tuple[int, int]] = frozenset()
) -> RawTable:
    spec = table(key)
    cells = tuple(tuple(row.get(f.name) for f in spec.fields) for row in rows)
    positions = tuple(range(len(spec.fields)))
    lines = tuple(range(7, 7 + len(rows)))
    return RawTable(key, spec.sheet, 6, positions, cells, lines, formulas)


def book(*tables: RawTable, start: Sequence[Value] = START) -> RawBook:
    forms = {"start": RawForm("start", "Start", tuple(start), (None,) * len(start))}
    return RawBook(FACTS, {found.key: found for found in tables}, forms)


def cells(filling: Filling, key: str) -> list[dict[str, Any]]:
    """The rows of a table without their blank cells."""
    fields = table(key).fields
    return [
        {field.name: value for field, value in zip(fields, row, strict=True) if value is not None}
        for row in filling.tables[key]
    ]


def test_the_form_keeps_the_organisation_and_its_period_only() -> None:
    checklist = RawForm(
        "checklist", "Checklist 0-6", (DAY, "Zwaantje", "Peeters", "goed"), (None,) * 4
    )
    raw = book()
    raw = RawBook(raw.facts, raw.tables, {**raw.forms, "checklist": checklist})
    assert export_filling(raw) == Filling(
        forms={"start": START_OUT, "checklist": {"filled_in": DAY}, "yes_no": {}}, tables={}
    )


def test_names_and_free_text_go_and_coaches_and_occupations_get_numbers() -> None:
    raw = book(
        raw_table("coaches", {"name": "Zwaantje Peeters"}, {"name": "An"}),
        raw_table("levels", {"occupation": "Kok bij Jan", "competence": "k1", "level": 3.0}),
        raw_table(
            "candidates",
            {
                "code": "k012", "name": "Jan Janssens", "status": "lde ", "coach": " an",
                "occupation": "kok bij jan", "job_target": "kok bij Zwaantje", "engaged": DAY,
            },
            {"code": "Jan Janssens", "status": "weet niet", "coach": "Piet", "occupation": "Piet"},
        ),
        raw_table("intakes", {"candidate": "K012", "motivation": "Jan wil werken"}),
        raw_table("interviews", {"candidate": "K012", "competence": "K1", "task": "Jan"}),
    )  # fmt: skip
    filling = export_filling(raw)
    assert {key: cells(filling, key) for key in filling.tables} == {
        "coaches": [{"name": "Coach 1"}, {"name": "Coach 2"}],
        "levels": [{"occupation": "Doelberoep 1", "competence": "K1", "level": 3.0}],
        "candidates": [
            {
                "code": "k012",
                "status": "lde ",
                "coach": "Coach 2",
                "occupation": "Doelberoep 1",
                "engaged": DAY,
            },
            {
                "code": "(tekst)",
                "status": "(tekst)",
                "coach": "(onbekende coach)",
                "occupation": "(onbekend doelberoep)",
            },
        ],
    }


def test_wrong_cells_stay_wrong_and_readable_ones_readable() -> None:
    spec = table("actions")
    raw = book(
        raw_table(
            "actions",
            {"candidate": "K012", "action": "met Jan bellen", "start": "31 jan 2026",
             "until": "31/01/2026 14:30", "who": None, "done": "±", "remark": "Jan belde"},
            {"candidate": 85010112345.0, "action": 3.0, "start": "85.01.01-123.45",
             "until": "als Jan kan", "who": "Jan", "done": "Jan"},
            {"candidate": True, "action": ErrorValue("#REF!"), "start": ErrorValue("#N/A"),
             "until": time(9, 30), "who": time(9, 30), "done": 1.0},
            {"candidate": None, "action": None, "need": "alleen Jan"},
            formulas=frozenset({(7, spec.field("who").index), (7, spec.field("start").index)}),
        )
    )  # fmt: skip
    assert cells(export_filling(raw), "actions") == [
        {"candidate": "K012", "action": "(tekst)", "start": "31 jan 2026",
         "until": "31/01/2026 14:30", "who": EMPTY_FORMULA, "done": "±"},
        {"candidate": "(tekst)", "action": "(tekst)", "start": "(tekst)",
         "until": "(tekst)", "who": "(tekst)", "done": "(tekst)"},
        {"candidate": True, "action": ERROR_FORMULA, "start": ERROR_FORMULA,
         "until": "(tekst)", "who": "(tekst)", "done": 1.0},
        {"need": "(tekst)"},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("3", "3"), ("1,5", "1,5"), ("1.234", "1.234"), ("2 uur", "2 uur"), ("±2", "±2"),
        ("ma 2 mrt 2026", "ma 2 mrt 2026"), ("2026-01-31T08:15", "2026-01-31T08:15"),
        ("drie", "(tekst)"), ("2 Jan Peeters", "(tekst)"), ("0471 23 45 67", "(tekst)"),
        ("1 x@y", "(tekst)"), (1e12, "(tekst)"), (float("nan"), "(tekst)"), (250.0, 250.0),
    ],
)  # fmt: skip
def test_a_text_in_a_number_column_stays_where_it_is_a_number_or_day(
    typed: Value, left: Value
) -> None:
    raw = book(raw_table("vacancies", {"discussed_with": typed, "status": "open"}))
    assert cells(export_filling(raw), "vacancies") == [{"discussed_with": left, "status": "open"}]


def test_log_rows_that_differ_in_their_remark_stay_different() -> None:
    row: dict[str, Value] = {"day": DAY, "kpi": "SOA Sollicitatieacties", "amount": 1.0}
    other: dict[str, Value] = {**row, "amount": 2.0}
    raw = book(
        raw_table("coaches", {"name": "An"}),
        raw_table(
            "log",
            {**row, "remark": "belde Jan"},
            {**row, "remark": "belde Piet"},
            {**row, "remark": "Belde  jan"},
            {**other, "remark": "belde Jan"},
        ),
    )
    assert cells(export_filling(raw), "log") == [
        {**row, "remark": "(tekst 1)"},
        {**row, "remark": "(tekst 2)"},
        {**row, "remark": "(tekst 1)"},
        other,
    ]


def test_without_a_list_of_coaches_coaches_stay_unknown() -> None:
    filling = export_filling(book(raw_table("log", {"day": DAY, "coach": "An"})))
    assert cells(filling, "log") == [{"day": DAY, "coach": "(onbekende coach)"}]
    assert cells(filling, "coaches") == [{"name": "(geen coach)"}]


def test_rows_of_a_fixed_table_lie_over_the_printed_ones() -> None:
    template = [list(row) for row in prefilled(catalogue())["kpis"]]
    typed: list[tuple[Value, ...]] = [(*map(str, row[:5]), "ja", 4.0, None) for row in template]
    typed[1] = (None, *typed[1][1:])  # its code wiped out
    del typed[2]  # a whole row wiped out
    lines = (7, 8, *range(10, 7 + len(template)), 40)
    typed.append(("EIG", "Eigen lessen", "DOOR", "inspanning", "lessen", "ja", None, 45.0))
    found = RawTable("kpis", "Instellingen", 6, tuple(range(8)), tuple(typed), lines)
    raw = book(found, raw_table("log", {"kpi": "eigen lessen"}, {"kpi": "EIG"}))
    filling = export_filling(raw)
    over = {"active": "ja", "baseline": 4.0}
    assert cells(filling, "kpis") == [
        over,
        {"code": "(tekst)", **over},
        {"code": "(tekst)"},
        *[over] * (len(template) - 3),
        {"code": "EIG", "label": "Eigen lessen", "phase": "DOOR", "kind": "inspanning",
         "unit": "lessen", "active": "ja", "target": 45.0},
    ]  # fmt: skip
    assert cells(filling, "log") == [{"kpi": "Eigen lessen"}, {"kpi": "EIG"}]


def test_an_obstacle_keeps_a_trace_of_its_action_and_owner() -> None:
    printed = prefilled(catalogue())["questions"]
    answers = ("NEE", "JA")
    rows = tuple(
        (float(number), question, answer, "Jan vragen", "Jan", None)
        for (number, question, *_), answer in zip(printed, answers, strict=False)
        if isinstance(number, int) and isinstance(question, str)
    )
    found = RawTable("questions", "Checklist JA-NEE", 6, tuple(range(6)), rows, (7, 8))
    assert cells(export_filling(book(found)), "questions")[:3] == [
        {"answer": "NEE", "action": "(tekst)", "who": "(tekst)"},
        {"answer": "JA"},
        {"number": "(tekst)"},
    ]


def test_a_measure_keeps_who_is_in_one_group_and_that_there_is_a_mentor() -> None:
    groups = ("bij Jan", "bij Piet", "Bij jan ")
    rows = ({"candidate": "K012", "group": group, "mentor": "Jan"} for group in groups)
    assert cells(export_filling(book(raw_table("measures", *rows))), "measures") == [
        {"candidate": "K012", "group": f"Groep {number}", "mentor": "(tekst)"}
        for number in (1, 2, 1)
    ]


def test_the_setup_makes_room_for_every_row() -> None:
    many = raw_table("coaches", *({"name": f"C{number}"} for number in range(40)))
    assert export_setup(book(many)) == Setup(
        "VBO", "Voorbeeld vzw", Period(date(2026, 1, 1), date(2026, 12, 31)), {"coaches": 40}
    )


@pytest.mark.parametrize("last", [None, "31/12/2026", date(2025, 1, 1), date(2027, 1, 31)])
def test_without_a_period_there_is_nothing_to_send(last: Value) -> None:
    assert export_setup(book(start=(*START[:3], last, *START[4:]))) is None


def test_the_name_says_what_it_is() -> None:
    assert export_name("map/DOne_X_2026.xlsx") == "map/DOne_X_2026_verzendversie.xlsx"
    assert export_name("DOne_X_2026.ods") == "DOne_X_2026_verzendversie.xlsx"


PERSONAL = st.sampled_from(
    ["Zwaantje", "zwaantje@x.be", "Zwaantje Peeters", "3 Zwaantje", "K012 zwaantje", "Zwaantje\n1"]
)
ANY = st.one_of(
    st.none(), PERSONAL, st.sampled_from(["K012", "ja", "SOA", "31/01/2026"]),
    st.floats(-9, 99), st.booleans(), st.just(DAY), st.just(ErrorValue("#NAAM?")),
)  # fmt: skip
# An organisation's own indicators keep their names, which are no one's.
OWN_WORDS = {("kpis", "label"), ("kpis", "unit"), ("competences", "label")}


@st.composite
def any_table(draw: st.DrawFn) -> RawTable:
    spec = draw(st.sampled_from(TABLES))
    rows = draw(
        st.lists(
            st.fixed_dictionaries(
                {f.name: ANY for f in spec.fields if (spec.key, f.name) not in OWN_WORDS}
            ),
            min_size=1,
            max_size=3,
        )
    )
    return raw_table(spec.key, *rows)


def words(filling: Filling) -> Iterator[str]:
    for form in filling.forms.values():
        yield from (str(value) for value in form.values())
    for rows in filling.tables.values():
        for row in rows:
            yield from (value.text if isinstance(value, Formula) else str(value) for value in row)


@settings(max_examples=150, deadline=None)
@given(st.lists(any_table(), max_size=4), st.tuples(*[ANY] * 3, PERSONAL, PERSONAL, PERSONAL))
def test_no_personal_text_is_anywhere_in_the_filling(
    tables: list[RawTable], entries: tuple[Value, ...]
) -> None:
    start = ("Voorbeeld vzw", "VBO", *entries)
    raw = book(*tables, start=start)
    checklist = FORMS[1]
    answers = RawForm("checklist", checklist.sheet, (entries[0], *entries[3:]), (None,) * 4)
    raw = RawBook(raw.facts, raw.tables, {**raw.forms, "checklist": answers})
    assert [word for word in words(export_filling(raw)) if "zwaantje" in word.lower()] == []


def summed(path: Path) -> OrganisationResult:
    checked = check_book(read_book(path, path.name), catalogue(), today=date(2027, 3, 1))
    assert checked.submission is not None
    assert checked.reference is not None
    return summarise(checked.submission, checked.findings, catalogue(), checked.reference)


@pytest.mark.parametrize("code", ["BRUG", FAULTY])
def test_a_written_verzendversie_gives_the_same_numbers(tmp_path: Path, code: str) -> None:
    sample = next(sample for sample in sample_books() if sample.setup.code == code)
    whole, sent = tmp_path / "DOne.xlsx", tmp_path / "DOne_verzendversie.xlsx"
    write_organisation(whole, sample.setup, sample.filling)
    raw = read_book(whole, whole.name)
    setup = export_setup(raw)
    assert setup is not None
    write_organisation(sent, setup, export_filling(raw), exported=True)
    one, other = summed(whole), summed(sent)
    for part in ("kpis", "retention", "cohorts", "checklist", "yes_no", "path", "traits"):
        assert getattr(other, part) == getattr(one, part)
