"""One file read, checked and added up; what it holds is dropped before the next one."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.impressions import impressions_of
from done_xl.consolidation.merge import merge_all
from done_xl.consolidation.observing import agreed_file, observed_file
from done_xl.consolidation.organisation import candidate_codes, summarise
from done_xl.consolidation.outward import for_the_report
from done_xl.consolidation.result import Consolidation, Excluded
from done_xl.consolidation.unread import unread_tables
from done_xl.model.collector import collector_paused
from done_xl.model.errors import kind_and_place
from done_xl.model.findings import Finding, Place
from done_xl.model.raw import FileFacts, RawBook, RawTable
from done_xl.model.submission import Submission
from done_xl.model.tables import lacking_fields
from done_xl.text_nl.folder import (
    CRASHED,
    FOLDER_UNREAD,
    FULL_BOOK,
    LOCK_FILE,
    LOCKED,
    NOTHING_READ,
    OTHER_BOOKS,
    OTHER_REFERENCE,
    OWN_BOOKS,
)
from done_xl.text_nl.shown import day_text
from done_xl.validation.assessment import CheckedAssessment, check_assessment
from done_xl.validation.observation import CheckedObservation, check_observation

_LOG = logging.getLogger(__name__)


class CheckedFile(Protocol):
    """What the check hands back; without a submission the file cannot be added up."""

    @property
    def facts(self) -> FileFacts:
        """The file."""

    @property
    def submission(self) -> Submission | None:
        """The rows that count."""

    @property
    def findings(self) -> Sequence[Finding]:
        """All findings of reading and checking."""


@dataclass(frozen=True, slots=True)
class Stages:
    """The functions that a file passes through before it is added up.

    `read` takes a path and the name to show, `last` gives the last day of a file's period cheaply
    (None where it has none), `check` takes what was read, the catalogue, today and the reference
    date. `observe` and `assess` are the check of observation workbooks and assessment reports.
    """

    read: Callable[[Path, str], RawBook]
    check: Callable[[RawBook, Catalogue, date, date], CheckedFile]
    last: Callable[[Path, str], date | None]
    observe: Callable[..., CheckedObservation] = check_observation
    assess: Callable[[RawBook, Catalogue], CheckedAssessment] = check_assessment


@dataclass(frozen=True, slots=True)
class Job:
    """What every file of one run shares.

    With `sending` the findings of a workbook also say what the reader of a report must know: that
    it is a full one, or has another reference date.
    """

    folder: Path
    catalogue: Catalogue
    stages: Stages
    today: date
    reference: date
    sending: bool = True

    def nothing(self) -> Consolidation:
        """A consolidation without files."""
        return Consolidation(reference=self.reference, run=self.today)


def take_files(job: Job, names: Sequence[str]) -> Consolidation:
    """The consolidation of some files, before it is settled which of them count."""
    return merge_all([job.nothing(), *(take_file(job, name) for name in names)])


def take_file(job: Job, name: str) -> Consolidation:
    """The consolidation of one file; whatever is wrong with it costs that file only.

    A folder takes the place of its files where nobody could look into it.
    """
    try:
        if (job.folder / name).is_dir():
            return left_out(job, name, FOLDER_UNREAD.at(Place(name)))
        with collector_paused():
            return _taken(job, name)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return left_out(job, name, LOCKED.at(Place(name), found=reason))
    except Exception as error:
        # The finding names the file: a log that is passed on must not.
        _LOG.warning("a workbook could not be read: %s", kind_and_place(error))
        return left_out(job, name, CRASHED.at(Place(name)))


def _taken(job: Job, name: str) -> Consolidation:
    return take_read(job, job.stages.read(job.folder / name, name))


def take_read(job: Job, raw: RawBook) -> Consolidation:
    """The consolidation of one workbook that was read, from a file or where it is open."""
    if raw.facts.kind in OWN_BOOKS:
        return _passed_over(job, raw.facts, OWN_BOOKS[raw.facts.kind])
    if raw.facts.kind == "observation":
        return _observed(job, raw)
    if raw.facts.kind == "assessment":
        return _agreed(job, raw)
    book = job.stages.check(raw, job.catalogue, job.today, job.reference)
    return _checked(job, book, raw)


def _observed(job: Job, raw: RawBook) -> Consolidation:
    checked = job.stages.observe(raw, job.catalogue, today=job.today)
    findings = _outward(job, checked.findings)
    if checked.observation is None:
        return _unusable(job, raw.facts, findings)
    file = observed_file(raw, checked.observation, findings)
    return replace(job.nothing(), observed=(file,))


def _agreed(job: Job, raw: RawBook) -> Consolidation:
    checked = job.stages.assess(raw, job.catalogue)
    findings = _outward(job, checked.findings)
    if checked.assessment is None:
        return _unusable(job, raw.facts, findings)
    file = agreed_file(raw, checked.assessment, findings, job.catalogue)
    return replace(job.nothing(), agreed=(file,))


def _outward(
    job: Job, findings: Sequence[Finding], measures: RawTable | None = None
) -> tuple[Finding, ...]:
    return for_the_report(findings, job.catalogue, measures) if job.sending else tuple(findings)


def take_lock(job: Job, name: str) -> Consolidation:
    """The consolidation of a lock file: named, and passed over."""
    return _passed_over(job, _facts(job, name), LOCK_FILE)


def left_out(job: Job, name: str, finding: Finding) -> Consolidation:
    """The consolidation of a file that could not be read, with the finding that says why."""
    excluded = Excluded(_facts(job, name), finding.message, (finding,))
    return replace(job.nothing(), excluded=(excluded,))


def _facts(job: Job, name: str) -> FileFacts:
    try:
        size = (job.folder / name).stat().st_size
    except OSError:
        size = 0
    return FileFacts(path=name, size=size, sha256="", kind="foreign")


def _passed_over(job: Job, facts: FileFacts, what: str) -> Consolidation:
    finding = OTHER_BOOKS.at(Place(facts.path), found=what)
    return replace(job.nothing(), passed_over=(Excluded(facts, finding.message, (finding,)),))


def _unusable(job: Job, facts: FileFacts, findings: Sequence[Finding]) -> Consolidation:
    """The consolidation of a file that the check could make nothing of."""
    errors = [finding for finding in findings if finding.severity == "error"]
    if not errors:
        errors = [NOTHING_READ.at(Place(facts.path))]
        findings = (*findings, *errors)
    excluded = Excluded(facts, errors[0].message, tuple(findings))
    return replace(job.nothing(), excluded=(excluded,))


def _checked(job: Job, book: CheckedFile, raw: RawBook) -> Consolidation:
    measures = raw.tables.get("measures")
    findings = _outward(job, book.findings, measures)
    if book.submission is None:
        return _unusable(job, book.facts, findings)
    if job.sending:
        findings = (*findings, *_for_the_report(job, book.submission))
    result = summarise(
        book.submission,
        findings,
        job.catalogue,
        job.reference,
        unread_tables(raw),
        codes=candidate_codes(raw),
        lacking=lacking_fields(measures) if measures is not None else frozenset(),
    )
    if not job.sending:
        result = replace(result, impressions=impressions_of(book.submission, raw))
    return replace(job.nothing(), results=(result,))


def _for_the_report(job: Job, submission: Submission) -> Iterator[Finding]:
    place = Place(submission.facts.path)
    if holds_persons(submission):
        yield FULL_BOOK.at(place)
    own, last = submission.organisation.reference, submission.organisation.period.last
    # Over months that are all in the past, every later day gives the same figures.
    if own is not None and own != job.reference and min(own, job.reference) < last:
        yield OTHER_REFERENCE.at(place, found=day_text(own), reference=day_text(job.reference))


def holds_persons(submission: Submission) -> bool:
    """Whether a workbook still holds names, intakes or interviews (domain 10)."""
    return bool(
        submission.intakes.read
        or submission.interviews.read
        or any(row.name for row in submission.candidates)
    )
