"""Start of an observation workbook: who observes whom, in which exercises."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, NamedTuple

from done_xl.model.books import MOST_EXERCISES, OBSERVATION_FORM
from done_xl.model.findings import Finding, Place
from done_xl.model.observation import Exercise, project_code
from done_xl.model.observation_forms import ObservationForm
from done_xl.model.raw import RawBook
from done_xl.model.rows.observation import SLOTS
from done_xl.text_nl import observed as text
from done_xl.text_nl.shown import day_text, shown
from done_xl.validation.identity import Entries, Identity, entries_of, instead
from done_xl.validation.known import Known, normal

MOST_DAYS_BETWEEN: Final = 62
_ASSESSOR: Final = re.compile("[A-Z0-9]{1,8}")
_LIKE_A_NAME: Final = re.compile("[A-Z]{3,}")


class Lack(NamedTuple):
    """What a slot or an exercise on Start lacks, in Dutch; the cell to mend, None for a blank."""

    words: str
    cell: str | None

    @property
    def proposal(self) -> str | None:
        """What to do where something unusable stands on Start."""
        return text.mend(self.cell) if self.cell else None


@dataclass(frozen=True, slots=True)
class Head:
    """What Start says; None or missing where it cannot be used.

    `candidates` are the project-wide codes by slot, `unusable` the slots that hold something else;
    `exercises` are by number from 1, and `lacking` says what the others lack.
    """

    identity: Identity
    assessor: str | None
    candidates: Mapping[str, str]
    unusable: frozenset[str]
    exercises: Mapping[int, Exercise]
    lacking: Mapping[int, Lack]
    closed: date | None
    entries: Entries | None
    findings: tuple[Finding, ...]

    @property
    def usable(self) -> bool:
        """Whether it is known who observed whom, and in which exercise."""
        known = self.identity.organisation and self.identity.assessment and self.assessor
        return bool(known and self.candidates and self.exercises)

    @property
    def cells(self) -> dict[str, str]:
        """The cells of the entries by header."""
        if self.entries is None:
            return {}
        pairs = zip(self.entries.spec.fields, self.entries.raw.cells, strict=True)
        return {field.column.header: cell for field, cell in pairs if cell is not None}

    def slot_lack(self, slot: str) -> Lack:
        """What a slot without a candidate lacks."""
        unusable = self.entries is not None and slot in self.unusable
        cell = self.entries.place(slot.lower()).cell if self.entries and unusable else None
        return Lack(text.lacking({text.CANDIDATE: cell}), cell)


def check_head(raw: RawBook, known: Known, today: date | None = None) -> Head:
    """What the form on Start says, with all that is wrong there."""
    found = entries_of(OBSERVATION_FORM, raw, known)
    if found is None:
        named = any(finding.severity == "error" for finding in raw.findings)
        place = Place(raw.facts.path, OBSERVATION_FORM.sheet)
        lacking = dict.fromkeys(range(1, MOST_EXERCISES + 1), Lack("", None))
        missing = () if named else (text.NO_START.at(place),)
        nobody = Identity(None, None)
        return Head(nobody, None, {}, frozenset(), {}, lacking, None, None, missing)
    entries, identity, findings = found
    form: ObservationForm = entries.values
    assessor = form.assessor.upper() if form.assessor else None
    for code_finding in _assessor_findings(entries, assessor):
        findings = instead(findings, code_finding)
    doubles = _doubles(entries, identity.organisation)
    findings += _double_findings(entries, doubles)
    exercises, lacking, wrong = _exercises(entries)
    findings += wrong
    findings += _day_findings(entries, exercises)
    findings += _later_findings(entries, exercises, today or date.max)
    candidates, unusable = _candidates(entries, identity.organisation, doubles)
    findings = _nothing_counts(entries, findings)
    return Head(
        identity,
        assessor if assessor and _ASSESSOR.fullmatch(assessor) else None,
        candidates,
        unusable,
        exercises,
        lacking,
        form.closed,
        entries,
        tuple(findings),
    )


def _nothing_counts(entries: Entries, findings: Iterable[Finding]) -> list[Finding]:
    """The findings; an error in what every workbook needs says that nothing of it counts."""
    needed = {entries.place(name) for name in ("organisation", "assessment", "assessor")}
    return [
        replace(one, message=f"{one.message} {text.NOTHING_COUNTS}")
        if one.severity == "error" and one.place in needed
        else one
        for one in findings
    ]


def _assessor_findings(entries: Entries, code: str | None) -> Iterator[Finding]:
    if code is None:
        return
    found = shown(entries.field("assessor").column, code)
    if not _ASSESSOR.fullmatch(code):
        yield text.ASSESSOR_CODE.at(entries.place("assessor"), found=found)
    elif _LIKE_A_NAME.fullmatch(code):
        yield text.ASSESSOR_NAME.at(entries.place("assessor"), found=found)


def _doubles(entries: Entries, organisation: str | None) -> dict[str, str]:
    """The slots whose candidate stands in another one too, each with the first other one."""
    slots: dict[str, list[str]] = {}
    for slot, typed in zip(SLOTS, entries.values.slots, strict=True):
        if typed:
            slots.setdefault(project_code(organisation, typed), []).append(slot)
    return {
        slot: same[0] if number else same[1]
        for same in slots.values()
        if len(same) > 1
        for number, slot in enumerate(same)
    }


def _double_findings(entries: Entries, doubles: Mapping[str, str]) -> Iterator[Finding]:
    """One finding for each candidate too many, at the later slot."""
    for slot, other in doubles.items():
        if slot > other:
            column = entries.field(slot.lower()).column
            found = shown(column, getattr(entries.values, slot.lower()))
            cell = entries.place(other.lower()).cell
            yield text.DOUBLE_CANDIDATE.at(entries.place(slot.lower()), found=found, other=cell)


def _candidates(
    entries: Entries, organisation: str | None, doubles: Mapping[str, str]
) -> tuple[dict[str, str], frozenset[str]]:
    pairs = zip(SLOTS, entries.values.slots, strict=True)
    found = {slot: project_code(organisation, typed) for slot, typed in pairs if typed}
    kept = {slot: code for slot, code in found.items() if slot not in doubles}
    filled = (slot for slot in SLOTS if not entries.left_blank(slot.lower()))
    cells = (slot for slot in filled if entries.place(slot.lower()).cell is not None)
    return kept, frozenset(cells) - kept.keys()


def _exercises(entries: Entries) -> tuple[dict[int, Exercise], dict[int, Lack], list[Finding]]:
    """The exercises that can be used, what the other ones lack, and what is wrong with them."""
    found: dict[int, Exercise] = {}
    names: dict[str, int] = {}
    lacking: dict[int, Lack] = {}
    findings: list[Finding] = []
    for number, (typed, day) in enumerate(entries.values.exercises, 1):
        name = " ".join(typed.split()) if typed else None
        if name is None or day is None:
            findings += _half_findings(entries, number)
            lacking[number] = _lack(entries, number, name, day)
        elif (first := names.setdefault(normal(name), number)) != number:
            other = entries.place(f"exercise_{first}").cell
            place = entries.place(f"exercise_{number}")
            lacking[number] = Lack(text.OWN_NAME, place.cell)
            findings.append(text.DOUBLE_EXERCISE.at(place, number=number, other=other))
        else:
            found[number] = Exercise(name, day)
    return found, lacking, findings


def _lack(entries: Entries, number: int, name: str | None, day: date | None) -> Lack:
    """What an exercise lacks, with the cell of what cannot be used."""
    parts = (
        (text.EXERCISE_NAME, f"exercise_{number}", name),
        (text.EXERCISE_DAY, f"day_{number}", day),
    )
    cells = {
        word: None if entries.left_blank(entry) else entries.place(entry).cell
        for word, entry, value in parts
        if value is None
    }
    return Lack(text.lacking(cells), next(filter(None, cells.values()), None))


def _half_findings(entries: Entries, number: int) -> Iterator[Finding]:
    """What is wrong with an exercise of which one cell is filled; the first one is required."""
    name, day = f"exercise_{number}", f"day_{number}"
    if entries.field(name).required:
        return
    if entries.left_blank(day) and not entries.left_blank(name):
        yield text.EXERCISE_WITHOUT_DAY.at(entries.place(day), number=number)
    if entries.left_blank(name) and not entries.left_blank(day):
        yield text.EXERCISE_WITHOUT_NAME.at(entries.place(name), number=number)


def _later_findings(
    entries: Entries, exercises: Mapping[int, Exercise], today: date
) -> Iterator[Finding]:
    for number, exercise in exercises.items():
        if exercise.day > today:
            place, found = entries.place(f"day_{number}"), day_text(exercise.day)
            yield text.LATER_DAY.at(place, number=number, found=found, today=day_text(today))


def _day_findings(entries: Entries, exercises: Mapping[int, Exercise]) -> Iterator[Finding]:
    """What is wrong between the days of the exercises, and the sign-off."""
    days = {number: one.day for number, one in exercises.items()}
    if days:
        first, last = min(days.values()), max(days.values())
        if last - first > timedelta(days=MOST_DAYS_BETWEEN):
            number = next(number for number, day in days.items() if day == last)
            yield text.DAYS_APART.at(
                entries.place(f"day_{number}"),
                found=day_text(last),
                first=day_text(first),
                days=(last - first).days,
                most=MOST_DAYS_BETWEEN,
            )
        closed = entries.values.closed
        if closed is not None and closed < last:
            place = entries.place("closed")
            yield text.CLOSED_EARLY.at(place, found=day_text(closed), last=day_text(last))
    if entries.left_blank("closed"):
        yield text.NOT_CLOSED.at(entries.place("closed"))
