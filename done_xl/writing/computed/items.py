"""The formulas of `_items` that say on which day each potential item is due.

They give what `scoring.due` gives. Each item's formula stands in IFERROR, so that a cell with an
error spoils that item only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from done_xl.model.findings import column_letters
from done_xl.scoring.due import EVALUATED, NO
from done_xl.scoring.plan import DONE
from done_xl.writing.computed.context import Context
from done_xl.writing.computed.helpers import NOT_YET, Helpers
from done_xl.writing.computed.items_grid import (
    ACTIONS,
    AFTERCARE,
    CONTACTS,
    LACKING,
    MEASURES,
    PLAN_ITEMS,
    QUESTIONS,
    SCALE,
    TALKS,
    TARGETS,
    Kind,
)
from done_xl.writing.computed.terms_block import asked_papers
from done_xl.writing.computed.typed import typed_code, typed_text


@dataclass(frozen=True, slots=True)
class Items:
    """The workbook, the helpers on `_reken`, those on `_items`, and every kind by name."""

    context: Context
    reken: Helpers
    grid: Helpers
    kinds: Mapping[str, Kind]

    def here(self, name: str, row: int) -> str:
        """A helper in a row of its block, for a formula on `_items` itself."""
        return f"${column_letters(self.grid.columns[name])}{row + 1}"

    def part(self, name: str, kind: str) -> str:
        """The cells of the items of one kind in a column of `_items`."""
        letters, one = column_letters(self.grid.columns[name]), self.kinds[kind]
        return f"${letters}${one.number(1) + 1}:${letters}${one.number(one.rows) + 1}"

    def typed(self, kind: Kind, field: str) -> str:
        """What is typed in the row of a kind's table that belongs to the line of the formula.

        Formulas that do not name their own row are alike, and pack well.
        """
        return self.context.item(kind.table, field, f"ROW()-{kind.before + 1}")

    def beside(self, table: str, field: str) -> str:
        """What is typed in the row of a table beside which a block has the line of the formula."""
        return self.context.item(table, field, "ROW()-1")


@dataclass(frozen=True, slots=True)
class Rule:
    """When an item is due: on a day, if all conditions hold, tried in this order."""

    day: str
    conditions: Sequence[str]


def nested(conditions: Sequence[str], value: str) -> str:
    """A value where all conditions hold, else blank; AND would work out all of them."""
    for condition in reversed(conditions):
        value = f'IF({condition},{value},"")'
    return value


def person_formula(items: Items, kind: Kind, row: int) -> str:
    """The row of Kandidaten that an item is about, blank for an unknown candidate.

    It does not look at the reference date: whatever does is worked out again at every change.
    """
    if kind.name == TALKS:
        return f'=IF({items.reken.near("code", row)}="","",{row})'
    first = next(one for one in items.kinds.values() if one.table == kind.table)
    if first != kind:
        return f"={items.here('person', first.number(row))}"
    code = typed_code(items.typed(kind, "candidate"))
    if kind.table == "placements":
        code = items.reken.near("candidate", row)
    codes = items.reken.area("code")
    return f'=IFERROR(IF({code}="","",MATCH({code},{codes},0)),"")'


def key_formula(items: Items, kind: Kind, row: int) -> str:
    """The key of an item, blank where nothing is due or the path was stopped."""
    rule = RULES["moments" if kind.moment else kind.name](items, kind, row)
    key = f'IFERROR({nested(rule.conditions, f"INT({rule.day})*{SCALE}+ROW()-1")},"")'
    if not kind.personal:
        return f"={key}"
    person = items.here("person", kind.number(row))
    return f'=IF({person}="","",IF(INDEX({items.grid.area("open")},{person})=1,{key},""))'


def _moment(items: Items, kind: Kind, row: int) -> Rule:
    status, day, unsure = (
        items.reken.near(f"{name} {kind.moment}", row)
        for name in ("status", "moment", "unconfirmed")
    )
    followed = items.grid.cell("followed", list(items.kinds).index(kind.name) + 1)
    return Rule(day, (f"{followed}>0", f'OR({status}="{NOT_YET}",N({unsure})=1)'))


def _aftercare(items: Items, kind: Kind, row: int) -> Rule:
    start, end = (items.reken.near(name, row) for name in ("start", "end"))
    blank = f'{typed_text(items.typed(kind, "aftercare"))}=""'
    return Rule(start, (f"{start}<=Peildatum", f"{end}>=Peildatum", blank))


def _measure(items: Items, kind: Kind, row: int) -> Rule:
    """A measure that ends, must get an end, or has ended without its evaluation."""
    end, term = items.typed(kind, "end"), items.here("term", row)
    unjudged = "FALSE"
    if EVALUATED in asked_papers(items.context.catalogue):
        asked = f"INDEX({items.grid.area(f'asks {EVALUATED}')},{term})=1"
        blank = f'{items.typed(kind, EVALUATED)}=""'
        unjudged = f"IF(N({term})>0,AND({asked},{blank}),FALSE)"
    known = f'{items.here("measure", row)}<>""'
    ends = items.here("ends", row)
    due = f'IF({typed_text(end)}="",TRUE,IF({end}>=Peildatum,TRUE,{unjudged}))'
    return Rule(ends, (known, f"ISNUMBER({ends})", due))


def _lacking(items: Items, kind: Kind, row: int) -> Rule:
    return Rule(items.typed(kind, "start"), (f'{items.here("lacks", row)}<>""',))


def _talk(items: Items, kind: Kind, row: int) -> Rule:  # noqa: ARG001 - as the other rules
    day = items.here("next talk", row)
    return Rule(day, (f"{items.reken.near('out', row)}=0", f"ISNUMBER({day})"))


def _target(items: Items, kind: Kind, row: int) -> Rule:
    """A target that no talk has judged by now, of someone who still has talks."""
    until, judged = items.typed(kind, "until"), items.here("judged", row)
    person = items.here("person", kind.number(row))
    talking = f"INDEX({items.reken.area('out')},{person})=0"
    return Rule(until, (f"ISNUMBER({judged})", f"{judged}>Peildatum", talking))


def _action(items: Items, kind: Kind, row: int) -> Rule:  # noqa: ARG001 - as the other rules
    until = items.typed(kind, "until")
    conditions = [f'{typed_text(items.typed(kind, "done"))}<>"{DONE}"', f"ISNUMBER({until})"]
    if kind.name == ACTIONS:
        start = items.typed(kind, "start")
        conditions += [f"ISNUMBER({start})", f"{start}<={until}"]
    return Rule(until, conditions)


def _question(items: Items, kind: Kind, row: int) -> Rule:  # noqa: ARG001 - as the other rules
    until = items.typed(kind, "until")
    answer = typed_text(items.typed(kind, "answer"))
    return Rule(until, (f'{answer}="{NO}"', f"ISNUMBER({until})"))


def _contact(items: Items, kind: Kind, row: int) -> Rule:
    """A next step with a day that no later contact with the same company has settled."""
    step, until, day = (items.typed(kind, name) for name in ("next_step", "until", "day"))
    company = items.here("company id", row)
    last = f"INDEX({items.grid.area('last contact')},{company})<={day}"
    given = f'{typed_text(step)}<>""'
    return Rule(until, (f"ISNUMBER({company})", f"ISNUMBER({until})", given, last))


RULES: Final[Mapping[str, Callable[[Items, Kind, int], Rule]]] = {
    "moments": _moment,
    AFTERCARE: _aftercare,
    MEASURES: _measure,
    LACKING: _lacking,
    TALKS: _talk,
    TARGETS: _target,
    ACTIONS: _action,
    PLAN_ITEMS: _action,
    QUESTIONS: _question,
    CONTACTS: _contact,
}
