"""A fixed table of the verzendversie has no more rows than it has room for."""

from __future__ import annotations

from pathlib import Path

from done_xl.catalogue.load import catalogue
from done_xl.model.tables import table
from done_xl.writing.export import export_filling, export_setup
from done_xl.writing.organisation import write_organisation
from tests.writing.test_export import book, raw_table


def test_own_kpis_beyond_the_free_rows_are_left_out(tmp_path: Path) -> None:
    spec = table("kpis")
    printed = [{"code": kpi.code, "label": kpi.label} for kpi in catalogue().kpis]
    own = [{"code": f"X{number:02}", "label": "Eigen"} for number in range(spec.free + 3)]
    raw = book(raw_table("kpis", *printed, *own))
    filling, setup = export_filling(raw), export_setup(raw)
    kept = [row[0] for row in filling.tables["kpis"][-spec.free - 1 :]]
    assert len(filling.tables["kpis"]) == spec.rows
    assert kept == [None, *(row["code"] for row in own[: spec.free])]
    assert setup is not None
    write_organisation(tmp_path / "export.xlsx", setup, filling)
