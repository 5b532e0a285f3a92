"""Filling the open project workbook: the same report as in the file, and own work untouched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlwings as xw

from done_xl.report.blocks import Area, Block, Link, SheetPlan, same
from done_xl.report.live_charts import SLOTS
from done_xl.report.project_entry import REPORT_LINE
from done_xl.report.sink_live import (
    MovedError,
    NameTakenError,
    NotOursError,
    NotWrittenError,
    OccupiedError,
    OtherLayoutError,
    fill,
)
from tests.calc.live import SAMPLES, State, looks, open_project, sample_plans, samples, state
from tests.calc.office import Office
from tests.calc.xlwings_office import excel_on
from tests.calc.xlwings_office.books import OfficeSheet
from tests.calc.xlwings_office.structs import struct as uno_struct
from tests.report.makings import write_project_report

pytestmark = pytest.mark.calc
# The first line of Start in the file that stands on REPORT_LINE in the workbook.
_FILE_LINE = 4
_FEW = ("Start", "Trajectverloop", "Duurzame doorstroom", "Termijnen")


@pytest.fixture(scope="module")
def app(office: Office) -> Iterator[xw.App]:
    with excel_on(office) as running:
        yield running


@pytest.fixture(scope="module")
def filled(app: xw.App, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The project workbook filled with the samples, and how often each range was written."""
    book = open_project(app, tmp_path_factory.mktemp("gevuld"))
    app.impl.writes.clear()
    fill(book, sample_plans())
    yield book, dict(app.impl.writes)
    book.close()


@pytest.fixture
def book(app: xw.App, tmp_path: Path) -> Iterator[Any]:
    opened = open_project(app, tmp_path)
    yield opened
    opened.close()


def as_read(value: Any) -> Any:
    """A value as any program reads it: XlsxWriter writes 16 digits of a number."""
    return float(f"{value:.14g}") if isinstance(value, (int, float)) else value or None


def few(*, smaller: bool = False) -> tuple[SheetPlan, ...]:
    """The plans of four sheets: of all samples, or of two of them."""
    found = samples()
    plans = sample_plans(replace(found, results=found.results[:2]) if smaller else found)
    return tuple(plan for plan in plans if plan.name in _FEW)


def test_each_block_is_one_write(filled: Any) -> None:
    """Besides the blocks only the charts' cells and the register are written."""
    _, writes = filled
    plans = sample_plans()
    blocks = [block for plan in plans for block in plan.blocks if block.rows]
    on_sheets = {key: count for key, count in writes.items() if not key[1].startswith("_")}
    on_charts = {key for key in on_sheets if key[1] == "Grafieken"}
    assert set(writes.values()) == {1}
    assert len(on_charts) == len(SLOTS)
    assert len(on_sheets) - len(on_charts) == len(blocks)
    assert len(writes) - len(on_sheets) == 1


def test_the_workbook_shows_what_the_file_shows(filled: Any, app: xw.App, tmp_path: Path) -> None:
    """Every cell of every sheet: value, number format, bold, colours."""
    live, _ = filled
    path = tmp_path / "rapport.xlsx"
    write_project_report(path, samples(), SAMPLES)
    written = openpyxl.load_workbook(path)
    file: Any = app.books.open(path)
    different = []
    for plan in sample_plans():
        shift = REPORT_LINE - _FILE_LINE if plan.name == "Start" else 0
        sheet = written[plan.name]
        last = (sheet.max_row - 1, sheet.max_column - 1)
        of_file = looks(file.sheets[plan.name].impl.uno, file.impl.model, last)
        of_live = looks(
            live.sheets[plan.name].impl.uno, live.impl.model, (last[0] + shift, last[1])
        )
        rows = live.sheets[plan.name].range((1, 1), (last[0] + shift + 1, last[1] + 1))
        values = rows.options(ndim=2).value
        for line in range(_FILE_LINE - 1 if shift else 0, last[0] + 1):
            for column in range(last[1] + 1):
                value = as_read(sheet.cell(line + 1, column + 1).value)
                in_file = (value, of_file[line, column])
                found = as_read(values[line + shift][column])
                in_live = (found, of_live[line + shift, column])
                if in_file != in_live:
                    different.append((plan.name, line + 1, column + 1, in_file, in_live))
    file.close()
    assert not different, "\n".join(map(str, different[:40]))


