"""Use cases over many workbooks: check them, consolidate them (design 3)."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from done_xl.api.outputs import (
    UseError,
    existing,
    folder_of,
    made_folder,
    report_target,
    target,
    writing,
)
from done_xl.catalogue.load import catalogue
from done_xl.consolidation.checking import check_files
from done_xl.consolidation.folder import consolidate_folder
from done_xl.consolidation.listing import list_files
from done_xl.consolidation.result import Consolidation, OrganisationResult
from done_xl.consolidation.view import as_json
from done_xl.model.books import BOOKS
from done_xl.model.collector import collector_paused
from done_xl.model.findings import Finding
from done_xl.model.tables import TABLES
from done_xl.report.blocks import SheetPlan
from done_xl.report.control import all_findings
from done_xl.report.plan import findings_plan, link_base, report_plan
from done_xl.report.sink_xlsx import write_report
from done_xl.text_nl import cli as text
from done_xl.text_nl.explanations import explanations
from done_xl.text_nl.report import CHECK_TITLE, REPORT_TITLE
from done_xl.writing.annotate.marking import annotate as annotate_book

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """What a check found.

    `root` is where the findings' paths begin, `folders` were looked into, `rows` were checked.
    `handed_in` counts the files of assessors among the names.
    """

    root: Path
    folders: tuple[Path, ...]
    names: tuple[str, ...]
    findings: tuple[Finding, ...]
    rows: int
    handed_in: int = 0

    @property
    def files(self) -> int:
        """How many files were looked at."""
        return len(self.names)

    @property
    def errors(self) -> int:
        """How many of the findings are errors."""
        return sum(finding.severity == "error" for finding in self.findings)


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


def check(
    paths: Sequence[Path],
    *,
    today: date,
    reference: date | None = None,
    progress: Progress | None = None,
) -> CheckOutcome:
    """All findings of files and folders; raises UseError where there is no file to look at.

    Without `reference` each workbook is judged by its own reference date.
    """
    root, names = _named(paths)
    found = check_files(
        root,
        names,
        catalogue(),
        today=today,
        reference=reference,
        progress=progress,
    )
    folders = tuple(path.resolve() for path in paths if path.is_dir())
    return outcome_of(found, root, folders, tuple(names))


def outcome_of(
    found: Consolidation, root: Path, folders: tuple[Path, ...], names: tuple[str, ...]
) -> CheckOutcome:
    """What a check found, from its workbooks taken together."""
    findings = tuple(sorted(all_findings(found), key=lambda finding: finding.place.file))
    rows = sum(map(_typed_rows, found.results))
    rows += sum(file.rows for file in found.handed_in)
    return CheckOutcome(root, folders, names, findings, rows, len(found.handed_in))


def _named(paths: Sequence[Path]) -> tuple[Path, list[str]]:
    """The common folder of the paths and the files in or at them, relative to it."""
    for path in paths:
        existing(path)
    folders = [path if path.is_dir() else path.parent for path in paths]
    try:
        root = Path(os.path.commonpath([folder.resolve() for folder in folders]))
    except ValueError as error:
        raise UseError(text.TWO_DRIVES) from error
    names: dict[str, None] = {}
    for path in paths:
        if path.is_dir():
            under = path.resolve().relative_to(root)
            listing = list_files(path)
            found = (*listing.books, *listing.locks, *listing.unread)
            names |= {(under / name).as_posix(): None for name in found}
        else:
            # The name as given: a link to a file elsewhere is read through the link.
            names[(path.parent.resolve() / path.name).relative_to(root).as_posix()] = None
    if not names:
        raise UseError(text.NOTHING_TO_CHECK.format(path=", ".join(map(str, paths))))
    return root, list(names)


def _typed_rows(result: OrganisationResult) -> int:
    """How many rows people filled in; prefilled ones only where they were answered."""
    grown = {spec.key for spec in TABLES if not spec.fixed}
    answers = result.checklist.answered + result.yes_no.yes + result.yes_no.no
    return answers + sum(count.read for count in result.tables if count.key in grown)


def check_plan(outcome: CheckOutcome, base: str | None) -> SheetPlan:
    """The sheet Controle of a check; `base` leads to the folder where its files' paths begin."""
    counts = text.counts_text(outcome.findings, files=outcome.files, rows=outcome.rows)
    return findings_plan(outcome.findings, base=base, explanations=explanations(), lines=(counts,))


def write_check_report(outcome: CheckOutcome, path: Path, *, overwrite: bool = False) -> None:
    """Nothing; the sheet Controle of a check stands at `path`; raises UseError."""
    sources = [outcome.root / name for name in outcome.names]
    with writing(report_target(path, overwrite=overwrite, sources=sources)):
        plan = check_plan(outcome, link_base(path, outcome.root))
        write_report(path, (plan,), title=CHECK_TITLE, overwrite=True)


def annotate(outcome: CheckOutcome, folder: Path, *, overwrite: bool = False) -> tuple[str, ...]:
    """A Dutch line per workbook with findings: where its marked copy stands, or why there is none.

    Raises UseError where the folder cannot be made, lies in a folder that was checked (its copies
    would count as workbooks the next time) or where a copy would replace a file unasked.
    """
    if any(folder.resolve().is_relative_to(looked) for looked in outcome.folders):
        raise UseError(text.COPIES_INSIDE.format(path=folder))
    lines = []
    for name in outcome.names:
        found = [finding for finding in outcome.findings if finding.place.file == name]
        if not any(finding.severity != "info" for finding in found):
            continue
        source, copy = outcome.root / name, folder / name
        made_folder(copy.parent)
        target(copy, overwrite=overwrite, sources=[source])
        made = annotate_book(source, copy, found, overwrite=overwrite)
        if made.target is None:
            lines.append(text.NOT_ANNOTATED.format(path=name, reason=made.reason))
        else:
            lines.append(text.annotated(made.target, made.marked))
    return tuple(lines)


def consolidate(
    folder: Path,
    output: Path,
    *,
    today: date,
    reference: date | None = None,
    workers: int = 1,
    overwrite: bool = False,
    progress: Progress | None = None,
) -> Project:
    """The project of all workbooks in a folder, its report written.

    `output` is a file, or a folder that gets Projectrapport_<date>.xlsx. Raises UseError where
    there is nothing to consolidate or the report cannot be written.
    """
    folder_of(folder)
    path = output / f"Projectrapport_{today.isoformat()}.xlsx" if output.is_dir() else output
    sources = [folder / name for name in list_files(folder).books]
    own = [source for source in sources if source.resolve() != path.resolve()]
    report_target(path, overwrite=overwrite, sources=own)
    found = merged(folder, today=today, reference=reference, workers=workers, progress=progress)
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
    workers: int = 1,
    progress: Progress | None = None,
) -> Consolidation:
    """All workbooks in a folder as one; raises NothingFoundError where there are none."""
    found = consolidate_folder(
        folder_of(folder),
        catalogue(),
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


def finding_json(finding: Finding) -> dict[str, str | None]:
    """A finding by the contract of design 3."""
    return {
        "file": finding.place.file,
        "sheet": finding.place.sheet,
        "cell": finding.place.cell,
        "severity": finding.severity,
        "code": finding.code,
        "message": finding.message,
        "found": finding.found,
        "expected": finding.expected,
        "proposal": finding.proposal,
    }
