"""A copy of a workbook in which every faulty cell is marked and says what is wrong.

Only the parts that must change are written anew: the sheets with findings, their comments, the
styles. All others keep their bytes. Marks and comments of an earlier run are removed first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from done_xl.model.findings import Finding, Severity
from done_xl.text_nl import annotate as words
from done_xl.writing.annotate.package import NotAPackageError, Package, parsed, serialised
from done_xl.writing.annotate.sheet import position
from done_xl.writing.annotate.sheetmarks import Note, SheetMarks
from done_xl.writing.annotate.styles import Styles

Notes = dict[str, list[Note]]


@dataclass(frozen=True, slots=True)
class AnnotateResult:
    """What came of it: the copy, or None with the Dutch reason why there is none.

    `marked` counts cells to correct. The legend stands on A1 of the first sheet that is shown,
    with the findings without a cell.
    """

    target: Path | None
    marked: int = 0
    reason: str | None = None


def annotate(
    source: Path, target: Path, findings: Sequence[Finding], *, overwrite: bool = False
) -> AnnotateResult:
    """A marked copy of the workbook `source` at `target`, for errors and warnings.

    `findings` are those of this one file. An existing target is kept unless `overwrite`; the
    source itself is never written.
    """
    if source.resolve() == target.resolve() or (target.exists() and target.samefile(source)):
        return AnnotateResult(None, reason=words.SAME_FILE)
    if target.exists() and not overwrite:
        return AnnotateResult(None, reason=words.EXISTS)
    if source.suffix.lower() not in {".xlsx", ".xlsm"}:
        return AnnotateResult(None, reason=words.OTHER_FORMAT)
    try:
        package = Package(source)
        marked = _mark(package, [f for f in findings if f.severity != "info"])
    except (NotAPackageError, etree.XMLSyntaxError, ValueError, OSError):
        return AnnotateResult(None, reason=words.NOT_READABLE)
    try:
        package.write(target)
    except OSError:
        return AnnotateResult(None, reason=words.NOT_WRITABLE)
    return AnnotateResult(target, marked=marked)


def _mark(package: Package, findings: Sequence[Finding]) -> int:
    workbook = package.related("", "officeDocument")
    if workbook is None:
        raise NotAPackageError("officeDocument")
    root = parsed(package.part(workbook.target))
    relations = {relation.id: relation for relation in package.relations(workbook.target)}
    sheets, first = _worksheets(
        root, {i: r.target for i, r in relations.items() if r.type.endswith("/worksheet")}
    )
    style_part = package.related(workbook.target, "styles")
    if style_part is None or first is None:
        raise NotAPackageError("styles")
    styles = Styles(
        parsed(package.part(style_part.target)), remembers=not _saved_by_libreoffice(package)
    )
    notes = _notes(findings, sheets, first, exported=_is_exported(package))
    marked = 0
    for name, part in sheets.items():
        marks = SheetMarks(package, workbook.target, part, styles)
        marks.strip()
        marked += marks.put(notes.get(name, []))
        marks.save()
    if styles.changed:
        package.put(style_part.target, serialised(styles.root))
    return marked


def _is_exported(package: Package) -> bool:
    """Whether the workbook is a verzendversie, by its own properties."""
    properties = package.related("", "custom-properties")
    if properties is None:
        return False
    found = parsed(package.part(properties.target)).iterfind("{*}property[@name='done.exported']")
    return any("".join(map(str, one.itertext())).strip().lower() == "ja" for one in found)


def _saved_by_libreoffice(package: Package) -> bool:
    """Whether the program that saved the file gives solid fills a background of its own."""
    properties = package.related("", "extended-properties")
    return properties is not None and b"LibreOffice" in package.part(properties.target)


def _worksheets(
    root: etree._Element, targets: Mapping[str, str]
) -> tuple[dict[str, str], str | None]:
    """The part of each worksheet by its name, and the name of the first one that is shown."""
    space = etree.QName(root).namespace
    found, first = {}, None
    for node in root.iterfind(f"{{{space}}}sheets/{{{space}}}sheet"):
        relation = next((str(v) for k, v in node.attrib.items() if str(k).endswith("}id")), "")
        if relation in targets:
            name = node.get("name", "")
            found[name] = targets[relation]
            if first is None and node.get("state", "visible") == "visible":
                first = name
    return found, first


def _notes(
    findings: Sequence[Finding], sheets: Mapping[str, str], first: str, *, exported: bool
) -> Notes:
    """The notes by sheet; below the legend come the findings that lie nowhere in this book."""
    if not findings:
        return {}
    lines = words.legend(findings, list(sheets), exported=exported)
    lines += [words.line(f, with_place=True) for f in findings if not _lies_in(sheets, f)]
    worst: Severity = "error" if any(f.severity == "error" for f in findings) else "warning"
    notes = {first: [Note("A1", tuple(lines), worst, is_legend=True)]}
    for finding in findings:
        if _lies_in(sheets, finding):
            note = Note(finding.place.cell or "", (words.line(finding),), finding.severity)
            notes.setdefault(finding.place.sheet or "", []).append(note)
    return notes


def _lies_in(sheets: Mapping[str, str], finding: Finding) -> bool:
    return finding.place.sheet in sheets and _is_address(finding.place.cell or "")


def _is_address(cell: str) -> bool:
    try:
        position(cell)
    except ValueError:
        return False
    return True