def test_a_second_run_changes_nothing(filled: Any, tmp_path: Path) -> None:
    live, _ = filled
    before = state(live, tmp_path / "voor.xlsx")
    fill(live, sample_plans())
    assert_same(state(live, tmp_path / "na.xlsx"), before)


def test_fewer_rows_leave_no_rest_and_own_work_stays(
    app: xw.App, book: Any, tmp_path: Path
) -> None:
    """A sheet, notes and formulas of the coordinator's own, also ones that point at our cells."""
    fill(book, few())
    own = book.sheets.add("Mijn blad", after=book.sheets["Trajectverloop"])
    own.range("A1").value = [
        ["=Trajectverloop!B10", "'1/4"],
        ["=SUM(Trajectverloop!B9:B12)", "eigen"],
    ]
    book.sheets["Trajectverloop"].range("R5").value = [["naast het rapport", "=B10*2"]]
    book.sheets["Trajectverloop"].range("R6").add_note("nakijken")
    book.sheets["Termijnen"].range("A30").value = "onder het rapport"
    first = state(book, tmp_path / "vol.xlsx")
    fill(book, few(smaller=True))
    smaller = state(book, tmp_path / "minder.xlsx")
    fresh = open_project(app, tmp_path, "vers")
    fill(fresh, few(smaller=True))
    expected = state(fresh, tmp_path / "vers_gevuld.xlsx")
    fresh.close()
    for sheet in _FEW:
        ours = {
            at: cell for at, cell in smaller.cells[sheet].items() if at in expected.cells[sheet]
        }
        assert ours == expected.cells[sheet]
        rest = set(smaller.cells[sheet]) - set(expected.cells[sheet])
        assert rest == {"Trajectverloop": {"R5", "S5"}, "Termijnen": {"A30"}}.get(sheet, set())
        assert smaller.merged[sheet] == expected.merged[sheet]
    fill(book, few())
    assert_same(state(book, tmp_path / "weer.xlsx"), first)
    assert own.range("A1").formula == "=Trajectverloop!B10"
    assert own.range("B1").value == "1/4"


@pytest.mark.parametrize("at", [1, 20, 60, 110, -1])
def test_whatever_fails_the_workbook_is_as_it_was(
    app: xw.App, filled_few: tuple[Any, State, int], tmp_path: Path, at: int
) -> None:
    """The n-th change fails; -1 is the last one."""
    book, before, changes = filled_few
    counted = 0

    def refuse(what: str) -> None:
        nonlocal counted
        counted += 1
        if counted == (at if at > 0 else changes):
            raise RuntimeError(f"call was rejected by callee: {what}")

    app.impl.before_write = refuse
    try:
        with pytest.raises(NotWrittenError) as failure:
            fill(book, few(smaller=True))
    finally:
        app.impl.before_write = lambda what: None  # noqa: ARG005
    assert failure.value.restored
    assert_same(state(book, tmp_path / "terug.xlsx"), before)


@pytest.fixture(scope="module")
def filled_few(
    app: xw.App, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Any, State, int]]:
    """A filled workbook with own work, what it holds, and how many changes a smaller run makes."""
    folder = tmp_path_factory.mktemp("enkele")
    counting = open_project(app, folder, "teller")
    fill(counting, few())
    counted: list[str] = []
    app.impl.before_write = counted.append
    fill(counting, few(smaller=True))
    app.impl.before_write = lambda what: None  # noqa: ARG005
    counting.close()
    book = open_project(app, folder)
    fill(book, few())
    book.sheets["Trajectverloop"].range("R5").value = [["eigen", "=B10*2"]]
    book.sheets["Trajectverloop"].range("A12").row_height = 40
    yield book, state(book, folder / "voor.xlsx"), len(counted)
    book.close()


@contextmanager
def unwritten(app: xw.App, book: Any, folder: Path) -> Iterator[None]:
    """Whatever is raised, nothing was written and the workbook is as it was."""
    before = state(book, folder / "voor.xlsx")
    app.impl.writes.clear()
    try:
        yield
    finally:
        assert not app.impl.writes
        assert_same(state(book, folder / "na.xlsx"), before)


