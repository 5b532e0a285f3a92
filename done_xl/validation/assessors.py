"""What is wrong between the observation workbooks of one folder, and which of them count."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from typing import TypeVar

from done_xl.model.books import OBSERVATION_FORM
from done_xl.model.findings import Finding, Place
from done_xl.model.observation import Observation
from done_xl.text_nl import assessed as text
from done_xl.text_nl.observed import listed
from done_xl.text_nl.shown import day_text
from done_xl.validation.known import normal

_Key = tuple[str, str]
_Group = Sequence[Observation]
_T = TypeVar("_T", bound=Hashable)
_NEVER = datetime(1, 1, 1)


def across(observations: Sequence[Observation]) -> tuple[Finding, ...]:
    """What is wrong between workbooks, by file; their order changes nothing.

    What differs between assessors is only looked for in the workbooks that count.
    """
    findings: list[Finding] = []
    groups = _groups(observations)
    kept: dict[_Key, list[Observation]] = {}
    for key, group in groups.items():
        settled = _settled(group)
        kept[key] = settled.kept
        findings += settled.findings
        findings += _between(settled.kept)
    # The rule that knows the cell goes before the one that only knows that something is wrong.
    other = list(_other_organisation(kept))
    told = {one.place.file for one in other}
    findings += other
    findings += (one for one in _probably_same(kept) if one.place.file not in told)
    return tuple(sorted(findings, key=_position))


def _position(finding: Finding) -> tuple[str, str, str, str, str]:
    place = finding.place
    return place.file, place.sheet or "", place.cell or "", finding.code, finding.message


def counting(observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """The workbooks that count: one for each assessor of an assessment, sorted by both."""
    return tuple(one for group in _groups(observations).values() for one in _settled(group).kept)


def _groups(observations: Iterable[Observation]) -> dict[_Key, list[Observation]]:
    """The workbooks by assessment, without regard to case, all in a fixed order."""
    found: defaultdict[_Key, list[Observation]] = defaultdict(list)
    for one in observations:
        found[normal(one.organisation), normal(one.assessment)].append(one)
    return {
        key: sorted(found[key], key=lambda one: (normal(one.assessor), one.facts.path))
        for key in sorted(found)
    }


@dataclass(frozen=True, slots=True)
class _Settled:
    kept: list[Observation]
    findings: list[Finding]


def _settled(group: _Group) -> _Settled:
    """One workbook for each assessor, and why the others do not count."""
    by_assessor: defaultdict[str, list[Observation]] = defaultdict(list)
    kept, findings = [], []
    originals, copies = _without_copies(group)
    findings += copies
    for one in originals:
        by_assessor[normal(one.assessor)].append(one)
    for own in by_assessor.values():
        last = max(map(_age, own))
        newest = [one for one in own if _age(one) == last]
        if len(newest) == 1:
            kept += newest
        for one in own:
            other = next((new for new in newest if new is not one), None)
            if other is not None:
                rule = text.UNDECIDED if one in newest else text.REPLACED
                findings.append(rule.at(Place(one.facts.path), other=other.facts.path))
    return _Settled(kept, findings)


def _without_copies(group: _Group) -> tuple[list[Observation], list[Finding]]:
    """The workbooks once for each content, under its shortest name, and what the others are."""
    first: dict[str, Observation] = {}
    findings = []
    for one in sorted(group, key=lambda one: (len(one.facts.path), one.facts.path)):
        original = first.setdefault(one.facts.sha256 or one.facts.path, one)
        if original is not one:
            place = Place(one.facts.path)
            findings.append(text.SAME_CONTENT.at(place, other=original.facts.path))
    originals = {id(one) for one in first.values()}
    return [one for one in group if id(one) in originals], findings


def _age(one: Observation) -> tuple[date, datetime]:
    """What makes a workbook newer: Afgesloten op, then when the document was saved."""
    modified = one.facts.modified
    # Programs differ in how small a part of a second they keep.
    saved = _NEVER if modified is None else modified.replace(tzinfo=None, microsecond=0)
    return one.closed or date.min, saved


def _between(group: _Group) -> Iterator[Finding]:
    """What is wrong between the assessors of one assessment."""
    if len(group) == 1:
        yield text.ONE_ASSESSOR.at(Place(group[0].facts.path))
    if len(group) < 2:
        return
    yield from _other_candidates(group)
    yield from _other_exercises(group)
    yield from _other_wording(group)
    if any(one.closed for one in group):
        for one in group:
            if one.closed is None:
                yield text.OTHERS_CLOSED.at(_start(one))


def _start(one: Observation, header: str = "") -> Place:
    """Start of a workbook, or the cell of an entry there."""
    return Place(one.facts.path, OBSERVATION_FORM.sheet, one.cells.get(header))


def _usual(group: _Group, value: Callable[[Observation], _T]) -> Observation:
    """The first workbook with the value that most of them have."""
    counts = Counter(map(value, group))
    return max(group, key=lambda one: counts[value(one)])


def _other_candidates(group: _Group) -> Iterator[Finding]:
    usual = _usual(group, lambda one: one.candidates)
    for one in group:
        if one.candidates == usual.candidates:
            continue
        same = sorted(one.candidates) == sorted(usual.candidates)
        rule = text.OTHER_SLOTS if same else text.OTHER_CANDIDATES
        yield rule.at(
            _start(one),
            found=listed(one.candidates),
            there=listed(usual.candidates),
            other=usual.facts.path,
        )


def _other_exercises(group: _Group) -> Iterator[Finding]:
    """Exercises that are probably the same as one of the others, by their name or their day.

    An assessor who did not see an exercise is no mistake.
    """
    usual = _usual(group, lambda one: frozenset(_named_days(one).items()))
    days = _named_days(usual)
    for one in group:
        own = _named_days(one)
        yield from _other_days(one, usual)
        unknown = {day for name, day in own.items() if name not in days}
        unseen = {day for name, day in days.items() if name not in own}
        for day in sorted(unknown & unseen):
            yield text.OTHER_EXERCISES.at(_start(one), found=day_text(day), other=usual.facts.path)


def _other_days(one: Observation, usual: Observation) -> Iterator[Finding]:
    """One finding for all exercises with another day: the mistake may stand in either workbook."""
    days = _named_days(usual)
    numbered = list(zip(one.numbers or count(1), one.exercises, strict=False))
    other = [
        (number, exercise.day, days[normal(exercise.name)])
        for number, exercise in numbered
        if days.get(normal(exercise.name), exercise.day) != exercise.day
    ]
    if other:
        place = _start(one, f"Datum proef {other[0][0]}")
        told = (text.two_days(n, day_text(here), day_text(there)) for n, here, there in other)
        yield text.OTHER_DAYS.at(place, days="; ".join(told), other=usual.facts.path)


def _named_days(one: Observation) -> dict[str, date]:
    return {normal(exercise.name): exercise.day for exercise in one.exercises}


def _other_wording(group: _Group) -> Iterator[Finding]:
    usual = _usual(group, lambda one: frozenset(_wording(one).items()))
    there = _wording(usual)
    for one in group:
        found = [
            f"{code} {number}"
            for (code, number), words in _wording(one).items()
            if there.get((code, number), words) != words
        ]
        if found:
            place = Place(one.facts.path)
            yield text.OTHER_WORDING.at(place, found=listed(found), other=usual.facts.path)


def _wording(one: Observation) -> dict[tuple[str, int], str]:
    return {(told.competence, told.number): normal(told.text) for told in one.indicators}


def _probably_same(groups: dict[_Key, list[Observation]]) -> Iterator[Finding]:
    """A candidate in two assessments on one day: one of both probably has a slip in its name.

    Said once for each workbook of the assessment that has the fewest of them.
    """
    seen: defaultdict[tuple[str, date], dict[_Key, None]] = defaultdict(dict)
    for key, group in groups.items():
        for one in group:
            for candidate in one.candidates:
                for exercise in one.exercises:
                    seen[candidate, exercise.day][key] = None
    told: set[str] = set()
    for (candidate, day), keys in sorted(seen.items()):
        if len(keys) < 2:
            continue
        most = max(keys, key=lambda key: len(groups[key]))
        for key in keys:
            for one in groups[key] if key != most else ():
                if one.facts.path in told:
                    continue
                told.add(one.facts.path)
                other = groups[most][0].facts.path
                yield text.PROBABLY_SAME.at(
                    _start(one), found=candidate, day=day_text(day), other=other
                )


def _other_organisation(groups: dict[_Key, list[Observation]]) -> Iterator[Finding]:
    """Workbooks of one assessment with another organisation on Start: one of both has a slip.

    Assessments of two organisations on one day look alike too, but there each has its own A1.
    """
    for key, group in groups.items():
        for other, usual in groups.items():
            smaller = (len(group), other) < (len(usual), key)
            if smaller and key[0] != other[0] and _alike(key, group, other, usual):
                for one in group:
                    same = sorted(_own_codes(one) & _own_codes(usual[0]))
                    if same:
                        yield text.OTHER_ORGANISATION.at(
                            _start(one, "Organisatie"),
                            found=listed(same),
                            other=usual[0].facts.path,
                        )


def _alike(key: _Key, group: _Group, other: _Key, usual: _Group) -> bool:
    """Whether two assessments have one name or the same exercises, and no assessor in common."""
    assessors = {normal(one.assessor) for one in group} & {normal(one.assessor) for one in usual}
    exercises = [{frozenset(_named_days(one).items()) for one in side} for side in (group, usual)]
    return not assessors and (key[1] == other[1] or bool(exercises[0] & exercises[1]))


def _own_codes(one: Observation) -> set[str]:
    """The codes of candidates that stand on Start without an organisation."""
    own = f"{one.organisation}/"
    return {code.removeprefix(own) for code in one.candidates if code.startswith(own)}
