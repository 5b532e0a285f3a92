"""A new period begins with what is still open: nothing due is lost, nothing counts twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator

from done_xl import api
from done_xl.api.carrying import NextWishes, going_along
from done_xl.api.handover import Going
from done_xl.api.previous import roomy
from done_xl.api.rehearsal import as_read
from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Filling, Setup, Typed
from done_xl.model.submission import Checked, Period, Submission
from done_xl.model.tables import TABLES
from done_xl.reading.book import read_book
from done_xl.samples.organisations import sample_books
from done_xl.samples.random_filling import random_filling
from done_xl.scoring.days import Window, add_months
from done_xl.scoring.due import due_items
from done_xl.scoring.kpi import derived_months
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.path import Trajectory, trajectories
from done_xl.scoring.retention import cohorts
from done_xl.validation.book import CheckedBook, check_book
from tests.hosts.folders import SOA, Rows, book, log, row

pytestmark = pytest.mark.filterwarnings("ignore:Sparkline")
KNOWN = catalogue()
YEAR = Setup("TEST", "Test (fictief)", Period(date(2026, 1, 1), date(2026, 12, 31)))
SCHOOL = Setup("TEST", "Test (fictief)", Period(date(2025, 9, 1), date(2026, 8, 31)))
LEAP = Setup("TEST", "Test (fictief)", Period(date(2024, 2, 1), date(2024, 2, 29)))


def following(setup: Setup) -> Setup:
    """The setup of the period right after, as long as this one in months."""
    first = setup.period.last + timedelta(days=1)
    months = len(setup.period.months())
    return replace(setup, period=Period(first, add_months(first, months) - timedelta(days=1)))


def checked_of(setup: Setup, filling: Filling) -> CheckedBook:
    return check_book(as_read(setup, filling, KNOWN), KNOWN, today=setup.period.last)


def carried_over(setup: Setup, filling: Filling) -> tuple[Submission, Going, CheckedBook]:
    """The old workbook's rows, what goes along, and the new workbook as checked."""
    raw = as_read(setup, filling, KNOWN)
    checked = check_book(raw, KNOWN, today=setup.period.last)
    after = following(setup)
    going = going_along(raw, checked, after, setup.period.last)
    sized = replace(after, sizes=roomy(raw, going.next.filling.tables, {}))
    return going.submission, going, checked_of(sized, going.next.filling)


def errors(checked: CheckedBook) -> list[str]:
    return [one.message for one in checked.findings if one.severity == "error"]


def due(submission: Submission, day: date) -> Counter[tuple[object, ...]]:
    """What is due, without the lines where it stands."""
    return Counter(
        (one.day, one.kind, one.candidate, one.coach, one.what, one.detail)
        for one in due_items(submission, KNOWN, day)
    )


def of_those_who_go(submission: Submission, going: Going) -> Submission:
    """The old workbook without what staff typed of candidates who stay behind."""
    left = {submission.candidates.rows[number].code for number in going.plan.stays["candidates"]}
    parts: dict[str, Any] = {
        spec.key: Checked(tuple(row for row in rows if row.candidate not in left))
        for spec in TABLES
        if "candidate" in spec.row_type._fields and (rows := getattr(submission, spec.key))
    }
    kept = Checked(tuple(row for row in submission.candidates if row.code not in left))
    return replace(submission, **parts, candidates=kept)


def derived(submission: Submission, period: Period, day: date) -> Mapping[str, float]:
    """What the tables add to each KPI of a period, up to a day."""
    numbers = own_numbers(submission.amounts, KNOWN)
    found = cohorts(submission.placements, numbers.continuation_days)
    window = Window.of(period, day)
    return {
        kpi.code: sum(derived_months(kpi, submission, found, window, day)) for kpi in KNOWN.kpis
    }


def fillings() -> list[tuple[Setup, Filling]]:
    drawn = [
        (setup, random_filling(Random(seed), setup, candidates=20, log=5, contacts=25, talks=40))
        for setup in (YEAR, SCHOOL, LEAP)
        for seed in range(8)
    ]
    return [*drawn, *((book.setup, book.filling) for book in sample_books())]


@pytest.fixture(scope="module")
def tried() -> list[tuple[Setup, Submission, Going, CheckedBook]]:
    return [(setup, *carried_over(setup, filling)) for setup, filling in fillings()]


Tried = list[tuple[Setup, Submission, Going, CheckedBook]]


def test_the_new_workbook_has_no_errors(tried: Tried) -> None:
    assert [errors(new) for *_, new in tried] == [[]] * len(tried)


def test_nothing_due_is_lost_on_the_first_day_nor_on_any_later_one(tried: Tried) -> None:
    for setup, old, going, new in tried:
        if any(going.wrong.values()):
            continue  # rows with an error stay behind, whatever is due
        first = following(setup).period.first
        assert new.submission is not None
        for days in (0, 1, 13, 45, 181, 400):
            day = first + timedelta(days=days)
            assert due(new.submission, day) == due(old, day)


