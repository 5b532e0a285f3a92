"""What the report says of checklists against the previous period (domain 5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

SCORES: Final = "Checklist 0-6: verschil met de vorige periode"
SHIFTS: Final = "Stellingen die 2 of meer stegen of daalden"
ANSWERS: Final = "JA/NEE: verschil met de vorige periode"
NO_EARLIER: Final = (
    "Er is nog niets te vergelijken. Zet ook de werkboeken van een vorige periode in de map."
)
NO_SHIFTS: Final = "Geen enkele stelling steeg of daalde 2 of meer."
NOTE: Final = (
    "De vorige periode is de laatste eerdere periode waarin die organisatie de lijst invulde."
)
TO_YES: Final = "Van NEE naar JA (nummers)"
TO_NO: Final = "Van JA naar NEE (nummers)"


def numbers(given: Sequence[int]) -> str:
    """Numbers of questions: 2, 9, 14."""
    return ", ".join(map(str, given)) or "geen"


def change(difference: int) -> str:
    """A change of a count with its sign, or that there is none."""
    return f"{difference:+d}" if difference else "gelijk"


def shift(before: int, now: int) -> str:
    """A score that rose or fell: "6 → 4 gedaald"."""
    return f"{before} → {now} {'gestegen' if now > before else 'gedaald'}"