def assert_same(found: State, expected: State) -> None:
    """Part by part, so that a difference can be read."""
    assert found.sheets == expected.sheets
    for part in ("cells", "merged", "sizes", "notes"):
        for sheet, holds in getattr(expected, part).items():
            assert getattr(found, part)[sheet] == holds, (part, sheet)
    assert found.drawn == expected.drawn


def test_a_lost_sheet_is_made_again_and_said(book: Any) -> None:
    """A renamed sheet stays as the coordinator's own, with its charts."""
    fill(book, few())
    book.sheets["Duurzame doorstroom"].name = "Retentie van vorig jaar"
    before = book.sheets["Retentie van vorig jaar"].used_range.options(ndim=2).value
    book.sheets["Trajectverloop"].charts[SLOTS[4].name].delete()
    said = fill(book, few())
    assert said.made_again == ("Duurzame doorstroom",)
    assert said.charts_gone == (f"{SLOTS[4].title} (Trajectverloop)",)
    assert len(said.notes) == 2
    assert book.sheets["Retentie van vorig jaar"].used_range.options(ndim=2).value == before
    assert book.sheets["Duurzame doorstroom"].range("A1").value == before[0][0]
    # Alone it comes back where it stood too.
    order = [sheet.name for sheet in book.sheets]
    book.sheets["Termijnen"].delete()
    fill(book, [plan for plan in few() if plan.name == "Termijnen"])
    assert [sheet.name for sheet in book.sheets] == order


def test_own_work_where_the_report_must_come_stops_it_before_anything_is_written(
    app: xw.App, book: Any, tmp_path: Path
) -> None:
    book.sheets["Trajectverloop"].range("B12").value = "van mij"
    with pytest.raises(OccupiedError, match="Trajectverloop!B12"), unwritten(app, book, tmp_path):
        fill(book, few())


def test_another_workbook_is_no_project_workbook(app: xw.App) -> None:
    other = app.books.add()
    with pytest.raises(NotOursError, match="Opmaak"):
        fill(other, few())
    other.close()


def test_a_sheet_with_a_password_stops_it(book: Any, tmp_path: Path) -> None:
    book.sheets["Trajectverloop"].impl.uno.protect("geheim")
    before = state(book, tmp_path / "voor.xlsx")
    with pytest.raises(NotWrittenError) as stopped:
        fill(book, few())
    assert stopped.value.restored
    assert_same(state(book, tmp_path / "na.xlsx"), before)


def test_values_come_out_exactly_as_they_are(book: Any) -> None:
    """Texts that look like something else stay texts; links lead where they must."""
    texts = [
        "=1+1",
        "1/4",
        "jan 2026",
        "'x",
        "-",
        "+/-",
        "12",
        "TRUE",
        "#N/A",
        "é — ç",
        '"a"',
        "50%",
    ]
    long = Link("z" * 300, "Blad 'x'", "B2")
    far = Link("D14", "PDP", "D14", 'C:/map [2]/a "b".xlsx')
    unreachable = Link("D15", "PDP", "D15", "/" + "m" * 300)
    rows = tuple((text,) for text in texts)
    plan = replace(
        few()[-1],
        blocks=(
            Block(1, 0, rows, ("text",)),
            Block(
                1,
                1,
                ((date(2026, 3, 1), 0.5, 12, 1.25, None),),
                ("day", "percent", "whole", "hours", "label"),
            ),
            Block(3, 1, ((long, far, unreachable),), same("link", 3)),
        ),
        merged=(Area("Termijnen", 5, 1, 5, 3),),
    )
    fill(book, [plan])
    sheet = book.sheets["Termijnen"]
    assert sheet.range("A1:A12").value == texts
    assert sheet.range("B1:F1").value == [datetime(2026, 3, 1), 0.5, 12.0, 1.25, None]
    assert sheet.range("B3:D3").value == ["z" * 300, "D14", "D15"]
    assert sheet.range("B3").formula.startswith("=HYPERLINK(\"#'Blad ''x'''!B2\",\"zzz")
    assert sheet.range("C3").formula == (
        '=HYPERLINK("[C:\\map [2]\\a ""b"".xlsx]\'PDP\'!D14","D14")'
    )
    assert sheet.range("B5").merge_area.address == "$B$5:$D$5"


