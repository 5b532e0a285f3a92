"""Results as frames, for who analyses further."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from done_xl import api
from done_xl.api.frames import kpi_frame, kpi_pivot
from tests.hosts.folders import two_organisations


def test_amounts_by_organisation_kpi_and_month(tmp_path: Path) -> None:
    folder = tmp_path / "two"
    folder.mkdir()
    found = api.consolidate(
        two_organisations(folder), tmp_path / "r.xlsx", today=date(2026, 6, 30)
    ).consolidation
    frame = kpi_frame(found)
    rows = frame[(frame["amount"] > 0) & frame["kpi"].isin(["SOA", "CUR", "STG"])]
    assert [tuple(row) for row in rows.itertuples(index=False)] == [
        ("ABC", "SOA", 2026, 1, 3.0, 0.0, 3.0),
        ("ABC", "SOA", 2026, 2, 2.0, 0.0, 2.0),
        ("ABC", "STG", 2026, 2, 0.0, 1.0, 1.0),
        ("ABC", "CUR", 2026, 3, 1.75, 0.0, 1.75),
        ("DEF", "SOA", 2025, 9, 4.0, 0.0, 4.0),
    ]
    pivot = kpi_pivot(found)
    assert pivot[["SOA", "DST", "CUR"]].to_dict("index") == {
        "ABC": {"SOA": 5.0, "DST": 2.0, "CUR": 1.75},
        "DEF": {"SOA": 4.0, "DST": 0.0, "CUR": 0.0},
    }
