"""Slow and plain Python for Traject and for all stored values of a trial."""

from __future__ import annotations

from datetime import date

from done_xl.catalogue.types import Catalogue
from done_xl.layout.computed import (
    ComputedValues,
    DueLine,
    KpiLine,
    Mark,
    MomentLine,
    PathLine,
    PhaseReached,
)
from tests.writing.computed import due_oracle, oracle
from tests.writing.computed.trial import Row, Trial

EXPERIENCE = {
    "experience_oriented": "Werkervaring joboriëntering",
    "experience_worked": "Werkervaring werkplek",
    "experience_followed": "Werkervaring nazorg",
}
PERSONAL = {"ACTIVA", "RSZ jong", "RSZ 55+", "Module 50+", "VOP"}
TYPED = ("referred", "intake", "engaged", "kickoff", "assessed")


def _own(trial: Trial, table: str, code: str) -> list[Row]:
    return [row for row in trial.rows.get(table, ()) if row.get("candidate") == code]


def _days(trial: Trial, person: Row) -> dict[str, date]:
    code = str(person["code"])
    found = {name: [oracle.day(person, name)] for name in TYPED if person.get(name)}
    actions = [oracle.day(row, "start") for row in _own(trial, "actions", code)]
    found["planned"] = [oracle.day(person, "planned")] if person.get("planned") else actions
    steps = [row for row in _own(trial, "measures", code) if row.get("measure") not in PERSONAL]
    found["measure"] = [oracle.day(row, "start") for row in steps]
    jobs = [row for row in _own(trial, "placements", code) if row["kind"] == "NEC-job"]
    found["placed"] = [oracle.day(row, "start") for row in jobs]
    if trial.experience and person.get("path") == "werkervaring":
        for name, kind in EXPERIENCE.items():
            own = [row for row in _own(trial, "measures", code) if row.get("measure") == kind]
            found[name] = [oracle.day(row, "start") for row in own]
    earliest = {name: min(days) for name, days in found.items() if days}
    return {name: day for name, day in earliest.items() if day <= trial.reference}


def _mark(trial: Trial, code: str, moment: str) -> Mark | None:
    own = [cohort for cohort in oracle.cohorts(trial) if cohort.candidate == code]
    seen = {cohort.standing(moment, trial.reference) for cohort in own}
    if seen & {"reached", "unconfirmed"}:
        return "reached"
    if "not yet" in seen:
        return "not_yet"
    return "not_reached" if seen else None


def path(trial: Trial, person: Row, due: tuple[DueLine, ...]) -> PathLine:
    code = str(person["code"])
    days = _days(trial, person)
    stopped = oracle.day(person, "stopped") if person.get("stopped") else None
    if stopped and stopped > trial.reference:
        stopped = None
    starts = [oracle.day(row, "start") for row in _own(trial, "placements", code)]
    phase: PhaseReached = "IN"
    if stopped:
        phase = "STOP"
    elif any(start <= trial.reference for start in starts):
        phase = "UIT"
    elif "planned" in days or "measure" in days:
        phase = "DOOR"
    found = {"weeks2": _mark(trial, code, "D2W"), "months6": _mark(trial, code, "D6M")}
    marks = {name: mark for name, mark in found.items() if mark}
    first = next((one for one in due if one.candidate == code), None)
    return PathLine(
        code,
        phase,
        days,
        marks,
        stopped,
        first.day if first else None,
        first.what if first else "",
    )


def computed_values(trial: Trial, catalogue: Catalogue) -> ComputedValues:
    months = len(trial.setup.period.months())
    kpis = [
        KpiLine(
            kpi.code,
            kpi.label,
            kpi.phase,
            kpi.kind,
            trial.baselines.get(kpi.code),
            trial.targets.get(kpi.code),
            tuple(float(amount or 0) for amount in oracle.kpi_months(trial, kpi.code))[:months],
        )
        if kpi.active
        else None
        for kpi in catalogue.kpis
    ]
    moments = [code for code in oracle.MOMENTS if catalogue.kpi(code).active]
    due = due_oracle.due(trial, moments)
    scores = [row.get("score") for row in trial.rows.get("statements", ())]
    return ComputedValues(
        trial.setup.name,
        trial.setup.period,
        trial.reference,
        tuple(kpis),
        tuple(MomentLine(code, *oracle.retention(trial, code)) for code in oracle.MOMENTS),
        tuple(path(trial, person, due) for person in trial.rows.get("candidates", ())),
        tuple(score if isinstance(score, int) else None for score in scores),
        work_experience=trial.experience,
        due=due,
    )
