"""The formulas of `_items` that read an item back from its key: its kind, row, words and link."""

from __future__ import annotations

from done_xl.text_nl.followup import NO_END
from done_xl.writing.computed.helpers import NEVER
from done_xl.writing.computed.items import Items
from done_xl.writing.computed.items_facts import PAIR
from done_xl.writing.computed.items_grid import (
    CONTACTS,
    LACKING,
    MEASURES,
    NAME,
    PAPERS,
    SCALE,
    TARGETS,
)
from done_xl.writing.computed.typed import typed_text


def shown_formulas(items: Items, place: int) -> dict[str, str]:
    """The item in a place of the list, from 1."""
    key, kind, row = (items.here(f"shown {name}", place) for name in ("key", "kind", "row"))
    count, all_items = items.grid.cell("count", 1), items.grid.area("item")
    person = f"INDEX({items.grid.area('person')},MOD({key},{SCALE}))"
    return {
        "shown key": f'=IF({place}>{count},"",SMALL({all_items},{place}))',
        **_read(items, "shown", place),
        "shown row": f'=IF({key}="","",{_shown_row(items, key, kind)})',
        "shown person": f'=IF({key}="","",N({person}))',
        "shown target": f'=IF({key}="","",IFERROR({_target(items, key, kind, row)},""))',
    }


def _shown_row(items: Items, key: str, kind: str) -> str:
    """The row of an item; to confirm is the last row of a job without an end that began by then."""
    area, reken = items.grid.area, items.reken
    row = f"(MOD({key},{SCALE})-INDEX({area('first')},{kind})+1)"
    people, day = reken.area("candidate"), f"INT({key}/{SCALE})"
    going = (
        f"({people}=INDEX({people},{row}))/({reken.area('end')}={NEVER})"
        f"/({reken.area('start')}<={day})"
    )
    found = f"_xlfn.AGGREGATE(14,6,(ROW({people})-1)/{going},1)"
    moments = len(items.context.moments)
    late = f"{day}<Peildatum+INDEX({area('margin')},{kind})"
    return f"IF({kind}<={moments},IF({late},IFERROR({found},{row}),{row}),{row})"


def next_formulas(items: Items, row: int) -> dict[str, str]:
    """The first item of a candidate, by the row of Kandidaten."""
    last = items.kinds[CONTACTS].before
    own, people = (_first(items.grid.area(name), last) for name in ("item", "person"))
    found = f'IFERROR(_xlfn.AGGREGATE(15,6,{own}/({people}={row}),1),"")'
    return {
        "next key": f'=IF({items.here("open", row)}=1,{found},"")',
        **_read(items, "next", row),
    }


def _first(area: str, rows: int) -> str:
    """The first rows of an area: items about no candidate come last."""
    start, _, end = area.rpartition("$")
    assert end
    return f"{start}${rows + 1}"


def _read(items: Items, prefix: str, row: int) -> dict[str, str]:
    key, kind, place = (items.here(f"{prefix} {name}", row) for name in ("key", "kind", "row"))
    firsts = items.grid.area("first")
    return {
        f"{prefix} kind": f'=IF({key}="","",MATCH(MOD({key},{SCALE}),{firsts},1))',
        f"{prefix} row": f'=IF({key}="","",MOD({key},{SCALE})-INDEX({firsts},{kind})+1)',
        f"{prefix} what": f'=IF({key}="","",IFERROR({_words(items, key, kind, place)},""))',
    }


def _by_day(items: Items, key: str, kind: str, before: str, after: str) -> str:
    """Of two columns of the kinds the one that holds on the day of a key."""
    area = items.grid.area
    late = f"INT({key}/{SCALE})<Peildatum+INDEX({area('margin')},{kind})"
    return f"IF({late},INDEX({area(after)},{kind}),INDEX({area(before)},{kind}))"


def _endless(items: Items, kind: str, row: str) -> str:
    """Whether an item is about a measure whose end is not filled in."""
    end = items.context.item("measures", "end", row)
    return f'IF({kind}={_number(items, MEASURES)},{typed_text(end)}="",FALSE)'


def _number(items: Items, name: str) -> int:
    return list(items.kinds).index(name) + 1


def _words(items: Items, key: str, kind: str, row: str) -> str:
    area = items.grid.area
    measures, lacking, targets = (_number(items, n) for n in (MEASURES, LACKING, TARGETS))
    competence = items.context.item(
        "competences", "code", f"MOD(INDEX({area('pair')},{row}),{PAIR})"
    )
    name = (
        f"IF(OR({kind}={measures},{kind}={lacking}),INDEX({area('measure')},{row}),"
        f'IF({kind}={targets},{competence},""))'
    )
    papers = f'IF({kind}={lacking},MID(INDEX({area("lacks")},{row}),3,500),"")'
    words = _by_day(items, key, kind, "now", "after")
    words = f'IF({_endless(items, kind, row)},"{NO_END.format(measure=NAME)}",{words})'
    return f'SUBSTITUTE(SUBSTITUTE({words},"{NAME}",{name}),"{PAPERS}",{papers})'


def _target(items: Items, key: str, kind: str, row: str) -> str:
    """Where a link leads: `#'PDP'!H12`; for papers the first one that lacks."""
    area = items.grid.area
    lacks = f"INDEX({area('lacks')},{row})"
    paper = f'MID({lacks},3,FIND(",",{lacks}&",",3)-3)'
    first = f"INDEX({area('paper column')},MATCH({paper},{area('paper')},0))"
    usual = _by_day(items, key, kind, "to", "late to")
    usual = f"IF({_endless(items, kind, row)},INDEX({area('to')},{kind}),{usual})"
    column = f"IF({kind}={_number(items, LACKING)},{first},{usual})"
    line = f"INDEX({area('top')},{kind})+{row}-1"
    return f'"#\'"&INDEX({area("sheet")},{kind})&"\'!"&ADDRESS({line},{column},4)'


def coach(items: Items, place: int) -> str:
    """The coach of an item that is shown, blank where the whole organisation is meant."""
    kind, row, person = (items.grid.cell(f"shown {n}", place) for n in ("kind", "row", "person"))
    visited = items.context.item("contacts", "coach", row)
    own = items.context.item("candidates", "coach", person)
    whose = f'IF({kind}={_number(items, CONTACTS)},{visited},IF({person}>0,{own},""))'
    return typed_text(whose)


def detail(items: Items, place: int) -> str:
    """What staff typed about an item that is shown."""
    kind, row = (items.grid.cell(f"shown {name}", place) for name in ("kind", "row"))

    def typed(table: str, *fields: str) -> str:
        return '&": "&'.join(typed_text(items.context.item(table, one, row)) for one in fields)

    texts = {
        "placements": typed("placements", "employer"),
        "measures": typed("measures", "company"),
        "candidates": '""',
        "talks": '""',
        "actions": typed("actions", "action"),
        "action_items": typed("action_items", "action"),
        "questions": typed("questions", "action"),
        "contacts": typed("contacts", "company", "next_step"),
    }
    return f"CHOOSE({kind},{','.join(texts[one.table] for one in items.kinds.values())})"
