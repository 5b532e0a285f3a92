"""One assessment: what its assessors noted together, and the levels that they typed so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import NamedTuple

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import Excluded
from done_xl.model.findings import Finding
from done_xl.model.observation import Exercise, Fact, Observation, Score
from done_xl.scoring.sam import Proposal, proposals
from done_xl.scoring.talks import Trend
from done_xl.validation.known import normal

WrongLevel = str | float | bool


class AssessmentKey(NamedTuple):
    """Which assessment: the organisation's code and the assessment's id, as `normal` text."""

    organisation: str
    assessment: str


class CellKey(NamedTuple):
    """A level's place: candidate (project-wide code) and competence (code)."""

    candidate: str
    competence: str


@dataclass(frozen=True, slots=True)
class TypedLevel:
    """What somebody typed into a row of tblEvaluatie.

    `wrong` holds what stands in Niveau where that is no level: a report made again keeps it, so
    that it can be mended. `label` is the competence's name as the row has it.
    """

    level: int | None = None
    reason: str | None = None
    label: str = ""
    wrong: WrongLevel | None = None


@dataclass(frozen=True, slots=True)
class LevelLine:
    """A row of tblEvaluatie: what the scores say, and what was typed before."""

    candidate: str
    competence: str
    label: str
    proposal: int | None
    scored: int
    lowest: int | None
    highest: int | None
    typed: TypedLevel

    @property
    def choice(self) -> str:
        """The competence as a list shows it: code and name."""
        return f"{self.competence} {self.label}".strip()

    @property
    def current(self) -> int | None:
        """The agreed level, else the proposed one."""
        return self.proposal if self.typed.level is None else self.typed.level

    @property
    def lacks_reason(self) -> bool:
        """Whether the agreed level waits for a reason: it differs, or nothing was proposed."""
        level = self.typed.level
        return level is not None and level != self.proposal and not self.typed.reason


@dataclass(frozen=True, slots=True)
class Target:
    """A candidate's doelberoep, and the level that it asks for by competence code."""

    occupation: str
    required: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Assessed:
    """An assessment, ready for its report.

    `observations` are the workbooks that count, by assessor. `lines` are in order of candidate
    and catalogue, `order` is that of the competences. `excluded` are the files of this assessment
    that count nowhere, `passed_over` those that have nothing to do with it; `saved` is when what
    was typed into reports before was saved last. `trends` are what growth talks said of each
    candidate, where the organisation's workbook is there.
    """

    organisation: str
    assessment: str
    observations: tuple[Observation, ...]
    lines: tuple[LevelLine, ...]
    labels: Mapping[str, str]
    targets: Mapping[str, Target] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    passed_over: tuple[Excluded, ...] = ()
    saved: datetime | None = None
    trends: Mapping[str, tuple[Trend, ...]] = field(default_factory=dict)

    @property
    def scores(self) -> tuple[Score, ...]:
        """All scores that count."""
        return tuple(score for one in self.observations for score in one.scores)

    @property
    def noted(self) -> tuple[Fact, ...]:
        """All facts."""
        return tuple(fact for one in self.observations for fact in one.noted)

    @property
    def candidates(self) -> tuple[str, ...]:
        """The candidates with a row, in order."""
        return tuple(dict.fromkeys(line.candidate for line in self.lines))

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises by day; one that assessors date differently stands once for each day."""
        found = {exercise for one in self.observations for exercise in one.exercises}
        return tuple(sorted(found, key=lambda one: (one.day, one.name)))

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day on which anyone was scored; else of its exercises."""
        scored = {
            exercise.day
            for one in self.observations
            for exercise in one.exercises
            if any(score.exercise == exercise.name for score in one.scores)
        }
        days = scored or {exercise.day for exercise in self.exercises}
        return min(days), max(days)

    @property
    def indicators(self) -> Mapping[tuple[str, int], str]:
        """The words of each indicator by competence and number, as the first assessor has them."""
        found: dict[tuple[str, int], str] = {}
        for observation in self.observations:
            for one in observation.indicators:
                found.setdefault((one.competence, one.number), one.text)
        return found

    def label(self, competence: str) -> str:
        """A competence by code and name."""
        return f"{competence} {self.labels.get(competence, '')}".strip()


