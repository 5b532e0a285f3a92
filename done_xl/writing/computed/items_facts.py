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
from done_xl.writing.computed.helpers import NEVER
from done_xl.writing.computed.items import Items
from done_xl.writing.computed.items_grid import TARGETS
from done_xl.writing.computed.terms_block import asked_papers
from done_xl.writing.computed.typed import company_text, typed_text

# The number of a pair is that of the candidate times this, plus that of the competence.
PAIR = 1000


def person_facts(items: Items, row: int) -> dict[str, str]:
    """Whether a path is open (1, else 0), the day of its last growth talk, and of the next one."""
    code = items.reken.near("code", row)
    stopped, since, referred = (
        items.beside("candidates", name) for name in ("stopped", "employed_since", "referred")
    )
    is_open, last = items.here("open", row), items.here("last talk", row)
    days, people = items.context.column("talks", "day"), items.part("person", TARGETS)
    latest = f"_xlfn.AGGREGATE(14,6,{days}/({people}={row})/({days}<=Peildatum),1)"
    planned = [f"EDATE({since},{items.grid.cell('months', n)})" for n in (1, 2, 3)]
    later = interval = f"EDATE({last},MIN({MOST_MONTHS},INT({TALK_INTERVAL.name})))"
    for day in reversed(planned):
        later = f"IF({day}>EDATE({last},{EARLY_MONTHS}),{day},{later})"
    following = f"IF(ISNUMBER({since}),{later},{interval})"
    first = f'IF(ISNUMBER({since}),MAX({planned[0]},N({referred})),"")'
    closed = f"IF(ISNUMBER({stopped}),IF({stopped}<=Peildatum,0,1),1)"
    return {
        "open": f'=IFERROR(IF({code}="",0,{closed}),0)',
        "last talk": f'=IF({is_open}=1,IFERROR({latest},""),"")',
        "next talk": f'=IF({is_open}=1,IFERROR(IF(ISNUMBER({last}),{following},{first}),""),"")',
    }


def month_facts() -> list[str]:
    """The months after In dienst sinds at which a talk is planned, earliest first."""
    names = ",".join(setting.name for setting in TALK_SETTINGS)
    return [f"=MIN({MOST_MONTHS},INT({pick}({names})))" for pick in ("MIN", "MEDIAN", "MAX")]


def measure_facts(items: Items, row: int) -> dict[str, str]:
    """The code of a sound measure, the row of its term, the papers that lack at its start.

    And the day on which it `ends`, or else the last one on which it may.
    """
    area = items.grid.area
    typed, start, end = (items.beside("measures", name) for name in ("measure", "start", "end"))
    measure, term = items.here("measure", row), items.here("term", row)
    sound = f'IF(ISNUMBER({start}),IF({end}="",TRUE,{start}<={end}),FALSE)'
    known = f"INDEX({area('measure code')},MATCH({typed_text(typed)},{area('measure name')},0))"
    holding = (
        f'{area("span of")},{measure},{area("from")},"<="&INT({start}),'
        f'{area("until")},">="&INT({start})'
    )
    papers = [name for name in asked_papers(items.context.catalogue) if name != EVALUATED]
    lacking = "&".join(
        f"IF(INDEX({area(f'asks {name}')},{term})=1,"
        f'IF({typed_text(items.beside("measures", name))}="",'
        f'", {table("measures").field(name).column.header}",""),"")'
        for name in papers
    )
    last = _last_day(items, row)
    return {
        "measure": f'=IFERROR(IF({typed}="","",IF({sound},{known},"")),"")',
        "term": f'=IF({measure}="","",SUMIFS({area("span")},{holding}))',
        "lacks": f'=IF(N({term})=0,"",IFERROR({lacking},""))',
        "ends": f'=IF({typed_text(end)}="",IF(N({term})=0,"",IFERROR({last},"")),{end})',
    }


def _last_day(items: Items, row: int) -> str:
    """What `scoring.terms.last_day` gives: a day, or blank."""
    start, term = items.beside("measures", "start"), items.here("term", row)
    days, months = (
        f"INDEX({items.grid.area(name)},{term})" for name in ("most days", "most months")
    )
    later = f"EDATE({start},{months})"
    by_months = f"{later}-IF(DAY({later})<DAY({start}),0,1)"
    limits = (
        f"IF({days}>0,INT({start})+{days}-1,{NEVER})",
        f"IF({months}>0,{by_months},{NEVER})",
    )
    return f'IF({days}+{months}=0,"",MIN({",".join(limits)}))'


def talk_facts(items: Items, row: int) -> dict[str, str]:
    """What judges the target of a row of Groeigesprekken.

    `pair` is the candidate and the competence in one number; `judged` the day of the first talk
    about both from day `judge from` on, or a day that never comes. None of them looks at the
    reference date: whatever does is worked out again at every change.
    """
    count, area = items.context.rows("competences"), items.grid.area
    person = items.here("person", items.kinds[TARGETS].number(row))
    competence, target, until, day = (
        items.beside("talks", name) for name in ("competence", "target", "until", "day")
    )
    found = f"MATCH({typed_text(competence)},{area('competence name')},0)"
    numbers = f"AND(ISNUMBER({target}),ISNUMBER({until}),ISNUMBER({day}))"
    pair, first = items.here("pair", row), items.here("judge from", row)
    days = items.context.column("talks", "day")
    judges = f"_xlfn.AGGREGATE(15,6,{days}/({area('pair')}={pair})/({days}>={first}),1)"
    return {
        "pair": f'=IF({person}="","",IFERROR({person}*{PAIR}+MOD({found}-1,{count})+1,""))',
        "judge from": f'=IF({pair}="","",IFERROR(IF({numbers},MAX({until},{day}+1),""),""))',
        "judged": f'=IF({first}="","",IFERROR({judges},{NEVER}))',
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
    """The company of a contact, the first row with that company, and there its last contact.

    Blank for a contact that does not count. MATCH takes * and ? for any sign, so those of a name
    are marked.
    """
    company, day = (items.beside("contacts", name) for name in ("company", "day"))
    plain, own = items.here("company", row), items.here("company id", row)
    marked = plain
    for sign in ("~", "*", "?"):
        marked = f'SUBSTITUTE({marked},"{sign}","~{sign}")'
    # One of an earlier period stays for its next step.
    step = typed_text(items.beside("contacts", "next_step"))
    since = f'IF({step}="",PeriodeVan,DATE(2000,1,1))'
    inside = f"IF(ISNUMBER({day}),AND({day}>={since},{day}<PeriodeTot+1),FALSE)"
    found = f'IFERROR(MATCH({marked},{items.grid.area("company")},0),"")'
    days, ids = items.context.column("contacts", "day"), items.grid.area("company id")
    last = f'IFERROR(_xlfn.AGGREGATE(14,6,{days}/({ids}={own}),1),"")'
    return {
        "company": f'=IFERROR(IF({inside},{company_text(company)},""),"")',
        "company id": f'=IF({plain}="","",{found})',
        "last contact": f'=IF({own}=ROW()-1,{last},"")',
    }
