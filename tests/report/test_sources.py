"""Bronbestanden and Start: nothing is left out without its reason."""

from __future__ import annotations

from datetime import date

from done_xl.catalogue.types import Catalogue
from done_xl.consolidation.result import TableCount
from done_xl.report.blocks import Link
from done_xl.report.plan import report_plan
from done_xl.report.sources import sources_plan
from done_xl.report.start import start_plan
from tests.report.makings import finding, left_out, organisation, rows_after, together

FOUND = together(
    organisation(
        reference=date(2026, 6, 15),
        tables=(TableCount("log", 20, 18), TableCount("candidates", 5, 5)),
        findings=(finding("error", "Registratie", "C14"), finding("error", "Registratie", "C15")),
    ),
    excluded=(left_out("sub/kapot.xlsx", "Dit bestand is beschadigd."),),
    passed_over=(left_out("Projectrapport.xlsx", "Dit bestand is een projectrapport."),),
)
SHA = "ab" * 32


def test_every_file_is_named_with_what_became_of_it() -> None:
    plan = sources_plan(FOUND)
    assert rows_after(plan, "Werkboeken die meetellen")[1:] == [
        (
            *("DOne_VBO_2026.xlsx", "VBO", "Voorbeeld vzw", "2026", date(2026, 6, 15)),
            *("1 (verzendversie)", 25, 23, 2, "2 rijen in Registratie", SHA),
        )
    ]
    assert rows_after(plan, "Bestanden die niet meetellen")[1:] == [
        (
            *("sub/kapot.xlsx", "", "", "", "", "–", "", "", ""),
            *("Dit bestand is beschadigd.", SHA),
        )
    ]
    assert rows_after(plan, "Bladen met weggelaten rijen")[1:] == [
        (
            *("DOne_VBO_2026.xlsx", "VBO", "Registratie", "", "", ""),
            *(20, 18, 2, "2 fouten, zie Controle"),
        )
    ]


def test_rows_of_two_tables_of_a_sheet_are_taken_together() -> None:
    counts = (
        TableCount("intakes", 4, 3),
        TableCount("actions", 9, 8),
        TableCount("interviews", 6, 5),
    )
    plan = sources_plan(together(organisation(tables=counts)))
    (row,) = rows_after(plan, "Werkboeken die meetellen")[1:]
    assert row[4] == "–"
    assert row[6:10] == (19, 16, 3, "2 rijen in Intake, 1 rij in PDP")
    assert [part[2] for part in rows_after(plan, "Bladen met weggelaten rijen")[1:]] == [
        "Intake",
        "PDP",
    ]


def test_the_head_names_the_reference_date_of_the_report() -> None:
    said = str(sources_plan(FOUND).blocks[1].rows[0][0])
    assert said.startswith("Opgemaakt op 15/07/2026 · peildatum van dit rapport 30/06/2026 · ")


def test_start_counts_what_is_in_and_what_is_not() -> None:
    assert rows_after(start_plan(FOUND), "Dit rapport") == [
        ("Peildatum", date(2026, 6, 30)),
        ("Opgemaakt op", date(2026, 7, 15)),
        ("Organisaties", 1),
        ("Werkboeken die meetellen", 1),
        ("Bestanden die niet meetellen", 1),
        ("Overgeslagen bestanden", 1),
        ("Fouten", 2),
        ("Waarschuwingen", 0),
        ("Info", 0),
    ]


def test_start_lists_every_other_sheet(catalogue: Catalogue) -> None:
    rows = rows_after(start_plan(FOUND), "Bladen")
    listed = [link.text for link, _ in rows if isinstance(link, Link)]
    names = [plan.name for plan in report_plan(FOUND, catalogue)]
    assert sorted(listed) == sorted(set(names) - {"Start"})


def test_the_legend_promises_nothing_that_is_not_so() -> None:
    assert (
        "fout",
        "eerst verbeteren; meestal telt de rij niet mee (zie Controle)",
    ) in rows_after(start_plan(FOUND), "Zo leest u dit rapport")
