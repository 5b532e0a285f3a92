"""The files of one assessment: observation workbooks, profiles, and levels typed before."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.assessed import (
    Assessed,
    AssessmentKey,
    LevelLine,
    Target,
    alike,
    key_of,
    labels_of,
    level_lines,
)
from done_xl.consolidation.handedin import without_marked
from done_xl.consolidation.listing import is_lock, list_files
from done_xl.consolidation.observing import slot_cells
from done_xl.consolidation.result import Excluded
from done_xl.consolidation.typed_levels import Earlier, earlier_report, last_saved, merged_levels
from done_xl.model.books import LEVELS, OBSERVATION_FORM
from done_xl.model.errors import kind_and_place
from done_xl.model.findings import Finding, Place
from done_xl.model.observation import Observation
from done_xl.model.raw import FileFacts, RawBook
from done_xl.model.rows import GrowthTalk
from done_xl.model.submission import Submission
from done_xl.reading.book import file_size, read_book
from done_xl.scoring.talks import Trend, trend
from done_xl.text_nl import assessing as text
from done_xl.text_nl import folder as folder_text
from done_xl.text_nl.assessed import REPLACED, SAME_CONTENT, UNDECIDED
from done_xl.validation.assessors import across, counting
from done_xl.validation.book import check_book
from done_xl.validation.known import normal
from done_xl.validation.observation import check_observation

_LOG = logging.getLogger(__name__)
_NOT_COUNTED = frozenset(rule.code for rule in (SAME_CONTENT, REPLACED, UNDECIDED))
Progress = Callable[[int, int], None]
Trends = tuple[Trend, ...]


@dataclass(slots=True)
class Gathered:
    """What the files of a folder hold, before one assessment is chosen.

    `findings` are those of the observation workbooks by path, `slots` where their candidates stand
    on Start; `submissions` are the organisations' workbooks.
    """

    observations: list[Observation] = field(default_factory=list)
    earlier: list[Earlier] = field(default_factory=list)
    submissions: list[Submission] = field(default_factory=list)
    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    slots: dict[str, Mapping[str, str | None]] = field(default_factory=dict)
    excluded: list[Excluded] = field(default_factory=list)
    passed_over: list[Excluded] = field(default_factory=list)

    def keys(self) -> dict[AssessmentKey, tuple[str, str]]:
        """The assessments that observation workbooks name, each as the first one spells it."""
        found: dict[AssessmentKey, tuple[str, str]] = {}
        for one in sorted(self.observations, key=lambda one: one.facts.path):
            found.setdefault(_key(one), (one.organisation, one.assessment))
        return dict(sorted(found.items()))


def gather(
    folder: Path,
    books: Sequence[Path],
    catalogue: Catalogue,
    *,
    today: date,
    progress: Progress | None = None,
) -> Gathered:
    """All that the files of the folder hold, and `books`, organisations' workbooks elsewhere.

    A file that cannot be read costs itself only.
    """
    listing = list_files(folder)
    found = Gathered()
    files = {name: folder / name for name in (*listing.books, *listing.locks, *listing.unread)}
    inside = {path.resolve() for path in files.values()}
    files |= {path.name: path for path in books if path.resolve() not in inside}
    for done, (name, path) in enumerate(files.items(), 1):
        _take(found, path, name, catalogue, today)
        if progress is not None:
            progress(done, len(files))
    return found


def _take(found: Gathered, path: Path, name: str, catalogue: Catalogue, today: date) -> None:
    bare = FileFacts(name, file_size(path), "", "foreign")
    if is_lock(name):
        found.passed_over.append(_passed(bare, folder_text.LOCK_FILE))
        return
    try:
        if path.is_dir():
            found.excluded.append(_left_out(bare, folder_text.FOLDER_UNREAD.at(Place(name))))
        else:
            _sort(found, read_book(path, name), catalogue, today)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        found.excluded.append(_left_out(bare, folder_text.LOCKED.at(Place(name), found=reason)))
    except Exception as error:
        # The finding names the file: a log that is passed on must not.
        _LOG.warning("a workbook could not be read: %s", kind_and_place(error))
        found.excluded.append(_left_out(bare, folder_text.CRASHED.at(Place(name))))


def _sort(found: Gathered, raw: RawBook, catalogue: Catalogue, today: date) -> None:
    facts = raw.facts
    match facts.kind:
        case "observation":
            checked = check_observation(raw, catalogue, today=today)
            if checked.observation is None:
                found.excluded.append(_unusable(facts, checked.findings))
            else:
                found.observations.append(checked.observation)
                found.findings[facts.path] = checked.findings
                found.slots[facts.path] = slot_cells(raw, checked.observation.organisation)
        case "assessment":
            earlier = earlier_report(raw, catalogue)
            if earlier is None:
                found.excluded.append(_unusable(facts, raw.findings))
            else:
                found.earlier.append(earlier)
        case "organisation":
            book = check_book(raw, catalogue, today=today)
            if book.submission is None:
                found.excluded.append(_unusable(facts, book.findings))
            else:
                found.submissions.append(book.submission)
        case "foreign":
            found.excluded.append(_unusable(facts, raw.findings))
        case _:
            found.passed_over.append(_passed(facts, folder_text.OWN_BOOKS[facts.kind]))


def _unusable(facts: FileFacts, findings: Sequence[Finding]) -> Excluded:
    errors = [one for one in findings if one.severity == "error"]
    if not errors:
        errors = [text.NOT_USABLE.at(Place(facts.path))]
        findings = (*findings, *errors)
    return Excluded(facts, errors[0].message, tuple(findings))


def _left_out(facts: FileFacts, finding: Finding) -> Excluded:
    return Excluded(facts, finding.message, (finding,))


def _passed(facts: FileFacts, what: str) -> Excluded:
    return _left_out(facts, text.PASSED_OVER.at(Place(facts.path), found=what))


def assessed(
    found: Gathered,
    key: AssessmentKey,
    catalogue: Catalogue,
    *,
    existing: Earlier | None = None,
) -> Assessed:
    """One assessment of the folder; `existing` is the report that is about to be replaced.

    What was typed into that one goes before other reports of this assessment, and what was made
    blank in it stays so; of the others the one that was saved last goes first.
    """
    every = [one for one in found.observations if _key(one) == key]
    own, marked = without_marked(every, lambda one: normal(one.assessor))
    observations = alike(counting(own))
    reports = [one for one in found.earlier if one.key == key]
    typed, clashes = merged_levels(reports, existing)
    labels = labels_of(observations, typed, catalogue)
    lines = level_lines(observations, typed, labels)
    people = {line.candidate for line in lines}
    between = across(own)
    left_out, copies = _not_counted(own, observations, between)
    replaced = existing or (reports[0] if reports else None)
    said = (*_unknown(found, observations), *_gone(lines, replaced))
    findings = (*_findings(found, own), *between, *clashes, *said)
    return Assessed(
        *found.keys()[key],
        observations=observations,
        lines=lines,
        labels=labels,
        targets=_targets(found.submissions, people),
        findings=findings,
        excluded=(*found.excluded, *left_out),
        passed_over=(*found.passed_over, *_others(found, key), *marked, *copies),
        saved=last_saved(reports, existing),
        trends=_trends(found.submissions, people),
    )


def _findings(found: Gathered, own: Sequence[Observation]) -> Iterator[Finding]:
    """What was said of these workbooks, and of the files that are none."""
    for one in own:
        yield from found.findings.get(one.facts.path, ())
    for other in (*found.excluded, *found.passed_over):
        yield from other.findings


def _not_counted(
    own: Sequence[Observation], counted: Sequence[Observation], findings: Sequence[Finding]
) -> tuple[list[Excluded], list[Excluded]]:
    """The workbooks of this assessment that do not count, and the copies of some that do."""
    paths = {one.facts.path for one in counted}
    copies = {one.place.file for one in findings if one.code == SAME_CONTENT.code}
    out = [_replaced(one.facts, findings) for one in own if one.facts.path not in paths]
    return (
        [one for one in out if one.facts.path not in copies],
        [one for one in out if one.facts.path in copies],
    )


def _key(one: Observation) -> AssessmentKey:
    return key_of(one.organisation, one.assessment)


def _replaced(facts: FileFacts, findings: Sequence[Finding]) -> Excluded:
    said = [one for one in findings if one.place.file == facts.path and one.code in _NOT_COUNTED]
    return Excluded(facts, said[0].message if said else text.NOT_COUNTED)


def _others(found: Gathered, key: AssessmentKey) -> Iterator[Excluded]:
    for one in found.observations:
        if _key(one) != key:
            what = text.OTHER_ASSESSMENT.at(Place(one.facts.path), found=one.assessment)
            yield _left_out(one.facts, what)


def _unknown(found: Gathered, observations: Sequence[Observation]) -> Iterator[Finding]:
    """A warning at each candidate who is not in the workbook of the own organisation."""
    people: defaultdict[str, set[str]] = defaultdict(set)
    for one in found.submissions:
        # Kandidaten that could not be read may hold anyone.
        if one.candidates.rows:
            people[one.organisation.code].update(person.code for person in one.candidates)
    for observation in observations:
        slots = found.slots.get(observation.facts.path, {})
        for candidate in observation.candidates:
            organisation, _, code = candidate.rpartition("/")
            if organisation in people and code not in people[organisation]:
                place = Place(observation.facts.path, OBSERVATION_FORM.sheet, slots.get(candidate))
                yield folder_text.UNKNOWN_CANDIDATE.at(place, found=candidate, code=organisation)


def _gone(lines: Sequence[LevelLine], report: Earlier | None) -> Iterator[Finding]:
    """That a typed level has no score behind it any more."""
    place = Place(report.facts.path if report else "", LEVELS.sheet)
    for line in lines:
        if line.typed.level is not None and not line.scored:
            yield text.WITHOUT_SCORES.at(
                place, candidate=line.candidate, competence=line.competence, level=line.typed.level
            )


def _targets(submissions: Sequence[Submission], candidates: Set[str]) -> dict[str, Target]:
    """What each candidate's doelberoep asks for; the workbook of the latest period decides."""
    found: dict[str, Target] = {}
    for one in sorted(submissions, key=lambda one: (one.organisation.period.last, one.facts.path)):
        for person in one.candidates:
            code = f"{one.organisation.code}/{person.code}"
            if code in candidates and person.occupation:
                required = {
                    row.competence: row.level
                    for row in one.levels
                    if normal(row.occupation) == normal(person.occupation)
                }
                found[code] = Target(person.occupation, required)
    return found


def _trends(submissions: Sequence[Submission], candidates: Set[str]) -> dict[str, Trends]:
    """What the growth talks of all periods say of each candidate; the latest workbook decides.

    Up to each workbook's own reference date, if it has one: the same files give the same report on
    any day.
    """
    talks: defaultdict[str, list[GrowthTalk]] = defaultdict(list)
    for one in sorted(submissions, key=lambda one: (one.organisation.period.last, one.facts.path)):
        last = one.organisation.reference or date.max
        for row in one.talks:
            code = f"{one.organisation.code}/{row.candidate}"
            if code in candidates and row.day <= last:
                talks[code].append(row)
    return {code: trend(rows, date.max) for code, rows in sorted(talks.items())}
