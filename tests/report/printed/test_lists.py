"""The vacancies of a week and the companies, as they are printed."""

from __future__ import annotations

from datetime import date

from done_xl.report.blocks import PageSetup
from done_xl.report.printed.lists import companies, vacancies
from done_xl.scoring.companies import Company
from done_xl.text_nl import printed as text
from tests.report.dossier.people import lines
from tests.scoring.build import day, vacancy

R = date(2026, 6, 30)
MONDAY = date(2026, 5, 4)
KINDS = ("telefoon", "jobbeurs")


def test_vacancies_leave_room_to_write() -> None:
    row = vacancy("2026-05-05")._replace(company="Anker", discussed_with=3, status="open")
    page = vacancies("Proef vzw", MONDAY, [row])
    assert lines(page.plan) == [
        ("Vacatures van de week",),
        ("Proef vzw · Van maandag 04/05/2026 tot en met zondag 10/05/2026",),
        text.VACANCY_HEADS,
        (day("2026-05-05"), "magazijn", "Anker", 3, "open"),
    ]
    free = [block for block in page.plan.blocks if set(block.rows[0]) == {None}]
    assert len(free) == 13
    assert page.plan.page == PageSetup(landscape=True, pages_high=1, repeat=(4, 4), alone=True)


def test_a_week_without_vacancies_says_so() -> None:
    page = vacancies("Proef vzw", MONDAY, [])
    assert (text.NO_VACANCIES,) in lines(page.plan)


def test_many_vacancies_go_on_a_second_page_with_the_heads_above() -> None:
    page = vacancies("Proef vzw", MONDAY, [vacancy("2026-05-05")] * 30)
    assert len(lines(page.plan)) == 3 + 30
    assert not page.one_page
    assert page.plan.page == PageSetup(landscape=True, pages_high=0, repeat=(4, 4), alone=True)


def test_companies_with_contacts_by_kind_and_open_steps() -> None:
    found = [
        Company("Anker", {"telefoon": 2}, day("2026-05-01"), (), measures=1, jobs=1, vacancies=3),
        Company(
            "Kaai",
            {"telefoon": 1, "jobbeurs": 1},
            day("2026-06-01"),
            (("bellen", day("2026-06-29")), ("mailen", day("2026-06-30")), ("ooit", None)),
        ),
    ]
    page = companies("Proef vzw", found, KINDS, R)
    assert lines(page.plan)[3:] == [
        (*text.COMPANY_HEADS, *KINDS, *text.COMPANY_LAST_HEADS),
        (1, "Anker", 2, 1, 1, 2, 2, 3, day("2026-05-01")),
        (2, "Kaai", 0, 2, 1, 1, day("2026-06-01"), "bellen", "29/06/2026 (te laat)"),
        ("mailen", "30/06/2026"),
        ("ooit",),
    ]


def test_without_companies_the_page_says_so() -> None:
    assert lines(companies("Proef vzw", [], KINDS, R).plan)[-1] == (text.NO_COMPANIES,)
