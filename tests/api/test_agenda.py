"""What is due in a file or a folder: what counts, what is named instead, what a calendar holds."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from done_xl import api
from done_xl.api.agenda import Agenda, group_of, week_end
from done_xl.layout.filling import Typed
from done_xl.model.submission import Period
from tests.api.assessments import three_assessors
from tests.hosts.folders import Rows, book, row
from tests.writing.calendar_lines import properties

TODAY = date(2026, 4, 15)  # a Wednesday
RESTLESS = "Voornaam Naam"
FULL_2025 = Period(date(2025, 1, 1), date(2025, 12, 31))
FULL_2027 = Period(date(2027, 1, 1), date(2027, 12, 31))


def person(code: str = "K001", coach: str = "Coach 1", **given: Typed) -> tuple[Typed, ...]:
    return row("candidates", code=code, name=RESTLESS, status="Maatwerk", coach=coach, **given)


def action(until: date, candidate: str = "K001", what: str = "met Jan bellen") -> tuple[Typed, ...]:
    start = date(2026, 1, 5)
    return row("actions", candidate=candidate, action=what, start=start, until=until, who="coach")


def step(until: date, company: str = "Garage Peeters", coach: str = "Coach 2") -> tuple[Typed, ...]:
    return row(
        "contacts",
        day=date(2026, 3, 2),
        company=company,
        kind="telefoon",
        coach=coach,
        next_step="terugbellen",
        until=until,
    )


COACHES: Rows = (("Coach 1",), ("Coach 2",))
TABLES: Mapping[str, Rows] = {
    "coaches": COACHES,
    "candidates": (person(), person("K002", "Coach 2")),
    "actions": (
        action(date(2026, 4, 14)),
        action(date(2026, 4, 15), "K002"),
        action(date(2026, 4, 29)),
        action(date(2026, 4, 30)),
    ),
    "contacts": (step(date(2026, 4, 20)),),
    "questions": (
        row("questions", answer="NEE", action="afspreken", who="coach", until=date(2026, 4, 1)),
    ),
}
EXPECTED = [
    "2026-04-01! VBO - actie uit de Checklist JA-NEE DOne_VBO_2026.xlsx > Checklist JA-NEE!F9",
    "2026-04-14! K001 Coach 1 PDP-actie DOne_VBO_2026.xlsx > PDP!H6",
    "2026-04-15 K002 Coach 2 PDP-actie DOne_VBO_2026.xlsx > PDP!H7",
    "2026-04-20 VBO Coach 2 volgende stap bij een bedrijf DOne_VBO_2026.xlsx > Contacten!H6",
    "2026-04-29 K001 Coach 1 PDP-actie DOne_VBO_2026.xlsx > PDP!H8",
]


def vbo(path: Path, tables: Mapping[str, Rows] | None = None, **given: Any) -> Path:
    return book(path, "VBO", TABLES if tables is None else tables, **given)


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of VBO; for reading and copying only."""
    return vbo(tmp_path_factory.mktemp("ready") / "DOne_VBO_2026.xlsx")


@pytest.fixture
def folder(ready: Path, tmp_path: Path) -> Path:
    """A folder with that workbook."""
    made = tmp_path / "map"
    made.mkdir()
    shutil.copy2(ready, made)
    return made


def look(path: Path, **given: Any) -> Agenda:
    return api.agenda(path, **{"today": TODAY, **given})


def brief(made: Agenda) -> list[str]:
    return [
        f"{one.item.day}{'!' if one.late else ''} {made.who(one)} {one.item.coach or '-'} "
        f"{one.item.what} {one.place.file} > {one.place.sheet}!{one.place.cell}"
        for one in made.items
    ]


def passed(made: Agenda) -> list[tuple[str, str]]:
    return [(one.facts.path, one.reason) for one in made.found.passed_over]


# What is shown.


def test_what_is_late_comes_first_and_then_what_comes_by_day(ready: Path, folder: Path) -> None:
    for path in (ready, folder):
        made = look(path)
        assert brief(made) == EXPECTED
        assert (made.until, made.beyond, made.hidden) == (date(2026, 4, 29), 1, 0)
        assert (made.complete, passed(made)) == (True, [])


def test_an_item_as_plain_values(ready: Path) -> None:
    shared = {"file": "DOne_VBO_2026.xlsx", "late": True, "organisation": "VBO"}
    first, second = (api.item_json(one) for one in look(ready).items[:2])
    assert first == {
        **shared,
        "sheet": "Checklist JA-NEE",
        "cell": "F9",
        "date": "2026-04-01",
        "candidate": None,
        "coach": None,
        "kind": "yes_no_item",
        "what": "actie uit de Checklist JA-NEE",
    }
    assert second == {
        **shared,
        "sheet": "PDP",
        "cell": "H6",
        "date": "2026-04-14",
        "candidate": "K001",
        "coach": "Coach 1",
        "kind": "action",
        "what": "PDP-actie",
    }


