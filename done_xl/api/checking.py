"""Use cases of the check: findings of files and folders, as a report and as marked copies."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from done_xl.api.outputs import (
    UseError,
    existing,
    made_folder,
    report_target,
    target,
    writing,
)
from done_xl.api.terms import known_catalogue
from done_xl.catalogue.own_terms import own_file
from done_xl.consolidation.checking import check_files
from done_xl.consolidation.listing import list_files
from done_xl.consolidation.result import Consolidation, OrganisationResult
from done_xl.model.findings import Finding
from done_xl.model.tables import TABLES
from done_xl.report.blocks import SheetPlan
from done_xl.report.control import all_findings
from done_xl.report.plan import findings_plan, link_base
from done_xl.report.sink_xlsx import write_report
from done_xl.text_nl import cli as text
from done_xl.text_nl.explanations import explanations
from done_xl.text_nl.own_files import terms_used
from done_xl.text_nl.report import CHECK_TITLE
from done_xl.writing.annotate.marking import annotate as annotate_book

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """What a check found.

    `root` is where the findings' paths begin, `folders` were looked into, `rows` were checked.
    `handed_in` counts the files of assessors among the names. `terms` is the file with own terms
    that the measures were judged by, blank for the project's.
    """

    root: Path
    folders: tuple[Path, ...]
    names: tuple[str, ...]
    findings: tuple[Finding, ...]
    rows: int
    handed_in: int = 0
    terms: str = ""

    @property
    def files(self) -> int:
        """How many files were looked at."""
        return len(self.names)

    @property
    def errors(self) -> int:
        """How many of the findings are errors."""
        return sum(finding.severity == "error" for finding in self.findings)


def check(
    paths: Sequence[Path],
    *,
    today: date,
    reference: date | None = None,
    terms: Path | None = None,
    progress: Progress | None = None,
) -> CheckOutcome:
    """All findings of files and folders; raises UseError where there is no file to look at.

    Without `reference` each workbook is judged by its own reference date. Without `terms` the own
    terms in the common folder of the paths hold, where it has any (`known_catalogue`).
    """
    root, names = _named(paths)
    known = known_catalogue(terms, root)
    found = check_files(
        root,
        names,
        known,
        today=today,
        reference=reference,
        progress=progress,
    )
    folders = tuple(path.resolve() for path in paths if path.is_dir())
    outcome = outcome_of(found, root, folders, tuple(names))
    return replace(outcome, terms=own_file(known.measures))


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
    lines = (counts, *terms_used(outcome.terms))
    return findings_plan(outcome.findings, base=base, explanations=explanations(), lines=lines)


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
