"""What is due, rule by rule: when it appears, on which day, and when it is gone (domain 4 to 9)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.model import rows
from done_xl.scoring.due import DueItem, due_items
from tests.scoring.build import action, candidate, day, job, kpi_row, measure, some, submission
from tests.scoring.slow_due import ASKED, MOMENTS, Told, told

K001 = candidate("K001")
WITH_MOMENTS = (kpi_row("D2W"), kpi_row("D6M"))
LONG_AGO = "2026-06-30"


def items(reference: str, **tables: Any) -> tuple[DueItem, ...]:
    """The items of a workbook with candidate K001 and both moments on."""
    given = {"candidates": [K001], "kpis": WITH_MOMENTS, **tables}
    return due_items(submission(**given), catalogue(), day(reference))


def due(reference: str, **tables: Any) -> list[str]:
    """The items as "day whose what", with an exclamation mark for what is late."""
    return [
        f"{one.day}{'!' if one.is_late(day(reference)) else ''} {one.candidate or '-'} {one.what}"
        for one in items(reference, **tables)
    ]


def cared(*given: str | None, **more: Any) -> rows.Placement:
    """A job with its aftercare agreed on: start, end, confirmed."""
    return job("K001", *given, **more)._replace(aftercare="vrijblijvend contact")  # type: ignore[arg-type]


# Moments after a start in the NEC.


def test_a_moment_to_come_is_asked_and_then_must_be_confirmed() -> None:
    placed = {"placements": [cared("2026-01-05")]}
    asked = [
        "2026-01-19 K001 nog in dienst na 2 weken?",
        "2026-07-05 K001 nog in dienst na 6 maanden?",
    ]
    assert due("2026-01-18", **placed) == asked
    # On the day itself it can be confirmed; it is late from the next day on.
    assert due("2026-01-19", **placed)[0] == "2026-01-19 K001 bevestig: in dienst na 2 weken"
    assert due("2026-01-20", **placed)[0] == "2026-01-19! K001 bevestig: in dienst na 2 weken"


@pytest.mark.parametrize(
    ("end", "confirmed", "left"),
    [
        (None, "2026-01-18", ["2026-01-19! K001 bevestig: in dienst na 2 weken"]),  # a day early
        (None, "2026-01-19", []),
        ("2026-03-31", None, []),  # an end is known: nobody needs to ask
        ("2026-01-18", None, []),  # and here the answer is no
    ],
)
def test_a_moment_that_came_is_settled_by_a_confirmation_or_an_end(
    end: str | None, confirmed: str | None, left: list[str]
) -> None:
    placed = {"placements": [cared("2026-01-05", end, confirmed)], "kpis": [kpi_row("D2W")]}
    assert due("2026-03-01", **placed) == left


def test_only_the_moments_that_are_on_are_asked() -> None:
    placed = {"placements": [cared("2026-01-05")]}
    off = [kpi_row("D2W", active="nee"), kpi_row("D6W"), kpi_row("D6M", active="nee")]
    assert due("2026-01-06", kpis=off, **placed) == ["2026-02-16 K001 nog in dienst na 6 weken?"]
    assert due("2026-01-06", kpis=[], **placed) == []


def test_six_months_end_where_february_ends() -> None:
    assert due("2025-09-15", kpis=[kpi_row("D6M")], placements=[cared("2025-08-31")]) == [
        "2026-02-28 K001 nog in dienst na 6 maanden?"
    ]
    assert due("2023-09-15", kpis=[kpi_row("D6M")], placements=[cared("2023-08-31")]) == [
        "2024-02-29 K001 nog in dienst na 6 maanden?"
    ]


def test_a_job_that_continues_another_has_no_moments_of_its_own() -> None:
    placed = [cared("2026-01-05", "2026-01-31"), cared("2026-03-03")]  # 31 days later
    assert due("2026-04-01", placements=placed) == ["2026-07-05 K001 nog in dienst na 6 maanden?"]


def test_a_second_cohort_has_moments_again() -> None:
    placed = [cared("2026-01-05", "2026-01-31"), cared("2026-03-04")]  # 32 days later
    assert due("2026-03-05", placements=placed) == [
        "2026-03-18 K001 nog in dienst na 2 weken?",
        "2026-07-05 K001 nog in dienst na 6 maanden?",
        "2026-09-04 K001 nog in dienst na 6 maanden?",
    ]
    own = [rows.OwnAmount("Dagen tussen twee jobs", 32.0)]
    assert due("2026-03-05", placements=placed, amounts=own) == [
        "2026-07-05 K001 nog in dienst na 6 maanden?"
    ]


def test_an_ibo_and_the_contract_after_it_are_one_start() -> None:
    one_row = [cared("2026-01-05", None, "2026-01-20", contract="IBO")]
    assert due("2026-02-01", placements=one_row) == ["2026-07-05 K001 nog in dienst na 6 maanden?"]
    two_rows = [cared("2026-01-05", "2026-06-30", contract="IBO"), cared("2026-07-01")]
    assert due("2026-07-10", placements=two_rows) == [
        "2026-07-05! K001 bevestig: in dienst na 6 maanden"
    ]


def test_after_a_change_of_employer_the_job_that_goes_on_is_to_be_confirmed() -> None:
    placed = [cared("2026-01-05", "2026-03-31", employer="Bedrijf A")]
    placed.append(cared("2026-04-15", employer="Bedrijf B"))
    (asked,) = items("2026-07-10", placements=placed, kpis=[kpi_row("D6M")])
    assert (asked.what, asked.line, asked.detail) == (
        "bevestig: in dienst na 6 maanden",
        1,
        "Bedrijf B",
    )
    placed[1] = placed[1]._replace(confirmed=day("2026-07-05"))
    assert items("2026-07-10", placements=placed, kpis=[kpi_row("D6M")]) == ()


def test_a_training_has_no_moments() -> None:
    assert due("2026-01-06", placements=[job("K001", "2026-01-05", kind="opleiding")]) == []


def test_two_equal_rows_have_each_their_place() -> None:
    """A row that stands there twice is found by its place, not by what it says."""
    placed = [cared("2026-01-05"), cared("2026-01-05")]
    found = items("2026-01-06", placements=placed, kpis=[kpi_row("D2W")])
    assert [(one.line, one.sheet_line) for one in found] == [(0, 6)]


# Aftercare.


def test_aftercare_is_agreed_on_from_the_start_until_the_end() -> None:
    placed = {"placements": [job("K001", "2026-01-05", "2026-03-31")], "kpis": []}
    asked = "2026-01-05{} K001 nazorg afspreken"
    assert due("2026-01-04", **placed) == []
    assert due("2026-01-05", **placed) == [asked.format("")]
    assert due("2026-03-31", **placed) == [asked.format("!")]
    assert due("2026-04-01", **placed) == []
    assert due("2026-02-01", kpis=[], placements=[cared("2026-01-05")]) == []
    assert (
        due("2026-02-01", kpis=[], placements=[job("K001", "2026-01-05", kind="opleiding")]) == []
    )


# Measures.


def bvs(start: str, end: str | None, **papers: str | None) -> rows.MeasureRow:
    """A BVS with all that it asks for, but for the evaluation; None takes one away."""
    whole: dict[str, Any] = {
        **dict.fromkeys(("agreed", "tasks", "insured", "inspection"), day("2026-01-02")),
        "mentor": "ploegbaas",
    }
    given = {key: some(value) for key, value in papers.items()}
    return measure("K001", "BVS", start)._replace(end=some(end), **{**whole, **given})


def test_a_measure_ends_and_then_wants_its_evaluation() -> None:
    taken = {"measures": [bvs("2026-01-05", "2026-01-16")]}
    assert due("2026-01-15", **taken) == ["2026-01-16 K001 einde BVS"]
    assert due("2026-01-16", **taken) == ["2026-01-16 K001 einde BVS"]
    assert due("2026-01-17", **taken) == ["2026-01-16! K001 evaluatie BVS ontbreekt"]
    evaluated = {"measures": [bvs("2026-01-05", "2026-01-16", evaluated="2026-01-16")]}
    assert due("2026-01-16", **evaluated) == ["2026-01-16 K001 einde BVS"]
    assert due("2026-01-17", **evaluated) == []


def test_a_measure_that_asks_for_no_evaluation_is_over_when_it_ends() -> None:
    taken = measure("K001", "TBS", "2026-01-05")._replace(
        end=day("2026-01-16"),
        agreed=day("2026-01-02"),
        inspection=day("2026-01-02"),
        union=day("2026-01-02"),
    )
    assert due("2026-01-16", measures=[taken]) == ["2026-01-16 K001 einde TBS"]
    assert due("2026-01-17", measures=[taken]) == []


@pytest.mark.parametrize(
    ("name", "start", "last"),
    [
        ("BVS", "2026-01-05", "2026-01-18"),  # 14 days, both included
        ("TBS", "2026-01-05", "2026-01-25"),
        ("IBO", "2026-01-15", "2026-07-14"),
        ("IBO", "2026-08-31", "2027-02-28"),
        ("IBO", "2023-08-31", "2024-02-29"),
    ],
)
def test_an_end_is_filled_in_by_the_last_day_that_the_term_allows(
    name: str, start: str, last: str
) -> None:
    taken = {"measures": [measure("K001", name, start)]}
    (one,) = (one for one in items("2025-01-01", **taken) if one.kind == "measure")
    assert (one.day, one.what, one.field) == (day(last), f"einde {name} invullen", "end")
    # It stays until the end is there, and asks for no evaluation meanwhile.
    (one,) = (one for one in items("2028-01-01", **taken) if one.kind == "measure")
    assert (one.day, one.what, one.field) == (day(last), f"einde {name} invullen", "end")


def test_without_a_longest_time_no_end_is_asked() -> None:
    assert due("2026-03-01", measures=[measure("K001", "Onderaanneming", "2026-01-05")]) == []


def test_papers_are_due_at_the_start_without_the_evaluation() -> None:
    taken = {"measures": [bvs("2026-01-05", None, insured=None, agreed=None)]}
    words = "BVS, nog nodig: Overeenkomst op, Verzekering nagekeken op"
    end = "2026-01-18 K001 einde BVS invullen"
    assert due("2026-01-04", **taken) == [f"2026-01-05 K001 {words}", end]
    assert due("2026-01-06", **taken) == [f"2026-01-05! K001 {words}", end]
    one, _ = items("2026-01-06", **taken)
    assert (one.table, one.field) == ("measures", "agreed")  # the first that is missing


def test_papers_and_the_last_day_go_by_the_term_of_the_start() -> None:
    """A term that changed in the meantime asks what it asked on the day of the start."""
    known = catalogue()
    tbs = next(one for one in known.measures if one.code == "TBS")
    (term,) = tbs.terms
    old = term.model_copy(update={"valid_to": day("2025-12-31"), "required": ("agreed",)})
    new = term.model_copy(update={"valid_from": day("2026-01-01"), "required": ("union",)})
    new = new.model_copy(update={"maximum_days": 10})
    changed = tbs.model_copy(update={"terms": (old, new)})
    others = [changed if one is tbs else one for one in known.measures]
    own = known.model_copy(update={"measures": tuple(others)})
    taken = [measure("K001", "TBS", start) for start in ("2025-12-31", "2026-01-01")]
    found = due_items(submission(candidates=[K001], measures=taken), own, day("2026-02-01"))
    assert [(str(one.day), one.what) for one in found] == [
        ("2025-12-31", "TBS, nog nodig: Overeenkomst op"),
        ("2026-01-01", "TBS, nog nodig: Akkoord vakbond of PC op"),
        ("2026-01-10", "einde TBS invullen"),
        ("2026-01-20", "einde TBS invullen"),
    ]


def test_a_measure_without_a_term_on_its_day_asks_nothing() -> None:
    known = catalogue()
    measures = tuple(
        one.model_copy(
            update={
                "terms": tuple(
                    t.model_copy(update={"valid_from": day("2026-06-01")}) for t in one.terms
                )
            }
        )
        for one in known.measures
    )
    own = known.model_copy(update={"measures": measures})
    taken = [measure("K001", "TBS", "2026-05-31"), measure("K001", "Onbekend", "2026-06-02")]
    assert due_items(submission(candidates=[K001], measures=taken), own, day("2026-07-01")) == ()


# Growth talks and targets.


def talk(when: str, target: int | None = None, until: str | None = None) -> rows.GrowthTalk:
    return rows.GrowthTalk("K001", day(when), "K3", 2, target, some(until), None)


def since(start: str | None, **more: Any) -> list[rows.Candidate]:
    return [candidate("K001", employed_since=some(start), **more)]


def test_a_growth_talk_moves_on_when_it_was_held() -> None:
    assert due("2026-05-15", candidates=since("2026-01-15")) == ["2026-05-15 K001 groeigesprek"]
    assert due("2026-05-16", candidates=since("2026-01-15")) == ["2026-05-15! K001 groeigesprek"]
    held = {"candidates": since("2026-01-15"), "talks": [talk("2026-05-16")]}
    assert due("2026-05-15", **held) == ["2026-05-15 K001 groeigesprek"]  # not held yet
    assert due("2026-05-16", **held) == ["2026-09-15 K001 groeigesprek"]


def test_without_in_dienst_sinds_and_a_talk_none_is_due() -> None:
    assert due("2026-05-16", candidates=since(None)) == []
    assert due("2026-05-16", candidates=since(None), talks=[talk("2026-02-01")]) == [
        "2026-08-01 K001 groeigesprek"
    ]


def test_an_organisation_has_talk_months_of_its_own() -> None:
    own = [rows.OwnAmount("Groeigesprek 1: maanden na de indiensttreding", 2.0)]
    assert due("2026-02-01", candidates=since("2026-01-15"), amounts=own) == [
        "2026-03-15 K001 groeigesprek"
    ]


@pytest.mark.parametrize("kind", ["NEC-job", "opleiding"])
def test_nobody_in_uitstroom_has_growth_talks_or_targets(kind: str) -> None:
    given = {
        "candidates": since("2026-01-15"),
        "talks": [talk("2026-02-01", 3, "2026-04-01")],
        "placements": [cared("2026-03-02", "2026-03-20", kind=kind)],
        "kpis": [],
    }
    still = ["2026-04-01 K001 streefniveau beoordelen: K3", "2026-05-15 K001 groeigesprek"]
    assert due("2026-03-01", **given) == still  # the day before the start
    assert due("2026-03-02", **given) == []
    assert due("2026-03-21", **given) == []  # also when that job has ended


def test_a_target_is_due_until_a_talk_judges_it() -> None:
    agreed = talk("2026-02-01", 3, "2026-04-01")
    late = "2026-04-01! K001 streefniveau beoordelen: K3"
    assert due("2026-04-02", talks=[agreed])[0] == late
    assert due("2026-04-02", talks=[agreed, talk("2026-03-31")])[0] == late  # too early to judge
    assert due("2026-04-02", talks=[agreed, talk("2026-04-01")]) == ["2026-10-01 K001 groeigesprek"]
    assert due("2026-04-02", talks=[agreed, talk("2026-04-03")])[0] == late  # not yet held


# Plans, checklists and contacts.


@pytest.mark.parametrize(("sign", "left"), [(None, 1), ("-", 1), ("+/-", 1), ("+", 0)])
def test_a_pdp_action_is_due_until_it_is_done(sign: str | None, left: int) -> None:
    found = due("2026-04-02", actions=[action("K001", "2026-01-05", "2026-04-01", sign)])
    assert found == ["2026-04-01! K001 PDP-actie"] * left


@pytest.mark.parametrize(("sign", "left"), [(None, 1), ("-", 1), ("+/-", 1), ("+", 0)])
def test_an_action_of_the_checklist_is_the_organisations(sign: str | None, left: int) -> None:
    row = rows.ActionItem(3, None, "afspreken", "coördinator", day("2026-04-01"), sign)
    found = items("2026-04-01", action_items=[row])
    assert [(one.what, one.candidate, one.coach) for one in found] == [
        ("actie uit de Checklist 0-6", "", "")
    ] * left


@pytest.mark.parametrize(
    ("answer", "until", "left"),
    [("NEE", "2026-04-01", 1), ("NEE", None, 0), ("JA", "2026-04-01", 0), (None, "2026-04-01", 0)],
)
def test_what_is_to_be_done_about_a_nee_stays_while_the_answer_does(
    answer: str | None, until: str | None, left: int
) -> None:
    row = rows.YesNoRow(1, "Vraag", answer, "afspreken", "coach", some(until))
    found = due("2027-01-01", questions=[row])
    assert found == ["2026-04-01! - actie uit de Checklist JA-NEE"] * left


def contact(
    when: str, company: str, step: str | None = None, until: str | None = None
) -> rows.Contact:
    return rows.Contact(day(when), company, "telefoon", "Coach 2", None, None, step, some(until))


def test_a_next_step_is_settled_by_a_later_contact_with_that_company() -> None:
    asked = contact("2026-03-02", "Bedrijf A", "terugbellen", "2026-03-09")
    found = items("2026-03-10", contacts=[asked])
    assert [(str(one.day), one.candidate, one.coach, one.detail) for one in found] == [
        ("2026-03-09", "", "Coach 2", "Bedrijf A: terugbellen")
    ]
    left = ["2026-03-09! - volgende stap bij een bedrijf"]
    for other in (
        contact("2026-03-01", "Bedrijf A"),  # earlier
        contact("2026-03-02", "Bedrijf A"),  # the same day
        contact("2026-03-05", "Bedrijf B"),  # another company
    ):
        assert due("2026-03-10", contacts=[asked, other]) == left
    assert due("2026-03-10", contacts=[contact("2026-03-03", "BEDRIJF A"), asked]) == []


def test_a_next_step_wants_words_and_a_day() -> None:
    half = [
        contact("2026-03-02", "Bedrijf A", "terugbellen"),
        contact("2026-03-02", "Bedrijf B", None, "2026-03-09"),
    ]
    assert due("2026-03-10", contacts=half) == []


# All of them.


def test_a_stopped_path_has_nothing_left_from_that_day_on() -> None:
    given = {
        "candidates": since("2026-01-15", stopped=day("2026-03-02")),
        "talks": [talk("2026-02-01", 3, "2026-04-01")],
        "measures": [bvs("2026-02-02", "2026-02-13", agreed=None)],
        "actions": [action("K001", "2026-01-05", "2026-04-01")],
        "contacts": [contact("2026-02-02", "Bedrijf A", "terugbellen", "2026-03-30")],
    }
    assert len(due("2026-03-01", **given)) == 6
    # The contact is with a company: it does not stop with a path.
    assert due("2026-03-02", **given) == ["2026-03-30 - volgende stap bij een bedrijf"]


def test_a_stopped_path_has_no_moments_nor_aftercare() -> None:
    people = since(None, stopped=day("2026-03-02"))
    assert due("2026-03-02", candidates=people, placements=[job("K001", "2026-01-05")]) == []


def test_an_item_says_whose_it_is_and_where_it_stands() -> None:
    people = [candidate("K002"), candidate("K001", coach="Coach 7")]
    actions = [
        action("K002", "2026-01-05", "2026-05-01"),
        action("K001", "2026-01-05", "2026-04-01"),
    ]
    assert items(LONG_AGO, candidates=people, actions=actions)[0] == DueItem(
        day=day("2026-04-01"),
        kind="action",
        candidate="K001",
        coach="Coach 7",
        what="PDP-actie",
        detail="oefenen",
        table="actions",
        line=1,
        sheet_line=7,
        field="until",
    )


def test_on_one_day_the_kinds_have_a_fixed_order_and_then_the_sheets() -> None:
    found = items(
        "2026-01-01",
        candidates=since("2025-09-16"),
        placements=[cared("2026-01-02", "2026-01-10")],
        measures=[bvs("2026-01-16", "2026-01-16", agreed=None)],
        talks=[talk("2025-12-02", 3, "2026-01-16")],
        actions=[
            action("K001", "2026-01-05", "2026-01-16", "-"),
            action("K001", "2026-01-05", "2026-01-16"),
        ],
        action_items=[rows.ActionItem(3, None, "a", "b", day("2026-01-16"), None)],
        questions=[rows.YesNoRow(1, "Vraag", "NEE", "a", "b", day("2026-01-16"))],
        contacts=[contact("2026-01-02", "Bedrijf A", "bellen", "2026-01-16")],
    )
    assert [(one.kind, one.line) for one in found if one.day == day("2026-01-16")] == [
        ("moment", 0),
        ("measure", 0),
        ("papers", 0),
        ("talk", 0),
        ("target", 0),
        ("action", 0),
        ("action", 1),
        ("plan_item", 0),
        ("yes_no_item", 0),
        ("contact", 0),
    ]


def test_an_empty_workbook_has_nothing_due() -> None:
    assert due(LONG_AGO) == []


# The same rules, told a second time.

FIRST = date(2025, 8, 1)
DAYS = st.integers(0, 500).map(lambda number: FIRST + timedelta(days=number))
MAYBE = st.none() | DAYS
WHO = st.sampled_from(("K001", "K002", "K003"))
SIGNS = st.sampled_from((None, "-", "+/-", "+"))


def after(start: date, days: int | None) -> date | None:
    return None if days is None else start + timedelta(days=days)


LASTING = st.none() | st.integers(0, 200)
PEOPLE = st.builds(
    lambda since, referred, stopped: {
        "employed_since": since,
        "referred": referred,
        "stopped": stopped,
    },
    MAYBE,
    MAYBE,
    st.none() | MAYBE,
)
JOBS = st.builds(
    lambda who, kind, start, lasting, confirmed, aftercare: rows.Placement(
        who, kind, None, None, start, after(start, lasting), None, confirmed, aftercare
    ),
    WHO,
    st.sampled_from(("NEC-job", "NEC-job", "opleiding")),
    DAYS,
    LASTING,
    MAYBE,
    st.sampled_from((None, "vrijblijvend contact")),
)
DAYS_OF_PAPERS = ("agreed", "tasks", "insured", "inspection", "union", "vdab", "rva", "evaluated")
PAPERS = st.fixed_dictionaries(dict.fromkeys(DAYS_OF_PAPERS, MAYBE))
MEASURES = st.builds(
    lambda who, name, start, lasting, papers, mentor: measure(who, name, str(start))._replace(
        end=after(start, lasting), mentor=mentor, **papers
    ),
    WHO,
    st.sampled_from(sorted(ASKED)),
    DAYS,
    LASTING,
    PAPERS,
    st.sampled_from((None, "ploegbaas")),
)
TALKS = st.builds(
    rows.GrowthTalk,
    WHO,
    DAYS,
    st.sampled_from(("K1", "K3")),
    st.integers(1, 4),
    st.none() | st.integers(1, 4),
    MAYBE,
    st.none(),
)
ACTIONS = st.builds(
    lambda who, until, sign: action(who, str(FIRST), str(until), sign), WHO, DAYS, SIGNS
)
ITEMS = st.builds(lambda until, sign: rows.ActionItem(1, None, "a", "b", until, sign), DAYS, SIGNS)
QUESTIONS = st.builds(
    lambda answer, until: rows.YesNoRow(1, "Vraag", answer, "a", "b", until),
    st.sampled_from((None, "JA", "NEE")),
    MAYBE,
)
CONTACTS = st.builds(
    lambda when, company, step, until: contact(str(when), company, step)._replace(until=until),
    DAYS,
    st.sampled_from(("Bedrijf A", "BEDRIJF A", "Bedrijf B")),
    st.sampled_from((None, "bellen")),
    MAYBE,
)
KPIS = st.lists(st.sampled_from(sorted(MOMENTS)), unique=True)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(PEOPLE, min_size=3, max_size=3),
    st.fixed_dictionaries(
        {
            "placements": st.lists(JOBS, max_size=5),
            "measures": st.lists(MEASURES, max_size=3),
            "talks": st.lists(TALKS, max_size=5),
            "actions": st.lists(ACTIONS, max_size=2),
            "action_items": st.lists(ITEMS, max_size=2),
            "questions": st.lists(QUESTIONS, max_size=2),
            "contacts": st.lists(CONTACTS, max_size=4),
        }
    ),
    KPIS,
    DAYS,
)
def test_all_that_is_due_agrees_with_a_plain_second_telling(
    people: list[dict[str, Any]], tables: dict[str, Any], codes: list[str], today: date
) -> None:
    book = submission(
        candidates=[candidate(f"K00{n}", **given) for n, given in enumerate(people, 1)],
        kpis=[kpi_row(code) for code in codes],
        **tables,
    )
    found = [
        Told(one.day, one.kind, one.candidate, one.line)
        for one in due_items(book, catalogue(), today)
    ]
    assert found == told(book, today)
