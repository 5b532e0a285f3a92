"""Slow and plain Python for what the native formulas must show (domain 3 and 4)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.writing.computed.trial import Row, Trial

FOREVER = date.max - timedelta(days=40)


def add_months(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


MOMENTS: dict[str, Callable[[date], date]] = {
    "D2W": lambda day: day + timedelta(14),
    "D6W": lambda day: day + timedelta(42),
    "D6M": lambda day: add_months(day, 6),
}


@dataclass
class Cohort:
    candidate: str
    rows: list[Row] = field(default_factory=list)

    @property
    def start(self) -> date:
        return day(self.rows[0], "start")

    def standing(self, code: str, reference: date) -> str:
        moment = MOMENTS[code](self.start)
        if moment > reference:
            return "not yet"
        covering = [
            row for row in self.rows if day(row, "start") <= moment <= day(row, "end", FOREVER)
        ]
        if not covering:
            return "not reached"
        sure = any(row.get("end") or day(row, "confirmed", date.min) >= moment for row in covering)
        return "reached" if sure else "unconfirmed"


def day(row: Row, name: str, default: date | None = None) -> date:
    value = row.get(name) or default
    assert isinstance(value, date)
    return value


def cohorts(trial: Trial) -> list[Cohort]:
    found: list[Cohort] = []
    jobs = [row for row in trial.rows.get("placements", ()) if row["kind"] == "NEC-job"]
    for candidate in sorted({str(row["candidate"]) for row in jobs}):
        own = sorted(
            (row for row in jobs if row["candidate"] == candidate),
            key=lambda row: day(row, "start"),
        )
        latest: date | None = None
        for row in own:
            if latest is None or day(row, "start") > latest + timedelta(trial.continuation):
                found.append(Cohort(candidate))
                latest = date.min
            found[-1].rows.append(row)
            latest = max(latest, day(row, "end", FOREVER))
    return found


def retention(trial: Trial, code: str) -> tuple[int, int, int, int]:
    """Reached, of which unconfirmed, not reached, not yet."""
    seen = [cohort.standing(code, trial.reference) for cohort in cohorts(trial)]
    unconfirmed = seen.count("unconfirmed")
    reached = seen.count("reached") + unconfirmed
    return reached, unconfirmed, seen.count("not reached"), seen.count("not yet")


def _log(trial: Trial, code: str) -> list[tuple[date, float]]:
    return [
        (day(row, "day"), float(str(row["amount"])))
        for row in trial.rows.get("log", ())
        if str(row["kpi"]).upper().startswith(code) and float(str(row["amount"])) > 0
    ]


def _dated(trial: Trial, table: str, name: str, **only: Sequence[str]) -> list[tuple[date, float]]:
    return [
        (day(row, name), 1.0)
        for row in trial.rows.get(table, ())
        if row.get(name) and all(row[key] in values for key, values in only.items())
    ]


def _plans(trial: Trial) -> list[tuple[date, float]]:
    found = []
    for person in trial.rows.get("candidates", ()):
        starts = [
            day(row, "start")
            for row in trial.rows.get("actions", ())
            if row["candidate"] == person["code"]
        ]
        if person.get("planned") or starts:
            found.append((day(person, "planned", min(starts, default=None)), 1.0))
    return found


def _derived(trial: Trial, code: str) -> list[tuple[date, float]]:
    kinds = {
        "BBK": "bezoek met kandidaten",
        "TEL": "telefoon",
        "BBP": "prospectiebezoek",
        "BVO": "bedrijf stelt zich voor",
    }
    if code in kinds:
        return _dated(trial, "contacts", "day", kind=[kinds[code]])
    if code in MOMENTS:
        return [
            (MOMENTS[code](cohort.start), 1.0)
            for cohort in cohorts(trial)
            if cohort.standing(code, trial.reference) in {"reached", "unconfirmed"}
        ]
    plain: dict[str, Callable[[], list[tuple[date, float]]]] = {
        "ASM": lambda: _dated(trial, "candidates", "assessed"),
        "VAC": lambda: _dated(trial, "vacancies", "day"),
        "DST": lambda: [(cohort.start, 1.0) for cohort in cohorts(trial)],
        "OPL": lambda: _dated(trial, "placements", "start", kind=["opleiding"]),
        "STG": lambda: _dated(trial, "measures", "start", measure=["BVS", "TBS"]),
        "PDP": lambda: _plans(trial),
    }
    return plain[code]() if code in plain else []


def kpi_months(trial: Trial, code: str) -> list[float | str]:
    """Twelve months from the period's first: "" after the period or the reference date."""
    amounts = _log(trial, code) + _derived(trial, code)
    last = min(trial.last, trial.reference)
    months: list[float | str] = []
    for offset in range(12):
        first = add_months(trial.first, offset)
        end = min(add_months(first, 1) - timedelta(1), last)
        inside = [amount for on, amount in amounts if first <= on <= end]
        months.append(sum(inside) if first <= end else "")
    return months
