"""The written organisation workbook, read by openpyxl: tables, dialogs, locks, names, bytes."""

import re
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openxml_audit import FileFormat, OpenXmlValidator

from done_xl.catalogue.load import catalogue
from done_xl.layout.filling import Filling, Formula, Setup, Typed
from done_xl.layout.places import TablePlace
from done_xl.layout.prefilled import prefilled
from done_xl.model.findings import cell_name
from done_xl.model.forms import FORMS
from done_xl.writing.organisation import write_organisation
from tests.writing.books import PLACES, SETUP, formulas, read_book, validations_at

ENTRY_TABLES = list(PLACES.tables.values())
# Excel 2016, 365, the web and LibreOffice 7.4 all calculate these (design page 4).
KNOWN_FUNCTIONS = re.compile(
    "ABS|ADDRESS|AND|AVERAGEIFS|CHOOSE|CODE|COLUMN|COUNT|COUNTA|COUNTBLANK|COUNTIF|COUNTIFS|DATE"
    "|DAY|EDATE|FIND|HYPERLINK|IF|IFERROR|INDEX|INT|ISBLANK|ISERROR|ISNUMBER|LEFT|LEN"
    "|MATCH|MAX|MEDIAN|MID|MIN|MOD|MONTH"
    "|N|NA|NOT|OR|RIGHT|ROUND|ROW|ROWS|SMALL|SUBSTITUTE|SUBTOTAL|SUM|SUMIF|SUMIFS|SUMPRODUCT|TEXT"
    r"|TODAY|TRIM|UPPER|VALUE|YEAR|_xlfn\.AGGREGATE"
)
CALL = re.compile(r"([A-Za-z_][\w.]*)\(")
QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]')


def write(path: Path, filling: Filling, setup: Setup = SETUP) -> Workbook:
    write_organisation(path, setup, filling)
    return read_book(path)


def test_sheets_stand_in_the_order_of_the_plan(blank: Workbook) -> None:
    visible = [sheet.title for sheet in blank.worksheets if sheet.sheet_state == "visible"]
    assert visible == [
        "Start",
        "Instellingen",
        "Kandidaten",
        "Intake",
        "Registratie",
        "Contacten",
        "Vacatures",
        "PDP",
        "Groeigesprekken",
        "Maatregelen",
        "Uitstroom",
        "Checklist 0-6",
        "Checklist JA-NEE",
        "KPI rekenblad",
        "Traject",
        "Opvolging",
        "PDP-blad",
        "Premies",
        "Dashboard",
    ]
    hidden = {sheet.title for sheet in blank.worksheets if sheet.sheet_state != "visible"}
    assert {"Lijsten", "_meta", "_reken"} <= hidden
    assert blank.active.title == "Start"


@pytest.mark.parametrize("place", ENTRY_TABLES, ids=lambda place: place.spec.name)
def test_a_table_has_its_declared_headers_and_rows(blank: Workbook, place: TablePlace) -> None:
    table = blank[place.sheet].tables[place.spec.name]
    first = cell_name(place.header_line, place.first_column)
    assert table.ref == f"{first}:{cell_name(place.last_line, place.last_column)}"
    assert tuple(column.name for column in table.tableColumns) == place.spec.headers
    cells = blank[place.sheet][table.ref][0]
    assert tuple(cell.value for cell in cells) == place.spec.headers


@pytest.mark.parametrize("place", ENTRY_TABLES, ids=lambda place: place.spec.name)
def test_every_entry_cell_is_open_and_has_one_dialog(blank: Workbook, place: TablePlace) -> None:
    sheet = blank[place.sheet]
    fixed = len(prefilled(catalogue()).get(place.spec.key, ()))
    for line in (place.first_line, place.last_line):
        for field in place.spec.fields:
            cell = sheet[cell_name(line, place.first_column + field.index)]
            locked = field.column.prefilled and line - place.header_line <= fixed
            found = validations_at(sheet, cell.coordinate)
            assert cell.protection.locked == locked, cell.coordinate
            assert len(found) == (0 if locked else 1), cell.coordinate
            for each in found:
                assert (each.promptTitle, each.showInputMessage) == (field.column.header, True)
                assert each.prompt.endswith(f"Voorbeeld: {field.column.example}")
                assert (each.errorStyle or "stop", each.showErrorMessage) == ("stop", True)
                assert each.error


