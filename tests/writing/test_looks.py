"""What every sheet of a workbook has alike."""

from __future__ import annotations

from done_xl.writing.looks import footer


def test_a_footer_names_the_organisation_the_sheet_and_the_page() -> None:
    assert footer("Voorbeeld & Co vzw") == "&LVoorbeeld && Co vzw&C&A&RPagina &P van &N"


def test_no_name_makes_a_footer_longer_than_excel_takes() -> None:
    assert len(footer("&" * 300)) <= 255
