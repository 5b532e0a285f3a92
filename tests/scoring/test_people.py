from __future__ import annotations

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.scoring.people import age_band, trait_counts
from tests.scoring.build import candidate, day

BANDS = catalogue().settings.age_bands


@pytest.mark.parametrize(
    ("birth_year", "band"),
    [
        (2002, "jonger dan 25"),
        (2001, "25 tot 34"),
        (1992, "25 tot 34"),
        (1991, "35 tot 44"),
        (1971, "55 en ouder"),
        (None, "onbekend"),
    ],
)
def test_age_is_the_reference_year_minus_the_birth_year(birth_year: int | None, band: str) -> None:
    assert age_band(birth_year, BANDS, day("2026-06-30")) == band


def test_counts_by_trait() -> None:
    people = [
        candidate("K001", sex="v", birth_year=1990),
        candidate("K002", sex="v", birth_year=1991),
        candidate("K003", status="LDE"),
    ]
    assert trait_counts(people, BANDS, day("2026-06-30")) == {
        "statuut": {"Maatwerk": 2, "LDE": 1},
        "geslacht": {"v": 2, "onbekend": 1},
        "leeftijd": {"35 tot 44": 2, "onbekend": 1},
    }
