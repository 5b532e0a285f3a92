"""Sheet plans to an .xlsx file; the file appears in one step or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.url import Url
from xlsxwriter.worksheet import Worksheet

from done_xl.model.findings import cell_name
from done_xl.report.blocks import Area, Block, Link, PageSetup, Role, SheetPlan, Value
from done_xl.report.roles import SEVERITY_LOOK, look
from done_xl.report.sink_charts import insert_chart
from done_xl.report.sink_entry import finish_sheet
from done_xl.writing.book import Book, RefusedError
from done_xl.writing.tables import put

REPORT_ID = "done_xl/report"
PAPER_A4 = 9


class _FileUrl(Url):  # type: ignore[misc]
    """A link to a file with forward slashes, which every system and program follows."""

    def _target(self) -> str:
        return str(super()._target()).replace("\\", "/")


def write_report(
    path: Path,
    plans: Sequence[SheetPlan],
    *,
    title: str,
    overwrite: bool = False,
    template: str = REPORT_ID,
    version: int | None = None,
    modified: datetime | None = None,
) -> None:
    """Nothing; the plans stand as a workbook at `path`, the first one open.

    `template` and `version` are what the reader knows the workbook by, `modified` when it was made;
    without it equal plans give equal bytes. Raises FileExistsError where a file stands and
    `overwrite` is off, and another OSError where the place cannot be written or the old file is in
    use.
    """
    with _moved_over(path, overwrite=overwrite) as draft:
        book = Book(draft)
        for plan in plans:
            _write_sheet(book, plan, title)
        try:
            custom: dict[str, str | int | date] = {"done.template": template}
            if version is not None:
                custom["done.version"] = version
            book.close({"title": title}, custom, modified=modified)
        except FileCreateError as error:
            raise OSError(str(error)) from error


@contextmanager
def _moved_over(path: Path, *, overwrite: bool) -> Iterator[Path]:
    if path.exists() and not overwrite:
        raise FileExistsError(str(path))
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}.", suffix=".xlsx", dir=path.parent)
    os.close(handle)
    draft = Path(name)
    try:
        yield draft
        draft.chmod(0o644)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _write_sheet(book: Book, plan: SheetPlan, title: str) -> None:
    sheet = frame_sheet(book, plan)
    write_blocks(book, sheet, plan.blocks)
    for chart in plan.charts:
        insert_chart(book, sheet, chart)
    finish_sheet(book, sheet, plan)
    if plan.frozen != (0, 0):
        sheet.freeze_panes(*plan.frozen)
    if plan.filtered:
        sheet.autofilter(*_corners(plan.filtered))
    print_setup(sheet, plan.page, title)


def frame_sheet(book: Book, plan: SheetPlan) -> Worksheet:
    """A new sheet with the plan's tab, widths, heights and merged cells, still empty."""
    sheet = book.sheet(plan.name, plan.tab)
    sheet.hide_gridlines(2)
    for column, width in enumerate(plan.widths):
        sheet.set_column(column, column, width)
    for line, height in plan.heights.items():
        sheet.set_row(line - 1, height)
    for area in plan.merged:
        sheet.merge_range(*_corners(area), "", book.format())
    return sheet


def write_blocks(book: Book, sheet: Worksheet, blocks: Sequence[Block]) -> None:
    """Nothing; the blocks' values stand on the sheet in their looks."""
    roles = {role for block in blocks for role in block.roles}
    styles = {role: book.format(**look(role)) for role in roles}
    for block in blocks:
        _write_block(book, sheet, block, styles)


def _write_block(book: Book, sheet: Worksheet, block: Block, styles: Mapping[Role, Format]) -> None:
    for offset, row in enumerate(block.rows):
        for position, value in enumerate(row):
            role = block.roles[position]
            style = styles[role]
            if role == "severity" and value in SEVERITY_LOOK:
                style = book.format(**SEVERITY_LOOK[str(value)])
            _write_value(book, sheet, (block.line + offset, block.column + position), value, style)


def _write_value(
    book: Book, sheet: Worksheet, at: tuple[int, int], value: Value, style: Format
) -> None:
    line, column = at
    if isinstance(value, str) and not value.isascii():
        # A file name that is no valid Unicode must not cost the whole report.
        value = value.encode("utf-8", "replace").decode("utf-8")
    if not isinstance(value, Link):
        put(book, sheet, at, value, style)
        return
    url = Url(_address(value)) if value.file is None else _FileUrl(_address(value))
    url.text = value.text
    if sheet.write_url(line - 1, column, url, style) < 0:
        raise RefusedError(f"{sheet.get_name()}!{cell_name(line, column)}: {value}")


def _address(link: Link) -> str:
    sheet = link.sheet.replace("'", "''")
    if link.file is None:
        return f"internal:'{sheet}'!{link.cell}"
    return f"external:{_escaped(link.file)}#'{sheet}'!{link.cell}"


def _escaped(path: str) -> str:
    """The path as a link holds it: XlsxWriter escapes nothing once it sees a percent code."""
    for sign in '% "#<>[]^`{}':
        path = path.replace(sign, f"%{ord(sign):02X}")
    return "".join(
        _byte(sign) if sign < " " or "\udc80" <= sign <= "\udcff" else sign for sign in path
    )


def _byte(sign: str) -> str:
    """The percent code of a control sign, or of a byte of a name that is no valid Unicode."""
    return f"%{ord(sign) & 0xFF:02X}"


def _corners(area: Area) -> tuple[int, int, int, int]:
    return area.line - 1, area.column, area.last_line - 1, area.last_column


def print_setup(sheet: Worksheet, page: PageSetup, title: str) -> None:
    """Nothing; the sheet prints on A4 as the set-up says, with the title in its footer."""
    if page.landscape:
        sheet.set_landscape()
    sheet.set_paper(PAPER_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, page.pages_high)
    if page.pages_high == 1:
        sheet.center_horizontally()
    if page.repeat:
        sheet.repeat_rows(page.repeat[0] - 1, page.repeat[1] - 1)
    if page.begins:
        sheet.set_h_pagebreaks([line - 1 for line in page.begins])
    shown = title.replace("&", "&&")
    pages = "Pagina &P" if page.alone else "Pagina &P van &N"
    if page.alone:
        sheet.set_start_page(1)
    sheet.set_footer(f"&L&9{shown}&C&9&A&R&9{pages}")
