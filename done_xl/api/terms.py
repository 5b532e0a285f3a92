"""The catalogue that a run uses: the shipped one, or with an organisation's own terms."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from done_xl.api.outputs import UseError, existing
from done_xl.catalogue.load import catalogue
from done_xl.catalogue.own_file import OwnFileError
from done_xl.catalogue.own_terms import with_own_terms
from done_xl.catalogue.types import Catalogue
from done_xl.model.columns import DayColumn
from done_xl.model.tables import table
from done_xl.text_nl import own_files as text

# Its name says to whoever opens the folder what it is for.
OWN_TERMS_FILE: Final = "done_xl_termijnen.toml"
_KEPT_TEXTS: Final = ("mentor", "group")


def known_catalogue(terms: Path | None = None, folder: Path | None = None) -> Catalogue:
    """The catalogue with the terms of a file, else of the folder's own file, else as shipped.

    The folder's own file is OWN_TERMS_FILE directly in it. Raises UseError with all faults of the
    file, and where it cannot be read.
    """
    if terms is not None and not existing(terms).is_file():
        raise UseError(text.NOT_A_FILE.format(path=terms))
    path = terms or own_terms_in(folder)
    if path is None:
        return catalogue()
    try:
        return with_own_terms(catalogue(), path, papers())
    except OwnFileError as error:
        raise UseError(text.own_file(path, error)) from error
    except OSError as error:
        raise UseError(text.UNREADABLE.format(path=path)) from error


def own_terms_in(folder: Path | None) -> Path | None:
    """The file with own terms that stands in a folder; None without one, or without a folder."""
    path = None if folder is None else folder / OWN_TERMS_FILE
    return path if path is not None and path.is_file() else None


def papers() -> Mapping[str, str]:
    """The fields of Maatregelen that a term may require: by name and by header, in lower case.

    Of the texts only those of which a verzendversie keeps that they are filled in.
    """
    fields = [
        one
        for one in table("measures").fields
        if (isinstance(one.column, DayColumn) and not one.required) or one.name in _KEPT_TEXTS
    ]
    words = {field.name.casefold(): field.name for field in fields}
    return words | {field.column.header.casefold(): field.name for field in fields}
