"""Where own work stands in the way, every sheet with it is named."""

from __future__ import annotations

from done_xl.text_nl.project import occupied


def test_a_few_cells_are_named_all_and_many_by_their_sheet() -> None:
    few = [f"KPI!A{line}" for line in range(1, 6)]
    assert "moet komen: KPI!A1, KPI!A2, KPI!A3, KPI!A4, KPI!A5. Er" in occupied(few)
    many = [*few, "Maanden!B2", "Maanden!B3"]
    assert "moet komen: KPI (A1, A2 en nog 3), Maanden (B2, B3). Er" in occupied(many)