def test_nothing_of_a_row_but_its_codes_is_kept(ready: Path) -> None:
    said = repr(look(ready).found.books)
    assert "K001" in said
    for word in (RESTLESS, "Jan", "Peeters", "terugbellen", "afspreken"):
        assert word not in said


def test_until_limits_what_comes_and_never_what_is_late(ready: Path) -> None:
    made = look(ready, until=date(2026, 4, 15))
    assert (brief(made), made.beyond) == (EXPECTED[:3], 3)
    made = look(ready, until=date(2026, 3, 1))
    assert (brief(made), made.beyond) == (EXPECTED[:2], 4)
    made = look(ready, until=date(2026, 4, 30))
    assert (len(made.items), made.beyond) == (6, 0)


def test_a_week_ends_on_sunday(ready: Path) -> None:
    groups = [group_of(one) for one in look(ready).items]
    assert groups == ["late", "late", "week", "later", "later"]
    days = [date(2026, 4, 13) + timedelta(days=number) for number in range(8)]
    assert [week_end(day).day for day in days] == [19] * 7 + [26]


def test_a_coach_is_found_whatever_the_case_and_blanks(ready: Path) -> None:
    made = look(ready, coach="  COACH  2 ")
    assert brief(made) == [EXPECTED[2], EXPECTED[3]]
    assert (made.beyond, made.hidden) == (0, 1)
    assert look(ready, coach="coach 1").beyond == 1


def test_a_coach_without_anything_to_do_is_no_mistake(tmp_path: Path) -> None:
    path = vbo(tmp_path / "a.xlsx", {"coaches": COACHES, "candidates": (person(),)})
    assert look(path, coach="Coach 2").items == ()


def test_an_unknown_coach_is_refused_with_those_who_are_known(ready: Path, tmp_path: Path) -> None:
    with pytest.raises(api.UseError) as refused:
        look(ready, coach="Coach 3")
    assert str(refused.value) == (
        "De coach Coach 3 staat in geen enkel werkboek. Er staan wel: Coach 1, Coach 2."
    )
    nobody = vbo(tmp_path / "a.xlsx", {"coaches": (), "vacancies": TABLES_WITHOUT_COACH})
    with pytest.raises(api.UseError, match="Er staat nog geen coach in"):
        look(nobody, coach="Coach 3")


TABLES_WITHOUT_COACH: Rows = (row("vacancies", day=date(2026, 3, 2), job="magazijn"),)


# On which day.


@pytest.mark.parametrize(
    ("given", "form", "expected", "own"),
    [
        (None, None, TODAY, False),
        (None, date(2026, 3, 31), date(2026, 3, 31), True),  # the Peildatum of the form
        (None, TODAY, TODAY, False),
        (date(2026, 2, 1), date(2026, 3, 31), date(2026, 2, 1), False),
    ],
)
def test_the_day_is_given_or_stands_on_the_form_or_is_today(
    tmp_path: Path,
    given: date | None,
    form: date | None,
    expected: date,
    own: bool,  # noqa: FBT001
) -> None:
    path = vbo(tmp_path / "a.xlsx", forms={"start": {"reference": form}} if form else {})
    made = look(path, reference=given)
    (found,) = made.found.books
    assert (found.reference, found.own) == (expected, own)
    assert made.until == expected + timedelta(days=14)


def test_after_the_period_everything_is_judged_by_today(ready: Path) -> None:
    made = look(ready, today=date(2027, 2, 1))
    assert [one.late for one in made.items] == [True] * 6


def test_workbooks_with_other_days_have_no_last_day_in_common(folder: Path) -> None:
    book(folder / "WEB.xlsx", "WEB", TABLES, forms={"start": {"reference": date(2026, 4, 10)}})
    made = look(folder)
    assert made.until is None
    # On 10 April the action of the 14th is not late yet.
    assert [one.late for one in made.items if one.organisation == "WEB"] == [
        True,
        False,
        False,
        False,
    ]
    assert [one.item.day.day for one in made.items] == [1, 1, 14, 14, 15, 15, 20, 20, 29]


