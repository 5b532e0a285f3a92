"""One observation workbook from raw tables to what an assessor noted, with its findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.model.books import OBSERVATION_FORM, SCORES
from done_xl.model.findings import Finding, Place
from done_xl.model.observation import Indicator, Observation
from done_xl.model.raw import FileFacts, RawBook
from done_xl.model.rows.observation import SLOTS
from done_xl.text_nl import observed as text
from done_xl.text_nl.files import EXTRA_COLUMN
from done_xl.text_nl.shown import shown
from done_xl.text_nl.unread_scores import SECOND_FACTS, SECOND_SCORES
from done_xl.validation.book import in_order
from done_xl.validation.head import Head, check_head
from done_xl.validation.known import Known, known_in_assessment
from done_xl.validation.noted import Noted, check_facts, without_facts
from done_xl.validation.scores import ScoreSheet, check_scores

_COPIED: Final = frozenset((SECOND_SCORES.code, SECOND_FACTS.code))


@dataclass(frozen=True, slots=True)
class CheckedObservation:
    """What the check knows of an observation workbook.

    `observation` is None for any other file, where Start does not say whose it is, who observes
    whom and in which exercise, and where nothing is filled in yet.
    """

    facts: FileFacts
    observation: Observation | None
    findings: tuple[Finding, ...]


def check_observation(
    raw: RawBook, catalogue: Catalogue, *, today: date | None = None
) -> CheckedObservation:
    """The checked observation workbook; raises nothing.

    With `today` an exercise that is still to come is named.
    """
    unread = not raw.tables and not raw.forms
    if raw.facts.kind != "observation" or unread:
        return CheckedObservation(raw.facts, None, in_order(raw.findings))
    shipped = {one.code: one.label for one in catalogue.competences}
    known = known_in_assessment(catalogue, shipped)
    head = check_head(raw, known, today)
    if head.entries is None:
        # Nobody can say whose scores these are, and that is said once.
        return CheckedObservation(raw.facts, None, in_order((*raw.findings, *head.findings)))
    sheets = _sheets(raw, head, known)
    competences = _competences(sheets, shipped)
    noted = check_facts(raw, head, known_in_assessment(catalogue, competences))
    findings = [*_seventh(raw), *head.findings, *_sheets_missing(raw, head)]
    filled = noted.read or any(sheet.filled for sheet in sheets.values())
    if filled:
        findings += [one for sheet in sheets.values() for one in sheet.findings]
        findings += [*noted.findings, *_candidates_blank(head, sheets)]
        scores = [pair for sheet in sheets.values() for pair in sheet.scores]
        findings += without_facts(scores, noted.facts)
    else:
        if all(one.code not in _COPIED for one in raw.findings):
            findings.append(text.EMPTY.at(Place(raw.facts.path)))
        findings += _but_blank(sheets)
    observation = _observation(raw, head, sheets, competences, noted)
    usable = observation if head.usable and filled else None
    if usable is None or not usable.scores:
        # It says that the scores count.
        findings = [one for one in findings if one.code != text.NOT_CLOSED.code]
    return CheckedObservation(raw.facts, usable, in_order(findings, _order(raw)))


def _sheets(raw: RawBook, head: Head, known: Known) -> dict[int, ScoreSheet]:
    """The checked sheets of the exercises by number."""
    return {
        number: check_scores(number, table, head, known, raw.facts.path)
        for number, spec in enumerate(SCORES, 1)
        if (table := raw.tables.get(spec.key)) is not None
    }


def _competences(sheets: Mapping[int, ScoreSheet], shipped: Mapping[str, str]) -> dict[str, str]:
    """The names of the competences on the sheets, by code."""
    found: dict[str, str] = {}
    for sheet in sheets.values():
        for code, name in sheet.competences.items():
            found.setdefault(code, shipped.get(code, name) if name == code else name)
    return found


def _observation(
    raw: RawBook,
    head: Head,
    sheets: Mapping[int, ScoreSheet],
    competences: Mapping[str, str],
    noted: Noted,
) -> Observation:
    indicators: dict[tuple[str, int], Indicator] = {}
    for sheet in sheets.values():
        for one in sheet.indicators:
            indicators.setdefault((one.competence, one.number), one)
    return Observation(
        raw.facts,
        head.identity.organisation or "",
        head.identity.assessment or "",
        head.assessor or "",
        tuple(head.candidates[slot] for slot in SLOTS if slot in head.candidates),
        tuple(head.exercises.values()),
        competences,
        tuple(indicators.values()),
        tuple(score for sheet in sheets.values() for score, _ in sheet.scores),
        noted.facts,
        head.closed,
        tuple(head.exercises),
        head.cells,
    )


def _seventh(raw: RawBook) -> Iterator[Finding]:
    """What the reader found; a column for a seventh candidate is more than a column of one's own.

    Scores may stand in it, and they are not read.
    """
    sheets = {table.sheet for key, table in raw.tables.items() if key.startswith("scores")}
    for finding in raw.findings:
        header = (finding.found or "").strip()
        letter = len(header) == 1 and header.isascii() and header.isalpha()
        if finding.code == EXTRA_COLUMN.code and letter and finding.place.sheet in sheets:
            yield text.SEVENTH_CANDIDATE.at(finding.place, found=header.upper())
        else:
            yield finding


def _sheets_missing(raw: RawBook, head: Head) -> Iterator[Finding]:
    """An error for each exercise on Start without its sheet; the reader names the first itself."""
    for number in head.exercises:
        if number > 1 and SCORES[number - 1].key not in raw.tables and head.entries:
            yield text.SHEET_OF_EXERCISE.at(head.entries.place(f"exercise_{number}"), number=number)


def _candidates_blank(head: Head, sheets: Mapping[int, ScoreSheet]) -> Iterator[Finding]:
    scored = {score.candidate for sheet in sheets.values() for score, _ in sheet.scores}
    for slot, candidate in head.candidates.items():
        if scored and candidate not in scored and head.entries is not None:
            field = head.entries.field(slot.lower())
            yield text.CANDIDATE_BLANK.at(
                head.entries.place(slot.lower()), found=shown(field.column, candidate)
            )


def _but_blank(sheets: Mapping[int, ScoreSheet]) -> Iterator[Finding]:
    """What is wrong with sheets without scores, but not that they have none."""
    for sheet in sheets.values():
        yield from (one for one in sheet.findings if one.code != text.EXERCISE_BLANK.code)


def _order(raw: RawBook) -> dict[str, int]:
    """The sheets of the workbook in their order, under the names that they have there."""
    first = raw.forms.get(OBSERVATION_FORM.key)
    names = [first.sheet if first else OBSERVATION_FORM.sheet]
    names += [table.sheet for table in raw.tables.values()]
    return {name: number for number, name in enumerate(dict.fromkeys(names))}
