"""One thing to do, and a workbook as the rules of what is due look at it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from done_xl.catalogue.types import Catalogue
from done_xl.model.rows import Candidate
from done_xl.model.submission import Submission
from done_xl.scoring.own_settings import OwnNumbers
from done_xl.scoring.retention import Cohort

_BLANKS: Final = re.compile("[ \u00a0]+")
DueKind = Literal[
    "moment",
    "aftercare",
    "measure",
    "papers",
    "talk",
    "target",
    "action",
    "plan_item",
    "yes_no_item",
    "contact",
]


@dataclass(frozen=True, slots=True)
class DueItem:
    """Something to do on a day, or since then.

    `what` is said in fixed words, `detail` holds what staff typed (an employer, an action) and
    never leaves the organisation. `line` is the row's place in its table, from 0; `sheet_line` its
    line on the sheet. `candidate` and `coach` are blank where the whole organisation is meant.
    """

    day: date
    kind: DueKind
    candidate: str
    coach: str
    what: str
    detail: str
    table: str
    line: int
    sheet_line: int
    field: str

    def is_late(self, reference: date) -> bool:
        """Whether the day is before the reference date."""
        return self.day < reference


@dataclass(frozen=True, slots=True)
class Facts:
    """One workbook as every kind of item looks at it; with those in `out` no talks are held."""

    submission: Submission
    catalogue: Catalogue
    reference: date
    numbers: OwnNumbers
    people: Mapping[str, Candidate]
    found: Sequence[Cohort]
    out: frozenset[str]

    def item(
        self,
        kind: DueKind,
        key: str,
        index: int,
        field: str,
        what: str,
        *,
        day: date,
        detail: str | None = None,
    ) -> DueItem:
        """An item at a row of a table; the row says whose it is, where it is anyone's.

        The coach is the one who made the contact, else the candidate's.
        """
        checked = getattr(self.submission, key)
        row = checked.rows[index]
        candidate = row.code if key == "candidates" else getattr(row, "candidate", "")
        person = self.people.get(candidate)
        return DueItem(
            day=day,
            kind=kind,
            candidate=candidate,
            coach=getattr(row, "coach", "") or (person.coach if person else ""),
            what=what,
            # As Opvolging shows it: a sheet takes several blanks for one.
            detail=_BLANKS.sub(" ", detail or ""),
            table=key,
            line=index,
            sheet_line=checked.lines[index] if index < len(checked.lines) else 0,
            field=field,
        )
