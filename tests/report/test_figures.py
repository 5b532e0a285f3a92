"""What the sheets share: which period of an organisation stands for it now."""

from __future__ import annotations

from datetime import date
from itertools import permutations

from done_xl.model.submission import Period
from done_xl.report.figures import current
from tests.report.makings import YEAR, organisation, together

LAST_YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
SCHOOL_YEAR = Period(date(2025, 9, 1), date(2026, 8, 31))


def test_the_latest_period_stands_for_an_organisation_in_whatever_order_files_come() -> None:
    books = [organisation("VBO", period=period) for period in (LAST_YEAR, YEAR, SCHOOL_YEAR)]
    for results in permutations(books):
        assert [found.organisation.period for found in current(together(*results))] == [YEAR]


def test_every_organisation_stands_there_once_by_code() -> None:
    results = (organisation("BRG"), organisation("AAP", period=LAST_YEAR), organisation("BRG"))
    found = current(together(*results))
    assert [(one.organisation.code, one.organisation.period) for one in found] == [
        ("AAP", LAST_YEAR),
        ("BRG", YEAR),
    ]
