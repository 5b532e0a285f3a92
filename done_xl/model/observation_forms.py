"""The forms of the observation workbook and the assessment report (workbooks pages 2 and 3)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, NamedTuple

from done_xl.model.columns import CodeColumn, DayColumn, TextColumn


def _organisation() -> TextColumn:
    return TextColumn(
        header="Organisatie",
        help="De code van de organisatie: 2 tot 8 hoofdletters of cijfers.",
        example="VBO",
        width=24,
        longest=8,
        shortest=2,
        personal=False,
    )


def _assessment() -> TextColumn:
    return TextColumn(
        header="Assessment",
        help="De naam van dit assessment, dezelfde voor alle assessoren.",
        example="2026-03-10",
        longest=20,
        personal=False,
    )


def _slot(letter: str) -> CodeColumn:
    return CodeColumn(
        header=f"Kandidaat {letter}",
        help="De code van de kandidaat, of organisatie/code bij een andere organisatie.",
        example="K012",
        shape="slot",
        unique=False,
    )


def _exercise(number: int) -> TextColumn:
    return TextColumn(
        header=f"Proef {number}",
        help="De naam van de proef, zonder namen van personen.",
        example="magazijn",
        longest=40,
        personal=False,
    )


def _exercise_day(number: int) -> DayColumn:
    return DayColumn(
        header=f"Datum proef {number}",
        help="De dag van deze proef.",
        example="10/03/2026",
    )


class ObservationForm(NamedTuple):
    """Start: who observes whom, in which exercises, and whether the assessor is done."""

    organisation: Annotated[str, _organisation()]
    assessment: Annotated[str, _assessment()]
    assessor: Annotated[
        str,
        TextColumn(
            header="Assessor",
            help="Uw code in dit assessment, geen naam.",
            example="A1",
            longest=8,
            shortest=1,
            personal=False,
        ),
    ]
    a: Annotated[str, _slot("A")]
    b: Annotated[str | None, _slot("B")]
    c: Annotated[str | None, _slot("C")]
    d: Annotated[str | None, _slot("D")]
    e: Annotated[str | None, _slot("E")]
    f: Annotated[str | None, _slot("F")]
    exercise_1: Annotated[str, _exercise(1)]
    day_1: Annotated[date, _exercise_day(1)]
    exercise_2: Annotated[str | None, _exercise(2)]
    day_2: Annotated[date | None, _exercise_day(2)]
    exercise_3: Annotated[str | None, _exercise(3)]
    day_3: Annotated[date | None, _exercise_day(3)]
    exercise_4: Annotated[str | None, _exercise(4)]
    day_4: Annotated[date | None, _exercise_day(4)]
    closed: Annotated[
        date | None,
        DayColumn(
            header="Afgesloten op",
            help="Vul in als al uw scores er staan, voor u met de anderen overlegt.",
            example="10/03/2026",
        ),
    ]

    @property
    def slots(self) -> tuple[str | None, ...]:
        """The candidates of the slots A to F in order."""
        return self.a, self.b, self.c, self.d, self.e, self.f

    @property
    def exercises(self) -> tuple[tuple[str | None, date | None], ...]:
        """Name and day of the exercises 1 to 4 in order."""
        return (
            (self.exercise_1, self.day_1),
            (self.exercise_2, self.day_2),
            (self.exercise_3, self.day_3),
            (self.exercise_4, self.day_4),
        )


class AssessmentForm(NamedTuple):
    """The head of an assessment report: which assessment it is, and on which days."""

    organisation: Annotated[str, _organisation()]
    assessment: Annotated[str, _assessment()]
    first: Annotated[date, DayColumn(header="Eerste proef", help="Staat er al.", example="")]
    last: Annotated[date, DayColumn(header="Laatste proef", help="Staat er al.", example="")]
