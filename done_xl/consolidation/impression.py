"""What an intake says of a competence, kept to be compared with the agreed level (domain 9)."""

from __future__ import annotations

from typing import NamedTuple


class Impression(NamedTuple):
    """The impression of a candidate's competence in the intake, and its cell."""

    candidate: str
    competence: str
    level: int
    cell: str | None
