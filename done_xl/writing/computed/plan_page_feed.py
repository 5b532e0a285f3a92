"""The hidden sheet `_blad`: which rows of the tables are those of the candidate on the PDP-blad.

Rows are found by number and read with INDEX, since a direct reference would move on a cut. Dividing
by a condition drops what does not meet it, cells that hold an error included.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from done_xl.model.own_settings import TALK_INTERVAL, TALKS
from done_xl.scoring.own_settings import MOST_MONTHS
from done_xl.scoring.talks import EARLY_MONTHS
from done_xl.writing.computed import plan_page_grid as grid
from done_xl.writing.computed.context import Context
from done_xl.writing.computed.helpers import Helpers
from done_xl.writing.computed.typed import typed_code, typed_text

_CODE: Final = grid.single("code")
_PERSON: Final = grid.single("person")
_LAST: Final = grid.single("last talk")
SMALLEST, LARGEST = 15, 14  # of AGGREGATE
_ROWS: Final = 100000  # more rows than a table has


def write_plan_feed(context: Context, helpers: Helpers) -> None:
    """Write `_blad`."""
    book = context.book
    sheet = book.sheet(grid.FEED)
    sheet.hide()
    sheet.protect()
    style = book.format()
    for row, (name, text) in enumerate(_singles(context, helpers).items()):
        book.value(sheet, row, 0, name, style)
        book.formula(sheet, row, 1, f"={text}", style)
    for name in grid.LISTS:
        book.value(sheet, 0, grid.list_column(name), name, style)
    for make, count in (
        (_action_row, grid.ACTIONS),
        (_level_row, grid.LEVELS),
        (_served, context.rows("competences")),
    ):
        for number in range(1, count + 1):
            for name, text in make(context, number).items():
                book.formula(sheet, number, grid.list_column(name), f"={text}", style)


def _if_chosen(text: str) -> str:
    return f'IF({_PERSON}=0,"",{text})'


def _pick(values: str, number: int, function: int = SMALLEST, otherwise: str = '""') -> str:
    """The smallest or largest of values; an error among them is passed over."""
    return f"IFERROR(_xlfn.AGGREGATE({function},6,{values},{number}),{otherwise})"


def _row_numbers(context: Context, table: str, *conditions: str) -> str:
    """The places in a table of the rows that meet every condition."""
    first = context.places.table(table).spec.fields[0].name
    column = context.column(table, first)
    return "/".join((f"(ROW({column})-ROW(INDEX({column},1))+1)", *conditions))


def _count(*conditions: str) -> str:
    """How many rows meet every condition."""
    return f"SUMPRODUCT(ISNUMBER(1/({'*'.join(conditions)}))*1)"


def _own(context: Context, table: str) -> str:
    """Whether a row is about the chosen candidate, whatever the case and the blanks around."""
    return f"({typed_text(context.column(table, 'candidate'))}={_CODE})"


def _action(context: Context, by: str = "/") -> str:
    """Whether a row of the plan is an action of the candidate with its days."""
    column = context.column
    conditions = (
        _own(context, "actions"),
        f"ISNUMBER({column('actions', 'start')})",
        f"ISNUMBER({column('actions', 'until')})",
        f'({column("actions", "action")}<>"")',
    )
    return by.join(conditions)


def _level(context: Context) -> tuple[str, ...]:
    """Whether a row is a level of the candidate in a talk."""
    return (
        _own(context, "talks"),
        f"ISNUMBER({context.column('talks', 'level')})",
        f'({context.column("talks", "competence")}<>"")',
    )


def _singles(context: Context, helpers: Helpers) -> Mapping[str, str]:
    """The formulas of the single values, in the order in which they stand."""
    column, area = context.column, helpers.area
    signs = typed_text(column("actions", "done"))
    until, start = column("actions", "until"), column("actions", "start")
    actions = _action(context, "*")
    partly = f'(({signs}="+/-")+({signs}="±")>0)'
    people = f"{area('person')}/({area('code')}={_CODE})"
    day = column("talks", "day")
    out = column("placements", "start")
    left = _count(_own(context, "placements"), f"ISNUMBER({out})", f"({out}<=Peildatum)")
    planned = context.item("candidates", "planned", _PERSON)
    levels = _count(*_level(context), f"({day}={_LAST})")
    talked = "/".join((day, *_level(context), f"({day}<=Peildatum)"))
    found = {
        "actions": _count(actions),
        "done": _count(actions, f'({signs}="+")'),
        "partly": _count(actions, partly),
        "late": _count(actions, f'({signs}<>"+")', f"({until}<Peildatum)"),
        "out": f"IF({left}>0,1,0)",
        "planned": f"IF(ISNUMBER({planned}),{planned},{_pick(f'{start}/{_action(context)}', 1)})",
        "last talk": _pick(talked, 1, LARGEST, "0"),
        "levels": f"IF({_LAST}=0,0,{levels})",
        "next talk": _next_talk(context),
    }
    return {
        "code": typed_code(grid.CHOICE_NAME),
        "person": f'IF({_CODE}="",0,{_pick(people, 1, otherwise="0")})',
        **{name: _if_chosen(text) for name, text in found.items()},
    }


def _next_talk(context: Context) -> str:
    """The day of the next growth talk by domain 6; blank for who is out or has stopped."""
    since = context.item("candidates", "employed_since", _PERSON)
    referred = context.item("candidates", "referred", _PERSON)
    stopped = context.item("candidates", "stopped", _PERSON)
    # Planned talks go by their months, whatever the order in which they were typed.
    months = ",".join(talk.name for talk in TALKS)
    earliest, middle, latest = (
        f"MIN({MOST_MONTHS},{pick}({months}))" for pick in ("MIN", "MEDIAN", "MAX")
    )
    first = f'IF(ISNUMBER({since}),MAX(EDATE({since},{earliest}),N({referred})),"")'
    interval = f"MIN({MOST_MONTHS},{TALK_INTERVAL.name})"
    passed, following = f"EDATE({_LAST},{EARLY_MONTHS})", f"EDATE({_LAST},{interval})"
    for month in (latest, middle, earliest):
        planned = f"EDATE(N({since}),{month})"
        following = f"IF(AND(ISNUMBER({since}),{planned}>{passed}),{planned},{following})"
    over = f"{grid.single('out')}=1,AND(ISNUMBER({stopped}),N({stopped})<=Peildatum)"
    return f'IF(OR({over}),"",IF({_LAST}=0,{first},{following}))'


def _action_row(context: Context, number: int) -> dict[str, str]:
    """The row of one action."""
    rows = _pick(_row_numbers(context, "actions", _action(context)), number)
    return {"action row": f'IF(N({grid.single("actions")})<{number},"",{rows})'}


def _level_row(context: Context, number: int) -> dict[str, str]:
    """One competence of the last talk: its row, its names, and its row in the talk before."""
    column = context.column
    row, day = grid.listed("level row", number), column("talks", "day")
    typed = typed_text(context.item("talks", "competence", row))
    codes, labels = column("competences", "code"), column("competences", "label")
    choices = f'{codes}&" "&{labels}'
    known = f"({_one_of(typed, (codes, labels, choices))})"
    # A competence that the list no longer holds goes by what was typed.
    place = _pick(_row_numbers(context, "competences", known), 1, otherwise='"?"')
    names = tuple(grid.listed(f"level {name}", number) for name in ("code", "label", "choice"))
    every = typed_text(column("talks", "competence"))
    same = f"({_one_of(every, names)})"
    rows = _pick(_row_numbers(context, "talks", *_level(context), f"({day}={_LAST})"), number)
    # The latest day before the last talk, and of its rows the last one.
    before = (f"({day}>0)", f"({day}<{_LAST})", same)
    numbers = _row_numbers(context, "talks", *_level(context), *before)
    key = f"{day}*{_ROWS}+{numbers}"

    def if_row(text: str) -> str:
        return f'IF({row}="","",{text})'

    def named(field: str) -> str:
        return if_row(f"IFERROR(INDEX({column('competences', field)},{place}),{typed})")

    return {
        "level row": f'IF(N({grid.single("levels")})<{number},"",{rows})',
        "level code": named("code"),
        "level label": named("label"),
        "level choice": if_row(f'IF({names[0]}={names[1]},{names[0]},{names[0]}&" "&{names[1]})'),
        "earlier row": if_row(f'IFERROR(MOD(_xlfn.AGGREGATE({LARGEST},6,{key},1),{_ROWS}),"")'),
    }


def _one_of(text: str, names: tuple[str, ...]) -> str:
    return "+".join(f"({text}={name})" for name in names) + ">0"


def _served(context: Context, number: int) -> dict[str, str]:
    """A competence as offered in lists, and those up to here that actions serve, as one text."""
    code = context.item("competences", "code", str(number))
    label = context.item("competences", "label", str(number))
    own = grid.listed("competence", number)
    typed = typed_text(context.column("actions", "competence"))
    count = _count(_action(context, "*"), f"({_one_of(typed, (code, label, own))})")
    before = grid.listed("served", number - 1) if number > 1 else '""'
    joined = f'{before}&IF({count}=0,"",IF({before}="","",", ")&{own})'
    return {
        "competence": f'IF({code}="","",{code}&" "&{label})',
        "served": f'IF({own}="",{before},IF(N({grid.single("actions")})=0,"",{joined}))',
    }
