"""One checked workbook added up: sums and counts, without any row about a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from done_xl.catalogue.types import Catalogue, Derivation, Kpi
from done_xl.consolidation.result import (
    ChecklistResult,
    KnownCohort,
    KpiSeries,
    MomentCount,
    OrganisationResult,
    PathCounts,
    PlanCount,
    TableCount,
    YesNoResult,
)
from done_xl.consolidation.terms import term_counts
from done_xl.consolidation.unread import is_known
from done_xl.model.findings import Finding
from done_xl.model.raw import RawBook
from done_xl.model.rows import KpiRow
from done_xl.model.submission import Submission
from done_xl.model.tables import TABLES, table
from done_xl.scoring.checklist import count_answers, score_checklist
from done_xl.scoring.days import Window, moment_day
from done_xl.scoring.kpi import derived_months, logged_months
from done_xl.scoring.path import count_kinds, count_milestones, count_phases, trajectories
from done_xl.scoring.people import trait_counts
from done_xl.scoring.plan import plan_progress
from done_xl.scoring.retention import (
    Cohort,
    cohorts,
    continuation_days,
    retention_kpis,
    standing,
    standings,
)
from done_xl.text_nl.folder import NOT_FILLED

_YES = "ja"


def summarise(
    submission: Submission,
    findings: Sequence[Finding],
    catalogue: Catalogue,
    reference: date,
    unread: frozenset[str] = frozenset(),
    *,
    codes: frozenset[str] = frozenset(),
    lacking: frozenset[str] = frozenset(),
) -> OrganisationResult:
    """The sums and counts of a workbook as seen on the reference date.

    `unread` are the keys of tables that could not be used; what is counted from them is unknown.
    `codes` are the candidates whose row is left out, `lacking` the fields that Maatregelen lacks.
    """
    days = continuation_days(submission.amounts, catalogue.settings)
    found = cohorts(submission.placements, days)
    return OrganisationResult(
        facts=submission.facts,
        organisation=submission.organisation,
        months=submission.organisation.period.months(),
        kpis=tuple(
            replace(series, known=is_known(_derivation(series, catalogue), unread))
            for series in _kpis(submission, found, catalogue, reference)
        ),
        retention=_moments(found, catalogue, reference),
        cohorts=tuple(_known(cohort, days, catalogue, reference) for cohort in found),
        checklist=_checklist(submission, catalogue),
        yes_no=_yes_no(submission, catalogue),
        plans=_plans(submission, reference),
        path=_path(submission, found, catalogue, reference),
        traits=trait_counts(submission.candidates, catalogue.settings.age_bands, reference),
        tables=_tables(submission),
        findings=tuple(findings),
        unread=unread,
        candidates=codes.union(row.code for row in submission.candidates),
        assessed=_assessed(submission),
        terms=term_counts(submission, catalogue, reference, lacking),
    )


def _path(
    submission: Submission, found: Sequence[Cohort], catalogue: Catalogue, reference: date
) -> PathCounts:
    paths = trajectories(submission, found, catalogue, reference)
    return PathCounts(
        len(paths), count_milestones(paths, catalogue), count_phases(paths), count_kinds(paths)
    )


def _tables(submission: Submission) -> tuple[TableCount, ...]:
    return tuple(
        TableCount(spec.key, checked.read, len(checked))
        for spec in TABLES
        for checked in (getattr(submission, spec.key),)
    )


def _assessed(submission: Submission) -> tuple[tuple[str, date], ...]:
    return tuple(
        (row.code, row.assessed) for row in submission.candidates if row.assessed is not None
    )


def candidate_codes(raw: RawBook) -> frozenset[str]:
    """The candidates' codes as typed in Kandidaten, also of rows that the check leaves out."""
    found = raw.tables.get("candidates")
    if found is None:
        return frozenset()
    place = table("candidates").field("code").index
    typed = (row[place] for row in found.rows)
    return frozenset(code.strip().upper() for code in typed if isinstance(code, str))