def test_every_form_entry_stands_right_of_its_label_under_its_name(blank: Workbook) -> None:
    for spec in FORMS:
        sheet, form = blank[spec.sheet], PLACES.form(spec.key)
        for field, name in zip(spec.fields, spec.names, strict=True):
            entry = sheet[form.cell(field.name)]
            label = sheet.cell(entry.row, entry.column - 1)
            assert (label.value, entry.protection.locked) == (field.column.header, False)
            assert len(validations_at(sheet, entry.coordinate)) == 1
            target = f"'{spec.sheet}'!${entry.column_letter}${entry.row}"
            assert blank.defined_names[name].attr_text.replace("'", "") == target.replace("'", "")


def test_names_that_formulas_and_lists_use_are_defined(blank: Workbook) -> None:
    own = {"proef", "plaats"}  # lists of the observation workbook
    lists = {f"lst_{choices.name}" for choices in catalogue().lists if choices.name not in own}
    dynamic = {"Kandidaten", "Coaches", "KPI", "Competenties", "Doelberoepen", "Maatregelen"}
    computed = {"Peildatum", "DagenTussenJobs", "WerkpuntHoogstens", "CodeTekens"}
    totals = {"ChecklistScore", "ChecklistBeantwoord", "AantalJA", "AantalNEE", "AantalOpen"}
    themes = {f"Checklist{letter}" for letter in "ABCD"}
    wanted = lists | {f"lst{name}" for name in dynamic} | computed | totals | themes
    assert wanted <= set(blank.defined_names)


def test_every_sheet_is_protected_without_a_password_and_can_be_sorted(blank: Workbook) -> None:
    for sheet in blank.worksheets:
        protection = sheet.protection
        assert (protection.sheet, protection.password) == (True, None), sheet.title
    for place in ENTRY_TABLES:
        protection = blank[place.sheet].protection
        refused = (protection.sort, protection.autoFilter, protection.objects)
        assert refused == (False, False, False), place.sheet
        assert (protection.formatColumns, protection.formatRows) == (False, False), place.sheet


def test_formulas_use_only_functions_that_every_program_knows(blank: Workbook) -> None:
    used = {
        function
        for _, _, formula in formulas(blank)
        for function in CALL.findall(QUOTED.sub("", formula))
    }
    assert {function for function in used if not KNOWN_FUNCTIONS.fullmatch(function)} == set()


def test_sheets_print_on_a4_with_page_numbers_and_repeated_headers(blank: Workbook) -> None:
    for place in ENTRY_TABLES:
        sheet = blank[place.sheet]
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.print_title_rows == f"${place.header_line}:${place.header_line}"
        assert sheet.oddFooter.left.text == "Voorbeeld && Co vzw"
        assert sheet.oddFooter.right.text == "Pagina &P van &N"
        assert sheet.freeze_panes is not None


@pytest.mark.filterwarnings("error:Footer")
def test_a_long_name_is_shortened_in_the_footers(tmp_path: Path) -> None:
    path = tmp_path / "DOne.xlsx"
    write_organisation(path, Setup("ABC", "&" * 300, SETUP.period), Filling())
    footers = {sheet.title: sheet.oddFooter.left.text for sheet in load_workbook(path).worksheets}
    assert {footers[name] for name in ("Start", "Registratie", "Dashboard")} == {"&&" * 100}


def test_a_table_too_wide_to_read_on_one_page_takes_two(blank: Workbook) -> None:
    wide = {p.sheet for p in ENTRY_TABLES if blank[p.sheet].page_setup.fitToWidth == 2}
    assert wide == {"Kandidaten", "Maatregelen"}
    sheet = blank["Kandidaten"]
    assert (sheet.print_title_cols, sheet.print_area) == ("$A:$A", "'Kandidaten'!$A$5:$T$11")


def test_the_file_is_valid_for_excel(blank_file: Path) -> None:
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(blank_file)
    assert [error.description for error in result.errors] == []


