"""The setup of the written observation workbooks in these tests."""

from datetime import date

from done_xl.catalogue.load import catalogue
from done_xl.layout.observation import ObservationSetup, PlannedExercise

FIRST_DAY, SECOND_DAY = date(2026, 3, 10), date(2026, 3, 11)


def setup_of(
    *codes: str,
    candidates: tuple[str, ...] = ("K012", "K013", "K014", "K015", "K016", "WEB/K201"),
    exercises: tuple[tuple[str, date], ...] = (("magazijn", FIRST_DAY), ("keuken", SECOND_DAY)),
    assessor: str = "A1",
) -> ObservationSetup:
    """A setup of VBO with these competences in every exercise."""
    known = catalogue()
    return ObservationSetup(
        "VBO",
        "2026-03-10",
        assessor,
        candidates,
        tuple(PlannedExercise(name, day, codes) for name, day in exercises),
        tuple(one for one in known.indicators if one.competence in codes),
        tuple(one for one in known.competences if one.code in codes),
    )


SETUP = setup_of("K1", "K3", "B1")
