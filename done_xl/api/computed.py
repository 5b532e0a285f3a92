"""The figures of a workbook's computed sheets, from the same arithmetic as the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Catalogue, Kpi, Moment
from done_xl.consolidation.organisation import summarise
from done_xl.consolidation.result import OrganisationResult
from done_xl.layout.computed import ACTION, ComputedValues, KpiLine, Mark, MomentLine, PathLine
from done_xl.model.raw import RawBook
from done_xl.model.submission import Submission
from done_xl.reading.book import read_book
from done_xl.scoring.days import moment_day
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.path import FOLLOW_UPS, Trajectory, trajectories
from done_xl.scoring.retention import (
    Cohort,
    cohorts,
    continuation_days,
    retention_kpis,
    standing,
)
from done_xl.validation.book import check_book
from done_xl.writing.book import Cell
from done_xl.writing.computed.cached import cached_cells

_DONE = "+"
_UNMET: Mapping[str, Mark] = {"not_reached": "not_reached", "not_yet": "not_yet"}


def computed_cells(path: Path, today: date) -> Mapping[tuple[str, str], Cell]:
    """The results of a workbook's formulas by sheet and address.

    Nothing for a workbook with errors: its formulas may count cells that the check leaves out, so
    only a spreadsheet program can say what they give.
    """
    raw, known = read_book(path, path.name), catalogue()
    checked = check_book(raw, known, today=today)
    faulty = any(finding.severity == "error" for finding in checked.findings)
    if faulty or checked.submission is None or checked.reference is None:
        return {}
    return cached_cells(_values(raw, checked.submission, known, checked.reference), known)


def _values(
    raw: RawBook, submission: Submission, known: Catalogue, reference: date
) -> ComputedValues:
    result = summarise(submission, (), known, reference)
    organisation = submission.organisation
    return ComputedValues(
        name=organisation.name,
        period=organisation.period,
        reference=reference,
        kpis=tuple(_kpi_lines(raw, submission, result)),
        moments=tuple(
            MomentLine(one.code, one.reached, one.unconfirmed, one.not_reached, one.not_yet)
            for one in result.retention
        ),
        paths=tuple(_path_lines(raw, submission, known, reference)),
        scores=result.checklist.scores,
        work_experience=own_numbers(submission.amounts, known).work_experience,
    )


def _by_row(raw: RawBook, key: str, lines: tuple[int, ...]) -> Iterator[int | None]:
    """Per row of a table the index of its checked row, None for a blank one."""
    if not lines:
        return
    place = {line: index for index, line in enumerate(lines)}
    first = raw.tables[key].header_line + 1
    yield from (place.get(line) for line in range(first, max(lines) + 1))


def _kpi_lines(
    raw: RawBook, submission: Submission, result: OrganisationResult
) -> Iterator[KpiLine | None]:
    series = {one.code: one for one in result.kpis if one.active}
    for index in _by_row(raw, "kpis", submission.kpis.lines):
        one = None if index is None else series.get(submission.kpis.rows[index].code)
        yield (
            None
            if one is None
            else KpiLine(
                one.code, one.label, one.phase, one.kind, one.baseline, one.target, one.months
            )
        )


def _path_lines(
    raw: RawBook, submission: Submission, known: Catalogue, reference: date
) -> Iterator[PathLine | None]:
    days = continuation_days(submission.amounts, known.settings)
    found = cohorts(submission.placements, days)
    paths = trajectories(submission, found, known, reference)
    active = {row.code for row in submission.kpis if row.active == "ja"}
    moments = [kpi for kpi in retention_kpis(known) if kpi.code in active]
    for index in _by_row(raw, "candidates", submission.candidates.lines):
        if index is None:
            yield None
            continue
        person, path = submission.candidates.rows[index], paths[index]
        stopped = person.stopped if person.stopped and person.stopped <= reference else None
        waiting = [] if stopped else _open_actions(submission, person.code)
        if not stopped:
            own = [cohort for cohort in found if cohort.candidate == person.code]
            waiting += _open_moments(own, moments, reference)
        # An action goes before a moment on the same day.
        due, what = min(waiting, key=lambda one: one[0], default=(None, ""))
        yield PathLine(path.candidate, path.phase, _days(path), _marks(path), stopped, due, what)


def _days(path: Trajectory) -> dict[str, date]:
    return {
        code: mark
        for code, mark in path.milestones.items()
        if isinstance(mark, date) and code not in FOLLOW_UPS
    }


def _marks(path: Trajectory) -> dict[str, Mark]:
    return {
        code: "reached" if isinstance(mark, date) else _UNMET[mark]
        for code in FOLLOW_UPS
        if (mark := path.milestones.get(code)) is not None
    }


def _open_actions(submission: Submission, candidate: str) -> list[tuple[date, str]]:
    return [
        (row.until, ACTION)
        for row in submission.actions
        if row.candidate == candidate and row.done != _DONE
    ]


def _open_moments(
    own: Sequence[Cohort], moments: Sequence[Kpi], reference: date
) -> Iterator[tuple[date, str]]:
    for kpi in moments:
        for cohort in own:
            day = moment_day(cohort.start, kpi.moment or Moment())
            if standing(cohort, day, reference) == "not_yet":
                yield day, kpi.code
