"""Slow and plain Python for Opvolging, for the kinds of items that the hand-made fillings hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from done_xl.layout.computed import DueLine
from tests.writing.computed import oracle
from tests.writing.computed.trial import Row, Trial

FIRST_LINE = 6
WORDS = {"D2W": "2 weken", "D6W": "6 weken", "D6M": "6 maanden"}
PAPERS = {
    "BVS": (
        "Peter of meter, Overeenkomst op, Taken of opleidingsplan op, "
        "Verzekering nagekeken op, Akkoord inspectie op"
    ),
    "TBS": "Overeenkomst op, Akkoord inspectie op, Akkoord vakbond of PC op",
    "IBO": "Akkoord VDAB op, Akkoord RVA op",
    "Werkervaring joboriëntering": "Taken of opleidingsplan op, Akkoord VDAB op",
}
LAST_DAYS: dict[str, Callable[[date], date]] = {
    "BVS": lambda start: start + timedelta(13),
    "TBS": lambda start: start + timedelta(20),
    "IBO": lambda start: _months(start, 6),
    "Werkervaring joboriëntering": lambda start: _months(start, 1),
}


def due(trial: Trial, moments: list[str]) -> tuple[DueLine, ...]:
    """What is due, by day and on one day in the order of the kinds and the rows."""
    stopped = {
        row["code"]
        for row in trial.rows.get("candidates", ())
        if row.get("stopped") and oracle.day(row, "stopped") <= trial.reference
    }
    found = [
        *_moments(trial, moments),
        *_aftercare(trial),
        *_ends(trial),
        *_papers(trial),
        *_actions(trial),
    ]
    return tuple(
        sorted((one for one in found if one.candidate not in stopped), key=lambda one: one.day)
    )


def _line(day: date, row: Row, what: str, sheet: str, rows: list[Row]) -> DueLine:
    place = next(number for number, other in enumerate(rows) if other is row)
    return DueLine(day, str(row["candidate"]), "", what, "", sheet, FIRST_LINE + place)


def _moments(trial: Trial, moments: list[str]) -> Iterator[DueLine]:
    rows = list(trial.rows.get("placements", ()))
    for code in moments:
        found = []
        for cohort in oracle.cohorts(trial):
            words = {
                "not yet": f"nog in dienst na {WORDS[code]}?",
                "unconfirmed": f"bevestig: in dienst na {WORDS[code]}",
            }.get(cohort.standing(code, trial.reference))
            if words:
                day = oracle.MOMENTS[code](cohort.start)
                going = [row for row in cohort.rows if _goes_on(row, day)]
                asked = cohort.rows[:1] if words.startswith("nog") else going
                lines = [_line(day, row, words, "Uitstroom", rows) for row in asked]
                head = _line(day, cohort.rows[0], words, "Uitstroom", rows)
                found.append((head.line, max(lines, key=lambda one: one.line)))
        yield from (line for _, line in sorted(found, key=lambda one: one[0]))


def _goes_on(row: Row, day: date) -> bool:
    return not row.get("end") and oracle.day(row, "start") <= day


def _aftercare(trial: Trial) -> Iterator[DueLine]:
    rows = list(trial.rows.get("placements", ()))
    for row in rows:
        start, end = oracle.day(row, "start"), oracle.day(row, "end", oracle.FOREVER)
        if row["kind"] == "NEC-job" and start <= trial.reference <= end:
            yield _line(start, row, "nazorg afspreken", "Uitstroom", rows)


def _months(start: date, count: int) -> date:
    """The day before the same day of a later month; that month's last day where it is shorter."""
    later = oracle.add_months(start, count)
    return later - timedelta(later.day == start.day)


def _ends(trial: Trial) -> Iterator[DueLine]:
    """The last day of a measure without an end."""
    rows = list(trial.rows.get("measures", ()))
    for row in rows:
        if row.get("measure") in LAST_DAYS and not row.get("end"):
            last = LAST_DAYS[str(row["measure"])](oracle.day(row, "start"))
            yield _line(last, row, f"einde {row['measure']} invullen", "Maatregelen", rows)


def _papers(trial: Trial) -> Iterator[DueLine]:
    rows = list(trial.rows.get("measures", ()))
    for row in rows:
        measure = str(row.get("measure"))
        if measure in PAPERS:
            what = f"{measure}, nog nodig: {PAPERS[measure]}"
            yield _line(oracle.day(row, "start"), row, what, "Maatregelen", rows)


def _actions(trial: Trial) -> Iterator[DueLine]:
    rows = list(trial.rows.get("actions", ()))
    for row in rows:
        if row.get("done") != "+":
            yield _line(oracle.day(row, "until"), row, "PDP-actie", "PDP", rows)
