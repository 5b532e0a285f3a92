"""The copy that a coordinator mails back: marked, readable, and for the rest as it was."""

from __future__ import annotations

import re
import shutil
import subprocess
import warnings
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from done_xl.catalogue.load import catalogue
from done_xl.model.findings import Finding, cell_name
from done_xl.reading.book import read_book
from done_xl.samples.organisations import FAULTY, sample_books
from done_xl.text_nl import annotate as words
from done_xl.validation.book import check_book
from done_xl.writing.annotate import AnnotateResult, annotate
from done_xl.writing.organisation import write_organisation
from tests.writing.annotate.sample import finding, make, parts

PINK, ORANGE, ENTRY, BARE = "FFF7B6C5", "FFFFA645", "FFFFFBE6", "00000000"
HOW = "Wijs een gekleurde cel aan om te lezen wat er is. Een cel met een ! blijft geel."
FINDINGS = (
    finding("Registratie", "C4", "Hier hoort een getal.", proposal="Typ 3."),
    finding("Registratie", "C4", "Dubbele rij.", "warning"),
    finding("Registratie", "B4", "Onbekende KPI."),
    finding("Registratie", "A900", "Lege datum.", "warning"),
    finding("Registratie", "A4", "Dat mag.", "info"),
    finding("Notities", "C2", "Teken & <teken>."),
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return make(tmp_path / "bron.xlsx")


@pytest.fixture
def marked(source: Path, tmp_path: Path) -> Path:
    target = tmp_path / "kopie.xlsx"
    assert annotate(source, target, FINDINGS) == AnnotateResult(target, marked=4)
    return target


def seen(path: Path) -> dict[str, tuple[str, str | None]]:
    """Fill and comment of every cell with a mark or a comment."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl says that it drops sparklines
        book = openpyxl.load_workbook(path)
    found = {}
    for sheet in book:
        for cell in sheet._cells.values():  # those that are there: the last row makes millions
            fill = cell.fill.fgColor.rgb
            if cell.comment or fill in {PINK, ORANGE}:
                text = cell.comment.text if cell.comment else None
                found[f"{sheet.title}!{cell.coordinate}"] = (fill, text)
    return found


def mistakes(path: Path) -> list[str]:
    return [error.description for error in OpenXmlValidator().validate(path).errors]


LEGEND = (
    "done_xl:\nNagekeken: 3 fouten (roze), 2 waarschuwingen (oranje).\n"
    f"{HOW}\nPer blad: Registratie 4, Notities 1."
)
MARKED = {
    "Start!A1": (PINK, LEGEND),
    "Registratie!B4": (PINK, "Nog na te vragen\ndone_xl:\nFOUT: Onbekende KPI."),
    "Registratie!C4": (
        PINK,
        "done_xl:\nFOUT: Hier hoort een getal. Voorstel: Typ 3.\nWAARSCHUWING: Dubbele rij.",
    ),
    "Registratie!A900": (ORANGE, "done_xl:\nWAARSCHUWING: Lege datum."),
    "Notities!C2": (PINK, "done_xl:\nFOUT: Teken & <teken>."),
}
UNMARKED = {"Registratie!B4": (ENTRY, "Nog na te vragen")}


def test_faulty_cells_are_marked_and_say_what_is_wrong(marked: Path) -> None:
    assert seen(marked) == MARKED
    assert mistakes(marked) == []


def test_our_comments_bear_our_name_and_others_keep_theirs(marked: Path) -> None:
    sheet = openpyxl.load_workbook(marked)["Registratie"]
    assert [sheet[c].comment.author for c in ("B4", "C4")] == ["Coach", "done_xl"]


def test_a_marked_cell_keeps_its_other_looks_and_its_value(marked: Path) -> None:
    cell = openpyxl.load_workbook(marked)["Registratie"]["C4"]
    assert (cell.value, cell.protection.locked) == ("drie", False)


def test_every_other_part_keeps_its_bytes(source: Path, marked: Path) -> None:
    before, after = parts(source), parts(marked)
    assert {name for name in after if before.get(name) != after[name]} == {
        "[Content_Types].xml",
        "xl/styles.xml",
        "xl/comments1.xml",
        "xl/comments2.xml",
        "xl/comments3.xml",
        "xl/drawings/vmlDrawing1.vml",
        "xl/drawings/vmlDrawing2.vml",
        "xl/drawings/vmlDrawing3.vml",
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/worksheets/sheet3.xml",
        "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/worksheets/_rels/sheet3.xml.rels",
    }
    assert set(before) <= set(after)


def test_the_sheet_itself_differs_in_the_marked_cells_only(source: Path, marked: Path) -> None:
    def without_marks(path: Path) -> bytes:
        text = parts(path)["xl/worksheets/sheet2.xml"].decode()
        text = re.sub(r'(<c r="[BC]4") s="\d+"', r"\1", text[text.index("<worksheet") :])
        return re.sub(r'<row r="900">.*?</row>', "", text).encode()

    assert without_marks(marked) == without_marks(source)


def test_a_second_run_piles_nothing_up(marked: Path, tmp_path: Path) -> None:
    again = tmp_path / "nog eens.xlsx"
    annotate(marked, again, FINDINGS)
    assert parts(again) == parts(marked)


def test_a_corrected_cell_loses_mark_and_comment(marked: Path, tmp_path: Path) -> None:
    clean = tmp_path / "in orde.xlsx"
    assert annotate(marked, clean, []) == AnnotateResult(clean, marked=0)
    assert seen(clean) == UNMARKED
    assert mistakes(clean) == []
    sheet = openpyxl.load_workbook(clean)["Registratie"]
    assert [sheet[c].fill.fgColor.rgb for c in ("A4", "C4", "A900")] == [ENTRY, ENTRY, BARE]
    before, after = set(parts(marked)), set(parts(clean))
    assert before - after == {
        "xl/comments2.xml",
        "xl/comments3.xml",
        "xl/drawings/vmlDrawing2.vml",
        "xl/drawings/vmlDrawing3.vml",
        "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/worksheets/_rels/sheet3.xml.rels",
    }
    assert after <= before


def test_findings_without_a_cell_stand_below_the_legend(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "kopie.xlsx"
    general = [
        finding(None, None, "Oude versie.", "warning"),
        finding("Intake", None, "Dit blad ontbreekt.", proposal="Voeg het toe."),
        finding("Start", "A1", "Titel gewijzigd.", "warning"),
    ]
    assert annotate(source, target, general) == AnnotateResult(target, marked=1)
    assert seen(target)["Start!A1"] == (
        PINK,
        "done_xl:\nNagekeken: 1 fout (roze), 2 waarschuwingen (oranje).\n"
        f"{HOW}\nPer blad: Start 1, hele werkboek 2.\n"
        "WAARSCHUWING: Oude versie.\n"
        "FOUT: Intake: Dit blad ontbreekt. Voorstel: Voeg het toe.\n"
        "WAARSCHUWING: Titel gewijzigd.",
    )


def test_the_legend_is_nothing_to_correct(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "kopie.xlsx"
    late = [finding("Registratie", None, "Oude versie.", "warning")]
    assert annotate(source, target, late) == AnnotateResult(target, marked=0)
    assert seen(target)["Start!A1"][0] == ORANGE


def test_a_remark_is_no_reason_for_a_legend(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "kopie.xlsx"
    annotate(source, target, [finding("Start", "A1", "Dat mag.", "info")])
    assert seen(target) == UNMARKED


def test_a_verzendversie_says_that_it_is_not_the_place_to_correct(tmp_path: Path) -> None:
    target = tmp_path / "kopie.xlsx"
    for exported in (True, False):
        source = tmp_path / f"DOne_{exported}.xlsx"
        sample = next(sample for sample in sample_books() if sample.setup.code == FAULTY)
        write_organisation(source, sample.setup, sample.filling, exported=exported)
        annotate(source, target, [finding("Registratie", "A6", "Leeg.")], overwrite=True)
        _, text = seen(target)["Start!A1"]
        assert text is not None
        assert (
            text.startswith(
                "done_xl:\nDit is een verzendversie. Verbeter in uw eigen werkboek, niet in deze "
                "kopie.\nNagekeken: 1 fout (roze)"
            )
            == exported
        )
        assert ("verzendversie" in text) == exported


def test_a_merged_area_shows_the_findings_of_all_its_cells(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "kopie.xlsx"
    merged = [
        finding("Registratie", "E3", "Samengevoegd.", "warning"),
        finding("Registratie", "F4", "Leeg."),
    ]
    assert annotate(source, target, merged) == AnnotateResult(target, marked=1)
    assert {key: value for key, value in seen(target).items() if key != "Start!A1"} == {
        **UNMARKED,
        "Registratie!E3": (PINK, "done_xl:\nWAARSCHUWING: Samengevoegd.\nFOUT: Leeg."),
    }


def test_what_cannot_be_annotated_says_so_and_writes_nothing(source: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "stuk.xlsx"
    damaged.write_bytes(source.read_bytes()[:-300])
    text = tmp_path / "tekst.xlsx"
    text.write_text("geen werkboek")
    other = tmp_path / "blad.ods"
    shutil.copy(source, other)
    there = tmp_path / "er al.xlsx"
    there.write_bytes(b"al")
    target, nowhere = tmp_path / "kopie.xlsx", tmp_path / "geen map" / "kopie.xlsx"
    results = [
        annotate(source, source, FINDINGS, overwrite=True),
        annotate(damaged, target, FINDINGS),
        annotate(text, target, FINDINGS),
        annotate(tmp_path / "weg.xlsx", target, FINDINGS),
        annotate(other, target, FINDINGS),
        annotate(source, there, FINDINGS),
        annotate(source, nowhere, FINDINGS),
    ]
    assert results == [
        AnnotateResult(None, reason=reason)
        for reason in (
            words.SAME_FILE,
            words.NOT_READABLE,
            words.NOT_READABLE,
            words.NOT_READABLE,
            words.OTHER_FORMAT,
            words.EXISTS,
            words.NOT_WRITABLE,
        )
    ]
    assert not target.exists()
    assert there.read_bytes() == b"al"
    assert list(tmp_path.glob(".~*")) == []


def resaved(path: Path) -> None:
    """As openpyxl saves: other part names, absolute targets, boxes in a drawing of its own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        openpyxl.load_workbook(path).save(path)


def rewritten(path: Path, change: Callable[[str, bytes], bytes]) -> None:
    content = {name: change(name, part) for name, part in parts(path).items()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in content.items():
            archive.writestr(name, part)


def prefixed(path: Path) -> None:
    """As a program that gives the main namespace a prefix."""

    def change(name: str, part: bytes) -> bytes:
        if not re.match(r"xl/(workbook|styles|comments\d|worksheets/sheet\d)\.xml", name):
            return part
        text = re.sub(r"<(/?)(\w+)(?=[\s>/])", r"<\1s:\2", part.decode())
        return text.replace(' xmlns="', ' xmlns:s="').encode()

    rewritten(path, change)


def unnumbered(path: Path) -> None:
    """As a program that gives neither rows nor cells their optional addresses."""

    def change(name: str, part: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return part
        return re.sub(rb'<(row|c) r="\w+"', rb"<\1", part)

    rewritten(path, change)


@pytest.mark.parametrize("saved", [resaved, prefixed, unnumbered])
def test_files_of_other_programs_are_marked_and_cleaned_alike(
    source: Path, tmp_path: Path, saved: Callable[[Path], None]
) -> None:
    saved(source)
    target, clean = tmp_path / "kopie.xlsx", tmp_path / "in orde.xlsx"
    findings = [*FINDINGS, finding("Start", "A2", "Leeg."), finding("Start", "B1", "Leeg.")]
    annotate(source, target, findings)
    assert seen(target) == {
        **MARKED,
        "Start!A1": (
            PINK,
            "done_xl:\nNagekeken: 5 fouten (roze), 2 waarschuwingen (oranje).\n"
            f"{HOW}\nPer blad: Start 2, Registratie 4, Notities 1.",
        ),
        "Start!A2": (PINK, "done_xl:\nFOUT: Leeg."),
        "Start!B1": (PINK, "done_xl:\nFOUT: Leeg."),
    }
    annotate(target, clean, [])
    assert {k: text for k, (_, text) in seen(clean).items()} == {
        "Registratie!B4": "Nog na te vragen"
    }


def test_a_macro_workbook_keeps_its_kind(source: Path, tmp_path: Path) -> None:
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macro = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    book, target = source.with_suffix(".xlsm"), tmp_path / "kopie.xlsm"
    shutil.copy(source, book)
    rewritten(book, lambda _, part: part.replace(kind, macro))
    annotate(book, target, FINDINGS)
    assert macro in parts(target)["[Content_Types].xml"]
    assert seen(target) == MARKED


def threaded(path: Path) -> None:
    """As Excel keeps a conversation in B4: a thread, and a plain comment that stands in for it."""
    space = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    types = "http://schemas.microsoft.com/office/2017/10/relationships"
    added = {
        "xl/threadedComments/threadedComment1.xml": f'<ThreadedComments xmlns="{space}">'
        '<threadedComment ref="B4" dT="2026-03-15T09:00:00.00" personId="{P}" id="{T}">'
        "<text>Nog na te vragen</text></threadedComment></ThreadedComments>",
        "xl/persons/person.xml": f'<personList xmlns="{space}">'
        '<person displayName="Coach" id="{P}" userId="c" providerId="None"/></personList>',
    }
    links = {
        "xl/worksheets/_rels/sheet2.xml.rels": ("threadedComment", "../threadedComments/"),
        "xl/_rels/workbook.xml.rels": ("person", "persons/"),
    }

    def change(name: str, part: bytes) -> bytes:
        if name in links:
            kind, folder = links[name]
            target = f"{folder}{kind}1.xml" if folder.startswith("..") else f"{folder}{kind}.xml"
            link = f'<Relationship Id="rT" Type="{types}/{kind}" Target="{target}"/>'
            return part.replace(b"</Relationships>", f"{link}</Relationships>".encode())
        return part.replace(b"<author>Coach<", b"<author>tc={T}<")

    rewritten(path, change)
    with zipfile.ZipFile(path, "a") as archive:
        for name, text in added.items():
            archive.writestr(name, text)


def test_in_a_conversation_the_message_is_an_answer(source: Path, tmp_path: Path) -> None:
    threaded(source)
    target, again, clean = (tmp_path / f"{name}.xlsx" for name in ("kopie", "weer", "in orde"))
    annotate(source, target, FINDINGS)
    thread, persons = "xl/threadedComments/threadedComment1.xml", "xl/persons/person.xml"
    text = parts(target)[thread].decode()
    own = re.search(r'displayName="done_xl" id="([^"]*)"', parts(target)[persons].decode())
    assert own is not None
    assert re.findall(r'personId="([^"]*)" id="[^"]*"(?: parentId="([^"]*)")?', text) == [
        ("{P}", ""),
        (own[1], "{T}"),
    ]
    assert re.findall(r"<text>([^<]*)</text>", text) == [
        "Nog na te vragen",
        "FOUT: Onbekende KPI.",
    ]
    annotate(target, again, FINDINGS)
    assert parts(again) == parts(target)
    annotate(target, clean, [])
    assert re.findall(r"<text>([^<]*)</text>", parts(clean)[thread].decode()) == [
        "Nog na te vragen"
    ]


def anchored(path: Path, part: str) -> list[list[int]]:
    found = re.findall(r"<x:Anchor>([^<]*)<", parts(path)[part].decode())
    return [[int(number) for number in place.split(",")] for place in found]


def test_a_box_grows_with_its_message(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "kopie.xlsx"
    cells = {"B2": "Kort.", "B9": "Een lange zin die niet op één regel past. " * 10}
    annotate(source, target, [finding("Notities", cell, text) for cell, text in cells.items()])
    # Two columns of 64 and a row of 20 pixels are the default; 51 letters stand on a line.
    assert anchored(target, "xl/drawings/vmlDrawing3.vml") == [
        [2, 15, 0, 4, 7, 25, 2, 9],
        [2, 15, 7, 4, 7, 25, 15, 9],
    ]


def test_our_own_workbook_reads_the_same_afterwards(tmp_path: Path) -> None:
    sample = next(sample for sample in sample_books() if sample.setup.code == FAULTY)
    source, target = tmp_path / "DOne.xlsx", tmp_path / "kopie" / "DOne.xlsx"
    target.parent.mkdir()
    write_organisation(source, sample.setup, sample.filling)
    raw = read_book(source, source.name)
    found = check_book(raw, catalogue(), today=date(2027, 3, 1)).findings
    result = annotate(source, target, found)
    again = read_book(target, target.name)
    assert result.target == target
    assert result.marked >= len({f.place for f in found if f.severity == "error" and f.place.cell})
    assert (again.tables, again.forms, again.findings) == (raw.tables, raw.forms, raw.findings)
    assert mistakes(target) == []
    untouched = ("charts/", "tables/", "theme", "docProps", "sharedStrings", "xl/workbook.xml")
    before, after = parts(source), parts(target)
    kept = [name for name in before if any(part in name for part in untouched)]
    assert len(kept) > 20
    assert [name for name in kept if after[name] != before[name]] == []


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Start", "Registratie", "Notities", "Weg", None]),
            st.tuples(st.integers(1, 1_048_576), st.integers(0, 16_383)) | st.none(),
            st.text(st.characters(codec="utf-8"), min_size=1, max_size=60),
            st.sampled_from(["error", "warning", "info"]),
        ),
        max_size=12,
    )
)
def test_any_findings_leave_a_valid_book_that_cleans_up_again(tmp_path: Path, rows: list) -> None:  # type: ignore[type-arg]
    source, target, clean = (tmp_path / f"{name}.xlsx" for name in ("bron", "kopie", "schoon"))
    make(source)
    findings: list[Finding] = [
        finding(sheet, cell_name(*place) if place else None, text, severity)
        for sheet, place, text, severity in rows
    ]
    assert annotate(source, target, findings, overwrite=True).target == target
    before, after = parts(source), parts(target)
    touched = ("styles.xml", "comments", "vmlDrawing", "worksheets/", "[Content")
    assert all(after[n] == before[n] for n in before if not any(t in n for t in touched))
    assert mistakes(target) == []
    annotate(target, clean, [], overwrite=True)
    assert seen(clean) == UNMARKED


@pytest.mark.calc
def test_a_real_program_keeps_marks_lists_and_boxes_and_we_clean_its_file(
    marked: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "calc"
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(folder),
            str(marked),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    opened = folder / marked.name
    assert seen(opened) == MARKED
    sheet = openpyxl.load_workbook(opened)["Registratie"]
    assert len(sheet.data_validations.dataValidation) == 1
    assert sheet["H4"].value == "=SUM(C4:C20)"
    clean = tmp_path / "in orde.xlsx"
    annotate(opened, clean, [])
    assert seen(clean) == UNMARKED
