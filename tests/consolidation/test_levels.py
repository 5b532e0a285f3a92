"""Agreed levels over all reports: each candidate once per competence, never what stays inside."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.levels import OWN, level_counts
from done_xl.consolidation.organisation import summarise
from done_xl.consolidation.result import Agreed, AgreedFile, Consolidation
from tests.consolidation.handed_in import agreed
from tests.scoring.build import day, submission

DAY = day("2026-06-30")
BOOKS = tuple(summarise(submission(code=code), (), catalogue(), DAY) for code in ("BRUG", "VBO"))


def together(*reports: AgreedFile) -> Consolidation:
    return Consolidation(DAY, DAY, BOOKS, agreed=reports)


def spread(*reports: AgreedFile) -> dict[str, tuple[int, ...]]:
    """The counts of level 1 to 4 of each competence that has any."""
    found = level_counts(together(*reports), catalogue()).by_competence
    return {code: levels for code, levels in found.items() if any(levels)}


def test_each_agreed_level_counts_under_its_competence() -> None:
    report = agreed(
        "r.xlsx",
        {
            "VBO/K001": {"K1": 3, "K2": 1, "B1": None},
            "BRUG/K001": {"K1": 3, "E7": 4},
        },
    )
    assert spread(report) == {"K1": (0, 0, 2, 0), "K2": (1, 0, 0, 0), "E7": (0, 0, 0, 1)}


def test_competences_stand_in_the_order_of_the_catalogue_and_own_ones_last() -> None:
    found = level_counts(together(), catalogue()).by_competence
    assert list(found) == [one.code for one in catalogue().competences if one.code != "E2"] + [OWN]


def test_own_competences_of_all_organisations_stand_together() -> None:
    report = agreed("r.xlsx", {"VBO/K001": {"V1": 2, "X1": 4}, "BRUG/K001": {"V1": 2}})
    assert spread(report) == {OWN: (0, 2, 0, 1)}


def test_what_stays_inside_the_organisation_is_neither_kept_nor_counted() -> None:
    report = agreed("r.xlsx", {"VBO/K001": {"E2": 2}})
    assert report.levels == ()
    kept = AgreedFile(
        report.facts,
        "VBO",
        "voorjaar",
        report.first,
        report.last,
        report.seen,
        (Agreed("VBO/K001", "E2", 2),),
        {},
        1,
    )
    counts = level_counts(together(kept), catalogue())
    assert (counts.reports, counts.organisations) == (0, 0)
    assert not any(map(any, counts.by_competence.values()))


def test_the_latest_level_of_a_candidate_counts() -> None:
    spring = agreed("a.xlsx", {"VBO/K001": {"K1": 4, "K2": 2}})
    autumn = agreed(
        "b.xlsx", {"VBO/K001": {"K1": 1}}, name="later", days=("2026-05-04", "2026-05-05")
    )
    for order in permutations((spring, autumn)):
        assert spread(*order) == {"K1": (1, 0, 0, 0), "K2": (0, 1, 0, 0)}
    counts = level_counts(together(spring, autumn), catalogue())
    assert (counts.reports, counts.organisations) == (2, 1)


def test_what_comes_after_the_reference_date_or_of_nobodys_organisation_does_not_count() -> None:
    later = agreed("a.xlsx", {"VBO/K001": {"K1": 4}}, days=("2026-06-30", "2026-07-01"))
    assert spread(later) == {}
    assert spread(agreed("b.xlsx", {"ELDERS/K001": {"K1": 4}, "VBO/K009": {"K1": 3}})) == {
        "K1": (0, 0, 1, 0)
    }


candidates = st.sampled_from(["VBO/K001", "VBO/K002", "BRUG/K001", "ELDERS/K001"])
rows = st.dictionaries(
    st.sampled_from(["K1", "B5", "E2", "V1", "V2"]), st.none() | st.integers(1, 4), max_size=4
)
reports = st.tuples(st.integers(1, 30), st.dictionaries(candidates, rows, max_size=3))


@settings(max_examples=80, deadline=None)
@given(st.lists(reports, max_size=4, unique_by=lambda one: one[0]))
def test_the_counts_equal_those_of_a_slow_search(
    made: list[tuple[int, Mapping[str, Mapping[str, int | None]]]],
) -> None:
    files = [
        agreed(f"{number}.xlsx", levels, name=f"{number}", days=(f"2026-06-{number:02}",) * 2)
        for number, levels in made
    ]
    expected: dict[str, list[int]] = {}
    for candidate in ("VBO/K001", "VBO/K002", "BRUG/K001"):
        for competence, shown in (("K1", "K1"), ("B5", "B5"), ("V1", OWN), ("V2", OWN)):
            for _, levels in sorted(made, reverse=True, key=lambda one: one[0]):
                level = levels.get(candidate, {}).get(competence)
                if level is not None:
                    expected.setdefault(shown, [0, 0, 0, 0])[level - 1] += 1
                    break
    assert spread(*files) == {code: tuple(levels) for code, levels in expected.items()}
