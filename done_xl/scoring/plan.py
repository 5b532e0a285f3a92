"""The progress of PDP actions (domain 7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from done_xl.model.rows import PlanAction

DONE, PARTLY = "+", "+/-"
_PROGRESS = {DONE: 1.0, PARTLY: 0.5}


@dataclass(frozen=True, slots=True)
class PlanProgress:
    """Actions of one kind of need (None: not filled in); `progress` sums 0, 1/2 and 1."""

    need_kind: str | None
    actions: int
    done: int
    partly: int
    progress: float
    overdue: int


class Planned(Protocol):
    """What decides whether an action is overdue: its last day and its sign."""

    @property
    def until(self) -> date:
        """The day before which it should be done."""

    @property
    def done(self) -> str | None:
        """Its sign; None where none is typed."""


def is_overdue(action: Planned, reference: date) -> bool:
    """Whether the action should have been done before the reference date and is not."""
    return action.done != DONE and action.until < reference


def progress_of(done: str | None) -> float:
    """The progress that a sign stands for: 0, 1/2 or 1."""
    return _PROGRESS.get(done or "", 0.0)


def mean_progress(signs: Sequence[str | None]) -> float | None:
    """The progress over actions by their signs, from 0 to 1; None without any."""
    return sum(map(progress_of, signs)) / len(signs) if signs else None


def plan_progress(actions: Iterable[PlanAction], reference: date) -> tuple[PlanProgress, ...]:
    """The progress by kind of need, kinds in alphabetical order and the blank one last."""
    groups: defaultdict[str | None, list[PlanAction]] = defaultdict(list)
    for action in actions:
        groups[action.need_kind].append(action)
    return tuple(
        PlanProgress(
            need_kind=kind,
            actions=len(groups[kind]),
            done=sum(action.done == DONE for action in groups[kind]),
            partly=sum(action.done == PARTLY for action in groups[kind]),
            progress=sum(progress_of(action.done) for action in groups[kind]),
            overdue=sum(is_overdue(action, reference) for action in groups[kind]),
        )
        for kind in sorted(groups, key=lambda kind: (kind is None, kind or ""))
    )
