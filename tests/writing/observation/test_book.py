"""The written observation workbook, by another program's eyes and read back by our own."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openxml_audit import FileFormat, OpenXmlValidator

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Filling
from done_xl.layout.observation import observation_places, score_rows
from done_xl.layout.places import TablePlace
from done_xl.model.books import FACTS, OBSERVATION_FORM, SCORES
from done_xl.model.findings import cell_name
from done_xl.reading.book import read_book as read_back
from done_xl.writing.observation.book import write_observation
from done_xl.writing.observation.heights import row_height
from tests.writing.books import formulas, read_book, validations_at
from tests.writing.observation.setups import SETUP, setup_of
from tests.writing.test_organisation import CALL, KNOWN_FUNCTIONS, QUOTED

PLACES = observation_places(SETUP)
TABLES = list(PLACES.tables.values())
SCORE_TABLES = TABLES[:-1]


@pytest.fixture(scope="module")
def blank_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("observation") / "SAM_VBO_2026-03-10_A1.xlsx"
    write_observation(path, SETUP)
    return path


@pytest.fixture(scope="module")
def blank(blank_file: Path) -> Iterator[Workbook]:
    book = read_book(blank_file)
    yield book
    book.close()


def test_only_the_exercises_in_use_have_a_sheet(blank: Workbook) -> None:
    found = {sheet.title: sheet.sheet_state for sheet in blank.worksheets}
    visible = ["Start", "Proef 1", "Proef 2", "Waarnemingen", "Competenties"]
    assert found == {**dict.fromkeys(visible, "visible"), "Lijsten": "hidden"}
    assert list(found)[:5] == visible


@pytest.mark.parametrize("place", TABLES, ids=lambda place: place.spec.name)
def test_a_table_stands_where_the_layout_says(blank: Workbook, place: TablePlace) -> None:
    table = blank[place.sheet].tables[place.spec.name]
    last = cell_name(place.last_line, place.last_column)
    assert table.ref == f"A5:{last}"
    assert tuple(column.name for column in table.tableColumns) == place.spec.headers


@pytest.mark.parametrize("place", TABLES, ids=lambda place: place.spec.name)
def test_only_what_is_typed_is_open_and_has_a_dialog(blank: Workbook, place: TablePlace) -> None:
    sheet = blank[place.sheet]
    for line in (place.first_line, place.last_line):
        for field in place.spec.fields:
            cell = sheet[cell_name(line, field.index)]
            locked = field.column.prefilled
            found = validations_at(sheet, cell.coordinate)
            assert (cell.protection.locked, len(found)) == (locked, 0 if locked else 1)


def test_a_score_is_a_whole_number_from_1_to_4(blank: Workbook) -> None:
    (rule,) = validations_at(blank["Proef 1"], "D6")
    assert (rule.type, rule.formula1, rule.formula2) == ("whole", "1", "4")
    assert rule.error == "Typ een geheel getal van 1 tot 4."


def test_indicator_and_scores_stay_in_view(blank: Workbook) -> None:
    assert blank["Proef 1"].freeze_panes == "J6"


def test_a_score_without_candidate_and_what_is_no_level_are_marked(blank: Workbook) -> None:
    found = [
        rule.formula[0]
        for each in blank["Proef 1"].conditional_formatting
        for rule in each.rules
        if str(each.sqref) == "F6:F17"
    ]
    assert found == [
        'AND(F6<>"",OR(F$4="",AND(F6<>1,F6<>2,F6<>3,F6<>4)))',
        "$A6<>$A5",
    ]


def test_no_row_is_lower_than_its_longest_text_needs(blank: Workbook) -> None:
    sheet = blank["Proef 1"]
    for line in range(6, 18):
        # A line of the level columns takes some 29 signs of 15 points each.
        longest = max(len(str(sheet.cell(line, column).value)) for column in range(10, 14))
        assert sheet.row_dimensions[line].height >= 15 * -(-longest // 29), line


def test_a_row_is_as_high_as_its_most_wrapped_text() -> None:
    assert row_height(["een", "", None, 3], [10, 10, 10, 10]) == 19
    assert row_height(["een twee drie vier", "een twee"], [9, 4]) == 34


def test_every_entry_of_start_stands_right_of_its_label_under_its_name(blank: Workbook) -> None:
    sheet, form = blank["Start"], PLACES.form("observation")
    closed = {"exercise_3", "day_3", "exercise_4", "day_4"}
    for field, name in zip(OBSERVATION_FORM.fields, OBSERVATION_FORM.names, strict=True):
        entry = sheet[form.cell(field.name)]
        assert sheet.cell(entry.row, entry.column - 1).value == field.column.header
        assert entry.protection.locked == (field.name in closed)
        target = f"Start!$B${entry.row}"
        assert blank.defined_names[name].attr_text.replace("'", "") == target


def test_lists_offer_what_this_workbook_holds(blank: Workbook) -> None:
    lists = {}
    for name in ("lst_proef", "lst_plaats", "lstCompetenties"):
        sheet, area = blank.defined_names[name].attr_text.replace("$", "").split("!")
        lists[name] = [row[0].value for row in blank[sheet][area]]
    assert lists == {
        "lst_proef": ["Proef 1", "Proef 2"],
        "lst_plaats": list("ABCDEF"),
        "lstCompetenties": ["K1 Samenwerken", "K3 Initiatief", "B1 Nauwkeurigheid"],
    }


def test_start_links_to_every_visible_sheet(blank: Workbook) -> None:
    links = [cell.hyperlink for row in blank["Start"].iter_rows() for cell in row]
    targets = [link.location for link in links if link is not None]
    visible = [sheet.title for sheet in blank.worksheets if sheet.sheet_state == "visible"]
    assert targets == [f"'{name}'!A1" for name in visible[1:]]


def test_competences_come_with_their_three_questions(blank: Workbook) -> None:
    rows = [[cell.value for cell in row] for row in blank["Competenties"]["A6:F8"]]
    known = {one.code: one for one in catalogue().competences}
    assert rows == [
        [one.code, one.label, one.definition, *one.questions]
        for one in (known["K1"], known["K3"], known["B1"])
    ]


def test_every_sheet_is_protected_without_a_password(blank: Workbook) -> None:
    found = {sheet.title: sheet.protection for sheet in blank.worksheets}
    assert {(each.sheet, each.password) for each in found.values()} == {(True, None)}


def test_sheets_print_on_a4_landscape_one_page_wide_with_their_headers(blank: Workbook) -> None:
    for name, rows in {
        "Proef 1": "$4:$5",
        "Waarnemingen": "$5:$5",
        "Competenties": "$5:$5",
    }.items():
        sheet = blank[name]
        setup = sheet.page_setup
        assert (setup.paperSize, setup.orientation, setup.fitToHeight) == (9, "landscape", 0)
        assert sheet.print_title_rows == rows
        assert sheet.oddFooter.left.text == "VBO - 2026-03-10 - A1"


def test_formulas_use_only_functions_that_every_program_knows(blank: Workbook) -> None:
    used = {
        function
        for _, _, formula in formulas(blank)
        for function in CALL.findall(QUOTED.sub("", formula))
    }
    assert {function for function in used if not KNOWN_FUNCTIONS.fullmatch(function)} == set()


def test_the_file_is_valid_for_excel(blank_file: Path) -> None:
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(blank_file)
    assert [error.description for error in result.errors] == []


def test_the_same_input_gives_the_same_bytes(blank_file: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.xlsx"
    write_observation(again, SETUP)
    assert again.read_bytes() == blank_file.read_bytes()


def test_the_file_says_which_template_it_is(blank: Workbook) -> None:
    properties = {each.name: each.value for each in blank.custom_doc_props.props}
    assert properties == {"done.template": "done_xl/observation", "done.version": 1}


def test_a_blank_workbook_is_read_without_a_finding(blank_file: Path) -> None:
    raw = read_back(blank_file, blank_file.name)
    assert (raw.facts.kind, raw.facts.version, raw.findings) == ("observation", 1, ())
    assert {key: table.rows for key, table in raw.tables.items()} == {
        **score_rows(SETUP),
        "facts": (),
    }


def test_what_is_typed_is_read_from_the_same_cells(blank_file: Path, tmp_path: Path) -> None:
    book = load_workbook(blank_file)
    scores = {"D6": 1, "I6": 4, "E17": 2, "F9": 3}
    for cell, level in scores.items():
        book["Proef 2"][cell] = level
    fact = FACTS.row(
        exercise="Proef 2",
        slot="B",
        competence="B1 Nauwkeurigheid",
        seen="telde de dozen twee keer",
    )
    for column, value in enumerate(fact, 1):
        book["Waarnemingen"].cell(7, column, value)
    book["Start"]["B24"] = date(2026, 3, 11)
    path = tmp_path / "filled.xlsx"
    book.save(path)
    raw = read_back(path, path.name)
    table, facts = raw.tables["scores_2"], raw.tables["facts"]
    found = {
        table.cell(line, index): row[index]
        for row, line in zip(table.rows, table.lines, strict=True)
        for index in range(3, 9)
        if row[index] is not None
    }
    assert (found, raw.findings) == (scores, ())
    assert (facts.rows, facts.lines) == ((fact,), (7,))
    assert raw.forms["observation"].values == (
        "VBO", "2026-03-10", "A1", *SETUP.candidates, "magazijn", date(2026, 3, 10), "keuken",
        date(2026, 3, 11), None, None, None, None, date(2026, 3, 11),
    )  # fmt: skip


def test_a_filling_goes_over_the_setup_and_the_indicators(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    scores = [SCORES[0].row(a=3), SCORES[0].row(b=2)]
    fact = FACTS.row(exercise="Proef 1", slot="A", competence="K1 Samenwerken", seen="=2+2")
    entries = {"a": "K099", "f": None, "exercise_3": "tuin"}
    filling = Filling({"observation": entries}, {"scores_1": scores, "facts": [fact]})
    write_observation(path, SETUP, filling)
    raw = read_back(path, path.name)
    assert [row[3:9] for row in raw.tables["scores_1"].rows[:2]] == [
        (3.0, None, None, None, None, None),
        (None, 2.0, None, None, None, None),
    ]
    assert raw.tables["facts"].rows == (fact,)
    values = dict(zip(OBSERVATION_FORM.fields, raw.forms["observation"].values, strict=True))
    found = {field.name: value for field, value in values.items() if field.name in entries}
    assert found == entries


def test_more_rows_than_a_table_holds_are_refused_and_nothing_is_left(tmp_path: Path) -> None:
    filling = Filling(tables={"scores_1": [(None,)] * 13})
    with pytest.raises(ValueError, match="tblProef1 holds 12 rows, not 13"):
        write_observation(tmp_path / "a.xlsx", SETUP, filling)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("candidate", "rotation"), [("K012", 0), ("WEB/K201", 90)])
def test_a_long_code_stands_upright_above_its_letter(
    tmp_path: Path, candidate: str, rotation: int
) -> None:
    path = tmp_path / "a.xlsx"
    write_observation(path, setup_of("K1", candidates=(candidate,)))
    assert read_book(path)["Proef 1"]["D4"].alignment.textRotation == rotation


def test_a_program_that_only_shows_has_the_head_of_an_exercise(blank_file: Path) -> None:
    sheet = load_workbook(blank_file, data_only=True)["Proef 2"]
    assert [sheet[cell].value for cell in ("A1", "C3")] == ["Proef 2: keuken", "Assessor A1"]
    assert sheet["A3"].value.date() == date(2026, 3, 11)
    assert tuple(cell.value for cell in sheet[4][3:9]) == SETUP.candidates
