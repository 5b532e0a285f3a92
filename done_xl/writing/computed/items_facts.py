"""The formulas of `_items` behind its items: open paths, talks, papers that lack, companies.

What `scoring.talks` and `scoring.terms` give for a row, in columns of their own.
"""

from __future__ import annotations

from done_xl.model.own_settings import TALK_INTERVAL
from done_xl.model.own_settings import TALKS as TALK_SETTINGS
from done_xl.model.tables import table
from done_xl.scoring.due import EVALUATED
from done_xl.scoring.own_settings import MOST_MONTHS
from done_xl.scoring.talks import EARLY_MONTHS
from done_xl.writing.computed.items import Items
from done_xl.writing.computed.items_grid import CONTACTS, MEASURES, TARGETS
from done_xl.writing.computed.terms_block import asked_papers

# The number of a pair is that of the candidate times this, plus that of the competence.
PAIR = 1000


def person_facts(items: Items, row: int) -> dict[str, str]:
    """Whether a path is open, with its last growth talk and the next one.

    `open` is the code, or 0 for a path that was stopped: no code that someone types is a number.
    """
    code = items.reken.cell("code", row)
    stopped, since, referred = (
        items.context.item("candidates", name, row)
        for name in ("stopped", "employed_since", "referred")
    )
    own, last = items.here("open", row), items.here("last talk", row)
    days = items.context.column("talks", "day")
    people = items.part("person", TARGETS)
    latest = f"_xlfn.AGGREGATE(14,6,{days}/({people}={row})/({days}<=Peildatum),1)"
    planned = [f"EDATE({since},{items.grid.cell('months', n)})" for n in (1, 2, 3)]
    interval = f"MIN({MOST_MONTHS},INT({TALK_INTERVAL.name}))"
    later = f"EDATE({last},{interval})"
    for day in reversed(planned):
        later = f"IF({day}>EDATE({last},{EARLY_MONTHS}),{day},{later})"
    following = f"IF(ISNUMBER({since}),{later},EDATE({last},{interval}))"
    first = f'IF(ISNUMBER({since}),MAX({planned[0]},N({referred})),"")'
    return {
        "open": (
            f'=IFERROR(IF({code}="",0,IF(ISNUMBER({stopped}),'
            f"IF({stopped}<=Peildatum,0,{code}),{code})),0)"
        ),
        "last talk": f'=IF(ISTEXT({own}),IFERROR({latest},""),"")',
        "next talk": (
            f'=IF(ISTEXT({own}),IFERROR(IF(ISNUMBER({last}),{following},{first}),""),"")'
        ),
    }


def month_facts() -> list[str]:
    """The months after In dienst sinds at which a talk is planned, earliest first."""
    names = ",".join(setting.name for setting in TALK_SETTINGS)
    return [f"=MIN({MOST_MONTHS},INT({pick}({names})))" for pick in ("MIN", "MEDIAN", "MAX")]


def measure_facts(items: Items, row: int) -> dict[str, str]:
    """The code of a sound measure, the row of its term, and the papers that lack at its start."""
    kind, area = items.kinds[MEASURES], items.grid.area
    typed, start, end = (items.typed(kind, name, row) for name in ("measure", "start", "end"))
    measure, term = items.here("measure", row), items.here("term", row)
    sound = f'IF(ISNUMBER({start}),IF({end}="",TRUE,{start}<={end}),FALSE)'
    known = f"INDEX({area('measure code')},MATCH(TRIM({typed}),{area('measure name')},0))"
    holding = (
        f'{area("span of")},{measure},{area("from")},"<="&INT({start}),'
        f'{area("until")},">="&INT({start})'
    )
    lacking = "&".join(
        f'IF(INDEX({area(f"asks {name}")},{term})=1,IF({items.typed(kind, name, row)}="",'
        f'", {table("measures").field(name).column.header}",""),"")'
        for name in asked_papers(items.context.catalogue)
        if name != EVALUATED
    )
    return {
        "measure": f'=IFERROR(IF({typed}="","",IF({sound},{known},"")),"")',
        "term": f'=IF({measure}="","",SUMIFS({area("span")},{holding}))',
        "lacks": f'=IF(N({term})=0,"",IFERROR({lacking},""))',
    }


def talk_facts(items: Items, row: int) -> dict[str, str]:
    """The candidate and the competence of a row of Groeigesprekken in one number."""
    kind, count = items.kinds[TARGETS], items.context.rows("competences")
    person = items.here("person", kind.number(row))
    typed = items.typed(kind, "competence", row)
    found = f"MATCH(TRIM({typed}),{items.grid.area('competence name')},0)"
    return {
        "pair": f'=IF({person}="","",IFERROR({person}*{PAIR}+MOD({found}-1,{count})+1,""))',
    }


def competence_facts(items: Items) -> list[str]:
    """What people type for the competence of each row: its code, its name, or both."""
    rows = range(1, items.context.rows("competences") + 1)
    codes, labels = (
        [items.context.item("competences", name, row) for row in rows] for name in ("code", "label")
    )
    both = (f'{code}&" "&{label}' for code, label in zip(codes, labels, strict=True))
    return [f"={text}" for text in (*(f'{one}&""' for one in (*codes, *labels)), *both)]


def contact_facts(items: Items, row: int) -> dict[str, str]:
    """The company of a contact, and the first row with that company; blank out of the period.

    MATCH takes * and ? for any sign, so those of a name are marked.
    """
    kind = items.kinds[CONTACTS]
    company, day = (items.typed(kind, name, row) for name in ("company", "day"))
    plain = items.here("company", row)
    marked = plain
    for sign in ("~", "*", "?"):
        marked = f'SUBSTITUTE({marked},"{sign}","~{sign}")'
    inside = f"IF(ISNUMBER({day}),AND({day}>=PeriodeVan,{day}<PeriodeTot+1),FALSE)"
    found = f'IFERROR(MATCH({marked},{items.grid.area("company")},0),"")'
    return {
        "company": f'=IFERROR(IF({inside},TRIM({company}),""),"")',
        "company id": f'=IF({plain}="","",{found})',
    }
