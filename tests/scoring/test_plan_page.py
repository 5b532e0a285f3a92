"""What one page says of a candidate's plan (domain 6 and 7)."""

from __future__ import annotations

from typing import Any

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.model import rows
from done_xl.scoring.plan_page import PlanPage, plan_page
from tests.scoring.build import action, candidate, day, job, some, submission

K001 = candidate("K001", employed_since=day("2025-09-15"))
COMPETENCES = [
    rows.CompetenceRow(one.code, one.label, one.group, "ja") for one in catalogue().competences
]


def page(reference: str = "2026-06-15", code: str = "K001", **tables: Any) -> PlanPage:
    """The page of K001, who has a workbook of their own and K002 beside them."""
    given = {"candidates": [K001, candidate("K002")], "competences": COMPETENCES, **tables}
    found = plan_page(submission(**given), catalogue(), code, day(reference))
    assert found is not None
    return found


def talk(
    when: str, competence: str, level: int, target: int | None = None, who: str = "K001"
) -> rows.GrowthTalk:
    return rows.GrowthTalk(who, day(when), competence, level, target, some(None), None)


@pytest.mark.parametrize(
    ("done", "until", "state"),
    [
        ("+", "2026-01-01", "klaar"),
        ("+", "2026-12-31", "klaar"),
        ("+/-", "2026-06-15", "deels"),  # the day itself is not too late
        ("+/-", "2026-06-14", "te laat"),
        ("-", "2026-06-15", "bezig"),
        ("-", "2026-06-14", "te laat"),
        (None, "2026-06-15", "bezig"),
        (None, "2026-06-14", "te laat"),
    ],
)
def test_the_state_of_an_action_in_a_word(done: str | None, until: str, state: str) -> None:
    found = page(actions=[action("K001", "2026-01-01", until, done)])
    assert [one.state for one in found.actions] == [state]


def test_progress_counts_every_action_of_this_candidate_only() -> None:
    signs = ("+", "+", "+", "+/-", "+/-", "-")
    own = [action("K001", "2026-01-01", "2026-06-30", sign) for sign in signs]
    late = action("K001", "2026-01-01", "2026-05-01")
    found = page(actions=[action("K002", "2026-01-01", "2026-01-02"), *own, late])
    assert found.progress == 4 / 7
    assert (found.done, found.partly, found.rest, found.late) == (3, 2, 2, 1)
    assert [one.row for one in found.actions] == [*own, late]  # in the order of the sheet


def test_without_actions_there_is_no_progress() -> None:
    found = page()
    assert (found.progress, found.done, found.rest, found.planned) == (None, 0, 0, None)


def test_the_day_of_the_plan_is_that_of_the_milestone_or_of_the_first_action() -> None:
    actions = [
        action("K001", "2026-03-02", "2026-06-30"),
        action("K001", "2026-02-02", "2026-03-01"),
    ]
    assert page(actions=actions).planned == day("2026-02-02")
    typed = candidate("K001", planned=day("2026-03-15"))
    assert page(actions=actions, candidates=[typed]).planned == day("2026-03-15")


def test_competences_that_actions_serve_are_named_once_in_the_order_of_the_list() -> None:
    served = ("K6", "K1", None, "K6")
    actions = [
        action("K001", "2026-01-01", "2026-06-30")._replace(competence=code) for code in served
    ]
    assert page(actions=actions).competences == ("K1 Samenwerken", "K6 Doorzettingsvermogen")


def test_levels_of_the_last_talk_stand_beside_the_talk_before_about_that_competence() -> None:
    talks = [
        talk("2026-01-15", "K1", 2),
        talk("2026-01-15", "K3", 3),
        talk("2025-11-01", "K6", 3),
        talk("2026-05-15", "K1", 3, target=4),
        talk("2026-05-15", "K3", 3),
        talk("2026-05-15", "K6", 2),
        talk("2026-05-15", "K7", 1),
        talk("2026-06-16", "K1", 1),  # after the reference date
        talk("2026-06-01", "K1", 1, who="K002"),
    ]
    found = page(talks=talks)
    assert found.talked == day("2026-05-15")
    assert [(one.competence[:2], one.row.level, one.before, one.trend) for one in found.levels] == [
        ("K1", 3, 2, "↑"),
        ("K3", 3, 3, "="),
        ("K6", 2, 3, "↓"),
        ("K7", 1, None, ""),
    ]


def test_of_two_rows_on_one_day_about_one_competence_the_later_stands() -> None:
    talks = [talk("2026-01-15", "K1", 4), talk("2026-01-15", "K1", 2), talk("2026-05-15", "K1", 3)]
    assert [one.before for one in page(talks=talks).levels] == [2]


def test_the_next_talk_is_due_until_someone_is_out_or_has_stopped() -> None:
    assert page().next_talk == day("2026-01-15")
    assert page(talks=[talk("2026-01-10", "K1", 2)]).next_talk == day("2026-05-15")
    placed: dict[str, Any] = {"placements": [job("K001", "2026-06-15")]}
    assert page(**placed).next_talk is None
    assert page("2026-06-14", **placed).next_talk == day("2026-01-15")
    for stopped, due in (("2026-06-15", None), ("2026-06-16", day("2026-01-15"))):
        person = candidate("K001", employed_since=day("2025-09-15"), stopped=day(stopped))
        assert page(candidates=[person]).next_talk == due


def test_in_nazorg_the_plan_is_the_guidance_plan() -> None:
    placed: dict[str, Any] = {"placements": [job("K001", "2026-06-15")]}
    assert page(**placed).aftercare
    assert not page("2026-06-14", **placed).aftercare
    assert not page(code="K002", **placed).aftercare


@pytest.mark.parametrize("code", ["k001", " K001 "])
def test_case_and_blanks_of_the_code_do_not_matter(code: str) -> None:
    assert page(code=code).person == K001


def test_an_unknown_code_has_no_page() -> None:
    assert plan_page(submission(candidates=[K001]), catalogue(), "K009", day("2026-06-15")) is None
