from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Derivation, Kpi
from done_xl.model.tables import table
from done_xl.scoring.derivations import COMPUTED, PLAIN, counted, sources
from tests.scoring.build import candidate, contact, day, job, measure, submission, vacancy

END = date(2026, 12, 31)
KPIS: dict[str, Kpi] = {kpi.derivation: kpi for kpi in catalogue().kpis}


def test_every_derivation_is_plain_or_computed_and_none_is_both() -> None:
    assert sorted([*PLAIN, *COMPUTED, "none"]) == sorted(get_args(Derivation))


def test_every_source_names_fields_of_its_table() -> None:
    for kpi in KPIS.values():
        if kpi.derivation != "none":
            for key, names in sources(kpi).items():
                assert [table(key).field(name).name for name in names] == list(names)


def test_only_a_source_with_a_kind_and_no_words_takes_a_selection() -> None:
    """The loader asks for a selection with these derivations, and only there."""
    open_ones = {name for name, source in PLAIN.items() if source.kind and not source.words}
    assert open_ones == {"contacts", "measures"}


def test_what_counts_comes_with_its_candidate_where_there_is_one() -> None:
    book = submission(
        candidates=[candidate("K001", assessed=day("2026-02-03")), candidate("K002")],
        vacancies=[vacancy("2026-02-03")],
        contacts=[contact("2026-02-04", "jobbeurs"), contact("2026-02-05", "telefoon")],
        measures=[measure("K001", "BVS", "2026-02-06"), measure("K001", "IBO", "2026-02-07")],
        placements=[job("K001", "2026-02-08", kind="opleiding"), job("K002", "2026-02-09")],
    )
    fairs = KPIS["contacts"].model_copy(update={"selection": ("jobbeurs",)})
    kpis = [*map(KPIS.__getitem__, ("assessments", "vacancies", "education", "measures")), fairs]
    assert [list(counted(kpi, book, (), END)) for kpi in kpis] == [
        [("K001", date(2026, 2, 3))],
        [(None, date(2026, 2, 3))],
        [("K001", date(2026, 2, 8))],
        [("K001", date(2026, 2, 6))],
        [(None, date(2026, 2, 4))],
    ]


def test_a_kpi_that_is_only_logged_counts_nothing_elsewhere() -> None:
    assert list(counted(KPIS["none"], submission(), (), END)) == []


def _unknown() -> Kpi:
    return KPIS["vacancies"].model_copy(update={"derivation": "talks"})


def test_a_derivation_that_nobody_knows_is_no_zero() -> None:
    with pytest.raises(ValueError, match="VAC: no rows are known for derivation talks"):
        counted(_unknown(), submission(), (), END)
    with pytest.raises(ValueError, match="derivation talks"):
        sources(_unknown())
