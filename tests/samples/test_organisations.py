"""The five sample workbooks: always the same, four of them clean, none with a person's name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import file_name
from done_xl.model import rows
from done_xl.model.tables import TABLES, table
from done_xl.samples.mistakes import MISTAKES
from done_xl.samples.organisations import FAULTY, SampleBook, sample_books
from done_xl.scoring.talks import judgements, missed_running, targets
from tests.samples.cells import faults

BOOKS = sample_books()
CLEAN = [book for book in BOOKS if book.setup.code != FAULTY]
CODES = [book.setup.code for book in CLEAN]
clean_books = pytest.mark.parametrize("book", CLEAN, ids=CODES)


def _rows(book: SampleBook, key: str) -> Iterator[Any]:
    """The rows of a table as its row type; nothing is converted."""
    return (table(key).row_type(*cells) for cells in book.filling.tables[key])


def _reference(book: SampleBook) -> date:
    day = book.filling.forms["start"]["reference"]
    assert isinstance(day, date)
    return day


def test_the_same_five_books_every_time() -> None:
    assert sample_books() == BOOKS
    assert [file_name(book.setup) for book in BOOKS] == [
        "DOne_BRUG_2026.xlsx",
        "DOne_FIETS_2025-09_2026-08.xlsx",
        "DOne_GROEN_2026.xlsx",
        "DOne_KEUKEN_2026.xlsx",
        "DOne_TEXTIEL_2026.xlsx",
    ]


def test_different_sizes_and_statuten() -> None:
    assert [len(book.filling.tables["candidates"]) for book in CLEAN] == [25, 40, 61, 12]
    found = {row.status for book in CLEAN for row in _rows(book, "candidates")}
    assert len(found) == 9
    assert found <= set(catalogue().choices("statuut"))


@pytest.mark.parametrize("book", BOOKS, ids=[book.setup.code for book in BOOKS])
def test_rows_fit_in_their_tables(book: SampleBook) -> None:
    assert set(book.filling.tables) == {spec.key for spec in TABLES}
    for spec in TABLES:
        typed = book.filling.tables[spec.key]
        assert len(typed) <= spec.rows
        assert {len(cells) for cells in typed} <= {len(spec.fields)}


@clean_books
def test_every_cell_of_a_clean_book_satisfies_its_column(book: SampleBook) -> None:
    assert faults(book.setup, book.filling) == []


@clean_books
def test_milestones_are_in_order_and_nothing_follows_a_stop(book: SampleBook) -> None:
    stops = {row.code: row.stopped for row in _rows(book, "candidates") if row.stopped}
    for row in _rows(book, "candidates"):
        steps = (row.referred, row.intake, row.engaged, row.kickoff, row.assessed, row.planned)
        days = [day for day in (row.employed_since, *steps, row.stopped) if day]
        assert all(earlier <= later for earlier, later in pairwise(days)), row.code
        assert days[-1] <= _reference(book)
    for key, name in (("log", "day"), ("talks", "day"), ("measures", "end"), ("actions", "until")):
        late = [
            row
            for row in _rows(book, key)
            if row.candidate in stops and getattr(row, name) > stops[row.candidate]
        ]
        assert late == []
    assert not stops.keys() & {row.candidate for row in _rows(book, "placements")}


@clean_books
def test_no_row_is_dated_after_the_reference_date(book: SampleBook) -> None:
    days = {
        "log": "day",
        "contacts": "day",
        "vacancies": "day",
        "talks": "day",
        "actions": "start",
        "measures": "start",
        "placements": "start",
    }
    late = [
        row
        for key, name in days.items()
        for row in _rows(book, key)
        if getattr(row, name) > _reference(book)
    ]
    assert late == []


@clean_books
def test_every_job_follows_an_engagement_and_logged_effort(book: SampleBook) -> None:
    engaged = {row.code: row.engaged for row in _rows(book, "candidates")}
    efforts = defaultdict(list)
    for row in _rows(book, "log"):
        efforts[row.candidate].append(row.day)
    for job in _rows(book, "placements"):
        assert engaged[job.candidate] <= job.start
        assert efforts[job.candidate]
        if job.start >= book.setup.period.first and job.kind == "NEC-job":
            assert min(efforts[job.candidate]) < job.start


@clean_books
def test_nothing_is_counted_twice(book: SampleBook) -> None:
    derived = {kpi.choice for kpi in catalogue().kpis if kpi.derivation != "none"}
    assert not derived & {row.kpi for row in _rows(book, "log")}
    for spec in TABLES:
        if not spec.fixed:
            typed = book.filling.tables[spec.key]
            assert len(set(typed)) == len(typed), spec.key


@clean_books
def test_measures_keep_their_terms(book: SampleBook) -> None:
    terms = {measure.code: measure.terms[0] for measure in catalogue().measures}
    groups = Counter(row.group for row in _rows(book, "measures") if row.group)
    for row in _rows(book, "measures"):
        term = terms[row.measure]
        assert [name for name in term.required if getattr(row, name) is None] == []
        if row.end and term.maximum_days:
            assert (row.end - row.start).days + 1 <= term.maximum_days
        if row.end and term.minimum_days:
            assert (row.end - row.start).days + 1 >= term.minimum_days
        if term.minimum_group:
            assert groups[row.group] >= term.minimum_group


@clean_books
def test_at_most_three_actions_are_overdue(book: SampleBook) -> None:
    late = [
        row for row in _rows(book, "actions") if row.until < _reference(book) and row.done != "+"
    ]
    assert len(late) <= 3


@clean_books
def test_a_missed_target_is_followed_by_an_action_and_then_met(book: SampleBook) -> None:
    talks = [
        row._replace(competence=row.competence.partition(" ")[0]) for row in _rows(book, "talks")
    ]
    found = judgements(targets(talks, _reference(book)), talks)
    missed = {key: [one.met for one in group].count(False) for key, group in found.items()}
    actions = Counter(
        (row.candidate, row.competence.partition(" ")[0])
        for row in _rows(book, "actions")
        if row.need == "haalt het afgesproken niveau nog niet"
    )
    assert Counter(missed) == actions
    assert sum(missed.values()) >= 1
    assert not any(map(missed_running, found.values()))


def test_efforts_rise_in_spring_and_starts_in_the_nec_follow() -> None:
    for book in CLEAN[::2]:
        months = Counter(row.day.month for row in _rows(book, "log") if row.kpi.startswith("SOA"))
        assert months[3] + months[4] + months[5] > months[1] + months[2] + months[12]
        starts = [
            row.start.month for row in _rows(book, "placements") if row.start in book.setup.period
        ]
        assert sum(month > 3 for month in starts) > len(starts) / 2


def test_the_samples_hold_job_changes_ibo_second_cohorts_and_unconfirmed_jobs() -> None:
    jobs: dict[tuple[str, str], list[rows.Placement]] = defaultdict(list)
    for book in CLEAN:
        for row in _rows(book, "placements"):
            jobs[book.setup.code, row.candidate].append(row)
    gaps = [
        (later.start - earlier.end).days
        for each in jobs.values()
        for earlier, later in pairwise(each)
        if earlier.end
    ]
    every = [row for each in jobs.values() for row in each]
    assert any(gap <= 31 for gap in gaps)
    assert any(gap > 31 for gap in gaps)
    assert {"IBO", "uitzend", "bepaalde duur", "onbepaalde duur"} <= {row.contract for row in every}
    assert {row.kind for row in every} == {"NEC-job", "opleiding"}
    assert any(row.end is None and row.confirmed is None for row in every)


def test_a_candidate_who_stopped_starts_again_under_a_new_code() -> None:
    stops = {row.code: row.stopped for book in CLEAN for row in _rows(book, "candidates")}
    again = [row for book in CLEAN for row in _rows(book, "candidates") if row.code[-1] == "B"]
    assert len(again) == 1
    assert all(stops[row.code[:-1]] < row.referred for row in again)


def test_no_book_holds_a_persons_name() -> None:
    shapes = {
        ("candidates", "name"): r"Kandidaat \d+ \(fictief\)",
        ("coaches", "name"): r"Coach \d",
        ("contacts", "person"): r"personeelsdienst|zaakvoerder",
        ("contacts", "company"): r"Bedrijf [A-Z]",
        ("placements", "employer"): r"(Bedrijf|Opleiding) [A-Z]",
        ("measures", "company"): r"Bedrijf [A-Z]",
        ("measures", "mentor"): r"ploegbaas",
        ("actions", "who"): r"kandidaat|Coach \d|kandidaat en coach",
        ("questions", "who"): r"coördinator",
        ("action_items", "who"): r"coördinator|directie|Coach 1",
    }
    for book in BOOKS:
        assert "(fictief)" in book.setup.name
        for (key, name), shape in shapes.items():
            words = {getattr(row, name) for row in _rows(book, key)} - {None}
            assert [word for word in words if not re.fullmatch(shape, word)] == []


def test_the_faulty_book_has_a_mistake_of_each_kind() -> None:
    (book,) = (each for each in BOOKS if each.setup.code == FAULTY)
    assert len(MISTAKES) == 18
    assert Counter(
        fault.split("[")[0] + re.sub(r".*\]", "", fault)
        for fault in faults(book.setup, book.filling)
    ) == Counter(
        [
            "log.amount: no number",
            "log.day: no day",
            "contacts.day: no day",
            "log.candidate: unknown",
            "log.kpi: unknown",
            "log.coach: unknown",
            "log.amount: bounds",
            "log.day: period",
            "log.amount: no number",
            "vacancies.discussed_with: no number",
            "candidates.code: double",
            "candidates.code: shape",
            "candidates.stop_reason: blank",
            "measures.end: before start",
            "actions.who: blank",
            "candidates.status: list",
            "questions.action: blank",
        ]
    )
