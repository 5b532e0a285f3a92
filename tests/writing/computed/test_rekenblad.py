"""KPI rekenblad against slow Python, recalculated by a real spreadsheet program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from done_xl.catalogue.types import Catalogue
from done_xl.writing.computed import rekenblad_grid as grid
from tests.calc.office import CellValue, Document, Office
from tests.writing.computed import fillings, oracle
from tests.writing.computed.trial import Trial, build

pytestmark = pytest.mark.calc


@pytest.fixture(params=list(fillings.ALL))
def trial(request: pytest.FixtureRequest) -> Trial:
    return fillings.ALL[request.param]


def kpi_rows(document: Document) -> dict[CellValue, tuple[CellValue, ...]]:
    rows = document.values(grid.SHEET, f"A{grid.kpi_lines()[0]}:V{grid.kpi_lines()[-1]}")
    return {row[0]: row for row in rows if row[0] != ""}


def test_months_of_every_kpi_equal_plain_python(
    tmp_path: Path, office: Office, catalogue: Catalogue, trial: Trial
) -> None:
    everything = catalogue.model_copy(
        update={"kpis": tuple(kpi.model_copy(update={"active": True}) for kpi in catalogue.kpis)}
    )
    with office.open(build(tmp_path / "trial.xlsx", trial, everything)) as document:
        shown = {
            code: list(row[grid.FIRST_MONTH : grid.TOTAL])
            for code, row in kpi_rows(document).items()
        }
        assert document.errors(grid.SHEET) == []
        assert document.errors("_reken") == []
    assert shown == {kpi.code: oracle.kpi_months(trial, kpi.code) for kpi in catalogue.kpis}


@pytest.mark.parametrize("active", [("D2W", "D6M"), ("D2W", "D6W", "D6M"), ("D6M",), ()])
def test_active_moments_stand_in_order_of_time_and_count_as_plain_python(
    tmp_path: Path, office: Office, catalogue: Catalogue, active: tuple[str, ...]
) -> None:
    trial, ratios = fillings.COHORTS, len(catalogue.ratios)
    kpis = [kpi.model_copy(update={"active": kpi.code in active}) for kpi in catalogue.kpis]
    chosen = catalogue.model_copy(update={"kpis": tuple(kpis)})
    with office.open(build(tmp_path / "trial.xlsx", trial, chosen)) as document:
        first, last = grid.retention_line(ratios, 0), grid.retention_line(ratios, 2)
        rows = document.values(grid.SHEET, f"A{first}:J{last}")
    shown = [(row[0], row[1], row[2:6]) for row in rows if row[0]]
    words = {"D2W": "2 weken", "D6W": "6 weken", "D6M": "6 maanden"}
    assert shown == [(code, words[code], oracle.retention(trial, code)) for code in active]
    assert rows[len(active) :] == (("",) * 10,) * (3 - len(active))


def test_totals_targets_and_words(tmp_path: Path, office: Office, catalogue: Catalogue) -> None:
    with office.open(build(tmp_path / "trial.xlsx", fillings.TABLES, catalogue)) as document:
        rows = kpi_rows(document)
    assert [rows["SOA"][4], *rows["SOA"][17:]] == [6.0, 5.0, 4.0, 1.25, "doel gehaald", -1.0]
    assert [rows["CUR"][4], *rows["CUR"][17:]] == ["", 1.75, 5.0, 0.35, "nog niet", "–"]
    assert [rows["STG"][4], *rows["STG"][17:]] == ["", 4.0, "", "–", "–", "–"]
    assert "D6W" not in rows


def test_ratios_show_a_dash_for_nothing_to_divide_by(
    tmp_path: Path, office: Office, catalogue: Catalogue
) -> None:
    ratios = len(catalogue.ratios)
    area = f"A{grid.first_ratio_line()}:F{grid.first_ratio_line() + ratios - 1}"
    with office.open(build(tmp_path / "trial.xlsx", fillings.TABLES, catalogue)) as document:
        shown = {row[0]: row[2:] for row in document.values(grid.SHEET, area)}
    assert shown == {
        "CUR/DST": (1.75, 0.0, "–", ""),
        "SOA/SOG": (5.0, 0.0, "–", ""),
        "SOG/DST": (0.0, 0.0, "–", ""),
        "VAC/SOA": (2.0, 5.0, 0.4, ""),
        "(TEL+BBP)/STG": (2.0, 4.0, 0.5, ""),
        "STG/DST": (4.0, 0.0, "–", ""),
        "PDP/ASM": (2.0, 2.0, 1.0, ""),
        "D2W": (0.0, 0.0, "–", "–"),
        "D6M": (0.0, 0.0, "–", "–"),
    }


def test_texts_where_days_stand_count_nowhere_and_give_no_error(
    tmp_path: Path, office: Office, catalogue: Catalogue
) -> None:
    texts = replace(
        fillings.EMPTY,
        rows={
            "candidates": [{"code": "K001", "planned": "15/03/2026", "assessed": "gisteren"}],
            "placements": [{"candidate": "K001", "kind": "NEC-job", "start": "2026-01-31"}],
            "actions": [{"candidate": "K001", "start": "2026-01-31", "until": "later"}],
            "log": [{"day": "2026-01-31", "kpi": "SOA Sollicitatieacties", "amount": "3"}],
        },
    )
    with office.open(build(tmp_path / "trial.xlsx", texts, catalogue)) as document:
        totals = {row[grid.TOTAL] for row in kpi_rows(document).values()}
        errors = [*document.errors(grid.SHEET), *document.errors("_reken")]
    assert (totals, errors) == ({0.0}, [])
