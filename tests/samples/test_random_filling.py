"""Random fillings and the bench's workbooks: valid in every cell, and the same for a seed."""

from collections import Counter
from datetime import date
from itertools import product
from random import Random
from typing import Any

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Filling, Setup
from done_xl.model.submission import Period
from done_xl.model.tables import table
from done_xl.samples.bench_filling import bench_filling
from done_xl.samples.random_filling import random_filling
from tests.samples.cells import faults

YEAR = Setup("TEST", "Test (fictief)", Period(date(2026, 1, 1), date(2026, 12, 31)))
SCHOOL = Setup("TEST", "Test (fictief)", Period(date(2025, 9, 1), date(2026, 8, 31)))
LEAP = Setup("TEST", "Test (fictief)", Period(date(2024, 2, 1), date(2024, 2, 29)))


def _filling(seed: int, setup: Setup) -> Filling:
    return random_filling(Random(seed), setup, candidates=15, log=60, blank_share=0.05)


def _column(fillings: list[Filling], key: str, name: str) -> list[Any]:
    index = table(key).field(name).index
    return [cells[index] for filling in fillings for cells in filling.tables[key]]


def _typed(fillings: list[Filling], key: str, name: str) -> set[str | None]:
    return {value and value.strip() for value in _column(fillings, key, name)}


@pytest.mark.parametrize("setup", [YEAR, SCHOOL, LEAP])
def test_every_cell_is_valid(setup: Setup) -> None:
    for seed in range(12):
        assert faults(setup, _filling(seed, setup)) == []


def test_the_same_random_numbers_give_the_same_filling() -> None:
    assert _filling(3, YEAR) == _filling(3, YEAR)
    assert _filling(3, YEAR) != _filling(4, YEAR)


def test_the_sizes_are_what_was_asked() -> None:
    filling = random_filling(
        Random(1),
        YEAR,
        candidates=9,
        log=33,
        contacts=5,
        vacancies=4,
        actions=7,
        measures=6,
        placed=0,
        talks=11,
        items=2,
    )
    counts = {key: len(cells) for key, cells in filling.tables.items()}
    asked = {
        "candidates": 9,
        "log": 33,
        "contacts": 5,
        "vacancies": 4,
        "actions": 7,
        "measures": 6,
        "placements": 0,
        "talks": 11,
        "action_items": 2,
    }
    assert {key: counts[key] for key in asked} == asked


def test_a_given_reference_date_is_typed() -> None:
    day = date(2026, 2, 28)
    filling = random_filling(Random(1), YEAR, candidates=3, log=3, reference=day)
    assert filling.forms["start"]["reference"] == day


def test_the_awkward_cases_turn_up() -> None:
    fillings = [_filling(seed, YEAR) for seed in range(30)]
    starts = _column(fillings, "placements", "start")
    ends = _column(fillings, "placements", "end")
    assert date(2024, 2, 29) in starts
    assert date(2025, 8, 31) in starts
    assert None in ends
    assert len({*_column(fillings, "placements", "contract")}) == 5
    assert "opleiding" in _column(fillings, "placements", "kind")
    assert {YEAR.period.first, YEAR.period.last} <= set(_column(fillings, "log", "day"))
    assert any(
        code and str(code).strip().endswith("B") for code in _column(fillings, "candidates", "code")
    )
    assert {"EIG", "TAA", "X01", "4ME"} <= set(_column(fillings, "kpis", "code"))
    assert {"EIG Eigen telling", "TAA Taallessen"} <= set(_column(fillings, "log", "kpi"))
    gaps = {
        (later[4] - earlier[5]).days
        for filling in fillings
        for earlier in filling.tables["placements"]
        for later in filling.tables["placements"]
        if str(earlier[0]).strip() == str(later[0]).strip()
        and isinstance(earlier[5], date)
        and isinstance(later[4], date)
    }
    assert {1, 31, 32} <= gaps
    assert min(gaps) < 0


def test_cells_have_blanks_around_what_counts() -> None:
    fillings = [_filling(seed, YEAR) for seed in range(30)]
    for key, name, cells in (
        ("actions", "done", {" ", "+ "}),
        ("action_items", "done", {" + "}),
        ("questions", "answer", {" ", "NEE "}),
        ("placements", "kind", {"NEC-job ", " NEC-job", "NEC-job\u00a0"}),
        ("placements", "aftercare", {" "}),
        ("measures", "mentor", {" "}),
        ("contacts", "next_step", {" ", "terugbellen "}),
        ("contacts", "company", {" Bedrijf  A", "bedrijf\u00a0a "}),
    ):
        assert cells <= {*_column(fillings, key, name)}, name
    for key in ("candidates", "actions", "talks", "measures", "placements"):
        codes = [cells[0] for filling in fillings for cells in filling.tables[key]]
        assert {str(code)[-1] for code in codes} >= {" ", "\u00a0"}, key


def test_what_is_to_be_followed_up_turns_up() -> None:
    fillings = [_filling(seed, YEAR) for seed in range(30)]
    typed = _typed(fillings, "measures", "measure")
    labels = {one.label for one in catalogue().measures if one.code != "VOP"}
    assert typed == {one.code for one in catalogue().measures} | labels
    for key, name in (("measures", "evaluated"), ("measures", "applied"), ("talks", "until")):
        assert {type(value) for value in _column(fillings, key, name)} == {date, type(None)}
    aftercare = _typed(fillings, "placements", "aftercare")
    assert aftercare == {None, "", *catalogue().choices("soort_nazorg")}
    assert _typed(fillings, "candidates", "path") == {None, "", "doorstroom", "werkervaring"}
    talks = [
        (str(cells[0]).strip(), str(cells[2]).strip())
        for filling in fillings
        for cells in filling.tables["talks"]
    ]
    assert max(Counter(talks).values()) > 2
    steps = _column(fillings, "contacts", "next_step")
    days = _column(fillings, "contacts", "until")
    blank = {(step is None, day is None) for step, day in zip(steps, days, strict=True)}
    assert blank == {*product((True, False), repeat=2)}
    refused = [
        cells[5]
        for filling in fillings
        for cells in filling.tables["questions"]
        if cells[2] and str(cells[2]).strip() == "NEE"
    ]
    assert None in refused
    assert any(isinstance(day, date) for day in refused)


def test_premiums_stand_in_every_quarter_in_which_the_percentage_changes() -> None:
    quarters = set()
    for seed in range(30):
        filling = _filling(seed, YEAR)
        reference = filling.forms["start"]["reference"]
        assert isinstance(reference, date)
        for cells in filling.tables["measures"]:
            start = cells[table("measures").field("start").index]
            if str(cells[1]).strip() == "VOP" and isinstance(start, date):
                quarters.add(
                    (reference.year - start.year) * 4
                    + (reference.month - 1) // 3
                    - (start.month - 1) // 3
                    + 1
                )
    assert {1, 5, 6, 9, 10} <= quarters


def test_bench_workbooks_are_valid_and_of_the_size_that_the_bench_states() -> None:
    setup, filling = bench_filling(7)
    assert bench_filling(7) == (setup, filling)
    assert setup.code == "B0007"
    counts = {key: len(cells) for key, cells in filling.tables.items()}
    assert (counts["log"], counts["candidates"], counts["actions"]) == (2000, 60, 300)
    assert faults(setup, filling) == []