def test_own_terms_decide_which_papers_are_due(tmp_path: Path) -> None:
    taken = row("measures", candidate="K001", measure="Onderaanneming", start=date(2026, 4, 1))
    path = vbo(tmp_path / "a.xlsx", {"candidates": (person(),), "measures": (taken,)})
    assert look(path).items == ()
    terms = tmp_path / "termijnen.toml"
    terms.write_text(OWN_TERM, encoding="utf-8")
    (found,) = look(path, terms=terms).items
    assert found.item.what == "Onderaanneming, nog nodig: Overeenkomst op"


OWN_TERM = """
[[measures]]
code = "Onderaanneming"

[[measures.terms]]
required = ["agreed"]
source = "Eigen afspraak."
"""


# Which workbooks.


def test_with_several_organisations_the_code_says_whose_it_is(folder: Path) -> None:
    book(folder / "WEB.xlsx", "WEB", {"candidates": (person(),), "actions": TABLES["actions"][:1]})
    made = look(folder)
    assert [made.who(one) for one in made.items if one.late] == ["VBO", "VBO/K001", "WEB/K001"]


def test_a_copy_doubles_nothing(folder: Path) -> None:
    shutil.copy2(folder / "DOne_VBO_2026.xlsx", folder / "DOne_VBO_2026 - kopie.xlsx")
    made = look(folder)
    assert (brief(made), made.complete) == (EXPECTED, True)
    assert passed(made) == [
        (
            "DOne_VBO_2026 - kopie.xlsx",
            "Dit bestand heeft dezelfde inhoud als DOne_VBO_2026.xlsx. Het telt niet mee.",
        )
    ]


def test_a_replaced_workbook_is_left_out_and_named(folder: Path) -> None:
    closed = {"start": {"closed": date(2026, 4, 1)}}
    newer = {**TABLES, "actions": TABLES["actions"][:1], "questions": (), "contacts": ()}
    vbo(folder / "nieuw.xlsx", newer, forms=closed)
    made = look(folder)
    assert brief(made) == ["2026-04-14! K001 Coach 1 PDP-actie nieuw.xlsx > PDP!H6"]
    assert not made.complete
    assert [one.facts.path for one in made.found.excluded] == ["DOne_VBO_2026.xlsx"]


def test_what_was_carried_over_stands_there_once(folder: Path) -> None:
    """Of one organisation the workbook of the latest period that has begun counts."""
    vbo(folder / "2025.xlsx", period=FULL_2025)
    vbo(folder / "2027.xlsx", period=FULL_2027)
    made = look(folder)
    assert (brief(made), made.complete) == (EXPECTED, True)
    assert passed(made) == [
        (
            "2025.xlsx",
            "VBO heeft een werkboek van een latere periode: DOne_VBO_2026.xlsx.",
        ),
        ("2027.xlsx", "De periode van dit werkboek begint pas op 01/01/2027."),
    ]
    on_new_year = look(folder, reference=date(2027, 1, 1))
    assert {one.place.file for one in on_new_year.items} == {"2027.xlsx"}


def test_before_any_period_has_begun_the_first_one_counts(folder: Path) -> None:
    vbo(folder / "2027.xlsx", period=FULL_2027)
    made = look(folder, reference=date(2025, 12, 31))
    assert {one.place.file for one in made.items} | {made.found.books[0].facts.path} == {
        "DOne_VBO_2026.xlsx"
    }


def test_the_full_workbook_goes_before_its_verzendversie(folder: Path) -> None:
    """The other way round than in a report: next steps stand in the full one only."""
    sent = api.export(folder / "DOne_VBO_2026.xlsx")
    made = look(folder)
    assert brief(made) == EXPECTED
    assert passed(made) == [(sent.name, "Het volledige werkboek staat er ook: DOne_VBO_2026.xlsx.")]
    (folder / "DOne_VBO_2026.xlsx").unlink()
    alone = look(folder)
    assert [one.item.kind for one in alone.items] == ["yes_no_item", "action", "action", "action"]
    assert alone.found.books[0].facts.exported


def test_rows_with_an_error_are_counted_and_not_shown(tmp_path: Path) -> None:
    actions = (*TABLES["actions"][:1], action(date(2026, 4, 2), "K999"))
    made = look(vbo(tmp_path / "a.xlsx", {"candidates": (person(),), "actions": actions}))
    (found,) = made.found.books
    assert (len(made.items), found.rows, found.errors, made.complete) == (1, 1, 1, False)


def test_assessors_files_are_no_matter_of_the_agenda(folder: Path) -> None:
    files = three_assessors(folder)
    api.assess(folder, folder / "rapport.xlsx", today=TODAY)
    made = look(folder)
    assert (brief(made), passed(made), made.complete) == (EXPECTED, [], True)
    with pytest.raises(api.UseError, match="geen werkboek van een organisatie"):
        look(files[0])


