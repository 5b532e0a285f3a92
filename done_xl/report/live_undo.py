"""What must be undone if a change to an open workbook fails halfway."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Undo:
    """The steps back, in the order of the changes; the last one is undone first.

    `unfiltered` names the sheets of which a filter was taken away, which no step sets again.
    """

    steps: list[Callable[[], object]] = field(default_factory=list)
    unfiltered: list[str] = field(default_factory=list)

    def add(self, step: Callable[[], object]) -> None:
        """Keep a step back; call it before the change that it undoes."""
        self.steps.append(step)

    def run(self) -> bool:
        """Whether every step back succeeded; one that fails does not stop the others."""
        well = True
        while self.steps:
            try:
                self.steps.pop()()
            except Exception:
                well = False
        return well
