"""Every sheet of a dossier, line by line (issue 5, point 5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from done_xl.model.books import DOSSIER_SHEETS
from done_xl.model.own_settings import WORK_EXPERIENCE
from done_xl.model.rows import OwnAmount
from done_xl.report.blocks import SheetPlan
from done_xl.report.dossier.assessment import assessment_plan
from done_xl.report.dossier.book import dossier_plans
from done_xl.report.dossier.intake import intake_plan
from done_xl.report.dossier.levels import Levels, levels_of
from done_xl.report.dossier.measures import measures_plan
from done_xl.report.dossier.outcome import outcome_plan
from done_xl.report.dossier.overview import overview_plan
from done_xl.report.dossier.plan import plan_plan
from done_xl.report.dossier.talks import talks_plan
from done_xl.scoring.due import DueItem
from tests.report.dossier.people import TABLES, R, after, lines, nobody_yet, report, someone, talk
from tests.scoring.build import action, day, job, measure

REPORT = report("voorjaar", "2026-02-10", ("K1", 2), ("K2", 2), ("K3", None))
LEVELS = levels_of([REPORT], "VBO/K001")


def test_every_sheet_says_whose_it_is_and_that_it_stays() -> None:
    plans = dossier_plans(someone(), [REPORT], None)
    assert tuple(plan.name for plan in plans) == DOSSIER_SHEETS
    for plan in plans:
        assert lines(plan)[:3] == [
            (f"{plan.name} · Noor Voorbeeld (K001)",),
            ("Voor het gesprek met de kandidaat. Blijft in de organisatie.",),
            ("VBO vzw · opgemaakt op 02/07/2026 · peildatum 30/06/2026",),
        ]


def test_the_overview_tells_how_far_the_path_is_and_what_is_due() -> None:
    plan = overview_plan(someone(), "2 rijen niet")
    assert lines(plan)[3:12] == [
        ("2 rijen niet",),
        ("Fase", "uitstroom"),
        ("Coach", "Coach 1"),
        ("Statuut", "Maatwerk"),
        ("Soort traject", "doorstroom"),
        ("Doelberoep", "magazijnmedewerker"),
        ("Jobdoelwit", "werken dicht bij huis"),
        ("In dienst sinds", "01/01/2025"),
        ("Dagen in het traject", "180 (sinds 01/01/2026)"),
    ]
    assert after(plan, "De stappen van het traject")[:10] == [
        ("Toegeleid", day("2026-01-01")),
        ("Intake", day("2026-01-08")),
        ("Engagement getekend", day("2026-01-15")),
        ("Kick-off", "overgeslagen (mag)"),
        ("Assessment", "nog niet"),
        ("Doorstroomplan (PDP)", day("2026-02-01")),
        ("Maatregel gestart", day("2026-03-01")),
        ("Gestart in het NEC", day("2026-04-01")),
        ("Aan het werk na 2 weken", day("2026-04-15")),
        ("Aan het werk na 6 maanden", "nog niet meetbaar"),
    ]


def test_what_is_due_is_late_for_today_or_still_to_come() -> None:
    items = [
        DueItem(when, "action", "K001", "Coach 1", "PDP-actie", "oefenen", "actions", 0, 6, "until")
        for when in (R - timedelta(1), R, R + timedelta(1))
    ]
    plan = overview_plan(replace(someone(), due=tuple(items)), None)
    assert after(plan, "Wat is er te doen?") == [
        ("Tegen", "Stand", "Wat", "Details"),
        (day("2026-06-29"), "te laat", "PDP-actie", "oefenen"),
        (day("2026-06-30"), "vandaag", "PDP-actie", "oefenen"),
        (day("2026-07-01"), "komt nog", "PDP-actie", "oefenen"),
    ]


def test_what_is_due_is_that_of_the_candidate_alone() -> None:
    actions = [action("K002", "2026-02-01", "2026-03-01"), *TABLES["actions"]]
    assert {item.candidate for item in someone(actions=actions).due} == {"K001"}


def test_a_werkervaring_path_shows_its_own_steps() -> None:
    used = OwnAmount(WORK_EXPERIENCE.label, 1)
    row = measure("K001", "Werkervaring werkplek", "2026-02-10")
    plan = overview_plan(
        someone(own={"path": "werkervaring"}, amounts=[used], measures=[row]), None
    )
    assert ("Soort traject", "werkervaring") in lines(plan)
    steps = after(plan, "De stappen van het traject")[10:13]
    assert [said for _, said in steps] == ["nog niet", day("2026-02-10"), "nog niet"]


def test_a_stopped_path_has_nothing_to_do() -> None:
    own = {"stopped": day("2026-06-01"), "stop_reason": "verhuis"}
    plan = overview_plan(someone(own=own), None)
    assert ("Stopgezet op", "01/06/2026, verhuis") in lines(plan)
    assert ("Dagen in het traject", "151 (sinds 01/01/2026)") in lines(plan)
    assert after(plan, "Wat is er te doen?") == [
        ("Het traject is gestopt: er is niets meer te doen.",)
    ]


def test_stories_have_the_assessments_level_beside_the_impression() -> None:
    plan = intake_plan(someone(), LEVELS)
    assert after(plan, "Toeleiding en gesprek") == [
        ("Afgenomen door", "Coach 1 en Coach 2"),
        ("Motivatie", "wil meer uren werken"),
        ("Sterke punten", "komt op tijd"),
        ("Aandachtspunten", "vraagt veel uitleg"),
        ("Waarom klaar", "werkt al een jaar"),
        ("Duidelijk jobdoelwit", "ja"),
        ("Beslissing", "start"),
        ("Reden", "niet ingevuld"),
        ("Verhalen uit het werk (STARR)",),
        ("K1 Samenwerken",),
        ("Situatie", "een bestelling"),
        ("Taak", "inpakken"),
        ("Acties", "vroeg hulp"),
        ("Resultaat", "op tijd"),
        ("Reflectie", "niet ingevuld"),
        ("Indruk", "3 goed"),
        ("Niveau in het assessment", "2 matig (in het assessment lager)"),
        ("K2 Zelfstandigheid en zelfredzaamheid",),
        *((name, "niet ingevuld") for name in ("Situatie", "Taak", "Acties", "Resultaat")),
        ("Reflectie", "niet ingevuld"),
        ("Indruk", "2 matig"),
        ("Niveau in het assessment", "2 matig (gelijk)"),
    ]
    alone = intake_plan(someone(), Levels())
    assert ("Niveau in het assessment", "nog geen afgesproken niveau") in lines(alone)


def test_the_last_assessment_with_a_level_decides() -> None:
    later = report("najaar", "2026-05-10", ("K1", 4), ("K2", None))
    other = report("vreemd", "2026-06-10")
    found = levels_of([later, other, REPORT], "VBO/K001")
    assert {code: row[::2] for code, row in found.agreed.items()} == {
        "K1": (4, "najaar"),
        "K2": (2, "voorjaar"),
    }
    assert [one.assessment for one in found.reports] == ["voorjaar", "najaar"]
    assert levels_of([later], "DEF/K001") == Levels()


def test_levels_stand_against_what_the_doelberoep_asks() -> None:
    plan = assessment_plan(someone(), LEVELS)
    assert lines(plan)[3:] == [
        ("Doelberoep", "magazijnmedewerker"),
        ("Code", "Competentie", "Vereist", "Niveau", "In woorden", "Assessment"),
        ("K1", "Samenwerken", 3, 2, "groeipunt: 1 niveau onder het vereiste niveau", "voorjaar"),
        (
            "K2",
            "Zelfstandigheid en zelfredzaamheid",
            2,
            "niet gevraagd voor het doelberoep",
            "voorjaar",
        ),
        ("K3", "Initiatief", "nog geen afgesproken niveau"),
        ("Niveaus: 1 onvoldoende, 2 matig, 3 goed, 4 zeer goed.",),
        ("Uit: voorjaar (10/02/2026 tot en met 10/02/2026).",),
    ]
    (chart,) = plan.charts
    areas = [(one.name, one.values.reference) for one in chart.series]
    assert (chart.kind, areas) == (
        "radar",
        [
            ("niveau", "'Assessment'!$D$8:$D$10"),
            ("vereist voor het doelberoep", "'Assessment'!$C$8:$C$10"),
        ],
    )
    assert chart.alt == (
        "Niveau per competentie van K001. Samenwerken: 2, vereist 3; Zelfstandigheid en "
        "zelfredzaamheid: 2; Initiatief: nog geen niveau."
    )


def test_without_a_report_the_required_levels_stand_alone() -> None:
    plan = assessment_plan(someone(), Levels())
    assert [row[0] for row in lines(plan)[4:7]] == [
        "Voor deze kandidaat is geen assessmentrapport gevonden met afgesproken niveaus. Zet het "
        "rapport in de map van het werkboek, of geef het op met --assessment.",
        "Code",
        "K1",
    ]
    assert plan.charts == ()
    assert ("Er is geen doelberoep gekozen: er zijn geen vereiste niveaus.",) in lines(
        assessment_plan(nobody_yet(), Levels())
    )


def test_actions_say_in_words_how_far_they_are() -> None:
    plan = plan_plan(someone())
    assert lines(plan)[3:8] == [
        ("Begeleidingsplan in nazorg",),
        ("Doelberoep", "magazijnmedewerker"),
        ("Jobdoelwit", "werken dicht bij huis"),
        ("PDP van", "01/02/2026"),
        ("Voortgang", "50 % van 3 acties: 1 klaar, 1 deels, 1 te laat"),
    ]
    assert lines(plan)[9:] == [
        ("oefenen", day("2026-02-01"), day("2026-03-01"), "coach", "+", "klaar"),
        ("oefenen", day("2026-02-01"), day("2026-05-01"), "coach", "+/-", "te laat"),
        ("oefenen", day("2026-02-01"), day("2026-09-01"), "coach", "bezig"),
    ]


def test_the_next_talk_stands_above_the_talks() -> None:
    own = {"employed_since": day("2026-04-01")}
    plan = talks_plan(someone(own=own, placements=[], talks=[]))
    assert lines(plan)[3:] == [
        ("Volgend gesprek tegen: 01/08/2026",),
        ("Hier staat nog niets in het werkboek.",),
    ]


def test_a_line_per_competence_shows_the_levels_by_day_and_the_target() -> None:
    plan = talks_plan(someone())
    first, last = "01/02/2026", "10/05/2026"
    assert after(plan, "Niveau per competentie, gesprek na gesprek")[:3] == [
        (
            *("Competentie", "Vereist", first, last, "Evolutie", "Streefniveau", "Tegen"),
            "Streefniveau bereikt?",
        ),
        (
            *("K1 Samenwerken", 3, 2, 2, "gelijk gebleven", 3, day("2026-09-01")),
            "nog niet te beoordelen",
        ),
        ("V1 Heftruck rijden", 1, "eerste gesprek", "geen streefniveau"),
    ]
    assert after(plan, "Alle gesprekken")[1:] == [
        (
            *("K1 Samenwerken", day("2026-05-10"), 2, 3, day("2026-09-01")),
            "nog niet te beoordelen",
        ),
        ("V1 Heftruck rijden", day("2026-05-10"), 1, "geen streefniveau"),
        ("K1 Samenwerken", day("2026-02-01"), 2, 3, day("2026-05-01"), "niet bereikt"),
    ]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([talk("2026-02-01", "K1", 2, 3, "2026-05-01")], "te beoordelen"),
        ([talk("2026-02-01", "K1", 2, 3, "2026-06-30")], "te beoordelen"),
        ([talk("2026-02-01", "K1", 2, 3, "2026-07-01")], "nog niet te beoordelen"),
        ([talk("2026-02-01", "K1", 2, 3)], "geen datum afgesproken"),
        (
            [talk("2026-02-01", "K1", 2, 3, "2026-05-01"), talk("2026-05-01", "K1", 3)],
            "bereikt",
        ),
    ],
)
def test_what_became_of_the_last_target(rows: list[object], said: str) -> None:
    plan = talks_plan(someone(talks=rows))
    trend = after(plan, "Niveau per competentie, gesprek na gesprek")[1]
    assert trend[-1] == said


def test_of_many_talks_the_table_shows_the_last_six() -> None:
    rows = [talk(f"2026-0{month}-01", "K1", 2) for month in range(1, 7)]
    plan = talks_plan(someone(talks=[talk("2025-12-01", "K1", 1), *rows]))
    head = after(plan, "Niveau per competentie, gesprek na gesprek")[0]
    assert head[2:8] == tuple(f"01/0{month}/2026" for month in range(1, 7))
    assert (
        "Alleen de laatste 6 gesprekken staan in deze tabel. Hieronder staan ze alle.",
    ) in lines(plan)
    assert len(after(plan, "Alle gesprekken")) == 8


def test_papers_of_a_measure_have_a_date_or_a_word() -> None:
    plan = measures_plan(someone())
    assert after(plan, "BVS: Beroepsverkennende stage") == [
        ("Bedrijf", "Bedrijf A"),
        ("Periode", "01/03/2026 tot en met 10/03/2026 (10 dagen)"),
        ("Peter of meter", "ploegbaas"),
        ("Opmerking", "niet ingevuld"),
        ("Document of akkoord", "Stand"),
        ("Overeenkomst op", "20/02/2026"),
        ("Taken of opleidingsplan op", "ontbreekt"),
        ("Verzekering nagekeken op", "ontbreekt"),
        ("Akkoord inspectie op", "ontbreekt"),
        ("Akkoord vakbond of PC op", "niet nodig"),
        ("Akkoord VDAB op", "niet nodig"),
        ("Akkoord RVA op", "niet nodig"),
        ("Evaluatie op", "ontbreekt"),
        ("Aangevraagd op", "niet nodig"),
    ]
    assert [(mark.formula, mark.look) for mark in plan.marks] == [
        ('=ISNUMBER(SEARCH("ontbreekt",B13))', "missing"),
        ('=ISNUMBER(SEARCH("niet nodig",B13))', "few"),
    ]


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (date(2026, 6, 29), "ontbreekt"),
        (date(2026, 6, 30), "op het einde van de maatregel"),
        (None, "op het einde van de maatregel"),
    ],
)
def test_an_evaluation_is_asked_once_the_measure_is_over(end: date | None, said: str) -> None:
    row = measure("K001", "BVS", "2026-06-20")._replace(end=end)
    plan = measures_plan(someone(measures=[row]))
    assert ("Evaluatie op", said) in lines(plan)


def test_jobs_and_whether_someone_is_still_at_work() -> None:
    plan = outcome_plan(someone())
    assert after(plan, "Jobs en opleidingen") == [
        (
            *("Soort", "Werkgever", "Contract", "Start", "Einde", "Reden einde"),
            *("Bevestigd op", "Soort nazorg"),
        ),
        ("NEC-job", "Bedrijf A", day("2026-04-01"), "nog in dienst", day("2026-06-01")),
        ("Nog aan het werk?",),
        ("Start in het NEC", "Moment", "Datum", "Stand"),
        (day("2026-04-01"), "na 2 weken", day("2026-04-15"), "bereikt"),
        (day("2026-04-01"), "na 6 maanden", day("2026-10-01"), "nog niet meetbaar"),
    ]


@pytest.mark.parametrize(
    ("end", "confirmed", "said"),
    [
        ("2026-04-10", None, "niet bereikt"),
        (None, None, "bereikt, niet bevestigd"),
        (None, "2026-04-15", "bereikt"),
    ],
)
def test_the_standing_after_two_weeks(end: str | None, confirmed: str | None, said: str) -> None:
    plan = outcome_plan(someone(placements=[job("K001", "2026-04-01", end, confirmed)]))
    assert after(plan, "Nog aan het werk?")[1][-1] == said


def test_a_candidate_of_whom_nothing_is_known_yet() -> None:
    plans = {plan.name: plan for plan in dossier_plans(nobody_yet(), [], None)}
    nothing = ("Hier staat nog niets in het werkboek.",)
    assert lines(plans["Overzicht"])[0] == ("Overzicht · K009",)
    assert after(plans["Overzicht"], "Wat is er te doen?") == [("Er staat niets open.",)]
    assert [lines(plans[name])[-1] for name in ("PDP", "Groeigesprekken", "Maatregelen")] == [
        nothing
    ] * 3
    assert lines(plans["Intake"])[-1] == ("Er staan geen verhalen op het blad Intake.",)
    assert lines(plans["Uitstroom"])[-3:] == [
        ("De kandidaat is nog niet uitgestroomd.",),
        ("Nog aan het werk?",),
        ("Er is nog geen start in het NEC.",),
    ]


def test_where_rows_have_an_error_nothing_is_said_of_what_the_workbook_holds() -> None:
    plans = dossier_plans(nobody_yet(faulty=True), [], None)
    said = (
        "Hier staat nog niets dat meetelt. Een rij met een fout staat hier niet: kijk na met "
        "done-xl check."
    )
    assert {plan.name: lines(plan).count((said,)) for plan in plans} == {
        "Overzicht": 0,
        "Intake": 2,
        "Assessment": 0,
        "PDP": 1,
        "Groeigesprekken": 1,
        "Maatregelen": 1,
        "Uitstroom": 2,
    }
    wrong = ("Hier staat nog niets in het werkboek", "nog niet uitgestroomd", "geen verhalen")
    assert [word for word in wrong for plan in plans if word in _texts(plan)] == []


def _texts(plan: SheetPlan) -> str:
    return "".join(value for row in lines(plan) for value in row if isinstance(value, str))


def test_long_texts_are_not_cut() -> None:
    said = " ".join(f"woord{number}" for number in range(70))
    row = TABLE_ACTION._replace(need=said, remark=said)
    shown = _texts(plan_plan(someone(actions=[row]))).replace(" ", "")
    assert shown.count("woord0w") == 2
    for word in said.split():
        assert shown.count(word) >= 2


TABLE_ACTION = someone().plan.actions[0].row
