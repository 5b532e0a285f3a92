"""Use case: the version of a workbook that may leave the organisation (domain 10)."""

from __future__ import annotations

from pathlib import Path

from done_xl.api.outputs import UseError, existing, report_target, writing
from done_xl.reading.book import read_book
from done_xl.text_nl import cli as text
from done_xl.writing.export import export_filling, export_name, export_setup
from done_xl.writing.organisation import write_organisation


def export(file: Path, output: Path | None = None, *, overwrite: bool = False) -> Path:
    """The path of the verzendversie of a workbook: no names, no intakes, no free texts.

    It counts as saved when the workbook was. Without `output` it stands beside the workbook; a
    folder gets the usual name. Raises UseError for a file that is no organisation workbook, is a
    verzendversie itself or has no period to build on.
    """
    if not existing(file).is_file():
        raise UseError(text.NOT_A_FILE.format(path=file))
    raw = read_book(file, file.name)
    if raw.facts.exported:
        raise UseError(text.ALREADY_EXPORTED.format(path=file))
    if raw.facts.kind in text.KINDS:
        kind = text.KINDS[raw.facts.kind]
        raise UseError(text.NOT_FOR_EXPORT.format(path=file, kind=kind))
    setup = export_setup(raw) if raw.facts.kind == "organisation" else None
    if setup is None:
        reasons = [one.message for one in raw.findings if one.severity == "error"]
        raise UseError(text.NOT_EXPORTABLE.format(path=file, reason=" ".join(reasons[:1])).strip())
    usual = Path(export_name(file.as_posix()))
    path = usual if output is None else output / usual.name if output.is_dir() else output
    with writing(report_target(path, overwrite=overwrite, sources=[file])):
        # Saved when its source was, so that the newest version of a workbook stays the newest.
        write_organisation(
            path, setup, export_filling(raw), exported=True, modified=raw.facts.modified
        )
    return path
