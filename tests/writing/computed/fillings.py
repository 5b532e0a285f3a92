"""Hand-made fillings, each around one rule."""

from __future__ import annotations

from datetime import date as D

from done_xl.writing.book import Cell
from tests.writing.computed.trial import Row, Trial


def job(candidate: str, start: D, end: D | None = None, confirmed: D | None = None) -> Row:
    return _filled(candidate=candidate, kind="NEC-job", start=start, end=end, confirmed=confirmed)


def _filled(**cells: Cell) -> Row:
    return {name: value for name, value in cells.items() if value is not None}


PEOPLE: list[Row] = [{"code": f"K{number:03d}"} for number in range(1, 9)]

EMPTY = Trial(D(2026, 5, 10))

COHORTS = Trial(
    D(2026, 9, 15),
    {
        "candidates": PEOPLE,
        "placements": [
            job("K001", D(2026, 1, 31), D(2026, 3, 1)),
            job("K001", D(2026, 4, 1)),  # 31 days after the end: goes on
            job("K002", D(2026, 1, 31), D(2026, 3, 1)),
            job("K002", D(2026, 4, 2)),  # 32 days after: a new cohort
            job("K003", D(2025, 8, 31), None, D(2026, 2, 28)),  # six months later is 28 February
            job("K004", D(2026, 9, 1)),  # two weeks later is the reference date itself
            job("K005", D(2026, 9, 2)),  # and here a day after it
            # Typed in the wrong order, on the same day, and one inside the other.
            job("K006", D(2026, 5, 1), D(2026, 5, 3)),
            job("K006", D(2026, 2, 1), D(2026, 6, 1)),
            job("K006", D(2026, 2, 1), D(2026, 2, 10)),
            {"candidate": "K007", "kind": "opleiding", "start": D(2026, 3, 3)},
            job("K008", D(2026, 2, 10), D(2026, 2, 20)),
            job("K008", D(2026, 3, 20), None, D(2026, 3, 25)),
        ],
    },
)

TABLES = Trial(
    D(2026, 3, 20),
    {
        "candidates": [
            {"code": "K001", "assessed": D(2025, 9, 1), "planned": D(2025, 10, 1)},
            {"code": "K002", "assessed": D(2026, 3, 20)},
            {"code": "K003", "assessed": D(2026, 3, 21)},
            {"code": "K004", "assessed": D(2025, 8, 31)},
        ],
        "actions": [
            {"candidate": "K001", "start": D(2025, 9, 2), "until": D(2025, 12, 1)},
            {"candidate": "K002", "start": D(2026, 2, 2), "until": D(2026, 4, 1), "done": "-"},
            {"candidate": "K002", "start": D(2026, 1, 31), "until": D(2026, 2, 1), "done": "+"},
            {"candidate": "K004", "start": D(2025, 8, 1), "until": D(2025, 9, 1)},
        ],
        "log": [
            {"day": D(2025, 9, 1), "kpi": "SOA Sollicitatieacties", "amount": 3},
            {"day": D(2026, 3, 20), "kpi": "SOA Sollicitatieacties", "amount": 2},
            {"day": D(2026, 3, 21), "kpi": "SOA Sollicitatieacties", "amount": 50},
            {"day": D(2025, 8, 31), "kpi": "SOA Sollicitatieacties", "amount": 70},
            {"day": D(2025, 12, 31), "kpi": "cur", "amount": 1.25},
            {"day": D(2025, 12, 1), "kpi": "CUR Coachinguren", "amount": 0.5},
            {"day": D(2026, 1, 1), "kpi": "STG Bedrijfsstages", "amount": 2},
        ],
        "measures": [
            {"candidate": "K001", "measure": "BVS", "start": D(2026, 1, 5)},
            {"candidate": "K002", "measure": "TBS", "start": D(2026, 1, 6)},
            {"candidate": "K002", "measure": "IBO", "start": D(2026, 1, 7)},
        ],
        "contacts": [
            {"day": D(2026, 2, 3), "kind": "telefoon"},
            {"day": D(2026, 2, 4), "kind": "prospectiebezoek"},
            {"day": D(2026, 2, 5), "kind": "bezoek met kandidaten"},
            {"day": D(2026, 2, 6), "kind": "bedrijf stelt zich voor"},
            {"day": D(2026, 2, 7), "kind": "jobbeurs"},
        ],
        "vacancies": [{"day": D(2026, 2, 8)}, {"day": D(2026, 2, 28)}],
    },
    first=D(2025, 9, 1),
    last=D(2026, 8, 31),
    targets={"SOA": 4, "CUR": 5},
    baselines={"SOA": 6},
)

SHORT = Trial(
    D(2026, 12, 31),
    {"log": [{"day": D(2026, 6, 30), "kpi": "TRN Trainingen", "amount": 4}]},
    first=D(2026, 4, 1),
    last=D(2026, 6, 30),
)

ALL = {"empty": EMPTY, "cohorts": COHORTS, "tables": TABLES, "short": SHORT}
