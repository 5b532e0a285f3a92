"""DONE_OPVOLGDATUM and DONE_OPVOLGSTATUS (domain 4)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl_udfs import DONE_OPVOLGDATUM, DONE_OPVOLGSTATUS
from tests.udfs.excel import at, serial

NO_DAY = "staat geen datum. Typ een datum als dd/mm/jjjj."


@pytest.mark.parametrize(
    ("start", "moment", "expected"),
    [
        (at("2026-03-01"), "D2W", date(2026, 3, 15)),
        (at("2026-03-01"), "d6w", date(2026, 4, 12)),
        (at("2026-08-31"), "D6M", date(2027, 2, 28)),  # the last day of February
        (at("2027-08-31"), "D6M", date(2028, 2, 29)),
        (serial("2026-03-01"), "Doorstroom na 2 weken", date(2026, 3, 15)),
        (at("2026-03-01"), " d2w doorstroom na 2 weken", date(2026, 3, 15)),
        (None, "D2W", "Vul het argument start in."),
        (at("2026-03-01"), None, "Vul het argument moment in."),
        (
            at("2026-03-01"),
            "D3W",
            "D3W is geen moment van opvolging. Typ D2W, D6M of D6W.",
        ),
        ("maart", "D2W", f"In start {NO_DAY}"),
        ("#REF!", "D2W", "In start staat de fout #VERW!. Herstel die eerst."),
        (at("1926-03-01"), "D2W", "In start staat 01/03/1926. Kijk het jaar na."),
        (2958465.0, "D6M", "In start staat 31/12/9999. Kijk het jaar na."),
        (2958465.5, "D6M", "In start staat 31/12/9999. Kijk het jaar na."),
        (2958466.0, "D6M", f"In start {NO_DAY}"),  # Excel knows no day after that
        ([[at("2026-03-01")], [None]], "D2W", "Kies voor start één cel, geen bereik."),
    ],
)
def test_the_day_of_a_moment(start: object, moment: object, expected: object) -> None:
    assert DONE_OPVOLGDATUM(start, moment) == expected


START, TODAY = at("2026-03-01"), at("2026-06-01")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((START, "D2W", at("2026-03-14")), "nog niet meetbaar"),
        ((START, "D2W", at("2026-03-15")), "niet bevestigd"),
        ((START, "D2W", TODAY, None, at("2026-03-15")), "bereikt"),
        ((START, "D2W", TODAY, None, at("2026-03-14")), "niet bevestigd"),
        ((START, "D2W", TODAY, at("2026-03-15")), "bereikt"),
        ((START, "D2W", TODAY, at("2026-03-14")), "niet bereikt"),
        ((START, "D6M", TODAY, at("2026-03-14")), "nog niet meetbaar"),
        ((START, "D2W", TODAY, at("2026-02-28")), "einde valt voor start. Kijk beide datums na."),
        ((START, "D2W"), "Vul het argument peildatum in."),
        ((START, "D2W", "nu"), f"In peildatum {NO_DAY}"),
        ((START, "D2W", TODAY, "#N/A"), "In einde staat de fout #N/B. Herstel die eerst."),
        ((START, "D2W", TODAY, None, True), f"In bevestigd {NO_DAY}"),
    ],
)
def test_where_a_start_stands(arguments: tuple[object, ...], expected: str) -> None:
    assert DONE_OPVOLGSTATUS(*arguments) == expected


DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@settings(deadline=None)
@given(DAYS, st.sampled_from([("D2W", 14), ("D6W", 42)]), DAYS, st.data())
def test_random_starts(
    start: date, moment: tuple[str, int], today: date, data: st.DataObject
) -> None:
    code, length = moment
    later = st.one_of(st.none(), st.integers(0, 80).map(lambda days: start + timedelta(days=days)))
    end, confirmed = data.draw(later), data.draw(later)
    day = start + timedelta(days=length)
    if day > today:
        wanted = "nog niet meetbaar"
    elif end is not None:
        wanted = "bereikt" if end >= day else "niet bereikt"
    else:
        wanted = "bereikt" if confirmed is not None and confirmed >= day else "niet bevestigd"
    assert DONE_OPVOLGSTATUS(start, code, today, end, confirmed) == wanted
    assert DONE_OPVOLGDATUM(start, code) == day
