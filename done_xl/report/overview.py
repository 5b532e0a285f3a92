"""The sheet Overzicht: one A4 for the steering group."""

from __future__ import annotations

from collections.abc import Sequence

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import Consolidation
from done_xl.consolidation.totals import ratio_totals
from done_xl.consolidation.unread import unread_notes
from done_xl.report.blocks import Area, PageSetup, Role, SheetPlan, Value, same
from done_xl.report.figures import (
    KpiHead,
    current,
    moment_heads,
    moment_total,
    that_know,
)
from done_xl.report.kpi import reached_role, target_notes, with_target
from done_xl.report.overview_charts import Sources, overview_charts
from done_xl.report.paths import shown_ratios
from done_xl.report.tables import Page, Row
from done_xl.text_nl import report as text
from done_xl.writing.looks import TAB_COLOUR

_WIDTHS = (42, 10, 10, 11, 2, *(11.5 for _ in range(9)))
_TILES = ((0, 0), (1, 3), (5, 7), (8, 10), (11, 13))
_NAMED_FILES = 4


def overview_plan(
    consolidation: Consolidation,
    catalogue: Catalogue,
    heads: Sequence[KpiHead],
    sources: Sources,
) -> SheetPlan:
    """Big numbers, efforts beside results, ratios, charts, and what is not in it."""
    page = Page("Overzicht", _WIDTHS)
    organisations = len({result.organisation.code for result in consolidation.results})
    page.title(
        text.REPORT_TITLE,
        text.overview_subtitle(consolidation.reference, consolidation.run, organisations),
    )
    _tiles(page, _big_numbers(consolidation, heads, catalogue))
    page.skip()
    top = page.line
    known = [head for head in heads if not head.own]
    for kind, name in text.KINDS.items():
        _kpi_table(page, name, [head for head in known if head.kind == kind], consolidation)
        page.skip()
    page.words("section", text.RATIOS_HEAD)
    page.put([(said,) for said in _in_words(consolidation, catalogue, heads)], ("text",))
    charts = overview_charts(consolidation, sources, top, 5)
    page.line = max(page.line + 1, top + 32)
    for said in _notes(consolidation, heads):
        page.note(said)
    return page.plan(TAB_COLOUR["result"], charts=charts, page=PageSetup(pages_high=1))


def _big_numbers(
    consolidation: Consolidation, heads: Sequence[KpiHead], catalogue: Catalogue
) -> list[tuple[str, Value, Role]]:
    results = consolidation.results
    sums = {head.code: head.total(results) for head in heads if not head.own}
    known = that_know(current(consolidation), "candidates")
    paths = sum(result.path.paths for result in known)
    tiles: list[tuple[str, Value, Role]] = [(text.PATHS, paths, "tile")]
    for code in ("SOG", "DST"):
        amount = sums.get(code, 0.0)
        label = catalogue.kpi(code).label.lower()
        tiles.append((label, text.DASH if amount is None else amount, "tile"))
    moments = moment_heads(heads, catalogue)
    for head in dict.fromkeys((*moments[:1], *moments[-1:])):
        total = moment_total(results, head.code)
        value = total.reached / total.due if total.due else text.DASH
        label = text.tile_share(catalogue.kpi(head.code).label, total.reached, total.due)
        tiles.append((label, value, "tile_percent"))
    return tiles[: len(_TILES)]


def _tiles(page: Page, tiles: Sequence[tuple[str, Value, Role]]) -> None:
    line = page.line
    for (first, last), (label, value, role) in zip(_TILES, tiles, strict=False):
        page.line = line
        page.put([(value,)], (role,), first)
        page.put([(label,)], ("tile_label",), first)
        if last > first:
            page.merged.extend(Area(page.name, at, first, at, last) for at in (line, line + 1))
    page.line = line
    page.put([(None,)], ("tile",), 4)
    page.put([(None,)], ("tile_label",), 4)
    page.heights.update({line: 36, line + 1: 20})


def _kpi_table(
    page: Page, name: str, heads: Sequence[KpiHead], consolidation: Consolidation
) -> None:
    page.head((name, "Totaal", "Doel", "% van doel"), ("head_left", *same("head", 3)), 20)
    for head in heads:
        target, reached = with_target(head, consolidation.results)
        total = head.total(consolidation.results)
        row: Row = (
            f"{head.code} {head.label}",
            text.DASH if total is None else total,
            text.DASH if target is None else target,
            text.DASH if target is None else reached / target,
        )
        reached_as = reached_role(head, consolidation.results)
        page.put([row], ("sentence", head.role, head.role, reached_as))


def _in_words(
    consolidation: Consolidation, catalogue: Catalogue, heads: Sequence[KpiHead]
) -> list[str]:
    said = []
    ratios = ratio_totals(consolidation.results, catalogue)
    for ratio in shown_ratios(catalogue, heads):
        if ratio.due:
            total = moment_total(consolidation.results, ratio.numerator[0])
            said.append(text.share_sentence(ratio.label, total.reached, total.due))
        else:
            said.append(text.ratio_sentence(ratio.label, ratios[ratio.code]))
    return said


def _notes(consolidation: Consolidation, heads: Sequence[KpiHead]) -> list[str]:
    results = consolidation.results
    codes = {result.organisation.code for result in results}
    names = [entry.facts.path for entry in consolidation.excluded]
    out = text.files_out(names[:_NAMED_FILES], max(0, len(names) - _NAMED_FILES))
    if not results:
        return [text.NOTHING_IN, *([out] if names else [])]
    left_out = sum(count.left_out for result in results for count in result.tables)
    said = (text.files_in(len(codes), len(results)), out, text.rows_out(left_out))
    lost = unread_notes(results)
    more = text.more_unusable(max(0, len(lost) - _NAMED_FILES))
    known = [head for head in heads if not head.own]
    return [
        " ".join(said),
        *([" ".join((*lost[:_NAMED_FILES], *more))] if lost else []),
        " ".join(target_notes(known, results)),
        text.OVERVIEW_NOTE,
    ]
