"""A folder of real files through reading, check and arithmetic."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.folder import consolidate_folder
from done_xl.consolidation.view import as_json
from done_xl.layout.filling import Filling, Setup
from done_xl.model.submission import Period
from done_xl.writing.organisation import write_organisation
from tests.corpus.cases import broken_sheet
from tests.corpus.making import written

TODAY = date(2026, 6, 30)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def write(path: Path, code: str, amount: float) -> None:
    filling = Filling(
        forms={"start": {"closed": date(2026, 5, 1)}},
        tables={
            "coaches": (("Coach 1",),),
            "log": (
                (date(2026, 1, 5), "SOA Sollicitatieacties", amount, None, "Coach 1", None),
                (date(2026, 7, 5), "SOA Sollicitatieacties", 100, None, "Coach 1", None),
            ),
        },
    )
    write_organisation(path, Setup(code, f"{code} vzw", YEAR), filling)


def test_workbooks_a_blank_and_damaged_files(tmp_path: Path) -> None:
    write(tmp_path / "abc.xlsx", "ABC", 3)
    write(tmp_path / "def.xlsx", "DEF", 4)
    write_organisation(tmp_path / "blank.xlsx", Setup("", "", YEAR))
    (tmp_path / "empty.xlsx").write_bytes(b"")
    (tmp_path / "half.xlsx").write_bytes((tmp_path / "abc.xlsx").read_bytes()[:5000])
    (tmp_path / "copy.xlsx").write_bytes((tmp_path / "abc.xlsx").read_bytes())
    found = consolidate_folder(tmp_path, catalogue(), today=TODAY)
    soa = {
        result.organisation.code: next(kpi.months for kpi in result.kpis if kpi.code == "SOA")
        for result in found.results
    }
    none = (0.0,) * 11
    assert soa == {"ABC": (3.0, *none), "DEF": (4.0, *none)}  # July is after the reference date
    assert found.reference == TODAY
    assert [item.facts.path for item in found.excluded] == ["empty.xlsx", "half.xlsx"]
    assert [item.facts.path for item in found.passed_over] == ["blank.xlsx", "copy.xlsx"]
    assert consolidate_folder(tmp_path, catalogue(), today=TODAY, workers=2) == found


def test_a_damaged_sheet_leaves_its_kpis_unknown(tmp_path: Path) -> None:
    write(tmp_path / "abc.xlsx", "ABC", 3)
    broken_sheet(written(tmp_path / "def.xlsx", code="DEF"))
    for workers in (1, 2):
        found = consolidate_folder(tmp_path, catalogue(), today=TODAY, workers=workers)
        shown = as_json(found, catalogue())
        assert [one["kpis"]["SOA"] for one in shown["organisations"]] == [3, None]
        assert shown["totals"]["SOA"] == 3
        assert shown["findings"]["error"] == 1


def test_a_blank_template_of_the_next_year_does_not_move_the_reference_date(
    tmp_path: Path,
) -> None:
    write(tmp_path / "abc.xlsx", "ABC", 3)
    next_year = Period(date(2027, 1, 1), date(2027, 12, 31))
    write_organisation(tmp_path / "blank.xlsx", Setup("", "", next_year))
    found = consolidate_folder(tmp_path, catalogue(), today=date(2027, 6, 30))
    assert found.reference == YEAR.last
    assert [item.facts.path for item in found.passed_over] == ["blank.xlsx"]
