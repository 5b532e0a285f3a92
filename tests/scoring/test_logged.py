"""What a text in the column KPI stands for, and a written ratio (domain 3)."""

from __future__ import annotations

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.scoring.logged import in_order, kpi_code, kpi_codes
from done_xl.scoring.realisation import change, share_of_target
from done_xl.scoring.written_ratio import ratio_of

KNOWN = kpi_codes(catalogue())


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("SOA", "SOA"),
        ("soa", "SOA"),
        ("Sollicitatieacties", "SOA"),
        ("  SOA   Sollicitatieacties ", "SOA"),
        ("SOA acties", "SOA"),  # the code says which one
        ("EIG Eigen werk", "EIG"),
        ("eig", "EIG"),
        ("SAO", "SAO"),  # may be one of the organisation's own
        ("SAO Sollicitatieacties", None),  # a slip: the label is of another one
        ("CUR Sollicitatieacties", None),
        ("SOAA", None),
        ("Eigen werk", None),
        ("", None),
    ],
)
def test_the_code_of_a_text(words: str, code: str | None) -> None:
    assert kpi_code(words, KNOWN) == code


def test_own_kpis_come_after_those_of_the_catalogue() -> None:
    assert in_order({"EIG", "SOG", "AAA", "ASM"}, catalogue()) == ("ASM", "SOG", "AAA", "EIG")


@pytest.mark.parametrize(
    ("words", "above", "below"),
    [
        ("CUR/DST", ("CUR",), ("DST",)),
        ("cur / dst", ("CUR",), ("DST",)),
        ("(TEL+BBP)/STG", ("TEL", "BBP"), ("STG",)),
        ("Telefoons en prospectiebezoeken per stage", ("TEL", "BBP"), ("STG",)),
        ("EIG/(SOA+SOG)", ("EIG",), ("SOA", "SOG")),
    ],
)
def test_a_written_ratio(words: str, above: tuple[str, ...], below: tuple[str, ...]) -> None:
    found = ratio_of(words, catalogue().ratios)
    assert found is not None
    assert (found.numerator, found.denominator, found.due) == (above, below, False)


@pytest.mark.parametrize("words", ["", "CUR", "CUR/", "/DST", "CUR/DST/STG", "CURS/DST", "a b"])
def test_other_words_are_no_ratio(words: str) -> None:
    assert ratio_of(words, catalogue().ratios) is None


def test_a_target_of_zero_has_no_share() -> None:
    shares = [share_of_target(3.0, target) for target in (6.0, 0.0, -1.0, None)]
    assert shares == [0.5, None, None, None]
    assert [change(3.0, baseline) for baseline in (5.0, 0.0, None)] == [-2.0, 3.0, None]
