"""What a check or a consolidation looks like on a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import groupby

import click

from done_xl.api import CheckOutcome
from done_xl.catalogue.own_terms import own_file
from done_xl.consolidation.result import Consolidation
from done_xl.consolidation.unread import unread_notes
from done_xl.model.findings import Finding, Severity
from done_xl.text_nl import cli as text
from done_xl.text_nl.own_files import terms_used

COLOUR: dict[Severity, str] = {"error": "red", "warning": "yellow", "info": "cyan"}


def check_text(outcome: CheckOutcome) -> str:
    """What a check found, then the counts: they stand where one ends up reading a long list."""
    found = outcome.findings
    return "\n\n".join(
        filter(
            None,
            (
                findings_text(found),
                counts_by_file(found),
                "\n".join(terms_used(outcome.terms)),
                text.counts_text(found, files=outcome.files, rows=outcome.rows),
            ),
        )
    )


def findings_text(findings: Iterable[Finding]) -> str:
    """The findings by file, each with its place, what is wrong and what to do."""
    lines = []
    for file, group in groupby(findings, key=lambda finding: finding.place.file):
        lines.append(click.style(file, bold=True))
        for finding in group:
            lines.extend(_finding_lines(finding))
    return "\n".join(lines)


def counts_by_file(findings: Iterable[Finding]) -> str:
    """A line per file with its errors and warnings; none where one file has them all."""
    numbers: dict[str, Counter[Severity]] = {}
    for finding in findings:
        if finding.severity != "info":
            numbers.setdefault(finding.place.file, Counter())[finding.severity] += 1
    if len(numbers) < 2:
        return ""
    return "\n".join(
        text.FILE_COUNTS.format(
            file=file,
            errors=text.counted(found["error"], "fout", "fouten"),
            warnings=text.counted(found["warning"], "waarschuwing", "waarschuwingen"),
        )
        for file, found in numbers.items()
    )


def _finding_lines(finding: Finding) -> list[str]:
    place = "!".join(part for part in (finding.place.sheet, finding.place.cell) if part)
    severity = click.style(text.SEVERITY[finding.severity], fg=COLOUR[finding.severity])
    where = f"{place}: " if place else ""
    lines = [f"  {severity} {where}{finding.message} [{finding.code}]"]
    if finding.proposal:
        lines.append("      " + text.PROPOSAL.format(text=finding.proposal))
    return lines


def project_text(project: Consolidation) -> str:
    """What was consolidated, what stayed out and why, and how many rows do not count."""
    lines = []
    for result in project.results:
        period = result.organisation.period
        lines.append(
            f"  {result.organisation.code:<8}  {_day(period.first)} - {_day(period.last)}  "
            f"{result.organisation.name}"
        )
    count = text.counted(len(project.results), "werkboek", "werkboeken")
    lines.append(text.CONSOLIDATED.format(organisations=count, reference=_day(project.reference)))
    errors = sum(
        finding.severity == "error" for file in project.handed_in for finding in file.findings
    )
    lines += text.handed_in(len(project.observed), len(project.agreed), errors)
    lines += [
        text.LEFT_OUT.format(path=one.facts.path, reason=one.reason) for one in project.excluded
    ]
    lines += unread_notes(project.results)
    lines += terms_used(own_file(project.measures))
    rows = sum(table.left_out for result in project.results for table in result.tables)
    if rows == 1:
        lines.append(text.ROW_LEFT_OUT)
    elif rows:
        lines.append(text.ROWS_LEFT_OUT.format(rows=text.counted(rows, "rij", "rijen")))
    return "\n".join(lines)


def _day(day: date) -> str:
    return text.day(day.year, day.month, day.day)
