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

    def typed(self, kind: Kind, field: str, row: int) -> str:
        """What is typed in a row of a kind's table."""
        return self.context.item(kind.table, field, self.here("line", kind.number(row)))


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


def person_formula(items: Items, kind: Kind, row: int) -> str | None:
    """The row of Kandidaten that an item is about, blank where its path is not open.

    None for a kind that is about no candidate.
    """
    fields = {field.name for field in items.context.places.table(kind.table).spec.fields}
    if kind.name == TALKS:
        return f'=IF(ISTEXT({items.here("open", row)}),{row},"")'
    if "candidate" not in fields:
        return None
    first = next(one for one in items.kinds.values() if one.table == kind.table)
    if first != kind:
        return f"={items.here('person', first.number(row))}"
    code = items.typed(kind, "candidate", row)
    if kind.table == "placements":
        code = items.reken.cell("candidate", row)
    return f'=IFERROR(IF({code}="","",MATCH(TRIM({code}),{items.grid.area("open")},0)),"")'


def key_formula(items: Items, kind: Kind, row: int) -> str:
    """The key of an item, blank where nothing is due."""
    number = kind.number(row)
    rule = RULES["moments" if kind.moment else kind.name](items, kind, row)
    key = f'IFERROR({nested(rule.conditions, f"INT({rule.day})*{SCALE}+{number}")},"")'
    if person_formula(items, kind, row) is None:
        return f"={key}"
    return f'=IF({items.here("person", number)}="","",{key})'


def _moment(items: Items, kind: Kind, row: int) -> Rule:
    status, day, unsure = (
        items.reken.cell(f"{name} {kind.moment}", row)
        for name in ("status", "moment", "unconfirmed")
    )
    followed = items.grid.cell("followed", list(items.kinds).index(kind.name) + 1)
    return Rule(day, (f"{followed}>0", f'OR({status}="{NOT_YET}",N({unsure})=1)'))


def _aftercare(items: Items, kind: Kind, row: int) -> Rule:
    start, end = (items.reken.cell(name, row) for name in ("start", "end"))
    blank = f'{items.typed(kind, "aftercare", row)}=""'
    return Rule(start, (f"{start}<=Peildatum", f"{end}>=Peildatum", blank))


def _measure(items: Items, kind: Kind, row: int) -> Rule:
    end, term = items.typed(kind, "end", row), items.here("term", row)
    unjudged = "FALSE"
    if EVALUATED in asked_papers(items.context.catalogue):
        asked = f"INDEX({items.grid.area(f'asks {EVALUATED}')},{term})=1"
        blank = f'{items.typed(kind, EVALUATED, row)}=""'
        unjudged = f"IF(N({term})>0,AND({asked},{blank}),FALSE)"
    known = f'{items.here("measure", row)}<>""'
    return Rule(end, (known, f"ISNUMBER({end})", f"IF({end}>=Peildatum,TRUE,{unjudged})"))


def _lacking(items: Items, kind: Kind, row: int) -> Rule:
    return Rule(items.typed(kind, "start", row), (f'{items.here("lacks", row)}<>""',))


def _talk(items: Items, kind: Kind, row: int) -> Rule:  # noqa: ARG001 - as the other rules
    day = items.here("next talk", row)
    return Rule(day, (f"{items.reken.cell('out', row)}=0", f"ISNUMBER({day})"))


def _target(items: Items, kind: Kind, row: int) -> Rule:
    """A target that no talk from its day on, and after its own talk, has judged by now."""
    day, target, until = (items.typed(kind, name, row) for name in ("day", "target", "until"))
    pair, days = items.here("pair", row), items.context.column(kind.table, "day")
    later = (
        f'COUNTIFS({items.grid.area("pair")},{pair},{days},">="&MAX({until},{day}+1),'
        f'{days},"<="&Peildatum)=0'
    )
    numbers = (f"ISNUMBER({one})" for one in (target, until, pair, day))
    person = items.here("person", kind.number(row))
    talking = f"INDEX({items.reken.area('out')},{person})=0"
    return Rule(until, (*numbers, talking, later))


def _action(items: Items, kind: Kind, row: int) -> Rule:
    until = items.typed(kind, "until", row)
    conditions = [f'{items.typed(kind, "done", row)}<>"{DONE}"', f"ISNUMBER({until})"]
    if kind.name == ACTIONS:
        start = items.typed(kind, "start", row)
        conditions += [f"ISNUMBER({start})", f"{start}<={until}"]
    return Rule(until, conditions)


def _question(items: Items, kind: Kind, row: int) -> Rule:
    until = items.typed(kind, "until", row)
    return Rule(until, (f'{items.typed(kind, "answer", row)}="{NO}"', f"ISNUMBER({until})"))


def _contact(items: Items, kind: Kind, row: int) -> Rule:
    """A next step with a day that no later contact with the same company has settled."""
    step, until, day = (items.typed(kind, name, row) for name in ("next_step", "until", "day"))
    company, days = items.here("company id", row), items.context.column(kind.table, "day")
    later = f'COUNTIFS({items.grid.area("company id")},{company},{days},">"&{day})=0'
    return Rule(until, (f"ISNUMBER({company})", f"ISNUMBER({until})", f'{step}<>""', later))


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
