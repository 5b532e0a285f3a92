"""KPI ASM: each assessment counts once, in one month, for the candidate's own organisation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.assessments import with_assessments
from done_xl.consolidation.organisation import summarise
from done_xl.consolidation.result import (
    AgreedFile,
    Consolidation,
    ObservedFile,
    OrganisationResult,
)
from done_xl.consolidation.totals import kpi_totals
from done_xl.model.submission import Period
from tests.consolidation.handed_in import agreed, observed
from tests.scoring.build import YEAR, candidate, day, facts, kpi_row, log, submission

REFERENCE = date(2026, 12, 31)
BEFORE = Period(date(2025, 1, 1), date(2025, 12, 31))
LEVEL = {"K1": 3}


def book(
    code: str = "VBO",
    *,
    period: Period = YEAR,
    reference: date = REFERENCE,
    unread: frozenset[str] = frozenset(),
    logged: Sequence[str] = (),
    active: str = "ja",
    assessed: Mapping[str, str | None] | None = None,
    **more: str | None,
) -> OrganisationResult:
    """A workbook with these candidates, each with its day in Assessment op."""
    people = [
        candidate(who, assessed=None if when is None else day(when))
        for who, when in {**(assessed or {}), **more}.items()
    ]
    made = submission(
        code=code,
        period=period,
        file=facts(f"{code}_{period.last.year}.xlsx"),
        kpis=[kpi_row("ASM", active=active)],
        candidates=people,
        log=[log(when, "ASM", 1) for when in logged],
    )
    return summarise(made, (), catalogue(), reference, unread)


def counted(
    *files: OrganisationResult | ObservedFile | AgreedFile,
    reference: date = REFERENCE,
    checking: bool = False,
) -> Consolidation:
    found = Consolidation(
        reference,
        reference,
        results=tuple(one for one in files if isinstance(one, OrganisationResult)),
        observed=tuple(one for one in files if isinstance(one, ObservedFile)),
        agreed=tuple(one for one in files if isinstance(one, AgreedFile)),
    )
    return with_assessments(found, catalogue(), checking=checking)


def months(found: Consolidation) -> dict[str, dict[str, float]]:
    """The months in which a workbook counts assessments, by its file."""
    return {
        result.facts.path: {
            f"{year}-{month:02}": amount
            for series in result.kpis
            if series.code == "ASM"
            for (year, month), amount in zip(result.months, series.derived, strict=True)
            if amount
        }
        for result in found.results
    }


def said(found: Consolidation) -> list[tuple[str, str | None, str | None, str]]:
    """Rule, sheet, cell and what was found, of every finding of the folder."""
    every = [*found.findings]
    for one in found.counted:
        every.extend(one.findings)
    return [
        (one.code, one.place.sheet, one.place.cell, one.found or "")
        for one in every
        if one.code.startswith("MAP")
    ]


def test_files_of_all_kinds_that_speak_of_one_assessment_count_once() -> None:
    found = counted(
        book(K001="2026-03-12", K002=None),
        observed("a1.xlsx", "VBO/K001", "VBO/K002", days=("2026-03-10", "2026-04-02")),
        observed("a2.xlsx", "VBO/K001", assessor="A2", assessment="VOORJAAR"),
        agreed("r.xlsx", {"VBO/K001": LEVEL}, days=("2026-03-10", "2026-04-02")),
    )
    assert months(found) == {"VBO_2026.xlsx": {"2026-04": 2}}
    assert said(found) == []


def test_only_exercises_in_which_a_candidate_was_scored_give_its_days() -> None:
    exercises = observed(
        "a1.xlsx",
        "VBO/K001",
        "VBO/K002",
        days=("2026-03-10", "2026-04-02"),
        scored={"VBO/K001": (0,), "VBO/K002": (1,)},
    )
    found = counted(book(K001=None, K002="2026-03-02"), exercises)
    assert months(found) == {"VBO_2026.xlsx": {"2026-03": 1, "2026-04": 1}}


def test_observation_workbooks_go_before_the_report_for_the_days() -> None:
    """A report that was made before the last exercise still has the old days."""
    found = counted(
        book(K001=None, K002=None),
        observed("a1.xlsx", "VBO/K001", days=("2026-03-10", "2026-04-02")),
        agreed("r.xlsx", {"VBO/K001": LEVEL, "VBO/K002": LEVEL}, days=("2026-03-10", "2026-05-04")),
    )
    # Of K002 only the report knows.
    assert months(found) == {"VBO_2026.xlsx": {"2026-04": 1, "2026-05": 1}}
    assert said(found) == [("MAP-022", "Overzicht", None, "10/03/2026 tot en met 04/05/2026")]
    (warning,) = found.agreed[0].findings
    assert warning.message == (
        "Dit rapport zegt: proeven van 10/03/2026 tot en met 04/05/2026. De observatiewerkboeken "
        "in de map zeggen: van 10/03/2026 tot en met 02/04/2026. Die gaan voor."
    )


def test_a_candidate_counts_where_it_belongs() -> None:
    found = counted(
        book("VBO", K001=None),
        book("BRUG", K001=None, K007=None),
        observed("a1.xlsx", "VBO/K001", "BRUG/K001", organisation="VBO"),
        observed("b1.xlsx", "BRUG/K007", organisation="BRUG"),
    )
    assert months(found) == {"BRUG_2026.xlsx": {"2026-03": 2}, "VBO_2026.xlsx": {"2026-03": 1}}
    assert kpi_totals(found.results)["ASM"] == 3


def test_two_assessments_of_one_candidate_are_two() -> None:
    found = counted(
        book(K001="2026-03-10"),
        observed("a.xlsx", "VBO/K001"),
        observed("b.xlsx", "VBO/K001", assessment="najaar", days=("2026-10-06",)),
    )
    assert months(found) == {"VBO_2026.xlsx": {"2026-03": 1, "2026-10": 1}}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026-03-31", {"2026-06": 1}),  # 31 days before the first exercise
        ("2026-03-30", {"2026-03": 1, "2026-06": 1}),
        ("2026-05-20", {"2026-06": 1}),
        ("2026-07-02", {"2026-06": 1}),  # 31 days after the last one
        ("2026-07-03", {"2026-06": 1, "2026-07": 1}),
        ("2026-01-15", {"2026-01": 1, "2026-06": 1}),
    ],
)
def test_a_day_in_kandidaten_near_the_exercises_is_the_same_assessment(
    typed: str, expected: dict[str, float]
) -> None:
    exercises = observed("a.xlsx", "VBO/K001", days=("2026-05-01", "2026-06-01"))
    assert months(counted(book(K001=typed), exercises)) == {"VBO_2026.xlsx": expected}


def test_who_has_no_score_was_not_assessed() -> None:
    found = counted(
        book(K001=None, K002=None, K003=None),
        observed("a.xlsx", "VBO/K001", unseen=("VBO/K002",)),
        agreed("r.xlsx", {"VBO/K003": {"K1": None}}),
    )
    # A row of the report without an agreed level still holds scores.
    assert months(found) == {"VBO_2026.xlsx": {"2026-03": 2}}


def test_an_assessment_counts_in_one_period_only() -> None:
    exercises = observed("a.xlsx", "VBO/K001", days=("2025-12-20", "2026-01-08"))
    found = counted(book(period=BEFORE, K001="2025-12-20"), book(K001="2025-12-20"), exercises)
    assert months(found) == {"VBO_2025.xlsx": {}, "VBO_2026.xlsx": {"2026-01": 1}}


def test_nothing_counts_after_the_reference_date() -> None:
    early = date(2026, 6, 30)
    exercises = observed(
        "a.xlsx",
        "VBO/K001",
        "VBO/K002",
        days=("2026-03-10", "2026-07-01"),
        scored={"VBO/K002": (0,)},
    )
    found = counted(book(reference=early, K001=None, K002=None), exercises, reference=early)
    assert months(found) == {"VBO_2026.xlsx": {"2026-03": 1}}
    assert said(found) == [("MAP-018", None, None, "01/07/2026")]


@pytest.mark.parametrize(
    ("reference", "expected"),
    [("2026-06-30", {"2026-06": 1}), ("2026-07-01", {"2026-07": 1})],
)
def test_a_day_in_kandidaten_counts_until_the_last_exercise_is_held(
    reference: str, expected: dict[str, float]
) -> None:
    exercises = observed("a.xlsx", "VBO/K001", days=("2026-06-20", "2026-07-01"))
    own = book(reference=day(reference), K001="2026-06-20")
    found = counted(own, exercises, reference=day(reference))
    assert months(found) == {"VBO_2026.xlsx": expected}


def test_nothing_counts_where_the_kpi_is_off_and_nothing_is_known_without_kandidaten() -> None:
    off = counted(book(active="nee", K001="2026-01-05"), observed("a.xlsx", "VBO/K001"))
    assert kpi_totals(off.results)["ASM"] == 0
    lost = counted(book(unread=frozenset({"candidates"})), observed("a.xlsx", "VBO/K001"))
    assert "ASM" not in kpi_totals(lost.results)
    assert said(lost) == []


def test_what_counts_nowhere_is_said_once_for_an_assessment() -> None:
    files = (
        book("VBO", K001=None),
        observed("a1.xlsx", "VBO/K001", "ELDERS/K004", "ELDERS/K005"),
        observed("a2.xlsx", "VBO/K001", "ELDERS/K004", assessor="A2"),
        observed("b.xlsx", "VBO/K001", assessment="vorig", days=("2025-03-10",)),
    )
    found = counted(*files)
    assert said(found) == [("MAP-016", None, None, ""), ("MAP-017", None, None, "10/03/2025")]
    assert [one.message for one in found.findings] == [
        "In deze map telt geen werkboek van ELDERS mee. Dit assessment telt dus niet mee voor de "
        "kandidaten van ELDERS.",
        "De laatste proef (10/03/2025) valt buiten de werkboeken van VBO. Dit assessment telt daar "
        "niet mee bij KPI ASM.",
    ]
    assert said(counted(*files, checking=True)) == []


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        # Of ELDERS there is no workbook, but nothing of it would count yet.
        (("2026-07-01", "2026-07-08"), [("MAP-018", None, None, "08/07/2026")]),
        (
            ("2025-11-10", "2025-12-10"),
            [("MAP-016", None, None, ""), ("MAP-017", None, None, "10/12/2025")],
        ),
        (
            ("2025-11-10", "2026-06-30"),
            [("MAP-016", None, None, ""), ("MAP-017", None, None, "10/11/2025")],
        ),
    ],
)
def test_the_last_day_of_those_who_do_not_count_is_named(
    days: tuple[str, str], expected: list[tuple[str, str | None, str | None, str]]
) -> None:
    seen = ("VBO/K001", "VBO/K002", "ELDERS/K001")
    exercises = observed("a.xlsx", *seen, days=days, scored={"VBO/K001": (0,)})
    early = date(2026, 6, 30)
    found = counted(book(reference=early, K001=None, K002=None), exercises, reference=early)
    assert said(found) == expected


def test_a_candidate_who_is_not_in_the_workbook_of_its_organisation() -> None:
    found = counted(
        book("VBO", K001=None),
        book("BRUG", period=BEFORE, K001=None),
        observed("a.xlsx", "VBO/K001", "VBO/K021", "BRUG/K009", "ELDERS/K001"),
    )
    rules = [one for one in said(found) if one[0] == "MAP-015"]
    # Of BRUG there is only the workbook of another year.
    assert rules == [("MAP-015", "Start", "C9", "VBO/K021")]
    # It counts: a warning leaves nothing out.
    assert months(found)["VBO_2026.xlsx"] == {"2026-03": 2}


def test_a_report_says_so_itself_where_its_observation_workbooks_are_not_there() -> None:
    report = agreed("r.xlsx", {"VBO/K001": LEVEL, "VBO/K021": {"K1": 3, "K2": 2}})
    alone = counted(book(K001=None), report)
    assert said(alone) == [("MAP-015", "Evaluatie", "A7", "VBO/K021")]
    both = counted(book(K001=None), report, observed("a.xlsx", "VBO/K001"))
    assert said(both) == []


def test_a_candidate_whose_row_is_left_out_still_stands_in_kandidaten() -> None:
    known = replace(book(), candidates=frozenset({"K021"}))
    assert said(counted(known, observed("a.xlsx", "VBO/K021"))) == []


def test_an_amount_in_registratie_beside_files_of_that_month_is_perhaps_the_same() -> None:
    found = counted(
        book(logged=("2026-03-20", "2026-05-20"), K001=None),
        observed("a.xlsx", "VBO/K001"),
    )
    assert said(found) == [("MAP-021", "Registratie", None, "")]
    (finding,) = found.results[0].findings
    assert finding.message.startswith("In mrt 2026 telt KPI ASM uit Registratie, en ook uit")
    assert kpi_totals(found.results)["ASM"] == 3


def test_without_files_of_assessors_nothing_changes() -> None:
    alone = Consolidation(REFERENCE, REFERENCE, (book(K001="2026-03-10", logged=("2026-03-11",)),))
    assert with_assessments(alone, catalogue()) is alone


def test_no_code_of_a_candidate_is_shown_outside_a_finding() -> None:
    files = (
        book(K001="2026-03-10"),
        observed("a.xlsx", "VBO/K001"),
        agreed("r.xlsx", {"VBO/K001": LEVEL}),
    )
    text = repr(counted(*files))
    assert "K001" not in text
    assert "hielp" not in text


def test_no_score_fact_or_reason_is_kept() -> None:
    kept = observed("a.xlsx", "VBO/K001").observation
    assert (kept.scores, kept.noted, kept.indicators) == ((), (), ())


CODES = ("VBO", "BRUG")
people = st.sampled_from([f"{code}/K00{number}" for code in CODES for number in (1, 2)])
moments = st.integers(0, 150).map(lambda number: date(2025, 10, 15) + timedelta(number))
groups = st.tuples(
    st.sampled_from(CODES),
    st.sampled_from(("een", "Een", "twee")),
    st.lists(moments, min_size=1, max_size=2),
    st.dictionaries(people, st.sampled_from(((0,), (1,), (0, 1))), max_size=3),
    st.booleans(),
)
Group = tuple[str, str, list[date], dict[str, tuple[int, ...]], bool]
typed = st.dictionaries(st.tuples(st.booleans(), people), moments, max_size=4)


def handed_in(number: int, group: Group) -> ObservedFile | AgreedFile:
    code, name, days, seen, report = group
    iso = sorted(one.isoformat() for one in days)
    path = f"{number}.xlsx"
    if report:
        span = (iso[0], iso[-1])
        levels = dict.fromkeys(seen, LEVEL)
        return agreed(path, levels, organisation=code, name=name, days=span, modified=number + 1)
    last = len(iso) - 1
    return observed(
        path,
        *seen,
        organisation=code,
        assessment=name,
        assessor=f"A{number}",
        days=iso,
        scored={who: sorted({min(one, last) for one in own}) for who, own in seen.items()},
    )


Days = dict[str, set[date]]


def by_key(made: Sequence[Group]) -> list[Days]:
    """The days of each candidate in each assessment; of its reports only the last one saved."""
    scored: dict[tuple[str, str], Days] = {}
    reported: dict[tuple[str, str], Days] = {}
    for code, name, days, seen, report in made:
        key = (code, name.lower())
        if report:
            reported[key] = {who: {min(days), max(days)} for who in seen}
            continue
        for who, numbers in seen.items():
            own = {min(days) if number == 0 else max(days) for number in numbers}
            scored.setdefault(key, {}).setdefault(who, set()).update(own)
    keys = scored.keys() | reported.keys()
    return [{**reported.get(key, {}), **scored.get(key, {})} for key in keys]


def on_day(today: date, who: str, typed_day: date | None, held: list[Days], until: date) -> int:
    """How many assessments of a candidate count on one day."""
    own = [days[who] for days in held if who in days and max(days[who]) <= until]
    near = any((min(when) - today).days <= 31 and (today - max(when)).days <= 31 for when in own)
    return sum(max(when) == today for when in own) + (typed_day == today and not near)


def by_hand(
    held: list[Days], days: dict[tuple[bool, str], date], reference: date
) -> dict[str, dict[str, float]]:
    """The same count, day by day and candidate by candidate."""
    found: dict[str, dict[str, float]] = {}
    for code, later in product(CODES, (False, True)):
        counts: dict[str, float] = {}
        today = date(2026 if later else 2025, 1, 1)
        file = f"{code}_{today.year}.xlsx"
        while today <= min(date(today.year, 12, 31), reference):
            for who in (f"{code}/K001", f"{code}/K002"):
                if amount := on_day(today, who, days.get((later, who)), held, reference):
                    counts[f"{today:%Y-%m}"] = counts.get(f"{today:%Y-%m}", 0) + amount
            today += timedelta(1)
            if f"{today.year}" not in file:
                break
        found[file] = counts
    return found


@settings(max_examples=80, deadline=None)
@given(st.lists(groups, min_size=1, max_size=3), typed, st.integers(0, 150))
def test_the_count_equals_a_slow_one_whatever_the_order_of_the_files(
    made: list[Group],
    days: dict[tuple[bool, str], date],
    ends: int,
) -> None:
    reference = date(2025, 12, 1) + timedelta(ends)
    books = [
        book(
            code,
            period=YEAR if later else BEFORE,
            reference=reference,
            assessed={
                who.partition("/")[2]: when.isoformat()
                for (which, who), when in days.items()
                if which == later and who.startswith(code)
            },
        )
        for code, later in product(CODES, (False, True))
    ]
    files = [handed_in(number, group) for number, group in enumerate(made)]
    expected = by_hand(by_key(made), days, reference)
    orders: list[Consolidation] = [
        counted(*books, *order, reference=reference) for order in permutations(files)
    ]
    assert all(replace(one, results=()) == replace(orders[0], results=()) for one in orders)
    assert all(months(one) == expected for one in orders)
