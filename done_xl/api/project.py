"""Use case over many workbooks: consolidate them (design 3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from done_xl.api.outputs import (
    UseError,
    folder_of,
    report_target,
    writing,
)
from done_xl.api.terms import known_catalogue
from done_xl.catalogue.load import catalogue
from done_xl.consolidation.folder import consolidate_folder
from done_xl.consolidation.listing import list_files
from done_xl.consolidation.result import Consolidation
from done_xl.consolidation.view import as_json
from done_xl.model.books import BOOKS
from done_xl.model.collector import collector_paused
from done_xl.report.blocks import SheetPlan
from done_xl.report.plan import link_base, report_plan
from done_xl.report.sink_xlsx import write_report
from done_xl.text_nl import cli as text
from done_xl.text_nl.explanations import explanations
from done_xl.text_nl.report import REPORT_TITLE

Progress = Callable[[int, int], None]


class NothingFoundError(UseError):
    """No workbook of an organisation stands in a folder; `found` says what does."""

    def __init__(self, folder: Path, found: Consolidation) -> None:
        super().__init__(text.NOTHING_FOUND.format(path=folder))
        self.found = found


@dataclass(frozen=True, slots=True)
class Project:
    """A consolidation and the report that shows it."""

    consolidation: Consolidation
    report: Path

    @property
    def complete(self) -> bool:
        """Whether every workbook and everything in it counts."""
        return is_complete(self.consolidation)


def is_complete(found: Consolidation) -> bool:
    """Whether every workbook and everything in it counts.

    An error says that something does not: a row, a column, or a sheet that is missing.
    """
    return not found.excluded and not any(
        finding.severity == "error" for file in found.counted for finding in file.findings
    )


def consolidate(
    folder: Path,
    output: Path,
    *,
    today: date,
    reference: date | None = None,
    terms: Path | None = None,
    workers: int = 1,
    overwrite: bool = False,
    progress: Progress | None = None,
) -> Project:
    """The project of all workbooks in a folder, its report written.

    `output` is a file, or a folder that gets Projectrapport_<date>.xlsx. Without `terms` the
    folder's own terms hold, where it has any. Raises UseError where there is nothing to consolidate
    or the report cannot be written.
    """
    folder_of(folder)
    path = output / f"Projectrapport_{today.isoformat()}.xlsx" if output.is_dir() else output
    sources = [folder / name for name in list_files(folder).books]
    own = [source for source in sources if source.resolve() != path.resolve()]
    report_target(path, overwrite=overwrite, sources=own)
    found = merged(
        folder,
        today=today,
        reference=reference,
        terms=terms,
        workers=workers,
        progress=progress,
    )
    _refuse_source(found, folder, path)
    with writing(path), collector_paused():
        plans = project_plans(found, link_base(path, folder))
        write_report(path, plans, title=REPORT_TITLE, overwrite=True)
    return Project(found, path)


def merged(
    folder: Path,
    *,
    today: date,
    reference: date | None = None,
    terms: Path | None = None,
    workers: int = 1,
    progress: Progress | None = None,
) -> Consolidation:
    """All workbooks in a folder as one; raises NothingFoundError where there are none.

    Without `terms` the folder's own terms hold, where it has any.
    """
    found = consolidate_folder(
        folder_of(folder),
        known_catalogue(terms, folder),
        today=today,
        reference=reference,
        workers=workers,
        progress=progress,
    )
    if not found.results and not found.excluded:
        raise NothingFoundError(folder, found)
    return found


def project_plans(
    found: Consolidation, base: str | None, *, start_line: int | None = None
) -> tuple[SheetPlan, ...]:
    """The sheets of the project report, for whatever they are written to.

    `base` leads to the folder of the workbooks; in the project workbook the report begins at
    `start_line` of Start.
    """
    return report_plan(
        found, catalogue(), base=base, explanations=explanations(), start_line=start_line
    )


def _refuse_source(found: Consolidation, folder: Path, path: Path) -> None:
    """Raise UseError where the report would replace a workbook that it is made of."""
    others = [one.facts for one in found.passed_over if one.facts.kind in BOOKS]
    read = [*(one.facts for one in found.counted), *(one.facts for one in found.excluded), *others]
    if any((folder / facts.path).resolve() == path.resolve() for facts in read):
        raise UseError(text.IS_A_SOURCE.format(path=path))


def project_json(consolidation: Consolidation) -> dict[str, Any]:
    """A consolidation by the contract of design 3."""
    return as_json(consolidation, catalogue())
