"""The macros on a real document: pick a folder, check, consolidate, again; and all that fails."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlwings as xw
from click.testing import CliRunner

from done_xl import api
from done_xl.hosts import cli, macros
from done_xl.hosts.assessing import outcome_text
from done_xl.layout.filling import Setup
from done_xl.writing.organisation import write_organisation
from tests.calc.office import Office
from tests.calc.xlwings_office import RefusedError, excel_on
from tests.corpus.making import logged
from tests.hosts.folders import SCHOOL_YEAR, SIZES, YEAR, log, two_organisations
from tests.hosts.folders import book as write_book

pytestmark = pytest.mark.calc
SAMPLES = Path(__file__).parents[2] / "workbooks"
SOA = "SOA Sollicitatieacties"
Open = Callable[[Path], Any]


@pytest.fixture
def excel(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[xw.App]:
    """Excel of somebody whose own folder is empty."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    with excel_on(office) as running:
        yield running


@pytest.fixture
def opened(excel: xw.App) -> Open:
    def open_it(path: Path) -> Any:
        book = excel.books.open(str(path))
        book.set_mock_caller()
        return book

    return open_it


@pytest.fixture(scope="session")
def empty_project(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return api.new_project(tmp_path_factory.mktemp("project")).read_bytes()


@pytest.fixture
def project(empty_project: bytes, tmp_path: Path, opened: Open) -> Any:
    """An empty project workbook, open."""
    path = tmp_path / "DOne_project.xlsm"
    path.write_bytes(empty_project)
    return opened(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "werkboeken"
    made.mkdir()
    return two_organisations(made)


def put(book: Any, name: str, value: object) -> None:
    book.names[name].refers_to_range.value = f"'{value}" if isinstance(value, str) else value


def last_alert(excel: xw.App) -> Any:
    return excel.impl.alerts[-1]


def fail_once_at(place: str, excel: xw.App) -> list[str]:
    """Let the first write at a place fail; the list holds it once it did."""
    failed: list[str] = []

    def fail(what: str) -> None:
        if what.startswith(place) and not failed:
            failed.append(what)
            raise OSError("geheim uit een cel")

    excel.impl.before_write = fail
    return failed


def content(book: Any) -> dict[str, Any]:
    """All formulas and values of every sheet."""
    return {sheet.name: sheet.used_range.formula for sheet in book.sheets}


def kpis(book: Any) -> dict[str, dict[str, float]]:
    """The KPIs of each organisation on the sheet KPI, by code."""
    rows = book.sheets["KPI"].range("A1:V30").value
    heads = next(row for row in rows if row[0] == "Code")
    found = {}
    for row in rows[rows.index(heads) + 1 :]:
        if row[0] in {"ABC", "DEF"} and row[0] not in found:
            found[row[0]] = {
                str(head).split()[0]: value
                for head, value in zip(heads[3:], row[3:], strict=True)
                if head
            }
    return found


def by_the_command(folder: Path, report: Path) -> dict[str, dict[str, float]]:
    words = ["consolidate", str(folder), "--output", str(report), "--json", "--overwrite"]
    told = json.loads(CliRunner().invoke(cli.main, words).stdout)
    return {one["code"]: one["kpis"] for one in told["organisations"]}


def test_a_coordinator_picks_checks_and_consolidates_twice(
    excel: xw.App, project: Any, folder: Path, tmp_path: Path
) -> None:
    own = project.sheets.add("Eigen blad", after=project.sheets[len(project.sheets) - 1])
    own.range("A1").value = [["mijn nota", "=1+1"], [3, None]]
    project.sheets["KPI"].range("Z2").value = "'ook van mij"
    before = own.used_range.formula
    excel.impl.picks.append(str(folder))
    macros.choose_folder()
    assert "Er staan 2 bestanden in." in last_alert(excel).text
    assert project.names["ProjectMap"].refers_to_range.value == str(folder)

    macros.check_folder()
    assert last_alert(excel).text.startswith("2 bestanden, 1 fout, 0 waarschuwingen.")
    control = project.sheets["Controle"].range("A1:E12").value
    assert ["fout", "CEL-017", "sub/DEF.xlsx", "Registratie", "D7"] in control

    macros.consolidate()
    assert last_alert(excel).text.startswith("2 werkboeken, 1 fout, 0 waarschuwingen.")
    said = by_the_command(folder, tmp_path / "r.xlsx")
    shown = kpis(project)
    assert shown == {code: {k: said[code][k] for k in found} for code, found in shown.items()}
    assert shown["ABC"]["SOA"] == 15

    rows = {"log": (log(date(2025, 9, 1), SOA, 7),)}
    (folder / "sub" / "DEF.xlsx").unlink()
    forms = {"start": {"reference": date(2026, 1, 31)}}
    write_book(folder / "sub" / "DEF.xlsx", "DEF", rows, period=SCHOOL_YEAR, forms=forms)
    (folder / "leeg.xlsx").write_bytes(b"")
    macros.consolidate()
    assert last_alert(excel).text.startswith("2 werkboeken, 1 fout, 0 waarschuwingen.")
    assert "Telt niet mee:\nleeg.xlsx: " in last_alert(excel).text
    assert "1 werkboek heeft op Start een andere peildatum" in last_alert(excel).text
    assert kpis(project)["DEF"]["SOA"] == 7
    assert own.used_range.formula == before
    assert project.sheets["KPI"].range("Z2").value == "ook van mij"
    assert "samengevoegd. 2 werkboeken" in project.names["ProjectLaatst"].refers_to_range.value
    assert excel.status_bar is False
    assert excel.screen_updating is True
    assert "Werkboek 1 van 2 lezen …" in excel.impl.status_texts


WRONG_ON_START: tuple[tuple[dict[str, object], str], ...] = (
    ({}, "Er is nog geen map gekozen."),
    ({"ProjectMap": "/nergens/werkboeken"}, "/nergens/werkboeken bestaat niet."),
    ({"ProjectMap": "https://x.sharepoint.com/sites/a/b"}, "is een webadres"),
    ({"ProjectMap": 12345}, "12345 is"),
    ({"ProjectPeildatum": "morgen"}, "In Start!B6 staat tekst en geen datum."),
    ({"ProjectPeildatum": date(2150, 1, 1)}, "De datum in Start!B6 ligt te ver weg."),
)


def test_what_stands_wrong_on_start_is_said_and_nothing_is_written(
    excel: xw.App, project: Any, folder: Path
) -> None:
    for entries, words in WRONG_ON_START:
        if "ProjectPeildatum" in entries:
            put(project, "ProjectMap", str(folder))
        for name, value in entries.items():
            put(project, name, value)
        before = content(project)
        for macro in (macros.check_folder, macros.consolidate):
            macro()
            assert words in last_alert(excel).text
            assert last_alert(excel).mode == "critical"
        assert content(project) == before


def test_a_closed_window_changes_and_says_nothing(excel: xw.App, project: Any) -> None:
    before = content(project)
    for macro in (macros.choose_folder, macros.new_project, macros.assess):
        macro()
    assert excel.impl.alerts == []
    assert content(project) == before


def test_the_buttons_of_the_project_refuse_another_workbook(
    excel: xw.App, opened: Open, tmp_path: Path
) -> None:
    opened(write_book(tmp_path / "abc.xlsx"))
    for macro in (macros.check_folder, macros.consolidate, macros.new_organisation):
        macro()
        assert "Open het projectwerkboek" in last_alert(excel).text


def test_a_failure_leaves_the_workbook_as_it_was_and_names_the_log(
    excel: xw.App, project: Any, folder: Path, tmp_path: Path
) -> None:
    put(project, "ProjectMap", str(folder))
    before = content(project)

    failed = fail_once_at("Maanden!", excel)
    macros.consolidate()
    assert failed
    assert content(project) == before
    logged_in = (tmp_path / "home" / ".done_xl" / "done_xl.log").read_text(encoding="utf-8")
    assert "DOne_project.xlsm" in last_alert(excel).text
    assert "done_xl.log" in last_alert(excel).text
    assert "OSError at" in logged_in
    assert "geheim" not in logged_in + last_alert(excel).text
    assert excel.status_bar is False


def test_new_workbooks_are_those_of_the_command(
    excel: xw.App, project: Any, folder: Path, tmp_path: Path
) -> None:
    put(project, "ProjectMap", str(folder))
    # The folder is asked each time: an empty workbook need not come among those to merge.
    excel.impl.picks.extend([str(folder)] * 6)
    macros.new_organisation()
    assert last_alert(excel).text.startswith("Vul eerst in: Code (Nieuw!B5), Organisatie")
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    for name, value in zip(
        ("NieuwCode", "NieuwNaam", "NieuwVan", "NieuwTot"),
        ("NEU", "Neu vzw", first, last),
        strict=True,
    ):
        put(project, name, value)
    put(project, "NieuwVan", date(2026, 1, 2))
    macros.new_organisation()
    assert last_alert(excel).text.endswith(
        "\n\nKijk na: Periode van (Nieuw!B7), Periode tot (Nieuw!B8)."
    )
    put(project, "NieuwVan", first)
    macros.new_organisation()
    made = folder / "DOne_NEU_2026.xlsx"
    assert last_alert(excel).text.startswith(f"Klaar: {made}.")
    command = api.new_organisation(
        tmp_path / "c.xlsx", code="NEU", name="Neu vzw", first=first, last=last
    )
    assert made.read_bytes() == command.read_bytes()
    made.write_bytes(b"van iemand")
    macros.new_organisation()
    assert "bestaat al, en er staat iets in" in last_alert(excel).text
    assert last_alert(excel).mode == "critical"
    assert made.read_bytes() == b"van iemand"
    made.write_bytes(command.read_bytes())
    macros.new_organisation()
    assert "Wilt u dit bestand vervangen?" in excel.impl.alerts[-2].text
    assert last_alert(excel).text.startswith(f"Klaar: {made}.")

    day = date.today()
    for name, value in (
        ("ObsOrganisatie", "NEU"),
        ("ObsDatum", day),
        ("ObsAssessoren", "A1, geen code"),
        ("ObsKandidaten", "K001; K002"),
        ("ObsProeven", "magazijn"),
    ):
        put(project, name, value)
    macros.new_observation()
    assert last_alert(excel).text.startswith("Assessoren (Nieuw!B14): geen code is niet goed.")
    assert "Kijk na" not in last_alert(excel).text
    put(project, "ObsAssessoren", "A1, A2")
    macros.new_observation()
    wishes = api.Wishes(day, ("A1", "A2"), ("magazijn",), "NEU", ("K001", "K002"))
    (tmp_path / "obs").mkdir()
    for path in api.new_observation(tmp_path / "obs", wishes, today=day).paths:
        assert (folder / path.name).read_bytes() == path.read_bytes()

    picked = tmp_path / "nieuw.xlsm"
    excel.impl.picks.append(str(picked))
    macros.new_project()
    functions = CliRunner().invoke(
        cli.main, ["new", "project", "--output", str(tmp_path / "cmd.xlsm")]
    )
    assert functions.exit_code == 0
    assert picked.read_bytes() == (tmp_path / "cmd.xlsm").read_bytes()
    excel.impl.picks.append(str(project.fullname))
    before = Path(project.fullname).read_bytes()
    macros.new_project()
    assert "er is een werkboek met die naam open" in last_alert(excel).text
    assert Path(project.fullname).read_bytes() == before


def test_a_verzendversie_of_what_is_saved(excel: xw.App, opened: Open, tmp_path: Path) -> None:
    rows = {"log": (log(date(2026, 1, 5), SOA, 3),)}
    book = opened(write_book(tmp_path / "abc.xlsx", tables=rows))
    macros.export()
    out = tmp_path / "abc_verzendversie.xlsx"
    assert last_alert(excel).text.startswith(f"Klaar: {out}.")
    expected = api.export(tmp_path / "abc.xlsx", tmp_path / "x.xlsx").read_bytes()
    assert out.read_bytes() == expected
    out.unlink()
    book.sheets["Registratie"].range("C6").value = 4
    excel.impl.pressed.append("no")
    macros.export()
    assert "nog niet bewaard" in last_alert(excel).text
    assert not out.exists()
    book.sheets["Registratie"].range("C6").value = "'drie"
    macros.export()
    assert last_alert(excel).text.startswith("Er zit nog 1 fout in dit werkboek.")
    assert "mag naar de" not in last_alert(excel).text
    assert out.exists()


def test_a_workbook_without_a_verzendversie_is_refused_before_it_must_be_saved(
    excel: xw.App, project: Any
) -> None:
    project.sheets["KPI"].range("Z2").value = "'niet bewaard"
    macros.export()
    assert [alert.text.partition(".")[0] for alert in excel.impl.alerts] == ["DOne_project"]
    assert "is geen werkboek van een organisatie." in last_alert(excel).text


def without_workbooks(folder: Path) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Folders in which no workbook counts, each with words of what must be said of it."""
    for name in ("niets", "rommel", "observaties"):
        (folder / name).mkdir()
    yield folder / "niets", ("Zet de werkboeken van de organisaties in die map",)
    (folder / "rommel" / "leeg.xlsx").write_bytes(b"")
    write_book(folder / "rommel" / "blank.xlsx")
    yield folder / "rommel", ("leeg.xlsx: ", "blank.xlsx: ")
    for path in SAMPLES.glob("SAM_*_A?.xlsx"):
        shutil.copy2(path, folder / "observaties")
    yield folder / "observaties", ("_A1.xlsx: een observatiewerkboek telt alleen mee naast",)


def test_a_folder_without_a_workbook_that_counts_leaves_the_report_as_it_is(
    excel: xw.App, project: Any, folder: Path, tmp_path: Path
) -> None:
    put(project, "ProjectMap", str(folder))
    macros.consolidate()
    for other, words in without_workbooks(tmp_path):
        put(project, "ProjectMap", str(other))
        before = content(project)
        macros.consolidate()
        assert last_alert(excel).mode == "critical"
        said = last_alert(excel).text
        assert said.startswith(f"In {other} staat geen werkboek van een organisatie dat meetelt.")
        assert all(word in said for word in words)
        assert content(project) == before


def test_the_counts_of_both_buttons_are_those_of_one_folder(
    excel: xw.App, project: Any, folder: Path
) -> None:
    for path in SAMPLES.glob("SAM_*_A?.xlsx"):
        shutil.copy2(path, folder)
    number = len(list(folder.glob("SAM_*")))
    put(project, "ProjectMap", str(folder))
    macros.check_folder()
    assert last_alert(excel).text.startswith(f"{2 + number} bestanden, 1 fout, ")
    counts = f"2 werkboeken en {number} bestanden van assessments, 1 fout, "
    last = project.names["ProjectLaatst"].refers_to_range.address

    def fail(what: str) -> None:
        if what == f"Start!{last}":
            raise OSError("nee")

    # A line on Start that cannot be written must not hide that all the rest stands there.
    excel.impl.before_write = fail
    macros.consolidate()
    said = last_alert(excel)
    assert (said.mode, said.text.startswith(counts)) == ("info", True)
    assert "1 rij met een fout telt niet mee. Het blad Controle zegt welke." in said.text
    assert "Alleen de regel Laatste keer op het blad Start" in said.text


@pytest.mark.usefixtures("project")
def test_observations_are_merged_beside_their_workbooks(excel: xw.App, tmp_path: Path) -> None:
    sam = tmp_path / "sam"
    sam.mkdir()
    for path in SAMPLES.glob("SAM_*_A?.xlsx"):
        shutil.copy2(path, sam)
    excel.impl.picks.append(str(sam))
    macros.assess()
    command = api.assess(sam, tmp_path / "r.xlsx", today=date.today())
    (made,) = sam.glob("*_rapport.xlsx")
    assert last_alert(excel).text == (
        f"{outcome_text(command)}\n\nHet assessmentrapport: {made}\n\n"
        "Open het en vul op het blad Evaluatie de niveaus in die u samen kiest."
    )


@pytest.mark.usefixtures("project")
def test_the_self_test_says_what_the_command_says(excel: xw.App) -> None:
    macros.self_test()
    assert last_alert(excel).text.startswith("ok: Python 3.")
    assert last_alert(excel).title == "Zelftest"


def colours(sheet: Any, cells: str) -> list[Any]:
    return [sheet.range(cell).color for cell in cells.split()]


MARK = (240, 228, 66)


@pytest.fixture
def faulty(tmp_path: Path, opened: Open) -> Any:
    """A workbook with an amount that is no number, and a KPI that nobody knows."""
    rows = (
        logged(date(2026, 3, 5), SOA, 3),
        logged(date(2026, 2, 6), SOA, "1.234"),
        logged(date(2026, 1, 7), "XYZ Iets", 2),
    )
    return opened(write_book(tmp_path / "fout.xlsx", tables={"log": rows}))


def test_faulty_cells_are_marked_and_unmarked_once_repaired(excel: xw.App, faulty: Any) -> None:
    log_sheet = faulty.sheets["Registratie"]
    excel.impl.run("done_xl.xlam!DoneVenster.Ontgrendel", [faulty.name, "Registratie"])
    log_sheet.range("B8").color = "#00FF00"
    excel.impl.run("done_xl.xlam!DoneVenster.Vergrendel", [faulty.name, "Registratie"])
    log_sheet.activate()
    log_sheet.range("D9").select()
    plain = colours(log_sheet, "C7 B8 C8")
    macros.check_this_workbook()
    assert last_alert(excel).text.startswith("2 fouten en 0 waarschuwingen.")
    assert colours(log_sheet, "C7 B8 C8") == [MARK, MARK, plain[2]]
    control = faulty.sheets["Controle"]
    assert control.range("A6:E7").value == [
        ["fout", "CEL-005", "fout.xlsx", "Registratie", "C7"],
        ["fout", "CEL-019", "fout.xlsx", "Registratie", "B8"],
    ]
    assert control.range("E6").formula == '=HYPERLINK("#\'Registratie\'!C7","C7")'
    assert log_sheet.api.isProtected()
    assert faulty.sheets["_controle"].visible is False
    names = [sheet.name for sheet in faulty.sheets]
    assert faulty.sheets.active.name == "Registratie"
    assert excel.selection is not None
    assert excel.selection.address == "$D$9"

    log_sheet.range("C7").value = 2
    macros.check_this_workbook()
    assert colours(log_sheet, "C7 B8") == [plain[0], MARK]
    log_sheet.range("B8").value = SOA
    macros.check_this_workbook()
    assert last_alert(excel).text == "0 fouten en 0 waarschuwingen. Dit werkboek is in orde."
    assert colours(log_sheet, "C7 B8 C8") == plain
    assert control.range("A2").value == "0 fouten, 0 waarschuwingen, 0 info"
    assert [sheet.name for sheet in faulty.sheets] == names


def test_marks_go_along_with_sorted_copied_and_own_colours(excel: xw.App, faulty: Any) -> None:
    sheet = faulty.sheets["Registratie"]
    before = {cell: sheet.range(cell).color for cell in ("A6", "A7", "A8", "A9")}
    macros.check_this_workbook()
    # Sorted on the day as Excel does it: values and colours of a row stay together.
    rows = [sheet.range(f"A{line}:F{line}").value for line in (8, 7, 6)]
    fills = [[sheet.range(f"{c}{line}").color for c in "ABCDEF"] for line in (8, 7, 6)]
    excel.impl.run("done_xl.xlam!DoneVenster.Ontgrendel", [faulty.name, "Registratie"])
    for line, (row, fill) in enumerate(zip(rows, fills, strict=True), 6):
        for column, value, colour in zip("ABCDEF", row, fill, strict=True):
            sheet.range(f"{column}{line}").value = f"'{value}" if isinstance(value, str) else value
            sheet.range(f"{column}{line}").color = colour
    # Somebody filled a mark down onto a good row, and gave another marked cell an own colour.
    sheet.range("B6").color = "#00FF00"
    sheet.range("C9").color = MARK
    excel.impl.run("done_xl.xlam!DoneVenster.Vergrendel", [faulty.name, "Registratie"])
    sheet.range("C7").value = 2
    sheet.range("B6").value = f"'{SOA}"
    macros.check_this_workbook()
    assert last_alert(excel).text.startswith("0 fouten")
    assert colours(sheet, "C7 C9 B6") == [before["A7"], before["A9"], (0, 255, 0)]
    used = sheet.used_range.last_cell.row
    assert all(sheet.range(f"{c}{n}").color != MARK for c in "ABCDEF" for n in range(6, used + 1))


def test_marks_are_found_on_a_renamed_sheet_and_without_the_register(
    excel: xw.App, faulty: Any
) -> None:
    sheet = faulty.sheets["Registratie"]
    plain = colours(sheet, "C7 B8")
    macros.check_this_workbook()
    sheet.range("C7").value = 2
    sheet.name = "Logboek"
    macros.check_this_workbook()
    assert colours(sheet, "C7 B8") == [plain[0], MARK]
    faulty.sheets["_controle"].delete()
    sheet.range("B8").value = SOA
    macros.check_this_workbook()
    assert last_alert(excel).text.startswith("0 fouten")
    assert colours(sheet, "C7 B8") == plain


def test_a_sheet_with_a_password_is_named_and_not_marked(
    excel: xw.App, faulty: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = excel.impl.run

    def refusing(macro: str, args: list[Any]) -> Any:
        if args[1:] == ["Registratie"]:
            raise RefusedError("wachtwoord")
        return run(macro, args)

    monkeypatch.setattr(excel.impl, "run", refusing)
    plain = colours(faulty.sheets["Registratie"], "C7 B8")
    macros.check_this_workbook()
    assert "beveiligd met een wachtwoord: Registratie." in last_alert(excel).text
    assert colours(faulty.sheets["Registratie"], "C7 B8") == plain
    assert faulty.sheets["Controle"].range("E6").value == "C7"


def test_every_faulty_cell_of_a_sample_is_marked(
    excel: xw.App, opened: Open, sample_file: Callable[[str], Path]
) -> None:
    path = sample_file("TEXTIEL")
    faults = {
        (one.place.sheet, one.place.cell)
        for one in api.check([path], today=date.today()).findings
        if one.place.cell and one.severity != "info"
    }
    book = opened(path)
    before = {at: book.sheets[at[0]].range(at[1]).color for at in faults}
    macros.check_this_workbook()
    assert "fouten" in last_alert(excel).text
    assert {book.sheets[sheet].range(cell).color for sheet, cell in faults} == {MARK}
    sheet, cell = next(at for at in sorted(faults) if at[0] == "Contacten" and at[1][0] == "A")
    book.sheets[sheet].range(cell).value = date(2026, 2, 2)
    macros.check_this_workbook()
    assert book.sheets[sheet].range(cell).color == before[(sheet, cell)]


def test_a_failure_while_marking_leaves_no_mark(excel: xw.App, faulty: Any) -> None:
    sheet = faulty.sheets["Registratie"]
    before, plain = content(faulty), colours(sheet, "C7 B8")

    failed = fail_once_at("Controle!", excel)
    macros.check_this_workbook()
    assert failed
    assert "Alles staat er weer zoals het was." in last_alert(excel).text
    assert (content(faulty), colours(sheet, "C7 B8")) == (before, plain)
    assert sheet.api.isProtected()


def test_somebody_s_own_sheet_controle_stays(faulty: Any) -> None:
    own = faulty.sheets.add("Controle", after=faulty.sheets[0])
    own.range("A1").value = "van mij"
    macros.check_this_workbook()
    assert own.range("A1").value == "van mij"
    assert faulty.sheets["Controle 2"].range("A1").value == "Controle"


def test_only_the_sheet_that_we_signed_is_written_again(faulty: Any) -> None:
    macros.check_this_workbook()
    ours = faulty.sheets["Controle"]
    ours.name = "Oude controle"
    before = ours.used_range.formula
    macros.check_this_workbook()
    assert ours.used_range.formula == before
    assert faulty.sheets["Controle"].range("E6").value == "C7"
    faulty.sheets["Controle"].delete()
    ours.name = "Controle"
    ours.range("A9").value = "van mij"
    faulty.sheets["Registratie"].range("B9").value = "'QQQ"
    macros.check_this_workbook()
    assert ours.range("A9").value == "van mij"
    assert ours.range("E6").value == "C7"


def test_the_sheet_controle_reads_and_keeps_what_others_put_beside_it(faulty: Any) -> None:
    macros.check_this_workbook()
    control = faulty.sheets["Controle"]
    assert (control.range("B1").column_width, control.range("I1").column_width) == (9, 56)
    assert control.range("I6").wrap_text
    assert control.range("I6").row_height > 16
    assert control.range("E6").font.color == (0, 114, 178)
    control.range("B20").value = 12
    control.range("K6").value = "'mijn nota"
    control.range("K6").font.bold = True
    faulty.sheets["Registratie"].range("C7").value = 2
    macros.check_this_workbook()
    assert control.range("A6:E7").value[0][1:5] == ["CEL-019", "fout.xlsx", "Registratie", "B8"]
    assert control.range("A7:I7").value == [None] * 9
    assert (control.range("B20").value, control.range("K6").value) == (12, "mijn nota")


def shown_state(book: Any) -> dict[str, Any]:
    """Contents, colours, heights and locks: what a user sees of a workbook."""
    log_sheet, control = book.sheets["Registratie"], book.sheets["Controle"]
    return {
        "content": content(book),
        "marks": colours(log_sheet, "C7 B8 B9 F6"),
        "looks": colours(control, "A5 C6 A7"),
        "bold": control.range("A5").font.bold,
        "heights": [control.range((line, 1)).row_height for line in range(1, 10)],
        "locked": log_sheet.api.isProtected(),
    }


FAILING: tuple[tuple[str, int], ...] = (
    ("", 1),
    ("Registratie!$B$9", 1),
    ("_controle!$J$", 1),
    ("Controle!", 1),
    ("Controle!$A$6", 1),
    ("height of Controle!", 1),
    ("_controle!$A$1:$D$1", 1),
    ("_controle!$J$", 2),
)


def test_whatever_fails_the_checked_workbook_is_as_it_was(excel: xw.App, faulty: Any) -> None:
    """The n-th write at a place fails, while a sheet Controle is written again."""
    plain = faulty.sheets["Registratie"].range("C7").color
    macros.check_this_workbook()
    control = faulty.sheets["Controle"]
    control.range("C6").color = "#00FF00"
    control.range("A6").row_height, control.range("A2").row_height = 60, 44
    faulty.sheets["Registratie"].range("C7").value = 2
    faulty.sheets["Registratie"].range("A9:B9").value = [["'geen dag", "'QQQ"]]
    before = shown_state(faulty)
    for place, number in FAILING:
        hits: list[str] = []

        def fail(what: str, place: str = place, number: int = number, hits: Any = hits) -> None:
            if what.startswith(place):
                hits.append(what)
                if len(hits) == number:
                    raise OSError("nee")

        excel.impl.before_write = fail
        macros.check_this_workbook()
        assert len(hits) >= number, place
        assert "Alles staat er weer zoals het was." in last_alert(excel).text
        assert shown_state(faulty) == before, (place, number)
    excel.impl.before_write = lambda what: None  # noqa: ARG005
    macros.check_this_workbook()
    assert shown_state(faulty)["marks"][:3] == [plain, MARK, MARK]
    assert control.range("A6:E6").value[1:] == ["CEL-019", "fout.xlsx", "Registratie", "B8"]


def own_formula_below(sheet: Any) -> None:
    """An error counts as own work too; the next list is longer."""
    sheet.range("A8").formula = "=NA()"
    log_sheet = sheet.book.sheets["Registratie"]
    log_sheet.range("A9:C9").value = [[date(2026, 3, 3), "'QQQ", 1]]


def own_line_between(sheet: Any) -> None:
    sheet.api.Rows.insertByIndex(6, 1)
    sheet.range("A7").value = "'eigen nota bij de eerste fout"


def own_line_slid_up(sheet: Any) -> None:
    sheet.range("A9").value = "'mijn nota onder de lijst"
    sheet.api.Rows.removeByIndex(7, 1)


def typed_inside(sheet: Any) -> None:
    sheet.range("G6").value = "'eigen tekst"


def noted(sheet: Any) -> None:
    sheet.range("C6").add_note("gebeld met Jan")


def hidden_line(sheet: Any) -> None:
    """As a filter does."""
    sheet.range("A7").impl.row_hidden = True


def unsigned(sheet: Any) -> None:
    """As an earlier version left it."""
    sheet.book.sheets["_controle"].range("D1").value = None


OWN_WORK = (
    own_formula_below,
    own_line_between,
    own_line_slid_up,
    typed_inside,
    noted,
    hidden_line,
    unsigned,
)


def test_a_sheet_controle_with_own_work_stays_the_user_s(faulty: Any) -> None:
    """The findings then stand on a new sheet; one that nobody changed is written again."""
    macros.check_this_workbook()
    for number, change in enumerate(OWN_WORK, 1):
        sheet = faulty.sheets["Controle" if number == 1 else f"Controle {number}"]
        change(sheet)
        before = sheet.used_range.formula
        macros.check_this_workbook()
        assert sheet.used_range.formula == before, change
        assert faulty.sheets["_controle"].range("B1").value == f"Controle {number + 1}", change
    assert faulty.sheets["Controle 5"].range("C6").note.text == "gebeld met Jan"
    assert faulty.sheets["Controle 6"].range("A7").impl.row_hidden
    names = [sheet.name for sheet in faulty.sheets]
    macros.check_this_workbook()
    assert [sheet.name for sheet in faulty.sheets] == names


def test_a_lock_that_cannot_be_put_back_is_told_and_the_others_are(
    excel: xw.App, faulty: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    excel.impl.run("done_xl.xlam!DoneVenster.Ontgrendel", [faulty.name, "Kandidaten"])
    faulty.sheets["Kandidaten"].range("A6:B6").value = [["'K1x", "'Jan"]]
    excel.impl.run("done_xl.xlam!DoneVenster.Vergrendel", [faulty.name, "Kandidaten"])
    run = excel.impl.run
    refused: list[str] = []
    others: list[str] = []

    def refusing(macro: str, args: list[Any]) -> Any:
        if macro.endswith("Vergrendel") and not refused:
            refused.append(args[1])
            raise RefusedError("bezig")
        others.extend(args[1:] if macro.endswith("Vergrendel") else [])
        return run(macro, args)

    monkeypatch.setattr(excel.impl, "run", refusing)
    macros.check_this_workbook()
    (open_one,) = refused
    said = last_alert(excel)
    assert said.mode == "info"
    assert said.text.endswith(
        f"Het blad {open_one} bleef zonder beveiliging. Beveilig het opnieuw met Controleren, "
        "Blad beveiligen."
    )
    locked = {sheet.name for sheet in faulty.sheets if sheet.api.isProtected()}
    assert {"Registratie", "Kandidaten"} - locked == {open_one}
    assert {open_one, *others} == {"Registratie", "Kandidaten"}

    run("done_xl.xlam!DoneVenster.Vergrendel", [faulty.name, open_one])
    refused.clear()
    failed = fail_once_at("Controle!", excel)
    macros.check_this_workbook()
    assert failed
    assert "niet alles kon teruggezet worden" in last_alert(excel).text
    assert "OSError at" in (tmp_path / "home" / ".done_xl" / "done_xl.log").read_text("utf-8")


def test_a_copied_sheet_loses_its_marks_and_an_own_colour_stays(excel: xw.App, faulty: Any) -> None:
    log_sheet = faulty.sheets["Registratie"]
    plain = log_sheet.range("C7").color
    excel.impl.run("done_xl.xlam!DoneVenster.Ontgrendel", [faulty.name, "Registratie"])
    log_sheet.range("F6").color = MARK
    excel.impl.run("done_xl.xlam!DoneVenster.Vergrendel", [faulty.name, "Registratie"])
    macros.check_this_workbook()
    faulty.impl.model.Sheets.copyByName("Registratie", "Kopie", 3)
    copy = faulty.sheets["Kopie"]
    assert copy.range("C7").color == MARK
    log_sheet.range("C7").value = copy.range("C7").value = 2
    for _ in range(2):
        macros.check_this_workbook()
        assert colours(log_sheet, "C7 B8 F6") == [plain, MARK, MARK]
        assert copy.range("C7").color == plain
    assert copy.api.isProtected()


def test_the_sheet_controle_of_a_report_stays_and_ours_stands_beside_it(
    excel: xw.App, opened: Open, tmp_path: Path
) -> None:
    (source,) = SAMPLES.glob("SAM_BRUG_*_rapport.xlsx")
    report = opened(Path(shutil.copy2(source, tmp_path)))
    before = report.sheets["Controle"].used_range.formula
    for _ in range(2):
        macros.check_this_workbook()
        assert last_alert(excel).mode == "info"
    assert report.sheets["Controle"].used_range.formula == before
    assert report.sheets["Controle 2"].range("A1").value == "Controle"
    assert "Controle 3" not in [sheet.name for sheet in report.sheets]


def test_a_workbook_with_the_sheet_controle_is_checked_as_without(
    faulty: Any, tmp_path: Path
) -> None:
    path, copy = Path(faulty.fullname), tmp_path / "na.xlsx"
    before = api.check([path], today=date.today()).findings
    macros.check_this_workbook()
    macros.check_this_workbook()
    faulty.save(str(copy))
    after = api.check([copy], today=date.today()).findings
    assert [(f.code, f.place.sheet, f.place.cell) for f in after] == [
        (f.code, f.place.sheet, f.place.cell) for f in before
    ]


@pytest.mark.usefixtures("project")
def test_another_workbook_is_told_what_to_do(excel: xw.App, opened: Open, tmp_path: Path) -> None:
    macros.check_this_workbook()
    assert "klikt u in het projectwerkboek op Controleer" in last_alert(excel).text
    for name, setup in (("leeg", Setup("", "", YEAR, SIZES)), ("van", Setup("VBO", "Van", YEAR))):
        write_organisation(tmp_path / f"{name}.xlsx", setup)
        opened(tmp_path / f"{name}.xlsx")
        macros.check_this_workbook()
        assert last_alert(excel).text.startswith("Dit werkboek is nog leeg.")
    excel.books.add().set_mock_caller()
    macros.check_this_workbook()
    assert "Er is niets nagekeken." in last_alert(excel).text
