"""What is kept of one observation workbook or assessment report: no scores, no facts, no texts."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import Agreed, AgreedFile, ObservedFile
from done_xl.model.books import LEVELS, OBSERVATION_FORM
from done_xl.model.findings import Finding
from done_xl.model.observation import Assessment, Indicator, Observation, project_code
from done_xl.model.raw import RawBook
from done_xl.validation.known import normal

_SLOT_NAME = "ObsKandidaat"


def observed_file(
    raw: RawBook, observation: Observation, findings: Sequence[Finding]
) -> ObservedFile:
    """Who was observed in a workbook, and where their codes stand."""
    return ObservedFile(
        observation=replace(
            observation,
            competences={},
            indicators=tuple(map(_told_apart, observation.indicators)),
            scores=(),
            noted=(),
        ),
        days=_days_of_scores(observation),
        cells=slot_cells(raw, observation.organisation),
        rows=len(observation.scores) + len(observation.noted),
        findings=tuple(findings),
    )


def _days_of_scores(observation: Observation) -> dict[str, tuple[date, ...]]:
    """The days of the exercises in which each candidate has a score, in order."""
    scored = {(score.candidate, score.exercise) for score in observation.scores}
    days = {
        candidate: {one.day for one in observation.exercises if (candidate, one.name) in scored}
        for candidate in observation.candidates
    }
    return {candidate: tuple(sorted(own)) for candidate, own in days.items() if own}


def _told_apart(indicator: Indicator) -> Indicator:
    """The indicator with a short mark of its wording: enough to see that two are not the same."""
    wording = normal(indicator.text).encode()
    return indicator._replace(text=hashlib.blake2b(wording, digest_size=6).hexdigest())


def slot_cells(raw: RawBook, organisation: str) -> dict[str, str | None]:
    """Where the code of each candidate stands on Start, by project-wide code."""
    form = raw.forms.get(OBSERVATION_FORM.key)
    if form is None:
        return {}
    return {
        project_code(organisation, value): cell
        for name, value, cell in zip(OBSERVATION_FORM.names, form.values, form.cells, strict=True)
        if name.startswith(_SLOT_NAME) and isinstance(value, str)
    }


def agreed_file(
    raw: RawBook, assessment: Assessment, findings: Sequence[Finding], catalogue: Catalogue
) -> AgreedFile:
    """The agreed levels of a report that may leave the organisation (domain 6)."""
    inside = {one.code for one in catalogue.competences if not one.shared}
    agreed = [row for row in assessment.levels if row.level is not None]
    return AgreedFile(
        facts=assessment.facts,
        organisation=assessment.organisation,
        assessment=assessment.assessment,
        first=assessment.first,
        last=assessment.last,
        seen=frozenset(
            row.candidate for row in assessment.levels if row.scored or row.level is not None
        ),
        levels=tuple(
            Agreed(row.candidate, row.competence, row.level)
            for row in agreed
            if row.level is not None and row.competence not in inside
        ),
        cells=_first_cells(raw, assessment.organisation),
        rows=len(agreed),
        findings=tuple(findings),
    )


def _first_cells(raw: RawBook, organisation: str) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    levels = raw.tables.get(LEVELS.key)
    if levels is not None:
        place = LEVELS.field("candidate").index
        for line, row in zip(levels.lines, levels.rows, strict=True):
            if isinstance(typed := row[place], str):
                found.setdefault(project_code(organisation, typed), levels.cell(line, place))
    return found
