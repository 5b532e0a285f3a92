"""The native retention block over hand-made rows: every rule of domain 4 on its first and last day.

One workbook; its reference date is typed again and again, and what it shows must be Python's count.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from done_xl.catalogue.types import Catalogue
from done_xl.model.rows import Placement
from done_xl.scoring.retention import Standings, cohorts, retention_kpis, standings
from done_xl.writing.computed import rekenblad_grid as grid
from tests.calc.office import CellValue, Office
from tests.writing.computed.trial import Row, Trial, build

pytestmark = pytest.mark.calc
# Who, contract, start, end, confirmed.
Written = tuple[str, str, str, str | None, str | None]
ROWS: tuple[Written, ...] = (
    # 31 August and six months is the last day of February: 2026, and 2028 with its 29th.
    ("K001", "onbepaalde duur", "2025-08-31", None, "2026-02-28"),
    ("K002", "onbepaalde duur", "2025-08-31", None, "2026-02-27"),
    ("K003", "bepaalde duur", "2025-08-31", "2026-02-28", None),
    ("K004", "bepaalde duur", "2025-08-31", "2026-02-27", None),
    ("K005", "onbepaalde duur", "2027-08-31", None, "2028-02-29"),
    ("K006", "onbepaalde duur", "2027-08-29", "2028-02-28", None),
    # An IBO and its contract: in one row, and in a second one 31 and 32 days after its end.
    ("K007", "IBO", "2026-01-05", None, "2026-07-05"),
    ("K008", "IBO", "2026-01-05", "2026-03-31", None),
    ("K008", "onbepaalde duur", "2026-05-01", None, None),
    ("K009", "IBO", "2026-01-05", "2026-03-31", None),
    ("K009", "onbepaalde duur", "2026-05-02", None, None),
    # Overlapping jobs, the longest first, and a change of employer over the moment.
    ("K010", "bepaalde duur", "2026-02-02", "2026-09-30", None),
    ("K010", "uitzend", "2026-02-09", "2026-02-13", None),
    ("K010", "uitzend", "2026-10-31", None, None),
    ("K011", "uitzend", "2026-02-02", "2026-02-15", None),
    ("K011", "onbepaalde duur", "2026-02-16", None, "2026-02-16"),
    # The moment lies between two jobs of one cohort.
    ("K012", "uitzend", "2026-02-02", "2026-02-15", None),
    ("K012", "uitzend", "2026-02-17", None, None),
)
DATES = (
    *("2025-09-13", "2025-09-14", "2026-01-18", "2026-01-19", "2026-02-15", "2026-02-16"),
    *("2026-02-27", "2026-02-28", "2026-05-14", "2026-05-15", "2026-05-16", "2026-07-04"),
    *("2026-07-05", "2026-08-01", "2026-08-02", "2026-11-01", "2026-11-02", "2028-02-28"),
    "2028-02-29",
)
DAY = date.fromisoformat


def placement(row: Written) -> Placement:
    who, contract, start, end, confirmed = row
    days = [DAY(each) if each else None for each in (end, confirmed)]
    return Placement(who, "NEC-job", None, contract, DAY(start), days[0], None, days[1], None)


def typed(row: Placement) -> Row:
    return {name: value for name, value in row._asdict().items() if value is not None}


def shown_line(one: Standings) -> tuple[CellValue, ...]:
    """A line of the block from its counts: n/N and a rate over all due, and over the sure ones."""
    sure, due = one.reached - one.unconfirmed, one.reached + one.not_reached
    rates: list[CellValue] = []
    for part, whole in ((one.reached, due), (sure, sure + one.not_reached)):
        rates += [f"{part}/{whole}", part / whole] if whole else ["–", "–"]
    return (one.reached, one.unconfirmed, one.not_reached, one.not_yet, *rates)


@pytest.mark.parametrize("gap", [0, 31])
def test_the_block_counts_as_python_on_every_day_that_matters(
    tmp_path: Path, office: Office, catalogue: Catalogue, gap: int
) -> None:
    rows = [placement(row) for row in ROWS]
    people: list[Row] = [{"code": f"K{number:03d}"} for number in range(1, 13)]
    filled = {"candidates": people, "placements": list(map(typed, rows))}
    trial = Trial(DAY(DATES[0]), filled, DAY("2025-09-01"), DAY("2026-08-31"), continuation=gap)
    kpis = [kpi.model_copy(update={"active": True}) for kpi in catalogue.kpis]
    every = catalogue.model_copy(update={"kpis": tuple(kpis)})
    first, last = (grid.retention_line(len(every.ratios), place) for place in (0, 2))
    shown, counted = {}, {}
    with office.open(build(tmp_path / "trial.xlsx", trial, every)) as document:
        for text in DATES:
            document.type("Start", {"B4": float((DAY(text) - date(1899, 12, 30)).days)})
            lines = document.values(grid.SHEET, f"A{first}:J{last}")
            shown[text] = {line[0]: line[2:] for line in lines}
            counted[text] = {
                kpi.code: shown_line(standings(cohorts(rows, gap), kpi, DAY(text)))
                for kpi in retention_kpis(every)
            }
    assert shown == counted
    if gap:
        # And once by hand: K009 twice, its second start unconfirmed; K012 not; K005, K006 not yet.
        assert shown["2026-11-02"]["D2W"] == (10, 1, 1, 2, "10/11", 10 / 11, "9/10", 0.9)
