"""Where tables and forms stand: side by side under one header line, sized by the setup."""

from datetime import date

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.catalogue.types import Catalogue, Statement, Theme
from done_xl.layout import places as layout
from done_xl.layout.filling import Setup
from done_xl.layout.places import FormPlace, places
from done_xl.model import tables
from done_xl.model.forms import FORMS
from done_xl.model.submission import Period
from done_xl.model.tables import TABLES

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def setup(**sizes: int) -> Setup:
    return Setup("VBO", "Voorbeeld vzw", YEAR, sizes)


def test_every_table_has_the_rows_of_the_plan() -> None:
    where = places(setup())
    assert {key: place.rows for key, place in where.tables.items()} == {
        spec.key: spec.rows for spec in TABLES
    }


def test_a_table_takes_another_size() -> None:
    log = places(setup(log=10)).table("log")
    assert (log.header_line, log.first_line, log.last_line) == (5, 6, 15)


def test_tables_of_one_sheet_share_a_header_line_with_a_blank_column_between() -> None:
    on_sheet = places(setup()).tables_on("Instellingen")
    assert [(t.spec.name, t.header_line, t.first_column, t.last_column) for t in on_sheet] == [
        ("tblKPI", 5, 0, 7),
        ("tblCoaches", 5, 9, 9),
        ("tblCompetenties", 5, 11, 14),
        ("tblProfielen", 5, 16, 18),
        ("tblPremies", 5, 20, 21),
    ]


def test_a_column_is_named_in_three_ways() -> None:
    actions = places(setup(actions=20)).table("actions")
    assert (actions.column("start"), actions.letters("start")) == (6, "G")
    assert actions.area("start") == "'PDP'!$G$6:$G$25"
    assert actions.reference("start") == "tblPDP[Start]"


def test_forms_stand_clear_of_their_tables() -> None:
    where = places(setup())
    cells = {spec.key: [where.form(spec.key).cell(f.name) for f in spec.fields] for spec in FORMS}
    assert cells == {
        "start": ["B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11"],
        "checklist": ["C3", "C26", "C27", "C28"],
        "yes_no": ["C3"],
    }
    assert where.table("statements").last_line < 26


def _with_checklist(monkeypatch: pytest.MonkeyPatch, statements: int, themes: str) -> None:
    """A catalogue with so many statements under these themes."""
    theme = themes[-1]
    checklist = catalogue().checklist.model_copy(
        update={
            "themes": tuple(Theme(letter=letter, label="Een thema") for letter in themes),
            "statements": tuple(
                Statement(number=number, theme=theme, text="We doen dit elke week.")
                for number in range(1, statements + 1)
            ),
        }
    )

    def larger() -> Catalogue:
        return catalogue().model_copy(update={"checklist": checklist})

    monkeypatch.setattr(tables, "catalogue", larger)
    monkeypatch.setattr(layout, "catalogue", larger)


def test_more_statements_push_the_open_questions_down(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_checklist(monkeypatch, 15, "ABCD")
    where = places(setup())
    statements = where.table("statements")
    assert (statements.first_line, statements.last_line) == (12, 26)
    assert where.form("checklist").lines == (3, 28, 29, 30)


def test_a_fifth_theme_pushes_the_statements_down(monkeypatch: pytest.MonkeyPatch) -> None:
    _with_checklist(monkeypatch, 13, "ABCDE")
    where = places(setup())
    assert where.table("statements").header_line == 12
    assert where.form("checklist").lines == (3, 27, 28, 29)


@pytest.mark.parametrize(
    ("line", "column", "apart"),
    [(10, 1, True), (11, 1, False), (24, 1, False), (25, 1, True), (24, 40, True)],
)
def test_a_form_in_a_table_is_refused(line: int, column: int, apart: bool) -> None:  # noqa: FBT001
    where = places(setup())
    form = FormPlace(where.form("checklist").spec, (3, line), column)
    if apart:
        layout._check_apart(where.tables.values(), [form])
    else:
        with pytest.raises(ValueError, match=f"form checklist: line {line} lies in tblChecklist"):
            layout._check_apart(where.tables.values(), [form])


@pytest.mark.parametrize("sizes", [{"kpis": 5}, {"log": 0}, {"nonsense": 3}])
def test_impossible_sizes_are_refused(sizes: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="table"):
        places(setup(**sizes))
