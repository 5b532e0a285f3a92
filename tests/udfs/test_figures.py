"""DONE_REALISATIE and DONE_VERHOUDING: totals against something else (domain 3)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.scoring.ratios import ratio_value
from done_xl_udfs import DONE_KPI_TABEL, DONE_REALISATIE, DONE_VERHOUDING
from tests.udfs.excel import at, column

RATIOS = [ratio for ratio in catalogue().ratios if not ratio.due]
CODES = [kpi.code for kpi in catalogue().kpis]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((30.0, 40.0), 0.75),
        ((30.0, 40.0, None), 0.75),
        ((30.0, 40.0, 12.0), [[0.75, 18.0]]),
        ((30.0, 40.0, 0.0), [[0.75, 30.0]]),
        ((5.0, 4.0, 12.0), [[1.25, -7.0]]),
        ((30.0, None), "–"),  # no target: nothing to divide by
        ((30.0, 0.0), "–"),
        ((30.0, None, 12.0), [["–", 18.0]]),
        ((None, 40.0), "Vul het argument totaal in."),
        (("", 40.0), "Vul het argument totaal in."),
        (("veel", 40.0), "In totaal staat geen getal. Typ een getal."),
        ((30.0, True), "In doel staat geen getal. Typ een getal."),
        ((30.0, "#N/A"), "In doel staat de fout #N/B. Herstel die eerst."),
        ((30.0, 40.0, "#NUM!"), "In nulmeting staat de fout #GETAL!. Herstel die eerst."),
        (([[1.0, 2.0]], 40.0), "Kies voor totaal één cel, geen bereik."),
        (([[30.0]], [40.0]), 0.75),
    ],
)
def test_a_total_against_its_target(arguments: tuple[object, ...], expected: object) -> None:
    assert DONE_REALISATIE(*arguments) == expected


CODES_CELLS = column("SOA Sollicitatieacties", "SOG", None, "dst", "CUR", "TEL", "BBP", "STG")
TOTALS = column(40.0, 10.0, None, 4.0, 50.0, 30.0, 6.0, 9.0)


@pytest.mark.parametrize(
    ("ratio", "expected"),
    [
        ("SOA/SOG", 4.0),
        ("soa / sog", 4.0),
        ("CUR/DST", 12.5),
        ("Coachinguren per doorstroming", 12.5),
        ("(TEL+BBP)/STG", 4.0),
        ("SOA/(SOG+DST+TEL+BBP)", 0.8),  # of someone's own
        ("VAC/SOA", "De KPI VAC staat niet in kpis. Kies alle KPI's van de verhouding."),
        ("SOA/VAC", "De KPI VAC staat niet in kpis. Kies alle KPI's van de verhouding."),
        ("(TEL+VAC)/SOA", "De KPI VAC staat niet in kpis. Kies alle KPI's van de verhouding."),
        (None, "Vul het argument verhouding in."),
        ("SOA", "SOA is geen verhouding. Typ bijvoorbeeld CUR/DST of (TEL+BBP)/STG."),
        (
            "D2W/due",
            "Nog aan het werk na 2 weken deelt trajecten, geen totalen: "
            "die staat op KPI rekenblad bij Duurzame doorstroom.",
        ),
    ],
)
def test_one_total_over_another(ratio: object, expected: object) -> None:
    assert DONE_VERHOUDING(ratio, CODES_CELLS, TOTALS) == expected


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        ((30.0, 6.0, 9.0), 4.0),
        ((30.0, None, 10.0), 3.0),  # as in the sums of KPI rekenblad
        ((30.0, 0.0, 10.0), 3.0),
        ((None, None, 9.0), "–"),  # nobody knows
        ((0.0, 0.0, 9.0), 0.0),
        ((0.0, None, 9.0), 0.0),
        ((30.0, 6.0, None), "–"),
        ((30.0, 6.0, 0.0), "–"),
        ((None, None, None), "–"),
    ],
)
def test_a_total_that_is_not_filled_in(totals: tuple[object, ...], expected: object) -> None:
    kpis = column("TEL", "BBP", "STG")
    assert DONE_VERHOUDING("(TEL+BBP)/STG", kpis, column(*totals)) == expected


def test_a_kpi_that_stands_there_twice_is_named() -> None:
    told = "In cel 3 van kpis staat de KPI SOA voor de tweede keer. Kies elke KPI één keer."
    totals = [[3.0, 2.0, 5.0]]
    assert DONE_VERHOUDING("SOA/SOG", [["SOA", "SOG", "SOA"]], totals) == told
    assert DONE_VERHOUDING("SOA/SOG", [["SOA", "SOG", "Sollicitatieacties"]], totals) == told
    assert DONE_VERHOUDING("SOA/SOG", [["SOA", "SOG", "SAO"]], totals) == 1.5
    assert DONE_VERHOUDING("SOA/SOG", [["SOA", "SOG", "DST"]], [[1e100, 1e-300, 0.0]]) == (
        "De uitkomst is te groot om te tonen. Kijk de getallen na."
    )


def test_the_kpis_may_stand_in_a_row() -> None:
    assert DONE_VERHOUDING("SOA/SOG", [["SOA", "SOG"]], [[8.0, 2.0]]) == 4.0
    assert DONE_VERHOUDING("EIG/DST", column("EIG Eigen", "DST"), column(3.0, 2.0)) == 1.5


@pytest.mark.parametrize(
    ("kpis", "totals", "expected"),
    [
        (CODES_CELLS, TOTALS[:-1], "Kies voor totalen evenveel cellen als voor kpis."),
        (CODES_CELLS, [[1.0, 2.0]] * 8, "Kies voor totalen één kolom of één rij."),
        (
            column("SOA", "SOG"),
            column(1.0, "twee"),
            "In cel 2 van totalen staat geen getal. Typ een getal.",
        ),
        (
            column("SOA", "SOG"),
            column("#N/A", 2.0),
            "In cel 1 van totalen staat de fout #N/B. Herstel die eerst.",
        ),
        (
            column("SOA", "#REF!"),
            column(1.0, 2.0),
            "In cel 2 van kpis staat de fout #VERW!. Herstel die eerst.",
        ),
        # What no one asked for may hold anything.
        (column("Code", "SOA", "SOG"), column("Totaal", 6.0, 2.0), 3.0),
        (None, None, "De KPI SOA staat niet in kpis. Kies alle KPI's van de verhouding."),
    ],
)
def test_ranges_that_do_not_fit(kpis: object, totals: object, expected: object) -> None:
    assert DONE_VERHOUDING("SOA/SOG", kpis, totals) == expected


def test_the_table_of_another_function_is_taken_as_it_is() -> None:
    log = [[at("2026-01-05"), "CUR", 6.0], [at("2026-01-06"), "DST", 4.0]]
    table = DONE_KPI_TABEL(log)
    first, last = [row[:1] for row in table], [row[-1:] for row in table]
    assert DONE_VERHOUDING("CUR/DST", first, last) == 1.5


@settings(deadline=None)
@given(
    st.sampled_from(RATIOS),
    st.fixed_dictionaries({code: st.integers(0, 50).map(float) for code in CODES}),
)
def test_random_totals_give_what_scoring_and_plain_division_give(
    ratio: object, sums: dict[str, float]
) -> None:
    found = next(one for one in RATIOS if one is ratio)
    kpis, totals = column(*sums), column(*sums.values())
    shown = DONE_VERHOUDING(found.code, kpis, totals)
    value = ratio_value(found, sums, {})
    assert shown == ("–" if value is None else value)
    above = sum(sums[code] for code in found.numerator)
    below = sum(sums[code] for code in found.denominator)
    assert shown == (above / below if below else "–")


@settings(deadline=None)
@given(
    st.integers(-50, 200).map(lambda n: n / 4),
    st.one_of(st.none(), st.integers(-3, 60).map(float)),
    st.one_of(st.none(), st.integers(0, 60).map(float)),
)
def test_random_targets(total: float, target: float | None, baseline: float | None) -> None:
    share: object = "–" if target is None or target <= 0 else total / target
    wanted = share if baseline is None else [[share, total - baseline]]
    assert DONE_REALISATIE(total, target, baseline) == wanted
