"""Where everything stands in the observation workbook, and what it holds beforehand."""

from dataclasses import replace
from datetime import date

import pytest

from done_xl.layout.observation import (
    ObservationSetup,
    PlannedExercise,
    file_name,
    observation_places,
    score_rows,
    score_sheets,
    start_entries,
)
from done_xl.layout.prefilled import Rows
from tests.writing.observation.setups import FIRST_DAY, SETUP, setup_of


def heads(rows: Rows) -> list[tuple[object, ...]]:
    """Competence and number of each row."""
    return [row[:2] for row in rows]


def test_the_file_is_named_after_organisation_assessment_and_assessor() -> None:
    assert file_name(SETUP) == "SAM_VBO_2026-03-10_A1.xlsx"


def test_a_table_has_a_row_for_each_indicator_and_a_sheet_for_each_exercise() -> None:
    places = observation_places(SETUP)
    assert [sheet.name for sheet in score_sheets(SETUP)] == ["Proef 1", "Proef 2"]
    assert {key: (place.first_line, place.last_line) for key, place in places.tables.items()} == {
        "scores_1": (6, 17),
        "scores_2": (6, 17),
        "facts": (6, 205),
    }


def test_the_form_has_a_line_for_every_entry_and_no_line_twice() -> None:
    lines = observation_places(SETUP).form("observation").lines
    assert lines == (4, 5, 6, *range(8, 14), *range(15, 23), 24)


def test_exercises_can_have_competences_of_their_own() -> None:
    exercises = (
        PlannedExercise("magazijn", FIRST_DAY, ("K1",)),
        PlannedExercise("keuken", FIRST_DAY, ("B1", "K3")),
    )
    found = score_rows(replace(SETUP, exercises=exercises))
    assert {key: heads(rows) for key, rows in found.items()} == {
        "scores_1": [("K1 Samenwerken", n) for n in (1, 2, 3, 4)],
        "scores_2": [("K3 Initiatief", n) for n in (1, 2, 3, 4)]
        + [("B1 Nauwkeurigheid", n) for n in (1, 2, 3, 4)],
    }


def test_a_row_holds_the_indicator_six_blanks_and_the_four_levels() -> None:
    (first, *_) = score_rows(setup_of("K1"))["scores_1"]
    assert first == (
        "K1 Samenwerken",
        1,
        "Helpt collega's bij het werk",
        *(None,) * 6,
        "Werkt alleen verder, ook als de werkbegeleider hulp voor een collega vraagt.",
        "Helpt een collega pas na een vraag van de werkbegeleider.",
        "Helpt een collega zodra die collega het zelf vraagt.",
        "Biedt ongevraagd hulp aan een collega die vastzit.",
    )


def test_start_holds_who_observes_whom_and_when() -> None:
    assert start_entries(setup_of("K1", candidates=("K012", "WEB/K201"))) == {
        "organisation": "VBO",
        "assessment": "2026-03-10",
        "assessor": "A1",
        "a": "K012",
        "b": "WEB/K201",
        "exercise_1": "magazijn",
        "day_1": date(2026, 3, 10),
        "exercise_2": "keuken",
        "day_2": date(2026, 3, 11),
    }


@pytest.mark.parametrize(
    ("setup", "said"),
    [
        (setup_of("K1", candidates=()), "0 candidates, not 1 to 6"),
        (setup_of("K1", candidates=("K001",) * 7), "7 candidates, not 1 to 6"),
        (setup_of("K1", exercises=()), "0 exercises, not 1 to 4"),
        (setup_of("K1", exercises=(("x", FIRST_DAY),) * 5), "5 exercises, not 1 to 4"),
        (setup_of(), "magazijn: no indicators, or more than 100"),
    ],
)
def test_a_setup_that_does_not_fit_is_refused(setup: ObservationSetup, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        observation_places(setup)
