"""Which filters of a sheet are cleared before it is filled, with Excel played by plain objects."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from done_xl.report.blocks import Area
from done_xl.report.live_filters import clear_filters
from done_xl.text_nl import project as text

OURS = Area("KPI", 4, 0, 20, 5)


class Filtered:
    """A range or table with a filter; hidden rows have no height."""

    def __init__(self, first: int, last: int, *, hides: int = 0, buttons: bool = True) -> None:
        self.row, self.hides, self.show_autofilter = first, hides, buttons
        self.last_cell, self.rows, self.cleared = SimpleNamespace(row=last), last - first + 1, 0

    @property
    def range(self) -> Filtered:
        return self

    @property
    def autofilter(self) -> Any:
        return SimpleNamespace(clear=self._clear)

    @property
    def height(self) -> float:
        return 15.0 * (self.rows - self.hides)

    def _clear(self) -> None:
        self.hides, self.cleared = 0, self.cleared + 1


def sheet(*tables: Filtered, own: Filtered | None = None) -> Any:
    """A sheet as Excel for Windows gives it."""
    api = SimpleNamespace(
        AutoFilterMode=own is not None,
        AutoFilter=SimpleNamespace(Range=SimpleNamespace(Address="$A$4:$F$20")),
    )
    return SimpleNamespace(api=api, tables=tables, range=lambda _: own)


@pytest.fixture(autouse=True)
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")


def test_a_table_beside_ours_shows_its_rows_and_others_are_left_alone() -> None:
    """Its hidden rows are rows of ours too; asking one without buttons would give it buttons."""
    beside, below = Filtered(20, 30, hides=3), Filtered(21, 30, hides=3)
    bare = Filtered(1, 30, buttons=False)
    assert clear_filters(sheet(beside, below, bare), OURS)
    assert [one.cleared for one in (beside, below, bare)] == [1, 0, 0]


@pytest.mark.parametrize(("hides", "said"), [(0, False), (2, True)])
def test_only_a_filter_that_hid_rows_is_said_to_be_gone(hides: int, said: bool) -> None:  # noqa: FBT001
    own = Filtered(4, 20, hides=hides)
    assert clear_filters(sheet(own=own), OURS) is said
    assert own.cleared == 1
    assert clear_filters(sheet(), OURS) is False


def test_a_failure_tells_of_which_sheets_a_filter_is_gone() -> None:
    assert "filter" not in text.not_written(())
    one = "Alles staat er weer zoals het was. Alleen de filter op het blad KPI is weg: stel die "
    assert one + "zo nodig opnieuw in. Sluit een cel" in text.not_written(("KPI",))
    assert "op de bladen KPI, PDP is weg" in text.not_written(("KPI", "PDP"))
