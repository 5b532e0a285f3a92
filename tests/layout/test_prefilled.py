"""What stands in the fixed tables before anyone types."""

from done_xl.catalogue.load import catalogue
from done_xl.layout.prefilled import prefilled
from done_xl.layout.sheets import ENTRY_SHEETS
from done_xl.model.own_settings import CONTINUATION, WEAK_SCORE
from done_xl.model.tables import TABLES, table


def test_prefilled_rows_fit_their_tables() -> None:
    rows = prefilled(catalogue())
    free = {key: table(key).rows - len(own) for key, own in rows.items()}
    assert free == {"kpis": 4, "competences": 12, "amounts": 0, "statements": 0, "questions": 0}
    for key, own in rows.items():
        assert {len(row) for row in own} == {len(table(key).fields)}


def test_settings_that_formulas_read_have_a_row_with_their_usual_value() -> None:
    amounts = {row[0]: row[1] for row in prefilled(catalogue())["amounts"]}
    assert (amounts[CONTINUATION.label], amounts[WEAK_SCORE.label]) == (31, 2)


def test_six_weeks_is_off_and_the_core_competences_are_on() -> None:
    rows = prefilled(catalogue())
    assert [row[0] for row in rows["kpis"] if row[5] == "nee"] == ["D6W"]
    assert [row[0] for row in rows["competences"] if row[3] == "ja"] == [
        f"K{n}" for n in range(1, 8)
    ]


def test_every_table_has_a_sheet() -> None:
    assert {spec.sheet for spec in TABLES} == {spec.name for spec in ENTRY_SHEETS}
