"""The figures of a workbook's computed sheets, from the same arithmetic as the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.organisation import summarise
from done_xl.consolidation.result import OrganisationResult
from done_xl.layout.computed import (
    ComputedValues,
    DueLine,
    KpiLine,
    Mark,
    MomentLine,
    PathLine,
)
from done_xl.model.raw import RawBook
from done_xl.model.submission import Submission
from done_xl.model.tables import table
from done_xl.reading.book import read_book
from done_xl.scoring.due import DueItem, due_items
from done_xl.scoring.own_settings import own_numbers
from done_xl.scoring.path import FOLLOW_UPS, Trajectory, trajectories
from done_xl.scoring.premium import period_premiums
from done_xl.scoring.retention import (
    cohorts,
    continuation_days,
)
from done_xl.validation.book import check_book
from done_xl.writing.book import Cell
from done_xl.writing.computed.cached import cached_cells

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
    due = tuple(_due_lines(due_items(submission, known, reference)))
    return ComputedValues(
        name=organisation.name,
        period=organisation.period,
        reference=reference,
        kpis=tuple(_kpi_lines(raw, submission, result)),
        moments=tuple(
            MomentLine(one.code, one.reached, one.unconfirmed, one.not_reached, one.not_yet)
            for one in result.retention
        ),
        paths=tuple(_path_lines(raw, submission, known, reference, due)),
        due=due,
        scores=result.checklist.scores,
        work_experience=own_numbers(submission.amounts, known).work_experience,
        premiums=period_premiums(submission, known, reference),
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
    raw: RawBook,
    submission: Submission,
    known: Catalogue,
    reference: date,
    due: Iterable[DueLine],
) -> Iterator[PathLine | None]:
    days = continuation_days(submission.amounts, known.settings)
    found = cohorts(submission.placements, days)
    paths = trajectories(submission, found, known, reference)
    first: dict[str, DueLine] = {}
    for item in due:
        first.setdefault(item.candidate, item)
    for index in _by_row(raw, "candidates", submission.candidates.lines):
        if index is None:
            yield None
            continue
        person, path = submission.candidates.rows[index], paths[index]
        stopped = person.stopped if person.stopped and person.stopped <= reference else None
        next_one = first.get(person.code)
        yield PathLine(
            path.candidate,
            path.phase,
            _days(path),
            _marks(path),
            stopped,
            next_one.day if next_one else None,
            next_one.what if next_one else "",
        )


def _due_lines(items: Iterable[DueItem]) -> Iterator[DueLine]:
    return (
        DueLine(
            day=item.day,
            candidate=item.candidate,
            coach=item.coach,
            what=item.what,
            detail=item.detail,
            sheet=table(item.table).sheet,
            line=item.sheet_line,
        )
        for item in items
    )


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
