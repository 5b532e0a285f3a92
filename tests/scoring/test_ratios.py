from __future__ import annotations

from done_xl.catalogue.load import catalogue
from done_xl.scoring.ratios import ratio_value
from done_xl.scoring.retention import Standings


def test_every_ratio_is_a_sum_over_a_sum_and_a_dash_where_the_denominator_is_zero() -> None:
    sums = {
        "CUR": 30.5,
        "DST": 2.0,
        "SOA": 12.0,
        "SOG": 4.0,
        "VAC": 6.0,
        "TEL": 9.0,
        "BBP": 3.0,
        "STG": 0.0,
        "PDP": 3.0,
        "ASM": 4.0,
    }
    standings = {
        "D2W": Standings("D2W", reached=3, unconfirmed=1, not_reached=1, not_yet=7),
        "D6M": Standings("D6M", reached=0, unconfirmed=0, not_reached=0, not_yet=7),
    }
    found = {ratio.code: ratio_value(ratio, sums, standings) for ratio in catalogue().ratios}
    assert found == {
        "CUR/DST": 15.25,
        "SOA/SOG": 3.0,
        "SOG/DST": 2.0,
        "VAC/SOA": 0.5,
        "(TEL+BBP)/STG": None,
        "STG/DST": 0.0,
        "PDP/ASM": 0.75,
        "D2W/due": 0.75,
        "D6M/due": None,
    }


def test_ratios_of_nothing_are_dashes() -> None:
    assert {ratio_value(ratio, {}, {}) for ratio in catalogue().ratios} == {None}
