"""What stands where on the hidden sheet `_items`: every potential item of Opvolging, and helpers.

Each potential item has a place of its own, its number: the kinds stand one after the other in the
order of `scoring.due`, each with the rows of its table in sheet order. An item that is due has the
key `day * SCALE + number`, so that the smallest keys are the first items.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from done_xl.text_nl import followup as text
from done_xl.writing.computed.context import Context, moment_label
from done_xl.writing.computed.helpers import Helpers, side_by_side
from done_xl.writing.computed.terms_block import asked_papers, spans

SHEET: Final = "_items"
SCALE: Final = 1_000_000
SHOWN: Final = 200
# What stand in for the measure or the competence, and for the papers, in the words of a kind.
NAME, PAPERS = "{1}", "{2}"
AFTERCARE, MEASURES, LACKING, TALKS, TARGETS = "aftercare", "measures", "papers", "talks", "targets"
ACTIONS, PLAN_ITEMS, QUESTIONS, CONTACTS = "actions", "action_items", "questions", "contacts"


@dataclass(frozen=True, slots=True)
class Kind:
    """The potential items of one kind, one for each row of a table.

    The words are `now`, and the link leads to `field`, while the day lies `margin` days or more
    after the reference date; else `after` and `late_field`, where those are given. `before` is the
    number of the last item of the kinds above; `moment` is a KPI's code; `personal` items are
    about a candidate.
    """

    name: str
    table: str
    now: str
    field: str
    after: str = ""
    late_field: str = ""
    margin: int = 0
    moment: str = ""
    rows: int = 0
    before: int = 0
    personal: bool = True

    @property
    def words(self) -> tuple[str, str]:
        """The words before and after."""
        return self.now, self.after or self.now

    @property
    def fields(self) -> tuple[str, str]:
        """The fields before and after."""
        return self.field, self.late_field or self.field

    def number(self, row: int) -> int:
        """The number of the item of a row of the table, counted from 1."""
        return self.before + row


def kinds_of(context: Context) -> Mapping[str, Kind]:
    """Every kind by name, in order."""
    found: dict[str, Kind] = {}
    before = 0
    for kind in _kinds(context):
        rows = context.rows(kind.table)
        found[kind.name] = replace(kind, rows=rows, before=before)
        before += rows
    return found


def _kinds(context: Context) -> tuple[Kind, ...]:
    moments = (
        Kind(
            f"moment {kpi.code}",
            "placements",
            text.MOMENT.format(label=moment_label(kpi)),
            "confirmed",
            after=text.CONFIRM.format(label=moment_label(kpi)),
            margin=1,
            moment=kpi.code,
        )
        for kpi in context.moments
    )
    ends = text.MEASURE_END.format(measure=NAME)
    lacking = text.PAPERS.format(measure=NAME, headers=PAPERS)
    target = text.TARGET.format(competence=NAME)
    return (
        *moments,
        Kind(AFTERCARE, "placements", text.AFTERCARE, "aftercare"),
        Kind(
            MEASURES,
            "measures",
            ends,
            "end",
            after=text.EVALUATION.format(measure=NAME),
            late_field="evaluated",
        ),
        Kind(LACKING, "measures", lacking, "start"),
        Kind(TALKS, "candidates", text.TALK, "code"),
        Kind(TARGETS, "talks", target, "until"),
        Kind(ACTIONS, "actions", text.ACTION, "until"),
        Kind(PLAN_ITEMS, "action_items", text.PLAN_ITEM, "until", personal=False),
        Kind(QUESTIONS, "questions", text.YES_NO_ITEM, "until", personal=False),
        Kind(CONTACTS, "contacts", text.CONTACT, "until", personal=False),
    )


# The same columns for the items that are shown and for the first item of each candidate.
VIEW: Final = ("key", "kind", "row", "what")
SPAN: Final = ("span", "span of", "from", "until", "most days", "most months")
WHAT_KIND: Final = ("first", "followed", "margin", "now", "after", "sheet", "top", "to", "late to")


def items_grid(context: Context) -> Helpers:
    """The places of all helpers on `_items` for this book's table sizes."""
    kinds, known = kinds_of(context), context.catalogue
    papers, terms = asked_papers(known), spans(known)
    blocks: tuple[tuple[Sequence[str], int], ...] = (
        (("item", "person"), sum(kind.rows for kind in kinds.values())),
        (("open", "last talk", "next talk"), context.rows("candidates")),
        (("measure", "term", "lacks", "ends"), context.rows("measures")),
        (("pair", "judge from", "judged"), context.rows("talks")),
        (("company", "company id", "last contact"), context.rows("contacts")),
        (WHAT_KIND, len(kinds)),
        (("months",), 3),
        (("measure name", "measure code"), 3 * len(known.measures)),
        (("competence name",), 3 * context.rows("competences")),
        ((*SPAN, *(f"asks {name}" for name in papers)), len(terms)),
        (("paper", "paper column"), len(papers)),
        ([f"shown {name}" for name in (*VIEW, "person", "target")], SHOWN),
        ([f"next {name}" for name in VIEW], context.rows("candidates")),
        (("count", "late"), 1),
    )
    return side_by_side(blocks, SHEET)
