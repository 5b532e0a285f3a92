"""The organisation workbook that another one is made from: read, or refused in Dutch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from done_xl.api.books import MOST_ROWS
from done_xl.api.outputs import UseError, existing
from done_xl.layout.filling import Typed
from done_xl.model.raw import RawBook
from done_xl.model.tables import TABLES
from done_xl.reading.book import read_book
from done_xl.text_nl import carrying as text
from done_xl.text_nl import cli


def previous_book(path: Path) -> RawBook:
    """The workbook as read; raises UseError for any file but a full organisation workbook."""
    if not existing(path).is_file():
        raise UseError(cli.NOT_A_FILE.format(path=path))
    raw = read_book(path, path.name)
    if raw.facts.kind in cli.KINDS:
        raise UseError(text.OTHER_KIND.format(path=path, kind=cli.KINDS[raw.facts.kind]))
    if raw.facts.kind == "template":
        raise UseError(text.EMPTY_TEMPLATE.format(path=path))
    if raw.facts.exported:
        raise UseError(text.PREVIOUS_EXPORTED.format(path=path))
    if raw.facts.kind != "organisation" or not raw.tables:
        reason = next((one.message for one in raw.findings if one.severity == "error"), "")
        ours = raw.facts.kind == "organisation"
        said = text.UNREADABLE if ours else text.NOT_A_BOOK
        raise UseError(said.format(path=path, reason=reason).strip())
    return raw


def roomy(
    raw: RawBook, rows: Mapping[str, Sequence[Sequence[Typed]]], asked: Mapping[str, int]
) -> dict[str, int]:
    """The sizes by table: as asked, else as large as they were; always with room for the rows."""
    sizes = {}
    for spec in TABLES:
        if spec.fixed:
            continue
        old = raw.tables.get(spec.key)
        usual = max(spec.rows, min(old.ready, MOST_ROWS) if old else 0)
        size = max(asked.get(spec.key, usual), len(rows.get(spec.key, ())))
        if size != spec.rows:
            sizes[spec.key] = size
    return sizes
