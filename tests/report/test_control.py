"""Controle: errors first, a link to the cell, the rule's explanation after the message."""

from __future__ import annotations

from dataclasses import replace

from done_xl.model.findings import Place
from done_xl.report.blocks import Link
from done_xl.report.control import all_findings, control_plan, in_order
from done_xl.text_nl import report as text
from tests.report.makings import finding, left_out, organisation, together

TOLD = {"CEL-003": "Alleen getallen tellen mee."}


def test_a_row_says_where_what_and_why() -> None:
    plan = control_plan(
        [finding("error", "Registratie", "C14", found="drie")], base="../in", explanations=TOLD
    )
    head, body = plan.blocks[-2:]
    assert head.rows == (text.CONTROL_HEADS,)
    assert body.rows == (
        (
            "fout",
            "CEL-003",
            "DOne_VBO_2026.xlsx",
            "Registratie",
            Link("C14", "Registratie", "C14", "../in/DOne_VBO_2026.xlsx"),
            "drie",
            "een getal van 0 tot 1.000",
            "Typ het aantal in cijfers, bijvoorbeeld 3.",
            "Aantal is geen getal. Alleen getallen tellen mee.",
        ),
    )


def test_errors_come_first_then_cells_as_one_reads_them() -> None:
    found = [
        finding("warning", "Registratie", "B2"),
        finding("error", "Registratie", "A14"),
        finding("error", "Registratie", "AA3"),
        finding("error", "Registratie", "C3"),
        finding("error", "Contacten", None),
    ]
    assert [(each.severity, each.place.cell) for each in in_order(found)] == [
        ("error", None),
        ("error", "C3"),
        ("error", "AA3"),
        ("error", "A14"),
        ("warning", "B2"),
    ]


def test_a_finding_about_a_whole_file_has_no_link() -> None:
    plan = control_plan([finding("info", None, None)], base="", explanations={})
    assert plan.blocks[-1].rows[0][3:5] == ("", "")


def test_without_a_way_to_the_folder_the_cell_is_plain_text() -> None:
    plan = control_plan([finding("error", "PDP", "B7")], base=None, explanations={})
    assert plan.blocks[-1].rows[0][4] == "B7"


def test_findings_of_folder_workbooks_and_files_left_out_are_all_there() -> None:
    folder = replace(finding("error", None, None), place=Place("DOne_X.xlsx"))
    result = organisation(findings=(finding("warning", "PDP", "B7"),))
    out = replace(left_out("kapot.xlsx", "Stuk."), findings=(finding("error", None, None, "OUT"),))
    found = together(result, excluded=(out,), findings=(folder,))
    assert [(each.severity, each.place.file) for each in all_findings(found)] == [
        ("error", "DOne_OUT_2026.xlsx"),
        ("error", "DOne_X.xlsx"),
        ("warning", "DOne_VBO_2026.xlsx"),
    ]
