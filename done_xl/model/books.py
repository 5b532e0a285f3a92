"""The kinds of workbook that are read: their template, tables and forms (workbooks page)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from done_xl.model.forms import FORMS, FormSpec
from done_xl.model.observation_forms import AssessmentForm, ObservationForm
from done_xl.model.raw import BookKind
from done_xl.model.rows.observation import FactRow, LevelRow, ScoreRow
from done_xl.model.tables import TABLES, TEMPLATE_ID, TEMPLATE_VERSION, TableSpec

MOST_EXERCISES: Final = 4
FACT_ROWS: Final = 200
_MOST_INDICATORS: Final = 100
_MOST_LEVELS: Final = 600


@dataclass(frozen=True, slots=True)
class BookSpec:
    """A kind of workbook.

    The first form says whose it is, in its entry `whose`; `optional` sheets may be missing.
    """

    kind: BookKind
    template: str
    version: int
    tables: tuple[TableSpec, ...]
    forms: tuple[FormSpec, ...]
    whose: int
    optional: frozenset[str] = frozenset()


# Workbooks for the organisation itself that are made to be printed and never read (domain 10).
DOSSIER_ID: Final = "done_xl/dossier"
PRINT_ID: Final = "done_xl/print"
DOSSIER_SHEETS: Final = (
    "Overzicht",
    "Intake",
    "Assessment",
    "PDP",
    "Groeigesprekken",
    "Maatregelen",
    "Uitstroom",
)


def exercise_sheet(number: int) -> str:
    """The sheet of an exercise, counted from 1."""
    return f"Proef {number}"


OBSERVATION_FORM: Final = FormSpec(
    "observation",
    "Start",
    ObservationForm,
    (
        "ObsOrganisatie",
        "ObsAssessment",
        "ObsAssessor",
        *(f"ObsKandidaat{letter}" for letter in "ABCDEF"),
        *(
            f"Obs{what}{number}"
            for number in range(1, MOST_EXERCISES + 1)
            for what in ("Proef", "Datum")
        ),
        "ObsAfgeslotenOp",
    ),
)
ASSESSMENT_FORM: Final = FormSpec(
    "assessment",
    "Overzicht",
    AssessmentForm,
    ("AssOrganisatie", "AssAssessment", "AssEerste", "AssLaatste"),
)
SCORES: Final = tuple(
    TableSpec(
        f"scores_{number}",
        f"tblProef{number}",
        exercise_sheet(number),
        _MOST_INDICATORS,
        ScoreRow,
        fixed=True,
    )
    for number in range(1, MOST_EXERCISES + 1)
)
FACTS: Final = TableSpec("facts", "tblWaarnemingen", "Waarnemingen", FACT_ROWS, FactRow)
LEVELS: Final = TableSpec("levels", "tblEvaluatie", "Evaluatie", _MOST_LEVELS, LevelRow, fixed=True)

BOOKS: Final[Mapping[BookKind, BookSpec]] = MappingProxyType(
    {
        "organisation": BookSpec("organisation", TEMPLATE_ID, TEMPLATE_VERSION, TABLES, FORMS, 1),
        "observation": BookSpec(
            "observation",
            "done_xl/observation",
            1,
            (*SCORES, FACTS),
            (OBSERVATION_FORM,),
            0,
            frozenset(spec.sheet for spec in SCORES[1:]),
        ),
        "assessment": BookSpec(
            "assessment", "done_xl/assessment", 1, (LEVELS,), (ASSESSMENT_FORM,), 0
        ),
    }
)
