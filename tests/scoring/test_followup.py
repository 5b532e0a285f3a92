"""One start at one moment of follow-up: as a cohort of one job (domain 4)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from done_xl.catalogue.load import catalogue
from done_xl.model.rows import Placement
from done_xl.model.rows.outcome import NEC_JOB
from done_xl.scoring.followup import follow_up_day, follow_up_standing, moments
from done_xl.scoring.retention import cohorts, standings

KPIS = {code: catalogue().kpi(code) for code in ("D2W", "D6W", "D6M")}


def test_moments_go_by_code_and_by_label() -> None:
    found = moments(catalogue())
    assert {kpi.code for kpi in found.values()} == set(KPIS)
    for kpi in KPIS.values():
        assert found[kpi.code.lower()] is kpi
        assert found[kpi.label.lower()] is kpi


def test_only_a_kpi_with_a_moment_has_a_day() -> None:
    with pytest.raises(ValueError, match="SOA has no moment"):
        follow_up_day(date(2026, 1, 1), catalogue().kpi("SOA"))


DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@settings(deadline=None)
@given(DAYS, DAYS, st.sampled_from(sorted(KPIS)), st.data())
def test_one_job_stands_as_the_consolidation_counts_it(
    start: date, reference: date, code: str, data: st.DataObject
) -> None:
    later = st.one_of(st.none(), st.integers(0, 240).map(lambda days: start + timedelta(days=days)))
    end, confirmed = data.draw(later), data.draw(later)
    kpi = KPIS[code]
    found = follow_up_standing(start, kpi, reference, end=end, confirmed=confirmed)
    row = Placement("K001", NEC_JOB, None, None, start, end, None, confirmed, None)
    count = standings(cohorts([row], 31), kpi, reference)
    assert found == (
        "not_yet" if count.not_yet
        else "not_reached" if count.not_reached
        else "unconfirmed" if count.unconfirmed
        else "reached"
    )  # fmt: skip
