"""One assessment report from raw tables to the agreed levels, with its findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from done_xl.catalogue.types import Catalogue
from done_xl.model.books import ASSESSMENT_FORM, LEVELS
from done_xl.model.findings import Finding, Place
from done_xl.model.observation import AgreedLevel, Assessment
from done_xl.model.raw import FileFacts, RawBook, RawTable, Value
from done_xl.model.tables import Field
from done_xl.text_nl import assessed as text
from done_xl.text_nl import books as book_text
from done_xl.text_nl.observed import behind
from done_xl.text_nl.shown import day_text, expected
from done_xl.validation.book import in_order
from done_xl.validation.cells import Verdict, check_cell, finding_of
from done_xl.validation.identity import (
    Entries,
    Identity,
    candidate_in,
    competence_in,
    entries_of,
    found_in,
    is_blank,
    missing_columns,
)
from done_xl.validation.known import Known, known_in_assessment
from done_xl.validation.rows import RowRule, broken_on_sheet, possible, rules_by_table

_ORDER: Final = {ASSESSMENT_FORM.sheet: 0, LEVELS.sheet: 1}
_TYPED: Final = ("level", "reason")
_NUMBERS: Final = ("proposal", "scored", "lowest", "highest")


@dataclass(frozen=True, slots=True)
class CheckedAssessment:
    """What the check knows of an assessment report.

    `assessment` is None for any other file, and where Overzicht does not say which assessment it
    is; a level in it that must not count yet is None.
    """

    facts: FileFacts
    assessment: Assessment | None
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Levels:
    """Evaluatie under check."""

    raw: RawTable
    known: Known
    organisation: str | None
    file: str
    rules: tuple[RowRule, ...]
    fields: dict[str, Field] = field(
        default_factory=lambda: {one.name: one for one in LEVELS.fields}
    )
    levels: list[AgreedLevel] = field(default_factory=list)
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def place(self, line: int, one: Field) -> Place:
        return self.place_at(line, one.index)

    def place_at(self, line: int, index: int) -> Place:
        return Place(self.file, self.raw.sheet, self.raw.cell(line, index))


def check_assessment(raw: RawBook, catalogue: Catalogue) -> CheckedAssessment:
    """The checked assessment report; raises nothing."""
    unread = not raw.tables and not raw.forms
    if raw.facts.kind != "assessment" or unread:
        return CheckedAssessment(raw.facts, None, in_order(raw.findings))
    known = known_in_assessment(catalogue, {one.code: one.label for one in catalogue.competences})
    found = entries_of(ASSESSMENT_FORM, raw, known)
    if found is None:
        named = any(finding.severity == "error" for finding in raw.findings)
        place = Place(raw.facts.path, ASSESSMENT_FORM.sheet)
        missing = () if named else (text.NO_OVERVIEW.at(place),)
        return CheckedAssessment(raw.facts, None, in_order((*raw.findings, *missing)))
    entries, identity, wrong = found
    findings = [*raw.findings, *wrong, *_days_swapped(entries)]
    levels: tuple[AgreedLevel, ...] = ()
    if (table := raw.tables.get(LEVELS.key)) is not None:
        rules = possible(rules_by_table("assessment").get(LEVELS.key, ()), table)
        sheet = _Levels(table, known, identity.organisation, raw.facts.path, rules)
        _check_levels(sheet)
        findings += sheet.findings
        levels = tuple(sheet.levels)
    assessment = _assessment(raw.facts, entries, identity, levels)
    return CheckedAssessment(raw.facts, assessment, in_order(findings, _ORDER))


def _days_swapped(entries: Entries) -> Iterator[Finding]:
    first, last = entries.values.first, entries.values.last
    if first is not None and last is not None and last < first:
        place = entries.place("last")
        yield text.DAYS_SWAPPED.at(place, found=day_text(last), first=day_text(first))


def _assessment(
    facts: FileFacts, entries: Entries, identity: Identity, levels: tuple[AgreedLevel, ...]
) -> Assessment | None:
    first, last = entries.values.first, entries.values.last
    code, name = identity.organisation, identity.assessment
    if code is None or name is None or first is None or last is None or last < first:
        return None
    return Assessment(facts, code, name, first, last, levels)


def _check_levels(sheet: _Levels) -> None:
    place = Place(sheet.file, sheet.raw.sheet)
    positions = sheet.raw.positions
    lacks = list(missing_columns(positions, LEVELS.fields))
    # Nobody needs to type in these, but without the column all that was typed is gone.
    lacks += [sheet.fields[name] for name in _TYPED if positions[sheet.fields[name].index] is None]
    for one in lacks:
        words = {"table": LEVELS.name, "header": one.column.header}
        rows = len(sheet.raw.rows)
        sheet.findings.append(book_text.MISSING_COLUMN.at(place, rows=rows, **words))
    if lacks:
        return
    for row, line in zip(sheet.raw.rows, sheet.raw.lines, strict=True):
        _take_row(sheet, row, line)
    level = sheet.fields["level"].index
    if all(is_blank(row[level]) for row in sheet.raw.rows):
        sheet.findings.append(text.NO_LEVELS.at(place))


def _take_row(sheet: _Levels, row: tuple[Value, ...], line: int) -> None:
    """Takes over one row, with its level where that counts."""
    numbers, readable = _numbers(sheet, row, line)
    said, kept = broken_on_sheet(
        sheet.rules, LEVELS, row, sheet.known, partial(sheet.place_at, line)
    )
    sheet.findings += said
    level, reason = (_typed(sheet, row, line, name, kept=kept) for name in ("level", "reason"))
    subject = _subject(sheet, row, line)
    if subject is None:
        return
    candidate, competence, label = subject
    agreed = AgreedLevel(candidate, competence, label, *numbers, level.value, reason.value)
    first = sheet.lines.setdefault((candidate, competence), line)
    if first != line:
        one = sheet.fields["candidate"]
        other = sheet.raw.cell(first, one.index)
        place = sheet.place(line, one)
        sheet.findings.append(text.DOUBLE_ROW.at(place, found=candidate, other=other))
        return
    # What cannot be read is an error already; whether a reason is due shows after that.
    sound = readable and level.taken and reason.taken
    counts = sound and kept and not _reason_due(sheet, agreed, line)
    sheet.levels.append(agreed if counts else agreed._replace(level=None))


def _subject(sheet: _Levels, row: tuple[Value, ...], line: int) -> tuple[str, str, str] | None:
    """Candidate, competence and its name; None where a prefilled cell no longer says it."""
    of_candidate, of_competence = sheet.fields["candidate"], sheet.fields["competence"]
    candidate = candidate_in(row[of_candidate.index], sheet.organisation)
    listed = sheet.known.references["competences"]
    competence = competence_in(row[of_competence.index], listed)
    if candidate is None:
        sheet.findings.append(_changed(sheet, of_candidate, row, line))
    if competence is None:
        sheet.findings.append(_changed(sheet, of_competence, row, line))
    return (candidate, *competence) if candidate and competence else None


def _numbers(
    sheet: _Levels, row: tuple[Value, ...], line: int
) -> tuple[tuple[int | None, int, int | None, int | None], bool]:
    """Proposal, number of scores and extremes, and whether all could be read."""
    found: list[int | None] = []
    readable = True
    for name in _NUMBERS:
        one = sheet.fields[name]
        verdict = check_cell(one, row[one.index], sheet.known)
        # Nobody can have level 0; the number of scores can be.
        if not verdict.taken or (verdict.value == 0 and name != "scored"):
            sheet.findings.append(_changed(sheet, one, row, line))
            readable = False
            found.append(None)
        else:
            found.append(verdict.value)
    proposal, scored, lowest, highest = found
    return (proposal, scored or 0, lowest, highest), readable


def _changed(sheet: _Levels, one: Field, row: tuple[Value, ...], line: int) -> Finding:
    found = found_in(one.column, row[one.index])
    return text.PREFILLED_CHANGED.at(
        sheet.place(line, one),
        found=found,
        behind=behind(found),
        header=one.column.header,
        expected=expected(one.column),
    )


def _typed(sheet: _Levels, row: tuple[Value, ...], line: int, name: str, *, kept: bool) -> Verdict:
    """The verdict on a cell that assessors fill in; appends what is wrong with it.

    Nothing says that a value counts where a rule refuses its row, which is then not `kept`.
    """
    one = sheet.fields[name]
    formula = (line, one.index) in sheet.raw.formulas
    verdict = check_cell(one, row[one.index], sheet.known, formula=formula)
    if verdict.rule is not None and (kept or not verdict.taken):
        place = sheet.place(line, one)
        sheet.findings.append(finding_of(verdict, one, row[one.index], sheet.known, place))
    return verdict


def _reason_due(sheet: _Levels, agreed: AgreedLevel, line: int) -> bool:
    """Whether a level must wait for its reason; appends what is wrong with the reason."""
    of_level = sheet.place(line, sheet.fields["level"])
    if agreed.level is None:
        if agreed.reason is not None:
            sheet.findings.append(text.REASON_ALONE.at(of_level))
        return False
    if agreed.reason is not None or agreed.level == agreed.proposal:
        return False
    place = sheet.place(line, sheet.fields["reason"])
    if agreed.proposal is None:
        sheet.findings.append(text.REASON_WITHOUT_PROPOSAL.at(place, level=agreed.level))
    else:
        finding = text.REASON_MISSING.at(place, level=agreed.level, proposed=agreed.proposal)
        sheet.findings.append(finding)
    return True
