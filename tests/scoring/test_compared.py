"""A checklist against the previous one: what rose or fell by 2, which answers turned."""

from __future__ import annotations

from done_xl.scoring.compared import Shift, Turned, shifts, turned


def test_a_statement_shifts_from_two_points_and_where_both_are_answered() -> None:
    before = (2, 3, 6, 0, None, 4, 5)
    now = (4, 4, 4, 6, 6, None, 6)
    found = shifts(now, before)
    assert found == (Shift(0, 2, 4), Shift(2, 6, 4), Shift(3, 0, 6))
    assert [one.change for one in found] == [2, -2, 6]


def test_only_answers_of_both_lists_turn() -> None:
    before = {1: "NEE", 2: "JA", 3: "JA", 4: "NEE", 6: "NEE", 20: "NEE"}
    now = {1: "JA", 2: "NEE", 3: "JA", 4: "NEE", 5: "JA", 20: "JA"}
    assert turned(now, before) == Turned(to_yes=(1, 20), to_no=(2,))
    assert turned(before, now) == Turned(to_yes=(2,), to_no=(1, 20))
    assert turned(now, {}) == Turned((), ())
