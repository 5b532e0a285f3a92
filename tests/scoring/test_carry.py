"""What goes along to the next period, rule by rule: who, which rows, and why others stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.model import rows
from done_xl.scoring.carry import Carried, carried
from tests.scoring.build import action, candidate, day, job, kpi_row, measure, some, submission

FIRST = date(2027, 1, 1)
MOMENTS = (kpi_row("D2W"), kpi_row("D6M"))
CARE = "vrijblijvend contact"


def of(*people: rows.Candidate, **tables: Any) -> Carried:
    """What goes along of a workbook of 2026 with these candidates, K001 if none."""
    given = {"candidates": people or (candidate("K001"),), "kpis": MOMENTS, **tables}
    return carried(submission(**given), catalogue(), FIRST)


def reason(person: rows.Candidate, **tables: Any) -> str | None:
    """Why a candidate stays behind; None for one who goes along."""
    return of(person, **tables).stays["candidates"].get(0)


def placed(start: str, end: str | None = None, confirmed: str | None = None) -> rows.Placement:
    """A job of K001 with its aftercare agreed on."""
    return job("K001", start, end, confirmed)._replace(aftercare=CARE)


def talk(
    when: str, target: int | None = None, until: str | None = None, about: str = "K1"
) -> rows.GrowthTalk:
    return rows.GrowthTalk("K001", day(when), about, 2, target, some(until), None)


def contact(when: str, company: str, step: str | None, until: str | None = None) -> rows.Contact:
    return rows.Contact(day(when), company, "telefoon", "Coach 1", None, None, step, some(until))


def plan_item(done: str | None) -> rows.ActionItem:
    return rows.ActionItem(1, None, "visie bespreken", "coach", day("2026-09-01"), done)


@pytest.mark.parametrize(
    ("stopped", "expected"), [(None, None), ("2026-12-31", "stopped"), ("2027-01-01", None)]
)
def test_who_was_not_stopped_before_the_new_period_goes_along(
    stopped: str | None, expected: str | None
) -> None:
    assert reason(candidate("K001", stopped=some(stopped))) == expected


@pytest.mark.parametrize(
    ("jobs", "expected"),
    [
        ([placed("2026-03-01", None, "2026-10-01")], "out"),  # six months confirmed
        ([placed("2026-03-01", None, "2026-08-31")], None),  # not confirmed for six months
        ([placed("2026-07-01", None, "2026-12-20")], None),  # six months are on the first day
        ([placed("2026-06-30", None, "2026-12-30")], "out"),
        ([placed("2026-03-01", "2026-12-31")], None),  # the job is over, the path is not
        ([placed("2026-03-01", "2027-01-01")], "out"),
        ([placed("2027-02-01")], None),  # still to come
    ],
)
def test_who_is_at_work_goes_along_while_something_must_be_followed_up(
    jobs: list[rows.Placement], expected: str | None
) -> None:
    assert reason(candidate("K001"), placements=jobs) == expected


def test_an_open_action_a_running_measure_or_aftercare_takes_someone_at_work_along() -> None:
    done = placed("2026-03-01", None, "2026-10-01")
    person = candidate("K001")
    late = action("K001", "2026-11-01", "2026-12-01")
    assert reason(person, placements=[done], actions=[late]) is None
    assert reason(person, placements=[done], actions=[late._replace(done="+")]) == "out"
    assert (
        reason(person, placements=[done], measures=[measure("K001", "VOP", "2026-01-01")]) is None
    )
    assert reason(person, placements=[done._replace(aftercare=None)]) is None


def test_a_moment_that_a_typed_reference_date_left_open_goes_along() -> None:
    """The old workbook, closed early, counted it nowhere yet."""
    old = submission(
        candidates=[candidate("K001")],
        kpis=MOMENTS,
        placements=[placed("2026-03-01", None, "2026-10-01")],
    )
    typed = replace(old.organisation, reference=day("2026-06-30"))
    early = replace(old, organisation=typed)
    assert carried(early, catalogue(), FIRST).rows["candidates"] == (0,)
    assert carried(old, catalogue(), FIRST).rows["candidates"] == ()


def test_a_running_premium_takes_even_a_stopped_path_along() -> None:
    person = candidate("K001", stopped=day("2026-05-01"))
    premium = measure("K001", "VOP", "2022-05-02")
    assert reason(person, measures=[premium]) is None
    assert reason(person, measures=[premium._replace(end=day("2026-12-31"))]) == "stopped"
    assert reason(person, measures=[measure("K001", "BVS", "2026-04-01")]) == "stopped"


@pytest.mark.parametrize(
    ("end", "going"),
    # The third quarter ends on 30 September, in the period that begins on 1 September.
    [("2026-08-15", True), ("2026-07-01", True), ("2026-06-30", False)],
)
def test_a_premium_goes_along_until_its_last_quarter_was_counted(
    end: str,
    going: bool,  # noqa: FBT001
) -> None:
    premium = measure("K001", "VOP", "2023-01-10")._replace(end=day(end))
    gone = candidate("K001", stopped=day("2026-05-01"))
    found = carried(
        submission(candidates=[gone], measures=[premium]), catalogue(), day("2026-09-01")
    )
    assert found.rows["measures"] == ((0,) if going else ())


def test_all_that_hangs_on_a_candidate_who_stays_stays_too() -> None:
    away = of(
        candidate("K001", stopped=day("2026-05-01")),
        candidate("K002"),
        actions=[
            action("K001", "2026-02-01", "2026-03-01"),
            action("K002", "2026-02-01", "2026-03-01"),
        ],
        talks=[talk("2026-03-01")],
        placements=[placed("2026-04-01"), job("K002", "2026-04-01")],
    )
    keys = ("candidates", "actions", "talks", "placements")
    assert {key: away.rows[key] for key in keys} == {
        "candidates": (1,), "actions": (1,), "talks": (), "placements": (1,),
    }  # fmt: skip
    assert away.stays["talks"] == {0: "candidate"}


def test_of_the_talks_the_last_one_and_the_targets_that_nobody_judged() -> None:
    found = of(
        talks=[
            talk("2026-01-10"),
            talk("2026-02-01", 4, "2027-03-01"),  # to be judged in March
            talk("2026-04-01"),
            talk("2026-09-01"),
            talk("2026-12-01"),
            talk("2026-12-01", 3, "2027-06-01", about="K2"),
        ]
    )
    assert found.rows["talks"] == (1, 3, 4, 5)
    assert found.stays["talks"] == {0: "earlier_talk", 2: "earlier_talk"}


def test_of_each_competence_the_last_two_talks_and_the_last_judgement() -> None:
    """Without them a target that was missed twice in a row would look missed once."""
    found = of(
        talks=[
            talk("2026-01-10", 3, "2026-02-01", about="K2"),  # judged in March, and met after
            talk("2026-01-10", 3, "2026-06-01"),
            talk("2026-03-01", 3, "2026-05-01", about="K2"),  # judged in July
            talk("2026-04-01"),
            talk("2026-07-10", 3, "2026-12-31", about="K2"),
            talk("2026-07-10"),  # it judges January
            talk("2026-09-01"),
            talk("2026-12-01", about="K3"),
        ]
    )
    assert found.rows["talks"] == (1, 2, 4, 5, 6, 7)
    assert found.stays["talks"] == {0: "earlier_talk", 3: "earlier_talk"}


def test_an_action_that_is_done_goes_along_while_it_serves_a_target_that_was_missed() -> None:
    served = action("K001", "2026-02-01", "2026-08-01", "+")._replace(competence="K1")
    found = of(
        talks=[talk("2026-01-10", 3, "2026-06-01"), talk("2026-07-10")],
        actions=[
            served,
            served._replace(until=day("2026-07-09")),  # it was over by then
            served._replace(competence="K2"),
            served._replace(competence=None),
            served._replace(candidate="K002"),
        ],
    )
    assert found.rows["actions"] == (0,)


def test_the_measures_of_who_goes_along_all_go_along() -> None:
    """Those that ended tell how far the path came."""
    bvs = measure("K001", "BVS", "2026-03-02")
    found = of(
        candidate("K001"),
        candidate("K002", stopped=day("2026-05-01")),
        measures=[
            bvs._replace(end=day("2026-03-06")),
            bvs,
            bvs._replace(candidate="K002", end=day("2026-03-06")),
        ],
    )
    assert found.rows["measures"] == (0, 1)
    assert found.stays["measures"] == {2: "candidate"}


def test_of_the_contacts_those_with_an_open_step() -> None:
    found = of(
        contacts=[
            contact("2026-02-01", "Bedrijf A", "bellen", "2026-03-01"),
            contact("2026-04-01", "bedrijf a", None),
            contact("2026-05-01", "Bedrijf B", "bellen", "2026-06-01"),
            contact("2026-05-01", "Bedrijf C", "bellen"),  # without a day it is open all the same
        ]
    )
    assert (found.rows["contacts"], found.stays["contacts"]) == (
        (2, 3),
        {0: "settled", 1: "settled"},
    )


def test_checklists_keep_what_is_to_be_done() -> None:
    questions = [
        rows.YesNoRow(1, "?", "NEE", "doen", "coach", day("2026-06-01")),
        rows.YesNoRow(2, "?", "JA", None, None, None),
        rows.YesNoRow(3, "?", None, None, None, None),
    ]
    statements = [
        rows.StatementRow(1, "A", "-", 3, None), rows.StatementRow(2, "A", "-", None, None)
    ]  # fmt: skip
    found = of(
        questions=questions,
        statements=statements,
        action_items=[plan_item("+"), plan_item("+/-"), plan_item(None)],
    )
    keys = ("questions", "statements", "action_items")
    assert {key: found.rows[key] for key in keys} == {
        "questions": (0,), "statements": (), "action_items": (1, 2),
    }  # fmt: skip
    assert {key: found.stays[key] for key in keys} == {
        "questions": {1: "yes"}, "statements": {0: "period"}, "action_items": {0: "done"},
    }  # fmt: skip


def test_the_first_action_dates_a_plan_without_a_day() -> None:
    found = of(
        candidate("K001"),
        candidate("K002", planned=day("2026-01-05")),
        candidate("K003", stopped=day("2026-05-01")),
        candidate("K004"),
        actions=[
            action("K001", "2026-04-01", "2026-05-01"),
            action("K001", "2026-03-01", "2026-05-01", "+"),
            action("K002", "2026-02-01", "2026-05-01"),
            action("K003", "2026-02-01", "2026-05-01"),
        ],
    )
    assert found.planned == {"K001": day("2026-03-01")}
