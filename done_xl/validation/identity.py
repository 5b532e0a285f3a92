"""What observation workbooks and assessment reports say alike: whose they are, and which one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from done_xl.model.columns import AnyColumn
from done_xl.model.findings import Finding, Place
from done_xl.model.forms import FormSpec
from done_xl.model.observation import project_code
from done_xl.model.raw import RawBook, RawForm, Value
from done_xl.model.shapes import SHAPES
from done_xl.model.tables import Field
from done_xl.text_nl.books import ORGANISATION_CODE
from done_xl.text_nl.shown import plain_text, shown
from done_xl.validation.cells import BLANKS
from done_xl.validation.forms import check_form
from done_xl.validation.known import Accepted, Known, normal

_ORGANISATION: Final = re.compile(SHAPES["organisation"])
_COMPETENCE: Final = re.compile(SHAPES["competence"])
_SLOT: Final = re.compile(SHAPES["slot"])


@dataclass(frozen=True, slots=True)
class Entries:
    """A form's values in its own type, None where a cell is blank or wrong, and their places."""

    values: Any
    spec: FormSpec
    raw: RawForm
    file: str

    def field(self, name: str) -> Field:
        """The field of an entry."""
        return next(one for one in self.spec.fields if one.name == name)

    def place(self, name: str) -> Place:
        """The place of an entry."""
        return Place(self.file, self.raw.sheet, self.raw.cells[self.field(name).index])

    def left_blank(self, name: str) -> bool:
        """Whether the sheet has a cell for an entry, and nothing stands in it."""
        index = self.field(name).index
        return self.raw.cells[index] is not None and is_blank(self.raw.values[index])


@dataclass(frozen=True, slots=True)
class Identity:
    """The organisation and the assessment of a form, None where the cell cannot be used."""

    organisation: str | None
    assessment: str | None


def entries_of(
    spec: FormSpec, raw: RawBook, known: Known
) -> tuple[Entries, Identity, list[Finding]] | None:
    """The entries of a form, what it says it is of, and what is wrong; None without the form."""
    form = raw.forms.get(spec.key)
    if form is None:
        return None
    # Excel makes a day of a typed 2026-03-10, the usual name of an assessment.
    form = replace(form, values=tuple(map(_id_as_typed, spec.fields, form.values)))
    checked = check_form(spec, replace(raw, forms={spec.key: form}), known)
    entries = Entries(checked.values, spec, form, raw.facts.path)
    findings = list(checked.findings)
    code = entries.values.organisation
    code = code.upper() if code else None
    if code is not None and not _ORGANISATION.fullmatch(code):
        found = shown(entries.field("organisation").column, code)
        wrong = ORGANISATION_CODE.at(entries.place("organisation"), found=found)
        findings = instead(findings, wrong)
        code = None
    name = entries.values.assessment
    return entries, Identity(code, " ".join(name.split()) if name else None), findings


def instead(findings: Iterable[Finding], error: Finding) -> list[Finding]:
    """The findings with this error in place of what was said of its cell before."""
    return [*(one for one in findings if one.place != error.place), error]


def _id_as_typed(field: Field, value: Value) -> Value:
    if field.name != "assessment":
        return value
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else value


def is_blank(value: Value) -> bool:
    """Whether a cell holds nothing."""
    return value is None or (isinstance(value, str) and not value.strip(BLANKS))


def found_in(column: AnyColumn, value: Value) -> str | None:
    """A cell's value as its finding shows it, masked; None for a cell with nothing or blanks."""
    return None if is_blank(value) else (shown(column, value) or "").strip(BLANKS)


def competence_in(value: Value, listed: Accepted) -> tuple[str, str] | None:
    """Code and name of the competence in a prefilled cell; None where neither is known.

    A code that no list has is taken with the name behind it: organisations have their own.
    """
    typed = " ".join(plain_text(value).split())
    code, _, label = typed.partition(" ")
    if _COMPETENCE.fullmatch(code.upper()):
        return code.upper(), label or code.upper()
    known = listed.loose.get(normal(typed))
    return (known, typed) if known else None


def candidate_in(value: Value, organisation: str | None) -> str | None:
    """The project-wide code in a prefilled cell; None where it holds none."""
    typed = plain_text(value).strip(BLANKS)
    return project_code(organisation, typed) if _SLOT.fullmatch(typed.upper()) else None


def missing_columns(
    positions: tuple[int | None, ...], fields: tuple[Field, ...]
) -> Iterator[Field]:
    """The required columns that a sheet lacks."""
    return (one for one in fields if one.required and positions[one.index] is None)