def test_rows_put_in_stop_it_until_they_are_gone(app: xw.App, book: Any, tmp_path: Path) -> None:
    """What stands in them is the coordinator's, and our own rows must not stay twice."""
    fill(book, few())
    sheet = book.sheets["Trajectverloop"]
    sheet.range("1:2").insert("down")
    sheet.range("A1").value = "MIJN NOTA"
    with (
        pytest.raises(MovedError, match=r"ingevoegd.*Trajectverloop!A1"),
        unwritten(app, book, tmp_path),
    ):
        fill(book, few())
    sheet.range("1:2").delete("up")
    assert fill(book, few(smaller=True)).notes == ()


def test_columns_put_in_stop_it(book: Any) -> None:
    fill(book, few())
    book.sheets["Termijnen"].range("A:A").insert(shift="right")
    with pytest.raises(MovedError, match="Termijnen!"):
        fill(book, few())


def test_our_last_row_deleted_stops_it_where_own_work_slid_in(
    app: xw.App, book: Any, tmp_path: Path
) -> None:
    """Once that work is cut away, our row comes back."""
    fill(book, few())
    sheet = book.sheets["Trajectverloop"]
    last = sheet.used_range.last_cell.row
    ours = sheet.range((last, 1)).value
    sheet.range((last + 1, 2)).formula = "=SUM(B30:B35)*1.5"
    sheet.range(f"{last}:{last}").delete("up")
    with (
        pytest.raises(OccupiedError, match=rf"van uzelf .*: Trajectverloop!B{last}\."),
        unwritten(app, book, tmp_path),
    ):
        fill(book, few())
    sheet.range((last, 2)).clear_contents()
    assert fill(book, few()).notes == ()
    assert sheet.range((last, 1)).value == ours


def test_what_was_typed_over_is_renewed_and_said(book: Any) -> None:
    """Formulas like other values."""
    fill(book, few())
    places = (book.sheets["Termijnen"].range("A1"), book.sheets["Trajectverloop"].range("B30"))
    ours = [place.value for place in places]
    places[0].value = "mijn titel"
    places[1].formula = "=1+2"
    said = fill(book, few())
    assert set(said.typed_over) == {"Termijnen!A1", "Trajectverloop!B30"}
    assert all(name in said.notes[0] for name in said.typed_over)
    assert [place.value for place in places] == ours


def test_a_note_on_a_cell_of_ours_stays(book: Any) -> None:
    fill(book, few())
    book.sheets["Trajectverloop"].range("A1").add_note("nakijken")
    fill(book, few(smaller=True))
    assert book.sheets["Trajectverloop"].range("A1").note.text == "nakijken"


def test_a_sheet_that_cannot_be_protected_again_is_said(app: xw.App, book: Any) -> None:
    """All is filled: that must not be told as a failure."""
    app.impl.refused_macros.add(("DoneVenster.Vergrendel", "Start"))
    try:
        said = fill(book, few())
    finally:
        app.impl.refused_macros.clear()
    assert said.unprotected == ("Start",)
    assert said.notes[-1].startswith("Alles is ingevuld. Het blad Start bleef zonder")
    assert "Nog niet ingevuld" not in str(book.sheets["Termijnen"].used_range.value)


