"""The sheet Bronbestanden: which files and rows count, and which do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from done_xl import __version__
from done_xl.consolidation.result import Consolidation, Excluded, OrganisationResult, TableCount
from done_xl.model.findings import Finding
from done_xl.model.raw import FileFacts
from done_xl.model.tables import table
from done_xl.report.blocks import PageSetup, Role, SheetPlan, Value
from done_xl.report.figures import name_cells
from done_xl.report.tables import Page, Row
from done_xl.text_nl import report as text
from done_xl.writing.looks import TAB_COLOUR

_HEADS = (
    "Bestand",
    "Code",
    "Organisatie",
    "Periode",
    "Versie van het werkboek",
    "Rijen gelezen",
    "Meegeteld",
    "Weggelaten",
    "Waarom",
    "SHA-256",
)
_ROLES: tuple[Role, ...] = (
    "sentence",
    "sentence",
    "sentence",
    "sentence",
    "sentence",
    "whole",
    "whole",
    "whole",
    "sentence",
    "sentence",
)
_WIDTHS = (36, 10, 36, 17, 18, 10, 11, 12, 44, 36)


def sources_plan(consolidation: Consolidation) -> SheetPlan:
    """The workbooks that count, the files that do not with their reason, and rows by table."""
    page = Page("Bronbestanden", _WIDTHS)
    page.title(
        "Bronbestanden",
        text.run_line(consolidation.run, consolidation.reference, __version__),
    )
    results = consolidation.results
    page.words("section", "Werkboeken die meetellen")
    line = page.line
    page.table(_HEADS, [_result_row(result) for result in results] or [_nothing()], _ROLES)
    page.skip()
    page.words("section", "Bestanden die niet meetellen")
    _left_out(page, consolidation.excluded)
    page.skip()
    page.words("section", "Bestanden die zijn overgeslagen (eigen rapporten, lege werkboeken …)")
    _left_out(page, consolidation.passed_over)
    page.skip()
    page.words("section", "Tabellen met weggelaten rijen")
    rows = [
        _table_row(result, count) for result in results for count in result.tables if count.left_out
    ]
    page.table(
        ("Bestand", "Code", "Tabel", "Blad", "", *_HEADS[5:9]), rows or [_nothing(9)], _ROLES[:9]
    )
    return page.plan(TAB_COLOUR["grey"], page=PageSetup(repeat=(line, line)))


def _nothing(columns: int = len(_HEADS)) -> Row:
    return (text.DASH, *("" for _ in range(columns - 1)))


def _result_row(result: OrganisationResult) -> Row:
    read = sum(count.read for count in result.tables)
    taken = sum(count.taken for count in result.tables)
    return (
        result.facts.path,
        *name_cells(result),
        _version(result.facts),
        read,
        taken,
        read - taken,
        _why(result.findings) if read > taken else "",
        result.facts.sha256,
    )


def _left_out(page: Page, files: Sequence[Excluded]) -> None:
    heads = ("Bestand", "", "", "", "Versie van het werkboek", "", "", "", "Waarom", "SHA-256")
    rows = [
        (
            entry.facts.path,
            *_blank(3),
            _version(entry.facts),
            *_blank(3),
            entry.reason,
            entry.facts.sha256,
        )
        for entry in files
    ]
    page.table(heads, rows or [_nothing()], _ROLES)


def _blank(columns: int) -> tuple[Value, ...]:
    return ("",) * columns


def _version(facts: FileFacts) -> str:
    if facts.version is None:
        return text.DASH
    return text.version(facts.version, exported=facts.exported)


def _table_row(result: OrganisationResult, count: TableCount) -> Row:
    spec = table(count.key)
    findings = [finding for finding in result.findings if finding.place.sheet == spec.sheet]
    return (
        result.facts.path,
        result.organisation.code,
        spec.name,
        spec.sheet,
        "",
        count.read,
        count.taken,
        count.left_out,
        _why(findings),
    )


def _why(findings: Sequence[Finding]) -> str:
    """The rules that rows broke, most frequent first."""
    counts = Counter(finding.code for finding in findings if finding.severity == "error")
    named = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return text.broken_rules([(code, amount) for code, amount in named])
