"""What an observation workbook takes over from a filled organisation workbook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from done_xl.api.outputs import UseError, existing
from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Catalogue, Competence
from done_xl.model.rows import CompetenceRow
from done_xl.model.submission import Checked
from done_xl.reading.book import read_book
from done_xl.text_nl import cli
from done_xl.text_nl import observing as text
from done_xl.text_nl.observation import OWN_DEFINITION
from done_xl.validation.book import check_book


@dataclass(frozen=True, slots=True)
class Source:
    """An organisation's candidates and competences; without a workbook the shipped catalogue.

    `candidates` maps a code to the day on which its path stopped, if it did. `active` are the
    codes of the competences that the organisation uses, None where no workbook says so.
    `catalogue` holds the organisation's own competences too.
    """

    catalogue: Catalogue
    path: Path | None = None
    code: str | None = None
    candidates: Mapping[str, date | None] = field(default_factory=dict)
    active: tuple[str, ...] | None = None


def open_source(path: Path | None, *, today: date) -> Source:
    """The source in a workbook; raises UseError where it is no usable organisation workbook."""
    known = catalogue()
    if path is None:
        return Source(known)
    if not existing(path).is_file():
        raise UseError(cli.NOT_A_FILE.format(path=path))
    checked = check_book(read_book(path, path.name), known, today=today)
    submission = checked.submission
    if submission is None:
        reasons = [one.message for one in checked.findings if one.severity == "error"]
        reason = " ".join(reasons[:1])
        said = text.UNUSABLE_WORKBOOK.format(path=path, reason=reason).strip()
        raise UseError(said, about=["workbook"])
    return Source(
        _with_rows(known, submission.competences),
        path,
        submission.organisation.code,
        {one.code: one.stopped for one in submission.candidates},
        tuple(one.code for one in submission.competences if one.active == "ja"),
    )


def _with_rows(known: Catalogue, rows: Checked[CompetenceRow]) -> Catalogue:
    """The catalogue with the competences that only this organisation has."""
    shipped = {one.code for one in known.competences}
    own = tuple(
        # The check of the workbook took this row: a name may be shorter than the catalogue's.
        Competence.model_construct(
            code=row.code,
            label=row.label,
            group="Vaktechnisch" if row.group == "Vaktechnisch" else "Eigen",
            definition=OWN_DEFINITION,
        )
        for row in rows
        if row.code not in shipped
    )
    return known.model_copy(update={"competences": (*known.competences, *own)})
