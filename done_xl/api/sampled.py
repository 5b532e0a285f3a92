"""The sample assessment as files: what its assessors typed, and the report with agreed levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from done_xl.api.assessing import assess
from done_xl.api.outputs import writing
from done_xl.catalogue.load import catalogue
from done_xl.consolidation.assessed import LevelLine, TypedLevel
from done_xl.layout.observation import file_name
from done_xl.report.assessment.book import write_assessment_report
from done_xl.samples.observed import (
    ASSESSMENT,
    DAYS,
    ORGANISATION,
    agreed,
    blank_observation,
    observed_books,
)
from done_xl.text_nl.explanations import explanations
from done_xl.writing.observation.book import write_observation

REPORT = f"SAM_{ORGANISATION}_{ASSESSMENT}_rapport.xlsx"


def assessment_files(folder: Path) -> tuple[Path, ...]:
    """Where the files of the sample assessment stand in a folder, its report last."""
    names = [file_name(book.setup) for book in observed_books()]
    return tuple(folder / name for name in (*names, REPORT))


def write_assessment(folder: Path, books: Sequence[Path] = ()) -> Path:
    """The report; the assessors' workbooks stand beside it, in place of any files of their names.

    `books` are the organisations' workbooks that stand elsewhere. Levels of an older report are
    not kept: the sample is always the same. Raises UseError where a file cannot be written.
    """
    *workbooks, report = assessment_files(folder)
    for path, book in zip(workbooks, observed_books(), strict=True):
        with writing(path):
            write_observation(path, book.setup, book.filling)
    report.unlink(missing_ok=True)
    made = assess(folder, report, today=max(DAYS.values()), books=books).assessed
    typed = replace(made, lines=tuple(map(_with_level, made.lines)))
    with writing(report):
        write_assessment_report(
            report, typed, catalogue(), folder, explanations=explanations(), overwrite=True
        )
    return report


def write_blank_observation(path: Path) -> None:
    """Nothing; an observation workbook for nobody yet stands at the path."""
    blank = blank_observation()
    write_observation(path, blank.setup, blank.filling)


def _with_level(line: LevelLine) -> LevelLine:
    """The row as the assessors left it after they had talked."""
    chosen = agreed(line.candidate, line.competence, line.proposal)
    if chosen is None:
        return line
    return replace(line, typed=TypedLevel(chosen.level, chosen.reason, line.label))
