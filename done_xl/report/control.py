"""The sheet Controle: every finding with a link to its cell, errors first."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from done_xl.consolidation.result import Consolidation
from done_xl.model.findings import Finding, Severity
from done_xl.report.blocks import Area, Link, PageSetup, Role, SheetPlan, Value
from done_xl.report.tables import Page, Row
from done_xl.text_nl import report as text
from done_xl.writing.looks import TAB_COLOUR

_ROLES: tuple[Role, ...] = (
    "severity",
    "wrap",
    "wrap",
    "wrap",
    "link",
    "wrap",
    "wrap",
    "wrap",
    "wrap",
)
_WIDTHS = (13.5, 9, 26, 15, 8, 18, 24, 38, 56)
_ORDER: Mapping[Severity, int] = {"error": 0, "warning": 1, "info": 2}
_CELL = re.compile(r"([A-Z]+)(\d+)")
MOST_ROWS = 50_000
LONGEST = 1_000


def all_findings(consolidation: Consolidation) -> tuple[Finding, ...]:
    """Every finding: of the folder, of the workbooks, of the files left out."""
    found = [*consolidation.findings]
    for counted in consolidation.counted:
        found.extend(counted.findings)
    for left_out in (*consolidation.excluded, *consolidation.passed_over):
        found.extend(left_out.findings)
    return in_order(found)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with the errors first, then by file, sheet and cell as one reads them."""
    return tuple(sorted(findings, key=_key))


def _key(finding: Finding) -> tuple[int, str, str, int, int, str, str]:
    place = finding.place
    match = _CELL.fullmatch(place.cell or "")
    line = int(match[2]) if match else 0
    column = (len(match[1]), match[1]) if match else (0, "")
    return (
        _ORDER[finding.severity],
        place.file,
        place.sheet or "",
        line,
        column[0],
        column[1],
        finding.code,
    )


def severities(findings: Iterable[Finding]) -> Counter[Severity]:
    """How many findings there are of each severity."""
    return Counter(finding.severity for finding in findings)


def control_plan(
    findings: Sequence[Finding],
    *,
    base: str | None,
    explanations: Mapping[str, str],
    title: str = "Controle",
    lines: Sequence[str] = (),
    checked: bool = True,
    inside: bool = False,
) -> SheetPlan:
    """The findings as a table with filter buttons.

    `base` leads from the report's folder to the folder of the files ("" for the same one, None
    where no relative path exists: then the cells are plain text). `explanations` are sentences by
    rule code; `lines` come above the table. Without anything `checked` no one reads "0 fouten".
    With `inside` the sheet stands in the workbook that was checked, and its links lead to there.
    """
    counts = severities(findings)
    page = Page("Controle", _WIDTHS)
    summary = text.findings_summary(counts["error"], counts["warning"], counts["info"])
    page.title(title, summary if checked or counts["error"] else text.NOTHING_CHECKED)
    for said in lines:
        page.words("text", said)
    shown = findings[:MOST_ROWS]
    if len(shown) < len(findings):
        page.words("text", text.most_rows(len(shown), len(findings)))
    line = page.head(text.CONTROL_HEADS, height=20)
    links = [_link(finding, base, inside=inside) for finding in shown]
    area = page.put(list(map(partial(_row, explanations), shown, links)), _ROLES)
    if checked and not shown:
        page.words("text", text.NO_FINDINGS)
    last = max(area.last_line, line)
    return page.plan(
        TAB_COLOUR["result"],
        frozen=(line, 0),
        filtered=Area(page.name, line, 0, last, len(text.CONTROL_HEADS) - 1),
        page=PageSetup(repeat=(line, line)),
    )


def _row(explanations: Mapping[str, str], finding: Finding, link: Value) -> Row:
    place = finding.place
    told = " ".join(filter(None, (finding.message, explanations.get(finding.code))))
    return (
        text.SEVERITY[finding.severity],
        finding.code,
        place.file,
        place.sheet or "",
        link,
        *(_short(value) for value in (finding.found, finding.expected, finding.proposal, told)),
    )


def _short(value: str | None) -> str:
    if not value or len(value) <= LONGEST:
        return value or ""
    return f"{value[: LONGEST - 1]}…"


def _link(finding: Finding, base: str | None, *, inside: bool) -> Value:
    place = finding.place
    if place.sheet is None or (base is None and not inside):
        return place.cell or ""
    file = None if inside else posixpath.normpath(posixpath.join(base or "", place.file))
    return Link(place.cell or text.OPEN_SHEET, place.sheet, place.cell or "A1", file)
