from __future__ import annotations

from dataclasses import replace
from datetime import date

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.organisation import candidate_codes, summarise
from done_xl.consolidation.result import (
    KnownCohort,
    KpiSeries,
    MomentCount,
    OrganisationResult,
    PathCounts,
    PlanCount,
    TableCount,
    YesNoResult,
)
from done_xl.consolidation.totals import kpi_totals
from done_xl.model.forms import ChecklistForm, YesNoForm
from done_xl.model.raw import RawBook, RawTable
from done_xl.model.rows import StatementRow, YesNoRow
from done_xl.model.submission import Checked, Submission
from tests.scoring.build import (
    action,
    candidate,
    contact,
    day,
    facts,
    job,
    kpi_row,
    log,
    submission,
)

MIDYEAR = date(2026, 6, 30)


def example() -> Submission:
    return submission(
        kpis=[
            kpi_row("TEL", target=40.0, baseline=10.0),
            kpi_row("VAC", active="nee"),
            kpi_row("TAA", label="Taallessen", unit="lessen"),
        ],
        candidates=[candidate("K001", sex="v", birth_year=1990), candidate("K002")],
        log=[
            log("2026-01-05", "TEL", 2),
            log("2026-02-05", "TAA", 3),
            log("2026-07-05", "TAA", 3),
        ],
        contacts=[contact("2026-01-06", "telefoon")],
        actions=[action("K001", "2026-03-01", "2026-04-01", "+/-", kind=None)],
        placements=[job("K001", "2026-06-10"), job("K002", "2026-06-20", "2026-06-22")],
        statements=[StatementRow(1, "A", "-", 3, None)],
        questions=[YesNoRow(1, "-", "NEE", None, None, None)],
        checklist=ChecklistForm(day("2026-03-15"), None, None, None),
        yes_no=YesNoForm(None),
    )


def result() -> OrganisationResult:
    return summarise(example(), (), catalogue(), MIDYEAR)


def test_kpis_are_the_projects_in_order_and_then_the_own_ones() -> None:
    found = {series.code: series for series in result().kpis}
    assert list(found) == [*(kpi.code for kpi in catalogue().kpis), "TAA"]
    none = (0.0,) * 11
    assert found["TEL"] == KpiSeries(
        code="TEL",
        label="Telefonische prospecties",
        phase="DOOR",
        kind="inspanning",
        unit="telefoons",
        active=True,
        baseline=10.0,
        target=40.0,
        logged=(2.0, *none),
        derived=(1.0, *none),
    )
    assert (found["TEL"].months, found["TEL"].total) == ((3.0, *none), 3.0)
    taa = found["TAA"]
    assert (taa.own, taa.label, taa.unit, taa.total) == (True, "Taallessen", "lessen", 3.0)


def test_a_kpi_is_active_as_the_organisation_says_else_as_the_catalogue_says() -> None:
    active = {series.code: series.active for series in result().kpis}
    assert (active["TEL"], active["VAC"], active["SOA"], active["D6W"]) == (
        True,
        False,
        True,
        False,
    )


def test_a_kpi_that_is_switched_off_counts_nowhere() -> None:
    rows = [
        kpi_row("TEL", active="nee"),
        kpi_row("D2W", active="nee"),
        kpi_row("TAA", active="nee"),
    ]
    book = replace(example(), kpis=Checked(tuple(rows), (6, 7, 8), 3))
    found = summarise(book, (), catalogue(), MIDYEAR)
    none = (0.0,) * 12
    series = {one.code: one for one in found.kpis}
    for code in ("TEL", "D2W", "TAA"):
        assert (series[code].active, series[code].logged, series[code].derived) == (
            False,
            none,
            none,
        )
    assert kpi_totals([found])["TEL"] == 0
    # The rates of retention stand on their own, as in the KPI rekenblad.
    assert found.retention == result().retention


def test_retention_over_all_cohorts_and_where_each_of_them_stands() -> None:
    moments = (
        MomentCount("D2W", reached=1, unconfirmed=1, not_reached=0, not_yet=1),
        MomentCount("D6M", not_yet=2),
        MomentCount("D6W", not_yet=2),
    )
    assert result().retention == moments
    assert result().cohorts == (
        KnownCohort("K001", date(2026, 6, 10), None, ("unconfirmed", "not_yet", "not_yet")),
        KnownCohort(
            "K002", date(2026, 6, 20), date(2026, 7, 23), ("not_yet", "not_yet", "not_yet")
        ),
    )


def test_checklists_plans_path_and_tables() -> None:
    found = result()
    assert (found.checklist.filled_in, found.checklist.share) == (date(2026, 3, 15), 0.5)
    assert found.yes_no == YesNoResult(
        None, yes=0, no=1, open=20, obstacles=((1, False),), answers=((1, "NEE"),)
    )
    assert found.plans == (PlanCount("niet ingevuld", 1, 0, 1, 0.5, 1),)
    assert found.path == PathCounts(
        2,
        {
            **dict.fromkeys(("referred", "intake", "engaged", "kickoff", "assessed"), 0),
            "planned": 1,
            "measure": 0,
            "placed": 2,
            "weeks2": 1,
            "months6": 0,
            "experience_oriented": 0,
            "experience_worked": 0,
            "experience_followed": 0,
        },
        {"IN": 0, "DOOR": 0, "UIT": 2, "STOP": 0},
    )
    assert found.traits["geslacht"] == {"v": 1, "onbekend": 1}
    counts = {table.key: table for table in found.tables}
    assert (counts["log"], counts["talks"]) == (TableCount("log", 3, 3), TableCount("talks", 0, 0))
    assert len(found.months) == 12


def test_candidates_stand_in_kandidaten_also_where_their_row_is_left_out() -> None:
    rows = (("k001 ", "x"), ("K002", "x"), (None, "x"), (12.0, "x"))
    table = RawTable("candidates", "Kandidaten", 5, (0, 1), rows, (6, 7, 8, 9))
    codes = candidate_codes(RawBook(facts(), {"candidates": table}))
    assert codes == {"K001", "K002"}
    assert candidate_codes(RawBook(facts())) == frozenset()
    book = submission(candidates=[candidate("K003", assessed=day("2026-03-10"))])
    found = summarise(book, (), catalogue(), MIDYEAR, codes=codes)
    assert found.candidates == {"K001", "K002", "K003"}
    assert found.assessed == (("K003", date(2026, 3, 10)),)


def test_nothing_about_a_person_is_shown() -> None:
    book = submission(
        candidates=[candidate("K001", name="Voornaam Naam", job_target="dicht bij huis")],
        actions=[action("K001", "2026-03-01", "2026-04-01")],
        placements=[job("K001", "2026-03-01")],
    )
    text = repr(summarise(book, (), catalogue(), MIDYEAR))
    for personal in ("Voornaam", "huis", "oefenen", "K001", "Coach 1"):
        assert personal not in text
