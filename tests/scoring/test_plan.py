from __future__ import annotations

from done_xl.scoring.plan import PlanProgress, plan_progress
from tests.scoring.build import action, day


def test_progress_and_overdue_by_kind_of_need() -> None:
    actions = [
        action("K001", "2026-01-05", "2026-03-01", "+"),
        action("K001", "2026-01-05", "2026-03-01", "+/-"),
        action("K001", "2026-01-05", "2026-03-01", "-"),
        action("K002", "2026-01-05", "2026-06-30"),  # due on the reference date: not overdue
        action("K002", "2026-01-05", "2026-06-29", kind=None),
    ]
    assert plan_progress(actions, day("2026-06-30")) == (
        PlanProgress("taal", actions=4, done=1, partly=1, progress=1.5, overdue=2),
        PlanProgress(None, actions=1, done=0, partly=0, progress=0.0, overdue=1),
    )


def test_no_actions_have_no_progress() -> None:
    assert plan_progress([], day("2026-06-30")) == ()
