"""Use case: empty observation workbooks, one for each assessor of an assessment (workbooks 2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from done_xl.api.observed import Source, open_source
from done_xl.api.outputs import ExistsError, UseError, existing, report_target, writing
from done_xl.catalogue.own import with_own
from done_xl.catalogue.own_file import OwnFileError
from done_xl.catalogue.types import Catalogue, Competence, Indicator
from done_xl.layout.observation import ObservationSetup, PlannedExercise, file_name
from done_xl.model.books import MOST_EXERCISES, OBSERVATION_FORM, SCORES
from done_xl.model.columns import FIRST_DAY, LAST_DAY, TextColumn
from done_xl.model.rows.observation import SLOTS
from done_xl.model.shapes import SHAPES
from done_xl.text_nl import cli, own_files
from done_xl.text_nl import observing as text
from done_xl.text_nl.shown import day_text
from done_xl.writing.observation.book import write_observation

_ASSESSOR: Final = "[A-Z0-9]{1,8}"
# The name of the assessment is a part of a file's name too.
_ASSESSMENT: Final = r"[A-Za-z0-9][A-Za-z0-9._-]{0,19}"
_FARTHEST: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked for, as it was typed; what is left blank comes from workbook and catalogue."""

    day: date
    assessors: tuple[str, ...]
    exercises: tuple[str, ...]
    organisation: str | None = None
    candidates: tuple[str, ...] = ()
    competences: tuple[str, ...] = ()
    assessment: str | None = None
    workbook: Path | None = None
    indicators: Path | None = None


@dataclass(frozen=True, slots=True)
class NewObservations:
    """The workbooks that were written, and Dutch warnings about what they hold."""

    paths: tuple[Path, ...]
    warnings: tuple[str, ...]


def new_observation(
    output: Path, wishes: Wishes, *, today: date, overwrite: bool = False
) -> NewObservations:
    """The new observation workbooks, one for each assessor.

    `output` is a file, or a folder where the files get the name of workbooks page 2. Raises
    UseError for a wish that cannot be granted; then nothing is written.
    """
    source = open_source(wishes.workbook, today=today)
    known = _worded(source.catalogue, wishes.indicators)
    _refuse_far_days(wishes, today)
    setup = _setup(wishes, source, known)
    setups = [replace(setup, assessor=code) for code in _assessors(wishes.assessors)]
    if len(setups) > 1 and not output.is_dir():
        raise UseError(text.FOLDER_NEEDED.format(path=output))
    paths = [output / file_name(one) if output.is_dir() else output for one in setups]
    read = [path for path in (wishes.workbook, wishes.indicators) if path is not None]
    there = [path for path in paths if path.exists()]
    if there and not overwrite:
        raise ExistsError(*there)
    for path in paths:
        report_target(path, overwrite=overwrite, sources=read)
    for path, one in zip(paths, setups, strict=True):
        with writing(path):
            write_observation(path, one)
    left_out = _left_out(wishes, source, known)
    return NewObservations(tuple(paths), (*left_out, *_warnings(setup, known)))


def _worded(known: Catalogue, indicators: Path | None) -> Catalogue:
    """The catalogue with the organisation's own wording."""
    if indicators is None:
        return known
    if not existing(indicators).is_file():
        raise UseError(own_files.NOT_A_FILE.format(path=indicators))
    try:
        return with_own(known, indicators)
    except OwnFileError as error:
        raise UseError(own_files.own_file(indicators, error)) from error


def _setup(wishes: Wishes, source: Source, known: Catalogue) -> ObservationSetup:
    """The setup of the first assessor."""
    organisation = _organisation(wishes.organisation, source)
    competences = _worded_ones(wishes, _competences(wishes.competences, source, known), known)
    codes = tuple(one.code for one in competences)
    return ObservationSetup(
        organisation,
        _assessment(wishes.assessment, wishes.day),
        "",
        _candidates(wishes, source, organisation),
        tuple(
            PlannedExercise(name, day, codes)
            for name, day in _exercises(wishes.exercises, wishes.day)
        ),
        _indicators(competences, known),
        competences,
    )


def _organisation(given: str | None, source: Source) -> str:
    code = (given or "").strip().upper() or source.code
    if code is None:
        raise UseError(text.NO_ORGANISATION)
    if not re.fullmatch(SHAPES["organisation"], code):
        raise UseError(cli.BAD_CODE.format(code=given), about=["organisation"])
    if source.code not in (None, code):
        raise UseError(
            text.OTHER_ORGANISATION.format(path=source.path, found=source.code, code=code)
        )
    return code


def _assessors(given: Sequence[str]) -> tuple[str, ...]:
    found: list[str] = []
    for one in given:
        code = one.strip().upper()
        if not re.fullmatch(_ASSESSOR, code):
            raise UseError(text.BAD_ASSESSOR.format(text=one))
        if code in found:
            raise UseError(text.DOUBLE_ASSESSOR.format(text=code), about=["assessors"])
        found.append(code)
    return tuple(found)


def _assessment(given: str | None, day: date) -> str:
    name = day.isoformat() if given is None else given.strip()
    if not re.fullmatch(_ASSESSMENT, name):
        raise UseError(text.BAD_ASSESSMENT.format(text=given))
    return name