def test_the_new_period_counts_what_falls_in_it_and_nothing_of_the_one_before(
    tried: Tried,
) -> None:
    for setup, old, going, new in tried:
        after = following(setup).period
        before = of_those_who_go(old, going)
        assert new.submission is not None
        for day in (after.first, after.last):
            counted = derived(new.submission, after, day)
            assert counted == {**derived(before, after, day), "VAC": 0}


def paths(submission: Submission, day: date) -> dict[str, Trajectory]:
    """The path of every candidate on a day."""
    numbers = own_numbers(submission.amounts, KNOWN)
    found = cohorts(submission.placements, numbers.continuation_days)
    return {one.candidate: one for one in trajectories(submission, found, KNOWN, day)}


def test_no_path_moves_backwards(tried: Tried) -> None:
    """The phase and the milestones of who goes along are those of the old workbook."""
    for setup, old, going, new in tried:
        if any(going.wrong.values()) or any(going.later.values()):
            continue
        first = following(setup).period.first
        assert new.submission is not None
        came = {row.code for row in new.submission.candidates}
        before = {code: path for code, path in paths(old, first).items() if code in came}
        assert paths(new.submission, first) == before


OLD = Period(date(2026, 1, 1), date(2026, 12, 31))
JUNE = date(2027, 6, 30)
WOULD_BE_WRONG = "Kwam niet mee. In het nieuwe werkboek zou dit een fout zijn"
STOP = KNOWN.choices("reden_stopzetting")[0]