def test_a_damaged_file_costs_one_file(folder: Path) -> None:
    (folder / "kapot.xlsx").write_bytes(b"PK geen werkboek")
    made = look(folder)
    assert (brief(made), made.complete) == (EXPECTED, False)
    assert [one.facts.path for one in made.found.excluded] == ["kapot.xlsx"]


def test_without_a_workbook_that_counts_the_call_is_refused(tmp_path: Path) -> None:
    with pytest.raises(api.UseError) as empty:
        look(tmp_path)
    assert str(empty.value) == (
        f"In {tmp_path} staat geen werkboek van een organisatie dat meetelt."
    )
    broken = tmp_path / "kapot.xlsx"
    broken.write_bytes(b"PK geen werkboek")
    with pytest.raises(
        api.UseError, match=r"dat meetelt\. kapot\.xlsx: Dit werkboek is beschadigd"
    ):
        look(broken)
    with pytest.raises(api.UseError, match="bestaat niet"):
        look(tmp_path / "nergens.xlsx")


# The calendar.


def events(path: Path) -> list[tuple[date, str]]:
    read = Calendar.from_ical(path.read_bytes())
    return [(one.decoded("DTSTART"), str(one["SUMMARY"])) for one in read.events]


def ids(made: Agenda) -> dict[str, str]:
    """The summaries by id; an id that stands there twice is an error."""
    assert made.calendar is not None
    found = properties(made.calendar.read_bytes())
    told = [value for name, value in found if name in ("UID", "SUMMARY")]
    assert len(set(told[1::2])) == len(told[1::2])
    return dict(zip(told[1::2], told[::2], strict=True))


def test_a_calendar_holds_what_is_shown_and_codes_only(ready: Path, tmp_path: Path) -> None:
    made = look(ready, ics=tmp_path / "a.ics")
    assert made.calendar == tmp_path / "a.ics"
    assert events(tmp_path / "a.ics") == [
        (TODAY, "VBO: actie uit de Checklist JA-NEE (te laat sinds 01/04/2026)"),
        (TODAY, "K001: PDP-actie (te laat sinds 14/04/2026)"),
        (date(2026, 4, 15), "K002: PDP-actie"),
        (date(2026, 4, 20), "VBO: volgende stap bij een bedrijf"),
        (date(2026, 4, 29), "K001: PDP-actie"),
    ]
    told = (tmp_path / "a.ics").read_text("utf-8")
    for word in (RESTLESS, "Coach", "Jan", "Peeters", "terugbellen", "xlsx", "vzw", str(tmp_path)):
        assert word not in told