def key_of(organisation: str, assessment: str) -> AssessmentKey:
    """The assessment that these two name, without regard to case."""
    return AssessmentKey(normal(organisation), normal(assessment))


def alike(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    """The same workbooks, by assessor, with each exercise spelled in one way.

    Scores are compared within an exercise: "Magazijn" and "magazijn " are the same one.
    """
    ordered = sorted(observations, key=lambda one: (one.assessor, one.facts.path))
    spelling: dict[str, str] = {}
    for observation in ordered:
        for exercise in observation.exercises:
            spelling.setdefault(normal(exercise.name), exercise.name)
    return tuple(_respelled(one, spelling) for one in ordered)


def _respelled(one: Observation, spelling: Mapping[str, str]) -> Observation:
    def same(name: str) -> str:
        return spelling.get(normal(name), name)

    return replace(
        one,
        exercises=tuple(part._replace(name=same(part.name)) for part in one.exercises),
        scores=tuple(part._replace(exercise=same(part.exercise)) for part in one.scores),
        noted=tuple(part._replace(exercise=same(part.exercise)) for part in one.noted),
    )


def level_lines(
    observations: Sequence[Observation],
    typed: Mapping[CellKey, TypedLevel],
    labels: Mapping[str, str],
) -> tuple[LevelLine, ...]:
    """The rows of tblEvaluatie: of each candidate all competences that were observed or typed.

    A candidate without score, fact or typed level has none. `labels` are in order.
    """
    found = {
        CellKey(one.candidate, one.competence): one
        for one in proposals(score for part in observations for score in part.scores)
    }
    seen = {key.candidate for key in (*found, *typed)}
    seen |= {fact.candidate for part in observations for fact in part.noted}
    observed = {code for part in observations for code in part.competences}
    observed |= {key.competence for key in found}
    keys = {CellKey(candidate, code) for candidate in seen for code in observed} | set(typed)
    rank = {code: number for number, code in enumerate(labels)}
    return tuple(
        _line(key, found.get(key), typed.get(key, TypedLevel()), labels)
        for key in sorted(keys, key=lambda one: (one.candidate, rank[one.competence]))
    )


def _line(
    key: CellKey, proposal: Proposal | None, typed: TypedLevel, labels: Mapping[str, str]
) -> LevelLine:
    label = labels[key.competence]
    if proposal is None:
        return LevelLine(*key, label, None, 0, None, None, typed)
    return LevelLine(
        *key, label, proposal.level, proposal.count, proposal.lowest, proposal.highest, typed
    )


def labels_of(
    observations: Sequence[Observation],
    typed: Mapping[CellKey, TypedLevel],
    catalogue: Catalogue,
) -> dict[str, str]:
    """The names of the competences by code, in the catalogue's order, then the own ones by code."""
    names: dict[str, str] = {}
    for observation in observations:
        for code, name in observation.competences.items():
            names.setdefault(code, name)
        for code in (*(score.competence for score in observation.scores), *_noted(observation)):
            names.setdefault(code, "")
    for key, value in typed.items():
        names.setdefault(key.competence, value.label)
    known = {one.code: one.label for one in catalogue.competences}
    rank = {code: number for number, code in enumerate(known)}
    ordered = sorted(names, key=lambda code: (rank.get(code, len(rank)), code[:1], _number(code)))
    return {code: names[code] or known.get(code, "") for code in ordered}


def _noted(observation: Observation) -> Iterable[str]:
    return (fact.competence for fact in observation.noted)


def _number(code: str) -> int:
    return int(code[1:]) if code[1:].isdecimal() else 0