def open_rows() -> dict[str, Rows]:
    """A year of ABC: K001 at work since August, K002 on the way, K003 stopped, K009 wrong."""
    coach: dict[str, Typed] = {"status": "LDE", "coach": "Coach 1"}
    due_in_march: dict[str, Typed] = {
        "start": date(2026, 11, 2),
        "until": date(2027, 3, 1),
        "who": "kandidaat",
    }
    called: dict[str, Typed] = {"kind": "telefoon", "coach": "Coach 1"}
    return {
        "kpis": (row("kpis", active="nee"), row("kpis", baseline=3, target=12.5)),
        "candidates": (
            row("candidates", code="K001", name="An Peeters", **coach),
            row("candidates", code="K002", engaged="15/03/2026", **coach),
            row("candidates", code="K003", stopped=date(2026, 5, 1), stop_reason=STOP, **coach),
            row("candidates", code="K009", status="weet niet", coach="Coach 1"),
        ),
        "log": (log(date(2026, 3, 2), SOA, 4, "K002"),),
        "contacts": (
            row("contacts", day=date(2026, 12, 1), company="A", next_step="bellen", **called),
            row("contacts", day=date(2026, 12, 2), company="B", **called),
        ),
        "actions": (
            row("actions", candidate="K002", action="cv", **due_in_march),
            row("actions", candidate="K009", action="cv", **due_in_march),
            row("actions", candidate="K002", action="brief", **due_in_march, done="klaar"),
        ),
        "placements": (
            row(
                "placements",
                candidate="K001",
                kind="NEC-job",
                contract="bepaalde duur",
                start=date(2026, 8, 3),
                confirmed=date(2026, 10, 1),
            ),
        ),
    }


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A workbook of 2026 with errors in it, and the one of 2027 that was made from it."""
    folder = tmp_path_factory.mktemp("both")
    old = book(folder / "oud.xlsx", "ABC", open_rows(), period=OLD)
    made = api.carry_over(old, folder, today=date(2027, 1, 4))
    assert (made.notes, made.left) == (
        (),
        (
            "3 rijen met een fout kwamen niet mee: zie het blad Overgenomen. Verbeter ze liefst "
            "eerst in het oude werkboek.",
        ),
    )
    return old, made.path


def typed_rows(path: Path) -> dict[str, list[dict[str, Any]]]:
    """What stands in the tables that grow, without blanks."""
    found = read_book(path, path.name).tables
    return {
        spec.key: [
            {f.name: v for f, v in zip(spec.fields, cells, strict=True) if v is not None}
            for cells in found[spec.key].rows
        ]
        for spec in TABLES
        if not spec.fixed and found[spec.key].rows
    }


def test_the_new_workbook_holds_what_is_open_and_mends_what_was_typed_as_text(
    both: tuple[Path, Path],
) -> None:
    _, new = both
    assert new.name == "DOne_ABC_2027.xlsx"
    coach = {"status": "LDE", "coach": "Coach 1"}
    assert typed_rows(new) == {
        "coaches": [{"name": "Coach 1"}],
        "candidates": [
            {"code": "K001", "name": "An Peeters", **coach},
            {
                "code": "K002",
                "engaged": date(2026, 3, 15),
                "planned": date(2026, 11, 2),
                **coach,
            },
        ],
        "contacts": [
            {
                "day": date(2026, 12, 1),
                "company": "A",
                "kind": "telefoon",
                "coach": "Coach 1",
                "next_step": "bellen",
            }
        ],
        "actions": [
            {
                "candidate": "K002",
                "action": "cv",
                "start": date(2026, 11, 2),
                "until": date(2027, 3, 1),
                "who": "kandidaat",
            }
        ],
        "placements": [
            {
                "candidate": "K001",
                "kind": "NEC-job",
                "contract": "bepaalde duur",
                "start": date(2026, 8, 3),
                "confirmed": date(2026, 10, 1),
            }
        ],
    }
    kpis = read_book(new, new.name).tables["kpis"].rows
    assert [cells[5:] for cells in kpis[:2]] == [("nee", None, None), ("ja", None, None)]


def test_overgenomen_says_what_came_and_names_every_row_that_stayed(
    both: tuple[Path, Path],
) -> None:
    lines = [
        tuple(value for value in line if value is not None)
        for line in load_workbook(both[1])["Overgenomen"].iter_rows(values_only=True)
    ]
    said = [line for line in lines if line]
    assert said[:3] == [
        ("Overgenomen",),
        (
            "Op 04/01/2027 overgenomen uit oud.xlsx. Dit blad is alleen om te lezen: u mag het "
            "verwijderen.",
        ),
        (
            "Leeg in dit werkboek: Registratie, Vacatures, de scores van de Checklist 0-6, "
            "Peildatum en Afgesloten op. Nulmeting en Doel bleven achter: kies ze opnieuw.",
        ),
    ]
    assert said[3] == (
        "PDP op was leeg en is nu de start van de eerste actie: K002 (02/11/2026). Anders zou een "
        "nieuwe actie tellen als een tweede doorstroomplan.",
    )
    counts = {line[1]: line[2:] for line in said if str(line[1:2])[2:5] == "tbl"}
    assert {name: line for name, line in counts.items() if line[1]} == {
        "tblKandidaten": (2, 2, "1 gestopt (K003); 1 met een fout: zie onderaan"),
        "tblRegistratie": (0, 1, "1 van de vorige periode"),
        "tblContacten": (1, 1, "1 zonder open volgende stap"),
        "tblPDP": (1, 2, "2 met een fout: zie onderaan"),
    }
    assert said[-5:] == [
        ("Blad", "Cel", "Wat er stond of waarom"),
        ("Kandidaten", "C9", "Statuut staat niet in de lijst: tekst, 9 tekens."),
        ("PDP", "A7", f"{WOULD_BE_WRONG}: Kandidaat is niet gekend: K009."),
        ("PDP", "J8", "Voltooid? staat niet in de lijst: tekst, 5 tekens."),
        ("Instellingen", "G7", "VAC: nulmeting 3, doel 12,5. Kies die opnieuw voor deze periode."),
    ]


def test_both_years_together_count_each_start_once(both: tuple[Path, Path]) -> None:
    project = api.consolidate(
        both[0].parent, both[0].parent.parent / "r.xlsx", today=JUNE, reference=JUNE
    )
    found = api.project_json(project.consolidation)
    by_year = [one["kpis"] for one in found["organisations"]]
    assert [kpis["DST"] for kpis in by_year] == [1, 0]
    assert [kpis["PDP"] for kpis in by_year] == [1, 0]
    assert [kpis["TEL"] for kpis in by_year] == [2, 0]
    moment = found["retention"]["D6M"]
    assert [moment[key] for key in ("reached", "not_reached", "not_yet")] == [1, 0, 0]


def test_the_check_and_a_verzendversie_pass_the_sheet_over(
    both: tuple[Path, Path], tmp_path: Path
) -> None:
    findings = api.check([both[1]], today=date(2027, 1, 4)).findings
    assert [one for one in findings if one.severity == "error"] == []
    assert "Overgenomen" not in {one.place.sheet for one in findings}
    sent = load_workbook(api.export(both[1], tmp_path / "sent.xlsx"))
    assert "Overgenomen" not in sent.sheetnames


def test_the_period_follows_or_is_asked_for_and_never_overlaps(
    both: tuple[Path, Path], tmp_path: Path
) -> None:
    first = NextWishes(first=date(2026, 12, 1))
    refused = [
        (first, "De nieuwe periode begint op 01/12/2026, maar de vorige loopt tot 31/12/2026."),
        (NextWishes(first=date(2027, 1, 2)), "De periode van 02/01/2027 tot 31/12/2027"),
        (NextWishes(last=date(2028, 1, 31)), "De periode van 01/01/2027 tot 31/01/2028"),
        (NextWishes(code="a-b"), "De code a-b is niet goed."),
    ]
    for wishes, words in refused:
        with pytest.raises(api.UseError) as raised:
            api.carry_over(both[0], tmp_path / "n.xlsx", today=JUNE, wishes=wishes)
        assert str(raised.value).startswith(words)
    with pytest.raises(api.UseError, match="is zelf een van de werkboeken"):
        api.carry_over(both[0], both[0], today=JUNE, overwrite=True)
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_that_cannot_be_taken_over_is_refused(
    both: tuple[Path, Path], tmp_path: Path
) -> None:
    sent = api.export(both[0], tmp_path / "sent.xlsx")
    nobody = book(tmp_path / "nobody.xlsx", "A-", open_rows())
    (tmp_path / "none.xlsx").write_bytes(b"")
    said = {}
    for path in (sent, nobody, tmp_path / "none.xlsx", tmp_path):
        with pytest.raises(api.UseError) as raised:
            api.carry_over(path, tmp_path / "n.xlsx", today=JUNE)
        said[path.name] = str(raised.value).removeprefix(f"{path} ")
    assert said == {
        "sent.xlsx": "is een verzendversie: daarin staan geen namen en geen teksten. Geef het "
        "volledige werkboek.",
        "nobody.xlsx": f"Op het blad Start van {nobody} is de code of de periode niet bruikbaar. "
        "De code van de organisatie heeft niet de juiste vorm: tekst, 2 tekens. "
        "Verbeter dat eerst.",
        "none.xlsx": "is geen werkboek van een organisatie. Dit bestand is leeg (0 bytes).",
        tmp_path.name: "is een map. Geef het werkboek zelf.",
    }


def test_tables_stay_as_large_as_they_were_and_grow_where_rows_need_it() -> None:
    raw = as_read(YEAR, sample_books()[0].filling, KNOWN)
    large = replace(raw.tables["log"], ready=5000)
    endless = replace(raw.tables["talks"], ready=1_048_570)
    raw = replace(raw, tables={**raw.tables, "log": large, "talks": endless})
    many = ((None,),) * 400
    assert roomy(raw, {"candidates": many}, {"contacts": 7, "intakes": 300}) == {
        "candidates": 400,
        "contacts": 7,
        "log": 5000,
        "talks": 20_000,
    }


def test_excel_would_open_it_without_a_repair(both: tuple[Path, Path]) -> None:
    assert OpenXmlValidator().validate(both[1]).errors == []


def test_a_target_that_is_missed_again_in_the_new_period_is_missed_twice_in_a_row() -> None:
    talk: dict[str, Typed] = {"candidate": "K002", "competence": "K1", "level": 2}
    first, second, third = date(2026, 1, 10), date(2026, 7, 10), date(2027, 1, 10)
    talks = (
        row("talks", **talk, day=first, target=3, until=date(2026, 6, 1)),
        row("talks", **talk, day=second, target=3, until=date(2026, 12, 31)),
    )
    people = (row("candidates", code="K002", status="LDE", coach="Coach 1"),)
    filling = Filling({}, {"coaches": (("Coach 1",),), "candidates": people, "talks": talks})
    going = carried_over(YEAR, filling)[1]
    assert "GRO-004" not in codes_of_talks(going.next.filling)
    more = (*going.next.filling.tables["talks"], row("talks", **talk, day=third))
    later = replace(going.next.filling, tables={**going.next.filling.tables, "talks": more})
    assert "GRO-004" in codes_of_talks(later)


def codes_of_talks(filling: Filling) -> list[str]:
    """What the check of the new year says of its growth talks, at the end of January."""
    raw = as_read(following(YEAR), filling, KNOWN)
    found = check_book(raw, KNOWN, today=date(2027, 1, 31)).findings
    return [one.code for one in found if one.code.startswith("GRO")]


@pytest.mark.parametrize(
    ("today", "wishes", "said"),
    [
        (date(2027, 1, 1), None, []),
        (
            date(2026, 12, 31),
            None,
            [
                "De oude periode loopt nog tot 31/12/2026. Wat u in het oude werkboek nog typt, "
                "komt niet mee."
            ],
        ),
        (
            JUNE,
            NextWishes(first=date(2027, 2, 1), last=date(2027, 12, 31)),
            [
                "De dagen van 01/01/2027 tot 31/01/2027 vallen tussen de oude en de nieuwe "
                "periode: ze horen bij geen van beide werkboeken."
            ],
        ),
    ],
)
def test_a_period_that_still_runs_and_days_in_between_are_said(
    both: tuple[Path, Path], tmp_path: Path, today: date, wishes: NextWishes | None, said: list[str]
) -> None:
    made = api.carry_over(both[0], tmp_path / "n.xlsx", today=today, wishes=wishes)
    assert list(made.notes) == said
