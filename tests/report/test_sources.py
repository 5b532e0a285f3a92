"""Bronbestanden and Start: nothing is left out without its reason."""

from __future__ import annotations

from datetime import date

from done_xl.consolidation.result import TableCount
from done_xl.report.sources import sources_plan
from done_xl.report.start import start_plan
from tests.report.makings import finding, left_out, organisation, rows_after, together

FOUND = together(
    organisation(
        tables=(TableCount("log", 20, 18), TableCount("candidates", 5, 5)),
        findings=(finding("error", "Registratie", "C14"), finding("error", "Registratie", "C15")),
    ),
    excluded=(left_out("sub/kapot.xlsx", "Dit bestand is beschadigd."),),
    passed_over=(left_out("Projectrapport.xlsx", "Dit bestand is een projectrapport."),),
)
SHA = "ab" * 32


def test_every_file_is_named_with_what_became_of_it() -> None:
    plan = sources_plan(FOUND)
    why = "CEL-003 (2×), zie Controle"
    assert rows_after(plan, "Werkboeken die meetellen")[1:] == [
        (
            *("DOne_VBO_2026.xlsx", "VBO", "Voorbeeld vzw", "2026", "1 (verzendversie)"),
            *(25, 23, 2, why, SHA),
        )
    ]
    assert rows_after(plan, "Bestanden die niet meetellen")[1:] == [
        (
            *("sub/kapot.xlsx", "", "", "", "–", "", "", ""),
            *("Dit bestand is beschadigd.", SHA),
        )
    ]
    assert rows_after(plan, "Tabellen met weggelaten rijen")[1:] == [
        ("DOne_VBO_2026.xlsx", "VBO", "tblRegistratie", "Registratie", "", 20, 18, 2, why)
    ]


def test_start_counts_what_is_in_and_what_is_not() -> None:
    assert rows_after(start_plan(FOUND), "Deze run") == [
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
