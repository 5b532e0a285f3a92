"""The built-in validation of each kind of column, and what Excel says with it."""

from datetime import date

import pytest

from done_xl.model.books import BOOKS
from done_xl.model.columns import (
    AnyColumn,
    ChoiceColumn,
    CodeColumn,
    DayColumn,
    NameColumn,
    NumberColumn,
    ReferenceColumn,
    TextColumn,
)
from done_xl.writing.validations import Area, validation

AREA = Area("B6", "$B$6:$B$11")
ALL_COLUMNS = [
    field.column for book in BOOKS.values() for spec in book.tables for field in spec.fields
] + [field.column for book in BOOKS.values() for form in book.forms for field in form.fields]


def rule(column: AnyColumn) -> dict[str, object]:
    said = {"input_title", "input_message", "error_title", "error_message"}
    return {key: value for key, value in validation(column, AREA).items() if key not in said}


def test_a_whole_dialog_is_made_from_the_column() -> None:
    column = NumberColumn(header="Score", help="0 tot 6.", example="4", minimum=0, maximum=6)
    assert validation(column, AREA) == {
        "validate": "integer",
        "criteria": "between",
        "minimum": 0,
        "maximum": 6,
        "input_title": "Score",
        "input_message": "0 tot 6. Voorbeeld: 4",
        "error_title": "Dit past hier niet",
        "error_message": "Typ een geheel getal van 0 tot 6.",
    }


def test_a_day_lies_between_its_bounds_or_in_the_period() -> None:
    free = DayColumn(header="Start", help="-", example="-", first=date(2000, 1, 1))
    bound = DayColumn(header="Datum", help="-", example="-", in_period=True)
    assert rule(free)["minimum"] == date(2000, 1, 1)
    assert (rule(bound)["minimum"], rule(bound)["maximum"]) == ("=PeriodeVan", "=PeriodeTot")


def test_a_period_begins_and_ends_with_a_month() -> None:
    first = DayColumn(header="Van", help="-", example="-", edge="first")
    last = DayColumn(header="Tot", help="-", example="-", edge="last")
    bounds = "AND(ISNUMBER(B6),B6>=DATE(2000,1,1),B6<=DATE(2100,12,31)"
    assert rule(first) == {"validate": "custom", "value": f"={bounds},DAY(B6)=1)"}
    assert rule(last) == {"validate": "custom", "value": f"={bounds},DAY(B6+1)=1)"}


def test_a_short_code_holds_letters_and_digits_only() -> None:
    code = TextColumn(header="Code", help="-", example="-", shortest=2, longest=4)
    places = 'MID(UPPER(B6)&"AA",COLUMN($A$1:$D$1),1)'
    assert rule(code)["value"] == (
        f"=AND(LEN(B6)>=2,LEN(B6)<=4,SUMPRODUCT(ISNUMBER(FIND({places},CodeTekens))*1)=4)"
    )


def test_steps_smaller_than_one_are_a_formula() -> None:
    hours = NumberColumn(header="Aantal", help="-", example="1", minimum=0.25, maximum=9, step=0.25)
    assert rule(hours) == {
        "validate": "custom",
        "value": "=AND(ISNUMBER(B6),B6>=0.25,B6<=9,ABS(B6*4-ROUND(B6*4,0))<0.000001)",
    }


def test_lists_go_by_name_and_never_ignore_blanks() -> None:
    choice = ChoiceColumn(header="Statuut", help="-", example="-", choices="statuut")
    reference = ReferenceColumn(header="Coach", help="-", example="-", target="coaches")
    assert rule(choice) == {"validate": "list", "source": "=lst_statuut", "ignore_blank": False}
    assert rule(reference)["source"] == "=lstCoaches"


def test_unique_names_and_codes_count_themselves_once() -> None:
    name = NameColumn(header="Coach", help="-", example="-", longest=60)
    code = CodeColumn(header="Code", help="-", example="-", shape="kpi")
    assert rule(name)["value"] == "=AND(LEN(B6)<=60,COUNTIF($B$6:$B$11,B6)=1)"
    assert str(rule(code)["value"]).endswith(",COUNTIF($B$6:$B$11,B6)=1)")


def test_a_code_that_may_stand_twice_is_not_counted() -> None:
    slot = CodeColumn(header="Kandidaat A", help="-", example="-", shape="slot", unique=False)
    options = validation(slot, AREA)
    assert "COUNTIF" not in options["value"]
    assert options["error_message"] == (
        "Typ een code als K012, of als VBO/K012 bij een andere organisatie."
    )


def test_a_text_has_a_length() -> None:
    text = TextColumn(header="Opmerking", help="-", example="-", longest=500)
    assert rule(text) == {"validate": "length", "criteria": "<=", "value": 500}


@pytest.mark.parametrize("column", ALL_COLUMNS, ids=lambda column: column.header)
def test_every_dialog_fits_what_excel_takes(column: AnyColumn) -> None:
    options = validation(column, Area("A1006", "$A$6:$A$1006"))
    assert len(options["input_title"]) <= 32
    assert len(options["input_message"]) <= 255
    assert len(options["error_title"]) <= 32
    assert len(options["error_message"]) <= 225
    assert len(str(options.get("value", ""))) <= 255
