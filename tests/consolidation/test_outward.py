"""Outside the organisation no finding tells a candidate's level, or what stays inside."""

from __future__ import annotations

import pytest

from done_xl.catalogue.load import catalogue
from done_xl.consolidation.outward import for_the_report
from done_xl.model.findings import Finding, Place
from tests.validation.books import CATALOGUE, check, raw_table


def finding(message: str, code: str = "OBS-024", sheet: str = "Proef 1", **words: str) -> Finding:
    return Finding(Place("a.xlsx", sheet, "D9"), "warning", code, message, **words)


@pytest.mark.parametrize(
    "said",
    [
        finding("K001 heeft een 1 of 4 zonder waarneming: E2, K1."),
        finding("Er staat iets.", found="E2 Fysieke mogelijkheden op het werk"),
        finding("Er staat iets.", proposal="Kies fysieke mogelijkheden op het werk."),
        finding("Er staat iets.", expected="een score bij E2"),
        finding("De score van kandidaat A is als tekst getypt: 3.", "OBS-015", found="3"),
        finding("De uitkomst 3 telt mee.", "OBS-016", found="3"),
        finding("Kandidaat A heeft een 1 of een 4 bij K1.", "OBS-025", found="K1"),
        finding("Het programma vult dit in: Voorstel.", "ASS-003", "Evaluatie", found="2"),
        finding(
            "Fysieke  Mogelijkheden op het werk staat er twee keer.", "BOE-012", "Competenties"
        ),
        finding("Niveau 2 wijkt af van voorstel 3.", "ASS-004", "Evaluatie"),
        finding("Niveau 2 vraagt een reden.", "ASS-005", "Evaluatie"),
        finding("De score is 2,5.", "OBS-014", found="2,5", proposal="Bedoelt u 2 of 3?"),
        finding("De score is goed.", "OBS-014", found="goed", proposal="Bedoelt u 3?"),
        finding("Niveau is geen getal.", "CEL-003", "Evaluatie", found='"3"'),
        finding("Niveau nu is 2. Streefniveau 3 ...", "GRO-003", "Groeigesprekken", found="2"),
        finding("Niveau nu is 2.", "GRO-004", "Groeigesprekken", found="2"),
        finding("Er is een streefniveau (2).", "GRO-006", "Groeigesprekken", found="2"),
        finding("Het streefniveau is 2.", "GRO-008", "Groeigesprekken", found="2"),
        finding("De beslissing is geen start.", "INT-001", "Intake", found="geen start"),
        finding("De indruk bij de intake is 2.", "INT-009", "Intake", found="2"),
    ],
)
def test_a_finding_that_tells_a_level_or_what_stays_inside_says_nothing_outside(
    said: Finding,
) -> None:
    (outward,) = for_the_report((said,), catalogue())
    assert outward == Finding(
        said.place,
        "warning",
        said.code,
        "Hier is iets na te kijken. Wat precies, blijft bij de organisatie.",
        proposal=(
            "Open dit bestand en kijk het na met de knop Controleer dit werkboek, of met done-xl "
            "check."
        ),
    )


def test_other_findings_stay_as_they_are() -> None:
    said = (
        finding("De score is 7.", "OBS-014", found="7"),
        finding("De score is 0.", "OBS-014", found="0"),
        finding("De formule heeft geen uitkomst.", "OBS-017"),
        finding("Datum is geen datum.", "CEL-004", "Start", found="3"),
        finding("Gedragsindicator E3 2 staat al in cel C9.", found="E3 2"),
        finding("Cel E21 is leeg."),
    )
    assert for_the_report(said, catalogue()) == said


def test_of_measures_that_tell_a_trait_only_remains_that_there_is_something() -> None:
    words = "Draaiboek: looptijd 2 weken."
    kept = finding(f"BVS mag lopen tot en met 15/03/2026. {words}", "MAA-001", "Maatregelen")
    said = (
        finding("VOP kan niet met statuut LDE.", "MAA-004", "Maatregelen", found="LDE"),
        kept,
        finding("Module 50+ vraagt een groep van minstens 5.", "MAA-006", "Maatregelen", found="3"),
        finding("BVS valt samen met RSZ 55+.", "MAA-012", "Maatregelen", found="RSZ 55+"),
    )
    first, second = for_the_report(said, catalogue())
    assert first == kept
    assert (second.place, second.severity, second.code, second.found) == (
        Place("a.xlsx", "Maatregelen"),
        "info",
        "MAA-017",
        None,
    )


LINE = "Kandidaat | Maatregel | Start | Einde | Aangevraagd op | Referteloon per kwartaal"


def outward(*rows: str) -> list[tuple[str | None, str, str]]:
    """What leaves the organisation of a sheet Maatregelen with these rows, and what the check says.

    As cell, severity and code; a finding of another sheet is left out.
    """
    measures = raw_table("measures", "\n".join((LINE, *rows)))
    checked = check(measures)
    told = for_the_report(checked.findings, CATALOGUE, measures)
    return [
        (one.place.cell, one.severity, one.code) for one in told if one.place.sheet == "Maatregelen"
    ]


@pytest.mark.parametrize(
    ("row", "severity"),
    [
        # Whatever is wrong in the row, and however its measure is typed.
        ("K001 | VOP | morgen | | |", "error"),
        ("K001 | vop | 31/12/2022 | 01/12/2022 | |", "error"),
        ("K001 | Vlaamse ondersteuningspremie | '5 januari 2022' | | |", "info"),
        ("K001 | Module 50+ | | | |", "error"),
        ("K099 | RSZ 55+ | 05/01/2026 | | |", "error"),
        ("K001 | VOPP | 05/01/2026 | | |", "error"),  # the proposal names it
        # These columns are of VOP only.
        ("K001 | BVS | 05/01/2026 | 06/01/2026 | '1 mei 2022' |", None),
        ("K001 | VOP | 05/01/2022 | | '1 mei 2022' |", "info"),
        ("K001 | VOP | 05/01/2022 | | | 123456.78", "error"),
        ("K001 | VOP | 05/01/2022 | | | '2000 euro'", "error"),
        ("K001 | | | | | 7500", "error"),
    ],
)
def test_of_a_row_that_tells_a_trait_nothing_leaves_the_organisation(
    row: str, severity: str | None
) -> None:
    told = outward(row)
    inside = [one for one in told if one[2] == "MAA-017"]
    assert len(inside) == 1
    if severity:
        assert told == [(None, severity, "MAA-017")]


def test_other_rows_are_told_as_before() -> None:
    said = outward("K001 | BVS | morgen | | |", "K001 | VOP | morgen | | |")
    assert said == [("E6", "error", "CEL-011"), (None, "error", "MAA-017")]
    assert outward("K001 | BVS | morgen | | |") == [("E6", "error", "CEL-011")]


def test_own_terms_do_not_make_a_personal_measure_an_ordinary_one() -> None:
    plain = next(one for one in CATALOGUE.measures if one.code == "TBS").terms
    own = [one.model_copy(update={"terms": plain}) for one in CATALOGUE.measures]
    assert {one.code for one in own if one.reveals} == {
        "ACTIVA",
        "RSZ jong",
        "RSZ 55+",
        "Module 50+",
        "VOP",
    }
