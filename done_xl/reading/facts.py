"""Of which kind and version a workbook is, by its own properties or by its sheets."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from done_xl.model.books import BOOKS, DOSSIER_ID, DOSSIER_SHEETS, PRINT_ID
from done_xl.model.findings import Finding, Place
from done_xl.model.raw import BookKind, FileFacts
from done_xl.model.tables import TABLES, TEMPLATE_VERSION
from done_xl.reading.sheet import Contents
from done_xl.text_nl import files as text

_KINDS: Final[dict[str, BookKind]] = {
    **{spec.template: kind for kind, spec in BOOKS.items()},
    "done_xl/report": "report",
    DOSSIER_ID: "dossier",
    PRINT_ID: "print",
}
# So many of our sheets by name make a workbook ours that lost its properties.
_ENOUGH_SHEETS: Final = 5
_LONGEST_SHOWN: Final = 20


def facts_of(contents: Contents, bare: FileFacts) -> FileFacts:
    """The file's facts with kind, version, modified date, and what the program made of it."""
    template = contents.custom.get("done.template", "").strip()
    return replace(
        bare,
        kind=_KINDS.get(template) or _kind_by_sheets(contents),
        version=_version(contents.custom.get("done.version")),
        modified=contents.modified,
        exported=contents.custom.get("done.exported", "").strip().lower() == "ja",
        marked=contents.marked,
    )


def unusable(contents: Contents, facts: FileFacts) -> list[Finding]:
    """Why the workbook is not read, or how it was recognised."""
    place = Place(facts.path)
    if facts.kind == "foreign":
        return [text.FOREIGN.at(place)]
    given = contents.custom.get("done.version", "").strip()[:_LONGEST_SHOWN]
    number = facts.version or 0
    newest = BOOKS[facts.kind].version if facts.kind in BOOKS else TEMPLATE_VERSION
    if given and not 1 <= number <= newest:
        newer = number > newest
        return [
            text.UNKNOWN_VERSION.at(
                place,
                found=given,
                proposal=None if newer else text.TAKE_OVER,
                expected_version=newest,
            )
        ]
    if not contents.custom.get("done.template"):
        return [text.RECOGNISED.at(place)]
    if facts.kind == "organisation" and not facts.exported and number < newest:
        return [text.OLDER_VERSION.at(place, found=str(number), newest=newest)]
    return []


def _kind_by_sheets(contents: Contents) -> BookKind:
    ours = {spec.sheet for spec in TABLES} & set(contents.sheet_names)
    names = {spec.name.casefold() for spec in TABLES}
    tables = names & {name.casefold() for name in contents.tables}
    # Most sheets of a dossier have the name of one in the workbook that it is made from.
    if not tables and set(DOSSIER_SHEETS) <= set(contents.sheet_names):
        return "dossier"
    return "organisation" if max(len(ours), len(tables)) >= _ENOUGH_SHEETS else "foreign"


def _version(text_value: str | None) -> int | None:
    try:
        return int(float(text_value)) if text_value else None
    except (ValueError, OverflowError):
        return None
