"""The sheet Bronbestanden: which files and rows count, and which do not."""

from __future__ import annotations

from collections.abc import Sequence

from done_xl import __version__
from done_xl.catalogue.own_terms import own_file
from done_xl.consolidation.result import Consolidation, Excluded, OrganisationResult, TableCount
from done_xl.model.raw import FileFacts
from done_xl.model.tables import table
from done_xl.report.blocks import PageSetup, Role, SheetPlan, Value
from done_xl.report.figures import name_cells
from done_xl.report.tables import Page, Row
from done_xl.text_nl import report as text
from done_xl.text_nl.folder import HANDED_IN
from done_xl.text_nl.own_files import terms_used
from done_xl.writing.looks import TAB_COLOUR

# Beside the counts of Termijnen, the number of its rows would tell how many measures that reveal a
# personal trait are hidden there (domain 10).
_MEASURES = table("measures").sheet
_CHECKSUM = "Controlegetal (SHA-256)"
_HEADS = (
    "Bestand",
    "Code",
    "Organisatie",
    "Periode",
    "Peildatum in het werkboek",
    "Versie van het werkboek",
    "Rijen gelezen",
    "Meegeteld",
    "Weggelaten",
    "Waarom",
    _CHECKSUM,
)
_ROLES: tuple[Role, ...] = (
    "sentence",
    "sentence",
    "sentence",
    "sentence",
    "day",
    "sentence",
    "whole",
    "whole",
    "whole",
    "sentence",
    "sentence",
)
_WIDTHS = (36, 10, 36, 17, 14, 18, 10, 11, 12, 44, 36)


def sources_plan(consolidation: Consolidation) -> SheetPlan:
    """The workbooks that count, the files that do not with their reason, and rows by table."""
    page = Page("Bronbestanden", _WIDTHS)
    page.title(
        "Bronbestanden",
        text.run_line(consolidation.run, consolidation.reference, __version__),
    )
    for said in terms_used(own_file(consolidation.measures)):
        page.words("text", said)
        page.skip()
    results = consolidation.results
    page.words("section", "Werkboeken die meetellen")
    line = page.line
    page.table(_HEADS, [_result_row(result) for result in results] or [_nothing()], _ROLES)
    page.skip()
    _handed_in(page, consolidation)
    page.words("section", "Bestanden die niet meetellen")
    _left_out(page, consolidation.excluded)
    page.skip()
    page.words("section", "Bestanden die zijn overgeslagen (eigen rapporten, lege werkboeken …)")
    _left_out(page, consolidation.passed_over)
    page.skip()
    page.words("section", "Bladen met weggelaten rijen")
    rows = [_sheet_row(result, part) for result in results for part in _by_sheet(result)]
    heads = ("Bestand", "Code", "Blad", *_blank(3), *_HEADS[6:10])
    page.table(heads, rows or [_nothing(10)], _ROLES[:10])
    return page.plan(TAB_COLOUR["grey"], page=PageSetup(repeat=(line, line)))


def _nothing(columns: int = len(_HEADS)) -> Row:
    return (text.DASH, *("" for _ in range(columns - 1)))


def _result_row(result: OrganisationResult) -> Row:
    read = sum(count.read for count in result.tables)
    taken = sum(count.taken for count in result.tables)
    return (
        result.facts.path,
        *name_cells(result),
        result.organisation.reference or text.DASH,
        _version(result.facts),
        read,
        taken,
        read - taken,
        _why(result),
        result.facts.sha256,
    )


def _handed_in(page: Page, consolidation: Consolidation) -> None:
    """The observation workbooks and assessment reports that count; nothing where there are none."""
    rows = [
        _handed_in_row(file.facts, file.observation.organisation, file.observation.assessment)
        for file in consolidation.observed
    ]
    rows += [
        _handed_in_row(file.facts, file.organisation, file.assessment)
        for file in consolidation.agreed
    ]
    if not rows:
        return
    page.words("section", "Observatiewerkboeken en assessmentrapporten die meetellen")
    heads = ("Bestand", "Code", "Soort", "Assessment", "", _HEADS[5], *_blank(4), _CHECKSUM)
    page.table(heads, rows, _ROLES)
    page.skip()


def _handed_in_row(facts: FileFacts, organisation: str, assessment: str) -> Row:
    return (
        facts.path,
        organisation,
        HANDED_IN[facts.kind],
        assessment,
        "",
        _version(facts),
        *_blank(4),
        facts.sha256,
    )


def _left_out(page: Page, files: Sequence[Excluded]) -> None:
    heads = ("Bestand", *_blank(4), _HEADS[5], *_blank(3), "Waarom", _CHECKSUM)
    rows = [
        (
            entry.facts.path,
            *_blank(4),
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


def _by_sheet(result: OrganisationResult) -> tuple[TableCount, ...]:
    """Sheets with rows left out, in the workbook's order; their tables taken together."""
    sums: dict[str, TableCount] = {}
    for count in result.tables:
        sheet = table(count.key).sheet
        before = sums.get(sheet, TableCount(sheet, 0, 0))
        sums[sheet] = TableCount(sheet, before.read + count.read, before.taken + count.taken)
    return tuple(part for part in sums.values() if part.left_out)


def _sheet_row(result: OrganisationResult, part: TableCount) -> Row:
    errors = sum(
        finding.severity == "error" and finding.place.sheet == part.key
        for finding in result.findings
    )
    return (
        result.facts.path,
        result.organisation.code,
        part.key,
        *_blank(3),
        *((text.DASH,) * 2 if part.key == _MEASURES else (part.read, part.taken)),
        part.left_out,
        text.mistakes(errors),
    )


def _why(result: OrganisationResult) -> str:
    """Where the rows stood that were left out; what was wrong with them stands on Controle."""
    return text.rows_in([(part.key, part.left_out) for part in _by_sheet(result)])