def _derivation(series: KpiSeries, catalogue: Catalogue) -> Derivation:
    return "none" if series.own else catalogue.kpi(series.code).derivation


def _kpis(
    submission: Submission, found: Sequence[Cohort], catalogue: Catalogue, reference: date
) -> tuple[KpiSeries, ...]:
    """The project's KPIs in the catalogue's order, then the organisation's own in sheet order.

    One that the organisation switched off counts nothing, as in its own KPI rekenblad.
    """
    window = Window.of(submission.organisation.period, reference)
    logged = logged_months(submission.log, window)
    nothing = (0.0,) * window.size
    typed = {row.code: row for row in submission.kpis}
    project = tuple(
        _series(
            kpi,
            typed.get(kpi.code),
            logged.get(kpi.code, nothing),
            derived_months(kpi, submission, found, window, reference),
        )
        for kpi in catalogue.kpis
    )
    codes = {kpi.code for kpi in catalogue.kpis}
    own = tuple(
        KpiSeries(
            code=row.code,
            label=row.label,
            phase=row.phase,
            kind=row.kind,
            unit=row.unit or "",
            active=row.active == _YES,
            baseline=row.baseline,
            target=row.target,
            logged=logged.get(row.code, nothing) if row.active == _YES else nothing,
            derived=nothing,
            own=True,
        )
        for row in submission.kpis
        if row.code not in codes
    )
    return project + own


def _series(
    kpi: Kpi, row: KpiRow | None, logged: tuple[float, ...], derived: tuple[float, ...]
) -> KpiSeries:
    active = kpi.active if row is None else row.active == _YES
    nothing = (0.0,) * len(logged)
    return KpiSeries(
        code=kpi.code,
        label=kpi.label,
        phase=kpi.phase,
        kind=kpi.kind,
        unit=kpi.unit,
        active=active,
        baseline=None if row is None else row.baseline,
        target=None if row is None else row.target,
        logged=logged if active else nothing,
        derived=derived if active else nothing,
    )


def _moments(
    found: Sequence[Cohort], catalogue: Catalogue, reference: date
) -> tuple[MomentCount, ...]:
    counts = (standings(found, kpi, reference) for kpi in retention_kpis(catalogue))
    return tuple(
        MomentCount(
            code=count.code,
            reached=count.reached,
            unconfirmed=count.unconfirmed,
            not_reached=count.not_reached,
            not_yet=count.not_yet,
        )
        for count in counts
    )


def _known(cohort: Cohort, days: int, catalogue: Catalogue, reference: date) -> KnownCohort:
    ends = [job.end for job in cohort.jobs if job.end is not None]
    ended = len(ends) == len(cohort.jobs)
    return KnownCohort(
        candidate=cohort.candidate,
        start=cohort.start,
        until=max(ends) + timedelta(days=days) if ended else None,
        standings=tuple(
            standing(cohort, moment_day(cohort.start, kpi.moment), reference)
            for kpi in retention_kpis(catalogue)
            if kpi.moment is not None
        ),
    )


def _checklist(submission: Submission, catalogue: Catalogue) -> ChecklistResult:
    score = score_checklist(submission.statements, catalogue.checklist)
    return ChecklistResult(
        submission.checklist.filled_in, score.scores, score.answered, score.share, score.themes
    )


def _yes_no(submission: Submission, catalogue: Catalogue) -> YesNoResult:
    answers = count_answers(submission.questions, catalogue.questions)
    return YesNoResult(
        submission.yes_no.filled_in,
        answers.yes,
        answers.no,
        answers.open,
        answers.obstacles,
        answers.answers,
    )


def _plans(submission: Submission, reference: date) -> tuple[PlanCount, ...]:
    return tuple(
        PlanCount(
            need_kind=part.need_kind or NOT_FILLED,
            actions=part.actions,
            done=part.done,
            partly=part.partly,
            progress=part.progress,
            overdue=part.overdue,
        )
        for part in plan_progress(submission.actions, reference)
    )
