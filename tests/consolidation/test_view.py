from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.organisation import summarise
from done_xl.consolidation.result import Consolidation, Excluded
from done_xl.consolidation.totals import kpi_totals, moment_totals
from done_xl.consolidation.view import as_json
from done_xl.model.findings import Place
from done_xl.model.rows import StatementRow, YesNoRow
from done_xl.model.submission import Period
from done_xl.text_nl.folder import CRASHED, FULL_BOOK
from tests.consolidation.test_organisation import example
from tests.scoring.build import facts, job, kpi_row, log, submission

DAY = date(2026, 6, 30)


def project() -> Consolidation:
    known = catalogue()
    one = summarise(example(), (FULL_BOOK.at(Place("VBO.xlsx")),), known, DAY)
    other = submission(
        code="ABC",
        file=facts("map/ABC.xlsx"),
        kpis=[kpi_row("TAA", label="Tandem"), kpi_row("D6W")],
        log=[log("2026-01-05", "TEL", 1), log("2026-01-05", "CUR", 1.25)],
        placements=[job("K001", "2026-01-05", "2026-01-06")],
    )
    crashed = CRASHED.at(Place("stuk.xlsx"))
    return Consolidation(
        DAY,
        DAY,
        results=(summarise(other, (), known, DAY), one),
        excluded=(Excluded(facts("stuk.xlsx"), crashed.message, (crashed,)),),
    )


def test_the_json_contract() -> None:
    found = as_json(project(), catalogue())
    assert json.loads(json.dumps(found)) == found
    zeros = dict.fromkeys(
        ("ASM", "VAC", "SOA", "SOG", "TRN", "DST", "D2W", "D6M", "STG", "PDP", "OPL", "CUR"), 0
    )
    zeros |= dict.fromkeys(("BBK", "TEL", "BBP", "BVO"), 0)
    organisations = found["organisations"]
    assert organisations == [
        {
            "code": "ABC",
            "name": "ABC vzw",
            "period": {"from": "2026-01-01", "to": "2026-12-31"},
            "files": ["map/ABC.xlsx"],
            "kpis": {**zeros, "DST": 1, "CUR": 1.25, "TEL": 1, "D6W": 0, "TAA": 0},
        },
        {
            "code": "VBO",
            "name": "VBO vzw",
            "period": {"from": "2026-01-01", "to": "2026-12-31"},
            "files": ["VBO.xlsx"],
            "kpis": {**zeros, "DST": 2, "D2W": 1, "PDP": 1, "TEL": 3, "D6W": 0, "TAA": 3},
        },
    ]
    assert found["totals"] == {
        **zeros,
        "DST": 3,
        "D2W": 1,
        "PDP": 1,
        "CUR": 1.25,
        "TEL": 4,
        "D6W": 0,
    }
    assert found["ratios"]["CUR/DST"] == 1.25 / 3
    assert found["ratios"]["(TEL+BBP)/STG"] is None
    assert found["ratios"]["D2W/due"] == 0.5
    assert found["retention"] == {
        "D2W": {"reached": 1, "not_reached": 1, "not_yet": 1, "unconfirmed": 1},
        "D6M": {"reached": 0, "not_reached": 0, "not_yet": 3, "unconfirmed": 0},
        "D6W": {"reached": 0, "not_reached": 1, "not_yet": 2, "unconfirmed": 0},
    }
    assert found["checklists"]["VBO"] == {
        "score": 0.5,
        "answered": 1,
        "themes": {"A": 0.5, "B": None, "C": None, "D": None},
        "yes": 0,
        "no": 1,
        "open": 20,
    }
    assert found["excluded"] == [
        {"file": "stuk.xlsx", "reason": CRASHED.at(Place("stuk.xlsx")).message}
    ]
    assert found["findings"] == {"error": 1, "warning": 1, "info": 0}
    assert found["reference_date"] == "2026-06-30"
    assert isinstance(organisations[0]["kpis"]["TEL"], int)


def test_a_kpi_that_is_off_everywhere_is_not_shown() -> None:
    nothing = as_json(replace(project(), results=()), catalogue())
    assert "D6W" not in nothing["totals"]
    assert set(nothing["retention"]) == {"D2W", "D6M"}
    assert set(nothing["ratios"].values()) == {None}


def test_own_kpis_stay_with_their_organisation() -> None:
    assert "TAA" not in kpi_totals(project().results)
    assert moment_totals(project().results)["D2W"].due == 2


def test_each_checklist_is_that_of_the_latest_period_in_which_it_was_filled_in() -> None:
    known = catalogue()
    before = submission(
        period=Period(date(2025, 1, 1), date(2025, 12, 31)),
        statements=[StatementRow(1, "A", "-", 6, None)],
        questions=[YesNoRow(1, "-", "JA", None, None, None)],
    )
    after = submission(
        statements=[StatementRow(1, "A", "-", None, None)],
        questions=[YesNoRow(1, "-", "NEE", None, None, None)],
    )
    results = tuple(summarise(book, (), known, DAY) for book in (before, after))
    assert as_json(Consolidation(DAY, DAY, results), known)["checklists"] == {
        "VBO": {
            "score": 1.0,
            "answered": 1,
            "themes": {"A": 1.0, "B": None, "C": None, "D": None},
            "yes": 0,
            "no": 1,
            "open": 20,
        }
    }


def test_an_own_kpi_that_is_switched_off_is_not_shown() -> None:
    known = catalogue()
    book = submission(
        kpis=[kpi_row("TAA", label="Tandem", active="nee"), kpi_row("EIG", label="Eigen")],
        log=[log("2026-01-05", "TAA", 1), log("2026-01-05", "EIG", 2)],
    )
    found = as_json(Consolidation(DAY, DAY, (summarise(book, (), known, DAY),)), known)
    shown = found["organisations"][0]["kpis"]
    assert {code: shown[code] for code in shown if code in ("TAA", "EIG")} == {"EIG": 2}