def _candidates(wishes: Wishes, source: Source, organisation: str) -> tuple[str, ...]:
    """The candidates' codes; those of the organisation itself without its code before them."""
    if not wishes.candidates:
        return _all_candidates(source, wishes.day)
    found: list[str] = []
    for one in wishes.candidates:
        code = one.strip().upper()
        if not re.fullmatch(SHAPES["slot"], code):
            raise UseError(text.BAD_CANDIDATE.format(text=one))
        code = code.removeprefix(f"{organisation}/")
        if code in found:
            raise UseError(text.DOUBLE_CANDIDATE.format(text=code), about=["candidates"])
        if source.code and "/" not in code and code not in source.candidates:
            said = text.UNKNOWN_CANDIDATE.format(text=code, path=source.path)
            raise UseError(said, about=["candidates"])
        found.append(code)
    if len(found) > len(SLOTS):
        said = text.TOO_MANY_CANDIDATES.format(count=len(found), most=len(SLOTS))
        raise UseError(said, about=["candidates"])
    return tuple(found)


def _all_candidates(source: Source, day: date) -> tuple[str, ...]:
    """The candidates of the workbook whose path has not stopped by then."""
    if source.code is None:
        raise UseError(text.NO_CANDIDATES)
    found = [
        code for code, stopped in source.candidates.items() if stopped is None or stopped > day
    ]
    if not found:
        raise UseError(text.NO_OPEN_CANDIDATES.format(path=source.path))
    if len(found) > len(SLOTS):
        codes = ", ".join(found)
        raise UseError(
            text.CHOOSE_CANDIDATES.format(
                path=source.path,
                count=len(found),
                codes=codes,
                most=len(SLOTS),
                file=f'"{source.path}"' if " " in str(source.path) else source.path,
                example=" ".join(f"--candidate {code}" for code in found[:2]),
            )
        )
    return tuple(found)


def _exercises(given: Sequence[str], day: date) -> tuple[tuple[str, date], ...]:
    if not given:
        raise UseError(text.NO_EXERCISE)
    if len(given) > MOST_EXERCISES:
        said = text.TOO_MANY_EXERCISES.format(count=len(given), most=MOST_EXERCISES)
        raise UseError(said, about=["exercises"])
    found = [_exercise(one, day) for one in given]
    names: list[str] = []
    for name, _ in found:
        if name.casefold() in names:
            raise UseError(text.DOUBLE_EXERCISE.format(text=name), about=["exercises"])
        names.append(name.casefold())
    return tuple(found)


def _refuse_far_days(wishes: Wishes, today: date) -> None:
    """Raise for a day more than a year from today: probably a slip in the year."""
    days = [day for _, day in _exercises(wishes.exercises, wishes.day)]
    for day in (wishes.day, *days):
        if abs(day - today) > _FARTHEST:
            said = text.FAR_DAY.format(text=day_text(day), today=day_text(today))
            raise UseError(said, about=["day"])


def _exercise(given: str, day: date) -> tuple[str, date]:
    """Name and day from a text like "keuken=2026-03-11" or "magazijn"."""
    name, sign, written = given.partition("=")
    column = next(one.column for one in OBSERVATION_FORM.fields if one.name == "exercise_1")
    longest = column.longest if isinstance(column, TextColumn) else 0
    wrong = UseError(text.BAD_EXERCISE.format(text=given, longest=longest))
    if not 1 <= len(name.strip()) <= longest:
        raise wrong
    try:
        held = date.fromisoformat(written.strip()) if sign else day
    except ValueError:
        raise wrong from None
    if not FIRST_DAY <= held <= LAST_DAY:
        first, last = day_text(FIRST_DAY), day_text(LAST_DAY)
        said = text.BAD_DAY.format(text=day_text(held), first=first, last=last)
        raise UseError(said, about=["exercises"])
    return name.strip(), held


def _competences(given: Sequence[str], source: Source, known: Catalogue) -> tuple[Competence, ...]:
    """The chosen competences, else the active ones, in the catalogue's order."""
    codes = [one.code for one in known.competences]
    chosen = {one.strip().upper() for one in given}
    for code in sorted(chosen - set(codes)):
        raise UseError(text.UNKNOWN_COMPETENCE.format(text=code, codes=", ".join(codes)))
    if not chosen:
        active = source.active
        chosen = (
            {one.code for one in known.competences if one.active} if active is None else set(active)
        )
    if not chosen:
        raise UseError(text.NO_COMPETENCES)
    return tuple(one for one in known.competences if one.code in chosen)


def _bare(competences: Sequence[Competence], known: Catalogue) -> list[Competence]:
    """The competences that have no indicator."""
    worded = {one.competence for one in known.indicators}
    return [one for one in competences if one.code not in worded]


def _worded_ones(
    wishes: Wishes, competences: tuple[Competence, ...], known: Catalogue
) -> tuple[Competence, ...]:
    """The competences without those that nobody asked for and that have nothing to score."""
    bare = [] if wishes.competences else _bare(competences, known)
    return tuple(one for one in competences if one not in bare) or competences


def _indicators(competences: Sequence[Competence], known: Catalogue) -> tuple[Indicator, ...]:
    """The indicators of these competences; a competence without any is refused by name."""
    codes = {one.code for one in competences}
    found = tuple(one for one in known.indicators if one.competence in codes)
    bare = [one.choice for one in _bare(competences, known)]
    if bare:
        raise UseError(text.NO_INDICATORS.format(names=", ".join(bare)))
    if len(found) > SCORES[0].rows:
        raise UseError(text.TOO_MANY_INDICATORS.format(count=len(found), most=SCORES[0].rows))
    return found


def _left_out(wishes: Wishes, source: Source, known: Catalogue) -> Iterator[str]:
    """A warning for each active competence that no workbook can score."""
    if not wishes.competences:
        for one in _bare(_competences((), source, known), known):
            yield text.WITHOUT_INDICATORS.format(names=one.choice)


def _warnings(setup: ObservationSetup, known: Catalogue) -> tuple[str, ...]:
    most = known.settings.most_active_competences
    count = len(setup.competences)
    return (text.MANY_COMPETENCES.format(count=count, most=most),) if count > most else ()