def test_the_same_workbook_and_day_give_the_same_bytes(ready: Path, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.ics", "b.ics", "c.ics")]
    for path, today in zip(paths, (TODAY, TODAY, date(2026, 4, 16)), strict=True):
        look(ready, today=today, reference=TODAY, ics=path)
    first, second, third = (path.read_bytes() for path in paths)
    assert first == second
    assert first.replace(b"DTSTAMP:20260415", b"DTSTAMP:20260416") == third


ALL = date(2026, 12, 31)


def test_an_event_keeps_its_id_in_another_list(ready: Path, tmp_path: Path) -> None:
    whole = ids(look(ready, ics=tmp_path / "a.ics", until=ALL))
    assert len(whole) == 6
    some = ids(look(ready, ics=tmp_path / "b.ics", coach="Coach 2"))
    assert len(some) == 2
    assert some.items() <= whole.items()


def test_an_event_that_is_late_by_now_moves_and_is_no_second_one(
    ready: Path, tmp_path: Path
) -> None:
    before = ids(look(ready, ics=tmp_path / "a.ics"))
    after = ids(look(ready, ics=tmp_path / "b.ics", reference=date(2026, 4, 22)))
    assert before.keys() < after.keys()
    (moved,) = (one for one, said in before.items() if said == "K002: PDP-actie")
    assert after[moved] == "K002: PDP-actie (te laat sinds 15/04/2026)"


def test_two_actions_of_one_day_are_two_events_however_the_sheet_is_sorted(
    tmp_path: Path,
) -> None:
    day = date(2026, 4, 20)
    actions = [action(day, what="eerste"), action(day, what="tweede"), action(day, "K002")]
    people = {"coaches": COACHES, "candidates": TABLES["candidates"]}
    told = []
    for number, rows in enumerate((actions, actions[::-1], actions[1:])):
        path = vbo(tmp_path / f"{number}.xlsx", {**people, "actions": rows})
        told.append(ids(look(path, ics=tmp_path / f"{number}.ics")))
    first, turned, one_done = told
    assert sorted(first.values()) == ["K001: PDP-actie", "K001: PDP-actie", "K002: PDP-actie"]
    assert turned == first
    assert one_done.items() < first.items()


def test_another_organisation_has_other_ids(ready: Path, tmp_path: Path) -> None:
    ours = ids(look(ready, ics=tmp_path / "a.ics"))
    theirs = ids(look(book(tmp_path / "WEB.xlsx", "WEB", TABLES), ics=tmp_path / "b.ics"))
    assert ours.keys().isdisjoint(theirs)


def test_a_calendar_names_the_organisations_when_there_are_more(folder: Path) -> None:
    book(folder / "WEB.xlsx", "WEB", {"candidates": (person(),), "actions": TABLES["actions"][:1]})
    made = look(folder, ics=folder)
    assert made.calendar == folder / "Opvolging_2026-04-15.ics"
    said = [summary for _, summary in events(made.calendar)]
    assert said[1:3] == [
        f"{code}/K001: PDP-actie (te laat sinds 14/04/2026)" for code in ("VBO", "WEB")
    ]
    found = dict(properties(made.calendar.read_bytes()))
    assert found["X-WR-CALNAME"] == "Opvolging DOne VBO, WEB"


def test_a_calendar_tells_of_no_measure_and_of_no_competence_that_stays_inside(
    tmp_path: Path,
) -> None:
    """A calendar stands on a server outside the organisation; the list is its own (domain 10)."""
    taken = [
        row("measures", candidate="K001", measure=name, start=start, end=end)
        for name, start, end in (
            ("VOP", date(2026, 4, 20), date(2026, 4, 22)),
            ("TBS", date(2026, 4, 20), date(2026, 4, 22)),
            ("BVS", date(2026, 4, 6), date(2026, 4, 10)),
        )
    ]
    choices = {"E2": "E2 Fysieke mogelijkheden op het werk", "K1": "K1 Samenwerken"}
    talks = [
        row(
            "talks",
            candidate="K001",
            day=date(2026, 3, 2),
            competence=choice,
            level=2,
            target=3,
            until=date(2026, 4, 21),
        )
        for choice in choices.values()
    ]
    tables = {"candidates": (person(),), "measures": taken, "talks": talks}
    made = look(vbo(tmp_path / "a.xlsx", tables), ics=tmp_path / "a.ics")
    assert [one.item.what for one in made.items] == [
        "BVS, nog nodig: Peter of meter, Overeenkomst op, Taken of opleidingsplan op, Verzekering "
        "nagekeken op, Akkoord inspectie op",
        "evaluatie BVS ontbreekt",
        "VOP, nog nodig: Akkoord VDAB op",
        "TBS, nog nodig: Overeenkomst op, Akkoord inspectie op, Akkoord vakbond of PC op",
        "streefniveau beoordelen: E2",
        "streefniveau beoordelen: K1",
        "einde VOP",
        "einde TBS",
    ]
    late = "(te laat sinds {:02}/04/2026)".format
    assert [said for _, said in events(tmp_path / "a.ics")] == [
        f"K001: papieren van een maatregel nakijken {late(6)}",
        f"K001: evaluatie van een maatregel ontbreekt {late(10)}",
        "K001: papieren van een maatregel nakijken",
        "K001: papieren van een maatregel nakijken",
        "K001: streefniveau beoordelen: competentie",
        "K001: streefniveau beoordelen: K1",
        "K001: einde van een maatregel",
        "K001: einde van een maatregel",
    ]
    assert len(ids(made)) == len(made.items)


def test_a_calendar_is_not_written_over_unasked(ready: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    path.write_text("mijn agenda")
    with pytest.raises(api.UseError, match="bestaat al"):
        look(ready, ics=path)
    assert path.read_text() == "mijn agenda"
    look(ready, ics=path, overwrite=True)
    assert len(events(path)) == 5


def test_a_calendar_has_its_own_kind_of_name(ready: Path, tmp_path: Path) -> None:
    before = ready.read_bytes()
    for path in (ready, tmp_path / "a.txt", tmp_path / "nieuwe map"):
        with pytest.raises(api.UseError, match=r"eindigt niet op \.ics"):
            look(ready, ics=path, overwrite=True)
    with pytest.raises(api.UseError, match="bestaat niet"):
        look(ready, ics=tmp_path / "nergens" / "a.ics")
    assert (ready.read_bytes(), list(tmp_path.iterdir())) == (before, [])


def test_a_calendar_without_anything_to_do_is_written_all_the_same(tmp_path: Path) -> None:
    path = vbo(tmp_path / "a.xlsx", {"candidates": (person(),)})
    assert events(look(path, ics=tmp_path / "a.ics").calendar or path) == []
