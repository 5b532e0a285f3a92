"""An organisation's own workbook, read for what stays inside the organisation (domain 10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from done_xl.api.outputs import UseError, existing
from done_xl.api.terms import known_catalogue
from done_xl.catalogue.types import Catalogue
from done_xl.model.forms import FORMS
from done_xl.model.raw import RawBook
from done_xl.model.submission import Checked, Submission
from done_xl.model.tables import TABLES
from done_xl.reading.book import read_book
from done_xl.report.dossier.person import Person, person_of
from done_xl.text_nl import cli, own_book
from done_xl.text_nl.folder import OWN_BOOKS
from done_xl.validation.book import check_book
from done_xl.validation.known import known, normal

_START = FORMS[0]


@dataclass(frozen=True, slots=True)
class OwnBook:
    """A full workbook and its reference date."""

    path: Path
    raw: RawBook
    submission: Submission
    catalogue: Catalogue
    reference: date

    @property
    def left_out(self) -> int:
        """How many rows of the workbook count nowhere because of an error."""
        parts = (getattr(self.submission, spec.key) for spec in TABLES)
        return sum(part.read - len(part) for part in parts if isinstance(part, Checked))

    @property
    def contact(self) -> str | None:
        """Who answers questions, and the e-mail, as Start has them."""
        form = self.raw.forms.get(_START.key)
        named = _named(form.values) if form else {}
        said = [named.get("contact"), named.get("mail")]
        return ", ".join(one.strip() for one in said if isinstance(one, str)) or None

    def person(self, typed: str, *, made: date) -> Person:
        """The path of a candidate; raises UseError for a code that no row that counts has."""
        accepted = known(self.raw, self.catalogue, None).references["candidates"]
        whose, _, own = typed.rpartition("/")
        here = not whose or normal(whose) == normal(self.submission.organisation.code)
        code = accepted.loose.get(normal(own)) if here else None
        if code is None:
            proposal = (accepted.proposal(own) if here else None) or own_book.LOOK_IT_UP
            raise UseError(own_book.UNKNOWN.format(found=typed, proposal=proposal))
        try:
            found = person_of(
                self.submission, code, self.catalogue, reference=self.reference, made=made
            )
        except KeyError as error:
            raise UseError(own_book.FAULTY.format(code=code, path=self.path)) from error
        return replace(found, faulty=self.left_out > 0)


def _named(values: tuple[object, ...]) -> Mapping[str, object]:
    return {one.name: value for one, value in zip(_START.fields, values, strict=True)}


def open_own(file: Path, *, today: date, reference: date | None = None) -> OwnBook:
    """The workbook at this path.

    Raises UseError where it is no workbook of an organisation, a verzendversie, or one without a
    usable code and period.
    """
    if not existing(file).is_file():
        raise UseError(cli.NOT_A_FILE.format(path=file))
    raw = read_book(file, file.name)
    if raw.facts.exported:
        raise UseError(own_book.EXPORTED.format(path=file))
    kinds = {kind: f"een {name}" for kind, name in cli.KINDS.items()} | OWN_BOOKS
    if raw.facts.kind in kinds:
        raise UseError(own_book.OTHER_KIND.format(path=file, kind=kinds[raw.facts.kind]))
    catalogue = known_catalogue(folder=file.parent)
    checked = check_book(raw, catalogue, today=today, reference=reference)
    if checked.submission is None or checked.reference is None:
        reasons = [one.message for one in checked.findings if one.severity == "error"]
        raise UseError(cli.NOT_EXPORTABLE.format(path=file, reason=" ".join(reasons[:1])).strip())
    return OwnBook(file, raw, checked.submission, catalogue, checked.reference)
