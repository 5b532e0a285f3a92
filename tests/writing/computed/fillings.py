"""Hand-made fillings, each around one rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from done_xl.writing.book import Cell
from tests.writing.computed.trial import Row, Trial


def job(candidate: str, start: date, end: date | None = None, confirmed: date | None = None) -> Row:
    return _filled(candidate=candidate, kind="NEC-job", start=start, end=end, confirmed=confirmed)


def _filled(**cells: Cell) -> Row:
    return {name: value for name, value in cells.items() if value is not None}


PEOPLE: list[Row] = [{"code": f"K{number:03d}"} for number in range(1, 9)]

EMPTY = Trial(date(2026, 5, 10))

COHORTS = Trial(
    date(2026, 9, 15),
    {
        "candidates": PEOPLE,
        "placements": [
            job("K001", date(2026, 1, 31), date(2026, 3, 1)),
            job("K001", date(2026, 4, 1)),  # 31 days after the end: goes on
            job("K002", date(2026, 1, 31), date(2026, 3, 1)),
            job("K002", date(2026, 4, 2)),  # 32 days after: a new cohort
            job(
                "K003", date(2025, 8, 31), None, date(2026, 2, 28)
            ),  # six months later is 28 February
            job("K004", date(2026, 9, 1)),  # two weeks later is the reference date itself
            job("K005", date(2026, 9, 2)),  # and here a day after it
            # Typed in the wrong order, on the same day, and one inside the other.
            job("K006", date(2026, 5, 1), date(2026, 5, 3)),
            job("K006", date(2026, 2, 1), date(2026, 6, 1)),
            job("K006", date(2026, 2, 1), date(2026, 2, 10)),
            {"candidate": "K007", "kind": "opleiding", "start": date(2026, 3, 3)},
            job("K008", date(2026, 2, 10), date(2026, 2, 20)),
            job("K008", date(2026, 3, 20), None, date(2026, 3, 25)),
        ],
    },
)

TABLES = Trial(
    date(2026, 3, 20),
    {
        "candidates": [
            {"code": "K001", "assessed": date(2025, 9, 1), "planned": date(2025, 10, 1)},
            {"code": "K002", "assessed": date(2026, 3, 20)},
            {"code": "K003", "assessed": date(2026, 3, 21)},
            {"code": "K004", "assessed": date(2025, 8, 31)},
        ],
        "actions": [
            {"candidate": "K001", "start": date(2025, 9, 2), "until": date(2025, 12, 1)},
            {
                "candidate": "K002",
                "start": date(2026, 2, 2),
                "until": date(2026, 4, 1),
                "done": "-",
            },
            {
                "candidate": "K002",
                "start": date(2026, 1, 31),
                "until": date(2026, 2, 1),
                "done": "+",
            },
            {"candidate": "K004", "start": date(2025, 8, 1), "until": date(2025, 9, 1)},
        ],
        "log": [
            {"day": date(2025, 9, 1), "kpi": "SOA Sollicitatieacties", "amount": 3},
            {"day": date(2026, 3, 20), "kpi": "SOA Sollicitatieacties", "amount": 2},
            {"day": date(2026, 3, 21), "kpi": "SOA Sollicitatieacties", "amount": 50},
            {"day": date(2025, 8, 31), "kpi": "SOA Sollicitatieacties", "amount": 70},
            {"day": date(2025, 12, 31), "kpi": "cur", "amount": 1.25},
            {"day": date(2025, 12, 1), "kpi": "CUR Coachinguren", "amount": 0.5},
            {"day": date(2026, 1, 2), "kpi": "SOA Sollicitatieacties", "amount": -5},
            {"day": date(2026, 1, 1), "kpi": "STG Bedrijfsstages", "amount": 2},
        ],
        "measures": [
            {"candidate": "K001", "measure": "BVS", "start": date(2026, 1, 5)},
            {"candidate": "K002", "measure": "TBS", "start": date(2026, 1, 6)},
            {"candidate": "K002", "measure": "IBO", "start": date(2026, 1, 7)},
            {"candidate": "K003", "measure": "IBO", "start": date(2025, 8, 31)},  # to 28 February
        ],
        "contacts": [
            {"day": date(2026, 2, 3), "kind": "telefoon"},
            {"day": date(2026, 2, 4), "kind": "prospectiebezoek"},
            {"day": date(2026, 2, 5), "kind": "bezoek met kandidaten"},
            {"day": date(2026, 2, 6), "kind": "bedrijf stelt zich voor"},
            {"day": date(2026, 2, 7), "kind": "jobbeurs"},
        ],
        "vacancies": [{"day": date(2026, 2, 8)}, {"day": date(2026, 2, 28)}],
    },
    first=date(2025, 9, 1),
    last=date(2026, 8, 31),
    targets={"SOA": 4, "CUR": 5},
    baselines={"SOA": 6},
)

PATHS = Trial(
    date(2026, 6, 15),
    {
        "candidates": [
            {"code": "K001", "referred": date(2025, 11, 3), "intake": date(2026, 6, 16)},
            {"code": "K002", "engaged": date(2026, 6, 15), "planned": date(2026, 7, 1)},
            {"code": "K003", "kickoff": date(2026, 1, 9), "assessed": date(2026, 1, 20)},
            {"code": "K004", "stopped": date(2026, 6, 15)},
            {"code": "K005", "stopped": date(2026, 6, 16)},
            {"code": "K006"},
            {"code": "K007"},
            {"code": "K008B"},
        ],
        "actions": [
            {"candidate": "K002", "start": date(2026, 1, 5), "until": date(2026, 7, 5)},
            {"candidate": "K004", "start": date(2026, 1, 5), "until": date(2026, 2, 5)},
            {
                "candidate": "K006",
                "start": date(2026, 3, 1),
                "until": date(2026, 5, 1),
                "done": "+/-",
            },
            {
                "candidate": "K006",
                "start": date(2026, 2, 1),
                "until": date(2026, 4, 1),
                "done": "+",
            },
            {"candidate": "K007", "start": date(2026, 2, 1), "until": date(2026, 12, 1)},
        ],
        "measures": [
            {"candidate": "K003", "measure": "IBO", "start": date(2026, 2, 2)},
            {"candidate": "K005", "measure": "BVS", "start": date(2026, 6, 16)},
        ],
        "placements": [
            job("K004", date(2026, 1, 7), date(2026, 1, 9)),
            job("K006", date(2026, 1, 7), date(2026, 1, 9)),
            job("K006", date(2026, 6, 10)),
            job("K007", date(2026, 5, 1)),
            job("K003", date(2026, 7, 1)),  # after the reference date: a plan
            job("K005", date(2026, 1, 1), date(2026, 1, 20)),
            job("K005", date(2026, 2, 1)),  # with 10 days: a new cohort
            {"candidate": "K008B", "kind": "opleiding", "start": date(2026, 6, 1)},
        ],
        "statements": [
            {"number": number, "score": score}
            for number, score in enumerate((6, 5, 4, 3, None, 2, 1, 0, 6, None, None, 4, 4), 1)
        ],
    },
    targets={"DST": 3, "STG": 2},
    continuation=10,
)

SHORT = Trial(
    date(2026, 12, 31),
    {"log": [{"day": date(2026, 6, 30), "kpi": "TRN Trainingen", "amount": 4}]},
    first=date(2026, 4, 1),
    last=date(2026, 6, 30),
)


def _phase(who: str, name: str, start: date) -> Row:
    return {"candidate": who, "measure": f"Werkervaring {name}", "start": start}


_DAY = date(2026, 1, 2)
EXPERIENCE = Trial(
    date(2026, 6, 15),
    {
        "candidates": [
            {"code": "K001", "path": "werkervaring"},
            {"code": "K002", "path": "doorstroom"},
            {"code": "K003"},
            {"code": "K004", "path": "werkervaring"},
        ],
        "measures": [
            _phase("K001", "joboriëntering", date(2026, 2, 2)),
            _phase("K001", "joboriëntering", date(2026, 1, 5)),  # the first start
            _phase("K001", "werkplek", date(2026, 6, 15)),  # on the reference date
            _phase("K001", "nazorg", date(2026, 6, 16)),  # after it
            # No path of that kind.
            _phase("K002", "werkplek", date(2026, 2, 2)),
            _phase("K003", "nazorg", date(2026, 2, 2)),
            {"candidate": "K004", "measure": "BVS", "start": date(2026, 2, 2)},
            # No step of a path: it tells a personal trait.
            {"candidate": "K003", "measure": "VOP", "start": date(2026, 1, 5), "vdab": _DAY},
            {"candidate": "K004", "measure": "Module 50+", "start": date(2026, 1, 5)},
        ],
    },
    experience=True,
)

ALL = {
    "empty": EMPTY,
    "cohorts": COHORTS,
    "tables": TABLES,
    "paths": PATHS,
    "short": SHORT,
    "experience": EXPERIENCE,
    "experience off": replace(EXPERIENCE, experience=False),
}