def test_cleaning_up_afterwards_may_fail(book: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(sheet: OfficeSheet) -> None:
        raise RuntimeError(sheet.name)

    monkeypatch.setattr(OfficeSheet, "clear", refuse)
    assert fill(book, few()).notes == ()


def test_the_name_of_the_file_may_hold_an_apostrophe(app: xw.App, tmp_path: Path) -> None:
    book = open_project(app, tmp_path, "project d'Oost")
    assert fill(book, few()).notes == ()
    assert book.sheets["Start"].impl.uno.isProtected()
    book.close()


def test_a_workbook_of_another_version_is_refused(app: xw.App, book: Any) -> None:
    book.sheets["_blad"].range("B1").value = "'v0"
    app.impl.writes.clear()
    with pytest.raises(OtherLayoutError, match="kies daarin dezelfde map"):
        fill(book, few())
    assert not app.impl.writes


def test_a_sheet_in_capitals_is_the_same_sheet(book: Any) -> None:
    book.sheets["Trajectverloop"].name = "TRAJECTVERLOOP"
    book.sheets["Start"].name = "start"
    assert fill(book, few()).notes == ()
    assert "Nog niet ingevuld" not in str(book.sheets["TRAJECTVERLOOP"].used_range.value)
    assert book.sheets["start"].impl.uno.isProtected()


def test_an_own_sheet_by_a_name_of_ours_is_not_written_over(book: Any) -> None:
    fill(book, few())
    book.sheets["Termijnen"].name = "Oud"
    own = book.sheets.add("termijnen")
    own.range("A1").value = [["eigen werk", 1], ["en meer", 2]]
    with pytest.raises(MovedError, match="termijnen!A1"):
        fill(book, few())
    assert own.range("A1").value == "eigen werk"


def test_a_name_that_a_chart_sheet_has_stops_it(app: xw.App, book: Any, tmp_path: Path) -> None:
    book.sheets["Termijnen"].name = "Oud"
    before = state(book, tmp_path / "voor.xlsx")
    app.impl.chart_sheets.add("TERMIJNEN")
    try:
        with pytest.raises(NameTakenError, match="Termijnen"):
            fill(book, few())
    finally:
        app.impl.chart_sheets.clear()
    assert_same(state(book, tmp_path / "na.xlsx"), before)


def test_a_filter_that_the_coordinator_set_hides_nothing_of_the_report(
    app: xw.App, book: Any, tmp_path: Path
) -> None:
    fill(book, few())
    sheet = book.sheets["Trajectverloop"]
    cells = sheet.range("A8:B14").impl.uno
    descriptor = cells.createFilterDescriptor(True)  # noqa: FBT003 - of UNO
    field = uno_struct("com.sun.star.sheet.TableFilterField")
    field.Field, field.IsNumeric, field.StringValue = 0, False, "komt niet voor"
    descriptor.setFilterFields((field,))
    descriptor.ContainsHeader = True
    cells.filter(descriptor)
    assert sheet.range("A10").impl.row_hidden

    def refuse(what: str) -> None:
        if what.startswith("_blad!"):
            app.impl.before_write = lambda what: None  # noqa: ARG005
            raise RuntimeError(f"call was rejected by callee: {what}")

    app.impl.before_write = refuse
    try:
        with pytest.raises(NotWrittenError, match="de filter op het blad Trajectverloop is weg"):
            fill(book, few())
    finally:
        app.impl.before_write = lambda what: None  # noqa: ARG005
    fill(book, few(smaller=True))
    assert not any(sheet.range((line, 1)).impl.row_hidden for line in range(1, 40))
    fresh = open_project(app, tmp_path, "vers")
    fill(fresh, few(smaller=True))
    expected = fresh.sheets["Trajectverloop"].range("A1:H40").value
    fresh.close()
    assert sheet.range("A1:H40").value == expected


def test_points_without_room_in_a_chart_are_said(book: Any) -> None:
    """Instead of a chart that looks complete."""
    (path,) = (plan for plan in few() if plan.name == "Trajectverloop")
    chart = path.charts[0]
    (series,) = chart.series
    longer = replace(
        series,
        labels=replace(series.labels, last_line=series.labels.line + SLOTS[4].points + 2),
        values=replace(series.values, last_line=series.values.line + SLOTS[4].points + 2),
    )
    said = fill(book, [replace(path, charts=(replace(chart, series=(longer,)),))])
    assert said.left_out == (("Trajectverloop (Trajectverloop)", 3),)
    assert "geen plaats voor 3 punten" in said.notes[0]


def test_a_chart_without_data_is_too_small_to_be_seen(filled: Any, book: Any) -> None:
    live, _ = filled
    for slot in SLOTS:
        shown = live.sheets[slot.sheet].charts[slot.name]
        untouched = book.sheets[slot.sheet].charts[slot.name]
        assert max(untouched.width, untouched.height) < 3, slot.name
        assert (shown.width > 100) == (slot.sheet != "SAM"), slot.name
