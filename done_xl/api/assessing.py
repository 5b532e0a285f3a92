"""Use case: the observation workbooks of one assessment merged into a report."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from done_xl.api.outputs import UseError, existing, folder_of, report_target, writing
from done_xl.catalogue.load import catalogue
from done_xl.consolidation.assessed import Assessed, AssessmentKey
from done_xl.consolidation.assessing import Gathered, assessed, gather
from done_xl.consolidation.listing import lock_of, previous
from done_xl.consolidation.typed_levels import Earlier, read_earlier
from done_xl.model.collector import collector_paused
from done_xl.reading.peek import peek, sheet_names
from done_xl.report.assessment.book import own_sheets, write_assessment_report
from done_xl.scoring.agreement import Agreement, agreement
from done_xl.scoring.sam import disputes
from done_xl.text_nl import assessing as text
from done_xl.text_nl.explanations import explanations
from done_xl.validation.known import normal

Progress = Callable[[int, int], None]
_NO_FILE_SIGNS: Final = re.compile(r"[^\w.\-]+")


class SeveralError(UseError):
    """A folder holds more assessments; `names` are them all, as one chooses them."""

    def __init__(self, folder: Path, names: tuple[str, ...]) -> None:
        listed = ", ".join(names)
        super().__init__(text.SEVERAL.format(path=folder, names=listed, example=names[0]))
        self.names = names


@dataclass(frozen=True, slots=True)
class AssessOutcome:
    """An assessment and the report that shows it.

    `kept` is the copy of the report before, where that held what the new one does not.
    """

    assessed: Assessed
    report: Path
    kept: Path | None = None

    @property
    def complete(self) -> bool:
        """Whether every file and every score counts."""
        wrong = {one.facts.path for one in self.assessed.observations}
        return not self.assessed.excluded and not any(
            finding.severity == "error" and finding.place.file in wrong
            for finding in self.assessed.findings
        )

    @property
    def disputes(self) -> int:
        """How many cells are to be discussed."""
        return len(disputes(self.assessed.scores))

    @property
    def agreement(self) -> Agreement:
        """How far the assessors agree over all scores."""
        return agreement(self.assessed.scores)

    @property
    def open_levels(self) -> int:
        """How many levels are still to be typed."""
        return sum(line.typed.level is None for line in self.assessed.lines)


def assess(
    folder: Path,
    output: Path,
    *,
    today: date,
    assessment: str | None = None,
    books: Sequence[Path] = (),
    overwrite: bool = False,
    progress: Progress | None = None,
) -> AssessOutcome:
    """The assessment of a folder's observation workbooks, its report written.

    `output` is a file, or a folder that gets SAM_<CODE>_<assessment>_rapport.xlsx. A report of the
    same assessment is made again: what was typed into it stays, and where it holds sheets that are
    not ours a copy of it is kept beside it. `books` are organisations' workbooks outside the
    folder. Raises UseError where there is nothing to assess, where it is
    not clear which assessment is meant, or where the report cannot be written.
    """
    folder_of(folder)
    for book in books:
        if peek(existing(book), book.name).facts.kind != "organisation":
            raise UseError(text.NOT_AN_ORGANISATION.format(path=book))
    known = catalogue()
    found = gather(folder, books, known, today=today, progress=progress)
    key = _chosen(found, folder, assessment)
    path = output / _file_name(found, key) if output.is_dir() else output
    before = _before(path, key)
    _writable(found, folder, path, before, overwrite=overwrite)
    made = assessed(found, key, known, existing=before)
    if not made.observations:
        raise UseError(text.NONE_COUNTS.format(reason=made.excluded[-1].reason))
    if not made.lines:
        raise UseError(text.NOTHING.format(path=folder))
    with writing(path), collector_paused():
        kept = _kept(path, before)
        write_assessment_report(
            path, made, known, folder, explanations=explanations(), overwrite=True
        )
    return AssessOutcome(made, path, kept)


def _before(path: Path, key: AssessmentKey) -> Earlier | None:
    """The report of this assessment that stands at the path, None where none does."""
    found = read_earlier(path, catalogue())
    return found if found is not None and found.key == key else None


def _kept(path: Path, before: Earlier | None) -> Path | None:
    """The copy of the report before, None where the new one has all that stood in it."""
    if before is None:
        return None
    ours = own_sheets({where.candidate for where in before.rows})
    if not before.lost and ours.issuperset(sheet_names(path)):
        return None
    return Path(shutil.copy2(path, previous(path, datetime.now())))


def _chosen(found: Gathered, folder: Path, wanted: str | None) -> AssessmentKey:
    """The assessment that is meant: the only one, or the one that was asked for."""
    keys = found.keys()
    if not keys:
        raise UseError(text.NOTHING.format(path=folder))
    names = {key: f"{organisation}/{name}" for key, (organisation, name) in keys.items()}
    listed = ", ".join(names.values())
    matching = list(keys)
    if wanted is not None:
        asked = normal(wanted)
        matching = [key for key in keys if asked in (key.assessment, "/".join(key))]
        if not matching:
            raise UseError(text.UNKNOWN.format(name=wanted, path=folder, names=listed))
    if len(matching) > 1:
        raise SeveralError(folder, tuple(names[key] for key in matching))
    return matching[0]


def _file_name(found: Gathered, key: AssessmentKey) -> str:
    organisation, name = found.keys()[key]
    plain = _NO_FILE_SIGNS.sub("_", name.strip())
    return f"SAM_{organisation}_{plain}_rapport.xlsx"


def _writable(
    found: Gathered, folder: Path, path: Path, before: Earlier | None, *, overwrite: bool
) -> None:
    """Raise UseError where the report may not be written, or would lose what was typed."""
    read = [one.facts.path for one in found.observations]
    read += [one.facts.path for one in found.submissions]
    sources = [folder / name for name in read]
    if lock_of(path) is not None:
        raise UseError(text.OPEN_NOW.format(path=path))
    if before is not None and before.lost and not overwrite:
        raise UseError(text.WOULD_LOSE.format(path=path, cells=", ".join(before.lost)))
    if before is None and path.is_file() and not overwrite and _is_none(path, sources):
        raise UseError(text.NOT_OURS.format(path=path))
    report_target(path, overwrite=overwrite or before is not None, sources=sources)


def _is_none(path: Path, sources: Sequence[Path]) -> bool:
    return path.resolve() not in {source.resolve() for source in sources}
