"""Companies by results and contacts, and the vacancies of a week (issue 5, point 10)."""

from __future__ import annotations

from datetime import date

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Measure
from done_xl.model.rows import Contact, Vacancy
from done_xl.scoring.companies import Company, companies, vacancy_week
from done_xl.scoring.due import company_key, open_steps
from tests.scoring.build import contact, day, job, measure, submission, vacancy

R = date(2026, 6, 30)
PERSONAL = {"ACTIVA", "RSZ jong", "RSZ 55+", "Module 50+", "VOP"}


def spoken(
    company: str,
    when: str,
    kind: str = "telefoon",
    step: str | None = None,
    until: str | None = None,
) -> Contact:
    by = None if until is None else day(until)
    return contact(when, kind)._replace(company=company, next_step=step, until=by)


def offered(company: str | None, when: str, title: str = "magazijn") -> Vacancy:
    return vacancy(when)._replace(company=company, job=title)


def test_results_come_first_then_contacts_then_the_name() -> None:
    book = submission(
        contacts=[
            spoken("Zagerij", "2026-01-10"),
            spoken("Anker", "2026-01-10"),
            spoken("Molen", "2026-01-10", "jobbeurs"),
            spoken("Molen", "2026-01-12"),
            spoken("Molen", "2026-01-14"),
        ],
        measures=[measure("K001", "BVS", "2026-02-01")._replace(company="Zagerij")],
        placements=[
            job("K001", "2026-03-01", employer="Kaai"),
            job("K002", "2026-03-01", kind="opleiding", employer="Avondschool"),
        ],
        vacancies=[offered("Molen", "2026-01-10"), offered(None, "2026-01-10")],
    )
    assert companies(book, catalogue(), R) == (
        Company("Zagerij", {"telefoon": 1}, day("2026-01-10"), measures=1),
        Company("Kaai", jobs=1),
        Company("Molen", {"jobbeurs": 1, "telefoon": 2}, day("2026-01-14"), vacancies=1),
        Company("Anker", {"telefoon": 1}, day("2026-01-10")),
    )


@pytest.mark.parametrize("one", catalogue().measures, ids=lambda one: one.code)
def test_a_measure_that_tells_a_personal_trait_is_no_result(one: Measure) -> None:
    """The list hangs in an office: VOP at a company of two people says who has an indication."""
    book = submission(
        contacts=[spoken("A", "2026-01-10")],
        measures=[measure("K001", one.code, "2026-02-01")._replace(company="A")],
    )
    (found,) = companies(book, catalogue(), R)
    assert found.results == (0 if one.code in PERSONAL else 1)


def test_a_company_of_personal_measures_only_is_not_in_the_list() -> None:
    book = submission(measures=[measure("K001", "VOP", "2026-02-01")._replace(company="A")])
    assert companies(book, catalogue(), R) == ()


def test_a_name_is_the_same_without_regard_to_case_and_blanks() -> None:
    book = submission(
        contacts=[spoken("Bedrijf A", "2026-01-10"), spoken(" bedrijf  a", "2026-01-11")],
        vacancies=[offered("BEDRIJFA", "2026-01-12")],
    )
    assert companies(book, catalogue(), R) == (
        Company("Bedrijf A", {"telefoon": 2}, day("2026-01-11"), vacancies=1),
    )
    assert company_key("Straße  1") == company_key("STRASSE1")


def test_a_later_contact_settles_a_step_however_the_name_is_typed() -> None:
    first = spoken("Bakker  Jan", "2026-01-10", step="terugbellen", until="2026-01-20")
    assert list(open_steps([first])) == [0]
    assert list(open_steps([first, spoken("bakker jan ", "2026-01-11")])) == []


def test_a_later_contact_settles_a_step_and_the_earliest_step_comes_first() -> None:
    book = submission(
        contacts=[
            spoken("A", "2026-01-10", step="oud", until="2026-01-20"),
            spoken("A", "2026-02-10", step="zonder dag"),
            spoken("A", "2026-02-10", step="later", until="2026-04-01"),
            spoken("A", "2026-02-10", step="eerst", until="2026-03-01"),
            spoken("B", "2026-01-10", step="afgehandeld", until="2026-01-20"),
            spoken("B", "2026-01-11"),
        ]
    )
    assert [one.steps for one in companies(book, catalogue(), R)] == [
        (("eerst", day("2026-03-01")), ("later", day("2026-04-01")), ("zonder dag", None)),
        (),
    ]


def test_what_is_after_the_reference_date_counts_nowhere() -> None:
    later = "2026-07-01"
    book = submission(
        contacts=[spoken("A", "2026-06-30", step="bellen"), spoken("A", later), spoken("C", later)],
        measures=[measure("K001", "BVS", later)._replace(company="A")],
        placements=[job("K001", later, employer="A")],
        vacancies=[offered("A", later)],
    )
    assert companies(book, catalogue(), R) == (
        Company("A", {"telefoon": 1}, R, (("bellen", None),)),
    )


VACANCIES = [
    offered("A", "2026-05-03", "zondag ervoor"),
    offered("A", "2026-05-10", "zondag"),
    offered("A", "2026-05-04", "maandag"),
    offered("A", "2026-05-11", "maandag erna"),
    offered("A", "2026-07-06", "na R"),
]


@pytest.mark.parametrize(
    ("asked", "monday", "jobs"),
    [
        ("2026-05-04", "2026-05-04", ["maandag", "zondag"]),
        ("2026-05-10", "2026-05-04", ["maandag", "zondag"]),
        (None, "2026-05-11", ["maandag erna"]),
        ("2026-07-12", "2026-07-06", ["na R"]),
        ("2026-01-01", "2025-12-29", []),
    ],
)
def test_the_week_of_a_day(asked: str | None, monday: str, jobs: list[str]) -> None:
    found, rows = vacancy_week(
        submission(vacancies=VACANCIES), R, None if asked is None else day(asked)
    )
    assert (found, [row.job for row in rows]) == (day(monday), jobs)


def test_without_vacancies_the_week_is_that_of_the_reference_date() -> None:
    assert vacancy_week(submission(), R, None) == (day("2026-06-29"), ())