def test_the_same_input_gives_the_same_bytes(blank_file: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.xlsx"
    write_organisation(again, SETUP)
    assert again.read_bytes() == blank_file.read_bytes()


def test_typed_values_arrive_as_typed(tmp_path: Path) -> None:
    rows: list[tuple[Typed, ...]] = [
        (date(2026, 3, 1), "SOA Sollicitatieacties", 2, "K001", "Coach 1", "=2+2"),
        (None, "EIG", "1,5", None, None, "@x"),
        (None, None, Formula("=1+1", 2), None, None, "+/-"),
    ]
    sheet = write(tmp_path / "a.xlsx", Filling(tables={"log": rows}))["Registratie"]
    found = [[cell.value for cell in row] for row in sheet["A6:F8"]]
    assert found[0][1:] == ["SOA Sollicitatieacties", 2, "K001", "Coach 1", "=2+2"]
    assert found[0][0].date() == date(2026, 3, 1)
    assert found[1] == [None, "EIG", "1,5", None, None, "@x"]
    assert (sheet["F6"].data_type, sheet["C8"].data_type) == ("s", "f")


def test_rows_of_a_fixed_table_lie_over_the_prefilled_ones(tmp_path: Path) -> None:
    typed = [(None, None, None, 5, None), (None, None, None, None, "later")]
    sheet = write(tmp_path / "a.xlsx", Filling(tables={"statements": typed}))["Checklist 0-6"]
    lines = [[cell.value for cell in row] for row in sheet["A12:E13"]]
    assert [line[0::3] for line in lines] == [[1, 5], [2, None]]
    assert [line[4] for line in lines] == [None, "later"]


def test_more_rows_than_the_table_holds_are_refused_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("old")
    with pytest.raises(ValueError, match="tblCoaches holds 6 rows, not 7"):
        write_organisation(path, SETUP, Filling(tables={"coaches": [("x",)] * 7}))
    assert [each.name for each in tmp_path.iterdir()] == ["a.xlsx"]
    assert path.read_text() == "old"


def test_a_template_has_a_blank_code_and_the_form_can_be_filled(tmp_path: Path) -> None:
    empty = Setup("", "", SETUP.period, SETUP.sizes)
    start = write(tmp_path / "a.xlsx", Filling(), empty)["Start"]
    assert (start["B4"].value, start["B5"].value) == (None, None)
    filled = Filling(forms={"start": {"code": "XYZ", "closed": date(2027, 1, 15)}})
    start = write(tmp_path / "b.xlsx", filled)["Start"]
    assert (start["B5"].value, start["B11"].value.date()) == ("XYZ", date(2027, 1, 15))


def test_the_file_says_which_template_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_organisation(path, SETUP, exported=True)
    properties = {each.name: each.value for each in read_book(path).custom_doc_props.props}
    assert properties == {
        "done.template": "done_xl/organisation",
        "done.version": 2,
        "done.exported": "ja",
    }


def test_start_links_to_every_visible_sheet(blank: Workbook) -> None:
    links = [row[0].hyperlink for row in blank["Start"].iter_rows(min_row=31)]
    targets = [link.location for link in links if link is not None]
    visible = [sheet.title for sheet in blank.worksheets if sheet.sheet_state == "visible"]
    assert targets == [f"'{name}'!A1" for name in visible[1:]]


def test_a_low_score_has_another_look_than_a_row_that_lacks_something(blank: Workbook) -> None:
    def fills(sheet: str) -> set[str]:
        rules = [rule for each in blank[sheet].conditional_formatting for rule in each.rules]
        return {rule.dxf.fill.bgColor.rgb for rule in rules}

    place = PLACES.table("action_items")
    lacking = cell_name(place.first_line, place.first_column)
    assert fills("Kandidaten") == {"FFF0E442"}
    found = {
        str(each.sqref): [
            (rule.dxf.numFmt.formatCode, rule.dxf.fill.bgColor.rgb) for rule in each.rules
        ]
        for each in blank["Checklist 0-6"].conditional_formatting
    }
    assert found == {
        "D12:D24": [('0" werkpunt"', "FFFBD5A0")],
        f"{lacking}:{cell_name(place.last_line, place.first_column)}": [
            ('"! "General', "FFF0E442")
        ],
    }


def test_both_radars_draw_the_same_figures_on_the_same_scale(blank: Workbook) -> None:
    found = [
        (chart.series[0].val.numRef.f, chart.y_axis.scaling.min, chart.y_axis.scaling.max)
        for sheet in ("Checklist 0-6", "Dashboard")
        for chart in blank[sheet]._charts
        if chart.tagname == "radarChart"
    ]
    assert found == [("_dash!$V$2:$V$5", 0, 6)] * 2
